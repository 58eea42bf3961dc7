from __future__ import annotations

import math
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from limits import effort

from kiosk.clinic.assessment import assess
from kiosk.events import Confidence, Finding, Polarity, Subject, Triage
from kiosk.files.clinic import load_knowledge

KNOWLEDGE = load_knowledge()
VIGNETTES = tomllib.loads((Path(__file__).parent / "vignettes.toml").read_text(encoding="utf-8"))

polarities = st.sampled_from(list(Polarity))
findings = st.builds(Finding, st.sampled_from(sorted(KNOWLEDGE.findings)), polarities)
stories = st.lists(findings, max_size=14)


def heard(so: str, not_so: str = "") -> list[Finding]:
    return [
        *(Finding(name) for name in so.split()),
        *(Finding(name, Polarity.DENIED) for name in not_so.split()),
    ]


@pytest.mark.parametrize("name", VIGNETTES)
def test_a_person_of_the_sources_gets_the_conclusion_of_the_sources(name: str) -> None:
    vignette = VIGNETTES[name]

    assessment = assess(KNOWLEDGE, heard(vignette["so"], vignette.get("not_so", "")))

    assert vignette["triage"] == assessment.triage
    assert vignette["result"] == assessment.result
    assert vignette.get("confidence", assessment.confidence) == assessment.confidence
    assert vignette.get("condition", assessment.conditions[0].cause) == assessment.conditions[0].cause


@given(stories, st.randoms(use_true_random=False))
def test_the_order_of_answers_never_matters(story: list[Finding], chance: object) -> None:
    shuffled = list(story)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]

    assert assess(KNOWLEDGE, story) == assess(KNOWLEDGE, shuffled)


@given(stories)
def test_the_ranking_names_every_result_once_and_sums_to_one(story: list[Finding]) -> None:
    ranking = assess(KNOWLEDGE, story).ranking

    assert sorted(KNOWLEDGE.results) == sorted(ranked.cause for ranked in ranking)
    assert math.isclose(1.0, sum(ranked.weight for ranked in ranking))
    assert sorted((ranked.weight for ranked in ranking), reverse=True) == [ranked.weight for ranked in ranking]


@given(stories)
def test_conditions_weigh_together_what_not_mineral_weighs(story: list[Finding]) -> None:
    assessment = assess(KNOWLEDGE, story)
    together = next(ranked.weight for ranked in assessment.ranking if ranked.cause == "not_mineral")

    assert math.isclose(together, sum(ranked.weight for ranked in assessment.conditions))


@given(stories, st.sampled_from(sorted(KNOWLEDGE.findings)))
def test_an_unsure_answer_changes_nothing(story: list[Finding], finding: str) -> None:
    assert assess(KNOWLEDGE, story) == assess(KNOWLEDGE, [*story, Finding(finding, Polarity.UNSURE)])


@given(stories)
def test_whoever_is_named_has_a_telling_sign_and_reasons_that_were_said(story: list[Finding]) -> None:
    assessment = assess(KNOWLEDGE, story)
    said = {finding.id for finding in story}

    assert (assessment.result in {"not_mineral", "unclear"}) == (assessment.confidence is Confidence.NONE)
    for ranked in (*assessment.ranking, *assessment.conditions):
        assert said.issuperset(ranked.because)
        assert said.issuperset(ranked.against)
    if assessment.confidence is not Confidence.NONE:
        assert assessment.ranking[0].cause == assessment.result
        assert assessment.ranking[0].because


@pytest.mark.parametrize("sign", ["tiredness", "no_dairy", "at_night", "ache", "anxious", "poor_diet", "caffeine_high"])
def test_a_general_sign_alone_names_no_mineral(sign: str) -> None:
    assert assess(KNOWLEDGE, heard(f"cramp {sign}")).confidence is Confidence.NONE


def test_an_unknown_answer_is_not_a_denial() -> None:
    unknown = assess(KNOWLEDGE, heard("calf at_night"))
    denied = assess(KNOWLEDGE, heard("calf at_night", "ppi_long diuretic tingling_mouth new_weakness"))

    assert _weight(unknown, "magnesium") > _weight(denied, "magnesium")


def test_contradictory_answers_lower_confidence_and_do_not_cancel() -> None:
    clear = assess(KNOWLEDGE, heard("diuretic new_weakness constipation"))
    both = assess(KNOWLEDGE, heard("diuretic new_weakness constipation", "diuretic"))
    without = assess(KNOWLEDGE, heard("new_weakness constipation"))

    assert clear.confidence is Confidence.FITS_BEST
    assert both.confidence is Confidence.COULD_FIT
    assert _weight(without, "potassium") < _weight(both, "potassium") < _weight(clear, "potassium")


def test_dark_and_clear_urine_contradict_each_other() -> None:
    dark = assess(KNOWLEDGE, heard("in_heat urine_dark"))
    both = assess(KNOWLEDGE, heard("in_heat urine_dark urine_clear"))

    assert dark.confidence is Confidence.FITS_BEST
    assert both.confidence is not Confidence.FITS_BEST


