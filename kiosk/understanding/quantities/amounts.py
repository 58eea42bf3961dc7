"""What is taken in a day: coffees, alcoholic drinks, litres of anything else, doses of supplements."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.understanding.english import numbers, totals
from kiosk.understanding.quantities.numerals import Number, more_of_it, number_at
from kiosk.understanding.text.nearness import near
from kiosk.understanding.text.normalise import Normal, stem, stems_of
from kiosk.understanding.text.runs import Runs

FARTHEST_PERIOD = 6
"""Words from an amount to its "a day"."""
CLOSE_PERIOD = 2
"""The same where they make one."""
FARTHEST_DOSE = 25
"""The same to "I've been having it every morning", from a dose that only one thing is counted in."""
FARTHEST_MINERAL = 20
"""Words from "magnesium" to how many are taken a day."""
FARTHEST_VESSEL = 5
"""Words from "two of those" to their "five litre cans"."""
FARTHEST_REFILL, AROUND_REFILL = 12, 5
"""Words from "a two litre flask" to "four times", and from there to who fills or empties it."""
HOURS_OF_DRINKING = 12
"""Of the day, for what is drunk an hour."""
PART_OF_DAY, LEAST_OF_PART = 1.5, 2.0
"""Factor on what was drunk in a part of the day, and litres from which that tells something: less is all till noon."""
A_LOT = 6.0
"""Litres a day that are told of water, whether or not drinking is named."""
_CAFFEINE, _ALCOHOL = stems_of(numbers.CAFFEINE), stems_of(numbers.ALCOHOL)
_BEFORE_DRINK, _DRINKING = stems_of(numbers.BEFORE_DRINK), stems_of(numbers.DRINKING)
_LIMITS = {(stem(unit), stem(of)): limit for (unit, of), limit in numbers.LIMITS.items()}
_REFILLED = stems_of(numbers.REFILLED)
_DOSED = frozenset(measured for measured, _ in _LIMITS)
VOLUMES = {stem(word): liters for word, liters in numbers.VOLUMES.items()}
"""Stem of a vessel or measure → litres."""
_INSULIN = frozenset({stem("insulin")})
_DRUNK_FROM = stems_of(numbers.DRUNK_FROM)
_LITER = stem("liter")
_LARGE = frozenset({_LITER, stem("gallon"), stem("pint")})
_SERVINGS = {(stem(vessel), stem(drink)): drinks for (vessel, drink), drinks in numbers.SERVINGS.items()}
_PERIODS = numbers.PERIOD_DETERMINERS | {(word,) for word in numbers.PER}
_HOURLY, _IN_PART = Runs(totals.HOURLY), Runs(totals.IN_PART_OF_DAY)
LITERS, CUPS = "litres_a_day", "caffeine_cups_a_day"
"""Units of what is drunk."""
DAYS = {stem(word): days for word, days in numbers.DAYS.items()}
"""Stem → days that it stands for."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A number that was understood as a measurement."""

    unit: str
    value: float
    first: int
    end: int


def drinks(normal: Normal, number: Number, unit: str) -> Measure | None:
    """Read coffees, alcoholic drinks and volumes of anything else, a day."""
    stems, number = normal.stems, _vessels(normal, number)
    at = number.end
    volume = volume_at(normal, at)
    end = at + (volume is not None)
    length, part = more_of_it(normal.words, end) if volume is not None else (0, 0.0)
    number, end = replace(number, value=number.value + part), end + length  # "a litre and a half"
    drink = end
    while drink < len(stems) and stems[drink] in _BEFORE_DRINK and drink - end < 4:
        drink += 1
    name = stems[drink] if drink < len(stems) else ""
    servings = _SERVINGS.get((stems[at], name)) if volume is not None else None
    a_day = _a_day(normal, end)
    if name in _CAFFEINE:
        return Measure(CUPS, number.value * a_day, number.first, drink + 1)
    if name in _ALCOHOL and _is_vague(normal, number) and not _has_period(normal, end):
        return None  # "a drink and a rest helped"
    if name in _ALCOHOL or unit == "alcohol_drinks_a_day":
        return Measure("alcohol_drinks_a_day", number.value * (servings or 1) * a_day, number.first, drink + 1)
    if volume is None:
        return None
    refills = _refills(normal, end) if stems[at] in _LARGE else None
    liters = number.value * volume * (a_day if refills is None else refills.value)
    plenty = liters >= A_LOT and (refills is not None or _has_period(normal, end))
    # "A glass of tonic water last thing" tells not how much is drunk.
    vessel = _is_vague(normal, number) and stems[at] not in _LARGE and not _has_period(normal, end)
    drunk = not vessel and near(normal, number.first, end, _DRINKING)
    told = plenty or drunk or (not unit and _counts_cups(normal, number, at))
    last = refills.end if refills else _end_of_period(normal, end)
    # To "heat, heavy sweating, great thirst?" "about four litres" is what is drunk, and not what is sweated.
    alone = stems[at] == _LITER and last == len(stems) and numbers.ROUGHLY.issuperset(normal.words[: number.first])
    if unit != LITERS and not (told or alone):
        return None
    return _all_day(normal, Measure(LITERS, liters, number.first, last))


