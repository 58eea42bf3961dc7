"""Wondering at a question beside a plain "no" to it: "what? no", "what pain? no", "no, why would I".

Whoever is asked about what they never said answers so; twice not understood at a read-back it had called an ambulance.
"""

from __future__ import annotations

from kiosk.understanding.english import replies
from kiosk.understanding.english.yes_and_no import NO
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

MOST_ECHOED = 2
"""Words of what is wondered at in "what chest pain? no"."""
NOES = NO | {"never"}
_BEFORE, _BEHIND = Runs(replies.PUZZLED), Runs(replies.WONDERING)


def wonders_before(normal: Normal, start: int) -> int:
    """Return how many words at `start` say that somebody wonders, before the answer that follows; 0 for none."""
    return _echoed(normal, start) or _BEFORE.at(normal.words, start)


def wonders_behind(normal: Normal, after: int) -> bool:
    """Whether all that goes on behind a "no" wonders at the question."""
    length = _BEHIND.at(normal.words, after) if after < len(normal.words) else 0
    return length > 0 and normal.is_stop(after + length)


def _echoed(normal: Normal, start: int) -> int:
    """Return the length of what a "no" takes up of the question before it: "what pain? no"."""
    words = normal.words
    if words[start] != "what" or not NOES.isdisjoint(words[start + 1 : start + 2]):
        return 0
    ends = range(start + 2, min(start + 2 + MOST_ECHOED, len(words)))
    return next((at - start for at in ends if words[at] in NOES and normal.is_stop(at + 1)), 0)
