"""Dangers in the words that people have for them, and the harmless things that sound alike."""

from __future__ import annotations

import pytest
from understanding_fixtures import affirmed, answer, hear, knowledge, so

from kiosk.events import Polarity

DANGERS = {name for name, spec in knowledge().findings.items() if spec.group == "red"}


@pytest.mark.parametrize("question", ["", "flag_heart", "hard_stops", "where"])
@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("I've taken all my paracetamol", "overdose"),
        ("I've had eight paracetamol in one go", "overdose"),
        ("I've had too much insulin", "overdose"),
        ("I took my husband's tablets by mistake", "overdose"),
        ("the poo came out without me knowing", "cannot_urinate"),
        ("I've no control of my back passage", "cannot_urinate"),
        ("I've a terrible heaviness in the breast", "chest_pain"),
        ("I've got a heavy arm and a funny jaw", "chest_pain"),
        ("I've a pain going up my neck into my teeth", "chest_pain"),
        ("he's gone grey and clammy", "chest_pain"),
        ("I needed my GTN spray last night", "chest_pain"),
        ("GTN spray this morning", "chest_pain"),
        ("my angina's been bad this week", "chest_pain"),
        ("I've been an angina man for years but last night it was bad", "chest_pain"),
        ("she's always had a weak heart but it's pounding today", "heart_racing"),
        ("my asthma was terrible this morning", "breathless"),
        ("I've had COPD for ten years but it's worse today", "breathless"),
        ("my breath is not coming", "breathless"),
        ("I'm fair peched out just sitting", "breathless"),
        ("my pulse is all over", "heart_racing"),
        ("my mouth's gone squint", "stroke_signs"),
        ("my speech went all wonky this morning", "stroke_signs"),
        ("half of body is not working", "stroke_signs"),
        ("me arm's gone dead on me", "limb_numb"),
        ("I had a wee fit", "fit"),
        ("I took a funny turn and lost a few minutes", "fit"),
        ("he is not recognising us", "confused"),
        ("I'm peeing rust", "urine_brown"),
        ("I had to crawl to the bathroom this morning", "sudden_paralysis"),
        ("nothing has stayed down since Monday", "cannot_keep_down"),
        ("not even a sup of flat lemonade stays down", "cannot_keep_down"),
        ("I soaked two pads since breakfast", "bleeding"),
        ("the heart goes mental on me", "heart_racing"),
        ("I'm a bit short of puff since yesterday", "breathless"),
        ("I had to stop twice just getting dressed", "breathless"),
        ("she's freezing cold and all blotchy", "skin_mottled"),
        ("it was an awful job to wake him for the dinner", "confused"),
        ("nearer to cola than to amber", "urine_brown"),
        ("I've not passed any since last night", "no_urine"),
        ("the side of his face is gone down", "stroke_signs"),
        ("she's dribbling her tea", "stroke_signs"),
        ("he can't hold the spoon", "new_weakness"),
        ("there's a patch on my foot where I don't feel the sock", "new_numbness"),
        ("no sensation between the legs", "saddle_numbness"),
    ],
)
def test_a_danger_is_heard_in_the_words_that_people_have_for_it(text: str, danger: str, question: str) -> None:
    assert danger in affirmed(text, question)


@pytest.mark.parametrize(
    "text",
    [
        "I took my paracetamol this morning",
        "I had two paracetamol together",
        "I take insulin",
        "I took my husband to get his tablets",
        "I've no control of my legs in a cramp",
        "I've a heavy arm after the gym",
        "I've a funny jaw",
        "grey weather and clammy hands",
        "I used my magnesium spray this morning",
        "I have a GTN spray",
        "I've never needed my GTN spray",
        "I've had angina for years, it's well controlled",
        "I had angina years ago",
        "I've had asthma since I was six but it's not bad today",
        "COPD for years but it's stable",
        "my feet cramp and I have asthma, but it was worse last night",
        "I've angina and my calves cramp, but it's worse at night",
        "I've a bad heart but it's fine with the tablets",
        "my breath is fine",
        "the pulse in my calf is all over the place when it cramps",
        "my leg went dead on me when I sat on it",
        "I keep fit",
        "I had a wee cramp",
        "I don't recognise this pain",
        "I can't get off the phone",
        "I'm peeing a lot",
    ],
)
def test_what_sounds_alike_is_no_danger(text: str) -> None:
    assert not affirmed(text) & DANGERS


