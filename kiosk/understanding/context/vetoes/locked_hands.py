"""Hands and feet that lock: those that open at once, or shut in the cold or round a tool.

A hand that stays shut may tell of low calcium; one that lets go in a second does not.
"""

from __future__ import annotations

from kiosk.understanding.context.vetoes.beside import FAR, goes_on_behind, says_near, tells_beside
from kiosk.understanding.english.vetoes import beside, locked_hands
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

_PASSING = Runs(locked_hands.PASSING)
NEAR = 4
"""Words before "and it opens" that deny it, or tell of the other hand."""
FARTHEST_OPEN = 25
"""Words from a hand that locks to "and it lets go"."""
_OPENED = Runs(locked_hands.OPENED)
_LEFT_IT = Runs(locked_hands.LEFT_IT)


def opened(match: Match, normal: Normal) -> bool:
    """Whether a hand shut in the cold or round a handle, and warmth or a moment opened it."""
    gripped = says_near(normal, match, locked_hands.GRIPPED, 2 * FAR)
    left = gripped and goes_on_behind(_LEFT_IT, normal, match, 2 * FAR)
    return left and not tells_beside(match, normal, locked_hands.NO_GRIP)


def opens_again(match: Match, normal: Normal) -> bool:
    """Whether a hand that locked is told to open soon, in the next breath too, and nothing tells of low calcium."""
    (first, end), words = match.span, normal.words
    behind, near = words[end : end + FARTHEST_OPEN], words[max(0, first - FARTHEST_OPEN) : end + FARTHEST_OPEN]
    opens = any(beside.OTHER_OR_NOT.isdisjoint(behind[max(0, at - NEAR) : at]) for at, _ in _OPENED.find(behind))
    return opens and locked_hands.MORE_THAN_A_GRIP.isdisjoint(near)


def passes(match: Match, normal: Normal) -> bool:
    """Whether the hand locks "for a second", or opens again by itself in the same sentence."""
    end, last = match.span[1], clause(normal, match.span[0])[1]
    return any(_PASSING.at(normal.words, index) for index in range(end, last))
