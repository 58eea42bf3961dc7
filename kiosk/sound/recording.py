"""The clock of a visit without a sound card, and everything that was heard on it.

A WAV microphone and a WAV speaker share one `Recording`: each adds its sound in turn, so the clock
runs through questions, tones, answers and silences alike, and one file can hold both voices. Only
recorded input gets here; a live microphone never does.
"""

from __future__ import annotations

from kiosk.events import Sound
from kiosk.sound.pcm import BYTES_A_SAMPLE, resampled

RATE = 22050
"""Samples a second of the finished recording: espeak-ng's own, above what the patients bring."""


class Recording:
    """A timeline of sounds, one after another.

    With `keep=False` it is a clock only and holds no sound.
    """

    def __init__(self, *, keep: bool = True) -> None:
        self._keep = keep
        self._stretches: list[tuple[int, bytearray]] = []
        self._samples: dict[int, int] = {}

    @property
    def now(self) -> float:
        """Seconds of sound added so far."""
        # Samples are counted per rate and divided once: a sum of many small floats would drift.
        return sum(count / rate for rate, count in self._samples.items())

    def add(self, pcm: bytes, rate: int) -> None:
        """Append mono 16-bit sound at any rate."""
        self._samples[rate] = self._samples.get(rate, 0) + len(pcm) // BYTES_A_SAMPLE
        if not self._keep or not pcm:
            return
        if not self._stretches or self._stretches[-1][0] != rate:
            self._stretches.append((rate, bytearray()))
        self._stretches[-1][1].extend(pcm)

    def sound(self) -> Sound:
        """Return everything as one sound, at `RATE`.

        A run of blocks at one rate is resampled as a whole: block by block would click at each seam.
        """
        parts = (resampled(Sound(bytes(pcm), rate), RATE).pcm for rate, pcm in self._stretches)
        return Sound(b"".join(parts), RATE)
