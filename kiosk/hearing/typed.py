"""The fourth recogniser: a person at a keyboard, one answer a line."""

from __future__ import annotations

from typing import TextIO

from kiosk.events import Heard, Listen, StayedSilent
from kiosk.hearing.ears import Expected, Sensed
from kiosk.hearing.overhearing import Deaf

LONGEST_LINE = 4000
"""Characters; about three minutes of speech. What is longer is cut there."""


class TextEars(Deaf):
    """Ears to which answers come as text: there is no sound to drop, no person's pace to forget, no device to free."""

    name = "typed"
    live = False

    def begin(self) -> None:
        """Nothing to forget."""

    def settle(self, tail: float) -> None:
        """Nothing to drop."""

    def restart(self) -> None:
        """Nothing to restart."""

    def close(self) -> None:
        """Nothing to free."""


class TypedEars(TextEars):
    """Reads answers from a text stream. An empty line, or the end of the stream, is a silence."""

    def __init__(self, lines: TextIO, prompt: str = "") -> None:
        self._lines = lines
        self._prompt = prompt

    def listen(self, order: Listen, expected: Expected) -> Sensed:  # noqa: ARG002 - the port's
        """Read one line."""
        if self._prompt:
            print(self._prompt, end="", flush=True)  # noqa: T201 - the prompt of a terminal
        line = self._lines.readline(LONGEST_LINE).strip()
        return Heard(line) if line else StayedSilent(0.0)
