"""A working copy, checked as a whole: what keeps it from being published, or the book to speak from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.clinic.knowledge import Knowledge
from kiosk.files.prompts import Survey
from kiosk.prompts.languages import has_rules
from kiosk.prompts.lint import errors, ids_of, lint
from kiosk.prompts.parse import PromptBook, parse_book
from kiosk.prompts.problem import Problem


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of a check."""

    texts: Mapping[str, str]
    problems: tuple[Problem, ...]
    book: PromptBook | None
    """None: there are errors among the problems."""


def checked(found: Survey, knowledge: Knowledge, language: str = "en") -> Checked:
    """Return everything that is wrong in a set, and its book when nothing keeps it from being used. Never raises."""
    unread = {problem.file for problem in found.problems}
    linted = lint(found.texts, ids_of(knowledge), english=has_rules(language))
    problems = (*found.problems, *(problem for problem in linted if problem.file not in unread))
    return Checked(found.texts, problems, None if errors(problems) else parse_book(found.texts))
