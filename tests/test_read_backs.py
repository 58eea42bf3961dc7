"""What a "no" to a read-back of a danger takes back, and what it does not: understood, and in a whole visit."""

from __future__ import annotations

import pytest
from understanding_fixtures import answer, mind, read_back

from kiosk.events import Ask, Finding, Heard, Kind, Listen, Meaning, Polarity, Say, Triage
from kiosk.interview.states import advance
from kiosk.interview.visit import State, Visit
from kiosk.publishing.rehearse import Held, hold

CHEST, NUMB, BROWN = "my calf cramps and I have chest pain", "my calf cramps and I can't feel my leg", "brown like cola"
NOES = ("no",) * 14


def visit(*said: str) -> Held:
    return hold(mind(), [*said, *NOES])


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("no, it's in my jaw", "chest_pain"),
        ("no, more like pressure", "chest_pain"),
        ("no, my left arm", "chest_pain"),
        ("no, that's right", "chest_pain"),
        ("no, call an ambulance", "chest_pain"),
        ("no, my husband", "fainted"),
        ("no, not me, my husband", "fainted"),
        ("no, he did", "fainted"),
        ("no the baby", "breathless"),
        ("no, my mate", "chest_pain"),
        ("no my mate has it", "chest_pain"),
        ("no, my son", "fainted"),
        ("no that is my brother", "urine_brown"),
        ("no, my foot", "limb_numb"),
        ("no, my arm", "limb_numb"),
        ("no, more red", "urine_brown"),
        ("no, it was last night", "chest_pain"),
        ("yes, last night", "chest_pain"),
        ("yes but not now", "chest_pain"),
        ("yes, it was this morning", "chest_pain"),
        ("not now, an hour ago", "chest_pain"),
        ("no, not pain, pressure", "chest_pain"),
        ("no, not my arm, my leg", "limb_numb"),
        ("no, not a drop", "no_urine"),
        ("yes, but that was years ago", "chest_pain"),
    ],
)
def test_a_no_beside_what_was_read_back_confirms_it(text: str, finding: str) -> None:
    said = read_back(text, finding)

    assert said.answer == "yes"


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("no", "chest_pain"),
        ("no no, nothing like that", "chest_pain"),
        ("no I haven't", "chest_pain"),
        ("no, I'm fine love", "chest_pain"),
        ("no, you misheard me", "chest_pain"),
        ("no, it's my calf", "chest_pain"),
        ("no, just a cramp in my calf", "chest_pain"),
        ("no, I can breathe fine", "breathless"),
        ("no, I can move it", "sudden_paralysis"),
        ("no dear", "limb_numb"),
        ("course not", "fainted"),
        ("you misheard me", "breathless"),
        ("no, that was the telly", "chest_pain"),
        ("no, that was years ago", "chest_pain"),
        ("no, I don't need a doctor", "chest_pain"),
        ("no, he's fine", "fainted"),
        ("no, I can feel it fine", "limb_numb"),
        ("no, I meant dark yellow", "urine_brown"),
        ("dark yellow", "urine_brown"),
        ("no, it's pale", "urine_brown"),
        ("only when it's cold", "limb_cold_pale"),
        ("only in winter", "limb_cold_pale"),
        ("I'm fine", "chest_pain"),
        ("nothing", "chest_pain"),
        ("it's nothing like that", "fainted"),
        ("no, nothing at all", "urine_brown"),
        ("I said no", "chest_pain"),
        ("I've already told you no", "urine_brown"),
        ("no, I said no", "limb_numb"),
        ("know", "chest_pain"),
        ("err no", "limb_numb"),
        ("haha no", "urine_brown"),
        ("nooo", "fainted"),
        ("no way", "chest_pain"),
        ("no sir", "limb_numb"),
        ("no, fuck off", "chest_pain"),
        ("nah mate", "chest_pain"),
        ("no man", "urine_brown"),
        ("no boss", "limb_numb"),
        ("no, mate, not at all", "chest_pain"),
    ],
)
def test_a_no_that_can_mean_nothing_else_takes_it_back(text: str, finding: str) -> None:
    assert read_back(text, finding).answer == "no"


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("no, since yesterday", "chest_pain"),
        ("no but it's tight", "chest_pain"),
        ("no, only when I breathe", "chest_pain"),
        ("no, it's really bad", "chest_pain"),
        ("no I can't stand it", "chest_pain"),
        ("no, a steak", "chest_pain"),
        ("no, very dark", "urine_brown"),
        ("no, just a cramp", "chest_pain"),
        ("no, they don't", "sudden_paralysis"),
        ("no, I can't", "breathless"),
        ("no, I'm not well", "chest_pain"),
        ("no, I can't hear you", "chest_pain"),
        ("no, I don't know what happened", "fainted"),
        ("no, I had it last year and now it's back", "chest_pain"),
        ("no, right here", "chest_pain"),
        ("no, across my back and my ribs", "chest_pain"),
        ("no, I said I painted the fence", "fainted"),
        ("yes, I can feel it", "limb_numb"),
        ("not now", "chest_pain"),
        ("no, my friend", "chest_pain"),
        ("haha no, I don't", "sudden_paralysis"),
        ("I said no, but it's tight", "chest_pain"),
        ("not any more", "chest_pain"),
        ("no, it's better now", "chest_pain"),
        ("it's gone", "chest_pain"),
        ("no, it comes and goes", "chest_pain"),
        ("it's fine now", "chest_pain"),
        ("I'm fine now", "fainted"),
        ("no, I'm fine now", "chest_pain"),
        ("she's fine now", "confused"),
        ("they're ok now", "sudden_paralysis"),
        ("I'm all right now", "breathless"),
        ("all good now", "heart_racing"),
        ("ok now", "chest_pain"),
        ("right as rain now", "limb_numb"),
        ("it's back to normal", "urine_brown"),
        ("it's nothing", "chest_pain"),
        ("oh, it was nothing really", "fainted"),
        ("no, it's nothing to worry about", "breathless"),
        ("nothing much", "limb_numb"),
    ],
)
def test_a_no_that_may_be_none_is_put_once_more(text: str, finding: str) -> None:
    said = read_back(text, finding)

    assert said.is_undecided
    assert said.answer is None


