"""What the commands of staff share: their desk, problems and colours on a terminal, a question before a deed."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TextIO

from kiosk.cli.as_typed import as_typed
from kiosk.cli.options import add_config, path_named, print_json, settings_of
from kiosk.errors import PublishError
from kiosk.prompts.languages import checked_code
from kiosk.prompts.lint import errors
from kiosk.prompts.problem import Problem, Severity
from kiosk.prompts.release import Entry
from kiosk.publishing.checking import Checked
from kiosk.publishing.desk import Desk, desk_of
from kiosk.settings import Settings

RED, GREEN, YELLOW, FAINT, BOLD = "31", "32", "33", "2", "1"
COLOURS = {Severity.ERROR: RED, Severity.WARNING: YELLOW, Severity.NOTE: FAINT}

YES = frozenset({"y", "yes"})


def add_desk(parser: argparse.ArgumentParser, *, answers: bool = True) -> None:
    """Add what every command of staff takes; `--json` where it answers."""
    add_config(parser, answers=answers)
    parser.add_argument("--store", type=path_named, metavar="DIR", help="where releases are published to")
    parser.add_argument("--work", type=path_named, metavar="DIR", help="where your working copy is")
    parser.add_argument("--language", metavar="LANG", help="of which language; default: the kiosk's")


def desk(chosen: argparse.Namespace) -> Desk:
    """The desk of whoever typed the command."""
    return desk_of(in_language(settings_of(chosen), chosen.language), chosen.store, chosen.work)


def aside(before: Path | None) -> str:
    """The end of a line that tells of a new working copy: where the old one lies now."""
    return f"; the copy before lies in {before}" if before else ""


def in_language(settings: Settings, language: str | None) -> Settings:
    """The settings with `--language` in force."""
    return settings if language is None else replace(settings, language=checked_code(language))


def painted(text: str, colour: str, stream: TextIO | None = None) -> str:
    """The text in a colour, where a person reads it who has not set NO_COLOR; a pipe and a file get it plain."""
    coloured = (stream or sys.stdout).isatty() and not os.environ.get("NO_COLOR")
    return f"\033[{colour}m{text}\033[0m" if coloured else text


def print_problems(folder: Path, problems: Sequence[Problem], *, notes: bool) -> None:
    """Print errors first, then what may be misheard, and the notes when they are wanted."""
    for severity in Severity:
        for problem in problems:
            if problem.severity is severity and (notes or severity is not Severity.NOTE):
                lead = "" if severity is Severity.ERROR else f"{severity}: "
                where = f"{folder}/{problem.file}{f':{problem.line}' if problem.line else ''}"
                print(f"{lead}{where}: {painted(problem.why, COLOURS[severity])} — {problem.mend}")


def problem_shape(problem: Problem) -> dict[str, object]:
    """One problem as JSON."""
    return {
        "file": problem.file,
        "line": problem.line,
        "why": problem.why,
        "mend": problem.mend,
        "severity": str(problem.severity),
    }


def refused(folder: Path, found: Checked, what: str, *, as_json: bool) -> int:
    """Say what is wrong in a set, and what therefore was not done; return the exit status."""
    wrong = errors(found.problems)
    if as_json:
        print_json({"ok": False, "problems": [problem_shape(problem) for problem in wrong]})
    else:
        print_problems(folder, wrong, notes=False)
    print(as_typed(f"kiosk: {what}, {len(wrong)} to mend: kiosk prompts edit"), file=sys.stderr)
    return 1


def told(entry: Entry) -> str:
    """A line of the history for people."""
    by = f"{entry.account}, approved by {entry.approved_by}" if entry.approved_by else entry.account
    day, _, clock = entry.when.removesuffix("Z").partition("T")
    return f"{day} {clock[:5]}  {entry.release}  {entry.action:8}  {by}: {entry.why}"


def agreed(question: str, *, yes: bool = False, silence: bool = False) -> bool:
    """Whether the person wants it: `--yes`, or an answer on the terminal. Raises when nobody can be asked.

    `silence` is what an empty line means; a line that ended (Ctrl-D) is a no. Asked on standard error: standard
    output may hold JSON.
    """
    if yes:
        return True
    if not sys.stdin.isatty():
        raise PublishError("nobody is there to be asked", "add --yes, or log in with a terminal: ssh -t")
    print(f"{question} {'[Y/n]' if silence else '[y/N]'} ", end="", file=sys.stderr, flush=True)
    answer = sys.stdin.readline().lower()
    return answer.strip() in YES or (silence and answer == "\n")
