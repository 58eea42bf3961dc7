"""The fourth recogniser: a person at a keyboard, one answer a line."""

from __future__ import annotations

import io
import re
import select
import sys
from collections.abc import Callable
from typing import TextIO

from kiosk.events import Heard, Listen, StayedSilent
from kiosk.hearing.ears import Expected, Sensed
from kiosk.hearing.overhearing import Deaf

LONGEST_LINE = 4000
"""Characters; about three minutes of speech. What is longer is cut there."""

TOO_LONG = f"an answer has more than {LONGEST_LINE} characters, and what follows them does not count: tell it in parts"
NO_UTF_8 = "the text is not UTF-8: save or send it as UTF-8"
NO_TEXT = re.compile("[\N{REPLACEMENT CHARACTER}\0]")
"""What stands where a byte was no UTF-8, and between the letters of UTF-16; the rest of the answer counts."""


def has_ended(lines: TextIO) -> bool:
    """Whether nothing can be read any more. A pipe that is still silent is not waited for: it may speak later."""
    raw = lines.buffer if isinstance(lines, io.TextIOWrapper) else None
    if not isinstance(raw, io.BufferedReader):
        return False
    return bool(select.select([raw], [], [], 0)[0]) and not raw.peek(1)


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


class Garbled:
    """Says what is wrong with what was typed, and remembers it for the exit status: the visit goes on."""

    def __init__(self, announce: Callable[[str], None]) -> None:
        self._announce = announce
        self._told: set[str] = set()

    @property
    def told(self) -> bool:
        """Whether anything was wrong."""
        return bool(self._told)

    def __call__(self, why: str) -> None:
        """Say so, once."""
        if why not in self._told:
            self._announce(why)
        self._told.add(why)


class TypedEars(TextEars):
    """Reads answers from a text stream. An empty line, or the end of the stream, is a silence.

    A person at a terminal sees a prompt, on standard error: standard output may be read by a program.
    """

    def __init__(self, lines: TextIO, garbled: Callable[[str], None] = lambda _: None) -> None:
        """`garbled` is told what is wrong with a line, of which the rest counts."""
        self._lines = lines
        self._garbled = garbled

    def listen(self, order: Listen, expected: Expected) -> Sensed:  # noqa: ARG002 - the port's
        """Read one line."""
        if self._lines.isatty():
            print("  you: ", end="", file=sys.stderr, flush=True)  # noqa: T201 - the prompt of a terminal
        line = part = self._lines.readline(LONGEST_LINE)
        while len(part) == LONGEST_LINE and not part.endswith("\n"):  # or what was cut off would answer what follows
            part = self._lines.readline(LONGEST_LINE)
            if part.strip():
                self._garbled(TOO_LONG)
        line = line.strip()
        if NO_TEXT.search(line):
            self._garbled(NO_UTF_8)
            line = line.replace("\0", "").strip()
        return Heard(line) if line else StayedSilent(0.0)
