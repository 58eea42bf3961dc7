"""Counts what was found against what was meant."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from kiosk.bench.understanding_table import Said
from kiosk.events import Polarity

Found = Mapping[str, Polarity]
"""What a matcher took from one utterance."""


@dataclass(frozen=True, slots=True)
class Scores:
    """What was found in a table of utterances, against what was meant."""

    expected: int = 0
    """Findings that had to be found."""
    found: int = 0
    """Findings that were, those that count neither way left out."""
    right: int = 0
    """Expected findings that were found, whatever the polarity."""
    right_polarity: int = 0
    """Expected findings that were found with the polarity expected."""
    flags_expected: int = 0
    """Red-flag findings that the person affirms."""
    flags_found: int = 0
    """Those of them that were found affirmed."""
    bare: int = 0
    """Utterances from which nothing may be taken."""
    bare_taken: int = 0
    """Those of them from which something was."""

    def precision(self, *, polarity: bool) -> float:
        """From 0 to 1: share of what was found that was meant."""
        return share(self.right_polarity if polarity else self.right, self.found)

    def recall(self, *, polarity: bool) -> float:
        """From 0 to 1: share of what was meant that was found."""
        return share(self.right_polarity if polarity else self.right, self.expected)

    def f1(self, *, polarity: bool) -> float:
        """From 0 to 1: harmonic mean of precision and recall."""
        return share(2 * (self.right_polarity if polarity else self.right), self.expected + self.found)

    @property
    def polarity(self) -> float:
        """From 0 to 1: share of the right findings whose polarity is right too."""
        return share(self.right_polarity, self.right)


def share(part: float, whole: float) -> float:
    """Return a ratio, 0 where there was nothing to count."""
    return part / whole if whole else 0.0


def score(pairs: Iterable[tuple[Said, Found]], flags: Collection[str]) -> Scores:
    """Score utterances that are no commands; `flags` are the findings that exist only to raise a red flag."""
    totals = Scores()
    for said, found in pairs:
        one = _score_one(said, found, flags)
        totals = Scores(*(getattr(totals, name) + getattr(one, name) for name in Scores.__slots__))
    return totals


def _score_one(said: Said, found: Found, flags: Collection[str]) -> Scores:
    counted = {name: polarity for name, polarity in found.items() if _counts(said, name, polarity)}
    right = said.expected.keys() & counted.keys()
    wanted = {name for name, polarity in said.expected.items() if name in flags and polarity is Polarity.AFFIRMED}
    return Scores(
        expected=len(said.expected),
        found=len(counted),
        right=len(right),
        right_polarity=sum(counted[name] is said.expected[name] for name in right),
        flags_expected=len(wanted),
        flags_found=sum(found.get(name) is Polarity.AFFIRMED for name in wanted),
        bare=said.is_bare,
        bare_taken=said.is_bare and bool(counted),
    )


def _counts(said: Said, name: str, polarity: Polarity) -> bool:
    if name in said.expected:
        return True
    return name not in said.neither and not (polarity is Polarity.DENIED and name in said.undenied)
