"""Which question comes next, and why: red flags first, then what would change the outcome, then hard stops."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kiosk.clinic.answers import answers_of
from kiosk.clinic.cautions import open_hard_stops
from kiosk.clinic.knowledge import NOT_MINERAL, Knowledge, Question
from kiosk.clinic.triage import HELP_TODAY
from kiosk.clinic.value import values_of
from kiosk.events import Assessment, Kind
from kiosk.interview.doubt import assessment_of, told
from kiosk.interview.visit import Visit

MOST_QUESTIONS = 12
"""An interview longer than this loses people in pain; opening, consent and read-backs don't count."""

WORTH_ASKING = 0.15
"""Bits that a question must be expected to tell (see `clinic.value`) to be put at all. With 0.1, simulated visits have
a median of more than eight questions, now that medicines are asked in each; a third of a question more finds no more
minerals, and 3 in 100 more of the urgent signs that nobody told unasked (800 patients, of 386 such signs)."""


def half_answered(knowledge: Knowledge, visit: Visit) -> Mapping[str, tuple[str, ...]]:
    """Return, by question about danger that was asked, the signs that its answer neither told nor denied.

    "No chest pain" is no word about a faint. Of colours, one is named instead of the others; where a danger of the
    list was told, whoever helps asks on.
    """
    answers = answers_of(knowledge, told(visit))
    known = answers.known | visit.known
    left: dict[str, tuple[str, ...]] = {}
    for name in visit.asked:
        question = knowledge.questions[name]
        if question.stage != "red_flag" or question.kind is not Kind.YES_NO:
            continue
        if not knowledge.dangers.isdisjoint(answers.so.intersection((*question.findings, *question.yes))):
            continue
        open_ = tuple(sign for sign in question.signs if sign not in known)
        if open_:
            left[name] = open_
    return left


def rest_to_ask(knowledge: Knowledge, visit: Visit) -> tuple[str, tuple[str, ...]] | None:
    """Return a question that comes again, and the signs that it then asks for, or None: of each once."""
    left = half_answered(knowledge, visit)
    return next(((name, signs) for name, signs in left.items() if name not in visit.rests), None)


def next_question(knowledge: Knowledge, visit: Visit) -> tuple[Question, str] | None:
    """Return the next question that was not asked and the reason for it, or None when it is time to conclude."""
    left = MOST_QUESTIONS - len(visit.asked)
    if left <= 0:
        return None
    red_flags = _unanswered(knowledge, visit, "red_flag")
    if red_flags:
        return red_flags[0], "red flags come first"
    assessment = assessment_of(knowledge, visit)
    if assessment.triage in HELP_TODAY or "out_of_scope_cramp" in visit.affirmed:
        return None
    condition = assessment.conditions[0].cause if assessment.result == NOT_MINERAL else ""
    freeing = open_hard_stops(knowledge, told(visit), visit.subject, assessment.result, condition)
    waited_for = dict.fromkeys((*freeing, *_always(knowledge, visit)))
    hard_stops = [question for question in waited_for if question.id not in visit.asked]
    if left > len(hard_stops) and not visit.concluded:  # told late, it is asked about dangers and what forbids advice
        return _worth_most(knowledge, visit, assessment) or _first(hard_stops)
    return _first(hard_stops)


def _worth_most(knowledge: Knowledge, visit: Visit, assessment: Assessment) -> tuple[Question, str] | None:
    """Pick the question that is expected to tell most, if any tells enough."""
    candidates = [*_unanswered(knowledge, visit, "cause"), *_unanswered(knowledge, visit, "hard_stop")]
    worth = values_of(knowledge, told(visit), candidates, visit.subject)
    best = max(candidates, key=lambda question: worth[question.id], default=None)
    if best is None or worth[best.id] < WORTH_ASKING:
        return None
    leader = assessment.ranking[0]
    return best, f"worth {worth[best.id]:.2f} bits while {leader.cause} leads with {leader.weight:.0%}"


def _always(knowledge: Knowledge, visit: Visit) -> list[Question]:
    """The questions that every plan waits for, or a plan beside what was told, where nothing they ask for was told."""
    so = answers_of(knowledge, told(visit)).so
    waited_for = (one for one in knowledge.questions.values() if one.always or not so.isdisjoint(one.beside))
    return [one for one in waited_for if so.isdisjoint(one.findings)]


def _first(hard_stops: list[Question]) -> tuple[Question, str] | None:
    """The first hard stop: the interview leaves room for them, since advice waits for their answers."""
    return (hard_stops[0], "no advice before its hard stops are known") if hard_stops else None


def _unanswered(knowledge: Knowledge, visit: Visit, stage: str) -> list[Question]:
    answers = answers_of(knowledge, told(visit))
    known = answers.known | visit.known
    offered = {name for asked in visit.asked for name in knowledge.questions[asked].findings}
    unanswered = [
        question
        for question in knowledge.questions.values()
        if question.stage == stage
        and question.id not in visit.asked
        and not (question.needs and answers.so.isdisjoint(question.needs))
        and answers.so.isdisjoint(question.spares)
        and not _answered(question, answers.so, known)
        and not offered.issuperset(asked_for(question) - known)
    ]
    return [question for question in unanswered if not _asked_by_a_shorter(question, unanswered, known)]


def _asked_by_a_shorter(question: Question, others: Iterable[Question], known: frozenset[str]) -> bool:
    """Whether what is left open of a question is all asked by another one, to whose turn it has come."""
    open_ = asked_for(question) - known
    return any(other.shortens == question.id and open_ <= asked_for(other) for other in others)


def _answered(question: Question, so: frozenset[str], known: frozenset[str]) -> bool:
    """Whether volunteered findings already answer a question: one of its own is so, or none is left open."""
    wanted = asked_for(question)
    if question.stage == "hard_stop":
        return wanted <= known
    return bool(wanted & so) or wanted <= known


def asked_for(question: Question) -> frozenset[str]:
    """Return what a question asks about; an answer may tell more than that."""
    return frozenset({*question.yes, *question.no, *question.rest} or question.findings)


def is_about(knowledge: Knowledge, question: Question, finding: str) -> bool:
    """Whether a finding answers a question: "vitamin D" names none of the tablets asked for, and yet a tablet."""
    wanted = {*question.findings, *question.yes, *question.no}
    groups = {knowledge.findings[name].group for name in question.findings}
    of_its_kind = question.kind is Kind.MENU and groups == {knowledge.findings[finding].group}
    return finding in wanted or of_its_kind
