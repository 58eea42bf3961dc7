"""Dangers that had no name of their own → the flag that is spoken; words beside them that raise none."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, knowledge, mind, told

from kiosk.clinic.assessment import assess
from kiosk.events import Subject, Triage

SPOKEN = {
    # a blood sugar too low, told on as a very high one
    "hypo": "low_sugar",
    "I'm having a hypo I think, shaking and sweating": "low_sugar",
    "me sugar's low, I'm all of a tremble": "low_sugar",
    "my sugar was low this morning, two point one": "low_sugar",
    "I'm all sweaty and shaky and my sugar's two point five": "low_sugar",
    "my blood sugar's 2.8 and I feel funny": "low_sugar",
    "the meter said LO": "low_sugar",
    "my meter says 2.4": "low_sugar",
    "sugar 2.4 on the meter when I read the gas": "low_sugar",
    "an adder bit me on the hill this morning, leg's cramping": "snake_bite",
    "a snake bit my ankle and it cramps": "snake_bite",
    "I had an electric shock at work yesterday, cramps all over": "electric_shock",
    "shock off the cooker, my arm muscles cramp": "electric_shock",
    "I ran the marathon and put on weight over the race, leg cramps": "after_endurance",
    "I ran a marathon and I feel dizzy, leg cramps": "after_endurance",
    "I've been told my sodium is low, leg cramps": "measured_mineral",
    "there's a man on the floor over there": "collapse",
    "his lips have gone blue": "breathless",
    "I'm a bit puffed now you say it": "breathless",
    "pins and needles down one side": "new_weakness",
    "my sugar says two point four": "low_sugar",
    "the sensor reads 2.9 and my calf cramps": "low_sugar",
    "my sugar was 54 this morning": "low_sugar",
    "my sensor is alarming low": "low_sugar",
    "I'm diabetic and I'm sweaty and trembling": "low_sugar_signs",
    "had a hypo last night": "diabetes",
    "I keep going low in the night": "diabetes",
    # a blow on the head, and a leg that takes no weight
    "apixaban and I fell and banged my head yesterday, leg cramps": "head_injury",
    "cracked my head on the cupboard, on rivaroxaban": "head_injury",
    "edoxaban, fell down the stairs on my head": "head_injury",
    "fell and hit my head, been sick since": "head_injury",
    "I'm on warfarin and I might have hit my head": "head_injury",
    "apixaban, I fell and I am not sure if I banged my head": "head_injury",
    "I got a knock on the head this morning, I take warfarin": "head_injury",
    "I banged my head yesterday and I've had a headache since": "head_knock",
    "my thigh cramps, I fell yesterday and I can't put any weight on it": "broken_hip",
    "I fell on Sunday, my hip hurts and I can't put weight on that leg": "broken_hip",
    "I fell yesterday, my calf hurts and I can't put any weight on it": "broken_leg",
    "twisted my ankle, can't stand on it": "broken_leg",
    # a baby that moves less, read back as bleeding
    "34 weeks pregnant and the baby's not moved much since yesterday": "baby_moves_less",
    "baby's gone quiet": "baby_moves_less",
    "I haven't felt the baby kick today": "baby_moves_less",
    "less kicks than usual": "baby_moves_less",
    # nothing kept down, and blood that an infection poisons
    "I've not kept anything down for two days": "severe_dehydration",
    "I've kept nothing down since yesterday": "severe_dehydration",
    "I've not been able to keep a drink down": "severe_dehydration",
    "been throwing up since yesterday morning, even water": "severe_dehydration",
    "I've a water infection and I'm shaking all over": "sepsis",
    "my skin's gone all blotchy and I'm freezing": "sepsis",
    "I've gone mottled and cold": "sepsis",
    "I'm shivering and burning up": "infection",
    # the belly: a vessel that tears, a bowel that leaks, bleeds or is blocked
    "the pain in my tummy's gone through to my back sudden like and I went clammy": "belly_emergency",
    "pain in my stomach going through to my back since this morning": "belly_emergency",
    "agony in my stomach, goes through to my back": "belly_emergency",
    "I've a pulsing lump in my tummy and my back hurts": "belly_emergency",
    "cramps in my stomach, hard as a board": "belly_emergency",
    "my back pain's come round to my belly and I'm sweating": "belly_emergency",
    "cramps in my back and my tummy, sudden this morning, and I went clammy": "belly_emergency",
    "an awful pain in my belly and I went clammy": "belly_shock",
    "I was sick this morning and it was like coffee grounds": "heavy_bleeding",
    "my sick was brown and grainy": "heavy_bleeding",
    "blood down the toilet this morning": "heavy_bleeding",
    "clots of blood in the toilet": "heavy_bleeding",
    "blood from the back passage": "heavy_bleeding",
    "I'm vomiting poo": "bowel_blocked",
    "I'm vomiting green bile and my belly's swollen": "bowel_blocked",
    "belly like a drum and no wind passing and I'm vomiting": "bowel_blocked",
    "my hernia's gone hard and it won't go back and I'm sick": "bowel_blocked",
    "not opened my bowels for nine days, blown up like a balloon and bringing up brown stuff": "bowel_blocked",
    # quinine, and what its warning is about
    "quinine since last month, and I've come out in purple spots": "quinine_blood",
    "quinine, and I bruise like a peach now": "quinine_blood",
    "quinine tablets, and my gums are bleeding": "quinine_blood",
    "quinine and a rash all over": "quinine_rash",
    "I've bruises coming up all over for no reason": "bleeds",
    # after a birth, and with child
    "I had a section on the 20th and my right calf cramps": "clot",
    "since the birth my left calf cramps": "clot",
    "36 weeks, a banging headache and stars in front of my eyes, calf cramps": "pre_eclampsia",
    # a stroke of the hindbrain, a faint and a stroke in dialect
    "the room's spinning and I can't walk straight since this morning": "balance",
    "I can't walk in a straight line since this morning": "balance",
    "walking into walls since this morning and dizzy": "balance",
    "I took a dwam in the kitchen this morning": "collapse",
    "ma mooth's aw skelly": "stroke",
}
"""What the kiosk names of each."""

QUIET = {
    "I'm on a low sugar diet and my calves cramp at night": Triage.SELF_CARE,
    "I've got an underactive thyroid, hypothyroidism, calf cramps": Triage.SELF_CARE,
    "my sugar was 5.8 this morning, calf cramps at night": Triage.SELF_CARE,
    "no hypos, my calves cramp at night": Triage.SELF_CARE,
    "my sugar was 120 this morning, calf cramps at night": Triage.SELF_CARE,
    "I knocked the drink on the head, calf cramps at night, I take apixaban": Triage.ROUTINE,
    "I've all my marbles, it's just my calf at night": Triage.SELF_CARE,
    "I can't get down on the floor to do that": Triage.SELF_CARE,
    "I'm not able to get down on the floor to do that": Triage.SELF_CARE,
    "I've a banging head and calf cramps": Triage.SELF_CARE,
    "on apixaban, I'm asleep before my head hits the pillow, then my calf cramps": Triage.SELF_CARE,
    "I take apixaban, I didn't hit my head, my calves cramp": Triage.SELF_CARE,
    "when the cramp comes I can't put weight on it": Triage.SELF_CARE,
    "cramps in my back and my legs, I drink coffee and my calf goes hard as a board": Triage.SELF_CARE,
    "I put coffee grounds on the garden and my calf cramps": Triage.SELF_CARE,
    "my hernia was mended, calf cramps at night": Triage.SELF_CARE,
    "no blood down the toilet, my calves cramp at night": Triage.SELF_CARE,
    "I bruise easily and my calves cramp at night": Triage.SELF_CARE,
    "since the birth of my son in 1980 my left calf cramps": Triage.SELF_CARE,
    "I can't walk straight when I've had a drink, calf cramps at night": Triage.SELF_CARE,
    "I've had cramps for 28 weeks": Triage.SELF_CARE,
    "my feet go numb and cold in winter, calf cramps": Triage.ROUTINE,
    "my period pain goes through to my back": Triage.ROUTINE,
    "pregnant, the baby's kicking all the time, calf cramps at night": Triage.ROUTINE,
    "I had a water infection last month, my calves cramp at night": Triage.SELF_CARE,
    "I've kept my weight down and my calves cramp at night": Triage.SELF_CARE,
}
"""Plain stories, and what comes of them."""
ELSEWHERE = {
    "balance_lost": """
