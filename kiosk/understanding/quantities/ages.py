"""How old somebody is: told outright, by the year of birth or at school, or by what must have been long ago."""

from __future__ import annotations

from kiosk.understanding.english import gestation, numbers, persons, school
from kiosk.understanding.people.children import ages_of_the_named, children_in, is_a_childs, is_of_a_thing, years_in
from kiosk.understanding.quantities.amounts import Measure
from kiosk.understanding.quantities.numerals import Entries, Number, number_at
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal

FARTHEST_EVENT = 4
"""Words from "found out" to "at seventy"."""
FARTHEST_BORN = 7
"""Words from "born" to the year, the day before it: "born on the fifth of April nineteen forty three"."""
_YEARS_OLD = Entries(numbers.YEARS_OLD)


def decade(normal: Normal, index: int, unit: str) -> Measure | None:
    """Read "in my seventies", or "forties" to who asks the age; "I had it out in my forties" is no age of today."""
    word, before = normal.words[index], normal.words[index - 1]
    asked = unit == "years_of_age" and index == 0
    first = numbers.DECADES.get(word) if asked or before in numbers.BEFORE_DECADE else None
    if first is None or (first < numbers.LIFETIME and _was_done_then(normal, index)):
        return None
    return Measure("years_of_age", first + 5, index, index + 1)


def _was_done_then(normal: Normal, index: int) -> bool:
    before = normal.words[clause(normal, index)[0] : index]
    done = not numbers.DONE_THEN.isdisjoint(before) and numbers.STILL_THERE.isdisjoint(before)
    return before[-2:] in numbers.OF_PAST and done


def birth(normal: Normal, number: Number, unit: str) -> Measure | None:
    """Read "born in nineteen forty eight" (two numbers), where any later year leaves no doubt of the answer."""
    words = normal.words
    second = number_at(words, number.end) if number.value < 100 else None
    end = second.end if second else number.end
    asked = unit == "years_of_age" and number.first == 0 and second is not None and number.value == 19
    born_before = asked or "born" in words[max(0, number.first - FARTHEST_BORN) : number.first]
    if not (born_before or "born" in words[end : end + 3]):
        return None
    year = number.value * 100 + second.value if second else number.value
    if 1900 < year <= (numbers.YEAR if asked else numbers.BORN_BY):
        return Measure("years_of_age", numbers.YEAR - year, number.first, end)
    return Measure("", 0, number.first, end) if born_before else None  # "I'm 72, born in Leeds" tells an age


def school_year(normal: Normal, number: Number, unit: str) -> Measure | None:
    """Read "I'm in year six", "my son's in year 5" as an age; who teaches it is no child."""
    words, end, first = normal.words, number.end, max(0, number.first - 2)
    if words[number.first - 1 : number.first] not in school.YEAR or not words[number.first].isdigit():
        return None
    if not school.TEACHING.isdisjoint(words):
        return Measure("", 0, number.first, end)  # nor is "a year six teacher" six
    before = words[first - 1] if first else ""
    goes_there = words[first] == "in" and before in school.GOING_THERE | persons.KIN
    ended = normal.is_stop(end) or words[end] in numbers.AFTER_AGE | school.AFTER_YEAR
    if not goes_there or not ended or not school.STUDENTS.isdisjoint(words) or number.value > school.LAST_YEAR:
        # "I retired in year 5 of it" is not five.
        return Measure("", 0, number.first, end) if unit == "years_of_age" else None
    return Measure("years_of_age", number.value + school.AGE_BEFORE, number.first, end)


