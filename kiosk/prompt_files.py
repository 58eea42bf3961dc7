"""A folder of prompts → the texts in it, and from them the checked `PromptBook`.

The folder is written by people over SSH: nothing in it is followed out of it, and nothing is read without a limit.
"""

from __future__ import annotations

from pathlib import Path

from kiosk.errors import PromptError
from kiosk.prompts.lint import Ids, errors, lint
from kiosk.prompts.parse import FILES, PromptBook, parse_book

LARGEST_FILE = 1024 * 1024
"""Bytes; the largest of the shipped files has about 60 kB."""

MOST_LINES = 20_000
LONGEST_LINE = 1_000
"""Characters."""

BESIDE = frozenset({"rehearsals"})
"""Folders that may stand beside the files."""


def read_texts(folder: Path) -> dict[str, str]:
    """Return the files of a prompt set by name. A missing one is left out; the linter names it.

    Raises `PromptError` when the folder is none, or a file is a link, too large, or not UTF-8.
    """
    if not folder.is_dir():
        raise PromptError(str(folder), 0, "there is no such folder", "name one that holds questions.txt and the others")
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
    return parse_book({name: text for name, text in texts.items() if name in FILES})


def _read(path: Path) -> str:
    if path.is_symlink():
        raise PromptError(str(path), 0, "a link to another file", "copy the file itself into the folder")
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise PromptError(str(path), 0, f"can't be read: {error.strerror}", "check its owner and mode") from error
    if len(raw) > LARGEST_FILE:
        raise PromptError(str(path), 0, f"larger than {LARGEST_FILE} bytes", "this can't be a prompt file")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise PromptError(str(path), line, "not UTF-8 text", "save the file as UTF-8") from error
    return _within_limits(path, text)


def _within_limits(path: Path, text: str) -> str:
    lines = text.splitlines()
    if len(lines) > MOST_LINES:
        raise PromptError(str(path), MOST_LINES, f"more than {MOST_LINES} lines", "this can't be a prompt file")
    for number, line in enumerate(lines, 1):
        if len(line) > LONGEST_LINE:
            raise PromptError(str(path), number, f"a line of more than {LONGEST_LINE} characters", "split it")
    return text
