"""The chest that somebody points at and does not name: "it grips me here"."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from kiosk.groups import Group
from kiosk.understanding.english import pointed
from kiosk.understanding.english.negation import NEGATORS
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.specs import Spec
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

_CHEST, _POINTED = "chest_pain", Runs(pointed.POINTED)
NEAR = 6
"""Words before what is pointed at in which a "nothing" leaves it open."""


def with_pointed(
    matches: Sequence[Match], normal: Normal, expected: Collection[str], specs: Mapping[str, Spec]
) -> list[Match]:
    """Add the chest that somebody points at where it was asked about: "it catches me here when I climb the hill"."""
    placed = any(specs[match.finding].group is Group.LOCATION for match in matches)
    found = [] if placed or _CHEST not in expected else list(_POINTED.find(normal.words))
    if any(not NEGATORS.isdisjoint(normal.words[max(0, first - NEAR) : max(0, first - 1)]) for first, _ in found):
        return list(matches)  # "might be nothing, there's a tightness here": neither one nor the other
    return [*matches, *(Match.of_measure(_CHEST, normal, first, end, 1.0) for first, end in found)]
