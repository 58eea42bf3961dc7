"""The people of the stories, asked: each has a whole visit by text, and answers as the table of answers says.

The kiosk is the real one: session, understanding, interview and reply; only microphone and loudspeaker are text. What
a person answers was written down by hand from their story (`tests/vignettes_answers.toml`), for each question that the
kiosk might put; a read-back gets a "yes" when something of it is so of that person, a "no" when it is a danger and
nothing of it is.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kiosk.bench.pages import read_text
from kiosk.bench.stories import Told
from kiosk.clinic.assessment import assess
from kiosk.clinic.knowledge import SOUNDS, Knowledge
from kiosk.errors import KioskError
from kiosk.events import Assessment, Heard, Listen
from kiosk.hearing.ears import Expected, Sensed
from kiosk.hearing.typed import TextEars
from kiosk.mind.mind import Mind
from kiosk.session import Session
from kiosk.speaking.mouth import PrintedMouth
from kiosk.speaking.reply import Place

ANYBODY, SO = "anybody", "so"
OPENING, READ_BACKS = "opening", {"confirm", "worse", "now"}


@dataclass(frozen=True, slots=True)
class Answers:
    """What one person answers."""

    so: frozenset[str]
    """Findings that are so, as far as a kiosk might read them back."""
    said: Mapping[str, str]
    """Question → what this person says to it."""
    anybody: Mapping[str, str]
    """Question, or kind of question → what is said to it by whoever has no answer of their own."""
    dangers: frozenset[str]
    """Findings that exist to raise a red flag: of these a person knows that they are not so."""

    def to(self, order: Listen) -> str:
        """Answer what is listened for: a question of the clinic, a read-back or an offer."""
        if order.question in READ_BACKS:
            return self._read_back(frozenset(order.findings))
        own = self.said.get(order.question) or self.anybody.get(order.question)
        return own or self.anybody[str(order.kind)]

    def _read_back(self, findings: frozenset[str]) -> str:
        if self.so & findings:
            return "yes"
        return "no" if self.dangers & findings else self.anybody["open"]


@dataclass(frozen=True, slots=True)
class Visited:
    """What came of a visit."""

    assessment: Assessment
    """What the kiosk concluded; where it came to no result, what it had been told amounts to."""
    asked: tuple[str, ...]
    """Questions of the clinic that were put, each once, in order."""


def answers_in(file: Path, knowledge: Knowledge) -> dict[str, Answers]:
    """Read the table of answers, by id of the story. Raises `KioskError` that names file and entry."""
    try:
        rows: dict[str, dict[str, Any]] = tomllib.loads(read_text(file))
        anybody = rows.pop(ANYBODY)
    except (tomllib.TOMLDecodeError, KeyError) as error:
        raise KioskError(f"{file}: no table of answers with [{ANYBODY}]: {error}", "mend that file") from error
    return {name: _answers(f"{file}: entry {name}", row, anybody, knowledge) for name, row in rows.items()}


def denying(answers: Mapping[str, Answers]) -> dict[str, Answers]:
    """Return the same people, who all say no when asked about how their story sounds."""
    return {name: replace(one, so=one.so.difference(SOUNDS.values())) for name, one in answers.items()}


def _answers(where: str, row: Mapping[str, Any], anybody: Mapping[str, str], knowledge: Knowledge) -> Answers:
    so = frozenset(row.get(SO, ()))
    said = {question: words for question, words in row.items() if question != SO}
    for kind, unknown in (("finding", so - knowledge.findings.keys()), ("question", said.keys() - knowledge.questions)):
        if unknown:
            raise KioskError(f"{where}: no {kind} is called {', '.join(sorted(unknown))}", "mend that entry")
    return Answers(so, said, anybody, knowledge.dangers)


def ask(told: Sequence[Told], mind: Mind, answers: Mapping[str, Answers]) -> list[Told]:
    """Give each person whose answers are known a whole visit; return what came of it, in order."""
    asked = []
    for one in told:
        if one.id in answers:
            held = visit(mind, one.story, answers[one.id])
            asked.append(replace(one, assessment=held.assessment, asked=len(held.asked)))
    return asked


def visit(mind: Mind, story: str, answers: Answers) -> Visited:
    """Hold the visit of a person who tells `story`, and then answers what is asked."""
    person = Person(story, answers)
    report = Session(mind, person, PrintedMouth(None), Place(), 0.0, lambda _: None).visit()
    asked = dict.fromkeys(turn.question for turn in report.turns if turn.question in mind.knowledge.questions)
    asked.pop(OPENING, None)
    result = report.assessment or assess(mind.knowledge, report.findings, report.subject)
    return Visited(result, tuple(asked))


@dataclass
class Person(TextEars):
    """Ears that hear one person: the story first, then an answer to each question."""

    story: str
    answers: Answers

    def listen(self, order: Listen, expected: Expected) -> Sensed:  # noqa: ARG002 - the port's
        """Hear what the person says to it."""
        return Heard(self.story if order.question == OPENING else self.answers.to(order))
