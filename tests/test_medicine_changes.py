"""A medicine begun or changed before the cramps, whichever it is; and who "we" are."""

from __future__ import annotations

import pytest
from understanding_fixtures import affirmed


@pytest.mark.parametrize(
    "story",
    [
        "My doctor moved me from losartan to candesartan last month and my calves started cramping.",
        "They bumped up my citalopram in October. Cramp in both calves since.",
        "I was prescribed naproxen and within days my calves cramped.",
        "Cramps began about ten days after I went on HRT.",
    ],
)
def test_a_medicine_changed_before_the_cramps_is_a_new_one(story: str) -> None:
    assert "new_medicine" in affirmed(story)


@pytest.mark.parametrize(
    "story",
    [
        "They put me on amlodipine years ago. A cramp in my calf once in a while.",
        "I take omeprazole, and I've had the odd cramp in my foot since June.",
        "I've been on ramipril since 2015. A cramp in my toes once a month.",
    ],
)
def test_a_medicine_of_years_ago_is_no_new_one(story: str) -> None:
    assert "new_medicine" not in affirmed(story)


def test_those_who_help_leave_the_trouble_to_whom_it_belongs() -> None:
    found = affirmed("His calf locked forty minutes ago, we've tried stretching it, and it hasn't turned loose yet.")

    assert {"calf", "will_not_ease"} <= found


def test_a_year_dates_what_its_place_parts_from_it() -> None:
    assert "fainted" not in affirmed("I passed out once, at my own wedding, in nineteen seventy-one. My toes cramp.")
    assert "fainted" in affirmed("I fainted, in the garden, this morning.")
