"""No advice contradicts what was told: whoever drinks no coffee is not told to have less of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.clinic.assessment import assess
from kiosk.events import Conclude, Finding, Polarity, Subject
from kiosk.files.clinic import load_knowledge
from kiosk.files.prompts import load_book
from kiosk.speaking.reply import speak

KNOWLEDGE = load_knowledge()
BOOK = load_book(Path(__file__).parent.parent / "prompts" / "en")
LEG = ("calf", "foot", "thigh", "leg", "all_over")


def advised(so: str, not_so: str = "") -> tuple[str, ...]:
    told = [Finding(name) for name in so.split()]
    return assess(KNOWLEDGE, [*told, *(Finding(name, Polarity.DENIED) for name in not_so.split())]).advice


def said(so: str) -> str:
    told = tuple(Finding(name) for name in so.split())
    return " ".join(one.text for one in speak(Conclude(assess(KNOWLEDGE, told), told, Subject.SELF), BOOK, KNOWLEDGE))


def test_whoever_drinks_no_coffee_is_not_told_to_have_less() -> None:
    assert "caffeine_less" in advised("calf at_night")
    assert "caffeine_less" not in advised("calf at_night", "caffeine_some")
    assert "caffeine_less" not in advised("calf at_night", "caffeine_high")


def test_whoever_drinks_some_but_not_a_lot_or_a_lot_and_not_some_is_told_to_have_less() -> None:
    assert "caffeine_less" in advised("calf at_night caffeine_some", "caffeine_high")
    assert "caffeine_less" in advised("calf at_night caffeine_high", "caffeine_some")


@pytest.mark.parametrize("place", ["hand", "arm_shoulder", "back", "face_eyelid", "hand arm_shoulder"])
def test_whose_leg_does_not_cramp_stretches_no_calf(place: str) -> None:
    assert {"night_stretch", "weak_evidence_stretch"}.isdisjoint(advised(f"{place} at_night"))
    assert "leg cramps" not in said(f"{place} at_night")


@pytest.mark.parametrize("place", ["", *LEG, "hand foot", "back leg"])
def test_whose_leg_cramps_or_who_told_no_place_stretches_the_calf(place: str) -> None:
    assert "night_stretch" in advised(f"{place} at_night")


@pytest.mark.parametrize("finding", ["walking_aid", "falls", "dizzy"])
def test_whoever_cannot_stand_safely_is_told_of_no_wall_nor_of_how_well_it_works(finding: str) -> None:
    assert {"night_stretch", "weak_evidence_stretch"}.isdisjoint(advised(f"foot at_night {finding}"))


def test_a_twitching_eyelid_is_not_stretched_but_a_leg_beside_it_is() -> None:
    assert "during_cramp" not in advised("face_eyelid")
    assert "during_cramp" in advised("face_eyelid calf")


def test_nothing_is_done_at_bedtime_against_cramps_that_never_come_at_night() -> None:
    assert "night_stretch" not in advised("calf after_exercise", "at_night")


def test_whoever_has_no_dairy_hears_of_neither_milk_nor_yoghurt_nor_of_what_vegans_do_not_eat() -> None:
    none_known = "kidney_disease digoxin kidney_stones high_calcium ace_arb k_sparing"
    for mineral in ("tingling_mouth neck_surgery hand", "bone_pain proximal_weakness little_sun since_long"):
        advice = advised(f"{mineral} no_dairy", none_known)

        assert {"calcium_foods", "vitamin_d_foods_sun"}.isdisjoint(advice)
    for name in ("calcium_foods_no_dairy", "potassium_foods", "magnesium_foods"):
        assert not {"milk", "yoghurt", "fish", "eggs"} & set(BOOK.replies[f"advice.{name}"][0].lower().split())


def test_what_keeps_milk_from_being_advised_keeps_what_stands_in_for_it() -> None:
    for caution in KNOWLEDGE.cautions.values():
        assert ("calcium_foods" in caution.stops) == ("calcium_foods_no_dairy" in caution.stops)


def test_whoever_has_stopped_drinking_is_not_told_to_drink_less() -> None:
    assert "alcohol_less" in advised("calf alcohol_high")
    assert "alcohol_less" not in advised("calf alcohol_high alcohol_stopped")


def test_whoever_did_not_sweat_is_told_nothing_to_do_while_sweating() -> None:
    free = "kidney_disease heart_failure liver_disease fluid_restriction low_salt_diet"
    thirst = "drinks_little urine_dark thirsty dry_mouth"

    assert "drink_replace_losses" not in advised(thirst, f"{free} heavy_sweating")
    assert "drink_replace_losses" in advised(f"{thirst} heavy_sweating", free)


@given(st.dictionaries(st.sampled_from(sorted(KNOWLEDGE.findings)), st.sampled_from(list(Polarity)), max_size=30))
def test_whatever_was_told_no_advice_is_given_whose_ground_was_denied(told: dict[str, Polarity]) -> None:
    given_ = assess(KNOWLEDGE, [Finding(name, polarity) for name, polarity in told.items()]).advice

    for name in given_:
        presumes = KNOWLEDGE.advice[name].presumes
        heard = {polarity for finding, polarity in told.items() if finding in presumes}
        assert Polarity.DENIED not in heard or Polarity.AFFIRMED in heard or _implied(told, presumes), name


def _implied(told: dict[str, Polarity], presumes: frozenset[str]) -> bool:
    so = [name for name, polarity in told.items() if polarity is Polarity.AFFIRMED]
    return not presumes.isdisjoint(other for name in so for other in KNOWLEDGE.findings[name].implies)
