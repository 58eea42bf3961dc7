"""Parts of a plan: what somebody asks to hear again, and what a change of it takes the place of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kiosk.clinic.check import WEEKS as EVERY_WEEK
from kiosk.clinic.knowledge import Knowledge
from kiosk.events import Conclude
from kiosk.speaking.brevity import Brevity
from kiosk.speaking.plan import advised, cause, soon, what_stops
from kiosk.speaking.plan_case import Case
from kiosk.speaking.result import Said
from kiosk.speaking.script import Script

CAUSE, DOCTOR = "cause", "doctor"
WEEKS: Mapping[str, str] = {"weeks_1_2": "1-2", "weeks_3_4": "3-4"}
"""Part → the week whose advice it is, whatever that is about."""
WITH: Mapping[str, frozenset[str]] = {"medicine": frozenset({"medicine", "supplement"})}
"""Part → the parts of `advice.toml` that are told together, where that is not itself alone: "the tablets"."""
NOTHING_REPLACES = "other"
"""The part whose advice nothing takes the place of."""


def part_of(script: Script, knowledge: Knowledge, order: Conclude) -> Said:
    """Return one part of a plan by itself; nothing where the plan has no such part."""
    case = Case.of(script, knowledge, order, Brevity())
    given = [*order.assessment.advice]
    if order.part == CAUSE:
        return cause(case)
    if order.part in WEEKS:
        return advised(case, given, WEEKS[order.part])
    parts = WITH.get(order.part, frozenset({order.part}))
    of_part = {name for name, advice in knowledge.advice.items() if advice.part in parts}
    stopping = [name for name in what_stops(case) if not of_part.isdisjoint(knowledge.cautions[name].stops)]
    names = [name for name in given if name in of_part]
    return (
        *(one for name in stopping for one in script.say(f"caution.{name}")),
        *(soon(script, order.assessment, given) if order.part == DOCTOR else ()),
        *(one for week in EVERY_WEEK for one in advised(case, names, week)),
    )


def is_replaced(knowledge: Knowledge, name: str, others: Iterable[str]) -> bool:
    """Whether advice that is taken back is of a part of which some of `others` is told in its place.

    Whom to see, and when, needs none: who sees somebody sooner than they must comes to no harm.
    """
    part = knowledge.advice[name].part
    told_anew = {knowledge.advice[other].part for other in others} - {NOTHING_REPLACES}
    return part == DOCTOR or part in told_anew
