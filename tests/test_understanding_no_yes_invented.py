"""Answers that are no yes to a question about danger: "fine now", "the other one's plastic"; and plain ones heard."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, knowledge, mind, told

from kiosk.events import Heard


@pytest.mark.parametrize("question", ["flag_heart", "flag_nerve", "flag_leg", "flag_weak", "flag_urine_little"])
@pytest.mark.parametrize("text", ["fine now", "ok now", "right now", "fine today"])
def test_fine_now_says_no_yes_to_a_danger(question: str, text: str) -> None:
    assert hear(text, question).answer != "yes"
    assert not {one for one in told(hear(text, question)) if not one.startswith("!")}


@pytest.mark.parametrize("text", ["fine now", "ok now", "fine thanks", "alright today"])
def test_fine_now_describes_urine(text: str) -> None:
    assert told(hear(text, "flag_urine")) == {"urine_normal"}


@pytest.mark.parametrize(
    "text",
    [
        "I've only got one leg",
        "I only have the one leg",
        "the other one's plastic",
        "left's artificial",
        "one's a prosthetic",
        "the right one's false",
    ],
)
def test_a_leg_that_is_not_there_is_no_swollen_one(text: str) -> None:
    question = knowledge().questions["flag_leg"]
    meaning = mind().understand(Heard(text), question.order)

    assert "leg_swollen" not in told(meaning)
    assert meaning.answer is None


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("only one leg", {"leg_swollen"}),
        ("just the one leg", {"leg_swollen"}),
        ("I've got one leg red", {"leg_hot_red"}),
        ("I've only got one leg and it's red", {"leg_hot_red"}),
        ("my good leg's swollen, the other one's false", {"leg_swollen"}),
        ("no, I've an artificial leg", {"!leg_swollen", "!leg_hot_red"}),
    ],
)
def test_what_is_said_of_the_leg_that_is_there_counts(text: str, means: set[str]) -> None:
    assert means <= told(hear(text, "flag_leg"))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("flag_leg", "not that I've seen"),
        ("flag_heart", "not that I have seen"),
        ("flag_leg", "they're both as ugly as each other"),
        ("flag_leg", "as thin as each other"),
        ("flag_nerve", "all working"),
        ("flag_nerve", "it's all still working fine"),
    ],
)
def test_an_everyday_no_is_heard(question: str, text: str) -> None:
    assert hear(text, question).answer == "no"


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("eGFR of 52", "kidney_disease"),
        ("stage 3b", "kidney_disease"),
        ("I'm under nephrology", "kidney_disease"),
        ("left ventricular failure", "heart_failure"),
        ("LVF", "heart_failure"),
        ("NASH", "liver_disease"),
        ("the heart nurse says one and a half litres", "fluid_restriction"),
        ("I fill in a fluid chart", "fluid_restriction"),
        ("told to drink more, for the stones", "kidney_stones"),
    ],
)
def test_an_illness_in_a_doctors_words_is_heard(text: str, means: str) -> None:
    assert means in told(hear(text, "hard_stops"))


@pytest.mark.parametrize("text", ["eGFR 90", "eGFR of 61", "all working", "stage three cancer"])
def test_what_only_looks_like_it_is_no_kidney_illness(text: str) -> None:
    assert "kidney_disease" not in told(hear(text, "hard_stops"))
