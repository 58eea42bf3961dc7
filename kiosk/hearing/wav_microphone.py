"""Recorded answers in place of a microphone, on the audio's own clock: no pacing, no waiting."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from kiosk.events import Block
from kiosk.hearing.sound_files import read_sound
from kiosk.sound.pcm import BYTES_A_SAMPLE, RATE
from kiosk.sound.recording import Recording

BLOCK_SECONDS = 0.03
REACTION = 0.3
"""Seconds between the opening of the microphone and the first sample of an answer: people take at
least that long, and voice detection needs some quiet to begin with."""
ROOM = b"\x01\x00\x00\x00\xff\xff\x00\x00" * (RATE // 4)
"""A second of the faintest hum that 16 bits hold (-90 dB), for silences. Exact zeros would mean a
dead microphone."""


class WavMicrophone:
    """Plays one file an answer, then endless silence. Time passes only where sound does.

    Sound that the file holds while the kiosk speaks is lost, as it would be with a person who goes
    on talking into a closed microphone.
    """

    rate = RATE
    block_seconds = BLOCK_SECONDS
    dropped = 0
    """Never anything: nothing runs ahead of the reader."""

    def __init__(self, recording: Recording) -> None:
        self.name = "sound files"
        self._recording = recording
        self._answer = b""
        self._began: float | None = None

    def __enter__(self) -> Self:
        self.open()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def now(self) -> float:
        """Seconds on the audio's clock."""
        return self._recording.now

    @property
    def heartbeat(self) -> float:
        """A file never falls silent."""
        return time.monotonic()

    @contextmanager
    def tapped(self) -> Iterator[Callable[[], Block]]:
        """Whoever reads hears all there is."""
        yield self.read

    def open(self) -> None:
        """Nothing to open."""

    def close(self) -> None:
        """Nothing to close."""

    def answer(self, file: Path | None) -> None:
        """Set what is heard from the next `read` on; None: silence. Raises `AudioFileError`.

        The file starts `REACTION` seconds after that `read`, and replaces what is left of the last.
        """
        self._answer = read_sound(file).pcm if file else b""
        self._began = None

    def read(self) -> Block:
        """Return the next block."""
        at = self._recording.now
        if self._began is None:
            self._began = at + REACTION
        count = round(self.block_seconds * RATE)
        pcm = self._heard(round((at - self._began) * RATE), count)
        self._recording.add(pcm, RATE)
        return Block(pcm, RATE, at)

    def captured(self) -> list[Block]:
        """Nothing: no time passes while nobody reads."""
        return []

    def flush(self, tail: float = 0.0) -> None:
        """Let `tail` seconds pass unheard. Nothing was captured meanwhile, so there is no more to drop."""
        count = round(tail * RATE)
        self._recording.add(_room(count), RATE)

    def _heard(self, start: int, count: int) -> bytes:
        """Return samples `start` to `start + count` of the answer, quiet before and after it."""
        before = _room(min(max(-start, 0), count))
        first = max(start, 0) * BYTES_A_SAMPLE
        said = self._answer[first : first + count * BYTES_A_SAMPLE - len(before)]
        after = _room(count - (len(before) + len(said)) // BYTES_A_SAMPLE)
        return before + said + after


def _room(count: int) -> bytes:
    """Return `count` samples of a quiet room."""
    size = count * BYTES_A_SAMPLE
    return (ROOM * (size // len(ROOM) + 1))[:size]
