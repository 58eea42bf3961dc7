"""What a sentence names and does not tell: a supplement that somebody came for is none that they take."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, told

MAGNESIUM = "magnesium_supplement"


@pytest.mark.parametrize(
    "text",
    [
        "I'm a kidney donor and want magnesium for my cramps",
        "I'd like some magnesium for my cramps",
        "I want some magnesium tablets for my calf cramps",
        "I just want to know about magnesium",
        "I need magnesium for cramps",
        "I came in for some magnesium",
        "I'm looking for magnesium",
        "I'm after some magnesium",
        "someone told me to get magnesium",
        "do you sell magnesium",
        "I wanted to buy magnesium",
        "give me magnesium",
        "my friend says I should take magnesium",
        "I want to know if magnesium is all right with my kidneys",
        "I'd like to take magnesium but I'm on ramipril",
        "I've got bad kidneys and I'd like some magnesium",
        "I'd like some magnesium, should I take some",
        "I'd like magnesium but the doctor won't put me on it",
        "I want magnesium, I get cramps every night",
        "I'd like some magnesium, I've never taken it",
        "I'd like some magnesium, I don't take it yet",
        "I'd like some magnesium, I take warfarin",
        "I'd like some magnesium, have you got some",
    ],
)
@pytest.mark.parametrize("question", [None, "medicines"])
def test_whoever_wants_a_supplement_takes_none(text: str, question: str | None) -> None:
    assert MAGNESIUM not in told(hear(text, question))


@pytest.mark.parametrize(
    "text",
    [
        "magnesium",
        "I take magnesium",
        "I've tried magnesium",
        "I'm on magnesium and want something stronger",
        "I take magnesium and want potassium",
        "I want more magnesium, I take two a day",
        "I want to stop taking magnesium",
        "I need to take magnesium every day",
        "I need help, magnesium does nothing",
        "I came in for my magnesium",
        "I want to carry on with magnesium",
        "I ran out of magnesium and need some more",
        "I've been told to take magnesium",
        "my doctor wants me on magnesium",
        "I've been taking magnesium, I want to know if it's safe",
        "I'd like some magnesium, I take it already",
        "I'd like some magnesium, I've been taking it for years",
        "I want some magnesium, the ones I take have run out",
        "I need magnesium, I'm on it",
        "I came for magnesium, the doctor has me on it",
        "I need magnesium tablets, the doctor put me on them",
        "I'd like advice about magnesium, I take four a day",
        "I need magnesium every day they said so I take it",
        "I need magnesium every night or I can't sleep",
        "I need magnesium so the doctor gave me some",
        "I'd like some magnesium, I usually take it at night",
        "I'd like some magnesium, I take 400 milligrams",
        "I'd like some magnesium, I've taken it for years",
    ],
)
@pytest.mark.parametrize("question", [None, "medicines"])
def test_whoever_takes_one_and_wants_something_takes_it(text: str, question: str | None) -> None:
    assert MAGNESIUM in told(hear(text, question))


def test_a_medicine_that_somebody_wants_may_be_one_that_they_take() -> None:
    assert "diuretic" in told(hear("I want a water tablet", "medicines"))
