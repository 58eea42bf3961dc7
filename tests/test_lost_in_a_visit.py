"""A device that is lost in the midst of a visit: the visit goes on once it is back, or ends and is forgotten."""

from __future__ import annotations

import io
import logging
from collections.abc import Callable
from dataclasses import replace

import pytest
from memory import held_by
from understanding_fixtures import mind

from kiosk.errors import MicrophoneLost, SpeakerLost
from kiosk.events import ButtonPressed, Heard, Listen, MakeSlip, Order, Played, Say, StayedSilent, Utterance
from kiosk.hearing.ears import Expected, Sensed
from kiosk.hearing.typed import TypedEars
from kiosk.interview.visit import Visit
from kiosk.loop.progress import Progress
from kiosk.loop.recovery import LONGEST_WAIT, PATIENCE, PATIENCE_IN_DANGER, Recovery, wait_before
from kiosk.loop.report import Report, Watching
from kiosk.session import Session
from kiosk.speaking.mouth import PrintedMouth
from kiosk.speaking.reply import Place, speak

MIND = mind()
STORY = ("I get cramps in my calves at night", *["no"] * 20)
EMERGENCY = ("I can't feel my leg", "yes")
URGENT = ("my calf is hot, red and swollen", *["no"] * 20)
GONE, MUTE = MicrophoneLost("the microphone is gone"), SpeakerLost("the loudspeaker is gone")


def sentences(reply: str) -> list[str]:
    return [utterance.text for utterance in speak(Say(reply), MIND.book, MIND.knowledge)]


SORRY, DEAF, MENDED = sentences("voice_failed"), sentences("hearing_lost"), sentences("hearing_failed")


class Wall:
    """A clock that only waiting moves, and the two devices, away for a while."""

    def __init__(self, away: float = 2.0) -> None:
        self.now = 100.0
        self.away = away
        self.back_at = 0.0
        self.looks: list[float] = []

    def lose(self) -> None:
        self.back_at = self.now + self.away

    def pause(self, seconds: float) -> None:
        self.now += seconds

    def find_again(self) -> tuple[str, str]:
        self.looks.append(self.now)
        if self.now < self.back_at:
            raise GONE
        return "the microphone", "the loudspeaker"


class Ears(TypedEars):
    """Typed answers, and a yes to the slip; at the n-th listening the microphone is lost."""

    def __init__(self, wall: Wall, answers: tuple[str, ...], lost_at: int = -1, where: str = "listen") -> None:
        super().__init__(io.StringIO())
        self._wall, self._answers, self._lost_at, self._where = wall, list(answers), lost_at, where
        self._turn = 0
        self.asked: list[str] = []

    def _maybe_lost(self, where: str) -> None:
        if self._turn == self._lost_at and self._where == where:
            self._lost_at = -1
            self._wall.lose()
            raise GONE

    def settle(self, tail: float) -> None:  # noqa: ARG002 - the port's
        self._maybe_lost("settle")

    def listen(self, order: Listen, expected: Expected) -> Sensed:  # noqa: ARG002 - the port's
        self.asked.append(order.question)
        self._maybe_lost("listen")
        self._turn += 1
        if order.question == "slip":
            return Heard("yes")
        return Heard(self._answers.pop(0)) if self._answers else StayedSilent(8.0)


class Mouth(PrintedMouth):
    """Notes what was said to its end; the loudspeaker is lost in the n-th sentence, or `broken` for good."""

    def __init__(self, wall: Wall, lost_in: int = -1, *, press: ButtonPressed | None = None) -> None:
        super().__init__(None)
        self._wall, self._lost_in, self._press = wall, lost_in, press
        self.said: list[Utterance] = []
        self.broken = False
        self.apologies = 0

    def say(self, utterance: Utterance, after: Utterance | None = None) -> Played:
        if len(self.said) == self._lost_in:
            self._lost_in = -1
            self._wall.lose()
            raise MUTE
        if self.broken:
            raise MUTE
        self.said.append(utterance)
        stopped = self._press if utterance.text == DEAF[-1] else None
        return replace(super().say(utterance, after), button=stopped)

    def apologise(self) -> None:
        self.apologies += 1
        if self.broken:
            raise MUTE

    @property
    def texts(self) -> list[str]:
        return [utterance.text for utterance in self.said]


class Scene:
    """One visit with its fakes."""

    def __init__(
        self, wall: Wall, ears: Ears, mouth: Mouth, make_slip: Callable[[MakeSlip], bool] | None = None
    ) -> None:
        self.wall, self.ears, self.mouth = wall, ears, mouth
        self.calls: list[str] = []
        self.told: list[str] = []
        self.session = Session(
            MIND, ears, mouth, Place(), 0.4, self.calls.append,
            Watching(lost=lambda error: self.told.append(error.why), back=lambda: self.told.append("back")),
            make_slip, recovery=Recovery(wall.find_again, wall.pause, lambda: wall.now),
        )  # fmt: skip

    def visit(self) -> Report:
        return self.session.visit()


