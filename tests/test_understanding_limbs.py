"""A limb without blood, told by its colour, legs that hardly carry, and what only looks like either."""

from __future__ import annotations

import pytest
from understanding_fixtures import affirmed, hear, knowledge

from kiosk.clinic.assessment import assess
from kiosk.events import Polarity, Triage


@pytest.mark.parametrize(
    "text",
    [
        "i'm diabetic and my foot is black and cramping",
        "my leg went black",
        "my toes are black and they smell",
        "my heel is black and it hurts",
        "my foot is grey and it cramps",
        "my foot looks dead",
        "my foot has gone a dead colour",
        "my foot has gone black and i can't get my shoe on",
        "no bruise but my toe has gone black",
        "i'm diabetic and my foot is black and blue",
        "my foot is black and blue and stone cold",
        "my foot is black, i wear socks all day",
    ],
)
def test_a_black_or_grey_foot_toe_or_leg_is_an_emergency(text: str) -> None:
    assert "limb_cold_pale" in affirmed(text)
    assert assess(knowledge(), hear(text).findings).triage is Triage.EMERGENCY


@pytest.mark.parametrize(
    "text",
    [
        "my leg is black and blue from a bruise",
        "my leg is bruised black and cramps",
        "my toenail is black",
        "the nail on my big toe is black",
        "my big toe has a black nail",
        "my toe nails have gone black",
        "black socks give me cramp in my foot",
        "i have black tights on my legs",
        "as a black woman i get cramps in my feet",
        "i'm black and my leg cramps at night",
        "my leg cramps after black coffee",
        "my hair is going grey and my legs cramp",
        "my foot was black from the coal",
    ],
)
def test_a_bruise_a_nail_a_sock_and_a_person_may_be_black(text: str) -> None:
    assert "limb_cold_pale" not in affirmed(text)


def test_a_black_foot_can_be_denied() -> None:
    assert Polarity.DENIED in {one.polarity for one in hear("my foot isn't black").findings}


@pytest.mark.parametrize(
    "text",
    [
        "i can hardly stand up",
        "i can barely stay on my feet",
        "my legs cramp and i've had the runs for three days and i can hardly stand up",
    ],
)
def test_whoever_can_hardly_stand_up_is_weak(text: str) -> None:
    assert "weakness" in affirmed(text)


@pytest.mark.parametrize(
    "text",
    [
        "i can hardly stand the pain",
        "the cramp was so bad i could hardly stand up",
        "in a cramp i can hardly stand up for the pain",
        "i can hardly stand up straight because of my back",
        "the cramp is so bad i can hardly stand on it",
    ],
)
def test_whoever_can_hardly_stand_for_pain_is_not(text: str) -> None:
    assert "weakness" not in affirmed(text)


def test_days_of_loose_bowels_and_hardly_standing_go_to_help_today() -> None:
    findings = hear("my legs cramp and i've had the runs for three days and i can hardly stand up").findings
    flags = assess(knowledge(), findings).red_flags

    assert ["fluid_loss"] == [flag.id for flag in flags if flag.tier is Triage.URGENT and "weakness" in flag.because]


@pytest.mark.parametrize(
    ("text", "question", "finding"),
    [
        ("there's a hot patch just below the knee", "flag_leg", "leg_hot_red"),
        ("it's red from the ankle to the knee", "flag_leg", "leg_hot_red"),
        ("it has gone a purply colour all round the ankle", "flag_leg", "leg_hot_red"),
        ("there's numbness round my knee that wasn't there before", "flag_weak", "new_numbness"),
    ],
)
def test_what_may_be_in_a_limb_may_be_anywhere_along_it(text: str, question: str, finding: str) -> None:
    assert finding in affirmed(text, question)


@pytest.mark.parametrize(
    "text",
    [
        "my foot is hot and red, from the shoe",
        "my big toe is red and hot, it's the gout",
        "my face is red and hot",
        "a tight band round my shin",
        "my throat is numb from the spray",
    ],
)
def test_what_is_told_of_another_part_is_not_told_of_a_limb(text: str) -> None:
    assert affirmed(text).isdisjoint({"leg_hot_red", "new_numbness", "chest_pain", "limb_numb"})