@pytest.mark.parametrize("text", ["it's still going now", "it hasn't stopped", "still there", "I've still got it"])
def test_a_cramp_that_still_goes_on_does_not_ease(text: str) -> None:
    assert affirmed(text, "how_long") == {"will_not_ease"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ten", "drinks_normal"),
        ("maybe 10", "drinks_normal"),
        ("eight or nine", "drinks_normal"),
        ("five or six", "drinks_normal"),
        ("four", "drinks_little"),
        ("twenty", "drinks_much"),
        ("two", "drinks_normal"),
        ("four and a half", "drinks_much"),
        ("4.5", "drinks_much"),
        ("four litres", "drinks_much"),
        ("eight litres", "drinks_very_much"),
    ],
)
def test_a_bare_number_of_what_is_drunk_in_a_day_counts_glasses_from_four_on(text: str, told: str) -> None:
    assert affirmed(text, "drinking") == {told}


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("flag_heart", "what is fainting"),
        ("flag_heart", "what does fainting mean"),
        ("flag_heart", "what is racing heart"),
        ("flag_heart", "fainting, what's that"),
        ("flag_heart", "do you mean a heart attack"),
        ("flag_nerve", "what is confusion"),
        ("flag_nerve", "drooping face what is that"),
        ("flag_leg", "what's swollen"),
        ("hard_stops", "liver what is"),
        ("", "the leaflet says it can cause chest pain"),
        ("", "they told me to ring if I get breathless"),
        ("", "the doctor said to ring 999 if my chest hurts"),
        ("", "does kidney disease cause cramps"),
        ("", "could I be pregnant"),
        ("", "can it be my thyroid"),
        ("", "is it my kidneys"),
    ],
)
def test_whoever_asks_what_a_word_means_or_passes_on_what_may_be_tells_nothing(question: str, text: str) -> None:
    assert not so(answer(text, question))


@pytest.mark.parametrize(
    ("question", "text", "finding"),
    [
        ("", "my chest hurts what is that", "chest_pain"),
        ("", "what is this pain in my chest", "chest_pain"),
        ("", "is it bad that my wee is brown", "urine_brown"),
        ("", "I fainted, what does that mean", "fainted"),
        ("flag_urine", "what is brown is my urine", "urine_brown"),
        ("flag_heart", "what happened is I fainted", "fainted"),
        ("", "they told me to come in if my leg swells and it has swollen", "leg_swollen"),
        ("", "I was told to come back if my leg swells so here I am", "leg_swollen"),
        ("", "the doctor told me to ring if I get breathless and I am breathless", "breathless"),
        ("", "am I having a heart attack", "chest_pain"),
        ("", "does my kidney disease cause cramps", "kidney_disease"),
        ("", "is it because I'm pregnant", "pregnant"),
        ("", "I have kidney disease does it cause cramps", "kidney_disease"),
    ],
)
def test_whoever_asks_about_what_they_have_tells_it(question: str, text: str, finding: str) -> None:
    assert finding in affirmed(text, question)


