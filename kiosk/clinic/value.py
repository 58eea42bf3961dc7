"""What a question is worth: how much its answer is expected to tell, and the chance that it raises a red flag."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kiosk.clinic.answers import Answers, about, answers_of
from kiosk.clinic.belief import belief
from kiosk.clinic.knowledge import NOT_MINERAL, CauseKind, Knowledge, Question
from kiosk.clinic.parse import expected_share
from kiosk.clinic.triage import fired, most_severe
from kiosk.events import Finding, Subject, Triage

FLAG_WORTH = {Triage.EMERGENCY: 4.0, Triage.URGENT: 1.0, Triage.ROUTINE: 0.1, Triage.SELF_CARE: 0.0}
"""What finding a red flag of a tier is worth, in bits of information about the cause [judgement].

The red-flag questions don't depend on it, they are always asked. Worth half as much, a cause is found a little more
often and a third more urgent findings go unasked; worth three times as much, visits have more than eight questions."""

VOLUNTEERED = 0.5
"""Share that a finding counts which the question lets one say, but does not ask for."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is believed now: made once, used for every question."""

    answers: Answers
    beliefs: Mapping[str, float]
    """Probability by cause."""
    results: Mapping[str, float]
    """Probability by result; all conditions together are `not_mineral`."""
    flags: Mapping[str, float]
    """By finding: what the red flag is worth that it alone would raise, beyond those that fire already."""


def values_of(
    knowledge: Knowledge,
    findings: Sequence[Finding],
    questions: Iterable[Question],
    subject: Subject = Subject.SELF,
) -> dict[str, float]:
    """Return the worth of each question, by id, in bits; 0 when it makes no sense or is answered."""
    outlook = outlook_of(knowledge, findings, subject)
    return {question.id: worth(knowledge, outlook, question) for question in questions}


def outlook_of(knowledge: Knowledge, findings: Sequence[Finding], subject: Subject) -> Outlook:
    """Work out what is believed after `findings`."""
    answers = answers_of(knowledge, about(findings, subject))
    beliefs = belief(knowledge, answers)
    results = dict.fromkeys(knowledge.results, 0.0)
    for cause, share in beliefs.items():
        results[_result(knowledge, cause)] += share
    return Outlook(answers, beliefs, results, _flag_worths(knowledge, answers))


def worth(knowledge: Knowledge, outlook: Outlook, question: Question) -> float:
    """Return what `question` is worth after `outlook`, in bits.

    Of one cluster only the most telling finding counts; the sum can't exceed what there is left to know.
    """
    if question.needs and outlook.answers.so.isdisjoint(question.needs):
        return 0.0
    asked_for = {*question.yes, *question.no, *question.rest}
    told: dict[str, float] = {}
    flags = 0.0
    for name in question.findings:
        if name in outlook.answers.known:
            continue
        share = 1.0 if not asked_for or name in asked_for else VOLUNTEERED
        likely = _probability(knowledge, outlook, name)
        cluster = knowledge.findings[name].cluster
        told[cluster] = max(told.get(cluster, 0.0), share * information(knowledge, outlook, name))
        flags += share * likely * outlook.flags.get(name, 0.0)
    return min(math.fsum(told.values()), entropy(outlook.results.values())) + flags


def information(knowledge: Knowledge, outlook: Outlook, finding: str) -> float:
    """Return the mutual information of a finding and the result, in bits."""
    usual = knowledge.findings[finding].usual
    present = {result: usual * share for result, share in outlook.results.items()}
    for link in knowledge.links[finding]:
        change = expected_share(usual, link.yes) - usual
        present[_result(knowledge, link.cause)] += change * outlook.beliefs[link.cause]
    absent = {result: share - present[result] for result, share in outlook.results.items()}
    after = sum(entropy(branch.values()) for branch in (present, absent))
    return max(0.0, entropy(outlook.results.values()) - after)


def entropy(shares: Iterable[float]) -> float:
    """Return the entropy in bits of shares scaled to sum to 1, times their sum."""
    some = [share for share in shares if share > 0]
    total = math.fsum(some)
    return -math.fsum(share * math.log2(share / total) for share in some)


def _probability(knowledge: Knowledge, outlook: Outlook, finding: str) -> float:
    usual = knowledge.findings[finding].usual
    links = knowledge.links[finding]
    return usual + math.fsum((expected_share(usual, one.yes) - usual) * outlook.beliefs[one.cause] for one in links)


def _flag_worths(knowledge: Knowledge, answers: Answers) -> dict[str, float]:
    """Return, by finding, what the most severe rule is worth that lacks only this finding."""
    reached = FLAG_WORTH[most_severe(flag.tier for flag in fired(knowledge, answers))]
    worths: dict[str, float] = {}
    for rule in knowledge.red_flags.values():
        gain = FLAG_WORTH[rule.tier] - reached
        if gain <= 0 or any(excuse <= answers.so for excuse in rule.unless):
            continue
        for alternative in rule.any_of:
            missing = alternative - answers.so
            if len(missing) == 1 and missing.isdisjoint(answers.not_so):
                (name,) = missing
                worths[name] = max(worths.get(name, 0.0), gain)
    return worths


def _result(knowledge: Knowledge, cause: str) -> str:
    return NOT_MINERAL if knowledge.causes[cause].kind is CauseKind.CONDITION else cause
