"""Numbers on the command line: each refused in one line that says which are taken."""

from __future__ import annotations

import argparse
import math
from collections.abc import Callable

MOST = 10_000_000
"""Of anything that is counted: what would measure for years is a slip of the finger."""
LONGEST = 10_000.0
"""Minutes: a week."""


def count(text: str) -> int:
    """Return how many of something there are to be."""
    return _whole(text, 1, MOST)


def visits(least: int) -> Callable[[str], int]:
    """Return what reads a number of visits: fewer tell nothing."""
    return lambda text: _whole(text, least, MOST)


def seed(text: str) -> int:
    """Return what chance begins from."""
    return _whole(text, 0, 2**63 - 1)


def share(text: str) -> float:
    """Return a part of a whole, less than all of it."""
    number = _number(text)
    if not 0 <= number < 1:
        raise argparse.ArgumentTypeError(f"{text} is no share: give 0 or more, and less than 1")
    return number


def log_odds(text: str) -> float:
    """Return how far weights are off."""
    number = _number(text)
    if not 0 <= number <= 10:
        raise argparse.ArgumentTypeError(f"{text} is out of range: give a number from 0 to 10")
    return number


def minutes(text: str) -> float:
    """Return how long something is to last."""
    number = _number(text)
    if not 0 < number <= LONGEST:
        raise argparse.ArgumentTypeError(f"{text} is out of range: give more than 0, and {LONGEST:.0f} at most")
    return number


def _whole(text: str, least: int, most: int) -> int:
    try:
        number = int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number: give one from {least} up") from None
    if not least <= number <= most:
        raise argparse.ArgumentTypeError(f"{text} is out of range: give a whole number from {least} to {most}")
    return number


def _number(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise argparse.ArgumentTypeError(f"{text!r} is no number: give one as 0.5")
    return number
