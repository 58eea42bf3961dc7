"""The running kiosk takes up what was published: loaded beside it while nobody is there, swapped between visits.

A set that does not load changes nothing: the last good one speaks on, and the state file says so.
"""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Generic, Self, TypeVar

from kiosk.errors import KioskError
from kiosk.prompts.release import newest_first
from kiosk.publishing.state import LOADED, Failure, Loaded, utc_now
from kiosk.publishing.store import Store

JOURNAL = logging.getLogger(__name__)

LOOKS_EVERY = 1.0
"""Seconds; with the loading itself, a new set is there within five."""

T = TypeVar("T")


def why_not(error: Exception) -> str:
    """Return what an error says where the kiosk knows it, else its name only: its words could hold anything."""
    return str(error) if isinstance(error, KioskError | OSError) else type(error).__name__


class TakingUp(Generic[T]):
    """What the kiosk speaks from, and the next of it, made ready by a thread of its own.

    A folder that can't be read is met like a set that can't be loaded: neither ends the thread, or the service,
    whatever was raised.
    """

    def __init__(self, store: Store, unpublished: Path, load: Callable[[Path], T], every: float = LOOKS_EVERY) -> None:
        """`load` reads what lies in a folder, or raises a `KioskError`; `unpublished` speaks where nothing else is."""
        self._store = store
        self._unpublished = unpublished
        self._load = load
        self._every = every
        self._tried = ""
        self._complained = ""
        self._hand_over: Callable[[T], None] = lambda _: None
        self._idle = threading.Event()
        self._idle.set()
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="prompts", daemon=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._idle.set()
        if self._thread.ident is not None:
            self._thread.join()

    def watch(self, hand_over: Callable[[T], None]) -> None:
        """From now on hand over, in a thread of its own, what was published and loads."""
        self._hand_over = hand_over
        self._thread.start()

    def first(self) -> T:
        """Return the set to begin with: the newest that loads. Raises what keeps even the unpublished from it."""
        failed: Failure | None = None
        for release in self._candidates():
            try:
                loaded = self._load_release(release)
            except Exception as error:  # noqa: BLE001 - whatever it is, an older set may load
                JOURNAL.error("prompts: release %s does not load: %s", release, why_not(error))
                failed = failed or Failure(release, why_not(error), utc_now())
                continue
            self._note(Loaded(release, utc_now(), failed))
            return loaded
        loaded = self._load(self._unpublished)
        if failed:
            self._note(Loaded("", utc_now(), failed))
        return loaded

    @contextmanager
    def visiting(self) -> Iterator[None]:
        """Begin no loading as long as somebody is there: it would take time from their answers."""
        self._idle.clear()
        try:
            yield
        finally:
            self._idle.set()

    def _candidates(self) -> Iterator[str]:
        try:
            current, history = self._store.current(), self._store.history()
        except Exception as error:  # noqa: BLE001 - whatever it is, the unpublished set may load
            JOURNAL.error("prompts: what was published can't be read: %s", why_not(error))
            return
        self._tried = current.release if current else ""
        for release in dict.fromkeys((self._tried, *newest_first(history))):
            if release:
                yield release

    def _load_release(self, release: str) -> T:
        self._store.texts(release)  # what was published, and not what a worn card makes of it
        return self._load(self._store.release_folder(release))

    def _watch(self) -> None:
        while not self._ended.wait(self._every):
            self._idle.wait()
            try:
                current = self._store.current()
            except Exception as error:  # noqa: BLE001 - the thread would end, and no later set be taken up
                self._complain(why_not(error))
                continue
            self._complained = ""
            if current is not None and current.release != self._tried and not self._ended.is_set():
                self._tried = current.release
                self._make_ready(current.release)

    def _complain(self, why: str) -> None:
        """Say so once: a folder that can't be read is looked at every second, for days."""
        if why != self._complained:
            self._complained = why
            JOURNAL.error("prompts: %s", why)

    def _make_ready(self, release: str) -> None:
        try:
            self._hand_over(self._load_release(release))
        except Exception as error:  # noqa: BLE001 - the thread would end, and no later set be taken up
            why = why_not(error)
            JOURNAL.error("prompts: release %s does not load, the last good one speaks on: %s", release, why)
            self._note(self._speaking_on(Failure(release, why, utc_now())))
            return
        self._note(Loaded(release, utc_now(), None))
        JOURNAL.info("prompts: release %s is ready for the next visit", release)

    def _speaking_on(self, failed: Failure) -> Loaded:
        before = Loaded.of(self._store.folder)
        return Loaded(before.release if before else "", before.when if before else "", failed)

    def _note(self, loaded: Loaded) -> None:
        if not self._store.folder.is_dir():
            return
        try:
            self._store.replace(self._store.folder / LOADED, json.dumps(loaded.shape()))
        except OSError as error:
            where = self._store.folder
            JOURNAL.warning("prompts: %s: %s: kiosk status can't say what is loaded", where, error.strerror)
