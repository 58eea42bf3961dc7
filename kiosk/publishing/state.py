"""What the kiosk says at present, for `kiosk status`: the release, who published it, whether it loaded."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from kiosk.files.whole_file import read_whole
from kiosk.prompts.release import Entry
from kiosk.publishing.store import Store

LOADED = "loaded.json"
"""Beside the releases; written by the running kiosk."""
LARGEST_FILE = 64 * 1024
"""Bytes; it has about 300."""


def utc_now() -> str:
    """Return the time as the history and the state have it: 2026-11-25T13:05:36Z."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@dataclass(frozen=True, slots=True)
class Failure:
    """A published set that the running kiosk could not load."""

    release: str
    why: str
    when: str
    """UTC, as 2026-11-25T13:05:36Z."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the running kiosk made of what was published."""

    release: str
    """From which it speaks, at the latest from the next visit on; empty: from what it came with."""
    when: str
    failed: Failure | None
    """None: what was published last is what it speaks from."""

    def shape(self) -> dict[str, object]:
        """Return it as JSON."""
        return asdict(self)

    @staticmethod
    def of(folder: Path) -> Loaded | None:
        """Return what the kiosk noted in the store's folder; None: it noted nothing readable."""
        try:
            shape = json.loads(read_whole(folder / LOADED, LARGEST_FILE))
            failed = Failure(**shape["failed"]) if shape["failed"] else None
            return Loaded(shape["release"], shape["when"], failed)
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return None


@dataclass(frozen=True, slots=True)
class Published:
    """The state of the prompts as a whole."""

    current: Entry | None
    """What was published last: release, account, when, why; None: nothing yet, the kiosk says what it came with."""
    loaded: Loaded | None
    """What the running kiosk made of it; None: it has not run since."""

    @property
    def failed(self) -> Failure | None:
        """The failure, when what was published last did not load."""
        failed = self.loaded.failed if self.loaded else None
        return failed if failed and self.current and failed.release == self.current.release else None


def published(store: Store) -> Published:
    """Return what was published last and what the running kiosk made of it. Raises `PublishError`."""
    return Published(store.current(), Loaded.of(store.folder))
