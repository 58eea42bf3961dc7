"""Standard output of a command: that nothing can be written there is told apart from whatever else goes wrong."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from typing import TYPE_CHECKING

from kiosk.errors import OutputLost

if TYPE_CHECKING:  # it exists for type checkers only
    from _typeshed import ReadableBuffer


class _Output(io.RawIOBase):
    """A descriptor that says in our own error what became of it."""

    def __init__(self, raw: io.RawIOBase) -> None:
        self._raw = raw

    def writable(self) -> bool:
        return True

    def isatty(self) -> bool:
        return self._raw.isatty()

    def fileno(self) -> int:
        return self._raw.fileno()

    def write(self, data: ReadableBuffer) -> int | None:
        try:
            return self._raw.write(data)
        except OSError as error:
            raise OutputLost(error) from error


@contextmanager
def own_output() -> Iterator[None]:
    """Let what can't be printed raise `OutputLost`; where something else stands for standard output, do nothing."""
    real = sys.stdout
    raw = getattr(real.buffer, "raw", real.buffer) if isinstance(real, io.TextIOWrapper) else None
    if not isinstance(raw, io.FileIO):
        yield
        return
    written = io.BufferedWriter(_Output(raw))
    with redirect_stdout(io.TextIOWrapper(written, real.encoding, real.errors, line_buffering=True)):
        yield
