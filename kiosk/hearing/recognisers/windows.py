"""Sound cut into what a model that reads whole answers takes at once, and as the numbers that it wants."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kiosk.sound.pcm import BYTES_A_SAMPLE, RATE

if TYPE_CHECKING:  # loaded where sound is read whole
    import numpy as np
    from numpy.typing import NDArray

LONGEST = 30.0
"""Seconds that are read at once, at most: Whisper and Moonshine were taught no more."""
SHORTEST = 0.1
"""Seconds below which there is nothing to read."""


def windows(pcm: bytes) -> Iterator[bytes]:
    """Cut 16-bit sound at 16 kHz into what can be read at once. An answer is shorter; a recording may not be."""
    size = round(LONGEST * RATE) * BYTES_A_SAMPLE
    cut = (pcm[start : start + size] for start in range(0, len(pcm), size))
    yield from (window for window in cut if len(window) >= SHORTEST * RATE * BYTES_A_SAMPLE)


def samples_of(pcm: bytes) -> NDArray[np.float32]:
    """Return 16-bit sound as numbers from -1 to 1."""
    import numpy as np  # noqa: PLC0415 - heavy; text mode never needs it

    return np.frombuffer(pcm, dtype="<i2").astype(np.float32) / np.float32(32768)
