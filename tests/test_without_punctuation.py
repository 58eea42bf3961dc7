"""What Vosk and Sphinx hear comes without a comma or a stop: nothing told may go lost for want of one."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, told

PAST = [
    "I had a clot last year",
    "I had a stroke in 2015",
    "he broke his leg as a child",
    "I was fit when I was young",
    "I used to run marathons in my twenties",
    "I was in hospital a few years back",
]
DANGERS = {
    "my left calf is swollen": "leg_swollen",
    "I have chest pain": "chest_pain",
    "I can't feel my leg": "limb_numb",
    "I can't get my breath": "breathless",
    "my face is drooping": "stroke_signs",
    "my urine is brown": "urine_brown",
    "I fainted": "fainted",
    "I can't move my legs": "sudden_paralysis",
    "my heart is racing": "heart_racing",
}


@pytest.mark.parametrize("danger", DANGERS)
@pytest.mark.parametrize("past", PAST)
def test_a_danger_behind_something_long_past_is_of_today(past: str, danger: str) -> None:
    assert DANGERS[danger] in told(hear(f"{past} {danger}"))


@pytest.mark.parametrize(
    "text",
    [
        "I fainted when I was young",
        "last year I fainted",
        "years ago I had chest pain",
        "when I was a child I fainted when I was hungry",
        "back in 2010 my calf was swollen",
        "I fainted back in eighty six",
        "I've had a heart attack back in 86",
        "I fainted back in the nineteen eighties",
        "I had chest pain back in the old days",
        "I fainted years ago I think it was the heat",
        "when I was at school I fainted",
        "my chest is tight, not now, that was years ago",
    ],
)
def test_what_a_past_time_opens_or_ends_stays_past(text: str) -> None:
    assert not {"fainted", "chest_pain", "leg_swollen"} & told(hear(text))


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("the doctor says it's nothing my chest is tight", "chest_pain"),
        ("he said it was nothing I have chest pain", "chest_pain"),
        ("my foot hurts my speech is slurred", "stroke_signs"),
        ("the cramps are bad at the dentist's. My face is drooping on one side", "stroke_signs"),
        ("there's no lump, no knot, the cramps come when I walk", "on_walking"),
        ("I walk the dog. Chest pain since this morning", "chest_pain"),
        ("i was walking the dog bad chest pain and sweating", "chest_pain"),
        ("not dizzy or anything but my chest is tight", "chest_pain"),
        ("no, I don't take tablets, I've had a fit", "fit"),
        ("I was worried about my kidneys my speech is slurred", "stroke_signs"),
        ("my daughter collapsed at school", "fainted"),
        ("he fainted at college this morning", "fainted"),
        ("my brother's in the army, he fainted on a march", "fainted"),
        ("I'm in my thirties with brown urine", "urine_brown"),
        ("I walk the dog. Chest pain since this morning.", "chest_pain"),
        ("I take the dog out every day and I fainted today", "fainted"),
    ],
)
def test_a_danger_of_now_is_heard(text: str, finding: str) -> None:
    assert finding in told(hear(text))


def test_a_child_gets_cramps_at_school_now() -> None:
    assert "leg" in told(hear("he gets cramps in his legs at school"))


BESIDE = [
    "it gave up",
    "then nothing",
    "a stretch and it stopped",
    "no swelling or anything like that",
    "I don't lose any sleep to speak of",
    "no trouble with my kidneys that I know of",
    "I wouldn't want to come off it",
    "cramps in my feet of course who hasn't",
    "the fella downstairs had a stroke years ago",
]
BEHIND_COMMA = {
    "my heart is racing": "heart_racing",
    "I can't swallow": "throat_closing",
    "I've had a fit": "fit",
    "I coughed up blood": "coughing_blood",
    "my urine is brown": "urine_brown",
}


@pytest.mark.parametrize("danger", BEHIND_COMMA)
@pytest.mark.parametrize("beside", BESIDE)
def test_a_comma_before_who_or_what_is_told_of_ends_what_was_denied(beside: str, danger: str) -> None:
    assert BEHIND_COMMA[danger] in told(hear(f"{beside}, {danger}"))


@pytest.mark.parametrize(
    "text",
    [
        "then nothing my heart is racing",
        "a stretch and it stopped my heart is racing",
        "no swelling or anything like that my heart is racing",
        "no sleep lost to speak of my heart is racing",
        "I haven't the breath to whistle with I can't swallow",
        "no swelling or anything like that I can't swallow",
    ],
)
def test_so_do_a_subject_and_its_verb_without_one(text: str) -> None:
    assert {"heart_racing", "throat_closing"} & told(hear(text))


@pytest.mark.parametrize("opening", ["never", "neither"])
def test_a_no_that_opens_a_sentence_denies_nothing_behind_its_comma(opening: str) -> None:
    assert "leg_swollen" in told(hear(f"my calf cramps. {opening}, my leg is swollen"))


def test_a_doubt_that_opens_a_sentence_is_of_all_of_it() -> None:
    assert "?leg_swollen" in told(hear("my calf cramps. maybe, my leg is swollen"))


@pytest.mark.parametrize("text", ["I don't think, I have chest pain", "I've no pain in my foot, my chest or my back"])
def test_a_list_and_a_thought_go_on_behind_a_comma(text: str) -> None:
    assert "chest_pain" not in told(hear(text))


@pytest.mark.parametrize(
    "beside", ["I broke it in 2016", "hip was done nine years back", "my mother had a stroke last year"]
)
def test_no_time_past_dates_what_is_told_as_of_now(beside: str) -> None:
    assert "jaw_locked" in told(hear(f"my jaw is locked {beside}"))
    assert "stroke_signs" in told(hear(f"my face is drooping {beside}"))


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("no, I'm thinking of ending my life, it is bad", "self_harm"),
        ("no I'm thinking of ending my life my tummy's been off", "self_harm"),
        ("blood, I've been coughing it up", "coughing_blood"),
        ("there's a pain in, I think, my chest", "chest_pain"),
        ("my leg is, I think, swollen", "leg_swollen"),
        ("on my left side, I have gone numb", "stroke_signs"),
        ("my aunt's tablets, kept taking them, I think the whole strip", "overdose"),
        ("I'm bleeding a lot", "bleeding"),
        ("none of that my leg is swollen", "leg_swollen"),
        ("no numbness the physio asked me all that my chest is tight", "chest_pain"),
        ("the thigh cramped then quit I can't swallow properly", "throat_closing"),
        ("it stopped I fainted", "fainted"),
        ("I'm grand otherwise, I've had a fit", "fit"),
        ("I've had a fit I'm otherwise in rude health", "fit"),
        ("I've had a fit came for something for cramp", "fit"),
        ("she's back in bed I took the whole packet of tablets", "overdose"),
        ("I'm back in town my chest hurts", "chest_pain"),
        ("I was back in 60 minutes with chest pain", "chest_pain"),
        ("I had a clot back in 86 my calf is swollen", "leg_swollen"),
        ("I had a stroke back in 86 and now I can't breathe", "breathless"),
        ("my sister does her dialysis with the bags, I've had a fit", "fit"),
    ],
)
def test_a_danger_is_heard_whatever_stands_beside_it(text: str, finding: str) -> None:
    assert finding in told(hear(text))


@pytest.mark.parametrize(
    "text",
    [
        "none of that my chest is fine",
        "nobody ever told me I had chest pain",
        "I stopped I haven't fainted",
        "I'm not bleeding a lot",
    ],
)
def test_what_is_denied_beside_it_stays_denied(text: str) -> None:
    assert not {"chest_pain", "fainted", "bleeding"} & told(hear(text))


def test_what_was_asked_and_misheard_does_not_take_a_danger_away() -> None:
    assert "limb_cold_pale" in told(hear("my leg is blue and mottled", "flag_heart"))


def test_nobody_bleeds_less_for_the_no_before_it() -> None:
    assert "bleeding" in told(hear("no, I'm bleeding a lot", "flag_heart"))
