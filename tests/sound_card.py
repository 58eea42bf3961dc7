"""The virtual sound card for tests: skipped, visibly, where PulseAudio is missing; and sounds to find again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from kiosk.bench import sound_card as cards
from kiosk.bench.sound_card import MICROPHONE, NO_CARD, RATE, SPEAKER, TOOLS, Heard, SoundCard, environment, running
from kiosk.errors import MachineError
from kiosk.events import Sound

__all__ = [
    "MICROPHONE", "NO_CARD", "RATE", "SPEAKER", "Heard", "SoundCard", "environment", "loud_seconds", "pitch", "running",
    "sound_card", "tone",
]  # fmt: skip


@contextmanager
def sound_card() -> Iterator[SoundCard]:
    """Start a card of one's own; skip the test without PulseAudio."""
    if any(not cards.shutil.which(tool) for tool in TOOLS):
        with pytest.raises(MachineError, match="no virtual sound card without") as missing, cards.sound_card():
            pass
        pytest.skip(str(missing.value))
    with cards.sound_card() as card:
        yield card


def tone(hertz: float, seconds: float, rate: int = RATE, level: float = 0.5) -> Sound:
    """A plain tone, for tests to find again."""
    import numpy as np  # noqa: PLC0415 - only here

    wave = np.sin(2 * np.pi * hertz * np.arange(round(seconds * rate)) / rate)
    return Sound((wave * level * 32767).astype("<i2").tobytes(), rate)


def pitch(sound: Sound) -> float:
    """The strongest frequency in hertz."""
    import numpy as np  # noqa: PLC0415 - only here

    samples = np.frombuffer(sound.pcm, dtype="<i2").astype(float)
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples))))
    return float(spectrum.argmax() * sound.rate / len(samples))


def loud_seconds(sound: Sound, threshold: int = 1000) -> float:
    """Seconds from the first loud sample to the last."""
    import numpy as np  # noqa: PLC0415 - only here

    loud = np.flatnonzero(np.abs(np.frombuffer(sound.pcm, dtype="<i2").astype(int)) > threshold)
    return 0.0 if not len(loud) else float(loud[-1] - loud[0] + 1) / sound.rate
