"""A part of the body that is only mentioned, or a sign with an everyday cause that is over, raises no alarm.

What a crude version of each rule would lose stays a danger: told beside the harmless thing, "but now", "still".
"""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, told

HARMLESS = [
    ("I test the baby's bath with my elbow. My cramp is in the toes.", "arm_shoulder"),
    ("I've an anchor on my arm from the navy. It's my calf that cramps in bed.", "arm_shoulder"),
    ("my thighs cramp, both sides, some nights", "belly_muscles"),
    ("my lips burned and tingled from the peppers, a glass of milk and it was gone", "tingling_mouth"),
    ("my lip tingles with a cold sore, and I had a cramp in my toe", "tingling_mouth"),
    ("the dentist's jab numbed my lip yesterday, it wore off by tea", "tingling_mouth"),
    ("my fingers were stuck hooked after the snow, a hot mug and they opened", "hands_locked"),
    ("my fingers won't let go of the handle for a few seconds. No swelling on the face.", "hands_locked"),
    ("my foot locked up for like a minute after yoga", "feet_locked"),
    ("I've had bulging veins in both legs for years. They don't hurt.", "leg_swollen"),
    ("my legs are red from the sun, and that night my calf cramped", "leg_hot_red"),
    ("his legs are warm, good colour, and his calf cramps when he walks", "leg_hot_red"),
    ("both legs go crampy in the queue and it eases when I squat", "sudden_paralysis"),
    ("my wife rang, the ambulance came, and they said it was cramp", "sudden_paralysis"),
    ("laying lino all day, my shins cramped twice that evening, none since then", "over_an_hour"),
    ("my forearm cramps up if I type for four hours with no break, and it goes when I shake it", "over_an_hour"),
    ("I get a cramp by my shin when I drive up north, that's a three-hour trip", "over_an_hour"),
    ("I've looked, the legs match, nothing stays sore, just cramps", "will_not_ease"),
]

DANGERS = [
    ("leg cramps for years, now it's the arms too", "arm_shoulder"),
    ("my legs cramped first. Then my shoulder.", "arm_shoulder"),
    ("my calf cramps and so does my arm", "arm_shoulder"),
    ("he can't push with his arms and his thighs cramp", "arm_shoulder"),
    ("my arm went to sleep, I'd lain on it, it came back, but it's heavy now, and my calf cramps", "arm_shoulder"),
    ("a cramp between my shoulder blades came on suddenly, a hot water bottle eased it, I'm sweating", "arm_shoulder"),
    ("my shoulder blade cramps when I twist, a hot water bottle eases it, breathing hurts", "arm_shoulder"),
    ("it knots between my shoulder blades on the stairs, a rub eases it", "arm_shoulder"),
    ("I hung curtains and my arm cramped that evening and I came over sweaty. Fine now.", "arm_shoulder"),
    ("cramps in my arms and legs for months, always cold, and now I'm getting weaker", "arm_shoulder"),
    ("pain in my arms and legs for months since the simvastatin, I've put on weight", "arm_shoulder"),
    ("my side cramped after running and it won't stop", "belly_muscles"),
    ("I had a cold sore last week, now my lips and fingers are tingling", "tingling_mouth"),
    ("lips tingling since the thyroid operation, I put cream on for the chapped skin", "tingling_mouth"),
    ("my lips went numb after a curry, it was gone in an hour and it's back again", "tingling_mouth"),
    ("my hand clamps shut in the cold and hot water won't open it", "hands_locked"),
    ("fingers stuck like claws in the snow, they opened, lips numb", "hands_locked"),
    ("my lip tingles, not a cold sore, on and off since the weekend", "tingling_mouth"),
    ("lip numb and tingling, the cold sore has gone", "tingling_mouth"),
    ("stung on the ankle and my ankle came up and it has not gone down", "leg_swollen"),
    ("my legs are red and blotchy since I was in the garden", "leg_hot_red"),
    ("legs went from under me, landed on the wet grass", "sudden_paralysis"),
    ("I heaved up everything and my legs cramp", "vomiting"),
    ("a midge bit my ankle and now my whole calf has come up", "leg_swollen"),
    ("stung on the ankle, it went down in a day. Then on Friday my calf came up like a balloon.", "leg_swollen"),
    ("bulging veins in both legs for years but one is hard and sore now", "leg_swollen"),
    ("my legs are red from the sun and one calf is hard and hot", "leg_hot_red"),
    ("my left leg is warm and it aches", "leg_hot_red"),
    ("cramp in one calf for three days, not the other", "one_sided"),
    ("I like my coffee weak and my arms are getting weaker", "weakness"),
    ("the front of my foot catches on the stairs", "new_weakness"),
    ("my legs go tight and then they give way", "sudden_paralysis"),
    ("my legs went from under me on the step for no reason", "sudden_paralysis"),
    ("legs went from under me on the wet floor and again today on the dry", "sudden_paralysis"),
    ("can't get up out of the beanbag or any chair since yesterday", "sudden_paralysis"),
    ("I couldn't move that leg while it was going on and I still can't", "sudden_paralysis"),
    ("paramedics came to lift me off the floor", "sudden_paralysis"),
    ("driving with a cramp in my calf for three hours", "over_an_hour"),
    ("it locked while I was driving, four hours now", "over_an_hour"),
    ("I couldn't let go of the rail, my hand stayed shut", "will_not_ease"),
    ("my foot locked up after yoga and it's still locked", "feet_locked"),
]


@pytest.mark.parametrize(("text", "no_more"), HARMLESS)
def test_what_is_only_mentioned_or_has_an_everyday_cause_that_is_over_is_no_danger(text: str, no_more: str) -> None:
    assert no_more not in told(hear(text))


@pytest.mark.parametrize(("text", "means"), DANGERS)
def test_what_only_stands_beside_such_a_cause_stays_a_danger(text: str, means: str) -> None:
    assert means in told(hear(text))


def test_each_danger_that_is_not_heard_is_heard_in_other_words() -> None:
    assert {danger for _, danger in HARMLESS} <= {danger for _, danger in DANGERS}
