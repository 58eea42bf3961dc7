"""The shipped understanding, and all that a kiosk knows at its start: built once for all the tests that ask it."""

from __future__ import annotations

import os
import pkgutil
from functools import cache
from pathlib import Path

from kiosk.assembly import load_mind
from kiosk.clinic.knowledge import Knowledge
from kiosk.clinic.triage import flagged
from kiosk.events import Heard, Kind, Listen, Meaning, Polarity
from kiosk.files.clinic import load_knowledge
from kiosk.mind.mind import Mind
from kiosk.prompts.parse import WAKE, scan
from kiosk.settings import Settings
from kiosk.understanding import english
from kiosk.understanding.understand import Understanding

ROOT = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("KIOSK_DATA", ROOT.parent / "shared" / "data"))
"""Sentences of real people; not part of the project."""
LISTS = [
    module.name.removeprefix(f"{english.__name__}.")
    for module in pkgutil.walk_packages(english.__path__, f"{english.__name__}.")
]
"""The modules that hold the words of English."""
SIGN = {Polarity.AFFIRMED: "", Polarity.DENIED: "!", Polarity.UNSURE: "?"}


@cache
def sections(file: str) -> dict[str, tuple[str, ...]]:
    """Section → templates of a shipped prompt file."""
    text = (ROOT / "prompts" / "en" / file).read_text(encoding="utf-8")
    return {section.name: tuple(line.text for line in section.lines) for section in scan(file, text).sections}


@cache
def knowledge() -> Knowledge:
    return load_knowledge()


@cache
def understanding() -> Understanding:
    answers, commands, faq = (sections(file) for file in ("answers.txt", "commands.txt", "faq.txt"))
    commands = {name: lines for name, lines in commands.items() if name != WAKE}
    return Understanding.build(answers, commands, knowledge().findings, faq, flagged(knowledge()))


@cache
def mind() -> Mind:
    return load_mind(Settings())


def hear(text: str, question: str | None = None) -> Meaning:
    """Return the meaning of typed words as an answer to a question of the clinic."""
    return understanding().understand(Heard(text), knowledge().questions[question] if question else None)


def told(meaning: Meaning) -> set[str]:
    """Return the findings as the table writes them: "calf", "!calf", "?calf"."""
    return {SIGN[finding.polarity] + finding.id for finding in meaning.findings}


def so(meaning: Meaning) -> set[str]:
    """Return the findings that are told to be so."""
    return {finding.id for finding in meaning.findings if finding.polarity is Polarity.AFFIRMED}


def affirmed(text: str, question: str | None = None) -> set[str]:
    """Return what typed words tell to be so."""
    return so(hear(text, question))


def answer(text: str, question: str) -> Meaning:
    """Return the meaning of an answer with all that the mind makes of it; "" is no question."""
    return mind().understand(Heard(text), knowledge().questions[question].order if question else None)


def read_back(text: str, *findings: str) -> Meaning:
    """Return the meaning of the answer to a read-back of these findings."""
    return mind().understand(Heard(text), Listen("confirm", Kind.YES_NO, findings))
