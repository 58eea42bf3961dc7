"""Findings → everything the kiosk concludes. Pure: the same findings in any order give the same result."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from kiosk.clinic.answers import Answers, about, answers_of
from kiosk.clinic.belief import Weights, belief, weights_of
from kiosk.clinic.cautions import plan
from kiosk.clinic.knowledge import NOT_MINERAL, UNCLEAR, Knowledge
from kiosk.clinic.triage import most_severe, red_flags_of
from kiosk.events import Assessment, Confidence, Course, Finding, Ranked, Subject
from kiosk.groups import Group

FITS_BEST = 0.6
"""Least belief with which a mineral "fits best"; less, and it "could fit"."""

COULD_FIT = 0.35
"""Least belief with which a mineral is named at all."""

TELLING = 1.5
"""Least weight of an affirmed finding without which no mineral is named: general signs name none."""

SUPPORTING = 0.7
"""Least weight of a second finding, of another cluster, without which a mineral only "could fit"."""

ENOUGH = 1.5
"""Least sum of weights that were heard before anything is concluded; "I get cramps" alone has 0.1."""

OPPOSED = 2
"""Findings that do the opposite of a mineral's lack, with which the lack is not named."""

WORTH_SAYING = 0.15
"""Least weight with which a finding is given as a reason."""


def assess(knowledge: Knowledge, findings: Sequence[Finding], subject: Subject = Subject.SELF) -> Assessment:
    """Conclude from `findings` about `subject`. Whoever takes a red flag back drops what it rested on.

    Raises `KeyError` for a finding that the knowledge base does not hold.
    """
    own = about(findings, subject)
    # A danger that is as it always was makes no flag, so it is no reason for the illness behind the flag: "it may be a
    # clot" was said to legs that had been swollen for years, with a plan for cramps.
    answers = answers_of(knowledge, [one for one in own if not _is_an_old_danger(knowledge, one)])
    weights = weights_of(knowledge, answers)
    beliefs = belief(knowledge, answers, weights)
    reasons = {cause: _heard_only(some, answers) for cause, some in weights.items()}
    conditions = _ranked({name: beliefs[name] for name in knowledge.conditions}, reasons)
    ranking = _ranking(knowledge, beliefs, reasons, conditions)
    result, confidence = conclude(knowledge, answers, ranking, weights)
    flags = red_flags_of(knowledge, findings, subject)
    triage = most_severe(flag.tier for flag in flags)
    condition = conditions[0].cause if result == NOT_MINERAL else ""
    made = plan(knowledge, answers_of(knowledge, own), triage, result, condition)
    return Assessment(triage, result, confidence, ranking, conditions, flags, made.cautions, made.advice)


def _is_an_old_danger(knowledge: Knowledge, finding: Finding) -> bool:
    return finding.course is Course.OLD and knowledge.findings[finding.id].group is Group.RED


def conclude(
    knowledge: Knowledge, answers: Answers, ranking: Sequence[Ranked], weights: Weights
) -> tuple[str, Confidence]:
    """Name the result, or decline to: a mineral needs to lead, to be likely, and to have a telling sign."""
    leader = ranking[0]
    if heard(knowledge, answers) < ENOUGH:
        return UNCLEAR, Confidence.NONE
    if leader.cause == NOT_MINERAL:
        # Behind it the condition is named that leads: one for which nothing speaks but its being common is no result.
        return UNCLEAR if answers.so.isdisjoint(leader.because) else NOT_MINERAL, Confidence.NONE
    opposed = knowledge.causes[leader.cause].opposed & answers.so
    signs = {name: weight for name, weight in weights[leader.cause].items() if name in answers.so}
    if leader.weight < COULD_FIT or max(signs.values(), default=0.0) < TELLING or len(opposed) >= OPPOSED:
        return UNCLEAR, Confidence.NONE
    if not knowledge.causes[leader.cause].measured.isdisjoint(answers.so - answers.disputed):
        return leader.cause, Confidence.FITS_BEST
    clusters = {knowledge.findings[name].cluster for name, weight in signs.items() if weight >= SUPPORTING}
    if leader.weight >= FITS_BEST and len(clusters) > 1 and not answers.disputed and not opposed:
        return leader.cause, Confidence.FITS_BEST
    return leader.cause, Confidence.COULD_FIT


def heard(knowledge: Knowledge, answers: Answers) -> float:
    """Return how much there is to go on: for each answer, the most that it weighs for or against anything."""
    so = [max((abs(link.yes) for link in knowledge.links[name]), default=0.0) for name in answers.so]
    denied = answers.not_so - answers.ruled_out
    not_so = [max((abs(link.no) for link in knowledge.links[name]), default=0.0) for name in denied]
    return math.fsum(so) + math.fsum(not_so)


def _heard_only(weights: Mapping[str, float], answers: Answers) -> dict[str, float]:
    """Leave out what only follows from an answer: as a reason, it would say the answer twice."""
    return {name: weight for name, weight in weights.items() if name in answers.heard}


def _ranking(
    knowledge: Knowledge, beliefs: Mapping[str, float], weights: Weights, conditions: Sequence[Ranked]
) -> tuple[Ranked, ...]:
    """Rank the results: each mineral and fluid, and all conditions together with the reasons of the first."""
    named = [name for name in knowledge.results if name != NOT_MINERAL]
    together = math.fsum(beliefs[name] for name in knowledge.conditions)
    rest = Ranked(NOT_MINERAL, together, conditions[0].because, conditions[0].against)
    return _sorted([rest, *_ranked({name: beliefs[name] for name in named}, weights)])


def _ranked(beliefs: Mapping[str, float], weights: Weights) -> tuple[Ranked, ...]:
    return _sorted([Ranked(name, share, *_reasons(weights[name])) for name, share in beliefs.items()])


def _sorted(ranked: Sequence[Ranked]) -> tuple[Ranked, ...]:
    return tuple(sorted(ranked, key=lambda one: (-one.weight, one.cause)))


def _reasons(weights: Mapping[str, float]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the findings for and against, the strongest first; equal ones by name, so that order is stable."""
    strongest = sorted(weights, key=lambda name: (-abs(weights[name]), name))
    telling = [name for name in strongest if abs(weights[name]) >= WORTH_SAYING]
    return (
        tuple(name for name in telling if weights[name] > 0),
        tuple(name for name in telling if weights[name] < 0),
    )
