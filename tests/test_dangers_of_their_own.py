"""Dangers that had no name of their own → the flag that is spoken; words beside them that raise none."""

from __future__ import annotations

import pytest
from understanding_fixtures import knowledge, mind, told

from kiosk.clinic.assessment import assess
from kiosk.events import Finding, Polarity, Subject, Triage

SPOKEN = {
    # a blood sugar too low, told on as a very high one
    "hypo": "low_sugar",
    "I'm having a hypo I think, shaking and sweating": "low_sugar",
    "me sugar's low, I'm all of a tremble": "low_sugar",
    "my sugar was low this morning, two point one": "low_sugar",
    "I'm all sweaty and shaky and my sugar's two point five": "low_sugar",
    "my blood sugar's 2.8 and I feel funny": "low_sugar",
    "the meter said LO": "low_sugar",
    "my sensor is alarming low": "low_sugar",
    "I'm diabetic and I'm sweaty and trembling": "low_sugar",
    "had a hypo last night": "diabetes",
    "I keep going low in the night": "diabetes",
}
"""What the kiosk names of each."""

QUIET = {
    "I'm on a low sugar diet and my calves cramp at night": Triage.SELF_CARE,
    "I've got an underactive thyroid, hypothyroidism, calf cramps": Triage.SELF_CARE,
    "my sugar was 5.8 this morning, calf cramps at night": Triage.SELF_CARE,
    "no hypos, my calves cramp at night": Triage.SELF_CARE,
    "I can't get down on the floor to do that": Triage.SELF_CARE,
}
"""Plain stories, and what comes of them."""


@pytest.mark.parametrize("story", SPOKEN)
def test_a_danger_is_named_for_what_it_is(story: str) -> None:
    meaning = mind().understand_story(story)

    flags = assess(knowledge(), meaning.findings, meaning.subject or Subject.SELF).red_flags

    assert flags
    assert flags[0].id == SPOKEN[story]


@pytest.mark.parametrize("story", QUIET)
def test_words_beside_a_danger_are_none(story: str) -> None:
    meaning = mind().understand_story(story)

    assert assess(knowledge(), meaning.findings, meaning.subject or Subject.SELF).triage is QUIET[story]


def test_a_low_sugar_is_never_told_on_as_a_high_one() -> None:
    for story in ("hypo", "sugar's on the low side today", "my sugar has dropped", "shaky and sweaty"):
        assert "sugar_high" not in {finding.id for finding in mind().understand_story(story).findings}
