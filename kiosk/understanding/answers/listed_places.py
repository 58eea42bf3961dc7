"""A cramp in the chest or the jaw, named in a list of places: "cramps in my calves, arms, chest, the lot".

Each place of the list is read with the cramp alone: the words of one stand too far from the "cramp" of another. Asked
where it cramps, people name the place and no more.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from kiosk.events import Finding
from kiosk.groups import Group
from kiosk.understanding.asked import Asked, is_story
from kiosk.understanding.english import listed_places as english
from kiosk.understanding.english import negation
from kiosk.understanding.polarity.contrast import Read
from kiosk.understanding.specs import Spec
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal, stem, stems_of
from kiosk.understanding.text.vocabulary import CRAMPS, FREE, PARTS
from kiosk.understanding.told import affirmed

WHERE = "where"
"""The question for the places."""
_LIGHT = FREE | stems_of(english.BESIDE)
_OF_THE_HEART, _MANY = stems_of(english.OF_THE_HEART), stems_of(english.ELSEWHERE)
_PLACES = PARTS | _MANY
_MANY_EACH = frozenset((one,) for one in _MANY)


def with_listed_places(
    normal: Normal, findings: tuple[Finding, ...], question: Asked | None, read: Read, specs: Mapping[str, Spec]
) -> tuple[Finding, ...]:
    """Return the findings with the dangers that places in a list tell of."""
    asked = question is not None and question.id == WHERE
    if not (asked or is_story(question)):
        return findings
    pieces = _pieces(normal)
    known = {one.id for one in findings if one in affirmed(findings)}
    added: dict[str, Finding] = {}
    for at, (first, end) in enumerate(pieces):
        if not _names_heart(normal, first, end) or not _is_so(normal, pieces[: at + 1]):
            continue
        beside = pieces[max(0, at - 1) : at] + pieces[at + 1 : at + 2]
        if not asked and not (_cramps_before(normal, first) and any(_is_place(normal, *one) for one in beside)):
            continue
        told = affirmed(read("cramp in my " + " ".join(_heavy(normal, first, end))))
        added |= {one.id: _at(one, normal, first, end) for one in told if specs[one.id].group is Group.RED}
    new = {name: one for name, one in added.items() if name not in known}
    return (*(one for one in findings if one.id not in new), *new.values())


def _at(one: Finding, normal: Normal, first: int, end: int) -> Finding:
    return replace(one, words=" ".join(normal.words[first:end]), span=(first, end))


def _pieces(normal: Normal) -> list[tuple[int, int]]:
    """Return the first word and the one after the last of each place in a list, and of all else between two stops."""
    edges = {0, len(normal.words), *normal.stops}
    edges |= {at for at, word in enumerate(normal.words) if word in english.LINKS}
    ordered = sorted(edges)
    return list(pairwise(ordered))


def _heavy(normal: Normal, first: int, end: int) -> list[str]:
    """Return the words of a piece that name something."""
    words = normal.words[first:end]
    if english.LEFT_ARM & set(pairwise(words)):
        return [word for word in words if word in {"left", "arm"} or stem(word) not in _LIGHT]
    return [word for word in words if stem(word) not in _LIGHT and word not in english.LINKS]


def _names_heart(normal: Normal, first: int, end: int) -> bool:
    """Whether a piece is such a place and nothing else."""
    heavy = _heavy(normal, first, end)
    if not english.NO_PLACE.isdisjoint(normal.words[first:end]):
        return False
    return bool(heavy) and (tuple(heavy) in english.LEFT_ARM or all(stem(one) in _OF_THE_HEART for one in heavy))


def _is_place(normal: Normal, first: int, end: int) -> bool:
    """Whether a piece ends in a place: "cramps in my calves", "arms"."""
    stems = [one for one in normal.stems[first:end] if one not in FREE or one in _PLACES]
    return stems != [] and stems[-1] in _PLACES


def _is_so(normal: Normal, pieces: list[tuple[int, int]]) -> bool:
    """Whether no "no" stands before a place in its sentence; "not my calf, my chest" puts another in its place."""
    first, end = pieces[-1]
    begin = clause(normal, first)[0]
    if not negation.NEGATORS.isdisjoint(normal.words[first:end]):
        return False
    before = normal.words[begin:first]
    if normal.stems[first - 1 : first] in _MANY_EACH and normal.words[first : first + 2] in english.BUT_NOT:
        return False
    instead = len(pieces) == 2 and before[:1] == ("not",) and first in normal.commas
    return instead or negation.NEGATORS.isdisjoint(before)


def _cramps_before(normal: Normal, index: int) -> bool:
    """Whether a cramp is named in the same sentence before `index`."""
    begin = clause(normal, index)[0]
    return not CRAMPS.isdisjoint(normal.stems[begin:index])
