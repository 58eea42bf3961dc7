"""What a time or a number is told of, by the words that stand near it in its clause."""

from __future__ import annotations

from kiosk.understanding.english import numbers
from kiosk.understanding.normalise import Normal, stems_of

_NOT_THE_CRAMP, _NOT_THE_SPELL = stems_of(numbers.NOT_THE_CRAMP), stems_of(numbers.NOT_THE_SPELL)
_OF_A_SPELL, _NOT_THE_ONSET = stems_of(numbers.OF_A_SPELL), stems_of(numbers.NOT_THE_ONSET)


def is_of_the_cramp(normal: Normal, first: int, end: int) -> bool:
    """Whether a "how often" tells of cramps, and not of coffee, toilets or tablets."""
    return not near(normal, first, end, _NOT_THE_CRAMP)


def is_of_the_attack(normal: Normal, first: int, end: int) -> bool:
    """Whether a "how long" tells of an attack ("it lasts", "cramping for hours"), and not of a day's work."""
    if normal.words[max(0, first - 1) : first + 1] == ("the", "last"):
        return False  # "in the last hour on the machine" lasts no hour
    return near(normal, first, end, _OF_A_SPELL) and not near(normal, first, end, _NOT_THE_SPELL)


def is_of_the_onset(normal: Normal, first: int, end: int) -> bool:
    """Whether a "since when" tells of cramps, and not of jobs, tablets or babies."""
    if normal.words[max(0, first - 2) : first] in numbers.OF_A_MEDICINE:
        return False
    return not near(normal, first, end, _NOT_THE_ONSET)


def near(normal: Normal, first: int, end: int, stems: frozenset[str]) -> bool:
    """Whether one of `stems` stands within six words, in the same clause."""
    before = range(first - 1, max(-1, first - 7), -1)
    after = range(end, min(len(normal.stems), end + 6))
    inside = any(normal.stems[index] in stems for index in range(first, end))
    return inside or _met(normal, before, stems) or _met(normal, after, stems)


def _met(normal: Normal, indices: range, stems: frozenset[str]) -> bool:
    """Whether one of `stems` is met before the clause ends."""
    for index in indices:
        edge = index if indices.step > 0 else index + 1
        if edge in normal.ends | normal.commas:
            return False
        if normal.words[index] in numbers.CLAUSE_EDGES:
            return False
        if normal.stems[index] in stems:
            return True
    return False
