"""What is told of another year raises no alarm, and what came again since then does."""

from __future__ import annotations

import pytest
from understanding_fixtures import affirmed


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("I fainted once, that was forty years ago. I have a cramp in my foot.", "fainted"),
        ("I fainted once, but that's nine years ago and I've been careful. My foot cramps.", "fainted"),
        ("I blacked out once, behind the bus stop, but that's nine years since. My toes curl.", "fainted"),
        ("I fainted once, but that was at my sister's wedding in 2011. My calf cramps.", "fainted"),
        (
            "I couldn't open my mouth last month, a tooth came out and I can eat toast now. My foot cramps.",
            "jaw_locked",
        ),
        ("My back went in 2012, I couldn't feel my foot. An operation put it right. My toes cramp.", "limb_numb"),
        ("I had a fever in June, they kept me in hospital, gone in a week. My calf cramps.", "fever"),
        ("I had my heart looked at in spring for a pain in the chest, all in order. My calf cramps.", "chest_pain"),
    ],
)
def test_a_danger_of_another_year_is_none_of_today(text: str, danger: str) -> None:
    assert danger not in affirmed(text)


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("I fainted in 2006. This morning I fainted again.", "fainted"),
        ("This morning I fainted. I also fainted in 2006.", "fainted"),
        ("I couldn't feel my foot in 2015. I can't feel my foot.", "limb_numb"),
        ("i had chest pain last night its nine years ago i had the heart attack", "chest_pain"),
        ("I passed out at the shop, that's nine years since I had my stent put in.", "fainted"),
        ("I fainted, that's nine years ago, and keep doing it.", "fainted"),
        ("I had pain in my chest, that's three years ago and it's never left.", "chest_pain"),
        ("My husband collapsed in the car park, that was after a stent in 2012.", "fainted"),
        ("My throat's closing, same thing happened, that was at a party in 2012.", "throat_closing"),
        ("My chest is tight, that's two years ago I had the stent.", "chest_pain"),
        ("I've chest pain. I had a stent, that was nine years ago.", "chest_pain"),
        ("I fainted, that was at work today, in 2006 I had the same.", "fainted"),
        ("I couldn't feel my foot in 2015, the operation put it right, but now I can't feel it again.", "limb_numb"),
        ("I couldn't open my mouth last month and I can only eat soup now.", "jaw_locked"),
        ("My toes went black in June and they are black now.", "limb_cold_pale"),
        ("I had a fever in July, gone in a week. I have a fever now and my leg is red.", "fever"),
    ],
)
def test_a_danger_that_came_again_or_stayed_is_told(text: str, danger: str) -> None:
    assert danger in affirmed(text)
