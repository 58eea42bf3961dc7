"""What something is not done for is there: nobody denies the cramps that keep them awake."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, told


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("I can't sleep for the cramps in my calves", {"calf", "sleep_ruined"}),
        ("I can't get comfy with these calf cramps at night", {"calf", "at_night"}),
        ("I've not been able to shift the cramps in my calves", {"calf"}),
        ("I don't take anything for my leg cramps", {"leg"}),
        ("I haven't found anything for the cramps in my calves", {"calf"}),
        ("I don't get any peace from the cramps in my legs", {"leg"}),
        ("I've not told anyone about the cramps in my feet", {"foot"}),
        ("I never had cramps in my legs before this year", {"leg"}),
        ("I never had this cramp in my calf till last month", {"calf"}),
        ("I fainted and was sick", {"fainted"}),
        ("I can't sleep for the pain in my chest", {"chest_pain", "sleep_ruined"}),
        ("I can't sleep with the pain in my chest", {"chest_pain"}),
    ],
)
def test_the_cramps_that_something_is_not_done_for_are_told(text: str, means: set[str]) -> None:
    assert means <= told(hear(text))


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("I don't have the cramps in my calves any more", "calf"),
        ("I don't get cramps in my calves, just my feet", "calf"),
        ("I've never had cramps in my legs", "leg"),
        ("I haven't had any cramps in my legs since", "leg"),
        ("I can't say I get cramps in my calves", "calf"),
        ("no trouble with cramps in my legs", "leg"),
        ("I've never been seen for chest pain", "chest_pain"),
    ],
)
def test_cramps_that_are_denied_stay_so(text: str, denied: str) -> None:
    assert f"!{denied}" in told(hear(text))