def age(normal: Normal, number: Number, unit: str) -> Measure | None:
    """Read "I'm 72", "72 years old", "I'm 91 in August"; "when I was 15" is no age of today."""
    words, before = normal.words, normal.words[max(0, number.first - 3) : number.first]
    following = words[number.end : number.end + 2]
    if not words[number.first][0].isdigit():
        return None
    if not numbers.ONCE_AGED.isdisjoint(before):
        return _age_then(normal, number)
    if _is_begun_anew(normal, number):
        return None
    if _is_of_a_thing(normal, number):
        return Measure("", 0, number.first, number.end)
    length = _YEARS_OLD.at(words, number.end)[0]
    saying = before[:-1] if before[-1:] and before[-1] in numbers.ONLY_AGED else before
    named = saying[-1:] in numbers.AGED or saying[-2:] in numbers.AGED or number.first in ages_of_the_named(normal)
    alone = unit == "years_of_age" and number.first == 0
    next_time = (named or alone) and following[:1] in numbers.COMING and following[-1] in numbers.BIRTHDAYS
    soon = next_time or not numbers.SOON_AGED.isdisjoint(before)
    closed = next_time or _is_closed(normal, number.end)
    bare_years = unit == "years_of_age" and following[:1] in numbers.YEARS
    if length or (named and closed) or bare_years or (soon and unit == "years_of_age"):
        return Measure("years_of_age", number.value - soon, number.first, number.end + (length or bare_years))
    return None


def infancy(normal: Normal, number: Number, unit: str) -> Measure | None:
    """Read "my six month old", "she is 5 weeks old", and "eighteen months" where the age is asked for."""
    words, end = normal.words, number.end + 1
    years = years_in(words[number.end]) if number.end < len(words) else 0.0
    if not 0.0 < years < 1.0:
        return None
    if words[max(0, number.first - 2) : number.first] in numbers.YEARS_AND:
        return Measure("", 0, number.first, end)  # "forty-one years and seven months" told it before
    old = words[end : end + 1] == ("old",)
    told = old and (end in children_in(normal) or words[max(0, number.first - 2) : number.first] in numbers.AGED)
    before = words[number.first - 1 : number.first] if number.first else ()
    counted = words[end : end + 1] in gestation.BEHIND_WEEKS or before in gestation.BEFORE_WEEKS
    if unit == "years_of_age" and counted and not told:
        return Measure("", 0, number.first, end)  # "my period is three weeks late" tells no age
    asked = unit == "years_of_age" and words[end : end + 1] not in numbers.AGO
    return Measure("years_of_age", number.value * years, number.first, end + old) if told or asked else None


def _is_of_a_thing(normal: Normal, number: Number) -> bool:
    """Whether a number is the age of a "3 year old injury", or of a child beside one's own."""
    length = _YEARS_OLD.at(normal.words, number.end)[0]
    return length > 0 and (is_of_a_thing(normal, number.end + length) or is_a_childs(normal, number.first))


def _is_begun_anew(normal: Normal, number: Number) -> bool:
    """Whether "seven, twenty seven" says the number once more, and all of it."""
    again = number_at(normal.words, number.end) if number.end in normal.commas else None
    return again is not None and again.value > number.value and again.value % 10 == number.value


def _is_closed(normal: Normal, end: int) -> bool:
    """Whether nothing is counted behind a number."""
    following = normal.words[end : end + 2]
    ended = normal.is_stop(end) or following[0] in numbers.AFTER_AGE
    return ended or following in numbers.BEFORE_A_PART


def _age_then(normal: Normal, number: Number) -> Measure | None:
    """Read "found out at seventy": it was at that age, and it is no less today."""
    event = normal.words[max(0, number.first - 1 - FARTHEST_EVENT) : number.first - 1]
    then = normal.words[number.first - 1] == "at" and not numbers.FOUND_AT.isdisjoint(event)
    closed = _is_closed(normal, number.end) or normal.words[number.end] in numbers.AFTER_AGE_THEN
    if not then or not closed or not numbers.LIFETIME <= number.value < numbers.OLDEST:
        return None
    return Measure("years_of_age", number.value, number.first, number.end)


def lifetime(normal: Normal, number: Number, unit: str) -> Measure | None:
    """Read "on phenytoin sixty years": who has taken it so long is over sixty."""
    words, end = normal.words, number.end
    around = {*words[max(0, number.first - 1) : number.first], *words[end + 1 : end + 2]}
    counted = words[end : end + 1] in numbers.YEARS and numbers.NO_LIFETIME.isdisjoint(around)
    if unit or not counted or not numbers.LIFETIME <= number.value < numbers.OLDEST:
        return None
    return Measure("years_of_age", number.value, number.first, end + 1)
