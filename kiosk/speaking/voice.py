"""The port of every voice: a sentence in, a sound out."""

from __future__ import annotations

from typing import Protocol

from kiosk.events import Sound


class Voice(Protocol):
    """Turns sentences into sound."""

    name: str
    """Engine and voice, as in `pyttsx3:en-gb`; part of the cache's key."""

    def render(self, text: str, words_a_minute: int) -> Sound:
        """Render one sentence. Raises `VoiceFailed` with the cause."""

    def close(self) -> None:
        """End the voice's process. May be called twice."""
