"""What starts and stops visits, and interrupts the kiosk: Enter on a terminal, GPIO pins, or a line on a FIFO."""

from __future__ import annotations

import os
import select
import stat
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol, TextIO

from kiosk.errors import SettingsError
from kiosk.events import ButtonPressed
from kiosk.service.alone import hold_alone
from kiosk.service.gpio import gpio
from kiosk.settings import to_set

NAMES = ("start", "stop", "person", "talk")
REST = 1.0
"""Seconds without a press after which the next one counts anew."""
BOUNCE = 0.02
"""Seconds in which a contact settles."""
AWAY = 10.0
"""Seconds that nobody must have been there for the next to be someone new: sensors of motion lose who stands still."""
LONGEST_LINE = 64
"""Bytes; whatever is longer on the FIFO is no button and is dropped."""


class Buttons(Protocol):
    """A source of button presses."""

    def wait_for_start(self) -> bool:
        """Wait until a visit shall begin; False when none ever will."""

    def pressed(self) -> ButtonPressed | None:
        """What was pressed since the last call, without waiting."""

    def started(self) -> bool:
        """Whether a press asked for a visit since the last call, without waiting: for who waits for a phrase too."""
        return self.pressed() is not None

    def close(self) -> None:
        """Free what it takes presses from."""


class AtOnce(Buttons):
    """Visits follow one another without being asked for."""

    def wait_for_start(self) -> bool:
        """Begin now."""
        return True

    def pressed(self) -> ButtonPressed | None:
        """There is no button."""
        return None

    def close(self) -> None:
        """There is nothing to free."""


class NoButton(AtOnce):
    """Visits are begun by something else."""

    def wait_for_start(self) -> bool:
        """Nobody ever presses it."""
        return False


class Steady(Buttons):
    """Takes a button that presses itself again and again for one that is held: it counts once until it rests.

    Without this a stuck key would begin visit after visit, and cut every sentence short.
    """

    def __init__(self, buttons: Buttons, clock: Callable[[], float] = time.monotonic) -> None:
        self._buttons = buttons
        self._clock = clock
        self._last: dict[str, float] = {}

    def wait_for_start(self) -> bool:
        """Wait for a press that is not the last one going on."""
        while self._buttons.wait_for_start():
            if self._is_new("start"):
                return True
        return False

    def started(self) -> bool:
        """Whether a visit was asked for anew."""
        return self._buttons.started() and self._is_new("start")

    def pressed(self) -> ButtonPressed | None:
        """What was pressed anew since the last call."""
        button = self._buttons.pressed()
        return button if button is not None and self._is_new(button.name) else None

    def close(self) -> None:
        """Close the button."""
        self._buttons.close()

    def _is_new(self, name: str) -> bool:
        before, now = self._last.get(name), self._clock()
        self._last[name] = now
        return before is None or now - before >= REST


class EnterKey(Buttons):
    """Enter begins a visit and, within one, stops the kiosk's speech; the end of input ends the service."""

    def __init__(self, lines: TextIO) -> None:
        self._lines = lines

    def wait_for_start(self) -> bool:
        """Wait for a line."""
        print("press Enter to begin a visit", flush=True)  # noqa: T201 - the prompt of a terminal
        return bool(self._lines.readline(LONGEST_LINE))

    def pressed(self) -> ButtonPressed | None:
        """Enter, since the last call; input that no hand types is no button."""
        if not self._lines.isatty() or not select.select([self._lines], [], [], 0)[0]:
            return None
        # At the end of input a terminal is ready for ever and has no line.
        return ButtonPressed("talk") if self._lines.readline(LONGEST_LINE) else None

    def close(self) -> None:
        """The terminal is not ours to close."""


