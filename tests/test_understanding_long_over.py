"""Words of a danger that tell of none: long over, its colour back, another side, a drink, laughter."""

from __future__ import annotations

import pytest
from understanding_fixtures import affirmed


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("My leg swelled up in June, it was a sting, and it went down in a week. Now my toes cramp.", "leg_swollen"),
        ("I had a fever in February, long since better. My calf cramps in bed.", "fever"),
        ("I couldn't feel my foot in 2015, the operation put it right. My toes cramp.", "limb_numb"),
        ("There was blood in my urine, that was two Junes ago and it passed. My calf cramps.", "urine_brown"),
        (
            "I fainted in the spring, the hospital checked my heart, and I've been fine since. My foot cramps.",
            "fainted",
        ),
        ("Last week I was at my sister's. I fainted in May, the tests were clear, I'm fine since.", "fainted"),
        ("My chest hurt in May, they did a scan, my chest was fine since. My calf cramps.", "chest_pain"),
        ("I couldn't pee for a day in 2019, they operated and everything works. My foot cramps.", "no_urine"),
        ("We had a stomach bug six weeks ago and were sick for days. All over with. My calf cramps.", "diarrhoea"),
    ],
)
def test_a_danger_of_weeks_ago_that_is_told_to_be_over_is_none_of_today(text: str, danger: str) -> None:
    assert danger not in affirmed(text)


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("I fainted last night, I'm fine now, my calf cramps.", "fainted"),
        ("I had chest pain yesterday, it's gone now. My calf cramps.", "chest_pain"),
        ("My leg is swollen since July, they say I'll be fine.", "leg_swollen"),
        ("My leg swelled up in July and it went down, and now it is up again.", "leg_swollen"),
        ("I fainted in March, and I've been fine since, my calf cramps.", "fainted"),
        ("My leg is swollen. I had a fever in February, long since better.", "leg_swollen"),
        ("I was confused in May and I still am.", "confused"),
        ("I fainted in June, they checked me, and on Monday I fainted and that is over. My calf cramps.", "fainted"),
        ("I had a fever in April and last week I had a fever, it passed. My calf cramps.", "fever"),
        ("in may I fainted and the doctor looked, yesterday I passed out, all fine now", "fainted"),
        ("I couldn't feel my foot this morning. My toes cramp.", "limb_numb"),
        ("There was blood in my urine this morning. My calf cramps.", "urine_brown"),
        ("I couldn't pee for a day. My foot cramps.", "no_urine"),
        ("We have a stomach bug and are sick for days. My calf cramps.", "diarrhoea"),
    ],
)
def test_a_danger_of_late_or_one_that_stays_is_kept(text: str, danger: str) -> None:
    assert danger in affirmed(text)


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("my foot cramped in the sea and my toes were white and soon they were pink again", "limb_cold_pale"),
        ("my feet went blue and it was the dye of new socks, toe cramp sometimes", "limb_cold_pale"),
        ("i was laughing so hard i couldn't breathe and then my foot cramped", "breathless"),
        ("my wife collapsed in a heap laughing when my calf cramped", "fainted"),
        ("a pint of squash and it's gone, the cramp in my calf", "tight_hard_limb"),
        ("my calf on that side cramps", "belly_muscles"),
        ("cramp in the side of my foot", "belly_muscles"),
        ("my leg on the bad side cramps", "belly_muscles"),
        ("leg cramps since i gave up smoking", "sudden_paralysis"),
        ("leg cramps i gave up the drink in 1998", "sudden_paralysis"),
        ("leg cramps since i came off the contraceptive pill", "will_not_ease"),
        ("cramp in my side from laughing", "painkillers_fail"),
        ("no nothing in my chest, calf cramps", "chest_pain"),
        ("right so no nothing in my chest no, calf cramps", "chest_pain"),
        ("i nod off over my dinner since cramp keeps me up", "confused"),
        ("i am run off my feet and my calf cramps", "burning_pain"),
        (
            "my foot cramped so i couldn't stand on it, it was only the cramp, a minute later it was gone",
            "sudden_paralysis",
        ),
    ],
)
def test_words_of_a_danger_that_mean_something_else_raise_none(text: str, danger: str) -> None:
    assert danger not in affirmed(text)


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("my foot is white and cold, the other one is pink and warm", "limb_cold_pale"),
        ("my toes go white when i walk and pink again when i stop", "limb_cold_pale"),
        ("we were laughing at the telly and then he collapsed", "fainted"),
        ("she collapsed and everyone laughed", "fainted"),
        ("i couldn't breathe, it was no laughing matter", "breathless"),
        ("cramp in my left side", "belly_muscles"),
        ("i get a cramp in my side when i run", "belly_muscles"),
        ("my legs gave up on me this morning", "sudden_paralysis"),
        ("my leg cramped and i couldn't stand and now my arm is weak", "sudden_paralysis"),
        ("he nods off over his dinner and can't be woken", "confused"),
        ("my foot has been half asleep for weeks", "tingling_feet"),
        ("she fell in the bathroom and her calf cramps", "falls"),
        ("my calf is tight and rock hard", "tight_hard_limb"),
        ("the cramp in my calf won't let go", "will_not_ease"),
        ("a cramp in my calf that painkillers don't touch", "painkillers_fail"),
        ("burning pain in my feet", "burning_pain"),
    ],
)
def test_the_danger_itself_is_still_heard(text: str, danger: str) -> None:
    assert danger in affirmed(text)


