"""Deletes a slip when its time is over, or at once when told to end: `python -m kiosk.service.slip_keeper`."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType

MOST_SECONDS = 15 * 60.0
"""Seconds that a slip may lie in memory."""

NAP = 20.0
"""Seconds between two looks at the clock, which goes on while the machine sleeps and `time.sleep` does not."""


def mark_of(path: Path) -> str:
    """Return what tells this file from a later one of the same name. Raises `OSError`."""
    found = path.lstat()
    return f"{found.st_ino}-{found.st_mtime_ns}"


def keep(path: Path, mark: str, clock: Callable[[], float], sleep: Callable[[float], None]) -> None:
    """Delete the file after its time. Returns early when it is gone, or is another visit's by now."""
    end = clock() + MOST_SECONDS
    while clock() < end:
        if not is_there(path, mark):
            return
        sleep(min(NAP, end - clock()))
    delete(path, mark)


def delete(path: Path, mark: str) -> None:
    """Delete the file if it is still the one that was marked."""
    if is_there(path, mark):
        path.unlink(missing_ok=True)


def is_there(path: Path, mark: str) -> bool:
    """Whether the marked file is still there."""
    try:
        return mark_of(path) == mark
    except FileNotFoundError:
        return False


def main(path: Path, mark: str) -> None:
    """Keep one slip; a signal to end deletes it at once."""

    def end(_: int, __: FrameType | None) -> None:
        delete(path, mark)
        raise SystemExit

    for name in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(name, end)
    keep(path, mark, lambda: time.clock_gettime(time.CLOCK_BOOTTIME), time.sleep)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
