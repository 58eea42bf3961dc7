"""The wake phrase: how often it is heard, how often other speech is taken for it, what waiting for it costs.

The sound goes the way that it goes in a kiosk that waits: level, voice activity, recogniser.
Voices and sentences are split by the hash of their text; what is reported here was not tuned on.
"""

from __future__ import annotations

import hashlib
import itertools
import os
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np

from kiosk.bench.noise import load_noise, mixed, samples_of
from kiosk.bench.synthetic_voices import FLITE, speak
from kiosk.bench.understanding_consultations import load_said
from kiosk.errors import KioskError
from kiosk.events import Block, Sound
from kiosk.hearing.engines import build_sphinx, build_vosk, choose
from kiosk.hearing.recogniser import Recogniser
from kiosk.hearing.sound_files import read_sound, write_wav
from kiosk.hearing.voice_activity import Silero
from kiosk.hearing.wake import WakeListener
from kiosk.hearing.wav_microphone import BLOCK_SECONDS, ROOM
from kiosk.models.folder import models_dir
from kiosk.settings import EngineName, Hearing, Settings
from kiosk.sound.pcm import RATE

ACCENTS: Final = tuple("en-us en-gb en-gb-scotland en-gb-x-rp en-gb-x-gbclan en-gb-x-gbcwmd en-029 en-us-nyc".split())
THROATS: Final = tuple("f1 f2 f3 f4 f5 m1 m2 m3 m4 m5 m6 m7 m8".split())
VOICES: Final = (*FLITE, *(f"{accent}+{throat}" for accent in ACCENTS for throat in THROATS))
CLEAN, FAR = "clean", "in a room"
NOISY: Final = (("kitchen", 18), ("kitchen", 12), ("babble", 18), ("babble", 12))
"""Noise and decibels of the phrase above it."""
PHRASES: Final = 100
BETWEEN = 1.0
"""Seconds of a quiet room after everything that is played."""
CACHE: Final = Path(tempfile.gettempdir()) / "kiosk-bench-wake"
"""Folder of what the voices said; a second run need not synthesise it again."""

Spoken: TypeAlias = tuple[str, str]
"""Voice and sentence."""
Clip: TypeAlias = Spoken | Path
"""What is played: a voice's sentence, or a recording."""


@dataclass(frozen=True, slots=True)
class Task:
    """What one process plays to one engine."""

    engine: EngineName
    corpus: tuple[str, ...]
    """What PocketSphinx takes the words from that stand for other speech."""
    wake: tuple[str, ...]
    condition: str
    data: Path
    clips: tuple[Clip, ...]


@dataclass(frozen=True, slots=True)
class Played:
    """What came of it."""

    condition: str
    clips: int
    seconds: float
    woken: tuple[str, ...]
    """Names of the clips that woke the kiosk."""
    missed: tuple[str, ...]
    """Names of those that did not."""


def is_held_out(text: str) -> bool:
    """Tell whether a voice or sentence belongs to the half that is reported on."""
    return bool(hashlib.sha256(text.encode()).digest()[-1] % 2)


def phrases_spoken(wake: Sequence[str]) -> tuple[Spoken, ...]:
    """Return phrases in held-out voices: all voices in turn, the phrases in turn."""
    voices = [voice for voice in VOICES if is_held_out(voice)]
    pairs = ((voice, phrase) for phrase in wake for voice in voices)
    ordered = sorted(pairs, key=lambda pair: hashlib.sha256("|".join(pair).encode()).digest())
    return tuple(itertools.islice(ordered, PHRASES))


def other_speech(data: Path) -> Iterator[Clip]:
    """Yield all recordings, then the held-out sentences of consultations, each in the next held-out voice."""
    for folder in ("other-speech", "offtopic", "words"):
        yield from sorted((data / folder).glob("*.flac"))
    yield from (data / "noise-kitchen.flac", data / "noise-office.flac")
    voices = itertools.cycle(voice for voice in VOICES if is_held_out(voice))
    yield from ((next(voices), text) for text in load_said(data) if is_held_out(text))


