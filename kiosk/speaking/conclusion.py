"""The result, as it is spoken: where to go before anything else, and an emergency call at once and as the last word.

An emergency names no cause and gives no plan. An urgent result gives the place to go, why, and at most what
to tell them it could be. Only then come causes, advice by weeks, and when to see someone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kiosk.clinic.answers import about, answers_of, denied_in, of_one_yes, whose
from kiosk.clinic.assessment import SUPPORTING
from kiosk.clinic.knowledge import NOT_MINERAL, SOUNDS, Knowledge
from kiosk.clinic.triage import alone_at
from kiosk.events import Conclude, RedFlag, Triage
from kiosk.speaking.changed import changed
from kiosk.speaking.english import joined
from kiosk.speaking.parts import part_of
from kiosk.speaking.plan import plan
from kiosk.speaking.result import (
    MOST_REASONS,
    Said,
    disclaimer,
    leading,
    left_open,
    names_something,
    reasons,
    signs_in_short,
)
from kiosk.speaking.script import Script

MOST_FLAGS = 1
"""Flags named in one reply: whoever helps asks for the others."""

MOST_SIGNS = 3
"""Signs named that were asked about in vain; of more it is said that there are others."""

SAYING_MUCH = 3.0
"""Least weight of one sign by which a mineral is named in an urgent result."""

NO_CRAMP = "out_of_scope"
"""The condition of a pain that is no muscle's: what it is instead of a mineral, nobody here can say."""

WANTS_A_TEST = frozenset(
    {
        "clot", "low_calcium", "finger_tingling", "measured_mineral", "potassium_raised", "kidney_weakness",
        "medicine_rhythm", "eating_loss", "salt_illness", "new_diabetes",
    }
)  # fmt: skip
"""Flags that only a blood test or a scan can settle, which no pharmacist has at the counter."""

KIND_WORDS = "flag.self_harm"
"""Said before anything else: nobody who tells of it is met with an alarm."""


def conclusion(script: Script, knowledge: Knowledge, order: Conclude) -> Said:
    """Return the whole result for its triage; the disclaimer is in each, unless what follows ends with it."""
    match order.assessment.triage:
        case Triage.EMERGENCY:
            return _emergency(script, knowledge, order)
        case Triage.URGENT:
            return _urgent(script, knowledge, order)
        case _:
            if order.part:
                return part_of(script, knowledge, order) or script.say("part_none")
            return (changed if order.before else plan)(script, knowledge, order)


def _emergency(script: Script, knowledge: Knowledge, order: Conclude) -> Said:
    """Say whom to call and what must be looked at, but no sign that the person may not have: a yes to a list."""
    flags = [flag for flag in order.assessment.red_flags if flag.tier is Triage.EMERGENCY]
    vague = of_one_yes(knowledge, order.findings)
    named = [f"flag.{flag.id}" for flag in flags if vague.isdisjoint(flag.because)]
    kind = [name for name in named if name == KIND_WORDS]
    others = [name for name in named if name != KIND_WORDS][:MOST_FLAGS]
    why = others if named else ["emergency_any"]
    sections = ["emergency", "emergency_call", *why, "disclaimer_full", "emergency_call"]
    to_whom = replace(script, subject=whose(order.findings, ["self_harm"], order.subject))
    return (
        *(said for section in kind for said in to_whom.say(section, protected=True)),
        *(said for section in sections for said in script.say(section, protected=True)),
    )


def _urgent(script: Script, knowledge: Knowledge, order: Conclude) -> Said:
    assessment = order.assessment
    flags = [flag for flag in assessment.red_flags if flag.tier is Triage.URGENT]
    flagged = [name for flag in flags for name in flag.because if name not in SOUNDS.values()]
    behind = () if assessment.result == NOT_MINERAL else leading(assessment)
    told = _told(script, knowledge, order, (*flagged, *behind))
    tested = not WANTS_A_TEST.isdisjoint(flag.id for flag in flags[:MOST_FLAGS])
    said = list(urgent(script, tested=tested))
    for flag in flags[:MOST_FLAGS]:
        said += script.say(f"flag.{flag.id}", protected=True)
    if told:
        said += script.say("urgent_because", {"because": told})
    if flagged and _may_be_named(knowledge, order, flags):  # a story that only sounds urgent might be anything
        said += script.say(f"tell.{assessment.result}")
    said += [*_not_ruled_out(script, knowledge, order), *script.say("urgent_worse", protected=True)]
    return (*said, *disclaimer(script, order))


def urgent(script: Script, *, tested: bool) -> Said:
    """Say where to go today; where only a test can tell, not to the counter."""
    destination = {"urgent_help": script.help_with_tests()} if tested else {}
    return script.say("urgent", destination, protected=True)


def _not_ruled_out(script: Script, knowledge: Knowledge, order: Conclude) -> Said:
    """Name what can't wait until later today and got no clear answer when it was asked about."""
    emergencies = alone_at(knowledge, Triage.EMERGENCY)
    signs = [name for name in left_open(knowledge, order) if name in emergencies]
    named = signs_in_short(script, signs, MOST_SIGNS)
    return script.say("urgent_not_ruled_out", {"finding": named}, protected=True) if signs else ()


def _may_be_named(knowledge: Knowledge, order: Conclude, flags: Sequence[RedFlag]) -> bool:
    """Whether to name the result, though the flag has ended the asking before much was asked about causes.

    Not where a test has found it: whoever helps is told that.
    "No mineral" never where a flag worries about one, and only where the flag itself points at what it is instead.
    A mineral, where more than one sign speaks for it, or one that says much: weakness alone may be anything.
    """
    assessment = order.assessment
    if not names_something(assessment):
        return False
    if assessment.result == NOT_MINERAL:
        worrying = any(knowledge.red_flags[flag.id].mineral for flag in flags)
        pointing = {name for flag in flags for name in flag.because}
        guessed = assessment.conditions[0].cause == NO_CRAMP
        return not worrying and not guessed and not pointing.isdisjoint(leading(assessment))
    so = answers_of(knowledge, about(order.findings, order.subject)).so
    if not knowledge.causes[assessment.result].measured.isdisjoint(so):
        return False
    weights = {name: _weight(knowledge, name, assessment.result) for name in so}
    clusters = {knowledge.findings[name].cluster or name for name, weight in weights.items() if weight >= SUPPORTING}
    return len(clusters) > 1 or max(weights.values()) >= SAYING_MUCH


def _weight(knowledge: Knowledge, finding: str, cause: str) -> float:
    return next((link.yes for link in knowledge.links[finding] if link.cause == cause), 0.0)


def _told(script: Script, knowledge: Knowledge, order: Conclude, names: Iterable[str]) -> str:
    """Return what to tell whoever helps; of what a bare yes told together, that one of it is so."""
    vague = of_one_yes(knowledge, order.findings)
    names = tuple(name for name in dict.fromkeys(names) if name not in denied_in(order.findings))
    either = script.clauses((name for name in names if name in vague), "or")
    sure = reasons(knowledge, order, (name for name in names if name not in vague))
    of_whom = {name: replace(script, subject=whose(order.findings, [name], order.subject)) for name in sure}
    clauses = (either, *(of_whom[name].clauses([name]) for name in sure))
    return joined([clause for clause in clauses if clause][:MOST_REASONS])
