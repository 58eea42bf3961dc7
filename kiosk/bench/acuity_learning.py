"""Learns the weights of `understanding/acuity.py`: logistic regression with an L2 penalty, by scikit-learn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.acuity_file import DECIMALS
from kiosk.events import Triage
from kiosk.understanding.acuity import BIAS, Acuity, Weight, features

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

FEWEST_EXAMPLES = 3
"""Examples that must share a word or pair."""
PENALTY = 0.1
"""Of the squared weights."""
NEAR, MOST_STEPS = 1e-6, 10_000
"""The gradient at which it ends, and the steps within which it must get there."""


@dataclass(frozen=True, slots=True)
class Example:
    """Something to learn from."""

    features: frozenset[str]
    severity: int
    """Of the least severe tier that is right."""

    @classmethod
    def of(cls, text: str, tier: Triage) -> Example:
        """Return a text as an example of its tier."""
        return cls(features(text), tier.severity)


def learn(examples: Sequence[Example]) -> Acuity:
    """Return the weights of the words and pairs that several examples share."""
    from scipy.sparse import diags_array  # noqa: PLC0415 - only this benchmark learns
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415 - see above
    from sklearn.preprocessing import normalize  # noqa: PLC0415 - see above

    vectors = TfidfVectorizer(
        analyzer=lambda example: example.features, min_df=FEWEST_EXAMPLES, binary=True, norm=None
    )
    rare = vectors.fit_transform(examples) @ diags_array(vectors.idf_)
    rows, rarity = normalize(rare), vectors.idf_**2
    (urgent, bias), (now, bias_now) = (_regressed(rows, examples, tier) for tier in (Triage.URGENT, Triage.EMERGENCY))
    weights = zip(urgent * rarity, now * rarity, rarity, strict=True)
    learnt = {name: _weight(*weight) for name, weight in zip(vectors.get_feature_names_out(), weights, strict=True)}
    return Acuity(learnt | {BIAS: _weight(bias, bias_now, 0.0)})


def _weight(*numbers: float) -> Weight:
    return Weight(*(round(float(number), DECIMALS) for number in numbers))


def _regressed(rows: csr_matrix, examples: Sequence[Example], tier: Triage) -> tuple[NDArray[np.float64], float]:
    """Return the weight of each column, and the bias; both classes weigh the same in all."""
    import numpy as np  # noqa: PLC0415 - see above
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - see above

    wanted = np.array([one.severity >= tier.severity for one in examples])
    share = wanted.mean()
    model = LogisticRegression(C=1 / PENALTY, tol=NEAR, max_iter=MOST_STEPS)
    model.fit(rows, wanted, sample_weight=np.where(wanted, 0.5 / share, 0.5 / (1 - share)))
    return model.coef_[0], model.intercept_[0]
