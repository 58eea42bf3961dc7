"""What is told of a mineral in the blood, and what of a mineral that is taken."""

from __future__ import annotations

from itertools import product

import pytest
from understanding_fixtures import hear, knowledge, told

from kiosk.events import Polarity

MINERALS = {
    "magnesium": "magnesium_supplement",
    "potassium": "potassium_supplement",
    "calcium": "calcium_supplement",
    "vitamin d": "vitamin_d_supplement",
}
OF_THE_BLOOD = (
    "my {} was low",
    "I have a {} deficiency",
    "my blood test showed low {}",
    "I'm deficient in {}",
    "is my {} low",
    "my {} levels are normal",
    "they said I was low on {}",
    "I was short of {}",
    "I lack {}",
    "my {} and sodium were low",
)
TAKEN = (
    "I take {} because it was low",
    "they gave me {} because my level was low",
    "I'm on {}, my bloods were low",
    "my {} was low and now I take it every day",
    "my {} was low so they put me on {}",
    "{} and high blood pressure tablets",
    "{} for a deficiency",
    "low dose {}",
    "just {}",
)


@pytest.mark.parametrize("question", [None, "opening", "medicines", "hard_stops"])
@pytest.mark.parametrize(("mineral", "text"), list(product(MINERALS, OF_THE_BLOOD)))
def test_a_mineral_beside_a_word_of_level_is_no_medicine_taken(mineral: str, text: str, question: str | None) -> None:
    assert MINERALS[mineral] not in told(hear(text.format(mineral), question))


@pytest.mark.parametrize("question", [None, "medicines"])
@pytest.mark.parametrize(("mineral", "text"), list(product(MINERALS, TAKEN)))
def test_a_mineral_that_is_taken_is_one_whatever_its_level(mineral: str, text: str, question: str | None) -> None:
    assert MINERALS[mineral] in told(hear(text.format(mineral, mineral), question))


def test_kidneys_and_a_low_potassium_tell_of_nothing_taken() -> None:
    meaning = told(hear("I have kidney disease and the blood test said my potassium was low"))

    assert "kidney_disease" in meaning
    assert meaning.isdisjoint({"potassium_supplement", "supplement_excess"})


def test_too_much_of_a_mineral_in_the_blood_is_no_handful_of_tablets() -> None:
    assert "supplement_excess" not in told(hear("my blood test showed too much potassium"))
    assert "supplement_excess" in told(hear("I've been taking too much potassium"))


# --- what a test has found -------------------------------------------------------------------------------

FOUND = {
    "my blood test says magnesium is low and I have cramps": "magnesium_low",
    "they found my magnesium is low and I take omeprazole": "magnesium_low",
    "my GP says I'm low in magnesium": "magnesium_low",
    "I'm short of magnesium": "magnesium_low",
    "I've a magnesium deficiency": "magnesium_low",
    "my doctor thinks my magnesium is low": "magnesium_low",
    "my magnesium is too high": "magnesium_high",
    "leg cramps, I've got low potassium": "potassium_low",
    "my potassium came back a bit low": "potassium_low",
    "my potassium levels are low": "potassium_low",
    "I suffer from low potassium": "potassium_low",
    "they gave me a drip for low potassium": "potassium_low",
    "hypokalaemia": "potassium_low",
    "they said my potassium is 2.8 and my legs cramp": "potassium_low",
    "my potassium is two point eight": "potassium_low",
    "my potassium came back at 3.1": "potassium_low",
    "potassium of 6.2": "potassium_high",
    "blood test said my potassium is high": "potassium_high",
    "too much potassium in my blood": "potassium_high",
    "my calcium was low on the blood test and my hands cramp": "calcium_low",
    "calcium's on the low side": "calcium_low",
    "I'm vitamin D deficient, my legs cramp": "vitamin_d_low",
    "my vit D came back low": "vitamin_d_low",
    "my vitamin D is very low": "vitamin_d_low",
    "my sodium's low, they said": "sodium_low",
    "low salt in my blood": "sodium_low",
    "sodium of 128": "sodium_low",
    "my wife's potassium is low and she gets cramps": "potassium_low",
}
NOT_FOUND = (
    "I think I'm low on potassium",
    "maybe my magnesium is low",
    "I heard cramps come from low magnesium",
    "my friend says it's low potassium",
    "could it be low magnesium",
    "is it low potassium",
    "do I lack magnesium",
    "lack of potassium in my diet",
    "low potassium diet because of my kidneys",
    "drinking low calcium milk",
    "a magnesium supplement low dose",
    "low dose potassium",
    "I'm on a low sodium diet",
    "I eat low salt",
    "my potassium was low last year but it's fine now",
    "I've always had low vitamin D, now it's fine",
    "my potassium was four point one",
    "my sodium was 140",
    "I'm on potassium 2 a day",
    "I take magnesium, 250 milligrams",
    "my mum had low potassium",
    "low iron and leg cramps",
    "my magnesium is normal",
    "everybody here is low on vitamin D so I bought the strong one",
    "I watched a documentary about a swimmer whose heart stopped from low potassium",
    "my legs cramp so I assumed low magnesium",
    "my mum says it's lack of magnesium because she saw it in a magazine",
    "the hospital said I'd always be prone to low magnesium",
    "I've been throwing magnesium down like Smarties",
    "I washed down a whole bottle of potassium tablets",
    "she's eighty four, asked me to fetch magnesium",
)


