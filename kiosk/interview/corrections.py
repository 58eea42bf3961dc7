"""What a person takes back while the questions go on: a sign, a place, or whose cramps they are."""

from __future__ import annotations

from dataclasses import replace

from kiosk.clinic.knowledge import UNDER_AGE, Knowledge
from kiosk.events import Event, Finding, Meaning, Polarity, Subject
from kiosk.groups import OF_AN_ATTACK, Group
from kiosk.interview.asking import READING_BACK
from kiosk.interview.visit import State, Visit

_OF_THE_CRAMP = OF_AN_ATTACK | {Group.SENSATION, Group.RED}
"""Groups of what is so of the cramps, whoever turns out to have them, and of danger."""


def corrected(knowledge: Knowledge, visit: Visit, event: Event) -> Visit:
    """Return the visit without what the person takes back by name ("sorry, I meant my foot").

    No danger, illness, medicine or childhood: those stay told. Where another place is named, the places told before are
    wrong. What a plain no denies of a list takes nothing back.
    """
    if not isinstance(event, Meaning) or not event.corrects or visit.state in READING_BACK:
        return visit
    if event.subject is not None and event.subject is not visit.subject and _is_answered_for(visit):
        visit = _of_somebody_else(knowledge, visit, event.subject)
    named = [one for one in event.findings if not event.tells_plainly(one)]
    now = {one.id: one.polarity for one in named if one.polarity is not Polarity.UNSURE}
    places = {one for one in now if knowledge.findings[one].group is Group.LOCATION and now[one] is Polarity.AFFIRMED}

    def is_wrong(one: Finding) -> bool:
        spec = knowledge.findings[one.id]
        elsewhere = bool(places) and spec.group is Group.LOCATION and one.id not in places
        kept = spec.stays_told or one.id == UNDER_AGE
        return not kept and (elsewhere or now.get(one.id, one.polarity) is not one.polarity)

    return replace(visit, findings=tuple(one for one in visit.findings if not is_wrong(one)))


def _is_answered_for(visit: Visit) -> bool:
    """Whether somebody has answered for the one whom the visit is about, more than to say what the cramps are like."""
    told_of = any(one.subject is visit.subject for one in visit.findings)
    return visit.state is not State.ADULT and (told_of or visit.subject is Subject.OTHER or len(visit.asked) > 1)


def with_whom(visit: Visit, event: Event) -> Event:
    """Return the event without another's name, where the speaker told of cramps of their own.

    "No, it's my sister", who has bad kidneys, is no visit of the sister's; "sorry, it's for my sister" makes it one.
    """
    if not isinstance(event, Meaning) or event.subject is not Subject.OTHER or event.corrects:
        return event
    own = any(one.subject is Subject.SELF for one in visit.findings)
    settled = visit.subject is Subject.SELF and own and visit.state in {State.QUESTION, *READING_BACK}
    return replace(event, subject=None) if settled else event


def _of_somebody_else(knowledge: Knowledge, visit: Visit, subject: Subject) -> Visit:
    """Return the visit about another than it was: of what was told, dangers and what the cramps are like stay.

    Whoever it was may have no kidney illness; the other is asked anew.
    """
    specs = knowledge.findings
    kept = tuple(
        replace(one, subject=None)
        for one in visit.findings
        if one.polarity is Polarity.AFFIRMED and specs[one.id].group in _OF_THE_CRAMP
    )
    asked = visit.asked[-1:] if visit.state is State.QUESTION else ()
    return replace(visit, subject=subject, findings=kept, asked=asked)
