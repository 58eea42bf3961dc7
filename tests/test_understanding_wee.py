"""The Scots "wee" is small; it is urine where no thing is named behind it."""

from __future__ import annotations

import pytest
from understanding_fixtures import affirmed

URINE = {"urine_brown", "urine_dark", "urine_clear", "urine_often"}


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("a wee red tablet for my blood", "medicines"),
        ("a wee brown inhaler", "medicines"),
        ("a wee white pill for my heart", "medicines"),
        ("two wee white tablets for the blood pressure", "medicines"),
        ("2 wee tablets in the morning", "medicines"),
        ("a wee gray pill for my heart", "medicines"),
        ("my wee white pill", "medicines"),
        ("a wee tablet for sleeping", "medicines"),
        ("just a wee baby aspirin", "medicines"),
        ("a wee yellow one, warfarin", "medicines"),
        ("I've a wee red patch on my calf", "flag_leg"),
        ("my wee brown dog jumps on my leg and it cramps", "opening"),
        ("I had a wee dark rum and then my calf cramped", "opening"),
    ],
)
def test_a_wee_thing_is_neither_urine_nor_a_water_tablet(text: str, question: str) -> None:
    assert affirmed(text, question).isdisjoint({*URINE, "diuretic", "ppi"})


@pytest.mark.parametrize(
    ("text", "question", "told"),
    [
        ("my wee's brown and my legs cramp", "opening", "urine_brown"),
        ("my wee brown today and cramps", "opening", "urine_brown"),
        ("I had a wee and it was brown", "opening", "urine_brown"),
        ("I did a wee dark red this morning", "opening", "urine_brown"),
        ("my wee dark brown", "flag_urine", "urine_brown"),
        ("only a wee brown drop comes out when I go, legs ache", "opening", "urine_brown"),
        ("only wee brown drops coming out", "opening", "urine_brown"),
        ("a wee dark", "flag_urine", "urine_dark"),
        ("my wee tablets", "medicines", "diuretic"),
        ("the wee water one", "medicines", "diuretic"),
        ("the wee white one that shifts the water off me", "medicines", "diuretic"),
    ],
)
def test_wee_that_has_a_colour_is_urine_still(text: str, question: str, told: str) -> None:
    assert told in affirmed(text, question)
