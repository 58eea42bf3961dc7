"""Stories as people tell them → the flag that is spoken, and stories beside them that raise none."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, knowledge, mind
from understanding_fixtures import told as told_of

from kiosk.clinic.assessment import assess
from kiosk.events import Assessment, Confidence, Finding, Polarity, Subject, Triage
from kiosk.publishing.rehearse import hold

SPOKEN = {
    # waters, pains low down, and what tells of pre-eclampsia
    "my waters have just broken and my legs are cramping": "labour",
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
    # illnesses whose cramp may be something else
    "I've got sickle cell and both my thighs are cramping": "sickle_cell",
    "sickle cell here, the pain in my legs is ten out of ten": "sickle_crisis",
    "I'm a haemophiliac and my calf has gone tight": "muscle_bleed",
    "I'm on apixaban and there's a huge hard bruise in my thigh, it cramps": "muscle_bleed",
    "I have Addison's disease, leg cramps, and I feel dizzy": "adrenal_crisis",
    "I've got Addison's, I've been sick twice and my calves cramp": "adrenal_crisis",
    "my adrenal glands were taken out, leg cramps, and I've a fever": "adrenal_crisis",
    "I think I'm having an adrenal crisis, my legs cramp": "adrenal_crisis",
    "I have Addison's disease, my legs cramp and I've got the runs": "salt_illness",
    "I have SIADH, I've been sick and my calves cramp": "salt_illness",
    # too much of a medicine that nobody took too much of
    "I take lithium, my hands shake and my muscles twitch and cramp": "lithium_signs",
    # what was stopped
    "leg cramps since I stopped my diazepam on Monday": "sedative_stopped",
    "I've run out of baclofen and my legs cramp": "sedative_stopped",
    "I stopped my sertraline last week and my calves cramp": "medicine_stopped",
    # food
    "I make myself sick after meals and my legs cramp": "eating_loss",
    "I take laxatives to keep my weight down and my legs cramp": "eating_loss",
    "I haven't eaten for five days and my legs cramp": "eating_loss",
    "she's anorexic, they're refeeding her, her legs cramp": "eating_loss",
    "I'm anorexic and my calves cramp at night": "eating",
    "I sit in saunas to make weight and my calves cramp": "making_weight",
    # a clot is named before the place of the cramp
    "since my knee operation my calf is swollen and my side cramps": "clot",
}
QUIET = {
    "I'm pregnant and my calves cramp at night": Triage.SELF_CARE,
    "I'm pregnant, I get cramps low down in my calves": Triage.SELF_CARE,
    "I'm pregnant, my waters haven't gone, just calf cramps in bed": Triage.SELF_CARE,
    "my blood pressure is fine, I'm pregnant, leg cramps at night": Triage.SELF_CARE,
    "I had a baby two years ago and my calves cramp at night": Triage.SELF_CARE,
    "my water bottle leaks and my calf cramps when I run": Triage.SELF_CARE,
    "itchy all over from the washing powder, and calf cramps at night": Triage.SELF_CARE,
    "my period is late but I've no pain, calf cramps at night": Triage.SELF_CARE,
    "I'm thirsty after my run and my calves cramp": Triage.SELF_CARE,
    "I've lost weight on my diet and my calves cramp at night": Triage.ROUTINE,
    "I love pear drops, my calves cramp in bed": Triage.SELF_CARE,
    "cramp low down in my leg": Triage.SELF_CARE,
    "I've got sickle cell trait and my calves cramp at night": Triage.SELF_CARE,
    "my sister has sickle cell, my own calves cramp": Triage.SELF_CARE,
    "on apixaban, I knocked my shin, calf cramps at night": Triage.SELF_CARE,
    "my leg is black and blue from football, calf cramps": Triage.SELF_CARE,
    "I take diazepam and my calves cramp at night": Triage.SELF_CARE,
    "I've never stopped my diazepam, leg cramps at night": Triage.SELF_CARE,
    "the doctor weaned me off sleeping tablets, leg cramps since": Triage.ROUTINE,
    "I stopped smoking and my calves cramp": Triage.SELF_CARE,
    "I haven't eaten since breakfast and my calf cramps": Triage.SELF_CARE,
    "the baby wants feeding every half hour, and my calf cramps at night": Triage.SELF_CARE,
    "my legs are leaking fluid and cramp at night": Triage.SELF_CARE,
    "the water went down wrong, my calf cramps at night": Triage.SELF_CARE,
    "I came off my sleeping tablets slowly over the summer, crampy legs since": Triage.ROUTINE,
    "I skip breakfast, and my calves cramp at night": Triage.SELF_CARE,
    "my BMI is twenty four, calf cramps at night": Triage.SELF_CARE,
    "it makes me feel sick to think of it, calf cramps": Triage.SELF_CARE,
    "the laxatives are for my constipation, leg cramps": Triage.ROUTINE,
    "Mr Addison told me to come, leg cramps": Triage.SELF_CARE,
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


OF_OLD_TABLETS = "leg cramps at night, I've been on omeprazole for years and a water tablet"
TESTED = [
    "my magnesium was normal",
    "the doctor checked my magnesium and potassium last week and they were normal",
    "all my bloods were normal on Friday",
    "he did my bloods, all normal",
    "the blood tests came back clear",
    "my magnesium levels are fine",
]
UNTESTED = [
    "my blood pressure is normal",
    "my blood sugar was normal",
    "they'll do my bloods on Monday",
    "my bloods weren't normal",
    "magnesium is good for you, they say",
    "my eyes were tested and they're fine",
]


def test_without_a_test_such_tablets_speak_for_magnesium() -> None:
    assessment = conclude(OF_OLD_TABLETS)

    assert ("magnesium", Confidence.FITS_BEST) == (assessment.result, assessment.confidence)
    assert "ask_tests" in assessment.advice


@pytest.mark.parametrize("told", TESTED)
def test_what_a_test_has_found_normal_fits_no_longer_best(told: str) -> None:
    assert conclude(f"{OF_OLD_TABLETS}, {told}").confidence is not Confidence.FITS_BEST


@pytest.mark.parametrize("told", UNTESTED)
def test_what_else_is_normal_is_no_test_of_minerals(told: str) -> None:
    assessment = conclude(f"{OF_OLD_TABLETS}. {told}")

    assert ("magnesium", Confidence.FITS_BEST) == (assessment.result, assessment.confidence)


@pytest.mark.parametrize("told", ["he did my bloods, all normal", "my blood tests came back normal"])
def test_whose_blood_was_just_tested_is_asked_for_no_test(told: str) -> None:
    advice = conclude(f"calf cramps at night, {told}").advice

    assert {"ask_tests", "ask_tests_if_they_go_on", "correct_what_was_found"}.isdisjoint(advice)


MENDING = [
    "I had my Achilles repaired last month",
    "my leg's in plaster",
    "my foot is in a boot",
    "I broke my ankle five weeks ago",
    "I ruptured my Achilles",
    "the plaster came off my leg last week",
    "I had a new hip six weeks ago",
]


@pytest.mark.parametrize(
    "told", ["I had a DVT two weeks ago", "they found a clot in my leg last month", "I'm being treated for a clot"]
)
def test_who_has_had_a_clot_lately_stretches_and_rubs_nothing_unasked(told: str) -> None:
    assessment = conclude(f"{told} and my calves cramp at night")

    assert "stretch_ask_first" in assessment.advice
    assert {"during_cramp", "night_stretch"}.isdisjoint(assessment.advice)
    assert "long_term_illness" in {flag.id for flag in assessment.red_flags}


def test_who_had_one_long_ago_stretches_as_others_do() -> None:
    assert "night_stretch" in conclude("I had a clot twenty years ago and my calves cramp at night").advice


def test_whose_balance_is_bad_stretches_sitting() -> None:
    assert "night_stretch_sitting" in conclude("my balance is bad and my calves cramp at night").advice


def test_what_eases_on_stopping_eases_with_no_stretch_and_who_wants_rid_of_it_has_done_no_ride() -> None:
    assert "eases_with_stretch" not in told_of(hear("calf pain on walking, eases when I stop"))
    assert "after_exercise" not in told_of(hear("calf cramps at night, how do I get rid of it"))


@pytest.mark.parametrize("told", MENDING)
def test_who_has_a_limb_that_mends_is_told_to_stretch_nothing(told: str) -> None:
    assessment = conclude(f"{told} and my calves cramp at night")

    assert "stretch_ask_first" in assessment.advice
    assert {"during_cramp", "night_stretch"}.isdisjoint(assessment.advice)


@pytest.mark.parametrize("told", MENDING)
def test_a_limb_that_mends_and_cramps_on_one_side_may_hide_a_clot(told: str) -> None:
    assert conclude(f"{told} and only that calf cramps, always the same leg").red_flags[0].id == "clot"


@pytest.mark.parametrize("told", ["I wear walking boots", "I ride a bike"])
def test_who_has_none_stretches_as_others_do(told: str) -> None:
    assert "during_cramp" in conclude(f"{told} and my calves cramp at night").advice


@pytest.mark.parametrize(
    ("told", "advice"),
    [
        ("I drink four litres of cola a day", "cola_less"),
        ("I eat a bag of liquorice every day", "liquorice_less"),
        ("I take salt tablets for my running", "salt_tablets_ask_first"),
    ],
)
def test_what_mends_it_is_said_to_whoever_told_of_it(told: str, advice: str) -> None:
    assert advice in conclude(f"calf cramps at night, {told}").advice
    assert advice not in conclude("calf cramps at night").advice


@pytest.mark.parametrize("told", ["I'm on dialysis and my legs cramp", "I'm on PD at home, peritoneal, my legs cramp"])
def test_who_is_on_dialysis_is_not_asked_about_urine(told: str) -> None:
    assert "flag_urine" not in hold(mind(), [told, *["no"] * 12]).asked


@pytest.mark.parametrize("answer", ["I don't pass any, I'm on dialysis", "I'm on dialysis, I don't go"])
def test_no_urine_is_no_danger_on_dialysis(answer: str) -> None:
    held = hold(mind(), ["my legs cramp at night", "no", "no", answer, *["no"] * 12])

    assert held.asked.count("flag_urine") == 1
    assert held.assessment.triage is Triage.ROUTINE


def test_no_urine_is_a_danger_without_dialysis() -> None:
    held = hold(mind(), ["my legs cramp at night", "no", "no", "I've passed nothing since yesterday", "yes"])

    assert held.assessment.triage is Triage.EMERGENCY


@pytest.mark.parametrize("answer", ["I go all the time, ten times a night", "I'm up four times every night"])
def test_times_told_of_urine_are_none_of_the_cramp(answer: str) -> None:
    meaning = hear(answer, "flag_urine")

    assert {"urine_often"} == told_of(meaning)
    assert "most_nights" in told_of(hear("four times a night", "how_often"))


@pytest.mark.parametrize(
    ("text", "often"),
    [
        ("I've had diarrhoea and I've been up to the loo all night", False),
        ("the runs had me on the toilet all night", False),
        ("no diarrhoea, but I'm up to the loo all night", True),
        ("I've had the runs and I'm peeing all the time", True),
        ("up to the loo all night", True),
    ],
)
def test_who_has_diarrhoea_is_on_the_toilet_for_that(text: str, *, often: bool) -> None:
    assert ("urine_often" in told_of(hear(text))) is often


@pytest.mark.parametrize("told", ["I hardly drink", "my pee is dark", "I've a dry mouth"])
def test_who_is_dry_is_not_told_to_wait_for_thirst(told: str) -> None:
    wells = [Finding(name, Polarity.DENIED) for name in ("kidney_disease", "heart_failure", "liver_disease")]
    wells.append(Finding("fluid_restriction", Polarity.DENIED))
    findings = mind().understand_story(f"I'm eighty nine, my calves cramp at night, {told}").findings
    advice = assess(knowledge(), [*findings, *wells]).advice

    assert "drink_regularly" in advice
    assert "drink_to_thirst" not in advice
    assert "drink_regularly" not in assess(knowledge(), findings).advice  # nobody asked about the heart
