"""What to do with the answer to "did you say …?"."""

from __future__ import annotations

from dataclasses import replace

from kiosk.clinic.knowledge import SOUNDS, Knowledge
from kiosk.events import Event, Finding, Meaning, Polarity, Say, Triage
from kiosk.interview.answers import deny_rest
from kiosk.interview.asking import Step, ask, emergencies, go_on, surely_emergencies
from kiosk.interview.doubt import counted, give_up, is_guess, taken_back
from kiosk.interview.questions import is_about
from kiosk.interview.repair import escalate
from kiosk.interview.visit import State, Visit, Wording

TRIES = 2
"""Times that one read-back is put; then the visit goes on without what it was about."""


def answered(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """Keep what was heard rightly, forget the rest, learn what is said instead; or else ask the question once more."""
    meaning = event if isinstance(event, Meaning) else Meaning()
    if not set(SOUNDS.values()).isdisjoint(visit.checking) and not _is_answered(visit, meaning):
        return unclear(knowledge, visit, event)  # a sound is no word that was misheard
    right = _right(visit, meaning)
    if SOUNDS[Triage.EMERGENCY] in right:
        return escalate(knowledge, counted(visit.learn(meaning.findings, meaning.subject), right), event)
    wrong = tuple(name for name in visit.checking if name not in right)
    told = tuple(finding for finding in meaning.findings if finding.id not in visit.checking)
    asked_then = visit.before
    guessed = any(is_guess(one) and one.id in right for one in visit.findings)
    visit = counted(taken_back(knowledge, visit, wrong), right)
    visit = replace(visit, checking=()).learn(told, meaning.subject)
    if guessed and surely_emergencies(knowledge, visit):
        return escalate(knowledge, visit, event)  # it has been read back
    if asked_then is None or asked_then.state not in {State.QUESTION, State.OPENING}:
        return go_on(knowledge, visit)
    if not right and not told and not _tells_something(knowledge, visit, asked_then):
        again = visit.turned_to(asked_then.state, asked_then.question)
        return ask(knowledge, replace(again, asking=Wording.EXAMPLES))
    if asked_then.state is State.QUESTION and not wrong:
        visit = deny_rest(knowledge, visit, asked_then.question, replace(meaning, answer=None))
    return go_on(knowledge, visit)


def unclear(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """Not understood, or silent: ask once more, then go on without it; an emergency told instead goes first."""
    visit = replace(visit, misses=visit.misses + 1)
    if isinstance(event, Meaning):
        visit = visit.learn(tuple(one for one in event.findings if one.id not in visit.checking), event.subject)
    if emergencies(knowledge, visit):
        return go_on(knowledge, replace(visit, checking=()))
    if visit.misses >= TRIES:
        return left_open(knowledge, visit, event)
    visit, orders = ask(knowledge, visit)
    return visit, (Say("readback_again"), *orders)


def left_open(knowledge: Knowledge, visit: Visit, _: Event) -> Step:
    """Go on without it: what it was about stays unknown, but a red flag counts.

    An answer that sounded like a danger, of which nothing more is understood, is serious: that is all that is known.
    """
    sounds = set(SOUNDS.values())
    if any(is_guess(one) and one.id in visit.checking and one.id not in sounds for one in visit.findings):
        visit = visit.learn((Finding(SOUNDS[Triage.URGENT], words=visit.question),))
    return go_on(knowledge, replace(give_up(knowledge, visit, visit.checking), checking=()))


def _is_answered(visit: Visit, meaning: Meaning) -> bool:
    """Whether an answer to how a story sounds is a yes or a no; it sounds so once more where help is called for."""
    told = {one.id for one in meaning.findings if one.polarity is Polarity.AFFIRMED}
    return meaning.answer in {"yes", "no"} or not told.isdisjoint(visit.checking)


def _right(visit: Visit, meaning: Meaning) -> tuple[str, ...]:
    """Return what of the read-back is so: what is said again, and after a yes all that is not denied by name."""
    said = {finding.id: finding.polarity for finding in meaning.findings}
    unnamed = Polarity.AFFIRMED if meaning.answer == "yes" else Polarity.DENIED
    return tuple(name for name in visit.checking if said.get(name, unnamed) is Polarity.AFFIRMED)


def _tells_something(knowledge: Knowledge, visit: Visit, asked_then: Visit) -> bool:
    """Whether anything is left of the answer to the question that was being answered."""
    if asked_then.state is State.OPENING:
        return bool(visit.findings)
    asked = knowledge.questions[asked_then.question]
    return any(is_about(knowledge, asked, name) for name in visit.known)
