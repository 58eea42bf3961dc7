"""The summary for the pharmacist, as plain text. Built from ids only: nothing that the person said can get in."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from datetime import date

from kiosk.clinic.answers import about, answers_of, known_as_old
from kiosk.clinic.knowledge import NOT_MINERAL, SOUNDS, Knowledge
from kiosk.clinic.triage import HELP_TODAY
from kiosk.events import Assessment, Confidence, MakeSlip, Polarity, RedFlag, Subject, Triage, Utterance
from kiosk.groups import Group, Trait
from kiosk.prompts.parse import PromptBook
from kiosk.prompts.spoken import DISCLAIMER
from kiosk.speaking.english import about_them
from kiosk.speaking.result import tests_to_ask_for, what_fits
from kiosk.speaking.script import Place, Script

TITLE = "Muscle cramps: summary for the pharmacist"
"""First line of every slip, and the mark by which an old one is known."""

MADE_BY = (
    "Made by an information kiosk from spoken answers, which it can mishear. "
    "It is no diagnosis and no referral, and no clinician has reviewed how it is made."
)

HOW_SOON = {
    Triage.EMERGENCY: "emergency: help at once",
    Triage.URGENT: "urgent: to be seen today",
    Triage.ROUTINE: "routine: doctor or pharmacist within two weeks",
    Triage.SELF_CARE: "self-care",
}
IN_DAYS = "routine: doctor or pharmacist within two days"
"""How soon in place of two weeks, where the plan says so."""
SAYS_DAYS = "see_someone_days"
HOW_SURE = {
    Confidence.FITS_BEST: "fits best",
    Confidence.COULD_FIT: "could fit",
    Confidence.NONE: "no clear mineral cause",
}
FOR_WHOM = {Subject.SELF: "the person who spoke", Subject.OTHER: "someone else, for whom another person spoke"}
FOR_WHICH_MAN = {Subject.SELF: "the man who spoke", Subject.OTHER: "a man, for whom another person spoke"}
MAN = "male"
"""Stands at the head alone: "they are a man" is no answer to anything."""

WIDTH = 72
"""Characters of a line; a narrow printer's hook folds further."""

ASK_FOR_THEM = {"pharmacist": "the pharmacist", "ask_pharmacist": "they are to ask the pharmacist"}
"""In place of "ask the pharmacist at the counter", who reads this."""

Section = tuple[str, Sequence[str]]


def slip_text(order: MakeSlip, book: PromptBook, knowledge: Knowledge, place: Place, day: date) -> str:
    """Return the slip. Raises `PromptError` when the book lacks a section, which the linter lets no book do."""
    script = Script(book, place, Subject.OTHER)
    assessment = order.assessment
    head = [
        TITLE,
        f"Date: {day.isoformat()}",
        f"Knowledge base: {knowledge.version}",
        f"About: {_for_whom(order)}",
        f"How soon: {IN_DAYS if SAYS_DAYS in assessment.advice else HOW_SOON[assessment.triage]}",
    ]
    sections: list[Section] = [
        ("What fits", _fits(script, assessment)),
        ("Red flags", [_flag(script, flag, order) for flag in assessment.red_flags]),
        ("Cautions that apply", _cautions(script, knowledge, order)),
        ("Tests to ask about", tests_to_ask_for(script, knowledge, order)),
        *_findings(script, knowledge, order),
        ("Not told", _not_told(knowledge, order)),
        ("Please note", [MADE_BY, f"This summary is {DISCLAIMER['disclaimer_full']}"]),
    ]
    return "\n".join([*head, *(line for section in sections for line in _printed(section))]) + "\n"


def _for_whom(order: MakeSlip) -> str:
    said = {one.polarity for one in about(order.findings, order.subject) if one.id == MAN}
    return (FOR_WHICH_MAN if said == {Polarity.AFFIRMED} else FOR_WHOM)[order.subject]


def _fits(script: Script, assessment: Assessment) -> list[str]:
    """Return what fits; beside a danger nothing harmless is named."""
    if assessment.triage in HELP_TODAY and assessment.result == NOT_MINERAL:
        return []
    return [f"Confidence: {HOW_SURE[assessment.confidence]}", *_about_them(what_fits(script, assessment))]


def _not_told(knowledge: Knowledge, order: MakeSlip) -> list[str]:
    """Name what a pharmacist looks for first and won't find here."""
    told = {finding.id for finding in about(order.findings, order.subject)}
    medicines = {name for name, spec in knowledge.findings.items() if spec.group is Group.MEDICINE}
    if told & medicines:
        return ["any medicine that the kiosk does not know: please ask for all of them"]
    return ["which medicines they take: not asked, or not answered"]


def _findings(script: Script, knowledge: Knowledge, order: MakeSlip) -> list[Section]:
    """Group findings by what was answered, in the order of the knowledge base."""
    supposed = (name for name, spec in knowledge.findings.items() if Trait.SUPPOSED in spec.traits)
    unlisted = {MAN, *SOUNDS.values(), *supposed}
    own = [one for one in about(order.findings, order.subject) if one.id not in unlisted]
    answers = answers_of(knowledge, own)
    unsure = {one.id for one in own if one.polarity is Polarity.UNSURE} - answers.heard
    said_yes = {one.id for one in own if one.polarity is Polarity.AFFIRMED}
    said_no = {one.id for one in own if one.polarity is Polarity.DENIED}
    old = set(known_as_old(own))
    groups = {
        "As usual, or over: they said that it is no worse and not new": old,
        "Said yes": said_yes - said_no - old - {less for one in said_yes for less in knowledge.findings[one].implies},
        "Said both yes and no": said_yes & said_no,
        "Not sure": unsure,
        "Said no, or did not name it when asked for a list": said_no - said_yes,
    }
    return [(name, [script.clauses([one]) for one in knowledge.findings if one in ids]) for name, ids in groups.items()]


def _flag(script: Script, flag: RedFlag, order: MakeSlip) -> str:
    own = {one.id for one in about(order.findings, order.subject)}
    of_another = "" if own & set(flag.because) else "another person there: "
    return f"{flag.tier}: {of_another}{script.clauses(flag.because)}"


def _cautions(script: Script, knowledge: Knowledge, order: MakeSlip) -> list[str]:
    """Name the cautions; one that holds only because nobody could rule it out says so."""
    so = answers_of(knowledge, about(order.findings, order.subject)).so
    lines = []
    for name in order.assessment.cautions:
        unknown = " (not ruled out)" if so.isdisjoint(knowledge.cautions[name].any_of) else ""
        lines += [f"{text}{unknown}" for text in _about_them(script.say(f"caution.{name}", ASK_FOR_THEM))]
    return lines


def _about_them(said: Iterable[Utterance]) -> list[str]:
    """The kiosk's own sentences, turned from the person to whoever reads about them."""
    return [about_them(utterance.text) for utterance in said]


def _printed(section: Section) -> list[str]:
    """Return a section's lines, or none when it is empty."""
    name, items = section
    bullets = [textwrap.fill(item, WIDTH, initial_indent="- ", subsequent_indent="  ") for item in items]
    return ["", name, *bullets] if bullets else []
