"""What is said, taken back in the same words and replaced: the last word counts, and what it denied is denied."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, knowledge, told

from kiosk.events import Finding, Meaning, Polarity
from kiosk.interview.corrections import corrected
from kiosk.interview.visit import Visit


@pytest.mark.parametrize(
    ("text", "means", "never"),
    [
        ("cramps at night. No, not at night, in the morning", {"in_morning", "!at_night"}, "at_night"),
        ("cramps at night no not at night in the morning", {"in_morning", "!at_night"}, "at_night"),
        ("cramps at night. no it's not at night but in the morning", {"in_morning", "!at_night"}, "at_night"),
        ("in my calf. no, not the calf, the foot", {"foot", "!calf"}, "calf"),
        ("cramps in my calf, not my calf, my foot", {"foot", "!calf"}, "calf"),
        ("left leg, no not left, right", {"leg"}, "!leg"),
        ("cramps in the left leg sorry not the left the right", {"leg"}, "!leg"),
        ("every night, well not every night, twice a week", {"weekly", "!most_nights"}, "most_nights"),
        ("it comes on after exercise, no wait, not after exercise, when resting", {"at_rest"}, "after_exercise"),
        ("both legs, well not both legs, just the left", {"one_sided", "!both_sides"}, "both_sides"),
        ("cramps in my hands, no not my hands, my feet at night", {"foot", "at_night", "!hand"}, "hand"),
        ("I said calves but I meant my feet", {"foot", "!calf"}, "calf"),
        ("I said calf when I meant foot", {"foot", "!calf"}, "calf"),
        ("I said calf, I should have said foot", {"foot", "!calf"}, "calf"),
        ("when I said calf I meant foot", {"foot", "!calf"}, "calf"),
        ("I said thigh but it's my calf", {"calf", "!thigh"}, "thigh"),
        ("I may have said calf but it's the foot", {"foot", "!calf"}, "calf"),
    ],
)
def test_what_is_misspoken_and_put_right_at_once_counts_as_it_was_meant(text: str, means: set[str], never: str) -> None:
    found = told(hear(text))

    assert means <= found
    assert never not in found


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("I've chest pain. no, not chest pain, back pain", "chest_pain"),
        ("my leg hurts, no not my leg, I can't breathe", "breathless"),
        ("I can't feel my foot, no, not my foot, my leg", "limb_numb"),
        ("my chest, no not my chest, my jaw hurts", "chest_pain"),
        ("cramps in my left calf, not my right calf", "calf"),
        ("cramps at night, not just at night, in the day too", "at_night"),
        ("cramps at night and not in the morning", "at_night"),
        ("cramps at night, but not every night", "at_night"),
        ("I said calf", "calf"),
        ("I said calf but it's very sore", "calf"),
        ("I said calf but it's worse now", "calf"),
        ("I said chest pain but I meant heart pain", "chest_pain"),
        ("I said my leg is swollen but I meant my foot", "leg_swollen"),
        ("I said my chest hurts but I meant my back", "chest_pain"),
        ("I said calf but I meant my chest hurts", "chest_pain"),
        ("I said my arm is numb but I meant my leg", "limb_numb"),
        ("I said breathless but I meant dizzy", "breathless"),
        ("I said brown urine but I meant red", "urine_brown"),
        ("I said calf but I meant foot and my urine is brown", "urine_brown"),
        ("I said left but it's the right leg that's swollen", "leg_swollen"),
    ],
)
def test_nothing_else_is_taken_back_and_no_danger(text: str, means: str) -> None:
    assert means in told(hear(text))


@pytest.mark.parametrize("text", ["cramps in my leg. No, not hot", "my calf cramps. No, not hot and red, just sore"])
def test_no_and_not_are_one_denial_in_a_later_sentence_too(text: str) -> None:
    assert "leg_hot_red" not in told(hear(text))


@pytest.mark.parametrize(
    ("question", "text", "kept"),
    [
        ("flag_leg", "swollen, no not swollen, red", "leg_hot_red"),
        ("medicines", "I take omeprazole, no not omeprazole, ramipril", "ace_arb"),
        ("medicines", "ramipril, no not any more, losartan", "ace_arb"),
        ("medicines", "furosemide, no not any more, bumetanide now", "diuretic"),
        ("hard_stops", "kidneys, no not kidneys any more, I had a transplant", "kidney_disease"),
    ],
)
def test_no_danger_illness_or_medicine_is_lost_by_being_put_right(question: str, text: str, kept: str) -> None:
    assert kept in {one.id for one in hear(text, question).findings if one.polarity is Polarity.AFFIRMED}


@pytest.mark.parametrize("name", knowledge().findings)
def test_a_later_correction_takes_back_what_one_in_the_same_sentence_does_and_no_childhood(name: str) -> None:
    takes_back = Meaning((Finding(name, Polarity.DENIED, words="it"),), corrects=True)
    left = corrected(knowledge(), Visit(findings=(Finding(name),)), takes_back).findings

    assert (knowledge().findings[name].stays_told or name == "under_18") == bool(left)


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("I said my leg is numb but I meant my arm", "tingling_feet"),
        ("I said left leg numb but I meant my right leg", "tingling_feet"),
        ("I may have said chest pain but it's my heart", "chest_pain"),
        ("I said my calf was hot but I meant my thigh", "leg_hot_red"),
    ],
)
def test_a_place_put_right_denies_nothing_that_is_felt_there(text: str, danger: str) -> None:
    assert danger not in {one.id for one in hear(text).findings if one.polarity is Polarity.DENIED}
