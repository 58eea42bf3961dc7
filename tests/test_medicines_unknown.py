"""Whoever could not say what they take hears that it was not found out."""

from __future__ import annotations

from pathlib import Path

from kiosk.clinic.assessment import assess
from kiosk.events import Conclude, Course, Finding, Polarity, Subject, Triage
from kiosk.files.clinic import load_knowledge
from kiosk.files.prompts import load_book
from kiosk.speaking.reply import Place, speak

KNOWLEDGE = load_knowledge()
BOOK = load_book(Path(__file__).parent.parent / "prompts" / "en")
UNKNOWN = "I could not find out about the tablets"


def said(*findings: Finding) -> str:
    told = (Finding("calf"), Finding("at_night"), *findings)
    order = Conclude(assess(KNOWLEDGE, told), told, Subject.SELF)
    return " ".join(one.text for one in speak(order, BOOK, KNOWLEDGE, Place()))


def test_tablets_that_nobody_could_name_are_said_to_be_unknown() -> None:
    assert UNKNOWN in said(Finding("no_medicines", Polarity.UNSURE))


def test_tablets_that_were_named_or_denied_are_not_said_to_be_unknown() -> None:
    assert UNKNOWN not in said(Finding("no_medicines", Polarity.UNSURE), Finding("statin"))
    assert UNKNOWN not in said(Finding("no_medicines"))
    assert UNKNOWN not in said()


def test_a_chest_that_has_always_been_tight_is_seen_this_week_and_gets_no_amount_to_drink() -> None:
    for name in ("chest_pain", "breathless"):
        old = (Finding("calf"), Finding("at_night"), Finding(name, course=Course.OLD))
        assessment = assess(KNOWLEDGE, old)

        assert assessment.triage is Triage.ROUTINE
        assert {"drink_to_thirst", "drink_regularly", "drink_replace_losses"}.isdisjoint(assessment.advice)
        assert "see one this week" in said(Finding(name, course=Course.OLD))
