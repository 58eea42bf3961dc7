"""The kiosk's own voice is no answer, and no answer is taken for it."""

from __future__ import annotations

import pytest
from understanding_fixtures import knowledge, sections

from kiosk.understanding.dialogue_acts.echo import is_echo
from kiosk.understanding.matching.phrases import DENYING
from kiosk.understanding.templates import expand

SAID = ("Thank you.", "Do you get the cramps at night, or when you walk?", "You can say: help, or stop.")
LATER = 1.0
"""Seconds after the opening of the microphone."""


@pytest.mark.parametrize(
    "heard",
    [
        "do you get the cramps at night or when you walk",
        "Do you get the cramps at night, or when you walk? You can say help or stop.",
        "you get the camps at night or when you walk",
        "when you walk you can say help or stop",
    ],
)
def test_what_the_kiosk_has_just_said_is_dropped(heard: str) -> None:
    assert is_echo(heard, SAID, LATER)


@pytest.mark.parametrize(
    "heard",
    [
        "at night", "when I walk", "I get the cramps at night", "help", "stop", "at night or when I walk",
        "yes", "my calf hurts when you press it", "", "I get them when I walk my dog you know",
    ],
)  # fmt: skip
def test_an_answer_that_uses_the_words_of_the_question_is_kept(heard: str) -> None:
    assert not is_echo(heard, SAID, LATER)


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("I heard that you have pain or pressure in your chest, jaw or arm. Is that right?",
         "yes I have pain or pressure in my chest, jaw or arm"),
        ("I heard that you have pain or pressure in your chest, jaw or arm. Is that right?",
         "I have pain or pressure in my chest jaw or arm"),
        ("Too weak to stand, numb between the legs, or trouble passing urine? Yes or no?",
         "yes too weak to stand and numb between the legs"),
        ("Brown urine, or almost none since yesterday? Yes or no?", "brown urine or almost none since yesterday yes"),
    ],
)  # fmt: skip
def test_whoever_repeats_what_was_asked_has_answered(said: str, answer: str) -> None:
    assert not is_echo(answer, (said,), LATER)


def test_a_question_misheard_as_a_denial_stays_an_echo() -> None:
    said = ("Any chest pain, trouble breathing, fainting, or a racing heart?",)

    assert is_echo("no chest pain trouble breathing fainting or a racing heart", said, LATER)


def test_the_end_of_the_last_sentence_is_an_echo_only_before_a_person_could_have_answered() -> None:
    said = ("You said that your calf is hot. Is that right?",)

    assert is_echo("right", said, 0.05)
    assert is_echo("that right", said, 0.2)
    assert not is_echo("right", said, 0.2)
    assert not is_echo("that right", said, 0.5)
    assert not is_echo("yes", said, 0.1)


def test_where_the_kiosk_said_nothing_nothing_is_an_echo() -> None:
    assert not is_echo("do you get the cramps at night", (), 0.0)


@pytest.mark.parametrize("question", knowledge().questions)
def test_no_way_to_answer_a_question_in_the_prompt_set_is_taken_for_its_echo(question: str) -> None:
    wordings = sections("questions.txt").get(question, ())
    names = knowledge().questions[question].findings
    answers = [*names, *(DENYING + name for name in names)]
    phrases = [text for name in answers for line in sections("answers.txt").get(name, ()) for text in expand(line)]

    assert wordings or question == "opening"
    assert [] == [phrase for phrase in phrases if is_echo(phrase, wordings, LATER)]
