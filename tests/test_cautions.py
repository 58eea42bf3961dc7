from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.clinic.answers import answers_of
from kiosk.clinic.assessment import assess
from kiosk.clinic.cautions import applies, open_hard_stops
from kiosk.events import Assessment, Finding, Polarity, Subject, Triage
from kiosk.files.clinic import load_knowledge

KNOWLEDGE = load_knowledge()

names = st.sampled_from(sorted(KNOWLEDGE.findings))
stories = st.lists(st.builds(Finding, names, st.sampled_from(list(Polarity))), max_size=12)

MAGNESIUM = "calf at_night ppi_long twitching poor_appetite"
POTASSIUM = "cola_high weakness constipation leg"
VITAMIN_D = "proximal_weakness bone_pain little_sun since_long"
HEAT = "in_heat after_exercise heavy_sweating thirsty urine_dark"
NOTHING_ELSE = (
    "kidney_disease heart_failure liver_disease fluid_restriction low_salt_diet ace_arb k_sparing digoxin "
    "kidney_stones high_calcium pregnant breastfeeding"
)
"""Denying all of it leaves no hard stop open."""

STOPS = [
    (MAGNESIUM, "kidney_disease", "magnesium_foods drink_to_thirst"),
    (MAGNESIUM, "myasthenia", "magnesium_foods"),
    (MAGNESIUM, "heart_disease", "magnesium_foods"),
    (MAGNESIUM, "warfarin", "magnesium_foods"),
    (MAGNESIUM, "interacting_antibiotic", "magnesium_foods"),
    (MAGNESIUM, "separate_minerals", "magnesium_foods"),
    (MAGNESIUM, "digoxin", "magnesium_foods"),
    (MAGNESIUM, "heart_failure", "drink_to_thirst"),
    (MAGNESIUM, "fluid_restriction", "drink_to_thirst"),
    (POTASSIUM, "ace_arb", "potassium_foods"),
    (POTASSIUM, "bp_tablet", "potassium_foods"),
    (POTASSIUM, "trimethoprim", "potassium_foods"),
    (POTASSIUM, "nsaid", "potassium_foods"),
    (POTASSIUM, "heparin", "potassium_foods"),
    (POTASSIUM, "ciclosporin", "potassium_foods"),
    (VITAMIN_D, "kidney_stones", "vitamin_d_daily"),
    (VITAMIN_D, "high_calcium", "vitamin_d_daily"),
    (VITAMIN_D, "diuretic", "vitamin_d_daily"),
    (VITAMIN_D, "pregnant", "vitamin_d_daily"),
    (VITAMIN_D, "under_18", "vitamin_d_daily"),
    (VITAMIN_D, "vitamin_d_supplement", "vitamin_d_daily"),
    (HEAT, "high_blood_pressure", "drink_replace_losses"),
    (HEAT, "liver_disease", "drink_replace_losses drink_to_thirst"),
]


def conclude(so: str, not_so: str = "", unsure: str = "") -> Assessment:
    said = [Finding(name) for name in so.split()]
    said += [Finding(name, Polarity.DENIED) for name in not_so.split()]
    return assess(KNOWLEDGE, said + [Finding(name, Polarity.UNSURE) for name in unsure.split()])


def without(finding: str) -> str:
    return " ".join(name for name in NOTHING_ELSE.split() if name != finding)


@pytest.mark.parametrize(("story", "stop", "stopped"), STOPS)
def test_a_hard_stop_takes_away_what_it_stops(story: str, stop: str, stopped: str) -> None:
    before = conclude(story, NOTHING_ELSE).advice
    after = conclude(f"{story} {stop}", without(stop)).advice

    assert not set(stopped.split()).isdisjoint(before)
    assert set(stopped.split()).isdisjoint(after)


@pytest.mark.parametrize(
    ("story", "given_now", "asked_first"),
    [
        (MAGNESIUM, "magnesium_foods", "foods_ask_first"),
        (POTASSIUM, "potassium_foods", "foods_ask_first"),
        (VITAMIN_D, "vitamin_d_daily", "vitamin_d_ask_first"),
        (HEAT, "drink_replace_losses", "drink_small_sips"),
    ],
)
def test_a_hard_stop_nobody_asked_about_counts_as_present(story: str, given_now: str, asked_first: str) -> None:
    unknown = conclude(story)
    unsure = conclude(story, unsure=NOTHING_ELSE)
    denied = conclude(story, NOTHING_ELSE)

    assert asked_first in unknown.advice
    assert unknown.advice == unsure.advice
    assert given_now in denied.advice
    assert asked_first not in denied.advice


def test_a_stop_that_was_both_affirmed_and_denied_counts_as_present() -> None:
    assert "kidney" in conclude(f"{MAGNESIUM} kidney_disease", NOTHING_ELSE).cautions


def test_without_medicines_no_medicine_stops_anything() -> None:
    denied = without("ace_arb").replace("k_sparing", "").replace("digoxin", "")
    assessment = conclude(f"{POTASSIUM} no_medicines", denied)

    assert "potassium_foods" in assessment.advice


def test_someone_who_drinks_a_lot_is_never_told_to_drink() -> None:
    assessment = conclude("drinks_much urine_clear", NOTHING_ELSE)

    assert assessment.triage is Triage.ROUTINE
    assert "drink_less" in assessment.advice
    assert "drink_to_thirst" not in assessment.advice


@given(stories)
def test_whoever_must_be_seen_today_hears_no_advice(story: list[Finding]) -> None:
    assessment = assess(KNOWLEDGE, story)

    assert (assessment.advice == ()) == (assessment.triage in {Triage.EMERGENCY, Triage.URGENT})


