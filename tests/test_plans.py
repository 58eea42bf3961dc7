"""What is in a plan, and for whom: each of the promised parts, one address for one matter, and nothing twice."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from kiosk.clinic.assessment import assess
from kiosk.events import Conclude, Finding, Polarity, Subject, Triage
from kiosk.files.clinic import load_knowledge
from kiosk.files.prompts import load_book
from kiosk.speaking.brevity import CUTS, MOST_SECONDS
from kiosk.speaking.conclusion import WANTS_A_TEST
from kiosk.speaking.plan import SAID_BY
from kiosk.speaking.reply import PHARMACISTS, Place, speak
from kiosk.speaking.result import seconds_of

KNOWLEDGE = load_knowledge()
BOOK = load_book(Path(__file__).parent.parent / "prompts" / "en")
HARD_STOPS = sorted({name for caution in KNOWLEDGE.cautions.values() for name in caution.unless_denied})
PHARMACY = Place()
HOME = Place(urgent_help="one one one, or your doctor", whom=PHARMACISTS["home"], name="home")

CAUSES = (
    "calf at_night knot minutes over_60", "calf at_night most_nights sleep_ruined over_60",
    "ppi ppi_long tremor poor_appetite calf at_night", "chronic_diarrhoea tremor poor_appetite calf twitching",
    "laxative cola_high constipation leg tiredness", "menopause no_dairy neck_surgery twitching foot",
    "little_sun proximal_weakness bone_pain darker_skin", "in_heat heavy_sweating urine_dark plain_water_only calf",
    "drinks_much bloated urine_clear", "calf after_exercise minutes", "pregnant calf at_night", "cramp calf",
)  # fmt: skip
"""Stories of each cause."""

BESIDE = (
    "", "statin ace_arb", "diuretic beta_agonist warfarin", "ppi bp_tablet kidney_disease", "digoxin heart_failure",
)  # fmt: skip
"""Medicines and illnesses told beside."""


def _of(so: str, subject: Subject = Subject.SELF, place: Place = PHARMACY) -> tuple[Conclude, list[str]]:
    told = dict.fromkeys(so.split())
    findings = (
        *(Finding(name) for name in told),
        *(Finding(name, Polarity.DENIED) for name in HARD_STOPS if name not in told),
    )
    order = Conclude(assess(KNOWLEDGE, findings, subject), findings, subject)
    return order, [one.text for one in speak(order, BOOK, KNOWLEDGE, place)]


def said(so: str, subject: Subject = Subject.SELF, place: Place = PHARMACY) -> list[str]:
    return _of(so, subject, place)[1]


def text(so: str, subject: Subject = Subject.SELF, place: Place = PHARMACY) -> str:
    return " ".join(said(so, subject, place))


@pytest.mark.parametrize("beside", BESIDE)
@pytest.mark.parametrize("story", CAUSES)
def test_every_plan_holds_what_is_promised_in_its_weeks_however_many_medicines_are_told(
    story: str, beside: str
) -> None:
    order, sentences = _of(f"{story} {beside}")
    if order.assessment.triage is Triage.URGENT:
        return
    plan = " ".join(sentences)
    first, _, later = plan.partition("In the first two weeks: ")[2].partition("In weeks three and four: ")

    assert "When it cramps, " in plan
    assert "coffee and tea" in first
    assert "ask the doctor to test" in first.replace("Ask", "ask")
    assert later.startswith("if a test found something low, correct it with the doctor. Watch the symptoms")
    foods = {"magnesium_foods", "potassium_foods", "calcium_foods", "vitamin_d_foods_sun"}
    for name in foods & {*order.assessment.advice}:
        assert BOOK.replies[f"advice.{name}"][0] in sentences
    assert seconds_of(speak(order, BOOK, KNOWLEDGE)) <= MOST_SECONDS


AT_NIGHT = (
    "calf at_night", "calf at_night ppi ppi_long tremor poor_appetite", "foot at_rest laxative cola_high constipation",
    "leg at_night menopause no_dairy neck_surgery twitching", "calf most_nights little_sun bone_pain darker_skin",
    "calf at_night urine_dark drinks_little thirsty", "calf at_rest drinks_much bloated urine_clear",
    "calf at_night feels_cold tiredness", "calf at_night alcohol_high", "calf sleep_ruined pregnant",
)  # fmt: skip
"""Cramps at night or at rest, whatever is behind them."""


@pytest.mark.parametrize("subject", Subject)
@pytest.mark.parametrize("beside", BESIDE)
@pytest.mark.parametrize("story", AT_NIGHT)
def test_whoever_has_cramps_at_night_or_at_rest_hears_of_the_stretch_before_bed_and_what_to_do_in_one(
    story: str, beside: str, subject: Subject
) -> None:
    order, sentences = _of(f"{story} {beside}", subject)
    if order.assessment.triage is Triage.URGENT:
        return
    plan = " ".join(sentences)

    assert "At bedtime, lean on a wall from one metre away, heels down" in plan
    assert "When it cramps, straighten the leg, pull the toes up and rub it." in plan
    assert seconds_of(speak(order, BOOK, KNOWLEDGE)) <= MOST_SECONDS


@pytest.mark.parametrize("unsteady", ["falls", "dizzy", "proximal_weakness", "walking_aid"])
def test_whoever_may_fall_stretches_sitting_and_off_no_wall(unsteady: str) -> None:
    plan = text(f"calf at_night ppi ppi_long tremor {unsteady}")

    assert "At bedtime, sit or lie with the leg straight and pull the toes up" in plan
    assert "wall" not in plan


@pytest.mark.parametrize("stopped", ["under_18", "limb_mending", "eases_on_stopping on_walking"])
def test_no_stretch_before_bed_is_told_to_a_child_or_of_a_limb_that_mends_or_may_lack_blood(stopped: str) -> None:
    assert "At bedtime" not in text(f"calf at_night {stopped}")


def test_all_medicines_are_shown_in_one_sentence_only_where_that_sentence_is_said() -> None:
    for story in AT_NIGHT:
        plan = text(f"{story} statin ppi diuretic beta_agonist warfarin limb_mending heart_disease salt_tablets")

        assert "medicines" in plan or "get help today" in plan


def test_what_is_promised_is_cut_only_where_a_plan_would_last_over_ninety_seconds() -> None:
    promised = {name for name in KNOWLEDGE.advice if name.startswith(("during_", "caffeine_", "ask_tests"))}
    promised |= {name for name in KNOWLEDGE.advice if name.endswith(("_foods", "_found", "_symptoms"))}

    assert promised.isdisjoint(cut for cut in CUTS if isinstance(cut, str))


@pytest.mark.parametrize("story", CAUSES)
def test_few_sentences_of_a_plan_are_longer_than_a_breath(story: str) -> None:
    for beside in BESIDE:
        order, sentences = _of(f"{story} {beside}")

        assert Triage.URGENT is order.assessment.triage or [] == [one for one in sentences if len(one.split()) > 22]


def test_a_plan_that_names_foods_does_not_say_beside_to_ask_before_any_change_of_foods() -> None:
    for story in CAUSES:
        for beside in BESIDE:
            plan = text(f"{story} {beside}")

            assert not (" is in " in plan and "before any change of foods" in plan)


@pytest.mark.parametrize("story", ["calf at_night caffeine_high", "ppi ppi_long leg", "urine_dark drinks_little calf"])
def test_whoever_takes_lithium_keeps_coffee_and_tea_as_they_are(story: str) -> None:
    plan = text(f"{story} lithium")

    assert "With lithium, keep coffee and tea as they are until" in plan
    assert "Have less coffee" not in plan
    assert "Swap some coffee" not in plan


def test_whoever_is_dry_swaps_coffee_for_another_drink_and_is_not_left_with_less() -> None:
    for dry in ("drinks_little", "urine_dark", "dry_mouth", "in_heat heavy_sweating"):
        plan = text(f"leg at_night {dry}")

        assert "Swap some coffee and tea for drinks without caffeine" in plan
        assert "Have less coffee" not in plan


def test_a_sports_drink_is_advised_to_nobody_and_water_by_the_clock_not_to_whoever_has_blood_pressure_tablets() -> None:
    sweating = "in_heat heavy_sweating urine_dark calf"

    assert "a glass of water every twenty minutes, with a snack" in text(sweating)
    for tablet in ("ace_arb", "bp_tablet", "k_sparing"):
        assert "every twenty minutes" not in text(f"{sweating} {tablet}")
    assert not [name for name in KNOWLEDGE.advice if "sports drink" in " ".join(BOOK.replies[f"advice.{name}"])]


@pytest.mark.parametrize("mineral", ["ppi ppi_long tremor leg", "little_sun bone_pain"])
def test_in_pregnancy_the_midwife_or_doctor_is_asked_before_tablets_and_told_of_the_cramps_once(mineral: str) -> None:
    plan = text(f"pregnant {mineral}")

    assert "Take no mineral tablets or vitamin D before the midwife or doctor has agreed." in plan
    assert "only after the pharmacist" not in plan
    assert "micrograms" not in plan
    assert 1 == plan.count("Tell the midwife about the cramps.")
    assert "ask the midwife about cramps" not in plan


def test_a_late_period_with_pain_is_handed_over_without_a_guess_of_what_it_is() -> None:
    handed = text("period_late out_of_scope_cramp")

    assert "A late period with pain or bleeding should be looked at today." in handed
    assert "the pain is inside your belly" in handed
    assert "mineral" not in handed
    assert "stomach" not in handed


def test_the_medicine_that_matters_most_is_named_first_and_one_class_once() -> None:
    heart = text("ace_arb k_sparing bp_tablet calf at_night heart_failure")
    acid = text("statin ace_arb ppi ppi_long diuretic calf tremor")

    assert "about your water tablets, and your other medicines. Change nothing until then." in heart
    assert "about your acid tablets" in acid
    assert "blood pressure tablets, and your blood pressure tablets" not in text("ace_arb bp_tablet calf at_night")


def test_on_dialysis_one_team_is_asked_about_all_of_it() -> None:
    for story in ("dialysis calf at_night", "after_dialysis calf", "dialysis ppi_long tremor leg"):
        plan = text(story)

        assert "Ask the dialysis team before any change of drinks, food or supplements." in plan
        assert "what the last blood test showed" in plan
        assert "With kidney trouble" not in plan
        for other in ("how much to drink", "minerals and kidneys", "to check the kidneys", "within two weeks"):
            assert other not in plan


def test_with_bad_kidneys_or_a_weak_heart_one_person_is_asked_how_much_to_drink() -> None:
    for illness in ("kidney_disease", "heart_failure", "liver_disease", "sodium_low"):
        order, sentences = _of(f"calf at_night {illness}")
        if order.assessment.triage is Triage.ROUTINE:
            assert 1 == len([one for one in sentences if "drink" in one.lower() and "ask" in one.lower()])


def test_what_fits_is_never_told_without_its_doubt() -> None:
    for name, lines in BOOK.replies.items():
        if name.startswith("cause.") and name.endswith(".fits"):
            assert lines[0].endswith("fits your answers best, but I can't be sure.")
        assert "only a test can tell" not in " ".join(lines)


def test_after_a_day_in_the_heat_a_test_is_asked_for_only_if_the_cramps_go_on() -> None:
    order, sentences = _of("in_heat heavy_sweating urine_dark thirsty plain_water_only calf")

    assert Triage.SELF_CARE is order.assessment.triage
    assert "In the first two weeks: if the cramps go on, ask the doctor to test minerals and kidneys." in sentences


@pytest.mark.parametrize("told", ["eases_on_stopping", "new_medicine", "alcohol_high", "alcohol_stopped"])
def test_what_the_sources_give_one_or_two_days_is_not_given_two_weeks(told: str) -> None:
    plan = text(f"calf at_night {told}")

    assert "within two days." in plan
    assert "within two weeks" not in plan


def test_a_statin_is_talked_about_today_and_not_stopped_and_no_other_date_is_given() -> None:
    plan = text("statin calf at_night")

    assert "today about the cholesterol tablet, and do not stop it on your own." in plan
    assert "before the next dose" not in plan
    assert "within two weeks" not in plan


def test_the_usual_amount_of_vitamin_d_is_told_in_both_units_and_no_higher_one_beside() -> None:
    plan = text("little_sun proximal_weakness bone_pain over_60")

    assert "ten micrograms, or four hundred units, a day. Take no more before the test" in plan
    assert "one hundred" not in plan
    assert "micrograms" not in text("little_sun proximal_weakness bone_pain over_60 digoxin")


def test_alcohol_is_spoken_of_once_and_to_whoever_has_stopped_as_stopped() -> None:
    assert 1 == text("calf at_night alcohol_high").count("do not stop all at once")
    assert "do not stop all at once" not in text("calf at_night alcohol_stopped")


def test_minerals_are_kept_apart_from_medicines_by_their_names() -> None:
    plan = text("levothyroxine chronic_diarrhoea tremor twitching calf")

    assert "Keep minerals four hours or more from your thyroid tablets, and ask the pharmacist how." in plan


def test_a_child_is_told_no_amount_no_illness_that_was_denied_and_one_doctor() -> None:
    plan = text("under_18 calf at_night")

    assert "Drink small amounts, when thirsty." in plan
    assert "kidney or liver" not in plan
    assert 1 == plan.count("should see a doctor within two weeks")
    assert "See the doctor or" not in plan


@pytest.mark.parametrize("story", ["leg_swollen calf", "tingling_mouth", "potassium_low leg", "missed_dialysis calf"])
def test_what_only_a_test_can_settle_is_not_sent_to_the_counter(story: str) -> None:
    assert "Please get help today: one one one, or your doctor." == said(story)[0]
    assert "Please get help today: one one one, or your doctor." == said(story, place=HOME)[0]


def test_what_a_pharmacist_can_judge_still_names_the_counter() -> None:
    assert said("statin muscle_tender_weak leg")[0].endswith("or the pharmacist at the counter.")


def test_nothing_is_said_twice_in_a_plan() -> None:
    for one, other in combinations(("pregnant", "under_18", "alcohol_high", "dialysis", "diuretic", "new_medicine"), 2):
        sentences = said(f"calf at_night {one} {other}")

        assert len(sentences) == len(set(sentences))


def test_flags_that_want_a_test_and_advice_that_says_a_flag_are_of_the_clinic() -> None:
    assert set(KNOWLEDGE.red_flags) >= WANTS_A_TEST | set(SAID_BY)
    assert set(KNOWLEDGE.advice) >= frozenset().union(*SAID_BY.values())


@pytest.mark.parametrize("story", [*CAUSES, "dialysis calf at_night", "urine_dark drinks_little calf", "under_18 calf"])
def test_of_somebody_else_no_advice_says_yours(story: str) -> None:
    plan = [one for one in said(story, Subject.OTHER) if not one.startswith("Low ") and " fits " not in one]

    assert [] == [one for one in plan if "your " in one]


def test_what_lasts_is_told_to_be_shown_before_a_stretch_that_nobody_needs_by_day() -> None:
    assert "twitching that lasts" in text("twitching twitching_weeks calf")


def test_pain_that_eases_on_sitting_is_not_said_to_go_when_they_stand_still() -> None:
    plan = text("back eases_on_sitting on_walking leg")

    assert "pain that eases on sitting down" in plan
    assert "stand still" not in plan


def test_a_hand_that_cramps_at_its_work_hears_what_to_do_in_a_cramp() -> None:
    assert "When it cramps, stretch the muscle gently" in text("hand_spasm repetitive_hand_use minutes hand")
