"""Conversations in plain text that must go as they are written before a change goes live: read and checked.

# comment
you: my calf hurts and it is hot        what the person says
kiosk: [flag_leg]                       this section is spoken before the next answer
kiosk: help today ... pharmacist        so are these words
you: (silence)
you: (nothing else)                     to the end: yes to what is read back, no to what is asked besides
triage: urgent
result: not_mineral
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from kiosk.errors import did_you_mean
from kiosk.events import Triage
from kiosk.prompts.problem import Problem

FOLDER = "rehearsals/"
FILE = re.compile(rf"{FOLDER}[a-z0-9][a-z0-9-]{{0,60}}\.txt")
"""What its file is called within a set."""

Kind: TypeAlias = Literal["you", "kiosk", "triage", "result"]
KINDS: tuple[Kind, ...] = ("you", "kiosk", "triage", "result")
LINE = re.compile(r"(\w+)\s*:\s*(.*)")
SECTION = re.compile(r"\[([a-z0-9_.]+)\]")

SILENCE = "(silence)"
NOTHING_ELSE = "(nothing else)"
SIGNS = (SILENCE, NOTHING_ELSE)

MOST_LINES = 200
"""Of one rehearsal; a visit has at most thirty questions."""


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a conversation."""

    kind: Kind
    text: str
    line: int
    """From 1."""

    @property
    def section(self) -> str:
        """The section that the kiosk is to speak; empty: the text is meant word for word."""
        found = SECTION.fullmatch(self.text)
        return found[1] if found else ""


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A conversation."""

    file: str
    """`rehearsals/heat.txt`."""
    steps: tuple[Step, ...]

    @property
    def triage(self) -> Triage | None:
        """How urgent the outcome must be; None: it does not say."""
        return next((Triage(step.text) for step in self.steps if step.kind == "triage"), None)


def rehearsal_of(file: str, text: str) -> Rehearsal:
    """Return the conversation in a file, without the lines that are none."""
    steps = []
    for number, raw in _lines(text):
        found = LINE.fullmatch(raw)
        if found and found[1] in KINDS:
            kind = KINDS[KINDS.index(found[1])]
            steps.append(Step(kind, " ".join(found[2].split()), number))
    return Rehearsal(file, tuple(steps))


def problems(file: str, text: str, sections: Collection[str], results: Collection[str]) -> Iterator[Problem]:
    """Yield what is wrong in a rehearsal. `sections` may be spoken, `results` may come out."""
    lines = list(_lines(text))
    if len(lines) > MOST_LINES:
        why = f"{len(lines)} lines are more than {MOST_LINES}"
        yield Problem(file, lines[MOST_LINES][0], why, "make two rehearsals of it")
        return
    for number, raw in lines:
        found = LINE.fullmatch(raw)
        if not found or found[1] not in KINDS:
            otherwise = "begin it with you:, kiosk:, triage: or result:"
            mend = did_you_mean(found[1] if found else "", KINDS, otherwise, "{}:")
            yield Problem(file, number, f'"{raw[:40]}" is no line of a conversation', mend)
        elif not found[2]:
            yield Problem(file, number, f"nothing stands after {found[1]}:", "write what is said, or take the line out")
    steps = rehearsal_of(file, text).steps
    yield from _choices(file, steps, sections, results)
    yield from _shape(file, steps)


def _choices(
    file: str, steps: tuple[Step, ...], sections: Collection[str], results: Collection[str]
) -> Iterator[Problem]:
    known = {"triage": [str(tier) for tier in Triage], "result": sorted(results)}
    for step in steps:
        if step.kind in known and step.text and step.text not in known[step.kind]:
            yield _unknown(file, step, step.text, known[step.kind])
        if step.section and step.kind == "kiosk" and step.section not in sections:
            yield _unknown(file, step, step.section, sorted(sections))
        if step.kind == "you" and step.text.startswith("(") and step.text not in SIGNS:
            yield _unknown(file, step, step.text, list(SIGNS))


def _unknown(file: str, step: Step, name: str, known: list[str]) -> Problem:
    mend = did_you_mean(name, known, f"write one of {', '.join(known[:8])}")
    return Problem(file, step.line, f'"{name}" is not known here', mend)


def _shape(file: str, steps: tuple[Step, ...]) -> Iterator[Problem]:
    said = [step for step in steps if step.kind == "you"]
    if not said:
        yield Problem(file, 0, "nobody says anything", "write what a person says, as in: you: my calf cramps at night")
    if said and all(step.kind == "you" for step in steps):
        yield Problem(file, 0, "nothing is expected", "write what must be spoken, as in: kiosk: [emergency_call]")
    for step in said[:-1]:
        if step.text == NOTHING_ELSE:
            yield Problem(file, step.line, f"something is said after {NOTHING_ELSE}", "take the later lines out")
    outcomes = [step for step in steps if step.kind in ("triage", "result")]
    for step in outcomes:
        if said and step.line < said[-1].line:
            yield Problem(file, step.line, f"{step.kind}: stands before the last answer", "put it at the end")
    for kind in ("triage", "result"):
        for step in [step for step in outcomes if step.kind == kind][1:]:
            yield Problem(file, step.line, f"{kind}: stands here twice", "keep one")


def _lines(text: str) -> Iterator[tuple[int, str]]:
    for number, raw in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        line = raw.strip()
        if line and not line.startswith("#"):
            yield number, line
