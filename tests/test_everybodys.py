"""What everybody has now and then is no danger, and what only begins like it stays one."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, told


@pytest.mark.parametrize(
    ("question", "text", "no_more"),
    [
        (None, "my legs jerk in bed", "fit"),
        (None, "my wife says my legs twitch in bed", "fit"),
        (None, "I've a sore throat and leg cramps", "throat_closing"),
        (None, "I can't swallow big tablets, leg cramps", "throat_closing"),
        (None, "I faint at the sight of blood, leg cramps", "fainted"),
        (None, "my legs feel dead after the cramp", "limb_numb"),
        (None, "I couldn't move my foot till the cramp went", "cannot_lift_foot"),
        (None, "my face goes funny when I breathe too fast", "stroke_signs"),
        (None, "I'm fast asleep when my feet cramp", "tingling_feet"),
        (None, "my face is fine, I'm asleep by eight", "tingling_mouth"),
        (None, "nothing stays sore", "cannot_keep_down"),
        ("medicines", "eye drops", "stroke_signs"),
        ("how_long", "on and off all night", "over_an_hour"),
        ("how_long", "seconds but feels like hours", "over_an_hour"),
    ],
)
def test_what_everybody_has_now_and_then_is_no_danger(question: str | None, text: str, no_more: str) -> None:
    assert no_more not in told(hear(text, question))


@pytest.mark.parametrize(
    ("question", "text", "means"),
    [
        (None, "he was jerking in bed, stiff, foaming", "fit"),
        (None, "his arms and legs jerked in bed", "fit"),
        (None, "I can't swallow tablets or water", "throat_closing"),
        (None, "I can't swallow big tablets or even water", "throat_closing"),
        (None, "my throat is sore and I can't swallow", "throat_closing"),
        (None, "my throat and legs cramp", "throat_closing"),
        (None, "I fainted this morning", "fainted"),
        (None, "my leg went dead after the cramp and it's still dead", "limb_numb"),
        (None, "my legs are dead after the cramp, I can't feel them now", "limb_numb"),
        (None, "my feet are asleep", "tingling_feet"),
        (None, "my lips have gone to sleep", "tingling_mouth"),
        (None, "nothing stays down", "cannot_keep_down"),
        ("flag_nerve", "my eye drops", "stroke_signs"),
        (None, "I can't lift my foot", "cannot_lift_foot"),
        ("how_long", "all night", "over_an_hour"),
    ],
)
def test_what_only_begins_like_it_stays_a_danger(question: str | None, text: str, means: str) -> None:
    assert means in told(hear(text, question))
