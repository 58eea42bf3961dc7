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


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("the doctor said come back if it gets red and it's red", "leg_hot_red"),
        ("the doctor said come back if my leg swells and now it's swollen", "leg_swollen"),
        ("is this from my liver disease", "liver_disease"),
        ("is it to do with my kidney failure", "kidney_disease"),
        ("is it from the dialysis", "dialysis"),
        ("is it because of the pregnancy", "pregnant"),
        ("can I take magnesium with kidney disease", "kidney_disease"),
        ("can I take magnesium as I have kidney disease", "kidney_disease"),
        ("should I drink more, I have heart failure", "heart_failure"),
        ("can I drink more if I'm on dialysis", "dialysis"),
        ("can I take magnesium while pregnant", "pregnant"),
        ("can I take magnesium, I'm on digoxin", "digoxin"),
        ("is it ok to drink ten litres of water a day", "drinks_very_much"),
        ("can I keep drinking eight litres a day", "drinks_very_much"),
        ("can I stay on omeprazole", "ppi"),
        ("is it safe to be on lithium", "lithium"),
        ("should I be on digoxin still", "digoxin"),
    ],
)
def test_what_is_so_is_told_beside_what_is_asked(text: str, means: str) -> None:
    assert means in told(hear(text))


@pytest.mark.parametrize(
    "text",
    [
        "the doctor said come back if it gets red",
        "is it my kidneys",
        "is it from my liver",
        "could it be kidney disease",
        "could this be the menopause",
        "can people with kidney disease take magnesium",
        "should I drink ten litres a day",
        "can I take a statin",
        "is it safe to take lithium",
    ],
)
def test_what_is_only_asked_is_not_told(text: str) -> None:
    assert not told(hear(text))


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("I'm only allowed four cups a day", True),
        ("the doctor said less water", True),
        ("I'm only allowed two cups of coffee a day", False),
        ("only allowed 3 drinks a day of beer", False),
        ("the doctor said less water tablets", False),
    ],
)
def test_a_limit_on_coffee_or_on_tablets_is_none_on_fluids(text: str, limits: bool) -> None:  # noqa: FBT001
    assert ("fluid_restriction" in told(hear(text))) is limits


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("I had a small fit when I saw the bill", ""),
        ("I had a small fit", "fit"),
        ("I had to crawl to the bathroom this morning with cramp", ""),
        ("I had to crawl to the bathroom this morning", "sudden_paralysis"),
    ],
)
def test_a_fit_at_a_bill_and_crawling_with_a_cramp_are_no_danger(text: str, danger: str) -> None:
    assert (told(hear(text)) & {"fit", "sudden_paralysis"}) == ({danger} if danger else set())
