"""Everyday answers: no and yes in other words, words of degree, and items of a menu that nobody names."""

from __future__ import annotations

from dataclasses import replace

import pytest
from understanding_fixtures import hear, knowledge, told, understanding

from kiosk.clinic.knowledge import Question
from kiosk.events import Heard, Polarity

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


def new_question(stage: str, finding: str) -> Question:
    """A question that the clinic does not ask yet."""
    stairs = knowledge().questions["stairs"]
    return replace(stairs, id="new", stage=stage, findings=(finding,), yes=(finding,), no=(finding,))


@pytest.mark.parametrize(
    ("stage", "finding", "denied"),
    [
        ("cause", "twitching", True),
        ("cause", "underactive_thyroid", False),
        ("cause", "leg_swollen", False),
        ("hard_stop", "little_sun", False),
        ("red_flag", "supplement_excess", False),
    ],
)
@pytest.mark.parametrize("text", MISTAKABLE[:3])
def test_a_new_question_about_a_danger_an_illness_or_a_hard_stop_takes_no_mistakable_no(
    text: str, stage: str, finding: str, *, denied: bool
) -> None:
    answer = understanding().understand(Heard(text), new_question(stage, finding))

    assert denied == ("!" + finding in told(answer))


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
        ("all of them", "water", set(knowledge().questions["water"].items)),
        ("a bit of both", "cold_tired", {"feels_cold", "tiredness"}),
    ],
)
def test_all_items_of_a_menu_are_picked_together(text: str, question: str, expected: set[str]) -> None:
    assert expected == told(hear(text, question))


@pytest.mark.parametrize(
    ("text", "question", "expected"),
    [
        ("tired, who isn't, but not cold", "cold_tired", "!feels_cold"),
        ("worn out is my middle name but I wouldn't say cold", "cold_tired", "!feels_cold"),
        ("I run up them, so no", "stairs", "!proximal_weakness"),
        ("mouth dry as a stick, otherwise no", "water", "!dizzy"),
    ],
)
def test_what_the_question_has_named_is_denied_by_its_name(text: str, question: str, expected: str) -> None:
    assert expected in told(hear(text, question))


@pytest.mark.parametrize("text", ["can't stand liquorice", "I can't stand the taste", "he can't stand the heat"])
def test_what_somebody_cannot_stand_is_no_loss_of_the_legs(text: str) -> None:
    assert "sudden_paralysis" not in told(hear(text, "habits"))
    assert "sudden_paralysis" in told(hear("I can't stand, my legs have gone", "habits"))


@pytest.mark.parametrize(
    ("text", "question", "kept"),
    [
        ("been at home with my leg in plaster", "clot_risk", "clot_risk"),
        ("plaster, nothing else", "clot_risk", "clot_risk"),
        ("no operation, in plaster though", "clot_risk", "clot_risk"),
        ("all clear, so long as I keep to my litre a day", "hard_stops", "fluid_restriction"),
        ("none as long as I stick to my litre", "hard_stops", "fluid_restriction"),
        ("not had any since the transplant", "hard_stops", "kidney_disease"),
        ("nothing at the moment, it's under control", "hard_stops", "heart_failure"),
        ("not so you'd notice, the old pump's at thirty percent", "hard_stops", "heart_failure"),
        ("none of them are any good", "hard_stops", "kidney_disease"),
        ("kidneys and the old ticker, nothing else", "hard_stops", "heart_failure"),
        ("they told me to drink more but the heart nurse says one litre", "hard_stops", "fluid_restriction"),
        ("muscles are fine except the thighs", "statin_pain", "muscle_tender_weak"),
        ("they agree with me, apart from the thighs", "statin_pain", "muscle_tender_weak"),
        ("none now, they blasted them", "calcium_stops", "kidney_stones"),
        ("nothing since they took the gland out", "calcium_stops", "high_calcium"),
        ("my calcium is low now, it was high before the operation", "calcium_stops", "high_calcium"),
        ("kidneys are fine now", "calcium_stops", "kidney_stones"),
        ("not one, three", "calcium_stops", "kidney_stones"),
        ("it's a boy", "pregnancy", "pregnant"),
        ("at my age? yes, twenty weeks", "pregnancy", "pregnant"),
        ("I'm well past that, I'm overdue", "pregnancy", "pregnant"),
        ("never been operated on but for the thyroid", "operations", "neck_surgery"),
        ("only the appendix, and half my stomach", "operations", "bariatric_surgery"),
        ("no alcohol for two days and I'm shaking", "alcohol", "alcohol_high"),
        ("same tablets but double the dose", "recent_medicine", "new_medicine"),
        ("not that long, five years", "ppi_years", "ppi_long"),
    ],
)
def test_a_no_to_something_else_denies_nothing_that_was_asked(text: str, question: str, kept: str) -> None:
    found = {finding.id: finding.polarity for finding in hear(text, question).findings}

    assert found.get(kept) is not Polarity.DENIED


