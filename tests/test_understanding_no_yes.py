"""A "yes" that goes on as a no is no yes to a list of dangers; one that goes on with anything else is."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, knowledge, told

from kiosk.events import Polarity

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


@pytest.mark.parametrize(
    "text",
    [
        "no, just a transplant",
        "no, only stage three",
        "no, only renal",
        "no, only dodgy waterworks",
        "no, only a bit of heart",
        "no, except the thing they put in my chest",
        "no, but they took a bit of it out",
        "no, although they keep an eye on my bloods",
        "not really, just a pacer",
        "no, just arthritis and heart",
        "no, just my knees and heart",
        "no, only gout and my heart",
        "no, just a transplant and arthritis",
        "no, just a fistula in my wrist",
        "I don't think so, only the transplant",
        "no, unless you count my heart",
    ],
)
def test_a_no_turned_by_words_that_nobody_knows_denies_nothing_that_forbids_an_advice(text: str) -> None:
    said = hear(text, "hard_stops")

    assert said.answer is None
    assert not {one.id for one in said.findings} & set(knowledge().questions["hard_stops"].no)


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("no, just congestive heart", "heart_failure"),
        ("no, only heart's only working at thirty per cent", "heart_failure"),
        ("no, just my ankles swell up with my heart", "heart_failure"),
        ("no, only the heart nurse weighs me every week", "heart_failure"),
        ("no, only I'm only meant to have four cups", "fluid_restriction"),
        ("no, only doctor is saying less water", "fluid_restriction"),
        ("no, only I see the renal doctor", "kidney_disease"),
        ("no, only I have cardiac problem", "heart_disease"),
        ("no, just the defib", "heart_disease"),
    ],
)
def test_what_forbids_an_advice_is_known_behind_a_no(text: str, finding: str) -> None:
    told = {one.id for one in hear(text, "hard_stops").findings if one.polarity is Polarity.AFFIRMED}

    assert finding in told


def test_a_heart_that_is_ill_in_whatever_way_leaves_open_whether_it_is_weak() -> None:
    assert "heart_failure" not in {one.id for one in hear("no, only a heart murmur", "hard_stops").findings}


@pytest.mark.parametrize(
    "text",
    [
        "no, only cramps",
        "no, just old age",
        "no, only a bit of arthritis",
        "no, but thanks for asking",
        "no, only asthma",
        "no, just high cholesterol",
        "no, only my thyroid",
        "no, but my dad had heart failure",
        "no, just a hernia",
        "no, just my knees and back",
        "no, just heartburn",
        "no, only what I told you",
        "no, just the usual",
        "no, but I drink plenty of water",
        "no, not that I know of",
        "no, I'm only twenty five",
        "no, just a bit overweight",
        "no, nothing, only these cramps",
        "no, I'm only here for my wife",
        "no, just that",
        "no, only diabetes",
    ],
)
def test_a_no_beside_another_complaint_stays_a_no(text: str) -> None:
    said = hear(text, "hard_stops")

    assert said.answer == "no"
    assert "heart_failure" in {one.id for one in said.findings if one.polarity is Polarity.DENIED}


@pytest.mark.parametrize("yes", ["yeah", "yup", "aye"])
def test_a_yup_is_a_yes_wherever_one_is_waited_for(yes: str) -> None:
    for question, answer in [("flag_heart", "{}, one second"), ("flag_leg", "no, {} I do get it")]:
        assert told(hear(answer.format(yes), question)) == told(hear(answer.format("yes"), question))