@pytest.mark.parametrize("text", ["ok", "okay", "all right", "fine", "good", "oh right", "okay love", "right then"])
def test_what_people_say_before_they_answer_is_neither_yes_nor_no(text: str) -> None:
    for finding in ("chest_pain", "urine_brown"):
        said = read_back(text, finding)

        assert not said.understood
        assert not said.is_undecided


def test_whoever_only_wants_no_ambulance_has_not_denied_what_was_read_back() -> None:
    assert read_back("I don't need an ambulance", "chest_pain").answer is None
    assert read_back("no, I don't need a doctor", "chest_pain").answer == "no"
    assert read_back("no I don't need an ambulance", "sounds_emergency").answer == "no"


def test_an_ok_twice_is_an_answer_not_understood_and_calls_for_help() -> None:
    assert visit(CHEST, "okay", "okay").assessment.triage is Triage.EMERGENCY


def test_a_danger_that_is_over_by_now_sends_to_help_today() -> None:
    assert visit(CHEST, "not now", "not any more").assessment.triage is Triage.URGENT
    for said in ("I had a tight chest this morning and my calf cramps", "I passed out last night, my calf cramps"):
        for first, second in (("it's fine now", "I'm fine now"), ("it's nothing", "oh it was nothing")):
            assert visit(said, first, second).assessment.triage is Triage.URGENT


def test_whoever_is_not_understood_behind_such_a_no_is_in_danger() -> None:
    assert visit(CHEST, "no, since yesterday", "mumble").assessment.triage is Triage.EMERGENCY


def test_a_no_that_stays_open_sends_to_help_today_and_calls_no_ambulance() -> None:
    held = visit(CHEST, "no, since yesterday", "no, since yesterday")

    assert held.assessment.triage is Triage.URGENT
    assert "chest_pain" not in {name for flag in held.assessment.red_flags for name in flag.because}


