"""Words of dangers that tell of something else, and the same words where the danger is meant."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, told

NONE = {
    "fainted": ("he is on the floor playing with the baby, my calf cramps"),
    "electric_shock": (
        "I get like an electric shock while I was in bed|it was like an electric shock this morning|"
        "it feels like I'm being electrocuted|electric shock pains at home|"
        "it gives me an electric shock while I was walking"
    ),
    "vision_changes": (
        "can't see a thing without my glasses, cramp in my calf|I can't see now why I get cramps|"
        "I can't see a thing wrong with my legs"
    ),
    "breathless": (
        "my feet are a bit puffed at night|my eyes are rather puffed|"
        "he is blue eyed and gets cramps|my feet went blue, it was the dye of new socks|my calf has gone blue"
    ),
    "sugar_low": (
        "the car park meter is 2 pounds|my meter was 2 quid|sensor is on day 3|my meter is number 3|"
        "bp meter says 90 over 60|my heart rate sensor says 40|my temperature sensor says 39"
    ),
    "under_18": (
        "my statin is 10 and he said stop|warfarin is 5 and she checks|my hba1c is 7, she said|"
        "my haemoglobin is 8 and she wants iron"
    ),
}
HEARD = {
    "fainted": (
        "there's a man on the shop floor|there's a lady on the floor and she isn't moving|"
        "there's a man on the ground floor who has collapsed"
    ),
    "electric_shock": "like I said I had an electric shock at work",
    "snake_bite": "like an idiot I got bitten by an adder|I was walking the dog when an adder bit me",
    "vision_changes": "I can't see a thing out of my left eye|I can't see all of a sudden",
    "breathless": ("I'm puffed now and dizzy|I'm a bit puffed walking up the stairs|my lips have gone blue"),
    "new_numbness": "pins and needles all down one side|tingling down one side, arm and leg",
    "sugar_low": "my meter says 2.4|my sensor says 2.1",
    "under_18": "our Billy's six, he said his legs hurt|Tom is 7 and he gets cramp in his calf",
    "pulled_muscle": "I slipped on the stairs and my leg is in agony|I fell on my side and my thigh is agony",
    "low_salt_diet": "my doctor told me to keep my sodium low",
    "sodium_low": "they told me my sodium is low|the hospital said my sodium is too low",
    "fit": "I had a fit from low sodium|she had a seizure because of low salt",
    "confused": "he is confused from low sodium",
}


def rows(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(text, name) for name, texts in table.items() for text in texts.split("|")]


@pytest.mark.parametrize(("text", "danger"), rows(NONE))
def test_words_that_tell_of_something_else_are_none(text: str, danger: str) -> None:
    assert danger not in told(hear(text))


@pytest.mark.parametrize(("text", "danger"), rows(HEARD))
def test_the_danger_itself_is_heard(text: str, danger: str) -> None:
    assert danger in told(hear(text))
