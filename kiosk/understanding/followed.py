"""Matches that their neighbours turn into something else: "I don't drink coffee" tells of no thirst."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.understanding.english import followed, weight
from kiosk.understanding.matcher import Match
from kiosk.understanding.normalise import Normal

NEAR = 3
"""Words around a match that may say who it is said of."""
_TURNED_BY: Mapping[str, frozenset[str]] = {
    "drinks_little": followed.NOT_WATER,
    "no_urine": followed.COLOURS,
}
_UNROUSABLE = "confused"


def means_something_else(match: Match, normal: Normal) -> bool:
    """Whether the words around a match make it tell something else than its phrase does."""
    if match.finding == _UNROUSABLE:
        return _is_of_the_speaker(match, normal)
    if match.phrase.joined and not match.phrase.negated and _denies_between(match, normal):
        return True
    turning = _TURNED_BY.get(match.finding)
    return turning is not None and _object(normal, match.span[1]) in turning


def _denies_between(match: Match, normal: Normal) -> bool:
    """Whether "sick and I have not had diarrhoea" was taken for "sick and diarrhoea"."""
    first, end = match.span
    linked = False
    for index in range(first, end):
        linked = linked or normal.words[index] in weight.JOINS
        if linked and index not in match.at and normal.words[index] in weight.NEEDED:
            return True
    return False


def _object(normal: Normal, end: int) -> str:
    """Return the first word behind a match that counts nothing, within its sentence; "" for none."""
    for index in range(end, len(normal.words)):
        if index in normal.ends | normal.commas:
            return ""
        if normal.words[index] not in followed.QUANTIFIERS:
            return normal.words[index]
    return ""


def _is_of_the_speaker(match: Match, normal: Normal) -> bool:
    """Whether it is the speaker who does not wake or answer: "it doesn't wake me"."""
    first, end = match.span
    said = match.phrase.text.split()
    waking = not followed.WAKING.isdisjoint(said)
    if not waking and followed.ANSWERING.isdisjoint(said):
        return False
    if waking and _object(normal, end) not in followed.OWN_SLEEP | {""}:
        return False
    near = normal.words[max(0, first - NEAR) : end + 1]
    return not followed.BY_MYSELF.isdisjoint(near) and followed.OTHERS.isdisjoint(near)
