"""What Vosk and Sphinx hear comes without a comma or a stop: nothing told may go lost for want of one."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, told

PAST = [
    "I had a clot last year",
    "I had a stroke in 2015",
    "he broke his leg as a child",
    "I was fit when I was young",
    "I used to run marathons in my twenties",
    "I was in hospital a few years back",
]
DANGERS = {
    "my left calf is swollen": "leg_swollen",
    "I have chest pain": "chest_pain",
    "I can't feel my leg": "limb_numb",
    "I can't get my breath": "breathless",
    "my face is drooping": "stroke_signs",
    "my urine is brown": "urine_brown",
    "I fainted": "fainted",
    "I can't move my legs": "sudden_paralysis",
    "my heart is racing": "heart_racing",
}


@pytest.mark.parametrize("danger", DANGERS)
@pytest.mark.parametrize("past", PAST)
def test_a_danger_behind_something_long_past_is_of_today(past: str, danger: str) -> None:
    assert DANGERS[danger] in told(hear(f"{past} {danger}"))


@pytest.mark.parametrize(
    "text",
    [
        "I fainted when I was young",
        "last year I fainted",
        "years ago I had chest pain",
        "when I was a child I fainted when I was hungry",
        "back in 2010 my calf was swollen",
        "I fainted years ago I think it was the heat",
        "when I was at school I fainted",
    ],
)
def test_what_a_past_time_opens_or_ends_stays_past(text: str) -> None:
    assert not {"fainted", "chest_pain", "leg_swollen"} & told(hear(text))


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("the doctor says it's nothing my chest is tight", "chest_pain"),
        ("he said it was nothing I have chest pain", "chest_pain"),
        ("my foot hurts my speech is slurred", "stroke_signs"),
        ("I was worried about my kidneys my speech is slurred", "stroke_signs"),
        ("my daughter collapsed at school", "fainted"),
        ("he fainted at college this morning", "fainted"),
        ("my brother's in the army, he fainted on a march", "fainted"),
    ],
)
def test_a_danger_of_now_is_heard(text: str, finding: str) -> None:
    assert finding in told(hear(text))


def test_a_child_gets_cramps_at_school_now() -> None:
    assert "leg" in told(hear("he gets cramps in his legs at school"))
