"""Dangers told in ordinary words, beside what might explain them, stay dangers.

A joke, a film, a wedding, a test, a cold or a heavy bag explains nothing: rules that took a danger back for one lost
most of these. A hostile reader of such rules told them, and few have a full stop: a recogniser writes none.
"""

from __future__ import annotations

import pytest
from understanding_fixtures import affirmed

DANGERS = {
    "arm_shoulder": """
        I slept on my arm and it aches, came back walking to the bus, eased when I stopped
        arm cramps I'd lain on my arm it was fine in a minute then it comes on climbing
        pain between my shoulder blades carrying the shopping up the hill, a rest eased it
        ache between the shoulder blades when I carry anything, it eases when I stop
        pain between my shoulder blades lifting the baby, it eases when I sit, I'm grey with it
        pain between the shoulder blades while painting, it eased and came back with nausea
        shoulder blade pain sitting at my desk, heat bag does nothing, pain like a knife
        cramp in my shoulder blades carrying bags upstairs, it eases as I rest
        cramp under my shoulder blade, sat down, it eased, feels like doom
        my arm cramped with bags uphill that evening fine since then any hill does it
        shoulders and thighs cramp for months and I lose weight and my jaw hurts chewing
        pain in shoulders and thighs for months with weight loss and my sight blurs
        cramps in my arms and legs since christmas and cold sweats on the hill
    """,
    "breathless": """
        laughing and I can't breathe, that's what it started with
        I can't breathe I'm joking with you because I'm scared
        my wife found me breathing slow and grey
        listen to me breathing slow and shallow
        I couldn't breathe, the laughing had nothing to do with it
        I can't breathe the laughing sets it off and my chest is tight
        I teach people who can't breathe for panic. My foot cramps. I can't breathe.
        There are people who can't breathe in here.
    """,
    "cannot_urinate": """
        I lost part of my bowel movement in bed without knowing
        my legs have lost strength and I'm leaking wee since yesterday
        wetting myself when I cough it started last night I have two kids
        I wet myself when I cough with no warning, always dry before
        wetting myself when I sneeze always dry till this month
        I've had a slipped disk for years, I wet myself when I cough
        I've lost control of my bowel since Sunday and my back hurts.
        I wet myself on the trampoline yesterday, never before, and my legs are weak.
    """,
    "chest_pain": """
        I get pain in my chest clinic is next week
        I have crushing pain in my chest check it please
        tight across the chest monitor on my wrist says one forty
        I've got a pain in my chest scan me please
        I have a squeezing pain in my chest pictures were taken and they said wait
        I was sent for a heart scan because of the pain and it hurts again now
        I had a chest test pain came on at the same time
        I have pain in my chest trace it for me
        I've a heavy pain in my chest clinic can't see me until June
        I've got pain in my chest monitor says ninety eight
        I had a heart check and have pain and sweating
        in those films he gets a pain in the chest and down the arm and that is exactly what he has today
        in those dramas people get crushing chest pain and I have it
        it is crushing chest pain just like in the hospital dramas
        my man had chest pain at the match and let him go home with it
        I am a man of 70 and on the cruise had chest pain and was fine
        I've got a pain in my heart, I mean I am sad and it goes down my arm
        I had chest pain haha no really I did
        crushing chest pain is not just a figure of speech
        sweating and chest pain, ha no, not indigestion
        Chest pain. I'm only kidding myself if I say it's nothing.
        my chest is crushing, I'm just kidding myself it's wind
        chest pain, I jest you not
        I went to see people about chest pain and it's here again
        I came to see people because of chest pain
        I had pain in my chest that's three years since and it's never left
        I've got chest pain. I collapsed when I saw the bill, figure of speech. My hand cramps.
        My uncle had chest pain at the wedding.
        I've a pain in my heart and I'm sad.
    """,
    "coughing_blood": """
        I'm coughing blood, I'm only kidding myself it's nothing
        I was watching films and coughing blood into a hankie.
    """,
    "fainted": """
        his body collapsed under him at breakfast and he went blue
        girls faint sometimes at gigs, I did last night and hit my head
        clients faint each week but today it was me
        people faint at every gig and then it happened to me
        she collapsed like in the films this morning
        my husband fainted at the funeral, they sent him home, and he has chest pain
        my daughter passed out at the gig they sent her home she looks grey
        my wife collapsed at mass and they let her go and she is sleepy and confused
        my husband collapsed at the match and they let him go and he is white as a sheet
        woman of 60 fainted at the funeral, she came round, chest hurts
        I collapsed ha no honestly flat on the floor
        I fainted yesterday only joking I tell my wife but I did
        I fainted after I gave blood and hit my head and can't stop being sick
        I passed out when I gave blood and now chest pain
        I passed out after I gave blood last week and again on the stairs
        I black out when I gave blood and this morning in the shower
        I faint giving blood and I fainted this morning in the shower for no reason
        I fainted, that's nine years ago, and keep doing it
        I've been blacking out once at work years ago my dad did too
        my husband collapsed in the car park, that was after a stent in 2012
        flag_heart|I passed out when I gave blood last week and again yesterday
        My husband collapsed beneath me on the stairs.
        The deckchair collapsed under me and then my wife collapsed.
        People faint at every gig and one has just fainted here.
        My wife fainted at the party today, they let her go and she's fine.
        A lad fainted at the match, he's fine, and then I fainted at the bus stop.
    """,
    "fever": """
        my temperature is 40 second time today
    """,
    "fit": """
        he had a fit just like in those hospital dramas ten minutes ago
        my calf cramps i had a fit last night
    """,
    "hands_locked": """
        hand locked on the tools, shook it, throwing up since Sunday
    """,
    "heart_racing": """
        my heart rate is 160 third time today
        pulse was 150 first thing this morning
        my pulse was 150 first thing this morning and my legs cramp
        my heart rate hit 170 second time this week
    """,
    "leg_hot_red": """
        one of my legs is warm
    """,
    "leg_swollen": """
        my ankle is swollen, wasp maybe, I came down the plane steps on Sunday
        my ankle has swelled up, midges I said, it goes down when I put it up, breathless too
        my ankle swelled a bit last week came down and now it's up to the knee
        bit of swelling in one ankle, it came up then it went down and it hurts to breathe
        my ankle is a bit swollen since the flight, goes down at night
        my right ankle is a bit swollen and it goes down overnight, I had a knee operation
        my ankle swells a bit and I get short of air, it goes down at night
        veins stand out on both legs for years, a cord of it is burning
    """,
    "limb_cold_pale": """
        they froze my foot for the bunion and the feeling came back but this afternoon it went dead
        my leg feels like a dead leg and cold and white
        my hand is frozen cold and white since the injection
    """,
    "limb_numb": """
        my husband I go to see in the hospital was sent back and he can't feel his leg
        I can't feel my legs haha no I'm serious
        slept on my arm and it's numb, pins and needles in it for two days
        my leg is like a dead log no feeling at all
        woke up and my leg was like a dead weight
        my leg is like a dead weight and I am dragging it
        They numbed my arm on Friday and it never came back, I still can't feel it.
        I'm not joking, I can't feel my legs.
    """,
    "new_weakness": """
        the ball of my foot catches when I walk since last week
        the sole of my foot keeps catching since Tuesday
    """,
    "one_sided": """
        one calf only, swollen, in the other I've no pain
    """,
    "over_an_hour": """
        spasm if I knit, for two hours it won't open
        the hand cramps after knitting for two hours it is shut tight
    """,
    "overheated": """
        temperature of 41 first time ever
        I checked him over for heat stroke, he's not fainted, but he's talking rubbish
        read about heat stroke none of it but I'm not talking sense
        They checked me for heat stroke and I had it.
        First aider checked for heat stroke: I was confused.
    """,
    "skin_infected": """
        I read about sepsis and the rash that doesn't fade is on me, no fever
        My foot cramps on holiday, it has gone septic.
        My cut is hot and it throbs.
    """,
    "sodium_low": """
        my sodium was 118 second test same
        sodium of 119 first test
    """,
    "stroke_signs": """
        the face dropped on one side like in those hospital series and speech went
        her face dropped like in those hospital dramas
        my face dropped, only joking she said, but it is still down
        I slept on my arm and it went dead, it comes back but I keep dropping things
        my arm is like a dead weight since this morning
        my arm feels like a dead log on one side
        my arm is like a dead arm since breakfast
        left arm like a dead weight and face gone
        my whole side is like a dead weight
        my husband's arm is like a dead weight
        my right arm has gone like a dead weight
        flag_nerve|my left arm is like a dead weight
        My husband came home from hospital yesterday and he can't talk.
        My speech is slurred ha no idea why.
        I slept on my arm and woke with it dead and it's still dead.
    """,
    "sudden_paralysis": """
        have given way both my legs have, says he
        my legs went from under me on the wet grass, no slip, they just went
        my legs went from under me on the snow and I can't feel them
        my legs gave way on the leaves and they're tingling up to the waist
        my legs went from under me on the soap and my face felt odd
        I can't get up from the deckchair I can get up from nothing this week
        can't get up from a pouffe and my arms won't lift to the shelf
        couldn't get up from the deckchair my speech was gone
        couldn't stand up from the deckchair this week
        I couldn't move my leg while it was happening, it passed, my mouth drooped too
        couldn't move my leg while it lasted, it went off in an hour, couldn't see from one eye
        I couldn't move my leg while it was happening, it stopped after two hours
        couldn't move my legs while it was on, it passed, I'm on potassium tablets
    """,
    "sugar_high": """
        my sugar was 27 second reading today
        blood sugar 25 first thing and I'm thirsty, cramp in my legs
    """,
    "throat_closing": """
        my voice has gone and my neck is up like a balloon after the flu jab
        I had the flu jab and my voice went and my throat feels thick
        lost my voice since the thyroid operation, I thought it was a cold and my hands cramp
        I've had flu and my voice has gone and I can't get food down
        my voice has gone with a cold and my neck is puffing up
        I had a flu jab an hour ago and my voice has gone
        my voice is going and there's a lump in my neck since the flu jab
        never before couldn't swallow tablets till the weekend
        throat closing, same thing happened, that was at a party in 2012
        voice gone and noisy breathing since the wasp sting
        My voice has gone with this cold and I can't swallow my spit.
        I was always good at swallowing tablets and today swallowing tablets chokes me.
        I've a cold, my voice has gone and my breathing is bad
    """,
    "tight_hard_limb": """
        my shin is rock hard and tight since the tackle, it eased with ice and is back
        my calf is as tight as a drum since the tackle and gone blue
        my leg is tight as a drum, pain out of all proportion, it went on all night
        My calf was tight as a drum, it eased for a minute and now it's worse.
    """,
    "tingling_mouth": """
        numb lips after curry, throat going tight, it was fine after a bit
        mouth tingles after nuts in the curry, went back to normal, then hives
        my mouth tingles since the injection for my bones, went off, and my feet cramp, gone after a day
        chapped lips tingle all the time since my operation on the glands
    """,
    "under_18": """
        I have two 10 year olds and one of them can't walk with calf cramps
    """,
    "urine_brown": """
        his wee red dots of blood in it
        my wee pink thing was blood
        a wee pink this morning, it was my wee, and my thighs ache
    """,
    "vomiting": """
        I was heaving buckets all night with cramp in my legs
        I heaved the lunch up and the breakfast and every drink since
        I heaved that soup straight back up and I can't keep water down
        I've been heaving gallons since yesterday
        I heaved the dinner up six times today
        I'm heaving into bags
        I heaved coal black stuff
        losses|I've been heaving buckets all night
        losses|yes heaving mouthfuls of bile for two days
        I heaved my guts up all night and my calves cramp.
    """,
    "weakness": """
        the tablets I take make mine weak my legs won't hold me
    """,
    "will_not_ease": """
        my calf won't let go of me, it opens for a second
    """,
}
"""Finding → stories, or a question and an answer to it, that tell it."""
STORIES = [(danger, told.strip()) for danger, stories in DANGERS.items() for told in stories.strip().splitlines()]


@pytest.mark.parametrize(("danger", "told"), STORIES)
def test_a_danger_beside_what_might_explain_it_stays_one(danger: str, told: str) -> None:
    question, _, text = told.rpartition("|")

    assert danger in affirmed(text, question or None)


def test_thoughts_of_self_harm_are_never_a_joke() -> None:
    assert "self_harm" in affirmed("I want to drown myself, only joking, my foot cramps")
    assert "self_harm" in affirmed("I'd rather be dead than have these cramps another night")
    assert "self_harm" in affirmed("I'm like a dead weight to them all")
    assert "self_harm" in affirmed("my leg is like a dead weight and I'd be better off dead")


@pytest.mark.parametrize(
    "told", ["I sleep like a dead log", "it's like a dead ache in my calf", "my leg's like a dead weight in bed"]
)
def test_what_is_like_a_dead_weight_is_no_wish_to_be_dead(told: str) -> None:
    assert "self_harm" not in affirmed(told)
