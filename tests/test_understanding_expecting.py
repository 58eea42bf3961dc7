"""Nobody is pregnant for expecting visitors, and a heart attack told where illnesses are asked for is one of them."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, told


@pytest.mark.parametrize(
    "text",
    [
        "our Sharon had been round with the bairns and my calf cramped",
        "we were expecting visitors",
        "I'm expecting it to go away",
        "I'm due my pension in March",
        "I'm nursing a sore calf",
        "I'm expecting a girl from the agency",
        "I'm expecting my next appointment",
        "I was nursing forty years",
    ],
)
def test_visitors_pensions_and_sore_calves_are_no_baby(text: str) -> None:
    assert told(hear(text)).isdisjoint({"pregnant", "breastfeeding"})


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("I'm expecting", "pregnant"),
        ("I'm expecting in May", "pregnant"),
        ("we're expecting our first", "pregnant"),
        ("we're expecting our next", "pregnant"),
        ("I'm expecting a girl", "pregnant"),
        ("I'm expecting a boy in May", "pregnant"),
        ("I'm expecting a happy event", "pregnant"),
        ("I'm expecting and get leg cramps", "pregnant"),
        ("I'm due in March", "pregnant"),
        ("baby's due in March", "pregnant"),
        ("I'm nursing", "breastfeeding"),
        ("I'm nursing my little one", "breastfeeding"),
        ("I'm nursing my four month old", "breastfeeding"),
        ("I'm nursing and my calves cramp", "breastfeeding"),
    ],
)
def test_a_baby_is_one(text: str, means: str) -> None:
    assert means in told(hear(text))


@pytest.mark.parametrize(
    "text",
    ["I had a heart attack", "two heart attacks", "I've had a heart attack", "I had a heart attack in twenty fifteen"],
)
def test_a_heart_attack_told_where_illnesses_are_asked_for_is_a_heart_disease(text: str) -> None:
    found = told(hear(text, "hard_stops"))

    assert "heart_disease" in found
    assert found.isdisjoint({"chest_pain", "!chest_pain"})


@pytest.mark.parametrize(
    ("question", "text"),
    [("hard_stops", "I'm having a heart attack"), ("flag_heart", "I had a heart attack"), (None, "a heart attack")],
)
def test_elsewhere_and_now_it_is_a_danger(question: str | None, text: str) -> None:
    assert "chest_pain" in told(hear(text, question))


def test_cramps_and_a_heart_that_was_checked_are_no_chest_pain() -> None:
    assert "chest_pain" not in told(hear("leg cramps, I had my heart checked and it's fine"))
