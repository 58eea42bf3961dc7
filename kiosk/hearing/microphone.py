"""The port of every microphone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from kiosk.events import Block

UNHURRIED = 0.25
"""Seconds of the blocks that are read while nobody is being served: most of a quiet kiosk's work is to wake up for
them. A visit begins this much later after its phrase at most."""


class Microphone(Protocol):
    """Sound as blocks on one clock, which starts at 0 with the first block and never jumps back."""

    name: str
    """As `kiosk doctor` lists it."""
    rate: int
    """Samples a second of every block; known once it is open."""
    block_seconds: float
    """Length of the blocks to come: short while somebody answers, long where nobody minds, for each costs a wake-up."""

    @property
    def now(self) -> float:
        """Seconds on the audio's clock up to which sound has been captured."""

    @property
    def dropped(self) -> int:
        """Blocks lost since the last `flush` because nobody read them in time: at least so many."""

    def open(self) -> None:
        """Start capturing. Raises `MicrophoneLost`."""

    def close(self) -> None:
        """Stop capturing and free the device. May be called twice."""

    def read(self) -> Block:
        """Wait for the next block. Raises `MicrophoneLost` when none comes, or only exact zeros do."""

    def captured(self) -> list[Block]:
        """Take what was captured and not read yet, without waiting."""

    def flush(self, tail: float = 0.0) -> None:
        """Drop what was captured until now, and `tail` seconds more: the echo of our own voice."""


@contextmanager
def unhurried(microphone: Microphone) -> Iterator[None]:
    """Have it give long blocks meanwhile: nobody is being served."""
    short, microphone.block_seconds = microphone.block_seconds, UNHURRIED
    try:
        yield
    finally:
        microphone.block_seconds = short
