"""How urgent a story sounds: a net under the red flags, for dangers told in words that no phrase knows.

People say "his trousers won't go over the one leg". Nobody can write all of that down, but such stories share words
and pairs of words that harmless ones seldom have. What each is worth was learnt from stories (`kiosk bench acuity`);
this module adds it up: the sum of what each is worth, over the length of the vector of how rare each is. It names
nothing and takes nothing away: a visit asks about it, and without anyone to ask it counts, since a false alarm costs
less. A story that sounds harmless throughout takes nothing away either: what a phrase found in it is read back.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from kiosk.events import Triage
from kiosk.understanding.english import weight
from kiosk.understanding.normalise import Normal, normalise

WITHIN = 3
"""Words of weight up to which two make a pair."""
FEWEST = 24
"""Known words and pairs below which a story is too short to sound like anything."""
URGENT, EMERGENCY = 0.4, 0.35
"""Least probabilities of either; chosen on writers 5 to 17, two or three left out of what was learnt at a time."""
CERTAIN = 0.7
"""Probability of urgent or worse that counts without a question: people play things down. Writers 7 to 17, left out:
of 323 dangers that no phrase knows 220 reach it, of 801 harmless stories 4, of 3,879 harmless sentences 12."""
HARMLESS = 0.1
"""Probability of urgent or worse below which even a phrase that tells of a danger is doubted. Writers left out, of what
phrases find urgent or worse: 67 of 282 harmless stories are below it and 1 of 1,283 dangerous ones."""
HEAVIEST = 3
"""Words and pairs that are named as what made it sound so."""
BIAS = ""
"""The feature that every story has."""


class Weight(NamedTuple):
    """What a word or pair is worth."""

    urgent: float
    """Log-odds of urgent or worse; those of an emergency; both times the rarity."""
    emergency: float
    rarity: float
    """Its share in the length of a story."""


def features(text: str) -> frozenset[str]:
    """Return the stems of a story's words of weight, pairs of those that stand near each other, and neighbours.

    Neighbours ("not_my") are of all words, the small ones too: stories of harmless things tell what is not so.
    """
    normal = normalise(text)
    stems = _stems(normal)
    pairs = (f"{one} {other}" for at, one in enumerate(stems) for other in stems[at + 1 : at + 1 + WITHIN])
    neighbours = (f"{one}_{other}" for one, other in pairwise(normal.words))
    return frozenset(stems).union(pairs, neighbours)


def _stems(normal: Normal) -> list[str]:
    return [stem for word, stem in zip(normal.words, normal.stems, strict=True) if word not in weight.DROPPED]


@dataclass(frozen=True, slots=True)
class Sound:
    """What a story sounds like."""

    probabilities: Mapping[Triage, float]
    """Of `URGENT` or worse, and of `EMERGENCY`, from 0 to 1."""
    words: tuple[str, ...]
    """Stems and pairs of stems that weighed most, the heaviest first."""

    @property
    def tiers(self) -> tuple[Triage, ...]:
        """What it sounds like: nothing, `URGENT`, or that and `EMERGENCY`."""
        if self.probabilities[Triage.URGENT] < URGENT:
            return ()
        emergency = self.probabilities[Triage.EMERGENCY] >= EMERGENCY
        return (Triage.URGENT, Triage.EMERGENCY) if emergency else (Triage.URGENT,)

    @property
    def is_harmless(self) -> bool:
        """Whether a danger that phrases find in it is doubted."""
        return self.probabilities[Triage.URGENT] < HARMLESS

    @property
    def is_certainly_urgent(self) -> bool:
        """Whether it counts without a question."""
        return self.probabilities[Triage.URGENT] >= CERTAIN


@dataclass(frozen=True, slots=True)
class Acuity:
    """What has been learnt: how much each word and pair speaks for help today, and for help now."""

    weights: Mapping[str, Weight]

    def probabilities(self, found: Iterable[str]) -> tuple[float, float]:
        """Return the probability of urgent or worse, and of an emergency, from 0 to 1; 0 for too short a story."""
        known = [self.weights[feature] for feature in found if feature in self.weights]
        if len(known) < FEWEST:
            return 0.0, 0.0
        bias, length = self.weights[BIAS], math.sqrt(math.fsum(one.rarity**2 for one in known))
        urgent = bias.urgent + math.fsum(one.urgent for one in known) / length
        emergency = bias.emergency + math.fsum(one.emergency for one in known) / length
        return _probability(urgent), _probability(emergency)

    def of(self, text: str) -> Sound | None:
        """Return how urgent a story sounds; None: it is too short to tell."""
        found = features(text)
        urgent, emergency = self.probabilities(found)
        if not urgent:
            return None
        known = sorted((name for name in found if name in self.weights), key=lambda name: -self.weights[name].urgent)
        probabilities = {Triage.URGENT: round(urgent, 3), Triage.EMERGENCY: round(emergency, 3)}
        return Sound(probabilities, tuple(known[:HEAVIEST]))


def _probability(log_odds: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, log_odds))))
