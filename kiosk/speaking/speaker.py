"""The port of every loudspeaker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from kiosk.events import Sound


def never() -> bool:
    """Nothing cuts the sound."""
    return False


@dataclass(frozen=True, slots=True)
class Playback:
    """What became of one sound."""

    seconds: float
    """How much of it was heard."""


class Speaker(Protocol):
    """Plays sounds one at a time."""

    name: str
    """As `kiosk doctor` lists it."""

    def play(self, sound: Sound, gain: float = 1.0, until: Callable[[], bool] = never) -> Playback:
        """Play and return once the sound has *ended*, not when it was queued. Raises `SpeakerLost`.

        `gain` is linear: 1.0 leaves the sound as it is, what would overflow is clipped. `until` is asked every
        20 ms or so, and cuts the sound when it says so; a recording has no time to ask.
        """

    def close(self) -> None:
        """Free the device. May be called twice."""