@pytest.mark.parametrize("said", ["and I'm dizzy", "and my heart is fluttering"])
def test_what_comes_with_a_danger_takes_nothing_back(said: str) -> None:
    assert read_back(said, "chest_pain").answer != "no"


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("no, he didn't", "fainted"),
        ("no, I'm eighty three", "chest_pain"),
        ("no, I'm here about my knee", "chest_pain"),
        ("no, the doctor prescribed them", "overdose"),
        ("no, I can feel my leg", "limb_numb"),
    ],
)
def test_such_a_no_is_no_yes(text: str, finding: str) -> None:
    assert read_back(text, finding).answer != "yes"


def test_a_plain_no_the_second_time_takes_it_back() -> None:
    assert visit(CHEST, "no, since yesterday", "no").assessment.triage is Triage.SELF_CARE


def test_another_danger_beside_such_a_no_is_kept() -> None:
    flags = visit(CHEST, "no but my left leg is hot and red", "no").assessment.red_flags

    assert any("leg_hot_red" in flag.because for flag in flags)


def test_only_a_read_back_of_a_danger_is_weighed_so() -> None:
    said = mind().understand(Heard("no, my thigh"), Listen("confirm", Kind.YES_NO, ("calf",)))

    assert ("no", False) == (said.answer, said.is_undecided)
    assert "thigh" in {one.id for one in said.findings}


@pytest.mark.parametrize(
    ("story", "told", "whose"),
    [
        ("my calf cramps at night", "my husband has just collapsed", "they fainted"),
        ("my mum gets cramps in her calf", "I can't breathe", "for you to breathe"),
        ("my calf cramps at night", "I have chest pain", "you have pain"),
        ("my mum gets cramps in her calf", "she has chest pain", "they have pain"),
    ],
)
def test_a_danger_is_read_back_of_the_one_it_was_told_of(story: str, told: str, whose: str) -> None:
    held = hold(mind(), [story, told, "yes"])

    assert any(whose in sentence for turn in held.turns for sentence in turn)
    assert held.assessment.triage is Triage.EMERGENCY


@pytest.mark.parametrize(
    "story", ["my wife had a blackout, I get cramps in my calf", "my wife had a blackout", "my dad fainted"]
)
def test_what_befell_somebody_else_is_read_back_with_the_time(story: str) -> None:
    held = hold(mind(), [story, "yes"])

    assert any(
        sentence.startswith("I heard that they fainted or collapsed, now or today")
        for turn in held.turns
        for sentence in turn
    )
    assert held.assessment.triage is Triage.EMERGENCY


@pytest.mark.parametrize(
    "answer", ["no", "no, years ago", "that was two years ago", "it was in 1990", "last christmas"]
)
def test_what_befell_somebody_else_long_ago_sends_nobody_to_help(answer: str) -> None:
    held = hold(mind(), ["my wife had a blackout, I get cramps in my calf", answer, *NOES])

    assert held.assessment.triage is Triage.SELF_CARE


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("today", "yes"),
        ("just now", "yes"),
        ("she did, years ago", "no"),
        ("oh, that was a few years back", "no"),
        ("years ago and again today", None),
        ("it was today", None),
        ("last month", None),
        ("a few weeks ago", None),
        ("yes, years ago", None),
    ],
)
def test_when_it_was_answers_a_read_back_where_that_is_now_or_long_past(text: str, means: str | None) -> None:
    assert means == read_back(text, "fainted").answer


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("I had beetroot last night", "urine_brown"),
        ("no, I had beetroot last night", "urine_brown"),
        ("well, I did eat a lot of beetroot", "urine_brown"),
        ("that's the iron tablets", "urine_brown"),
        ("I've got a prosthetic leg", "limb_numb"),
        ("it's a false leg", "limb_cold_pale"),
        ("I've got piles", "bleeding"),
        ("I've got a catheter", "cannot_urinate"),
    ],
)
def test_a_reason_that_may_lie_behind_it_leaves_it_open(text: str, finding: str) -> None:
    said = read_back(text, finding)

    assert (None, True) == (said.answer, said.is_undecided)
    assert finding not in {one.id for one in said.findings}


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("it's indigestion", "chest_pain"),
        ("it's my angina", "chest_pain"),
        ("it's my asthma", "breathless"),
        ("my COPD is worse", "breathless"),
        ("I've got COPD and it's much worse", "breathless"),
        ("I've got AF", "heart_racing"),
        ("I had a stroke", "limb_numb"),
    ],
)
def test_a_reason_that_takes_nothing_from_a_danger_is_no_answer(text: str, finding: str) -> None:
    said = read_back(text, finding)

    assert (None, False) == (said.answer, said.is_undecided)


