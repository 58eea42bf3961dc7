"""Tells systemd that the kiosk is ready, and that it is alive: only while sound arrives and the session moves.

"Stops answering until restarted" is what users of voice boxes complain of first, and a watchdog that a timer
feeds does not notice it: so it is fed on evidence.
"""

from __future__ import annotations

import os
import resource
import socket
from collections.abc import MutableMapping
from dataclasses import dataclass

from kiosk.hearing.engine_process import longest_start
from kiosk.loop.recovery import PATIENCE
from kiosk.service.slip import COMMAND_SECONDS
from kiosk.settings import Settings

SOUND_WITHIN = 15.0
"""Seconds without a frame after which the microphone is as good as gone; one may take 10 s to wake up."""
LONGEST_SENTENCE = 60.0
"""Seconds that one sentence may play; the longest of the prompts takes about 20 at the slowest pace."""
LOST_IN_A_VISIT = PATIENCE + LONGEST_SENTENCE
"""Seconds after the loss of a device in a visit for which the kiosk counts as alive: it waits, and if need be says
where to go. Restarted meanwhile it would forget the visit, and say nothing."""
WITHOUT_SYSTEMD = 20.0
"""Seconds between two looks when nobody asked for a watchdog."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What can be seen of a running kiosk from outside; all times on one monotonic clock, in seconds."""

    now: float
    moved: float
    """When the session last took a step."""
    waiting: bool
    """True between visits: then nothing has to move, but sound has to arrive all the same."""
    sound: float | None
    """When the last frame arrived, 0 while no microphone is open; None where a keyboard is listened to."""


def illness(signs: Signs, longest_step: float) -> str:
    """Say why the kiosk no longer serves anybody; empty while it does."""
    if signs.sound is not None and signs.now - signs.sound > SOUND_WITHIN:
        return "no sound arrives from the microphone"
    if not signs.waiting and signs.now - signs.moved > longest_step:
        return f"the visit has not moved for {longest_step:.0f} s"
    return ""


def longest_step(settings: Settings) -> float:
    """Seconds that one step of a visit may take: all that have a timeout of their own, one after another."""
    hearing, speaking = settings.hearing, settings.speaking
    listening = hearing.silence_to_start + hearing.longest_answer + hearing.engine_timeout
    starting = longest_start(hearing.engine_timeout)
    return starting + listening + speaking.render_timeout + LONGEST_SENTENCE + COMMAND_SECONDS


class Manager:
    """The service manager's socket. Whoever starts the kiosk by hand has none, and nothing is sent."""

    def __init__(self, address: str = "", watchdog_seconds: float | None = None) -> None:
        """`address` as in `NOTIFY_SOCKET`: a path, or `@name` in the abstract name space."""
        self._address = "\0" + address[1:] if address.startswith("@") else address
        self.watchdog_seconds = watchdog_seconds
        """Within which it wants to be told that the kiosk is alive; None: it does not."""

    @classmethod
    def taken_from(cls, environment: MutableMapping[str, str]) -> Manager:
        """Take what systemd has put into the environment; children shall not find it there."""
        address = environment.pop("NOTIFY_SOCKET", "")
        microseconds = environment.pop("WATCHDOG_USEC", "")
        meant = environment.pop("WATCHDOG_PID", str(os.getpid()))
        wanted = microseconds.isdecimal() and int(microseconds) > 0 and meant == str(os.getpid())
        return cls(address, int(microseconds) / 1_000_000 if wanted else None)

    @property
    def interval(self) -> float:
        """Seconds between two looks: four within the time that the manager allows."""
        return self.watchdog_seconds / 4 if self.watchdog_seconds else WITHOUT_SYSTEMD

    def ready(self) -> None:
        """Tell that visits can begin."""
        self._send("READY=1")

    def alive(self, doing: str) -> None:
        """Feed the watchdog."""
        self._send("WATCHDOG=1", f"STATUS={doing}")

    def ill(self, why: str) -> None:
        """Say why the watchdog is not fed; `systemctl status` shows it until the restart."""
        self._send(f"STATUS=ill: {why}")

    def ending(self) -> None:
        """Tell that the service ends by itself."""
        self._send("STOPPING=1")

    def _send(self, *lines: str) -> None:
        if not self._address:
            return
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as end:
            # A manager that is being reloaded does not read for a moment: the next message will do.
            try:
                end.settimeout(1.0)
                end.sendto("\n".join(lines).encode(), self._address)
            except OSError:
                return


def write_no_core() -> None:
    """Forbid core dumps, here and in every child: the memory holds what a person said."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