@given(stories)
def test_no_advice_is_given_that_an_applying_caution_stops(story: list[Finding]) -> None:
    answers = answers_of(KNOWLEDGE, story)
    stopped = {name for one in KNOWLEDGE.cautions.values() if applies(one, answers) for name in one.stops}

    assert stopped.isdisjoint(assess(KNOWLEDGE, story).advice)


@given(stories)
def test_every_plan_says_something_about_drinking_and_when_to_come_back(story: list[Finding]) -> None:
    advice = assess(KNOWLEDGE, story).advice

    if advice:
        assert any(name.startswith("drink_") for name in advice)
        assert "safety_net" in advice
        assert len(advice) == len(set(advice))


@given(stories)
def test_one_more_hard_stop_never_frees_advice_that_it_stops(story: list[Finding]) -> None:
    for caution in KNOWLEDGE.cautions.values():
        more = [*story, Finding(min(caution.any_of))]

        assert caution.stops.isdisjoint(assess(KNOWLEDGE, more).advice)


def test_only_hard_stops_that_could_free_advice_are_worth_asking() -> None:
    heat = [Finding(name) for name in HEAT.split()]
    bones = [Finding(name) for name in VITAMIN_D.split()]

    asked_for_heat = [one.id for one in open_hard_stops(KNOWLEDGE, heat, Subject.SELF, "dehydration")]
    asked_for_bones = [one.id for one in open_hard_stops(KNOWLEDGE, bones, Subject.SELF, "vitamin_d")]

    assert asked_for_heat == ["hard_stops"]
    assert {"hard_stops", "pregnancy", "calcium_stops", "medicines"} == set(asked_for_bones)


def test_denied_hard_stops_leave_nothing_to_ask() -> None:
    story = [Finding(name) for name in POTASSIUM.split()]
    denied = [Finding(name, Polarity.DENIED) for name in NOTHING_ELSE.split()]

    assert open_hard_stops(KNOWLEDGE, story + denied, Subject.SELF, "potassium") == ()


def test_every_unknown_that_counts_as_present_has_a_question_that_can_deny_it() -> None:
    deniable = {
        name
        for question in KNOWLEDGE.questions.values()
        if question.stage == "hard_stop"
        for name in (*question.no, *question.rest)
    }

    for caution in KNOWLEDGE.cautions.values():
        assert caution.unless_denied <= deniable, caution.id


@pytest.mark.parametrize("stop", ["kidney_disease", "dialysis", "heart_failure", "liver_disease", "fluid_restriction"])
def test_small_sips_are_for_whoever_was_not_asked_and_never_for_whoever_must_not_drink_more(stop: str) -> None:
    assert "drink_small_sips" in conclude(HEAT).advice
    assert "drink_small_sips" not in conclude(f"calf at_night {stop}").advice
    assert "drink_ask_first" in conclude(f"calf at_night {stop}").advice


@pytest.mark.parametrize("story", ["cramp under_18", "calf at_night under_18", f"{MAGNESIUM} under_18"])
def test_a_child_hears_nothing_of_coffee_and_of_stretching_against_a_wall(story: str) -> None:
    assert {"caffeine_less", "night_stretch"}.isdisjoint(conclude(story, without("under_18")).advice)


@pytest.mark.parametrize("unsteady", ["falls", "dizzy", "proximal_weakness"])
def test_whoever_may_fall_is_not_told_to_lean_on_a_wall(unsteady: str) -> None:
    assert "night_stretch" in conclude("calf at_night over_60").advice
    assert "night_stretch" not in conclude(f"calf at_night over_60 {unsteady}").advice


@given(stories)
def test_every_plan_that_speaks_of_what_a_test_found_asks_for_a_test(story: list[Finding]) -> None:
    advice = assess(KNOWLEDGE, story).advice
    asking = {"ask_tests", "ask_tests_condition", "ask_tests_if_they_go_on", "ask_tests_dialysis"}

    if "correct_what_was_found" in advice:
        assert len(asking.intersection(advice)) == 1


def test_doses_are_the_ones_of_the_sources() -> None:
    assert {"micrograms": 10.0, "units": 400.0} == KNOWLEDGE.advice["vitamin_d_daily"].values
    assert KNOWLEDGE.advice["drink_to_thirst"].values["litre_per_hour"] == 1.0


AMOUNTS = {name for name, one in KNOWLEDGE.advice.items() if "litre_per_hour" in one.values}


@pytest.mark.parametrize(
    "story", ["in_heat heavy_sweating urine_dark", "calf at_night", "leg drinks_much", "cramp", MAGNESIUM]
)
@pytest.mark.parametrize("who", ["under_18", "sodium_low"])
def test_no_child_and_nobody_with_low_sodium_is_told_an_amount_to_drink(story: str, who: str) -> None:
    told = [Finding(name) for name in f"{story} {who}".split()]
    denied = [Finding(name, Polarity.DENIED) for name in KNOWLEDGE.questions["hard_stops"].no]
    made = assess(KNOWLEDGE, [*told, *denied])

    assert AMOUNTS.isdisjoint(made.advice)
    assert who != "under_18" or not {"drink_child", "drink_small_sips", "drink_ask_first"}.isdisjoint(made.advice)


@pytest.mark.parametrize("found", ["potassium_high", "magnesium_high"])
def test_food_rich_in_a_mineral_is_for_nobody_who_has_too_much_of_one(found: str) -> None:
    caution = KNOWLEDGE.cautions["mineral_high"]

    assert found in caution.any_of
    assert {"potassium_foods", "magnesium_foods"} <= caution.stops
