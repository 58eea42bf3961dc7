"""One service at a time: a second one would write the health file of the first, and take half of its presses."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.errors import SettingsError
from kiosk.settings import to_set


def hold_alone(opened: int, path: Path, mend: str) -> None:
    """Hold what was opened for as long as it is open. Raises `SettingsError` where another kiosk holds it."""
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise SettingsError(f"{path}: another kiosk runs with it", f"end that one, or {mend}") from error


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Hold the runtime folder; one that can't be opened is told of where the health file is written."""
    try:
        opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except OSError:
        yield
        return
    try:
        hold_alone(opened, folder, to_set("service", "runtime", "kiosk-runtime"))
        yield
    finally:
        os.close(opened)
