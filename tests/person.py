"""Somebody in front of a sound card who answers when the tone says so.

    person = Person(card.say, heard, [opening, default])
    with person.present(): …

As a program it stands at the other end of ALSA's loopback card, until it is ended:

    python tests/person.py ANSWER.wav…
"""

from __future__ import annotations

import math
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from kiosk.bench.sound_card import RATE, Heard, running
from kiosk.speaking import tones

HERTZ = 660.0
"""Of the tone that says "your turn"."""
WINDOW = 0.04
"""Seconds of sound in which the tone is looked for."""
EAR = ["arecord", "-q", "-D", "room_ear", "-t", "raw", "-f", "S16_LE", "-r", str(RATE), "-c", "1"]
MOUTH = ["aplay", "-q", "-D", "room_mouth"]


class Person:
    """Listens for the tone, and answers: one after another, the last one again and again."""

    def __init__(self, say: Callable[[Path], None], heard: Heard, answers: Sequence[Path]) -> None:
        self._say, self._heard, self._answers = say, heard, answers
        self.answered = 0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._live, daemon=True)

    @contextmanager
    def present(self) -> Iterator[None]:
        self._thread.start()
        try:
            yield
        finally:
            self._over.set()
            self._thread.join()

    def _live(self) -> None:
        at: int | None = 0
        while (at := self._heard.wait_for(tone_ends, at, self._over)) is not None:
            self._say(self._answers[min(self.answered, len(self._answers) - 1)])
            self.answered += 1


def tone_ends(pcm: bytes) -> int | None:
    """Return the byte at which a "your turn" has ended, None while there is none."""
    samples = np.frombuffer(pcm, "<i2").astype(float)
    size = round(WINDOW * RATE)
    turns = samples[: len(samples) // size * size].reshape(-1, size)
    wave = np.exp(-2j * math.pi * HERTZ * np.arange(size) / RATE)
    power = (turns**2).mean(axis=1) + 1.0
    pure = np.abs(turns @ wave) ** 2 * 2 / size**2 / power  # 1 for the tone alone
    is_tone = (pure > 0.9) & (power > 100**2)
    least = round(tones.your_turn().seconds / WINDOW) - 2
    for at in range(len(is_tone) - least):
        if is_tone[at : at + least].all() and not is_tone[at + least - 1 :][:4].all():
            return (at + least + 1) * size * 2
    return None


def answer(files: Sequence[Path]) -> None:
    """Answer through the loopback card until ended."""
    env = dict(os.environ)

    def say(file: Path) -> None:
        subprocess.run([*MOUTH, str(file)], check=True)

    with running(EAR, env, stdout=subprocess.PIPE) as ear, Person(say, Heard(ear), files).present():
        signal.pause()


if __name__ == "__main__":
    answer([Path(name) for name in sys.argv[1:]])
