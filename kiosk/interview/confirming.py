"""What to do with the answer to "I heard that you have pain in your chest, is that right?"."""

from __future__ import annotations

from dataclasses import replace

from kiosk.clinic.knowledge import SOUNDS, Knowledge
from kiosk.events import Event, Finding, Meaning, Polarity, Say, Triage
from kiosk.interview.asking import Step, ask, conclude, emergencies, go_on
from kiosk.interview.repair import escalate
from kiosk.interview.visit import Visit

TRIES = 2
"""An emergency flag that was not understood this often counts as true."""
MOST_TAKEN_BACK = 3
"""Emergencies told after the result and denied, the last of which is left open: told and denied for ever has no end."""


def confirm(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """The person said that the emergency flag is right."""
    if isinstance(event, Meaning):
        visit = visit.learn(event.findings, event.subject)
    return escalate(knowledge, visit, event)


def take_back(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """The person said that the emergency flag is wrong: forget what it rested on, keep what they say now.

    A flag that rests on one finding is denied with it. One that rests on several together says only that they are
    not all so: what was told last becomes uncertain, and a swollen leg that was told before it stays one. "It isn't
    swollen" is no word about the breath that was read back with the leg: what is left of it is read back once more.
    """
    meaning = event if isinstance(event, Meaning) else Meaning()
    alone, wrong = _alone_in(visit), _denied_by_name(visit, meaning) or _in_question(visit)
    said = tuple(finding for finding in meaning.findings if finding.id not in visit.flagged or meaning.answer is None)
    unsaid = sorted(wrong - {finding.id for finding in said})
    taken_back = tuple(
        Finding(name, Polarity.DENIED if name in alone else Polarity.UNSURE, words=meaning.text) for name in unsaid
    )
    kept = tuple(finding for finding in visit.findings if finding.id not in wrong)
    after = replace(visit, findings=kept, pending=()).learn(said).learn(taken_back)
    after = replace(after, taken_back=visit.taken_back + bool(visit.concluded))
    if after.taken_back >= MOST_TAKEN_BACK and not emergencies(knowledge, after):
        return conclude(knowledge, _left_open(visit), "done")
    return go_on(knowledge, after)


def unclear(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """Not understood, or silent, at a read-back: ask once more, then take the danger for real.

    Whoever says "no" and something that leaves it open even then is sent to help today, and no ambulance is called.
    Another danger told instead is kept: a "no" the next time is about the first, and the other is read back then.
    """
    visit = replace(visit, misses=visit.misses + 1)
    undecided = event if isinstance(event, Meaning) and event.is_undecided else None
    if undecided is not None:
        visit = visit.learn(undecided.findings, undecided.subject)
    elif isinstance(event, Meaning):
        visit = visit.learn(tuple(one for one in event.findings if one.id not in visit.flagged), event.subject)
    if visit.misses >= TRIES:
        return escalate(knowledge, visit, event) if undecided is None else go_on(knowledge, _left_open(visit))
    visit, orders = ask(knowledge, visit)
    return visit, (Say("readback_again"), *orders)


def _left_open(visit: Visit) -> Visit:
    """Return the visit with what was read back uncertain, and serious: that is all that is known of it."""
    because = _in_question(visit)
    kept = tuple(one for one in visit.findings if one.id not in because)
    unsure = tuple(Finding(name, Polarity.UNSURE) for name in sorted(because))
    serious = Finding(SOUNDS[Triage.URGENT], words=visit.question)
    return replace(visit, findings=kept, pending=()).learn((*unsure, serious))


def _denied_by_name(visit: Visit, meaning: Meaning) -> frozenset[str]:
    """Return what of the read-back is denied by its name, without a plain no to all of it."""
    denied = (one.id for one in meaning.findings if one.polarity is Polarity.DENIED and one.id in visit.flagged)
    return frozenset(denied if meaning.answer is None else ())


def _alone_in(visit: Visit) -> frozenset[str]:
    """Return what a flag that is being read back rests on by itself."""
    return frozenset(flag.because[0] for flag in visit.pending if len(flag.because) == 1)


def _in_question(visit: Visit) -> frozenset[str]:
    """Return what a no to the read-back is about: of flags that rest on several findings, what was told last."""
    alone = _alone_in(visit)
    together = (flag.because for flag in visit.pending if alone.isdisjoint(flag.because))
    return alone.union(*(_told_last(visit, because) for because in together))


def _told_last(visit: Visit, names: tuple[str, ...]) -> frozenset[str]:
    """Return those of `names` that were told with the last answer that told any."""
    told = [finding for finding in visit.findings if finding.id in names and finding.polarity is Polarity.AFFIRMED]
    return frozenset(finding.id for finding in told if finding.words == told[-1].words)
