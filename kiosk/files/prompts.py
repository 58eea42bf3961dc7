"""A folder of prompts → the texts in it, and from them the checked `PromptBook`.

The folder is written by people over SSH: nothing in it is followed out of it, and nothing is read without a limit.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.errors import PromptError
from kiosk.prompts.lint import Ids, errors, lint
from kiosk.prompts.parse import PromptBook, parse_book
from kiosk.prompts.problem import Problem

LARGEST_FILE = 1024 * 1024
"""Bytes; the largest of the shipped files has about 60 kB."""

MOST_LINES = 20_000
LONGEST_LINE = 1_000
"""Characters."""

REHEARSALS = "rehearsals"
"""The one folder that may stand beside the files."""

MOST_REHEARSALS = 500

ELSEWHERE = "name one that holds questions.txt and the others: --prompts, or folder under [prompts] in kiosk.toml"
"""What to do where a set is not in the folder that is named."""


@dataclass(frozen=True, slots=True)
class Survey:
    """A folder, read as far as it can be."""

    texts: dict[str, str]
    """By name within the folder, `replies.txt`, `rehearsals/heat.txt`."""
    problems: tuple[Problem, ...]
    """What could not be read, or does not belong there."""


def survey(folder: Path) -> Survey:
    """Read a prompt set with its rehearsals, and name everything in the way. Raises `PromptError` for no folder."""
    if not folder.is_dir():
        raise PromptError(str(folder), 0, "there is no such folder", ELSEWHERE)
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    try:
        for path in _paths(folder):
            name = path.relative_to(folder).as_posix()
            try:
                texts[name] = _read(path)
            except PromptError as error:
                problems.append(Problem(name, error.line, error.cause, error.mend))
    except OSError as error:
        raise PromptError(str(folder), 0, f"can't be read: {error.strerror}", "check its owner and mode") from error
    rehearsals = sum(name.startswith(f"{REHEARSALS}/") for name in texts)
    if rehearsals > MOST_REHEARSALS:
        why = f"{rehearsals} rehearsals are more than {MOST_REHEARSALS}"
        problems.append(Problem(f"{REHEARSALS}/", 0, why, "take some out: each is tried before each publishing"))
    return Survey(texts, tuple(problems))


def read_set(folder: Path) -> dict[str, str]:
    """Return a prompt set with its rehearsals. Raises `PromptError` for the first thing in the way."""
    found = survey(folder)
    for problem in found.problems:
        raise PromptError(str(folder / problem.file), problem.line, problem.why, problem.mend)
    return found.texts


def _paths(folder: Path) -> Iterator[Path]:
    """Everything in a set's folder but what editors leave behind and the system hides."""
    rehearsals = folder / REHEARSALS
    inside = sorted(rehearsals.iterdir()) if rehearsals.is_dir() and not rehearsals.is_symlink() else []
    beside = (path for path in sorted(folder.iterdir()) if not inside or path != rehearsals)
    yield from (path for path in (*beside, *inside) if not left_behind(path.name))


def left_behind(name: str) -> bool:
    """Whether a file is none of a set's, but what an editor, a file manager or tar puts beside it."""
    return name.startswith(".") or name.endswith(("~", ".save"))


def read_texts(folder: Path) -> dict[str, str]:
    """Return the files of a prompt set by name. A missing one is left out; the linter names it.

    Raises `PromptError` when the folder is none, or a file is a link, too large, or not UTF-8.
    """
    if not folder.is_dir():
        raise PromptError(str(folder), 0, "there is no such folder", ELSEWHERE)
    names = [path.name for path in sorted(folder.iterdir()) if path.suffix == ".txt" or path.is_symlink()]
    return {name: _read(folder / name) for name in names}


def load_book(folder: Path, ids: Ids | None = None) -> PromptBook:
    """Return the prompt set in `folder`. With `ids` it is checked; the first error is raised as `PromptError`."""
    texts = read_texts(folder)
    if ids is not None:
        wrong = errors(lint(texts, ids))
        if wrong:
            first, more = wrong[0], len(wrong) - 1
            why = f"{first.why} ({more} more)" if more else first.why
            raise PromptError(str(folder / first.file), first.line, why, first.mend)
    return parse_book(texts)


def _read(path: Path) -> str:
    if path.is_symlink():
        raise PromptError(str(path), 0, "a link to another file", "copy the file itself into the folder")
    if not path.is_file():
        raise PromptError(str(path), 0, "no file of a prompt set", "take it out of the folder")
    if path.suffix != ".txt":
        raise PromptError(str(path), 0, "no file of a prompt set ends like that", "take it out of the folder")
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise PromptError(str(path), 0, f"can't be read: {error.strerror}", "check its owner and mode") from error
    return decoded(str(path), raw)


def decoded(name: str, raw: bytes) -> str:
    """Return the text of a prompt file. Raises `PromptError` when it is too large, or not UTF-8."""
    if len(raw) > LARGEST_FILE:
        raise PromptError(name, 0, f"larger than {LARGEST_FILE} bytes", "this can't be a prompt file")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise PromptError(name, line, "not UTF-8 text", "save the file as UTF-8") from error
    return _within_limits(name, text)


def _within_limits(name: str, text: str) -> str:
    lines = text.splitlines()
    if len(lines) > MOST_LINES:
        raise PromptError(name, MOST_LINES, f"more than {MOST_LINES} lines", "this can't be a prompt file")
    for number, line in enumerate(lines, 1):
        if len(line) > LONGEST_LINE:
            raise PromptError(name, number, f"a line of more than {LONGEST_LINE} characters", "split it")
    return text
