"""What a time or a number is told of, by the words that stand near it in its clause."""

from __future__ import annotations

from kiosk.understanding.english import numbers
from kiosk.understanding.text.normalise import Normal, stems_of
from kiosk.understanding.text.runs import Runs

_NOT_THE_CRAMP, _NOT_THE_SPELL = stems_of(numbers.NOT_THE_CRAMP), stems_of(numbers.NOT_THE_SPELL)
_OF_A_SPELL, _NOT_THE_ONSET = stems_of(numbers.OF_A_SPELL), stems_of(numbers.NOT_THE_ONSET)
_SO_FAR = Runs(numbers.SO_FAR)
_HOLDING, _LETTING_GO = stems_of(numbers.HOLDING), stems_of(numbers.LETTING_GO)
SHORT_TALK = 11
"""Words of a sentence in which a length of time need not say of what."""
FARTHEST_STILL = 8
"""Words from a length of time to "still"."""
FARTHEST_HELD = 8
"""Words from "it's clenched" to the time."""
FARTHEST_COUNT, FARTHEST_EASE = 5, 5
"""Words from "that is" to the time that it counts, and from "it went off" to "after twenty minutes"."""

FARTHEST_LAST = 3
"""Words from "the last one" to when it was."""


def is_of_the_cramp(normal: Normal, first: int, end: int) -> bool:
    """Whether a "how often" tells of cramps, and not of coffee, toilets or tablets."""
    return not near(normal, first, end, _NOT_THE_CRAMP)


def is_of_the_attack(normal: Normal, first: int, end: int) -> bool:
    """Whether a "how long" tells of an attack ("it lasts", "cramping for hours"), and not of a day's work."""
    if normal.words[max(0, first - 1) : first + 1] == ("the", "last"):
        return False  # "in the last hour on the machine" lasts no hour
    return near(normal, first, end, _OF_A_SPELL) and not near(normal, first, end, _NOT_THE_SPELL)


def is_of_a_long_attack(normal: Normal, first: int, end: int) -> bool:
    """Whether a quarter of an hour or more tells of an attack that lasts, and not of what somebody did meanwhile.

    Long talk is full of such times: "I was in that seat five hours", "it cramps after two hours of knitting".
    """
    words = normal.words
    if len(words) <= SHORT_TALK:
        return True
    before = [word for word in words[max(0, first - 3) : first] if word not in numbers.ROUGHLY]
    if words[end : end + 1] in numbers.BACK or before[-1:] == ["every"] or before[-3:] == ["in", "the", "last"]:
        return False
    if before[-1:] == ["after"]:
        return not _LETTING_GO.isdisjoint(normal.stems[max(0, first - FARTHEST_EASE) : first])
    counted = any(words[at : at + 2] in numbers.COUNTING for at in range(max(0, first - FARTHEST_COUNT), first))
    counted = counted or (end < len(words) and _SO_FAR.at(words, end) > 0)
    held = not _HOLDING.isdisjoint(normal.stems[max(0, first - FARTHEST_HELD) : first])
    return counted or held or "still" in words[end : end + FARTHEST_STILL] or near(normal, first, end, _HOLDING)


def is_of_the_onset(normal: Normal, first: int, end: int) -> bool:
    """Whether a "since when" tells of cramps, and not of jobs, tablets or babies."""
    words = normal.words
    if words[max(0, first - 2) : first] in numbers.OF_A_MEDICINE:
        return False
    around = range(max(0, first - FARTHEST_LAST), end)
    if any(words[at : at + 2] in numbers.LAST_ONE and "first" not in words for at in around):
        return False  # "the last one was two weeks ago"
    return not near(normal, first, end, _NOT_THE_ONSET)


def stands_for_the_cramp(normal: Normal, index: int) -> bool:
    """Whether the word at `index` is an "it" or a "they" that means the cramp."""
    before = normal.words[index - 1] if index else ""
    return normal.words[index] in numbers.CRAMP_PRONOUNS and before not in numbers.BEFORE_OTHER_IT


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
        if normal.is_stop(edge):
            return False
        if normal.words[index] in numbers.CLAUSE_EDGES:
            return False
        if normal.stems[index] in stems:
            return True
    return False
