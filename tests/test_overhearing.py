"""Orders that are heard while the kiosk speaks: only where its echo is cancelled, and never its own words."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from sound_card import SoundCard, sound_card
from test_ears import YES, Engine, Loudness, Tape
from understanding_fixtures import mind

from kiosk.bench.synthetic_voices import speak
from kiosk.errors import RecogniserFailed
from kiosk.events import Block, ButtonPressed, Heard, Interrupting, Kind, Listen, Played, StayedSilent, Utterance
from kiosk.hearing.ears import Expected, Sensed, SoundEars
from kiosk.hearing.sound_files import write_wav
from kiosk.hearing.typed import TypedEars
from kiosk.service.buttons import AtOnce
from kiosk.service.station import Station
from kiosk.session import Session
from kiosk.settings import Hearing, Settings
from kiosk.speaking.mouth import PrintedMouth
from kiosk.speaking.reply import Place

pytestmark = pytest.mark.sound_card

MIND = mind()
ANYTHING = Interrupting(("stop",), lambda heard: "stop" if heard.text == "10" else None)


class Running(Tape):
    """A tape that runs on by so many blocks between two looks."""

    def __init__(self, *stretches: tuple[float, bool], blocks: int = 2) -> None:
        super().__init__(*stretches)
        self._a_look = blocks

    def captured(self) -> list[Block]:
        return [self.read() for _ in range(self._a_look)]


def overheard(
    tape: Tape, *, cancelled: bool = True, interrupting: Interrupting | None = ANYTHING, engine: Engine | None = None
) -> list[ButtonPressed]:
    settings = Hearing(echo_cancelled=cancelled)
    ears = SoundEars(tape, engine or Engine(), Loudness(), settings)  # type: ignore[arg-type] - no process is needed
    ears.overhear(interrupting)
    found = [ears.overheard() for _ in range(100)]
    return [one for one in found if one]


SAID = ((0.5, False), YES)


def test_an_order_is_heard_once_and_soon() -> None:
    assert [ButtonPressed("stop")] == overheard(Running(*SAID))


def test_without_the_setting_nothing_is_heard() -> None:
    assert not overheard(Running(*SAID), cancelled=False)


def test_in_a_sentence_that_nobody_may_stop_nothing_is_heard() -> None:
    assert not overheard(Running(*SAID), interrupting=None)


def test_what_is_no_order_is_none_and_the_next_words_are_heard() -> None:
    assert [ButtonPressed("stop")] == overheard(Running((0.5, False), (0.64, True), (1.0, False), YES))


def test_an_order_after_a_minute_of_silence_is_heard() -> None:
    assert [ButtonPressed("stop")] == overheard(Running((60.0, False), YES, blocks=40))


def test_an_order_that_begins_in_one_sentence_is_heard_in_the_next() -> None:
    """The second sentence begins in the midst of the order."""
    ears = SoundEars(Running(*SAID), Engine(), Loudness(), Hearing(echo_cancelled=True))  # type: ignore[arg-type]
    ears.overhear(ANYTHING)
    early = [one for _ in range(12) if (one := ears.overheard())]
    ears.overhear(replace(ANYTHING))
    late = [one for _ in range(100) if (one := ears.overheard())]

    assert ([], [ButtonPressed("stop")]) == (early, late)


def test_whoever_comes_next_gives_no_order_that_was_begun_before() -> None:
    ears = SoundEars(Running(*SAID), Engine(), Loudness(), Hearing(echo_cancelled=True))  # type: ignore[arg-type]
    ears.overhear(ANYTHING)
    early = [one for _ in range(12) if (one := ears.overheard())]
    ears.begin()
    ears.overhear(replace(ANYTHING))
    late = [one for _ in range(100) if (one := ears.overheard())]

    assert ([], []) == (early, late)


def test_a_recogniser_that_dies_meanwhile_leaves_the_kiosk_speaking(caplog: pytest.LogCaptureFixture) -> None:
    class Dying(Engine):
        def feed(self, block: Block) -> None:  # noqa: ARG002 - the port's
            raise RecogniserFailed("the recogniser died")

    with caplog.at_level(logging.ERROR):
        assert not overheard(Running(*SAID), engine=Dying())

    assert 1 == caplog.text.count("the recogniser died")


def test_open_ears_hear_no_orders_of_before() -> None:
    ears = SoundEars(Running(*SAID), Engine(), Loudness(), Hearing(echo_cancelled=True))  # type: ignore[arg-type]
    ears.overhear(ANYTHING)
    ears.listen(Listen("q", Kind.YES_NO), Expected())

    assert not [one for _ in range(100) if (one := ears.overheard())]


# --- what is an order ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heard", "said", "asks", "order"),
    [
        ("stop", "Do your calves cramp at night?", True, "stop"),
        ("say that again", "Do your calves cramp at night?", True, "repeat"),
        ("help", "Do your calves cramp at night?", True, "help"),
        ("help", "Your answers fit low magnesium best.", False, None),
        ("stop", "Your answers fit low magnesium best.", False, "stop"),
        ("help", "You can say help, or stop.", True, None),
        ("stop", "You can say help, or stop.", True, None),
        ("yes", "Do your calves cramp at night?", True, None),
        ("my calves cramp at night", "Do your calves cramp at night?", True, None),
        ("skip", "Do your calves cramp at night?", True, None),
        ("", "Do your calves cramp at night?", True, None),
    ],
)
def test_three_orders_interrupt_and_none_that_the_kiosk_itself_has_just_said(
    heard: str, said: str, order: str | None, *, asks: bool
) -> None:
    assert order == MIND.interrupting(("Hello.", said), asks=asks).order(Heard(heard))


# --- the session -----------------------------------------------------------------------------


class Ordered(TypedEars):
    """Ears that note during which sentences they were open."""

    def __init__(self, answers: Sequence[str]) -> None:
        self._answers = list(answers)
        self.open: list[bool] = []

    def overhear(self, interrupting: Interrupting | None) -> None:
        self.open.append(interrupting is not None)

    def listen(self, order: Listen, expected: Expected) -> Sensed:  # noqa: ARG002 - the port's
        return Heard(self._answers.pop(0)) if self._answers else StayedSilent(8.0)


class Interrupted(PrintedMouth):
    """A mouth that is interrupted in the sentence that fits."""

    def __init__(self, when: Callable[[str], bool], order: str) -> None:
        super().__init__(None)
        self.said: list[tuple[str, bool]] = []
        self._when = when
        self._order: str | None = order

    def say(self, utterance: Utterance, after: Utterance | None = None) -> Played:
        self.said.append((utterance.text, utterance.protected))
        played = super().say(utterance, after)
        if self._order and self._when(utterance.text) and not utterance.protected:
            order, self._order = self._order, None
            return replace(played, button=ButtonPressed(order))
        return played


def session(mouth: Interrupted, ears: Ordered) -> Session:
    return Session(MIND, ears, mouth, Place(), 0.4, [].append)


STORY = "I get cramps in my calves at night"


def test_ears_are_open_in_every_sentence_but_the_protected_ones() -> None:
    mouth, ears = Interrupted(lambda _: False, ""), Ordered([STORY, *["no"] * 20])
    session(mouth, ears).visit()

    assert [not protected for _, protected in mouth.said] == ears.open
    assert {True, False} == set(ears.open)


def test_repeat_said_into_a_question_has_it_asked_again() -> None:
    def is_question(text: str) -> bool:
        return text.endswith("?")

    mouth = Interrupted(is_question, "repeat")
    session(mouth, Ordered([STORY])).visit()
    questions = [text for text, _ in mouth.said if is_question(text)]

    assert questions[0] == questions[1]


def test_after_a_button_no_order_of_before_is_under_way() -> None:
    mouth, ears = Interrupted(lambda text: text.endswith("?"), "help"), Ordered([STORY])
    session(mouth, ears).visit()
    pressed = next(number for number, (text, _) in enumerate(mouth.said) if text.endswith("?"))

    assert [True, False, True] == ears.open[pressed : pressed + 3]


def test_stop_said_into_the_welcome_ends_the_visit() -> None:
    mouth = Interrupted(lambda _: True, "stop")
    report = session(mouth, Ordered([STORY])).visit()

    assert "stopped" == report.ended
    assert not report.turns


def speaks_into(card: SoundCard, wav: Path) -> None:
    """Say it as soon as the kiosk is heard to speak."""
    with card.hear() as heard:
        heard.wait_for_seconds(0.5)
        heard.finish_now()
    card.say(wav)


@pytest.mark.engine
@pytest.mark.slow
@pytest.mark.parametrize("cancelled", [True, False])
def test_on_a_sound_card_stop_is_heard_while_the_kiosk_speaks_if_its_echo_is_cancelled(
    tmp_path: Path, *, cancelled: bool
) -> None:
    """The card leads no sound of the loudspeaker into the microphone, as if its echo were cancelled perfectly."""
    hearing = Hearing(recogniser="sphinx", echo_cancelled=cancelled, silence_to_start=2.0)
    settings = Settings(hearing=hearing, cache=str(tmp_path))
    write_wav(tmp_path / "stop.wav", speak("slt", "stop"))
    with sound_card() as card, Station(settings, MIND, AtOnce()) as station:
        station.open()
        person = threading.Thread(target=speaks_into, args=[card, tmp_path / "stop.wav"])
        person.start()
        report = station.visit()
        person.join()

    assert ("stopped" if cancelled else "silent") == report.ended
