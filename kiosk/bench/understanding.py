"""How well sentences of real people are understood: red flags found, false alarms, time per sentence.

Run it on a folder that holds `complaints.csv` (columns `complaint`, `phrase`) and `consultations.csv` (column
`patient_says`): `python -m kiosk.bench.understanding --data FOLDER`. Sentences are split by the SHA-256 of their
text: the even half is for tuning the phrases, the odd half for reporting. No sentence is ever printed, so that
the odd half stays unseen.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import os
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.assembly import load_mind
from kiosk.clinic.assessment import assess
from kiosk.errors import KioskError
from kiosk.events import Polarity, Subject, Triage
from kiosk.mind import Mind
from kiosk.settings import Settings

EMERGENCIES = ("Heart hurts", "Hard to breath")
"""Complaints that must raise a red flag."""
OFF_TOPIC = ("Acne", "Hair falling out", "Skin issue", "Ear ache", "Open wound")
"""Complaints that must not, and that no mineral explains."""
URGENT = frozenset({Triage.EMERGENCY, Triage.URGENT})
NO_MINERAL = frozenset({"unclear", "not_mineral"})


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
        return self.hits / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True)
class Times:
    """Wall time of understanding a sentence, in milliseconds."""

    median: float
    p99: float
    longest: float


def is_reporting(sentence: str) -> bool:
    """Whether a sentence belongs to the half that figures are reported on."""
    return int(hashlib.sha256(sentence.encode()).hexdigest(), 16) % 2 == 1


def run(data: Path, mind: Mind | None = None) -> tuple[list[Row], Times]:
    """Return the table for both halves, and the time per sentence. Raises `KioskError` without the files."""
    mind = mind or load_mind(Settings())
    complaints = _read(data / "complaints.csv")
    rows = []
    for half, name in ((False, "tuning"), (True, "reporting")):
        chosen = [row for row in complaints if is_reporting(row["phrase"]) is half]
        rows += [_of_class(mind, complaint, chosen, name) for complaint in EMERGENCIES]
        rows += _off_topic(mind, [row["phrase"] for row in chosen if row["complaint"] in OFF_TOPIC], name)
    return rows, _times(mind, [row["patient_says"] for row in _read(data / "consultations.csv")])


def _of_class(mind: Mind, complaint: str, rows: Sequence[Mapping[str, str]], half: str) -> Row:
    said = [row["phrase"] for row in rows if row["complaint"] == complaint]
    return Row(f"{complaint}: red flag ({half})", sum(_red_finding(mind, text) for text in said), len(said), "≥ 90 %")


def _off_topic(mind: Mind, said: Sequence[str], half: str) -> Iterator[Row]:
    assessed = [_assessed(mind, text) for text in said]
    flags = sum(any(tier in URGENT for tier in tiers) for tiers, _ in assessed)
    minerals = sum(result not in NO_MINERAL for _, result in assessed)
    yield Row(f"off-topic: red flag ({half})", flags, len(said), "≤ 5 %")
    yield Row(f"off-topic: a mineral named ({half})", minerals, len(said), "≤ 1 %")


def _red_finding(mind: Mind, text: str) -> bool:
    """Whether a sentence affirms a finding that exists only to raise a red flag."""
    findings = mind.understanding.understand_story(text).findings
    specs = mind.knowledge.findings
    return any(found.polarity is Polarity.AFFIRMED and specs[found.id].group == "red" for found in findings)


def _assessed(mind: Mind, text: str) -> tuple[list[Triage], str]:
    """Return the tiers of the flags that a story raises, and the result that would be told."""
    meaning = mind.understanding.understand_story(text)
    assessment = assess(mind.knowledge, meaning.findings, meaning.subject or Subject.SELF)
    return [flag.tier for flag in assessment.red_flags], assessment.result


def _times(mind: Mind, said: Sequence[str]) -> Times:
    spent = []
    for text in said:
        started = time.perf_counter()
        mind.understanding.understand_story(text)
        spent.append((time.perf_counter() - started) * 1000)
    spent.sort()
    return Times(spent[len(spent) // 2], spent[int(len(spent) * 0.99)], spent[-1])


def _read(file: Path) -> list[dict[str, str]]:
    try:
        with file.open(encoding="utf-8", newline="") as lines:
            return list(csv.DictReader(lines))
    except OSError as error:
        raise KioskError(f"{file}: {error.strerror}", "name the folder with --data or KIOSK_DATA") from error


def table(rows: Sequence[Row], times: Times) -> str:
    """Return the figures as text."""
    lines = [f"{'what':44} {'found':>9}  {'share':>6}  wanted"]
    lines += [f"{row.what:44} {row.hits:4} / {row.of:<3} {row.share:6.1%}  {row.wanted}" for row in rows]
    lines.append(f"time: median {times.median:.1f} ms, 99 % {times.p99:.1f} ms, longest {times.longest:.1f} ms")
    return "\n".join(lines)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("KIOSK_DATA", "../shared/data")))
    print(table(*run(parser.parse_args().data)))


if __name__ == "__main__":
    main()