my calf is so tight I can't walk straight today|the cramp means I can't walk straight this morning
legs so sore from leg day I can't walk straight today|couldn't walk straight this morning, stiff from the marathon
my blister means I can't walk straight today|my knee's bad and I can't walk straight today
can't keep my balance this morning because of the cramp in my foot|my thighs are so sore I can't walk straight today
""",
    "sugar_low": """
my gas meter says 3|the electric meter shows 2|my sugar reading was 3 months ago|my glucose was 3 weeks ago and normal
my iron reading is too low|my vitamin d reading went too low|my sugar fell to 7
my cholesterol reading is down to 3|my blood pressure machine reading is 1 something over 80
the machine says 3 bottles a day|the monitor says 3 nights|my sugar dropped to 6|my sugar intake is low
my sugars have dropped since I started metformin, doctor's pleased|they told me my sugar is low risk
low sugar lucozade|it's hypo allergic cream|could low sugar cause cramps|is it because my sugar is low
I thought my sugar was low but it was fine
""",
    "baby_still": """
my knee has less movement than usual|reduced movement in my ankle|I have less movements today, arthritis
my toe is stiff, it is not moving as much as it was|I've less movement in my calf since the cramp, and I'm pregnant
less movement in my toes|I'm moving less than usual|baby was quiet today at nursery
my baby is very quiet, 3 months old
""",
    "head_injury": """
