"""What stands behind a denial and can be in no list of what is denied is told; a plain list stays denied."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, told

from kiosk.interview.doubt import SURE


@pytest.mark.parametrize(
    ("question", "text", "means"),
    [
        ("flag_heart", "no chest pain, breathless though", {"!chest_pain", "breathless"}),
        ("flag_heart", "no chest pain breathless though", {"!chest_pain", "breathless"}),
        ("flag_heart", "no chest pain, racing though", {"!chest_pain", "heart_racing"}),
        ("flag_heart", "no fainting, breathless mind", {"!fainted", "breathless"}),
        ("flag_heart", "no pain, heart races sometimes", {"heart_racing"}),
        ("flag_heart", "no fainting, tight chest if anything", {"!fainted", "chest_pain"}),
        ("flag_heart", "no pain, gets breathless on the stairs", {"breathless"}),
        ("flag_heart", "no pain as such, tightness", {"chest_pain"}),
        ("flag_heart", "not pain exactly, a heaviness", {"chest_pain"}),
        ("flag_heart", "no, not pain as such, pressure", {"chest_pain"}),
        ("flag_leg", "no swelling, warm to touch though", {"!leg_swollen", "leg_hot_red"}),
        ("flag_leg", "no swelling red though", {"!leg_swollen", "leg_hot_red"}),
        ("flag_nerve", "no drooping, slurred speech mind", {"stroke_signs"}),
        ("flag_nerve", "no numbness, confusion though", {"!new_numbness", "confused"}),
        ("flag_weak", "no numbness, weaker if anything", {"!new_numbness", "new_weakness"}),
        ("hard_stops", "no heart trouble, one kidney", {"!heart_disease", "kidney_disease"}),
        ("hard_stops", "no heart or liver, kidney stage three", {"!liver_disease", "kidney_disease"}),
        ("hard_stops", "no heart trouble just kidneys", {"!heart_disease", "kidney_disease"}),
        ("hard_stops", "no kidney, heart only", {"!kidney_disease", "heart_failure"}),
        ("hard_stops", "no heart failure, kidney disease since 2015", {"!heart_failure", "kidney_disease"}),
        ("medicines", "no statin on ramipril", {"!statin", "ace_arb"}),
        ("medicines", "no stomach tablets, furosemide every day", {"!ppi", "diuretic"}),
        (None, "calf cramps at night, no diabetes, on furosemide", {"!diabetes", "diuretic"}),
        (None, "cramps in my legs, never smoked, on simvastatin", {"!smoker", "statin"}),
        (None, "no diabetes, kidney disease stage three, cramps in my calves", {"!diabetes", "kidney_disease"}),
    ],
)
def test_what_can_stand_in_no_list_of_what_is_denied_is_told(question: str | None, text: str, means: set[str]) -> None:
    assert means <= told(hear(text, question))


@pytest.mark.parametrize(
    ("question", "text", "left_open"),
    [
        ("flag_heart", "no chest pain, short of breath", "breathless"),
        ("flag_heart", "no pain, breathing's bad", "breathless"),
        ("hard_stops", "no heart problems, CKD", "kidney_disease"),
        ("medicines", "no water tablets, digoxin", "digoxin"),
        ("medicines", "no inhalers, omeprazole for years", "ppi"),
    ],
)
def test_what_may_be_the_end_of_a_list_or_what_is_so_is_read_back(question: str, text: str, left_open: str) -> None:
    found = next(one for one in hear(text, question).findings if one.id == left_open)

    assert left_open in told(hear(text, question))
    assert found.likeness < SURE


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("flag_heart", "no chest pain, breathlessness, fainting"),
        ("flag_heart", "no chest pain, fainting"),
        ("flag_heart", "no chest pain or breathlessness though"),
        ("flag_heart", "no chest pain, no fainting though"),
        ("flag_heart", "no pain, not breathless if anything"),
        ("flag_heart", "no chest pain, breathing's fine though"),
        ("flag_heart", "no chest pain, heart is strong as an ox"),
        ("flag_heart", "no pain, not puffing, just the legs"),
        ("flag_heart", "no pain, I'm not breathless, just tired"),
        ("flag_heart", "no pain as such, no"),
        ("flag_heart", "no, not pain, nothing"),
        ("flag_leg", "no swelling, redness or heat though"),
        ("flag_leg", "no swelling, calf is normal"),
        ("flag_leg", "no redness, had a look"),
        ("flag_nerve", "no drooping, numbness or slurring though"),
        ("flag_weak", "no weakness, just the cramps"),
        ("hard_stops", "no heart trouble, kidney trouble, liver trouble"),
        ("hard_stops", "no heart trouble, two good kidneys"),
        ("hard_stops", "no heart trouble, kidneys are fine"),
        ("hard_stops", "no liver trouble, had the hepatitis jab"),
        ("hard_stops", "no kidney, heart, liver"),
        ("hard_stops", "no heart trouble, I've high blood pressure"),
        ("hard_stops", "no heart trouble, high blood pressure though"),
        ("flag_heart", "no chest pain, fainted once in 1990 though"),
        ("medicines", "no water tablets, inhalers, stomach tablets"),
        ("medicines", "no antibiotics, steroids or water tablets for years"),
        ("medicines", "no statins, diuretics"),
    ],
)
def test_a_plain_list_of_what_is_not_so_stays_denied(question: str, text: str) -> None:
    dangers = {
        *("chest_pain", "breathless", "heart_racing", "fainted", "leg_swollen", "leg_hot_red", "confused"),
        *("stroke_signs", "limb_numb", "new_numbness", "new_weakness", "kidney_disease", "heart_disease"),
        *("heart_failure", "liver_disease", "statin", "diuretic", "steroid", "beta_agonist", "ppi"),
    }
    assert dangers.isdisjoint(told(hear(text, question)))
