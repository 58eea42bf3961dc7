"""What is told or put right after the result leads to another one, told in what changes."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pytest
from understanding_fixtures import mind

from kiosk.clinic.assessment import assess
from kiosk.clinic.knowledge import UNDER_AGE
from kiosk.events import Ask, Began, Conclude, Finding, Heard, Kind, Listen, Order, Say, Subject, Triage, Utterance
from kiosk.interview.confirming import MOST_TAKEN_BACK
from kiosk.interview.repair import MOST_DETOURS
from kiosk.interview.states import advance
from kiosk.interview.told_late import MOST_CHANGES
from kiosk.interview.visit import State, Visit
from kiosk.speaking.reply import speak

KNOWLEDGE = mind().knowledge
LISTEN = Listen("parting", Kind.YES_NO)


@cache
def told(taken: str = "no") -> Visit:
    """Return a visit whose result has been told: night cramps in the calf, all but a medicine denied."""
    visit, orders = advance(KNOWLEDGE, Visit(), Began())
    while visit.state is not State.PARTING:
        text = "I get cramp in my calf at night" if visit.state is State.OPENING else "no"
        text = taken if visit.question == "medicines" else text
        visit, orders = advance(KNOWLEDGE, visit, mind().understand(Heard(text), orders[-1]))
    return visit


def after(text: str, visit: Visit | None = None) -> tuple[Visit, tuple[Order, ...]]:
    return advance(KNOWLEDGE, visit or told(), mind().understand(Heard(text), LISTEN))


def said_of(visit: Visit) -> str:
    """Return the result of a visit as it is told again."""
    _, orders = after("repeat all of it", visit)
    return " ".join(
        said.text for one in orders if isinstance(one, Conclude) for said in speak(one, mind().book, KNOWLEDGE)
    )


def spoken(text: str, visit: Visit | None = None) -> list[str]:
    _, orders = after(text, visit)
    return [
        said.text
        for order in orders
        if isinstance(order, Conclude | Say)
        for said in speak(order, mind().book, KNOWLEDGE)
    ]


@pytest.mark.parametrize("text", ["no it's my feet not my calves", "it's my feet, not my calves", "no it's my feet"])
def test_another_place_takes_the_place_of_the_first_and_only_that_is_told(text: str) -> None:
    visit, _ = after(text)
    said = spoken(text)

    assert ("foot" in visit.affirmed, "calf" in visit.affirmed) == (True, False)
    assert "One thing changes in what I told you." in said
    assert len(said) <= 4


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("I do take water tablets actually", "your water tablets"),
        ("I forgot to say I've got kidney trouble", "With kidney trouble"),
        ("I'm on blood thinners", "your blood thinner"),
        ("oh I forgot I had a fall", "falls"),
    ],
)
def test_what_forbids_or_matters_is_told_late_and_the_rest_is_not_told_again(text: str, sentence: str) -> None:
    said = spoken(text)

    assert [True] == [sentence in one for one in said if sentence in one]
    assert "This counts now, in place of what I said about it." in said
    assert not any("straighten the leg" in one for one in said)


@pytest.mark.parametrize(
    ("taken", "text", "name"),
    [
        ("simvastatin", "I don't take the statin any more, sorry", "cholesterol"),
        ("omeprazole", "I stopped the omeprazole last year", "acid tablets"),
    ],
)
def test_a_medicine_that_is_taken_no_more_is_talked_about_no_more(taken: str, text: str, name: str) -> None:
    visit = told(taken)
    before = said_of(visit)
    after_it, orders = after(text, visit)

    assert (True, False) == (name in before, name in said_of(after_it))
    assert Say("changes_nothing") not in orders


@pytest.mark.parametrize("text", ["I don't take furosemide any more", "I stopped the water tablets"])
def test_one_that_forbids_something_stays_told(text: str) -> None:
    assert "diuretic" in after(text, told("furosemide"))[0].affirmed


def test_a_reason_that_a_longer_plan_leaves_out_is_no_news() -> None:
    """ "This counts now: I think so because you said the cramps come at night" left everybody asking what."""
    visit, _ = after("I do take water tablets and ramipril")
    late = spoken("and I have one kidney", visit)

    assert any("With kidney trouble" in one for one in late)
    assert not any(one.startswith("I think so") for one in late)


def test_what_is_told_under_another_heading_is_no_news() -> None:
    late = spoken("oh sorry I forgot I take a water tablet")

    assert any("water tablets" in one for one in late)
    assert not any("if the cramps go on" in one.lower() for one in late)


def test_who_forgot_to_say_what_they_take_forgets_no_drink() -> None:
    assert "drinks_little" not in after("oh and I forgot to mention I take water tablets")[0].known


def test_a_danger_told_late_is_told_whole() -> None:
    assert spoken("my leg's swollen too")[0].startswith("Please get help today")


def test_late_no_question_is_asked_but_about_dangers_and_what_forbids() -> None:
    visit, _ = after("no it's my feet not my calves")

    assert visit.state is State.PARTING or KNOWLEDGE.questions[visit.question].stage != "cause"


def test_what_changes_nothing_is_kept_for_the_slip_and_counts_with_what_is_told_later() -> None:
    visit, orders = after("I'm diabetic by the way")
    again, results = after("tell me all of it again", visit)

    assert (True, True) == (Say("changes_nothing") in orders, "diabetes" in visit.affirmed)
    assert [()] == [one.before for one in results if isinstance(one, Conclude)]
    assert "diabetes" in again.affirmed


def test_a_grown_up_told_late_that_a_child_is_one_is_not_told_the_whole_plan_again() -> None:
    findings = (Finding("calf"), Finding("at_night"), Finding("may_be_child"))
    now = (*findings, Finding("under_18"))
    order = Conclude(assess(KNOWLEDGE, now, Subject.OTHER), now, Subject.OTHER, goes_on=True, before=findings)

    assert len(speak(order, mind().book, KNOWLEDGE)) <= 3


@pytest.mark.parametrize("text", ["you got it wrong", "that's all wrong", "no that's wrong"])
def test_whoever_says_that_it_is_wrong_is_asked_whether_to_start_over(text: str) -> None:
    visit, orders = after(text)

    assert (visit.state, orders[0]) == (State.RESTART, Ask("restart"))


def test_whoever_says_what_is_wrong_or_whose_cramps_they_are_is_not() -> None:
    for text in ("no that's wrong, it's in my calf", "sorry, I meant it's for my mum"):
        assert after(text)[0].state is not State.RESTART


def test_said_for_ever_it_ends() -> None:
    visit, times = told(), 0
    while visit.state is not State.ENDED:
        visit, _ = after("you got it wrong", visit)
        times += 1
        if visit.state is State.RESTART:
            visit, _ = advance(KNOWLEDGE, visit, mind().understand(Heard("no"), Listen("restart", Kind.YES_NO)))

    assert times <= MOST_DETOURS


def test_what_changes_nothing_was_heard_all_the_same() -> None:
    _, orders = after("you've got that wrong it's only at night")

    assert Say("changes_nothing") in orders
    assert Say("not_understood_1") not in orders


def test_what_is_told_for_ever_does_not_change_the_result_for_ever() -> None:
    visit, times = told(), 0
    for text in ("no it's my feet", "no it's my calf", "no it's my thigh", "no it's my hand", "no it's my feet") * 3:
        if visit.state is State.PARTING:
            visit, orders = after(text, visit)
            times += any(isinstance(order, Conclude) for order in orders)

    assert (visit.state, times) == (State.ENDED, MOST_CHANGES)


STOPPING = sorted({name for one in KNOWLEDGE.cautions.values() for name in one.any_of} - {UNDER_AGE})


@pytest.mark.parametrize("name", STOPPING)
def test_told_late_whatever_forbids_changes_the_plan_as_if_it_had_been_told_before(name: str) -> None:
    """Whoever was told the plan and then what changes knows each sentence of the plan as it is now."""
    first = told()
    was, now = first.findings, (*first.findings, Finding(name))

    def said(findings: tuple[Finding, ...], before: tuple[Finding, ...] = ()) -> tuple[Utterance, ...]:
        order = Conclude(assess(KNOWLEDGE, findings), findings, first.subject, goes_on=True, before=before)
        return speak(order, mind().book, KNOWLEDGE)

    def plainly(sentences: tuple[Utterance, ...]) -> set[str]:
        texts = [one.text.replace(" at the counter", "").lower() for one in sentences]
        return {re.sub("^in the first two weeks: |^in weeks three and four: ", "", text) for text in texts}

    assert plainly(said(now)) <= plainly(said(now, before=was)) | plainly(said(was))


@pytest.mark.parametrize("text", ["my son is six years old", "he's only six", "I'm only ten"])
def test_a_child_told_of_late_wants_a_grown_up_and_another_result(text: str) -> None:
    visit, orders = after(text)
    visit, result = advance(KNOWLEDGE, visit, mind().understand(Heard("yes"), orders[-1]))

    assert orders[0] == Ask("adult")
    assert isinstance(result[0], Conclude)
    assert "under_age" in result[0].assessment.cautions


@pytest.mark.parametrize("text", ["maybe a bit of chest pain", "I don't know if I fainted"])
def test_a_danger_that_may_be_so_after_all_is_named_with_whom_to_call(text: str) -> None:
    assert any("could not find out about" in said for said in spoken(text))


def test_a_danger_told_and_denied_is_no_new_result() -> None:
    visit, orders = told(), ()
    for text in ("I have chest pain", "no", "I have chest pain", "no"):
        visit, orders = advance(KNOWLEDGE, visit, mind().understand(Heard(text), orders[-1] if orders else LISTEN))

    assert orders[0] == Say("changes_nothing")


def test_a_danger_told_and_denied_for_ever_ends_with_help_today() -> None:
    visit, orders = told(), ()
    for text in ("I have chest pain", "no") * MOST_TAKEN_BACK:
        visit, orders = advance(KNOWLEDGE, visit, mind().understand(Heard(text), orders[-1] if orders else LISTEN))

    assert visit.state is State.ENDED
    assert [one.assessment.triage for one in orders if isinstance(one, Conclude)] == [Triage.URGENT]


def test_a_second_medicine_told_late_is_named_beside_the_first() -> None:
    said = " ".join(spoken("I take omeprazole as well", told("water tablets")))

    assert "about your water tablets, and your acid tablets" in said


def test_after_many_changes_nobody_is_told_that_one_changes_nothing() -> None:
    visit, orders = after("I smoke", replace(told(), changes=MOST_CHANGES))

    assert (visit.state, orders[0]) == (State.ENDED, Say("told_enough"))
