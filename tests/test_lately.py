"""A danger told as old: whether it is worse, new or now decides, and nobody is asked whether they have it."""

from __future__ import annotations

from functools import cache

import pytest
from understanding_fixtures import answer, mind

from kiosk.clinic.triage import red_flags_of
from kiosk.events import Course, Finding, Heard, Kind, Listen, Meaning, Polarity, Subject, Triage
from kiosk.interview.asking import READING_BACK
from kiosk.interview.corrections import with_whom
from kiosk.interview.visit import State, Visit
from kiosk.publishing.rehearse import Held, hold
from kiosk.understanding.english.course import ILLNESSES

NIGHT = "I get cramps in my calves at night"
WORSE, NOW, RIGHT = "Is that worse than usual, or new?", "Is this so now, or was it today", "Is that right?"
LEG = ("no", "no", "pale")
"""Answers up to the question about one leg."""


@cache
def visit(*said: str) -> Held:
    return hold(mind(), [*said, *(("no",) * 14)])


def sentences(held: Held) -> list[str]:
    return [sentence for turn in held.turns for sentence in turn]


def asks(held: Held, sentence: str) -> bool:
    return any(one.startswith(sentence) for one in sentences(held))


def told(question: str, text: str) -> dict[str, Course]:
    return {one.id: one.course for one in answer(text, question).findings if one.polarity is Polarity.AFFIRMED}


def lately(question: str, text: str, finding: str = "breathless") -> Meaning:
    return mind().understand(Heard(text), Listen(question, Kind.YES_NO, (finding,)))


@pytest.mark.parametrize(
    ("question", "text", "finding"),
    [
        ("flag_heart", "always short of breath with my emphysema", "breathless"),
        ("flag_heart", "breathless, but no worse than usual", "breathless"),
        ("flag_heart", "I've been breathless for years", "breathless"),
        ("flag_heart", "I'm breathless, it's my heart failure", "breathless"),
        ("flag_heart", "short of breath on the stairs but I'm seventy eight", "breathless"),
        ("flag_heart", "breathless, the doctor says it's normal", "breathless"),
        ("flag_heart", "my heart races, it's just my anxiety", "heart_racing"),
        ("flag_nerve", "I can't feel my feet, neuropathy, for years", "limb_numb"),
        ("flag_nerve", "he's confused, he has alzheimer's", "confused"),
        ("flag_nerve", "my face has drooped since 2012", "stroke_signs"),
        ("flag_heart", "short of breath, I had covid in 2020", "breathless"),
        ("flag_leg", "one is swollen, I had a clot in 2011", "leg_swollen"),
        ("flag_nerve", "she has always been confused", "confused"),
        ("flag_leg", "the left one is swollen, always has been", "leg_swollen"),
        ("flag_leg", "one is swollen, it's my lymphoedema", "leg_swollen"),
        ("", "I can't move my legs, I'm in a wheelchair, and they cramp", "sudden_paralysis"),
        ("", "my dad can't speak since his stroke three years ago, his legs cramp", "confused"),
        ("", "she has cerebral palsy and can't move her legs, they cramp", "sudden_paralysis"),
    ],
)
def test_what_has_been_so_for_years_or_belongs_to_an_illness_is_told_as_long(
    question: str, text: str, finding: str
) -> None:
    assert told(question, text)[finding] is Course.LONG


@pytest.mark.parametrize(
    ("question", "text", "finding"),
    [
        ("flag_heart", "I blacked out at easter", "fainted"),
        ("flag_heart", "I passed out a few weeks ago", "fainted"),
        ("flag_heart", "I had chest pain in 2019 and cramps at night", "chest_pain"),
        ("flag_heart", "I had chest pain in september", "chest_pain"),
        ("flag_heart", "I had chest pain on friday and the hospital sent me home", "chest_pain"),
        ("flag_nerve", "I had a mini stroke in february", "stroke_signs"),
        ("flag_urine", "it was red in april", "urine_brown"),
        ("flag_leg", "it was swollen last week, it has gone down", "leg_swollen"),
    ],
)
def test_what_was_so_weeks_or_months_back_is_told_as_past(question: str, text: str, finding: str) -> None:
    assert told(question, text)[finding] is Course.PAST


@pytest.mark.parametrize(
    ("question", "text", "finding"),
    [
        ("flag_heart", "I'm short of breath", "breathless"),
        ("flag_heart", "always breathless with my COPD but worse today", "breathless"),
        ("flag_heart", "I've got COPD and suddenly I can't breathe", "breathless"),
        ("flag_heart", "I have always been healthy but I've got chest pain", "chest_pain"),
        ("flag_heart", "chest pain since yesterday", "chest_pain"),
        ("flag_heart", "I had chest pain last week", "chest_pain"),
        ("flag_heart", "I fainted in march and again today", "fainted"),
        ("flag_heart", "I couldn't breathe last night but I'm fine now", "breathless"),
        ("flag_nerve", "my arm is numb, that's new", "limb_numb"),
        ("flag_leg", "the left is swollen since yesterday", "leg_swollen"),
        ("flag_leg", "one is swollen and it isn't normal", "leg_swollen"),
        ("", "I've had cramps in my calves for years and nobody could help me so far, today I fainted", "fainted"),
    ],
)
def test_what_is_fresh_or_has_no_time_stays_new(question: str, text: str, finding: str) -> None:
    assert told(question, text)[finding] is Course.NEW


