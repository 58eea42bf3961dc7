"""What starts and stops visits: Enter on a terminal, or a line on a FIFO."""

from __future__ import annotations

import os
import select
import stat
from pathlib import Path
from typing import Protocol, TextIO

from kiosk.errors import SettingsError
from kiosk.events import ButtonPressed

NAMES = ("start", "stop", "person")
LONGEST_LINE = 64
"""Bytes; whatever is longer on the FIFO is no button and is dropped."""


class Buttons(Protocol):
    """A source of button presses."""

    def wait_for_start(self) -> bool:
        """Wait until a visit shall begin; False when none ever will."""

    def pressed(self) -> ButtonPressed | None:
        """What was pressed since the last call, without waiting."""


class AtOnce:
    """Visits follow one another without being asked for."""

    def wait_for_start(self) -> bool:
        """Begin now."""
        return True

    def pressed(self) -> ButtonPressed | None:
        """There is no button."""
        return None


class EnterKey:
    """Enter begins a visit; the end of input ends the service."""

    def __init__(self, lines: TextIO) -> None:
        self._lines = lines

    def wait_for_start(self) -> bool:
        """Wait for a line."""
        print("press Enter to begin a visit", flush=True)  # noqa: T201 - the prompt of a terminal
        return bool(self._lines.readline(LONGEST_LINE))

    def pressed(self) -> ButtonPressed | None:
        """Enter within a visit is no button."""
        return None


class Fifo:
    """Lines `start`, `stop` and `person` from a FIFO, which is made when it is missing."""

    def __init__(self, path: Path) -> None:
        try:
            if not path.exists():
                os.mkfifo(path, 0o660)
            if not stat.S_ISFIFO(path.stat().st_mode):
                raise SettingsError(f"{path}: is no FIFO", "remove it, or set visit.fifo to another path")
            # Opened for writing too, so that the last writer's going away is no end of file.
            self._descriptor = os.open(path, os.O_RDWR | os.O_NONBLOCK)
        except OSError as error:
            raise SettingsError(f"{path}: {error.strerror}", "set visit.fifo to a path that can be written") from error
        self._buffer = b""

    def wait_for_start(self) -> bool:
        """Wait for the line `start`; what else comes between visits means nothing."""
        while True:
            button = self.pressed()
            if button is not None and button.name == "start":
                return True
            if button is None:
                select.select([self._descriptor], [], [])

    def pressed(self) -> ButtonPressed | None:
        """Take the next known line, if a whole one has come."""
        while True:
            line, found, rest = self._buffer.partition(b"\n")
            if found:
                self._buffer = rest
                name = line.decode("ascii", errors="replace").strip()
                if name in NAMES:
                    return ButtonPressed(name)
                continue
            if len(self._buffer) > LONGEST_LINE:
                self._buffer = b""
            try:
                more = os.read(self._descriptor, 4096)
            except BlockingIOError:
                return None
            self._buffer += more

    def close(self) -> None:
        """Close the FIFO; it stays for the next start."""
        os.close(self._descriptor)
