"""One PocketSphinx decoder and the utterance that is under way in it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from kiosk.sound.pcm import RATE

FRAMES = 100
"""Of a second, in the decoder's eyes."""


class Stream:
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
        self._started = self._left = False

    def search(self, name: str) -> None:
        """Decode with a model that it was given before."""
        self._decoder.activate_search(name)

    def add_search(self, name: str, arpa: Path, beams: Mapping[str, float] | None = None) -> None:
        """Take a language model along; its search alone is as wide as `beams` say."""
        config = self._decoder.config
        model = self._sphinx.NGramModel(config, self._decoder.logmath, str(arpa))
        usual = {beam: config[beam] for beam in beams or {}}
        for beam, width in (beams or {}).items():
            config[beam] = width
        self._decoder.add_lm(name, model)
        for beam, width in usual.items():
            config[beam] = width

    def offers(self, pcm: bytes, count: int, *, at_once: bool) -> list[str]:
        """Decode a whole sound; return up to `count` hypotheses, the best first. Drops the utterance under way.

        `at_once`: the loudness of each frequency is levelled by this sound alone, not by what was heard before.
        """
        self.drop()
        self._decoder.start_utt()
        self._decoder.process_raw(pcm, full_utt=at_once)
        self._decoder.end_utt()
        found = (self._decoder.hyp(), *islice(self._decoder.nbest() or (), count))
        return list(dict.fromkeys(hypothesis.hypstr for hypothesis in found if hypothesis is not None))

    def knows(self, word: str) -> bool:
        """Whether the dictionary has a word."""
        return self._decoder.lookup_word(word) is not None

    def sound_of(self, word: str) -> str:
        """Return a word's phonemes; empty when the dictionary lacks it."""
        return self._decoder.lookup_word(word) or ""

    def add(self, pronounced: dict[str, str]) -> None:
        """Give the dictionary more words, each with its phonemes."""
        for word, phonemes in pronounced.items():
            self._decoder.add_word(word, phonemes, False)  # noqa: FBT003 - the library's: don't rebuild yet

    def feed(self, pcm: bytes) -> None:
        """Take 16 kHz sound."""
        if not pcm:
            return
        if self._left:
            self.drop()
        if not self._started:
            self._decoder.start_utt()
            self._started = True
        self._decoder.process_raw(pcm)

    @property
    def text(self) -> str:
        """What was heard so far."""
        hypothesis = self._decoder.hyp() if self._started and not self._left else None
        return hypothesis.hypstr if hypothesis is not None else ""

    def finish(self) -> str:
        """End the utterance and return what was heard."""
        if not self._started or self._left:
            return ""
        self._decoder.end_utt()
        text = self.text
        self._started = False
        return text

    def pace(self, word: str) -> float:
        """Return how many seconds each phoneme of a word took in the last utterance; 0 when it was not heard."""
        for heard in self._decoder.seg() or ():
            if heard.word.partition("(")[0] == word:
                phonemes = self.sound_of(heard.word).split()
                return float((heard.end_frame - heard.start_frame + 1) / FRAMES / max(1, len(phonemes)))
        return 0.0

    def leave(self) -> None:
        """Take the utterance for over, as it was read already; what its end costs is paid before the next one."""
        self._left = self._started

    def drop(self) -> None:
        """End the utterance unread."""
        if self._started:
            self._decoder.end_utt()
        self._started = self._left = False
