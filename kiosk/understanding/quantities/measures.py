"""Numbers with what they measure: "two or three times a week", "four litres a day", "since Tuesday"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kiosk.understanding.english import bounds, clock, numbers
from kiosk.understanding.quantities.ages import age, birth, decade, infancy, lifetime, school_year
from kiosk.understanding.quantities.amounts import DAYS, Measure, dose, drinks, period_at, tablets
from kiosk.understanding.quantities.blood_levels import level
from kiosk.understanding.quantities.blood_pressure import pressure
from kiosk.understanding.quantities.bounds import LESS, bound_after, bound_before, count_before
from kiosk.understanding.quantities.clock import spans
from kiosk.understanding.quantities.gestation import weeks_gone
from kiosk.understanding.quantities.numerals import STARTS, Entries, Number, more_of_it, number_at
from kiosk.understanding.quantities.years import is_of_year
from kiosk.understanding.specs import QuantityRange
from kiosk.understanding.text.nearness import is_of_a_long_attack, is_of_the_cramp, is_of_the_onset, near
from kiosk.understanding.text.normalise import Normal, stem, stems_of
from kiosk.understanding.text.runs import Runs

FARTHEST_STILL = 10
"""Words from "forty minutes ago" to "it's still clenched"."""
LONG = 15.0
"""Minutes from which a time must say that it is the length of an attack."""
A_WEEK, A_MONTH = 7.0, 31.0
"""Days. From a week on, so much time is what lies between two cramps; nights are counted out of a month at most."""
BOUNDED = frozenset(
    {"minutes", "times_a_week", "days_ago", "litres_a_day", "alcohol_drinks_a_day", "caffeine_cups_a_day"}
)
"""Units that "at least" or "if that" behind them bound."""
_TIMES = stems_of(numbers.TIMES)
_ATTACKS = stems_of(numbers.ATTACKS)
_OUT_OF = Runs(numbers.OUT_OF)
_COUNTED_ELSEWHERE, _STARTING = stems_of(numbers.COUNTED_ELSEWHERE), stems_of(numbers.STARTING)
_NOT_THE_SPELL = stems_of(numbers.NOT_THE_SPELL)
_STRETCHED = frozenset((word,) for word in numbers.STRETCHED)
_DATES, _OFTEN = Entries(numbers.DATES), Entries(numbers.OFTEN)
_STARTS = STARTS.union(_DATES.starts, _OFTEN.starts, numbers.ONCE, numbers.DECADES, ("every",))
"""Words that a measure begins with, digits aside: most sentences have none."""
_MINUTES = {stem(word): minutes for word, minutes in numbers.MINUTES.items()}
_HELD, _STILL_SO = stems_of(numbers.HELD), Runs(numbers.STILL_SO)
FEWEST_GLASSES = 3.5
"""Number from which a bare one counts glasses and no litres: "eight" is what people count, and no danger;
"four and a half" are litres."""


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

    def measured_in(self, unit: str) -> frozenset[str]:
        """Return the findings that numbers of a unit amount to."""
        return frozenset(finding for finding, quantity in self._ranges.items() if quantity.unit == unit)


def measures(normal: Normal, unit: str = "") -> list[Measure]:
    """Return what the sentence measures; `unit` is what a bare number means (the question's), or empty."""
    found: list[Measure] = []
    index = 0
    while index < len(normal.words):
        begins = normal.words[index] in _STARTS or normal.words[index][0].isdigit()
        if not begins or normal.words[max(0, index - 1)] == bounds.GIVE_OR_TAKE:
            index += 1
            continue
        measure = _dated(normal, index, unit) or _repeated(normal, index, unit) or _counted(normal, index, unit)
        if measure is None:
            index += 1
        else:
            measure = _bounded(normal, measure)
            found.append(measure)
            index = max(measure.end, index + 1)
    return [*_without_vessels(normal, found), *spans(normal)]


def _bounded(normal: Normal, measure: Measure) -> Measure:
    """Return a measure with the "at least" or "if that" behind it."""
    if measure.unit not in BOUNDED or measure.end >= len(normal.words) or measure.end in normal.ends:
        return measure
    factor = bound_after(normal.words, measure.end)
    if measure.unit == "times_a_week" and factor == LESS:
        return measure  # "once a week at most" is once a week
    return replace(measure, value=measure.value * factor)


def _without_vessels(normal: Normal, found: list[Measure]) -> list[Measure]:
    """Leave out "a cup" and "half" where an amount in litres is told besides: "four litres if it's a cup"."""
    liters = [one for one in found if one.unit == "litres_a_day"]
    most = max((one.value for one in liters), default=0.0)
    vessels = [one for one in liters if most >= 1 > one.value and normal.words[one.first] in numbers.ONE_OF_THEM]
    return [one for one in found if one not in vessels]


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
    length, weekly = _OFTEN.at(normal.words, index)
    asked = unit == "times_a_week"
    often = (index + length, weekly) if length else _every(normal, index) or _within_period(normal, index, asked=asked)
    if often is None and asked:
        often = _spaced(normal, index) or _bare_times(normal, index)
    if often is None or (not asked and not is_of_the_cramp(normal, index, often[0])):
        return None
    factor = 1.0 if length else count_before(normal.words, index)
    return Measure("times_a_week", often[1] * factor, index, often[0])


def _every(normal: Normal, index: int) -> tuple[int, float] | None:
    """Read "every other night", "every two or three weeks": where it ends, and how often a week that is."""
    words = normal.words
    if words[index] != "every" or index + 1 >= len(words):
        return None
    apart = numbers.ORDINALS.get(words[index + 1])
    number = number_at(words, index + 1) if apart is None else Number(apart, index, index + 2)
    days = DAYS.get(normal.stems[number.end]) if number and number.end < len(words) else None
    return (number.end + 1, A_WEEK / (number.value * days)) if number and days else None


def _within_period(normal: Normal, index: int, *, asked: bool) -> tuple[int, float] | None:
    """Read "twice a week", "three nights in seven"; where the question asks for it, "three a week" too."""
    times = _times(normal, index)
    if times is None and asked:
        number = number_at(normal.words, index)
        named = number and number.end + 2 * (normal.words[number.end : number.end + 2] in numbers.OF_THEM)
        times = number and replace(number, end=named or number.end)
    if times is None:
        return None
    period = _out_of(normal, times) or period_at(normal, times.end)
    return (period[0], times.value * A_WEEK / period[1]) if period else None


def _out_of(normal: Normal, times: Number) -> tuple[int, float] | None:
    """Read the "in three" of "two nights in three", the "in six weeks" of "twice in six weeks": its end, and days."""
    words = normal.words
    at = times.end + (_OUT_OF.at(words, times.end) if times.end < len(words) else 0)
    number = number_at(words, at) if at > times.end else None
    if number is None or number.value <= 1:
        return None
    days = DAYS.get(normal.stems[number.end]) if number.end < len(words) else None
    if days is not None:
        return number.end + 1, number.value * days
    nights = DAYS.get(normal.stems[times.end - 1]) == 1.0 and times.value <= number.value <= A_MONTH
    return (number.end, number.value) if nights and words[at][0].isdigit() else None


def _spaced(normal: Normal, index: int) -> tuple[int, float] | None:
    """Read "five or six weeks" as what lies between two cramps: where it ends, and how often a week that is."""
    number, words = number_at(normal.words, index), normal.words
    days = DAYS.get(normal.stems[number.end], 0.0) if number and number.end < len(words) else 0.0
    counted = number is not None and number.value > 1 and words[index][0].isdigit()  # "a few weeks" may be how long
    if number is None or not counted or days < A_WEEK or words[number.end + 1 : number.end + 2] in numbers.AGO:
        return None
    lasting = not numbers.LASTING.isdisjoint(words[max(0, index - 2) : index])
    return None if lasting else (number.end + 1, A_WEEK / (number.value * days))


def _bare_times(normal: Normal, index: int) -> tuple[int, float] | None:
    """Read a "once or twice" that is the answer, "maybe" before it, as so often a week."""
    times = _times(normal, index) if index <= 1 and normal.words[index] in numbers.ONCE else None
    if times is None or times.end < len(normal.words):
        return None
    return times.end, times.value


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
    counted = normal.stems[number.end] if number is not None and number.end < len(words) else ""
    if number is not None and (counted in _TIMES or (counted in _ATTACKS and words[index] not in ("a", "an"))):
        return Number(number.value, index, number.end + 1)
    return None


def _counted(normal: Normal, index: int, unit: str) -> Measure | None:
    """Read a number and what it counts."""
    number = number_at(normal.words, index)
    if number is None:
        return decade(normal, index, unit)
    value = number.value * bound_before(normal.words, index)
    number = Number(value, index, number.end)
    readers = (birth, infancy, school_year, age, weeks_gone, pressure, level, dose, tablets, drinks, _span, lifetime)
    for reader in readers:
        measure = reader(normal, number, unit)
        if measure is not None:
            return measure
    bare = number.end >= len(normal.words) or normal.stems[number.end] not in _COUNTED_ELSEWHERE
    is_number = normal.words[index][0].isdigit() or normal.words[index] in ("one", "half", "between")
    timed = unit == "litres_a_day" and _is_an_hour(normal, index, number.end)
    if unit and bare and is_number and not timed and not is_of_year(normal, index):
        counted = unit == "litres_a_day" and value >= FEWEST_GLASSES and _counts_glasses(normal, index, number.end)
        value *= numbers.VOLUMES["glass"] if counted else _scale_before(normal, index) if unit == "minutes" else 1.0
        return Measure(unit, value, index, number.end)
    return None


def _is_an_hour(normal: Normal, first: int, end: int) -> bool:
    """Whether a bare number is a time of day: "half six till ten nothing, then two pints" had been six litres."""
    before, behind = normal.words[first - 1 : first] if first else (), normal.words[end : end + 1]
    half = normal.words[first] == "half"
    if not clock.UNTIL.isdisjoint(behind) and not "".join(normal.words[end + 1 : end + 2]).isdigit():
        behind = ()  # "two till lunch then one after"
    return half or not clock.BEFORE_HOUR.isdisjoint(before) or not clock.BEHIND_HOUR.isdisjoint(behind)


def _scale_before(normal: Normal, index: int) -> float:
    """Return the minutes that a bare number counts: seconds, where they were counted before: "30 seconds, or 40"."""
    return next((_MINUTES[one] for one in reversed(normal.stems[:index]) if one in _MINUTES), 1.0)


def _counts_glasses(normal: Normal, first: int, end: int) -> bool:
    """Whether a bare number is a whole one, and nothing else is named that it may count ("six litres, or seven")."""
    whole = not any("." in word or word == "half" for word in normal.words[first:end])
    return whole and numbers.VOLUMES.keys().isdisjoint(normal.stems)


def _span(normal: Normal, number: Number, unit: str) -> Measure | None:
    """Read minutes of an attack, or days, weeks, months, years since the start."""
    stems, words = normal.stems, normal.words
    at = number.end + (words[number.end : number.end + 1] in _STRETCHED)
    if at >= len(stems):
        return None
    name, end = stems[at], at + 1
    if words[at] == "second" and number.value > 1:
        return None  # the twenty-second of March
    length, extra = more_of_it(words, end) if end < len(words) else (0, 0.0)
    end += length
    following = words[end] if end < len(words) and end not in normal.ends else ""
    if name in _MINUTES:
        minutes = (number.value + extra) * _MINUTES[name]
        blocked = following in numbers.NOT_A_SPELL or near(normal, number.first, end, _NOT_THE_SPELL)
        blocked = blocked or (minutes >= LONG and not is_of_a_long_attack(normal, number.first, end))
        if unit == "minutes" or not blocked or (following in numbers.SINCE_THEN and _is_still_so(normal, end)):
            return Measure("minutes", minutes, number.first, end)
    if name in DAYS:
        return _since(normal, Number((number.value + extra) * DAYS[name], number.first, end), unit)
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
    ago = (following,) in numbers.AGO
    if ago and unit != "days_ago":
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
    return Measure("days_ago", days.value, days.first, days.end + ago)
