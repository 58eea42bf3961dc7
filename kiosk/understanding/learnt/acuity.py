"""How urgent a story sounds: a net under the red flags, for dangers told in words that no phrase knows.

People say "his trousers won't go over the one leg". Nobody can write all of that down, but such stories share words
and pairs of words that harmless ones seldom have. What each is worth was learnt from stories (`kiosk bench acuity`);
here it is added up. It names nothing and takes nothing away: a visit asks about it, and without anyone to ask it
counts, since a false alarm costs less. Where a story sounds harmless throughout, what a phrase found is read back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.events import Triage
from kiosk.understanding.learnt.linear import Linear, features
from kiosk.understanding.text.normalise import normalise
from kiosk.understanding.text.vocabulary import COMPLAINTS_AND_PARTS

FEWEST = 24
"""Known words and pairs below which a story is too short to sound like anything."""
URGENT, EMERGENCY = 0.38, 0.33
"""Least probabilities of either; chosen on writers 5 to 17, two or three left out of what was learnt at a time."""
CERTAIN = 0.7
"""Probability of urgent or worse that counts without a question: people play things down. Writers 7 to 17, left out:
of 323 dangers that no phrase knows 220 reach it, of 801 harmless stories 4, of 3,879 harmless sentences 12."""
HARMLESS = 0.1
"""Probability of urgent or worse below which even a phrase that tells of a danger is doubted. Writers left out, of what
phrases find urgent or worse: 67 of 282 harmless stories are below it and 1 of 1,283 dangerous ones."""
HEAVIEST = 3
"""Words and pairs that are named as what made it sound so."""


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

    learnt: Linear
    """Of `URGENT` or worse, and of `EMERGENCY`."""

    def of(self, text: str) -> Sound | None:
        """Return how urgent a story sounds; None: it is too short to tell."""
        known = self.learnt.known(features(text))
        if len(known) < FEWEST:
            return None
        rounded = {Triage(tier): round(one, 3) for tier, one in self.learnt.probabilities(known).items()}
        heaviest = sorted(known, key=lambda name: (-self.learnt.rows[name][0], name))
        return Sound(rounded, tuple(heaviest[:HEAVIEST]))


def names_a_trouble(text: str) -> bool:
    """Whether a part of the body or a complaint is named: where nothing else is told either, a radio may be talking.

    Of 2,741 dangerous stories one names none and tells nothing that a phrase knows, of 320 passages of talk around a
    kiosk 68.
    """
    return not COMPLAINTS_AND_PARTS.isdisjoint(normalise(text).stems)