class Pin(Buttons):
    """A push button between a GPIO pin (BCM number) and ground. Being held down is one press."""

    def __init__(self, pin: int) -> None:
        """Take the pin. Raises `MachineError`."""
        self._down = threading.Event()
        self._button = _input(pin, "visit.button_pin", pull_up=True)
        self._button.when_pressed = self._down.set

    def wait_for_start(self) -> bool:
        """Wait for a press; what was pressed at the end of the last visit is none."""
        self._down.clear()
        self._down.wait()
        self._down.clear()
        return True

    def pressed(self) -> ButtonPressed | None:
        """A press since the last call."""
        if not self._down.is_set():
            return None
        self._down.clear()
        return ButtonPressed("talk")

    def close(self) -> None:
        """Free the pin."""
        self._button.close()


class Presence(Buttons):
    """A sensor that raises a GPIO pin while someone is there, and a button beside it, if there is one."""

    def __init__(self, pin: int, button: Buttons) -> None:
        """Take the pin. Raises `MachineError`."""
        self._sensor = _input(pin, "visit.presence_pin", pull_up=False)
        self._button = button

    def wait_for_start(self) -> bool:
        """Wait until nobody has been there for a while, and then for someone to come."""
        self._sensor.wait_for_release()
        while self._sensor.wait_for_press(AWAY):
            self._sensor.wait_for_release()
        self._sensor.wait_for_press()
        return True

    def pressed(self) -> ButtonPressed | None:
        """What the button says; that somebody moves is no button."""
        return self._button.pressed()

    def close(self) -> None:
        """Free the pin, and the button's."""
        self._sensor.close()
        self._button.close()


def _input(pin: int, setting: str, *, pull_up: bool) -> Any:  # noqa: ANN401 - gpiozero has no types
    """Take a pin as gpiozero's `Button`. Raises `MachineError`."""
    with gpio(pin, setting) as gpiozero:
        return gpiozero.Button(pin, pull_up=pull_up, bounce_time=BOUNCE)


class Fifo(Buttons):
    """Lines `start`, `stop`, `person` and `talk` from a FIFO, which is made when it is missing."""

    def __init__(self, path: Path) -> None:
        try:
            if not path.exists():
                os.mkfifo(path, 0o660)
            if not stat.S_ISFIFO(path.stat().st_mode):
                raise SettingsError(f"{path}: is no FIFO", "remove it, or set visit.fifo to another path")
            # Opened for writing too, so that the last writer's going away is no end of file.
            self._descriptor = os.open(path, os.O_RDWR | os.O_NONBLOCK)
            try:
                hold_alone(self._descriptor, path, to_set("visit", "fifo", "kiosk-button"))
            except SettingsError:
                self.close()
                raise
        except OSError as error:
            raise SettingsError(f"{path}: {error.strerror}", to_set("visit", "fifo", "kiosk-button")) from error
        self._path = path
        self._buffer = b""

    def wait_for_start(self) -> bool:
        """Wait for the line `start`; what else comes between visits means nothing."""
        print(f"kiosk: waiting for the line start on {self._path}", file=sys.stderr, flush=True)  # noqa: T201
        while True:
            button = self.pressed()
            if button is not None and button.name == "start":
                return True
            if button is None:
                select.select([self._descriptor], [], [])

    def started(self) -> bool:
        """Whether the line `start` has come since the last call."""
        while (button := self.pressed()) is not None:
            if button.name == "start":
                return True
        return False

    def pressed(self) -> ButtonPressed | None:
        """Take the next known line, if a whole one has come."""
        while True:
            line, found, rest = self._buffer.partition(b"\n")
            if found:
                self._buffer = rest
                name = line.decode("ascii", errors="replace").strip()
                if name in NAMES:
                    return ButtonPressed(name)
                continue
            if len(self._buffer) > LONGEST_LINE:
                self._buffer = b""
            try:
                more = os.read(self._descriptor, 4096)
            except BlockingIOError:
                return None
            self._buffer += more

    def close(self) -> None:
        """Close the FIFO; it stays for the next start."""
        os.close(self._descriptor)
