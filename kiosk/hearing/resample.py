"""Any sample rate → 16 kHz, block by block: what voice activity, Whisper and Sphinx were trained on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.events import Block
from kiosk.sound.pcm import RATE

if TYPE_CHECKING:  # loaded for a microphone of another rate
    import soxr  # type: ignore[import-untyped] # ships no stubs

GAP = 0.05
"""Seconds by which a block may miss the end of the one before; more is a gap (lost blocks)."""


class To16k:
    """A stream of blocks at any rate, turned into 16 kHz. Blocks already there pass unchanged."""

    def __init__(self) -> None:
        self._stream: soxr.ResampleStream | None = None
        self._rate = RATE
        self._expected: float | None = None
        self._next = 0.0

    def feed(self, block: Block) -> Block:
        """Return what is ready at 16 kHz: possibly empty, a few milliseconds behind the input.

        soxr keeps the output aligned with the input, so its samples are timed by counting them.
        """
        self._follow(block)
        if block.rate == RATE:
            return block
        import numpy as np  # noqa: PLC0415 - only a microphone that refuses 16 kHz needs it

        assert self._stream is not None  # noqa: S101 - _follow made it
        samples = self._stream.resample_chunk(np.frombuffer(block.pcm, dtype="<i2"))
        out = Block(samples.astype("<i2").tobytes(), RATE, self._next)
        self._next += out.seconds
        return out

    def _follow(self, block: Block) -> None:
        """Start anew at the first block, at a change of rate, and after a gap."""
        continues = self._expected is not None and abs(block.at - self._expected) <= GAP
        self._expected = block.at + block.seconds
        if continues and block.rate == self._rate:
            return
        self._rate = block.rate
        self._next = block.at
        if block.rate != RATE:
            import soxr  # noqa: PLC0415 - only a microphone that refuses 16 kHz needs it

            self._stream = soxr.ResampleStream(block.rate, RATE, 1, dtype="int16")
