"""The medicines that a plan names: those that matter most for the result, and "others" where they are many."""

from __future__ import annotations

from kiosk.clinic.answers import said_as
from kiosk.clinic.knowledge import NAMES_MEDICINES, NOT_MINERAL, Advice
from kiosk.speaking.english import joined
from kiosk.speaking.plan_case import Case

UNNAMED = frozenset({"new_medicine", "other_medicine"})
"""Findings that name no medicine; they are named only alone."""

MEDICINE = "medicine"
"""The condition that stands for medicines as causes of cramps."""


def medicines_of(case: Case, advice: Advice) -> str:
    """Name the medicines for which advice is given; where there are more than can be named, say that there are."""
    taken = advice.when & case.answers.so if advice.id in NAMES_MEDICINES else ()
    ranked = sorted(taken, key=lambda name: _how_little(case, name))
    named = case.script.medicines(name for name in ranked if name not in UNNAMED) or case.script.medicines(ranked)
    most = max(1, case.brevity.medicines)
    others = case.script.medicines(["others"]) if len(named) > most else []
    return joined([*named[:most], *others])


def _how_little(case: Case, medicine: str) -> tuple[float, float, str]:
    """Sort medicines by how much they speak for the result, then as a cause of cramps at all: the most first."""
    assessment = case.order.assessment
    result = assessment.conditions[0].cause if assessment.result == NOT_MINERAL else assessment.result
    told = said_as(case.knowledge, case.answers, medicine)
    links = [link for name in told for link in case.knowledge.links[name]]
    for_result, for_cramps = (
        max((link.yes for link in links if link.cause == cause), default=0.0) for cause in (result, MEDICINE)
    )
    return -for_result, -for_cramps, medicine
