"""The fourth recogniser: a person at a keyboard, one answer a line."""

from __future__ import annotations

from typing import TextIO

from kiosk.events import Heard, Listen, StayedSilent
from kiosk.hearing.ears import Expected, Sensed
from kiosk.hearing.overhearing import Deaf

LONGEST_LINE = 4000
"""Characters; about three minutes of speech. What is longer is cut there."""


class TypedEars(Deaf):
    """Reads answers from a text stream. An empty line, or the end of the stream, is a silence."""

    name = "typed"
    live = False

    def __init__(self, lines: TextIO, prompt: str = "") -> None:
        self._lines = lines
        self._prompt = prompt

    def settle(self, tail: float) -> None:
        """Nothing to drop: a keyboard does not hear the kiosk."""

    def begin(self) -> None:
        """Whoever types is given all the time in the world."""

    def listen(self, order: Listen, expected: Expected) -> Sensed:  # noqa: ARG002 - the port's
        """Read one line."""
        if self._prompt:
            print(self._prompt, end="", flush=True)  # noqa: T201 - the prompt of a terminal
        line = self._lines.readline(LONGEST_LINE).strip()
        return Heard(line) if line else StayedSilent(0.0)

    def restart(self) -> None:
        """Nothing to restart."""

    def close(self) -> None:
        """Nothing to free: whoever opened the stream closes it."""
