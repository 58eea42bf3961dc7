"""Stories as people tell them → the flag that is spoken, and stories beside them that raise none."""

from __future__ import annotations

import pytest
from understanding_fixtures import knowledge, mind

from kiosk.clinic.assessment import assess
from kiosk.events import Assessment, Subject, Triage

SPOKEN = {
    # waters, pains low down, and what tells of pre-eclampsia
    "my waters have just gone and my legs are cramping": "labour",
    "I'm thirty weeks pregnant and leaking fluid, calf cramps too": "labour",
    "I'm pregnant, seven weeks, cramping low down": "pre_eclampsia",
    "I'm expecting, my blood pressure is high and my calves cramp": "pregnancy_signs",
    "they found protein in my urine, I'm pregnant and get leg cramps": "pregnancy_signs",
    "I'm pregnant and itchy all over, with cramps in my legs": "pregnancy_signs",
    "I gave birth two weeks ago, splitting headache and leg cramps": "pre_eclampsia",
    "I had a baby last week and only my left calf cramps": "clot",
    "my period is late and I've cramps low down": "late_period",
    # a diabetes that nobody knows of
    "my calves cramp, I'm always thirsty and I've lost weight": "new_diabetes",
    "leg cramps, going to the loo all night, and I'm losing weight": "new_diabetes",
    "my son is twelve, so thirsty, weeing all the time, legs cramp": "new_diabetes",
    "I can't stop drinking, I've lost two stone, and my legs cramp": "new_diabetes",
    "my breath smells of nail varnish remover and my legs cramp": "new_diabetes",
    "I'm diabetic, my breath smells fruity and I get leg cramps": "sugar_crisis",
    "I'm thirsty all the time, losing weight, and now I'm throwing up, legs cramping": "sugar_crisis",
    # a clot is named before the place of the cramp
    "since my knee operation my calf is swollen and my side cramps": "clot",
}
QUIET = {
    "I'm pregnant and my calves cramp at night": Triage.ROUTINE,
    "I'm pregnant, I get cramps low down in my calves": Triage.ROUTINE,
    "I'm pregnant, my waters haven't gone, just calf cramps in bed": Triage.ROUTINE,
    "my blood pressure is fine, I'm pregnant, leg cramps at night": Triage.ROUTINE,
    "I had a baby two years ago and my calves cramp at night": Triage.SELF_CARE,
    "my water bottle leaks and my calf cramps when I run": Triage.SELF_CARE,
    "itchy all over from the washing powder, and calf cramps at night": Triage.SELF_CARE,
    "my period is late but I've no pain, calf cramps at night": Triage.SELF_CARE,
    "I'm thirsty after my run and my calves cramp": Triage.SELF_CARE,
    "I've lost weight on my diet and my calves cramp at night": Triage.ROUTINE,
    "I love pear drops, my calves cramp in bed": Triage.SELF_CARE,
    "cramp low down in my leg": Triage.SELF_CARE,
}


def conclude(story: str) -> Assessment:
    meaning = mind().understand_story(story)
    return assess(knowledge(), meaning.findings, meaning.subject or Subject.SELF)


@pytest.mark.parametrize("story", SPOKEN)
def test_what_cannot_wait_is_named_for_what_it_is(story: str) -> None:
    assert conclude(story).red_flags[0].id == SPOKEN[story]


@pytest.mark.parametrize("story", QUIET)
def test_what_is_like_it_and_can_wait_raises_no_alarm(story: str) -> None:
    assert conclude(story).triage is QUIET[story]