def an_hour(clips: Iterator[Clip], seconds: float) -> tuple[Clip, ...]:
    """Return as many clips as last so long, with the pauses between them. Raises `KioskError` when they are too few."""
    taken: list[Clip] = []
    lasts = 0.0
    for clip in clips:
        if lasts >= seconds:
            return tuple(taken)
        taken.append(clip)
        lasts += sound_of(clip).seconds + BETWEEN
    raise KioskError(f"there are only {lasts / 60:.0f} minutes of other speech", "name the folder with --data")


def sound_of(clip: Clip) -> Sound:
    """Return a clip's sound; what a voice says is made once."""
    if isinstance(clip, Path):
        return read_sound(clip)
    file = CACHE / f"{hashlib.sha256('|'.join(clip).encode()).hexdigest()[:32]}.wav"
    if not file.exists():
        CACHE.mkdir(exist_ok=True)
        write_wav(file, speak(*clip))
    return read_sound(file)


def far(sound: Sound, room: Sound) -> Sound:
    """Return a sound as it arrives through a room's impulse response, as loud as it was."""
    dry, response = samples_of(sound), samples_of(room)
    size = len(dry) + len(response)
    wet = np.fft.irfft(np.fft.rfft(dry, size) * np.fft.rfft(response, size), size)[:size]
    wet *= np.abs(dry).max() / max(np.abs(wet).max(), 1e-9)
    return Sound((wet * 32767).astype("<i2").tobytes(), sound.rate)


def conditions() -> tuple[str, ...]:
    """Return every condition in which phrases are said."""
    return (CLEAN, FAR, *(f"{noise} {decibels} dB" for noise, decibels in NOISY))


def play(task: Task) -> Played:
    """Play clips one after another to a kiosk that waits."""
    around = {name: load_noise(task.data, name) for name, _ in NOISY if task.condition.startswith(name)}
    rooms = [read_sound(file) for file in sorted((task.data / "rooms").glob("*.flac"))]
    woken: list[str] = []
    missed: list[str] = []
    at = 0.0
    listener = WakeListener(_engine(task), Silero(), task.wake)
    for number, clip in enumerate(task.clips):
        sound = sound_of(clip)
        if task.condition == FAR:
            sound = far(sound, rooms[number % len(rooms)])
        for name, noise in around.items():
            decibels = float(task.condition.removeprefix(name).removesuffix("dB"))
            sound = mixed(sound, noise, decibels, number)
        blocks = tuple(_blocks(sound, at))
        heard = sum(listener.feed(block) for block in blocks)
        at = blocks[-1].at + blocks[-1].seconds
        name_of = clip.name if isinstance(clip, Path) else ": ".join(clip)
        (woken if heard else missed).append(name_of)
        woken += [name_of] * (heard - 1)
    return Played(task.condition, len(task.clips), at, tuple(woken), tuple(missed))


def _engine(task: Task) -> Recogniser:
    """Make the engine in this process: all that is played goes through it, and nothing else is done meanwhile."""
    settings = Settings(hearing=Hearing(recogniser=task.engine))
    model = str(choose(settings.hearing, models_dir(settings)).path)
    return build_vosk(model) if task.engine == "vosk" else build_sphinx(model, "\n".join(task.corpus))


def _blocks(sound: Sound, at: float) -> Iterator[Block]:
    quiet = (ROOM * 2)[: round(BETWEEN * RATE) * 2]
    pcm = sound.pcm + quiet
    size = round(BLOCK_SECONDS * RATE) * 2
    for start in range(0, len(pcm), size):
        yield Block(pcm[start : start + size], RATE, at + start / 2 / RATE)


def play_all(tasks: Sequence[Task]) -> list[Played]:
    """Carry out all tasks, as many at once as there are cores, but two at least."""
    with ProcessPoolExecutor(max(2, os.cpu_count() or 1)) as pool:
        return list(pool.map(play, tasks))