@pytest.mark.parametrize(
    "text",
    [
        "yes", "worse", "it's worse", "no, it's worse", "a lot worse", "new", "it's new", "both", "more than usual",
        "no, since this morning", "never had it before", "it's not normal", "no, never been like this before",
        "I can't breathe", "call an ambulance", "it's been getting worse", "no, I can't breathe", "no, a week now",
        "yes it isn't any better", "yes a lot, I'm seventy nine", "yes I am getting old", "yes, once I lie flat",
        "yes, four years and it is getting bad", "yes it's better when I sit up", "yes, it's not the usual",
        "yes the same as when I had my clot", "more breathless than usual", "yes, harder than usual",
        "yes, not always like this",
    ],
)  # fmt: skip
def test_worse_or_new_is_a_yes_behind_a_no_as_well(text: str) -> None:
    assert lately("worse", text).answer == "yes"


@pytest.mark.parametrize(
    "text",
    [
        "no", "no worse", "not worse", "not new", "nothing new", "neither", "the same", "same as usual", "as usual",
        "always been like that", "yes, always", "it's my COPD", "it's just the same as ever", "for years", "no change",
        "I wouldn't say it's worse", "I don't think it's any worse", "no it's not worse or new", "normal for me",
        "that's just me", "since 2015", "if anything better", "yes, the same", "yes, same as usual", "yes, no worse",
        "yes it's just me", "no better", "no more breathless than usual", "I'm eighty one", "years", "less than usual",
        "yes it's just old age", "yes I've had it years", "yes it's been like that a long time",
    ],
)  # fmt: skip
def test_no_worse_or_always_is_a_no(text: str) -> None:
    assert lately("worse", text).answer == "no"


@pytest.mark.parametrize(
    "text",
    [
        "I don't know", "not sure", "worse than usual, no", "no, my husband", "the bus", "no, it's bad",
        "it's not better", "the same as when I had my clot",
    ],
)  # fmt: skip
def test_what_tells_neither_is_asked_once_more(text: str) -> None:
    assert lately("worse", text).answer is None


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("yes", "yes"), ("now", "yes"), ("still", "yes"), ("no, still there", "yes"), ("today as well", "yes"),
        ("it came back this morning", "yes"), ("yesterday", "yes"), ("it hasn't gone", "yes"), ("not over yet", "yes"),
        ("it isn't back to normal", "yes"), ("no, it's never gone away", "yes"), ("it has not quite gone", "yes"),
        ("I don't think it's completely gone", "yes"), ("no, not gone", "yes"),
        ("no", "no"), ("no, in August", "no"), ("at christmas", "no"), ("it's gone", "no"), ("not any more", "no"),
        ("no gone", "no"),
        ("no not now it's gone", "no"), ("no it has gone", "no"), ("no it is not it has gone", "no"),
        ("no longer", "no"), ("yes, in August", "no"),
        ("I'm fine now", "no"), ("that was last year", "no"), ("they gave me the all clear", "no"),
    ],
)  # fmt: skip
def test_whether_what_was_is_so_now_is_told_by_now_and_by_then(text: str, means: str) -> None:
    assert lately("now", text, "fainted").answer == means


def test_who_is_always_breathless_is_asked_whether_it_is_worse_and_a_no_is_told_to_the_pharmacist() -> None:
    held = visit(NIGHT, "I'm always breathless with my COPD", "no, the same as ever")

    assert asks(held, WORSE)
    assert not asks(held, RIGHT)
    assert held.assessment.triage is Triage.ROUTINE
    assert any("not new: it is hard for you to breathe" in sentence for sentence in sentences(held))


@pytest.mark.parametrize("said", [("yes",), ("it's worse",), ("the bus", "the train"), ("stop",)])
def test_worse_not_understood_or_left_calls_for_help(said: tuple[str, ...]) -> None:
    held = visit(NIGHT, "I'm always breathless with my COPD", *said)

    assert held.assessment.triage is Triage.EMERGENCY


def test_a_read_back_that_is_answered_with_an_illness_is_followed_by_what_matters() -> None:
    held = visit(NIGHT, "I get breathless", "yes, but that's my COPD", "no worse")

    assert asks(held, RIGHT)
    assert asks(held, WORSE)
    assert held.assessment.triage is Triage.ROUTINE