I'm afraid I'll hit my head getting up|I don't want to fall and hit my head|I was scared I'd bang my head
stitches in my head from a mole off|it hit me on the head that I should walk more
I hit my head against a wall with these doctors|I had a fall and hit my head last year|a head injury from the war
""",
    "gut_bleed": """
blood all over the toilet from my period|clots in the toilet with my period
lots of blood when I went to the toilet, I'm on my period|blood from behind when I wipe, piles for years
I drink coffee, full of coffee grounds, every day|I was brought up dark and poor|I was brought up black in a white town
""",
    "vomit_coloured": """
I'm constipated and brought up green phlegm|I'm bloated, coughing and bringing up green stuff
I'm constipated and brought up brown bread|I was brought up green as grass
""",
    "no_wind": "I can't pass wind in front of the queen",
    "belly_rigid": """
my belly is rock solid from the gym|my belly beats like a heart when baby moves, 30 weeks
I can feel my pulse in my stomach lying flat, always could
""",
    "skin_mottled": "I feel like I'm dying with this flu|my face goes blotchy and clammy in the heat",
    "shaking_all_over": """
tooth infection, shivering all over after the swim|water infection, shivering all over with the cold on the boat
water infection and the cramp has me shaking all over
""",
    "skin_bleeds": """
dark spots on my skin from age|red spots on my legs from shaving|red spots on my legs from midges
red dots on my arms, always had them
""",
}
"""Words of a danger that tell of a joint, a gas meter, a dread or a period."""
STILL = {
    "no_wind": "my belly is swollen and I can't pass wind",
    "shaking_all_over": "I was shaking all over with the fever",
    "balance_lost": """
