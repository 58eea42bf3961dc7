"""Self-test by ear: a chirp from the loudspeaker, heard by the microphone. `kiosk doctor --listen`.

Tells whether each hears the other, how loud, and how long the chirp hangs on: the tail that the microphone must stay
closed for after the kiosk has spoken.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from kiosk.assembly import open_microphone, open_speaker
from kiosk.errors import MachineError
from kiosk.events import Block, Sound
from kiosk.hearing.microphone import Microphone
from kiosk.service.echo import CLEAR, LISTENED, Echo, advice
from kiosk.settings import Settings
from kiosk.sound.pcm import RATE, resampled

LOWEST, HIGHEST, CHIRP_SECONDS = 400.0, 3000.0, 0.5
"""Hertz, hertz and seconds: what small loudspeakers play and speech is made of."""
WINDOW = 0.02
"""Seconds in which loudness is measured."""


def chirp() -> Sound:
    """Return a tone that glides upwards, at half of full scale."""
    at = np.arange(round(CHIRP_SECONDS * RATE)) / RATE
    rise = (HIGHEST - LOWEST) / CHIRP_SECONDS
    wave = np.sin(2 * np.pi * (LOWEST * at + rise * at**2 / 2)) * np.hanning(len(at)) ** 0.25
    return Sound((wave * 16383).astype("<i2").tobytes(), RATE)


def measure(before: Sound, recorded: Sound, ended: float) -> Echo:
    """Return what stands in a recording; `before` is the room, `ended` the second in which playing ended."""
    room = max(_levels(before), default=-math.inf)
    levels = _levels(recorded)
    level = max(levels, default=-math.inf)
    loud = [index for index, one in enumerate(levels) if one > room + CLEAR / 2]
    over = (loud[-1] + 1) * WINDOW if loud else 0.0
    return Echo(level, room, max(0.0, over - ended))


def listen(settings: Settings) -> str:
    """Play the chirp, hear it, tell what was heard. Raises `MachineError` with the advice when something is wrong."""
    speaker = open_speaker(settings)
    try:
        microphone = open_microphone(settings)
        try:
            microphone.open()
            echo = hear_chirp(microphone, microphone.read, lambda: speaker.play(chirp()))
        finally:
            microphone.close()
    finally:
        speaker.close()
    told = f"heard at {echo.level:.0f} dB, room at {echo.room:.0f} dB, {echo.tail:.2f} s after the end"
    wrong = advice(echo, settings.speaking.tail)
    if wrong:
        raise MachineError(told, wrong)
    return told


def hear_chirp(microphone: Microphone, read: Callable[[], Block], play: Callable[[], object]) -> Echo:
    """Have the chirp played and hear it. `read` brings what the open microphone captures, block by block."""
    before = _record(read, 0.5, microphone.now)
    began = microphone.now
    play()
    ended = microphone.now - began
    return measure(before, _record(read, ended + LISTENED, began), ended)


def _record(read: Callable[[], Block], seconds: float, since: float) -> Sound:
    """Return so much of what the microphone has captured from that second of its clock on."""
    pcm, rate, length = b"", RATE, 0.0
    while length < seconds:
        block = read()
        if block.at >= since:
            pcm, rate, length = pcm + block.pcm, block.rate, length + block.seconds
    return resampled(Sound(pcm, rate), RATE)


def _levels(sound: Sound) -> list[float]:
    """Return the loudness of each window in decibels of full scale."""
    samples = np.frombuffer(sound.pcm, dtype="<i2").astype(float) / 32768
    size = round(WINDOW * sound.rate)
    windows = samples[: len(samples) // size * size].reshape(-1, size)
    return [10 * math.log10(max(power, 1e-10)) for power in (windows**2).mean(axis=1)]
