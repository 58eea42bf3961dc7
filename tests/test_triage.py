from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.clinic.assessment import assess
from kiosk.clinic.triage import most_severe
from kiosk.events import Finding, Polarity, Subject, Triage
from kiosk.files.clinic import load_knowledge

KNOWLEDGE = load_knowledge()

names = st.sampled_from(sorted(KNOWLEDGE.findings))
affirmed = st.lists(st.builds(Finding, names), max_size=10)
any_story = st.lists(st.builds(Finding, names, st.sampled_from(list(Polarity))), max_size=12)

EVERY_ALTERNATIVE = [
    pytest.param(rule, alternative, id=f"{rule.id}:{'+'.join(sorted(alternative))}")
    for rule in KNOWLEDGE.red_flags.values()
    for alternative in rule.any_of
]

ALONE = {
    Triage.EMERGENCY: """
        chest_pain breathless coughing_blood stroke_signs fainted fit confused heart_racing sudden_paralysis
        throat_closing jaw_locked dirty_wound urine_brown no_urine limb_cold_pale limb_numb saddle_numbness
        cannot_urinate tight_hard_limb cannot_lift_foot painkillers_fail overheated too_dizzy_to_stand
        cannot_keep_down overdose self_harm bleeding hands_locked
    """,
    Triage.URGENT: """
        leg_swollen leg_hot_red leg_tender tingling_mouth tingling_hands feet_locked will_not_ease over_an_hour
        over_ten_minutes new_weakness new_numbness vomiting losses_go_on muscle_tender_weak drinks_very_much
        missed_dialysis supplement_excess sugar_high skin_infected fever eases_hanging arm_shoulder belly_pain
        potassium_low potassium_high calcium_low sodium_low magnesium_high
    """,
    Triage.ROUTINE: """
        most_nights sleep_ruined eases_on_stopping eases_on_sitting new_medicine alcohol_high muscle_wasting
        twitching_weeks feels_cold proximal_weakness bone_pain weight_loss tingling_feet crawling_legs not_better
        painless_weakness under_18 statin ppi_long quinine neck_surgery palpitations
        magnesium_low vitamin_d_low
    """,
    Triage.SELF_CARE: """
        cramp calf at_night over_60 in_heat heavy_sweating after_exercise urine_dark thirsty eyelid_twitch
        caffeine_high knot tiredness headache minutes one_sided ppi belly_ache some_bleeding regular_pains
        pregnant breastfeeding
    """,
}
"""What a single finding amounts to, by the rows of the three tiers."""

TOGETHER = {
    "pregnant headache": Triage.EMERGENCY,
    "pregnant face_swollen": Triage.EMERGENCY,
    "pregnant out_of_scope_cramp": Triage.EMERGENCY,
    "pregnant belly_ache": Triage.EMERGENCY,
    "pregnant belly_muscles calf": Triage.URGENT,
    "pregnant some_bleeding": Triage.EMERGENCY,
    "pregnant regular_pains": Triage.EMERGENCY,
    "pregnant calf at_night": Triage.SELF_CARE,
    "cannot_lift_foot new_weakness": Triage.EMERGENCY,
    "cannot_lift_foot new_weakness since_days": Triage.EMERGENCY,
    "cannot_lift_foot new_weakness since_days severe_pain": Triage.EMERGENCY,
    "hand_spasm minutes": Triage.ROUTINE,
    "hand_spasm eases_with_stretch": Triage.ROUTINE,
    "hand_spasm repetitive_hand_use eases_with_stretch": Triage.SELF_CARE,
    "arm_shoulder feels_cold": Triage.URGENT,
    "palpitations potassium_low": Triage.EMERGENCY,
    "palpitations potassium_high": Triage.EMERGENCY,
    "palpitations magnesium_low": Triage.URGENT,
    "pregnant one_sided": Triage.URGENT,
    "hands_locked tingling_mouth": Triage.EMERGENCY,
    "hands_locked neck_surgery": Triage.EMERGENCY,
    "feet_locked tingling_mouth": Triage.EMERGENCY,
    "feet_locked neck_surgery": Triage.EMERGENCY,
    "drinks_very_much headache": Triage.EMERGENCY,
    "drinks_much vomiting": Triage.EMERGENCY,
    "drinks_much confused": Triage.EMERGENCY,
    "palpitations dizzy": Triage.EMERGENCY,
    "palpitations new_weakness": Triage.EMERGENCY,
    "back_trouble both_sides new_weakness": Triage.EMERGENCY,
    "muscle_tender_weak urine_brown": Triage.EMERGENCY,
    "leg_swollen breathless": Triage.EMERGENCY,
    "severe_pain pulled_muscle": Triage.EMERGENCY,
    "constant one_sided": Triage.URGENT,
    "one_sided previous_clot": Triage.URGENT,
    "statin ache": Triage.URGENT,
    "statin new_medicine": Triage.URGENT,
    "diarrhoea dizzy": Triage.URGENT,
    "diarrhoea diuretic": Triage.URGENT,
    "heavy_sweating weakness": Triage.URGENT,
    "in_heat heart_disease": Triage.URGENT,
    "in_heat low_salt_diet": Triage.URGENT,
    "dialysis weakness": Triage.URGENT,
    "diabetes thirsty": Triage.URGENT,
    "diuretic new_weakness": Triage.URGENT,
    "diuretic palpitations": Triage.URGENT,
    "hand_spasm neck_surgery": Triage.URGENT,
    "hand_spasm seconds": Triage.ROUTINE,
    "hand_spasm repetitive_hand_use": Triage.ROUTINE,
    "hand_spasm repetitive_hand_use seconds": Triage.SELF_CARE,
    "hand_spasm repetitive_hand_use seconds tingling_hands": Triage.URGENT,
    "hand_spasm repetitive_hand_use seconds neck_surgery": Triage.URGENT,
    "panic_breathing repetitive_hand_use seconds": Triage.ROUTINE,
    "over_ten_minutes in_heat": Triage.SELF_CARE,
    "over_ten_minutes after_exercise": Triage.SELF_CARE,
    "over_ten_minutes eases_with_rest": Triage.SELF_CARE,
    "over_ten_minutes in_heat will_not_ease": Triage.URGENT,
    "over_an_hour in_heat eases_with_rest": Triage.URGENT,
    "tingling_hands repetitive_hand_use": Triage.ROUTINE,
    "tingling_mouth since_long": Triage.URGENT,
    "arm_shoulder after_exercise": Triage.SELF_CARE,
    "arm_shoulder twitching": Triage.SELF_CARE,
    "arm_shoulder proximal_weakness": Triage.ROUTINE,
    "arm_shoulder chest_pain twitching": Triage.EMERGENCY,
    "drinks_much bloated": Triage.ROUTINE,
    "drinks_much nausea": Triage.URGENT,
    "drinks_very_much bloated": Triage.URGENT,
}


