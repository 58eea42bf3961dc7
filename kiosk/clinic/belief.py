"""Weights of evidence → how much belief each cause holds.

A naive Bayes classifier in log-odds, with three departures, all on the careful side: evidence of one
cluster counts with diminishing returns; an answer given both ways counts half and flattens everything;
what is unknown counts nothing.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from kiosk.clinic.answers import Answers
from kiosk.clinic.knowledge import Knowledge

DISPUTED = 0.5
"""Share of its weight that an answer given both ways keeps."""

FLATTENING = 0.85
"""What every further disputed answer leaves of all evidence."""

AGAIN = 0.5
"""Share that each further finding of a cluster counts, of the one before."""

Weights = dict[str, dict[str, float]]
"""By cause, then by finding."""


def weights_of(knowledge: Knowledge, answers: Answers) -> Weights:
    """Return what each known finding adds to the log-odds of each cause it is linked to."""
    weights: Weights = {cause: {} for cause in knowledge.causes}
    for name in answers.so:
        share = DISPUTED if name in answers.disputed else 1.0
        for link in knowledge.links[name]:
            weights[link.cause][name] = link.yes * share
    for name in answers.not_so - answers.ruled_out:
        for link in knowledge.links[name]:
            weights[link.cause][name] = link.no
    return weights


def belief(knowledge: Knowledge, answers: Answers, weights: Weights | None = None) -> dict[str, float]:
    """Return the probability of each cause, all summing to 1."""
    weights = weights_of(knowledge, answers) if weights is None else weights
    trust = FLATTENING ** len(answers.disputed)
    odds = {
        cause.id: math.log(cause.prior) + trust * evidence_of(knowledge, weights[cause.id])
        for cause in knowledge.causes.values()
    }
    return softmax(odds)


def evidence_of(knowledge: Knowledge, weights: Mapping[str, float]) -> float:
    """Add up the weights for one cause: in a cluster, the strongest whole, each further half of the one before."""
    clusters: dict[tuple[str, bool], list[float]] = {}
    for name, weight in weights.items():
        clusters.setdefault((knowledge.findings[name].cluster, weight > 0), []).append(weight)
    return math.fsum(diminishing(cluster) for cluster in clusters.values())


def diminishing(weights: Iterable[float]) -> float:
    """Add weights of one sign, the strongest whole and each further one with half the share before it."""
    ordered = sorted(weights, key=abs, reverse=True)
    return math.fsum(weight * AGAIN**place for place, weight in enumerate(ordered))


def softmax(odds: Mapping[str, float]) -> dict[str, float]:
    """Turn log-odds into probabilities that sum to 1."""
    most = max(odds.values())
    raised = {name: math.exp(value - most) for name, value in odds.items()}
    total = math.fsum(raised.values())
    return {name: value / total for name, value in raised.items()}
