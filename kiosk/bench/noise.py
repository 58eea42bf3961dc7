"""Speech in noise: other people talking, a kitchen, an office, mixed at a ratio of their loudness."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from kiosk.errors import KioskError
from kiosk.events import Sound
from kiosk.hearing.sound_files import read_sound
from kiosk.sound.pcm import RATE

Samples = npt.NDArray[np.float64]

NOISES: Final = ("babble", "kitchen", "office")
TALKERS: Final = 6
"""Voices of the babble."""


def load_noise(data: Path, name: str) -> Samples:
    """Return a minute or more of one noise. Raises `KioskError` without the recordings."""
    if name != "babble":
        return samples_of(read_sound(data / f"noise-{name}.flac"))
    files = sorted([*(data / "offtopic").glob("*.flac"), *(data / "other-speech").glob("*.flac")])
    if len(files) < TALKERS:
        raise KioskError(f"{data}: too few recordings for babble", "name the folder with --data or KIOSK_DATA")
    chosen = random.Random(1).sample(files, len(files))  # noqa: S311 - no secret
    heard = [samples_of(read_sound(file)) for file in chosen]
    talkers = [np.concatenate(heard[one::TALKERS]) for one in range(TALKERS)]
    length = min(len(talker) for talker in talkers)
    return np.asarray(sum(talker[:length] / _loudness(talker) for talker in talkers))


def samples_of(sound: Sound) -> Samples:
    """Return the samples of a sound, from -1 to 1."""
    return np.frombuffer(sound.pcm, "<i2").astype(np.float64) / 32768


def mixed(speech: Sound, noise: Samples, decibels: float, seed: int) -> Sound:
    """Return speech with a stretch of noise, half a second of which goes before and after it.

    `decibels` is the ratio of the root mean squares; the stretch depends on `seed` alone.
    """
    clean = np.pad(samples_of(speech), RATE // 2)
    start = random.Random(seed).randrange(max(1, len(noise) - len(clean)))  # noqa: S311 - no secret
    stretch = np.resize(noise[start:], len(clean))
    stretch = stretch / _loudness(stretch) * _loudness(samples_of(speech)) / 10 ** (decibels / 20)
    both = clean + stretch
    both /= max(1.0, np.abs(both).max())
    return Sound((both * 32767).astype("<i2").tobytes(), RATE)


def _loudness(samples: Samples) -> float:
    return float(np.sqrt(np.mean(samples**2))) or 1.0