def triage(so: str, not_so: str = "") -> Triage:
    denied = [Finding(name, Polarity.DENIED) for name in not_so.split()]
    return assess(KNOWLEDGE, [*(Finding(name) for name in so.split()), *denied]).triage


@pytest.mark.parametrize(("tier", "finding"), [(tier, name) for tier, names in ALONE.items() for name in names.split()])
def test_a_finding_alone_has_its_tier(tier: Triage, finding: str) -> None:
    assert tier == triage(f"cramp {finding}")


@pytest.mark.parametrize("together", TOGETHER)
def test_findings_together_have_their_tier(together: str) -> None:
    assert TOGETHER[together] == triage(together)


@pytest.mark.parametrize(("rule", "alternative"), EVERY_ALTERNATIVE)
def test_every_alternative_of_every_rule_fires_it(rule: object, alternative: frozenset[str]) -> None:
    flags = assess(KNOWLEDGE, [Finding(name) for name in alternative]).red_flags

    assert rule.id in {flag.id for flag in flags}  # type: ignore[attr-defined]


@given(affirmed, names)
def test_adding_a_red_flag_never_lowers_the_triage(story: list[Finding], added: str) -> None:
    excuses = {name for rule in KNOWLEDGE.red_flags.values() for excuse in rule.unless for name in excuse}
    if added in excuses:
        return
    before = assess(KNOWLEDGE, story).triage

    assert assess(KNOWLEDGE, [*story, Finding(added)]).triage.severity >= before.severity


@given(any_story)
def test_the_triage_is_that_of_the_most_severe_flag(story: list[Finding]) -> None:
    assessment = assess(KNOWLEDGE, story)

    assert most_severe(flag.tier for flag in assessment.red_flags) == assessment.triage


@given(any_story)
def test_every_flag_rests_on_what_was_said(story: list[Finding]) -> None:
    said = {finding.id for finding in story if finding.polarity is Polarity.AFFIRMED}

    for flag in assess(KNOWLEDGE, story).red_flags:
        assert flag.because
        assert said.issuperset(flag.because)


@given(any_story)
def test_dropping_what_a_flag_rests_on_takes_the_flag_back(story: list[Finding]) -> None:
    for flag in assess(KNOWLEDGE, story).red_flags:
        left = [finding for finding in story if finding.id not in flag.because]

        assert flag.id not in {other.id for other in assess(KNOWLEDGE, left).red_flags}


@pytest.mark.parametrize("tier", [Triage.EMERGENCY, Triage.URGENT])
def test_a_denied_flag_does_not_fire_and_an_unsure_one_does_not_either(tier: Triage) -> None:
    for name in ALONE[tier].split():
        assert Triage.SELF_CARE == assess(KNOWLEDGE, [Finding(name, Polarity.DENIED)]).triage
        assert Triage.SELF_CARE == assess(KNOWLEDGE, [Finding(name, Polarity.UNSURE)]).triage


def test_a_flag_affirmed_and_denied_still_fires() -> None:
    assert Triage.EMERGENCY == triage("chest_pain", "chest_pain")


def test_an_excuse_that_was_also_denied_excuses_nothing() -> None:
    assert Triage.SELF_CARE == triage("over_ten_minutes in_heat")
    assert Triage.URGENT == triage("over_ten_minutes in_heat", "in_heat")


def test_an_emergency_of_anyone_present_counts() -> None:
    other = assess(KNOWLEDGE, [Finding("cramp"), Finding("chest_pain", subject=Subject.OTHER)])

    assert other.triage is Triage.EMERGENCY


def test_two_people_are_never_put_together_to_make_one_flag() -> None:
    story = [Finding("pregnant", subject=Subject.OTHER), Finding("headache", subject=Subject.SELF)]

    assert assess(KNOWLEDGE, story).triage is Triage.SELF_CARE


def test_a_strong_case_for_a_mineral_does_not_lower_an_emergency() -> None:
    assert Triage.EMERGENCY == triage("calf at_night ppi_long twitching poor_appetite chest_pain")


def test_flags_come_the_most_severe_first() -> None:
    flags = assess(KNOWLEDGE, [Finding("most_nights"), Finding("leg_swollen"), Finding("confused")]).red_flags

    assert ["confused", "clot", "frequent"] == [flag.id for flag in flags]
