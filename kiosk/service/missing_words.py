"""Words that people say and no phrase has, each with where a line for it belongs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kiosk.clinic.knowledge import Knowledge
from kiosk.events import Kind
from kiosk.prompts.parse import HEARD, scan
from kiosk.service.tallies import FEWEST_VISITS, Tallies
from kiosk.understanding.text.normalise import normalise

YES_OR_NO = ("yes", "no", "not_sure")


@dataclass(frozen=True, slots=True)
class Missing:
    """A word that the prompts don't have."""

    question: str
    word: str
    visits: int
    file: str
    sections: tuple[str, ...]
    """Headings of which one means it: the line to add, which is the word, goes below that."""


def missing_words(tallies: Tallies, texts: Mapping[str, str], knowledge: Knowledge) -> Iterator[Missing]:
    """Yield words that were missed and that no phrase has, the most frequent first."""
    lines = (
        line.text for file in HEARD for section in scan(file, texts.get(file, "")).sections for line in section.lines
    )
    known = {word for line in lines for word in normalise(line).words}
    found = [
        Missing(question, word, visits, *_place(question, knowledge))
        for question, words in tallies.words.items()
        for word, visits in words.items()
        if word not in known and visits >= FEWEST_VISITS
    ]
    yield from sorted(found, key=lambda one: (-one.visits, one.question, one.word))


def _place(question: str, knowledge: Knowledge) -> tuple[str, tuple[str, ...]]:
    """Return the file and the headings that an answer to a question may belong to."""
    asked = knowledge.questions.get(question)
    if asked is None or (asked.kind is Kind.YES_NO and len(asked.findings) <= 1):
        return "commands.txt", YES_OR_NO
    return "answers.txt", asked.findings