def undisturbed(answers: tuple[str, ...]) -> tuple[Report, Mouth]:
    wall = Wall()
    scene = Scene(wall, Ears(wall, answers), Mouth(wall), lambda _: True)
    return scene.visit(), scene.mouth


def same(report: Report, other: Report) -> bool:
    return (report.ended, report.findings, report.assessment) == (other.ended, other.findings, other.assessment)


@pytest.mark.parametrize("answers", [STORY, EMERGENCY, URGENT], ids=["plan and slip", "999", "today"])
def test_wherever_the_loudspeaker_is_lost_the_sentence_is_said_again_and_the_visit_ends_as_ever(
    answers: tuple[str, ...],
) -> None:
    """In the greeting, a question, a read-back, the plan; an emergency and a disclaimer are said whole again."""
    reference, mouth = undisturbed(answers)
    for lost_in, lost in enumerate(mouth.said):
        wall = Wall()
        scene = Scene(wall, Ears(wall, answers), Mouth(wall, lost_in), lambda _: True)
        report = scene.visit()
        before, after = scene.mouth.said[:lost_in], scene.mouth.said[lost_in:]
        from_here = lost_in
        while lost.protected and from_here > 0 and mouth.said[from_here - 1].protected:
            from_here -= 1

        assert same(report, reference)
        assert mouth.said[:lost_in] == before
        assert mouth.said[from_here:] == (after if lost.protected else after[1:])
        assert lost.protected or SORRY == [after[0].text]
        assert ["the loudspeaker is gone", "back"] == scene.told


def test_an_emergency_is_told_from_its_first_sentence_whichever_was_lost() -> None:
    said = undisturbed(EMERGENCY)[1].texts
    first = said.index("This needs emergency help.")
    for lost_in in range(first, len(said)):
        wall = Wall()
        scene = Scene(wall, Ears(wall, EMERGENCY), Mouth(wall, lost_in))
        scene.visit()

        assert said[first:] == scene.mouth.texts[lost_in:]
        assert ["emergency"] == scene.calls


@pytest.mark.parametrize("where", ["settle", "listen"], ids=["as it opens", "in the answer"])
@pytest.mark.parametrize("answers", [STORY, EMERGENCY], ids=["plan and slip", "999"])
def test_wherever_the_microphone_is_lost_the_question_is_asked_again_and_every_answer_counts(
    answers: tuple[str, ...], where: str
) -> None:
    reference, mouth = undisturbed(answers)
    for lost_at in range(len(reference.turns)):
        wall = Wall()
        scene = Scene(wall, Ears(wall, answers, lost_at, where), Mouth(wall), lambda _: True)
        report = scene.visit()
        texts = scene.mouth.texts
        apology = texts.index(MENDED[0])

        asked = [turn.question for turn in reference.turns]
        again = [asked[lost_at]] if where == "listen" else []

        assert same(report, reference)
        assert asked[:lost_at] + again + asked[lost_at:] == scene.ears.asked
        assert DEAF == texts[apology - len(DEAF) : apology]
        assert mouth.texts[0] == texts[0]
        assert ["the microphone is gone", "back"] == scene.told


def test_a_device_that_stays_away_ends_the_visit_which_is_forgotten(caplog: pytest.LogCaptureFixture) -> None:
    wall = Wall(away=1000.0)
    scene = Scene(wall, Ears(wall, ("my calves zanzibar at night", "no"), 1), Mouth(wall))
    with pytest.raises(MicrophoneLost), caplog.at_level(logging.DEBUG):
        scene.visit()

    assert PATIENCE - LONGEST_WAIT <= wall.now - 100.0 <= PATIENCE
    assert ["the microphone is gone"] == scene.told
    assert 1 == scene.mouth.apologies
    assert ["person"] == scene.calls
    assert sentences("disclaimer_full")[-1] == scene.mouth.texts[-1]
    left = {type(one): one for one in held_by(scene.session) if isinstance(one, Visit | Progress)}
    assert {Visit: Visit(), Progress: Progress(())} == left
    assert "zanzibar" not in caplog.text


def test_a_visit_that_ends_for_a_lost_microphone_still_says_where_to_go_today() -> None:
    wall = Wall(away=1000.0)
    scene = Scene(wall, Ears(wall, URGENT, 1), Mouth(wall))
    with pytest.raises(MicrophoneLost):
        scene.visit()

    assert any("today" in text for text in scene.mouth.texts[-8:])


