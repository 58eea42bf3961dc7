"""An engine that hears exactly what was said: the words are hidden in the lowest bits of the sound.

The soak starts it (`soak_service` names it as an engine). It runs in the recogniser's own process, behind the same
pipe as every engine, and knows nothing but the sound that comes through it: what a fault does to the sound, it does
to the words. Nobody hears the lowest bit.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from kiosk.events import Block, Heard

MARK = b"\xa5\x5a\xc3"
"""Begins each copy of the words; the faint hum of a recorded room has no such bits."""
LENGTH = 2
"""Bytes in which the length stands."""


def hide(pcm: bytes, words: str) -> bytes:
    """Put the words into the sound, again and again: any tenth of a second or two of it holds them whole."""
    said = words.encode()
    message = MARK + len(said).to_bytes(LENGTH, "big") + said
    samples = np.frombuffer(pcm, dtype="<i2")
    bits = np.resize(np.unpackbits(np.frombuffer(message, dtype=np.uint8)), len(samples))
    return ((samples & ~1) | bits).astype("<i2").tobytes()


def found(pcm: bytes) -> str:
    """Return the words of the first whole copy in the sound; empty when there is none."""
    bits = (np.frombuffer(pcm, dtype="<i2") & 1).astype(np.uint8)
    mark = np.unpackbits(np.frombuffer(MARK, dtype=np.uint8)).tobytes()
    at = bits.tobytes().find(mark)
    if at < 0:
        return ""
    rest = np.packbits(bits[at + len(mark) :]).tobytes()
    said = rest[LENGTH : LENGTH + int.from_bytes(rest[:LENGTH], "big")]
    whole = len(rest) >= LENGTH and len(said) == int.from_bytes(rest[:LENGTH], "big")
    return said.decode(errors="replace") if whole else ""


class Scripted:
    """The port `Recogniser`."""

    name, model = "scripted", "none"

    def __init__(self) -> None:
        self._pcm = bytearray()

    def expect(self, phrases: Sequence[str]) -> None:  # noqa: ARG002 - the port's
        """Drop sound fed so far."""
        self._pcm.clear()

    def feed(self, block: Block) -> None:
        """Take a block."""
        self._pcm += block.pcm

    def guess(self) -> Heard:
        """Return what was said so far; the words tell themselves whole before the person has ended."""
        return Heard("")

    def finish(self) -> Heard:
        """Return the words."""
        words = found(bytes(self._pcm))
        self._pcm.clear()
        return Heard(words)

    def lacks(self, words: Sequence[str]) -> list[str]:  # noqa: ARG002 - the port's
        """Any word can be hidden."""
        return []

    def close(self) -> None:
        """Nothing to free."""
