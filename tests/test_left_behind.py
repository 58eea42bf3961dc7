"""Alcohol left behind, limits on drinks told where an amount is asked, ages told by school or year of birth."""

from __future__ import annotations

import pytest
from understanding_fixtures import answer, so

from kiosk.events import Polarity

ALCOHOL = {"alcohol_high", "alcohol_some", "alcohol_stopped"}


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("alcohol", "I'm a recovering alcoholic, twelve years dry"),
        ("alcohol", "ex alcoholic"),
        ("alcohol", "I used to be an alcoholic"),
        ("", "I'm a former alcoholic and I get cramps in my calves"),
        ("alcohol", "sober since 2009"),
        ("", "my calves cramp, I've been sober since 2009"),
        ("", "cramps in my feet, I gave up drinking twenty years ago"),
        ("alcohol", "I'm not a drinker"),
    ],
)
def test_alcohol_that_was_left_behind_years_ago_is_neither_drunk_nor_just_stopped(question: str, text: str) -> None:
    assert so(answer(text, question)).isdisjoint(ALCOHOL)


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("I'm an alcoholic", "alcohol_high"),
        ("a litre of vodka", "alcohol_high"),
        ("half a bottle, maybe a bottle", "alcohol_high"),
        ("too much since my wife died", "alcohol_high"),
        ("I gave up drinking last week", "alcohol_stopped"),
        ("I've been sober two weeks", "alcohol_stopped"),
        ("I'm three days off the drink after thirty years of it", "alcohol_stopped"),
        ("I'm not much of a drinker", "alcohol_some"),
    ],
)
def test_what_is_drunk_or_was_just_stopped_stays_told(text: str, finding: str) -> None:
    assert finding in so(answer(text, "alcohol"))


@pytest.mark.parametrize(
    "text",
    [
        "seven hundred and fifty plus what I pass",
        "five hundred plus what I pass",
        "hardly anything, I'm on a limit",
        "little, I'm restricted",
        "a litre, because of my heart",
        "not much, doctor's orders",
        "it's up on the fridge, a litre",
        "no more than the kidney nurse says",
        "they measure it for me",
        "I'm rationed",
    ],
)
def test_a_limit_that_somebody_else_has_set_is_one_where_it_is_asked_how_much_is_drunk(text: str) -> None:
    assert "fluid_restriction" in so(answer(text, "drinking"))
    assert "drinks_very_much" not in so(answer(text, "drinking"))


@pytest.mark.parametrize(
    "text", ["a litre", "not much", "about two litres", "I don't measure it", "no limit", "whatever is in the fridge"]
)
def test_an_amount_alone_is_no_limit(text: str) -> None:
    assert "fluid_restriction" not in so(answer(text, "drinking"))


@pytest.mark.parametrize(
    ("question", "text", "finding"),
    [
        ("age", "nineteen forty eight", "over_60"),
        ("age", "nineteen ninety", "adult_under_60"),
        ("age", "nineteen", "adult_under_60"),
        ("age", "seventeen", "under_18"),
        ("age", "eighteen next week", "under_18"),
        ("age", "nearly eighteen", "under_18"),
        ("age", "eighteen", "adult_under_60"),
        ("age", "I'm in year six", "under_18"),
        ("", "my calves cramp and I'm in year eight", "under_18"),
        ("", "I'm still in year 11, I get cramps after netball", "under_18"),
        ("", "our lad's in year three, he wakes with cramp in his legs", "under_18"),
        ("age", "she's in year four", "under_18"),
        ("age", "year thirteen", "under_18"),
        ("", "he's nearly eighteen and his calves cramp", "under_18"),
        ("", "I do cross country for school and my legs cramp", "under_18"),
        ("", "my calves cramp and my GCSEs are next month", "under_18"),
    ],
)
def test_a_year_of_birth_a_birthday_to_come_and_a_school_tell_an_age(question: str, text: str, finding: str) -> None:
    assert finding in so(answer(text, question))


@pytest.mark.parametrize(
    "text",
    [
        "I'm a primary school teacher and my calves cramp",
        "I work with teenagers and my legs cramp",
        "I'm a school nurse, cramps in my feet",
        "calf cramps, I drive a school bus",
        "I teach teenagers, my calves cramp at night",
        "I'm a year two teacher, my feet cramp",
        "I work in year five, my legs cramp",
        "I'm in year four all week, teaching, and my calf cramps",
        "my calves cramp, I'm in year two of my apprenticeship",
        "I'm in year three at university and my foot cramps",
        "my feet cramp, I was in year ten when it began",
        "my eight year old van cramps my leg",
        "twelve years old these boots and my calves cramp",
    ],
)
def test_who_works_at_a_school_is_no_child(text: str) -> None:
    assert "under_18" not in so(answer(text, ""))


@pytest.mark.parametrize(
    "text",
    ["a year five teacher, I'm thirty", "fifty one, with an eight year old", "I'm 35 and I've got a 4 year old"],
)
def test_whoever_tells_of_children_beside_their_own_age_is_no_child(text: str) -> None:
    told_of = so(answer(text, "age"))
    assert "adult_under_60" in told_of
    assert "under_18" not in told_of


@pytest.mark.parametrize(
    ("text", "means", "not_so"),
    [
        ("couple of glasses of red at the weekend", "alcohol_some", "alcohol_high"),
        ("a few glasses of wine on a friday", "alcohol_some", "alcohol_high"),
        ("a few glasses of wine every night", "alcohol_high", "alcohol_stopped"),
        ("two lagers most nights", "alcohol_some", "alcohol_high"),
    ],
)
def test_glasses_of_one_evening_a_week_are_not_those_of_every_night(text: str, means: str, not_so: str) -> None:
    assert means in so(answer(text, "alcohol"))
    assert not_so not in so(answer(text, "alcohol"))


@pytest.mark.parametrize("text", ["never touch it", "I don't touch the stuff", "oh I never have"])
def test_who_never_touches_it_drinks_no_alcohol(text: str) -> None:
    heard = answer(text, "alcohol")
    assert {"alcohol_high", "alcohol_some"} <= {one.id for one in heard.findings if one.polarity is Polarity.DENIED}


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("age", "I teach in year three"),
        ("age", "I'm a teaching assistant in year six"),
        ("age", "I retired in year five of it"),
        ("age", "I taught year nine till I was sixty"),
        ("age", "nearly eighteen stone"),
        ("", "for nearly eighteen years my calf has cramped"),
        ("", "I gave up work in year three of my illness, calf cramps"),
    ],
)
def test_years_of_a_class_of_an_illness_and_stones_are_nobodys_age(question: str, text: str) -> None:
    assert "under_18" not in so(answer(text, question))


@pytest.mark.parametrize("text", ["my blood pressure is 130 over 80", "it's a hundred and sixty over ninety"])
def test_the_lower_number_of_a_blood_pressure_is_no_age(text: str) -> None:
    assert "over_60" not in so(answer(text, ""))
    assert "over_60" in so(answer("I'm well over eighty", ""))
