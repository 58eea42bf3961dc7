"""What is told or put right after the result: what changes that leads to another one, the rest to none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import wraps

from kiosk.clinic.knowledge import Knowledge
from kiosk.clinic.triage import HELP_TODAY
from kiosk.events import Assessment, Event, Meaning, Polarity
from kiosk.groups import HABITS, Group
from kiosk.interview.asking import Step, go_on, is_alone
from kiosk.interview.corrections import corrected
from kiosk.interview.doubt import assessment_of, is_doubtful, told
from kiosk.interview.repair import Handler
from kiosk.interview.visit import Visit

MOST_CHANGES = 3
"""Times that something told late, and no more serious, leads to another result."""


def heeding(handler: Handler) -> Handler:
    """Return `handler`, for an answer beside which nothing is told that changes the result."""

    @wraps(handler)
    def step(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
        learnt = heeded(knowledge, visit, event)
        if learnt is not None:
            return go_on(knowledge, learnt)
        return handler(knowledge, _noted(knowledge, visit, event), event)

    return step


def _noted(knowledge: Knowledge, visit: Visit, event: Event) -> Visit:
    """Return the visit with what was told, where the result stays as it is: diabetes, for the pharmacist's slip."""
    told_now = event.findings if isinstance(event, Meaning) else ()
    learnt = visit.learn(tuple(one for one in told_now if not is_doubtful(knowledge, one)))
    same = _spoken_of(assessment_of(knowledge, learnt)) == _spoken_of(assessment_of(knowledge, visit))
    return replace(learnt, concluded=told(learnt)) if same and visit.concluded else visit


def heeded(knowledge: Knowledge, visit: Visit, event: Event) -> Visit | None:
    """Return the visit with what was told, if it raises the triage, adds a caution or leads to another result; or None.

    "Yes, and now my chest hurts" must never end in a slip; nor may a hard stop told late stay unheeded. Any other
    change is heeded a few times only: a radio tells something for ever.
    """
    if not isinstance(event, Meaning):
        return None
    learnt = visit.learn(event.findings, event.subject)
    if event.corrects and event.subject is not None and not visit.asked:
        return replace(learnt, concluded=())  # it is somebody else's after all, who is asked anew
    if is_alone(learnt):
        return learnt  # a grown-up is fetched, whatever a result says of a child
    before, after = assessment_of(knowledge, visit), assessment_of(knowledge, learnt)
    if after.triage.severity > before.triage.severity or not set(after.cautions) <= set(before.cautions):
        return learnt
    return None if visit.changes >= MOST_CHANGES else changed(knowledge, visit, event)


def changed(knowledge: Knowledge, visit: Visit, event: Meaning) -> Visit | None:
    """Return the visit with what was told or put right, where that leads to another result or is named in it."""
    if not visit.concluded or not event.findings:
        return None
    right = _put_right(knowledge, visit, event).learn(event.findings, event.subject)
    was = assessment_of(knowledge, replace(right, findings=visit.concluded))
    now = assessment_of(knowledge, right)
    changes = _spoken_of(was) != _spoken_of(now) or _opens(knowledge, visit, right)
    changes = changes or _names(knowledge, now.advice, right.affirmed - visit.affirmed)
    return replace(right, changes=visit.changes + 1) if changes else None


def _opens(knowledge: Knowledge, before: Visit, after: Visit) -> bool:
    """Whether a danger may be so that was not told of, or denied, before: "I'm not sure, maybe some chest pain"."""
    was, now = ({one.id for one in each.findings if one.polarity is Polarity.UNSURE} for each in (before, after))
    return not knowledge.dangers.isdisjoint(now - was - after.affirmed)


def _names(knowledge: Knowledge, advice: Iterable[str], new: frozenset[str]) -> bool:
    """Whether advice that is given is given for what was told now, and may name it: "about your acid tablets"."""
    return any(not new.isdisjoint(knowledge.advice[name].when) for name in advice)


def _spoken_of(result: Assessment) -> tuple[object, ...]:
    """Return what is said of a result, and why."""
    behind = [(one.cause, one.because) for one in result.conditions[:1]]
    return result.result, result.confidence, result.advice, result.red_flags, behind


def _put_right(knowledge: Knowledge, visit: Visit, event: Meaning) -> Visit:
    """Return the visit without what somebody takes back: "it's my feet, not my calves", "I don't take omeprazole"."""
    corrects = event.corrects or _names_what_is_wrong(knowledge, visit, event)
    visit = corrected(knowledge, visit, replace(event, corrects=corrects))
    wrong = _no_longer_taken(knowledge, visit, event)
    return replace(visit, findings=tuple(one for one in visit.findings if one.id not in wrong))


def _names_what_is_wrong(knowledge: Knowledge, visit: Visit, event: Meaning) -> bool:
    """Whether an answer denies what was told, or names with a "no" another place: "no, it's my feet"."""
    places = [one for one in event.findings if knowledge.findings[one.id].group is Group.LOCATION]
    return not _denied_by_name(event).isdisjoint(visit.affirmed) or (event.answer == "no" and bool(places))


def _no_longer_taken(knowledge: Knowledge, visit: Visit, event: Meaning) -> set[str]:
    """Return what is taken by nobody any more, where no caution rests on it and nobody was sent to help.

    A medicine stays told while questions go on, since a caution may rest on it. After the result "talk to the
    pharmacist today about the cholesterol tablet" was told on to whoever has stopped it.
    """
    specs, denied = knowledge.findings, _denied_by_name(event)
    habits = {name for name in visit.affirmed if specs[name].group in HABITS}
    wrong = {name for name in habits if not denied.isdisjoint({name, *specs[name].implies})}
    resting = {name for one in knowledge.cautions.values() for name in one.any_of}
    sent = assessment_of(knowledge, visit).triage in HELP_TODAY
    return set() if sent or not wrong.isdisjoint(resting) else wrong


def _denied_by_name(event: Meaning) -> set[str]:
    return {one.id for one in event.findings if one.polarity is Polarity.DENIED and not event.tells_plainly(one)}
