"""`kiosk bench stories`: people telling their cramps in their own words → tier and cause.

Three tables: `vignettes_tuning.toml`, by whose rows the product may be mended; `vignettes_reporting.toml`, of which
only the totals are looked at; `section_b.toml`, what people say of each danger. Nobody is asked anything here; `asked`
gives the same people a whole visit.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from kiosk.bench.pages import read_rows
from kiosk.clinic.assessment import assess
from kiosk.clinic.knowledge import UNCLEAR, Knowledge
from kiosk.clinic.triage import HELP_TODAY
from kiosk.errors import KioskError
from kiosk.events import Assessment, Confidence, Meaning, Subject, Triage

Listen = Callable[[str], Meaning]
"""A story → its meaning."""


@dataclass(frozen=True, slots=True)
class Told:
    """One story and what came of it."""

    id: str
    story: str
    tiers: tuple[Triage, ...]
    """Tiers that are right."""
    causes: tuple[str, ...]
    """Results that are right; empty when the story has no one cause."""
    assessment: Assessment
    asked: int = 0
    """Questions that were put to the person."""

    @property
    def off(self) -> int:
        """By how many tiers the triage is too severe; below 0 when it is not severe enough."""
        severities = [tier.severity for tier in self.tiers]
        got = self.assessment.triage.severity
        return min(0, got - min(severities)) or max(0, got - max(severities))

    @property
    def is_dangerous(self) -> bool:
        """Whether nothing less than help today is right."""
        return HELP_TODAY.issuperset(self.tiers)

    @property
    def named(self) -> frozenset[str]:
        """Causes that are right, "unclear" aside."""
        return frozenset(self.causes) - {UNCLEAR}

    @property
    def is_named(self) -> bool:
        """Whether something is said to fit best that is none of the right causes."""
        return self.assessment.confidence is Confidence.FITS_BEST and self.assessment.result not in self.causes

    def leads(self, among: int) -> bool:
        """Whether a right cause is among the first `among` of the ranking, or the result said is right."""
        first = {ranked.cause for ranked in self.assessment.ranking[:among]}
        return self.assessment.result in self.causes or not self.named.isdisjoint(first)


@dataclass(frozen=True, slots=True)
class Totals:
    """What came of a table of stories; shares are of the stories they are about."""

    stories: int
    dangerous: int
    """Stories for which nothing less than help today is right."""
    under_triaged: int
    """Of those, the ones sent further away than that."""
    safe: float
    """Exactly right, or one tier more careful."""
    over_triaged: float
    first: float
    """The right cause leads."""
    in_two: float
    unclear: int
    """Stories that no cause explains."""
    unclear_named: int
    """Of those, the ones told that something "fits best"."""
    asked: float = 0
    """Questions put to one person: the median."""
    most_asked: int = 0


def tell(file: Path, knowledge: Knowledge, listen: Listen) -> list[Told]:
    """Assess every story of a table. Raises `KioskError` that names file and entry."""
    told = []
    for row in read_rows(file, "vignette"):
        try:
            tiers = tuple(Triage(tier) for tier in row["triage"])
            assessment = assessed(row["story"], knowledge, listen)
            told.append(Told(row["id"], row["story"], tiers, _causes(row, knowledge), assessment))
        except (KeyError, ValueError) as error:
            raise KioskError(f"{file}: entry {row.get('id', '?')}: {error}", "mend that entry") from error
    return told


def _causes(row: dict[str, Any], knowledge: Knowledge) -> tuple[str, ...]:
    causes: list[str] = row["causes"]
    if unknown := set(causes).difference(knowledge.results, {UNCLEAR}):
        raise ValueError(f"no result is called {min(unknown)}")
    return tuple(causes)


def totals(told: Sequence[Told]) -> Totals:
    """Count what came out right and wrong."""
    dangerous = [one for one in told if one.is_dangerous]
    caused = [one for one in told if one.named]
    unclear = [one for one in told if UNCLEAR in one.causes]
    return Totals(
        stories=len(told),
        dangerous=len(dangerous),
        under_triaged=sum(one.off < 0 for one in dangerous),
        safe=sum(one.off in {0, 1} for one in told) / len(told),
        over_triaged=sum(one.off > 0 for one in told) / len(told),
        first=sum(one.leads(1) for one in caused) / len(caused),
        in_two=sum(one.leads(2) for one in caused) / len(caused),
        unclear=len(unclear),
        unclear_named=sum(one.is_named for one in unclear),
        asked=median(one.asked for one in told),
        most_asked=max(one.asked for one in told),
    )


def below_tier(file: Path, knowledge: Knowledge, listen: Listen) -> tuple[list[str], int]:
    """Return the phrases that alone do not reach the tier of their row, and how many must."""
    rows = [row for row in read_rows(file, "phrase") if not row["conditional"]]
    below = [
        row["text"]
        for row in rows
        if assessed(row["text"], knowledge, listen).triage.severity < Triage(row["tier"]).severity
    ]
    return below, len(rows)


def assessed(story: str, knowledge: Knowledge, listen: Listen) -> Assessment:
    """Assess one story."""
    meaning = listen(story)
    return assess(knowledge, meaning.findings, meaning.subject or Subject.SELF)
