"""An answer to a list that tells item by item: each thing is so, or not so, and no "no" reaches on to the next."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, knowledge, told


@pytest.mark.parametrize(
    ("question", "text", "means"),
    [
        ("flag_heart", "pain in the chest no, tightness yes", {"chest_pain"}),
        ("flag_heart", "chest pain no but tight yes", {"chest_pain"}),
        ("flag_heart", "pain no, pressure yes", {"chest_pain"}),
        ("flag_heart", "not pain, pressure", {"chest_pain"}),
        ("flag_heart", "no pain, yes breathless", {"breathless"}),
        ("flag_heart", "chest no, heart yes", {"heart_racing"}),
        ("flag_heart", "racing yes, others no", {"heart_racing", "!chest_pain", "!breathless", "!fainted"}),
        ("flag_nerve", "confusion no, swallowing yes", {"throat_closing", "!confused"}),
        ("flag_nerve", "no feeling in my leg, yes face drooping", {"limb_numb", "stroke_signs"}),
        ("flag_leg", "red no, swollen yes", {"leg_swollen", "!leg_hot_red"}),
        ("flag_leg", "swollen no red no hot yes", {"leg_hot_red", "!leg_swollen"}),
        ("flag_weak", "numb yes, weak no", {"new_numbness", "!weakness"}),
        ("hard_stops", "kidneys no, heart yes", {"heart_failure", "!kidney_disease"}),
        ("hard_stops", "no to kidneys, yes to heart", {"heart_failure", "!kidney_disease"}),
        ("hard_stops", "heart yes the rest no", {"heart_failure", "!kidney_disease", "!liver_disease"}),
        ("hard_stops", "no, heart yes", {"heart_failure", "!kidney_disease"}),
        ("medicines", "no inhalers, yes water tablets", {"diuretic", "!beta_agonist"}),
        ("medicines", "stomach no, water yes", {"diuretic"}),
        ("losses", "sick no, runs yes", {"diarrhoea"}),
        ("flag_heart", "apart from a tight chest, no", {"chest_pain", "!fainted"}),
        ("flag_heart", "other than a bit of breathlessness, no", {"breathless", "!chest_pain"}),
        ("flag_nerve", "except for a numb leg no", {"limb_numb", "!confused"}),
        ("hard_stops", "apart from my heart I'm fine", {"heart_failure", "!kidney_disease"}),
        ("hard_stops", "no, apart from my heart", {"heart_failure", "!kidney_disease"}),
        ("medicines", "apart from a statin, no", {"statin", "!diuretic"}),
        ("hard_stops", "not just kidneys, heart", {"kidney_disease", "heart_failure"}),
        ("hard_stops", "not only my kidneys, my heart too", {"kidney_disease", "heart_failure"}),
        ("flag_leg", "not only swollen, red", {"leg_swollen", "leg_hot_red"}),
        ("flag_weak", "not just weak, numb", {"weakness", "new_numbness"}),
        ("medicines", "not just a statin, a water tablet", {"statin", "diuretic"}),
        ("flag_heart", "no pain in the chest, a pressure", {"chest_pain"}),
        ("flag_heart", "no chest pain, a little breathless", {"breathless", "!chest_pain"}),
    ],
)
def test_what_is_so_of_a_list_told_item_by_item_is_told(question: str, text: str, means: set[str]) -> None:
    found = told(hear(text, question))

    assert means <= found
    assert found.isdisjoint({one[1:] if one.startswith("!") else f"!{one}" for one in means})


@pytest.mark.parametrize(
    ("question", "text", "denied"),
    [
        ("flag_heart", "cramps yes, chest pain no", {"chest_pain"}),
        ("flag_heart", "leg pain yes, chest pain no", {"chest_pain"}),
        ("flag_heart", "chest pain no fainting no breathless no", {"chest_pain", "fainted", "breathless"}),
        ("flag_heart", "breathing fine yes, chest pain no", {"chest_pain", "breathless"}),
        ("flag_heart", "no chest pain, yes I'm sure", {"chest_pain"}),
        ("flag_nerve", "can swallow yes, confused no", {"confused"}),
        ("flag_leg", "both legs yes, swollen no", {"leg_swollen"}),
        ("hard_stops", "blood pressure yes, kidneys no", {"kidney_disease"}),
        ("hard_stops", "no kidneys, yes they're fine", {"kidney_disease"}),
        ("losses", "sweating no, hot yes", {"heavy_sweating"}),
        ("flag_heart", "apart from the cramps, no", {"chest_pain", "breathless", "heart_racing", "fainted"}),
        ("hard_stops", "apart from high blood pressure, no", {"kidney_disease", "heart_failure", "liver_disease"}),
        ("hard_stops", "apart from high blood pressure and diabetes, no", {"kidney_disease", "heart_failure"}),
        ("hard_stops", "no, apart from high cholesterol", {"kidney_disease", "heart_failure"}),
        ("flag_heart", "no, apart from my knees", {"chest_pain", "fainted"}),
        ("flag_nerve", "apart from the cramps in my legs, no", {"stroke_signs", "limb_numb"}),
    ],
)
def test_what_is_not_so_of_it_is_denied_and_nothing_else_told(question: str, text: str, denied: set[str]) -> None:
    found = told(hear(text, question))

    assert {f"!{one}" for one in denied} <= found
    assert found.isdisjoint(knowledge().questions[question].yes)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("flag_heart", "apart from my legs and my chest, no"),
        ("flag_heart", "apart from my leg and my heart, no"),
        ("flag_heart", "apart from the cramps and funny breathing, no"),
        ("flag_nerve", "apart from tiredness and my arm, no"),
        ("flag_nerve", "apart from cramps and my speech, no"),
        ("flag_weak", "apart from cramps and my grip, no"),
        ("flag_weak", "apart from my back and a floppy foot, no"),
        ("flag_leg", "apart from cramps and a big calf, no"),
        ("hard_stops", "apart from diabetes and my heart, no"),
        ("hard_stops", "nothing apart from diabetes and my heart"),
        ("hard_stops", "no, apart from my knees and heart"),
        ("hard_stops", "apart from diabetes and a transplant, no"),
    ],
)
def test_what_is_excepted_and_not_known_leaves_no_plain_no(question: str, text: str) -> None:
    meaning = hear(text, question)

    assert meaning.answer is None
    assert told(meaning).isdisjoint({f"!{one}" for one in knowledge().questions[question].yes})
