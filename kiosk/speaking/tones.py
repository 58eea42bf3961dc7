"""Tones, by mathematics. Low ones: hearing fades from the top, and 500 to 900 Hz stays longest."""

from __future__ import annotations

import math
import struct
from functools import cache

from kiosk.events import Sound

RATE = 22050
"""Samples a second: the same as espeak-ng's, so that the speaker's stream need not be reopened."""
FADE = 0.02
"""Seconds in which a tone rises and falls; a hard edge is heard as a click."""


@cache
def your_turn() -> Sound:
    """Return the short soft tone after which the person may speak."""
    return _melody(((660.0, 0.16),), level=0.25)


@cache
def thinking() -> Sound:
    """Return the tone for "I heard you, the answer takes a moment": two soft knocks."""
    return _melody(((523.0, 0.07), (0.0, 0.06), (523.0, 0.07)), level=0.15)


@cache
def staff_call() -> Sound:
    """Return the tone that calls staff: three rising notes, twice, louder than anything else."""
    return _melody(((523.0, 0.18), (659.0, 0.18), (784.0, 0.36), (0.0, 0.15)) * 2, level=0.6)


def silence(seconds: float) -> Sound:
    """Return a pause."""
    return Sound(bytes(2 * round(seconds * RATE)), RATE)


def _melody(notes: tuple[tuple[float, float], ...], level: float) -> Sound:
    """Return notes (hertz, seconds) one after another; 0 hertz is a rest. `level` is 0 to 1."""
    return Sound(b"".join(_note(hertz, seconds, level) for hertz, seconds in notes), RATE)


def _note(hertz: float, seconds: float, level: float) -> bytes:
    count = round(seconds * RATE)
    fade = round(FADE * RATE)
    step = 2 * math.pi * hertz / RATE
    samples = [
        round(32767 * level * math.sin(step * i) * _envelope(min(i, count - 1 - i) / fade)) for i in range(count)
    ]
    return struct.pack(f"<{count}h", *samples)


def _envelope(progress: float) -> float:
    """Return 0 to 1 along half a cosine as `progress` goes from 0 to 1, and 1 from there on."""
    return 0.5 - 0.5 * math.cos(math.pi * min(progress, 1.0))
