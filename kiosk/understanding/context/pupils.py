"""Who goes to school: a teacher goes there as well, and is no child, nor is a "ten year old car"."""

from __future__ import annotations

from kiosk.understanding.english import pupils, school
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.people.children import is_a_childs, is_of_a_thing
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

NEAR = 5
"""Words before "year 3" that may tell of whoever works there, or what else goes on for years."""
_COUNTED = Runs(pupils.COUNTED)


def _is_no_pupil(match: Match, normal: Normal) -> bool:
    """Whether somebody works at a school, or with teenagers: or counts other years: "I teach in year six"."""
    (first, end), words = match.span, normal.words
    if words[end - 1] == "school":
        return not pupils.WORKERS.isdisjoint(words[end : end + 2])
    if words[end - 1].isdigit() and "year" in words[first:end]:
        before = words[max(0, first - NEAR) : first]
        return words[end : end + 1] == ("of",) or not (
            school.TEACHING.isdisjoint(words) and pupils.NO_PUPILS.isdisjoint(before)
        )
    if "nearly" in words[first:end]:
        return words[first - 1 : first] == ("for",) or any(at == end for at, _ in _COUNTED.find(words))
    several = words[end - 1] in pupils.CHILDREN
    return several and not pupils.WITH_CHILDREN.isdisjoint(words[max(0, first - 2) : first])


def is_no_child(match: Match, normal: Normal) -> bool:
    """Whether "10 year old" tells of a car, or a child beside a grown-up's own age, or a school of somebody's work."""
    if _is_no_pupil(match, normal):
        return True
    first, end = match.span
    return normal.words[end - 1] == "old" and (is_of_a_thing(normal, end) or is_a_childs(normal, first))
