"""Who is ill: several people are nobody, a teacher is no pupil, and six months are no age.

Sex and age decide which advice is given, so a relative who is only named must not give theirs.
"""

from __future__ import annotations

from kiosk.understanding.english import school
from kiosk.understanding.english.vetoes import people
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.people.children import is_a_childs, is_of_a_thing
from kiosk.understanding.text.normalise import Normal, stems_of
from kiosk.understanding.text.runs import Runs

_UNITS = stems_of(people.UNITS)
NEAR = 5
"""Words before "year 3" that may tell of whoever works there, or what else goes on for years."""
_COUNTED = Runs(people.COUNTED)
_ONLY, _HAVING = (frozenset((word,) for word in words) for words in (people.ONLY, people.HAVING))


def are_several(match: Match, normal: Normal) -> bool:
    """Whether "my kids" or "great grandads" are several people, none of whom is the one who is ill."""
    return any(normal.words[index] in people.SEVERAL for index in match.at)


def counts_something_else(match: Match, normal: Normal) -> bool:
    """Whether "my daughter's six months along" was taken for her age."""
    end = match.span[1]
    counted = normal.words[end - 1][0].isdigit()
    old = normal.words[end + 1 : end + 2] == ("old",)
    return counted and end < len(normal.words) and normal.stems[end] in _UNITS and not old


def is_a_blood_pressure(match: Match, normal: Normal) -> bool:
    """Whether "over eighty" is the lower number of a blood pressure: "a hundred and thirty over eighty"."""
    first = match.span[0]
    return normal.words[first] == "over" and first > 0 and normal.words[first - 1][0].isdigit()


def is_the_only_leg(match: Match, normal: Normal) -> bool:
    """Whether a leg is all that somebody has: "I've got one leg and the calf cramps"; "one-legged" says so."""
    return any(_ends_only_leg(normal, index + 1) for index in match.at)


def is_one_of_two_legs(match: Match, normal: Normal) -> bool:
    """Whether "got one leg" was taken from a cramp in one leg of two."""
    one_leg = {"one", "leg"} <= {normal.words[index] for index in match.at}
    return one_leg and not is_the_only_leg(match, normal)


def _ends_only_leg(normal: Normal, end: int) -> bool:
    words, at = normal.words, end - 2
    if words[at:end] == ("one", "legged"):
        return True
    while words[at - 1 : at] in _ONLY:
        at -= 1
    if words[end - 2 : end] != ("one", "leg") or words[at - 1 : at] not in _HAVING:
        return False
    return normal.is_stop(end) or words[end] in people.BEHIND_ONLY_LEG


def is_somebody(match: Match, normal: Normal) -> bool:
    """Whether "the young man" is somebody whom nothing is told of."""
    first, end = match.span
    own = "i" in normal.words[first:end]
    return not own and normal.words[first - 1 : first] in people.BEFORE_SOMEBODY


def _is_no_pupil(match: Match, normal: Normal) -> bool:
    """Whether somebody works at a school, or with teenagers: or counts other years: "I teach in year six"."""
    (first, end), words = match.span, normal.words
    if words[end - 1] == "school":
        return not people.WORKERS.isdisjoint(words[end : end + 2])
    if words[end - 1].isdigit() and "year" in words[first:end]:
        before = words[max(0, first - NEAR) : first]
        return words[end : end + 1] == ("of",) or not (
            school.TEACHING.isdisjoint(words) and people.NO_PUPILS.isdisjoint(before)
        )
    if "nearly" in words[first:end]:
        return words[first - 1 : first] == ("for",) or any(at == end for at, _ in _COUNTED.find(words))
    several = words[end - 1] in people.CHILDREN
    return several and not people.WITH_CHILDREN.isdisjoint(words[max(0, first - 2) : first])


def is_no_child(match: Match, normal: Normal) -> bool:
    """Whether "10 year old" tells of a car, or a child beside a grown-up's own age, or a school of somebody's work."""
    if _is_no_pupil(match, normal):
        return True
    first, end = match.span
    return normal.words[end - 1] == "old" and (is_of_a_thing(normal, end) or is_a_childs(normal, first))
