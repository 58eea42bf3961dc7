"""Being asked to wait is no answer: no number, no length of a cramp, no don't-know."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, told

from kiosk.events import Heard, Kind, Listen, Polarity
from kiosk.mind.mind import Mind

WAIT = "repeat"
QUESTIONS = ("age", "drinking", "how_often", "how_long", "medicines", "flag_heart", "flag_urine", "opening", "where")
WAITING = (
    "one moment please", "two ticks", "hang on a minute", "give me a minute", "just a sec", "half a mo",
    "wait a second", "hold on", "wait", "let me think", "let me see", "just a minute", "bear with me",
    "give us a sec", "one minute please", "um, one moment", "hang on, hang on", "could you give me a moment",
    "can you hang on a second", "hold on a sec", "i'm just thinking",
)  # fmt: skip


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("text", WAITING)
def test_who_asks_the_kiosk_to_wait_tells_nothing_whatever_was_asked(text: str, question: str) -> None:
    meaning = hear(text, question)

    assert (meaning.command, meaning.answer, meaning.findings) == (WAIT, None, ())


@pytest.mark.parametrize("question", ["consent", "adult", "confirm", "offer"])
@pytest.mark.parametrize("text", WAITING)
def test_neither_do_they_where_a_yes_or_no_is_wanted(mind: Mind, text: str, question: str) -> None:
    meaning = mind.understand(Heard(text), Listen(question, Kind.YES_NO))

    assert (meaning.command, meaning.answer, meaning.findings) == (WAIT, None, ())


@pytest.mark.parametrize(
    ("text", "lasts"),
    [
        ("one", "minutes"), ("a minute", "minutes"), ("one minute", "minutes"), ("two minutes", "minutes"),
        ("half a minute", "seconds"), ("a moment", "seconds"), ("a second", "seconds"), ("two seconds", "seconds"),
        ("one second", "seconds"), ("half a second", "seconds"),
        ("hang on, ten minutes", "minutes"), ("wait, about five minutes", "minutes"),
    ],
)  # fmt: skip
def test_a_minute_still_answers_how_long_it_lasts(text: str, lasts: str) -> None:
    assert lasts in told(hear(text, "how_long"))


@pytest.mark.parametrize("text", ["a minute", "one minute", "two minutes", "a second", "one second", "one sec love"])
def test_but_no_other_question(text: str) -> None:
    assert {hear(text, question).command for question in QUESTIONS if question != "how_long"} == {WAIT}


@pytest.mark.parametrize(
    ("text", "question", "means"),
    [
        ("one sec, I'm 72", "age", "over_60"),
        ("one moment, I'm forty five", "age", "adult_under_60"),
        ("hold on, my chest hurts", "flag_heart", "chest_pain"),
        ("hang on a minute, I do get chest pain", "flag_heart", "chest_pain"),
        ("let me see, it's my calf", "where", "calf"),
        ("one minute it's fine the next it's agony", "opening", "sudden_start"),
        ("I wait a minute and it goes", "opening", "eases_on_stopping"),
        ("hold on to the wall when my calf cramps", "opening", "calf"),
    ],
)
def test_what_is_told_behind_it_counts(text: str, question: str, means: str) -> None:
    meaning = hear(text, question)

    assert means in told(meaning)
    assert not {"under_18", "seconds"} & told(meaning)


@pytest.mark.parametrize("text", ["yes, one second", "yes one moment please", "yes, hang on", "wait, yes"])
def test_a_yes_beside_it_stays_one(mind: Mind, text: str) -> None:
    meaning = mind.understand(Heard(text), Listen("consent", Kind.YES_NO))

    assert (meaning.answer, meaning.findings) == ("yes", ())


@pytest.mark.parametrize("text", ["wait", "one second", "hang on a minute"])
def test_more_may_follow(mind: Mind, text: str) -> None:
    assert not mind.is_complete(Heard(text), Listen("consent", Kind.YES_NO))


def test_a_great_many_yeses_are_read() -> None:
    assert hear("yes " * 5000, "flag_heart").answer == "yes"


@pytest.mark.parametrize("question", ["flag_heart", "hard_stops", "medicines", "pregnancy"])
@pytest.mark.parametrize("text", ["no wait a minute", "no hold on", "no, hang on", "no let me think"])
def test_a_no_that_asks_to_wait_denies_nothing(question: str, text: str) -> None:
    assert () == hear(text, question).findings


@pytest.mark.parametrize(
    ("question", "text", "finding"),
    [
        ("flag_heart", "hang on while I get my breath, I'm ever so short of breath", "breathless"),
        ("flag_heart", "just a minute while this pain in my chest goes off", "chest_pain"),
        ("flag_urine", "wait while I think. brown like cola", "urine_brown"),
        ("hard_stops", "no hang on while I think, kidneys", "kidney_disease"),
        ("medicines", "hang on while I look. furosemide and ramipril", "diuretic"),
        ("flag_leg", "hold on while I look, it's red and hot", "leg_hot_red"),
    ],
)
def test_what_is_told_behind_a_wait_is_heard(question: str, text: str, finding: str) -> None:
    assert finding in {one.id for one in hear(text, question).findings if one.polarity is Polarity.AFFIRMED}
