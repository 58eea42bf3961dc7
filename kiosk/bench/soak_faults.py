"""What may go wrong in the middle of a visit, done to the service from within its own process."""

from __future__ import annotations

import os
import random
import shutil
import signal
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Protocol

import numpy as np

from kiosk.bench.footprint import children
from kiosk.sound.pcm import RATE

PRESSES = 40
"""Lines of a storm."""
GARBAGE = 3000
"""Bytes; less than a FIFO holds, so that writing never waits."""
NOISE_SECONDS = 12.0


class Loseable(Protocol):
    """A device that can be lost."""

    def lose(self) -> None:
        """Fail now, and the first time that it is looked for again."""


class Answering(Loseable, Protocol):
    """A microphone before which somebody answers."""

    def hear(self, pcm: bytes) -> None:
        """Let an answer begin."""

    def flood(self, pcm: bytes) -> None:
        """Bring this in place of the person's answer."""


@dataclass(frozen=True, slots=True)
class Stage:
    """What a fault can lay hands on."""

    microphone: Answering
    loudspeaker: Loseable
    fifo: Path
    cache: Path
    chance: random.Random
    undo: list[Callable[[], None]] = field(default_factory=list)
    """Called when the visit is over."""


def _signal(of: str, number: signal.Signals) -> Callable[[Stage], None]:
    def strike(_: Stage) -> None:
        for pid in children(os.getpid(), of):
            with suppress(ProcessLookupError):
                os.kill(pid, number)

    return strike


def _fill_disk(stage: Stage) -> None:
    """Fill what is left beside the rendered sentences."""
    ballast = stage.cache / "ballast"
    with ballast.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, shutil.disk_usage(stage.cache).free)
    stage.undo.append(ballast.unlink)


def _set_clock(stage: Stage) -> None:
    """Have this process's wall clock jump by years, as when a Pi without a clock of its own is told the time."""
    true, years = time.time, stage.chance.choice((-30, -1, 1, 30))
    time.time = lambda: true() + years * 365.25 * 86_400
    stage.undo.append(partial(setattr, time, "time", true))


def _write(stage: Stage, content: bytes) -> None:
    button = os.open(stage.fifo, os.O_WRONLY | os.O_NONBLOCK)
    try:
        os.write(button, content)
    finally:
        os.close(button)


def _storm(name: str) -> Callable[[Stage], None]:
    return lambda stage: _write(stage, f"{name}\n".encode() * PRESSES)


def _flood(stage: Stage) -> None:
    level = stage.chance.choice((300.0, 3000.0, 9000.0))
    rolled = np.random.default_rng(stage.chance.getrandbits(32)).normal(0.0, level, round(NOISE_SECONDS * RATE))
    stage.microphone.flood(rolled.clip(-32768, 32767).astype("<i2").tobytes())


FAULTS: Mapping[str, Callable[[Stage], None]] = {
    "recogniser killed": _signal("engine_child", signal.SIGKILL),
    "recogniser crashed": _signal("engine_child", signal.SIGSEGV),
    "recogniser hung": _signal("engine_child", signal.SIGSTOP),
    "voice killed": _signal("render_process", signal.SIGKILL),
    "voice hung": _signal("render_process", signal.SIGSTOP),
    "microphone lost": lambda stage: stage.microphone.lose(),
    "loudspeaker lost": lambda stage: stage.loudspeaker.lose(),
    "disk full": _fill_disk,
    "clock set": _set_clock,
    "noise flood": _flood,
    "garbage on the FIFO": lambda stage: _write(stage, stage.chance.randbytes(GARBAGE) + b"\n"),
    "storm of talk": _storm("talk"),
    "storm of stop": _storm("stop"),
    "storm of person": _storm("person"),
}
