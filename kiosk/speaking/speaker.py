"""The port of every loudspeaker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from kiosk.events import Sound


@dataclass(frozen=True, slots=True)
class Playback:
    """What became of one sound."""

    seconds: float
    """How much of it was heard."""
    interrupted: bool
    """True when `stop` cut it short."""
    began: float
    """When its first sample was heard: seconds on the speaker's clock."""
    ended: float
    """When its last sample was heard, on the same clock."""


class Speaker(Protocol):
    """Plays sounds one at a time. Its clock is the audio's for files, `time.monotonic` for a card."""

    name: str
    """As `kiosk doctor` lists it."""

    def play(self, sound: Sound, gain: float = 1.0) -> Playback:
        """Play and return once the sound has *ended*, not when it was queued. Raises `SpeakerLost`.

        `gain` is linear: 1.0 leaves the sound as it is, what would overflow is clipped.
        """

    def stop(self) -> None:
        """Cut the sound that is playing; callable from any thread; nothing when none is."""

    def close(self) -> None:
        """Free the device. May be called twice."""
