"""The staff call: a line in the journal, a GPIO pin, a tone. Whatever of it fails, the visit goes on."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from kiosk.errors import KioskError
from kiosk.service.gpio import gpio

if TYPE_CHECKING:  # loaded where a pin is set
    from gpiozero import DigitalOutputDevice  # ships no types

JOURNAL = logging.getLogger(__name__)

REASONS = ("emergency", "person")
"""All that the journal may learn of a call; why the person needs help stays between them and staff."""
PULSE_SECONDS = 10.0
"""Seconds that the pin stays up: a lamp is seen, a pager's relay has closed, nobody need reset it."""


class StaffCall:
    """Calls staff; made once a visit, called with the reason.

    `pin` is a GPIO number (BCM), or -1 for none. `tone` plays the call's tone and may raise `KioskError`.
    """

    def __init__(self, pin: int = -1, tone: Callable[[], object] = lambda: None) -> None:
        self._pin = pin
        self._tone = tone

    def __call__(self, reason: str) -> None:
        """Raise the call. The journal comes first: it works when nothing else does."""
        if reason not in REASONS:
            raise ValueError(f"the reason of a staff call is one of {REASONS}")
        JOURNAL.warning("staff call: %s", reason)
        for attempt in (self._pulse, self._tone):
            try:
                attempt()
            except KioskError as error:
                JOURNAL.error("staff call: %s", error)

    def _pulse(self) -> None:
        if self._pin >= 0:
            raise_pin(self._pin, PULSE_SECONDS)


def raise_pin(pin: int, seconds: float) -> None:
    """Raise a GPIO pin for some seconds without waiting; a call during a call begins the time anew.

    Raises `MachineError` when GPIO can't be used.
    """
    with gpio(pin, "visit.staff_call_pin"):
        _output(pin).blink(on_time=seconds, n=1, background=True)


@cache
def _output(pin: int) -> DigitalOutputDevice:
    """Return the pin's one device: gpiozero refuses a second for the same pin, and visits come and go."""
    from gpiozero import DigitalOutputDevice  # noqa: PLC0415 - the extra `gpio`

    return DigitalOutputDevice(pin)
