"""When a visit turns to somebody else, and when somebody else only comes in: "it's my daughter who drove me here"."""

from __future__ import annotations

import pytest
from test_carers_answers import concluded, held
from understanding_fixtures import hear, told

from kiosk.events import Conclude, Listen, Order, Polarity, Subject

OWN, NOBODYS = "I get cramps in my calves at night", "cramps in the calves at night"


def asked(orders: list[Order]) -> list[str]:
    return [order.question for order in orders if isinstance(order, Listen)]


@pytest.mark.parametrize(
    "text",
    [
        "cramps in my calves, it's my daughter who drove me here",
        "I've got cramps in my legs, it's my son who booked this",
        "I get cramps in my calves, it's my wife who made me come",
        "it's my wife sent me, cramps in my calves",
        "cramps in the calves, it's my husband who worries",
        "my wife asked me to come, I get cramps in my calves",
        "my neighbour asked me to see someone about my cramps",
    ],
)
def test_who_only_brings_sends_or_worries_has_no_cramps(text: str) -> None:
    assert hear(text).subject is not Subject.OTHER


@pytest.mark.parametrize(
    "text",
    [
        "it's my mum",
        "it's my husband, he gets cramps",
        "it's my wife's legs, they cramp at night",
        "it's my mum who gets the cramps",
        "it's my mum with the cramps",
        "it's my dad I'm asking about, cramps in his legs",
        "it's my daughter she's nineteen cramps in the legs",
        "cramps in the calves, it's for my wife",
        "my neighbour asked me to ask, she's 90, cramps, on water tablets",
        "a neighbour asked me to come in for her, leg cramps, she's on dialysis",
        "my granddad's legs cramp, he's 94",
        "my nana's legs cramp, she's on dialysis",
        "my stepdad gets leg cramps",
    ],
)
def test_of_whom_more_is_told_the_visit_is(text: str) -> None:
    assert hear(text).subject is Subject.OTHER


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("hard_stops", "no I'm fine, it's my sister"),
        ("hard_stops", "no it's my wife with the kidneys"),
        ("hard_stops", "it's my husband who's got the heart"),
        ("flag_heart", "no, it's my husband who has the heart"),
        ("flag_heart", "it's my dad that had the heart attack"),
        ("flag_nerve", "no, it's my dad who had the stroke"),
        ("flag_leg", "no it's my wife that gets the swelling"),
        ("flag_weak", "no, it's my husband who's weak"),
        ("flag_urine", "normal, it's my wife who gets the infections"),
        ("medicines", "it's my wife who's on water tablets, I take ramipril"),
        ("medicines", "I collect warfarin for my husband"),
        ("flag_heart", "no, I care for my husband"),
    ],
)
def test_an_answer_about_somebody_else_turns_no_visit(question: str, text: str) -> None:
    assert hear(text, question).subject is not Subject.OTHER


def test_who_told_of_cramps_of_their_own_keeps_the_visit() -> None:
    orders = held({"opening": OWN, "flag_heart": "no, it's my sister", "hard_stops": "I've got heart failure"})
    result = concluded(orders)

    assert result.subject is Subject.SELF
    assert "fluids" in result.assessment.cautions


@pytest.mark.parametrize("whose", ["no, it's my wife", "no, it's for my wife"])
def test_a_no_that_says_whose_cramps_they_are_answers_no_question(whose: str) -> None:
    orders = held({"opening": NOBODYS, "hard_stops": whose})

    assert concluded(orders).subject is Subject.OTHER
    assert asked(orders).count("hard_stops") == 2


def test_after_all_is_somebody_elses_and_they_are_asked_anew_what_forbids_an_advice() -> None:
    said = "actually it's my wife who gets the cramps"
    orders = held({"opening": OWN, "medicines": "omeprazole for years and a water tablet", "slip": said}, slip=True)
    first, *_, last = [order for order in orders if isinstance(order, Conclude)]
    affirmed = {
        one.id for one in last.findings if one.polarity is Polarity.AFFIRMED and one.subject is not Subject.SELF
    }

    assert (first.subject, last.subject) == (Subject.SELF, Subject.OTHER)
    assert {"calf", "at_night"} <= affirmed
    assert affirmed.isdisjoint({"ppi", "ppi_long", "diuretic"})
    assert asked(orders).count("hard_stops") == asked(orders).count("medicines") == 2


@pytest.mark.parametrize(
    "text",
    [
        "I had cramps when I was pregnant, and now again at night",
        "cramps in my calves, I had them in my last pregnancy",
        "last time I had cramps like this I was pregnant",
        "I had the same with both pregnancies, leg cramps",
        "my calves cramp, I've my baby with me in the pram",
    ],
)
def test_a_pregnancy_of_long_ago_and_a_baby_in_the_pram_are_none(text: str) -> None:
    assert "pregnant" not in told(hear(text))


@pytest.mark.parametrize(
    "text",
    [
        "I've had cramps since I was ten weeks pregnant",
        "I'm pregnant again, I had cramps when I was pregnant last time",
        "I found out I was pregnant last week, leg cramps",
        "cramps with this pregnancy",
        "I'm having a baby in June, leg cramps",
        "I have a baby on the way, calf cramps",
        "cramps in my legs since I was pregnant",
    ],
)
def test_a_pregnancy_of_now_is_told(text: str) -> None:
    assert "pregnant" in told(hear(text))


@pytest.mark.parametrize(
    "text",
    [
        "our Billy's six, his legs cramp at night",
        "our Ellie's eight and her calves cramp",
        "wee Isla's nine and gets cramps in her calves at night",
        "Mohammed is five and his legs hurt at night",
        "Sarah is 12 and gets leg cramps",
        "my nephew's ten and his calves cramp",
        "Jack's 7 and wakes crying with his legs",
        "this is for Lily, six, cramps in her legs",
        "our youngest gets cramp, she's in nursery",
        "my grandson Charlie who's seven gets cramp in his legs in bed",
        "my daughter Ella she's eight gets cramps",
    ],
)
def test_a_child_is_one_however_they_are_called(text: str) -> None:
    meaning = hear(text)

    assert meaning.subject is Subject.OTHER
    assert "under_18" in told(meaning)


@pytest.mark.parametrize(
    "text",
    [
        "my pain is 8 and my calf cramps",
        "the pain is 8, he said, calf cramps",
        "my sugar is 6 and my calves cramp",
        "my dog is 7 and my calves cramp",
        "my bedtime is 10 and I get cramps in my legs",
        "my shoe size is 9 and my feet cramp",
        "Dave is 45 and his calves cramp",
        "my dad is 71 and his calves cramp",
    ],
)
def test_what_is_counted_or_rated_makes_nobody_a_child(text: str) -> None:
    assert "under_18" not in told(hear(text))


def test_whoever_came_for_somebody_and_asks_for_themselves_is_meant() -> None:
    text = "it was for my mum really but while I'm here my own calves cramp at night"

    assert hear(text).subject is Subject.SELF


@pytest.mark.parametrize("whose", ["it's for my mum", "I am asking for my mum", "this is about my husband"])
def test_whose_cramps_they_are_is_heard_after_the_result_too(whose: str) -> None:
    orders = held({"opening": OWN, "parting": whose})
    _, last = [order for order in orders if isinstance(order, Conclude)]

    assert last.subject is Subject.OTHER
    assert asked(orders).count("flag_heart") == 2
