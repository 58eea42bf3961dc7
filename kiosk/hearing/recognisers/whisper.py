"""Whisper `tiny.en` through faster-whisper: reads a whole answer at once, after it has ended.

Quirks worked round: it asks the network unless given a folder; it invents words on silence and noise, so
sound without speech never reaches it; it now and then repeats a word without end, so a reading has a longest length.

It was taught on 30 s of sound at a time, and `faster_whisper.WhisperModel.transcribe` fills a short answer up to
that with silence, which costs as much as speech. Here it is filled up to `WINDOW` (docs/decisions/0012).
"""

from __future__ import annotations

import os
from collections.abc import Sequence, Sized
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.errors import ModelMissing, RecogniserFailed
from kiosk.events import Block, Heard
from kiosk.hearing.recogniser import PhraseDecoder
from kiosk.hearing.recognisers.weighing import Encoded, Weigher
from kiosk.hearing.recognisers.windows import LONGEST, samples_of, windows
from kiosk.hearing.resample import To16k
from kiosk.hearing.voice_activity import Silero, holds_speech
from kiosk.sound.pcm import RATE

if TYPE_CHECKING:  # numpy, which it needs, starts threads
    from kiosk.hearing.recognisers.moonshine import Moonshine

MODEL_NAME = "whisper-tiny.en"
MODEL_FILE = "model.bin"
MOST_THREADS = 4
"""Beyond four threads the tiny model gains nothing, and the Pi has no more."""
WINDOW = 20.0
"""Seconds that a short answer is filled up to: filled up to less, single words come back twice …"""
QUIET = 2.0
"""… with so many of them left quiet at least: without quiet at the end it repeats itself. A longer answer fills up
to `LONGEST`."""
FRAMES = 100
"""Frames of the spectrum in a second."""
BEAM = 5
"""Readings that are followed at once."""
MOST_TOKENS, SPARE_TOKENS = 8, 16
"""Parts of words that a second of sound may hold, and those that any may: the fastest speech has some six a second."""


LONGEST_NAMING = 12
"""Words of an answer in which names are looked for by their likelihood; a longer one tells more than names."""


@dataclass(frozen=True, slots=True)
class _Read:
    """What was made of one answer."""

    text: str
    second: str
    """By the second model; empty without one."""


class WhisperRecogniser:
    """The port `Recogniser` on a CTranslate2 model of Whisper; no partial readings.

    With a `phrase_decoder` its reading of the same sound comes back in `Heard.phrase`, and of the names that it offers
    those that Whisper finds likely in `Heard.names`; what a `second` model reads comes back in `Heard.second`.
    """

    name = "whisper"

    def __init__(
        self, model_path: Path, phrase_decoder: PhraseDecoder | None = None, second: Moonshine | None = None
    ) -> None:
        if not (model_path / MODEL_FILE).is_file():  # a path that isn't there becomes a download otherwise
            raise ModelMissing(f"{model_path}: holds no {MODEL_FILE}", "run: kiosk models verify whisper")
        from faster_whisper import WhisperModel  # noqa: PLC0415 - an extra, without stubs
        from faster_whisper.tokenizer import Tokenizer  # noqa: PLC0415

        self._model = WhisperModel(
            str(model_path),
            device="cpu",
            compute_type="int8",
            cpu_threads=min(os.cpu_count() or 1, MOST_THREADS),
            local_files_only=True,
        )
        self._tokenizer = Tokenizer(self._model.hf_tokenizer, multilingual=False)
        self._weigher = Weigher(self._model.model, self._tokenizer)
        self._seen: Encoded | None = None
        """What the model saw of the sound that it read last."""
        self._prompt = self._model.get_prompt(self._tokenizer, [], without_timestamps=True)
        self.model = MODEL_NAME
        self._phrases = phrase_decoder
        self._second = second
        self._spotting = False
        self._activity = Silero()
        self._pcm = bytearray()
        self._began = 0.0
        self._to_16k = To16k()
        self._guessed: tuple[int, _Read | None] | None = None
        """Length of the sound that was read ahead, and what was read."""

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
        read = self._readings()
        self._guessed = (len(self._pcm), read)
        if read is None:
            return Heard("", began=self._began, ended=self._ended)
        phrase = self._phrases.guess().phrase if self._phrases else ""
        return Heard(read.text, second=read.second, phrase=phrase, began=self._began, ended=self._ended)

    def finish(self) -> Heard:
        """Read everything fed since the last answer."""
        if self._spotting and self._phrases:
            return self._phrases.finish()
        read = self._readings()
        phrase = self._phrases.finish().phrase if self._phrases else ""
        heard = Heard("", began=self._began, ended=self._ended)
        if read is not None:
            heard = replace(heard, text=read.text, second=read.second, phrase=phrase, names=self._names(read.text))
        self._clear()
        return heard

    def _names(self, text: str) -> tuple[str, ...]:
        """Return the readings with a name that was asked for, where they are about as likely as `text`."""
        if self._phrases is None or not _is_short(self._pcm) or len(text.split()) > LONGEST_NAMING:
            return ()
        offers = self._phrases.offers(bytes(self._pcm))
        return self._weigher.likely(self._seen, self._silence, text, offers) if offers and self._seen else ()

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

    def _readings(self) -> _Read | None:
        """Return what was said so far; None without speech, on which both models invent words."""
        if self._guessed is not None and self._guessed[0] == len(self._pcm):
            return self._guessed[1]
        spoken = [window for window in windows(bytes(self._pcm)) if holds_speech(window, self._activity)]
        if not spoken:
            return None
        if self._second is None:
            return _Read(self._read(spoken), "")
        with ThreadPoolExecutor(1) as beside:  # both leave Python alone while they reckon
            second = beside.submit(self._second.read, b"".join(spoken))
            return _Read(self._read(spoken), second.result())

    def _read(self, spoken: Sequence[bytes]) -> str:
        return " ".join(self._read_window(window) for window in spoken)

    def _read_window(self, pcm: bytes) -> str:
        """Read `LONGEST` at most, of 16 kHz."""
        self._seen = self._encode(pcm)
        tokens = SPARE_TOKENS + MOST_TOKENS * len(pcm) // 2 // RATE
        # CTranslate2 halves what it is given, for Whisper: half of its context is for text that came before.
        longest = min(2 * tokens, self._model.max_length)
        best = self._model.model.generate(self._seen.seen, [self._prompt], beam_size=BEAM, max_length=longest)[0]
        return str(self._tokenizer.decode(best.sequences_ids[0])).strip()

    def _encode(self, pcm: bytes) -> Encoded:
        from faster_whisper.audio import pad_or_trim  # noqa: PLC0415

        samples = samples_of(pcm)
        spectrum = self._model.feature_extractor(samples, padding=0)
        window = WINDOW if _is_short(pcm) else LONGEST
        seen = self._model.encode(pad_or_trim(spectrum, round(window * FRAMES)))
        return Encoded(seen, len(samples) / RATE)

    @cached_property
    def _silence(self) -> Encoded:
        return self._encode(bytes(2 * RATE))

    def _clear(self) -> None:
        self._pcm = bytearray()
        self._guessed = None
        self._began = 0.0
        self._to_16k = To16k()


def _is_short(pcm: Sized) -> bool:
    """Whether 16-bit sound at 16 kHz leaves enough quiet in `WINDOW`."""
    return len(pcm) // 2 <= (WINDOW - QUIET) * RATE
