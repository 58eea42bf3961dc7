"""Numbers with what they measure: "two or three times a week", "four litres a day", "since Tuesday"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from kiosk.understanding.english import numbers
from kiosk.understanding.nearness import is_of_the_cramp, is_of_the_onset, near
from kiosk.understanding.normalise import Normal, stem, stems_of
from kiosk.understanding.numerals import Entries, Number, comparison_before, number_at
from kiosk.understanding.runs import Runs

FARTHEST_PERIOD = 6
"""Words from an amount to its "a day"."""
CLOSE_PERIOD = 2
"""The same where they make one."""
FARTHEST_DOSE = 25
"""The same to "I've been having it every morning", from a dose that only one thing is counted in."""
FARTHEST_STILL = 10
"""Words from "forty minutes ago" to "it's still clenched"."""
FARTHEST_VESSEL = 5
"""Words from "two of those" to their "five litre cans"."""
A_LOT = 6.0
"""Litres a day that are told of water, whether or not drinking is named."""
_TIMES, _CAFFEINE, _ALCOHOL = stems_of(numbers.TIMES), stems_of(numbers.CAFFEINE), stems_of(numbers.ALCOHOL)
_BEFORE_DRINK, _DRINKING = stems_of(numbers.BEFORE_DRINK), stems_of(numbers.DRINKING)
_COUNTED_ELSEWHERE, _STARTING = stems_of(numbers.COUNTED_ELSEWHERE), stems_of(numbers.STARTING)
_NOT_THE_SPELL = stems_of(numbers.NOT_THE_SPELL)
_STRETCHED = frozenset((word,) for word in numbers.STRETCHED)
_DATES, _OFTEN, _YEARS_OLD = Entries(numbers.DATES), Entries(numbers.OFTEN), Entries(numbers.YEARS_OLD)
_DAYS = {stem(word): days for word, days in numbers.DAYS.items()}
_MINUTES = {stem(word): minutes for word, minutes in numbers.MINUTES.items()}
_LIMITS = {(stem(unit), stem(of)): limit for (unit, of), limit in numbers.LIMITS.items()}
_HELD, _STILL_SO = stems_of(numbers.HELD), Runs(numbers.STILL_SO)
_VOLUMES = {stem(word): liters for word, liters in numbers.VOLUMES.items()}
_LARGE = frozenset({stem("liter"), stem("gallon"), stem("pint")})
_SERVINGS = {(stem(vessel), stem(drink)): drinks for (vessel, drink), drinks in numbers.SERVINGS.items()}


class QuantityRange(Protocol):
    """The numbers that amount to a finding."""

    @property
    def unit(self) -> str:
        """What is measured, `litres_a_day` for example."""

    @property
    def least(self) -> float:
        """Lower bound, included."""

    @property
    def below(self) -> float:
        """Upper bound, excluded."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A number that was understood as a measurement."""

    unit: str
    value: float
    first: int
    end: int


class Quantities:
    """Turns numbers into the graded findings they amount to."""

    def __init__(self, ranges: Mapping[str, QuantityRange]) -> None:
        self._ranges = ranges

    def finding(self, measure: Measure) -> str | None:
        """Return the finding whose range holds the measure, or None."""
        for finding, quantity in self._ranges.items():
            if quantity.unit == measure.unit and quantity.least <= measure.value < quantity.below:
                return finding
        return None


def measures(normal: Normal, unit: str = "") -> list[Measure]:
    """Return what the sentence measures; `unit` is what a bare number means (the question's), or empty."""
    found: list[Measure] = []
    index = 0
    while index < len(normal.words):
        measure = _dated(normal, index, unit) or _repeated(normal, index, unit) or _counted(normal, index, unit)
        if measure is None:
            index += 1
        else:
            found.append(measure)
            index = max(measure.end, index + 1)
    return found


