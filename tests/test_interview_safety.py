"""What no path through the interview may do: lose a danger, or keep back where to go."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from interview_fixtures import KNOWLEDGE, affirmed, walk

from kiosk.events import (
    Ask,
    Began,
    ButtonPressed,
    CallStaff,
    Conclude,
    End,
    Event,
    Finding,
    HearingFailed,
    Listen,
    Meaning,
    Order,
    Polarity,
    Say,
    StayedSilent,
    Subject,
    Triage,
)
from kiosk.interview.repair import MOST_WANDERING
from kiosk.interview.visit import State, Visit

EMERGENCIES = sorted(
    next(iter(alternative))
    for rule in KNOWLEDGE.red_flags.values()
    if rule.tier is Triage.EMERGENCY and not rule.unless
    for alternative in rule.any_of
    if len(alternative) == 1
)
"""Findings each of which is an emergency by itself, whatever else was said."""

HOT_CALF = ("calf", "leg_swollen", "leg_hot_red", "one_sided")


def result(orders: Iterable[Order]) -> Triage | None:
    return next((order.assessment.triage for order in orders if isinstance(order, Conclude)), None)


CHILD = (Began(), Meaning(affirmed("calf", "under_18")))
COMMANDS = ["help", "repeat", "slower", "why", "skip", "go_back", "start_over", "person", "stop"]
EVENTS = st.one_of(
    st.builds(
        Meaning,
        findings=st.lists(st.builds(Finding, id=st.sampled_from(["calf", "at_night", "under_18", "ppi"])), max_size=2)
        .map(tuple),
        command=st.sampled_from([None, None, None, *COMMANDS]),
        answer=st.sampled_from([None, "yes", "no", "unsure"]),
    ),
    st.sampled_from([StayedSilent(8.0), HearingFailed("engine", "why"), ButtonPressed("start")]),
)  # fmt: skip


@given(
    st.lists(EVENTS, max_size=12),
    st.sampled_from(EMERGENCIES),
    st.sampled_from([None, "yes", "no", "unsure"]),
    st.booleans(),
)
def test_an_emergency_told_in_any_state_with_any_answer_is_read_back(
    before: list[Event],
    danger: str,
    answer: str | None,
    ask_first: bool,  # noqa: FBT001 - drawn by hypothesis
) -> None:
    visit, _ = walk([Began()], Visit(asks_consent=ask_first, offers_slip=True))
    for event in before:
        if visit.state is State.ENDED:
            break
        visit, _ = walk([event], visit)
    assume(visit.state not in {State.ENDED, State.CONFIRM} and danger not in visit.known)
    visit, _ = walk([Meaning(affirmed(danger), answer=answer)], visit)  # type: ignore[arg-type] # drawn above

    assert visit.state is State.CONFIRM
    assert danger in {name for flag in visit.pending for name in flag.because}


@pytest.mark.parametrize("event", [*(Meaning(command=command) for command in COMMANDS), ButtonPressed("start")])
def test_no_command_makes_the_kiosk_forget_an_emergency_that_it_reads_back(event: Event) -> None:
    visit, _ = walk([Began(), Meaning(affirmed("calf", "limb_numb"))])
    orders: list[Order] = []
    for _ in range(MOST_WANDERING):
        if visit.state is not State.ENDED:
            assert visit.state is State.CONFIRM
            visit, orders = walk([event], visit)

    assert visit.state is State.ENDED
    assert CallStaff("emergency") in orders
    assert result(orders) is Triage.EMERGENCY


PATIENCE = 200
"""Events that a visit may last; twelve questions, each with three tries and an offer, are far less."""


@given(st.lists(EVENTS, min_size=1, max_size=3), st.booleans(), st.booleans())
def test_whatever_is_said_over_and_over_the_visit_ends(
    said: list[Event],
    ask_first: bool,  # noqa: FBT001 - drawn by hypothesis
    offers_slip: bool,  # noqa: FBT001 - drawn by hypothesis
) -> None:
    visit, _ = walk([Began()], Visit(asks_consent=ask_first, offers_slip=offers_slip))
    for event in itertools.islice(itertools.cycle(said), PATIENCE):
        if visit.state is not State.ENDED:
            visit, _ = walk([event], visit)

    assert visit.state is State.ENDED


def test_help_said_twice_in_a_row_offers_a_person() -> None:
    visit, orders = walk([Began(), Meaning(command="help"), Meaning(command="help")])

    assert visit.state is State.OFFER
    assert Ask("offer", 1) in orders


def test_a_child_alone_with_something_urgent_still_hears_where_to_go() -> None:
    visit, orders = walk([Began(), Meaning((*affirmed("under_18"), *affirmed(*HOT_CALF))), Meaning(answer="no")])

    assert visit.state is State.ENDED
    assert result(orders) is Triage.URGENT
    assert orders[-1] == End("stopped")


@pytest.mark.parametrize(
    ("before", "answer"),
    [
        (Visit(state=State.CONSENT, question="consent", asks_consent=True), "no"),
        (Visit(state=State.ADULT, question="adult", findings=affirmed("under_18")), "no"),
        (Visit(state=State.OFFER, question="offer"), "yes"),
    ],
    ids=["consent", "adult", "offer"],
)
def test_something_urgent_told_with_the_last_answer_is_told_where_to_go(
    before: Visit, answer: Literal["yes", "no"]
) -> None:
    visit, orders = walk([Meaning(affirmed(*HOT_CALF), answer=answer)], before)

    assert visit.state is State.ENDED
    assert result(orders) is Triage.URGENT


def test_a_child_that_goes_on_telling_is_no_adult_but_someone_who_tells_of_the_child_is() -> None:
    asked, _ = walk(CHILD)
    child, _ = walk([Meaning(affirmed("at_night"))], asked)
    mother, _ = walk([Meaning(affirmed("at_night"), subject=Subject.OTHER)], asked)

    assert (child.state, mother.state) == (State.ADULT, State.QUESTION)
    assert {"at_night"} <= child.affirmed & mother.affirmed
    assert walk([Meaning(affirmed("at_night"))] * 3, asked)[0].state is State.ENDED


def test_what_an_adult_tells_with_their_yes_is_kept() -> None:
    asked, _ = walk(CHILD)
    visit, _ = walk([Meaning(affirmed("ppi"), answer="yes")], asked)

    assert visit.state is State.QUESTION
    assert "ppi" in visit.affirmed


def test_whoever_asks_for_a_person_with_something_urgent_hears_where_to_go_in_case_nobody_comes() -> None:
    visit, _ = walk([Began(), Meaning(affirmed(*HOT_CALF))])
    _, orders = walk([Meaning(command="person")], visit)

    assert orders[:2] == [Say("calling_person"), CallStaff("person")]
    assert result(orders) is Triage.URGENT
    assert orders[-1] == End("escalated")


@given(st.lists(st.builds(Finding, id=st.sampled_from(EMERGENCIES), polarity=st.just(Polarity.DENIED)), max_size=6))
def test_what_was_denied_is_read_back_by_nobody(denied: list[Finding]) -> None:
    visit, _ = walk([Began(), Meaning((*affirmed("calf"), *denied))])

    assert visit.state is State.QUESTION


def test_an_emergency_taken_back_leaves_the_urgent_sign_that_was_told_before_it() -> None:
    swollen = Meaning((Finding("leg_swollen", words="one leg is swollen"),))
    breathless = Meaning((Finding("breathless", words="yes"),), answer="yes")
    visit, _ = walk([Began(), swollen, breathless])
    assert {"leg_swollen", "breathless"} <= {name for flag in visit.pending for name in flag.because}

    visit, _ = walk([Meaning(answer="no", text="no")], visit)

    assert visit.state is not State.CONFIRM
    assert "leg_swollen" in visit.affirmed
    assert "breathless" not in visit.affirmed


# --- a list of dangers of which only some were answered ------------------------------------------------


def at_question(question: str) -> Visit:
    return Visit(state=State.QUESTION, question=question, asked=(question,), findings=affirmed("calf"))


def denied_by_name(*names: str) -> Meaning:
    return Meaning(tuple(Finding(name, Polarity.DENIED, words=f"no {name}") for name in names))


@pytest.mark.parametrize("question", ["flag_heart", "flag_nerve", "flag_leg", "flag_weak"])
def test_one_danger_denied_by_name_leaves_the_others_to_be_asked_once(question: str) -> None:
    first, *others = KNOWLEDGE.questions[question].signs
    visit, orders = walk([denied_by_name(first)], at_question(question))

    assert [Say("rest", tuple(others))] == [order for order in orders if isinstance(order, Say)]
    assert tuple(others) == next(order.rest for order in orders if isinstance(order, Listen))

    visit, _ = walk([Meaning((), answer=None)], visit)  # not understood: the same once more
    assert tuple(others) == visit.rest

    visit, _ = walk([Meaning(tuple(Finding(name, Polarity.DENIED, words="no") for name in others), answer="no")], visit)
    assert question != visit.question
    assert (question,) == visit.asked[:1]
    assert question not in visit.asked[1:]


def test_what_is_near_to_a_danger_denies_none_of_the_list() -> None:
    visit, _ = walk([Meaning(affirmed("dizzy"))], at_question("flag_heart"))

    assert KNOWLEDGE.questions["flag_heart"].signs == visit.rest


def test_the_rest_of_a_list_is_asked_after_a_read_back_that_was_wrong() -> None:
    visit, _ = walk([Meaning(affirmed("fainted"))], at_question("flag_heart"))
    visit, _ = walk([Meaning(answer="no", text="no")], visit)

    assert ("flag_heart", ("chest_pain", "breathless", "heart_racing")) == (visit.question, visit.rest)


@pytest.mark.parametrize(
    "meaning",
    [
        Meaning(tuple(Finding(name, Polarity.DENIED) for name in KNOWLEDGE.questions["flag_leg"].no), answer="no"),
        Meaning(affirmed("leg_swollen")),
        Meaning(answer="unsure"),
        Meaning(command="skip"),
    ],
)
def test_a_whole_answer_to_a_list_is_asked_no_more(meaning: Meaning) -> None:
    visit, _ = walk([meaning], at_question("flag_leg"))

    assert () == visit.rest


def test_what_stays_open_after_the_rest_was_asked_is_uncertain_in_the_result() -> None:
    visit, _ = walk([denied_by_name("chest_pain")], at_question("flag_heart"))
    visit, _ = walk([denied_by_name("fainted")], visit)
    assert "flag_heart" != visit.question

    over = replace(visit, asked=("flag_heart", *KNOWLEDGE.questions))
    _, orders = walk([Meaning(affirmed("leg_swollen")), Meaning(command="stop")], over)
    (told,) = (order.findings for order in orders if isinstance(order, Conclude))

    assert {"breathless", "heart_racing"} <= {one.id for one in told if one.polarity is Polarity.UNSURE}
    assert {"chest_pain", "fainted"}.isdisjoint(one.id for one in told if one.polarity is Polarity.UNSURE)


def test_a_yes_to_the_rest_of_a_list_tells_nothing_that_was_denied() -> None:
    rest = KNOWLEDGE.questions["flag_heart"].about(("breathless", "fainted"))

    assert (("breathless", "fainted"), ("breathless", "fainted")) == (rest.yes, rest.no)
    assert "sudden_paralysis" in KNOWLEDGE.questions["flag_nerve"].about(("confused",)).no
