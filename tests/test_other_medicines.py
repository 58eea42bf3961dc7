"""Medicines of no class that bears on cramps, and such as nobody here knows."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, knowledge, told

from kiosk.clinic.answers import answers_of
from kiosk.clinic.assessment import assess
from kiosk.events import Polarity
from kiosk.interview.states import advance
from kiosk.interview.visit import State, Visit

OTHER = "other_medicine"


def after(answer: str) -> Visit:
    """Return the visit after `answer` to the question about medicines."""
    asked = Visit(state=State.QUESTION, question="medicines", asked=("medicines",))
    return advance(knowledge(), asked, hear(answer, "medicines"))[0]


@pytest.mark.parametrize(
    "answer",
    [
        "just paracetamol",
        "only painkillers when it's bad",
        "tamsulosin",
        "iron tablets",
        "antihistamines in the summer",
        "drops for my eyes",
        "amiodarone",
        "colchicine",
        "none, just co-codamol",
        "clopidogrel and folic acid",
    ],
)
def test_a_medicine_of_no_class_is_an_answer_and_no_none(answer: str) -> None:
    answers = answers_of(knowledge(), hear(answer, "medicines").findings)

    assert OTHER in answers.so
    assert answers.so.isdisjoint({"no_medicines", "steroid", "antidepressant"})


@pytest.mark.parametrize(
    "answer",
    [
        "Zytiga",
        "I take erdafitinib twice a day",
        "my prostate one",
        "something for my waterworks",
        "an injection every month",
        "whatever the doctor puts me on",
        "too many to mention",
        "none apart from the usual",
        "none apart from my blood pressure",
    ],
)
def test_a_medicine_that_nobody_here_knows_leaves_the_others_open(answer: str) -> None:
    found = told(hear(answer, "medicines"))

    assert OTHER in found
    assert not {name for name in found if name.startswith("!") or name == "no_medicines"}


@pytest.mark.parametrize(
    "answer",
    [
        "no tablets",
        "none of those",
        "I don't take any tablets",
        "what tablets",
        "is it tablets you mean",
        "what a lovely day",
        "tomorrow will be cloudy with rain",
        "I told you already",
        "my leg hurts",
        "no painkillers",
        "one a day",
        "thank you",
        "none, only cramps",
        "ramipril",
        "tablets? no",
        "you mean tablets",
        "I used to take tramadol",
        "they stopped my methotrexate",
        "I've stopped taking tablets",
        "I'm Margaret",
        "a patch of rain on the hills",
        "tomorrow will be sunny with patches of cloud",
    ],
)
def test_whoever_names_nothing_unknown_takes_no_other_medicine(answer: str) -> None:
    assert OTHER not in told(hear(answer, "medicines"))


def test_a_medicine_beside_one_that_is_asked_for_is_told_too() -> None:
    assert {"ace_arb", OTHER} <= set(told(hear("ramipril and tamsulosin", "medicines")))


@pytest.mark.parametrize(("answer", "of_digoxin"), [("just paracetamol", Polarity.DENIED), ("Zytiga", Polarity.UNSURE)])
def test_what_is_known_takes_none_of_the_others_and_what_is_not_known_may_be_any(
    answer: str, of_digoxin: Polarity
) -> None:
    visit = after(answer)

    assert visit.question != "medicines"
    assert [one.polarity for one in visit.findings if one.id == "digoxin"] == [of_digoxin]


def test_the_pharmacist_is_told_of_it() -> None:
    visit = after("Zytiga")
    assessment = assess(knowledge(), visit.findings)

    assert "medicine_review" in assessment.advice


@pytest.mark.parametrize("answer", ["a cholesterol one, atorvastatin", "I think it could be a water tablet"])
def test_what_is_known_by_its_class_is_not_told_twice(answer: str) -> None:
    assert OTHER not in {one.id for one in hear(answer, "medicines").findings}


def test_one_a_day_like_the_label_says_is_no_excess() -> None:
    assert told(hear("one a day like it says", "flag_dose")) == {"!supplement_excess"}
