"""The answer to "is that worse than usual, or new?", asked of a danger that was told as old.

Who says that they are always breathless, it's their COPD, and is asked whether it is hard for them to breathe says an
honest yes; so does who fainted in August. That yes had called an ambulance. Only worse, new or now is a danger.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.clinic.knowledge import Knowledge
from kiosk.events import Course, Event, Finding, Meaning, Polarity, Say
from kiosk.interview.asking import Step, ask, go_on, surely_emergencies
from kiosk.interview.repair import escalate
from kiosk.interview.visit import Visit

TRIES = 2
"""Answers not understood, or silences, after which it counts as new."""


def is_new(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """It is worse or new: that has been read back, so an emergency is one, and for help today the questions go on."""
    asked = frozenset(visit.checking)
    visit = replace(_of_course(_learnt(visit, event), Course.NEW), checking=())
    if any(not asked.isdisjoint(flag.because) for flag in surely_emergencies(knowledge, visit)):
        return escalate(knowledge, visit, event)
    return go_on(knowledge, visit)


def is_old(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """It is as it always was, or over: no red flag, and no denial either, since the pharmacist is to know of it."""
    return go_on(knowledge, replace(_of_course(_learnt(visit, event), Course.OLD), checking=()))


def unclear(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """Not understood, or silent: ask once more, then take it for new; another emergency told instead goes first."""
    visit = replace(_learnt(visit, event), misses=visit.misses + 1)
    if visit.misses >= TRIES:
        return is_new(knowledge, visit, event)
    if surely_emergencies(knowledge, visit):
        return go_on(knowledge, replace(visit, checking=()))
    visit, orders = ask(knowledge, visit)
    return visit, (Say("readback_again"), *orders)


def as_old(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """A danger that is read back is told as old: "yes, but that's my COPD"; ask what matters instead."""
    told = event.findings if isinstance(event, Meaning) else ()
    courses = {one.id: one.course for one in told}
    aged = tuple(replace(one, course=courses.get(one.id, one.course)) for one in visit.findings)
    others = tuple(one for one in told if one.id not in visit.flagged)
    return go_on(knowledge, replace(visit, findings=aged, pending=()).learn(others))


def _learnt(visit: Visit, event: Event) -> Visit:
    """Return the visit with what was told beside the answer: of what was asked about, nothing is among the findings."""
    return visit.learn(event.findings, event.subject) if isinstance(event, Meaning) else visit


def _of_course(visit: Visit, course: Course) -> Visit:
    def known(one: Finding) -> Finding:
        asked = one.id in visit.checking and one.polarity is Polarity.AFFIRMED
        return replace(one, course=course) if asked else one

    return replace(visit, findings=tuple(known(one) for one in visit.findings))
