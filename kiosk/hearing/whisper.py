"""Whisper `tiny.en` through faster-whisper: reads a whole answer at once, after it has ended.

Quirks worked round: it asks the network unless given a folder; it invents words on silence and noise, so
sound without speech never reaches it; it retries doubtful sound at random temperatures, so we allow none.
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.errors import ModelMissing, RecogniserFailed
from kiosk.events import Heard
from kiosk.hearing.resample import RATE, To16k
from kiosk.hearing.voice_activity import Silero, holds_speech

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.events import Block
    from kiosk.hearing.recogniser import Recogniser

MODEL_NAME = "whisper-tiny.en"
MODEL_FILE = "model.bin"
MOST_THREADS = 4
"""Beyond four threads the tiny model gains nothing, and the Pi has no more."""
SHORTEST = 0.1
"""Seconds of sound below which there is nothing to read."""


class WhisperRecogniser:
    """The port `Recogniser` on a CTranslate2 model of Whisper; no partial readings.

    With a `phrase_decoder` its reading of the same sound comes back in `Heard.phrase`.
    """

    name = "whisper"

    def __init__(self, model_path: Path, phrase_decoder: Recogniser | None = None, prompt: str = "") -> None:
        """`prompt`: words of the domain, as text that could have come before the answer."""
        if not (model_path / MODEL_FILE).is_file():  # a path that isn't there becomes a download otherwise
            raise ModelMissing(f"{model_path}: holds no {MODEL_FILE}", "run: kiosk models verify whisper")
        from faster_whisper import (  # noqa: PLC0415 - an extra, without stubs
            WhisperModel,
        )

        self._model = WhisperModel(
            str(model_path),
            device="cpu",
            compute_type="int8",
            cpu_threads=min(os.cpu_count() or 1, MOST_THREADS),
            local_files_only=True,
        )
        self.model = MODEL_NAME
        self._phrases = phrase_decoder
        self._spotting = False
        self._prompt = prompt or None
        self._activity = Silero()
        self._pcm = bytearray()
        self._began = 0.0
        self._to_16k = To16k()
        self._guessed: tuple[int, str | None] | None = None
        """Length of the sound that was read ahead, and the text."""

    def expect(self, phrases: Sequence[str]) -> None:
        """Pass the phrases to the phrase decoder; drop sound fed so far."""
        self._clear()
        self._spotting = False
        if self._phrases:
            self._phrases.expect(phrases)

    def spot(self, phrases: Sequence[str]) -> None:
        """Have the phrase decoder listen for these alone: Whisper reads nothing until the next `expect`."""
        if self._phrases is None:
            raise RecogniserFailed("whisper has no phrase decoder to spot a wake phrase with", "use vosk or sphinx")
        self._clear()
        self._phrases.spot(phrases)
        self._spotting = True

    def feed(self, block: Block) -> None:
        """Keep the sound for `finish`."""
        ready = self._to_16k.feed(block)
        if self._spotting and self._phrases:
            self._phrases.feed(ready)
            return
        if not self._pcm:
            self._began = ready.at
        self._pcm += ready.pcm
        if self._phrases:
            self._phrases.feed(ready)

    def guess(self) -> Heard:
        """Read what was fed so far. If the answer ends here `finish` has the reading already."""
        text = self._text()
        self._guessed = (len(self._pcm), text)
        phrase = self._phrases.guess().phrase if self._phrases and text is not None else ""
        return Heard(text or "", phrase=phrase, final=False, began=self._began, ended=self._ended)

    def finish(self) -> Heard:
        """Read everything fed since the last answer."""
        if self._spotting and self._phrases:
            return self._phrases.finish()
        text = self._text()
        phrase = self._phrases.finish().phrase if self._phrases else ""
        heard = Heard("", began=self._began, ended=self._ended)
        if text is not None:
            heard = replace(heard, text=text, phrase=phrase)
        self._clear()
        return heard

    def lacks(self, words: Sequence[str]) -> list[str]:  # noqa: ARG002 - of the port
        """Return nothing: Whisper spells any word from parts of words."""
        return []

    def close(self) -> None:
        """Free the phrase decoder; CTranslate2 frees its model with the object."""
        if self._phrases:
            self._phrases.close()

    @property
    def _ended(self) -> float:
        return self._began + len(self._pcm) / 2 / RATE

    def _text(self) -> str | None:
        """Return what was said so far; None without speech, on which Whisper invents words."""
        if self._guessed is not None and self._guessed[0] == len(self._pcm):
            return self._guessed[1]
        pcm = bytes(self._pcm)
        if self._ended - self._began < SHORTEST or not holds_speech(pcm, self._activity):
            return None
        return self._read(pcm)

    def _read(self, pcm: bytes) -> str:
        import numpy as np  # noqa: PLC0415 - faster-whisper brings it

        segments, _ = self._model.transcribe(
            np.frombuffer(pcm, dtype="<i2").astype(np.float32) / 32768,
            language="en",
            beam_size=1,
            temperature=0.0,
            without_timestamps=True,
            condition_on_previous_text=False,
            initial_prompt=self._prompt,
        )
        return " ".join(segment.text.strip() for segment in segments)

    def _clear(self) -> None:
        self._pcm = bytearray()
        self._guessed = None
        self._began = 0.0
        self._to_16k = To16k()
