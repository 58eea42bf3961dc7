"""Whole interviews with simulated patients: `run` yields what came of each."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kiosk.bench.answering import Answering, asked_for
from kiosk.bench.patients import Noise, Patient, World, draw, world_of
from kiosk.clinic.assessment import assess
from kiosk.clinic.knowledge import Knowledge
from kiosk.events import Assessment, Began, Conclude, Finding, Meaning, Polarity
from kiosk.interview.states import advance
from kiosk.interview.visit import State, Visit

WORLDS = 20
"""Worlds that the patients of one run come from, in equal numbers: one alone could be a lucky one."""

LONGEST = 60
"""Events after which a visit should have ended whatever happened."""


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer, as it was given."""

    question: str
    """Id of the question, `opening`, or `confirm` for a read-back."""
    about: tuple[str, ...]
    """What was asked about, or read back."""
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class Case:
    """One interview with a patient."""

    patient: Patient
    world: World
    asked: tuple[str, ...]
    """Questions asked, as the interview counts them."""
    answered: tuple[Answered, ...]
    """What was said, in order."""
    findings: tuple[Finding, ...]
    """What the kiosk kept of it."""
    assessment: Assessment
    """What it concluded."""


def run(
    knowledge: Knowledge, patients: int, noise: Noise, seed: int, visit: Callable[..., Case] | None = None
) -> Iterator[Case]:
    """Yield `patients` cases; the same arguments yield the same patients. `visit` is `interview` or the like."""
    visit = visit or interview
    chance = random.Random(seed)  # noqa: S311 - patients, not secrets
    worlds = [world_of(knowledge, chance, noise.jitter) for _ in range(WORLDS)]
    for number in range(patients):
        world = worlds[number % WORLDS]
        # Each has a chance of their own, so that a change of the kiosk leaves the patients as they were.
        own = random.Random(chance.random())  # noqa: S311
        yield visit(knowledge, draw(knowledge, world, own), world, noise, own)


def interview(knowledge: Knowledge, patient: Patient, world: World, noise: Noise, chance: random.Random) -> Case:
    """Let one patient have a whole interview."""
    answering = Answering(knowledge, patient, noise, chance)
    answered: list[Answered] = []
    visit, orders = advance(knowledge, Visit(), Began())
    for _ in range(LONGEST):
        if results := [order for order in orders if isinstance(order, Conclude)]:
            return Case(patient, world, visit.asked, tuple(answered), results[0].findings, results[0].assessment)
        meaning = answering.answer(visit)
        answered.append(Answered(visit.question, _about(knowledge, visit), meaning))
        visit, orders = advance(knowledge, visit, meaning)
    raise AssertionError(f"a visit did not end: it waits for {visit.question}")


def ask_everything(knowledge: Knowledge, patient: Patient, world: World, noise: Noise, chance: random.Random) -> Case:
    """Put every question that makes sense to a patient, and assess what the answers tell: no visit is that long."""
    answering = Answering(knowledge, patient, noise, chance)
    answered = [Answered("opening", (), answering.opening())]
    findings = list(answered[0].meaning.findings)
    offered: set[str] = set()
    for question in knowledge.questions.values():
        about = asked_for(question)
        makes_sense = not question.needs or not patient.so.isdisjoint(question.needs)
        if question.stage == "opening" or not makes_sense or offered.issuperset(about):
            continue
        meaning = answering.question(question)
        answered.append(Answered(question.id, about, meaning))
        findings += [one for one in meaning.findings if one.id not in offered]
        named = {one.id for one in meaning.findings} | offered
        if meaning.answer != "unsure":
            findings += [Finding(name, Polarity.DENIED) for name in question.rest if name not in named]
        offered.update(about)
    asked = tuple(one.question for one in answered[1:])
    return Case(patient, world, asked, tuple(answered), tuple(findings), assess(knowledge, findings))


def _about(knowledge: Knowledge, visit: Visit) -> tuple[str, ...]:
    if visit.state is State.QUESTION:
        return asked_for(knowledge.questions[visit.question])
    return tuple(sorted(visit.flagged))
