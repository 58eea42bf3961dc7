"""Every step by which publishing changes the disk, one method each, so that a test can cut the power before any.

Nothing here tidies up after a failure: a process that is killed would not either, and what it left behind must
be harmless as it lies there.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

FILE_MODE = 0o664
FOLDER_MODE = 0o2775
"""Whoever is in the group of the store may publish; the kiosk's account only reads."""


class Disk:
    """The real disk."""

    def make_folder(self, path: Path) -> None:
        """Create a folder that is not there yet."""
        path.mkdir()
        path.chmod(FOLDER_MODE)  # whatever the umask of whoever logged in

    def create(self, path: Path) -> int:
        """Create a file that is not there yet, and open it."""
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC | os.O_NOFOLLOW)
        os.fchmod(file, FILE_MODE)
        return file

    def put(self, file: int, content: bytes) -> None:
        """Write all of `content` at the end of an open file."""
        while content:
            content = content[os.write(file, content) :]

    def sync(self, file: int) -> None:
        """Bring an open file to the disk, and close it."""
        os.fsync(file)
        os.close(file)

    def sync_folder(self, path: Path) -> None:
        """Bring the names in a folder to the disk."""
        self.sync(os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC))

    def rename(self, old: Path, new: Path) -> None:
        """Put a file in the place of another, or move a folder to where none is: at once or not at all."""
        old.replace(new)

    def open_end(self, path: Path) -> int:
        """Open a file, new or not, to add to its end."""
        new = not path.exists()
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC | os.O_NOFOLLOW, FILE_MODE)
        if new:
            os.fchmod(file, FILE_MODE)
        return file

    def remove(self, path: Path) -> None:
        """Remove a file, or a folder with all in it."""
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
