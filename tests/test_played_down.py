"""What is called slight before it is told, as people tell a stranger of what frightens them."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, told


@pytest.mark.parametrize(
    ("question", "answer", "finding"),
    [
        ("flag_heart", "nothing much, bit of chest pain", "chest_pain"),
        ("flag_heart", "nothing serious, a bit of chest pain", "chest_pain"),
        ("flag_heart", "nothing serious a bit of chest pain", "chest_pain"),
        ("flag_heart", "nothing serious, you know, a bit of chest pain", "chest_pain"),
        ("flag_heart", "no it's nothing serious, chest pain", "chest_pain"),
        ("flag_heart", "nothing really, a tight chest", "chest_pain"),
        ("flag_heart", "nothing really bad, chest pain", "chest_pain"),
        ("flag_heart", "nothing as bad as that, a bit of chest pain", "chest_pain"),
        ("flag_heart", "nothing I can't handle, a bit of chest pain", "chest_pain"),
        ("flag_heart", "nothing I'd call serious, a bit of chest pain", "chest_pain"),
        ("flag_heart", "nothing out of the ordinary, chest pain", "chest_pain"),
        ("flag_heart", "nothing worth mentioning, a bit of pressure on my chest", "chest_pain"),
        ("flag_heart", "nothing more serious than a tight chest", "chest_pain"),
        ("flag_heart", "nothing worse than a tight chest", "chest_pain"),
        ("flag_heart", "nothing new, chest pain", "chest_pain"),
        ("flag_heart", "nothing special, racing heart", "heart_racing"),
        ("flag_heart", "nothing to speak of, bit breathless", "breathless"),
        ("flag_heart", "no big deal, a bit of chest pain", "chest_pain"),
        ("flag_heart", "no big problem, a little chest pain", "chest_pain"),
        ("flag_heart", "no great trouble, short of breath", "breathless"),
        ("flag_heart", "no worries, a bit of chest pain", "chest_pain"),
        ("flag_nerve", "nothing serious, a bit of a droopy face", "stroke_signs"),
        ("flag_nerve", "nothing much, slurring a bit", "stroke_signs"),
        ("flag_nerve", "no drama, slurred speech", "stroke_signs"),
        ("flag_leg", "nothing much, a bit red and hot on the left", "leg_hot_red"),
        ("flag_leg", "nothing serious, a swollen calf", "leg_swollen"),
        ("flag_leg", "no big deal, swollen on the left", "leg_swollen"),
        ("hard_stops", "nothing serious, a bit of heart failure", "heart_failure"),
        ("hard_stops", "nothing serious, cirrhosis", "liver_disease"),
        ("hard_stops", "nothing too bad, a bit of kidney disease", "kidney_disease"),
        ("flag_heart", "nothing you'd call serious, a bit of chest pain", "chest_pain"),
        ("flag_heart", "nothing a cup of tea won't fix, bit of chest pain", "chest_pain"),
        ("hard_stops", "nothing new, kidney disease or whatever they call it", "kidney_disease"),
        (None, "nothing serious, cramps in my calf and a bit of chest pain", "chest_pain"),
        (None, "it's no big deal, cramps in my legs", "leg"),
    ],
)
def test_what_is_played_down_is_told(question: str | None, answer: str, finding: str) -> None:
    assert finding in told(hear(answer, question))


@pytest.mark.parametrize(
    ("question", "answer", "finding"),
    [
        ("flag_heart", "no chest pain, a bit of breathlessness", "breathless"),
        ("flag_heart", "no chest pain a bit breathless", "breathless"),
        ("flag_heart", "never had chest pain, a bit breathless", "breathless"),
        ("flag_heart", "no fainting, slight chest pain", "chest_pain"),
        ("flag_heart", "no chest pain, some palpitations", "palpitations"),
        ("flag_leg", "no swelling, a little red on the left", "leg_hot_red"),
        ("flag_leg", "no swelling some redness", "leg_hot_red"),
        ("flag_nerve", "no numbness, a bit of slurred speech", "stroke_signs"),
        ("losses", "no vomiting a little diarrhoea", "diarrhoea"),
    ],
)
def test_a_bit_of_another_trouble_is_not_denied_with_the_first(question: str, answer: str, finding: str) -> None:
    assert finding in told(hear(answer, question))


@pytest.mark.parametrize(
    ("question", "answer", "finding"),
    [
        ("flag_heart", "nothing serious like chest pain", "chest_pain"),
        ("flag_heart", "nothing serious, like chest pain", "chest_pain"),
        ("flag_heart", "nothing serious, or chest pain or fainting", "fainted"),
        ("flag_heart", "nothing serious, chest pain or anything", "chest_pain"),
        ("flag_heart", "nothing bad in my chest", "chest_pain"),
        ("flag_heart", "nothing serious chest pain wise", "chest_pain"),
        ("flag_heart", "nothing you'd call chest pain", "chest_pain"),
        ("flag_heart", "nothing serious, chest pain or whatever", "chest_pain"),
        ("flag_heart", "nothing much wrong with my chest", "chest_pain"),
        ("flag_heart", "nothing major, no chest pain", "chest_pain"),
        ("flag_heart", "no serious chest pain", "chest_pain"),
        ("flag_heart", "no great pain in my chest", "chest_pain"),
        ("flag_heart", "no new chest pain", "chest_pain"),
        ("flag_heart", "no great trouble breathing", "breathless"),
        ("flag_heart", "no chest pain, breathlessness, fainting", "fainted"),
        ("flag_heart", "no chest pain, mild or severe", "chest_pain"),
        ("flag_heart", "I don't have a bit of chest pain", "chest_pain"),
        ("flag_leg", "no swelling, redness or heat", "leg_hot_red"),
        ("flag_leg", "no swelling or a bit of redness", "leg_hot_red"),
        ("flag_leg", "not swollen, not even a bit red", "leg_hot_red"),
        ("flag_leg", "no big swelling", "leg_swollen"),
        ("flag_leg", "nothing red or hot", "leg_hot_red"),
        ("hard_stops", "no kidney disease, heart failure", "heart_failure"),
        ("hard_stops", "no special kidney problems", "kidney_disease"),
        ("hard_stops", "nothing to worry about, kidneys are fine", "kidney_disease"),
        ("hard_stops", "nothing wrong with my heart or kidneys", "kidney_disease"),
    ],
)
def test_what_is_denied_with_its_weight_is_denied(question: str, answer: str, finding: str) -> None:
    assert "!" + finding in told(hear(answer, question))
