"""Legs that give way or don't move: held by the cramp or the pain, or somebody who gave up smoking.

New weakness is read back as an emergency. Most who "couldn't move" were in the middle of a cramp.
"""

from __future__ import annotations

from kiosk.understanding.context.vetoes.beside import FAR, tells
from kiosk.understanding.english import word_classes
from kiosk.understanding.english.vetoes import cramps, weakness
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal, stems_of
from kiosk.understanding.text.runs import Runs

_FOR_PAIN = Runs(weakness.FOR_PAIN)
_PASSED = Runs((*cramps.WENT_OFF, *weakness.PASSED))
FARTHEST_OFF = 40
"""Words around a leg that did not move in which its cramp, and that it passed, stand."""
_GIVING = stems_of(("give", "gave", "given"))
NEAR = 3
"""Words around a stubbed toe that tell that it happens again."""


def gives_something_up(match: Match, normal: Normal) -> bool:
    """Whether it is somebody who gave something up, and no leg that gave up: "leg cramps, I gave up the drink"."""
    giving = next((at for at in match.at if normal.stems[at] in _GIVING), 0)
    before = giving - (giving > 0 and normal.words[giving - 1] in weakness.HAVE)
    return not word_classes.ACTORS.isdisjoint(normal.words[max(0, before - 1) : before])


def go_crampy(match: Match, normal: Normal) -> bool:
    """Whether legs "go crampy", and don't give way."""
    end, words = match.span[1], normal.words
    goes = words[end - 1] in weakness.GOES and not normal.is_stop(end)
    crampy = goes and not weakness.CRAMPY.isdisjoint(words[end : end + 1])
    return crampy and not tells(normal, weakness.GIVING_WAY, end, end + FAR)


def is_what_helps(match: Match, normal: Normal) -> bool:
    """Whether walking is "what helps", and nobody needs help to walk."""
    first, end = match.span
    return any(normal.words[at : at + 2] == ("helps", "is") for at in range(first, end))


def was_a_cramp(match: Match, normal: Normal) -> bool:
    """Whether a leg that would not move was held by a cramp, which is told to have passed in minutes."""
    (first, end), words = match.span, normal.words
    said = words[max(0, first - 1) : end]
    behind = words[end : end + FARTHEST_OFF]
    near = words[max(0, first - FARTHEST_OFF) : end + FARTHEST_OFF]
    return (
        not weakness.WAS_HELD.isdisjoint(said)
        and not weakness.CRAMPED.isdisjoint(near)
        and weakness.MORE_THAN_A_CRAMP.isdisjoint(near)
        and bool(_PASSED.find(behind))
    )


def is_for_the_pain(match: Match, normal: Normal) -> bool:
    """Whether somebody could not speak or move "for the pain", or while the cramp lasted."""
    end = match.span[1]
    return end < len(normal.words) and _FOR_PAIN.at(normal.words, end) > 0


def is_disliked(match: Match, normal: Normal) -> bool:
    """Whether it is something to eat, or the heat, that somebody "can't stand"."""
    end = match.span[1]
    if end in normal.stops:
        return False
    at = end + (normal.words[end : end + 1] == ("the",))
    return normal.words[end - 1] == "stand" and not weakness.DISLIKED.isdisjoint(normal.words[at : at + 1])


def is_kept_down_by_pain(match: Match, normal: Normal) -> bool:
    """Whether somebody "can hardly stand up" for pain, and not because the legs are weak."""
    if weakness.ON_FEET.isdisjoint(normal.words[index] for index in match.at):
        return False
    begin, last = clause(normal, match.span[0])
    return not weakness.IN_PAIN.isdisjoint(normal.words[begin:last])


def is_a_mishap(match: Match, normal: Normal) -> bool:
    """Whether "I stubbed my toe" tells of one moment."""
    first, end = match.span
    said, around = normal.words[first:end], normal.words[max(0, first - NEAR) : end + NEAR]
    return said[0] in weakness.STUBBED and weakness.REPEATED.isdisjoint(around)
