"""Standard output while a visit is held: nobody is left to apologise to once its reader has gone."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from typing import TextIO

from kiosk.errors import OutputLost


class _Output(io.TextIOBase):
    """A stream that says in our own error what became of it: whatever else breaks a visit is a fault of ours."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        try:
            return self._stream.write(text)
        except OSError as error:
            raise OutputLost(error) from error

    def flush(self) -> None:
        try:
            self._stream.flush()
        except OSError as error:
            raise OutputLost(error) from error

    def isatty(self) -> bool:
        return self._stream.isatty()


@contextmanager
def output_of_a_visit() -> Iterator[None]:
    """Let what is printed from within a visit end it when it can't be printed, instead of breaking it off."""
    with redirect_stdout(_Output(sys.stdout)):
        yield