def _all_day(normal: Normal, drunk: Measure) -> Measure:
    """Return a day's amount for one that is told an hour ("a pint an hour") or of a part of it ("since breakfast").

    So little that it may be all till noon tells nothing: it measures nothing.
    """
    end = drunk.end
    if end < len(normal.words) and _HOURLY.at(normal.words, end):
        return replace(drunk, value=drunk.value * HOURS_OF_DRINKING)
    near = normal.words[max(0, drunk.first - AROUND_REFILL) : end + FARTHEST_PERIOD]
    if not _IN_PART.find(near) or _has_period(normal, end):
        return drunk
    if drunk.value < LEAST_OF_PART:
        return replace(drunk, unit="")
    return replace(drunk, value=drunk.value * PART_OF_DAY)


def liters_of(normal: Normal, drunk: Measure) -> float:
    """Return the litres a day of what is drunk, cups of tea and coffee among it."""
    if drunk.unit == LITERS:
        return drunk.value
    vessels = (VOLUMES[stem] for stem in normal.stems[drunk.first : drunk.end] if stem in VOLUMES)
    return drunk.value * next(vessels, totals.CUP)


def volume_at(normal: Normal, at: int) -> float | None:
    """Return the litres of the measure at `at`, None where it is none: a mile has the stem of a mil."""
    if at >= len(normal.words) or normal.words[at] in numbers.DISTANCES:
        return None
    return VOLUMES.get(normal.stems[at])


def _counts_cups(normal: Normal, number: Number, at: int) -> bool:
    """Whether "two cups in the whole day" is told, and not of what."""
    a_day = period_at(normal, at + 1) or period_at(normal, at + 2)
    if normal.stems[at] not in _DRUNK_FROM or a_day is None or a_day[1] != 1.0 or _is_vague(normal, number):
        return False
    named = normal.words[at + 1] in numbers.BEFORE_CONTENT
    return not named and not near(normal, number.first, at + 1, _CAFFEINE | _ALCOHOL)


def _vessels(normal: Normal, number: Number) -> Number:
    """Read "two of those big five litre cans" and "four two litre bottles" as litres; another number as it is."""
    words, at = normal.words, number.end
    while at < len(words) and words[at] in numbers.BEFORE_VESSEL and at - number.end < FARTHEST_VESSEL:
        at += 1
    inner = number_at(words, at)
    if inner is None or words[at] in ("a", "an") or normal.crosses_end(number.first, at):
        return number
    named = normal.stems[inner.end : inner.end + 2]
    if len(named) == 2 and named[0] in _LARGE and named[1] in VOLUMES:
        return Number(number.value * inner.value, number.first, inner.end)
    return number


def _refills(normal: Normal, start: int) -> Number | None:
    """Read how often a day a vessel is emptied: "I fill my two litre flask four times a day and finish it"."""
    words, before = normal.words, normal.stems[max(0, start - AROUND_REFILL) : start]
    for index in range(start, min(start + FARTHEST_REFILL, len(words))):
        times = number_at(words, index)
        if times is None or words[times.end : times.end + 1] != ("times",):
            continue
        daily = _a_day(normal, times.end + 1) == 1.0
        near_times = normal.stems[max(0, index - AROUND_REFILL) : times.end + AROUND_REFILL]
        filled = not _REFILLED.isdisjoint((*before, *near_times))
        return Number(times.value, times.first, times.end + 1) if daily and filled else None
    return None