def test_an_emergency_that_waits_for_its_yes_waits_shortly_for_the_microphone_and_is_told_then() -> None:
    wall = Wall(away=1000.0)
    scene = Scene(wall, Ears(wall, EMERGENCY, 1), Mouth(wall))
    with pytest.raises(MicrophoneLost):
        scene.visit()

    assert wall.now - 100.0 <= PATIENCE_IN_DANGER
    assert ["emergency"] == scene.calls
    assert "This needs emergency help." in scene.mouth.texts


def test_where_an_emergency_cannot_be_read_back_aloud_staff_are_called_at_once() -> None:
    wall = Wall()
    readback = next(n for n, text in enumerate(undisturbed(EMERGENCY)[1].texts) if text.startswith("I heard that"))
    scene = Scene(wall, Ears(wall, EMERGENCY), Mouth(wall, readback))
    scene.visit()

    assert ["person", "emergency"] == scene.calls


def test_staff_are_called_for_an_emergency_also_when_the_loudspeaker_stays_away() -> None:
    wall = Wall(away=1000.0)
    scene = Scene(wall, Ears(wall, EMERGENCY, 1), Mouth(wall))

    def lose_both() -> None:
        scene.mouth.broken = True
        Wall.lose(wall)

    wall.lose = lose_both  # type: ignore[method-assign] # one card holds both
    with pytest.raises(MicrophoneLost):
        scene.visit()

    assert ["emergency"] == scene.calls


def test_a_loudspeaker_that_opens_and_never_plays_uses_up_one_patience() -> None:
    wall = Wall(away=0.0)
    mouth = Mouth(wall)
    mouth.broken = True
    with pytest.raises(SpeakerLost):
        Scene(wall, Ears(wall, STORY), mouth).visit()

    assert wall.now - 100.0 <= PATIENCE
    assert len(wall.looks) <= PATIENCE / LONGEST_WAIT + 2


def test_stop_pressed_while_the_kiosk_says_that_it_is_deaf_ends_the_visit() -> None:
    wall = Wall()
    scene = Scene(wall, Ears(wall, STORY, 2), Mouth(wall, press=ButtonPressed("stop")))

    assert "stopped" == scene.visit().ended
    assert MENDED[0] not in scene.mouth.texts


def test_a_slip_is_made_once_though_the_loudspeaker_is_lost_as_it_is_told() -> None:
    made: list[MakeSlip] = []
    said = undisturbed(STORY)[1].texts
    wall = Wall()
    ready = said.index(sentences("slip_made")[0])

    def make(order: MakeSlip) -> bool:
        made.append(order)
        return True

    Scene(wall, Ears(wall, STORY), mouth := Mouth(wall, ready), make).visit()

    assert 1 == len(made)
    assert said[ready:] == mouth.texts[ready + 1 :]


def test_a_device_that_is_away_for_days_is_looked_for_every_few_seconds() -> None:
    assert [1.0, 2.0, 4.0, 4.0] == [wait_before(attempt) for attempt in (0, 1, 2, 100_000)]


def test_a_device_is_looked_for_as_soon_as_the_kiosk_has_said_that_it_is_lost() -> None:
    """The first wait of a second is over by then; the later ones begin when a look has failed."""
    wall = Wall()
    looks: list[float] = []

    def find_again() -> tuple[str, str]:
        looks.append(wall.now)
        wall.now += 0.5
        if len(looks) < 3:
            raise GONE
        return ("the microphone", "the loudspeaker")

    recovery = Recovery(find_again, wall.pause, lambda: wall.now)
    recovery.lose()
    lost_at = wall.now
    wall.now += 3.0  # a sentence
    recovery.wait(GONE, PATIENCE)

    assert [3.0, 5.5, 10.0] == [at - lost_at for at in looks]


def test_what_was_taken_up_again_is_taken_up_once_more_when_it_is_lost_again() -> None:
    first, second, last = (Utterance(text) for text in ("one", "two", "three"))
    once = Progress((first, second, last), 1).resumed(Say("voice_failed"))
    orders: tuple[Order | Utterance, ...] = (Say("voice_failed"), second, last)

    assert orders == once.steps
    assert (Say("voice_failed"), last) == replace(once, at=2).resumed(Say("voice_failed")).steps


def test_a_loudspeaker_lost_while_an_answer_is_read_does_not_lose_the_answer() -> None:
    wall = Wall()

    class Slow(Ears):
        def listen(self, order: Listen, expected: Expected) -> Sensed:
            expected.slow()
            return super().listen(order, expected)

    class Silenced(Mouth):
        def thinking(self) -> None:
            raise MUTE

    reference, mouth = undisturbed(STORY)
    scene = Scene(wall, Slow(wall, STORY), Silenced(wall), lambda _: True)
    report = scene.visit()

    assert same(report, reference)
    assert mouth.texts == scene.mouth.texts
