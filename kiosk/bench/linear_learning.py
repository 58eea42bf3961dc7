"""Learns the weights of `understanding/learnt/linear.py`: logistic regression with an L2 penalty, by scikit-learn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.files.weights import DECIMALS
from kiosk.understanding.learnt.linear import BIAS, Linear, features

if TYPE_CHECKING:  # loaded where weights are learnt
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

PENALTY = 0.1
"""Of the squared weights."""
NEAR, MOST_STEPS = 1e-6, 10_000
"""The gradient at which it ends, and the steps within which it must get there."""


@dataclass(frozen=True, slots=True)
class Example:
    """Something to learn from."""

    features: frozenset[str]
    told: frozenset[str]
    """Labels of what it tells."""
    undecided: frozenset[str] = frozenset()
    """Labels of what it may tell or not: of those it teaches nothing."""

    @classmethod
    def of(cls, text: str, told: frozenset[str], undecided: frozenset[str] = frozenset()) -> Example:
        """Return a text as an example."""
        return cls(features(text), told, undecided)


def learn(examples: Sequence[Example], labels: Sequence[str], fewest: int) -> Linear:
    """Return what the features that `fewest` examples or more share are worth for each label."""
    from scipy.sparse import diags_array  # noqa: PLC0415 - only benchmarks learn
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415 - see above
    from sklearn.preprocessing import normalize  # noqa: PLC0415 - see above

    vectors = TfidfVectorizer(analyzer=lambda example: example.features, min_df=fewest, binary=True, norm=None)
    rare = vectors.fit_transform(examples) @ diags_array(vectors.idf_)
    rows, rarity = normalize(rare), vectors.idf_**2
    learnt = [_regressed(rows, examples, label) for label in labels]
    columns = zip(*(coefficients * rarity for coefficients, _ in learnt), rarity, strict=True)
    worth = dict(zip(vectors.get_feature_names_out(), map(_rounded, columns), strict=True))
    return Linear(tuple(labels), worth | {BIAS: _rounded((*(bias for _, bias in learnt), 0.0))})


def _rounded(row: Sequence[float]) -> tuple[float, ...]:
    return tuple(round(float(number), DECIMALS) for number in row)


def _regressed(rows: csr_matrix, examples: Sequence[Example], label: str) -> tuple[NDArray[np.float64], float]:
    """Return the weight of each column, and the bias; both classes weigh the same in all."""
    import numpy as np  # noqa: PLC0415 - see above
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - see above

    taught = np.array([label not in one.undecided for one in examples])
    wanted = np.array([label in one.told for one in examples])[taught]
    share = wanted.mean()
    model = LogisticRegression(C=1 / PENALTY, tol=NEAR, max_iter=MOST_STEPS)
    model.fit(rows[taught], wanted, sample_weight=np.where(wanted, 0.5 / share, 0.5 / (1 - share)))
    return model.coef_[0], model.intercept_[0]
