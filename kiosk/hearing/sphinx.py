"""PocketSphinx with the US English model of its wheel: the smallest recogniser, always there.

Two decoders share the sound: one streams with the general language model (`Heard.text`), one reads the
whole answer once more with a grammar of the expected phrases (`Heard.phrase`), at a hundredth of real time.
The grammar forces speech from outside onto its phrases about half of the time: a second opinion, no more.
Quirks worked round: a grammar with a word that the dictionary lacks is refused whole, so pronunciations are
added first (espeak-ng's), and phrases that still hold an unknown word are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from kiosk.errors import ModelMissing
from kiosk.events import Block, Heard
from kiosk.hearing.pronounce import pronunciations
from kiosk.hearing.resample import RATE, To16k

MODEL = "pocketsphinx-en-us"
MOST_PHRASES = 2000
"""Alternatives of one grammar; above it the compilation before a question becomes audible."""
GRAMMAR = "expected"
MARKS = re.compile(r"[^a-z' ]+")
"""Digits too: the dictionary has words only."""


class SphinxRecogniser:
    """The port `Recogniser` on PocketSphinx. With `streaming=False` only the phrase list is decoded."""

    name = "sphinx"

    def __init__(self, model_path: Path, corpus: Sequence[str] = (), *, streaming: bool = True) -> None:
        """`corpus` is everything that anyone is expected to say: its unknown words get a pronunciation."""
        if not (model_path / "cmudict-en-us.dict").is_file():
            raise ModelMissing(f"{model_path}: holds no PocketSphinx model", "install the kiosk again")
        import pocketsphinx  # noqa: PLC0415 - loads its native library

        paths = {"hmm": str(model_path / "en-us"), "dict": str(model_path / "cmudict-en-us.dict")}
        quiet = {"samprate": RATE, "loglevel": "FATAL"}
        self.model = MODEL
        self._listed: Any = pocketsphinx.Decoder(**paths, lm=None, **quiet)
        self._open: Any = None
        if streaming:
            self._open = pocketsphinx.Decoder(**paths, lm=str(model_path / "en-us.lm.bin"), **quiet)
        self._learn(corpus)
        self._phrases: tuple[str, ...] = ()
        self._started = False
        self._pcm = bytearray()
        self._partial = ""
        self._began = self._ended = 0.0
        self._to_16k = To16k()

    def expect(self, phrases: Sequence[str]) -> None:
        """Set the grammar of this answer; phrases with a word that has no pronunciation are left out."""
        self._clear()
        plain = dict.fromkeys(" ".join(words_of(phrase)) for phrase in phrases)
        usable = tuple(text for text in plain if text and all(self._knows(word) for word in text.split()))
        usable = tuple(sorted(usable, key=len))[:MOST_PHRASES]
        if usable == self._phrases:
            return
        self._phrases = usable
        if usable:
            # All alternatives are public rules' bodies of one line: PocketSphinx takes no includes.
            rule = " | ".join(usable)
            self._listed.add_jsgf_string(GRAMMAR, f"#JSGF V1.0; grammar {GRAMMAR}; public <answer> = {rule};")
            self._listed.activate_search(GRAMMAR)

    def feed(self, block: Block) -> Heard | None:
        """Take a block at any rate; return a partial reading of the open decoder when it is new."""
        pcm = self._to_16k.feed(block).pcm
        if not self._pcm:
            self._began = block.at
        self._pcm += pcm
        self._ended = block.at + block.seconds
        if self._open is None or not pcm:
            return None
        if not self._started:
            self._open.start_utt()
            self._started = True
        self._open.process_raw(pcm)
        text = _text(self._open)
        if text == self._partial:
            return None
        self._partial = text
        return Heard(text, final=False, began=self._began, ended=self._ended)

    def finish(self) -> Heard:
        """Return both decoders' readings of the answer."""
        if not self._pcm:
            return Heard("")
        text = ""
        if self._started:
            self._open.end_utt()
            self._started = False
            text = _text(self._open)
        heard = Heard(text, phrase=self._read_phrase(), began=self._began, ended=self._ended)
        self._clear()
        return heard

    def lacks(self, words: Sequence[str]) -> list[str]:
        """Return which of these words the dictionary lacks: none of the corpus, which brought pronunciations."""
        return [word for word in words if not self._knows(word)]

    def close(self) -> None:
        """Free both decoders."""
        self._clear()
        self._open = self._listed = None

    def _read_phrase(self) -> str:
        if not self._phrases:
            return ""
        self._listed.start_utt()
        self._listed.process_raw(bytes(self._pcm), full_utt=True)
        self._listed.end_utt()
        return _text(self._listed)

    def _learn(self, corpus: Iterable[str]) -> None:
        words = dict.fromkeys(word for text in corpus for word in words_of(text))
        missing = [word for word in words if not self._knows(word)]
        for word, phonemes in pronunciations(missing).items():
            for decoder in filter(None, (self._listed, self._open)):
                decoder.add_word(word, phonemes, False)  # noqa: FBT003 - the library's: don't rebuild yet

    def _knows(self, word: str) -> bool:
        return self._listed.lookup_word(word) is not None

    def _clear(self) -> None:
        if self._started:
            self._open.end_utt()
            self._started = False
        self._pcm = bytearray()
        self._partial = ""
        self._began = self._ended = 0.0
        self._to_16k = To16k()


def words_of(phrase: str) -> list[str]:
    """Return the words of a phrase as the dictionary writes them."""
    return MARKS.sub(" ", phrase.lower()).split()


def _text(decoder: Any) -> str:  # noqa: ANN401 - the library ships no types
    hypothesis = decoder.hyp()
    return hypothesis.hypstr if hypothesis is not None else ""
