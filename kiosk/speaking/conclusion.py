"""The result, as it is spoken: where to go before anything else, and an emergency call at once and as the last word.

An emergency names no cause and gives no plan. An urgent result gives the place to go, why, and at most what
to tell them it could be. Only then come causes, advice by weeks, and when to see someone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kiosk.clinic.answers import about, answers_of, denied_in, of_one_yes, said_as, whose
from kiosk.clinic.knowledge import EVERYONE, NOT_MINERAL, SOUNDS, UNCLEAR, Advice, Knowledge
from kiosk.events import Assessment, Conclude, Confidence, Finding, Polarity, RedFlag, Subject, Triage, Utterance
from kiosk.speaking.english import joined, number
from kiosk.speaking.script import Script, Whom

MOST_REASONS = 3
"""Clauses after "because you said"; nobody keeps more than three in mind."""

FEWER_REASONS = 2
"""The same where a plan is still too long without what is more expendable than foods."""

MOST_CAUTIONS = 2
MOST_FLAGS = 1
"""Sentences of that kind in one reply: the whole should stay near a minute and a half."""

KIND_WORDS = "flag.self_harm"
"""Said before anything else: nobody who tells of it is met with an alarm."""

MOST_SIGNS = 6
"""Dangers named that were asked about and stayed open, those of the first questions; nobody keeps more in mind."""

MOST_TESTS = 4
"""Blood tests named in one sentence."""

NEW_MEDICINE = "new_medicine"
"""The finding that names no medicine; it is named only alone."""

MOST_MEDICINES = 2
"""Medicines named as worth asking about; the pharmacist sees the others anyway."""

MOST_SECONDS = 76.0
"""Length of a plan, as `seconds_of` expects it within some percent; more than a minute and a quarter nobody keeps."""

SENTENCE_SECONDS, LETTER_SECONDS = 0.32, 0.0657
"""What a sentence takes, and each of its letters, at 145 words a minute: `python -m kiosk.bench.reply` fits them."""

EXPENDABLE = (
    "stop_smoking", "foods_ask_first", "weak_evidence_stretch", "weak_evidence_fluids", "pace_exercise",
    "night_stretch", "during_cramp", "vitamin_d_foods_sun", "magnesium_foods", "potassium_foods", "calcium_foods",
    "caffeine_less",
)  # fmt: skip
"""Advice that is left out of a reply that grows too long, the first of these first. Nothing else ever is."""

FOODS_FROM = EXPENDABLE.index("vitamin_d_foods_sun")
"""What is left out only after a reason has gone: people came to hear about foods."""

Said = tuple[Utterance, ...]
Findings = tuple[Finding, ...]


def conclusion(script: Script, knowledge: Knowledge, order: Conclude) -> Said:
    """Return the whole result for its triage; the disclaimer is in each."""
    match order.assessment.triage:
        case Triage.EMERGENCY:
            return _emergency(script, knowledge, order)
        case Triage.URGENT:
            return _urgent(script, knowledge, order)
        case _:
            return _plan(script, knowledge, order)


def _named_once(said: Said, whom: Whom) -> Said:
    """Say where the pharmacist is the first time only: from then on it is known."""
    known = False
    told = []
    for utterance in said:
        text = utterance.text
        head, name, rest = text.partition(whom.pharmacist)
        if name:
            text = whom.shortened(text) if known else head + name + whom.shortened(rest)
            known = True
        told.append(replace(utterance, text=text))
    return tuple(told)


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
    behind = () if assessment.result == NOT_MINERAL else _leading(assessment)
    because = _told(script, knowledge, order, (*flagged, *behind))
    said = list(script.say("urgent", protected=True))
    for flag in flags[:MOST_FLAGS]:
        said += script.say(f"flag.{flag.id}", protected=True)
    if because:
        said += script.say("urgent_because", {"because": because})
    if flagged and _may_be_named(knowledge, assessment, flags):  # a story that only sounds urgent might be anything
        said += script.say(f"tell.{assessment.result}")
    return (*said, *script.say("urgent_worse", protected=True), *_disclaimer(script))


def _may_be_named(knowledge: Knowledge, assessment: Assessment, flags: Iterable[RedFlag]) -> bool:
    """Whether to name the result: "no mineral" never where a flag worries about one."""
    worrying = any(knowledge.red_flags[flag.id].mineral for flag in flags)
    return _names_something(assessment) and not (assessment.result == NOT_MINERAL and worrying)


def _told(script: Script, knowledge: Knowledge, order: Conclude, because: Iterable[str]) -> str:
    """Return what to tell whoever helps; of what a bare yes told together, that one of it is so."""
    vague = of_one_yes(knowledge, order.findings)
    names = tuple(name for name in dict.fromkeys(because) if name not in denied_in(order.findings))
    either = script.clauses((name for name in names if name in vague), "or")
    sure = _reasons(knowledge, order, (name for name in names if name not in vague))
    of_whom = {name: replace(script, subject=whose(order.findings, [name], order.subject)) for name in sure}
    clauses = (either, *(of_whom[name].clauses([name]) for name in sure))
    return joined([clause for clause in clauses if clause][:MOST_REASONS])


def _plan(script: Script, knowledge: Knowledge, order: Conclude) -> Said:
    """Return the whole plan, or as much of it as a person can take in."""
    said: Said = ()
    steps = [
        *((count, MOST_REASONS) for count in range(FOODS_FROM + 1)),
        *((count, FEWER_REASONS) for count in range(FOODS_FROM, len(EXPENDABLE) + 1)),
        (len(EXPENDABLE), 1),
    ]
    for count, reasons in steps:
        said = _plan_without(count, reasons, script, knowledge, order)
        if seconds_of(said) <= MOST_SECONDS:
            break
    return said


def seconds_of(said: Said) -> float:
    """Return about how long sentences take to say, in seconds."""
    return sum(SENTENCE_SECONDS + LETTER_SECONDS * len(utterance.text) for utterance in said)


def _plan_without(count: int, reasons: int, script: Script, knowledge: Knowledge, order: Conclude) -> Said:
    """Return the plan with so many reasons, without the first `count` of what is expendable.

    Where foods go, what makes it worth seeing someone goes as well: when to see them is said anyway.
    """
    kept = tuple(name for name in order.assessment.advice if name not in EXPENDABLE[:count])
    assessment = replace(order.assessment, advice=kept)
    findings = tuple(about(order.findings, order.subject))
    said = (
        *(script.say("for_other") if order.subject is Subject.OTHER else ()),
        *_not_ruled_out(script, knowledge, order),
        *_cause(script, knowledge, order, reasons),
        *_cautions(script, knowledge, order),
        *_advice(script, knowledge, findings, assessment),
        *(_soon(script, assessment) if count <= FOODS_FROM else ()),
        *_advised(script, knowledge, findings, assessment, "when"),
        *_disclaimer(script),
    )
    return _named_once(said, script.place.whom)


def _not_ruled_out(script: Script, knowledge: Knowledge, order: Conclude) -> Said:
    """Name the dangers that were asked about in vain: a plan must not sound as if they had been denied."""
    own = about(order.findings, order.subject)
    known = answers_of(knowledge, own).known
    open_ = {one.id for one in own if one.polarity is Polarity.UNSURE} - known
    asked = (one for one in knowledge.questions.values() if one.stage == "red_flag")
    signs = dict.fromkeys(name for one in asked for name in one.yes if name in open_)
    return script.say("not_ruled_out", {"finding": script.signs(list(signs)[:MOST_SIGNS])}) if signs else ()


def _soon(script: Script, assessment: Assessment) -> Said:
    """Say what makes it worth seeing someone; the first thing to go when the reply is long."""
    flags = [flag.id for flag in assessment.red_flags if flag.tier is Triage.ROUTINE]
    return tuple(said for flag in flags[:MOST_FLAGS] for said in script.say(f"flag.{flag}"))


def _cause(script: Script, knowledge: Knowledge, order: Conclude, most: int) -> Said:
    fits = what_fits(script, order.assessment)
    if not _names_something(order.assessment):
        return fits
    because = _reasons(knowledge, order, _leading(order.assessment))[:most]
    why = script.say("because", {"because": script.clauses(because)}) if because else ()
    return (*fits, *why, *_against(script, order))


def what_fits(script: Script, assessment: Assessment) -> Said:
    """Return the result in words, without its reasons."""
    if not _names_something(assessment):
        return script.say("cause.unclear")
    if assessment.result == NOT_MINERAL:
        return (*script.say("cause.not_mineral"), *script.say(f"condition.{assessment.conditions[0].cause}"))
    how = "fits" if assessment.confidence is Confidence.FITS_BEST else "could"
    return script.say(f"cause.{assessment.result}.{how}")


def _against(script: Script, order: Conclude) -> Said:
    """Say the strongest reason against a mineral that is named: what the person said, before what they denied."""
    if order.assessment.result == NOT_MINERAL:
        return ()
    against = next((one.against for one in order.assessment.ranking if one.cause == order.assessment.result), ())
    for polarity, section in ((Polarity.AFFIRMED, "against"), (Polarity.DENIED, "against_denied")):
        said = {finding.id for finding in order.findings if finding.polarity is polarity}
        strongest = [name for name in against if name in said][:1]
        if strongest:
            return script.say(section, {"against": script.clauses(strongest)})
    return ()


def _names_something(assessment: Assessment) -> bool:
    """Whether there is a result to speak of: a mineral or fluid that fits, or clearly none of them."""
    return assessment.result == NOT_MINERAL or (
        assessment.result != UNCLEAR and assessment.confidence is not Confidence.NONE
    )


def _leading(assessment: Assessment) -> tuple[str, ...]:
    """Findings that speak for what is named: the result, or the condition behind `not_mineral`."""
    if assessment.result == NOT_MINERAL:
        return assessment.conditions[0].because
    return next((ranked.because for ranked in assessment.ranking if ranked.cause == assessment.result), ())


def _reasons(knowledge: Knowledge, order: Conclude, because: Iterable[str]) -> tuple[str, ...]:
    """Choose what the person said themselves, one finding of each cluster: the rest of it says the same again."""
    affirmed = {one.id for one in order.findings if one.polarity is Polarity.AFFIRMED} - denied_in(order.findings)
    chosen: dict[str, str] = {}
    for name in because:
        if name in affirmed:
            chosen.setdefault(knowledge.findings[name].cluster or name, name)
    return tuple(chosen.values())[:MOST_REASONS]


def _cautions(script: Script, knowledge: Knowledge, order: Conclude) -> Said:
    """Say why advice is missing. What nobody asked about needs no word: the advice in its place says to ask first."""
    relevant = {advice.id for advice in knowledge.advice.values() if _is_for(advice, order.assessment)}
    so = answers_of(knowledge, about(order.findings, order.subject)).so
    known = [name for name in order.assessment.cautions if not so.isdisjoint(knowledge.cautions[name].any_of)]
    stopping = [name for name in known if knowledge.cautions[name].stops & relevant]
    return tuple(said for name in stopping[:MOST_CAUTIONS] for said in script.say(f"caution.{name}"))


def _is_for(advice: Advice, assessment: Assessment) -> bool:
    leading = {assessment.result, *(ranked.cause for ranked in assessment.conditions[:1])}
    return EVERYONE in advice.results or not advice.results.isdisjoint(leading)


def _advice(script: Script, knowledge: Knowledge, findings: Findings, assessment: Assessment) -> Said:
    said = list(_advised(script, knowledge, findings, assessment, "now"))
    for week, heading in (("1-2", "plan_weeks_1_2"), ("3-4", "plan_weeks_3_4")):
        advised = _advised(script, knowledge, findings, assessment, week)
        if advised:
            first = advised[0].text
            said += script.say(heading, {"advice": first[0].lower() + first[1:]})
            said += advised[1:]
    return tuple(said)


def _advised(script: Script, knowledge: Knowledge, findings: Findings, assessment: Assessment, week: str) -> Said:
    ids = [name for name in assessment.advice if knowledge.advice[name].week == week]
    values = {name: _values(script, knowledge, findings, assessment, name) for name in ids}
    return tuple(said for name in ids for said in script.say(f"advice.{name}", values[name]))


def _values(
    script: Script, knowledge: Knowledge, findings: Findings, assessment: Assessment, advice: str
) -> dict[str, str]:
    """Return what an advice's placeholders say: doses in words, the tests of the leading cause, medicines taken."""
    names = tests_to_ask_for(script, knowledge, assessment)[:MOST_TESTS]
    entry = knowledge.advice[advice]
    answers = answers_of(knowledge, findings)
    taken = {name for reason in entry.when & answers.so for name in said_as(knowledge, answers, reason)}
    said_again = {name for one in taken for name in knowledge.findings[one].implies}
    named = sorted(taken - said_again - {NEW_MEDICINE}) or sorted(taken)
    medicines = script.clauses(named[:MOST_MEDICINES])
    doses = {name: number(value) for name, value in entry.values.items()}
    return {"tests": joined(names), "medicines": medicines, **doses}


def tests_to_ask_for(script: Script, knowledge: Knowledge, assessment: Assessment) -> list[str]:
    """Return the names of what a doctor measures for the leading cause."""
    leading = assessment.conditions[0].cause if assessment.result == NOT_MINERAL else assessment.result
    tests = knowledge.causes[leading].tests if leading in knowledge.causes else ()
    return [said.text for test in tests for said in script.say(f"test.{test}")]


def _disclaimer(script: Script) -> Said:
    return script.say("disclaimer_full", protected=True)
