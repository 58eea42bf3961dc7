"""Putting a question, and going on to whatever the visit needs next."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeAlias

from kiosk.clinic.answers import of_one_yes, whose
from kiosk.clinic.knowledge import UNDER_AGE, Knowledge
from kiosk.clinic.triage import HELP_TODAY, red_flags_of
from kiosk.events import (
    Ask,
    Conclude,
    Course,
    End,
    Ending,
    Event,
    Finding,
    Kind,
    Listen,
    Meaning,
    Order,
    Polarity,
    RedFlag,
    Say,
    Subject,
    Triage,
)
from kiosk.interview.doubt import assessment_of, check_of, settle, told
from kiosk.interview.questions import half_answered, next_question, rest_to_ask
from kiosk.interview.visit import State, Visit

Orders: TypeAlias = tuple[Order, ...]
Step: TypeAlias = tuple[Visit, Orders]
"""What one event leads to: the visit as it stands then, and what is to be done, in order."""

YES_NO_STATES = {
    State.CONSENT,
    State.CONFIRM,
    State.CHECK,
    State.LATELY,
    State.ADULT,
    State.OFFER,
    State.SLIP,
    State.PARTING,
    State.RESTART,
}
"""States that wait for a yes or a no; each has a question of its name, but for two of the three read-backs."""
READING_BACK = {State.CONFIRM, State.CHECK, State.LATELY}
"""States that read back what was told."""
READING_BACK_DANGER = READING_BACK - {State.CHECK}
"""Those of them in which a danger hangs on the answer."""
OLD = {Course.LONG: "worse", Course.PAST: "now"}
"""How a danger was told as old → the question that is asked of it."""


def ask(knowledge: Knowledge, visit: Visit, why: str = "") -> Step:
    """Ask the visit's present question in its present wording, and listen."""
    if visit.state is State.CONFIRM:
        return visit, (_read_back(knowledge, visit), listen_for(knowledge, visit))
    if visit.checking:
        lately = visit.state is State.LATELY
        reply = f"readback_{visit.question}" if lately else check_of(knowledge, visit)
        check = Say(reply, visit.checking, subject=_whose_else(visit, visit.checking))
        return visit, (check, listen_for(knowledge, visit))
    asked = Say("rest", visit.rest) if visit.rest else Ask(visit.question, visit.asking, why)
    return visit, (asked, listen_for(knowledge, visit))


def listen_for(knowledge: Knowledge, visit: Visit) -> Listen:
    """The order to listen for an answer to the visit's present question."""
    if visit.state in YES_NO_STATES:
        return Listen(visit.question, Kind.YES_NO, visit.flagged or visit.checking)
    question = knowledge.questions[visit.question]
    return Listen(question.id, question.kind, question.findings, visit.rest)


def go_on(knowledge: Knowledge, visit: Visit) -> Step:
    """Go on after an answer: read back an emergency or a doubt, fetch an adult, ask the next question or conclude."""
    pending = surely_emergencies(knowledge, visit)
    if pending:
        return ask(knowledge, replace(visit.turned_to(State.CONFIRM), pending=pending))
    visit = _turned_to_old(knowledge, visit) or settle(knowledge, visit)
    if visit.checking:
        return ask(knowledge, visit)
    if is_alone(visit):
        return ask(knowledge, visit.turned_to(State.ADULT))
    again = rest_to_ask(knowledge, visit)
    if again is not None:
        name, rest = again
        return ask(knowledge, replace(visit.turned_to(State.QUESTION, name), rest=rest, rests=visit.rests | {name}))
    following = next_question(knowledge, visit)
    if following is None:
        return _nothing_new(knowledge, visit) or finish(knowledge, visit)
    question, why = following
    asked = visit.turned_to(State.QUESTION, question.id)
    return ask(knowledge, replace(asked, asked=(*visit.asked, question.id)), why)


def is_alone(visit: Visit) -> bool:
    """Whether a child is there, and no grown-up."""
    return UNDER_AGE in visit.affirmed and visit.subject is Subject.SELF and not visit.adult_present


def emergencies(knowledge: Knowledge, visit: Visit) -> tuple[RedFlag, ...]:
    """Emergency flags that fire on what was said; those taken back have lost what they rested on."""
    flags = assessment_of(knowledge, visit).red_flags
    return tuple(flag for flag in flags if flag.tier is Triage.EMERGENCY)


def surely_emergencies(knowledge: Knowledge, visit: Visit) -> tuple[RedFlag, ...]:
    """Those of them that rest on nothing told as old."""
    return tuple(flag for flag in _flags_of_new(knowledge, visit) if flag.tier is Triage.EMERGENCY)


def _flags_of_new(knowledge: Knowledge, visit: Visit) -> tuple[RedFlag, ...]:
    new = [one for one in told(visit) if one.course is Course.NEW]
    return red_flags_of(knowledge, new, visit.subject)