def test_saying_the_same_thing_in_five_ways_counts_less_than_five_times() -> None:
    once = assess(KNOWLEDGE, heard("urine_dark calf at_night"))
    often = assess(KNOWLEDGE, heard("urine_dark urine_little thirsty dry_mouth drinks_little calf at_night"))
    gain = _odds(often, "dehydration") / _odds(once, "dehydration")

    assert 1 < gain < math.exp(2.0)


def test_a_named_medicine_stands_against_no_medicines() -> None:
    assessment = assess(KNOWLEDGE, heard("calf at_night no_medicines ppi_long"))

    assert assessment.ranking[0].cause == "magnesium"
    assert "ppi_long" in assessment.ranking[0].because


def test_what_someone_else_has_is_no_evidence_about_the_subject() -> None:
    own = heard("calf at_night over_60")
    mothers = [Finding("diuretic", subject=Subject.OTHER), Finding("constipation", subject=Subject.OTHER)]

    assert assess(KNOWLEDGE, own).ranking == assess(KNOWLEDGE, own + mothers).ranking


@pytest.mark.parametrize("risk", ["neck_surgery", "denosumab", "kidney_disease", "bariatric_surgery"])
def test_hand_spasms_that_low_calcium_could_cause_are_looked_at_today(risk: str) -> None:
    assert assess(KNOWLEDGE, heard(f"hand_spasm {risk}")).triage is Triage.URGENT


@settings(max_examples=20)
@given(stories)
def test_an_assessment_takes_a_few_milliseconds(story: list[Finding]) -> None:
    assert effort(lambda: assess(KNOWLEDGE, story)) < 3


def _weight(assessment: object, cause: str) -> float:
    return next(one.weight for one in assessment.ranking if one.cause == cause)  # type: ignore[attr-defined]


def _odds(assessment: object, cause: str) -> float:
    weight = _weight(assessment, cause)
    return weight / (1 - weight)


TWO_THAT_RAISE = ["ace_arb k_sparing", "k_sparing nsaid", "ace_arb trimethoprim", "ace_arb potassium_supplement"]


@pytest.mark.parametrize("medicines", TWO_THAT_RAISE)
def test_weakness_on_two_medicines_that_raise_potassium_is_seen_today_and_no_lack_of_it_is_named(
    medicines: str,
) -> None:
    assessment = assess(KNOWLEDGE, heard(f"leg cola_high weakness constipation {medicines}"))

    assert assessment.triage is Triage.URGENT
    assert assessment.result != "potassium"


def test_on_one_medicine_that_raises_potassium_a_lack_of_it_only_could_fit() -> None:
    without = assess(KNOWLEDGE, heard("leg cola_high weakness constipation"))
    with_one = assess(KNOWLEDGE, heard("leg cola_high weakness constipation ace_arb"))

    assert (without.result, without.confidence) == ("potassium", Confidence.FITS_BEST)
    assert (with_one.result, with_one.confidence) == ("potassium", Confidence.COULD_FIT)


@given(stories)
def test_a_condition_is_named_only_where_something_that_was_said_speaks_for_it(story: list[Finding]) -> None:
    assessment = assess(KNOWLEDGE, story)
    affirmed = [one.id for one in story if one.polarity is Polarity.AFFIRMED]
    so = set(affirmed).union(*(KNOWLEDGE.findings[name].implies for name in affirmed))

    if assessment.result == "not_mineral":
        assert not so.isdisjoint(assessment.conditions[0].because)


def test_whoever_said_no_to_everything_has_no_common_night_cramps() -> None:
    assessment = assess(KNOWLEDGE, heard("cramp", "chest_pain tingling_mouth new_weakness urine_dark ppi diuretic"))

    assert assessment.result == "unclear"


@pytest.mark.parametrize(
    ("found", "result"),
    [("magnesium_low", "magnesium"), ("potassium_low", "potassium"), ("calcium_low", "calcium")],
)
def test_a_lack_that_a_test_has_found_fits_without_a_second_sign(found: str, result: str) -> None:
    made = assess(KNOWLEDGE, [Finding(found), Finding("calf"), Finding("at_night")])

    assert (result, Confidence.FITS_BEST) == (made.result, made.confidence)

    both = [Finding(found), Finding(found, Polarity.DENIED)]
    assert Confidence.FITS_BEST is not assess(KNOWLEDGE, [*both, Finding("calf")]).confidence


@pytest.mark.parametrize("sign", ["painless_weakness", "muscle_wasting"])
def test_weakness_that_creeps_on_without_pain_is_put_down_to_no_lack_of_potassium(sign: str) -> None:
    made = assess(KNOWLEDGE, [Finding(name) for name in (sign, "new_weakness", "hand", "twitching")])

    assert "potassium" != made.result
    assert "motor_neurone" == made.conditions[0].cause
