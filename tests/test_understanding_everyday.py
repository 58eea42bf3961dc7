"""Everyday answers: no and yes in other words, words of degree, and items of a menu that nobody names."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, knowledge, told

from kiosk.understanding.english import degrees, everyday, in_passing, menus

NO = (
    "never had that",
    "never had any of that, thank god",
    "nothing like that I know of",
    "not that any doctor has told me",
    "not so as I've noticed",
    "none that I'd mention",
    "I'd have to say no",
)
MISTAKABLE = (
    "not as a rule",
    "hardly",
    "nothing to speak of",
    "not since I was a girl",
    "not that any doctor has told me but the old pump is worn",
)
QUESTIONS = tuple(name for name, one in knowledge().questions.items() if one.stage != "red_flag" and one.no)


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("text", NO)
def test_a_no_in_other_words_denies_all_that_a_plain_no_does(text: str, question: str) -> None:
    assert told(hear("no", question)) == told(hear(text, question))


@pytest.mark.parametrize("question", ["hard_stops", "pregnancy", "calcium_stops"])
@pytest.mark.parametrize("text", MISTAKABLE)
def test_what_forbids_an_advice_is_denied_only_by_an_unmistakable_no(text: str, question: str) -> None:
    denied = {"!" + name for name in knowledge().questions[question].no}

    assert denied.isdisjoint(told(hear(text, question)))


@pytest.mark.parametrize("text", [*MISTAKABLE, "now you mention it", "all the time", "I do that"])
@pytest.mark.parametrize("question", [name for name, one in knowledge().questions.items() if one.stage == "red_flag"])
def test_a_danger_is_neither_told_nor_denied_in_everyday_words(text: str, question: str) -> None:
    asked = knowledge().questions[question]

    assert {one.id for one in hear(text, question).findings}.isdisjoint({*asked.yes, *asked.no})


@pytest.mark.parametrize(
    ("text", "question", "expected"),
    [
        ("I do that", "stairs", "proximal_weakness"),
        ("on and off", "twitch", "twitching"),
        ("oh aye, something rotten", "twitch", "twitching"),
        ("now you mention it, yes", "cold_tired", "tiredness"),
        ("a bit, in the mornings", "stairs", "proximal_weakness"),
        ("straight away", "walking", "eases_on_stopping"),
        ("longer than I care to remember", "ppi_years", "ppi_long"),
    ],
)
def test_an_assent_in_other_words_is_a_yes(text: str, question: str, expected: str) -> None:
    assert expected in told(hear(text, question))


@pytest.mark.parametrize("text", ["all the time", "on and off", "it's been every night since"])
@pytest.mark.parametrize("question", ["hard_stops", "pregnancy", "operations", "recent_medicine"])
def test_more_or_less_is_no_yes_to_what_is_so_or_not(text: str, question: str) -> None:
    assert told(hear(text, question)).isdisjoint(knowledge().questions[question].yes)


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("plenty", {"drinking": "drinks_normal", "sun": "!little_sun", "alcohol": "alcohol_high"}),
        ("hardly any", {"drinking": "drinks_little", "sun": "little_sun", "alcohol": "alcohol_some"}),
        ("a fair bit", {"drinking": "drinks_normal", "sun": "!little_sun", "alcohol": "alcohol_some"}),
        ("loads, I'm out all day", {"drinking": "drinks_much", "sun": "!little_sun"}),
        ("once in a blue moon", {"alcohol": "alcohol_some", "how_often": "rarely"}),
    ],
)
def test_a_word_of_degree_answers_the_question_that_was_asked(text: str, means: dict[str, str]) -> None:
    assert means == {question: next(iter(told(hear(text, question)))) for question in means}


@pytest.mark.parametrize("text", ["a fair bit", "plenty", "hardly any", "loads", "quite a lot"])
@pytest.mark.parametrize("question", [None, "habits", "where", "medicines"])
def test_a_word_of_degree_tells_no_amount_that_was_not_asked_for(text: str, question: str | None) -> None:
    assert not [one for one in told(hear(text, question)) if one.startswith(("drinks_", "alcohol_", "little_sun"))]


@pytest.mark.parametrize(
    ("text", "question", "expected"),
    [
        ("all of them", "water", {name for item in menus.ITEMS["water"] for name in item}),
        ("the last two", "signs", {"weakness", "proximal_weakness"}),
        ("the first one", "upset", {"poor_appetite"}),
        ("the first and the last", "habits", {"alcohol_high", "little_sun"}),
        ("a bit of both", "cold_tired", {"feels_cold", "tiredness"}),
    ],
)
def test_items_of_a_menu_are_picked_by_their_place(text: str, question: str, expected: set[str]) -> None:
    assert expected == told(hear(text, question))


@pytest.mark.parametrize(
    ("text", "question", "expected"),
    [
        ("gallstones, and the calcium's always been normal", "calcium_stops", "!high_calcium"),
        ("tired, who isn't, but not cold", "cold_tired", "!feels_cold"),
        ("worn out is my middle name but I wouldn't say cold", "cold_tired", "!feels_cold"),
        ("I run up them, so no", "stairs", "!proximal_weakness"),
        ("I'm only fourteen, so no", "pregnancy", "!pregnant"),
        ("mouth dry as a stick, otherwise no", "water", "!dizzy"),
    ],
)
def test_what_the_question_has_named_is_denied_by_its_name(text: str, question: str, expected: str) -> None:
    assert expected in told(hear(text, question))


@pytest.mark.parametrize("text", ["can't stand liquorice", "I can't stand the taste", "he can't stand the heat"])
def test_what_somebody_cannot_stand_is_no_loss_of_the_legs(text: str) -> None:
    assert "sudden_paralysis" not in told(hear(text, "habits"))
    assert "sudden_paralysis" in told(hear("I can't stand, my legs have gone", "habits"))


def test_every_question_and_finding_of_the_tables_is_known_to_the_clinic() -> None:
    questions, findings = knowledge().questions, knowledge().findings
    tables = (degrees.MEANING, menus.ITEMS, everyday.DENYING_THIS, everyday.ASSENTING_THIS, in_passing.NAMED)
    named = {name for items in menus.ITEMS.values() for item in items for name in item}
    grades = [some for levels in degrees.MEANING.values() for some in levels.values()]
    graded = {name.removeprefix("!") for some in grades for name in some}

    assert {question for table in tables for question in table} <= set(questions)
    assert named | graded <= set(findings)