def _turned_to_old(knowledge: Knowledge, visit: Visit) -> Visit | None:
    """Put the visit into `LATELY` when a danger was told as old: what has always been so before what is over."""
    for course, question in OLD.items():
        old = _told_as_old(knowledge, visit, course)
        if old:
            return replace(visit.turned_to(State.LATELY, question), checking=old)
    return None


def _told_as_old(knowledge: Knowledge, visit: Visit, course: Course) -> tuple[str, ...]:
    """Return what was told as old in this way, and decides whether somebody needs help now or today."""
    flags = red_flags_of(knowledge, told(visit), visit.subject)
    sure = {flag.id for flag in _flags_of_new(knowledge, visit)}
    old = {one.id for one in told(visit) if one.course is course and one.polarity is Polarity.AFFIRMED}
    deciding = (flag for flag in flags if flag.tier in HELP_TODAY and flag.id not in sure)
    return tuple(dict.fromkeys(name for flag in deciding for name in flag.because if name in old))


def danger_in(knowledge: Knowledge, visit: Visit, event: Event) -> Visit | None:
    """Return the visit with what was told, when that makes an emergency which nobody has read back yet."""
    if not isinstance(event, Meaning) or not event.findings or visit.state in READING_BACK:
        return None
    after = visit.learn(event.findings, event.subject)
    return after if emergencies(knowledge, after) else None


def finish(knowledge: Knowledge, visit: Visit) -> Step:
    """Give the result; then offer a slip, or to hear it again or ask. Whoever is in danger goes at once."""
    visit = never_answered(knowledge, visit)
    anything = any(finding.polarity is not Polarity.UNSURE for finding in told(visit))
    if not anything or emergencies(knowledge, visit):
        return _concluded(knowledge, visit, "done")
    result = _result(knowledge, visit, goes_on=True)
    visit = replace(visit, concluded=result.findings)
    offered, offer = _offer(knowledge, visit)
    return offered, (result, *offer)


def _nothing_new(knowledge: Knowledge, visit: Visit) -> Step | None:
    """Say so, where what was told after the result has been taken back again; who needs help today hears where anew."""
    same = bool(visit.concluded) and told(never_answered(knowledge, visit)) == visit.concluded
    if not same or assessment_of(knowledge, visit).triage in HELP_TODAY:
        return None
    offered, offer = _offer(knowledge, visit)
    return offered, (Say("changes_nothing"), *offer)


def _offer(knowledge: Knowledge, visit: Visit) -> Step:
    return ask(knowledge, visit.turned_to(State.SLIP if visit.offers_slip else State.PARTING))


def conclude(knowledge: Knowledge, visit: Visit, how: Ending) -> Step:
    """Give the result and end. `how` is what `End` reports."""
    return _concluded(knowledge, never_answered(knowledge, visit), how)


def _concluded(knowledge: Knowledge, visit: Visit, how: Ending) -> Step:
    return ended(visit), (_result(knowledge, visit), End(how))


def _result(knowledge: Knowledge, visit: Visit, *, goes_on: bool = False) -> Conclude:
    now = told(visit)
    before = () if now == visit.concluded else visit.concluded
    return Conclude(assessment_of(knowledge, visit), now, visit.subject, goes_on, before)


def never_answered(knowledge: Knowledge, visit: Visit) -> Visit:
    """Return the visit with the dangers uncertain that were asked about and got no answer: the result names them."""
    left = half_answered(knowledge, visit).values()
    return visit.learn(tuple(Finding(name, Polarity.UNSURE) for names in left for name in names))


def ended(visit: Visit) -> Visit:
    """The visit after its last word."""
    return replace(visit, state=State.ENDED, question="", pending=(), checking=(), before=None, left=None)


def _read_back(knowledge: Knowledge, visit: Visit) -> Say:
    """Read flags back; where one bare yes told several, as one of them."""
    vague = of_one_yes(knowledge, visit.findings)
    because, told_of = visit.flagged, _whose_else(visit, visit.flagged)
    if vague.isdisjoint(because):
        return Say("readback_today" if _is_told_of_others(visit) else "readback", because, subject=told_of)
    clear = {name for flag in visit.pending if vague.isdisjoint(flag.because) for name in flag.because}
    return Say("readback_any", tuple(name for name in because if name in vague | clear), subject=told_of)


def _is_told_of_others(visit: Visit) -> bool:
    """Whether all that is read back was told of somebody else by name: it may have been years ago."""
    told_of = [one for one in visit.findings if one.id in visit.flagged and one.polarity is Polarity.AFFIRMED]
    return all(one.subject is Subject.OTHER for one in told_of)


def _whose_else(visit: Visit, names: tuple[str, ...]) -> Subject | None:
    """Return of whom else than the subject of the visit these are told; None: of nobody else."""
    told_of = whose(visit.findings, names, visit.subject)
    return None if told_of is visit.subject else told_of
