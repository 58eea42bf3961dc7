"""What is denied of the present alone: a trouble of this morning or last night is one, and a year ago is over."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, told


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("chest pain, no not now, earlier", "chest_pain"),
        ("I had chest pain, not now, earlier this morning", "chest_pain"),
        ("I had chest pain this morning but not now", "chest_pain"),
        ("I had chest pain last night, not any more", "chest_pain"),
        ("I had trouble breathing last night but I'm fine now", "breathless"),
        ("I fainted, no, not today, yesterday", "fainted"),
        ("swollen leg, not now, yesterday", "leg_swollen"),
        ("not now, but it was swollen last night", "leg_swollen"),
        ("no chest pain now but I did earlier", "chest_pain"),
        ("no chest pain now, I had some earlier", "chest_pain"),
        ("I don't have chest pain now, I did this morning", "chest_pain"),
        ("my leg isn't swollen now but it was yesterday", "leg_swollen"),
        ("earlier I said no chest pain, I meant yes", "chest_pain"),
        ("I said no chest pain before, that was wrong", "chest_pain"),
        ("I've never passed out before but I did yesterday", "fainted"),
        ("I'm never breathless, but I was this morning", "breathless"),
        ("no racing heart, but I did last night", "heart_racing"),
        ("I passed out years ago, and last night too", "fainted"),
        ("chest pain years ago but also this morning", "chest_pain"),
    ],
)
def test_a_danger_of_this_morning_or_last_night_is_one_though_it_has_gone(text: str, means: str) -> None:
    assert means in told(hear(text))


@pytest.mark.parametrize(
    ("question", "text", "means"),
    [
        ("flag_heart", "nothing today, chest pain yesterday", "chest_pain"),
        ("flag_heart", "none today chest pain last night", "chest_pain"),
        ("flag_heart", "no chest pain today, breathless yesterday", "breathless"),
        ("flag_leg", "nothing today, swollen yesterday", "leg_swollen"),
        ("flag_heart", "nothing today, no chest pain yesterday", "!chest_pain"),
        ("flag_heart", "nothing today, chest pain years ago", "!chest_pain"),
        ("flag_heart", "no chest pain today or last night", "!chest_pain"),
        ("flag_heart", "I had chest pain, not now", "?chest_pain"),
        ("flag_heart", "I had chest pain but it went away", "?chest_pain"),
        ("flag_heart", "I fainted, not now", "?fainted"),
        ("flag_nerve", "I was confused, not any more", "?confused"),
        ("flag_leg", "my leg was swollen, not now", "?leg_swollen"),
        ("flag_heart", "I had no chest pain, not now", "!chest_pain"),
        ("flag_heart", "I used to have chest pain, not now", "!chest_pain"),
        ("flag_heart", "I had chest pain last year, not now", "!chest_pain"),
        ("flag_heart", "I had chest pain when I was young, not now", "!chest_pain"),
        ("flag_heart", "chest pain, not now", "!chest_pain"),
    ],
)
def test_what_was_and_is_no_more_is_left_open_unless_it_is_dated(question: str, text: str, means: str) -> None:
    assert means in told(hear(text, question))


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("my face went a bit funny yesterday", "stroke_signs"),
        ("my face has gone odd", "stroke_signs"),
        ("her face has gone a bit strange", "stroke_signs"),
        ("my face goes funny when I breathe too fast", "tingling_mouth"),
        ("my lips went tingly", "tingling_mouth"),
    ],
)
def test_a_face_that_went_funny_is_a_sign_of_a_stroke_and_one_that_goes_so_is_none(text: str, means: str) -> None:
    assert told(hear(text)) & {"stroke_signs", "tingling_mouth"} == {means}


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("no chest pain now", "!chest_pain"),
        ("no chest pain today", "!chest_pain"),
        ("no chest pain, I was at work yesterday", "!chest_pain"),
        ("no swelling, I had dialysis yesterday", "!leg_swollen"),
        ("I had chest pain years ago, not now", "!chest_pain"),
        ("I fainted in 1990 but not now", "!fainted"),
        ("I took statins, not now, before", "!statin"),
        ("I'm on tamoxifen, no, not now, last year", "!hormone"),
        ("I stopped dialysis after the transplant", "!dialysis"),
        ("they stopped my dialysis years ago when I got the new kidney", "!dialysis"),
        ("chest pain, no, I was fine last night", "!chest_pain"),
        ("chest pain no, that was my mate who died last week", "!chest_pain"),
        ("fainting no, I went to bed early last night", "!fainted"),
        ("no chest pain, I was there on Monday", "!chest_pain"),
        ("no fainting, he did yesterday", "!fainted"),
    ],
)
def test_what_is_over_or_was_not_there_stays_denied(text: str, means: str) -> None:
    assert means in told(hear(text))


@pytest.mark.parametrize(
    ("question", "text", "answer"),
    [
        ("flag_heart", "not now, but earlier", "yes"),
        ("flag_heart", "not at the moment, this morning I did", "yes"),
        ("flag_heart", "no, earlier I did", "yes"),
        ("flag_heart", "I did this morning, not now", "yes"),
        ("flag_nerve", "not now, it was last night", "yes"),
        ("flag_heart", "not now", "no"),
        ("flag_heart", "no, not today", "no"),
        ("flag_heart", "no, not now, not earlier", "no"),
        ("pregnancy", "not now, last year", "no"),
        ("flag_heart", "no I was well yesterday", "no"),
        ("flag_heart", "no, she did yesterday", "no"),
        ("flag_heart", "no, it's gone to my calf", "no"),
        ("flag_heart", "no, it's over a year since", "no"),
        ("flag_heart", "no it stopped me sleeping", "no"),
        ("flag_leg", "no they've gone on holiday", "no"),
        ("flag_heart", "no, it stopped when I sat down", "yes"),
        ("flag_heart", "no, it's gone now", "yes"),
        ("flag_heart", "no, it passed when I was a lad", "no"),
        ("flag_heart", "no, it went off after breakfast, the cramp I mean", "no"),
        ("flag_urine_little", "no, I did this morning", "no"),
        ("flag_spine", "no, I did this morning", "no"),
    ],
)
def test_not_now_but_earlier_is_a_yes_to_a_question_about_danger(question: str, text: str, answer: str) -> None:
    assert hear(text, question).answer == answer


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("I'm on dialysis, no, not every day, three times a week", "dialysis"),
        ("I'm on dialysis, no, three times a week", "dialysis"),
        ("I take water tablets, no, not every day", "diuretic"),
        ("they stopped my dialysis last week", "missed_dialysis"),
        ("my dialysis was stopped on Friday", "missed_dialysis"),
    ],
)
def test_how_often_is_limited_and_nothing_is_denied(text: str, means: str) -> None:
    assert means in told(hear(text))