@pytest.mark.parametrize(
    ("question", "text", "means"),
    [
        ("flag_heart", "no, only a bit of pressure", "chest_pain"),
        ("flag_leg", "no but I mean it's swollen a bit", "leg_swollen"),
        ("flag_heart", "no, just pressure", "chest_pain"),
        ("flag_heart", "more like a weight", "chest_pain"),
        ("flag_heart", "no, more of a heaviness", "chest_pain"),
        ("flag_heart", "no, but a bit of tightness", "chest_pain"),
        ("flag_heart", "can't eat for chest pain", "chest_pain"),
        (None, "I can't eat for chest pain", "chest_pain"),
        (None, "I can't walk for breathlessness", "breathless"),
        (None, "I take aspirin for my chest pain", "chest_pain"),
        (None, "I've got a spray for my chest pain", "chest_pain"),
        ("flag_leg", "a cold painful foot", "limb_cold_pale"),
        ("flag_nerve", "a cold painful foot", "limb_cold_pale"),
        (None, "my foot is cold and painful", "limb_cold_pale"),
        (None, "my face went funny", "stroke_signs"),
        (None, "my face went funny at the dentist and I can't talk", "stroke_signs"),
        (None, "my arm went dead in the night", "stroke_signs"),
        (None, "my arm goes dead at night and I can't speak", "stroke_signs"),
        (None, "my hand goes dead at night and my face is numb", "stroke_signs"),
        (None, "my hands go tingly at night", "tingling_hands"),
        (None, "my legs won't move with the cramp and I've wet myself", "sudden_paralysis"),
    ],
)
def test_a_danger_said_beside_the_point_is_one(question: str | None, text: str, means: str) -> None:
    assert means in affirmed(text, question or "")


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("flag_heart", "no, only my blood pressure"),
        ("flag_heart", "no, just the weight I've put on"),
        ("flag_heart", "no, I've lost weight"),
        ("flag_heart", "no pressure"),
        (None, "antibiotics for my chest"),
        (None, "I take an inhaler for my chest and my legs cramp"),
        (None, "my face went funny at the dentist"),
        (None, "my face went numb after the dentist"),
        (None, "my hand goes dead at night"),
        (None, "my arm goes dead at night"),
        (None, "my legs won't move with the cramp"),
        (None, "my legs won't move because of the cramps"),
        (None, "my feet are cold and painful"),
        (None, "I can't sleep for cramp"),
    ],
)
def test_what_only_sounds_like_such_a_danger_is_none(question: str | None, text: str) -> None:
    found = affirmed(text, question or "")

    assert found.isdisjoint(
        {"chest_pain", "stroke_signs", "limb_cold_pale", "sudden_paralysis", "tingling_hands", "limb_numb"}
    )


@pytest.mark.parametrize("text", ["just a couple of drops", "hardly been since yesterday dinner time, couple of drops"])
def test_whoever_scarcely_passes_urine_tells_so_where_its_colour_is_asked(text: str) -> None:
    assert "no_urine" in affirmed(text, "urine")


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("something's not right my leg is swollen", "leg_swollen"),
        ("she's not right, her leg is swollen", "leg_swollen"),
        ("that's not right my arm has gone weak", "new_weakness"),
        ("I ate nothing and fainted", "fainted"),
        ("I've had nothing to drink and passed out", "fainted"),
        ("he's eaten nothing and won't wake up", "confused"),
        ("I'm not well I passed out", "fainted"),
        ("no I haven't, I passed out", "fainted"),
        ("I don't feel right my heart's racing", "heart_racing"),
        ("I passed out at school", "fainted"),
        ("my chest hurts at school", "chest_pain"),
        ("I heaved up blood", "bleeding"),
        ("he heaved up black stuff", "gut_bleed"),
        ("I was drinking my tea weak down one side all of a sudden", "stroke_signs"),
    ],
)
def test_a_danger_behind_how_bad_it_is_or_what_was_being_done_is_told(text: str, danger: str) -> None:
    assert danger in affirmed(text)


@pytest.mark.parametrize("text", ["it's not the right leg that's swollen", "not the right leg, nothing is swollen"])
def test_the_right_leg_that_is_not_swollen_is_none(text: str) -> None:
    assert "leg_swollen" not in affirmed(text)


@pytest.mark.parametrize("text", ["I can't go on", "I can't carry on", "I don't want to go on"])
def test_whoever_cannot_go_on_is_not_sent_away(text: str) -> None:
    assert hear(text, "flag_heart").command is None


@pytest.mark.parametrize("text", ["he's no just a wee bit breathless", "he's not just a bit breathless"])
def test_what_is_more_than_a_bit_denies_nothing_else(text: str) -> None:
    meaning = hear(text, "flag_heart")
    assert meaning.answer is None
    assert {one.id for one in meaning.findings if one.polarity is Polarity.DENIED} == set()


@pytest.mark.parametrize("text", ["no, I'm bleeding a lot", "no, he is bleeding badly"])
def test_a_no_and_who_bleeds_behind_its_comma_are_no_denial_together(text: str) -> None:
    assert Polarity.DENIED not in {one.polarity for one in hear(text).findings}


@pytest.mark.parametrize("text", ["I did not actually pass out", "no I did not pass out", "I don't think I passed out"])
def test_who_did_not_pass_out_did_not(text: str) -> None:
    assert "fainted" not in affirmed(text)


@pytest.mark.parametrize("text", ["I take my tea weak", "the coffee is too weak here"])
def test_a_weak_drink_is_no_weakness(text: str) -> None:
    assert "weakness" not in affirmed(text)
