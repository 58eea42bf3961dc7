"""Calls for help: "call an ambulance" at any moment of a visit, and talk of ambulances that calls for none."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, mind, told

from kiosk.countries import COUNTRIES
from kiosk.events import CallStaff, Finding, Heard, Kind, Listen, Meaning, Triage
from kiosk.interview.states import advance
from kiosk.interview.visit import State, Visit
from kiosk.publishing.rehearse import Held, hold

CALL = "sounds_emergency"
QUESTIONS = [None, "flag_heart", "hard_stops", "medicines", "drinking", "age"]
DIGITS = {"0": "zero", "1": "one", "2": "two", "4": "four", "9": "nine"}
NUMBERS = sorted({country.emergency_number for country in COUNTRIES.values()})
NOES = ("no",) * 14


def visit(*said: str) -> Held:
    return hold(mind(), [*said, *NOES])


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    "text",
    [
        "I need an ambulance",
        "call an ambulance",
        "please call an ambulance",
        "can you call an ambulance",
        "could somebody call an ambulance please",
        "get me an ambulance quick",
        "call 999",
        "call nine nine nine",
        "dial triple nine",
        "ring 999 now",
        "call nine one one",
        "call 911",
        "dial one one two",
        "call triple zero",
        "call zero zero zero",
        "call one four four",
        "call one one one",
        "I think I'm dying",
        "I'm dying",
        "oh god I'm dying help me",
        "I think I'm going to die",
        "I need to go to hospital",
        "I've got to go to the hospital now",
        "take me to hospital",
        "get me to hospital",
        "take me to A and E please",
        "I need the paramedics",
        "send an ambulance for my husband",
        "my husband needs an ambulance",
        "he needs an ambulance",
        "I think I need an ambulance",
        "this is an emergency",
        "it's an emergency, please help",
        "somebody call 999",
        "ambulance",
        "ambulance please",
        "my chest hurts call an ambulance",
        "call an ambulance my chest hurts",
        "call an ambulance, I can't get up",
        "please, please call an ambulance, I feel so bad",
        "I'm not well, call an ambulance",
        "it's really bad, I need an ambulance",
        "no, call an ambulance",
        "yes, and call an ambulance",
        "stop this and call an ambulance",
        "I need emergency help",
        "phone for an ambulance",
        "ring an ambulance for me love",
        "you need to call an ambulance",
        "we need an ambulance here",
        "I want an ambulance",
        "just call a bloody ambulance",
        "call the ambulance",
        "call me an ambulance",
        "call the emergency services",
        "I need to go to casualty",
        "I need to get to hospital",
        "my leg went black call an ambulance",
        "call an ambulance, he's collapsed",
        "I need an ambulance for my wife",
        "i need an ambulance right now",
        "somebody get an ambulance",
        "I have to go to hospital",
        "can I have an ambulance please",
        "my mum wants an ambulance",
        "send for help",
        "I need urgent help",
        "I want to go to hospital",
        "she needs an ambulance now",
        "i think he needs an ambulance",
    ],
)
def test_a_call_for_help_is_one_whatever_was_asked(text: str, question: str | None) -> None:
    assert CALL in told(hear(text, question))


@pytest.mark.parametrize("question", [None, "flag_heart", "hard_stops"])
@pytest.mark.parametrize(
    "text",
    [
        "I called an ambulance last year",
        "my neighbour says I should go to hospital one day",
        "do I need an ambulance?",
        "should I call an ambulance?",
        "when should I call 999",
        "I don't need an ambulance",
        "no, I don't need an ambulance",
        "no need to call an ambulance",
        "don't call an ambulance",
        "I nearly called an ambulance last night",
        "I was going to call an ambulance",
        "my wife wanted an ambulance but I said no",
        "she rang me sobbing saying get me an ambulance and then said cancel it",
        "he said, call an ambulance",
        "call an ambulance, she says, for a cramp",
        "if it gets worse, call an ambulance",
        "the doctor said if it swells call 999",
        "they told me to call 111",
        "I rang 111 and they sent me here",
        "I work for the ambulance service",
        "I used to be in the St John's ambulance",
        "the ambulance car couldn't get up our hill",
        "I thought I was dying",
        "my calf was that bad I thought I was dying",
        "I'm dying for a drink",
        "I'm dying of thirst",
        "I was dying, but not dying",
        "just want someone to tell me I'm not dying",
        "I need to go to hospital on Monday for a scan",
        "I go to hospital three times a week for dialysis",
        "I have to go to the hospital every Tuesday",
        "I was in hospital last week",
        "I had to go to hospital last year with my heart",
        "I would call an ambulance if it was my heart",
        "is this an emergency",
        "do you think this is an emergency",
        "it's not an emergency",
        "it is an emergency stop on the bus",
        "he's an ambulance driver",
        "my son drives an ambulance",
        "I need an ambulance to take me to my appointments",
        "it comes on in the ambulance",
        "I could die for a cup of tea",
        "I want to go to the toilet",
        "when I get the cramp I feel like I'm dying",
        "my wife thinks I need an ambulance for every little thing",
        "I don't think I need an ambulance",
        "I call it a cramp",
        "I call one of them a charley horse",
        "you don't need to call anyone",
        "I have one in the calf and call one the big one",
        "call me Dave",
        "my mum is dying",
        "my dad's dying of cancer",
        "she says she's dying every time",
        "I've never been to hospital",
        "I go to hospital",
        "I go to the hospital",
        "I've never called an ambulance",
        "I needed an ambulance in March",
        "I hope I don't need an ambulance",
        "people call an ambulance for nothing these days",
        "they had to call an ambulance for my brother",
        "an ambulance came for me once",
        "I'd rather not call an ambulance",
        "my nine nine nine joke",
        "I got 999 problems",
        "I take one one one",
        "emergency",
        "do I need to go to hospital",
        "should I go to A and E",
        "I went to A and E and they found nothing",
        "will I need to go to hospital",
        "they send an ambulance for me",
        "I get an ambulance three times a week",
        "they get an ambulance",
        "in an emergency, call 999",
        "in danger call nine nine nine now",
        "for emergencies dial 999",
        "do you want an ambulance",
        "does he need an ambulance",
        "my mum gets an ambulance to the clinic",
        "she has an ambulance",
        "people just call an ambulance",
        "I can call an ambulance myself",
        "I do not want an ambulance",
        "no I do not want an ambulance",
        "never call an ambulance for a cramp",
        "you can call 111 for advice",
        "I have an appointment at the hospital",
        "I'm at the hospital tomorrow",
        "I want to go to the hospital shop",
        "my husband works at the hospital",
        "when the pain comes I think I'm dying",
        "at night I think I'm dying",
        "some nights I'm dying with it",
    ],
)
def test_talk_of_an_ambulance_or_a_hospital_calls_for_none(text: str, question: str | None) -> None:
    assert CALL not in told(hear(text, question))


@pytest.mark.parametrize("number", NUMBERS)
def test_the_number_of_every_country_may_be_said_digit_by_digit_or_written(number: str) -> None:
    said = " ".join(DIGITS[digit] for digit in number)

    assert CALL in told(hear(f"call {said}")) & told(hear(f"ring {number} please"))


@pytest.mark.parametrize("text", ["do I need an ambulance", "should I call an ambulance", "when should I call 999"])
def test_whether_an_ambulance_is_needed_is_answered(text: str) -> None:
    assert hear(text).asked_back == "see_doctor"


@pytest.mark.parametrize(
    "said",
    [
        ("call an ambulance", "yes"),
        ("my calf cramps at night", "no, call an ambulance", "yes"),
        ("my calf cramps and I had chest pain this morning", "call an ambulance"),
        ("my calf cramps and I had chest pain this morning", "no, I think I'm dying"),
    ],
)
def test_whoever_calls_for_help_is_sent_to_it_after_one_read_back(said: tuple[str, ...]) -> None:
    held = visit(*said)

    assert (held.assessment.triage, held.asked[-1], held.over) == (Triage.EMERGENCY, "confirm", True)


def test_who_did_not_call_is_not_sent_and_goes_on() -> None:
    held = visit("call an ambulance", "no, that was the telly", "my calf cramps at night")

    assert held.assessment.triage is not Triage.EMERGENCY
    assert "confirm" not in held.asked[2:]


@pytest.mark.parametrize("state", [State.CONSENT, State.OPENING, State.ADULT, State.OFFER, State.SLIP])
@pytest.mark.parametrize("text", ["call an ambulance", "no, call an ambulance"])
def test_a_call_is_read_back_wherever_the_visit_stands_and_a_yes_calls_staff(state: State, text: str) -> None:
    asked = Visit(state=state, question=state.value, findings=(Finding("calf"),), offers_slip=True)
    said = mind().understand(Heard(text), Listen(state.value, Kind.YES_NO, ()))

    visit, _ = advance(mind().knowledge, asked, said)
    over, orders = advance(mind().knowledge, visit, Meaning(answer="yes"))

    assert (visit.state, over.state) == (State.CONFIRM, State.ENDED)
    assert CallStaff("emergency") in orders


def test_a_call_in_answer_to_whether_a_story_sounds_like_an_emergency_is_a_yes() -> None:
    asked = Visit(state=State.CHECK, question="confirm", checking=(CALL,), findings=(Finding(CALL, likeness=0.0),))
    said = mind().understand(Heard("call an ambulance"), Listen("confirm", Kind.YES_NO, (CALL,)))

    _, orders = advance(mind().knowledge, asked, said)

    assert CallStaff("emergency") in orders


@pytest.mark.parametrize("text", ["I need to go, my chest", "I have to go, my heart", "I want to stop, my arm"])
def test_nobody_leaves_who_names_a_part_of_the_body(text: str) -> None:
    assert hear(text).command is None


@pytest.mark.parametrize("text", ["I need to go, my bus is here", "I want to stop, thank you", "let's stop, I'm late"])
def test_whoever_gives_another_reason_leaves(text: str) -> None:
    assert hear(text).command == "stop"


def test_help_says_how_to_call_for_help() -> None:
    said = visit("help").turns[1]

    assert any("call an ambulance" in sentence for sentence in said)
