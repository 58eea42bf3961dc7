"""Small files that outlive the service: read with a limit, replaced at once."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import Literal, TypeVar

from kiosk.settings import Service

JOURNAL = logging.getLogger(__name__)

Kept = TypeVar("Kept")
Folder = Literal["state", "runtime"]
"""The folders, by their names in the settings."""


def read_small(file: Path, largest: int) -> str:
    """Return the text of a file of at most so many bytes. Raises `OSError`, `ValueError`."""
    if file.stat().st_size > largest:
        raise ValueError(f"larger than {largest} bytes")
    return file.read_text(encoding="utf-8")


def write_whole(file: Path, text: str, *, synced: bool) -> None:
    """Replace a file at once: whoever reads it finds the old or the new one. Raises `OSError`.

    `synced` also survives a power cut; files in memory need none.
    """
    part = file.with_name(f".{file.name}.part")
    with part.open("w", encoding="utf-8") as unfinished:
        os.fchmod(unfinished.fileno(), 0o644)  # node-exporter and the staff read it, the kiosk writes it
        unfinished.write(text)
        unfinished.flush()
        if synced:
            os.fsync(unfinished.fileno())
    part.replace(file)
    if synced:
        folder = os.open(file.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


class Disk:
    """Reads and writes files that may fail: it says so once, until it works again, for a full disk stays full long."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._complained: set[str] = set()

    def read(self, what: str, read: Callable[[], Kept], anew: Kept) -> Kept:
        """Return what was kept; where it is damaged or can't be read, `anew`."""
        try:
            return read()
        except OSError as error:
            self._refused(what, error, "state")
        except ValueError as error:
            self._complain(what, f"{error}; they begin anew")
        return anew

    def write(self, what: str, write: Callable[[], None], folder: Folder = "state") -> None:
        """Write it, if it can be written."""
        try:
            write()
        except OSError as error:
            self._refused(what, error, folder)
        else:
            self._complained.discard(what)

    def _refused(self, what: str, error: OSError, key: Folder) -> None:
        folder = getattr(self._service, key)
        mend = f"see that {folder} exists, has room and is the kiosk's to write in, or set service.{key} in kiosk.toml"
        self._complain(what, f"{error.filename or folder}: {error.strerror}: {mend}")

    def _complain(self, what: str, why: str) -> None:
        if what not in self._complained:
            self._complained.add(what)
            JOURNAL.warning("%s: %s", what, why)
