"""Speech for tests, made by voices that are not the kiosk's: flite for English, espeak-ng for Korean."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

import pytest

from kiosk.events import Block, Heard, Sound
from kiosk.hearing.recogniser import Recogniser
from kiosk.hearing.sound_files import read_sound

RADIO = (
    "The minister said on Tuesday that the new bridge will open in spring. Shares in London fell a little. "
    "And now the weather. Tomorrow it will be cloudy with some rain in the west and a light wind from the north."
)
"""What a radio says."""


def english(text: str, voice: str = "slt", stretch: float = 1.0) -> Sound:
    """Speak with flite: slt, rms, awb or kal; faster below a `stretch` of 1."""
    return _spoken("flite", ["-voice", voice, "--setf", f"duration_stretch={stretch}", "-t", text, "-o"])


def korean(text: str) -> Sound:
    """Speak with espeak-ng."""
    return _spoken("espeak-ng", ["-v", "ko", "-s", "140", text, "-w"])


def _spoken(program: str, arguments: list[str]) -> Sound:
    if not shutil.which(program):
        pytest.skip(f"no speech without {program}: apt-get install {program}")
    with tempfile.NamedTemporaryFile(suffix=".wav") as wav:
        subprocess.run([program, *arguments, wav.name], check=True, capture_output=True)
        return read_sound(Path(wav.name))


def blocks(sound: Sound, seconds: float = 0.1, rate: int | None = None) -> Iterable[Block]:
    """Cut a sound as a microphone does; `rate` declares another rate than the sound's."""
    size = round(seconds * sound.rate) * 2
    for start in range(0, len(sound.pcm), size):
        yield Block(sound.pcm[start : start + size], rate or sound.rate, start / 2 / sound.rate)


def hear(recogniser: Recogniser, sound: Sound, seconds: float = 0.1) -> tuple[Heard, list[Heard]]:
    """Play a sound to a recogniser; return its final reading and the partial ones."""
    partials = [partial for block in blocks(sound, seconds) if (partial := recogniser.feed(block))]
    return recogniser.finish(), partials
