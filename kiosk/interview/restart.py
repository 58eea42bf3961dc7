"""Starting over: one wrong word must not cost a visit, so whoever has told much is asked first."""

from __future__ import annotations

from dataclasses import replace

from kiosk.clinic.knowledge import Knowledge
from kiosk.events import Event, Meaning, Say
from kiosk.interview.asking import Step, ask
from kiosk.interview.told_late import heeding
from kiosk.interview.visit import State, Visit

FEW_ASKED = 2
"""Questions that are soon answered again; from more of them on, and after the result, starting over is asked about."""
PATIENCE = 7
"""Commands that a late start costs as much patience as: each is a whole visit, and a yes to every one has no end."""
AFTER_RESULT = {State.SLIP, State.PARTING}


def start_over(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """Begin with the open question; ask first where a word, which may be misheard, would cost much. A button is meant.

    "It hurts when I start again" is no order, and a recogniser makes one of less.
    """
    much = len(visit.asked) > FEW_ASKED or visit.state in AFTER_RESULT
    if isinstance(event, Meaning) and much:
        # The question is still open: it comes again where a danger is told instead, read back and denied.
        asked = tuple(one for one in visit.asked if one != visit.question)
        return ask(knowledge, replace(visit.turned_to(State.RESTART), left=visit, asked=asked))
    return forget(knowledge, visit, event)


def forget(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """Forget everything and begin with the open question; "yes, it's for my wife" tells of the visit that begins."""
    # But for the patience: a radio, or a recorded patient, that says yes to starting over each time has no end.
    fresh = Visit(asks_consent=visit.asks_consent, offers_slip=visit.offers_slip, failures=visit.failures)
    fresh = replace(fresh, wandering=visit.wandering + (PATIENCE if visit.left else 0))
    if isinstance(event, Meaning):
        fresh = fresh.learn(event.findings, event.subject)
    fresh, orders = ask(knowledge, fresh.turned_to(State.OPENING))
    return fresh, (Say("start_over"), *orders)


def stay(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """No yes: everything stays, with what was told or put right beside it, and the question is put again.

    After the result that is told anew, if it is another one now.
    """
    where = visit.left or visit
    kept = replace(
        where,
        findings=visit.findings,
        subject=visit.subject,
        asked=(*visit.asked, *([where.question] if where.state is State.QUESTION else [])),
        wandering=visit.wandering,
        failures=visit.failures,
    )
    if kept.state in AFTER_RESULT:
        return heeding(_as_it_was)(knowledge, kept, event)
    return ask(knowledge, kept.learn(event.findings, event.subject) if isinstance(event, Meaning) else kept)


def _as_it_was(knowledge: Knowledge, visit: Visit, _: Event) -> Step:
    return ask(knowledge, visit)
