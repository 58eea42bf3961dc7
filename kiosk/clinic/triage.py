"""Red flags: which rules fire, and how soon someone should look at this. No evidence can lower it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kiosk.clinic.answers import Answers, about, about_others, answers_of, said_as
from kiosk.clinic.knowledge import SOUNDS, Knowledge, RedFlagRule
from kiosk.events import Course, Finding, RedFlag, Subject, Triage

HELP_TODAY = frozenset({Triage.EMERGENCY, Triage.URGENT})
"""Tiers that send to help at once or today, and count for anyone present; others for the visit's subject only."""

OF_OLD = frozenset({"chest_sign"})
"""Rules that fire for what is as it always was, too: nobody has looked at it yet."""


def red_flags_of(knowledge: Knowledge, findings: Sequence[Finding], subject: Subject) -> tuple[RedFlag, ...]:
    """Return the flags that fire, the most severe first, then as `red_flags.toml` has them: one is spoken.

    The subject's findings and another person's are never put together to make one flag; what is as it always was, or
    over, makes none.
    """
    current = [one for one in findings if one.course is not Course.OLD]
    own = fired(knowledge, answers_of(knowledge, about(current, subject)))
    old = fired(knowledge, answers_of(knowledge, about(findings, subject)))
    own += [flag for flag in old if flag.id in OF_OLD and flag not in own]
    strangers = about_others(current, subject)
    others = fired(knowledge, answers_of(knowledge, strangers)) if strangers else []
    flags = {flag.id: flag for flag in others if flag.tier in HELP_TODAY} | {flag.id: flag for flag in own}
    as_written = (flags[name] for name in knowledge.red_flags if name in flags)
    ordered = sorted(as_written, key=lambda flag: -flag.tier.severity)
    named = most_severe(flag.tier for flag in ordered if not _is_a_sound(flag))
    return tuple(flag for flag in ordered if not _is_a_sound(flag) or flag.tier.severity > named.severity)


def _is_a_sound(flag: RedFlag) -> bool:
    """Whether it rests on nothing but how a story sounds: it says nothing beside a danger that has a name."""
    return set(flag.because) <= set(SOUNDS.values())


def fired(knowledge: Knowledge, answers: Answers) -> list[RedFlag]:
    """Return the flag of every rule that fires, in the order of the file."""
    flags = []
    for rule in knowledge.red_flags.values():
        because = {said for name in _because(rule, answers) for said in said_as(knowledge, answers, name)}
        if because:
            flags.append(RedFlag(rule.id, rule.tier, tuple(sorted(because))))
    return flags


def _because(rule: RedFlagRule, answers: Answers) -> set[str]:
    """Return the findings that make `rule` fire; a disputed one fires it, but excuses nothing."""
    sure = answers.so - answers.disputed
    if any(excuse <= sure for excuse in rule.unless):
        return set()
    return set().union(*(some for some in rule.any_of if some <= answers.so))


def alone_at(knowledge: Knowledge, tier: Triage) -> frozenset[str]:
    """Return the findings each of which is enough for a rule of this tier."""
    return frozenset(
        name
        for rule in knowledge.red_flags.values()
        for some in rule.any_of
        for name in some
        if rule.tier is tier and len(some) == 1
    )


def flagged(knowledge: Knowledge) -> frozenset[str]:
    """Return the findings that a rule may fire on."""
    return frozenset(name for rule in knowledge.red_flags.values() for some in rule.any_of for name in some)


def most_severe(tiers: Iterable[Triage]) -> Triage:
    """Return the most severe tier; self-care when there is none."""
    return max(tiers, key=lambda tier: tier.severity, default=Triage.SELF_CARE)
