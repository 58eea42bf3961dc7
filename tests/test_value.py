from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from limits import effort

from kiosk.clinic.knowledge import Question
from kiosk.clinic.value import entropy, values_of
from kiosk.events import Finding, Polarity
from kiosk.files.clinic import load_knowledge

KNOWLEDGE = load_knowledge()
QUESTIONS = KNOWLEDGE.questions

names = st.sampled_from(sorted(KNOWLEDGE.findings))
stories = st.lists(st.builds(Finding, names, st.sampled_from(list(Polarity))), max_size=12)


def heard(so: str) -> list[Finding]:
    return [Finding(name) for name in so.split()]


def value_of(story: list[Finding], question: Question) -> float:
    return values_of(KNOWLEDGE, story, [question])[question.id]


@given(stories)
def test_no_question_is_worth_less_than_nothing(story: list[Finding]) -> None:
    assert all(value >= 0 for value in values_of(KNOWLEDGE, story, QUESTIONS.values()).values())


@given(stories)
def test_all_at_once_and_one_by_one_agree(story: list[Finding]) -> None:
    together = values_of(KNOWLEDGE, story, QUESTIONS.values())

    assert together["urine"] == value_of(story, QUESTIONS["urine"])


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_whose_every_answer_is_known_is_worth_nothing(question: str) -> None:
    known = [Finding(name, Polarity.DENIED) for name in QUESTIONS[question].findings]

    assert value_of(known, QUESTIONS[question]) == 0


@pytest.mark.parametrize(
    ("question", "finding"), [("ppi_years", "ppi"), ("statin_pain", "statin"), ("walking", "on_walking")]
)
def test_a_question_that_needs_an_answer_first_waits_for_it(question: str, finding: str) -> None:
    assert value_of(heard("calf"), QUESTIONS[question]) == 0
    assert value_of(heard(f"calf {finding}"), QUESTIONS[question]) > 0


@pytest.mark.parametrize(
    ("story", "more", "less"),
    [
        ("calf at_night ppi", "ppi_years", "sun"),
        ("in_heat after_exercise", "urine", "operations"),
        ("weakness leg", "medicines", "how_often"),
        ("proximal_weakness", "sun", "how_often"),
        ("tingling_hands hand_spasm", "operations", "sun"),
    ],
)
def test_what_fits_the_story_is_worth_more(story: str, more: str, less: str) -> None:
    values = values_of(KNOWLEDGE, heard(story), QUESTIONS.values())

    assert values[more] > values[less]


def test_a_finding_that_would_raise_a_flag_adds_to_the_worth_until_it_fires() -> None:
    before = value_of(heard("leg"), QUESTIONS["flag_heart"])
    after = value_of(heard("leg confused"), QUESTIONS["flag_heart"])

    assert after < before


def test_a_man_is_not_asked_whether_he_is_pregnant() -> None:
    assert value_of(heard("calf male"), QUESTIONS["pregnancy"]) == 0


def test_entropy_of_even_halves_is_one_bit() -> None:
    assert entropy([0.5, 0.5]) == pytest.approx(1.0)
    assert entropy([1.0, 0.0]) == pytest.approx(0.0)


@settings(max_examples=10)
@given(stories)
def test_valuing_all_questions_takes_a_few_milliseconds(story: list[Finding]) -> None:
    assert effort(lambda: values_of(KNOWLEDGE, story, QUESTIONS.values())) < 15
