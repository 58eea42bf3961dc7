"""A device that is lost in the midst of a visit: it is looked for while the visit waits, for so long and no longer."""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from kiosk.errors import MachineError, MicrophoneLost, SpeakerLost

JOURNAL = logging.getLogger(__name__)

LostDevice: TypeAlias = MicrophoneLost | SpeakerLost
Names: TypeAlias = tuple[str, str]
"""Of the microphone and of the loudspeaker."""

SHORTEST_WAIT, LONGEST_WAIT = 1.0, 4.0
"""Seconds before a lost device is looked for again; doubled at each failure. With the time that everything takes to
start, the kiosk speaks within 10 s of its return."""
TELL_AGAIN = 3600.0
"""Seconds."""
PATIENCE = 30.0
"""Seconds for which a visit waits. By then whoever stood there has gone, and nobody else may hear what they told."""
PATIENCE_IN_DANGER = 10.0
"""The same while an emergency waits for its yes: longer, and it must be told without."""


def wait_before(attempt: int) -> float:
    """Seconds to wait before a lost device is looked for, at the first attempt (0) and at later ones."""
    return min(LONGEST_WAIT, math.ldexp(SHORTEST_WAIT, min(attempt, 10)))  # it may be away for days


def tell_lost(lost: MachineError, wait: float) -> None:
    """Tell the journal what is lost, and in how many seconds it is looked for."""
    JOURNAL.error("%s; trying again %s", lost, f"in {math.ceil(wait)} s" if wait else "now")


class Seldom:
    """Tells the journal what stays lost: at once, and then once an hour; it is looked for every four seconds, for days.

    More than twenty thousand lines a day had hidden all others.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._told, self._at = "", 0.0

    def tell_lost(self, lost: MachineError, wait: float) -> None:
        """Tell it, if it is another loss than the last or an hour has passed."""
        why, now = str(lost), self._clock()
        if why != self._told or now - self._at >= TELL_AGAIN:
            self._told, self._at = why, now
            tell_lost(lost, wait)

    def tell_back(self, names: Names) -> None:
        """Tell that all works again: the next loss is told at once."""
        self._told = ""
        tell_back(names)


def tell_back(names: Names) -> None:
    """Tell the journal which devices work again."""
    JOURNAL.warning('working again with microphone "%s", loudspeaker "%s"', *names)


@dataclass
class Recovery:
    """Finds lost devices again for one visit; a device that comes and goes at once uses up one patience."""

    find_again: Callable[[], Names] | None = None
    """Opens both devices anew. Raises `MicrophoneLost` or `SpeakerLost`. None: what is lost stays so."""
    pause: Callable[[float], None] = time.sleep
    """There is no event for "a device came back" below udev."""
    clock: Callable[[], float] = time.monotonic
    _since: float | None = field(default=None, init=False)
    _attempts: int = field(default=0, init=False)
    _looked: float = field(default=0.0, init=False)
    """When it was lost, or looked for last: the wait begins there, not at the end of what the kiosk says of it."""

    @property
    def hopeless(self) -> bool:
        """Whether nothing can be found again."""
        return self.find_again is None

    def lose(self) -> bool:
        """Patience begins; return whether it does anew, for since the last loss something was said or heard."""
        anew = self._since is None
        if anew:
            self._since = self._looked = self.clock()
        return anew

    def went_on(self) -> None:
        """Something was said or heard: what is lost from now on is lost anew."""
        self._since, self._attempts = None, 0

    def wait(self, lost: LostDevice, patience: float) -> None:
        """Look for the device until it is there. Raises what was lost last when patience is over."""
        self.lose()
        while True:
            now = self.clock()
            look = max(now, self._looked + wait_before(self._attempts))
            if self.find_again is None or look - (self._since or 0.0) > patience:
                raise lost
            tell_lost(lost, look - now)
            self.pause(look - now)
            self._attempts += 1
            try:
                names = self.find_again()
            except (MicrophoneLost, SpeakerLost) as again:
                lost = again
            else:
                tell_back(names)
                return
            finally:
                self._looked = self.clock()
