"""Finding fixed sequences of words ("used to", "years ago") in a sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence


class Runs:
    """A set of word sequences; the longest that begins at a word wins."""

    def __init__(self, runs: Iterable[Sequence[str]]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for run in sorted({tuple(run) for run in runs if run}, key=lambda run: (-len(run), run)):
            self._by_first[run[0]].append(run)

    def lengths(self, words: Sequence[str], index: int) -> list[int]:
        """Return the length of every run that begins at `index`, the longest first."""
        return [
            len(run) for run in self._by_first.get(words[index], ()) if tuple(words[index : index + len(run)]) == run
        ]

    def at(self, words: Sequence[str], index: int) -> int:
        """Return how many words the longest run that begins at `index` has; 0 when none does."""
        for run in self._by_first.get(words[index], ()):
            if tuple(words[index : index + len(run)]) == run:
                return len(run)
        return 0

    def end(self, words: Sequence[str]) -> bool:
        """Whether one of them ends `words`, behind something else."""
        last = len(words)
        return any(first + length == last for first in range(1, last) for length in self.lengths(words, first))

    def find(self, words: Sequence[str]) -> list[tuple[int, int]]:
        """Return the (first, one after the last) of every run in `words`, none inside another."""
        if self._by_first.keys().isdisjoint(words):
            return []  # mostly so: of some fifty lists that a sentence is compared with, it holds two or three
        found: list[tuple[int, int]] = []
        for index, word in enumerate(words):
            inside = bool(found) and index < found[-1][1]
            if word in self._by_first and not inside and (length := self.at(words, index)):
                found.append((index, index + length))
        return found
