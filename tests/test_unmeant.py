"""The words of a danger told of a thing, a joke, a film or people who are not here, and dangers told beside them."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear

from kiosk.events import Polarity


def affirmed(text: str) -> set[str]:
    return {one.id for one in hear(text, None).findings if one.polarity is Polarity.AFFIRMED}


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("My stool collapsed beneath us at the pub. Then a cramp in my thigh.", "fainted"),
        ("We heaved the piano up the steps on Sunday and my legs cramped after.", "vomiting"),
        ("I was cutting the grass in the hot sun and my calf cramped.", "skin_infected"),
        ("it's a wee brown tablet for ma blood pressure and ma feet cramp", "urine_brown"),
        ("I read the twenty-first chapter in bed and my foot cramped.", "sugar_high"),
        ("They numbed my whole arm for the finger, it came back by bedtime. My other hand cramps.", "limb_numb"),
        ("I lost a foot of bowel when I was thirty. My toes cramp.", "cannot_urinate"),
        ("Since Easter the strength has been leaking out of my thighs, and my calves cramp.", "cannot_urinate"),
        ("The nurse checked me for heat stroke and there's none. My calf cramped on the march.", "overheated"),
        ("they checked him for sunstroke and he was fine, his calf cramped", "overheated"),
        ("I nurse patients who can't speak after a stroke. My foot cramps after a shift.", "stroke_signs"),
        ("I do first aid, people faint at every gig. My calf cramps.", "fainted"),
        ("in them old films they are forever fainting, i only get cramp in my toes", "fainted"),
        ("I visit my brother in hospital, he can't move his arm. The chair makes my thigh cramp.", "sudden_paralysis"),
        ("My aunt had chest pain at the party, they kept her in and let her go. My feet cramped.", "chest_pain"),
        ("A woman fainted at the concert last month and she was fine. My calf cramped from standing.", "fainted"),
        ("I've a pain in my heart since she left, figure of speech. My foot cramps at night.", "chest_pain"),
        ("I can't feel my legs, just kidding, it's a cramp in one calf now and then.", "limb_numb"),
        ("The kids wet themselves laughing when my leg locked.", "cannot_urinate"),
        ("I wet myself a bit when I cough, always have since the babies. My calf cramps.", "cannot_urinate"),
        ("Lost my voice shouting at the match and my calf cramped on the way home.", "throat_closing"),
        ("I'm no good at swallowing pills, I want a powder. My calf cramps.", "throat_closing"),
        ("I slept on my arm and woke with it dead, and it came back in a minute. My toes cramp.", "stroke_signs"),
        ("My calves were tight as drums getting off the train, rubbed them and it went.", "tight_hard_limb"),
        ("I fainted giving blood in the spring. My shins are restless.", "fainted"),
    ],
)
def test_what_nobody_here_has_is_no_danger(text: str, danger: str) -> None:
    assert danger not in affirmed(text)


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("My husband collapsed beneath me on the stairs.", "fainted"),
        ("my calf cramps i had a fit last night", "fit"),
        ("I've got chest pain. I collapsed when I saw the bill, figure of speech. My hand cramps.", "chest_pain"),
        ("I teach people who can't breathe for panic. My foot cramps. I can't breathe.", "breathless"),
        ("My foot cramps on holiday, it has gone septic.", "skin_infected"),
        ("The deckchair collapsed under me and then my wife collapsed.", "fainted"),
        ("I heaved my guts up all night and my calves cramp.", "vomiting"),
        ("My cut is hot and it throbs.", "skin_infected"),
        ("a wee pink this morning, it was my wee, and my thighs ache", "urine_brown"),
        ("They numbed my arm on Friday and it never came back, I still can't feel it.", "limb_numb"),
        ("I've lost control of my bowel since Sunday and my back hurts.", "cannot_urinate"),
        ("They checked me for heat stroke and I had it.", "overheated"),
        ("First aider checked for heat stroke: I was confused.", "overheated"),
        ("There are people who can't breathe in here.", "breathless"),
        ("People faint at every gig and one has just fainted here.", "fainted"),
        ("I was watching films and coughing blood into a hankie.", "coughing_blood"),
        ("My husband came home from hospital yesterday and he can't talk.", "stroke_signs"),
        ("My uncle had chest pain at the wedding.", "chest_pain"),
        ("My wife fainted at the party today, they let her go and she's fine.", "fainted"),
        ("A lad fainted at the match, he's fine, and then I fainted at the bus stop.", "fainted"),
        ("I've a pain in my heart and I'm sad.", "chest_pain"),
        ("My speech is slurred ha no idea why.", "stroke_signs"),
        ("I'm not joking, I can't feel my legs.", "limb_numb"),
        ("I wet myself on the trampoline yesterday, never before, and my legs are weak.", "cannot_urinate"),
        ("voice gone and noisy breathing since the wasp sting", "throat_closing"),
        ("My voice has gone with this cold and I can't swallow my spit.", "throat_closing"),
        ("I've a cold, my voice has gone and my breathing is bad", "throat_closing"),
        ("I was always good at swallowing tablets and today swallowing tablets chokes me.", "throat_closing"),
        ("I slept on my arm and woke with it dead and it's still dead.", "stroke_signs"),
        ("My calf was tight as a drum, it eased for a minute and now it's worse.", "tight_hard_limb"),
    ],
)
def test_a_danger_told_beside_it_stays_one(text: str, danger: str) -> None:
    assert danger in affirmed(text)


def test_thoughts_of_self_harm_are_never_a_joke() -> None:
    assert "self_harm" in affirmed("I want to drown myself, only joking, my foot cramps")
    assert "self_harm" in affirmed("I'd rather be dead than have these cramps another night")
