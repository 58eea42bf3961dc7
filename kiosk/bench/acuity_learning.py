"""Learns the weights of `understanding/acuity.py`: logistic regression with an L2 penalty, by Newton's method."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.acuity_file import DECIMALS
from kiosk.events import Triage
from kiosk.understanding.acuity import BIAS, Acuity, features

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FEWEST_EXAMPLES = 3
"""Examples that must share a word or pair."""
PENALTY = 0.02
"""Of the squared weights."""
MOST_STEPS, NEAR, LEAST_CURVE = 50, 1e-8, 1e-12


@dataclass(frozen=True, slots=True)
class Example:
    """Something to learn from."""

    features: frozenset[str]
    severity: int
    """Of the least severe tier that is right."""
    weight: float = 1.0

    @classmethod
    def of(cls, text: str, tier: Triage, weight: float = 1.0) -> Example:
        """Return a text as an example of its tier."""
        return cls(features(text), tier.severity, weight)


def learn(examples: Sequence[Example]) -> Acuity:
    """Return the weights of the words and pairs that several examples share."""
    counts = Counter(feature for example in examples for feature in example.features)
    names = sorted(feature for feature, count in counts.items() if count >= FEWEST_EXAMPLES)
    rows = _rows(examples, names)
    urgent, now = (_regressed(rows, examples, tier) for tier in (Triage.URGENT, Triage.EMERGENCY))
    both = (
        (round(float(one), DECIMALS), round(float(other), DECIMALS)) for one, other in zip(urgent, now, strict=True)
    )
    return Acuity(dict(zip((*names, BIAS), both, strict=True)))


def _rows(examples: Sequence[Example], names: Sequence[str]) -> NDArray[np.float64]:
    """Return one row of length 1 for each example, with a column for each name."""
    import numpy as np  # noqa: PLC0415 - only this benchmark computes

    column = {name: at for at, name in enumerate(names)}
    rows = np.zeros((len(examples), len(names)))
    for row, example in zip(rows, examples, strict=True):
        known = [column[feature] for feature in example.features if feature in column]
        row[known] = 1 / math.sqrt(max(1, len(known)))
    return rows


def _regressed(rows: NDArray[np.float64], examples: Sequence[Example], tier: Triage) -> NDArray[np.float64]:
    """Return the weight of each column, and last the bias; both classes weigh the same in all.

    On the dual: there are more columns than rows, so that the system to solve is one of rows.
    """
    import numpy as np  # noqa: PLC0415 - see above

    wanted = np.array([float(one.severity >= tier.severity) for one in examples])
    heavy = np.array([one.weight for one in examples])
    share = (heavy * wanted).sum() / heavy.sum()
    heavy = heavy * np.where(wanted == 1, 0.5 / share, 0.5 / (1 - share)) / heavy.mean()
    size = len(rows)
    kernel = rows @ rows.T / PENALTY
    system = np.ones((size + 1, size + 1))
    system[size, size] = 0
    solved, outcome = np.zeros(size + 1), np.zeros(size)
    for _ in range(MOST_STEPS):
        chance = 1 / (1 + np.exp(-outcome))
        curve = np.maximum(heavy * chance * (1 - chance), LEAST_CURVE)
        system[:size, :size] = kernel + np.diag(1 / curve)
        solved = np.linalg.solve(system, np.append(outcome + heavy * (wanted - chance) / curve, 0.0))
        before, outcome = outcome, kernel @ solved[:size] + solved[size]
        if np.abs(outcome - before).max() < NEAR:
            break
    return np.append(rows.T @ solved[:size] / PENALTY, solved[size])