@pytest.mark.parametrize(
    ("text", "lasts"),
    [
        ("I count to twenty", False),
        ("by the time I've counted to sixty", False),
        ("ten seconds but it feels like an hour", False),
        ("seconds, but I'm awake an hour after", False),
        ("about a minute but I'm up for half an hour after", False),
        ("an hour before I dare sleep again", False),
        ("an hour before it lets go", True),
        ("it seizes up for half an hour", True),
        ("cramped up an hour", True),
        ("half an hour", True),
        ("twenty minutes", True),
        ("on and off for an hour", True),
    ],
)
def test_what_comes_after_a_cramp_is_not_how_long_it_lasts(text: str, lasts: bool) -> None:  # noqa: FBT001
    assert bool(affirmed(text, "how_long") & {"over_ten_minutes", "over_an_hour"}) is lasts


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("when I ice cakes my finger and thumb lock together, I shake the hand and it lets go", "hands_locked"),
        ("I stand there in my pants when my calf cramps", "breathless"),
        ("I was puffing like a train at the top and soon I'd got my wind back, my calves cramp", "breathless"),
        ("the cramp came on the way down the steps", "falls"),
        ("I drink a bottle of water all day and my calf cramps", "alcohol_high"),
        ("my voice has gone gravelly over a year and my legs cramp", "throat_closing"),
        ("I was on the dance floor again the day after the cramp", "falls"),
    ],
)
def test_what_everybody_does_is_no_danger(text: str, danger: str) -> None:
    assert danger not in affirmed(text)


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("my hands locked shut an hour ago and I can't open them", "hands_locked"),
        ("my fingers are locked like claws and my lips tingle", "hands_locked"),
        ("he pants and his calf cramps", "breathless"),
        ("I get out of breath and can't get my breath back", "breathless"),
        ("he went down on the step", "falls"),
        ("a bottle a day and my feet cramp", "alcohol_high"),
        ("my throat is closing and my voice has gone", "throat_closing"),
    ],
)
def test_the_danger_beside_it_is_one(text: str, danger: str) -> None:
    assert danger in affirmed(text)


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("my leg is black and swollen", "limb_cold_pale"),
        ("my leg has gone black and swollen", "leg_swollen"),
        ("my thigh has gone hard and purple", "leg_hot_red"),
        ("my calf is purple and hard", "leg_hot_red"),
        ("my calf has gone black and blue", "big_bruise"),
        ("my thigh is black and hard", "big_bruise"),
    ],
)
def test_a_leg_black_or_purple_and_swollen_or_hard_is_no_mere_bruise(text: str, danger: str) -> None:
    assert danger in affirmed(text)
