"""Long talk without a comma: what it only holds by chance is no finding, and what it tells stays one."""

from __future__ import annotations

import pytest
from understanding_fixtures import affirmed, hear

CRAMP = "i get this cramp in my calf at night and "


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("it comes on when i'm stood at the bus stop with my shopping", "chest_pain"),
        ("somebody had parked a van right on my drive this morning", "chest_pain"),
        ("my foot was bad and a passenger said i'd gone a funny grey", "limb_cold_pale"),
        ("i'd my hand out while i was plastering and the trowel got stuck", "hands_locked"),
        ("my boss said this and that so i don't know who is right", "confused"),
        ("he threw a fit at the umpire and i didn't know where to look", "confused"),
        ("we'd a tent up and it collapsed on us in the night", "fainted"),
        ("the old footbridge has just collapsed into the river", "fainted"),
        ("the wasp got me and i ran inside", "diarrhoea"),
        ("do i ring after i finish my course of antibiotics", "menopause"),
        ("my father committed suicide fifteen years ago", "self_harm"),
        ("i'm just not really waking up early any more", "self_harm"),
        ("i couldn't stop shivering that night", "will_not_ease"),
        ("i don't know if that makes sense to you", "confused"),
        ("mind you it's gone quiet in here", "confused"),
        ("all i've got on me is a fiver", "fever"),
        ("it's been like that during these past three days", "in_daytime"),
        ("i like a beer but i don't drink that much", "drinks_little"),
        ("my legs are a touch sore after the gym", "leg_tender"),
        ("i lean on it and hang over the shopping trolley and it goes", "eases_hanging"),
        ("my daughter's six months along with her first", "under_18"),
        ("i've no interest in my dinner these days", "ace_arb"),
        ("i never had a pain like no petrol in my legs before", "severe_pain"),
    ],
)
def test_words_that_stand_together_by_chance_tell_nothing(text: str, never: str) -> None:
    assert never not in {one.id for one in hear(CRAMP + text).findings}


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("i'm in the menopause", "menopause"),
        ("i have a fever", "fever"),
        ("i get it in the daytime", "in_daytime"),
        ("my calf is tender", "leg_tender"),
        ("i take ramipril", "ace_arb"),
        ("it is an excruciating pain", "severe_pain"),
    ],
)
def test_words_that_belong_together_are_heard_in_long_talk_too(text: str, finding: str) -> None:
    assert finding in affirmed(CRAMP + text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("it's like a bus is stood on me", "chest_pain"),
        ("my right foot has gone grey and cold", "limb_cold_pale"),
        ("my fingers are stuck and won't open", "hands_locked"),
        ("mum doesn't know who i am today", "confused"),
        ("my husband collapsed in the kitchen just now", "fainted"),
        ("i was sat in the old chair and collapsed", "fainted"),
        ("my insides are running like a tap", "diarrhoea"),
        ("she left the house then collapsed with cramps", "fainted"),
        ("my dad committed suicide and i want to do the same", "self_harm"),
        ("the cramp won't stop nothing works", "will_not_ease"),
        ("i couldn't stop cramping all night", "will_not_ease"),
        ("i drink mostly beer and i don't drink much water", "drinks_little"),
        ("i just don't feel like i have a lot of energy", "tiredness"),
        ("i was born on the third of may nineteen fifty one", "over_60"),
        ("i have to hang it over the side of the bed", "eases_hanging"),
        ("it's for my son he is six months old", "under_18"),
    ],
)
def test_what_is_meant_stays(text: str, told: str) -> None:
    assert told in affirmed(text)


@pytest.mark.parametrize(
    "text",
    [
        "i was on my knees the whole day for the tiles and then my calf caught me for a minute",
        "i was on that hard floor forty minutes for my pension and my toes cramped in my shoes for a second",
        "i've a desk job and i knit and my hand cramps up after two hours of it and then it opens again",
        "about an hour back i was pouring sweat by the grill and i got a cramp in my hand for a minute",
        "twelve hours on the ward and i feel silly but i get these cramps in my toes that last a minute",
    ],
)
def test_how_long_somebody_did_something_is_no_length_of_a_cramp(text: str) -> None:
    assert affirmed(text).isdisjoint({"over_an_hour", "over_ten_minutes"})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("the back of my thigh is in a fist and that's getting on for an hour and i've tried it all", "over_an_hour"),
        ("i had to ring with my nose an hour it has been like this both of my hands are in claws", "over_an_hour"),
        ("my calf has been clenched like a rock and nothing helps twenty minutes now", "over_ten_minutes"),
        ("i sat in the shade with a drink and my legs still cramp and it's two hours now they go on", "over_an_hour"),
    ],
)
def test_how_long_a_cramp_has_lasted_is_told_in_many_ways(text: str, told: str) -> None:
    assert told in affirmed(text)


@pytest.mark.parametrize(
    "text",
    [
        "i still get the cramp two or three times a week",
        "my eyelid won't stop jumping and i had a cramp once",
        "it wouldn't let go i was shouting the house down and then in two minutes it was off",
    ],
)
def test_a_cramp_that_comes_again_or_went_in_the_end_is_none_that_stays(text: str) -> None:
    assert "will_not_ease" not in affirmed(text)


@pytest.mark.parametrize("text", ["it won't let go", "it wouldn't let go and it's still there", "it's still cramping"])
def test_a_cramp_that_stays_is_told(text: str) -> None:
    assert "will_not_ease" in affirmed(text)


@pytest.mark.parametrize(
    ("text", "numb"),
    [
        ("my lip's asleep from the dentist just now and i get cramp in my foot", False),
        ("my lips are tingling like after the dentist and i've not been", True),
        ("my lips have been tingling since the dentist last week", True),
    ],
)
def test_a_dentists_needle_numbs_a_lip_for_an_hour_and_no_week(text: str, *, numb: bool) -> None:
    assert ("tingling_mouth" in affirmed(text)) is numb


@pytest.mark.parametrize("text", ["i try and walk to the shops at least once a day", "i work out", "i also go running"])
def test_what_somebody_does_anyway_brings_nothing_on(text: str) -> None:
    assert not {"on_walking", "after_exercise"} & {one.id for one in hear(text).findings}


@pytest.mark.parametrize("text", ["when i walk to the shops", "i go running and then they come"])
def test_what_brings_them_on_is_told_without_the_word_cramp(text: str) -> None:
    assert {"on_walking", "after_exercise"} & affirmed(text)


def test_who_normally_can_walk_is_not_said_to_walk_today() -> None:
    assert "sudden_paralysis" not in {one.id for one in hear("normally i can walk to the shops but not now").findings}
    assert "sudden_paralysis" in affirmed("i can't move my legs")


def test_a_year_ago_does_not_deny_that_it_has_been_so_long() -> None:
    assert "since_long" not in {one.id for one in hear("i had one about a year ago").findings}
    assert "since_long" in affirmed("i have had them for a year")


@pytest.mark.parametrize("text", ["my name is dan i am seven, twenty seven", "i was born in nineteen seventy three"])
def test_a_grown_up_who_begins_the_number_anew_is_no_child(text: str) -> None:
    assert not {"under_18", "over_60"} & {one.id for one in hear(text).findings}
