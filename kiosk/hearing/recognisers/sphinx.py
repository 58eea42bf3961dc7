"""PocketSphinx with the US English model of its wheel: the smallest recogniser, always there.

Two decoders share the sound: one with the model's general language model (`Heard.text`), one with a trigram
model of everything that the prompt set expects (`Heard.phrase`). The second turns words from outside into
words of its own, so it is a second opinion. Why no grammar of the question's phrases: docs/decisions/0005.
Quirk worked round: a word that the dictionary lacks is never heard, so pronunciations are added first
(espeak-ng's).
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from kiosk.errors import ModelMissing, RecogniserFailed
from kiosk.events import Block, Heard
from kiosk.hearing.recognisers.language_model import in_memory, sentences_of, write_arpa
from kiosk.hearing.recognisers.names import BEAMS, HYPOTHESES, NONE, Names
from kiosk.hearing.recognisers.pronounce import ACCENTS, pronunciations
from kiosk.hearing.recognisers.read_ahead import in_a_copy
from kiosk.hearing.recognisers.sphinx_stream import Stream
from kiosk.hearing.recognisers.wake_model import FASTEST, fillers_of, phrase_in, unigrams, ways_to_say, word_of
from kiosk.hearing.resample import To16k

MODEL = "pocketsphinx-en-us"
DOMAIN, WAKE, NAMES = "domain", "wake", "names"
"""The trigram model's, the wake phrases' and that of names alone, inside one decoder."""


class SphinxRecogniser:
    """The port `Recogniser` on PocketSphinx."""

    name = "sphinx"

    def __init__(
        self, model_path: Path, corpus: Sequence[str] = (), names: Names = NONE, *, general: bool = True
    ) -> None:
        """Load the model; with a `corpus`, everything that anyone is expected to say, also its trigram model.

        Where some of the `names`, words of the corpus, are expected, it offers them.

        Without `general` there is no open reading and no partial one: the second opinion beside Whisper.
        """
        if not (model_path / "cmudict-en-us.dict").is_file():
            raise ModelMissing(f"{model_path}: holds no PocketSphinx model", "install the kiosk again")
        self.model = MODEL
        self._open = Stream(model_path, str(model_path / "en-us.lm.bin")) if general else None
        self._domain = Stream(model_path, None) if corpus else None
        self._fillers: tuple[str, ...] = ()
        self._wake: tuple[str, ...] = ()
        """The wake phrases that the decoder has a model of."""
        self._spotting = False
        self._names = names
        self._naming = False
        """Whether names were asked for."""
        if self._domain:
            self._learn(self._domain, corpus)
            self._learn_names(self._domain)
        self._ahead: tuple[str, str] | None = None
        """Both readings of an answer that ends where the sound so far does; None when it went on."""
        self._partial = ""
        self._began: float | None = None
        self._ended = 0.0
        self._to_16k = To16k()

    def expect(self, phrases: Sequence[str]) -> None:
        """Drop sound fed so far. What is expected stands in the trigram model, whatever the question."""
        self._clear()
        self._naming = not set(phrases).isdisjoint(self._names.words)
        if self._spotting and self._domain:
            self._domain.search(DOMAIN)
        self._spotting = False

    def spot(self, phrases: Sequence[str]) -> None:
        """Listen for wake phrases alone, in the decoder of the trigram model: no second one is loaded for it."""
        if self._domain is None:
            raise RecogniserFailed("sphinx was given no words to tell a wake phrase from", "start it with a corpus")
        self._clear()
        if tuple(phrases) != self._wake:
            self._learn_wake(self._domain, tuple(phrases))
        self._domain.search(WAKE)
        self._spotting = True

    def feed(self, block: Block) -> Heard | None:
        """Take a block at any rate; return a partial reading of the open decoder when it is new."""
        ready = self._to_16k.feed(block)
        self._ahead = None
        if self._began is None:
            self._began = ready.at
        self._ended = block.at + block.seconds
        for stream in self._streams:
            stream.feed(ready.pcm)
        if self._spotting:
            return None
        text = self._open.text if self._open else ""
        if text == self._partial:
            return None
        self._partial = text
        return Heard(text, began=self._began, ended=self._ended)

    def guess(self) -> Heard:
        """Return what both decoders would have made of the sound so far. If the answer ends here, `finish` has it.

        Beside another engine, whose reading takes longer, the unfinished reading is enough; so it is where the machine
        has no room for a copy: then `finish` reads.
        """
        if self._began is None:
            return Heard("")
        if self._open and self._ahead is None:
            with suppress(RecogniserFailed):
                text, phrase = in_a_copy(self._read)
                self._ahead = text, phrase
        text, phrase = self._ahead or (
            self._open.text if self._open else "",
            self._domain.text if self._domain else "",
        )
        return Heard(text, phrase=phrase, began=self._began, ended=self._ended)

    def finish(self) -> Heard:
        """Return both decoders' readings of the answer."""
        if self._began is None:
            return Heard("")
        text, phrase = self._ahead or self._read()
        heard = Heard(
            text,
            phrase=self._spotted(phrase) if self._spotting else phrase,
            began=self._began,
            ended=self._ended,
        )
        self._forget()
        return heard

    def offers(self, pcm: bytes) -> list[tuple[str, ...]]:
        """Return for each set of names that an answer at 16 kHz may hold how it may have been said, likeliest first.

        None where no names were asked for. Drops sound fed so far.
        """
        if not self._naming or self._domain is None:
            return []
        self._domain.drop()
        self._domain.search(NAMES)
        read = [self._domain.offers(pcm, HYPOTHESES, at_once=at_once) for at_once in (False, True)]
        self._domain.search(DOMAIN)
        return self._names.offered(read)

    def lacks(self, words: Sequence[str]) -> list[str]:
        """Return which of these words the dictionary lacks: none of the corpus, which brought pronunciations."""
        return [word for word in words if not any(stream.knows(word) for stream in self._streams)]

    def close(self) -> None:
        """Free both decoders."""
        self._clear()
        self._open = self._domain = None

    @property
    def _streams(self) -> tuple[Stream, ...]:
        """The decoders that listen."""
        return tuple(stream for stream in (None if self._spotting else self._open, self._domain) if stream)

    def _learn(self, domain: Stream, corpus: Sequence[str]) -> None:
        """Give every decoder the words that its dictionary lacks, and `domain` its language model."""
        sentences = sentences_of(corpus)
        words = dict.fromkeys(word for sentence in sentences for word in sentence.split())
        said = pronunciations([word for word in words if not domain.knows(word)])
        for stream in self._streams:
            stream.add(said)
        usable = [sentence for sentence in sentences if all(domain.knows(word) for word in sentence.split())]
        self._fillers = fillers_of(usable)
        with in_memory(DOMAIN) as arpa:
            write_arpa(usable, arpa)
            domain.add_search(DOMAIN, arpa)
        domain.search(DOMAIN)

    def _learn_names(self, domain: Stream) -> None:
        """Give the decoder a model of the names alone."""
        if not self._names.words:
            return
        with in_memory(NAMES) as arpa:
            write_arpa(sentences_of(self._names.sentences), arpa)
            domain.add_search(NAMES, arpa, BEAMS)
        domain.search(DOMAIN)

    def _learn_wake(self, domain: Stream, phrases: tuple[str, ...]) -> None:
        """Give the decoder each phrase as a word, in the accents in which it may be said."""
        words = list(dict.fromkeys(word for phrase in phrases for word in phrase.lower().split()))
        accents = [{word: domain.sound_of(word) for word in words}]
        accents += [pronunciations(words, accent) for accent in ACCENTS]
        said = {phrase: ways_to_say(phrase, accents) for phrase in phrases}
        unsaid = [phrase for phrase, ways in said.items() if not ways]
        if unsaid:
            raise RecogniserFailed(f'nobody can say the wake phrase "{unsaid[0]}"', "change [wake] in commands.txt")
        for phrase, ways in said.items():
            if not domain.knows(word_of(phrase)):
                domain.add({word_of(phrase) + (f"({at})" if at > 1 else ""): way for at, way in enumerate(ways, 1)})
        with in_memory(WAKE) as arpa:
            arpa.write_text(unigrams([word_of(phrase) for phrase in phrases], self._fillers), encoding="ascii")
            domain.add_search(WAKE, arpa)
        self._wake = phrases

    def _read(self) -> tuple[str, str]:
        """End the utterance in both decoders; return the open reading and the trigram model's."""
        text = self._open.finish() if self._open and not self._spotting else ""
        return text, self._domain.finish() if self._domain else ""

    def _spotted(self, reading: str) -> str:
        """Return the wake phrase in a reading, unless it was too short to have been said."""
        phrase = phrase_in(reading, self._wake)
        if not phrase or self._domain is None or self._domain.pace(word_of(phrase)) < FASTEST:
            return ""
        return phrase

    def _clear(self) -> None:
        for stream in self._streams:
            stream.drop()
        self._forget()

    def _forget(self) -> None:
        for stream in self._streams:
            stream.leave()
        self._ahead = None
        self._partial = ""
        self._began = None
        self._ended = 0.0
        self._to_16k = To16k()
