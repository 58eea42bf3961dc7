"""How long a plan lasts, and what of a long one is never left out."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given, settings, target
from hypothesis import strategies as st

from kiosk.clinic.assessment import assess
from kiosk.events import Conclude, Finding, Polarity, Subject
from kiosk.files.clinic import load_knowledge
from kiosk.files.prompts import load_book
from kiosk.prompts.spoken import DISCLAIMER
from kiosk.speaking.brevity import CUTS, LAST_CUTS, MOST_SECONDS, Brevity, shorter
from kiosk.speaking.plan import ASKS_FIRST, planned
from kiosk.speaking.reply import PHARMACISTS, Place, speak
from kiosk.speaking.result import seconds_of
from kiosk.speaking.script import Script

KNOWLEDGE = load_knowledge()
BOOK = load_book(Path(__file__).parent.parent / "prompts" / "en")

MANY = st.dictionaries(st.sampled_from(sorted(KNOWLEDGE.findings)), st.sampled_from(list(Polarity)), max_size=120)
"""Any findings whatever, and many: whoever brings a bag of medicines tells thirty."""

NEVER_LEFT_OUT = (
    "adult_needed", "drink_less", "no_quinine", "antacid_kidney", "dialysis_team", "midwife", "health_visitor",
    "see_someone_soon", "see_someone_days", "see_child", "see_if_not_better", "tablets_ask_midwife", "caffeine_lithium",
    "safety_net",
)  # fmt: skip
"""Advice that forbids, or names whom to see."""


@settings(max_examples=400)
@given(MANY, st.sampled_from(list(Subject)), st.sampled_from(sorted(PHARMACISTS)))
def test_no_reply_lasts_over_ninety_seconds_and_none_loses_what_forbids_or_whom_to_see(
    told: dict[str, Polarity], subject: Subject, where: Literal["pharmacy", "home"]
) -> None:
    danger = {name for name in told if KNOWLEDGE.findings[name].group == "red" and told[name] is Polarity.AFFIRMED}
    findings = tuple(Finding(name, polarity) for name, polarity in told.items() if name not in danger)
    assessment = assess(KNOWLEDGE, findings, subject)
    place = Place(whom=PHARMACISTS[where], name=where)
    said = speak(Conclude(assessment, findings, subject), BOOK, KNOWLEDGE, place)
    text = " ".join(one.text for one in said)
    target(seconds_of(said))

    assert seconds_of(said) <= MOST_SECONDS
    assert DISCLAIMER["disclaimer_full"] in text
    for name in NEVER_LEFT_OUT:
        if name in assessment.advice:
            template = BOOK.replies[f"advice.{name}"][0]
            assert max(re.split(r"\{\w+\}", template), key=len).strip(" .") in text
    if not ASKS_FIRST.isdisjoint(assessment.advice):
        assert re.search(r"\b(ask|call)\b[^.]*\b(before|how)\b|\bhas agreed\b", text, re.IGNORECASE)


def test_the_longest_plan_that_findings_can_make_keeps_within_the_bound() -> None:
    everything = (
        "calf ppi_long diuretic statin ace_arb antacid quinine kidney_disease liver_disease pregnant warfarin digoxin "
        "levothyroxine interacting_antibiotic gabapentin under_18 drinks_much alcohol_high smoker in_heat on_walking"
    )
    unsure = tuple(Finding(name, Polarity.UNSURE) for name in ("chest_pain", "fainted", "leg_swollen", "urine_brown"))
    findings = (*(Finding(name) for name in everything.split()), *unsure)
    assessment = assess(KNOWLEDGE, findings, Subject.OTHER)
    last = [*shorter(LAST_CUTS, [*shorter(CUTS, Brevity())][-1])][-1]
    order = Conclude(assessment, findings, Subject.OTHER)

    assert seconds_of(planned(Script(BOOK, Place(), Subject.OTHER), KNOWLEDGE, order, last)) <= MOST_SECONDS


POLYPHARMACY = (
    "over_60 calf at_night ppi_long ace_arb glp1 interacting_antibiotic tremor poor_appetite",
    "calf at_night ppi_long ace_arb glp1 bisphosphonate twitching",
    "calf at_night ppi_long ace_arb glp1 levothyroxine warfarin tremor",
    "calf ppi_long diuretic ace_arb statin levothyroxine warfarin alcohol_high kidney_disease",
)


@pytest.mark.parametrize("subject", Subject)
@pytest.mark.parametrize("story", POLYPHARMACY)
def test_many_medicines_are_asked_about_in_one_breath_and_none_is_passed_over(story: str, subject: Subject) -> None:
    findings = tuple(Finding(name) for name in story.split())
    said = speak(Conclude(assess(KNOWLEDGE, findings, subject), findings, subject), BOOK, KNOWLEDGE)
    text = " ".join(one.text for one in said)

    assert seconds_of(said) <= MOST_SECONDS
    assert re.search(r"before any change of (them, of )?foods, minerals or vitamin D|before changing foods", text)
    named = r"about (your|their) [a-z -]+, and (your|their) other medicines\. Change nothing until then"
    assert re.search(rf"{named}|all medicines", text)


def test_what_may_be_left_out_is_advice_of_the_clinic() -> None:
    assert {cut for cut in (*CUTS, *LAST_CUTS) if isinstance(cut, str)} <= set(KNOWLEDGE.advice)
