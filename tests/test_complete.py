"""Which answers are whole before the person has stopped for long, and which are not yet."""

from __future__ import annotations

import pytest
from understanding_fixtures import knowledge, understanding

from kiosk.events import Heard, Kind
from kiosk.mind.mind import DANGEROUS_STAGES
from kiosk.understanding.dialogue_acts.complete import is_complete


def complete(question: str, said: str) -> bool:
    asked = knowledge().questions[question]
    heard = Heard(said)
    meaning = understanding().understand(heard, asked)
    return is_complete(heard, meaning, asked.kind, asked.findings, danger=asked.stage in DANGEROUS_STAGES)


def first(kind: Kind, *, danger: bool) -> str:
    """A question of this kind."""
    return next(
        name
        for name, question in knowledge().questions.items()
        if question.kind is kind and (question.stage in DANGEROUS_STAGES) is danger
    )


HARMLESS = first(Kind.YES_NO, danger=False)
DANGEROUS = first(Kind.YES_NO, danger=True)
FREE = first(Kind.OPEN, danger=False)


@pytest.mark.parametrize("said", ["yes", "yes it is", "Yes.", "yes I do", "yeah", "repeat that please", "stop"])
@pytest.mark.parametrize("question", [HARMLESS, DANGEROUS])
def test_a_plain_yes_or_a_command_is_whole(question: str, said: str) -> None:
    assert complete(question, said)


@pytest.mark.parametrize("said", ["no", "no not really", "No.", "no I don't"])
def test_a_plain_no_is_whole_where_nothing_dangerous_was_asked(said: str) -> None:
    assert complete(HARMLESS, said)
    assert not complete(DANGEROUS, said)


@pytest.mark.parametrize(
    "said",
    ["", "yes but", "yes and", "no um", "yes in my", "No, but", "well", "I would say", "not sure", "maybe", "hamster"],
)
@pytest.mark.parametrize("question", [HARMLESS, DANGEROUS])
def test_what_asks_for_more_words_or_leaves_doubt_is_not(question: str, said: str) -> None:
    assert not complete(question, said)


@pytest.mark.parametrize("said", ["yes", "my calf hurts", "no", "stop", "at night"])
def test_a_free_sentence_never_is(said: str) -> None:
    assert not complete(FREE, said)
