"""The utterance tables: sentences written by people who had not seen the phrases, with what each means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.bench.pages import read_rows
from kiosk.clinic.knowledge import Knowledge
from kiosk.errors import KioskError
from kiosk.events import Polarity


@dataclass(frozen=True, slots=True)
class Said:
    """One utterance of a table."""

    text: str
    """As a recogniser or a keyboard gives it."""
    question: str
    """Id of the question that it answers; empty for a free story."""
    expected: Mapping[str, Polarity]
    """What must be found."""
    neither: frozenset[str]
    """Findings that count neither way: optional ones, and those implied by one that is expected."""
    undenied: frozenset[str]
    """Findings whose denial counts neither way: it follows from what was said."""
    command: str
    """Id of the command that it is; empty for none."""

    @property
    def is_bare(self) -> bool:
        """Whether nothing may be found."""
        return not (self.expected or self.neither or self.command)


def load_table(file: Path, knowledge: Knowledge) -> tuple[Said, ...]:
    """Read a table. Raises `KioskError` that names file and entry."""
    rows = enumerate(read_rows(file, "say"), 1)
    return tuple(_said(row, f"{file.name}: entry {number}", knowledge) for number, row in rows)


def _said(row: Mapping[str, Any], where: str, knowledge: Knowledge) -> Said:
    expected = {name: polarity for polarity in Polarity for name in row.get(polarity.value, ())}
    optional = frozenset(row.get("optional", ()))
    question = row.get("question", "")
    if "text" not in row:
        raise KioskError(f"{where} has no text", 'add text = "…"')
    unknown = sorted((expected.keys() | optional) - knowledge.findings.keys())
    if unknown or (question and question not in knowledge.questions):
        raise KioskError(f"{where} names {(unknown or [question])[0]}, which is unknown", "kiosk prompts list has all")
    affirmed = [name for name, polarity in expected.items() if polarity is Polarity.AFFIRMED]
    implied = _all(knowledge.findings[name].implies for name in expected)
    excluded = _all(knowledge.findings[name].excludes for name in affirmed)
    rest = frozenset(knowledge.questions[question].rest) if question else frozenset()
    return Said(
        text=row["text"],
        question=question,
        expected=expected,
        neither=(optional | implied) - expected.keys(),
        undenied=excluded | rest,
        command=row.get("command", ""),
    )


def _all(names: Iterable[Iterable[str]]) -> frozenset[str]:
    return frozenset(name for some in names for name in some)
