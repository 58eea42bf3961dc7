"""A "no" of another clause denies no cramp: people come because they have one."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, told


@pytest.mark.parametrize(
    "text",
    [
        "I no speak good English, leg pain cramp night",
        "I no speak good English leg pain cramp night",
        "no English, cramp in leg at night",
        "I don't speak good English leg cramp at night",
        "I no take tablet, leg cramp at night",
        "I have no job, cramp in my leg at night",
        "no work today, cramps in my leg at night",
        "no allergies, cramps in my leg at night",
        "nothing to do with work, leg cramps at night",
        "no previous illness, leg cramps at night",
        "without any reason, leg cramps at night",
        "no swelling, leg cramps at night",
    ],
)
def test_what_is_denied_in_another_clause_leaves_the_cramp_as_it_is(text: str) -> None:
    assert {"leg", "at_night"} <= told(hear(text))


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("no pain in my leg, calf or foot", {"leg", "calf", "foot"}),
        ("no leg cramps, foot cramps or hand cramps", {"leg", "foot", "hand"}),
        ("no cramps in my calf, foot or thigh", {"calf", "foot", "thigh"}),
        ("no cramps at night, in the morning", {"at_night", "in_morning"}),
        ("no cramp in the leg, the foot", {"leg", "foot"}),
        ("I don't have chest pain, fainting", {"chest_pain", "fainted"}),
    ],
)
def test_a_list_of_what_is_denied_goes_on_behind_the_comma(text: str, denied: set[str]) -> None:
    assert {f"!{name}" for name in denied} <= told(hear(text))