def _dated(normal: Normal, index: int, unit: str) -> Measure | None:
    """Read "since Tuesday", "for years", "last week" as days since the start."""
    length, days = _DATES.at(normal.words, index)
    if normal.words[index + length : index + length + 1] in numbers.AGO:
        length = 0  # "donkey's years back" tells when it was, not that it still is
    if not length or (unit != "days_ago" and not is_of_the_onset(normal, index, index + length)):
        return None
    return Measure("days_ago", days, index, index + length)


def _repeated(normal: Normal, index: int, unit: str) -> Measure | None:
    """Read "every night", "twice a week", "three nights a week" as times a week."""
    words = normal.words
    length, weekly = _OFTEN.at(words, index)
    if length:
        end = index + length
    elif words[index] == "every":
        number = number_at(words, index + 1)
        if number is None or number.end >= len(words):
            return None
        days = _DAYS.get(normal.stems[number.end])
        if days is None:
            return None
        end, weekly = number.end + 1, 7 / (number.value * days)
    else:
        times = _times(normal, index)
        if times is None:
            return None
        period = _period(normal, times.end)
        if period is None:
            return None
        end, weekly = period[0], times.value * 7 / period[1]
    if unit != "times_a_week" and not is_of_the_cramp(normal, index, end):
        return None
    return Measure("times_a_week", weekly, index, end)


def _times(normal: Normal, index: int) -> Number | None:
    """Read "once", "twice or three times", "five nights"."""
    words = normal.words
    if words[index] in numbers.ONCE:
        first = numbers.ONCE[words[index]]
        if index + 2 < len(words) and words[index + 1] in ("or", "to", "and"):
            if words[index + 2] in numbers.ONCE:
                return Number((first + numbers.ONCE[words[index + 2]]) / 2, index, index + 3)
            more = number_at(words, index + 2)
            if more is not None and more.end < len(words) and normal.stems[more.end] in _TIMES:
                return Number((first + more.value) / 2, index, more.end + 1)
        return Number(first, index, index + 1)
    number = number_at(words, index)
    if number is not None and number.end < len(words) and normal.stems[number.end] in _TIMES:
        return Number(number.value, index, number.end + 1)
    return None


def _counted(normal: Normal, index: int, unit: str) -> Measure | None:
    """Read a number and what it counts."""
    number = number_at(normal.words, index)
    if number is None:
        return _decade(normal, index)
    value = number.value * comparison_before(normal.words, index)
    number = Number(value, index, number.end)
    for reader in (_birth, _age, _dose, _drinks, _span):
        measure = reader(normal, number, unit)
        if measure is not None:
            return measure
    bare = number.end >= len(normal.words) or normal.stems[number.end] not in _COUNTED_ELSEWHERE
    is_number = normal.words[index][0].isdigit() or normal.words[index] in ("one", "half")
    if unit and bare and is_number:
        return Measure(unit, value, index, number.end)
    return None


def _decade(normal: Normal, index: int) -> Measure | None:
    """Read "in my seventies"."""
    decade = numbers.DECADES.get(normal.words[index]) if normal.words[index - 1] in numbers.BEFORE_DECADE else None
    return Measure("years_of_age", decade + 5, index, index + 1) if decade else None


def _birth(normal: Normal, number: Number, unit: str) -> Measure | None:
    """Read "born in nineteen forty eight" (two numbers), where any later year leaves no doubt of the answer."""
    words = normal.words
    if unit != "years_of_age" or "born" not in words[max(0, number.first - 3) : number.first]:
        return None
    second = number_at(words, number.end) if number.value < 100 else None
    year = number.value * 100 + second.value if second else number.value
    if not 1900 < year <= numbers.BORN_BY:
        return Measure("", 0, number.first, second.end if second else number.end)
    return Measure(unit, numbers.YEAR - year, number.first, second.end if second else number.end)


