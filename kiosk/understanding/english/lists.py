"""Reading the compact lists of this package: words as the normaliser leaves them, contractions written out.

What is no list may stand in the rule: the one word that it is about ("asleep"), and grammar ("a" or "an", "not").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from kiosk.understanding.templates import parts

_ENTRY = re.compile(r"(?:[^|\n()\[\]]+|\([^()]*\)|\[[^\[\]]*\]|[()\[\]])+")
"""What stands between two bars or ends of lines, those within brackets aside."""
_BRACKET = re.compile(r"[()\[\]]")


def words(text: str) -> frozenset[str]:
    """Read "a b c" into a set."""
    return frozenset(text.split())


def families(text: str) -> dict[str, str]:
    """Read lines of "base: form form" into form → base."""
    lines = (line.partition(":") for line in text.strip().splitlines())
    return {form: base.strip() for base, _, forms in lines for form in forms.split()}


def runs(text: str) -> tuple[tuple[str, ...], ...]:
    """Read "a b|c (d|e) [f]" into sequences of words, the longest first.

    The notation is that of the prompt set. Raises `KioskError` for a faulty template.
    """
    found = {run for entry in _entries(text) for run in _sequences(entry)}
    return tuple(sorted(found, key=lambda run: (-len(run), run)))


def table(text: str) -> dict[tuple[str, ...], float]:
    """Read "words = number" entries, parted by bars or lines, their words in the same notation."""
    entries = (entry.partition("=") for entry in _entries(text))
    return {run: float(value) for key, _, value in entries for run in _sequences(key)}


def _entries(text: str) -> Iterator[str]:
    """Return the entries of a list, each with single spaces."""
    entries = (" ".join(entry.split()) for entry in _ENTRY.findall(text))
    return (entry for entry in entries if entry)


def _sequences(template: str) -> list[tuple[str, ...]]:
    """Return what an entry stands for; most are plain, and every start of the kiosk would pay for parsing them."""
    if not _BRACKET.search(template):
        return [tuple(template.split())]
    return [tuple("".join(texts).split()) for texts in product(*parts(template))]
