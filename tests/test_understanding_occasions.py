"""A leg that can't be moved "when it cramps" is no paralysis; one that can't be moved is, whatever else cramps."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, mind, read_back, told

from kiosk.events import Polarity, Triage
from kiosk.publishing.rehearse import hold

EXPLAINED = ["sudden_paralysis", "limb_numb", "hands_locked", "feet_locked", "cannot_lift_foot", "stroke_signs"]
NOES = ("no",) * 14


@pytest.mark.parametrize(
    "text",
    [
        "I can't move my leg when it cramps",
        "when I get a cramp I can't move my leg",
        "when my calf cramps at night I can't move it",
        "whenever the cramp comes on, I can't move my foot",
        "every time I cramp my legs give way",
        "I can't move my foot while the cramp lasts",
        "my leg locks and I can't move it until it goes",
        "it cramps so bad I can't move my leg",
        "I cannot stand up when I get cramp",
        "my leg goes dead when I sit on it",
        "my leg goes numb when I sit too long",
        "I can't feel my foot when I cross my legs",
        "I can't feel my toes when it's cold",
        "my hand locks when I write",
        "my fingers lock when I grip something",
        "my arms go numb when I sleep",
        "I can't stand on my toes",
        "I can't move my leg when it cramps but it comes right after a minute",
        "I can't move my leg when it cramps, then it's fine again",
        "I can't move my leg when it cramps but otherwise it's fine",
        "I can't move my leg when it cramps but I can move it afterwards",
        "I can't move my leg when I get the cramp in my calf at night",
        "I can't move my leg when it cramps and I have to wait until it goes",
        "I can't move my leg when it cramps and it hurts like hell",
        "I can't move my leg when it cramps, that's all",
        "when it cramps I can't move my leg and then it goes away",
        "it cramps so bad I can't move my leg for a minute",
        "my hands lock when I write or knit",
        "I can't move my leg when it cramps. I've tried bananas",
    ],
)
@pytest.mark.parametrize("question", [None, "flag_nerve", "flag_spine"])
def test_what_happens_only_when_it_cramps_or_is_sat_on_is_no_danger(text: str, question: str | None) -> None:
    assert told(hear(text, question)).isdisjoint({*EXPLAINED, "saddle_numbness"})


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("I can't move my legs", "sudden_paralysis"),
        ("I can't move my legs and they cramp", "sudden_paralysis"),
        ("my leg cramps and I can't move it", "sudden_paralysis"),
        ("I can't move my leg even when it doesn't cramp", "sudden_paralysis"),
        ("I can't move my leg when it cramps and since yesterday not at all", "sudden_paralysis"),
        ("I can't move my arm when my leg cramps", "sudden_paralysis"),
        ("when my leg cramps I can't move my arm", "sudden_paralysis"),
        ("after a cramp I can't move my legs", "sudden_paralysis"),
        ("I can't move my leg when I wake up", "sudden_paralysis"),
        ("I can't lift my foot when I walk", "cannot_lift_foot"),
        ("I can't feel my leg when I walk", "limb_numb"),
        ("I can't feel my legs any more when I sit on the toilet", "limb_numb"),
        ("my foot is white and I can't feel it when it's cold", "limb_cold_pale"),
        ("my foot is white and I can't feel it when it's cold", "limb_numb"),
        ("my hand locks up and I can't open it", "hands_locked"),
        ("my hands locked while I was typing and won't open", "hands_locked"),
        ("my hand locks when it cramps", "hands_locked"),
        ("numb between my legs when I sit", "saddle_numbness"),
        ("I can't breathe when it cramps", "breathless"),
        ("chest tight when I cramp", "chest_pain"),
        ("I fainted when it cramped", "fainted"),
        ("I can't move my leg when it cramps and it stays like that", "sudden_paralysis"),
        ("I can't move my leg when it cramps and it doesn't come back", "sudden_paralysis"),
        ("I can't move my leg when it cramps it won't come back", "sudden_paralysis"),
        ("I can't move my leg when it cramps and it remains that way", "sudden_paralysis"),
        ("I can't move my leg when it cramps and not afterwards either", "sudden_paralysis"),
        ("I can't move my leg when it cramps or when it doesn't", "sudden_paralysis"),
        ("I can't move my leg when it cramps or any other time", "sudden_paralysis"),
        ("I can't move my leg when it cramps or in the morning", "sudden_paralysis"),
        ("I can't move my leg when it cramps and in the morning", "sudden_paralysis"),
        ("I can't move my leg when it cramps and nor can I the rest of the time", "sudden_paralysis"),
        ("I can't move my leg when it cramps and for a long time after", "sudden_paralysis"),
        ("I can't move my leg when it cramps for half an hour", "sudden_paralysis"),
        ("I can't move my leg when it cramps all night long", "sudden_paralysis"),
        ("I can't move my leg when it cramps and then it's dead all morning", "sudden_paralysis"),
        ("I can't move my leg when it cramps and the arm as well", "sudden_paralysis"),
        ("I can't move my leg when it cramps and my hand", "sudden_paralysis"),
        ("I can't move my leg when it cramps and it drags", "sudden_paralysis"),
        ("I can't move my leg when it cramps and I get the shakes", "sudden_paralysis"),
        ("can't move my legs when they cramp and I've wet myself", "sudden_paralysis"),
        ("couldn't move my legs when it cramped, lasted till dinner", "sudden_paralysis"),
        ("I can't move my arm when it cramps and I'm dribbling", "sudden_paralysis"),
        ("it cramps so bad I can't move my leg and it drags after", "sudden_paralysis"),
        ("I can't lift my foot when it cramps and it drags", "cannot_lift_foot"),
        ("my hands lock when I'm driving and my lips tingle", "hands_locked"),
        ("I can't move my leg when it cramps. It won't come back", "sudden_paralysis"),
        ("I can't move my leg when it cramps. It drags", "sudden_paralysis"),
    ],
)
def test_an_occasion_that_explains_nothing_leaves_a_danger_as_it_is(text: str, finding: str) -> None:
    assert finding in told(hear(text))


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("only while it cramps", "sudden_paralysis"),
        ("just until it goes", "sudden_paralysis"),
        ("no, only when it cramps", "sudden_paralysis"),
        ("yes, when it cramps", "sudden_paralysis"),
        ("only during a cramp, then it's fine", "sudden_paralysis"),
        ("no, I just can't move it till it passes", "sudden_paralysis"),
        ("only for a second", "hands_locked"),
        ("just for a moment, then they open again", "hands_locked"),
        ("no, just when I knit", "hands_locked"),
        ("only when I sit on it", "limb_numb"),
        ("only in the cold", "limb_numb"),
        ("yes, only while the cramp is there", "cannot_lift_foot"),
        ("only when it cramps in my calf at night", "sudden_paralysis"),
    ],
)
def test_a_read_back_is_taken_back_by_the_occasion_that_explains_it(text: str, finding: str) -> None:
    assert read_back(text, finding).answer == "no"


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("only for a minute", "sudden_paralysis"),
        ("not only when it cramps", "sudden_paralysis"),
        ("even when it doesn't cramp", "sudden_paralysis"),
        ("it's worse when it cramps", "sudden_paralysis"),
        ("only when I walk", "sudden_paralysis"),
        ("only until it went", "sudden_paralysis"),
        ("when it cramps and my face droops", "sudden_paralysis"),
        ("yes, since the cramp yesterday", "sudden_paralysis"),
        ("only in the cold and it goes white", "limb_numb"),
        ("only for a minute", "limb_numb"),
        ("yes, for an hour now", "hands_locked"),
        ("only when it cramps", "chest_pain"),
        ("only in the cold", "breathless"),
        ("only when it cramps", "fainted"),
        ("only when it cramps", "stroke_signs"),
        ("only when it cramps it won't come back", "sudden_paralysis"),
        ("when it cramps it drags", "sudden_paralysis"),
        ("only when it cramps for hours", "sudden_paralysis"),
    ],
)
def test_no_other_occasion_takes_a_read_back_back(text: str, finding: str) -> None:
    said = read_back(text, finding)
    denied = {one.id for one in said.findings if one.polarity is Polarity.DENIED}

    assert said.answer != "no"
    assert finding not in denied


@pytest.mark.parametrize("said", ["I can't move my leg when it cramps", "my leg cramps and I can't move it"])
def test_the_commonest_words_for_a_cramp_end_in_no_ambulance(said: str) -> None:
    held = hold(mind(), [said, "only while it cramps", *NOES])

    assert held.assessment.triage is not Triage.EMERGENCY


def test_legs_that_do_not_work_between_cramps_either_end_in_one() -> None:
    held = hold(mind(), ["my legs cramp and I can't move them", "even when they don't cramp", "yes", *NOES])

    assert held.assessment.triage is Triage.EMERGENCY


def test_a_big_tablet_is_hard_to_swallow_and_no_throat_closes() -> None:
    assert told(hear("big tablets are hard to swallow", "flag_nerve")) == set()
    assert "throat_closing" in told(hear("my tablets are hard to swallow", "flag_nerve"))
    assert "throat_closing" in told(hear("my tongue is too big for my mouth and I can't swallow", "flag_nerve"))


def test_a_water_tablet_is_no_water_that_helps() -> None:
    assert "eases_with_rest" not in told(hear("stopping my water tablets helped"))
    assert "eases_with_rest" in told(hear("drinking water helped"))
