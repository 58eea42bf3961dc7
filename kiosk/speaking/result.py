"""What was concluded, in words that every kind of reply shares: the result, its reasons, its tests."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kiosk.clinic.answers import about, answers_of, denied_in
from kiosk.clinic.knowledge import NOT_MINERAL, UNCLEAR, Knowledge
from kiosk.events import Assessment, Conclude, Confidence, MakeSlip, Polarity, Utterance
from kiosk.speaking.english import joined
from kiosk.speaking.script import Script

MOST_REASONS = 3
"""Clauses after "because you said"; nobody keeps more than three in mind."""

SENTENCE_SECONDS, LETTER_SECONDS = 0.32, 0.0657
"""What a sentence takes, and each of its letters, at 145 words a minute: `python -m kiosk.bench.reply` fits them."""

NOTHING_WRONG = frozenset({"no_medicines", "urine_normal", "drinks_normal"})
"""Findings that are no reason to anybody who hears them: "because you take no medicines"."""

Said = tuple[Utterance, ...]


def seconds_of(said: Said) -> float:
    """Return about how long sentences take to say, in seconds."""
    return sum(SENTENCE_SECONDS + LETTER_SECONDS * len(utterance.text) for utterance in said)


def what_fits(script: Script, assessment: Assessment, *, measured: bool = False) -> Said:
    """Return the result in words, without its reasons; where a lack was `measured`, not that it is none."""
    if not names_something(assessment):
        return script.say("cause.unclear")
    if assessment.result == NOT_MINERAL:
        none = () if measured else script.say("cause.not_mineral")
        return (*none, *script.say(f"condition.{assessment.conditions[0].cause}"))
    how = "fits" if assessment.confidence is Confidence.FITS_BEST else "could"
    return script.say(f"cause.{assessment.result}.{how}")


def names_something(assessment: Assessment) -> bool:
    """Whether there is a result to speak of: a mineral or fluid that fits, or clearly none of them."""
    return assessment.result == NOT_MINERAL or (
        assessment.result != UNCLEAR and assessment.confidence is not Confidence.NONE
    )


def leading(assessment: Assessment) -> tuple[str, ...]:
    """Findings that speak for what is named: the result, or the condition behind `not_mineral`."""
    if assessment.result == NOT_MINERAL:
        return assessment.conditions[0].because
    return next((ranked.because for ranked in assessment.ranking if ranked.cause == assessment.result), ())


def reasons(knowledge: Knowledge, order: Conclude, because: Iterable[str]) -> tuple[str, ...]:
    """Choose what the person said themselves, one finding of each cluster: the rest of it says the same again."""
    affirmed = {one.id for one in order.findings if one.polarity is Polarity.AFFIRMED} - denied_in(order.findings)
    affirmed -= NOTHING_WRONG
    chosen: dict[str, str] = {}
    for name in because:
        if name in affirmed:
            chosen.setdefault(knowledge.findings[name].cluster or name, name)
    return tuple(chosen.values())[:MOST_REASONS]


def left_open(knowledge: Knowledge, order: Conclude) -> list[str]:
    """Return the dangers that were asked about and got no clear answer, in the order in which they are asked."""
    own = about(order.findings, order.subject)
    open_ = {one.id for one in own if one.polarity is Polarity.UNSURE} - answers_of(knowledge, own).known
    asked = (one for one in knowledge.questions.values() if one.stage == "red_flag")
    return list(dict.fromkeys(name for one in asked for name in one.signs if name in open_))


def signs_in_short(script: Script, signs: Sequence[str], most: int) -> str:
    """Return signs as one list; of more than `most` it is said that there are others."""
    others = [script.phrase("sign.other")] if len(signs) > most else []
    return joined([*(script.signs([name]) for name in signs[:most]), *others], "or")


def tests_to_ask_for(script: Script, knowledge: Knowledge, order: Conclude | MakeSlip) -> list[str]:
    """Return the names of what a doctor measures for the leading cause, and has not just found to be normal."""
    assessment = order.assessment
    told = {one.id for one in about(order.findings, order.subject) if one.polarity is Polarity.AFFIRMED}
    leading = assessment.conditions[0].cause if assessment.result == NOT_MINERAL else assessment.result
    tests = knowledge.causes[leading].tests if leading in knowledge.causes else ()
    asked = (test for test in tests if f"{test}_normal" not in told)
    return [said.text for test in asked for said in script.say(f"test.{test}")]


def disclaimer(script: Script, order: Conclude) -> Said:
    """Return the sentences that no result is without, unless what follows ends with them; no button stops them."""
    return () if order.goes_on else script.say("disclaimer_full", protected=True)
