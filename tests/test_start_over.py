"""Starting over forgets all that was told: one misheard word must not cost a visit."""

from __future__ import annotations

import pytest
from test_told_late import told
from understanding_fixtures import mind

from kiosk.events import Ask, Began, ButtonPressed, Conclude, Event, Heard, Meaning, Say, StayedSilent, Subject
from kiosk.interview.asking import Step
from kiosk.interview.repair import MOST_WANDERING
from kiosk.interview.states import advance
from kiosk.interview.told_late import MOST_CHANGES
from kiosk.interview.visit import State, Visit

KNOWLEDGE = mind().knowledge


def answered(*texts: str) -> Step:
    step = advance(KNOWLEDGE, Visit(), Began())
    for text in texts:
        step = then(step, text)
    return step


def then(step: Step, text: str) -> Step:
    visit, orders = step
    return advance(KNOWLEDGE, visit, mind().understand(Heard(text), orders[-1]))


LATE = ("I get cramp in my calf at night", "no", "no", "no")


def test_early_it_begins_anew_at_once() -> None:
    visit, orders = answered("I get cramp in my calf at night", "start again")

    assert (visit.state, visit.findings, orders[0]) == (State.OPENING, (), Say("start_over"))


def test_late_it_is_asked_first() -> None:
    visit, orders = answered(*LATE, "start again please love")

    assert (visit.state, orders[0]) == (State.RESTART, Ask("restart"))


@pytest.mark.parametrize("text", ["yes", "yes please love", "start again", "yes start again"])
def test_a_yes_begins_anew(text: str) -> None:
    visit, orders = answered(*LATE, "start over", text)

    assert (visit.state, visit.findings, orders[0]) == (State.OPENING, (), Say("start_over"))


@pytest.mark.parametrize("text", ["no", "no no carry on", "carry on", "I never said that", "go back", "I'm not sure"])
def test_anything_else_goes_on_where_it_was(text: str) -> None:
    before, _ = answered(*LATE)
    visit, orders = answered(*LATE, "start over", text)

    assert (visit.question, visit.findings, visit.asked) == (before.question, before.findings, before.asked)
    assert isinstance(orders[0], Ask)


def test_go_back_after_a_no_leads_to_the_question_before_and_not_to_starting_over() -> None:
    expected, _ = then(answered(*LATE), "go back")
    visit, _ = then(answered(*LATE, "start over", "no"), "go back")

    assert (expected.state, expected.question) == (visit.state, visit.question)


def test_a_danger_told_instead_is_read_back() -> None:
    assert answered(*LATE, "start over", "no, I've got chest pain")[0].state is State.CONFIRM


@pytest.mark.parametrize("event", [StayedSilent(8.0), Meaning(answer="no", text="no")])
def test_after_the_result_it_is_kept_too(event: Event) -> None:
    asked, _ = advance(KNOWLEDGE, told(), Meaning(command="start_over"))
    visit, _ = advance(KNOWLEDGE, asked, event)

    assert (asked.state, visit.state, visit.findings) == (State.RESTART, State.PARTING, told().findings)


def test_what_is_told_instead_after_the_result_changes_it() -> None:
    step = advance(KNOWLEDGE, told(), Meaning(command="start_over"))
    visit, orders = then(step, "no, my leg's swollen as well")

    assert visit.state is State.PARTING
    assert orders[0].assessment.triage == "urgent"


def test_a_visit_that_is_started_over_again_and_again_ends() -> None:
    visit, orders = advance(KNOWLEDGE, Visit(), Began())
    says = {"opening": LATE[0], "signs": "start over", "restart": "yes"}
    for _ in range(2 * MOST_WANDERING):
        if visit.state is not State.ENDED:
            visit, orders = then((visit, orders), says.get(visit.question, "no"))

    assert visit.state is State.ENDED


def test_a_button_is_meant() -> None:
    visit, _ = answered(*LATE)

    assert advance(KNOWLEDGE, visit, ButtonPressed("start"))[0].state is State.OPENING


def test_it_is_not_asked_for_ever() -> None:
    visit, _ = answered(*LATE)
    for event in (Meaning(command="start_over"), Meaning(answer="no", text="no")) * MOST_WANDERING:
        if visit.state is not State.ENDED:
            visit, _ = advance(KNOWLEDGE, visit, event)

    assert visit.state is State.ENDED


READ_BACK = (*LATE[:1], *["no"] * 7, "ram a pill and fewer row semide")


def test_while_something_is_read_back_the_yes_is_one_to_starting_over() -> None:
    """The read-back had been said once more, "you take a water tablet, is that right?", and its yes forgot all."""
    read_back, asked = answered(*READ_BACK)
    restart, orders = then((read_back, asked), "start over")
    stayed, again = then((restart, orders), "no")

    assert (read_back.state, restart.state, orders[0]) == (State.CHECK, State.RESTART, Ask("restart"))
    assert (stayed.state, stayed.findings, again) == (State.CHECK, read_back.findings, asked)


def test_a_yes_that_says_whose_cramps_they_are_is_of_the_visit_that_begins() -> None:
    visit, _ = answered(*LATE, "start over", "yes, it's for my wife")

    assert (visit.state, visit.subject) == (State.OPENING, Subject.OTHER)


def test_a_no_that_says_whose_cramps_they_are_has_that_one_asked_anew() -> None:
    visit, orders = answered(*LATE, "start over", "no, it's for my wife")
    late, after = then(advance(KNOWLEDGE, told(), Meaning(command="start_over")), "no, it's for my wife")

    assert (visit.subject, len(visit.asked), orders[0]) == (Subject.OTHER, 1, Ask(visit.question))
    assert (late.subject, late.question, len(after)) == (Subject.OTHER, "flag_heart", 2)


def test_a_question_left_for_a_danger_that_is_denied_is_asked_after_all() -> None:
    left, orders = answered(*LATE)
    while left.question != "medicines":
        left, orders = then((left, orders), "no")

    visit = left
    for text in ("start over", "wait, my chest hurts", "no"):
        visit, orders = then((visit, orders), text)

    assert (visit.state, visit.question) == (State.QUESTION, "medicines")


def test_what_is_put_right_beside_a_no_is_put_right() -> None:
    visit, orders = then(
        advance(KNOWLEDGE, told(), Meaning(command="start_over")), "no, but it's my feet, not my calves"
    )

    assert ("foot" in visit.affirmed, "calf" in visit.affirmed) == (True, False)
    assert isinstance(orders[0], Conclude)


def test_what_is_put_right_there_in_the_middle_of_the_questions_is_put_right_too() -> None:
    visit, _ = answered(*LATE, "start over", "no, sorry, I meant my feet, not my calves")

    assert ("foot" in visit.affirmed, "calf" in visit.affirmed) == (True, False)


def test_beside_a_no_it_is_changed_no_more_often_than_elsewhere() -> None:
    visit, changed = told(), 0
    for number in range(2 * MOST_CHANGES):
        place = ("feet", "calves")[number % 2]
        visit, orders = then(advance(KNOWLEDGE, visit, Meaning(command="start_over")), f"no, it's my {place}")
        changed += isinstance(orders[0], Conclude)

    assert changed <= MOST_CHANGES
