"""Moonshine with the model of its package: reads beside Whisper what was said, and invents nothing."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from voices import english, hear

from kiosk.errors import ModelMissing
from kiosk.events import Block, Sound
from kiosk.hearing.engines import choose, open_recogniser
from kiosk.hearing.recognisers.moonshine import Moonshine, once
from kiosk.hearing.recognisers.names import NONE
from kiosk.hearing.recognisers.whisper import WhisperRecogniser
from kiosk.hearing.recognisers.windows import LONGEST
from kiosk.hearing.resample import To16k
from kiosk.models.folder import models_dir
from kiosk.settings import Hearing, Settings
from kiosk.sound.pcm import RATE
from kiosk.understanding.text.normalise import normalise

pytest.importorskip("onnxruntime", reason="run script/setup --whisper")
pytest.importorskip("faster_whisper", reason="run script/setup --whisper")

pytestmark = pytest.mark.engine

CHOICE = choose(Hearing(recogniser="whisper"), models_dir(Settings()))


@pytest.fixture(scope="module")
def moonshine() -> Moonshine:
    assert CHOICE.second_model is not None, CHOICE.alone
    return Moonshine(CHOICE.second_model)


@pytest.fixture(scope="module")
def pair(moonshine: Moonshine) -> Iterator[WhisperRecogniser]:
    recogniser = WhisperRecogniser(CHOICE.path, second=moonshine)
    yield recogniser
    recogniser.close()


def pcm(sound: Sound) -> bytes:
    return To16k().feed(Block(sound.pcm, sound.rate, 0.0)).pcm


def plain(text: str) -> str:
    return " ".join(normalise(text).words)


def test_its_runtime_is_told_to_report_nothing_before_it_is_loaded() -> None:
    assert CHOICE.second_model is not None
    load = (
        "import os, sys; from pathlib import Path; from kiosk.hearing.recognisers.moonshine import Moonshine; "
        "assert 'onnxruntime' not in sys.modules; Moonshine(Path(sys.argv[1])); "
        "print(os.environ['ORT_DISABLE_TELEMETRY'], 'onnxruntime' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", load, str(CHOICE.second_model)], capture_output=True, text=True, check=True
    )

    assert "1 True" == done.stdout.strip()


def test_it_reads_a_sentence(moonshine: Moonshine) -> None:
    assert "my calf is hot and swollen" == plain(moonshine.read(pcm(english("My calf is hot and swollen."))))


def test_a_recording_longer_than_it_was_taught_is_read_in_pieces(moonshine: Moonshine) -> None:
    said = pcm(english("My calf is hot and swollen."))
    silence = bytes(2 * round(LONGEST * RATE) - len(said))

    assert 2 == plain(moonshine.read(said + silence + said)).count("hot and swollen")


def test_sound_too_short_to_hold_a_word_is_read_as_nothing(moonshine: Moonshine) -> None:
    assert "" == moonshine.read(bytes(2 * RATE // 20))


def test_both_read_an_answer_and_neither_invents_one_on_silence(pair: WhisperRecogniser) -> None:
    pair.expect(())
    heard, _ = hear(pair, english("My calf is hot and swollen."))

    assert "my calf is hot and swollen" == plain(heard.text) == plain(heard.second)
    pair.expect(())
    heard, _ = hear(pair, Sound(bytes(4 * RATE), RATE))
    assert ("", "") == (heard.text, heard.second)


def test_what_was_read_ahead_is_not_read_again(pair: WhisperRecogniser, monkeypatch: pytest.MonkeyPatch) -> None:
    pair.expect(())
    sound = english("Both legs.")
    pair.feed(Block(sound.pcm, sound.rate, 0.0))
    ahead = pair.guess()
    monkeypatch.setattr(Moonshine, "read", lambda *_: pytest.fail("read twice"))

    assert ahead.second == pair.finish().second != ""


def test_the_engine_s_process_sends_both_readings() -> None:
    with open_recogniser(CHOICE, Hearing(), ("yes", "no"), NONE) as engine:
        engine.expect(("yes", "no"))
        sound = english("Both of my legs.")
        engine.feed(Block(sound.pcm, sound.rate, 0.0))
        heard = engine.finish()

    assert "both of my legs" == plain(heard.text) == plain(heard.second)


@pytest.mark.parametrize(
    ("read", "said"),
    [
        ("Left, left,", "Left,"),
        ("Five, five, five.", "Five,"),
        ("No pain, no pain.", "No pain,"),
        ("No, no pain.", "No, no pain."),
        ("Left leg, right leg.", "Left leg, right leg."),
        ("Yes.", "Yes."),
        ("", ""),
    ],
)
def test_a_reading_that_says_the_same_over_and_over_was_said_once(read: str, said: str) -> None:
    assert said == once(read)


def test_a_folder_without_the_model_is_one_line_with_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match=r"holds no encoder_model\.ort: run: kiosk models verify moonshine"):
        Moonshine(tmp_path)
