"""A heart attack that is over tells of an ill heart; one of today is a danger, and one without a date may be either."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, told

PAIN, ILL_HEART = "chest_pain", "heart_disease"


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (None, "I had a heart attack in 1990"),
        (None, "I had a heart attack three years back"),
        (None, "I had a heart attack a few months ago"),
        (None, "I had a mild heart attack in January"),
        (None, "I had a heart attack when I was 50"),
        (None, "I've had a heart attack before"),
        (None, "I had a heart attack at 55"),
        (None, "previous heart attack"),
        (None, "I had an MI in 2010"),
        (None, "I had an M I five years ago"),
        (None, "myocardial infarction 10 years ago"),
        (None, "cardiac arrest in 2019"),
        (None, "had two heart attacks, both in the nineties"),
        (None, "my last heart attack was two years ago"),
        (None, "I had a heart attack 2 months ago, now my calves cramp"),
        (None, "since my heart attack my legs cramp"),
        (None, "my legs have cramped ever since my heart attack"),
        (None, "after my heart attack they put me on statins"),
        (None, "my husband had a heart attack in 1990, he gets cramps in his calf"),
        ("hard_stops", "no, just a heart attack in 2003"),
        ("hard_stops", "I had an MI"),
        ("medicines", "I take aspirin since my heart attack"),
        ("flag_heart", "no, I had a heart attack in 1990"),
    ],
)
def test_a_heart_attack_that_is_over_tells_of_the_heart_and_of_no_pain(question: str | None, text: str) -> None:
    found = told(hear(text, question))

    assert ILL_HEART in found
    assert PAIN not in found


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (None, "I had a heart attack yesterday"),
        (None, "I had a heart attack last week"),
        (None, "I had a heart attack an hour ago"),
        (None, "I had a heart attack two days ago"),
        (None, "I had a heart attack before breakfast"),
        (None, "I had a heart attack when I was gardening"),
        (None, "I think I had a heart attack last night"),
        (None, "I think I'm having a heart attack"),
        (None, "it feels like a heart attack"),
        (None, "my chest feels like my heart attack did"),
        (None, "I've had chest pain since my heart attack in 2010"),
        (None, "chest pain like when I had my heart attack in 2010"),
        (None, "I had a heart attack in 2010 and I have chest pain"),
        ("hard_stops", "I had a heart attack last week"),
        ("hard_stops", "I had a heart attack an hour ago"),
    ],
)
def test_a_heart_attack_of_late_and_a_pain_like_one_are_a_danger(question: str | None, text: str) -> None:
    assert PAIN in told(hear(text, question))


@pytest.mark.parametrize("text", ["I've had a heart attack", "I had a heart attack and I get cramps", "I've had an MI"])
def test_a_heart_attack_that_nobody_dated_is_read_back_and_the_heart_stays_ill(text: str) -> None:
    assert {PAIN, ILL_HEART} <= told(hear(text))


@pytest.mark.parametrize(
    "text",
    [
        "I nearly had a heart attack when I saw the bill",
        "you'd think I had a heart attack",
        "my dad had a heart attack and I get cramps",
        "no heart attack",
        "I have never had a heart attack",
    ],
)
def test_a_heart_attack_that_nobody_had_tells_nothing(text: str) -> None:
    assert told(hear(text)).isdisjoint({PAIN, ILL_HEART})
