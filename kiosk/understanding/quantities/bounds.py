"""What bounds a number from above or below: "less than a minute", "an hour at least"."""

from __future__ import annotations

from kiosk.understanding.english import bounds, numbers
from kiosk.understanding.text.normalise import Normal, stems_of
from kiosk.understanding.text.runs import Runs

MORE, LESS = 1.1, 0.9
"""Factors for "more than" and "less than": enough to cross a bound, not enough to cross two."""
FARTHEST_NEVER = 6
"""Words between "never" and the number it bounds: "never gone on longer than ten minutes"."""
LONGEST_BOUND = 3
"""Words of the longest bound before a number."""
_HELD_BETWEEN = frozenset((word,) for word in bounds.LASTING)
_MINUTES = stems_of(numbers.MINUTES)
_OR_MORE, _OR_LESS = Runs(bounds.OR_MORE), Runs(bounds.OR_LESS)
_FACTORS = {**dict.fromkeys(bounds.MORE, MORE), **dict.fromkeys(bounds.LESS, LESS)}


def bound_before(words: tuple[str, ...], index: int) -> float:
    """Return the factor of the "more than" or "less than" that ends before `index`, its "a" aside."""
    for length in range(LONGEST_BOUND, 0, -1):
        first = index - length
        factor = _FACTORS.get(words[first:index]) if first >= 0 else None
        if factor is not None:
            return _turned(words, first, factor)
    return 1.0


def bounds_number(normal: Normal, index: int) -> bool:
    """Whether a "not" bounds a time and denies nothing: "not even thirty seconds", "not quite a minute"."""
    words = normal.words
    if words[index : index + 2] not in bounds.NOT_EVEN or index + 3 >= len(words):
        return False
    counted = words[index + 2][0].isdigit() or words[index + 2] in bounds.BOUNDED
    return counted and normal.stems[index + 3] in _MINUTES


def _turned(words: tuple[str, ...], first: int, factor: float) -> float:
    """Return the factor as a "never" or "no" before it leaves it: "never longer than", "no less than"."""
    if words[first] not in bounds.TURNED:
        return factor
    lessens = words[first] in bounds.LESSENING
    while lessens and words[first - 1 : first] in _HELD_BETWEEN:
        first -= 1
    farthest = 1 if lessens else FARTHEST_NEVER
    denied = not bounds.NEVER.isdisjoint(words[max(0, first - farthest) : first])
    if not denied:
        return factor
    return LESS if factor == MORE else MORE


def count_before(words: tuple[str, ...], index: int) -> float:
    """Return the same for what comes so many times: at most once, or no more than once, is once."""
    factor = bound_before(words, index)
    at_most = any(words[max(0, index - len(run)) : index] == run for run in bounds.AT_MOST)
    turned = factor == LESS and any(words[max(0, index - len(run)) : index] == run for run in bounds.MORE)
    return 1.0 if at_most or turned else factor


def bound_after(words: tuple[str, ...], index: int) -> float:
    """Return the factor of the "at least" or "if that" at `index`."""
    if _OR_MORE.at(words, index):
        return MORE
    return LESS if _OR_LESS.at(words, index) else 1.0
