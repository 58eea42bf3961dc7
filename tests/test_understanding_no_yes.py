"""A "yes" that goes on as a no is no yes to a list of dangers; one that goes on with anything else is."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, knowledge

LISTS = ["flag_heart", "flag_nerve", "flag_spine", "hard_stops"]


@pytest.mark.parametrize("question", LISTS)
@pytest.mark.parametrize(
    "text",
    [
        "yes I'm fine",
        "yes thank God all fine",
        "yes, no, I'm all right",
        "yes, nothing like that",
        "yes, never had any of that",
        "yes love, none of them, thanks be to God",
        "yeah no",
        "yeah, none of those",
        "yeah no not really",
        "right, no, none of that",
        "right, none of those",
        "aye, no trouble there",
        "aye, nowt like that",
        "sure, no problem",
    ],
)
def test_a_yes_that_only_says_it_was_heard_is_a_no(text: str, question: str) -> None:
    said = hear(text, question)

    assert said.answer == "no"
    assert {one.id for one in said.findings} >= set(knowledge().questions[question].no)


@pytest.mark.parametrize(
    "text",
    [
        "yes",
        "yes I do",
        "yes well",
        "yes no",
        "yes, no, yes",
        "yes no I do",
        "yes, no, I'm not well",
        "yes, I'm not fine",
        "yes, not good",
        "yes, none of it is fine",
        "yes, I don't feel well",
        "yes, I'm fine now",
        "yes but I'm fine now",
        "yes, I'm fine otherwise",
        "yes, no doubt about it",
        "yes, never before",
        "yes, nothing much",
        "yes, nothing I can't handle",
        "yes, but it was years ago and it's back",
        "I do, he doesn't",
    ],
)
def test_a_yes_that_goes_on_with_anything_else_is_one(text: str) -> None:
    assert hear(text, "flag_heart").answer == "yes"


@pytest.mark.parametrize(
    "text",
    [
        "he does, I don't",
        "yes, I can breathe fine",
        "yes fine thanks",
        "yes, but that was a heart attack ten years ago, nothing now",
    ],
)
def test_a_yes_that_tells_of_somebody_else_or_of_years_ago_is_asked_again(text: str) -> None:
    said = hear(text, "flag_heart")

    assert said.answer is None
    assert {one.id for one in said.findings if one.polarity == "affirmed"} <= {"heart_disease"}


@pytest.mark.parametrize("text", ["right, it's my calf", "ok, it's just the cramp", "well right, my toes"])
def test_a_right_before_something_told_is_no_yes_to_all(text: str) -> None:
    assert hear(text, "flag_heart").answer is None


@pytest.mark.parametrize("question", LISTS)
@pytest.mark.parametrize(
    "text",
    [
        "no I'm not fine",
        "no I'm not right at all",
        "no not well at all",
        "no I don't feel right",
        "no I'm not so good",
        "no he doesn't, I do",
        "no she hasn't, but I have",
        "no, yes I do get it",
        "no, yeah, sometimes",
    ],
)
def test_a_no_that_agrees_with_what_is_wrong_denies_no_danger(text: str, question: str) -> None:
    said = hear(text, question)

    assert said.answer is None
    assert not {one.id for one in said.findings} & set(knowledge().questions[question].no)


@pytest.mark.parametrize("question", LISTS)
@pytest.mark.parametrize(
    "text",
    [
        "no, not right now",
        "no, I'm not",
        "no I'm not too bad",
        "no not really",
        "no not so much",
        "no, not good with needles",
        "no, I do not",
        "no, yes I'm sure",
        "no, yeah, none of that",
        "no, yeah, I'm fine",
    ],
)
def test_a_no_beside_a_not_is_a_no(text: str, question: str) -> None:
    assert hear(text, question).answer == "no"
