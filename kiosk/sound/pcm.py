"""Arithmetic on sounds: WAV in memory, sample rate, loudness. Reads and writes no file."""

from __future__ import annotations

import io
import wave

from kiosk.events import Sound

BYTES_A_SAMPLE = 2
"""All sound inside the kiosk is signed 16-bit little-endian, one channel."""
RATE = 16000
"""Samples a second that recognisers and voice detection want; Vosk alone takes any rate."""


def wav_of(sound: Sound) -> bytes:
    """Return the sound as the bytes of a WAV file."""
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(BYTES_A_SAMPLE)
        file.setframerate(sound.rate)
        file.writeframes(sound.pcm)
    return buffer.getvalue()


def sound_of(wav: bytes) -> Sound:
    """Return the sound in the bytes of a WAV file that `wav_of` or pyttsx3 wrote.

    Raises `ValueError` for anything but mono 16-bit PCM, and for a file that was cut short.
    """
    try:
        with wave.open(io.BytesIO(wav), "rb") as file:
            promised = file.getnframes() * BYTES_A_SAMPLE
            sound = Sound(file.readframes(file.getnframes()), file.getframerate())
            shape = (file.getnchannels(), file.getsampwidth())
    except (wave.Error, EOFError) as error:
        raise ValueError(f"not a WAV: {error or 'it ends too early'}") from error
    if shape != (1, BYTES_A_SAMPLE):
        raise ValueError(f"{shape[0]} channels of {shape[1]} bytes instead of mono 16-bit")
    if len(sound.pcm) != promised:
        raise ValueError(f"{len(sound.pcm)} bytes of sound instead of {promised}")
    return sound


def resampled(sound: Sound, rate: int) -> Sound:
    """Return the sound at another sample rate, unchanged when it is there already."""
    if sound.rate == rate or not sound.pcm:
        return Sound(sound.pcm, rate)
    import numpy as np  # noqa: PLC0415 - heavy; text mode never needs it
    import soxr  # type: ignore[import-untyped] # noqa: PLC0415 - same

    samples = soxr.resample(np.frombuffer(sound.pcm, dtype="<i2"), sound.rate, rate)
    return Sound(samples.astype("<i2").tobytes(), rate)


def amplified(sound: Sound, gain: float) -> Sound:
    """Return the sound `gain` times as loud; what would overflow is clipped, never wrapped."""
    if gain == 1.0:
        return sound
    import numpy as np  # noqa: PLC0415 - heavy; text mode never needs it

    louder = np.frombuffer(sound.pcm, dtype="<i2") * float(gain)
    return Sound(np.clip(louder, -32768, 32767).astype("<i2").tobytes(), sound.rate)
