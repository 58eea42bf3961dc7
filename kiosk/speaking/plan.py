"""The plan of whoever need not go today: the result, what to beware of, what to do by weeks, when to see someone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from kiosk.clinic.answers import NO_MEDICINES, about, known_as_old, of_one_yes, said_as
from kiosk.clinic.knowledge import DIALYSIS, EVERYONE, NOT_MINERAL, Advice, Knowledge
from kiosk.clinic.triage import alone_at
from kiosk.events import Assessment, Conclude, Polarity, Subject, Triage, Utterance
from kiosk.groups import Group, Trait
from kiosk.speaking.brevity import CUTS, LAST_CUTS, MOST_SECONDS, WANTED_SECONDS, Brevity, shorter
from kiosk.speaking.english import joined, number
from kiosk.speaking.plan_case import Case
from kiosk.speaking.plan_medicines import medicines_of
from kiosk.speaking.result import (
    Said,
    disclaimer,
    leading,
    left_open,
    names_something,
    reasons,
    seconds_of,
    signs_in_short,
    tests_to_ask_for,
    what_fits,
)
from kiosk.speaking.script import Script, Whom

MOST_CAUTIONS = 2
"""Sentences that say why advice is missing; the advice in its place says to ask first."""

MOST_OLD = 2
"""Things named that are no worse than they always were; the slip has them all."""

MOST_FLAGS = 1
"""Things named that make it worth seeing someone."""

MOST_TESTS = 4
"""Blood tests named in one sentence."""

ASKS_FIRST = frozenset({"foods_ask_first", "tablets_ask_first", "tablets_apart", "vitamin_d_ask_first"})
"""Advice that one sentence says for all of them, where a plan is long."""

FOODS = frozenset(
    {"magnesium_foods", "potassium_foods", "calcium_foods", "calcium_foods_no_dairy", "vitamin_d_foods_sun"}
)
"""Advice beside which that sentence, which speaks of foods, would contradict it."""

ASKS_THE_TEAM = frozenset({*ASKS_FIRST, "drink_ask_first"})
"""Advice that this caution says as well."""

SAID_BY: Mapping[str, frozenset[str]] = {
    "under_age": frozenset({"see_child"}),
    "alcohol": frozenset({"alcohol_less"}),
    "medicine_review": frozenset({"medicine_review", "statin_today"}),
    "medicine_stopped": frozenset({"medicine_review"}),
    "long_term_illness": frozenset({"dialysis_team"}),
}
"""What makes it worth seeing someone → advice that says so already."""

STRETCHES = frozenset({"night_stretch", "night_stretch_sitting"})
"""Advice of which `Brevity.stretch_by_day` says how much it is worth …"""

AT_REST = frozenset({"at_night", "at_rest", "most_nights", "sleep_ruined"})
"""… to whoever told none of these."""

FOR_A_CHILD_ALONE = frozenset({"adult_needed"})
"""Advice that whoever speaks for somebody else has followed already: they are the grown-up."""

MEDICINES = frozenset({"statin_today", "medicine_review"})
"""What the same sentence says for both, in the end."""


def plan(script: Script, knowledge: Knowledge, order: Conclude) -> Said:
    """Return the whole plan, or as much of it as a person can take in."""
    said: Said = ()
    for brevity, most in _shortened():
        said = planned(script, knowledge, order, brevity)
        if seconds_of(said) <= most:
            break
    return said


def _shortened() -> Iterator[tuple[Brevity, float]]:
    """Yield how short a plan may become, and the length at which each is short enough."""
    some = tuple(shorter(CUTS, Brevity()))
    yield from ((brevity, WANTED_SECONDS) for brevity in some)
    yield from ((brevity, MOST_SECONDS) for brevity in shorter(LAST_CUTS, some[-1]))


def planned(script: Script, knowledge: Knowledge, order: Conclude, brevity: Brevity) -> Said:
    """Return a plan that is so short."""
    case = Case.of(script, knowledge, order, brevity)
    stopping = what_stops(case)
    foods = (FOODS - brevity.without) & set(order.assessment.advice)
    asks = len(stopping) > 1 or not ASKS_FIRST.isdisjoint(order.assessment.advice)
    together = len(stopping) >= brevity.joined_from and asks and not foods
    shown = together and brevity.medicines == 0 and not MEDICINES.isdisjoint(order.assessment.advice)
    without = brevity.without | (MEDICINES if shown else set())
    by_day = AT_REST.isdisjoint(case.answers.so)
    without |= STRETCHES if by_day and not brevity.stretch_by_day else frozenset()
    without |= FOR_A_CHILD_ALONE if order.subject is Subject.OTHER else frozenset()
    without |= ASKS_THE_TEAM if DIALYSIS in stopping else ASKS_FIRST if together else frozenset()
    advice = [name for name in order.assessment.advice if name not in without]
    said = (
        *(script.say("for_other") if order.subject is Subject.OTHER else ()),
        *_not_ruled_out(case),
        *_as_usual(case),
        *_medicines_unknown(case),
        *cause(case),
        *(_together(case, stopping, shown=shown) if together else _cautions(script, stopping)),
        *advised(case, advice, "now"),
        *_by_weeks(case, advice),
        *(soon(script, order.assessment, advice) if brevity.soon else ()),
        *advised(case, advice, "when"),
        *disclaimer(script, order),
    )
    return _named_once(said, script.place.whom)


def _named_once(said: Said, whom: Whom) -> Said:
    """Say where the pharmacist is the first time only: from then on it is known.

    A sentence that is shortened so is not among those that are rendered beforehand.
    """
    known = False
    told = []
    for utterance in said:
        text = utterance.text
        head, name, rest = text.partition(whom.pharmacist)
        if name:
            text = whom.shortened(text) if known else head + name + whom.shortened(rest)
            known = True
        told.append(replace(utterance, text=text, personal=utterance.personal or text != utterance.text))
    return tuple(told)


def _not_ruled_out(case: Case) -> Said:
    """Name the dangers that were asked about in vain: a plan must not sound as if they had been denied.

    Whom to turn to is said of each kind by itself: a tight chest has no time for the doctor, a swollen leg has.
    """
    signs = left_open(case.knowledge, case.order)
    emergencies = alone_at(case.knowledge, Triage.EMERGENCY)
    now = [name for name in signs if name in emergencies]
    today = [name for name in signs if name not in emergencies]
    return tuple(
        said
        for section, some in (("not_ruled_out", now), ("not_ruled_out_today", today))
        for said in _open(case, section, some)
    )


def _open(case: Case, section: str, signs: list[str]) -> Said:
    named = signs_in_short(case.script, signs, case.brevity.signs)
    return case.script.say(section, {"finding": named}) if signs else ()


def _as_usual(case: Case) -> Said:
    """Name what is as it always was, or over: no danger, and nothing to keep from the pharmacist."""
    old = known_as_old(about(case.order.findings, case.order.subject))
    return case.script.say("as_usual", {"finding": case.script.clauses(old[:MOST_OLD])}) if old else ()


def _medicines_unknown(case: Case) -> Said:
    """Say that nobody told what tablets they take: else it sounds as if they did not matter."""
    own = about(case.order.findings, case.order.subject)
    asked = any(one.id == NO_MEDICINES and one.polarity is Polarity.UNSURE for one in own)
    known = any(case.knowledge.findings[name].group is Group.MEDICINE for name in case.answers.so)
    return case.script.say("medicines_unknown") if asked and not known else ()


def soon(script: Script, assessment: Assessment, advice: list[str]) -> Said:
    """Say what makes it worth seeing someone, where no advice says it."""
    flags = [flag.id for flag in assessment.red_flags if flag.tier is Triage.ROUTINE]
    flags = [name for name in flags if SAID_BY.get(name, frozenset()).isdisjoint(advice)]
    return tuple(said for flag in flags[:MOST_FLAGS] for said in script.say(f"flag.{flag}"))


def cause(case: Case) -> Said:
    """Say what fits, why, and what speaks against it."""
    script, order = case.script, case.order
    measured = any(not one.measured.isdisjoint(case.answers.so) for one in case.knowledge.causes.values())
    fits = what_fits(script, order.assessment, measured=measured)
    if not names_something(order.assessment):
        return fits
    return (*fits, *because(case), *(_against(script, order) if case.brevity.against else ()))


def because(case: Case) -> Said:
    """Say what of what the person told speaks for what fits; nothing where they told none of it."""
    script, order = case.script, case.order
    vague = of_one_yes(case.knowledge, about(order.findings, order.subject))
    known = (name for name in leading(order.assessment) if name not in vague)
    why = reasons(case.knowledge, order, known)[: case.brevity.reasons]
    return script.say("because", {"because": script.clauses(why)}) if why else ()


def _against(script: Script, order: Conclude) -> Said:
    """Say the strongest reason against a mineral that is named: what the person said, before what they denied.

    What they left out of a list counts, and yet they did not say no to it.
    """
    if order.assessment.result == NOT_MINERAL:
        return ()
    against = next((one.against for one in order.assessment.ranking if one.cause == order.assessment.result), ())
    for polarity, section in ((Polarity.AFFIRMED, "against"), (Polarity.DENIED, "against_denied")):
        said = {finding.id for finding in order.findings if finding.polarity is polarity and finding.score}
        strongest = [name for name in against if name in said][:1]
        if strongest:
            return script.say(section, {"against": script.clauses(strongest)})
    return ()


def what_stops(case: Case) -> list[str]:
    """Return why advice is missing. What nobody asked about needs no word: what stands in its place asks first."""
    knowledge, assessment = case.knowledge, case.order.assessment
    relevant = {advice.id for advice in knowledge.advice.values() if _is_for(advice, case)}
    known = [name for name in assessment.cautions if not case.answers.so.isdisjoint(knowledge.cautions[name].any_of)]
    stopping = [name for name in known if knowledge.cautions[name].stops & relevant]
    return [DIALYSIS] if DIALYSIS in stopping else stopping


def _is_for(advice: Advice, case: Case) -> bool:
    assessment = case.order.assessment
    outcomes = {assessment.result, *(ranked.cause for ranked in assessment.conditions[:1]), EVERYONE}
    return not advice.results.isdisjoint(outcomes) and advice.unless.isdisjoint(case.answers.so)


def _cautions(script: Script, stopping: list[str]) -> Said:
    return tuple(said for name in stopping[:MOST_CAUTIONS] for said in script.say(f"caution.{name}"))


def _together(case: Case, stopping: list[str], *, shown: bool) -> Said:
    """Say in one sentence whatever asks first, and of what the person told why; or that all medicines be shown.

    Whoever said no more than yes to the list of illnesses is told the list: which of it they have is not known.
    """
    if DIALYSIS in stopping:
        return case.script.say(f"caution.{DIALYSIS}")
    if shown:
        return case.script.say("caution.together_medicines")
    vague = of_one_yes(case.knowledge, about(case.order.findings, case.order.subject))
    if any(not vague.isdisjoint(case.knowledge.cautions[name].any_of) for name in stopping):
        return case.script.say("caution.together_yes")
    answers = case.answers
    why = (min(answers.so & case.knowledge.cautions[name].any_of) for name in stopping)
    told = dict.fromkeys(min(said_as(case.knowledge, answers, name)) for name in why if _is_said(case, name))
    because = [*told][: case.brevity.together]
    if because:
        return case.script.say("caution.together_because", {"because": case.script.clauses(because)})
    return case.script.say("caution.together")


def _is_said(case: Case, finding: str) -> bool:
    """Whether somebody has said it; that a grandson may be a child is only likely."""
    return Trait.SUPPOSED not in case.knowledge.findings[finding].traits


def _by_weeks(case: Case, advice: list[str]) -> Said:
    said: list[Utterance] = []
    for week, heading in (("1-2", "plan_weeks_1_2"), ("3-4", "plan_weeks_3_4")):
        of_week = advised(case, advice, week)
        if of_week:
            first = of_week[0].text
            said += case.script.say(heading, {"advice": first[0].lower() + first[1:]})
            said += of_week[1:]
    return tuple(said)


def advised(case: Case, advice: list[str], week: str) -> Said:
    """Say the advice of a week; its placeholders are doses in words, tests of the leading cause, medicines taken."""
    tests = joined(tests_to_ask_for(case.script, case.knowledge, case.order)[:MOST_TESTS])
    said: list[Utterance] = []
    for name in advice:
        entry = case.knowledge.advice[name]
        if entry.week == week:
            doses = {key: number(value) for key, value in entry.values.items()}
            values = {"tests": tests, "medicines": medicines_of(case, entry), **doses}
            said += case.script.say(f"advice.{name}", values)
    return tuple(said)
