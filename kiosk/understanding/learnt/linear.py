"""Logistic regression on the features of a text, in which a rare one is a larger part of it than a common one."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from kiosk.understanding.english import word_classes
from kiosk.understanding.text.normalise import normalise

BIAS = ""
"""The feature that every text has."""
WITHIN = 3
"""Words of weight up to which two make a pair."""


def features(text: str) -> frozenset[str]:
    """Return the stems of a text's words of weight, pairs of those that stand near each other, and neighbours.

    Neighbours ("not_my") are of all words, the small ones too: who tells of harmless things tells what is not so.
    """
    normal = normalise(text)
    stems = [stem for word, stem in zip(normal.words, normal.stems, strict=True) if word not in word_classes.DROPPED]
    pairs = (f"{one} {other}" for at, one in enumerate(stems) for other in stems[at + 1 : at + 1 + WITHIN])
    neighbours = (f"{one}_{other}" for one, other in pairwise(normal.words))
    return frozenset(stems).union(pairs, neighbours)


@dataclass(frozen=True, slots=True)
class Linear:
    """What has been learnt of some things that a text may tell."""

    labels: tuple[str, ...]
    """The things."""
    rows: Mapping[str, tuple[float, ...]]
    """Feature → what it is worth for each of them, in log-odds times its rarity; then its rarity."""

    def known(self, found: Iterable[str]) -> list[str]:
        """Return the features that anything was learnt about."""
        return [feature for feature in found if feature in self.rows]

    def probabilities(self, known: Iterable[str]) -> dict[str, float]:
        """Return how likely a text of these features tells each of the things, from 0 to 1.

        That is the sum of what they are worth, over the length of the vector of how rare each is.
        """
        rows = [self.rows[feature] for feature in known]
        length = math.sqrt(math.fsum(row[-1] ** 2 for row in rows)) or 1.0
        starts = zip(self.labels, self.rows[BIAS], strict=False)
        return {
            label: _probability(start + math.fsum(row[column] for row in rows) / length)
            for column, (label, start) in enumerate(starts)
        }


def _probability(log_odds: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, log_odds))))
