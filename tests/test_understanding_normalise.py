"""One form for every spelling: recognisers write digits and capitals, or words without either."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.prompts.parse import scan
from kiosk.understanding.english import numbers, spelling, wee
from kiosk.understanding.quantities.measures import measures
from kiosk.understanding.quantities.numerals import number_at
from kiosk.understanding.templates import sample
from kiosk.understanding.text.normalise import normalise, stem

SAME = [
    ("I can't sleep.", "i cannot sleep"),
    ("don\u2019t", "dont"),
    ("2 weeks", "two weeks"),
    ("Twenty-five", "25"),
    ("2-3 times", "two to three times"),
    ("one leg", "1 leg"),
    ("diarrhoea", "diarrhea"),
    ("1,500 ml", "1500 ml"),
    ("my mum's leg", "my mum leg"),
    ("I, I, um, I'm not, I'm not hungry", "I I'm not hungry"),
    ("1½ litres", "one and a half liters"),
    ("40mg", "40 mg"),
    ("I had a tumour", "I had a tumor"),
    ("tablets for my BP", "tablets for my b p"),
    ("C.O.P.D.", "c o p d"),
    ("my ca\u0301lf is swo\u0308llen", "my calf is swollen"),  # accents of their own
    ("my c\u00e1lf is sw\u00f6llen", "my calf is swollen"),
    ("my\u00a0calf\u202fis\u3000swollen", "my calf is swollen"),  # spaces of other kinds
    ("my\u2028calf\tis\u0085swollen", "my calf is swollen"),
    ("\ufeffmy c\u200balf is\u200d swol\u00adlen", "my calf is swollen"),  # a byte order mark, zero-width, soft hyphen
    ("\u200fmy calf\u202e is swollen\u202c\u200e", "my calf is swollen"),  # marks of direction
    ("\uff2d\uff39 \uff43\uff41\uff4c\uff46 is swollen\uff01", "my calf is swollen!"),  # full width
    ("my \U0001d41c\U0001d41a\U0001d425\U0001d41f is swollen \U0001f600", "my calf is swollen"),
    ("my \u201ccalf\u201d is \u2018swollen\u2019", "my calf is swollen"),
    *((f"I can{sign}t breathe", "I can't breathe") for sign in "`\u00b4\u2018\u2019\u02bc\u2032\uff07"),
    *((f"2{dash}3 times", "2 to 3 times") for dash in "\u2010\u2011\u2012\u2013\u2212\uff0d"),
    ("my \ufb01ngers, \u0153dema, diarrh\u0153a", "my fingers, oedema, diarrhoea"),
    ("Nurofen\u2122 400\u338e, 3\u2153 of them", "nurofen 400 mg, 3 of them"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_spellings_have_one_form(one: str, other: str) -> None:
    assert normalise(one).words == normalise(other).words


@pytest.mark.parametrize(
    ("family"),
    ["cramp cramps cramping cramped", "calf calves", "swollen swelling swell", "numb numbness", "run running ran",
     "dizzy dizziness", "weak weakness weaker", "lose lost losing", "knee knees", "take took taking taken"],
)  # fmt: skip
def test_inflections_share_a_stem(family: str) -> None:
    assert len({stem(word) for word in family.split()}) == 1


@pytest.mark.parametrize(("one", "other"), [("can", "not"), ("even", "evening"), ("bit", "bite"), ("the", "this")])
def test_different_words_keep_different_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_a_number_word_that_is_a_pronoun_stays_one() -> None:
    assert normalise("no one knows").text == "no one knows"


def test_sentence_ends_and_commas_keep_their_places_when_numbers_shrink() -> None:
    normal = normalise("I am seventy two, really. My calf hurts")

    assert normal.text == "i am 72 really my calf hurts"
    assert {3} == normal.commas
    assert {4} == normal.ends


@pytest.mark.parametrize(
    ("said", "value"),
    [("two or three", 2.5), ("a couple of", 2), ("half an", 0.5), ("one and a half", 1.5), ("seventy two", 72),
     ("a dozen", 12), ("ten to fifteen", 12.5)],
)  # fmt: skip
def test_a_number_is_read_as_people_say_it(said: str, value: float) -> None:
    number = number_at(normalise(said).words, 0)

    assert number is not None
    assert value == number.value


@pytest.mark.parametrize(
    ("said", "asked", "unit", "value"),
    [
        ("twice a week", "", "times_a_week", 2),
        ("two or three times a week", "", "times_a_week", 2.5),
        ("every three days", "", "times_a_week", 7 / 3),
        ("three nights a week", "", "times_a_week", 3),
        ("it lasts ten minutes", "", "minutes", 10),
        ("a minute or two", "", "minutes", 1.5),
        ("half an hour", "minutes", "minutes", 30),
        ("for three weeks", "", "days_ago", 21),
        ("it started two months ago", "", "days_ago", 60),
        ("I drink two pints of water", "", "litres_a_day", 1.136),
        ("eight glasses of water a day", "", "litres_a_day", 2),
        ("two", "litres_a_day", "litres_a_day", 2),
        ("she finishes two of those big five litre cans every day", "", "litres_a_day", 10),
        ("four two litre bottles of water a day", "", "litres_a_day", 8),
        ("I fill my two litre flask four times a day and finish it", "", "litres_a_day", 8),
        ("a two litre jug and she gets through it five times from getting up to bed", "", "litres_a_day", 10),
        ("fifteen pints a day", "", "litres_a_day", 8.52),
        ("fifty thousand units daily", "", "times_the_limit", 12.5),
        ("two hundred milligrams of magnesium a day", "", "times_the_limit", 0.5),
        ("forty minutes ago and it's still clenched", "", "minutes", 40),
        ("six coffees", "", "caffeine_cups_a_day", 6),
        ("a bottle of wine a night", "", "alcohol_drinks_a_day", 6),
        ("seven pints of beer a week", "", "alcohol_drinks_a_day", 1.5),
        ("I'm 72", "", "years_of_age", 72),
        ("seventy two years old", "", "years_of_age", 72),
        ("in my seventies", "", "years_of_age", 75),
    ],
)
def test_a_quantity_is_measured_in_its_unit(said: str, asked: str, unit: str, value: float) -> None:
    [measure] = measures(normalise(said), asked)

    assert unit == measure.unit
    assert value == pytest.approx(measure.value)


@pytest.mark.parametrize(
    "said",
    ["I run three times a week", "I walked for ten minutes", "I was fifteen", "the 22nd of March", "the second of May",
     "I slept five hours", "I'm five foot ten", "eight weeks pregnant", "in two weeks"],
)  # fmt: skip
def test_a_number_about_something_else_measures_nothing(said: str) -> None:
    assert measures(normalise(said)) == []


def test_nothing_goes_on_at_a_comma_an_end_of_a_sentence_or_where_all_is_said() -> None:
    said = normalise("My calf, it hurts. At night")

    assert [said.words[at] for at in range(len(said.words)) if said.is_stop(at)] == ["it", "at"]
    assert said.is_stop(len(said.words))
    assert said.stops == said.commas | said.ends


READ_TOGETHER = (
    "can't i a", "my ma has cramps", "ma has cramps", "a wee brown inhaler", "it's gone", "my mum's had cramps",
    "not able to walk",
    "all at once", "in in my leg", "i am i am sure", "thirty two", "b p", "t i a", "no just a wee cramp", "know", "um",
    "nooo", "the t' leg", "out o' bed", "give 'em here", "o'g i", "once or twice a week", "my mi", "",
)  # fmt: skip
"""Words that are read as their neighbours tell, or might be."""


def test_what_is_read_word_for_word_is_read_as_with_signs() -> None:
    """A full stop at the end changes nothing, but that the sentence is no longer read word for word."""
    templates = [line for file in ("answers", "commands", "faq") for line in _lines_of(file)]
    sentences = [*READ_TOGETHER, *(sentence for template in templates for sentence in sample(template, 2))]
    other = [sentence for sentence in sentences if normalise(sentence) != normalise(f"{sentence}.")]

    assert other == []


LISTS = (
    spelling.CONTRACTIONS,
    spelling.SPELLINGS,
    spelling.TAKES_IS,
    spelling.AFTER_HAS,
    numbers.NUMBER_WORDS,
    wee.THINGS,
)
READ_IN_SOME_WAY = sorted(
    {*chain(*LISTS), *chain(*spelling.REWRITES), *chain(*(text.split() for text in READ_TOGETHER))}
)
WORDS = st.sampled_from(READ_IN_SOME_WAY) | st.text("abcdeghimnorstwy'", min_size=1, max_size=5)


@given(said=st.lists(WORDS, max_size=6), between=st.sampled_from([" ", "  ", "\n"]))
def test_so_is_whatever_letters_and_words_that_are_read_otherwise_stand_together(said: list[str], between: str) -> None:
    text = between.join(said)

    assert normalise(text) == normalise(f"{text}.")


@pytest.mark.parametrize("text", ["n't n't", "I did n't n't sleep"])
def test_a_clipped_not_by_itself_breaks_nothing(text: str) -> None:
    assert "" not in normalise(text).words


def _lines_of(file: str) -> list[str]:
    text = Path(f"prompts/en/{file}.txt").read_text(encoding="utf-8")
    return [line for section in scan(file, text).sections for line in (one.text for one in section.lines)]
