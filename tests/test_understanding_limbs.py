"""A limb without blood, told by its colour, legs that hardly carry, and what only looks like either."""

from __future__ import annotations

import pytest
from understanding_fixtures import affirmed, hear, knowledge

from kiosk.clinic.assessment import assess
from kiosk.events import Polarity, Triage


@pytest.mark.parametrize(
    "text",
    [
        "i'm diabetic and my foot is black and cramping",
        "my leg went black",
        "my toes are black and they smell",
        "my heel is black and it hurts",
        "my foot is grey and it cramps",
        "my foot looks dead",
        "my foot has gone a dead colour",
        "my foot has gone black and i can't get my shoe on",
        "no bruise but my toe has gone black",
        "i'm diabetic and my foot is black and blue",
        "my foot is black and blue and stone cold",
        "my foot is black, i wear socks all day",
    ],
)
def test_a_black_or_grey_foot_toe_or_leg_is_an_emergency(text: str) -> None:
    assert "limb_cold_pale" in affirmed(text)
    assert assess(knowledge(), hear(text).findings).triage is Triage.EMERGENCY


@pytest.mark.parametrize(
    "text",
    [
        "my leg is black and blue from a bruise",
        "my leg is bruised black and cramps",
        "my toenail is black",
        "the nail on my big toe is black",
        "my big toe has a black nail",
        "my toe nails have gone black",
        "black socks give me cramp in my foot",
        "i have black tights on my legs",
        "as a black woman i get cramps in my feet",
        "i'm black and my leg cramps at night",
        "my leg cramps after black coffee",
        "my hair is going grey and my legs cramp",
        "my foot was black from the coal",
    ],
)
def test_a_bruise_a_nail_a_sock_and_a_person_may_be_black(text: str) -> None:
    assert "limb_cold_pale" not in affirmed(text)


def test_a_black_foot_can_be_denied() -> None:
    assert Polarity.DENIED in {one.polarity for one in hear("my foot isn't black").findings}


@pytest.mark.parametrize(
    "text",
    [
        "i can hardly stand up",
        "i can barely stay on my feet",
        "my legs cramp and i've had the runs for three days and i can hardly stand up",
    ],
)
def test_whoever_can_hardly_stand_up_is_weak(text: str) -> None:
    assert "weakness" in affirmed(text)


@pytest.mark.parametrize(
    "text",
    [
        "i can hardly stand the pain",
        "the cramp was so bad i could hardly stand up",
        "in a cramp i can hardly stand up for the pain",
        "i can hardly stand up straight because of my back",
        "the cramp is so bad i can hardly stand on it",
    ],
)
def test_whoever_can_hardly_stand_for_pain_is_not(text: str) -> None:
    assert "weakness" not in affirmed(text)


def test_days_of_loose_bowels_and_hardly_standing_go_to_help_today() -> None:
    findings = hear("my legs cramp and i've had the runs for three days and i can hardly stand up").findings
    flags = assess(knowledge(), findings).red_flags

    assert ["fluid_loss"] == [flag.id for flag in flags if flag.tier is Triage.URGENT and "weakness" in flag.because]


@pytest.mark.parametrize(
    ("text", "question", "finding"),
    [
        ("there's a hot patch just below the knee", "flag_leg", "leg_hot_red"),
        ("it's red from the ankle to the knee", "flag_leg", "leg_hot_red"),
        ("it has gone a purply colour all round the ankle", "flag_leg", "leg_hot_red"),
        ("there's numbness round my knee that wasn't there before", "flag_weak", "new_numbness"),
    ],
)
def test_what_may_be_in_a_limb_may_be_anywhere_along_it(text: str, question: str, finding: str) -> None:
    assert finding in affirmed(text, question)


@pytest.mark.parametrize(
    "text",
    [
        "my foot is hot and red, from the shoe",
        "my big toe is red and hot, it's the gout",
        "my face is red and hot",
        "a tight band round my shin",
        "my throat is numb from the spray",
    ],
)
def test_what_is_told_of_another_part_is_not_told_of_a_limb(text: str) -> None:
    assert affirmed(text).isdisjoint({"leg_hot_red", "new_numbness", "chest_pain", "limb_numb"})


