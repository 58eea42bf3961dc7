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
    if turning is None:
        return False
    after = _after(normal, match.span[1])
    return _object(after) in turning and followed.ANY_DRINK.isdisjoint(after)


def _denies_between(match: Match, normal: Normal) -> bool:
    """Whether "sick and I have not had diarrhoea" was taken for "sick and diarrhoea"."""
    first, end = match.span
    linked = False
    for index in range(first, end):
        linked = linked or normal.words[index] in weight.JOINS
        if linked and index not in match.at and normal.words[index] in weight.NEEDED:
            return True
    return False


def _after(normal: Normal, end: int) -> tuple[str, ...]:
    """Return the words behind a match, up to the next comma or the end of its sentence."""
    stops = (index for index in range(end, len(normal.words)) if index in normal.ends or index in normal.commas)
    return normal.words[end : next(stops, None)]


def _object(after: tuple[str, ...]) -> str:
    """Return the first of these words that counts nothing; "" for none."""
    return next((word for word in after if word not in followed.QUANTIFIERS), "")


def _is_of_the_speaker(match: Match, normal: Normal) -> bool:
    """Whether it is the speaker who does not wake or answer: "it doesn't wake me"."""
    first, end = match.span
    if normal.words[max(0, first - 1) : first] == ("i",) and normal.stems[first] == followed.THINK:
        return True
    said = match.phrase.text.split()
    waking = not followed.WAKING.isdisjoint(said)
    if not waking and followed.ANSWERING.isdisjoint(said):
        return False
    if waking and _object(_after(normal, end)) not in followed.OWN_SLEEP | {""}:
        return False
    near = normal.words[max(0, first - NEAR) : end + 1]
    return not followed.BY_MYSELF.isdisjoint(near) and followed.OTHERS.isdisjoint(near)
