"""The loop between ears and mouth, with the product's own typed ears and printed mouth."""

from __future__ import annotations

import contextlib
import io
import itertools
import logging
import time
from dataclasses import replace
from types import SimpleNamespace

import pytest
from understanding_fixtures import mind

import kiosk.session
from kiosk.errors import MicrophoneLost, RecogniserFailed
from kiosk.events import ButtonPressed, Finding, Heard, Listen, Meaning, Played, StayedSilent, Utterance
from kiosk.hearing.ears import Expected, Sensed
from kiosk.hearing.typed import TypedEars
from kiosk.service.sessions import session_of
from kiosk.session import Report, Session, Watching
from kiosk.settings import Settings
from kiosk.speaking.mouth import PrintedMouth
from kiosk.speaking.reply import Place

MIND = mind()
DISCLAIMER = "Severe, persistent, or sudden muscle cramps should be evaluated by a healthcare professional."


class Scripted(TypedEars):
    """Typed ears whose lines may also be events or errors."""

    def __init__(self, *script: str | Sensed | Meaning | Exception) -> None:
        super().__init__(io.StringIO())
        self._script = list(script)
        self.restarts = 0

    def listen(self, order: Listen, expected: Expected) -> Sensed:  # noqa: ARG002 - the port's
        step = self._script.pop(0) if self._script else StayedSilent(8.0)
        if isinstance(step, Exception):
            raise step
        return Heard(step) if isinstance(step, str) else step

    def restart(self) -> None:
        self.restarts += 1


def visit(ears: TypedEars, calls: list[str] | None = None) -> tuple[Report, str]:
    printed = io.StringIO()
    session = Session(MIND, ears, PrintedMouth(printed), Place(), 0.4, (calls if calls is not None else []).append)
    return session.visit(), printed.getvalue()


STORY = "I get cramps in my calves at night"


def test_a_typed_visit_asks_answers_and_ends_with_the_disclaimer() -> None:
    report, printed = visit(Scripted(STORY, *["no"] * 20))

    assert report.ended == "done"
    assert report.spoken[-1] == DISCLAIMER
    assert printed.count("kiosk: ") == len(report.spoken)


def test_the_microphone_listens_only_when_everything_has_been_said() -> None:
    happened: list[str] = []

    class Mouth(PrintedMouth):
        def say(self, utterance: Utterance, after: Utterance | None = None) -> Played:
            happened.append("say")
            return super().say(utterance, after)

        def your_turn(self) -> None:
            happened.append("tone")

    class Ears(Scripted):
        def settle(self, tail: float) -> None:
            happened.append(f"settle {tail}")

        def listen(self, order: Listen, expected: Expected) -> Sensed:
            happened.append("listen")
            return super().listen(order, expected)

    Session(MIND, Ears(STORY, *["no"] * 20), Mouth(None), Place(), 0.4, [].append).visit()
    gates = [happened[i - 3 : i + 1] for i, what in enumerate(happened) if what == "listen"]

    assert gates
    assert all(gate == ["say", "settle 0.4", "tone", "listen"] for gate in gates)


def test_the_ears_are_told_once_when_the_reply_to_an_answer_begins_and_not_after_a_silence() -> None:
    happened: list[str] = []

    class Ears(Scripted):
        def replying(self) -> None:
            happened.append("replying")

        def listen(self, order: Listen, expected: Expected) -> Sensed:
            sensed = super().listen(order, expected)
            happened.append(type(sensed).__name__)
            return sensed

    Session(MIND, Ears(STORY, "no"), PrintedMouth(None), Place(), 0.4, [].append).visit()

    assert ["Heard", "replying", "Heard", "replying", "StayedSilent"] == happened[:5]
    assert happened.count("replying") == 2


def test_a_lost_recogniser_is_restarted_and_the_visit_goes_on() -> None:
    ears = Scripted(STORY, RecogniserFailed("killed"), *["no"] * 20)
    report, printed = visit(ears)

    assert ears.restarts == 1
    assert report.ended == "done"
    assert MIND.book.replies["hearing_failed"][0] in printed


def test_a_lost_microphone_ends_the_visit_with_an_apology_and_is_told_to_the_service() -> None:
    printed = io.StringIO()
    session = Session(MIND, Scripted(MicrophoneLost("gone")), PrintedMouth(printed), Place(), 0.4, [].append)
    with pytest.raises(MicrophoneLost):
        session.visit()

    assert "something failed" in printed.getvalue()


def test_an_unforeseen_error_is_apologised_for_and_the_journal_holds_nothing_that_was_said(
    caplog: pytest.LogCaptureFixture,
) -> None:
    calls: list[str] = []
    with caplog.at_level(logging.DEBUG):
        report, printed = visit(Scripted(ValueError("zanzibar secret")), calls)

    assert "something failed" in printed
    assert calls == ["person"]
    assert report.ended == "escalated"
    assert report.spoken[-1] == DISCLAIMER
    assert "ValueError at " in report.broken
    assert "ValueError at " in caplog.text
    assert "zanzibar" not in caplog.text


