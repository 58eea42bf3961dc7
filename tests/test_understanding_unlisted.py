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
        ("flag_heart", "no palpitations can't catch my breath though", {"breathless"}),
        ("flag_heart", "no fainting can't breathe at times", {"!fainted", "breathless"}),
        ("hard_stops", "no liver problems one kidney", {"!liver_disease", "kidney_disease"}),
        ("hard_stops", "no heart failure stage three kidneys", {"!heart_failure", "kidney_disease"}),
        (None, "no diabetes one kidney, cramps in my feet", {"!diabetes", "kidney_disease"}),
        ("flag_heart", "no blackouts out of breath mind you", {"!fainted", "breathless"}),
        ("flag_heart", "no pain in my chest except when I climb the stairs", {"chest_pain"}),
        ("flag_heart", "no palpitations unless I lie on my left side", {"palpitations"}),
        ("flag_heart", "never blacked out except this morning", {"fainted"}),
        ("flag_heart", "no chest pain or short of breath except in the night", {"!chest_pain", "breathless"}),
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
    ("question", "text", "means"),
    [
        ("flag_heart", "I'm not breathless unless I'm running", "!breathless"),
        ("flag_heart", "no chest pain apart from the cramp at night", "!chest_pain"),
        ("flag_heart", "never fainted except when I was at school", "!fainted"),
        ("flag_heart", "no chest pain but I did a lot of digging today", "!chest_pain"),
        ("hard_stops", "no heart trouble or one kidney", "!kidney_disease"),
        ("hard_stops", "no heart disease kidney", "!kidney_disease"),
        ("hard_stops", "no heart trouble type 2 diabetes", "!diabetes"),
        ("hard_stops", "no heart trouble two good kidneys", "!kidney_disease"),
        ("flag_leg", "no swelling except when I've been on my feet all day", "!leg_swollen"),
        ("flag_nerve", "no numbness except when I sit on it", "!new_numbness"),
    ],
)
def test_a_list_and_an_exception_that_is_past_or_everybodys_stay_denied(question: str, text: str, means: str) -> None:
    assert means in told(hear(text, question))


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


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("I don't smoke chest pain", "chest_pain"),
        ("I don't smoke or drink chest pain", "chest_pain"),
        ("I don't smoke at all chest pain since this morning", "chest_pain"),
        ("I don't smoke calf swollen and hot no fever", "leg_swollen"),
        ("never smoked can't breathe", "breathless"),
        ("I don't take magnesium coughing up blood", "coughing_blood"),
        ("I'm not pregnant leg cold and white", "limb_cold_pale"),
        ("I'm not diabetic heart racing", "heart_racing"),
        ("not diabetic can't feel my leg", "limb_numb"),
        ("never had a clot calf swollen and hot", "leg_hot_red"),
        ("I've not had a fall can't move my arm", "sudden_paralysis"),
        ("no diabetes passed out this morning", "fainted"),
        ("I never drink alcohol face drooping on one side", "stroke_signs"),
        ("no fever and can't swallow", "throat_closing"),
        ("no swelling can't pee", "cannot_urinate"),
        ("no allergies can't feel my leg", "limb_numb"),
    ],
)
@pytest.mark.parametrize("question", [None, "flag_heart", "hard_stops", "where"])
def test_a_danger_without_a_comma_behind_a_denial_that_cannot_hold_it_is_told(
    question: str | None, text: str, danger: str
) -> None:
    assert danger in told(hear(text, question))


@pytest.mark.parametrize(
    ("text", "left_open"),
    [
        ("no diabetes chest pain", "chest_pain"),
        ("never had a clot chest pain", "chest_pain"),
        ("not dizzy chest pain", "chest_pain"),
        ("not fainted heart racing", "heart_racing"),
        ("no swelling chest feels tight", "chest_pain"),
        ("no chest pain short of breath", "breathless"),
        ("no fever passed out this morning", "fainted"),
        ("no allergies calf swollen and hot", "leg_hot_red"),
        ("I haven't changed anything chest pain", "chest_pain"),
        ("I'm not prone to clots swollen legs", "leg_swollen"),
        ("I don't suffer from clots swollen legs", "leg_swollen"),
        ("I've never suffered from diabetes chest pain", "chest_pain"),
        ("I haven't fallen passed out", "fainted"),
        ("I've not had a fall fainted", "fainted"),
        ("never been in hospital passed out", "fainted"),
    ],
)
def test_a_danger_without_a_comma_that_may_be_meant_as_denied_is_read_back(text: str, left_open: str) -> None:
    found = next(one for one in hear(text).findings if one.id == left_open)

    assert left_open in told(hear(text))
    assert found.likeness < SURE


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("flag_heart", "no chest pain breathlessness fainting"),
        ("flag_heart", "no chest pain trouble breathing fainting racing heart"),
        ("flag_heart", "no chest pain breathless or dizzy"),
        ("flag_heart", "no chest pain tight chest"),
        ("flag_heart", "I don't have chest pain breathlessness"),
        ("flag_heart", "I don't get breathless chest pain"),
        ("flag_heart", "no dizziness heart racing or chest pain"),
        ("flag_leg", "no leg swelling redness heat"),
        ("flag_leg", "no swelling hot calf"),
        ("flag_leg", "not swollen red"),
        ("flag_nerve", "no face drooping slurred speech"),
        ("flag_nerve", "never had face drooping or confused"),
        ("flag_nerve", "not confused slurred speech"),
        ("hard_stops", "no diabetes heart failure kidney disease"),
        ("hard_stops", "no diabetes chest pain or breathlessness"),
        (None, "I don't smoke or drink chest pain or anything like that"),
        (None, "never fainted passed out or collapsed"),
        (None, "never had a stroke heart attack chest pain"),
        (None, "I haven't noticed leg swollen"),
        (None, "no sign of leg swollen"),
        (None, "I don't get legs weak"),
        (None, "I haven't noticed anything chest pain or swelling"),
        (None, "it isn't that I can't feel my legs"),
        (None, "I'm not saying can't breathe"),
        (None, "no swelling leg is normal"),
    ],
)
def test_a_list_without_commas_of_what_is_not_so_stays_denied(question: str | None, text: str) -> None:
    dangers = {
        *("chest_pain", "breathless", "heart_racing", "fainted", "leg_swollen", "leg_hot_red", "confused"),
        *("stroke_signs", "limb_numb", "weakness", "kidney_disease", "heart_failure"),
    }
    assert dangers.isdisjoint(told(hear(text, question)))
