"""After the result: whoever has just heard two hundred words may hear them again, or ask something."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from understanding_fixtures import mind

from kiosk.events import Ask, CallStaff, Conclude, End, Finding, Heard, Kind, Listen, Meaning, Order, Say, StayedSilent
from kiosk.interview.repair import MOST_DETOURS, MOST_WANDERING
from kiosk.interview.states import advance
from kiosk.interview.visit import State, Visit, Wording
from kiosk.speaking.reply import speak

KNOWLEDGE = mind().knowledge
LISTEN = Listen("parting", Kind.YES_NO)
TOLD = (Finding("calf"), Finding("at_night"))
PARTING = Visit(state=State.PARTING, question="parting", findings=TOLD, asked=("where",))


def heard(text: str) -> Meaning:
    return mind().understand(Heard(text), LISTEN)


def after(text: str, visit: Visit = PARTING) -> tuple[Visit, tuple[Order, ...]]:
    return advance(KNOWLEDGE, visit, heard(text))


def is_over(visit: Visit, orders: tuple[Order, ...]) -> bool:
    return visit.state is State.ENDED and orders == (Say("disclaimer_full", protected=True), End("done"))


@pytest.mark.parametrize(
    "text",
    [
        "no", "no that's all", "no thank you", "thank you", "thanks very much", "that's great cheers love", "bye",
        "nothing else", "I'm fine thanks", "you're grand", "I'm grand thanks", "not at the minute",
        "no I think that's everything",
    ],
)  # fmt: skip
def test_whoever_has_heard_enough_hears_the_disclaimer_and_goes(text: str) -> None:
    assert is_over(*after(text))


def test_where_nobody_is_left_the_visit_is_over() -> None:
    assert is_over(*advance(KNOWLEDGE, PARTING, StayedSilent(8.0)))


@pytest.mark.parametrize(
    "text",
    [
        "say it again", "again please", "repeat", "pardon", "I didn't catch that", "hear it again",
        "tell me the stretch again", "can you repeat the last bit", "I can't remember all that", "I'd like to hear it",
        "can you say all that again", "what was that about salt", "the bit about magnesium", "sorry what",
    ],
)  # fmt: skip
def test_the_result_is_told_again_and_the_question_asked_again(text: str) -> None:
    visit, orders = after(text)

    assert visit.state is State.PARTING
    assert [type(order) for order in orders] == [Conclude, Ask, Listen]


@pytest.mark.parametrize("text", ["yes", "yes please", "I want to ask something", "I have a question", "go on then"])
def test_a_yes_is_told_how_and_a_second_one_the_result_again(text: str) -> None:
    visit, orders = after(text)

    assert orders[0] == Ask("parting", Wording.EXAMPLES)

    visit, orders = after("yes", visit)

    assert isinstance(orders[0], Conclude)
    assert visit.state is State.PARTING


@pytest.mark.parametrize(
    ("text", "faq"),
    [("is coffee bad", "coffee"), ("how long until it gets better", "how_long"), ("what should I eat", "diet")],
)
def test_a_question_is_answered_and_the_last_one_asked_again(text: str, faq: str) -> None:
    visit, orders = after(text)

    assert visit.state is State.PARTING
    assert orders[:2] == (Say(f"faq.{faq}"), Ask("parting", Wording.SHORT))


@pytest.mark.parametrize("text", ["no, but I've got chest pain as well", "yes, and now I can't breathe"])
def test_a_danger_told_at_the_last_moment_is_read_back(text: str) -> None:
    visit, _ = after(text)

    assert visit.state is State.CONFIRM


def test_what_forbids_told_at_the_last_moment_changes_the_result() -> None:
    visit, orders = after("I forgot, I've got kidney disease")
    told = [order for order in orders if isinstance(order, Conclude)]

    assert visit.state in {State.QUESTION, State.PARTING}
    assert visit.state is State.QUESTION or "kidney" in told[0].assessment.cautions


def test_an_emergency_ends_without_a_question() -> None:
    visit, orders = after("I've got chest pain")
    visit, orders = advance(KNOWLEDGE, visit, Meaning(answer="yes", text="yes"))

    assert visit.state is State.ENDED
    assert CallStaff("emergency") in orders


def test_whoever_wants_a_person_gets_one() -> None:
    visit, orders = after("can I talk to somebody")

    assert (visit.state, orders[0], orders[-1]) == (State.ENDED, Say("calling_person"), End("escalated"))


def test_a_radio_does_not_keep_the_visit_going() -> None:
    visit = PARTING
    for _ in range(2):
        assert visit.state is State.PARTING
        visit, _ = after("and now the shipping forecast", visit)

    assert visit.state is State.ENDED


@given(
    st.lists(
        st.sampled_from(["repeat", "yes", "is coffee bad", "slower", "why"]),
        min_size=2 * MOST_WANDERING,
        max_size=2 * MOST_WANDERING,
    )
)
@example(["yes"] * 2 * MOST_WANDERING)
@example(["yes", "is coffee bad"] * MOST_WANDERING)
def test_whatever_is_asked_it_ends(texts: list[str]) -> None:
    visit, orders = PARTING, ()
    for text in texts:
        if visit.state is State.ENDED:
            break
        visit, orders = after(text, visit)

    assert visit.state is State.ENDED
    assert orders[-2:] == (Say("disclaimer_full", protected=True), End("stopped"))


def test_told_again_it_is_not_told_for_ever() -> None:
    visit = PARTING
    for _ in range(MOST_DETOURS):
        visit, _ = after("say it again", visit)

    assert visit.state is State.ENDED


def test_who_says_yes_to_everything_is_not_told_the_result_for_ever() -> None:
    visit, told = PARTING, 0

    for _ in range(4 * MOST_DETOURS):
        if visit.state is not State.ENDED:
            visit, orders = after("yes", visit)
            told += isinstance(orders[0], Conclude)

    assert visit.state is State.ENDED
    assert told == MOST_DETOURS - 1
    assert orders[-2:] == (Say("disclaimer_full", protected=True), End("stopped"))


def test_whose_result_was_cut_short_and_needs_help_today_hears_where_before_the_end() -> None:
    urgent = Visit(state=State.PARTING, question="parting", findings=(Finding("calf"), Finding("leg_swollen")))

    _, orders = advance(KNOWLEDGE, urgent, Meaning(command="person"))

    assert Say("urgent", protected=True) in orders


def test_what_only_a_test_can_settle_is_sent_to_no_counter_when_it_is_said_again() -> None:
    said = speak(Say("urgent", protected=True), mind().book, KNOWLEDGE)

    assert ["Please get help today: one one one, or your doctor."] == [utterance.text for utterance in said]
