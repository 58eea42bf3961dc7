"""The text of prompt files → sections with their line numbers → the `PromptBook` that the kiosk speaks from.

A file holds `[section]` headings, one template a line below each, and `#` comments on lines of their own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from kiosk.errors import PromptError
from kiosk.prompts.problem import Problem

FILES = ("questions.txt", "answers.txt", "commands.txt", "faq.txt", "replies.txt", "reasons.txt")
"""Everything that a language's folder must hold."""
HEARD = ("answers.txt", "commands.txt", "faq.txt")
"""Of them, what people say."""
SPOKEN = ("questions.txt", "replies.txt", "reasons.txt")
"""Of them, what the kiosk says."""
WAKE = "wake"
"""The section of `commands.txt` that is no command: what begins a visit where the kiosk waits for its wake phrase."""

HEADING = re.compile(r"\[([a-z0-9_.]+)\]")
LOOKS_LIKE_HEADING = re.compile(r"\[[^\[\]|]*\]?")
"""A whole line that opens with a bracket and holds no template after it."""

Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A template and where it stands."""

    text: str
    number: int
    """From 1."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the lines below it."""

    name: str
    number: int
    """Line of the heading, from 1."""
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Scan:
    """What was found in one file, right and wrong."""

    sections: tuple[Section, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class PromptBook:
    """All that the kiosk says and understands in one language. Sections and lines keep their order."""

    questions: Mapping[str, Lines]
    """Question → its first, second and third wording."""
    answers: Mapping[str, Lines]
    """Finding → templates of what people say."""
    commands: Mapping[str, Lines]
    """Universal command → templates."""
    faq: Mapping[str, Lines]
    """What people ask back → templates of how they ask; the answers are replies."""
    replies: Mapping[str, Lines]
    """Reply → its lines, which are spoken one after another."""
    reasons: Mapping[str, Lines]
    """Finding → the one clause that tells it back to the person."""
    wake: Lines = ()
    """Templates of the phrases that begin a visit."""
    places: Mapping[tuple[str, str], tuple[int, ...]] = field(default_factory=dict, repr=False)
    """(file, section) → line numbers: the heading's, then each template's."""

    def where(self, file: str, section: str, index: int = -1) -> tuple[str, int]:
        """Return file and line of a section's template `index` (from 0), or of its heading for -1."""
        return file, self.places[file, section][index + 1]


def scan(file: str, text: str) -> Scan:
    """Split a file into sections, noting every line that fits none. Never raises."""
    sections: list[Section] = []
    problems: list[Problem] = []
    lines: list[Line] = []
    name, heading = "", 0
    for number, raw in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        found = HEADING.fullmatch(line)
        if found:
            if name:
                sections.append(Section(name, heading, tuple(lines)))
            name, heading, lines = found[1], number, []
        elif LOOKS_LIKE_HEADING.fullmatch(line):
            problems.append(_bad_heading(file, number, line))
        elif not name:
            problems.append(Problem(file, number, "a line before the first [section]", "put it below a heading"))
        else:
            lines.append(Line(line, number))
    if name:
        sections.append(Section(name, heading, tuple(lines)))
    return Scan(tuple(sections), (*problems, *_duplicates(file, sections)))


def _bad_heading(file: str, number: int, line: str) -> Problem:
    why = f'"{line}" is neither a heading nor a template'
    return Problem(file, number, why, "write a heading as [lower_case_id]")


def _duplicates(file: str, sections: list[Section]) -> list[Problem]:
    first: dict[str, int] = {}
    problems = []
    for section in sections:
        if section.name in first:
            why = f"[{section.name}] stands here again, first on line {first[section.name]}"
            problems.append(Problem(file, section.number, why, "merge the two"))
        first.setdefault(section.name, section.number)
    return problems


def parse_book(texts: Mapping[str, str]) -> PromptBook:
    """Return the book in `texts`, keyed by the names of `FILES`. Raises `PromptError` for what cannot be read.

    Whether the book is complete and safe to speak from is the linter's to say.
    """
    tables: dict[str, Mapping[str, Lines]] = {}
    places: dict[tuple[str, str], tuple[int, ...]] = {}
    for file in FILES:
        if file not in texts:
            raise PromptError(file, 0, "the file is missing", "put it back, or get the set again")
        found = scan(file, texts[file])
        for problem in found.problems:
            raise PromptError(problem.file, problem.line, problem.why, problem.mend)
        if not found.sections:
            raise PromptError(file, 0, "the file is empty", "put it back, or get the set again")
        tables[file] = MappingProxyType({s.name: tuple(line.text for line in s.lines) for s in found.sections})
        places |= {(file, s.name): (s.number, *(line.number for line in s.lines)) for s in found.sections}
    commands = dict(tables["commands.txt"])
    wake = commands.pop(WAKE, ())
    return PromptBook(
        questions=tables["questions.txt"],
        answers=tables["answers.txt"],
        commands=MappingProxyType(commands),
        faq=tables["faq.txt"],
        replies=tables["replies.txt"],
        reasons=tables["reasons.txt"],
        wake=wake,
        places=MappingProxyType(places),
    )
