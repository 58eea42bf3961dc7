"""Which changes of a prompt set need a second person.

What a visit's safety rests on is read from the knowledge base: a new red flag or hard stop is guarded by itself.
Of replies and questions those are named that one person may change: what nobody thought of is guarded.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.clinic.knowledge import Knowledge, RedFlagRule
from kiosk.events import Triage
from kiosk.groups import Group
from kiosk.prompts.changes import Change, sentences_without
from kiosk.prompts.rehearsal import FOLDER
from kiosk.understanding.dialogue_acts.commands import ANSWERS
from kiosk.understanding.matching.phrases import DENYING

EVERYDAY_REPLIES = frozenset(
    (
        "stopped start_over silence_1 silence_2 silence_3 not_understood_1 not_understood_2 not_understood_3 help "
        "why.opening why.cause why.slip why.parting slip_made slip_none hearing_failed hearing_lost voice_failed "
        "because against against_denied"
    ).split()
)
"""The replies that send nobody anywhere, advise nothing, name no cause, and ask about no danger."""

DECIDING_COMMANDS = frozenset({*ANSWERS, "stop", "person"})
"""Answers by which a danger is confirmed or denied, and the two ways out of a visit."""


@dataclass(frozen=True, slots=True)
class Guard:
    """What a visit's safety rests on, as the knowledge base has it."""

    urgent: frozenset[str]
    """Findings that send somebody to help today or at once, or that keep a red flag from being one."""
    careful: frozenset[str]
    """Findings that send somebody to a doctor or forbid an advice; the more of them are found, the safer."""
    clearing: frozenset[str]
    """Findings that rule a hard stop out by being so: whoever takes no medicines takes no digoxin."""
    everyday_questions: frozenset[str]
    """Questions whose plain answer denies no danger and frees no advice."""

    @property
    def found(self) -> frozenset[str]:
        """Findings of which no sentence may get lost."""
        return self.urgent | self.careful


def guard_of(knowledge: Knowledge) -> Guard:
    """Return what needs a second person, by the red flags, the hard stops and the advice of the clinic."""
    rules, cautions = knowledge.red_flags.values(), knowledge.cautions.values()
    excusing = {name for rule in rules for parts in rule.unless for name in parts}
    sending = {name for rule in rules if _is_urgent(rule) for parts in rule.any_of for name in parts}
    flags = {name for rule in rules for parts in rule.any_of for name in parts}
    stopping = {name for caution in cautions for name in caution.any_of}
    unless = {name for advice in knowledge.advice.values() for name in advice.unless}
    stopping |= {name for name in unless if not _is_place(knowledge, name)}
    until_denied = {name for caution in cautions for name in caution.unless_denied}
    weighty = knowledge.dangers | until_denied
    return Guard(
        urgent=frozenset(sending | excusing),
        careful=frozenset((flags | stopping) - sending - excusing),
        clearing=frozenset(
            name for name, spec in knowledge.findings.items() if not until_denied.isdisjoint(spec.excludes)
        ),
        everyday_questions=frozenset(
            name
            for name, one in knowledge.questions.items()
            if one.stage not in {"red_flag", "hard_stop"} and weighty.isdisjoint((*one.yes, *one.no, *one.rest))
        ),
    )


def _is_place(knowledge: Knowledge, finding: str) -> bool:
    """Whether it tells where the cramp is: that chooses between two ways to stretch, and forbids nothing."""
    return knowledge.findings[finding].group is Group.LOCATION


def _is_urgent(rule: RedFlagRule) -> bool:
    return rule.tier.severity >= Triage.URGENT.severity


def guarded(change: Change, guard: Guard) -> str:
    """Return why a change needs a second person; empty when it needs none."""
    if change.file.startswith(FOLDER):
        return "a rehearsal that had to pass is not what it was" if change.gone else ""
    if change.file == "replies.txt" and change.section not in EVERYDAY_REPLIES:
        return "what the kiosk tells people to do, or asks them about a danger"
    if change.file == "questions.txt" and change.section not in guard.everyday_questions:
        return "a question about a danger, about what forbids an advice, or whether to go on"
    if change.file == "commands.txt" and change.section in DECIDING_COMMANDS:
        return "how a yes, a no, or the wish to stop or for a person is understood"
    if change.file in ("answers.txt", "reasons.txt"):
        return _of_finding(change, guard)
    return ""


def _of_finding(change: Change, guard: Guard) -> str:
    """Return why a change of what finds something, or of how it is read back, needs a second person."""
    finding = change.section.removeprefix(DENYING)
    asserts = change.file == "answers.txt" and finding == change.section
    taken = asserts and bool(sentences_without(change.gone, change.come))
    if finding in guard.urgent:
        return "A RED FLAG IS NO LONGER FOUND BY THIS" if taken else "how a red flag is found"
    if finding in guard.careful and taken:
        return "WHAT CALLS FOR CAUTION IS NO LONGER FOUND BY THIS"
    if finding in guard.careful and not asserts:
        return "how what calls for caution is denied or read back"
    if finding in guard.clearing and asserts:
        return "how a hard stop is ruled out"
    return ""