my neck is stiff and I can't walk straight since this morning|my calf cramps. the room is spinning and I can't walk
my head is so sore I can't walk straight since this morning|couldn't walk straight this morning, and dizzy
my leg cramps at night and i can't keep my balance since yesterday
""",
    "sugar_low": """
meter says 3|my blood sugar meter says 2|the libre says low|my blood sugar reading is down to 3|my sugar's 3.2
my sugar dropped to 2|I'm on metformin and my sugar is low|my blood pressure and my sugar is low|my sugar was 61
""",
    "baby_still": """
I'm 30 weeks and it's not moving as much as it was|there's less movement today, I'm 32 weeks|fewer movements today
reduced movements and I'm pregnant|less movement from the baby|I can't feel the baby move and my foot is stiff
""",
    "head_injury": """
I'm scared of falling, I hit my head last week|I don't want to fall again, I hit my head yesterday
afraid I hit my head|hit my head against a wall|I had a stroke years ago and I banged my head on the cupboard
""",
    "gut_bleed": """
blood down the toilet and I've not had a period for years|lots of blood when I went to the toilet, I've got piles
clots in the loo, I feel faint, thought it was my period|my vomit is like coffee grounds and I'm on my period
""",
    "vomit_coloured": "I have a cough and I'm constipated and vomiting green bile|I've been bringing up brown stuff",
    "belly_rigid": """