@pytest.mark.parametrize(
    ("text", "question", "untold"),
    [
        ("my wife has", "hard_stops", "kidney_disease"),
        ("I'm only fourteen, so no", "pregnancy", "pregnant"),
        ("straight away it starts when I walk", "walking", "eases_on_stopping"),
        ("a week after the flu", "recent_medicine", "new_medicine"),
        ("longer than a week", "ppi_years", "ppi_long"),
        ("since the operation last month", "ppi_years", "ppi_long"),
        ("mostly in the garden", "sun", "little_sun"),
        ("the last one", "medicines", "statin"),
        ("everything", "medicines", "statin"),
        ("omeprazole doesn't agree with me", "medicines", "muscle_tender_weak"),
    ],
)
def test_a_yes_to_something_else_tells_nothing_that_was_asked(text: str, question: str, untold: str) -> None:
    assert untold not in told(hear(text, question))


def test_a_yes_with_what_was_asked_tells_it() -> None:
    assert "ppi_long" in told(hear("longer than a year", "ppi_years"))
    assert "statin" in told(hear("the statin", "medicines"))


@pytest.mark.parametrize("text", ["I can't stand, the heat makes my legs go", "I can't stand. The cold floor"])
def test_what_comes_after_a_comma_is_not_what_somebody_cannot_stand(text: str) -> None:
    assert "sudden_paralysis" in told(hear(text, "opening"))


@pytest.mark.parametrize("text", ["apart from that I'm fine", "other than that I'm fine", "otherwise I'm ok"])
def test_who_is_fine_beside_what_they_told_denies_the_rest_of_the_list(text: str) -> None:
    answer = told(hear(f"I've got shaky hands, {text}", "signs"))

    assert {"tremor", "!twitching", "!weakness"} <= answer


@pytest.mark.parametrize("text", ["no, I only meant my foot", "no, what I meant was my foot", "no no, I meant my foot"])
def test_a_no_that_corrects_what_was_told_before_denies_no_danger(text: str) -> None:
    answer = hear(text, "flag_leg")

    assert answer.answer is None
    assert "!leg_swollen" not in told(answer)


@pytest.mark.parametrize(
    "text",
    [
        "My heart is in excellent order, it was examined in April. None of those.",
        "I walk five miles a day, none of that, thank God",
        "my heart's in my mouth just talking to you, but no, nothing like that, honestly",
    ],
)
def test_none_of_those_at_the_end_denies_what_was_asked_about_danger(text: str) -> None:
    assert {"!chest_pain", "!breathless", "!heart_racing", "!fainted"} <= told(hear(text, "flag_heart"))


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("my chest hurts, none of those", "chest_pain"),
        ("I fainted this morning, but none of those", "fainted"),
        ("like an elephant on my chest, I've known nothing like it", "chest_pain"),
    ],
)
def test_it_takes_no_danger_back_that_was_told_before_it(text: str, finding: str) -> None:
    heard = told(hear(text, "flag_heart"))
    assert finding in heard
    assert "!breathless" not in heard


@pytest.mark.parametrize(("text", "finding"), [("about four litres", "drinks_much"), ("three litres", "drinks_normal")])
def test_litres_and_nothing_else_are_drunk_and_not_sweated(text: str, finding: str) -> None:
    assert told(hear(text, "water")) == {finding}


def test_litres_that_are_lost_are_not_drunk() -> None:
    assert not told(hear("lost four litres", "water"))


def test_a_heart_that_is_going_is_told_and_does_not_only_slow_the_voice() -> None:
    assert told(hear("slow down, my heart's going", "flag_nerve")) == {"heart_racing"}
    assert hear("slow down a bit dear", "flag_nerve").command == "slower"
