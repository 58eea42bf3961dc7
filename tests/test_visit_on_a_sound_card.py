"""A whole visit through PortAudio: a person answers into the microphone, and what the kiosk says is recorded.

Nothing is shortened: the service is a process of its own, with the recogniser, voice and settings that a
newcomer has, and the person speaks when the tone says so.
"""

from __future__ import annotations

import math
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np
import pytest
from sound_card import RATE, Heard, SoundCard, sound_card
from voices import blocks

from kiosk.events import Block, Sound
from kiosk.hearing.endpoint import Endpointer, SpeechEnded
from kiosk.hearing.engines import choose, open_recogniser
from kiosk.hearing.sound_files import read_sound, write_wav
from kiosk.hearing.voice_activity import Silero
from kiosk.models.folder import load_catalogue, models_dir
from kiosk.settings import Settings
from kiosk.speaking import tones
from kiosk.understanding.text.normalise import normalise

pytestmark = [pytest.mark.engine, pytest.mark.sound_card]

ROOT = Path(__file__).resolve().parents[1]
PATIENT = ROOT / "tests" / "patients" / "hot-calf"
VISIT_ENDS_WITHIN = 300.0
"""Seconds; it takes about 75."""
HERTZ = 660.0
"""Of the tone that says "your turn"."""
ENOUGH = 0.7
"""Share of a sentence's words; Whisper gets a few words of espeak-ng's wrong, and not always the same."""
WINDOW = 0.04
"""Seconds of sound in which the tone is looked for."""


WELCOME = "I am an information kiosk for muscle cramps, not a doctor."
RESULT = "Please get help today"
DISCLAIMER = (
    "What I said is for educational purposes only and does not replace medical advice. "
    "Severe, persistent, or sudden muscle cramps should be evaluated by a healthcare professional."
)


class Person:
    """Listens for the tone, and answers: first the story, then always the same."""

    def __init__(self, card: SoundCard, heard: Heard, folder: Path) -> None:
        self._card, self._heard = card, heard
        self._answers = [folder / "opening.wav", folder / "default.wav"]
        for file in self._answers:
            write_wav(file, read_sound((PATIENT / file.name).with_suffix(".flac")))
        self.answered = 0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._live, daemon=True)

    @contextmanager
    def present(self) -> Iterator[None]:
        self._thread.start()
        try:
            yield
        finally:
            self._over.set()
            self._thread.join()

    def _live(self) -> None:
        at: int | None = 0
        while (at := self._heard.wait_for(tone_ends, at, self._over)) is not None:
            self._card.say(self._answers[min(self.answered, 1)])
            self.answered += 1


def tone_ends(pcm: bytes) -> int | None:
    """Return the byte at which a "your turn" has ended, None while there is none."""
    samples = np.frombuffer(pcm, "<i2").astype(float)
    size = round(WINDOW * RATE)
    turns = samples[: len(samples) // size * size].reshape(-1, size)
    wave = np.exp(-2j * math.pi * HERTZ * np.arange(size) / RATE)
    power = (turns**2).mean(axis=1) + 1.0
    pure = np.abs(turns @ wave) ** 2 * 2 / size**2 / power  # 1 for the tone alone
    is_tone = (pure > 0.9) & (power > 100**2)
    least = round(tones.your_turn().seconds / WINDOW) - 2
    for at in range(len(is_tone) - least):
        if is_tone[at : at + least].all() and not is_tone[at + least - 1 :][:4].all():
            return (at + least + 1) * size * 2
    return None


def words_of(sound: Sound) -> str:
    """What the recogniser makes of a long recording, stretch by stretch."""
    settings = Settings().hearing
    directory = models_dir(Settings())
    texts = []
    endpointer = Endpointer(Silero(), end_silence=0.4, start_timeout=math.inf, longest=25.0)
    with open_recogniser(choose(settings, directory), settings, ()) as recogniser:
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
    with sound_card() as card, card.hear() as heard:
        person = Person(card, heard, tmp_path)
        with person.present():
            done = subprocess.run(
                [*service, "--config", str(settings)],
                cwd=ROOT, env=card.env, capture_output=True, text=True, timeout=VISIT_ENDS_WITHIN, check=False,
            )  # fmt: skip
    said = words_of(heard.sound)

    assert (0, "") == (done.returncode, done.stdout)
    known = load_catalogue(models_dir(Settings())).models
    assert any(model.name in done.stderr for model in known), "the start says which recogniser listens"
    assert person.answered >= 2
    for expected in (WELCOME, RESULT, DISCLAIMER):
        assert share_heard(expected, said) >= ENOUGH, f"{expected} in {said}"
