"""What an answer to a question about danger denies beside something else."""

from __future__ import annotations

import pytest

from kiosk.events import Finding, Heard, Polarity
from kiosk.mind.mind import Mind
from kiosk.understanding.answers.in_passing import denied_in_passing

ALL_OF_IT = (
    ("flag_heart", "I get a bit pink when I dance, so no"),
    ("flag_nerve", "I do the crossword in ink every day, so no"),
    ("flag_nerve", "just the big tablets have always been hard to get down apart from that no"),
    ("flag_leg", "my trousers fit my shoes fit so I'd say no"),
    ("flag_spine", "I'm standing here aren't I, no, none of that"),
    ("flag_weak", "I carry four bags of shopping, but no, nothing like that"),
)
A_PART = (
    ("flag_heart", "no pain, but I'm short of breath", "chest_pain", "breathless"),
    ("flag_heart", "breathing's lovely, it's this weight here on my chest", "breathless", "chest_pain"),
    ("flag_nerve", "swallowing is fine but my face is drooping", "throat_closing", "stroke_signs"),
    ("flag_nerve", "I can't feel my left leg, nothing else", "confused", "limb_numb"),
    ("flag_leg", "not fat, no, but it's hot to the touch", "leg_swollen", "leg_hot_red"),
    ("flag_weak", "not weak, but a patch of my leg is numb since Monday", "new_weakness", "new_numbness"),
    ("flag_spine", "no trouble passing it, I'm just numb between the legs", "cannot_urinate", "saddle_numbness"),
)
NOT_DENIED = (
    ("flag_nerve", "I pinched it hard and felt nothing", "limb_numb"),
    ("flag_nerve", "I can't feel my foot, no", "limb_numb"),
    ("flag_nerve", "not drooping, sagging", "stroke_signs"),
    ("flag_nerve", "no swallowing since this morning", "throat_closing"),
    ("flag_nerve", "none at all in my left leg", "limb_numb"),
    ("flag_nerve", "move it? nope", "sudden_paralysis"),
    ("flag_nerve", "my tongue lies there like a slug, no", "stroke_signs"),
    ("flag_nerve", "eating is fine drinking comes back out my nose", "throat_closing"),
    ("flag_urine", "not at all since last night", "no_urine"),
    ("flag_urine", "I've not been, no", "no_urine"),
    ("flag_urine", "there is plenty in there but it won't come out", "no_urine"),
    ("flag_urine", "nothing other than that cola stuff", "urine_brown"),
    ("flag_heart", "there's no pain like it", "chest_pain"),
    ("flag_heart", "not at all well", "fainted"),
    ("flag_heart", "not at all great, my ticker is jumping", "heart_racing"),
    ("flag_heart", "nothing else just the elephant on me", "chest_pain"),
    ("flag_heart", "everything is fine except for my breath", "breathless"),
    ("flag_heart", "I've got to sit upright or I drown so no sleep", "breathless"),
    ("flag_heart", "grey as ash he is, no change", "breathless"),
    ("flag_heart", "like a fish out of water, no", "breathless"),
    ("flag_heart", "nothing like that before today", "chest_pain"),
    ("flag_heart", "no pain? it's agony", "chest_pain"),
    ("flag_heart", "no heart trouble till today", "heart_racing"),
    ("flag_spine", "my legs are not good", "sudden_paralysis"),
    ("flag_spine", "I can stand for a minute with the frame", "sudden_paralysis"),
    ("flag_spine", "I'm not walking", "sudden_paralysis"),
    ("flag_spine", "can I stand? but no", "sudden_paralysis"),
    ("flag_spine", "pee good no", "cannot_urinate"),
    ("flag_spine", "never going, it's blocked", "cannot_urinate"),
    ("flag_spine", "not numb, padded like", "saddle_numbness"),
    ("flag_spine", "I go to the toilet without knowing it", "cannot_urinate"),
    ("flag_leg", "it was fine until yesterday", "leg_swollen"),
    ("flag_leg", "not sore unless I press the calf then I hit the roof", "leg_tender"),
    ("flag_leg", "never the same size since Tuesday", "leg_swollen"),
    ("flag_weak", "can I stand, but no", "new_weakness"),
    ("flag_heart", "could I walk to the shops, so no", "breathless"),
    ("flag_weak", "everything works but slow and clumsy this last few days", "new_weakness"),
    ("flag_weak", "I feel well but things fly out of my fingers", "new_weakness"),
)


def understood(mind: Mind, question: str, text: str) -> dict[str, Polarity]:
    """Return the findings of an answer."""
    asked = mind.knowledge.questions[question]
    meaning = mind.understand(Heard(text), asked.order)
    return {finding.id: finding.polarity for finding in meaning.findings}


@pytest.mark.parametrize(("question", "text"), ALL_OF_IT)
def test_a_harmless_tale_with_a_no_in_it_denies_all_that_was_asked(mind: Mind, question: str, text: str) -> None:
    found = understood(mind, question, text)
    asked = mind.knowledge.questions[question]
    assert {found.get(name) for name in (*asked.no, *asked.rest)} == {Polarity.DENIED}


@pytest.mark.parametrize(("question", "text", "denied", "told"), A_PART)
def test_what_is_denied_beside_a_danger_is_denied_and_the_danger_is_told(
    mind: Mind, question: str, text: str, denied: str, told: str
) -> None:
    found = understood(mind, question, text)
    assert (found.get(denied), found.get(told)) == (Polarity.DENIED, Polarity.AFFIRMED)


@pytest.mark.parametrize(("question", "text", "danger"), NOT_DENIED)
def test_what_may_be_a_danger_is_not_denied_by_a_word_of_it(mind: Mind, question: str, text: str, danger: str) -> None:
    assert understood(mind, question, text).get(danger) is not Polarity.DENIED


@pytest.mark.parametrize(("question", "text", "denied", "told"), A_PART)
def test_nothing_is_denied_beside_a_danger_that_an_answer_only_sounds_like(
    mind: Mind, question: str, text: str, denied: str, told: str
) -> None:
    asked = mind.knowledge.questions[question]
    assert denied in {one.id for one in denied_in_passing(text, asked, (Finding(told),))}
    assert denied_in_passing(text, asked, ()) == ()
