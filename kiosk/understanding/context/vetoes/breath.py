"""Breath: who laughed until they couldn't breathe, or got their wind back, and "in my pants", which is no panting.

Laughter that ends in a faint, or with a stitch, tells of no more either.
"""

from __future__ import annotations

from kiosk.understanding.english.vetoes import beside, breath
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

NEAR = 4
"""Words behind a match in which laughter, and before the wind that came back a "not", stand."""
FARTHEST_WIND = 40
"""Words from a breath that was lost to "and then I'd got my wind back"."""
FARTHEST_SO = 10
"""Words from "laughing so hard" to "I couldn't breathe"."""
_WIND = Runs(breath.WIND)


def is_of_laughter(match: Match, normal: Normal) -> bool:
    """Whether somebody laughed so hard that they couldn't breathe, or collapsed laughing."""
    (first, end), words = match.span, normal.words
    begin, last = clause(normal, first)
    behind = words[end : min(last, end + NEAR)]
    laughs = next((at for at, word in enumerate(behind) if word in breath.LAUGHING), len(behind))
    if laughs < len(behind) and breath.ANOTHER.isdisjoint(behind[:laughs]):
        return True
    near = range(max(begin, first - FARTHEST_SO), end)
    at = next((at for at in near if words[at] in beside.LAUGHTER), None)
    if at is None or "then" in words[at:end]:
        return False
    return words[at + 1 : at + 2] == ("so",) or not breath.BROUGHT_BY.isdisjoint(words[max(0, at - 1) : at])


def are_worn(match: Match, normal: Normal) -> bool:
    """Whether "in my pants" was taken for somebody who pants."""
    return any(normal.words[at] == "pants" and normal.words[at - 1] in beside.WHOSE for at in match.at if at)


def got_their_wind(match: Match, normal: Normal) -> bool:
    """Whether somebody out of breath is told to have got it back."""
    end = match.span[1]
    behind = normal.words[end : end + FARTHEST_WIND]
    return any(beside.OTHER_OR_NOT.isdisjoint(behind[max(0, at - NEAR) : at]) for at, _ in _WIND.find(behind))


def is_of_the_nose(match: Match, normal: Normal) -> bool:
    """Whether it is a blocked nose that somebody can't breathe through."""
    end = match.span[1]
    if normal.words[end : end + 1] != ("through",):
        return False
    begin, last = clause(normal, match.span[0], normal.ends)
    return not breath.NOSE.isdisjoint(normal.words[begin:last])
