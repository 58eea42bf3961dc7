"""How much of a mineral is in the blood: "my potassium is 2.8", "a sodium of 128"."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.understanding.english import blood_levels
from kiosk.understanding.quantities.amounts import Measure
from kiosk.understanding.quantities.numerals import Number
from kiosk.understanding.text.normalise import Normal

POINT = "point"
DIGITS_OF_SODIUM = 3
SUGAR = "sugar_level"
FEWEST_MILLIGRAMS, MILLIGRAMS = 35, 18.0
"""From where a sugar is one in milligrams to the decilitre, and how many of them are a millimole to the litre.

"My sugar was 41" may be a laboratory's good one of the last months too: that is for the read-back to find out.
"""
FARTHEST_NAME = 5
"""Words from a mineral's name to its number ("my potassium came back at 2.8")."""


def is_bare(words: Sequence[str], index: int) -> bool:
    """Whether a number directly behind a mineral's name can be nothing but its level: "potassium 2.8", "sodium 126"."""
    first = index - 2 if words[index - 1] == POINT else index
    name = blood_levels.LEVEL_OF.get(words[first - 1]) if first > 0 else None
    broken = first < index or "." in words[index]
    return name is not None and (broken or (name == "sodium_level" and len(words[index]) == DIGITS_OF_SODIUM))


def level(normal: Normal, number: Number, unit: str) -> Measure | None:
    """Read the number that a mineral's name is said to be, without a unit of what is taken behind it."""
    words, first = normal.words, number.first
    near = range(max(first - FARTHEST_NAME, 0), first)
    names = [at for at in near if words[at] in blood_levels.LEVEL_OF and words[at - 1] not in blood_levels.OTHER_METERS]
    if unit or not names or not words[first][0].isdigit():
        return None
    between, following = words[names[-1] + 1 : first], words[number.end : number.end + 1]
    if not blood_levels.PARTING.isdisjoint(between) or (
        blood_levels.COPULA.isdisjoint(between) and not is_bare(words, first)
    ):
        return None
    if not blood_levels.DOSE.isdisjoint(following) or following == (POINT,):
        return None
    value = number.value
    if words[first - 1] == POINT:  # "two point eight"
        if not words[first - 2].isdigit():
            return None
        value = float(f"{words[first - 2]}.{number.value:.0f}")
    measured = blood_levels.LEVEL_OF[words[names[-1]]]
    if measured == SUGAR and value >= FEWEST_MILLIGRAMS:
        value /= MILLIGRAMS
    return Measure(measured, value, names[-1], number.end)
