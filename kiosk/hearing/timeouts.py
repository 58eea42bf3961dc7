"""How long a recogniser may take, and when whoever waits for it hears that the kiosk is still at it."""

from __future__ import annotations

import time
from collections.abc import Callable

from kiosk.settings import Hearing

STILL_SLOW = 2.0
"""Seconds after which somebody who waits is told once more."""


def longest_reading(settings: Hearing, seconds: float) -> float:
    """Seconds that reading so much sound may take, at the pace that an answer of the longest kind is allowed."""
    return settings.engine_timeout * max(1.0, seconds / settings.longest_answer)


class Deadline:
    """The end of the time allowed, for however many messages one call needs."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._over = time.monotonic() + seconds

    @property
    def left(self) -> float:
        """Seconds until then."""
        return max(0.0, self._over - time.monotonic())


class Patience:
    """When to tell somebody who waits that the kiosk is still at it."""

    def __init__(self, seconds: float, say_so: Callable[[], None]) -> None:
        self._over = Deadline(seconds)
        self._say_so = say_so

    @property
    def left(self) -> float:
        """Seconds until it has to be said."""
        return self._over.left

    def lose(self) -> None:
        """Say so if it is time, and begin anew."""
        if self.left <= 0:
            self._say_so()
            self._over = Deadline(STILL_SLOW)
