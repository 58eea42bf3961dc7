"""Signs that send to help today, told in passing: "my legs are hot, it's thirty degrees out".

They may be what they sound like, and are read back. Nothing is left out: only whoever says no has none.
"""

from __future__ import annotations

from kiosk.understanding.english import small_talk
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

DOUBTED = 0.8
"""Likeness of such a sign: low enough to be read back (`interview/doubt.py`)."""
_CALLING = {sign: Runs(some) for sign, some in small_talk.CALLING.items()}
_SWELLING = "leg_swollen"


def likeness_of(match: Match, normal: Normal) -> float:
    """Return how well a match was heard, and less where it may be small talk."""
    calling = _CALLING.get(match.finding)
    if calling is None or not calling.find(normal.words) or not small_talk.ANEW.isdisjoint(normal.words):
        return match.likeness
    of_one = small_talk.OF_BOTH.isdisjoint(normal.words) or not small_talk.ONE.isdisjoint(normal.words)
    return match.likeness if match.finding == _SWELLING and of_one else min(match.likeness, DOUBTED)