def test_a_reason_is_asked_once_more_and_given_twice_sends_to_help_today() -> None:
    held = visit("my legs cramp and my urine is brown", "I had beetroot last night", "it's the beetroot")

    assert Triage.URGENT is held.assessment.triage
    assert any("Please say yes if that is right" in sentence for turn in held.turns for sentence in turn)
    assert (
        Triage.EMERGENCY is visit("my legs cramp and my urine is brown", "it's the beetroot", "yes").assessment.triage
    )
    assert Triage.SELF_CARE is visit("my legs cramp and my urine is brown", "it's the beetroot", "no").assessment.triage


def test_what_to_tell_whoever_helps_is_told_of_the_one_who_has_it() -> None:
    held = visit("my calf cramps at night", "my husband here has a swollen red leg")

    assert held.assessment.triage is Triage.URGENT
    assert any("their leg" in sentence for turn in held.turns for sentence in turn)


def test_an_emergency_told_where_a_story_sounds_serious_is_read_back_next() -> None:
    sounding = Meaning((Finding("calf"), Finding("sounds_urgent", likeness=0.0)))
    visit, _ = advance(mind().knowledge, Visit(state=State.OPENING, question="opening"), sounding)
    visit, orders = advance(mind().knowledge, visit, Meaning((Finding("breathless"),)))

    assert State.CONFIRM is visit.state
    assert Say("readback", ("breathless",)) in orders


def test_a_bare_yes_to_a_list_is_asked_which_and_the_second_one_leaves_it_open() -> None:
    asked = Visit(state=State.QUESTION, question="signs", asked=("signs",), findings=(Finding("calf"),))
    once, orders = advance(mind().knowledge, asked, Meaning(answer="yes"))
    twice, _ = advance(mind().knowledge, once, Meaning(answer="yes"))

    assert Ask("signs", 2) in orders
    assert {Polarity.UNSURE} == {one.polarity for one in twice.findings if one.id in {"tremor", "weakness"}}
    assert "signs" != twice.question


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("flag_urine", "knife"),
        ("flag_urine", "it's for my wife"),
        ("flag_urine", "frown"),
        ("flag_leg", "bowl"),
    ],
)
def test_words_that_only_sound_like_a_part_of_an_answer_tell_nothing(question: str, text: str) -> None:
    assert () == answer(text, question).findings


def test_what_an_answer_leaves_out_was_heard_no_better_than_its_words() -> None:
    assert all(one.likeness < 0.85 for one in answer("the week", "flag_weak").findings)


@pytest.mark.parametrize(
    "said", ["sorry I meant my foot, not my calf", "no, I meant my foot", "no, what I meant was my foot"]
)
def test_a_place_that_is_corrected_later_is_the_one_that_counts(said: str) -> None:
    held = visit("my calf cramps at night", said)
    spoken = [sentence for turn in held.turns for sentence in turn]

    assert "flag_heart" == held.asked[1] == held.asked[2]
    assert any("in your foot" in sentence for sentence in spoken)
    assert not any("in your calf" in sentence or "did not catch" in sentence for sentence in spoken)


