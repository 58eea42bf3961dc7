"""Vosk: streams, gives partial readings, and decodes the same sound openly and with a phrase list at once.

Quirks worked round, with their threads at alphacep/vosk-api: a model asked for by name is downloaded without a
checksum, so only a path is ever passed; a phrase list that is empty crashes the process, and words that the
model lacks vanish from it unseen (#1314); a rate wrongly declared gives wrong words and no error; speech
outside the phrase list is forced onto it with confidence 1.0 (#741, #1339), so `Heard.phrase` is only a
second opinion beside the open reading.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from kiosk.errors import ModelMissing, RecogniserFailed
from kiosk.events import Block, Heard

UNKNOWN = "[unk]"
"""Stands for speech outside the phrase list, in the models that have it (the small English one does)."""
ALTERNATIVES = 3
"""Readings of the open decoder: the best and two more."""
RESEMBLES = 60
"""Percent of a wake phrase's letters that an open reading must hold in their order."""
ACOUSTIC = ("am/final.mdl", "final.mdl")
"""Where the acoustic model lies; the models of 2020 had no folders."""
MARKS = re.compile(r"[^\w' ]+")
"""What a phrase may hold and a vocabulary does not."""


class VoskRecogniser:
    """The port `Recogniser` on one Vosk model and two decoders that share it."""

    name = "vosk"

    def __init__(self, model_path: Path) -> None:
        if not any((model_path / file).is_file() for file in ACOUSTIC):
            raise ModelMissing(f"{model_path}: holds no Vosk model", "run: kiosk models install")
        import vosk  # noqa: PLC0415 - loads libvosk

        vosk.SetLogLevel(-1)
        self._vosk: Any = vosk
        try:
            self._model = vosk.Model(model_path=str(model_path))
        except Exception as error:  # Vosk's only error is a bare Exception
            raise RecogniserFailed(f"{model_path.name}: Vosk can't load it", "run: kiosk models verify") from error
        self.model = model_path.name
        self._known: dict[str, bool] = {}
        self._rejects = self._knows(UNKNOWN)
        self._phrases: tuple[str, ...] = ()
        self._rate = 0
        self._open: Any = None
        self._listed: Any = None
        self._parts: list[list[str]] = []
        self._listed_parts: list[str] = []
        self._partial = ""
        self._began: float | None = None
        self._ended = 0.0
        self._spotting = False

    def expect(self, phrases: Sequence[str]) -> None:
        """Set the phrase list, without phrases that hold a word unknown to the model; drop sound so far."""
        usable = tuple(dict.fromkeys(plain for phrase in phrases if (plain := self._usable(phrase))))
        if usable != self._phrases:
            self._phrases, self._listed = usable, None
        for decoder in (self._open, self._listed):
            if decoder is not None:
                decoder.Reset()
        self._spotting = False
        self._clear()

    def spot(self, phrases: Sequence[str]) -> None:
        """Listen for wake phrases alone. Both decoders do: the phrase list's turns any speech into a phrase."""
        self.expect(phrases)
        self._spotting = True

    def lacks(self, words: Sequence[str]) -> list[str]:
        """Return which of these words are not in the model's vocabulary."""
        return [word for word in words if not self._knows(word)]

    def feed(self, block: Block) -> Heard | None:
        """Take a block at any rate, the same throughout an answer; return a partial reading that is new."""
        self._ready(block)
        if self._open.AcceptWaveform(block.pcm):
            self._parts.append(readings(self._open.Result()))
        if self._listed is not None and self._listed.AcceptWaveform(block.pcm):
            self._listed_parts.append(listed(self._listed.Result()))
        self._ended = block.at + block.seconds
        now = partial(self._open.PartialResult())
        text = " ".join(filter(None, (*(part[0] for part in self._parts), now)))
        if text == self._partial or self._spotting:
            return None
        self._partial = text
        return Heard(text, began=self._began or 0.0, ended=self._ended)

    def guess(self) -> Heard:
        """Return both decoders' readings of the sound so far."""
        if self._began is None:
            return Heard("")
        phrase = ""
        if self._listed is not None:
            phrase = " ".join(filter(None, (*self._listed_parts, partial(self._listed.PartialResult()))))
        phrase = "" if UNKNOWN in phrase else phrase
        return Heard(self._partial, phrase=phrase, began=self._began, ended=self._ended)

    def finish(self) -> Heard:
        """Return the best open reading, the next ones, and the phrase list's."""
        if self._began is None:
            return Heard("")
        self._parts.append(readings(self._open.FinalResult()))
        if self._listed is not None:
            self._listed_parts.append(listed(self._listed.FinalResult()))
        best, *others = joined(self._parts)
        phrase = " ".join(filter(None, self._listed_parts))
        if self._spotting:
            said = agreed(phrase, [best, *others], self._phrases)
            self._clear()
            return Heard("", phrase=said)
        heard = Heard(
            best,
            alternatives=tuple(others),
            phrase="" if UNKNOWN in phrase else phrase,
            began=self._began,
            ended=self._ended,
        )
        self._clear()
        return heard

    def close(self) -> None:
        """Free decoders and model."""
        self._open = self._listed = self._model = None

    # --- decoders ----------------------------------------------------------------------------

    def _ready(self, block: Block) -> None:
        """Make the decoders for this rate; building them costs milliseconds, the model is shared."""
        if block.rate != self._rate:
            self._rate, self._open, self._listed = block.rate, None, None
        if self._open is None:
            self._open = self._vosk.KaldiRecognizer(self._model, float(block.rate))
            self._open.SetMaxAlternatives(ALTERNATIVES)
        if self._listed is None and self._phrases:
            entries = [*self._phrases, UNKNOWN] if self._rejects else list(self._phrases)
            grammar = json.dumps(entries, ensure_ascii=False)
            self._listed = self._vosk.KaldiRecognizer(self._model, float(block.rate), grammar)
        if self._began is None:
            self._began = block.at

    def _clear(self) -> None:
        self._parts = []
        self._listed_parts = []
        self._partial = ""
        self._began = None
        self._ended = 0.0

    def _usable(self, phrase: str) -> str:
        words = words_of(phrase)
        return " ".join(words) if all(self._knows(word) for word in words) else ""

    def _knows(self, word: str) -> bool:
        """Whether the model's vocabulary holds a word. Remembered: a phrase list has 40,000 for every question."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = bool(self._model.vosk_model_find_word(word) >= 0)
        return known


def agreed(listed: str, readings: Sequence[str], phrases: Sequence[str]) -> str:
    """Return the phrase that the phrase list read and that an open reading resembles; empty when there is none."""
    words = f" {listed} "
    openly = ["".join(reading.split()) for reading in readings]
    for phrase in phrases:
        letters = "".join(phrase.split())
        if f" {phrase} " in words and any(
            fuzz.partial_ratio(letters, reading) >= RESEMBLES for reading in openly if len(reading) >= len(letters) / 2
        ):
            return phrase
    return ""


def words_of(phrase: str) -> list[str]:
    """Return the words of a phrase as a vocabulary writes them."""
    return MARKS.sub(" ", phrase.lower()).split()


def readings(result: str) -> list[str]:
    """Return the texts of one stretch of speech, best first, from the open decoder's JSON."""
    texts = [alternative["text"].strip() for alternative in json.loads(result)["alternatives"]]
    return list(dict.fromkeys(texts)) or [""]


def listed(result: str) -> str:
    """Return the text of one stretch of speech from the phrase list's JSON."""
    return str(json.loads(result)["text"])


def partial(result: str) -> str:
    """Return the text so far; right after the end of a stretch of speech the JSON is one of no reading at all."""
    return str(json.loads(result).get("partial", ""))


def joined(parts: Sequence[Sequence[str]]) -> list[str]:
    """Join the stretches of an answer: all best readings, then all second ones (or best) and so on."""
    depth = max(len(part) for part in parts)
    texts = [" ".join(filter(None, (part[min(at, len(part) - 1)] for part in parts))) for at in range(depth)]
    return list(dict.fromkeys(texts))
