"""Hard stops, and the advice that they leave."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kiosk.clinic.answers import Answers, about, answers_of
from kiosk.clinic.knowledge import EVERYONE, Advice, Caution, Knowledge, Question
from kiosk.events import Finding, Subject, Triage
from kiosk.groups import Group

WITH_ADVICE = frozenset({Triage.ROUTINE, Triage.SELF_CARE})
"""Whoever has to go today hears where to go, and nothing about food, drink or tablets."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What may be said to do, and what kept the rest from being said."""

    advice: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
    """Cautions that apply: known ones, and unknown ones that stop something of this plan."""


def plan(knowledge: Knowledge, answers: Answers, triage: Triage, result: str, condition: str) -> Plan:
    """Return advice and cautions for a result; `condition` is what leads behind `not_mineral`, or empty."""
    known = [caution for caution in knowledge.cautions.values() if not answers.so.isdisjoint(caution.any_of)]
    if triage not in WITH_ADVICE:
        return Plan(cautions=tuple(caution.id for caution in known))
    wanted = [
        advice
        for advice in knowledge.advice.values()
        if _fits(advice, answers, triage, {result, condition, EVERYONE}) and _is_there(knowledge, advice, answers)
    ]
    said: list[str] = []
    met: set[str] = {caution.id for caution in known}
    for advice in wanted:
        allowed, stopped_by = _allowed(knowledge, advice, answers)
        met |= stopped_by
        if allowed and allowed not in said:
            said.append(allowed)
    return Plan(tuple(said), tuple(name for name in knowledge.cautions if name in met))


def _fits(advice: Advice, answers: Answers, triage: Triage, outcomes: set[str]) -> bool:
    return (
        not advice.results.isdisjoint(outcomes)
        and all(not some or not some.isdisjoint(answers.so) for some in (advice.when, advice.also))
        and advice.unless.isdisjoint(answers.so)
        and advice.tier in {None, triage}
    )


def _is_there(knowledge: Knowledge, advice: Advice, answers: Answers) -> bool:
    """Whether the cramp is where the advice is for, as far as a place was told."""
    told = {name for name in answers.so if knowledge.findings[name].group is Group.LOCATION}
    return not advice.where or not told or not advice.where.isdisjoint(told)


def _is_contradicted(advice: Advice, answers: Answers) -> bool:
    """Whether what the advice takes for granted was denied: what merely follows from an answer denies nothing."""
    denied = answers.not_so - answers.ruled_out
    return not advice.presumes.isdisjoint(denied) and advice.presumes.isdisjoint(answers.so)


def _allowed(knowledge: Knowledge, advice: Advice, answers: Answers) -> tuple[str, set[str]]:
    """Follow `instead` to the first advice that nothing stops; empty when there is none."""
    met: set[str] = set()
    name = advice.id
    while name:
        stops = [one.id for one in knowledge.cautions.values() if _stops(one, name, answers)]
        if not stops and not _is_contradicted(knowledge.advice[name], answers):
            return name, met
        met.update(stops)
        name = knowledge.advice[name].instead
    return "", met


def withheld(knowledge: Knowledge, names: Iterable[str], answers: Answers) -> tuple[bool, tuple[str, ...]]:
    """Return whether one of these may not be advised to this person, and the cautions that say why.

    Only what is known of them counts: what people ask is answered before any hard stop was asked about, in words that
    say to ask first.
    """
    advised = [knowledge.advice[name] for name in names]
    why = tuple(
        one.id
        for one in knowledge.cautions.values()
        if not answers.so.isdisjoint(one.any_of) and any(advice.id in one.stops | one.stops_if_so for advice in advised)
    )
    return bool(why) or any(not advice.unless.isdisjoint(answers.so) for advice in advised), why


def _stops(caution: Caution, advice: str, answers: Answers) -> bool:
    """Whether a caution stops an advice here; some are stopped only by what is known to be so."""
    known = not answers.so.isdisjoint(caution.any_of)
    return (advice in caution.stops and applies(caution, answers)) or (advice in caution.stops_if_so and known)


def applies(caution: Caution, answers: Answers) -> bool:
    """Whether a caution holds for this person. Unknown counts as present where the caution says so."""
    return not answers.so.isdisjoint(caution.any_of) or not caution.unless_denied <= answers.not_so


def open_hard_stops(
    knowledge: Knowledge, findings: Sequence[Finding], subject: Subject, result: str, condition: str = ""
) -> tuple[Question, ...]:
    """Return the questions whose answers could free advice for this result, in the order of the file."""
    answers = answers_of(knowledge, about(findings, subject))
    unknown = hard_stop_findings(knowledge, answers, result, condition)
    return tuple(
        question
        for question in knowledge.questions.values()
        if question.stage == "hard_stop" and not unknown.isdisjoint({*question.no, *question.rest})
    )


def hard_stop_findings(knowledge: Knowledge, answers: Answers, result: str, condition: str = "") -> frozenset[str]:
    """Return the findings that must be asked about before advice on this result may be spoken."""
    outcomes = {result, condition, EVERYONE}
    wanted = {one.id for one in knowledge.advice.values() if _fits(one, answers, Triage.SELF_CARE, outcomes)}
    wanted |= {knowledge.advice[name].instead for name in wanted}
    unknown: set[str] = set()
    for caution in knowledge.cautions.values():
        stops_something = not caution.stops.isdisjoint(wanted)
        if stops_something and answers.so.isdisjoint(caution.any_of):
            unknown |= caution.unless_denied - answers.not_so
    return frozenset(unknown)
