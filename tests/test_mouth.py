"""The mouth between a voice and a loudspeaker: rendering ahead, buttons, pace and loudness, slow and broken voices."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.errors import VoiceFailed
from kiosk.events import ButtonPressed, Sound, Utterance
from kiosk.settings import Speaking
from kiosk.speaking import mouth as mouths
from kiosk.speaking import tones
from kiosk.speaking.cache import APOLOGY, VoiceCache
from kiosk.speaking.mouth import SpokenMouth
from kiosk.speaking.speaker import Playback, never

FIRST, SECOND = Utterance("Good morning."), Utterance("How are you?", personal=True)
EMERGENCY = Utterance("This needs emergency help.", protected=True)
DUE = 5.0
"""Seconds that a test waits at most for something that takes none."""


class Voice:
    """Renders a second of sound whose samples are the pace; may wait for the test, or fail."""

    name = "test"

    def __init__(self) -> None:
        self.asked: list[tuple[str, int]] = []
        self.wait: dict[str, threading.Event] = {}
        self.fails = False

    def render(self, text: str, words_a_minute: int) -> Sound:
        self.asked.append((text, words_a_minute))
        if text in self.wait:
            assert self.wait[text].wait(DUE)
        if self.fails:
            raise VoiceFailed("no voice today")
        return Sound(words_a_minute.to_bytes(2, "little") * 1000, 1000)

    def close(self) -> None:
        """Nothing is open."""


class Speaker:
    """Plays in no time; asks whether to stop as often as the test wants."""

    name = "test"

    def __init__(self, voice: Voice) -> None:
        self.played: list[tuple[Sound, float]] = []
        self.during: Callable[[], None] = lambda: None
        self._voice = voice

    def play(self, sound: Sound, gain: float = 1.0, until: Callable[[], bool] = never) -> Playback:
        self.played.append((sound, gain))
        self.during()
        until()
        return Playback(sound.seconds)

    def close(self) -> None:
        """Nothing is open."""


class Scene:
    """A mouth, what it is made of, and its button."""

    def __init__(self, folder: Path) -> None:
        self.voice = Voice()
        self.speaker = Speaker(self.voice)
        self.presses: list[ButtonPressed] = []
        self.failures: list[str] = []
        self.mouth = SpokenMouth(
            VoiceCache(folder, self.voice), self.speaker, Speaking(),
            lambda: self.presses.pop(0) if self.presses else None, lambda error: self.failures.append(error.why),
        )  # fmt: skip
        self.voice.asked.clear()  # the apology


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    with made(tmp_path) as scene:
        yield scene


@contextmanager
def made(folder: Path) -> Iterator[Scene]:
    scene = Scene(folder)
    try:
        yield scene
    finally:
        scene.mouth.close()


def wait_until(done: Callable[[], bool]) -> None:
    pause = threading.Event()
    for _ in range(round(DUE / 0.005)):
        if done():
            return
        pause.wait(0.005)
    raise AssertionError("it did not happen")


def test_the_next_sentence_is_rendered_while_this_one_plays_and_once_only(scene: Scene) -> None:
    scene.speaker.during = lambda: wait_until(lambda: (SECOND.text, 145) in scene.voice.asked)
    scene.mouth.say(FIRST, SECOND)
    scene.speaker.during = lambda: None
    scene.mouth.say(SECOND)

    assert [(FIRST.text, 145), (SECOND.text, 145)] == scene.voice.asked


def test_another_sentence_than_the_one_foreseen_is_rendered_all_the_same(scene: Scene) -> None:
    scene.mouth.say(FIRST, SECOND)
    played = scene.mouth.say(EMERGENCY)

    assert EMERGENCY.text == played.text
    assert (EMERGENCY.text, 145) in scene.voice.asked


def test_slower_louder_and_quieter_take_effect_on_the_next_sentence_and_last_for_the_visit(scene: Scene) -> None:
    scene.mouth.say(FIRST, SECOND)
    scene.mouth.adjust("slower")
    scene.mouth.adjust("louder")
    for _ in range(2):
        scene.mouth.say(SECOND)
    scene.mouth.as_set()
    scene.mouth.say(SECOND)
    paces = [int.from_bytes(sound.pcm[:2], "little") for sound, _ in scene.speaker.played]
    gains = [gain for _, gain in scene.speaker.played]

    assert [145, 116, 116, 145] == paces
    assert [pytest.approx(gain) for gain in (0.9, 1.26, 1.26, 0.9)] == gains


def test_a_loudspeaker_in_the_place_of_a_lost_one_is_as_slow_and_as_loud(scene: Scene) -> None:
    scene.mouth.adjust("slower")
    scene.mouth.adjust("louder")
    other = Speaker(scene.voice)
    scene.mouth.speak_through(other)
    scene.mouth.say(FIRST)
    ((sound, gain),) = other.played

    assert 116 == int.from_bytes(sound.pcm[:2], "little")
    assert pytest.approx(1.26) == gain
    assert [] == scene.speaker.played


def test_pace_and_loudness_stay_within_what_is_understood(scene: Scene) -> None:
    for command in ["slower", "louder"] * 20:
        scene.mouth.adjust(command)
    scene.mouth.say(FIRST)
    sound, gain = scene.speaker.played[-1]

    assert (mouths.SLOWEST, mouths.LOUDEST) == (int.from_bytes(sound.pcm[:2], "little"), gain)


def test_quieter_again_and_again_mutes_nothing_and_an_emergency_is_as_loud_as_it_was_set(scene: Scene) -> None:
    for _ in range(12):
        scene.mouth.adjust("quieter")
    scene.mouth.say(FIRST)
    scene.mouth.say(EMERGENCY)
    scene.mouth.adjust("louder")
    scene.mouth.say(FIRST)

    quietest = mouths.QUIETEST
    assert [quietest, 0.9, quietest * mouths.LOUDER] == [gain for _, gain in scene.speaker.played]


def test_an_emergency_is_louder_for_whoever_wanted_it_louder(scene: Scene) -> None:
    scene.mouth.adjust("louder")
    scene.mouth.say(EMERGENCY)

    assert [pytest.approx(1.26)] == [gain for _, gain in scene.speaker.played]


def test_a_button_is_told_with_the_sentence_that_it_stopped(scene: Scene) -> None:
    scene.presses = [ButtonPressed("talk")]

    assert ButtonPressed("talk") == scene.mouth.say(FIRST).button
    assert scene.mouth.say(FIRST).button is None


def test_during_a_protected_sentence_buttons_are_ignored_not_put_off(scene: Scene) -> None:
    scene.presses = [ButtonPressed("stop"), ButtonPressed("talk")]

    assert scene.mouth.say(EMERGENCY).button is None
    assert scene.mouth.say(FIRST).button is None


def test_while_a_sentence_takes_long_a_tone_says_that_it_is_coming(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mouths, "SLOW_RENDER", 0.01)
    scene.voice.wait[FIRST.text] = threading.Event()
    scene.speaker.during = scene.voice.wait[FIRST.text].set
    scene.mouth.say(FIRST)

    assert [tones.thinking().pcm, 145] == [
        scene.speaker.played[0][0].pcm,
        int.from_bytes(scene.speaker.played[1][0].pcm[:2], "little"),
    ]


def test_a_sentence_that_cannot_be_rendered_becomes_the_apology(scene: Scene) -> None:
    apology_pace = 145
    scene.voice.fails = True
    said = [scene.mouth.say(FIRST, SECOND).text, scene.mouth.say(SECOND).text]

    assert [APOLOGY] * 2 == said
    assert ["no voice today"] * 2 == scene.failures
    assert [apology_pace] * 2 == [int.from_bytes(sound.pcm[:2], "little") for sound, _ in scene.speaker.played]


def test_what_was_rendered_ahead_for_one_person_is_not_kept_for_the_next(scene: Scene) -> None:
    scene.speaker.during = lambda: wait_until(lambda: (SECOND.text, 145) in scene.voice.asked)
    scene.mouth.say(FIRST, SECOND)
    scene.mouth.as_set()
    scene.mouth.say(SECOND)

    assert 2 == scene.voice.asked.count((SECOND.text, 145))


def test_all_threads_that_render_are_there_from_the_start(tmp_path: Path) -> None:
    before = set(threading.enumerate())
    voice = Voice()
    mouth = SpokenMouth(VoiceCache(tmp_path, voice), Speaker(voice), Speaking())
    started = set(threading.enumerate()) - before
    ahead, unforeseen = Utterance("One."), Utterance("Two.")
    voice.wait[ahead.text] = threading.Event()
    mouth.say(FIRST, ahead)
    mouth.say(unforeseen)
    later = set(threading.enumerate()) - before
    voice.wait[ahead.text].set()
    mouth.close()

    assert mouths.RENDERERS == len(started)
    assert started == later
