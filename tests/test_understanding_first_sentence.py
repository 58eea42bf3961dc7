"""Answers about a danger that leave out the question's words in their first sentence, and go on."""

from __future__ import annotations

import pytest
from understanding_fixtures import affirmed


@pytest.mark.parametrize(
    ("question", "text", "danger"),
    [
        ("flag_urine", "Like gravy. I did a spin class.", "urine_brown"),
        ("flag_urine", "It's like flat coke. First run since the baby.", "urine_brown"),
        ("flag_urine", "Hardly any, and I drink plenty.", "no_urine"),
        ("flag_urine_little", "Not a drop since last night, and I've been drinking tea.", "no_urine"),
        ("flag_urine_little", "Since last night nothing.", "no_urine"),
        ("flag_urine_little", "Yes, barely a drip since yesterday.", "no_urine"),
        ("flag_leg", "Right one's thicker. I put a tape round it.", "leg_swollen"),
        ("flag_heart", "A bit tight.", "chest_pain"),
    ],
)
def test_the_first_sentence_of_an_answer_may_leave_out_what_the_question_has_said(
    question: str, text: str, danger: str
) -> None:
    assert danger in affirmed(text, question)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("flag_urine_little", "None at all, I go fine."),
        ("flag_urine", "Like straw. I drink plenty."),
        ("flag_heart", "My legs are killing me."),
        ("flag_heart", "A bit tired."),
        ("flag_heart", "Going well, thanks."),
        ("flag_heart", "Just my calf. It's tight."),
    ],
)
def test_what_leaves_nothing_out_tells_no_danger(question: str, text: str) -> None:
    assert affirmed(text, question).isdisjoint({"no_urine", "urine_brown", "chest_pain", "heart_racing", "breathless"})


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("I went to the toilet and it's blood, no just a wee bit", "gut_bleed"),
        ("I have chest pain, no just a twinge", "chest_pain"),
        ("ma calf's swollen, nae just a wee bit", "leg_swollen"),
        ("I can't prise 'em open", "hands_locked"),
        ("I fell and cannae pit weight on it", "cannot_bear_weight"),
    ],
)
def test_dialect_tells_a_danger_and_does_not_deny_it(text: str, danger: str) -> None:
    assert danger in affirmed(text)
