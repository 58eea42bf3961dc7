"""How much of a mineral or sugar is in the blood, how fast a pulse is: "my potassium is 2.8", "a pulse of 160"."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.understanding.english import blood_levels
from kiosk.understanding.quantities.amounts import Measure
from kiosk.understanding.quantities.numerals import Number
from kiosk.understanding.text.normalise import Normal

LONG_NUMBERS, DIGITS = {"sodium_level", "beats_a_minute"}, 3
"""What is told in three digits where it matters: "sodium 126", "pulse 160"."""
SUGAR = "sugar_level"
FEWEST_MILLIGRAMS, MILLIGRAMS = 35, 18.0
"""From where a sugar is one in milligrams to the decilitre, and how many of them are a millimole to the litre.

"My sugar was 41" may be a laboratory's good one of the last months too: that is for the read-back to find out.
"""
FARTHEST_METER = 3
"""Words of "on the meter"."""
FARTHEST_NAME = 5
"""Words from a mineral's name to its number ("my potassium came back at 2.8")."""


def is_bare(words: Sequence[str], index: int) -> bool:
    """Whether a number directly behind a mineral's name can be nothing but its level: "potassium 2.8", "sodium 126"."""
    name = blood_levels.LEVEL_OF.get(words[index - 1]) if index > 0 else None
    return name is not None and ("." in words[index] or (name in LONG_NUMBERS and len(words[index]) == DIGITS))


def level(normal: Normal, number: Number, unit: str) -> Measure | None:
    """Read the level that a mineral, the sugar or the pulse is said to be."""
    return _named(normal, number, unit) or _on_the_meter(normal, number, unit)


def _named(normal: Normal, number: Number, unit: str) -> Measure | None:
    """Read the number that a mineral's name is said to be, without a unit of what is taken behind it."""
    words, first = normal.words, number.first
    near = range(max(first - FARTHEST_NAME, 0), first)
    named = (at for at in near if words[at] in blood_levels.LEVEL_OF)
    names = [at for at in named if at == 0 or words[at - 1] not in blood_levels.OTHER_METERS]
    if unit or not names or not (words[first][0].isdigit() or words[first] == "one"):
        return None
    value, end = _in_hundreds(words, first) or (number.value, number.end)
    measured = blood_levels.LEVEL_OF[words[names[-1]]]
    between, following = words[names[-1] + 1 : first], words[end : end + 1]
    if between[:2] in blood_levels.AND_IT:  # "I took my sugar and it was 3.1"
        between = between[2:]
    bare = is_bare(words, first) or (end > number.end and not between and measured in LONG_NUMBERS)
    if not blood_levels.PARTING.isdisjoint(between) or (blood_levels.COPULA.isdisjoint(between) and not bare):
        return None
    numbered = words[first - 1] in blood_levels.NUMBERING
    if numbered or words[first:end] == ("one",) or not blood_levels.DOSE.isdisjoint(following):
        return None
    return Measure(measured, _in_millimoles(value) if measured == SUGAR else value, names[-1], end)


def _on_the_meter(normal: Normal, number: Number, unit: str) -> Measure | None:
    """Read "it was 2.8 on the meter" as a sugar; of a gas meter it is none."""
    behind = normal.words[number.end : number.end + FARTHEST_METER]
    told = normal.words[number.first][0].isdigit() and behind[:1] == ("on",) and behind[1:2] in blood_levels.OF_A_METER
    if unit or not told or blood_levels.LEVEL_OF.get("".join(behind[2:3])) != SUGAR:
        return None
    return Measure(SUGAR, _in_millimoles(number.value), number.first, number.end + FARTHEST_METER)


def _in_millimoles(value: float) -> float:
    return value / MILLIGRAMS if value >= FEWEST_MILLIGRAMS else value


def _in_hundreds(words: Sequence[str], first: int) -> tuple[float, int] | None:
    """Return the number that is told without its "hundred", and where it ends: "one sixty five", "four ten"."""
    hundreds, rest = "1" if words[first] == "one" else words[first], "".join(words[first + 1 : first + 2])
    told = hundreds.isdigit() and len(hundreds) == 1 and rest.isdigit() and len(rest) == DIGITS - 1
    return (float(hundreds + rest), first + 2) if told else None
