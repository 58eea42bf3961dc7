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
