from __future__ import annotations

import random

import pytest

from kiosk.bench.patients import Noise, draw, simulate
from kiosk.clinic.assessment import TELLING
from kiosk.clinic_files import load_knowledge
from kiosk.events import Polarity

KNOWLEDGE = load_knowledge()
MINERALS = KNOWLEDGE.results[:-1]


def seeded(seed: int) -> random.Random:
    return random.Random(seed)


def test_who_answers_everything_is_found_in_four_cases_of_five() -> None:
    scores = {score.result: score for score in simulate(KNOWLEDGE, 60, Noise())}
    priors = {name: KNOWLEDGE.causes[name].prior for name in MINERALS}
    found = sum(scores[name].first * prior for name, prior in priors.items()) / sum(priors.values())

    assert found >= 0.8
    assert scores["not_mineral"].first >= 0.9
    assert max(score.wrong for score in scores.values()) <= 0.1


@pytest.mark.parametrize("cause", MINERALS)
def test_a_patient_with_a_mineral_cause_has_a_telling_sign_and_no_impossible_answers(cause: str) -> None:
    patient = draw(KNOWLEDGE, cause, seeded(7), Noise())
    so = {finding.id for finding in patient.findings if finding.polarity is Polarity.AFFIRMED}

    assert any(link.cause == cause and link.yes >= TELLING for name in so for link in KNOWLEDGE.links[name])
    assert not {"over_60", "under_18"} <= so
    assert "ppi_long" not in so or "ppi" in so


def test_the_same_seed_draws_the_same_patients() -> None:
    noise = Noise(unknown=0.3, flipped=0.3)

    assert draw(KNOWLEDGE, "calcium", seeded(3), noise) == draw(KNOWLEDGE, "calcium", seeded(3), noise)