@pytest.mark.parametrize("text", FOUND)
def test_what_a_test_has_found_is_told_and_nothing_that_is_taken(text: str) -> None:
    meaning = told(hear(text))

    assert FOUND[text] in meaning
    assert not [name for name in meaning if name.endswith("_supplement")]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_a_guess_food_and_a_level_that_is_right_are_no_result(text: str) -> None:
    assert {*FOUND.values()}.isdisjoint(told(hear(text)))


@pytest.mark.parametrize("text", ["I've not got low potassium", "my magnesium isn't low"])
def test_a_lack_may_be_denied(text: str) -> None:
    assert [Polarity.DENIED] == [one.polarity for one in hear(text).findings if one.id.endswith("_low")]


@pytest.mark.parametrize(
    "text",
    [
        "is my {} low",
        "could my {} be low",
        "are my {} levels low",
        "if my {} is low",
        "how do I know if my {} is low",
        "do you think my {}'s low",
        "would low {} do this",
        "low {} can cause cramp",
        "I'm running low on my {}",
        "I've run short of {} tablets",
        "my diet is low in {}",
        "my diet lacks {}",
    ],
)
@pytest.mark.parametrize("mineral", ["magnesium", "potassium", "calcium"])
def test_a_lack_that_is_asked_about_or_of_food_is_no_result(text: str, mineral: str) -> None:
    assert f"{mineral}_low" not in told(hear(text.format(mineral)))


@pytest.mark.parametrize(
    "text", ["my {} is low", "could my low {} do this", "I'm low in {}", "is it because my {} is low"]
)
@pytest.mark.parametrize("mineral", ["magnesium", "potassium", "calcium"])
def test_a_lack_that_somebody_has_is_told(text: str, mineral: str) -> None:
    assert f"{mineral}_low" in told(hear(text.format(mineral)))


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("potassium 2.8", "potassium_low"),
        ("potassium two point eight", "potassium_low"),
        ("cramps and potassium 2.8", "potassium_low"),
        ("my bloods, potassium 2.9, sodium 130", "sodium_low"),
        ("potassium 6.1", "potassium_high"),
        ("sodium 126", "sodium_low"),
        ("sodium one hundred and twenty six", "sodium_low"),
        ("low sodium", "sodium_low"),
        ("low sodium and cramps", "sodium_low"),
        ("I was in hospital with low sodium", "sodium_low"),
    ],
)
@pytest.mark.parametrize("question", [None, "medicines", "hard_stops"])
def test_a_bare_number_behind_a_mineral_and_low_sodium_are_results(text: str, means: str, question: str | None) -> None:
    found = told(hear(text, question))

    assert means in found
    assert found.isdisjoint({"potassium_supplement", "low_salt_diet"})


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("potassium 600 mg", "potassium_supplement"),
        ("potassium 2.5 grams a day", "potassium_supplement"),
        ("I take potassium 1.2 grams", "potassium_supplement"),
        ("potassium 8", "potassium_supplement"),
        ("I'm on low sodium", "low_salt_diet"),
        ("I eat low sodium", "low_salt_diet"),
        ("low sodium diet", "low_salt_diet"),
        ("told me to go low sodium", "low_salt_diet"),
        ("low sodium for my heart", "low_salt_diet"),
        ("low sodium soup", "low_salt_diet"),
        ("low sodium salt", "potassium_supplement"),
        ("sodium 140", None),
        ("potassium 4.2", None),
    ],
)
def test_what_is_taken_or_eaten_is_no_result(text: str, means: str | None) -> None:
    found = told(hear(text))

    assert means is None or means in found
    assert found.isdisjoint({"potassium_low", "potassium_high", "sodium_low"})


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("his sugar was two point one on the machine", "sugar_low"),
        ("I took my sugar and it was three point one", "sugar_low"),
        ("my sugar reading is four hundred and ten", "sugar_high"),
        ("sugar was three sixty two", "sugar_high"),
        ("my glucose came to nineteen point four", "sugar_high"),
        ("the rate was one hundred and seventy", "heart_racing"),
        ("pulse of a hundred and forty-six", "heart_racing"),
        ("my heart rate's one sixty five", "heart_racing"),
        ("my potassium is three point one", "potassium_low"),
        ("sodium one twenty six", "sodium_low"),
    ],
)
def test_a_number_is_read_however_it_is_spoken(text: str, danger: str) -> None:
    assert danger in {one.id for one in hear(text).findings if one.polarity is Polarity.AFFIRMED}


@pytest.mark.parametrize(
    "text",
    [
        "my sugar was six point one",
        "my sugar's a hundred and ten",
        "my pulse is sixty eight",
        "the sugar is fine and my pressure is one fifty",
        "my rate is one hundred and fifty pounds",
        "sodium one forty",
    ],
)
def test_a_usual_number_is_no_danger(text: str) -> None:
    found = {one.id for one in hear(text).findings if one.polarity is Polarity.AFFIRMED}

    assert found.isdisjoint(knowledge().dangers | {"sodium_low"})
