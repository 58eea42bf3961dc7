"""Files that outlive the service may fail to be read and written: that is said, once."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Literal, TypeVar

from kiosk.settings import Service, to_set

JOURNAL = logging.getLogger(__name__)

Kept = TypeVar("Kept")
Folder = Literal["state", "runtime"]
"""The folders, by their names in the settings."""


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
            self._complained -= {what, folder}

    def _refused(self, what: str, error: OSError, key: Folder) -> None:
        folder = getattr(self._service, key)
        instead = to_set("service", key, f"kiosk-{key}")
        mend = f"see that {folder} exists, has room and is the kiosk's to write in, or {instead}"
        there = Path(folder).is_dir()
        once = what if there else key  # without its folder each file would say the same
        named = error.filename if there and error.filename else folder
        self._complain(what, f"{named}: {error.strerror}: {mend}", once)

    def _complain(self, what: str, why: str, once: str = "") -> None:
        if (once or what) not in self._complained:
            self._complained.add(once or what)
            JOURNAL.warning("%s: %s", what, why)
