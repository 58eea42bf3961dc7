"""Offers of a person, one after another: where no question gets an answer, the visit ends instead of going on."""

from __future__ import annotations

import pytest
from understanding_fixtures import mind

from kiosk.events import Heard, Triage
from kiosk.publishing.rehearse import Held, hold

UNCLEAR = ("snowboard", "blue mountain", "the weather tomorrow")
COFFEE = "a coffee with whole milk"
CRAMP = "my calf cramps at night"


def visit(*said: str) -> Held:
    return hold(mind(), list(said))


def test_a_radio_that_orders_coffee_at_the_second_offer_is_told_goodbye() -> None:
    held = visit(CRAMP, *UNCLEAR, COFFEE, *UNCLEAR, COFFEE, COFFEE)

    assert held.over
    assert held.asked == ("opening", *["flag_heart"] * 3, "offer", *["flag_nerve"] * 3, "offer", "offer")


def test_what_is_told_at_the_first_offer_and_a_no_at_any_go_on() -> None:
    held = visit(CRAMP, *UNCLEAR, COFFEE, *UNCLEAR, "no", "pale yellow")

    assert not held.over
    assert held.asked[-1] == "flag_urine"


def test_an_answer_between_two_offers_makes_the_second_the_first() -> None:
    held = visit(CRAMP, *UNCLEAR, COFFEE, "no", *UNCLEAR, COFFEE, "no")

    assert not held.over


def test_a_danger_told_at_the_second_offer_is_heard() -> None:
    held = visit(CRAMP, *UNCLEAR, COFFEE, *UNCLEAR, "my face droops", "yes")

    assert held.assessment.triage is Triage.EMERGENCY


def test_a_word_that_the_phrase_list_alone_picks_from_what_was_read_out_counts_for_nothing() -> None:
    """It makes "legs are" of "Alexa"."""
    listen = mind().knowledge.questions["flag_nerve"].order

    assert mind().understand(Heard("alexa", phrase="legs are"), listen).findings == ()
    assert mind().understand(Heard("my legs", phrase="legs are"), listen).findings != ()


def test_half_a_sentence_is_no_yes_to_a_list_of_dangers() -> None:
    listen = mind().knowledge.questions["flag_nerve"].order

    assert mind().understand(Heard("it's"), listen).answer is None
    assert mind().understand(Heard("It is."), listen).answer == "yes"


def test_the_same_question_asked_for_ever_brings_the_offer_of_a_person() -> None:
    held = visit(CRAMP, *["is it common"] * 7)

    assert held.asked == ("opening", *["flag_heart"] * 6, "offer")


def test_a_question_beside_something_told_has_no_more_patience() -> None:
    held = visit(CRAMP, *["I take ramipril, is it common"] * 7)

    assert held.asked == ("opening", *["flag_heart"] * 6, "offer")


def test_what_is_told_beside_the_point_is_not_said_to_be_uncaught() -> None:
    held = visit(CRAMP, "I've got AF, it's controlled", "snowboard")

    assert held.asked[-1] == "flag_heart"
    assert "catch" not in " ".join(held.turns[2])
    assert "catch" in " ".join(held.turns[3])


@pytest.mark.parametrize("asked", ["is magnesium safe with my water tablets", "are bananas ok with ramipril"])
def test_whoever_only_asks_something_may_go_with_a_no_and_no_plan(asked: str) -> None:
    held = visit(asked, "no, that's all")

    assert held.over
    assert held.asked == ("opening", "opening")
    assert "I have stopped" in " ".join(held.turns[-1])


def test_whoever_asks_something_and_tells_of_their_cramps_is_asked_on() -> None:
    later, at_once = visit("are bananas ok with ramipril", CRAMP, "no"), visit(f"{CRAMP}, is coffee bad", "no")

    assert (later.asked[-1], at_once.asked[-1]) == ("flag_heart", "flag_heart")


def test_a_danger_told_beside_a_question_is_read_back_at_once() -> None:
    assert visit("is magnesium safe, I have chest pain", "yes").assessment.triage is Triage.EMERGENCY
