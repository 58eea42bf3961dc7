"""What is told beside a match, and what of it is denied: "no tingling in my face" tells of none."""

from __future__ import annotations

from collections.abc import Collection

from kiosk.understanding.english import mentioned
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

FARTHEST_DENIED = 4
"""Words from a "no" to the last that it denies."""
NEAR, FAR = 3, 16
"""Words around a match in which what explains it stands at once, or in the next breath."""


def tells(normal: Normal, vocabulary: Collection[str], first: int = 0, end: int | None = None) -> bool:
    """Whether one of the words is said between `first` and `end`, and not denied."""
    last = len(normal.words) if end is None else min(end, len(normal.words))
    return any(
        normal.words[at] in vocabulary and not _is_denied(normal, at, vocabulary) and not _is_now_and_then(normal, at)
        for at in range(max(0, first), last)
    )


def _is_denied(normal: Normal, index: int, vocabulary: Collection[str]) -> bool:
    """Whether a "no" leads to a word, with nothing between but what it denies as well."""
    at = index
    while at > max(0, index - FARTHEST_DENIED) and not normal.is_stop(at):
        at -= 1
        if normal.words[at] in mentioned.NEGATORS:
            return True
        if normal.words[at] not in vocabulary and normal.words[at] not in mentioned.BETWEEN:
            return False
    return False


def _is_now_and_then(normal: Normal, at: int) -> bool:
    """Whether a "now" or "again" is one of "now and again" or "fine now", which tell of no new turn."""
    words = normal.words
    if words[at] in ("now", "again") and not mentioned.FINE.isdisjoint(words[max(0, at - 1) : at]):
        return True
    return words[at : at + 2] == ("now", "and") or words[max(0, at - 2) : at] == ("now", "and")


def tells_beside(match: Match, normal: Normal, vocabulary: Collection[str]) -> bool:
    """Whether one of the words is told anywhere but in a match."""
    first, end = match.span
    return tells(normal, vocabulary, 0, first) or tells(normal, vocabulary, end)


def says(normal: Normal, match: Match, vocabulary: Collection[str], farthest: int = FAR) -> bool:
    """Whether one of the words stands in a match or near it."""
    first, end = match.span
    return not frozenset(vocabulary).isdisjoint(normal.words[max(0, first - farthest) : end + farthest])


def goes_on(runs: Runs, normal: Normal, match: Match, farthest: int = FAR) -> bool:
    """Whether one of the runs stands behind a match, and is not denied: "it has not gone down"."""
    return finds(runs, normal, match.span[1], match.span[1] + farthest)


def finds(runs: Runs, normal: Normal, first: int = 0, end: int | None = None) -> bool:
    """Whether one of the runs stands between `first` and `end`, with no "not" before it."""
    words = normal.words[first:end]
    return any(mentioned.NEGATORS.isdisjoint(words[max(0, at - 2) : at]) for at, _ in runs.find(words))
