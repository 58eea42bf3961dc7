"""Heat and cold that are not the leg's: the weather, a bath, a cold; and a leg that is hot or cold."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, told

HOT, COLD = "leg_hot_red", "limb_cold_pale"


@pytest.mark.parametrize(
    "text",
    [
        "my legs cramp when it's hot",
        "cramps in my legs after hot yoga",
        "cramps in my legs since the hot spell",
        "I get cramps in my legs on a hot night",
        "I get hot flushes and leg cramps",
        "cramp in my calf after a hot shower",
        "my legs cramp in bed when it's too hot",
        "leg cramps, I'm a red haired man",
        "my legs cramp if the weather is hot",
        "my legs cramp when the room is hot",
        "cramps in my legs when I get too hot",
        "I put a hot towel on my calf and it eases",
        "leg cramps after hot chocolate",
        "I get hot at night and my legs cramp",
        "I get hot nights and leg cramps",
        "I get cramps in my legs on hot days and nights",
        "I work in a hot place and my legs cramp",
        "it's hot day and night and my legs cramp",
    ],
)
def test_hot_weather_is_no_hot_leg(text: str) -> None:
    assert HOT not in told(hear(text))


@pytest.mark.parametrize(
    "text",
    [
        "my calf is swollen and it is hot",
        "my calf cramps and is warm",
        "it was a hot day and my calf is hot and red",
        "my calf went hot after a hot bath",
        "my calf is hot day and night",
        "my calf is very hot day and night",
        "my calf feels hot day and night",
        "calf hot day and night",
        "my leg feels hot evenings",
        "a red sore patch on my calf",
        "a hot sore calf",
        "my leg is hot front and back and swollen",
        "my calf has a hot place on it",
        "I feel hot around the calf",
        "I feel hot only in my left calf",
        "when it is hot to touch my calf hurts",
        "my calf is red day and night",
        "I'm hot and my calf is red",
        "the dog laid his chin on my leg because it was warm",
        "my leg is hot when it is cold outside",
        "I'm a red haired man and my calf is hot",
    ],
)
def test_a_hot_leg_is_one_in_whatever_weather(text: str) -> None:
    assert HOT in told(hear(text))


@pytest.mark.parametrize(
    "text",
    [
        "my legs cramp in the cold",
        "I'm always cold, legs cramp",
        "I feel the cold, my legs cramp",
        "my legs cramp when I get cold",
        "my legs get cold in bed and cramp",
        "cramps in my legs in winter cold",
        "leg cramps since the cold snap",
        "I've had a cold and leg cramps",
        "cold sore and leg cramps",
        "my leg cramps after a cold shower",
        "my legs cramp when the bedroom is cold",
        "leg cramps when it's cold",
        "my legs cramp when it's freezing",
        "a cold floor makes my leg cramp",
        "the cold makes my leg cramp",
        "I've got a cold sore on my lip and leg cramps",
        "I've had a cold for a week and my leg cramps",
        "I've a bad cold in my head and my legs cramp",
    ],
)
def test_cold_weather_is_no_cold_limb(text: str) -> None:
    assert COLD not in told(hear(text))


@pytest.mark.parametrize(
    "text",
    [
        "my leg is cold",
        "my leg has gone cold",
        "I have a cold left foot",
        "a cold and white leg",
        "a cold numb leg",
        "I've got a cold lower leg and it's painful",
        "a cold lower right leg",
        "a cold heavy leg",
        "I've got a cold bottom half of my leg",
        "a cold feeling in one leg",
        "my foot is very cold day and night and white",
        "I get cold in my left leg",
        "I am cold down the left leg",
        "my left leg gets cold in bed",
        "I've had a cold and my leg has gone cold",
        "my leg cramps in the cold and now it has gone white",
        "my leg has been cold days now",
        "my foot went cold when I was cold and it stays blue",
        "I'm cold and my leg has gone white",
    ],
)
def test_a_cold_limb_is_one_in_whatever_weather(text: str) -> None:
    assert COLD in told(hear(text))


@pytest.mark.parametrize("text", ["leg cramps since summer", "weaker since early summer", "in the summer holidays"])
def test_a_summer_that_dates_tells_of_no_heat(text: str) -> None:
    assert "in_heat" not in told(hear(text))


@pytest.mark.parametrize("text", ["cramps in summer", "worse every summer", "in the summer"])
def test_a_summer_in_which_it_cramps_does(text: str) -> None:
    assert "in_heat" in told(hear(text))


def test_a_heat_by_day_and_night_and_a_cold_limb_are_told_where_a_leg_is_asked_about() -> None:
    assert HOT in told(hear("hot day and night", "flag_leg"))
    assert COLD in told(hear("a cold lower leg", "flag_leg"))
    assert COLD in told(hear("a cold calf", "flag_leg"))


@pytest.mark.parametrize(
    "text",
    [
        "when it gets cold my foot goes numb and {}",
        "in the cold my toes go numb and {}",
        "both my feet are cold and {} in winter",
        "my foot goes numb in the cold, {} toes",
    ],
)
def test_a_limb_that_the_cold_turns_grey_is_told_of_as_a_white_one_is(text: str) -> None:
    assert COLD in told(hear(text.format("white")))
    assert told(hear(text.format("grey"))) == told(hear(text.format("white")))
