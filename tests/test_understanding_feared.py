"""A danger that was only feared, quoted or read about raises no flag; one that somebody is in always does."""

from __future__ import annotations

import pytest
from understanding_fixtures import affirmed, knowledge

RED = frozenset(name for name, spec in knowledge().findings.items() if spec.group == "red")


@pytest.mark.parametrize(
    "text",
    [
        "i thought it was a heart attack but it was only cramp in my calf",
        "the calf went like a rock and i thought i was having a stroke honest and a minute later it had gone",
        "i said to john i'm having a stroke but he pushed my toes up and it was off in two minutes",
        "the lad says are you having a heart attack and i said no it's a cramp and it was gone in a minute",
        "climbing the stairs i thought i will die that sore but it is better already",
        "i thought i was paralysed no i wasn't it was just cramp",
        "i nearly had a heart attack at the price of it and i get cramp in my toes",
        "you read about people being sick and muddled but i wasn't i ate a roast",
        "cramp in my toes not dizzy not muddled she's bright as a button",
        "cramp in my calves at night but no headaches and my breathing's as good as ever",
        "no the face is good the talking is good and my foot cramps",
        "i get cramps in my leg and i just burst into tears",
        "my father dropped dead of a heart attack at sixty but mine's been checked and it's sound",
        "he laughed that hard at my cramp that he near wet himself",
        "i came flying in thinking she was having a fit but it was only cramp in her foot",
    ],
)
def test_what_was_only_feared_or_denied_raises_no_red_flag(text: str) -> None:
    assert affirmed(text) & RED == set()


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("i think i'm having a heart attack", "chest_pain"),
        ("i said to my wife i'm having a heart attack and it's still there", "chest_pain"),
        ("i thought it was a heart attack it's in my chest like a belt and down my arm", "chest_pain"),
        ("i think it's a stroke my face has dropped", "stroke_signs"),
        ("is it a stroke my face has dropped on one side", "stroke_signs"),
        ("i thought my leg had gone dead and cold and it is", "limb_numb"),
        ("i thought it was nothing but i can't move my legs", "sudden_paralysis"),
        ("it's my leg and i can't move it", "sudden_paralysis"),
        ("i can't breathe properly and i am not fine", "breathless"),
        ("not dizzy but muddled", "confused"),
        ("my dad has had a fit and he's dropped dead in the kitchen", "fit"),
        ("we laughed about it but since this morning i can't feel down below and i wet myself", "saddle_numbness"),
    ],
)
def test_what_somebody_is_in_or_feels_stays_a_red_flag(text: str, danger: str) -> None:
    assert danger in affirmed(text)


@pytest.mark.parametrize(
    "text",
    [
        "I nurse patients who can't speak after a stroke. My foot cramps after a shift.",
        "I treat people with chest pain all day and my calf cramps.",
        "I work with people who faint. My toes cramp.",
    ],
)
def test_what_those_have_whom_somebody_nurses_is_nobodys_danger_here(text: str) -> None:
    assert affirmed(text).isdisjoint({"stroke_signs", "chest_pain", "fainted"})


@pytest.mark.parametrize("text", ["is this m s or a tumour i get cramp", "i keep thinking it's leukaemia"])
def test_an_illness_that_is_only_asked_after_is_none_that_somebody_has(text: str) -> None:
    assert affirmed(text) <= {"cramp"}


def test_an_illness_that_somebody_has_stays() -> None:
    assert {"cancer", "nerve_disease"} <= affirmed("i have leukaemia and multiple sclerosis")
