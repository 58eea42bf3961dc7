"""The colour of urine: what is brown, red or bloody is told, however "normal" stands beside it."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, told

HARMLESS = {"urine_normal", "urine_clear"}


@pytest.mark.parametrize(
    "answer",
    [
        "darker than normal, sort of reddish",
        "a lot darker than normal, brown",
        "redder than normal",
        "browner than usual",
        "more brown than normal",
        "normal, well a bit red",
        "usually normal, brown today",
        "normally pale but this morning brown",
        "normal until yesterday, now red",
        "I'd say normal, brownish",
        "pale but bloody",
        "pale with some blood",
        "pale apart from this morning when it was brown",
        "normal apart from a bit of blood",
        "normal except it was pink this morning",
        "normal colour but there's blood in it",
        "okay but brown",
        "fine but a bit red",
        "not the normal colour, more like rust",
        "not its normal colour, reddish",
        "not normal, brown",
        "not yellow, brown",
        "it isn't pale, it's brown",
        "brown yesterday, normal today",
        "it went brown after the gym, normal now",
        "clear usually, today like coke",
        "the usual, brown",
        "brown since Sunday and it never goes back to normal",
        "brown since Sunday and not back to normal",
        "brown since Sunday, it should be back to normal by now",
        "brown since Sunday, when will it be normal again",
        "brown on Sunday, I'm waiting for it to go back to normal",
        "brown on Sunday, is it normal these days",
        "red for a week, I thought beetroot, I want it normal again",
        "brown since my run on Sunday, I hope it's normal again soon",
        "brown since Sunday but back to normal today",
        "brown Monday, it was normal ever before",
        "brown since Monday, it's always been normal before now",
        "brown last Tuesday and back to brown today after being normal",
        "brown a week ago, normal for a day, brown again now",
        "it's red, Mrs Brown saw it too",
        "it was brown when the doctor took blood",
        "brown on Monday, it's yet to go back to normal",
        "brown last week, far from normal now",
        "brown last week, anything but normal now",
        "brown last week and slowly getting back to normal",
        "brown last week, now and then normal",
        "like stout black nearly and my thighs are so sore",
        "my legs ache and it was black",
    ],
)
def test_a_colour_of_danger_is_told_and_no_harmless_one_beside_it(answer: str) -> None:
    found = told(hear(answer, "flag_urine"))

    assert "urine_brown" in found
    assert "no_urine" not in found
    assert found.isdisjoint(HARMLESS)


@pytest.mark.parametrize(
    "answer", ["darker than normal", "darker than usual", "stronger than normal", "a bit darker than normal, not much"]
)
def test_darker_than_normal_is_dark_and_not_normal(answer: str) -> None:
    found = told(hear(answer, "flag_urine"))

    assert "urine_dark" in found
    assert found.isdisjoint(HARMLESS)


@pytest.mark.parametrize(
    "answer",
    [
        "normal",
        "normal yellow",
        "usually pale",
        "normal, not brown",
        "normal, no blood or anything",
        "normal, never brown",
        "not brown, normal",
        "neither brown nor red, normal",
        "no red in it, normal",
        "no darker than normal",
        "not really darker than usual",
        "no different from normal",
        "lighter than normal",
        "normal, a bit darker in the morning",
        "normal, my stools are brown",
        "normal, my leg is red though",
        "normal, I'm on blood thinners",
        "normal, I have high blood pressure",
        "normal, I had red wine though",
        "it was brown on Sunday but it's back to normal now",
        "it was pink on Sunday but that was the beetroot, now it's normal",
        "red on Sunday and I nearly died then I remembered the beetroot salad since then it's been a normal yellow",
        "was brown on Monday after the run but it is back to normal now",
    ],
)
def test_a_harmless_colour_stays_one(answer: str) -> None:
    found = told(hear(answer, "flag_urine"))

    assert "urine_normal" in found
    assert "urine_brown" not in found


@pytest.mark.parametrize(
    "answer",
    [
        "pale, they took some blood this morning",
        "pale, I gave blood on Monday",
        "Mrs Brown asked me that, no it's clear",
        "it's clear, I take iron so the other end is black",
        "pale, it's my number twos that are black",
        "brown ale was what I had last night, it's pale",
        "clear, I drink brown ale",
        "pale, I have the red ones and the brown ones to take",
        "pale, I take the brown tablets",
        "my brown trousers got wet, it's pale",
        "pale, I live in Black Street",
        "normal, in the pink",
        "normal, it's in the black and white booklet",
        "pale, I'm black by the way",
        "it was brown on Sunday and normal since",
        "it was brown on Sunday, it's normal now, no blood",
    ],
)
def test_what_names_another_thing_takes_no_harmless_colour_away(answer: str) -> None:
    found = told(hear(answer, "flag_urine"))

    assert not found.isdisjoint(HARMLESS)
    assert "urine_brown" not in found


@pytest.mark.parametrize(
    "answer", ["not brown or red, just yellow", "it's not brown", "no, nothing brown", "I don't think it's brown"]
)
def test_a_colour_that_is_denied_is_denied(answer: str) -> None:
    assert "!urine_brown" in told(hear(answer, "flag_urine"))


def test_a_story_compares_with_normal_too() -> None:
    assert "urine_dark" in told(hear("my thighs ache since the gym and my wee is darker than normal"))
    assert "urine_brown" in told(hear("my thighs ache since the gym and my wee is browner than usual"))
    assert told(hear("my wee is normally pale but it's brown today")).isdisjoint(HARMLESS)


def test_elsewhere_a_colour_is_none_of_urine() -> None:
    assert "urine_brown" not in told(hear("brown and red", "flag_leg"))
    assert "urine_brown" not in told(hear("my shin is black and blue, brown and red"))
