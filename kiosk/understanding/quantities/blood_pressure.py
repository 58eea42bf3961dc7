"""A blood pressure that is told in numbers: "120 over 70", "one sixty over ninety five"."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.understanding.quantities.amounts import Measure
from kiosk.understanding.quantities.numerals import Number
from kiosk.understanding.text.normalise import Normal

UNIT = "pressure_over_limit"
"""How far the one or the other of two numbers is over the limit from which a pressure is high, in mmHg."""
HIGH_UPPER, HIGH_LOWER = 140, 90
"""mmHg; from either of these on a pressure is high."""
UPPER, LOWER = range(70, 280), range(30, 160)
"""mmHg: what the two can be in somebody who talks."""


def pressure(normal: Normal, number: Number, unit: str) -> Measure | None:  # noqa: ARG001 - as every reader
    """Read the two numbers of a pressure."""
    found = pressure_at(normal.words, number.first)
    if found is None:
        return None
    upper, lower, end = found
    return Measure(UNIT, max(upper - HIGH_UPPER, lower - HIGH_LOWER), number.first, end)


def pressure_at(words: Sequence[str], first: int) -> tuple[int, int, int] | None:
    """Return both numbers of the pressure that begins at `first`, and where it ends."""
    upper, at = _told(words, first)
    if words[at : at + 1] not in (("over",), ("by",)):
        return None
    lower, end = _told(words, at + 1)
    return (upper, lower, end) if upper in UPPER and lower in LOWER and lower < upper else None


def _told(words: Sequence[str], first: int) -> tuple[int, int]:
    """Return a whole number and where it ends; "one sixty" has lost its hundred. 0: there is none."""
    word, rest = "".join(words[first : first + 1]), "".join(words[first + 1 : first + 2])
    hundred = "1" if word == "one" else word
    if hundred in {"1", "2"} and rest.isdigit() and len(rest) <= len("99"):
        return int(hundred) * 100 + int(rest), first + 2
    return (int(word) if word.isdigit() else 0), first + 1
