"""What is left of a "none" to the question about medicines."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, knowledge, told

from kiosk.clinic.answers import answers_of


@pytest.mark.parametrize(
    ("answer", "finding"),
    [
        ("none, only warfarin", "warfarin"),
        ("nothing, just a statin", "statin"),
        ("no tablets, only insulin", "diabetes_medicine"),
        ("nothing much, a statin", "statin"),
        ("nothing special, ramipril", "ace_arb"),
        ("nothing, just my water pills", "diuretic"),
        ("the ones that make you wee", "diuretic"),
    ],
)
def test_whoever_takes_one_medicine_is_not_told_that_they_take_none(answer: str, finding: str) -> None:
    answers = answers_of(knowledge(), hear(answer, "medicines").findings)

    assert finding in answers.so
    assert "no_medicines" not in answers.so


@pytest.mark.parametrize(
    ("answer", "finding"),
    [
        ("none, only warfarin", "warfarin"),
        ("none only warfarin since my clot", "warfarin"),
        ("nothing, just ramipril", "ace_arb"),
        ("nothing, warfarin", "warfarin"),
        ("none apart from my warfarin", "warfarin"),
        ("no medicines, I'm on warfarin", "warfarin"),
        ("none, I take lithium", "lithium"),
    ],
)
def test_beside_a_medicine_that_is_taken_there_is_no_none(answer: str, finding: str) -> None:
    found = told(hear(answer, "medicines"))

    assert finding in found
    assert "no_medicines" not in found


@pytest.mark.parametrize("answer", ["none, my wife is on warfarin", "none, only cramps", "none, just magnesium"])
def test_a_medicine_that_is_not_taken_leaves_the_none(answer: str) -> None:
    assert "no_medicines" in told(hear(answer, "medicines"))


@pytest.mark.parametrize("answer", ["none", "nothing", "no, nothing at all", "nothing, no statins"])
def test_whoever_takes_none_takes_none(answer: str) -> None:
    assert "no_medicines" in answers_of(knowledge(), hear(answer, "medicines").findings).so


@pytest.mark.parametrize("answer", ["nothing, just my heart pills", "none, only my heart tablets"])
def test_a_medicine_that_no_phrase_knows_leaves_the_others_open(answer: str) -> None:
    found = told(hear(answer, "medicines"))

    assert "no_medicines" not in found
    assert "!diuretic" not in found
    assert "!k_sparing" not in found


def test_the_ones_that_make_one_go_are_no_acid_tablets() -> None:
    assert "ppi" not in told(hear("the ones that make you wee", "medicines"))
    assert "ppi" in told(hear("the ones that stop the acid", "medicines"))
