"""The loop between ears and mouth, with the product's own typed ears and printed mouth."""

from __future__ import annotations

import io
import logging
from collections.abc import Sequence

import pytest

from kiosk.assembly import load_mind
from kiosk.cli.visit import session_of
from kiosk.errors import MicrophoneLost, RecogniserFailed
from kiosk.events import ButtonPressed, Heard, Listen, Played, StayedSilent, Utterance
from kiosk.hearing.ears import Sensed
from kiosk.hearing.typed import TypedEars
from kiosk.session import Report, Session, Watching
from kiosk.settings import Settings
from kiosk.speaking.mouth import PrintedMouth
from kiosk.speaking.reply import Place

MIND = load_mind(Settings())
DISCLAIMER = "Severe, persistent, or sudden muscle cramps should be evaluated by a healthcare professional."


class Scripted(TypedEars):
    """Typed ears whose lines may also be events or errors."""

    def __init__(self, *script: str | Sensed | Exception) -> None:
        super().__init__(io.StringIO())
        self._script = list(script)
        self.restarts = 0

    def listen(self, order: Listen, phrases: Sequence[str]) -> Sensed:  # noqa: ARG002 - the port's
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
        def say(self, utterance: Utterance) -> Played:
            happened.append("say")
            return super().say(utterance)

        def your_turn(self) -> None:
            happened.append("tone")

    class Ears(Scripted):
        def settle(self, tail: float) -> None:
            happened.append(f"settle {tail}")

        def listen(self, order: Listen, phrases: Sequence[str]) -> Sensed:
            happened.append("listen")
            return super().listen(order, phrases)

    Session(MIND, Ears(STORY, *["no"] * 20), Mouth(None), Place(), 0.4, [].append).visit()
    gates = [happened[i - 3 : i + 1] for i, what in enumerate(happened) if what == "listen"]

    assert gates
    assert all(gate == ["say", "settle 0.4", "tone", "listen"] for gate in gates)


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
    assert report.ended == "stopped"
    assert "ValueError at " in caplog.text
    assert "zanzibar" not in caplog.text


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
        def say(self, utterance: Utterance) -> Played:
            happened.append(utterance.text)
            return super().say(utterance)

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
    assert "zanzibar" not in repr(report.turns)


def test_the_end_of_typed_input_ends_the_visit_politely() -> None:
    report, _ = visit(TypedEars(io.StringIO(STORY + "\n")))

    assert report.ended == "silent"
    assert report.spoken[-1] == DISCLAIMER


def test_a_turn_holds_every_sentence_of_its_question() -> None:
    report, _ = visit(Scripted("I have crushing chest pain", "yes"))
    texts = {turn.question: turn.text for turn in report.turns}
    spoken = " ".join(report.spoken)

    assert all(text in spoken for text in texts.values())
    assert any(sum(sentence in text for sentence in report.spoken) > 1 for text in texts.values())
