"""What makes potassium, lithium or water dangerous beside a medicine: how urgent it is, and what to drink."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear

from kiosk.clinic.assessment import assess
from kiosk.events import Assessment, Finding, Triage
from kiosk.files.clinic import load_knowledge

KNOWLEDGE = load_knowledge()
DRINKS = {"drink_to_thirst", "drink_regularly", "drink_replace_losses"}


def of(findings: str) -> Assessment:
    return assess(KNOWLEDGE, [Finding(name) for name in findings.split()])


def so(text: str, question: str = "opening") -> set[str]:
    return {one.id for one in hear(text, question).findings if one.polarity == "affirmed"}


@pytest.mark.parametrize("medicine", ["ace_arb", "k_sparing", "entresto"])
def test_a_salt_substitute_beside_what_keeps_potassium_in_is_seen_today(medicine: str) -> None:
    alone, together = of(f"calf at_night {medicine}"), of(f"calf at_night potassium_supplement {medicine}")

    assert (alone.triage is Triage.URGENT, together.triage) == (False, Triage.URGENT)


@pytest.mark.parametrize(
    ("findings", "tier"),
    [
        ("lithium in_heat", Triage.URGENT),
        ("lithium heavy_sweating", Triage.URGENT),
        ("lithium tremor", Triage.URGENT),
        ("lithium dizzy", Triage.URGENT),
        ("lithium_high", Triage.URGENT),
        ("lithium", Triage.ROUTINE),
        ("entresto in_heat", Triage.URGENT),
        ("heart_gliflozin heavy_sweating", Triage.URGENT),
        ("water_hormone in_heat", Triage.URGENT),
        ("water_hormone headache", Triage.URGENT),
        ("steroid_stopped dizzy", Triage.URGENT),
        ("steroid_stopped weakness", Triage.URGENT),
        ("steroid_stopped", Triage.ROUTINE),
        ("chemotherapy fever", Triage.EMERGENCY),
    ],
)
def test_a_medicine_that_turns_dangerous_says_how_soon(findings: str, tier: Triage) -> None:
    assert of(f"calf at_night {findings}").triage is tier


@pytest.mark.parametrize("medicine", ["entresto", "heart_gliflozin", "water_hormone"])
def test_nobody_is_told_an_amount_to_drink_with_a_tablet_for_a_weak_heart_or_one_that_keeps_water(
    medicine: str,
) -> None:
    denied = [Finding(name, "denied") for name in ("heart_failure", "liver_disease", "fluid_restriction")]  # type: ignore[arg-type]
    assessment = assess(KNOWLEDGE, [*map(Finding, ("calf", "at_night", "urine_dark", medicine)), *denied])

    assert DRINKS.isdisjoint(assessment.advice)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("cramps since I stopped my prednisolone last week", "steroid_stopped"),
        ("since I came off steroids I feel weak", "steroid_stopped"),
        ("I've run out of prednisolone and my calves cramp", "steroid_stopped"),
        ("my lithium level was high last week", "lithium_high"),
        ("I take Entresto and my calves cramp", "entresto"),
        ("dapagliflozin for my heart, and cramps", "heart_gliflozin"),
        ("I take desmopressin at bedtime and my calves cramp", "water_hormone"),
    ],
)
def test_such_a_medicine_is_heard(text: str, told: str) -> None:
    assert told in so(text)


@pytest.mark.parametrize(
    "text",
    [
        "calf cramps at night, I eat a banana for the potassium",
        "bananas are full of potassium so I have one a day",
        "calf cramps at night, I read potassium helps",
        "they say magnesium helps cramps",
        "nuts for the magnesium",
        "a nettle mixture that's supposed to be rich in potassium, can I take it",
        "they say potassium is good against cramp, I get one every week, I've not started yet",
    ],
)
def test_a_mineral_in_food_or_only_heard_of_is_no_supplement(text: str) -> None:
    assert so(text).isdisjoint({"potassium_supplement", "magnesium_supplement"})


@pytest.mark.parametrize(
    "text",
    [
        "I use Lo Salt on my potatoes",
        "I eat bananas and take potassium",
        "I heard that potassium helps so I take it every night",
        "I eat bananas and potassium tablets",
        "I read potassium stops cramp so I've been having six of those tablets a day",
        "I read that potassium helps so I eat it in salt form",
        "potassium tablets from the doctor, have yet to take today's",
    ],
)
def test_a_supplement_beside_food_is_one(text: str) -> None:
    assert "potassium_supplement" in so(text)
