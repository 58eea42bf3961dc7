"""A mere "no" that repairs: what stands behind it is told, and an answer item by item stays one."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, told


@pytest.mark.parametrize(
    ("question", "text", "means"),
    [
        ("flag_heart", "dizzy, no, fainted", {"fainted"}),
        ("flag_heart", "dizzy no fainted", {"fainted"}),
        ("flag_heart", "dizzy no blacked out", {"fainted"}),
        ("flag_heart", "dizzy no collapsed", {"fainted"}),
        ("flag_heart", "chest pain, no, racing heart", {"heart_racing"}),
        ("flag_nerve", "dead leg, no, numb face", {"tingling_mouth"}),
        ("flag_nerve", "slurred speech, no, confused", {"confused"}),
        ("flag_leg", "left, no, right one is swollen", {"leg_swollen"}),
        ("flag_urine", "pale. no, dark", {"urine_dark", "!urine_normal"}),
        ("flag_urine", "it's yellow. No it isn't, it's brown", {"urine_brown", "!urine_normal"}),
        ("flag_urine", "it's yellow, no, brown", {"urine_brown"}),
        ("hard_stops", "heart, no, kidneys", {"kidney_disease"}),
        ("hard_stops", "heart failure, no, what do you call it, kidney failure", {"kidney_disease", "!heart_failure"}),
        ("hard_stops", "no. yes, kidneys", {"kidney_disease"}),
        ("medicines", "a statin, no, a water tablet", {"diuretic", "!statin"}),
        ("medicines", "a statin no a water tablet", {"diuretic", "!statin"}),
        ("medicines", "a statin. no it isn't, it's a water tablet", {"diuretic", "!statin"}),
        ("medicines", "furosemide, no, bumetanide", {"diuretic"}),
        ("age", "sixteen no sixty", {"over_60", "!under_18"}),
        ("alcohol", "a glass, no, a bottle of wine a night", {"alcohol_high"}),
        ("how_long", "half an hour. no, half a minute", {"seconds", "!over_ten_minutes"}),
        ("ppi_years", "six months, no, six years", {"ppi_long"}),
        ("how_often", "once a week, no, every night", {"most_nights", "!weekly"}),
        ("pregnancy", "pregnant, no, breastfeeding", {"breastfeeding", "!pregnant"}),
        ("flag_heart", "I fainted, no, twice", {"fainted"}),
        ("flag_heart", "chest pain, no, both", {"chest_pain"}),
        ("flag_heart", "chest pain, no, bad chest pain", {"chest_pain"}),
        ("flag_heart", "dizzy, no, dizzy and fainted", {"dizzy", "fainted"}),
        ("flag_heart", "chest pain, no, dizzy as well", {"chest_pain", "dizzy"}),
        ("flag_heart", "fainted, no, just dizzy", {"dizzy", "!fainted"}),
        ("hard_stops", "kidneys, no, kidney stones", {"kidney_stones", "!kidney_disease"}),
        (None, "my leg is swollen, no, it's massive", {"leg_swollen"}),
        ("where", "one leg? no, it's both of them", {"!one_sided"}),
        (None, "my leg is swollen, no, hot", {"leg_hot_red"}),
        (None, "left calf, no, right calf is swollen", {"leg_swollen"}),
        (None, "my wee's dark, no, it's brown", {"urine_brown"}),
        (None, "my calf is warm, no, hot", {"leg_hot_red"}),
        (None, "I was dizzy, no, fainted yesterday", {"fainted"}),
        (None, "I'm seven months, no, eight months pregnant, leg cramps at night", {"pregnant", "at_night"}),
        (None, "cramps at night, no, in the morning", {"in_morning", "!at_night"}),
    ],
)
def test_what_a_mere_no_puts_in_place_of_something_is_told(question: str | None, text: str, means: set[str]) -> None:
    found = told(hear(text, question))

    assert means <= found
    assert found.isdisjoint({one[1:] if one.startswith("!") else f"!{one}" for one in means})


@pytest.mark.parametrize(
    ("question", "text", "denied"),
    [
        ("flag_heart", "chest pain, no, fainting, no", {"chest_pain", "fainted"}),
        ("flag_heart", "breathless, no, dizzy, no, chest pain, no", {"breathless", "chest_pain"}),
        ("flag_heart", "no chest pain, no, fainting", {"chest_pain", "fainted"}),
        ("flag_heart", "dizzy no fainted no", {"fainted"}),
        ("flag_heart", "chest pain no breathless no fainted no", {"chest_pain", "breathless", "fainted"}),
        ("flag_heart", "chest pain no fainted", {"fainted"}),
        ("flag_heart", "a bit dizzy no fainting", {"fainted"}),
        ("flag_heart", "no fainted", {"fainted"}),
        ("flag_heart", "no passed out no chest pain", {"fainted", "chest_pain"}),
        ("flag_heart", "chest pain, no, or fainting", {"chest_pain", "fainted"}),
        ("flag_heart", "chest pain? No. Fainting? No. Racing heart? No.", {"chest_pain", "fainted", "heart_racing"}),
        ("flag_nerve", "confusion, no, can swallow fine", {"confused", "throat_closing"}),
        ("flag_leg", "swollen, no, red, not that I noticed", {"leg_swollen", "leg_hot_red"}),
        ("flag_leg", "red, no, swollen, no, hot, no", {"leg_hot_red", "leg_swollen"}),
        ("flag_leg", "just cramps, no, redness or warmth", {"leg_hot_red"}),
        ("hard_stops", "heart, no, kidneys, fine", {"kidney_disease"}),
        ("hard_stops", "kidneys, no. heart, no. liver, no.", {"kidney_disease", "liver_disease"}),
        ("medicines", "statins, no, water tablets, no", {"statin", "diuretic"}),
        ("losses", "sweating, no, being sick, no, the runs, no", {"heavy_sweating", "vomiting", "diarrhoea"}),
        ("losses", "not sweating, no, vomiting", {"heavy_sweating", "vomiting"}),
        (None, "my wee is dark, no, it's not brown", {"urine_brown"}),
        (None, "no pain in my chest, no, no dizziness", {"chest_pain", "dizzy"}),
    ],
)
def test_an_answer_item_by_item_and_a_list_stay_denied(question: str | None, text: str, denied: set[str]) -> None:
    found = told(hear(text, question))

    assert {f"!{one}" for one in denied} <= found
    assert found.isdisjoint(denied)


@pytest.mark.parametrize(
    "text",
    [
        "I fainted when I stood up",
        "I've fainted on standing",
        "I keep fainting when I stand up",
        "I faint when I stand up",
        "my mum faints when she stands up",
    ],
)
def test_a_faint_on_standing_up_is_a_faint(text: str) -> None:
    assert "fainted" in told(hear(text))


@pytest.mark.parametrize(
    "text",
    [
        "I feel faint when I stand up",
        "I felt faint when I stood up",
        "I nearly fainted when I stood up",
        "I felt like fainting when I stood up",
        "I feel as though I'll faint when I stand up",
        "I came over faint standing up",
    ],
)
def test_who_feels_faint_on_standing_up_is_dizzy(text: str) -> None:
    found = told(hear(text))

    assert "dizzy" in found
    assert "fainted" not in found


def test_who_has_not_fainted_on_standing_up_has_not() -> None:
    assert "fainted" not in told(hear("I haven't fainted when I stood up"))


@pytest.mark.parametrize("text", ["I said no but I meant yes", "no but I meant yes", "sorry I said no but I meant yes"])
def test_a_no_that_was_meant_as_a_yes_is_one(text: str) -> None:
    assert hear(text, "flag_leg").answer == "yes"


@pytest.mark.parametrize("text", ["yes but I mean no more than usual", "yes and I mean really tight"])
def test_a_yes_that_is_only_measured_stays_one(text: str) -> None:
    assert hear(text, "flag_heart").answer == "yes"
