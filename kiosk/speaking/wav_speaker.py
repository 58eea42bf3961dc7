"""A recording in place of a loudspeaker, on the same clock as the recorded answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Self

from kiosk.events import Sound
from kiosk.sound.pcm import amplified
from kiosk.sound.recording import Recording
from kiosk.speaking.speaker import Playback, never


class WavSpeaker:
    """Adds every sound to a `Recording`; playing takes no time but moves the audio's clock."""

    def __init__(self, recording: Recording) -> None:
        self.name = "recording"
        self._recording = recording

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def play(self, sound: Sound, gain: float = 1.0, until: Callable[[], bool] = never) -> Playback:  # noqa: ARG002
        """Add the sound; on the audio's clock all of it has been heard by then."""
        self._recording.add(amplified(sound, gain).pcm, sound.rate)
        return Playback(sound.seconds)

    def close(self) -> None:
        """Nothing to close; the owner of the recording saves it."""
