"""A relative's danger is no family history because the story goes on: "my dad's confused and he had his tea"."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, told


@pytest.mark.parametrize(
    ("question", "text", "means"),
    [
        (None, "my husband's fainted and he had cramps", "fainted"),
        (None, "my dad's confused and he had cramps", "confused"),
        (None, "my dad's confused and he had his tea", "confused"),
        (None, "my mum's face has dropped and she had a headache", "stroke_signs"),
        (None, "my husband's collapsed and he had cramps all day", "fainted"),
        (None, "my husband fainted earlier and he had leg cramps", "fainted"),
        (None, "my mum collapsed and had cramps", "fainted"),
        (None, "my mum's calf is swollen and she had cramps", "leg_swollen"),
        (None, "my mum's on dialysis and she had cramps", "dialysis"),
        (None, "my mum had a fit ten minutes ago", "fit"),
        (None, "my dad had chest pain an hour ago", "chest_pain"),
        (None, "mum can't swallow and she had soup", "throat_closing"),
        (None, "my mum's confused and she had a stroke last year", "confused"),
        ("flag_nerve", "mum is confused and she had no sleep", "confused"),
        ("flag_heart", "my husband's breathless and he had a cough", "breathless"),
        ("flag_heart", "no, my husband has chest pain and he had a stent", "chest_pain"),
        ("hard_stops", "my dad has heart failure and he had a stent", "heart_failure"),
        ("hard_stops", "my mum has bad kidneys and she had one out", "kidney_disease"),
        (None, "my wife had a blackout", "fainted"),
        (None, "my wife had a blackout, I get cramps in my legs", "fainted"),
        (None, "my wife had a terrible turn and blacked out", "fainted"),
        (None, "my mother had a fall and a blackout", "fainted"),
        (None, "my neighbour had a blackout", "fainted"),
        (None, "my mum had a blackout last month", "fainted"),
        (None, "my wife had a fit", "fit"),
        (None, "my mum had chest pain", "chest_pain"),
        (None, "my wife had trouble breathing, my legs cramp", "breathless"),
        (None, "my husband had a racing heart and I have cramps", "heart_racing"),
        (None, "my daughter had too many tablets", "overdose"),
        (None, "my wife had brown urine", "urine_brown"),
        ("flag_heart", "my wife had a blackout", "fainted"),
        ("flag_heart", "no but my wife had a blackout", "fainted"),
        (None, "my husband has chest pain but I don't", "chest_pain"),
        (None, "my husband's got chest pain but I haven't", "chest_pain"),
        (None, "my wife collapsed but I didn't", "fainted"),
        (None, "my wife had a fit in the night but I didn't", "fit"),
        (None, "my mate's dad has chest pain, I haven't", "chest_pain"),
        ("flag_heart", "my husband has chest pain but I don't", "chest_pain"),
        (None, "my husband has chest pain but I don't, I get cramps in my calf", "chest_pain"),
        (None, "my wife collapsed but not me, I only get cramp at night", "fainted"),
    ],
)
def test_a_relatives_danger_stays_told_however_the_story_goes_on(question: str | None, text: str, means: str) -> None:
    assert means in told(hear(text, question))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (None, "my brother had a stroke and he had cramps"),
        (None, "my mum was on dialysis and she had cramps, I get them too"),
        (None, "my dad collapsed and he had a stroke and died"),
        (None, "my mum was confused and she had dementia"),
        (None, "my nan was on dialysis and she had a stroke"),
        (None, "my dad used to faint and he had a pacemaker"),
        (None, "my husband had chest pain last year"),
        (None, "my son had a fit when he was two"),
        (None, "cramps in my legs, my mum had a stroke and she had diabetes"),
        ("flag_heart", "no, my dad fainted a lot and he had a pacemaker"),
        ("flag_nerve", "no, my mum was confused and she had dementia"),
        ("hard_stops", "no, my mum had kidney failure and she had dialysis"),
        (None, "my mum had a stroke"),
        (None, "my dad had a heart attack"),
        (None, "my mum had heart trouble"),
        (None, "I get cramps in my calves and my dad had a stroke"),
        (None, "my dad had blackouts with his heart pills, I get cramps"),
        (None, "my wife had a blackout years ago"),
        (None, "my sister had a blackout in 2010 and I get cramps"),
        (None, "my brother had a fit as a child"),
        (None, "my mum had chest pain before she died"),
        (None, "my late husband had chest pain"),
        (None, "my husband used to get chest pain"),
        (None, "my neighbour had a blackout and I get cramps"),
        (None, "my dad had chest pain years ago but I don't"),
        (None, "my wife had chest pain once, but not me"),
        (None, "my husband has no chest pain and I haven't"),
        (None, "my dad gets chest pain, I don't"),
        (None, "my husband doesn't have chest pain and I don't"),
        ("flag_heart", "no, my dad had a heart attack"),
    ],
)
def test_what_a_relative_had_once_stays_history(question: str | None, text: str) -> None:
    found = told(hear(text, question))

    assert found.isdisjoint({"stroke_signs", "dialysis", "fainted", "confused", "chest_pain", "fit", "kidney_disease"})