@pytest.mark.parametrize("error", [ValueError("x"), MicrophoneLost("gone", "look")])
@pytest.mark.parametrize(
    ("told", "sent"),
    [("crushing chest pain", "nine nine nine"), ("my calf is hot, red and swollen", "today")],
)
def test_a_visit_that_breaks_after_a_danger_was_told_still_says_where_to_go(
    error: Exception, told: str, sent: str
) -> None:
    calls: list[str] = []
    printed = io.StringIO()
    session = Session(MIND, Scripted(told, error), PrintedMouth(printed), Place(), 0.4, calls.append)
    with contextlib.suppress(MicrophoneLost):
        session.visit()

    after = printed.getvalue().partition("something failed")[2]
    assert sent in after
    assert DISCLAIMER in after
    assert calls


def test_the_button_stops_the_visit_with_the_short_disclaimer() -> None:
    report, _ = visit(Scripted(STORY, ButtonPressed("stop")))

    assert report.ended == "stopped"
    assert report.spoken[-1] == MIND.book.replies["disclaimer_short"][-1]


def test_an_emergency_calls_staff() -> None:
    calls: list[str] = []
    report, _ = visit(Scripted("I can't feel my leg", "yes"), calls)

    assert calls == ["emergency"]
    assert report.ended == "escalated"


def test_the_call_for_staff_sounds_before_the_emergency_is_told() -> None:
    happened: list[str] = []

    class Mouth(PrintedMouth):
        def say(self, utterance: Utterance, after: Utterance | None = None) -> Played:
            happened.append(utterance.text)
            return super().say(utterance, after)

        def call_staff(self) -> None:
            happened.append("tone")

    ears = Scripted("I can't feel my leg", "yes")
    session_of(Settings(), MIND, ears, Mouth(None), Watching()).visit()

    assert happened[happened.index("tone") + 1] == "This needs emergency help."


def test_nothing_of_one_visit_reaches_the_next() -> None:
    ears = Scripted("I take digoxin and my calf is hot, red and swollen", "stop")
    session = Session(MIND, ears, PrintedMouth(None), Place(), 0.4, [].append)
    first = session.visit()
    ears._script = [STORY, *["no"] * 20]
    second, fresh = session.visit(), visit(Scripted(STORY, *["no"] * 20))[0]

    assert first.findings
    assert (second.findings, second.spoken) == (fresh.findings, fresh.spoken)


def test_of_a_living_person_no_word_is_kept() -> None:
    ears = Scripted("my calves zanzibar at night", *["no"] * 20)
    ears.live = True
    report, _ = visit(ears)

    assert [turn.heard for turn in report.turns] == [None] * len(report.turns)
    assert [turn.meaning for turn in report.turns] == [None] * len(report.turns)
    assert report.findings
    assert "zanzibar" not in repr(report)
    assert not [sentence for sentence in report.spoken if "because you said" in sentence]


def test_the_end_of_typed_input_ends_the_visit_politely() -> None:
    report, _ = visit(TypedEars(io.StringIO(STORY + "\n")))

    assert report.ended == "silent"
    assert report.spoken[-1] == DISCLAIMER


class Pressed(PrintedMouth):
    """A mouth whose button is pressed in the middle of the n-th sentence that a button can stop."""

    def __init__(self, sentence: int, name: str) -> None:
        super().__init__(None)
        self._left = sentence
        self._name = name
        self.said: list[Utterance] = []
        self.foreseen: list[Utterance | None] = []

    def say(self, utterance: Utterance, after: Utterance | None = None) -> Played:
        self.said.append(utterance)
        self.foreseen.append(after)
        self._left -= not utterance.protected
        stopped = self._left == 0 and not utterance.protected
        return replace(super().say(utterance, after), button=ButtonPressed(self._name) if stopped else None)


def pressed(sentence: int, name: str, *script: str | Sensed | Meaning) -> tuple[Report, Pressed]:
    mouth = Pressed(sentence, name)
    return Session(MIND, Scripted(*script), mouth, Place(), 0.4, [].append).visit(), mouth


def test_a_button_stops_what_the_kiosk_says_and_opens_the_microphone() -> None:
    report, _ = pressed(2, "talk", STORY, *["no"] * 20)
    undisturbed, _ = visit(Scripted(STORY, *["no"] * 20))

    assert report.spoken[:2] == undisturbed.spoken[:2]
    assert report.turns[0].heard == STORY
    assert report.ended == "done"
    assert 2 < len(undisturbed.spoken) - len(report.spoken)


@pytest.mark.parametrize(("name", "how"), [("stop", "stopped"), ("person", "escalated")])
def test_the_buttons_that_end_a_visit_end_it_while_the_kiosk_speaks(name: str, how: str) -> None:
    report, _ = pressed(2, name, STORY)

    assert report.ended == how
    assert report.turns == []


