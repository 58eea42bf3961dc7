"""After the result: one part of it is told again, whoever has had enough may go, and the last word is no rebuke."""

from __future__ import annotations

import pytest
from test_told_late import after, told
from understanding_fixtures import mind

from kiosk.clinic.check import PARTS
from kiosk.events import Ask, Conclude, End, Say
from kiosk.interview.repair import MOST_ASKED, MOST_DETOURS, MOST_WANDERING
from kiosk.interview.visit import State
from kiosk.speaking.parts import CAUSE, WEEKS, is_replaced
from kiosk.speaking.reply import speak
from kiosk.understanding.english.parts import PARTS as NAMED

KNOWLEDGE = mind().knowledge


def told_again(text: str) -> str:
    _, orders = after(text)
    results = [order for order in orders if isinstance(order, Conclude)]
    return " ".join(said.text for order in results for said in speak(order, mind().book, KNOWLEDGE))


@pytest.mark.parametrize(
    ("text", "has", "lacks"),
    [
        ("how do I do the stretch", "lean on a wall", "See a doctor"),
        ("how did you say to do the stretch", "lean on a wall", "See a doctor"),
        ("I can't remember the stretch", "lean on a wall", "See a doctor"),
        ("say the bit about drinking again", "Drink when thirsty", "lean on a wall"),
        ("what about the tests", "test minerals", "lean on a wall"),
        ("what was the first week", "lean on a wall", "Watch the symptoms"),
        ("what do I do in weeks three and four", "Watch the symptoms", "lean on a wall"),
        ("what was it you said I had", "ordinary cramps", "lean on a wall"),
        ("what was it about the doctor", "See a doctor", "lean on a wall"),
        ("tell me about the food again", "nothing to tell", "lean on a wall"),
        ("which foods", "nothing to tell", "lean on a wall"),
        ("what is the cause", "ordinary cramps", "lean on a wall"),
        ("what do I have to tell the doctor", "See a doctor", "lean on a wall"),
        ("what was it you said I have", "ordinary cramps", "lean on a wall"),
        ("so why do I get them", "ordinary cramps", "lean on a wall"),
    ],
)
def test_only_the_part_that_is_wanted_is_told_again(text: str, has: str, lacks: str) -> None:
    said = told_again(text)

    assert has in said
    assert lacks not in said


def test_every_part_that_can_be_named_is_one_that_advice_may_have() -> None:
    assert set() == set(NAMED) - {CAUSE, *WEEKS, *PARTS}


def test_who_was_hurt_is_told_with_the_stretch_to_ask_first() -> None:
    assert KNOWLEDGE.advice["hurt_ask_first"].part == "stretch"


def test_advice_gives_way_to_advice_of_its_part_alone_and_whom_to_see_to_any() -> None:
    replaced = [
        is_replaced(KNOWLEDGE, name, {"tablets_ask_first", "adult_needed"}) for name in sorted(KNOWLEDGE.advice)
    ]

    assert {one.id for one in KNOWLEDGE.advice.values() if one.part in {"supplement", "doctor"}} == {
        name for name, gone in zip(sorted(KNOWLEDGE.advice), replaced, strict=True) if gone
    }


@pytest.mark.parametrize(
    "text",
    [
        "no questions", "no that's everything thanks love", "thank you ever so much you've been very helpful my dear",
        "you're all right", "that'll do me", "ta ra", "nothing else", "ahem", "I think that's me", "right you are",
        "that's all I needed thank you", "I'm happy with that", "no I think I've got it all", "bless you",
        "I'll try that then thank you", "no I don't think so thanks",
    ],
)  # fmt: skip
def test_whoever_has_heard_enough_goes_without_being_asked_again(text: str) -> None:
    visit, orders = after(text)

    assert (visit.state, orders) == (State.ENDED, (Say("disclaimer_full", protected=True), End("done")))


def test_more_parts_than_wholes_are_told_and_the_end_sends_to_somebody_who_can_help() -> None:
    for text, most in (("again", MOST_DETOURS), ("how do I do the stretch", MOST_ASKED)):
        visit, times = told(), 0
        while visit.state is not State.ENDED:
            visit, orders = after(text, visit)
            times += any(isinstance(order, Conclude) for order in orders)

        assert (times, orders[0]) == (most - 1, Say("told_enough"))


@pytest.mark.parametrize("text", ["what's wrong with me then", "what have I got", "am I low in magnesium"])
def test_what_it_is_was_found_out_and_is_told(text: str) -> None:
    assert "ordinary cramps" in told_again(text)


@pytest.mark.parametrize("text", ["the stretch", "just the stretch please", "the drinking"])
def test_a_part_may_be_asked_for_by_its_name(text: str) -> None:
    _, orders = after(text)

    assert isinstance(orders[0], Conclude)
    assert orders[0].part


@pytest.mark.parametrize(
    "text", ["I passed water", "I had tea", "I see my doctor a lot", "what was the number I have to call"]
)
def test_what_only_has_the_name_of_a_part_in_it_asks_for_none(text: str) -> None:
    assert not [order for order in after(text)[1] if isinstance(order, Conclude) and order.part]


def test_whoever_asks_whether_that_is_all_hears_what_else_there_is() -> None:
    assert after("is that all")[1][0] == Ask("parting", 2)


def test_after_the_result_people_may_ask_one_thing_after_another_but_a_radio_not_for_ever() -> None:
    visit, asked = told(), 0
    while visit.state is not State.ENDED:
        visit, orders = after("does quinine help", visit)
        asked += visit.state is not State.ENDED

    assert (asked, orders[0]) == (MOST_WANDERING - 1, Say("told_enough"))


def test_whoever_asked_many_things_still_hears_the_result_again() -> None:
    visit = told()
    for _ in range(MOST_ASKED):
        visit, _orders = after("does quinine help", visit)

    assert any(isinstance(order, Conclude) for order in after("again", visit)[1])
