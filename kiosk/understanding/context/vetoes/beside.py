"""What stands around a match: what several vetoes look for."""

from __future__ import annotations

from collections.abc import Collection

from kiosk.understanding.english.vetoes import beside
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

NEAR = 3
"""Words around a match in which a run about it may begin."""
FARTHEST_DENIED = 4
"""Words from a "no" to the last that it denies."""
FAR = 16
"""Words around a match in which what explains it stands at once, or in the next breath."""
BESIDE = 8
"""Words around a danger in which something else explains its words."""


def stands_near(runs: Runs, match: Match, normal: Normal, farthest: int = NEAR) -> bool:
    """Whether one of `runs` begins in a match or near it, within its sentence."""
    begin, last = clause(normal, match.span[0])
    near = range(max(begin, match.span[0] - farthest), min(last, match.span[1] + farthest))
    return any(runs.at(normal.words, index) for index in near)


def rest_behind(normal: Normal, end: int) -> tuple[str, ...]:
    """Return the words behind a match, up to the next comma or the end of its sentence."""
    stops = (index for index in range(end, len(normal.words)) if index in normal.ends or index in normal.commas)
    return normal.words[end : next(stops, None)]


def object_of(after: tuple[str, ...]) -> str:
    """Return the first of these words that counts nothing; "" for none."""
    return next((word for word in after if word not in beside.QUANTIFIERS), "")


def words_of(match: Match, normal: Normal) -> frozenset[str]:
    """Return the words that matched, none of those between them."""
    return frozenset(normal.words[at] for at in match.at)


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
        if normal.words[at] in beside.NEGATORS:
            return True
        if normal.words[at] not in vocabulary and normal.words[at] not in beside.BETWEEN:
            return False
    return False


def _is_now_and_then(normal: Normal, at: int) -> bool:
    """Whether a "now" or "again" is one of "now and again" or "fine now", which tell of no new turn."""
    words = normal.words
    if words[at] in ("now", "again") and not beside.FINE.isdisjoint(words[max(0, at - 1) : at]):
        return True
    return words[at : at + 2] == ("now", "and") or words[max(0, at - 2) : at] == ("now", "and")


def tells_beside(match: Match, normal: Normal, vocabulary: Collection[str]) -> bool:
    """Whether one of the words is told anywhere but in a match."""
    first, end = match.span
    return tells(normal, vocabulary, 0, first) or tells(normal, vocabulary, end)


def says_near(normal: Normal, match: Match, vocabulary: Collection[str], farthest: int = FAR) -> bool:
    """Whether one of the words stands in a match or near it."""
    first, end = match.span
    return not frozenset(vocabulary).isdisjoint(normal.words[max(0, first - farthest) : end + farthest])


def goes_on_behind(runs: Runs, normal: Normal, match: Match, farthest: int = FAR) -> bool:
    """Whether one of the runs stands behind a match, and is not denied: "it has not gone down"."""
    return finds(runs, normal, match.span[1], match.span[1] + farthest)


def finds(runs: Runs, normal: Normal, first: int = 0, end: int | None = None) -> bool:
    """Whether one of the runs stands between `first` and `end`, with no "not" before it."""
    words = normal.words[first:end]
    return any(beside.NEGATORS.isdisjoint(words[max(0, at - 2) : at]) for at, _ in runs.find(words))


def words_around(match: Match, normal: Normal) -> tuple[str, ...]:
    """Return what is said in a match and beside it, within its sentence."""
    begin, last = clause(normal, match.span[0])
    return normal.words[max(begin, match.span[0] - BESIDE) : max(match.span[1], min(last, match.span[1] + BESIDE))]
