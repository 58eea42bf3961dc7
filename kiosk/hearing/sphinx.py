"""PocketSphinx with the US English model of its wheel: the smallest recogniser, always there.

Two decoders share the sound: one with the model's general language model (`Heard.text`), one with a trigram
model of everything that the prompt set expects (`Heard.phrase`). The second turns words from outside into
words of its own, so it is a second opinion. Why no grammar of the question's phrases: docs/decisions/0005.
Quirk worked round: a word that the dictionary lacks is never heard, so pronunciations are added first
(espeak-ng's).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kiosk.errors import ModelMissing
from kiosk.events import Block, Heard
from kiosk.hearing.language_model import in_memory, sentences_of, write_arpa
from kiosk.hearing.pronounce import pronunciations
from kiosk.hearing.resample import RATE, To16k

MODEL = "pocketsphinx-en-us"
DOMAIN = "domain"
"""Name of the trigram model inside its decoder."""


class SphinxRecogniser:
    """The port `Recogniser` on PocketSphinx."""

    name = "sphinx"

    def __init__(self, model_path: Path, corpus: Sequence[str] = (), *, general: bool = True) -> None:
        """Load the model; with a `corpus`, everything that anyone is expected to say, also its trigram model.

        Without `general` there is no open reading and no partial one: the second opinion beside Whisper.
        """
        if not (model_path / "cmudict-en-us.dict").is_file():
            raise ModelMissing(f"{model_path}: holds no PocketSphinx model", "install the kiosk again")
        self.model = MODEL
        self._open = _Stream(model_path, str(model_path / "en-us.lm.bin")) if general else None
        self._domain = _Stream(model_path, None) if corpus else None
        if self._domain:
            self._learn(self._domain, corpus)
        self._partial = ""
        self._began: float | None = None
        self._ended = 0.0
        self._to_16k = To16k()

    def expect(self, phrases: Sequence[str]) -> None:  # noqa: ARG002 - the port's
        """Drop sound fed so far. What is expected stands in the trigram model, whatever the question."""
        self._clear()

    def feed(self, block: Block) -> Heard | None:
        """Take a block at any rate; return a partial reading of the open decoder when it is new."""
        ready = self._to_16k.feed(block)
        if self._began is None:
            self._began = ready.at
        self._ended = block.at + block.seconds
        for stream in self._streams:
            stream.feed(ready.pcm)
        text = self._open.text if self._open else ""
        if text == self._partial:
            return None
        self._partial = text
        return Heard(text, final=False, began=self._began, ended=self._ended)

    def guess(self) -> Heard:
        """Return what both decoders have made of the sound so far."""
        return Heard(
            self._open.text if self._open else "",
            phrase=self._domain.text if self._domain else "",
            final=False,
            began=self._began or 0.0,
            ended=self._ended,
        )

    def finish(self) -> Heard:
        """Return both decoders' readings of the answer."""
        if self._began is None:
            return Heard("")
        heard = Heard(
            self._open.finish() if self._open else "",
            phrase=self._domain.finish() if self._domain else "",
            began=self._began,
            ended=self._ended,
        )
        self._clear()
        return heard

    def lacks(self, words: Sequence[str]) -> list[str]:
        """Return which of these words the dictionary lacks: none of the corpus, which brought pronunciations."""
        return [word for word in words if not any(stream.knows(word) for stream in self._streams)]

    def close(self) -> None:
        """Free both decoders."""
        self._clear()
        self._open = self._domain = None

    @property
    def _streams(self) -> tuple[_Stream, ...]:
        return tuple(stream for stream in (self._open, self._domain) if stream)

    def _learn(self, domain: _Stream, corpus: Sequence[str]) -> None:
        """Give every decoder the words that its dictionary lacks, and `domain` its language model."""
        sentences = sentences_of(corpus)
        words = dict.fromkeys(word for sentence in sentences for word in sentence.split())
        said = pronunciations([word for word in words if not domain.knows(word)])
        for stream in self._streams:
            stream.add(said)
        usable = [sentence for sentence in sentences if all(domain.knows(word) for word in sentence.split())]
        with in_memory(DOMAIN) as arpa:
            write_arpa(usable, arpa)
            domain.use(arpa)

    def _clear(self) -> None:
        for stream in self._streams:
            stream.drop()
        self._partial = ""
        self._began = None
        self._ended = 0.0
        self._to_16k = To16k()


class _Stream:
    """One decoder and the utterance that is under way in it."""

    def __init__(self, model_path: Path, language_model: str | None) -> None:
        import pocketsphinx  # noqa: PLC0415 - loads its native library

        self._sphinx: Any = pocketsphinx
        self._decoder: Any = pocketsphinx.Decoder(
            hmm=str(model_path / "en-us"),
            dict=str(model_path / "cmudict-en-us.dict"),
            lm=language_model,
            samprate=RATE,
            loglevel="FATAL",
        )
        self._started = False

    def use(self, arpa: Path) -> None:
        """Decode with this language model from now on."""
        model = self._sphinx.NGramModel(self._decoder.config, self._decoder.logmath, str(arpa))
        self._decoder.add_lm(DOMAIN, model)
        self._decoder.activate_search(DOMAIN)

    def knows(self, word: str) -> bool:
        return self._decoder.lookup_word(word) is not None

    def add(self, pronounced: dict[str, str]) -> None:
        for word, phonemes in pronounced.items():
            self._decoder.add_word(word, phonemes, False)  # noqa: FBT003 - the library's: don't rebuild yet

    def feed(self, pcm: bytes) -> None:
        if not pcm:
            return
        if not self._started:
            self._decoder.start_utt()
            self._started = True
        self._decoder.process_raw(pcm)

    @property
    def text(self) -> str:
        """What was heard so far."""
        hypothesis = self._decoder.hyp() if self._started else None
        return hypothesis.hypstr if hypothesis is not None else ""

    def finish(self) -> str:
        if not self._started:
            return ""
        self._decoder.end_utt()
        text = self.text
        self._started = False
        return text

    def drop(self) -> None:
        if self._started:
            self._decoder.end_utt()
            self._started = False
