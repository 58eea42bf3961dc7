"""Carers, friends and neighbours who ask for somebody else, and a speaker who has the cramps themself after all."""

from __future__ import annotations

import pytest
from test_understanding_subject import concluded, walk
from understanding_fixtures import hear

from kiosk.events import Heard, Kind, Listen, Meaning, Polarity, Subject
from kiosk.interview.states import advance
from kiosk.interview.visit import State, Visit
from kiosk.mind.mind import Mind


def affirmed(meaning: Meaning, subject: Subject | None) -> set[str]:
    return {one.id for one in meaning.findings if one.polarity is Polarity.AFFIRMED and one.subject is subject}


@pytest.mark.parametrize(
    ("text", "stop"),
    [
        ("one of our residents gets cramps and he's on dialysis", "dialysis"),
        ("my patient has cramps and she has heart failure", "heart_failure"),
        ("I'm a carer, one of my residents has leg cramps, she's 91 and on furosemide", "diuretic"),
        ("my lodger gets cramps, he's on warfarin", "warfarin"),
        ("I'm a support worker, Dave gets cramps, he's got one kidney", "kidney_disease"),
        ("my student has cramps, she's 15", "under_18"),
        ("my client has leg cramps and takes furosemide", "diuretic"),
        ("a friend of mine has cramps, she's pregnant", "pregnant"),
        ("my neighbour has cramps and she's on dialysis", "dialysis"),
        ("my boss gets cramps, he takes a water tablet", "diuretic"),
        ("the lady I look after has cramps at night, she has bad kidneys and a water tablet", "kidney_disease"),
        ("the gentleman I care for has cramps, he's had a kidney transplant", "kidney_disease"),
        ("I look after an old man with cramps, he's on dialysis", "after_dialysis"),
        ("I'm a nurse and Mrs Jones has cramps, she's on dialysis", "after_dialysis"),
        ("my personal trainer has leg cramps, he has one kidney", "kidney_disease"),
        ("there's a lady in our home with cramps on water tablets", "diuretic"),
        ("our lodger's calves cramp, he has one kidney", "kidney_disease"),
        ("I run a care home and one of the ladies gets cramps, she's got heart failure", "heart_failure"),
        ("it's about a man on my ward, he gets cramps and he's on lithium", "lithium"),
        ("my cleaner gets cramps, she's pregnant", "pregnant"),
    ],
)
def test_what_forbids_an_advice_is_kept_whoever_it_is_told_of(text: str, stop: str) -> None:
    said = hear(text)

    assert said.subject is Subject.OTHER
    assert stop in affirmed(said, Subject.OTHER)


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("my doctor has put me on furosemide, he says it's for my heart, and my calf cramps", "diuretic"),
        ("my consultant has me on dialysis, he says three times a week, cramps in my legs", None),
        ("I look after a lady with dementia and my calves cramp", "calf"),
        ("my lodger is on warfarin, I get cramps in my calf", "calf"),
        ("I'm a patient at the renal unit, cramps in my legs", "leg"),
        ("I'm an old lady with cramps in my calves", "calf"),
        ("as an old man I get cramps in my calf", "calf"),
        ("one of my calves has a cramp and she told me to stretch", "calf"),
        ("a man at the chemist said take salt, he said it helps the cramps in my calf", "calf"),
        ("my cramps have got worse, she said, in my calf", "calf"),
        ("my dialysis has been changed, he said, and I have cramps", "cramp"),
        ("my student has cramps too but mine are in my calf", "calf"),
        ("I have cramps at night, my neighbour is on dialysis", "at_night"),
        ("I'm a support worker and I get leg cramps after shifts", "leg"),
    ],
)
def test_who_only_mentions_others_speaks_of_themself(text: str, own: str | None) -> None:
    said = hear(text)

    assert said.subject is Subject.SELF
    assert own is None or own in affirmed(said, Subject.SELF)


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("furosemide gets my legs cramping, he put me on it", "diuretic"),
        ("ramipril has my legs cramping, he says carry on", "ace_arb"),
        ("furosemide gets legs cramping, he put me on it", "diuretic"),
        ("my statin gets my legs cramping, he put me on it", "statin"),
    ],
)
def test_a_medicine_that_the_doctor_put_one_on_is_nobody(text: str, taken: str) -> None:
    assert taken in affirmed(hear(text), None) | affirmed(hear(text), Subject.SELF)


@pytest.mark.parametrize("text", ["my lodger is on warfarin, I get cramps", "I get cramps, my lodger is on dialysis"])
def test_what_a_lodger_takes_is_not_the_speakers(text: str) -> None:
    assert affirmed(hear(text), Subject.SELF) == {"cramp"}


@pytest.mark.parametrize("text", ["my neighbour swears by magnesium for cramps", "my cat gets cramps, he is old"])
def test_what_a_neighbour_praises_and_an_animal_has_is_nobodys(text: str) -> None:
    assert hear(text).findings == ()


@pytest.mark.parametrize(
    "text",
    [
        "it's not for me, cramps in the legs at night",
        "this isn't about me, cramps in the legs at night",
        "cramps in the legs at night, my mum's",
    ],
)
def test_whoever_asks_for_somebody_else_denies_no_cramps(text: str) -> None:
    said = hear(text)

    assert said.subject is Subject.OTHER
    assert {"leg", "at_night"} <= affirmed(said, None)


@pytest.mark.parametrize("text", ["it's for one of my residents", "it's for my lodger", "it's for a patient"])
def test_for_whom_it_is_is_heard_before_anything_else_is_told(text: str) -> None:
    assert hear(text).subject is Subject.OTHER


@pytest.mark.parametrize(
    "text",
    [
        "sorry, it's actually me that has the cramps",
        "no, it's me who gets them",
        "actually I'm the one with the cramps",
        "I meant me, not my mum",
        "it's my legs not hers",
    ],
)
def test_whoever_has_the_cramps_after_all_is_asked_anew_what_forbids_an_advice(mind: Mind, text: str) -> None:
    story = "my mum gets cramps in her calves at night, she is on dialysis"
    visit, orders = walk(mind, story, "no", text)

    assert visit.subject is Subject.SELF
    assert visit.affirmed & {"calf", "leg"}
    assert "dialysis" not in visit.affirmed
    assert {"chest_pain", "kidney_disease"} <= {one.id for one in concluded(orders).findings}


@pytest.mark.parametrize("text", ["it's me who looks after him", "it's me who has to lift him", "it was me who rang"])
def test_a_carer_who_says_what_they_do_has_no_cramps(mind: Mind, text: str) -> None:
    asked = Visit(state=State.QUESTION, question="flag_heart", subject=Subject.OTHER)

    visit, _ = advance(mind.knowledge, asked, mind.understand(Heard(text), Listen("flag_heart", Kind.YES_NO)))

    assert visit.subject is Subject.OTHER


def test_the_advice_for_a_resident_on_dialysis_asks_the_doctor_how_much_to_drink(mind: Mind) -> None:
    _, orders = walk(mind, "one of our residents gets cramps and he's on dialysis")

    assert "kidney" in concluded(orders).assessment.cautions
