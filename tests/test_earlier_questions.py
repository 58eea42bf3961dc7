"""What is said of a question that was asked before counts as an answer to that, or it is asked once more."""

from __future__ import annotations

import pytest
from understanding_fixtures import answer, mind

from kiosk.events import Polarity, Triage
from kiosk.publishing.rehearse import hold


@pytest.mark.parametrize(
    ("question", "text", "danger"),
    [
        ("hard_stops", "no. Earlier I said no to the chest but actually I do have a tightness there now", "chest_pain"),
        ("hard_stops", "no, but what you asked first, the chest, yes a bit", "chest_pain"),
        ("hard_stops", "no, but I said no to the breathing and I do get short of breath sitting still", "breathless"),
        ("hard_stops", "about the heart question, I should have said yes", "chest_pain"),
        ("hard_stops", "no. oh wait, about the urine, I haven't passed any since yesterday morning", "no_urine"),
        ("when", "at night. and about the leg, it is swollen", "leg_swollen"),
        ("medicines", "you asked about the face, one side of my mouth droops", "stroke_signs"),
    ],
)
def test_a_danger_told_of_an_earlier_question_is_heard(question: str, text: str, danger: str) -> None:
    said = answer(text, question)

    assert danger in {one.id for one in said.findings if one.polarity is Polarity.AFFIRMED}


def test_the_no_before_it_answers_the_present_question_and_nothing_else_does() -> None:
    assert answer("no, but what you asked first, the chest, yes a bit", "hard_stops").answer == "no"
    assert answer("about the heart question, I should have said yes", "hard_stops").answer is None
    assert "kidney_disease" not in {one.id for one in answer("about the heart question, yes", "hard_stops").findings}


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("where", "in my leg, the calf"),
        ("when", "at night when my leg is on the bed"),
        ("medicines", "about the tablets thing, no idea"),
        ("how_long", "about the same as the leg"),
        ("hard_stops", "no, and nothing in the chest"),
        ("where", "on the calf bit"),
        ("where", "oh about the calf"),
        ("when", "when I go back to the toilet at night"),
        ("medicines", "for my heart one a day"),
        ("hard_stops", "I go back to the chest clinic next week"),
        ("flag_heart", "yes, chest pain, and about my leg"),
    ],
)
def test_whoever_only_names_a_part_or_a_thing_answers_what_is_asked(question: str, text: str) -> None:
    said = answer(text, question)

    assert not said.corrects
    assert said.back_to is None


@pytest.mark.parametrize(
    "wish",
    ["can we go back to the heart question", "wait, go back to the chest", "can we go back to the breathing question"],
)
def test_a_question_that_is_named_is_asked_again_and_the_present_one_after_it(wish: str) -> None:
    held = hold(mind(), ["my calf cramps at night", "no", "no", wish, "yes, chest pain", "yes"])

    assert held.asked[1:5] == ("flag_heart", "flag_nerve", "flag_urine", "flag_heart")
    assert held.assessment.triage is Triage.EMERGENCY


def test_before_anything_was_asked_nobody_goes_back_past_the_consent() -> None:
    held = hold(mind(), ["go back to the heart question", "my calf cramps at night", "no"])

    assert held.asked[:2] == ("opening", "opening")


def test_a_question_is_gone_back_to_once() -> None:
    wish = "go back to the heart question"
    held = hold(mind(), ["my calf cramps at night", "no", "no", wish, "no", wish, wish, wish, wish, wish])

    assert held.asked.count("flag_heart") == 2


def test_a_danger_beside_the_name_of_a_question_is_kept() -> None:
    for text in ("chest pain, sorry about my speech", "I said no to the chest pain but I do get it"):
        assert "chest_pain" in {one.id for one in answer(text, "flag_heart").findings}
