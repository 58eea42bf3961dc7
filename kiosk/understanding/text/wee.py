"""The Scots "wee": "a wee brown inhaler" is a small one, and no brown urine."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.understanding.english import wee

_WEE, _SMALL = "wee", "small"


def with_small(tokens: Sequence[str]) -> list[str]:
    """Return the words and signs of a sentence with "small" in the place of a "wee" that is no urine."""
    return [_SMALL if token == _WEE and _is_small(tokens, at) else token for at, token in enumerate(tokens)]


def _is_small(tokens: Sequence[str], at: int) -> bool:
    """Whether a thing is named behind the "wee" at `at`."""
    end = at + 1
    while end < len(tokens) and tokens[end] in wee.KINDS:
        end += 1
    what = tokens[end] if end < len(tokens) else ""
    counted = at > 0 and tokens[at - 1] in wee.COUNTING
    if end == at + 1:
        return what in wee.THINGS and counted and tokens[at - 1] != "the"  # "the wee tablets" may be water tablets
    if what in wee.THINGS | wee.ONES:
        return True
    return counted and what.isalpha() and what not in wee.GOES_ON
