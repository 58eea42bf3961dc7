"""Reading the compact lists of this package: words as the normaliser leaves them, contractions written out."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Read "a b c" into a set."""
    return frozenset(text.split())


def families(text: str) -> dict[str, str]:
    """Read lines of "base: form form" into form → base."""
    lines = (line.partition(":") for line in text.strip().splitlines())
    return {form: base.strip() for base, _, forms in lines for form in forms.split()}


def runs(text: str) -> tuple[tuple[str, ...], ...]:
    """Read "a b|c d" into sequences of words, the longest first."""
    found = {tuple(part.split()) for part in text.replace("\n", "|").split("|") if part.strip()}
    return tuple(sorted(found, key=lambda run: (-len(run), run)))


def table(text: str) -> dict[tuple[str, ...], float]:
    """Read "words = number" entries, parted by bars or lines."""
    entries = (entry.partition("=") for entry in text.replace("\n", "|").split("|") if entry.strip())
    return {tuple(key.split()): float(value) for key, _, value in entries}
