"""Which numbers are years: "in 2019", "in 20 19", "sober since 2012"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kiosk.understanding.english import doubt
from kiosk.understanding.text.normalise import Normal

LONG_AGO = re.compile(r"19\d\d|20[01]\d|202[0-4]|19 \d\d|20 1\d|20 2[0-4]")
"""Years that are over, in one number or in two as they are spoken."""
_ANY_YEAR = re.compile(r"(19|20)\d\d")


def has_year(words: Sequence[str]) -> bool:
    """Whether a year of this century or the last is among the words, with whatever before it: "sober since 2012"."""
    return any(_ANY_YEAR.fullmatch(word) for word in words)


def is_of_year(normal: Normal, index: int) -> bool:
    """Whether the number at `index` is that of a year: "in 2019", or the second half of "in 20 19"."""
    words = normal.words
    return any(
        first > 0
        and words[first - 1] in doubt.BEFORE_YEAR
        and LONG_AGO.fullmatch(" ".join(words[first : first + length]))
        for first, length in ((index, 1), (index, 2), (index - 1, 2))
    )
