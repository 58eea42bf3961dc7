"""Finding fixed sequences of words ("used to", "years ago") in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


class Runs:
    """A set of word sequences; the longest that begins at a word wins."""

    def __init__(self, runs: Iterable[Sequence[str]]) -> None:
        self._runs = frozenset(tuple(run) for run in runs if run)
        self._lengths: dict[str, tuple[int, ...]] = {}
        """First word → how many words the runs that begin with it have, the most first.

        A few lengths, where hundreds of runs may begin with "not".
        """
        for first, length in sorted({(run[0], len(run)) for run in self._runs}, reverse=True):
            self._lengths[first] = (*self._lengths.get(first, ()), length)

    def lengths(self, words: Sequence[str], index: int) -> list[int]:
        """Return the length of every run that begins at `index`, the longest first."""
        last = len(words) - index
        lengths = self._lengths.get(words[index], ())
        return [length for length in lengths if length <= last and tuple(words[index : index + length]) in self._runs]

    def at(self, words: Sequence[str], index: int) -> int:
        """Return how many words the longest run that begins at `index` has; 0 when none does."""
        for length in self._lengths.get(words[index], ()):
            run = tuple(words[index : index + length])
            if run in self._runs:
                return len(run)
        return 0

    def end(self, words: Sequence[str]) -> bool:
        """Whether one of them ends `words`, behind something else."""
        last = len(words)
        return any(first + length == last for first in range(1, last) for length in self.lengths(words, first))

    def find(self, words: Sequence[str]) -> list[tuple[int, int]]:
        """Return the (first, one after the last) of every run in `words`, none inside another."""
        if self._lengths.keys().isdisjoint(words):
            return []  # mostly so: of some fifty lists that a sentence is compared with, it holds two or three
        found: list[tuple[int, int]] = []
        for index, word in enumerate(words):
            inside = bool(found) and index < found[-1][1]
            if word in self._lengths and not inside and (length := self.at(words, index)):
                found.append((index, index + length))
        return found
