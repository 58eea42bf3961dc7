"""A comma where somebody looks for a word, and "other than that": neither turns what is told into its opposite."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear

from kiosk.events import Polarity
from kiosk.understanding.text.normalise import normalise


def told(text: str) -> dict[str, Polarity]:
    return {one.id: one.polarity for one in hear(text).findings}


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("i can't, um, feel my leg", "limb_numb"),
        ("i can't feel, um, my leg", "limb_numb"),
        ("i can't, er, breathe", "breathless"),
        ("i can't, uh, swallow", "throat_closing"),
        ("my, um, chest hurts", "chest_pain"),
        ("I can't... feel my leg", "limb_numb"),
        ("The pain is in my... chest", "chest_pain"),
        ("My leg is... cold and white", "limb_cold_pale"),
        ("No... chest pain", "chest_pain"),
    ],
)
def test_a_danger_told_with_a_hesitation_is_told(text: str, finding: str) -> None:
    assert told(text)[finding] is Polarity.AFFIRMED


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("i don't, um, feel anxious", "anxious"),
        ("i, i don't, feel, um, massively anxious", "anxious"),
        ("i haven't, noticed, um, any swelling in my leg", "leg_swollen"),
        ("I haven't... noticed any swelling in my leg", "leg_swollen"),
        ("but other than that i don't feel sick", "nausea"),
        ("i get cramp in my leg. other than that i don't feel sick", "nausea"),
        ("cramp in my leg, and apart from that no fever", "fever"),
    ],
)
def test_what_is_denied_with_a_hesitation_or_besides_is_denied(text: str, finding: str) -> None:
    assert told(text)[finding] is Polarity.DENIED


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("no i don't, really bad chest pain though", "chest_pain"),
        ("no, i haven't, been sick blood though", "bleeding"),
        ("i don't, get chest pain when i walk", "chest_pain"),
        ("no i haven't, felt my heart racing though", "heart_racing"),
        ("i can't... chest pain", "chest_pain"),
        ("I don't eat, any blood I cough up is red", "coughing_blood"),
        ("I never stop, any chest pain is when I climb stairs", "chest_pain"),
    ],
)
def test_a_no_that_may_be_a_whole_answer_denies_no_danger_behind_it(text: str, finding: str) -> None:
    assert told(text)[finding] is Polarity.AFFIRMED


@pytest.mark.parametrize("text", ["no, i can't, my leg hurts", "i'm not, feel fine", "i don't, no", "no, i haven't"])
def test_a_comma_behind_a_no_that_is_all_that_was_meant_stays(text: str) -> None:
    assert normalise(text).commas


def test_what_follows_but_other_than_that_is_so() -> None:
    assert told("but other than that, i feel sick")["nausea"] is Polarity.AFFIRMED