@pytest.mark.parametrize(
    ("said", "triage"),
    [(("no",), Triage.SELF_CARE), (("yes",), Triage.URGENT), (("the bus", "the train"), Triage.URGENT)],
)
def test_a_leg_that_has_always_been_swollen_is_asked_about_before_it_counts(
    said: tuple[str, ...], triage: Triage
) -> None:
    held = visit(NIGHT, *LEG, "one is swollen, it always has been", *said)

    assert asks(held, WORSE)
    assert held.assessment.triage is triage


def test_a_dated_danger_is_asked_about_now_and_not_in_the_present_tense() -> None:
    held = visit(NIGHT, "I fainted on Christmas Day", "no, it was at Christmas")

    assert asks(held, NOW)
    assert not asks(held, RIGHT)
    assert held.assessment.triage is Triage.SELF_CARE
    assert visit(NIGHT, "I fainted on Christmas Day", "yes").assessment.triage is Triage.EMERGENCY


def test_another_danger_told_beside_the_answer_is_read_back() -> None:
    held = visit(NIGHT, "I'm always breathless with my COPD", "no, but I've got chest pain", "yes")

    assert asks(held, RIGHT)
    assert held.assessment.triage is Triage.EMERGENCY


@pytest.mark.parametrize(
    ("finding", "text"),
    [
        ("stroke_signs", "I'm always breathless"), ("chest_pain", "my legs have been swollen for years"),
        ("limb_numb", "my heart always races"),
    ],
)  # fmt: skip
def test_how_long_another_danger_has_been_so_says_nothing_of_the_one_that_is_read_back(finding: str, text: str) -> None:
    heard = mind().understand(Heard(text), Listen("confirm", Kind.YES_NO, (finding,)))

    assert finding not in {one.id for one in heard.findings}
    assert {one.course for one in heard.findings if one.id in mind().understanding.lasting} == {Course.LONG}


def test_what_was_told_as_old_and_no_worse_is_not_asked_again() -> None:
    told_once = ("always breathless with my heart failure, cramps in my calves", "no")

    for again in ("always breathless", "I'm always breathless, heart failure"):
        assert sentences(visit(*told_once, again)).count(WORSE) == 1


def test_what_is_known_to_be_old_raises_no_flag_and_what_is_only_told_so_does() -> None:
    knowledge = mind().knowledge
    flags = {
        course: red_flags_of(knowledge, [Finding("leg_swollen", course=course)], Subject.SELF) for course in Course
    }

    assert [course for course in Course if not flags[course]] == [Course.OLD]


def test_a_danger_that_has_not_gone_is_one() -> None:
    held = visit(NIGHT, "I had chest pain at easter", "it hasn't gone")

    assert asks(held, NOW)
    assert held.assessment.triage is Triage.EMERGENCY


@pytest.mark.parametrize(
    ("finding", "text"),
    [
        ("chest_pain", "it's my anxiety"), ("chest_pain", "it's just my asthma"), ("urine_brown", "it's my asthma"),
        ("chest_pain", "that's my heart failure"), ("limb_numb", "it's my asthma"), ("breathless", "it's my arthritis"),
        ("leg_swollen", "it's my anxiety"), ("stroke_signs", "it's my anxiety"), ("fainted", "it's my arthritis"),
    ],
)  # fmt: skip
def test_an_illness_that_does_not_explain_a_danger_tells_nothing_of_it(finding: str, text: str) -> None:
    heard = mind().understand(Heard(text), Listen("confirm", Kind.YES_NO, (finding,)))

    assert all(one.course is Course.NEW for one in heard.findings)
    assert lately("worse", text, finding).answer != "no"


def test_pain_in_the_chest_put_down_to_anxiety_stays_one() -> None:
    held = visit(NIGHT, "I have chest pain", "yes, it's my anxiety")

    assert not asks(held, WORSE)
    assert held.assessment.triage is Triage.EMERGENCY


def test_illnesses_explain_only_dangers_that_may_last() -> None:
    assert set(ILLNESSES) <= mind().understanding.lasting
    assert "chest_pain" not in ILLNESSES


def test_whose_it_is_is_corrected_at_every_read_back_and_takes_nothing_back() -> None:
    for question in ("worse", "now", "confirm"):
        for text in ("sorry, it's for my wife", "no, it's for my mum"):
            heard = lately(question, text)

            assert (heard.corrects, heard.answer, heard.subject) == (True, None, Subject.OTHER)


@pytest.mark.parametrize("state", sorted(READING_BACK))
def test_at_a_read_back_another_who_is_named_turns_no_visit_and_a_correction_does(state: State) -> None:
    visit = Visit(state=state, subject=Subject.SELF, findings=(Finding("breathless", subject=Subject.SELF),))

    named = with_whom(visit, Meaning(subject=Subject.OTHER))
    corrected = with_whom(visit, Meaning(subject=Subject.OTHER, corrects=True))

    assert isinstance(named, Meaning)
    assert isinstance(corrected, Meaning)
    assert (named.subject, corrected.subject) == (None, Subject.OTHER)
