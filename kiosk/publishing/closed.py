"""What is said of a store that is closed to whoever publishes, or is none, and what to do about it."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from kiosk.errors import PublishError, mend_of
from kiosk.settings import to_set

ELSEWHERE = to_set("prompts", "store", "kiosk-published")
"""What to do where there is no store, and whoever publishes can't make one."""
STAFF = f"ask for the group kiosk-staff, or {ELSEWHERE}"
"""The same where there is one that is not theirs."""


def unreadable(path: Path, error: OSError) -> PublishError:
    """Return what to say of a file or folder of the store that is closed to whoever asks, or is none."""
    if isinstance(error, NotADirectoryError | FileExistsError):
        return PublishError(f"{path}: {error.strerror}", "name a folder: store under [prompts] in kiosk.toml")
    if isinstance(error, IsADirectoryError) or error.errno == errno.ELOOP:
        return PublishError(f"{path}: {error.strerror}", "a file belongs there: move away what is in its place")
    mend = STAFF if isinstance(error, PermissionError) else mend_of(error, ELSEWHERE)
    return PublishError(f"{path}: {error.strerror}", mend)


def check_history(history: Path) -> None:
    """Raise `PublishError` where no line can be added to it: told before the kiosk says what nobody noted."""
    if history.is_symlink():
        raise PublishError(f"{history}: is a link", "put the file itself in its place: nothing is added to another")
    if history.exists() and not os.access(history, os.W_OK):
        raise PublishError(f"{history}: is not yours to add to", STAFF)
