"""A conversation on the terminal as it happens; only for typed and recorded input."""

from __future__ import annotations

import shutil
import textwrap
from typing import TextIO

from kiosk.events import Ask, Finding, Heard, Meaning, Polarity
from kiosk.session import Watching

SIGNS = {Polarity.AFFIRMED: "+", Polarity.DENIED: "-", Polarity.UNSURE: "?"}
WIDEST, NARROWEST = 96, 40
"""Columns of a line: of a wider terminal the rest stays empty, of a narrower one the speaker's name would be all."""


class Transcript:
    """Prints who said what, what was understood, and why the next question."""

    def __init__(self, stream: TextIO, patient: str) -> None:
        self._stream = stream
        self._patient = patient
        self._colours = stream.isatty()

    def watching(self) -> Watching:
        """The callbacks for a session."""
        return Watching(said=self._said, asked=self._asked, heard=self._heard)

    def _said(self, text: str) -> None:
        self._line("kiosk", text, "36")

    def _asked(self, order: Ask) -> None:
        if order.why:
            self._line("", f"[{order.question}: {order.why}]", "2")

    def _heard(self, heard: Heard | None, meaning: Meaning | None) -> None:
        self._line(self._patient, f"“{heard.text}”" if heard else "(silence)", "33")
        if meaning is not None:
            self._line("", f"[understood: {understood(meaning)}]", "2")

    def _line(self, who: str, text: str, colour: str) -> None:
        lead = f"{who:>14}  "
        width = max(NARROWEST, min(WIDEST, shutil.get_terminal_size((WIDEST, 0)).columns))
        wrapped = textwrap.fill(text, width, initial_indent=lead, subsequent_indent=" " * len(lead))
        print(f"\033[{colour}m{wrapped}\033[0m" if self._colours else wrapped, file=self._stream, flush=True)


def understood(meaning: Meaning) -> str:
    """One line of what an answer meant."""
    if meaning.command:
        return f"the command {meaning.command}"
    parts = [_finding(finding) for finding in meaning.findings]
    if meaning.answer:
        parts.insert(0, meaning.answer)
    if meaning.asked_back:
        parts.append(f"asks {meaning.asked_back}")
    return ", ".join(parts) or "nothing"


def _finding(finding: Finding) -> str:
    return f"{SIGNS[finding.polarity]}{finding.id}"
