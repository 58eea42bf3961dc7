"""Voices that are not the kiosk's, for speech that nobody has recorded: flite's, and espeak-ng's in other accents."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from kiosk.errors import MachineError
from kiosk.events import Sound
from kiosk.hearing.sound_files import read_sound

FLITE: Final = ("slt", "rms", "awb", "kal")
"""A woman and a man from the USA, a man from Scotland, and the oldest of them."""
ESPEAK: Final = ("en-us+f3", "en-gb-scotland+m3", "en-029+f2")
"""The USA, Scotland, the Caribbean; the kiosk itself speaks with `en-gb`."""
VOICES: Final = (*FLITE, *ESPEAK)


def speak(voice: str, text: str) -> Sound:
    """Return a sentence as 16 kHz mono. Raises `MachineError` where the synthesiser is missing."""
    program, arguments = ("flite", ["-voice", voice]) if voice in FLITE else ("espeak-ng", ["-v", voice, "-s", "150"])
    found = shutil.which(program)
    if found is None:
        raise MachineError(f"{program} is missing", f"run apt-get install {program}")
    with tempfile.NamedTemporaryFile(suffix=".wav") as wav:
        sentence = ["-t", text, "-o", wav.name] if program == "flite" else ["-w", wav.name, "--", text]
        subprocess.run([found, *arguments, *sentence], check=True, capture_output=True)  # noqa: S603 - no shell
        return read_sound(Path(wav.name))
