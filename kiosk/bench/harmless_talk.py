"""Talk in which nobody tells of a danger: what is learnt must tell it from what does."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kiosk.bench.pages import read_rows
from kiosk.bench.understanding_consultations import load_said
from kiosk.bench.understanding_people import Complaint
from kiosk.bench.understanding_table import load_table
from kiosk.clinic.assessment import assess
from kiosk.clinic.triage import HELP_TODAY
from kiosk.events import Polarity
from kiosk.mind.mind import Mind


def harmless(table: Path, mind: Mind) -> list[str]:
    """Return the utterances that tell something and name no danger."""
    dangers = mind.knowledge.dangers
    return [
        said.text
        for said in load_table(table, mind.knowledge)
        if not said.command and not any(said.expected.get(name) is Polarity.AFFIRMED for name in dangers)
    ]


def patients(data: Path, mind: Mind, *, reporting: bool) -> list[str]:
    """Return what patients told doctors, of one half, where no phrase finds anything that should be seen today."""
    return [text for text in half(load_said(data), reporting=reporting) if _is_harmless(text, mind)]


def background(tests: Path, name: str) -> list[str]:
    """Return what a radio, a television and other people say around the kiosk. Raises `KioskError`."""
    return [row["text"] for row in read_rows(tests / f"talk_{name}.toml", "talk")]


def half(texts: Iterable[str], *, reporting: bool) -> list[str]:
    """Return one half of texts, by their SHA-256."""
    return [text for text in texts if Complaint(text, "").is_reporting is reporting]


def _is_harmless(text: str, mind: Mind) -> bool:
    found = mind.understanding.understand_story(text).findings
    return assess(mind.knowledge, found).triage not in HELP_TODAY
