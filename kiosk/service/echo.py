"""What the microphone hears of the kiosk's own chirp, and what that tells: see `ear_test`, which plays it."""

from __future__ import annotations

from dataclasses import dataclass

CLEAR = 10.0
"""Decibels by which the chirp must stand out of the room."""
QUIETEST, LOUDEST = -40.0, -6.0
"""Decibels of full scale between which a recogniser hears well and nothing is clipped."""
LISTENED = 1.5
"""Seconds after the chirp that are listened to: the longest tail that can be found."""
ROOM = 0.1
"""Seconds that the tail in the settings should be longer than the one that was heard."""


@dataclass(frozen=True, slots=True)
class Echo:
    """What the microphone heard of the chirp."""

    level: float
    """Decibels of full scale."""
    room: float
    """Decibels of the room without it."""
    tail: float
    """Seconds from the end of playing until the chirp has sunk into the room: delays and reverberation."""

    @property
    def heard(self) -> bool:
        """Whether it stood out of the room."""
        return self.level - self.room >= CLEAR


@dataclass(frozen=True, slots=True)
class ByEar:
    """What a chirp told."""

    wrong: str = ""
    """What to do; empty: all is well."""
    tail: float = 0.0
    """Seconds for which the microphone should stay closed after the kiosk has spoken; 0: not known."""


def advice(echo: Echo, tail: float) -> str:
    """Return what to do; empty when all is well. `tail` is the setting."""
    if not echo.heard:
        return "the microphone does not hear the loudspeaker: turn both up, and see that neither is covered or muted"
    if echo.level > LOUDEST:
        return f"turn the microphone or the loudspeaker down by {echo.level - LOUDEST:.0f} dB"
    if echo.level < QUIETEST:
        return f"turn the microphone or the loudspeaker up by {QUIETEST - echo.level:.0f} dB"
    if echo.tail + ROOM > tail:
        return f"the loudspeaker is heard {echo.tail:.1f} s late: set speaking.tail to {echo.tail + ROOM:.1f}"
    return ""


def told_by(echo: Echo) -> ByEar:
    """Return what a running kiosk makes of it: the gate it sets itself, as far as `LISTENED` reaches."""
    wrong = advice(echo, LISTENED)
    return ByEar(f"heard at {echo.level:.0f} dB: {wrong}" if wrong else "", echo.tail + ROOM if echo.heard else 0.0)
