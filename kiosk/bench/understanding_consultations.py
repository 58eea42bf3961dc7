"""What patients said to their doctor: `consultations.csv`, and a sample of it whose findings were checked by hand."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.bench.pages import read_csv, read_text
from kiosk.bench.understanding_people import Complaint
from kiosk.bench.understanding_scores import Found, share
from kiosk.errors import KioskError
from kiosk.events import Polarity
from kiosk.mind.mind import Mind

SAMPLE = 200
"""Sentences checked by hand."""
SIGNS = {Polarity.AFFIRMED: "", Polarity.DENIED: "!", Polarity.UNSURE: "?"}
"""How a finding is written in the sample: "!calf" is denied, "?calf" left open."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What somebody who read a sentence of the sample thinks of the findings taken from it, now or earlier."""

    right: frozenset[str]
    """Findings, as the sample writes them, that the sentence does tell."""
    wrong: frozenset[str]
    """Those that it does not tell, or with another polarity."""


@dataclass(frozen=True, slots=True)
class Consultations:
    """What came of running all the sentences."""

    sentences: int
    """All of them; each ran through, or the benchmark would have stopped."""
    with_findings: int
    """Those from which anything was taken."""
    checked: int
    """Sentences of the sample."""
    checked_with_findings: int
    """Those of the sample from which anything was taken."""
    wrong_sentences: int
    """Those of the sample from which at least one wrong finding was taken."""
    findings: int
    """Findings taken from the sample."""
    wrong_findings: int
    """Those of them that are wrong."""
    unjudged: tuple[str, ...]
    """Findings of the sample that nobody has judged yet: "row finding"; they count as wrong."""

    @property
    def wrong_share(self) -> float:
        """From 0 to 1: share of the sentences with a wrong finding."""
        return share(self.wrong_sentences, self.checked)


def load_said(data: Path) -> list[str]:
    """Read what patients said, in order. Raises `KioskError` where the file is missing."""
    return [row["patient_says"] for row in read_csv(data / "consultations.csv")]


def sample(said: Sequence[str]) -> list[int]:
    """Return the row numbers of the sample: of the reporting half, those whose SHA-256 with the row's number is least.

    The number is part of it because many people say "yeah".
    """
    reporting = [row for row, text in enumerate(said, 1) if Complaint(text, "").is_reporting]
    return sorted(sorted(reporting, key=lambda row: _key(row, said[row - 1]))[:SAMPLE])


def _key(row: int, text: str) -> str:
    return hashlib.sha256(f"{row} {text}".encode()).hexdigest()


def written(found: Found) -> tuple[str, ...]:
    """Return findings as the sample writes them."""
    return tuple(sorted(SIGNS[polarity] + name for name, polarity in found.items()))


def story(mind: Mind, text: str) -> Found:
    """Return what the kiosk takes from a free story."""
    return {finding.id: finding.polarity for finding in mind.understanding.understand_story(text).findings}


def sample_text(mind: Mind, said: Sequence[str]) -> str:
    """Return the sample with its sentences, to be checked by hand: for a file outside the project."""
    rows = ((row, " ".join(written(story(mind, said[row - 1]))), said[row - 1]) for row in sample(said))
    return "".join(f"{row}\t{findings}\t{text}\n" for row, findings, text in rows)


def load_verdicts(file: Path) -> dict[int, Verdict]:
    """Read what was checked: row number, right findings, wrong findings; tabs between. Raises `KioskError`."""
    lines = enumerate(read_text(file).splitlines(), 1)
    return dict(_verdict(file, number, line) for number, line in lines if not line.startswith("#"))


def _verdict(file: Path, number: int, line: str) -> tuple[int, Verdict]:
    try:
        row, right, wrong = line.split("\t")
        verdict = Verdict(frozenset(right.split()), frozenset(wrong.split()))
        return int(row), verdict
    except ValueError as error:
        raise KioskError(f"{file}:{number}: {error}", "give row, right findings and wrong ones") from error


def consultations(mind: Mind, said: Sequence[str], verdicts: Mapping[int, Verdict]) -> Consultations:
    """Run all the sentences, and count what was checked by hand."""
    return count([written(story(mind, text)) for text in said], sample(said), verdicts)


def count(found: Sequence[tuple[str, ...]], rows: Sequence[int], verdicts: Mapping[int, Verdict]) -> Consultations:
    """Count; `found` are the findings of each row, `rows` the sample."""
    taken = {row: frozenset(found[row - 1]) for row in rows}
    nothing = Verdict(frozenset(), frozenset())
    wrong = {row: findings - verdicts.get(row, nothing).right for row, findings in taken.items()}
    unjudged = {row: findings - verdicts.get(row, nothing).wrong for row, findings in wrong.items()}
    return Consultations(
        sentences=len(found),
        with_findings=sum(map(bool, found)),
        checked=len(rows),
        checked_with_findings=sum(map(bool, taken.values())),
        wrong_sentences=sum(map(bool, wrong.values())),
        findings=sum(map(len, taken.values())),
        wrong_findings=sum(map(len, wrong.values())),
        unjudged=tuple(f"{row} {finding}" for row, findings in unjudged.items() for finding in sorted(findings)),
    )
