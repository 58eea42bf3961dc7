"""A visit, event by event, without words: what the tests of the interview have in common."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.events import Began, End, Event, Finding, Meaning, Order, Polarity, Say
from kiosk.files.clinic import load_knowledge
from kiosk.interview.states import advance
from kiosk.interview.visit import State, Visit

KNOWLEDGE = load_knowledge()


def affirmed(*names: str) -> tuple[Finding, ...]:
    return tuple(Finding(name, Polarity.AFFIRMED, phrase=name) for name in names)


def denied(*names: str) -> tuple[Finding, ...]:
    return tuple(Finding(name, Polarity.DENIED, words="no") for name in names)


def no_to(visit: Visit) -> Meaning:
    question = KNOWLEDGE.questions.get(visit.question)
    return Meaning(denied(*question.no) if question else (), answer="no", text="no")


def walk(events: Iterable[Event], visit: Visit | None = None) -> tuple[Visit, list[Order]]:
    visit, orders = visit or Visit(), []
    for event in events:
        visit, new = advance(KNOWLEDGE, visit, event)
        orders += new
    return visit, orders


def to_the_end(visit: Visit, most: int = 40) -> tuple[Visit, list[Order]]:
    """Answer "no" to everything that follows."""
    orders: list[Order] = []
    for _ in range(most):
        if visit.state is State.ENDED:
            return visit, orders
        visit, new = advance(KNOWLEDGE, visit, no_to(visit))
        orders += new
    raise AssertionError("the visit never ended")


def said(orders: Iterable[Order]) -> list[str]:
    return [order.reply for order in orders if isinstance(order, Say)]


def endings(orders: Iterable[Order]) -> list[str]:
    return [order.how for order in orders if isinstance(order, End)]


OPENED = (Began(),)
TOLD = (*OPENED, Meaning(affirmed("calf", "at_night", "cramp")))
