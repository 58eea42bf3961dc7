"""A limit on fluids, in the words in which people tell of one; and how much somebody drinks, which is none."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, knowledge, told


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("hard_stops", "no more than six cups a day the nurse said"),
        ("hard_stops", "no more than a litre a day"),
        ("hard_stops", "no more than two pints they told me"),
        ("hard_stops", "never more than a litre, doctor's orders"),
        ("hard_stops", "I can't have more than a litre"),
        ("hard_stops", "I mustn't have more than a litre"),
        ("hard_stops", "I'm not meant to have a lot to drink"),
        ("hard_stops", "I'm not allowed more than a litre"),
        ("hard_stops", "as much as the doctor lets me"),
        ("hard_stops", "they said I'm not to drink more than a litre and a half"),
        ("hard_stops", "he was told to keep it under a litre"),
        ("hard_stops", "at most a litre and a half, the heart nurse says"),
        ("hard_stops", "I'm limited to one and a half litres"),
        ("hard_stops", "I've got to be careful how much I drink"),
        ("hard_stops", "the doctor doesn't want me drinking too much"),
        ("hard_stops", "yes, one litre a day"),
        ("hard_stops", "the nurse said a litre"),
        ("drinking", "one litre, that's all I'm allowed"),
        ("drinking", "a litre max, doctor's orders"),
        ("drinking", "a litre and a half is my limit"),
        ("drinking", "not allowed much"),
        ("drinking", "I mustn't drink too much"),
        ("drinking", "not supposed to drink much"),
        ("losses", "I sweat but I mustn't drink more than a litre"),
        ("hard_stops", "I stick to a litre"),
        ("hard_stops", "no more than 1000 mils a day"),
        ("drinking", "I stick to a litre, doctor's orders"),
        ("drinking", "I have to stick to a litre"),
        ("drinking", "I limit myself to a litre because of my heart"),
        ("drinking", "I keep my fluids under a litre"),
        ("drinking", "I'm kept to a litre"),
        ("drinking", "the nurse said less than a litre"),
        (None, "I only drink a litre, that's all I'm allowed"),
        (None, "cramps in my legs, I'm not allowed more than a litre a day"),
        (None, "cramps in my legs, not allowed much to drink"),
        (None, "leg cramps, they've put me on a litre a day"),
    ],
)
def test_a_limit_is_told_and_no_sign_of_drinking_too_little(question: str | None, answer: str) -> None:
    found = told(hear(answer, question))

    assert "fluid_restriction" in found
    assert "drinks_little" not in found


@pytest.mark.parametrize("answer", ["no more than six cups a day the nurse said", "no more than a litre a day"])
def test_no_more_than_is_no_plain_no(answer: str) -> None:
    meaning = hear(answer, "hard_stops")

    assert meaning.answer is None
    assert not {"!" + name for name in knowledge().questions["hard_stops"].no} & told(meaning)


@pytest.mark.parametrize("answer", ["no more than a bit of tightness", "no more than a bit of chest pain"])
def test_no_more_than_a_bit_of_a_danger_denies_none(answer: str) -> None:
    assert not {"!" + name for name in knowledge().questions["flag_heart"].no} & told(hear(answer, "flag_heart"))


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("hard_stops", "no"),
        ("hard_stops", "no, I can drink what I like"),
        ("hard_stops", "no, I drink a litre a day"),
        ("hard_stops", "no, I was told to drink at least two litres"),
        ("hard_stops", "no, they told me to drink more"),
        ("hard_stops", "told more than two litres"),
        ("hard_stops", "no more than usual"),
        ("hard_stops", "nobody's told me to drink less"),
        ("hard_stops", "I'm not on any limit"),
        ("drinking", "no more than a litre I'd guess"),
        ("drinking", "not more than two cups"),
        ("drinking", "a litre at most, I forget to drink"),
        ("drinking", "I can't drink more than a litre, I feel full"),
        ("drinking", "I couldn't drink more than a litre if I tried"),
        ("drinking", "I'm told to drink two litres a day but I manage one"),
        ("drinking", "only a litre, the doctor said I need more"),
        ("drinking", "no limit, two litres"),
        ("drinking", "only a litre, my daughter tells me off"),
        ("hard_stops", "the doctor said drink two litres a day"),
        ("drinking", "my movement is limited and I drink two litres a day"),
        ("drinking", "I'm not allowed coffee"),
        ("drinking", "the doctor said no more than two coffees, I drink two litres of water"),
        ("drinking", "told to drink more, not less"),
        ("drinking", "the doctor said drink no less than two litres"),
        ("drinking", "I was told to drink not less than two litres"),
        ("hard_stops", "no less than two litres a day"),
        ("hard_stops", "no more than a mile a day I walk now"),
        ("hard_stops", "no, and I walk at most a mile"),
        ("drinking", "I stick to a litre of water"),
        ("drinking", "I limit myself to two cups in the evening"),
        ("drinking", "I've cut down to a litre"),
        ("drinking", "I try not to drink more than a litre so I don't have to get up"),
        ("drinking", "two litres, I was restricted in hospital but not now"),
        ("alcohol", "no more than two pints a week"),
        ("alcohol", "I mustn't drink too much"),
        ("alcohol", "I'm not allowed more than a pint a week by the wife"),
        (None, "I mustn't drink too much beer, my legs cramp"),
        (None, "cramps in my legs, I never drink more than a litre"),
        (None, "I'm not allowed to drive, cramps in my legs"),
    ],
)
def test_what_somebody_drinks_or_should_is_no_limit(question: str | None, answer: str) -> None:
    assert "fluid_restriction" not in told(hear(answer, question))


def test_what_others_say_one_should_drink_is_not_what_one_drinks() -> None:
    assert "drinks_little" not in told(hear("told to drink more, not less", "drinking"))
    assert "drinks_little" in told(hear("I should drink more", "drinking"))


@pytest.mark.parametrize(
    ("answer", "finding"),
    [
        ("I was drinking twelve glasses since this morning", "drinks_much"),
        ("eight pints since breakfast", "drinks_very_much"),
        ("a pint an hour", "drinks_very_much"),
        ("a glass every hour", "drinks_normal"),
        ("eight pints a day", "drinks_much"),
        ("two litres today", "drinks_normal"),
    ],
)
def test_what_is_drunk_in_a_part_of_the_day_is_not_all_of_it(answer: str, finding: str) -> None:
    assert finding in told(hear(answer, "drinking"))


@pytest.mark.parametrize("answer", ["three glasses so far today", "two cups since breakfast", "a litre by lunchtime"])
def test_a_little_that_is_drunk_so_far_tells_nothing(answer: str) -> None:
    assert "drinks_little" not in told(hear(answer, "drinking"))


@pytest.mark.parametrize("answer", ["more than I should", "less than I used to"])
def test_an_answer_about_drinking_tells_of_no_alcohol_and_of_no_plenty(answer: str) -> None:
    assert told(hear(answer, "drinking")).isdisjoint({"alcohol_high", "drinks_much"})
    assert "alcohol_high" in told(hear("more than I should", "alcohol"))


@pytest.mark.parametrize("text", ["my legs hurt climbing stairs", "I get breathless climbing stairs"])
def test_stairs_that_are_climbed_deny_no_weakness_and_tell_of_none(text: str) -> None:
    assert told(hear(text)).isdisjoint({"!proximal_weakness", "proximal_weakness"})
    assert "!proximal_weakness" in told(hear("I can climb the stairs", "stairs"))
