"""The most that anyone could make of the same answers: a reader who knows the world that drew the patient.

It knows that world's weights, how often answers are wrong and in which way, and weighs each answer exactly, as if
findings were independent within a cause (what implies or excludes what is left aside). No kiosk can know that much,
so its hits are a ceiling for all reading of answers; asking other questions could still tell more.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping

from kiosk.bench.clinic import Answered, Case
from kiosk.bench.patients import Noise
from kiosk.clinic.belief import softmax
from kiosk.clinic.knowledge import NOT_MINERAL, Knowledge
from kiosk.events import Kind, Polarity

LEAST = 1e-4
"""Nothing is held to be surer than this, 0 to 1."""


def beliefs_of(knowledge: Knowledge, case: Case, noise: Noise) -> dict[str, float]:
    """Return the probability of each result after the answers of `case`."""
    odds = {
        cause.id: math.log(cause.prior) + _told(knowledge, case.answered, case.world.shares[cause.id], noise.flipped)
        for cause in knowledge.causes.values()
    }
    results = dict.fromkeys(knowledge.results, 0.0)
    for cause, share in softmax(odds).items():
        results[cause if cause in results else NOT_MINERAL] += share
    return results


def _told(knowledge: Knowledge, answers: Collection[Answered], shares: Mapping[str, float], flipped: float) -> float:
    """Return the logarithm of how likely the answers are of someone with `shares`."""
    return math.fsum(math.log(_likelihood(knowledge, one, shares, flipped)) for one in answers)


def _likelihood(knowledge: Knowledge, answer: Answered, shares: Mapping[str, float], flipped: float) -> float:
    said = {one.id for one in answer.meaning.findings if one.polarity is Polarity.AFFIRMED}
    if answer.question == "opening":
        return math.prod(max(shares[name], LEAST) for name in said)
    if answer.meaning.answer == "unsure" or not answer.about:
        return 1.0
    odds = {name: _odds(shares[name]) for name in answer.about}
    none = math.prod(1 / (1 + one) for one in odds.values())
    if answer.question == "confirm":
        right = 1 - none if answer.meaning.answer == "yes" else none
        return (1 - flipped) * right + flipped * (1 - right)
    exactly = none * math.prod(odds[name] for name in said)
    if knowledge.questions[answer.question].kind is Kind.YES_NO:
        wrong = none / len(odds) if len(said) == 1 else 0.0 if said else 1 - none
    else:
        wrong = _one_off(odds, said, none)
    return max((1 - flipped) * exactly + flipped * wrong, LEAST**2)


def _one_off(odds: Mapping[str, float], said: Collection[str], none: float) -> float:
    """Return how likely `said` is as a list in which one thing is named in place of another, or of none."""
    if not said:
        return 0.0
    kept = none * math.prod(odds[name] for name in said)
    left = len(odds) - len(said)
    swapped = sum(1 / odds[name] for name in said) * sum(one for name, one in odds.items() if name not in said)
    return (kept * swapped / (len(said) * left) if left else 0.0) + (none / len(odds) if len(said) == 1 else 0.0)


def _odds(share: float) -> float:
    within = min(max(share, LEAST), 1 - LEAST)
    return within / (1 - within)
