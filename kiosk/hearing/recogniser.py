"""The port of every recogniser: sound in, words out, the phrases it may expect given beforehand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from kiosk.events import Block, Heard


class Recogniser(Protocol):
    """One engine with its model loaded. Not thread-safe: one caller at a time.

    Every method may raise `RecogniserFailed`.
    """

    name: str
    """`vosk`, `whisper` or `sphinx`."""
    model: str
    """Name of the model, for the start-up line and `kiosk hear --json`."""

    def expect(self, phrases: Sequence[str]) -> None:
        """Set the phrases that the next answer is likely to hold; drops sound fed so far."""

    def spot(self, phrases: Sequence[str]) -> None:
        """Listen for these alone until the next `expect`; drops sound fed so far.

        `feed` then reads nothing, and `finish` returns the phrase that was said in `phrase`, or nothing.
        """

    def feed(self, block: Block) -> Heard | None:
        """Take a block of speech; return a partial reading when there is a new one."""

    def guess(self) -> Heard:
        """Return the reading of what was fed so far, as if the utterance ended here; it may yet go on."""

    def finish(self) -> Heard:
        """End the utterance and return the final reading (`text` empty when there is none)."""

    def lacks(self, words: Sequence[str]) -> list[str]:
        """Return which of these words the engine can never write, in their order."""

    def close(self) -> None:
        """Free the engine. May be called twice."""


class PhraseDecoder(Recogniser, Protocol):
    """An engine that reads beside another one what is expected."""

    def offers(self, pcm: bytes) -> list[tuple[str, ...]]:
        """Return names that the answer (16 kHz) may hold, if the expected phrases have names, the likeliest first.

        Each is a reading and other ways to say the same. Drops sound fed so far.
        """
