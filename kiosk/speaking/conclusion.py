"""The result, as it is spoken: where to go before anything else, and an emergency call at once and as the last word.

An emergency names no cause and gives no plan. An urgent result gives the place to go, why, and at most what
to tell them it could be. Only then come causes, advice by weeks, and when to see someone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kiosk.clinic.answers import denied_in, of_one_yes, whose
from kiosk.clinic.knowledge import NOT_MINERAL, SOUNDS, Knowledge
from kiosk.events import Assessment, Conclude, RedFlag, Triage
from kiosk.speaking.english import joined
from kiosk.speaking.plan import plan
from kiosk.speaking.result import MOST_REASONS, Said, disclaimer, leading, names_something, reasons
from kiosk.speaking.script import Script

MOST_FLAGS = 1
"""Flags named in one reply: whoever helps asks for the others."""

KIND_WORDS = "flag.self_harm"
"""Said before anything else: nobody who tells of it is met with an alarm."""


def conclusion(script: Script, knowledge: Knowledge, order: Conclude) -> Said:
    """Return the whole result for its triage; the disclaimer is in each."""
    match order.assessment.triage:
        case Triage.EMERGENCY:
            return _emergency(script, knowledge, order)
        case Triage.URGENT:
            return _urgent(script, knowledge, order)
        case _:
            return plan(script, knowledge, order)


def _emergency(script: Script, knowledge: Knowledge, order: Conclude) -> Said:
    """Say whom to call and what must be looked at, but no sign that the person may not have: a yes to a list."""
    flags = [flag for flag in order.assessment.red_flags if flag.tier is Triage.EMERGENCY]
    vague = of_one_yes(knowledge, order.findings)
    named = [f"flag.{flag.id}" for flag in flags if vague.isdisjoint(flag.because)]
    kind = [name for name in named if name == KIND_WORDS]
    others = [name for name in named if name != KIND_WORDS][:MOST_FLAGS]
    why = others if named else ["emergency_any"]
    sections = [*kind, "emergency", "emergency_call", *why, "disclaimer_full", "emergency_call"]
    return tuple(said for section in sections for said in script.say(section, protected=True))


def _urgent(script: Script, knowledge: Knowledge, order: Conclude) -> Said:
    assessment = order.assessment
    flags = [flag for flag in assessment.red_flags if flag.tier is Triage.URGENT]
    flagged = [name for flag in flags for name in flag.because if name not in SOUNDS.values()]
    behind = () if assessment.result == NOT_MINERAL else leading(assessment)
    because = _told(script, knowledge, order, (*flagged, *behind))
    said = list(script.say("urgent", protected=True))
    for flag in flags[:MOST_FLAGS]:
        said += script.say(f"flag.{flag.id}", protected=True)
    if because:
        said += script.say("urgent_because", {"because": because})
    if flagged and _may_be_named(knowledge, assessment, flags):  # a story that only sounds urgent might be anything
        said += script.say(f"tell.{assessment.result}")
    return (*said, *script.say("urgent_worse", protected=True), *disclaimer(script))


def _may_be_named(knowledge: Knowledge, assessment: Assessment, flags: Iterable[RedFlag]) -> bool:
    """Whether to name the result: "no mineral" never where a flag worries about one."""
    worrying = any(knowledge.red_flags[flag.id].mineral for flag in flags)
    return names_something(assessment) and not (assessment.result == NOT_MINERAL and worrying)


def _told(script: Script, knowledge: Knowledge, order: Conclude, because: Iterable[str]) -> str:
    """Return what to tell whoever helps; of what a bare yes told together, that one of it is so."""
    vague = of_one_yes(knowledge, order.findings)
    names = tuple(name for name in dict.fromkeys(because) if name not in denied_in(order.findings))
    either = script.clauses((name for name in names if name in vague), "or")
    sure = reasons(knowledge, order, (name for name in names if name not in vague))
    of_whom = {name: replace(script, subject=whose(order.findings, [name], order.subject)) for name in sure}
    clauses = (either, *(of_whom[name].clauses([name]) for name in sure))
    return joined([clause for clause in clauses if clause][:MOST_REASONS])
