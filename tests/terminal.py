"""A program on a terminal of its own, and somebody who reads what it prints before they type.

with Terminal(["kiosk", "prompts", "edit"], folder) as terminal:
    terminal.reads("Should the kiosk say so?")
    terminal.types("y")
    assert 0 == terminal.ends()
"""

from __future__ import annotations

import errno
import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Self

PATIENCE = 180.0
"""Seconds; a check and forty rehearsals on a loaded machine."""

ESCAPES = re.compile(r"\x1b(?:\[[0-9;?]*[A-Za-z]|[()][A-Z0-9]|[=>])|\x0f")


class Terminal:
    def __init__(self, command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> None:
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 160, 0, 0))
        self._process = subprocess.Popen(
            command, cwd=folder, env={"TERM": "xterm", **environment}, stdin=theirs, stdout=theirs, stderr=theirs,
            start_new_session=True,
        )  # fmt: skip
        os.close(theirs)
        self.raw = ""
        """All that was printed."""
        self._at = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        os.close(self._ours)

    def reads(self, text: str) -> str:
        """Wait until a text was printed; return everything since the last such wait, without colours."""
        end = time.monotonic() + PATIENCE
        while text not in self._new():
            if not self._more(end):
                raise AssertionError(f"{text!r} was not printed, but:\n{self._new()}")
        seen = self._new()
        self._at = len(self.raw)
        return seen

    def types(self, line: str) -> None:
        """Type a line and the enter key."""
        self.keys(f"{line}\r")

    def keys(self, keys: str) -> None:
        """Type keys as they are."""
        os.write(self._ours, keys.encode())

    def ends(self) -> int:
        """Read to the end; return the exit status."""
        end = time.monotonic() + PATIENCE
        while self._more(end):
            pass
        return self._process.wait(timeout=max(1.0, end - time.monotonic()))

    def _new(self) -> str:
        return ESCAPES.sub("", self.raw[self._at :]).replace("\r\n", "\n")

    def _more(self, end: float) -> bool:
        ready, _, _ = select.select([self._ours], [], [], max(0.0, end - time.monotonic()))
        if not ready:
            return False
        try:
            read = os.read(self._ours, 65536)
        except OSError as error:
            if error.errno == errno.EIO:  # the other end was closed by its last owner
                return False
            raise
        self.raw += read.decode(errors="replace")
        return bool(read)
