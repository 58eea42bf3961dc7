"""A whole visit through PortAudio: a person answers into the microphone, and what the kiosk says is recorded.

Nothing is shortened: the service is a process of its own, with the recogniser, voice and settings that a
newcomer has, and the person speaks when the tone says so.
"""

from __future__ import annotations

import math
import subprocess
import sys
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from person import Person
from sound_card import sound_card
from voices import blocks

from kiosk.events import Block, Sound
from kiosk.hearing.endpoint import Endpointer, SpeechEnded
from kiosk.hearing.engines import MODELS, choose, open_recogniser
from kiosk.hearing.models import models_dir
from kiosk.hearing.sound_files import read_sound, write_wav
from kiosk.hearing.voice_activity import Silero
from kiosk.settings import Settings
from kiosk.understanding.normalise import normalise

pytestmark = pytest.mark.engine

ROOT = Path(__file__).resolve().parents[1]
PATIENT = ROOT / "tests" / "patients" / "hot-calf"
VISIT_ENDS_WITHIN = 300.0
"""Seconds; it takes about 75."""
ENOUGH = 0.7
"""Share of a sentence's words; Whisper gets a few words of espeak-ng's wrong, and not always the same."""


WELCOME = "I am an information kiosk for muscle cramps, not a doctor."
RESULT = "Please get help today"
DISCLAIMER = (
    "What I said is for educational purposes only and does not replace medical advice. "
    "Severe, persistent, or sudden muscle cramps should be evaluated by a healthcare professional."
)


def words_of(sound: Sound) -> str:
    """What the recogniser makes of a long recording, stretch by stretch."""
    settings = Settings().hearing
    directory = models_dir(Settings())
    texts = []
    endpointer = Endpointer(Silero(), end_silence=0.4, start_timeout=math.inf, longest=25.0)
    with open_recogniser(choose(settings, directory), settings, directory, ()) as recogniser:
        for block in blocks(sound, 0.03):
            for fact in endpointer.feed(block):
                if isinstance(fact, Block):
                    recogniser.feed(fact)
                if isinstance(fact, SpeechEnded):
                    texts.append(recogniser.finish().text)
                    endpointer.reset()
    return " ".join(normalise(" ".join(texts)).words)


def share_heard(expected: str, said: str) -> float:
    """0 to 1: how much of a sentence is found in what was heard, in its order; a recogniser mishears some words."""
    words, heard = normalise(expected).words, said.split()
    same = SequenceMatcher(a=heard, b=list(words), autojunk=False).get_matching_blocks()
    return sum(block.size for block in same) / len(words)


def test_a_person_speaks_with_the_kiosk_and_hears_the_result_and_the_disclaimer(tmp_path: Path) -> None:
    settings = tmp_path / "kiosk.toml"
    settings.write_text(f'cache = "{tmp_path / "cache"}"\n')
    service = [sys.executable, "-m", "kiosk.cli.main", "run", "--start", "at_once", "--visits", "1"]
    answers = [tmp_path / "opening.wav", tmp_path / "default.wav"]
    for file in answers:
        write_wav(file, read_sound((PATIENT / file.name).with_suffix(".flac")))
    with sound_card() as card, card.hear() as heard:
        person = Person(card.say, heard, answers)
        with person.present():
            done = subprocess.run(
                [*service, "--config", str(settings)],
                cwd=ROOT, env=card.env, capture_output=True, text=True, timeout=VISIT_ENDS_WITHIN, check=False,
            )  # fmt: skip
    said = words_of(heard.sound)

    assert (0, "") == (done.returncode, done.stdout)
    assert any(model in done.stderr for model in MODELS.values()), "the start says which recogniser listens"
    assert person.answered >= 2
    for expected in (WELCOME, RESULT, DISCLAIMER):
        assert share_heard(expected, said) >= ENOUGH, f"{expected} in {said}"
