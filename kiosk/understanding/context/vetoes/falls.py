"""Faints, falls and blows to the head: who swoons at a needle, drops to the knees to stretch, or fell asleep.

Who faints or falls today is sent to help; of these nobody lay there, and nothing hit the head that bangs.
"""

from __future__ import annotations

from kiosk.understanding.english.vetoes import falls
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal, stems_of
from kiosk.understanding.text.runs import Runs

_SWOONING = Runs(falls.SWOONING)
NEAR = 3
"""Words before a thing that fell which make it a place."""
_TOPPLING = stems_of(falls.TOPPLING)
_AWAY = "he was out for"
"""Begins the phrases of one who lay there."""
_TO_THE_GROUND = Runs(falls.TO_THE_GROUND)


def swoons(match: Match, normal: Normal) -> bool:
    """Whether it is what somebody always swoons at: "I go faint at the sight of blood"."""
    end = match.span[1]
    return end < len(normal.words) and _SWOONING.at(normal.words, end) > 0


def is_of_a_thing_that_fell(match: Match, normal: Normal) -> bool:
    """Whether it is a tent that collapsed."""
    index = match.span[0]
    begin, words = clause(normal, index, normal.stops)[0], normal.words
    if normal.stems[index] not in _TOPPLING:
        return False
    while index > begin and words[index - 1] in falls.HAS:
        index -= 1
    if index == begin or words[index - 1] not in falls.THINGS_THAT_FALL:
        return False
    return falls.WHERE.isdisjoint(words[max(begin, index - 1 - NEAR) : index - 1])


def is_out_and_about(match: Match, normal: Normal) -> bool:
    """Whether somebody went out for a minute, or waits it out: only who "was out for a minute" fainted."""
    away = match.phrase.text.startswith(_AWAY)
    return away and falls.WAS.isdisjoint(normal.words[max(0, match.span[0] - 1) : match.span[0]])


def is_of_the_ground(match: Match, normal: Normal) -> bool:
    """Whether it is somebody who can't get down to the floor, or goes there on purpose."""
    first, end = match.span
    went = normal.words[first] in falls.GOING
    return went and bool(_TO_THE_GROUND.find(normal.words[first : end + 2]))


def fell_otherwise(match: Match, normal: Normal) -> bool:
    """Whether somebody fell asleep or fell out, and not over."""
    fell = (at for at in range(*match.span) if normal.words[at] in falls.FALLING)
    return any(not falls.NO_FALL.isdisjoint(normal.words[at + 1 : at + 2]) for at in fell)


def goes_down_a_path(match: Match, normal: Normal) -> bool:
    """Whether somebody walked down the steps, and did not go down on them."""
    downs = [at for at in range(*match.span) if normal.words[at] == "down"]
    return "down on" in match.phrase.text and any(normal.words[at + 1] != "on" for at in downs)


def is_a_banging_head(match: Match, normal: Normal) -> bool:
    """Whether the head bangs, and nothing banged it: "a banging head"; or drink was "knocked on the head"."""
    said = normal.words[match.span[0] : match.span[1]]
    given_up = said[-3:] == ("on", "the", "head") and said[0] in falls.GIVEN_UP and said[1] not in falls.STRUCK
    return given_up or not falls.THROBBING.isdisjoint(said)
