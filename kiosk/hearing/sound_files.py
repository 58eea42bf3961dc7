"""Sound files: WAV, FLAC and whatever else libsndfile reads, made 16 kHz mono; and writing a WAV.

Everything that comes from outside is suspect: a file may be missing, cut short, huge or no sound.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.errors import AudioFileError, mend_of
from kiosk.events import Sound
from kiosk.files.whole_file import write_whole
from kiosk.sound.pcm import BYTES_A_SAMPLE, RATE, wav_of

if TYPE_CHECKING:  # loaded where a file is read
    import numpy as np
    import soundfile  # ships no stubs

LARGEST_FILE = 256 * 1024 * 1024
"""Bytes; ten minutes of 48 kHz stereo in 32 bits are 230 MB."""
LONGEST_SOUND = 600.0
"""Seconds; an answer takes at most 20, a whole visit about five minutes."""
MOST_CHANNELS = 8
STANDARD_ERROR = 2
"""Its descriptor: a library in C knows no other."""
UNKNOWN_LENGTH = 0x7FFFF000
"""From here up a RIFF length means "written into a pipe": sox and arecord put such numbers there."""


def read_sound(path: Path) -> Sound:
    """Read a sound file as 16 kHz mono. Raises `AudioFileError`.

    It is read a second at a time, so that a small FLAC that unpacks to gigabytes can't fill memory.
    """
    head = _check_file(path)
    import soundfile  # noqa: PLC0415 - needs a native library; text mode does without

    try:
        # A str would be encoded strictly; as bytes any name that a file may have is opened.
        with _quiet(head), soundfile.SoundFile(os.fsencode(path)) as file:
            _check_shape(path, file)
            pcm = _mono_16k(path, file)
    except (soundfile.LibsndfileError, OSError) as error:
        raise AudioFileError(f"{path}: {_no_sound(head)}", "copy it again, or save it as WAV or FLAC") from error
    if not pcm:
        raise AudioFileError(f"{path}: holds no sound", "record it again")
    return Sound(pcm, RATE)


def write_wav(path: Path, sound: Sound) -> None:
    """Write a WAV; `path` holds either the old file or the whole new one. Raises `AudioFileError`.

    A link stays one: whoever runs this as root would else put a file in the place of /dev/stdout.
    """
    check_writable(path)
    try:
        write_whole(Path(os.path.realpath(path)), wav_of(sound), several=True, synced=True)
    except OSError as error:
        why = f"{path}: can't be written: {error.strerror}"
        raise AudioFileError(why, mend_of(error, "name a file in a folder that exists and is yours")) from error


def check_writable(path: Path) -> None:
    """Raise `AudioFileError` for a file that `write_wav` could not write: asked before what takes long to record."""
    why, target = "", Path(os.path.realpath(path))
    if target.is_dir():
        why = "is a folder"
    elif target.exists() and not target.is_file():
        why = "is a device or a pipe, and no file"
    elif not target.parent.is_dir():
        why = "no such folder"
    elif not os.access(target.parent, os.W_OK):
        why = "its folder can't be written to"
    if why:
        raise AudioFileError(f"{path}: {why}", "name a file in a folder that exists and is yours")


def _check_file(path: Path) -> bytes:
    """Return how a file begins. Raises `AudioFileError`."""
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise AudioFileError(f"{path}: not a file", "name one WAV or FLAC file")
        with path.open("rb") as file:
            head = file.read(12)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        why, mend = str(error), "name an existing WAV or FLAC file"
        if isinstance(error, OSError):
            why, mend = error.strerror or why, mend_of(error, mend)
        raise AudioFileError(f"{path}: {why}", mend) from error
    if size == 0:
        raise AudioFileError(f"{path}: empty", "record it again, or remove it")
    if size > LARGEST_FILE:
        raise AudioFileError(f"{path}: larger than {LARGEST_FILE >> 20} MB", "cut it to the answer")
    # libsndfile reads what is there of a shortened WAV and says nothing.
    promised = int.from_bytes(head[4:8], "little") + 8
    if head[:4] == b"RIFF" and size < promised < UNKNOWN_LENGTH:
        raise AudioFileError(f"{path}: cut short: {size} of {promised} bytes", "copy or record it again")
    return head


@contextmanager
def _quiet(head: bytes) -> Iterator[None]:
    """Send nowhere what libmpg123 writes to standard error of each frame of an MP3: whoever asked is told in one line.

    It has no other switch. The libraries of the other kinds write nothing, so with them nothing is sent away.
    """
    if head[:4] in {b"RIFF", b"fLaC", b"OggS"}:
        yield
        return
    kept = os.dup(STANDARD_ERROR)
    try:
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), STANDARD_ERROR)
        yield
    finally:
        os.dup2(kept, STANDARD_ERROR)
        os.close(kept)


def _no_sound(head: bytes) -> str:
    """Return why libsndfile refuses a file; of a FLAC that was cut short it says no more than of none."""
    return "damaged or cut short" if head[:4] == b"fLaC" else "not a sound file that can be read"


def _check_shape(path: Path, file: soundfile.SoundFile) -> None:
    if file.channels > MOST_CHANNELS:
        raise AudioFileError(f"{path}: {file.channels} channels", "save it as mono or stereo")
    if not 4000 <= file.samplerate <= 192000:
        raise AudioFileError(f"{path}: {file.samplerate} samples a second", "save it at 16000")
    if file.frames / file.samplerate > LONGEST_SOUND:
        raise AudioFileError(f"{path}: longer than {LONGEST_SOUND / 60:.0f} minutes", "cut it to the answer")


def _mono_16k(path: Path, file: soundfile.SoundFile) -> bytes:
    import numpy as np  # noqa: PLC0415 - comes with soundfile
    import soxr  # type: ignore[import-untyped] # noqa: PLC0415 - heavy; only where sound is read

    stream = soxr.ResampleStream(file.samplerate, RATE, 1, dtype="float32") if file.samplerate != RATE else None
    parts: list[bytes] = []
    read = 0
    channel = _loudest(file)
    for block in file.blocks(blocksize=file.samplerate, dtype="float32", always_2d=True):
        read += len(block)
        mono = block[:, channel]
        if not np.isfinite(mono).all():
            raise AudioFileError(f"{path}: holds numbers that are no sound", "save it as 16-bit WAV")
        parts.append(_pcm(stream.resample_chunk(mono) if stream else mono))
    if read < file.frames:
        raise AudioFileError(f"{path}: cut short: {read} of {file.frames} samples", "copy or record it again")
    if stream:
        parts.append(_pcm(stream.resample_chunk(np.zeros(0, dtype="float32"), last=True)))
    return b"".join(parts)


def _loudest(file: soundfile.SoundFile) -> int:
    """Return the channel that holds the most sound. A mix of all would be silence where one is wired in reverse."""
    import numpy as np  # noqa: PLC0415 - comes with soundfile

    if file.channels == 1:
        return 0
    power = np.zeros(file.channels)
    for block in file.blocks(blocksize=file.samplerate, dtype="float32", always_2d=True):
        power += np.square(block, dtype="float64").sum(axis=0)
    file.seek(0)
    return int(power.argmax())


def _pcm(samples: np.ndarray[tuple[int, ...], np.dtype[np.float32]]) -> bytes:
    import numpy as np  # noqa: PLC0415 - comes with soundfile

    full_scale = 1 << (8 * BYTES_A_SAMPLE - 1)
    return np.clip(samples * full_scale, -full_scale, full_scale - 1).astype("<i2").tobytes()