def test_no_button_stops_the_result_of_an_emergency_or_the_disclaimer() -> None:
    told = ("I can't feel my leg", "yes")
    undisturbed, _ = visit(Scripted(*told))
    count = len(pressed(0, "talk", *told)[1].said)
    for sentence in range(1, count):
        report, mouth = pressed(sentence, "stop" if sentence % 2 else "talk", *told)
        protected = [utterance.text for utterance in mouth.said if utterance.protected]

        assert protected[-1] == report.spoken[-1]
        if report.ended == "escalated":
            assert undisturbed.spoken[-1] == report.spoken[-1]


def test_a_button_in_the_middle_of_the_result_leaves_the_disclaimer() -> None:
    answers = (STORY, *["no"] * 20)
    undisturbed, mouth = visit(Scripted(*answers))[0], pressed(0, "talk", *answers)[1]
    stoppable = sum(not utterance.protected for utterance in mouth.said)
    report, _ = pressed(stoppable - 2, "talk", *answers)

    assert undisturbed.spoken[-1] == report.spoken[-1] == DISCLAIMER
    assert len(report.spoken) < len(undisturbed.spoken)


def test_what_is_said_next_is_known_while_the_sentence_before_it_is_said() -> None:
    _, mouth = pressed(0, "talk", STORY, *["no"] * 20)
    foreseen = [after for after in mouth.foreseen if after is not None]
    following = [later for after, later in itertools.pairwise(mouth.said) if after]

    assert all(after in (None, later) for after, later in zip(mouth.foreseen, mouth.said[1:], strict=False))
    assert len(foreseen) > len(following) / 2


def test_a_visit_without_end_is_ended_politely(caplog: pytest.LogCaptureFixture) -> None:
    radio = Scripted(STORY, *["no"] * 1000)
    session = Session(MIND, radio, PrintedMouth(None), Place(), 0.4, [].append, longest=0.0)
    report = session.visit()

    assert report.ended == "stopped"
    assert report.spoken[-1] == MIND.book.replies["disclaimer_short"][-1]
    assert len(report.turns) == 1
    assert "took longer than" in caplog.text


def overdue(*script: str | Sensed | Meaning) -> tuple[Report, list[str]]:
    """A visit whose time is over before its first answer."""
    calls: list[str] = []
    session = Session(
        MIND, Scripted(*script), PrintedMouth(None), Place(), 0.4, calls.append, make_slip=lambda _: True, longest=0.0
    )
    return session.visit(), calls


@pytest.mark.parametrize("answer", ["yes", "stop", "mumble", StayedSilent(8.0)])
def test_a_danger_told_in_the_last_answer_of_a_visit_without_end_is_read_back_and_told(answer: str | Sensed) -> None:
    report, calls = overdue("my chest hurts and I can't breathe", answer, answer)

    assert ["emergency"] == calls
    assert "escalated" == report.ended
    assert "This needs emergency help." in report.spoken


def test_a_danger_taken_back_after_the_time_is_over_ends_the_visit() -> None:
    report, calls = overdue("my chest hurts and I can't breathe", "no")

    assert ([], "stopped", 2) == (calls, report.ended, len(report.turns))


def test_a_doubtful_danger_is_read_back_though_the_time_is_over() -> None:
    doubtful = Meaning((Finding("chest_pain", words="just pain", likeness=0.5),), text="just pain")
    report, calls = overdue(doubtful, "yes", "yes")

    assert (["emergency"], "escalated") == (calls, report.ended)


def test_something_urgent_told_in_the_last_answer_is_told_where_to_go() -> None:
    report, _ = overdue("my calf is hot, red and swollen")

    assert any("today" in sentence for sentence in report.spoken)


def test_a_result_that_is_there_when_the_time_is_over_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = (STORY, *["no"] * 20)
    undisturbed = Session(
        MIND, Scripted(*answers), PrintedMouth(None), Place(), 0.4, [].append, make_slip=lambda _: True
    ).visit()
    clock = iter([0.0] * (len(undisturbed.turns) - 1) + [1000.0] * 9)
    watch = SimpleNamespace(monotonic=clock.__next__, perf_counter=time.perf_counter)
    monkeypatch.setattr(kiosk.session, "time", watch)
    report = Session(
        MIND, Scripted(*answers), PrintedMouth(None), Place(), 0.4, [].append, make_slip=lambda _: True, longest=900.0
    ).visit()

    assert "slip" == undisturbed.turns[-1].question
    assert undisturbed.spoken == report.spoken


def test_a_turn_holds_every_sentence_of_its_question() -> None:
    report, _ = visit(Scripted("I have crushing chest pain", "yes"))
    texts = {turn.question: turn.text for turn in report.turns}
    spoken = " ".join(report.spoken)

    assert all(text in spoken for text in texts.values())
    assert any(sum(sentence in text for sentence in report.spoken) > 1 for text in texts.values())
