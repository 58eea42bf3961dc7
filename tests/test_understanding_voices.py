"""Answers in other people's mouths: numbers, dates, figures of speech and lists that six further voices showed."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, told


@pytest.mark.parametrize("question", ["flag_weak", "flag_heart", "signs", "losses", "clot_risk"])
@pytest.mark.parametrize("when", ["since Saturday", "since last night", "last week", "for twenty years"])
def test_a_date_in_an_answer_about_another_thing_is_not_since_when_the_cramps_come(question: str, when: str) -> None:
    answer = f"I can't pull my toes up {when}"

    assert told(hear(answer, question)).isdisjoint({"since_days", "since_weeks", "since_long"})


@pytest.mark.parametrize("answer", ["no, only the cramps since Saturday", "I've had cramps since Saturday"])
def test_a_date_that_is_told_of_the_cramps_counts_whatever_was_asked(answer: str) -> None:
    assert "since_days" in told(hear(answer, "flag_weak"))


@pytest.mark.parametrize(
    "answer", ["it started four month back", "four months back it began", "it came four months ago"]
)
def test_back_is_ago(answer: str) -> None:
    assert "since_long" in told(hear(answer, "opening"))


@pytest.mark.parametrize(
    ("answer", "length"),
    [
        ("thirty seconds, maybe forty", {"seconds"}),
        ("forty seconds, fifty at most", {"seconds"}),
        ("five minutes, sometimes ten", {"minutes"}),
    ],
)
def test_a_bare_number_counts_what_the_one_before_it_did(answer: str, length: set[str]) -> None:
    assert length == told(hear(answer, "how_long"))


def test_the_months_of_an_age_are_no_age_of_their_own() -> None:
    assert {"adult_under_60"} == told(hear("forty-one years and seven months", "age"))


@pytest.mark.parametrize("answer", ["both of 'em", "my calves, both of em", "I get it in both of 'em"])
def test_em_is_them(answer: str) -> None:
    assert "both_sides" in told(hear(answer, "opening"))


@pytest.mark.parametrize(
    ("question", "answer", "wrong"),
    [
        ("opening", "I get it on and off", "in_daytime"),
        ("opening", "I have to get up and walk on the lino", "crawling_legs"),
        ("opening", "it goes if I get up", "crawling_legs"),
        ("when", "after a game, like in the car home", "little_sun"),
        ("how_often", "every night, bar Sundays", "standing_all_day"),
        ("drinking", "I try to drink water", "drinks_very_much"),
        ("drinking", "I'd be up all night to the toilet", "losses_go_on"),
        ("medicines", "protein shakes and creatine", "diuretic"),
        ("medicines", "protein shakes and creatine", "tremor"),
        ("opening", "I shake it out and it's fine", "tremor"),
        ("losses", "loose motions for two days", "constipation"),
    ],
)
def test_words_that_look_like_a_finding_are_not_taken_for_it(question: str, answer: str, wrong: str) -> None:
    assert wrong not in told(hear(answer, question))


@pytest.mark.parametrize(
    ("question", "answer", "means"),
    [
        ("losses", "negative for vomiting, negative for loose motions", {"!vomiting", "!diarrhoea"}),
        ("habits", "there's no drink taken", {"!alcohol_high"}),
        ("sun", "I walk in the park every afternoon", {"!little_sun"}),
        ("sun", "he's out on the farm from morning till night", {"!little_sun"}),
        ("sun", "the office has no windows", {"little_sun"}),
        ("how_often", "it's only happened twice", {"rarely"}),
        ("upset", "no notion for my food", {"poor_appetite"}),
        ("where", "left or right, it doesn't choose", {"both_sides"}),
        ("how_long", "till I get my foot flat on the floor", {"eases_with_stretch"}),
        ("water", "it was thirty degrees", {"in_heat"}),
    ],
)
def test_plain_things_are_understood_as_people_say_them(question: str, answer: str, means: set[str]) -> None:
    assert means <= told(hear(answer, question))
