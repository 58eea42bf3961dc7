"""Simulated patients, drawn from the knowledge base: whoever they are, what is behind their cramps is known.

They show whether the reasoning finds what it put in, not whether the knowledge is true: the weights are judged,
and the same weights, a little off, make the patients.

A *world* is the knowledge base with every weight moved by a normal deviate (`Noise.jitter`, in log-odds). It draws
patients; the kiosk never sees it. In a world a patient has one cause, drawn by the priors, and every finding of the
knowledge base, each by itself with the share that the cause gives it, but for what a finding implies or excludes.
"""

from __future__ import annotations

import math
import random
from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.clinic.knowledge import SOUNDS, Knowledge, Link
from kiosk.clinic.parse import absence_weight, expected_share
from kiosk.groups import Trait


@dataclass(frozen=True, slots=True)
class Noise:
    """How far the patients are from the knowledge base and from the truth."""

    unknown: float = 0.0
    """0 to 1: share of answers that are "not sure"; see `kiosk.bench.answering`."""
    flipped: float = 0.0
    """0 to 1: share of answers that are the wrong way round; see `kiosk.bench.answering`."""
    jitter: float = 0.0
    """Standard deviation, in log-odds, by which a world's weights are off those of the knowledge base."""


@dataclass(frozen=True, slots=True)
class World:
    """Where patients come from."""

    shares: Mapping[str, Mapping[str, float]]
    """By cause, then by finding: how often it is so, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Patient:
    """Someone whose cause is known, with all that is so of them."""

    cause: str
    so: frozenset[str]


def world_of(knowledge: Knowledge, chance: random.Random, jitter: float) -> World:
    """Draw a world."""
    usual = {name: spec.usual for name, spec in knowledge.findings.items()}
    shares = {cause: dict(usual) for cause in knowledge.causes}
    for name, links in knowledge.links.items():
        for link in links:
            shares[link.cause][name] = _share(usual[name], link, chance.gauss(0.0, jitter))
    return World(shares)


def _share(usual: float, link: Link, off: float) -> float:
    """Return P(finding | cause). A weight for the absence that stands in the file by itself says it best."""
    stated = not math.isclose(link.no, absence_weight(usual, link.yes))
    return 1 - (1 - usual) * math.exp(link.no) if stated else expected_share(usual, link.yes + off)


def draw(knowledge: Knowledge, world: World, chance: random.Random, cause: str = "") -> Patient:
    """Draw a patient, with `cause` or with one drawn by the priors."""
    if not cause:
        causes = list(knowledge.causes.values())
        cause = chance.choices(causes, [one.prior for one in causes])[0].id
    so: set[str] = set()
    ruled_out: set[str] = set()
    for name in _in_turn(knowledge, cause, chance):
        if chance.random() < world.shares[cause][name]:
            new = {name, *knowledge.findings[name].implies}
            excludes = {other for one in new for other in knowledge.findings[one].excludes}
            if ruled_out.isdisjoint(new) and so.isdisjoint(excludes):
                so |= new
                ruled_out |= excludes
    return Patient(cause, frozenset(so))


def _in_turn(knowledge: Knowledge, cause: str, chance: random.Random) -> list[str]:
    """Return all findings in random order, those first that speak for the cause: they exclude the others.

    But for how a story sounds, and what is only supposed: those are no facts about a patient.
    """
    facts = [
        name
        for name, spec in knowledge.findings.items()
        if name not in SOUNDS.values() and Trait.SUPPOSED not in spec.traits
    ]
    names = chance.sample(facts, len(facts))
    linked = {name for name in names if any(one.cause == cause and one.yes > 0 for one in knowledge.links[name])}
    return sorted(names, key=lambda name: name not in linked)
