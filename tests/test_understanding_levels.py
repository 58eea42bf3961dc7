"""What is told of a mineral in the blood, and what of a mineral that is taken."""

from __future__ import annotations

from itertools import product

import pytest
from understanding_fixtures import hear, told

MINERALS = {
    "magnesium": "magnesium_supplement",
    "potassium": "potassium_supplement",
    "calcium": "calcium_supplement",
    "vitamin d": "vitamin_d_supplement",
}
OF_THE_BLOOD = (
    "my {} was low",
    "I have a {} deficiency",
    "my blood test showed low {}",
    "I'm deficient in {}",
    "is my {} low",
    "my {} levels are normal",
    "they said I was low on {}",
    "I was short of {}",
    "I lack {}",
    "my {} and sodium were low",
)
TAKEN = (
    "I take {} because it was low",
    "they gave me {} because my level was low",
    "I'm on {}, my bloods were low",
    "my {} was low and now I take it every day",
    "my {} was low so they put me on {}",
    "{} and high blood pressure tablets",
    "{} for a deficiency",
    "low dose {}",
    "just {}",
)


@pytest.mark.parametrize("question", [None, "opening", "medicines", "hard_stops"])
@pytest.mark.parametrize(("mineral", "text"), list(product(MINERALS, OF_THE_BLOOD)))
def test_a_mineral_beside_a_word_of_level_is_no_medicine_taken(
    mineral: str, text: str, question: str | None
) -> None:
    assert MINERALS[mineral] not in told(hear(text.format(mineral), question))


@pytest.mark.parametrize("question", [None, "medicines"])
@pytest.mark.parametrize(("mineral", "text"), list(product(MINERALS, TAKEN)))
def test_a_mineral_that_is_taken_is_one_whatever_its_level(mineral: str, text: str, question: str | None) -> None:
    assert MINERALS[mineral] in told(hear(text.format(mineral, mineral), question))


def test_kidneys_and_a_low_potassium_tell_of_nothing_taken() -> None:
    meaning = told(hear("I have kidney disease and the blood test said my potassium was low"))

    assert "kidney_disease" in meaning
    assert meaning.isdisjoint({"potassium_supplement", "supplement_excess"})


def test_too_much_of_a_mineral_in_the_blood_is_no_handful_of_tablets() -> None:
    assert "supplement_excess" not in told(hear("my blood test showed too much potassium"))
    assert "supplement_excess" in told(hear("I've been taking too much potassium"))
