"""Reading numbers: digits, "one and a half", "a couple of", "two or three"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.understanding.english import numbers

MORE, LESS = 1.1, 0.9
"""Factors for "more than" and "less than": enough to cross a bound, not enough to cross two."""

FARTHEST_NEVER = 6
"""Words between "never" and the number it bounds: "never gone on longer than ten minutes"."""


class Entries:
    """A table of word sequences that stand for numbers."""

    def __init__(self, table: Mapping[tuple[str, ...], float]) -> None:
        self._table = table
        self._longest: dict[str, int] = {}
        for words in table:
            self._longest[words[0]] = max(len(words), self._longest.get(words[0], 0))

    @property
    def starts(self) -> frozenset[str]:
        """The first words of the entries."""
        return frozenset(self._longest)

    def at(self, words: tuple[str, ...], index: int) -> tuple[int, float]:
        """Return length and value of the longest entry that begins at `index`; 0, 0 when none does."""
        if index >= len(words) or words[index] not in self._longest:
            return 0, 0.0
        for length in range(min(self._longest[words[index]], len(words) - index), 0, -1):
            value = self._table.get(words[index : index + length])
            if value is not None:
                return length, value
        return 0, 0.0


_VAGUE, _AND_A_PART = Entries(numbers.VAGUE), Entries(numbers.AND_A_PART)
STARTS = _VAGUE.starts | {"one"}
"""Words that a number begins with, digits aside."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number in the sentence."""

    value: float
    first: int
    """Index of its first word."""
    end: int
    """Index of the word after its last."""


def number_at(words: tuple[str, ...], index: int) -> Number | None:
    """Return the number that begins at `index`; "two or three" is their mean."""
    single = _single(words, index)
    if single is None:
        return None
    joined = words[single.end : single.end + 1]
    if joined in (("or",), ("to",)) and words[index][0].isdigit() | (words[index] == "one"):
        other = _single(words, single.end + 1)
        if other is not None and other.value > single.value:
            return Number((single.value + other.value) / 2, index, other.end)
    return single


def _single(words: tuple[str, ...], index: int) -> Number | None:
    if index >= len(words):
        return None
    length, value = _VAGUE.at(words, index)
    if length:
        return Number(value, index, index + length)
    word = words[index]
    if word != "one" and not word[0].isdigit():
        return None
    value = 1.0 if word == "one" else float(word)
    length, part = _AND_A_PART.at(words, index + 1)
    return Number(value + part, index, index + 1 + length)


def and_a_part(words: tuple[str, ...], index: int) -> tuple[int, float]:
    """Return length and value of the "and a half" at `index`; 0, 0 when there is none."""
    return _AND_A_PART.at(words, index)


def comparison_before(words: tuple[str, ...], index: int) -> float:
    """Return the factor of the "more than" or "less than" that ends before `index`."""
    before = words[max(0, index - 2) : index]
    if before in numbers.MORE_THAN or before[-1:] in numbers.MORE_THAN:
        denied = not numbers.NEVER.isdisjoint(words[max(0, index - FARTHEST_NEVER) : index])
        return LESS if denied else MORE
    return LESS if before in numbers.LESS_THAN or before[-1:] in numbers.LESS_THAN else 1.0
