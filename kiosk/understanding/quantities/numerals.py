"""Reading numbers: digits, "one and a half", "a couple of", "two or three"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.understanding.english import bounds, numbers


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
_OR_ANOTHER = Entries(numbers.OR_ANOTHER)
STARTS = _VAGUE.starts | bounds.WINDOW | {"one"}
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
    """Return the number that begins at `index`; "two or three" and "between two and three" are their mean."""
    window = words[index : index + 1] != () and words[index] in bounds.WINDOW
    single = _single(words, index + window)
    if single is None:
        return None
    counted = words[single.first][0].isdigit() or words[single.first] == "one" or single.value > 1
    if words[single.end : single.end + 1] in ((("and",),) if window else (("or",), ("to",))) and counted:
        other = _single(words, single.end + 1)
        if other is not None and other.value > single.value:
            return Number((single.value + other.value) / 2, index, other.end)
    return None if window else single


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
    end = index + 1 + length
    return Number(value + part, index, end + (end < len(words) and words[end] in bounds.ROUNDED))


def more_of_it(words: tuple[str, ...], index: int) -> tuple[int, float]:
    """Return length and value of the "and a half" or "or two" behind what is counted; 0, 0 when there is none."""
    length, part = _AND_A_PART.at(words, index)
    return (length, part) if length else _OR_ANOTHER.at(words, index)
