"""Being asked to wait is no answer: "one moment please" is no number, "just a sec" no length of a cramp."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.understanding.english import replies, waiting
from kiosk.understanding.english.yes_and_no import NO
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

WAIT = "repeat"
"""The command that it amounts to: the question is put again, and nothing is counted as not understood."""
_LASTS = "minutes"
"""Unit of the question that "a minute" answers."""
_ANSWERS = frozenset((word,) for word in waiting.ANSWERS)
_WAITING, _MAY_LAST = Runs((*waiting.WAITING, *waiting.WRITTEN_DOWN, *waiting.GREETINGS)), Runs(waiting.MAY_LAST)
_GREETINGS = Runs(waiting.GREETINGS)
_FETCHING, _FETCHED, _BEHIND = Runs(waiting.FETCHING), Runs(waiting.FETCHED), Runs(waiting.BEHIND_WAITING)


def without_waiting(normal: Normal, unit: str) -> Normal:
    """Return what was said behind "hang on a minute"; no word where that is all. `unit` is the question's."""
    if normal.words[:1] in _ANSWERS and normal.words[1:2] not in _ANSWERS:
        asks = len(normal.words) > 1 and not without_waiting(_between(normal, 1, len(normal.words)), unit).words
        if asks:  # "no wait" takes the "no" back: it had denied chest pain for good
            return _between(normal, 0, int(normal.words[0] not in NO))
        return normal
    words, at, told = normal.words, 0, 0
    while at < len(words):
        length = _waits(normal, at, unit)
        at += length or 1
        if length and (errand := _errand(words, at)) and _is_edge(normal, at + errand):
            at += errand
        if length:
            told = at
        elif words[at - 1] not in waiting.BESIDE:
            return _between(normal, told, len(words))
    return _between(normal, len(words) if told else 0, len(words))


def is_greeting(normal: Normal) -> bool:
    """Whether a sentence begins with a greeting, which somebody in the room may give to somebody else."""
    return bool(normal.words) and _GREETINGS.at(normal.words, 0) > 0


def asks_to_wait(whole: Normal, normal: Normal) -> bool:
    """Whether "let me think" was left out of `whole`, or `normal` ends in such: "I've got a list, hang on"."""
    if normal is not whole:
        return True
    last = len(normal.words)
    begins = (at for at in range(1, last) if normal.words[at - 1] not in replies.INTO_COMMAND)
    return any(at + _waits(normal, at, "") == last and waiting.LASTING.isdisjoint(normal.words[at:]) for at in begins)


def _waits(normal: Normal, at: int, unit: str) -> int:
    """Return how many words from `at` on ask to wait: to an edge, or to a "love" behind which one is."""
    words = normal.words
    plainly = _WAITING.at(words, at) or _fetches(words, at)
    length = max(plainly, _MAY_LAST.at(words, at))
    end = at + length
    while length and end < len(words) and words[end] in waiting.BESIDE and not _is_edge(normal, end):
        end += 1
    behind = _errand(words, end) if length else 0
    if not length or not (_is_edge(normal, end) or (behind and _is_edge(normal, end + behind))):
        return 0
    lasts = unit == _LASTS and not plainly and not waiting.LASTING.isdisjoint(words[at : at + length])
    return 0 if lasts and waiting.ASKING.isdisjoint(words) else length


def _errand(words: Sequence[str], at: int) -> int:
    """Return how many words from `at` on tell for what the kiosk is to wait."""
    return (_fetches(words, at) or _BEHIND.at(words, at)) if at < len(words) else 0


def _fetches(words: Sequence[str], at: int) -> int:
    """Return how many words from `at` on tell what somebody fetches first."""
    fetching = _FETCHING.at(words, at)
    fetched = _FETCHED.at(words, at + fetching) if fetching and at + fetching < len(words) else 0
    return fetching + fetched if fetched else 0


def _is_edge(normal: Normal, index: int) -> bool:
    return normal.is_stop(index) or normal.words[index] in waiting.WHILE


def _between(normal: Normal, first: int, end: int) -> Normal:
    """Return a part of a sentence; the whole is the same one."""
    if (first, end) == (0, len(normal.words)):
        return normal
    ends, commas = (frozenset(at - first for at in edges if first < at < end) for edges in (normal.ends, normal.commas))
    return Normal(normal.words[first:end], normal.stems[first:end], ends, commas)
