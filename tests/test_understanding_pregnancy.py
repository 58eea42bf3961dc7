"""What is told in pregnancy that can't wait."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, told

from kiosk.events import Polarity

IN_PREGNANCY = {
    "I'm 36 weeks, cramps every ten minutes": "regular_pains",
    "I'm thirty eight weeks and the pains come every five minutes": "regular_pains",
    "I'm thirty weeks pregnant with bad cramps in my bump": "belly_ache",
    "I'm pregnant and my tummy hurts": "belly_ache",
    "cramping and spotting, I'm eight weeks": "some_bleeding",
    "I've been bleeding, I'm pregnant": "some_bleeding",
    "cramps in my belly, I'm pregnant": "out_of_scope_cramp",
    "my wife's pregnant and has belly cramps": "out_of_scope_cramp",
}


@pytest.mark.parametrize("text", IN_PREGNANCY)
def test_what_is_an_emergency_in_pregnancy_is_heard(text: str) -> None:
    assert {"pregnant", IN_PREGNANCY[text]} <= told(hear(text))


@pytest.mark.parametrize(
    "text",
    [
        "I'm pregnant, calf cramps at night",
        "my gums have been bleeding, I'm pregnant",
        "my nose was bleeding, leg cramps, I'm pregnant",
        "I've bumped my leg and I'm pregnant",
        "I'm pregnant, no belly pain, no bleeding, just calf cramps",
    ],
)
def test_what_is_none_in_pregnancy_is_not(text: str) -> None:
    affirmed = {one.id for one in hear(text).findings if one.polarity is Polarity.AFFIRMED}

    assert "pregnant" in affirmed
    assert {*IN_PREGNANCY.values(), "bleeding"}.isdisjoint(affirmed)


@pytest.mark.parametrize(
    "text",
    [
        "when I had our Tom my waters broke, now I get leg cramps",
        "my waters broke in the car when I had my first, cramps in my calf now",
        "my waters broke when I was having my youngest, my calves cramp",
        "with my second my waters broke early, my foot cramps at night",
        "my waters went when I was in labour with the twins, leg cramps since then",
    ],
)
def test_waters_that_broke_at_a_birth_of_long_ago_are_none_of_today(text: str) -> None:
    affirmed = {one.id for one in hear(text).findings if one.polarity is Polarity.AFFIRMED}

    assert {"waters_gone", "fluid_leaking"}.isdisjoint(affirmed)


@pytest.mark.parametrize(
    "text",
    [
        "my waters have broken and my leg cramps",
        "I'm having my second and my waters broke",
        "I'm here with our Jen and my waters broke",
        "my waters broke an hour ago, with my first it was the same",
        "we had our dinner and my waters broke",
        "I'm in labour with my third, my waters broke",
        "I was in bed when my waters broke",
    ],
)
def test_waters_that_broke_now_are_heard(text: str) -> None:
    assert "waters_gone" in told(hear(text))


@pytest.mark.parametrize("text", ["I'm leaking", "I think I'm leaking", "I'm leaking a bit"])
@pytest.mark.parametrize("question", [None, "signs", "flag_spine"])
def test_who_leaks_does_not_leave(text: str, question: str | None) -> None:
    meaning = hear(text, question)

    assert meaning.command is None
    assert "fluid_leaking" in told(meaning)


def test_who_leaves_may_still_stop() -> None:
    assert "stop" == hear("I'm leaving now", "signs").command


@pytest.mark.parametrize(
    "text",
    [
        "I'm pregnant and my legs cramp at night, 28 weeks now",
        "pregnant with cramps in my legs, 28 weeks now",
        "I'm expecting and my calf cramps every night, thirty two weeks",
    ],
)
def test_weeks_told_behind_a_pregnancy_are_no_length_of_the_cramps(text: str) -> None:
    heard = told(hear(text))

    assert "pregnant" in heard
    assert {"since_weeks", "since_long", "rarely"}.isdisjoint(heard)


def test_weeks_for_which_it_has_cramped_are_counted_still() -> None:
    assert "since_weeks" in told(hear("I'm pregnant, my calves cramp, been 6 weeks now"))
    assert "since_weeks" in told(hear("my legs cramp, 28 weeks now"))
    assert "pregnant" not in told(hear("my legs cramp, 28 weeks now"))
    assert "!pregnant" in told(hear("I'm not pregnant, my legs cramp 28 weeks now"))


def test_weeks_that_may_be_of_a_pregnancy_are_no_length_of_one_cramp() -> None:
    assert "over_ten_minutes" not in told(hear("28 weeks now", "how_long"))
    assert "over_ten_minutes" in told(hear("20 minutes now", "how_long"))
