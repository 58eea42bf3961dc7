"""Files written whole or not at all, and read no further than they can be: a full disk or a worn card leaves anything.

`publishing/store` has steps of its own, which a test cuts the power before; a model is moved into place as a folder.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import BinaryIO


def part_of(path: Path) -> Path:
    """Where a file lies while its only writer writes it; a writer that was killed leaves it there."""
    return path.with_name(f".{path.name}.part")


def write_whole(path: Path, content: bytes, mode: int = 0o600, *, synced: bool, several: bool = False) -> None:
    """Put a file in the place of another, or where none is: whoever reads finds the old or the new one, never a half.

    `mode` holds whatever the umask. `synced` survives a power cut; what is in memory, or can be made again, needs
    none. `several` may write at once, each a part of its own. Raises `OSError`, and leaves nothing behind.
    """
    opened, part = _opened(path, several=several)
    try:
        with os.fdopen(opened, "wb") as file:
            os.fchmod(opened, mode)
            file.write(content)
            file.flush()
            if synced:
                os.fsync(opened)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    if synced:
        sync_folder(path.parent)


def _opened(path: Path, *, several: bool) -> tuple[int, Path]:
    if several:
        opened, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        return opened, Path(name)
    part = part_of(path)
    part.unlink(missing_ok=True)
    return os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600), part


def sync_folder(folder: Path) -> None:
    """Make the names in a folder survive a power cut: syncing the files alone does not. Raises `OSError`."""
    opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


class TooLarge(ValueError):
    """A file holds more than it can, if it is what its name says."""

    def __init__(self, largest: int) -> None:
        super().__init__(f"larger than {largest} bytes")


def read_whole(path: Path, largest: int) -> bytes:
    """Return what a file holds, of `largest` bytes at most. Raises `OSError`, `TooLarge`."""
    with path.open("rb") as file:
        return rest_of(file, largest)


def rest_of(file: BinaryIO, largest: int) -> bytes:
    """Return what is left of an open file, of `largest` bytes at most. Raises `OSError`, `TooLarge`."""
    content = file.read(largest + 1)
    if len(content) > largest:
        raise TooLarge(largest)
    return content
