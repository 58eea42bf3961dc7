"""What a carer answers is told of the one who has the cramps, however it is framed: "I think it's ramipril"."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, knowledge, mind, told

from kiosk.events import Began, Conclude, Heard, Listen, Meaning, Order, Say, Subject
from kiosk.interview.states import advance
from kiosk.interview.visit import State, Visit

HUSBAND = "my husband gets cramps in his calves at night"


def held(answers: dict[str, str], *, slip: bool = False) -> list[Order]:
    """Hold a visit; what is not among the answers, or was given already, is "no"."""
    left = dict(answers)
    visit, orders = advance(knowledge(), Visit(offers_slip=slip), Began())
    heard = list(orders)
    while visit.state is not State.ENDED:
        listening = next(order for order in orders if isinstance(order, Listen))
        meaning = mind().understand(Heard(left.pop(listening.question, "no")), listening)
        visit, orders = advance(knowledge(), visit, meaning)
        heard += orders
    return heard


def concluded(orders: list[Order]) -> Conclude:
    return next(order for order in orders if isinstance(order, Conclude))


def speakers_own(meaning: Meaning) -> set[str]:
    return {one.id for one in meaning.findings if one.subject is Subject.SELF}


@pytest.mark.parametrize(
    ("question", "text", "means"),
    [
        ("medicines", "I think it's ramipril and furosemide", {"ace_arb", "diuretic"}),
        ("medicines", "he takes, let me think, ramipril and a water tablet", {"ace_arb", "diuretic"}),
        ("medicines", "I have the list here, furosemide and ramipril", {"ace_arb", "diuretic"}),
        ("medicines", "i have the list here furosemide and ramipril", {"ace_arb", "diuretic"}),
        ("medicines", "I'm not sure, ramipril and digoxin", {"ace_arb", "digoxin"}),
        ("medicines", "oh I don't know, digoxin and a water tablet", {"digoxin", "diuretic"}),
        ("medicines", "I fetch them, it's digoxin and ramipril", {"digoxin", "ace_arb"}),
        ("medicines", "I wrote it down, spironolactone", {"k_sparing"}),
        ("medicines", "I collect digoxin for her", {"digoxin"}),
        ("medicines", "off the top of my head digoxin and lithium", {"digoxin", "lithium"}),
        ("medicines", "now you're asking me, digoxin", {"digoxin"}),
        ("medicines", "I do the boxes, digoxin and ramipril", {"digoxin", "ace_arb"}),
        ("medicines", "I put them out every morning, digoxin", {"digoxin"}),
        ("medicines", "as far as I know just warfarin", {"warfarin"}),
        ("medicines", "I'm the wife, furosemide", {"diuretic"}),
        ("hard_stops", "I think kidneys", {"kidney_disease"}),
        ("hard_stops", "I was told kidney disease", {"kidney_disease"}),
        ("hard_stops", "yes I think heart failure", {"heart_failure"}),
        ("hard_stops", "I'm not a doctor but heart failure", {"heart_failure"}),
        ("hard_stops", "I'm sure they said stage three kidneys", {"kidney_disease"}),
        ("hard_stops", "I'm afraid it's kidney failure", {"kidney_disease"}),
        ("flag_urine", "I saw it, brown", {"urine_brown"}),
        ("flag_urine", "I checked the pad, brown", {"urine_brown"}),
        ("flag_nerve", "I think confusion, since yesterday", {"confused"}),
        ("flag_leg", "I had a look and it's red and hot", {"leg_hot_red"}),
        ("flag_leg", "I felt it and it's hot", {"leg_hot_red"}),
        ("flag_leg", "I noticed the left one is swollen", {"leg_swollen"}),
        ("flag_heart", "I'd call it chest pain", {"chest_pain"}),
    ],
)
def test_what_somebody_only_thinks_sees_or_fetches_is_not_theirs(question: str, text: str, means: set[str]) -> None:
    meaning = hear(text, question)

    assert means <= told(meaning)
    assert not means & speakers_own(meaning)


@pytest.mark.parametrize(
    ("question", "text", "own"),
    [
        ("medicines", "I take ramipril", "ace_arb"),
        ("medicines", "I take a few things, ramipril, digoxin", "digoxin"),
        ("medicines", "I'm on furosemide, digoxin and ramipril", "ace_arb"),
        ("medicines", "she takes warfarin, I take ramipril", "ace_arb"),
        ("medicines", "I think I take ramipril", "ace_arb"),
        ("medicines", "they put me on digoxin", "digoxin"),
        ("medicines", "my tablets are digoxin and ramipril", "digoxin"),
        ("medicines", "I'm diabetic, furosemide", "diuretic"),
        ("medicines", "I buy magnesium", "magnesium_supplement"),
        ("hard_stops", "I've got one kidney", "kidney_disease"),
        ("hard_stops", "I have heart failure, one kidney", "kidney_disease"),
        ("hard_stops", "I think my kidneys are bad", "kidney_disease"),
        ("hard_stops", "I was told I have kidney disease", "kidney_disease"),
        ("hard_stops", "I don't have kidney trouble, he does", "kidney_disease"),
        ("hard_stops", "that's me, I've heart failure", "heart_failure"),
        ("flag_heart", "I sort of fainted", "fainted"),
        ("flag_heart", "I think I fainted", "fainted"),
        ("flag_heart", "I find it hard to breathe", "breathless"),
        ("flag_heart", "I can't breathe", "breathless"),
        ("flag_nerve", "I see double", "vision_changes"),
        ("flag_urine", "I checked, mine's brown", "urine_brown"),
        ("losses", "I'm bringing up everything", "vomiting"),
    ],
)
def test_what_somebody_has_and_takes_is_theirs(question: str, text: str, own: str) -> None:
    assert own in speakers_own(hear(text, question))


@pytest.mark.parametrize(
    ("question", "text", "caution"),
    [
        ("medicines", "I have the list here, furosemide and ramipril", "potassium_medicine"),
        ("hard_stops", "I was told kidney disease", "kidney"),
        ("hard_stops", "I think heart failure", "fluids"),
    ],
)
def test_what_a_carer_thinks_keeps_an_advice_from_the_patient(question: str, text: str, caution: str) -> None:
    result = concluded(held({"opening": HUSBAND, question: text}))

    assert result.subject is Subject.OTHER
    assert caution in result.assessment.cautions


def test_a_danger_that_a_carer_saw_is_read_back_of_the_patient() -> None:
    orders = held({"opening": HUSBAND, "flag_urine": "I saw it, brown", "confirm": "yes"})
    read_back = next(order for order in orders if isinstance(order, Say) and order.reply == "readback")

    assert read_back.subject is None


def test_a_danger_of_the_carer_is_read_back_of_the_carer() -> None:
    orders = held({"opening": HUSBAND, "flag_heart": "I have chest pain myself", "confirm": "yes"})
    read_back = next(order for order in orders if isinstance(order, Say) and order.reply == "readback")

    assert read_back.subject is Subject.SELF


@pytest.mark.parametrize(
    ("question", "text", "own", "theirs"),
    [
        ("medicines", "I'm on lansoprazole, he's on bumetanide", "ppi", "diuretic"),
        ("medicines", "she takes ramipril and I take digoxin", "digoxin", "ace_arb"),
        ("medicines", "mine's omeprazole, hers is furosemide", "ppi", "diuretic"),
        ("hard_stops", "he's got bad kidneys, I've got heart failure", "heart_failure", "kidney_disease"),
        ("age", "I'm seventy, she's forty eight", "over_60", "adult_under_60"),
    ],
)
def test_who_tells_of_both_loses_nothing_of_the_patients(question: str, text: str, own: str, theirs: str) -> None:
    of_whom = {one.id: one.subject for one in hear(text, question).findings}
    assert (of_whom[own], of_whom[theirs]) == (Subject.SELF, Subject.OTHER)


def test_a_relative_named_beside_ones_own_medicine_takes_none_of_the_patients() -> None:
    assert "statin" not in told(hear("my wife takes a statin, I'm on omeprazole", "medicines"))
    assert "statin" in told(hear("I take a statin, my wife's on omeprazole", "medicines"))
