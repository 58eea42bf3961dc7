"""Who somebody is decides what they are told to do: a child, one who was hurt, one who can't stand."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pytest
from test_session import PrintedMouth
from understanding_fixtures import knowledge, mind

from kiosk.clinic.assessment import assess
from kiosk.events import Assessment, Conclude, Finding, Heard, Listen, MakeSlip, Subject, Triage
from kiosk.hearing.typed import TypedEars
from kiosk.session import Session
from kiosk.speaking.brevity import Brevity
from kiosk.speaking.plan import planned
from kiosk.speaking.reply import Place
from kiosk.speaking.script import Script
from kiosk.speaking.slip import slip_text

AGES = frozenset({"under_18", "adult_under_60", "over_60", "may_be_child"})
OF_WHOEVER_SPEAKS = frozenset(
    {
        "flag.unnamed_emergency", "flag.adrenal_crisis", "flag.self_harm", "flag.self_harm.other",
        "caution.together_because", "advice.stretch_ask_first", "advice.statin_today",
    }
)  # fmt: skip
"""Replies whose "you" is the one who talks to the kiosk, for whomever."""
CHILDREN = [
    "our Alfie gets cramp in his legs at night",
    "our Ellie's legs cramp at night",
    "my grandson gets cramp in his calves at night",
    "my daughter gets terrible cramps in her feet at night",
    "I'm asking for the bairn, cramp in the calf at night",
    "my lad wakes up with cramp in his calf at night",
    "she gets cramps in her legs at night after school",
    "our Tom gets cramps in bed after rugby",
    "our Katie is pregnant and gets cramps in her calves at night",
    "one of my pupils gets cramp in his calf at night",
]
GROWN = [
    "I get cramp in my calf at night",
    "my grandson drove me here, I get cramp in my calf at night",
    "my daughter brought my mum in, she has cramps in her calves at night",
    "it's for my husband, our daughter made the appointment, he gets cramps in his calves at night",
    "my wife gets cramps in her calves at night",
    "my son says I should ask about the cramp in my calf at night",
    "I'm his grandson, he gets cramps in his legs at night",
    "our manager gets cramps in his legs at night",
    "our flat is damp and he gets cramp in his legs at night",
    "my son-in-law gets cramp in his calf at night",
    "my grown up son gets cramp in his calf at night",
    "the old boy next door, my neighbour, gets cramp in his calf at night, he asked me to ask",
    "my wife is pregnant with our son and gets cramps in her calves at night",
    "our house is cold and I get cramp in my legs at night",
    "one of our residents gets cramps in her calves at night",
    "one of our customers has cramp in his calf at night",
    "one of our ladies gets cramps in her legs at night",
    "my son is 40 and gets cramp in his calf at night",
]


class Answering(TypedEars):
    """Tells a story, then answers by what is asked; everything else with a no."""

    def __init__(self, story: str, answers: dict[str, str]) -> None:
        super().__init__(io.StringIO(""))
        self.answers = {"opening": story, **answers}
        self.asked: list[str] = []

    def listen(self, order: Listen, expected: object) -> Heard:  # type: ignore[override]  # noqa: ARG002
        self.asked.append(order.question)
        return Heard(self.answers.get(order.question, "no"))


def visited(story: str, **answers: str) -> tuple[list[str], str]:
    """Return the questions of a visit, and all that it said."""
    ears = Answering(story, answers)
    result = Session(mind(), ears, PrintedMouth(None), Place(), 0.4, lambda _: None).visit()
    return ears.asked, " ".join(result.spoken)


def concluded(story: str) -> Assessment:
    meaning = mind().understand_story(story)
    return assess(knowledge(), meaning.findings, meaning.subject or Subject.SELF)


def told(story: str) -> set[str]:
    return {one.id for one in mind().understand_story(story).findings}


@pytest.mark.parametrize("story", CHILDREN)
def test_who_is_likely_a_child_is_asked_the_age_and_gets_no_amount_of_an_adult_before(story: str) -> None:
    asked, said = visited(story, age="not sure")

    assert 1 == asked.count("age")
    assert "litre" not in said
    assert "Anyone under eighteen with cramps should see a doctor" in said


@pytest.mark.parametrize("story", GROWN)
def test_nobody_else_is_asked_for_it(story: str) -> None:
    asked, said = visited(story)

    assert "age" not in asked
    assert "at most one litre in an hour" in said


def test_a_son_of_forty_two_gets_the_plan_of_an_adult() -> None:
    assert "at most one litre in an hour" in visited(CHILDREN[2], age="he's forty two")[1]


def test_a_grandson_of_nine_gets_the_plan_of_a_child_and_nobody_asks_for_a_grown_up_who_speaks_already() -> None:
    said = visited(CHILDREN[2], age="he's nine")[1]

    assert "Drink small amounts, when thirsty." in said
    assert "grown-up should hear this" not in said


@pytest.mark.parametrize(
    "hurt",
    ["I pulled my calf last week", "I've an old fracture in my leg", "I twisted my ankle", "I broke my leg in 1987"],
)
def test_who_was_hurt_asks_before_any_stretch(hurt: str) -> None:
    advice = set(concluded(f"{hurt} and my calf cramps at night").advice)

    assert "hurt_ask_first" in advice
    assert advice.isdisjoint({"during_cramp", "during_cramp_elsewhere", "night_stretch", "night_stretch_sitting"})


@pytest.mark.parametrize(
    "legs",
    [
        "I've got one leg and",
        "I only have one leg and",
        "I'm one-legged,",
        "I had a below knee amputation and",
        "I've an artificial leg and",
        "I lost my leg in an accident and",
        "I'm in a wheelchair and",
        "I've not walked for years and",
    ],
)
def test_who_can_not_stand_stretches_sitting(legs: str) -> None:
    advice = concluded(f"{legs} my calf cramps at night").advice

    assert "night_stretch_sitting" in advice
    assert "night_stretch" not in advice


@pytest.mark.parametrize("legs", ["I've got cramp in one leg at night", "I've got one leg that cramps at night"])
def test_a_cramp_in_one_leg_takes_away_no_other(legs: str) -> None:
    assert "one_sided" in told(legs)
    assert "night_stretch" in concluded(legs).advice


@pytest.mark.parametrize(
    ("said", "so", "not_so"),
    [
        ("twins in March, and my calves cramp", "pregnant", ""),
        ("having twins, my calves cramp", "pregnant", ""),
        ("my mum fell last week and has leg cramps", "falls", ""),
        ("my balance isn't good and my calves cramp", "falls", "stroke_signs"),
        ("I suddenly lost my balance and my calf cramps", "balance_lost", ""),
        ("my balance went all of a sudden", "balance_lost", ""),
        ("my calf cramps when I walk and it eases when I sit down", "eases_on_sitting", "eases_on_stopping"),
        ("I'm always cold and my legs cramp", "feels_cold", "poor_circulation"),
        ("my feet are always cold", "poor_circulation", ""),
        ("it was 2.8 on the meter and my legs cramp", "sugar_low", ""),
        ("it was 2.8 on the gas meter", "", "sugar_low"),
        ("the roof has been leaking and my calf cramps", "calf", "cannot_urinate"),
        ("I've been leaking since yesterday", "cannot_urinate", ""),
        ("I work nights and get cramps in my feet", "foot", "at_night"),
        ("my calf cramps most nights", "at_night", ""),
        ("my blood pressure is 120 over 70", "", "high_blood_pressure"),
        ("my blood pressure is one twenty over seventy", "", "high_blood_pressure"),
        ("my blood pressure is 140 over 70", "high_blood_pressure", ""),
        ("it was one thirty over ninety", "high_blood_pressure", ""),
        ("my blood pressure was 139 over 89", "", "high_blood_pressure"),
        ("I have high blood pressure, it's 120 over 70 with the tablets", "high_blood_pressure", ""),
    ],
)
def test_what_people_say_of_themselves_is_taken_for_what_it_is(said: str, so: str, not_so: str) -> None:
    found = told(said)

    assert {so} - {""} <= found
    assert not_so not in found


def test_a_pain_of_walking_is_not_said_to_go_on_standing_still_where_nobody_said_so() -> None:
    assert "stand still" not in visited("my calf cramps when I walk", walking="it eases when I sit down")[1]


def test_what_stretching_is_worth_is_said_with_the_stretch() -> None:
    said = visited("I get cramp in my calf at night")[1]

    assert "for thirty seconds. Stretching helped in some studies" in said


def test_a_pressure_in_numbers_sends_nobody_anywhere() -> None:
    assert Triage.SELF_CARE is concluded("my blood pressure is 120 over 70, calf cramps at night").triage


@pytest.mark.parametrize("where", ["calves", "feet", "legs"])
def test_cramps_of_a_pregnant_woman_at_night_are_those_of_pregnancy(where: str) -> None:
    assessment = concluded(f"I'm 28 weeks pregnant and get cramps in my {where} at night")

    assert "pregnancy" == assessment.conditions[0].cause


def test_who_is_on_dialysis_corrects_nothing_with_another_doctor() -> None:
    assert "correct_what_was_found" not in concluded("I'm on dialysis and my legs cramp at night").advice


def test_nobody_is_told_to_have_said_that_it_may_be_a_child() -> None:
    findings = [Finding(name) for name in "may_be_child calf at_night ppi ppi_long tremor kidney_disease".split()]
    assessment = assess(knowledge(), findings, Subject.OTHER)
    order = Conclude(assessment, tuple(findings), Subject.OTHER)
    script = Script(mind().book, Place(), Subject.OTHER)
    said = planned(script, knowledge(), order, replace(Brevity(), joined_from=0))

    assert "may_be_child" in {one.id for one in findings}
    assert not [one.text for one in said if "may be under eighteen" in one.text]
    assert "may be under eighteen" not in slip_text(
        MakeSlip(assessment, tuple(findings), Subject.OTHER), mind().book, knowledge(), Place(), date(2026, 11, 25)
    )


def test_what_is_said_of_the_person_is_true_of_somebody_else_as_well() -> None:
    """The mother of a child had been sent to "the doctor who knows your illness"."""
    replies = mind().book.replies
    about = ("advice.", "caution.", "condition.", "flag.")
    said = {
        section: " ".join(replies.get(f"{section}.other", replies[section])).lower().split()
        for section in replies
        if section.startswith(about) and section not in OF_WHOEVER_SPEAKS
    }
    wrong = [name for name, words in said.items() if {"you", "your"} & {word.strip(".,;:") for word in words}]

    assert not wrong
