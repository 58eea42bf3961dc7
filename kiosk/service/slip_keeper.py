"""Deletes a slip when its time is over, or at once when told to end: `python -m kiosk.service.slip_keeper`."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

MOST_SECONDS = 15 * 60.0
"""Seconds that a slip may lie in memory."""

NAP = 20.0
"""Seconds between two looks at the clock, which goes on while the machine sleeps and a wait does not."""

ENDS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
"""What tells a keeper to end."""


def mark_of(path: Path) -> str:
    """Return what tells this file from a later one of the same name. Raises `OSError`."""
    found = path.lstat()
    return f"{found.st_ino}-{found.st_mtime_ns}"


def keep(path: Path, mark: str, clock: Callable[[], float], told_to_end: Callable[[float], bool]) -> None:
    """Delete the file after its time, or when told to end. Returns early when it is gone, or is another visit's by now.

    `told_to_end` waits at most so many seconds, and says whether it was told meanwhile.
    """
    end = clock() + MOST_SECONDS
    while (left := end - clock()) > 0:
        if not is_there(path, mark):
            return
        if told_to_end(min(NAP, left)):
            break
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
    """Keep one slip; a signal to end deletes it at once.

    The signals are held back and waited for: a handler is not run while `time.sleep` is being entered, and a signal
    of that moment once lay unheard until the nap was over.
    """
    signal.pthread_sigmask(signal.SIG_BLOCK, ENDS)
    keep(path, mark, lambda: time.clock_gettime(time.CLOCK_BOOTTIME), signalled)


def signalled(seconds: float) -> bool:
    """Whether a signal to end came within so many seconds, or was waiting already."""
    return signal.sigtimedwait(ENDS, seconds) is not None


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