def test_what_is_corrected_and_no_danger_no_longer_counts() -> None:
    noes = ("no", "no", "pale", "no", "no")
    held = visit("my calf cramps at night and I am pregnant", *noes, "actually I'm not pregnant")

    assert "pregnancy" not in held.assessment.cautions


def test_a_danger_that_is_corrected_still_counts_and_is_not_given_as_told() -> None:
    answers = ("no", "no", "pale", "yes it's swollen and hot", "sorry, that was wrong, my leg is not swollen")
    held = visit("my calf cramps at night", *answers)

    assert held.assessment.triage is Triage.URGENT
    assert not any("swelling" in sentence for turn in held.turns for sentence in turn if "Tell them" in sentence)


def test_the_same_correction_over_and_over_ends_the_visit() -> None:
    assert hold(mind(), ["my calf cramps at night", *["no, I meant my foot"] * 30]).over


@pytest.mark.parametrize("said", ["no wait a minute", "no hold on", "no let me think"])
def test_a_no_that_asks_to_wait_takes_no_danger_back(said: str) -> None:
    assert visit(CHEST, said, "yes").assessment.triage is Triage.EMERGENCY


@pytest.mark.parametrize("said", ["sorry, no", "no, sorry", "actually no", "sorry, I'm not sure"])
def test_a_polite_no_to_a_list_takes_back_nothing_that_was_told(said: str) -> None:
    held = visit("I have kidney disease and my calf cramps at night", "no", "no", "pale", "no", "no", said)

    assert "kidney" in held.assessment.cautions


@pytest.mark.parametrize("said", ["actually my back aches too", "actually my legs are fine"])
def test_a_place_that_is_named_as_well_replaces_none(said: str) -> None:
    told, _ = advance(mind().knowledge, Visit(state=State.OPENING, question="opening"), Meaning((Finding("calf"),)))
    after, _ = advance(mind().knowledge, told, answer(said, told.question))

    assert "calf" in after.affirmed


@pytest.mark.parametrize(
    ("first", "other", "reads_back"),
    [
        ("my face is drooping on one side", "I can't get my breath", "hard for you to breathe"),
        ("I have chest pain", "I can't move my legs", "legs do not work"),
        ("I can't feel my leg", "is coffee bad? My urine is brown like cola", "urine is brown"),
    ],
)
def test_another_danger_told_at_a_read_back_is_read_back_after_a_no_to_the_first(
    first: str, other: str, reads_back: str
) -> None:
    denied = visit("my calves cramp at night", first, other, "no", "yes")

    assert any(reads_back in sentence for sentence in denied.turns[4])
    assert denied.assessment.triage is Triage.EMERGENCY


@pytest.mark.parametrize(
    "said",
    ["none of those, but my jaw is locked", "no, I can't swallow properly", "no thanks, I can't keep water down"],
)
def test_an_emergency_told_where_something_in_doubt_is_read_back_goes_first(said: str) -> None:
    held = visit("my hands cramp and tingle", "it's going like the clappers my watch said a hundred and", said, "yes")

    assert held.turns[2][-1].startswith("Do you mean")
    assert held.turns[3][-1] == "Is that right?"
    assert held.assessment.triage is Triage.EMERGENCY


BREATH_AND_LEG = "my left calf is swollen and hot and I can't get my breath"


@pytest.mark.parametrize("said", ["it's not swollen", "no swelling", "my leg is not hot"])
def test_one_sign_denied_by_its_name_takes_back_no_other_that_was_read_back_with_it(said: str) -> None:
    held = visit("cramps in my left calf", BREATH_AND_LEG, said, "yes")

    assert "hard for you to breathe" in held.turns[3][0]
    assert held.assessment.triage is Triage.EMERGENCY


def test_a_danger_that_sounds_like_a_denial_of_what_is_read_back_takes_nothing_back() -> None:
    held = visit("cramps in my left calf", BREATH_AND_LEG, "and I can't swallow properly")

    assert "hard for you to breathe" in held.turns[3][1]
    assert "hard for you to swallow" in held.turns[4][0]
