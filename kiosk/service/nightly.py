"""Once a day, while nobody is there, the kiosk plays a chirp and hears it: see `ear_test`."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import Self

from kiosk.errors import MachineError
from kiosk.service.echo import ByEar, Echo, told_by
from kiosk.settings import Settings

JOURNAL = logging.getLogger(__name__)
AT_NIGHT = time(3, 30)
"""When `service.ear_test` is `auto` and the kiosk stands in a pharmacy; at home people sleep beside it."""
AGAIN = 60.0
"""Seconds after which a kiosk that was serving somebody tries again."""


def time_of(settings: Settings) -> time | None:
    """Return when to play it, None: never; a device that cancels its echo removes the chirp too."""
    if settings.hearing.echo_cancelled or settings.hearing.recogniser == "typed":
        return None
    wanted = settings.service.ear_test
    if wanted == "auto":
        return AT_NIGHT if settings.visit.place == "pharmacy" else None
    if wanted == "never":
        return None
    return datetime.strptime(wanted, "%H:%M").time()  # noqa: DTZ007 - the time of the clock on the wall


def seconds_until(at: time, now: datetime) -> float:
    """Return the seconds to the next time that the clock shows `at`; a day when it does so now."""
    due = now.replace(hour=at.hour, minute=at.minute, second=0, microsecond=0)
    return (due - now if due > now else due - now + timedelta(days=1)).total_seconds()


class Nightly:
    """A thread that waits for the night. Whatever it finds, the visits go on."""

    def __init__(self, settings: Settings, hear: Callable[[], Echo | None], tell: Callable[[ByEar], None]) -> None:
        """`hear` plays and hears the chirp, or returns None while somebody is there."""
        self._at = time_of(settings)
        self._hear = hear
        self._tell = tell
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="ear test", daemon=True)

    def __enter__(self) -> Self:
        if self._at is not None:
            self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        if self._thread.ident is not None:
            self._thread.join()

    def _watch(self) -> None:
        while self._at and not self._over.wait(seconds_until(self._at, datetime.now().astimezone())):
            self.try_until_heard()

    def try_until_heard(self, again: float = AGAIN) -> None:
        """Wait until nobody is there, play and hear the chirp, and tell what came of it."""
        while True:
            try:
                echo = self._hear()
            except MachineError as error:
                by_ear = ByEar(str(error))
                break
            if echo is not None:
                by_ear = told_by(echo)
                break
            if self._over.wait(again):
                return
        if by_ear.wrong:
            JOURNAL.error("by ear: %s", by_ear.wrong)
        self._tell(by_ear)
