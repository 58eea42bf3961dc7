"""What an answer to a question about danger denies beside something else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.assembly import load_mind
from kiosk.events import Heard, Listen, Polarity
from kiosk.mind import Mind
from kiosk.settings import Settings
from kiosk.understanding.in_passing import denied_in_passing

ALL_OF_IT = (
    ("flag_heart", "I do sigh a lot my sister says, but that's her driving, no"),
    ("flag_heart", "not at all, I play squash three times a week"),
    ("flag_heart", "I get a bit pink when I dance, that's about it, no"),
    ("flag_nerve", "I do the crossword in ink every day, so no"),
    ("flag_nerve", "just the big tablets have always been hard to get down apart from that no"),
    ("flag_leg", "my trousers fit my shoes fit so I'd say no"),
    ("flag_leg", "not so as you'd notice"),
    ("flag_spine", "I'm standing here aren't I, no, none of that"),
    ("flag_spine", "no all the plumbing's in order, everything works"),
    ("flag_weak", "hands go a bit stiff in the cold, then they come back, nothing new"),
)
A_PART = (
    ("flag_heart", "no pain there, but I do run out of breath on the stairs", "chest_pain", "breathless"),
    ("flag_heart", "breathing's lovely, it's this weight here on my chest", "breathless", "chest_pain"),
    ("flag_nerve", "swallowing is fine but my face is drooping", "throat_closing", "stroke_signs"),
    ("flag_urine", "there's plenty comes, but it's like cola", "no_urine", "urine_brown"),
    ("flag_leg", "not fat, no, but you can feel the heat coming off it", "leg_swollen", "leg_hot_red"),
    ("flag_weak", "not weak, but my big toe's gone numb", "new_weakness", "new_numbness"),
    ("flag_spine", "no trouble passing it, I'm just numb between the legs", "cannot_urinate", "saddle_numbness"),
)
NOT_DENIED = (
    ("flag_nerve", "I pinched it hard and felt nothing", "limb_numb"),
    ("flag_nerve", "I can't feel my foot, no", "limb_numb"),
    ("flag_urine", "not at all since last night", "no_urine"),
    ("flag_urine", "I've not been, no", "no_urine"),
    ("flag_heart", "there's no pain like it", "chest_pain"),
    ("flag_heart", "not at all well", "fainted"),
    ("flag_spine", "my legs are not good", "sudden_paralysis"),
    ("flag_spine", "I can stand for a minute with the frame", "sudden_paralysis"),
    ("flag_leg", "it was fine until yesterday", "leg_swollen"),
)


@pytest.fixture(scope="module")
def mind() -> Mind:
    """Return what the kiosk knows."""
    return load_mind(Settings())


def understood(mind: Mind, question: str, text: str) -> dict[str, Polarity]:
    """Return the findings of an answer."""
    asked = mind.knowledge.questions[question]
    meaning = mind.understand(Heard(text), Listen(asked.id, asked.kind, asked.findings))
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
def test_what_may_be_a_danger_is_not_denied_by_a_word_of_it(
    mind: Mind, question: str, text: str, danger: str
) -> None:
    assert understood(mind, question, text).get(danger) is not Polarity.DENIED


def test_a_part_that_is_denied_alone_leaves_the_question_open(mind: Mind) -> None:
    question = mind.knowledge.questions["flag_heart"]
    assert denied_in_passing("no pain, but mumble mumble", question, (), danger=False) == ()


@given(st.sampled_from([text for _, text in ALL_OF_IT]), st.sets(st.sampled_from(["chest_pain", "limb_numb"])))
def test_what_is_told_is_never_denied_in_passing(mind: Mind, text: str, told: set[str]) -> None:
    for question in mind.knowledge.questions.values():
        denied = denied_in_passing(text, question, told, danger=bool(told))
        assert told.isdisjoint(finding.id for finding in denied)
