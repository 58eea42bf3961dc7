"""Silence, misunderstanding and the commands that work at any time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from kiosk.clinic.knowledge import Knowledge
from kiosk.events import Adjust, CallStaff, End, Event, Finding, Meaning, Order, Polarity, Say, Triage
from kiosk.interview.asking import Step, ask, conclude, emergencies, ended, go_on
from kiosk.interview.doubt import assessment_of
from kiosk.interview.visit import State, Visit, Wording

MOST_TRIES = len(Wording)
"""Silences or misunderstandings in a row at a question, one a wording; then a person is offered."""

TRIES_AT_OFFER = 2
"""Answers to the offer of a person that may be not understood; then the visit ends."""

MOST_OFFERS = 2
"""Offers in a row, without an answer to any question between them, from which only a yes or a no goes on."""

MOST_DETOURS = 4
"""Commands in a row that answer nothing, after which a person is offered."""

MOST_ASKED = 6
"""The same for questions asked back, each of which is answered."""

MOST_HELPS = 2
"""The same for "help" said again: whoever needs more of it needs someone else."""

MOST_WANDERING = 30
"""Commands and questions asked back in a visit after which it ends: nobody needs more, a radio has no end."""

MOST_FAILURES = 3
"""Times the recogniser may be lost in one visit before the kiosk gives up and calls someone."""


Handler: TypeAlias = Callable[[Knowledge, Visit, Event], Step]
"""Takes the knowledge, the visit and the event; returns the visit after it and the orders."""


def within_limits(handler: Handler, otherwise: Handler, *, most: int = MOST_WANDERING) -> Handler:
    """Return `handler`, for a command that answers nothing; from `most` of those in a row on, `otherwise`.

    Without a limit two commands in turn keep a visit going for ever.
    """

    def limited(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
        counted = replace(visit, detours=visit.detours + 1, wandering=visit.wandering + 1)
        patient = counted.detours < most and counted.wandering < MOST_WANDERING
        after, orders = (handler if patient else otherwise)(knowledge, counted, event)
        # "Go back" and "start over" bring an older visit back, but not its patience.
        detours = counted.detours if patient else after.detours
        return replace(after, detours=detours, wandering=counted.wandering), orders

    return limited


def not_understood(knowledge: Knowledge, visit: Visit, _: Event) -> Step:
    """Nothing was made of the answer: help in three steps, then offer a person."""
    visit = replace(visit, misses=visit.misses + 1)
    return _try_again(knowledge, visit, visit.misses, "not_understood")


def silent(knowledge: Knowledge, visit: Visit, _: Event) -> Step:
    """Nobody spoke: help in three steps, then offer a person."""
    visit = replace(visit, silences=visit.silences + 1)
    return _try_again(knowledge, visit, visit.silences, "silence")


def escalate(knowledge: Knowledge, visit: Visit, _: Event) -> Step:
    """Treat the flags that are being read back as true: call staff, send the person to help."""
    visit, orders = conclude(knowledge, visit, "escalated")
    return visit, (CallStaff("emergency"), *orders)


def gone(knowledge: Knowledge, visit: Visit, _: Event) -> Step:
    """Silence at the very end, or no recogniser: end politely, but never keep an urgent finding back."""
    return _goodbye(knowledge, visit, "goodbye_silent")


def told_at_offer(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """Something told where a person is offered: go on with it; where no question gets an answer, only yes or no counts.

    A radio that orders coffee had gone on so from one question about danger to the next.
    """
    told = event.findings if isinstance(event, Meaning) else ()
    if visit.offers >= MOST_OFFERS and knowledge.dangers.isdisjoint(one.id for one in told):
        return unclear_offer(knowledge, visit, event)
    return stay(knowledge, visit, event)


def stay(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """No person wanted: leave that question and go on; after a failed opening, ask all the others."""
    if isinstance(event, Meaning):
        visit = visit.learn(event.findings, event.subject)
    return go_on(knowledge, visit)


def unclear_offer(knowledge: Knowledge, visit: Visit, _: Event) -> Step:
    """Somebody is there and can't be understood: ask once more, then send them to a person instead of calling one.

    It may be a radio, which would call staff at every turn.
    """
    visit = replace(visit, misses=visit.misses + 1)
    if visit.misses >= TRIES_AT_OFFER:
        return _goodbye(knowledge, visit, "goodbye_not_understood")
    visit, orders = ask(knowledge, replace(visit, asking=Wording.SIMPLEST))
    return visit, (Say("not_understood_1"), *orders)


def stop(knowledge: Knowledge, visit: Visit, _: Event) -> Step:
    """The person wants to stop. An urgent finding is still told where to go."""
    return leave(knowledge, visit, Say("stopped"), Say("disclaimer_short", protected=True), End("stopped"))


def offer_person(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """Nothing gets on: offer a person; at the end of all patience stop."""
    if visit.wandering >= MOST_WANDERING:
        return stop(knowledge, visit, event)
    return ask(knowledge, _to_offer(knowledge, visit))


def hearing_failed(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """The recogniser was restarted: apologise and ask again; give up when it keeps failing."""
    visit = replace(visit, failures=visit.failures + 1)
    if visit.failures >= MOST_FAILURES:
        visit, orders = gone(knowledge, visit, event)
        called = any(isinstance(order, CallStaff) for order in orders)  # for an emergency
        return visit, (Say("hearing_failed"), *([] if called else [CallStaff("person")]), *orders)
    visit, orders = ask(knowledge, visit)
    return visit, (Say("hearing_failed"), *orders)


def help_(knowledge: Knowledge, visit: Visit, _: Event) -> Step:
    """Say what can be said at any time, then ask again with examples."""
    visit, orders = ask(knowledge, replace(visit, asking=Wording.EXAMPLES))
    return visit, (Say("help"), *orders)


def repeat(knowledge: Knowledge, visit: Visit, _: Event) -> Step:
    """Ask once more: in the same words, which a bus may have gone over, and then in simpler ones."""
    simpler = Wording(min(visit.asking + 1, Wording.SIMPLEST))
    return ask(knowledge, replace(visit, asking=simpler if visit.detours > 1 else visit.asking))


def asked_back(knowledge: Knowledge, visit: Visit, _: Event) -> Step:
    """The person asked something, which `advance` has answered: back to the question, and no try is counted."""
    return ask(knowledge, replace(visit, asking=Wording.SHORT))


def pace(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """Change rate or volume, then ask again so that the change is heard."""
    visit, orders = ask(knowledge, visit)
    match event:
        case Meaning(command=("slower" | "louder" | "quieter") as command):
            return visit, (Adjust(command), *orders)
        case _:
            return visit, orders


def why(knowledge: Knowledge, visit: Visit, _: Event) -> Step:
    """Say what the question is for, then ask it again."""
    question = knowledge.questions.get(visit.question)
    reply = f"why.{question.stage}" if question else "why.opening"
    visit, orders = ask(knowledge, visit)
    return visit, (Say(reply), *orders)


def skip(knowledge: Knowledge, visit: Visit, _: Event) -> Step:
    """Leave a question: what it asked about stays uncertain, and it is not asked again."""
    return go_on(knowledge, uncertain(knowledge, visit))


def go_back(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """Take the last answer back and ask its question again, or ask the one that is named; the first is repeated."""
    if isinstance(event, Meaning) and event.back_to is not None and visit.asked:
        again = event.back_to in visit.reopened  # once: a radio would go back for ever
        return ask(knowledge, visit) if again else _reopen(knowledge, visit, event.back_to)
    if visit.before is None or visit.before.state is State.WAITING:
        return ask(knowledge, visit)
    return ask(knowledge, replace(visit.before, asking=Wording.SHORT, silences=0, misses=0, failures=visit.failures))


def _reopen(knowledge: Knowledge, visit: Visit, question: str) -> Step:
    """Ask a question of the clinic once more: what its answer denied is open again, and so is what is asked now."""
    about = frozenset(knowledge.questions[question].findings)
    kept = (one for one in visit.findings if one.id not in about or one.polarity is Polarity.AFFIRMED)
    asked = (*(one for one in visit.asked if one not in {question, visit.question}), question)
    again = replace(visit.turned_to(State.QUESTION, question), findings=tuple(kept), asked=asked)
    return ask(knowledge, replace(again, reopened=visit.reopened | {question}))


def _try_again(knowledge: Knowledge, visit: Visit, tries: int, what: str) -> Step:
    if tries >= MOST_TRIES:
        visit, orders = ask(knowledge, _to_offer(knowledge, visit))
        return visit, (Say(f"{what}_{MOST_TRIES}"), *orders)
    visit, orders = ask(knowledge, replace(visit, asking=Wording(tries + 1)))
    return visit, (Say(f"{what}_{tries}"), *orders)


def _to_offer(knowledge: Knowledge, visit: Visit) -> Visit:
    offered = uncertain(knowledge, visit).turned_to(State.OFFER)
    return replace(offered, offers=visit.offers + 1)


def uncertain(knowledge: Knowledge, visit: Visit) -> Visit:
    """What got no answer, by "skip" or in three tries, is uncertain: nothing asks it again, and the result says so."""
    if visit.state is not State.QUESTION:
        return visit
    question = knowledge.questions[visit.question]
    unknown = [name for name in question.findings if name not in visit.known]
    return visit.learn(tuple(Finding(name, Polarity.UNSURE) for name in unknown))


def _goodbye(knowledge: Knowledge, visit: Visit, reply: str) -> Step:
    return leave(knowledge, visit, Say(reply), Say("disclaimer_full", protected=True), End("silent"))


def leave(knowledge: Knowledge, visit: Visit, *orders: Order) -> Step:
    """End with `orders`, unless something dangerous was said: that is told first, whoever wants to go."""
    if emergencies(knowledge, visit):
        return escalate(knowledge, visit, Meaning())
    if assessment_of(knowledge, visit).triage is Triage.URGENT:
        end = next(order for order in orders if isinstance(order, End))
        return conclude(knowledge, visit, end.how)
    return ended(visit), orders