def _age(normal: Normal, number: Number, unit: str) -> Measure | None:
    """Read "I'm 72", "72 years old"; "when I was 15" is no age of today."""
    words, before = normal.words, normal.words[max(0, number.first - 3) : number.first]
    following = words[number.end : number.end + 2]
    if not words[number.first][0].isdigit() or not numbers.ONCE_AGED.isdisjoint(before):
        return None
    length = _YEARS_OLD.at(words, number.end)[0]
    saying = before[:-1] if before[-1:] and before[-1] in numbers.ONLY_AGED else before
    named = saying[-1:] in numbers.AGED or saying[-2:] in numbers.AGED
    soon = not numbers.SOON_AGED.isdisjoint(before)
    ended = not following or number.end in normal.ends | normal.commas or following[0] in numbers.AFTER_AGE
    closed = ended or following in numbers.BEFORE_A_PART
    bare_years = unit == "years_of_age" and following[:1] in numbers.YEARS
    if length or (named and closed) or bare_years or (soon and unit == "years_of_age"):
        return Measure("years_of_age", number.value - soon, number.first, number.end + (length or bare_years))
    return None


def _drinks(normal: Normal, number: Number, unit: str) -> Measure | None:
    """Read coffees, alcoholic drinks and volumes of anything else, a day."""
    stems, number = normal.stems, _vessels(normal, number)
    at = number.end
    volume = _VOLUMES.get(stems[at]) if at < len(stems) else None
    end = at + (volume is not None)
    drink = end
    while drink < len(stems) and stems[drink] in _BEFORE_DRINK and drink - end < 4:
        drink += 1
    name = stems[drink] if drink < len(stems) else ""
    servings = _SERVINGS.get((stems[at], name)) if volume is not None else None
    a_day = _a_day(normal, end)
    if name in _CAFFEINE:
        return Measure("caffeine_cups_a_day", number.value * a_day, number.first, drink + 1)
    if name in _ALCOHOL and _is_vague(normal, number) and not _has_period(normal, end):
        return None  # "a drink and a rest helped"
    if name in _ALCOHOL or unit == "alcohol_drinks_a_day":
        return Measure("alcohol_drinks_a_day", number.value * (servings or 1) * a_day, number.first, drink + 1)
    if volume is None:
        return None
    liters = number.value * volume * a_day
    plenty = liters >= A_LOT and _has_period(normal, end)
    if unit != "litres_a_day" and not plenty and not near(normal, number.first, end, _DRINKING):
        return None
    return Measure("litres_a_day", liters, number.first, _end_of_period(normal, end))


def _vessels(normal: Normal, number: Number) -> Number:
    """Read "two of those big five litre cans" and "four two litre bottles" as litres; another number as it is."""
    words, at = normal.words, number.end
    while at < len(words) and words[at] in numbers.BEFORE_VESSEL and at - number.end < FARTHEST_VESSEL:
        at += 1
    inner = number_at(words, at)
    if inner is None or words[at] in ("a", "an") or normal.crosses_end(number.first, at):
        return number
    named = normal.stems[inner.end : inner.end + 2]
    if len(named) == 2 and named[0] in _LARGE and named[1] in _VOLUMES:
        return Number(number.value * inner.value, number.first, inner.end)
    return number


def _dose(normal: Normal, number: Number, unit: str) -> Measure | None:
    """Read "fifty thousand units daily", "2000 milligrams of magnesium a day" as times the highest safe amount."""
    at, stems = number.end, normal.stems
    if unit or at >= len(stems):
        return None
    for (measured, of), limit in _LIMITS.items():
        if stems[at] != measured or (of and not near(normal, number.first, at + 1, frozenset({of}))):
            continue
        alone = not of and number.value >= numbers.LEAST_UNITS
        if of or alone:
            daily = _is_daily(normal, at + 1, FARTHEST_DOSE if alone else FARTHEST_PERIOD)
            return Measure("times_the_limit" if daily else "", number.value / limit, number.first, at + 1)
    return None


