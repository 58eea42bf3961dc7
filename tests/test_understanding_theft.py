"""Findings that nobody told: words that a phrase of something else had taken."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, told


@pytest.mark.parametrize(
    ("question", "text", "untold"),
    [
        (None, "my legs feel heavy since friday and they cramp", "alcohol_high"),
        (None, "cramps in my leg all day", "after_exercise"),
        (None, "my legs have been cramping every day", "after_exercise"),
        (None, "calf cramps since I started the diet", "new_medicine"),
        (None, "calf cramps since I started yoga", "new_medicine"),
        (None, "cramps since I started a new job", "new_medicine"),
        (None, "cramps since I started running", "new_medicine"),
        ("recent_medicine", "since I started at the gym", "new_medicine"),
        (None, "the pump in my chest is weak and I have cramps", "beta_agonist"),
        (None, "I felt a pop in my calf", "twitching"),
        (None, "I heard a pop in my calf and can't stand on my toes", "tight_hard_limb"),
        (None, "my calf keeps popping", "tight_hard_limb"),
        (None, "I popped in about my mum's calves", "pulled_muscle"),
        ("habits", "I have two packets of crisps a day", "smoker"),
        (None, "I take two packets of magnesium a day", "smoker"),
        ("drinking", "less than I used to", "drinks_much"),
        ("age", "my period is three weeks late", "under_18"),
        ("age", "I'm sixteen weeks pregnant", "under_18"),
        ("age", "I've had it for three weeks", "under_18"),
        ("pregnancy", "I haven't eaten for two weeks", "!pregnant"),
        (None, "I eat two packets of biscuits", "pregnant"),
        ("where", "at rest", "hand"),
    ],
)
def test_what_nobody_told_is_not_heard(question: str | None, text: str, untold: str) -> None:
    assert untold not in told(hear(text, question))


@pytest.mark.parametrize(
    ("question", "text", "finding"),
    [
        ("alcohol", "weekends I'd go heavy", "alcohol_high"),
        (None, "I drink heavy on a Friday", "alcohol_high"),
        (None, "shaky in the morning until I've had a drink", "alcohol_high"),
        (None, "shaky in the morning until I've had a drink", "tremor"),
        (None, "cramps the day after leg day", "after_exercise"),
        (None, "cramps since I started it", "new_medicine"),
        (None, "cramps since I started taking them", "new_medicine"),
        (None, "cramps since I started simvastatin", "new_medicine"),
        (None, "since starting the tablets I get cramps", "new_medicine"),
        (None, "the pump in my chest is weak", "heart_failure"),
        (None, "my chest inhaler", "beta_agonist"),
        (None, "I use an asthma pump", "beta_agonist"),
        (None, "I felt a pop in my calf", "pulled_muscle"),
        (None, "there's a popping in my calf", "twitching"),
        (None, "my calf is so tight it could pop", "tight_hard_limb"),
        (None, "I smoke a packet a day", "smoker"),
        ("habits", "a packet of twenty a day", "smoker"),
        ("age", "eighteen months", "under_18"),
        ("age", "she's six weeks old", "under_18"),
        (None, "I'm eating for two", "pregnant"),
        ("where", "my wrist", "hand"),
        ("when", "at rest", "at_rest"),
        ("drinking", "more than I used to, four litres", "drinks_much"),
        ("pregnancy", "I'm not pregnant", "!pregnant"),
    ],
)
def test_what_the_same_words_do_tell_is_heard(question: str | None, text: str, finding: str) -> None:
    assert finding in told(hear(text, question))


@pytest.mark.parametrize(
    "text", ["same as the other one", "it's the same as the other", "no different from the other leg", "both the same"]
)
def test_a_leg_like_the_other_is_not_swollen(text: str) -> None:
    assert {"!leg_swollen", "!leg_hot_red"} <= told(hear(text, "flag_leg"))


@pytest.mark.parametrize(
    ("text", "finding"),
    [("both the same, hot and red", "leg_hot_red"), ("bigger than the other one", "leg_swollen")],
)
def test_a_leg_that_is_told_of_beside_the_other_stays_told(text: str, finding: str) -> None:
    said = hear(text, "flag_leg")

    assert finding in told(said)
    assert hear("the same as the other one was when I had a clot", "flag_leg").answer is None
