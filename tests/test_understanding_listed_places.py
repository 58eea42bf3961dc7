"""A cramp in the chest, the jaw or the left arm is heard in a list of places, and where the question is where."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, told


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (None, "my thighs cramp, and my chest does too"),
        (None, "my calves cramp and my jaw does too"),
        (None, "cramps all over, thighs, hands, chest, everything"),
        (None, "I cramp in my feet, arms, jaw"),
        (None, "cramps in my thighs, my hands, my left arm"),
        (None, "cramps in my calves, feet and chest"),
        ("where", "my chest"),
        ("where", "chest mostly"),
        ("where", "thighs, and across here, my chest"),
        ("where", "my feet and my jaw"),
        ("where", "the left arm"),
        ("where", "all over, chest as well"),
        ("where", "not my calf, my chest"),
    ],
)
def test_a_cramp_in_the_chest_is_heard_in_a_list_of_places(question: str | None, text: str) -> None:
    assert "chest_pain" in told(hear(text, question))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (None, "cramps everywhere, legs, feet, toes, the lot"),
        (None, "my calves cramp, and my feet do too"),
        (None, "cramps in my legs, no chest pain"),
        (None, "my calves cramp at night, my chest is fine"),
        (None, "calf cramp, bad back, weak chest"),
        (None, "cramps in my calves at night, chest infection last month"),
        (None, "cramps in legs, taking tablets for my chest"),
        (None, "my jaw clicks and my calf cramps"),
        ("where", "not the chest, just my legs"),
        ("where", "my legs, never my chest"),
        ("where", "my chest is fine, just my legs"),
        ("where", "my calf and my left leg"),
        ("where", "my neck and shoulders"),
        ("where", "my calves, and I had a jaw operation"),
    ],
)
def test_other_places_and_a_chest_that_is_well_or_ill_otherwise_are_no_cramp_there(
    question: str | None, text: str
) -> None:
    assert "chest_pain" not in told(hear(text, question))
