"""Which voice activity detector: short words of many people, in silence and in noise.

`python -m kiosk.bench.voice_activity --data FOLDER` prints the table of docs/benchmarks/voice-activity.md.
pymicro-vad is no part of the kiosk: pip install pymicro-vad.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from kiosk.bench.markdown import markdown_table
from kiosk.bench.noise import load_noise, mixed, samples_of
from kiosk.errors import MachineError
from kiosk.events import Sound
from kiosk.hearing.sound_files import read_sound
from kiosk.hearing.voice_activity import FRAME_BYTES, FRAME_SECONDS, SPEECH, Silero
from kiosk.sound.pcm import RATE

CONDITIONS: Final = ((None, 0), ("babble", 12), ("kitchen", 12), ("office", 12))
BEFORE = 0.5
"""Seconds of silence, or of noise, before each word."""
AFTER = 1.0
LOUD = 0.1
"""Share of a recording's greatest loudness down to which it counts as speech."""
LEAST_SECONDS = 0.06
"""Of what a detector must mark for a word to be heard."""

Detector = Callable[[bytes], Iterator[bool]]


@dataclass(frozen=True, slots=True)
class Line:
    """What one detector made of all words in one condition."""

    words: int
    heard: int
    late: float
    """Seconds, median: from the end of the word to the end of what was marked."""
    very_late: float
    """The same for the 90th of a hundred words."""
    cost: float
    """Seconds of a core for each second of sound."""


def silero(pcm: bytes) -> Iterator[bool]:
    """Mark frames of 32 ms."""
    detector = Silero()
    for at in range(0, len(pcm) - FRAME_BYTES + 1, FRAME_BYTES):
        yield detector.probability(pcm[at : at + FRAME_BYTES]) >= SPEECH


def micro(pcm: bytes) -> Iterator[bool]:
    """Mark frames of 10 ms."""
    try:
        from pymicro_vad import MicroVad  # noqa: PLC0415 - no part of the kiosk
    except ImportError as error:
        raise MachineError("pymicro-vad is not installed", "run pip install pymicro-vad") from error
    detector = MicroVad()
    size = 2 * RATE // 100
    for at in range(0, len(pcm) - size + 1, size):
        yield detector.process_10ms(pcm[at : at + size]) >= SPEECH


DETECTORS: Final[dict[str, tuple[Detector, float]]] = {"silero": (silero, FRAME_SECONDS), "micro": (micro, 0.01)}
"""Name → detector, and seconds of its frame."""


def measure(sounds: list[Sound], ends: list[float], detector: Detector, frame: float) -> Line:
    """Run a detector over sounds; `ends` are where the speech in each ends, in seconds."""
    late, spent = [], 0.0
    for sound, end in zip(sounds, ends, strict=True):
        began = time.process_time()
        marked = list(detector(sound.pcm))
        spent += time.process_time() - began
        if sum(marked) * frame >= LEAST_SECONDS:
            late.append((len(marked) - marked[::-1].index(True)) * frame - end)
    middle, most = np.percentile(late, [50, 90])
    return Line(len(sounds), len(late), float(middle), float(most), spent / sum(sound.seconds for sound in sounds))


def spoken_until(sound: Sound) -> float:
    """Return where the speech in a quiet recording ends, in seconds."""
    smooth = np.ones(RATE // 50) / (RATE // 50)
    loudness = np.sqrt(np.convolve(samples_of(sound) ** 2, smooth, "same"))
    return float(np.flatnonzero(loudness > LOUD * loudness.max())[-1]) / RATE


def padded(sound: Sound) -> Sound:
    """Return a sound between silences."""
    return Sound(bytes(2 * round(BEFORE * RATE)) + sound.pcm + bytes(2 * round(AFTER * RATE)), sound.rate)


def main() -> None:
    """Print the table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, default=Path(os.environ.get("KIOSK_DATA") or "../shared/data"))
    data = arguments.parse_args().data
    words = [read_sound(file) for file in sorted((data / "words").glob("*.flac"))]
    ends = [BEFORE + spoken_until(word) for word in words]
    rows = []
    for noise, decibels in CONDITIONS:
        around = load_noise(data, noise) if noise else None
        sounds = [padded(w) if around is None else mixed(w, around, decibels, at) for at, w in enumerate(words)]
        for name, (detector, frame) in DETECTORS.items():
            line = measure(sounds, ends, detector, frame)
            where = f"{noise} {decibels} dB" if noise else "none"
            seen = (f"{line.late:.2f} s", f"{line.very_late:.2f} s", f"{line.cost:.4f}")
            rows.append((name, where, f"{line.heard} of {line.words}", *seen))
    print(markdown_table(("detector", "noise", "words heard", "end seen after", "in 9 of 10", "cost"), rows))


if __name__ == "__main__":
    main()
