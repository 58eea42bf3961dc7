"""After the result: the offer of a summary where one can be made, else to hear the result again or ask something.

Whoever has just heard two hundred words wants some of them again. What is told here is still heeded.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.clinic.knowledge import Knowledge
from kiosk.clinic.triage import HELP_TODAY
from kiosk.events import (
    CallStaff,
    Conclude,
    End,
    Ending,
    Event,
    HearingFailed,
    MakeSlip,
    Meaning,
    Order,
    Say,
)
from kiosk.interview import doubt
from kiosk.interview.asking import Step, ask, ended, finish
from kiosk.interview.repair import MOST_ASKED, MOST_DETOURS, asked_back, within_limits
from kiosk.interview.restart import start_over
from kiosk.interview.told_late import changed, heeding
from kiosk.interview.visit import State, Visit, Wording

MOST_TRIES = 2
"""Answers not understood, or lost with the recogniser, after which the visit ends."""

LONGEST_WHAT = 2
"""Words that ask for the offer once more ("sorry, what"); more of them ask for what was told before it."""


@heeding
def accept(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """A yes: make the slip, unless the person told something beside it that changes the result."""
    if _puts_off(knowledge, visit, event):
        return answered(knowledge, visit, event)
    return _end(visit, MakeSlip(doubt.assessment_of(knowledge, visit), doubt.told(visit), visit.subject))


@heeding
def which(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """A yes to "hear it again, or ask something?": say how to do either; a yes to that is told the result again.

    Not for ever: of a television, or a toddler, that says yes to everything comes the end.
    """
    if visit.asking is not Wording.SHORT:
        return within_limits(_told_again, told_enough, most=MOST_DETOURS)(knowledge, visit, event)
    return ask(knowledge, replace(visit, asking=Wording.EXAMPLES))


@heeding
def refuse(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """A no, or nobody there: that was all, and no slip; "no, that's wrong" is asked whether to start over."""
    if _says_wrong(event):
        return _from_the_beginning(knowledge, visit, event)
    return answered(knowledge, visit, event) if _puts_off(knowledge, visit, event) else _that_was_all(visit)


@heeding
def told(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """Something told instead of an answer: what makes it more serious is heeded, the rest is no yes.

    Beside a question, which `advance` has answered, the offer is made again.
    """
    if isinstance(event, Meaning) and event.asked_back is not None:
        return answered(knowledge, visit, event)
    if isinstance(event, Meaning) and changed(knowledge, visit, event) is not None:
        return told_enough(knowledge, visit, event)  # of many changes: nobody is told that it changes nothing
    # "I forgot to say, I had a fall" was heard: nobody is told that it was not.
    return _once_more(knowledge, visit, Say("changes_nothing"))


@heeding
def undecided(knowledge: Knowledge, visit: Visit, _: Event) -> Step:
    """Thanks, or "I don't know": ask once whether a slip is wanted, then take it for a no. Else that was all."""
    visit = replace(visit, misses=visit.misses + 1)
    if visit.misses >= MOST_TRIES or visit.state is State.PARTING:
        return _that_was_all(visit)
    return ask(knowledge, replace(visit, asking=Wording.SIMPLEST))


@heeding
def unclear(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """Not understood, or not heard: ask once more, then take it for a no.

    After "you got it wrong" it is asked whether to start over; "it's for my mum" only says whose it is.
    """
    if _says_wrong(event):
        return _from_the_beginning(knowledge, visit, event)
    return _once_more(
        knowledge, visit, Say("hearing_failed" if isinstance(event, HearingFailed) else "not_understood_1")
    )


def _says_wrong(event: Event) -> bool:
    """Whether somebody says that it is wrong, and not what."""
    return isinstance(event, Meaning) and event.corrects and not event.findings and event.subject is None


def _from_the_beginning(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    return within_limits(start_over, told_enough, most=MOST_DETOURS)(knowledge, visit, event)


def _once_more(knowledge: Knowledge, visit: Visit, first: Order) -> Step:
    visit = replace(visit, misses=visit.misses + 1)
    if visit.misses >= MOST_TRIES:
        return _that_was_all(visit)
    visit, orders = ask(knowledge, replace(visit, asking=Wording.EXAMPLES))
    return visit, (first, *_today(knowledge, visit), *orders)


def stop(_: Knowledge, visit: Visit, __: Event) -> Step:
    """The result has been told, urgent or not: go without saying it again."""
    return _end(visit, Say("stopped"), how="stopped")


def told_enough(_: Knowledge, visit: Visit, __: Event) -> Step:
    """It was told again and again: somebody else can go through it better, and nobody is told that it was stopped."""
    return _end(visit, Say("told_enough"), how="stopped")


def person(knowledge: Knowledge, visit: Visit, _: Event) -> Step:
    """The person wants a person, or the visit broke, and with it the result: where to go today is said again."""
    return _end(visit, Say("calling_person"), *_today(knowledge, visit), CallStaff("person"), how="escalated")


def why(knowledge: Knowledge, visit: Visit, _: Event) -> Step:
    """Say what the question is for, then ask it again in the wording that tells more."""
    visit, orders = ask(knowledge, replace(visit, asking=Wording.EXAMPLES))
    return visit, (Say(f"why.{visit.state}"), *orders)


def again(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """Tell the result once more, or the part of it that is wanted; of parts people may want several."""
    part = isinstance(event, Meaning) and event.back_to is not None
    limited = within_limits(_told_again if part else _again, told_enough, most=MOST_ASKED if part else MOST_DETOURS)
    return limited(knowledge, visit, event)


def _again(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """Tell all of it; two words of an offer ("sorry, what") ask at first for that once more."""
    offer = visit.state is State.SLIP
    if not isinstance(event, Meaning) or (offer and visit.detours < 2 and len(event.text.split()) <= LONGEST_WHAT):
        return ask(knowledge, visit)
    return _told_again(knowledge, visit, event)


def _told_again(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """Tell the result once more, or that part of it which is wanted."""
    part = (event.back_to or "") if isinstance(event, Meaning) else ""
    orders = finish(knowledge, visit)[1]
    told = tuple(replace(order, part=part) if isinstance(order, Conclude) else order for order in orders)
    return ask(knowledge, replace(visit, asking=Wording.SHORT))[0], told


def answered(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """What was asked has been answered by `advance`: offer again.

    Nothing else is waited for now, so that people may ask one thing after another, and still hear the result again:
    only the limit of the whole visit holds.
    """
    return within_limits(asked_back, told_enough)(knowledge, replace(visit, detours=0), event)


def _puts_off(knowledge: Knowledge, visit: Visit, event: Event) -> bool:
    """Whether whoever must get help today asks or says something of that beside a yes or a no."""
    asks = isinstance(event, Meaning) and event.asked_back is not None
    return asks and doubt.assessment_of(knowledge, visit).triage in HELP_TODAY


def _today(knowledge: Knowledge, visit: Visit) -> list[Order]:
    today = doubt.assessment_of(knowledge, visit).triage in HELP_TODAY
    return [Say("urgent", protected=True)] if today else []


def _that_was_all(visit: Visit) -> Step:
    return _end(visit, *([Say("slip_none")] if visit.state is State.SLIP else []))


def _end(visit: Visit, *orders: Order, how: Ending = "done") -> Step:
    return ended(visit), (*orders, Say("disclaimer_full", protected=True), End(how))
