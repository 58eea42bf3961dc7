"""Whole interviews with simulated patients: `run` yields what came of each."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.bench.answering import Answering
from kiosk.bench.patients import Noise, Patient, World, draw, world_of
from kiosk.clinic.knowledge import Knowledge
from kiosk.events import Assessment, Began, Conclude, Finding, Order
from kiosk.interview.states import advance
from kiosk.interview.visit import State, Visit

WORLDS = 20
"""Worlds that the patients of one run come from, in equal numbers: one alone could be a lucky one."""

LONGEST = 60
"""Events after which a visit should have ended whatever happened."""


@dataclass(frozen=True, slots=True)
class Case:
    """One interview with a patient."""

    patient: Patient
    world: World
    asked: tuple[str, ...]
    """Questions asked, as the interview counts them."""
    findings: tuple[Finding, ...]
    """What the kiosk heard and kept."""
    assessment: Assessment
    """What it concluded."""


def run(knowledge: Knowledge, patients: int, noise: Noise, seed: int) -> Iterator[Case]:
    """Yield `patients` cases; the same arguments yield the same cases."""
    chance = random.Random(seed)  # noqa: S311 - patients, not secrets
    worlds = [world_of(knowledge, chance, noise.jitter) for _ in range(WORLDS)]
    for number in range(patients):
        world = worlds[number % WORLDS]
        yield interview(knowledge, draw(knowledge, world, chance), world, noise, chance)


def interview(knowledge: Knowledge, patient: Patient, world: World, noise: Noise, chance: random.Random) -> Case:
    """Let one patient have a whole interview."""
    answering = Answering(knowledge, patient, noise, chance)
    visit, orders = advance(knowledge, Visit(), Began())
    for _ in range(LONGEST):
        if visit.state is State.ENDED:
            conclusion = _conclusion(orders)
            return Case(patient, world, visit.asked, conclusion.findings, conclusion.assessment)
        visit, orders = advance(knowledge, visit, answering.answer(visit))
    raise AssertionError(f"a visit did not end: it waits for {visit.question}")


def _conclusion(orders: tuple[Order, ...]) -> Conclude:
    return next(order for order in orders if isinstance(order, Conclude))
