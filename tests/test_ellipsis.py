"""Answers that leave out what the question has said, as people give them to the questions about dangers."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from understanding_fixtures import SIGN, hear, knowledge, told

from kiosk.events import Polarity

ASKED = [name for name, one in knowledge().questions.items() if one.stage == "red_flag"]
SHORT = "my the left right leg foot heart chest numb weak brown dark cola hot a bit like gone dead throat is it".split()


@pytest.mark.parametrize(
    ("question", "answer", "finding"),
    [
        ("flag_urine", "rusty brown", "urine_brown"),
        ("flag_urine", "very dark brown", "urine_brown"),
        ("flag_urine", "like gravy", "urine_brown"),
        ("flag_urine", "cola, I'd say", "urine_brown"),
        ("flag_urine", "a bit red", "urine_brown"),
        ("flag_urine", "black", "urine_brown"),
        ("flag_urine", "none at all", "no_urine"),
        ("flag_urine", "nothing, not passed any", "no_urine"),
        ("flag_urine", "no, nothing at all, dry", "no_urine"),
        ("flag_urine", "nothing, I haven't passed any", "no_urine"),
        ("flag_urine_little", "none at all", "no_urine"),
        ("flag_urine_little", "just a few drops", "no_urine"),
        ("flag_urine", "hardly any", "no_urine"),
        ("flag_leg", "fatter", "leg_swollen"),
        ("flag_leg", "my left calf", "leg_swollen"),
        ("flag_leg", "yes, the right leg", "leg_swollen"),
        ("flag_heart", "my heart", "heart_racing"),
        ("flag_heart", "it's racing", "heart_racing"),
        ("flag_heart", "the breathing", "breathless"),
        ("flag_heart", "tightness", "chest_pain"),
        ("flag_nerve", "yes, my throat", "throat_closing"),
        ("flag_nerve", "the leg", "limb_numb"),
        ("flag_nerve", "numb leg", "limb_numb"),
        ("flag_weak", "my toes are numb", "new_numbness"),
        ("flag_weak", "numb hand", "new_numbness"),
        ("flag_weak", "my legs are weak", "new_weakness"),
        ("flag_weak", "my legs feel like jelly", "new_weakness"),
        ("flag_weak", "my grip", "new_weakness"),
        ("flag_weak", "the step on the bus is harder, yes", "new_weakness"),
    ],
)
def test_a_danger_is_told_though_half_of_it_stands_in_the_question(question: str, answer: str, finding: str) -> None:
    assert finding in told(hear(answer, question))
    assert finding not in told(hear(answer)), "told by the words alone: no example of what is left out"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("flag_urine", "fine"),
        ("flag_urine", "pale"),
        ("flag_urine", "dark yellow"),
        ("flag_urine", "not brown"),
        ("flag_urine", "no"),
        ("flag_leg", "my leg is fine"),
        ("flag_leg", "leg cramps"),
        ("flag_leg", "no, my left calf just cramps"),
        ("flag_heart", "my heart is fine"),
        ("flag_heart", "not my heart"),
        ("flag_heart", "none"),
        ("flag_nerve", "my legs are all right"),
        ("flag_nerve", "just the cramp in my leg"),
        ("flag_weak", "not on the stairs, yes"),
        ("flag_weak", "always been weak"),
        ("flag_weak", "I've been weak for years"),
        ("flag_weak", "no, only my foot tingles"),
    ],
)
def test_what_tells_of_no_danger_is_given_none(question: str, answer: str) -> None:
    dangers = {*knowledge().questions[question].yes, *knowledge().questions[question].no}

    assert told(hear(answer, question)).isdisjoint(dangers)


@pytest.mark.parametrize("answer", ["not new, it's been months", "nothing new", "it's not new"])
def test_what_is_not_new_is_a_no_to_what_is(answer: str) -> None:
    meaning = hear(answer, "flag_weak")

    assert "no" == meaning.answer
    assert {"!new_weakness", "!new_numbness"} <= told(meaning)


def test_a_colour_that_is_fine_is_no_yes_to_brown() -> None:
    meaning = hear("fine", "flag_urine")

    assert (None, {"urine_normal"}) == (meaning.answer, told(meaning))


def test_a_plain_yes_still_means_the_whole_list() -> None:
    assert {"urine_brown", "no_urine"} == told(hear("yes", "flag_urine"))


WORSE = {"new_numbness": "limb_numb"}
"""A danger → a worse one, which a question about it makes of the same words: "leg dead"."""


@given(st.sampled_from(ASKED), st.lists(st.sampled_from(SHORT), min_size=1, max_size=6).map(" ".join))
def test_what_is_left_out_takes_no_danger_away(question: str, answer: str) -> None:
    red = {name for name, spec in knowledge().findings.items() if spec.group == "red"}
    alone = {one.id for one in hear(answer).findings if one.polarity is Polarity.AFFIRMED and one.id in red}

    heard = told(hear(answer, question))
    assert {name for name in alone if SIGN[Polarity.AFFIRMED] + WORSE.get(name, name) not in heard} <= heard


@pytest.mark.parametrize("question", ["flag_weak", "legs_feel"])
@pytest.mark.parametrize("answer", ["leg dead", "dead leg", "my leg's gone dead", "my foot's gone dead on me"])
def test_a_dead_leg_is_one_where_tingling_is_asked_for(question: str, answer: str) -> None:
    assert "limb_numb" in told(hear(answer, question))


def test_no_question_takes_a_danger_from_two_words_that_tell_it() -> None:
    red = {name for name, spec in knowledge().findings.items() if spec.group == "red"}
    for answer in map(" ".join, permutations(SHORT, 2)):
        alone = {one.id for one in hear(answer).findings if one.polarity is Polarity.AFFIRMED and one.id in red}
        for question in knowledge().questions if alone else ():
            heard = told(hear(answer, question))
            assert {name for name in alone if WORSE.get(name, name) not in heard} <= heard, (question, answer)


@pytest.mark.parametrize(
    ("question", "answer", "findings"),
    [
        ("flag_urine", "hardly any and I can't feel my leg", {"no_urine", "limb_numb"}),
        ("flag_urine", "hardly any, and what there is is brown", {"no_urine", "urine_brown"}),
        ("flag_urine", "not a drop, and my chest hurts", {"no_urine", "chest_pain"}),
        ("flag_heart", "a tight band, and I passed out", {"chest_pain", "fainted"}),
        ("flag_heart", "just a bit of pressure but I blacked out", {"chest_pain", "fainted"}),
        ("how_long", "still there, my calf's swollen", {"will_not_ease", "leg_swollen"}),
        ("alcohol", "far too much, and I want to end it all", {"alcohol_high", "self_harm"}),
        ("hard_stops", "stage 3, and heart failure", {"kidney_disease", "heart_failure"}),
        ("hard_stops", "I had a heart attack and I've chest pain now", {"heart_disease", "chest_pain"}),
    ],
)
def test_what_is_told_behind_an_answer_that_leaves_out_the_question_is_kept(
    question: str, answer: str, findings: set[str]
) -> None:
    assert findings <= told(hear(answer, question))
