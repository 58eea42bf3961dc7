"""People made of synthetic speech, who come one after another as fast as the kiosk can take them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from kiosk.bench.processes import Held, held_at_rest
from kiosk.bench.synthetic_voices import speak
from kiosk.events import ButtonPressed
from kiosk.hearing.sound_files import write_wav
from kiosk.hearing.wav_microphone import WavMicrophone
from kiosk.service.buttons import AtOnce
from kiosk.sound.recording import Recording

VOICE = "slt"
STORY, NO, STOP = "I get cramps in my calves at night", "no", "stop"


@dataclass(frozen=True, slots=True)
class Visitor:
    """What somebody says, turn by turn; then nothing more."""

    kind: str
    first: Sequence[str]
    then: str = ""
    """Said again and again after that; empty: nothing."""


SILENT, SHORT, WHOLE = Visitor("silent", ()), Visitor("short", (STORY, NO, STOP)), Visitor("whole", (STORY,), NO)
ROUND = (*(*[SILENT] * 6, SHORT) * 5, SILENT, SILENT, SILENT, SHORT, WHOLE)
"""Forty visits, which come again and again: mostly nobody, as where a button is within reach of children."""


class Queue(WavMicrophone):
    """A microphone before which they stand; on the clock of the audio, which passes as fast as it is read."""

    def __init__(self, recording: Recording, folder: Path) -> None:
        """`folder` gets what they say. Raises `MachineError` without flite."""
        super().__init__(recording)
        self._files = {text: folder / f"{number}.wav" for number, text in enumerate((STORY, NO, STOP))}
        for text, file in self._files.items():
            write_wav(file, speak(VOICE, text))
        self._says: Iterator[str] = iter(())

    def step_up(self, visitor: Visitor) -> None:
        """The next one stands before the kiosk."""
        rest: Iterator[str] = cycle([visitor.then]) if visitor.then else iter(())
        self._says = (text for some in (visitor.first, rest) for text in some)

    def flush(self, tail: float = 0.0) -> None:
        """The kiosk opens its microphone: what is said next is the next answer."""
        super().flush(tail)
        self.answer(self._files.get(next(self._says, "")))


class Turnstile(AtOnce):
    """Lets them in, in place of a button, and looks at the kiosk between visits."""

    def __init__(self, queue: Queue, every: int, progress: Callable[[int, Held], None]) -> None:
        """`every` so many visits it looks."""
        self._queue = queue
        self._every = every
        self._progress = progress
        self._coming = cycle(ROUND)
        self._in = 0
        self.looks: list[tuple[int, Held]] = []
        """Visits that were over, and what was held then."""

    def wait_for_start(self) -> bool:
        """Let the next one in."""
        if self._in and self._in % self._every == 0:
            self.look()
        self._in += 1
        self._queue.step_up(next(self._coming))
        return True

    def look(self) -> None:
        """Look once."""
        held = held_at_rest(os.getpid())
        self.looks.append((self._in, held))
        self._progress(self._in, held)

    def pressed(self) -> ButtonPressed | None:
        """Nobody presses anything."""
        return None