def _is_daily(normal: Normal, start: int, farthest: int) -> bool:
    """Whether an amount is told to be taken each day: the first "a day", "weekly" or "every morning" behind it says so.

    Farther away only where it is taken: "you should have it once a month, and I've been taking it every day".
    """
    for index in range(start, min(start + farthest, len(normal.words))):
        period = _period(normal, index)
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
    return any(_period(normal, index) for index in range(start, min(start + FARTHEST_PERIOD, len(normal.words))))


def _end_of_period(normal: Normal, start: int) -> int:
    """Return where an amount ends with the "a day" close behind it ("two litre bottles every day"), or `start`."""
    reach = range(start, min(start + CLOSE_PERIOD, len(normal.words)))
    return next((period[0] for index in reach if (period := _period(normal, index))), start)


def _a_day(normal: Normal, start: int) -> float:
    """Return what a number is multiplied with to make it a daily one: 1/7 before "a week"."""
    for index in range(start, min(start + FARTHEST_PERIOD, len(normal.words))):
        period = _period(normal, index)
        if period is not None:
            return 1 / period[1]
    return 1.0


def _span(normal: Normal, number: Number, unit: str) -> Measure | None:
    """Read minutes of an attack, or days, weeks, months, years since the start."""
    stems, words = normal.stems, normal.words
    at = number.end + (words[number.end : number.end + 1] in _STRETCHED)
    if at >= len(stems):
        return None
    name, end = stems[at], at + 1
    if words[at] == "second" and number.value > 1:
        return None  # the twenty-second of March
    extra = 0.5 if words[end : end + 3] == ("and", "a", "half") else 0.0
    end += 3 if extra else 0
    more = 0.5 if words[end : end + 2] in (("or", "2"), ("or", "so")) and words[end + 1] == "2" else 0.0
    end += 2 if more else 0
    extra += more
    following = words[end] if end < len(words) and end not in normal.ends else ""
    if name in _MINUTES:
        blocked = following in numbers.NOT_A_SPELL or near(normal, number.first, end, _NOT_THE_SPELL)
        if unit == "minutes" or not blocked or (following in numbers.SINCE_THEN and _is_still_so(normal, end)):
            return Measure("minutes", (number.value + extra) * _MINUTES[name], number.first, end)
    if name in _DAYS:
        return _since(normal, Number((number.value + extra) * _DAYS[name], number.first, end), unit)
    return None


def _is_still_so(normal: Normal, end: int) -> bool:
    """Whether a cramp that began some time ago has not let go since: "forty minutes ago and it's still clenched"."""
    words, last = normal.words, min(end + FARTHEST_STILL, len(normal.words))
    for index in range(end, last):
        if words[index] == "still" and not _HELD.isdisjoint(normal.stems[index + 1 : index + 4]):
            return True
        if _STILL_SO.at(words, index):
            return True
    return False


def _since(normal: Normal, days: Number, unit: str) -> Measure | None:
    words = normal.words
    before = words[max(0, days.first - 3) : days.first]
    following = words[days.end] if days.end < len(words) else ""
    if following in ("old", "pregnant", "gone", "time") or (before[-1:] == ("in",) and "past" not in before):
        return None
    if following == "ago" and unit != "days_ago":
        if not near(normal, days.first, days.end, _STARTING):
            return None
    elif unit != "days_ago" and not (
        before[-2:] in numbers.HAD_FOR
        or "since" in words[days.end : days.end + 4]
        or numbers.LASTING.intersection(before)
    ):
        return None
    if unit != "days_ago" and not is_of_the_onset(normal, days.first, days.end):
        return None
    return Measure("days_ago", days.value, days.first, days.end + (following == "ago"))


def _period(normal: Normal, index: int) -> tuple[int, float] | None:
    """Return the end and the days of "a week", "per day", "every night" at `index`."""
    words = normal.words
    if index < len(words) and words[index] in numbers.EACH:
        end = index + 1
        if end < len(words) and normal.stems[end] in _DAYS:
            return end + 1, _DAYS[normal.stems[end]]
    if index < len(words) and words[index] in numbers.ADVERBS:
        return index + 1, numbers.ADVERBS[words[index]]
    return None
