"""Sentences of real people: `complaints.csv` (columns `complaint`, `phrase`), which is not part of the project.

Sentences are split by the SHA-256 of their text: the even half is for tuning the phrases, the odd half for
reporting. No sentence is ever printed, so that the odd half stays unseen.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.bench.pages import read_csv, read_text
from kiosk.bench.understanding_scores import share
from kiosk.clinic.assessment import assess
from kiosk.clinic.triage import HELP_TODAY
from kiosk.events import Polarity, Subject, Triage
from kiosk.groups import Group
from kiosk.mind.mind import Mind

EMERGENCIES = ("Heart hurts", "Hard to breath")
"""Complaints that must raise a red flag."""
OFF_TOPIC = ("Acne", "Hair falling out", "Skin issue", "Ear ache", "Open wound")
"""Complaints that must not, and that no mineral explains."""
NO_MINERAL = frozenset({"unclear", "not_mineral"})
PREFIX = 12
"""Hexadecimal digits of a sentence's SHA-256 by which it is named."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """A sentence with the class that it was written for."""

    text: str
    kind: str
    """The class, as the data names it."""

    @property
    def digest(self) -> str:
        """SHA-256 of the sentence, in hexadecimal."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def is_reporting(self) -> bool:
        """Whether it belongs to the half that figures are reported on."""
        return int(self.digest, 16) % 2 == 1


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    what: str
    hits: int
    of: int
    wanted: str
    """What the project asks for."""

    @property
    def share(self) -> float:
        """From 0 to 1; 0 where there was nothing to count."""
        return share(self.hits, self.of)


def load_complaints(data: Path, aside: Mapping[str, str]) -> tuple[Complaint, ...]:
    """Read the complaints, without those set aside. Raises `KioskError` where the file is missing."""
    read = (Complaint(row["phrase"], row["complaint"]) for row in read_csv(data / "complaints.csv"))
    return tuple(complaint for complaint in read if complaint.digest[:PREFIX] not in aside)


def load_aside(file: Path) -> dict[str, str]:
    """Read which sentences are set aside: the beginning of their SHA-256, a tab, and the reason."""
    rows = [line.split("\t") for line in read_text(file).splitlines() if line and not line.startswith("#")]
    return {digest: reason for digest, _, reason in rows}


def half_of(complaints: Sequence[Complaint], kinds: Sequence[str], *, reporting: bool) -> list[str]:
    """Return the sentences of some classes in one half."""
    return [one.text for one in complaints if one.kind in kinds and one.is_reporting is reporting]


def people_rows(mind: Mind, complaints: Sequence[Complaint]) -> list[Row]:
    """Return what the kiosk makes of both halves."""
    rows = []
    for reporting, name in ((False, "tuning"), (True, "reporting")):
        for kind in EMERGENCIES:
            said = half_of(complaints, (kind,), reporting=reporting)
            rows.append(
                Row(f"{kind}: red flag ({name})", sum(_flagged(mind, text) for text in said), len(said), "≥ 90 %")
            )
        rows += _off_topic(mind, half_of(complaints, OFF_TOPIC, reporting=reporting), name)
    return rows


def _flagged(mind: Mind, text: str) -> bool:
    """Whether a sentence affirms a finding that exists only to raise a red flag."""
    findings = mind.understanding.understand_story(text).findings
    specs = mind.knowledge.findings
    return any(found.polarity is Polarity.AFFIRMED and specs[found.id].group is Group.RED for found in findings)


def _off_topic(mind: Mind, said: Sequence[str], half: str) -> Iterator[Row]:
    assessed = [_assessed(mind, text) for text in said]
    flags = sum(any(tier in HELP_TODAY for tier in tiers) for tiers, _ in assessed)
    minerals = sum(result not in NO_MINERAL for _, result in assessed)
    yield Row(f"off-topic: red flag ({half})", flags, len(said), "≤ 5 %")
    yield Row(f"off-topic: a mineral named ({half})", minerals, len(said), "≤ 1 %")


def _assessed(mind: Mind, text: str) -> tuple[list[Triage], str]:
    """Return the tiers of the flags that a story raises, and the result that would be told."""
    meaning = mind.understanding.understand_story(text)
    assessment = assess(mind.knowledge, meaning.findings, meaning.subject or Subject.SELF)
    return [flag.tier for flag in assessment.red_flags], assessment.result
