"""Answers to questions about danger: what is read back because it sounds like one, and what comes of it in a visit.

How many are known and how many read back stands in docs/benchmarks/answers.md; what was reached is held here.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from understanding_fixtures import ROOT, mind

from kiosk.assembly import load_mind
from kiosk.bench.danger_answers import Tally, learnt_from, tally_of
from kiosk.bench.understanding_scores import score
from kiosk.bench.understanding_table import Said, load_table
from kiosk.clinic.assessment import assess
from kiosk.errors import KnowledgeError
from kiosk.events import Ask, CallStaff, Conclude, Finding, Heard, Listen, Meaning, Polarity, Say, Triage
from kiosk.files.weights import load_danger_answers
from kiosk.interview.states import advance
from kiosk.interview.visit import State, Visit
from kiosk.mind.mind import Mind
from kiosk.settings import Settings
from kiosk.understanding.learnt.danger_answers import LIKELY, DangerAnswers
from kiosk.understanding.learnt.linear import BIAS, Linear, features

FLOORS = {"answers_reporting.toml": (0.848, 0.97), "answers_everyday_reporting.toml": (0.81, 0.97)}
"""F1 and polarity reached on answers that report, to questions of every kind and to those that ask for no danger, as a
visit understands them; 0.92 and 0.98 are wanted."""
FLOOR = Tally(dangerous=106, known=63, asked=32, other=3, harmless=30, believed=1, in_vain=2)
"""What was reached on those about danger."""
URINE = "a thimbleful this morning and that is your lot"
LEG = "the sock leaves a great dent on the right"
"""No phrase knows a danger in either."""


def listening_to(question: str) -> Listen:
    return mind().knowledge.questions[question].order


def sounding_like(finding: str, question: str, text: str) -> Mind:
    """Return a mind to which these words sound like that danger and nothing else sounds like anything."""
    learnt = Linear((finding,), {BIAS: (0.0, 0.0), **dict.fromkeys(features(text), (9.0, 1.0))})
    return mind().with_learnt(danger_answers=DangerAnswers({question: learnt}))


def understood(text: str, question: str = "flag_urine", finding: str = "no_urine", like: str = URINE) -> Meaning:
    return sounding_like(finding, question, like).understand(Heard(text), listening_to(question))


def guesses(meaning: Meaning) -> list[str]:
    return [one.id for one in meaning.findings if one.polarity is Polarity.AFFIRMED and one.likeness == 0.0]


# --- what is guessed ----------------------------------------------------------------------------


def test_an_answer_that_sounds_like_a_danger_is_taken_for_one_with_its_probability() -> None:
    (found,) = (one for one in understood(URINE).findings if one.id == "no_urine")

    assert LIKELY <= found.score <= 1
    assert 0.0 == found.likeness


@pytest.mark.parametrize(
    "text",
    [
        "it is brown like cola " + URINE,
        "stop",
        "pale yellow",
    ],
)
def test_nothing_is_guessed_beside_a_known_danger_or_an_order_nor_from_other_words(text: str) -> None:
    assert [] == guesses(understood(text))


@pytest.mark.parametrize(
    ("question", "text", "danger"),
    [
        ("flag_heart", "no, but I have to sit up to sleep, I drown lying flat", "breathless"),
        ("flag_heart", "no, but I nearly blacked out in the queue", "fainted"),
        ("flag_leg", "no, but the sock leaves a dent", "leg_swollen"),
        ("flag_urine", "no, only like tea", "urine_brown"),
        ("flag_heart", "no but I mean it's tight", "chest_pain"),
        ("flag_spine", "no, but I don't know when I need to go any more", "cannot_urinate"),
    ],
)
def test_a_danger_that_sounds_from_behind_a_no_is_read_back_and_the_others_are_denied(
    question: str, text: str, danger: str
) -> None:
    said = mind().understand(Heard(text), listening_to(question))

    others = set(mind().knowledge.questions[question].no) - {danger}

    assert danger in guesses(said)
    assert others == {one.id for one in said.findings if one.polarity is Polarity.DENIED}


def test_what_turns_a_no_into_what_may_be_one_leaves_the_question_open() -> None:
    assert mind().understand(Heard("no no, only a bit of pressure"), listening_to("flag_heart")).answer is None


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("flag_heart", "no, just tired"),
        ("flag_heart", "no, but thanks for asking"),
        ("flag_heart", "no, only a cold"),
        ("flag_heart", "no, nothing like that, it's ticking along fine and I walked here"),
        ("flag_heart", "no, but my legs hurt"),
        ("flag_leg", "no, they match, thin as sticks the pair of them"),
        ("flag_nerve", "no, only getting old"),
        ("flag_weak", "no, but I'm not as young as I was"),
        ("flag_spine", "no, walked here on my own"),
    ],
)
def test_a_no_with_a_harmless_word_behind_it_stays_one(question: str, text: str) -> None:
    said = mind().understand(Heard(text), listening_to(question))

    assert said.answer == "no"
    assert guesses(said) == []


def test_what_is_denied_in_words_is_not_guessed() -> None:
    answer = "it is not swollen but the sock leaves a great dent"

    assert [] == guesses(understood(answer, "flag_leg", "leg_swollen", answer))
    assert ["limb_cold_pale"] == guesses(understood(answer, "flag_leg", "limb_cold_pale", answer))


def test_an_unsure_guess_does_not_stand_beside_what_rules_it_out() -> None:
    answer = "plenty of it and pale"
    learnt = Linear(("urine_brown",), {BIAS: (-1.0,), **dict.fromkeys(features(answer), (0.0,))})
    unsure = mind().with_learnt(danger_answers=DangerAnswers({"flag_urine": learnt}))

    assert [] == guesses(unsure.understand(Heard(answer), listening_to("flag_urine")))
    assert ["urine_brown"] == guesses(unsure.understand(Heard("plenty of it"), listening_to("flag_urine")))


@pytest.mark.parametrize("said", ["Right.", "left", "Left, left."])
def test_a_side_alone_is_not_guessed_to_tell_of_a_danger(said: str) -> None:
    assert [] == guesses(mind().understand(Heard(said), listening_to("flag_heart")))


def test_a_clause_that_ends_in_all_is_well_is_not_guessed_to_tell_of_a_danger() -> None:
    sure = ("flag_nerve", "stroke_signs")

    assert [] == guesses(understood("it all comes out fine", *sure, "it all comes out fine"))
    assert ["stroke_signs"] == guesses(understood("it all comes out", *sure, "it all comes out"))


def test_only_answers_to_that_question_are_listened_to_in_this_way() -> None:
    learnt = sounding_like("no_urine", "flag_urine", URINE)

    assert [] == guesses(learnt.understand(Heard(URINE), listening_to("flag_leg")))
    assert [] == guesses(learnt.understand(Heard(URINE), None))
    assert [] == guesses(learnt.understand_story(URINE))


SHIPPED = load_danger_answers().questions


@pytest.mark.parametrize("question", SHIPPED)
def test_every_danger_that_may_be_guessed_raises_a_flag_and_can_be_read_back(question: str) -> None:
    labels = SHIPPED[question].labels
    specs = mind().knowledge.findings

    assert "red_flag" == mind().knowledge.questions[question].stage
    assert all(specs[name].group == "red" and mind().book.reasons[name] for name in labels)


@given(st.sampled_from(sorted(SHIPPED)), st.lists(st.sampled_from(sorted(SHIPPED["flag_urine"].rows)), max_size=12))
def test_any_words_are_taken_for_one_danger_of_their_question_or_for_none(question: str, words: list[str]) -> None:
    guess = load_danger_answers().guess(question, " ".join(words))

    assert guess is None or (guess.finding in SHIPPED[question].labels and LIKELY <= guess.probability <= 1)


@pytest.mark.parametrize(
    "questions", [{}, SHIPPED | {"flag_hair": Linear((), {})}, SHIPPED | {"flag_leg": Linear(("hair",), {})}]
)
def test_what_does_not_go_with_the_questions_is_refused_at_the_start(
    monkeypatch: pytest.MonkeyPatch, questions: dict[str, Linear]
) -> None:
    monkeypatch.setattr("kiosk.assembly.load_danger_answers", lambda: DangerAnswers(questions))

    with pytest.raises(KnowledgeError, match="does not go with the questions"):
        load_mind(Settings())


def test_what_few_answers_tell_is_not_learnt() -> None:
    few = [Said("a thimbleful", "flag_urine", {"no_urine": Polarity.AFFIRMED}, frozenset(), frozenset(), "")] * 3

    assert {} == learnt_from(few, [], mind()).questions


# --- how well -----------------------------------------------------------------------------------


@cache
def reporting(file: str = "answers_reporting.toml") -> tuple[Said, ...]:
    return load_table(ROOT / "tests" / file, mind().knowledge)


def test_answers_that_report_are_known_or_read_back_as_often_as_was_reached() -> None:
    every = Tally()
    for said in reporting():
        if said.question in SHIPPED and not said.command:
            every.add(tally_of(said, mind()))

    assert (FLOOR.dangerous, FLOOR.harmless) == (every.dangerous, every.harmless)
    assert every.known >= FLOOR.known
    assert every.known + every.asked >= FLOOR.known + FLOOR.asked
    assert every.known + every.asked + every.other >= FLOOR.known + FLOOR.asked + FLOOR.other
    assert every.believed <= FLOOR.believed
    assert every.in_vain <= FLOOR.in_vain


@pytest.mark.parametrize("file", FLOORS)
def test_answers_that_report_to_questions_of_every_kind_are_understood_as_well_as_was_reached(file: str) -> None:
    flags = {name for name, spec in mind().knowledge.findings.items() if spec.group == "red"}
    pairs = []
    for said in reporting(file):
        asked = mind().knowledge.questions[said.question]
        found = mind().understand(Heard(said.text), asked.order).findings
        pairs.append((said, {one.id: one.polarity for one in found}))
    reached = score(pairs, flags)

    assert reached.f1(polarity=False) >= FLOORS[file][0]
    assert reached.polarity >= FLOORS[file][1]


# --- in a visit ---------------------------------------------------------------------------------

YES, NO = Meaning(answer="yes", text="yes"), Meaning(answer="no", text="no")


def asked(question: str, *events: Meaning) -> tuple[Visit, list[object]]:
    """Return the visit and its orders after these answers, the first one to `question`."""
    before = list(mind().knowledge.questions)
    done = tuple(before[: before.index(question) + 1])
    visit, orders = Visit(state=State.QUESTION, question=question, asked=done), []
    for event in events:
        visit, new = advance(mind().knowledge, visit, event)
        orders += new
    return visit, orders


def replies(orders: list[object]) -> Iterator[str]:
    return (order.reply for order in orders if isinstance(order, Say))


def test_an_emergency_that_was_guessed_is_read_back_once_and_is_one_after_a_yes() -> None:
    _, orders = asked("flag_urine", understood(URINE), YES)

    assert ["check"] == list(replies(orders))[:1]
    assert "readback" not in replies(orders)
    assert CallStaff("emergency") in orders


def test_after_a_no_the_question_comes_again_for_it_has_no_answer_yet() -> None:
    visit, orders = asked("flag_urine", understood(URINE), NO)

    assert CallStaff("emergency") not in orders
    assert Ask("flag_urine", 2) in orders
    assert "no_urine" not in visit.affirmed


def test_the_same_is_not_guessed_from_the_same_words_again() -> None:
    _, orders = asked("flag_urine", understood(URINE), NO, understood(URINE))

    assert ["check", "not_understood_1"] == list(replies(orders))


def test_after_three_read_backs_nothing_is_guessed_and_nothing_counts_for_it() -> None:
    others = [f"{word} thimbleful" for word in ("one", "another", "a last", "really a")]
    visit, orders = asked("flag_urine", *(one for text in others for one in (understood(text, like=text), NO)))

    assert 3 == list(replies(orders)).count("check")
    assert visit.affirmed.isdisjoint({"no_urine", "sounds_urgent"})


@pytest.mark.parametrize("order", ["stop", "person"])
def test_whoever_goes_before_an_answer_is_told_nothing_of_what_was_only_guessed(order: str) -> None:
    _, orders = asked("flag_urine", understood(URINE), Meaning(command=order))

    assert CallStaff("emergency") not in orders
    assert not any(isinstance(order, Conclude) for order in orders)


@pytest.mark.parametrize("question", SHIPPED)
def test_a_visit_ends_however_often_the_same_is_said_and_every_read_back_denied(question: str) -> None:
    visit, events = Visit(state=State.QUESTION, question=question, asked=(question,)), 0
    guessed = understood(LEG, question, SHIPPED[question].labels[0], LEG)
    while visit.state is not State.ENDED:
        denied = visit.state in {State.CONFIRM, State.CHECK, State.OFFER}
        visit, _ = advance(mind().knowledge, visit, NO if denied else guessed)
        events += 1
        assert events < 100


def test_an_urgent_one_is_read_back_too_and_counts_after_a_yes() -> None:
    guessed = understood(LEG, "flag_leg", "leg_swollen", LEG)
    visit, orders = asked("flag_leg", guessed, YES)

    assert Say("check", ("leg_swollen",)) in orders
    assert Triage.URGENT is assess(mind().knowledge, visit.findings).triage


def test_an_urgent_one_is_dropped_after_a_no_and_the_question_comes_again_in_other_words() -> None:
    guessed = understood(LEG, "flag_leg", "leg_swollen", LEG)
    visit, orders = asked("flag_leg", guessed, NO)

    assert Ask("flag_leg", 2, "") in orders
    assert "leg_swollen" not in visit.affirmed
    assert State.QUESTION is visit.state


def test_who_says_the_same_once_more_is_not_asked_the_same_once_more() -> None:
    guessed = understood(LEG, "flag_leg", "leg_swollen", LEG)
    _, orders = asked("flag_leg", guessed, NO, guessed)

    assert 1 == list(replies(orders)).count("check")


@pytest.mark.parametrize("unclear", [(Meaning(), Meaning()), (Meaning(command="skip"),)])
def test_one_that_nobody_confirms_or_denies_is_serious_and_no_emergency(unclear: tuple[Meaning, ...]) -> None:
    visit, orders = asked("flag_urine", understood(URINE), *unclear)

    assert CallStaff("emergency") not in orders
    assert {"sounds_urgent"} == visit.affirmed
    assert Triage.URGENT is assess(mind().knowledge, visit.findings).triage


def test_a_guess_beside_what_was_told_long_before_keeps_that() -> None:
    visit = Visit(
        state=State.QUESTION, question="flag_leg", asked=("flag_leg",), findings=(Finding("calf"), Finding("at_night"))
    )
    visit, _ = advance(mind().knowledge, visit, understood(LEG, "flag_leg", "leg_swollen", LEG))
    visit, _ = advance(mind().knowledge, visit, NO)

    assert {"calf", "at_night"} <= visit.affirmed
