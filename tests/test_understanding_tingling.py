"""Which part of the body tingles, where it was named a breath before."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("my hands feel funny, like pins and needles", "tingling_hands"),
        ("my fingers are weird. they tingle", "tingling_hands"),
        ("only my fingertips are buzzing", "tingling_hands"),
        ("my hamstring is odd. it has pins and needles", "tingling_feet"),
        ("it cramps in my hand and i get pins and needles", "tingling_hands"),
        ("my lips are odd. all tingly", "tingling_mouth"),
        ("i get cramp in my calf and pins and needles", "tingling_feet"),
        ("i hurt my hand last year, now my leg cramps with pins and needles", "tingling_feet"),
        ("cramp in my hands and feet and pins and needles", "tingling_feet"),
        ("pins and needles", "tingling_feet"),
    ],
)
def test_tingling_is_that_of_the_part_named_last(text: str, finding: str) -> None:
    assert {one.id for one in hear(text).findings if one.id.startswith("tingling")} == {finding}


@pytest.mark.parametrize("text", ["i take magnesium three times a day", "magnesium, 3 times a day"])
def test_a_tablet_so_many_times_a_day_is_not_so_many_times_the_dose(text: str) -> None:
    assert {one.id for one in hear(text).findings} == {"magnesium_supplement"}


@pytest.mark.parametrize("text", ["i go swimming twice a week", "i go swimming for my knees"])
def test_swimming_alone_is_no_cold_that_brings_a_cramp_on(text: str) -> None:
    assert "cold" not in {one.id for one in hear(text).findings}
