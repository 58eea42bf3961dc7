"""A plain no as it is said and written: asked again, to somebody, drawn out, with an oath; and what is none."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, knowledge, told

QUESTIONS = ("flag_heart", "flag_nerve", "hard_stops", "losses")


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    "text",
    [
        "I said no",
        "I already said no",
        "I've told you, no",
        "as I said, no",
        "for the last time, no",
        "know",
        "know, know",
        "err no",
        "and no",
        "nahhh",
        "haha no",
        "no man",
        "no bro",
        "no boss",
        "no ta",
        "none that I've noticed",
        "don't think so",
        "I doubt it",
        "bloody hell no",
    ],
)
def test_a_no_in_whatever_tone_denies_all_that_was_asked(text: str, question: str) -> None:
    assert told(hear(text, question)) == told(hear("no", question)) != set()


@pytest.mark.parametrize("text", ["I said yes", "I already said yes", "and yes", "yesss", "haha yes"])
def test_so_does_a_yes_tell_it(text: str) -> None:
    assert told(hear(text, "flag_heart")) == set(knowledge().questions["flag_heart"].yes)


@pytest.mark.parametrize(
    "text",
    ["I know", "you know", "know what I mean", "I know that feeling", "as I said before", "I said", "no boss at work"],
)
def test_a_know_that_is_one_answers_nothing(text: str) -> None:
    assert hear(text, "flag_heart").answer is None


@pytest.mark.parametrize(
    "text",
    [
        "I said no, but my chest is tight",
        "no bro, my chest hurts",
        "haha no, my chest is tight",
        "know, my chest hurts",
    ],
)
def test_what_is_told_behind_such_a_no_is_heard(text: str) -> None:
    assert "chest_pain" in told(hear(text, "flag_heart"))


@pytest.mark.parametrize("question", [None, "hard_stops", "medicines"])
def test_thanks_alone_end_no_visit(question: str | None) -> None:
    assert hear("ta", question).command is None
