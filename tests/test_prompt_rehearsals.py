"""Conversations that must go as they are written: those that ship, and how one that goes otherwise is told."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from staff import LEAN, SHIPPED

from kiosk.assembly import mind_of
from kiosk.files.clinic import load_knowledge
from kiosk.mind.mind import Mind
from kiosk.prompts.parse import parse_book
from kiosk.prompts.problem import Problem
from kiosk.prompts.rehearsal import Rehearsal, problems, rehearsal_of
from kiosk.publishing.rehearse import hold, recorded, rehearsals_in, rehearse, rehearse_all

KNOWLEDGE = load_knowledge()
REHEARSALS = rehearsals_in(SHIPPED)
SECTIONS = {"opening", "welcome", "flag.clot", "emergency_call"}
RESULTS = {"magnesium", "not_mineral"}


@cache
def whole() -> Mind:
    return mind_of(KNOWLEDGE, parse_book(SHIPPED))


@cache
def lean() -> Mind:
    return mind_of(KNOWLEDGE, parse_book(LEAN))


def conversation(text: str) -> Rehearsal:
    return rehearsal_of("rehearsals/one.txt", text)


def test_at_least_thirty_ship_and_every_tier_is_among_them() -> None:
    assert len(REHEARSALS) >= 30
    assert {"emergency", "urgent", "routine", "self_care"} <= {str(one.triage) for one in REHEARSALS}


@pytest.mark.parametrize("rehearsal", REHEARSALS, ids=lambda one: one.file)
def test_a_shipped_rehearsal_goes_as_it_is_written(rehearsal: Rehearsal) -> None:
    assert () == rehearse(whole(), rehearsal)


# --- what goes otherwise ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("kiosk: bananas\nyou: stop\n", 1, 'did not say "bananas"'),
        ("you: stop\nkiosk: [welcome]\n", 2, 'did not say "[welcome]"'),
        ("kiosk: say help\nkiosk: hello\nyou: stop\n", 2, 'did not say "hello"'),
        ("you: stop\nyou: my calf cramps\nkiosk: [stopped]\n", 2, "over before this answer"),
        ("you: stop\ntriage: urgent\n", 2, "the triage is self_care"),
        ("you: stop\nresult: magnesium\n", 2, "the result is unclear"),
    ],
)
def test_what_goes_otherwise_is_told_with_its_line(text: str, line: int, why: str) -> None:
    found = rehearse(lean(), conversation(text))

    assert [(problem.line, True) for problem in found if why in problem.why] == [(line, True)], found
    assert found[0].mend


@pytest.mark.parametrize(
    "text",
    [
        "kiosk: hello\nkiosk: an information kiosk ... not a doctor\nkiosk: [opening]\nyou: stop\nkiosk: [stopped]\n",
        "kiosk: [welcome]\nyou: (silence)\nkiosk: [silence_1]\nkiosk: [opening]\n",
        "you: calf\nyou: (nothing else)\nkiosk: [disclaimer_full]\n",
    ],
)
def test_what_goes_as_it_is_written_is_passed_over(text: str) -> None:
    assert () == rehearse(lean(), conversation(text))


def test_nothing_else_takes_back_nothing_that_was_told() -> None:
    held = hold(lean(), ["leg is swollen", "(nothing else)"])

    assert held.over
    assert "urgent" == held.assessment.triage


def test_a_phrase_that_was_taken_out_fails_the_rehearsal_that_says_it() -> None:
    text = LEAN["answers.txt"].replace("[stroke_signs]\n", "[stroke_signs]\nwobbly bicycle\n# ")
    mind = mind_of(KNOWLEDGE, parse_book(LEAN | {"answers.txt": text}))

    assert {"rehearsals/emergency-stroke.txt"} == {one.file for one in rehearse_all(mind, rehearsals_in(LEAN))}


@pytest.mark.parametrize("answers", [["calf", "(nothing else)"], ["help", "stop"], ["leg is swollen", "no"]])
def test_what_was_recorded_goes_as_it_is_written(answers: list[str]) -> None:
    text = recorded(lean(), answers)

    assert [] == list(problems("rehearsals/new.txt", text, set(lean().book.questions), RESULTS | {"unclear"}))
    assert answers == [step.text for step in conversation(text).steps if step.kind == "you"]
    assert () == rehearse(lean(), conversation(text))


# --- what is no rehearsal --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "line", "why", "mend"),
    [
        ("you: hello\nkiosc: [opening]\nkiosk: hi\n", 2, "no line of a conversation", "did you mean kiosk:?"),
        ("you: hello\nnonsense\nkiosk: hi\n", 2, '"nonsense" is no line', "begin it with you:"),
        ("you: hello\nkiosk:\nkiosk: hi\n", 2, "nothing stands after kiosk:", "take the line out"),
        ("you: hello\nkiosk: [openin]\n", 2, '"openin" is not known here', "did you mean opening?"),
        ("you: hello\ntriage: urgnt\n", 2, '"urgnt" is not known', "did you mean urgent?"),
        ("you: hello\nresult: magnesum\n", 2, '"magnesum" is not known', "did you mean magnesium?"),
        ("you: (silent)\nkiosk: hi\n", 1, '"(silent)" is not known', "did you mean (silence)?"),
        ("kiosk: hi\n", 0, "nobody says anything", "you: my calf"),
        ("you: hello\n", 0, "nothing is expected", "[emergency_call]"),
        ("", 0, "nobody says anything", "you: my calf"),
        ("you: (nothing else)\nyou: more\nkiosk: hi\n", 1, "something is said after", "take the later"),
        ("triage: urgent\nyou: hello\n", 1, "before the last answer", "at the end"),
        ("you: hello\ntriage: urgent\ntriage: routine\n", 3, "stands here twice", "keep one"),
        ("you: a\nkiosk: b\n" * 101, 201, "202 lines are more than 200", "two rehearsals"),
    ],
)
def test_what_is_wrong_in_a_rehearsal_is_named_on_its_line(text: str, line: int, why: str, mend: str) -> None:
    found = list(problems("rehearsals/new.txt", text, SECTIONS, RESULTS))

    assert [one for one in found if one.line == line and why in one.why and mend in one.mend], found


@given(st.text())
def test_no_text_whatever_crashes_the_reading_of_a_rehearsal(text: str) -> None:
    for problem in problems("rehearsals/new.txt", text, SECTIONS, RESULTS):
        assert isinstance(problem, Problem)