PARTS_OF_LIMBS = (
    "my calf", "my shin", "my thigh", "my knee", "the back of my knee", "my ankle", "my lower leg",
    "the side of my leg", "the bottom of my leg", "the front of my thigh", "my heel", "the sole of my foot",
    "the soles of my feet", "the bottom of my feet", "underneath my foot", "between my toes", "the top of my foot",
    "my hand", "the back of my hand", "the palm of my hand", "my forearm", "my wrist", "my elbow",
)  # fmt: skip


@pytest.mark.parametrize("part", PARTS_OF_LIMBS)
def test_a_part_of_a_limb_that_cannot_be_felt_is_no_denial_and_no_numb_seat(part: str) -> None:
    for text in (f"i can not feel {part}", f"there is no feeling in {part}", f"i have lost the feeling in {part}"):
        told = hear(text).findings
        dangers = {one.id for one in told if one.polarity is Polarity.AFFIRMED}
        assert dangers & {"limb_numb", "new_numbness"}, text
        assert "saddle_numbness" not in dangers, text
        assert [one.id for one in told if one.polarity is Polarity.DENIED] == [], text


@pytest.mark.parametrize("part", ["my heel", "the ends of my fingers", "my thumb"])
def test_the_end_of_a_limb_that_cannot_be_felt_is_a_numb_patch_and_no_numb_limb(part: str) -> None:
    for text in (f"there is no feeling in {part}", f"i have lost the feeling in {part}"):
        assert "new_numbness" in affirmed(text), text
        assert "limb_numb" not in affirmed(text), text


@pytest.mark.parametrize("part", ["my shin", "my knee", "my ankle", "my heel", "my wrist", "my forearm", "my elbow"])
def test_a_part_of_a_limb_without_blood_is_told_as_the_limb(part: str) -> None:
    texts = (f"{part} is cold and white", f"{part} has gone blue and cold", f"{part} has gone cold and pale")
    assert [text for text in texts if "limb_cold_pale" not in affirmed(text)] == []


@pytest.mark.parametrize("part", ["my ankles", "my knees", "my shins", "my wrists", "my soles"])
def test_the_ends_of_limbs_that_are_more_than_cold_lack_blood(part: str) -> None:
    texts = (f"{part} are cold and white", f"{part} are stone cold", f"{part} have gone blue", f"{part} are like ice")
    assert [text for text in texts if "limb_cold_pale" not in affirmed(text)] == []


@pytest.mark.parametrize("part", ["the back of my knee", "the back of my calf", "my knee"])
def test_a_part_of_a_leg_that_is_hot_or_swollen_is_told_as_the_leg(part: str) -> None:
    assert "leg_swollen" in affirmed(f"there is swelling in {part}")
    assert "leg_hot_red" in affirmed(f"{part} is hot and red")


@pytest.mark.parametrize(
    "text",
    [
        "my big toe is swollen",
        "my heel is red",
        "i've white marks on my shins",
        "i have a blue patch on my shin where the car door caught me",
        "her hands are cold",
        "my ankles are cold",
        "my knees are cold at night",
        "my shins get cold",
    ],
)
def test_the_end_of_a_limb_swells_for_reasons_of_its_own_and_a_mark_is_no_dead_leg(text: str) -> None:
    assert affirmed(text).isdisjoint({"leg_swollen", "leg_hot_red", "limb_cold_pale", "limb_numb"})


@pytest.mark.parametrize(
    "text",
    [
        "no feeling down below",
        "no feeling between my legs",
        "i'm numb underneath my legs are weak",
        "i've got a numb behind my leg is weak",
        "numb bottom my leg has gone weak",
        "i can't feel my bottom or my feet",
        "no feeling in my bottom my left leg is weak",
        "my backside has gone numb and down my legs",
        "numb from the waist down",
        "the inside of my thighs is numb",
    ],
)
def test_a_numb_seat_stays_one_beside_a_limb(text: str) -> None:
    assert "saddle_numbness" in affirmed(text)


@pytest.mark.parametrize("text", ["i can not feel both legs", "i can't lift both arms", "no feeling in one leg"])
def test_a_side_is_not_denied_with_what_is_missing_there(text: str) -> None:
    assert Polarity.DENIED not in {one.polarity for one in hear(text).findings}