def dose(normal: Normal, number: Number, unit: str) -> Measure | None:
    """Read "fifty thousand units daily", "2000 milligrams of magnesium a day" as times the highest safe amount."""
    at, stems = number.end, normal.stems
    if unit or at >= len(stems) or stems[at] not in _DOSED:
        return None
    if near(normal, number.first, at + 1, _INSULIN):
        return Measure("", number.value, number.first, at + 1)
    for (measured, of), limit in _LIMITS.items():
        if stems[at] != measured or (of and not near(normal, number.first, at + 1, frozenset({of}))):
            continue
        alone = not of and number.value >= numbers.LEAST_UNITS
        if of or alone:
            daily = _is_daily(normal, at + 1, FARTHEST_DOSE if alone else FARTHEST_PERIOD)
            return Measure("times_the_limit" if daily else "", number.value / limit, number.first, at + 1)
    return None


def tablets(normal: Normal, number: Number, unit: str) -> Measure | None:
    """Read "twelve a day instead of two", "five a day" of a mineral named before, as times the most that is usual."""
    words, first = normal.words, number.first
    at = number.end
    while at < len(words) and words[at] in numbers.BEFORE_TABLETS:
        at += 1
    period = period_at(normal, at)
    named = frozenset(words[max(0, first - FARTHEST_MINERAL) : at])
    if unit or period is None or period[1] != 1.0 or not words[first][0].isdigit():
        return None
    around = words[max(0, first - 4) : period[0] + 3]
    if numbers.MINERALS.isdisjoint(named) or not numbers.OTHER_COUNTS.isdisjoint(around):
        return None
    return Measure("times_the_limit", number.value / numbers.MOST_TABLETS, first, period[0])


def _is_daily(normal: Normal, start: int, farthest: int) -> bool:
    """Whether an amount is told to be taken each day: the first "a day", "weekly" or "every morning" behind it says so.

    Farther away only where it is taken: "you should have it once a month, and I've been taking it every day".
    """
    for index in range(start, min(start + farthest, len(normal.words))):
        period = period_at(normal, index)
        if period is None:
            continue
        taken = not numbers.TAKEN.isdisjoint(normal.words[max(0, index - 3) : index])
        meant = not numbers.MEANT.isdisjoint(normal.words[max(0, index - 8) : index])
        if period[1] == 1.0 and (taken or index - start < FARTHEST_PERIOD):
            return True
        if not meant:
            return False
    return False


def _is_vague(normal: Normal, number: Number) -> bool:
    return normal.words[number.first] in ("a", "an")


def _has_period(normal: Normal, start: int) -> bool:
    return any(period_at(normal, index) for index in range(start, min(start + FARTHEST_PERIOD, len(normal.words))))


def _end_of_period(normal: Normal, start: int) -> int:
    """Return where an amount ends with the "a day" close behind it ("two litre bottles every day"), or `start`."""
    reach = range(start, min(start + CLOSE_PERIOD, len(normal.words)))
    return next((period[0] for index in reach if (period := period_at(normal, index))), start)


def _a_day(normal: Normal, start: int) -> float:
    """Return what a number is multiplied with to make it a daily one: 1/7 before "a week"."""
    for index in range(start, min(start + FARTHEST_PERIOD, len(normal.words))):
        period = period_at(normal, index)
        if period is not None:
            return 1 / period[1]
    return 1.0


def period_at(normal: Normal, index: int) -> tuple[int, float] | None:
    """Return the end and the days of "a week", "per day", "every night" at `index`."""
    words = normal.words
    within = not numbers.PERIOD_PREPOSITIONS.isdisjoint(words[index : index + 1])
    if within and words[index + 1 : index + 2] in numbers.PERIOD_DETERMINERS:
        index += 1  # "three in a week"
    if index < len(words) and words[index : index + 1] in _PERIODS:
        end = index + 1 + (words[index + 1] in numbers.WHOLE if index + 1 < len(words) else 0)
        today = words[index] == "this" and end < len(words) and DAYS.get(normal.stems[end]) == 1.0
        if end < len(words) and normal.stems[end] in DAYS and not today:  # "twice this morning" is no habit
            return end + 1, DAYS[normal.stems[end]]
    if index < len(words) and words[index] in numbers.ADVERBS:
        return index + 1, numbers.ADVERBS[words[index]]
    return None
