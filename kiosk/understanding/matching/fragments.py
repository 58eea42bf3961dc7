"""Short answers that are a piece of a phrase: "bedtime" to "when?", "loads" to "how much do you drink?".

Only where the question leaves one meaning, only where nothing else was understood, and at a score that is read back.
Never for a question that a plain yes answers: "down" is no chest pain, though "pain down my arm" is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from kiosk.understanding.english import negation, word_classes
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.matching.patterns import Pattern
from kiosk.understanding.matching.phrases import Phrase
from kiosk.understanding.text.normalise import Normal, stems_of

SCORE = 0.68
"""Of a fragment: under what counts without a read-back."""
MOST_HEAVY = 3
"""Words of weight in an answer that is a fragment."""
MOST_WORDS = 6
"""Words in all."""
LEAST_LEAD = 3
"""Phrases of the finding with these words for each one of another finding that was asked about."""
_LIGHT = stems_of(
    word_classes.FREE | negation.NEGATORS | word_classes.AMOUNTS | word_classes.PARTICLES | word_classes.WONTED
)


class Fragments:
    """Which templates hold a word."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._patterns = tuple(pattern for pattern in patterns if not pattern.denies)
        self._holding: dict[str, set[int]] = defaultdict(set)
        for index, pattern in enumerate(self._patterns):
            for word in (word for place in pattern.places for choice in place for word in choice.stems):
                if not is_light(word):
                    self._holding[word].add(index)

    def find(self, normal: Normal, expected: Collection[str], start: int) -> list[Match]:
        """Return the finding whose phrases hold all that carries weight from the word `start` on, if it is one."""
        at = tuple(index for index in range(start, len(normal.stems)) if not is_light(normal.stems[index]))
        if not 0 < len(at) <= MOST_HEAVY or len(normal.stems) > MOST_WORDS or not expected:
            return []
        if not negation.NEGATORS.isdisjoint(normal.words):
            return []  # "there is no pain" denies more than one thing
        holding: set[int] = set.intersection(*(self._holding.get(normal.stems[index], set()) for index in at))
        counts: dict[str, int] = defaultdict(int)
        for pattern in (self._patterns[index] for index in holding):
            if pattern.finding in expected:
                counts[pattern.finding] += pattern.count_with({normal.stems[index] for index in at})
        ranked = sorted(((count, name) for name, count in counts.items() if count), reverse=True)
        if not ranked or (len(ranked) > 1 and ranked[0][0] < LEAST_LEAD * ranked[1][0]):
            return []
        words = tuple(normal.stems[index] for index in at)
        text = " ".join(normal.words[index] for index in at)
        return [Match(Phrase(ranked[0][1], text, words), SCORE, at, likeness=SCORE)]


def is_light(stem: str) -> bool:
    """Whether a word tells nothing by itself; numbers are read as quantities."""
    return stem in _LIGHT or stem[0].isdigit()
