"""Whoever stands beside a patient takes their "no" back, and what they tell is read back."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear

from kiosk.events import Meaning, Polarity


def read_back(meaning: Meaning) -> set[str]:
    return {one.id for one in meaning.findings if one.polarity is Polarity.AFFIRMED and one.likeness < 0.85}


@pytest.mark.parametrize(
    ("answer", "question", "told"),
    [
        ("none. he does, he's on ramipril and a water tablet", "medicines", {"ace_arb", "diuretic"}),
        ("none he does he's on ramipril and a water tablet", "medicines", {"ace_arb", "diuretic"}),
        ("no. yes he is, he takes furosemide", "medicines", {"diuretic"}),
        ("no. she does, warfarin", "medicines", {"warfarin"}),
        ("no. he has, he's got heart failure", "hard_stops", {"heart_failure"}),
        ("no. yes she has, her kidneys are bad", "hard_stops", {"kidney_disease"}),
        ("no. show her, it's like a football", "flag_leg", set()),
        ("no. it is Jack, look at the size of it", "flag_leg", set()),
        ("no. don't lie George, it's swollen", "flag_leg", {"leg_swollen"}),
    ],
)
def test_what_a_companion_puts_right_counts_for_whoever_was_asked(answer: str, question: str, told: set[str]) -> None:
    meaning = hear(answer, question)

    assert meaning.answer != "no"
    assert told <= read_back(meaning)
    assert all(one.subject is None for one in meaning.findings if one.id in told)
    assert not any(one.polarity is Polarity.DENIED for one in meaning.findings)


@pytest.mark.parametrize("answer", ["no. he does", "no. she is", "no. he has", "no. don't lie"])
@pytest.mark.parametrize("question", ["flag_heart", "flag_nerve", "flag_spine", "medicines"])
def test_a_bare_he_does_tells_nothing_and_is_asked_again(answer: str, question: str) -> None:
    meaning = hear(answer, question)

    assert (meaning.answer, meaning.findings) == (None, ())


@pytest.mark.parametrize(
    ("answer", "question"),
    [
        ("no", "flag_leg"),
        ("no he has he's got bad kidneys I'm fine", "hard_stops"),
        ("no it isn't", "flag_leg"),
        ("no. nothing like that", "flag_heart"),
        ("no he is not", "flag_heart"),
        ("no, my husband does, he's on ramipril", "medicines"),
        ("no, he does, my husband, he's on ramipril", "medicines"),
        ("no, but he has heart failure, my husband", "hard_stops"),
        ("no. what do you call it, the water tablet", "medicines"),
    ],
)
def test_a_plain_no_and_one_for_somebody_else_stay_a_no(answer: str, question: str) -> None:
    assert hear(answer, question).answer == "no"