my belly is rock solid and it's agony|my belly has gone rock solid|belly is rigid and I've always had a bad stomach
36 weeks, my belly is hard as a board, baby's not moving
""",
    "skin_mottled": "feel like I'm dying with this infection|my face has gone blotchy and I'm freezing",
    "skin_bleeds": "dark spots coming up on my skin|I've come out in purple spots and I've been bitten",
}
"""The same words beside such a word, told of the danger."""


@pytest.mark.parametrize("story", SPOKEN)
def test_a_danger_is_named_for_what_it_is(story: str) -> None:
    meaning = mind().understand_story(story)

    flags = assess(knowledge(), meaning.findings, meaning.subject or Subject.SELF).red_flags

    assert flags
    assert flags[0].id == SPOKEN[story]


@pytest.mark.parametrize("story", QUIET)
def test_words_beside_a_danger_are_none(story: str) -> None:
    meaning = mind().understand_story(story)

    assert assess(knowledge(), meaning.findings, meaning.subject or Subject.SELF).triage is QUIET[story]


def test_a_low_sugar_is_never_told_on_as_a_high_one() -> None:
    for story in ("hypo", "sugar's on the low side today", "my sugar has dropped", "shaky and sweaty"):
        assert "sugar_high" not in {finding.id for finding in mind().understand_story(story).findings}
    assert "sugar_high" in {finding.id for finding in mind().understand_story("sugar's on the high side").findings}


def test_a_baby_that_moves_less_is_read_back_by_its_own_name() -> None:
    for story in ("the baby is not moving", "baby's gone quiet", "I haven't felt the baby kick today"):
        findings = {finding.id for finding in mind().understand_story(story).findings}

        assert "baby_still" in findings
        assert "bleeding" not in findings


@pytest.mark.parametrize(
    "answer",
    [
        "my leg's gone dead and cold since an hour",
        "my right leg's dead from the knee since breakfast",
        "leg gone dead, can't feel it",
        "my foot's gone numb and cold",
    ],
)
def test_a_dead_limb_is_one_at_a_question_about_the_lips(answer: str) -> None:
    assert told(hear(answer, "signs")) >= {"limb_numb"}
    assert told(hear(answer, "signs")).isdisjoint({"tingling_mouth", "tingling_feet"})


def test_lips_and_hands_that_are_numb_are_no_dead_limb() -> None:
    assert "tingling_mouth" in told(hear("my lips are numb", "signs"))
    assert "limb_numb" not in told(hear("my hands go numb at night", "signs"))


@pytest.mark.parametrize(
    "answer",
    [
        "it catches me here when I climb the hill and goes off when I stop",
        "when I hurry, across here, it goes off if I stop",
        "only on the stairs, it grips me here",
    ],
)
def test_a_chest_that_is_pointed_at_where_it_is_asked_about_is_heard(answer: str) -> None:
    assert "chest_pain" in told(hear(answer, "flag_heart"))
    assert "chest_pain" not in told(hear(answer))


def test_a_calf_that_is_pointed_at_there_is_none() -> None:
    assert "chest_pain" not in told(hear("it grips me here in the calf when I walk", "flag_heart"))


def test_no_pain_there_is_a_plain_no_and_a_maybe_is_neither() -> None:
    assert "!chest_pain" in told(hear("no pain here", "flag_heart"))
    assert "chest_pain" not in told(hear("might be nothing, there is a kind of tightness here", "flag_heart"))
    assert "!chest_pain" not in told(hear("might be nothing, there is a kind of tightness here", "flag_heart"))


def _rows(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(row, name) for name, some in table.items() for row in some.strip().replace("\n", "|").split("|")]


@pytest.mark.parametrize(("story", "danger"), _rows(ELSEWHERE))
def test_words_of_a_danger_that_tell_of_something_else_are_none(story: str, danger: str) -> None:
    assert danger not in told(mind().understand_story(story))


@pytest.mark.parametrize(("story", "danger"), _rows(STILL))
def test_the_danger_beside_such_words_is_heard(story: str, danger: str) -> None:
    assert danger in told(mind().understand_story(story))


def test_each_danger_that_is_not_heard_is_heard_in_other_words() -> None:
    assert set(ELSEWHERE) <= set(STILL)


@pytest.mark.parametrize(
    "text",
    ["it's like an electric shock down my leg", "I get electric shocks in my calf at night", "it was a shock to me"],
)
def test_a_pain_like_an_electric_shock_is_none(text: str) -> None:
    assert "electric_shock" not in told(hear(text))


@pytest.mark.parametrize("text", ["I take my tablets with water", "a drop of water with my tablets"])
@pytest.mark.parametrize("question", ["drinking", "medicines", "signs"])
def test_what_tablets_are_swallowed_with_is_no_water_tablet(text: str, question: str) -> None:
    assert "diuretic" not in told(hear(text, question))
    assert "diuretic" in told(hear("a water tablet in the morning", question))


@pytest.mark.parametrize(
    "text",
    [
        "eight or nine brews and a can of pop",
        "half six till ten nothing then two pints",
        "seven brews and a glass of water",
        "since half seven this morning two cups",
        "a brew at seven and another at ten",
    ],
)
def test_brews_and_times_of_day_are_no_litres(text: str) -> None:
    assert {"drinks_much", "drinks_very_much"}.isdisjoint(told(hear(text, "drinking")))
    assert "drinks_very_much" in told(hear("seven or eight litres", "drinking"))
    assert "drinks_little" not in told(hear("two till lunch then one after", "drinking"))


def test_never_mind_denies_nothing() -> None:
    assert "dizzy" in told(hear("never mind, I feel faint", "signs"))
    assert "chest_pain" in told(hear("never mind, my chest hurts", "signs"))
    assert "chest_pain" in told(hear("my calf cramps, never mind, my chest hurts"))


@pytest.mark.parametrize("text", ["I can't read it without my glasses", "I don't know the names"])
def test_who_does_not_know_the_names_leaves_the_medicines_open(text: str) -> None:
    assert "unsure" == hear(text, "medicines").answer


def test_a_blister_pack_is_no_inhaler() -> None:
    assert {"other_medicine"} == told(hear("what's in my blister pack", "medicines"))


def test_who_limps_has_not_gone_limp() -> None:
    assert "fainted" not in told(hear("he is limping, his calf cramps"))
    assert "fainted" in told(hear("he's gone all limp"))
