"""`kiosk prompts check|list`: what staff may change, and what is wrong with it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from kiosk.assembly import cache_folder, prompts_folder
from kiosk.cli.options import print_json, settings_of
from kiosk.cli.visit import with_recogniser
from kiosk.clinic_files import load_knowledge
from kiosk.prompt_ears import try_by_ear
from kiosk.prompt_files import read_texts
from kiosk.prompts.lint import Ids, errors, ids_of, lint, wanted_sections
from kiosk.prompts.parse import scan
from kiosk.prompts.problem import Problem, Severity
from kiosk.settings import EngineName

SOUNDS = "pronunciations.json"
"""How the words of the prompts sound, in the cache's folder: words of files only, nothing that anyone said."""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `prompts` and its commands; each sets `func`, which returns the exit status."""
    prompts = subparsers.add_parser("prompts", help="check what the kiosk says and listens for")
    commands = prompts.add_subparsers(required=True, metavar="COMMAND")
    checker = commands.add_parser("check", help="name everything that is wrong in a prompt set")
    checker.add_argument("folder", nargs="?", type=Path, metavar="DIR", help="default: the set in use")
    checker.add_argument("--notes", action="store_true", help="show also what is allowed, but worth a look")
    checker.add_argument("--recogniser", choices=get_args(EngineName), help="whose vocabulary to ask")
    checker.set_defaults(func=_check)
    lister = commands.add_parser("list", help="every id that a prompt set has words for")
    lister.set_defaults(func=_list)
    for parser in (checker, lister):
        parser.add_argument("--json", action="store_true", help="print JSON only")
        parser.add_argument("--config", type=Path, metavar="FILE", help="kiosk.toml to use")
        parser.add_argument("--prompts", type=Path, metavar="DIR", help="prompt set to use, as prompts/en")


def _check(chosen: argparse.Namespace) -> int:
    settings, knowledge = with_recogniser(settings_of(chosen), chosen.recogniser), load_knowledge()
    folder = prompts_folder(settings, chosen.folder or chosen.prompts)
    texts = read_texts(folder)
    problems = lint(texts, ids_of(knowledge))
    wrong = errors(problems)
    engine = ""
    if not wrong:
        tried = try_by_ear(texts, knowledge, settings, cache_folder(settings) / SOUNDS)
        problems, engine = (*problems, *tried.problems), tried.engine
    if chosen.json:
        shapes = [_as_json(problem) for problem in problems]
        print_json({"folder": str(folder), "ok": not wrong, "engine": engine or None, "problems": shapes})
    else:
        _print(folder, problems, notes=chosen.notes)
        if not wrong:
            print(f"{folder}: OK: {_counts(texts)}, {_tally(problems, notes=chosen.notes)}")
    if wrong:
        print(f"kiosk: {folder}: {_many(len(wrong), 'error')}: mend them, then check again", file=sys.stderr)
    return 1 if wrong else 0


def _print(folder: Path, problems: Sequence[Problem], *, notes: bool) -> None:
    """Print errors first, then what may be misheard, and the notes when they are wanted."""
    for severity in Severity:
        for problem in problems:
            if problem.severity is severity and (notes or severity is not Severity.NOTE):
                print(f"{'' if severity is Severity.ERROR else f'{severity}: '}{folder}/{problem}")


def _tally(problems: Sequence[Problem], *, notes: bool) -> str:
    warnings = sum(problem.severity is Severity.WARNING for problem in problems)
    noted = sum(problem.severity is Severity.NOTE for problem in problems)
    hidden = "" if notes or not noted else ", kiosk prompts check --notes shows the notes"
    return f"{_many(warnings, 'warning')}, {_many(noted, 'note')}{hidden}"


def _as_json(problem: Problem) -> dict[str, object]:
    return {
        "file": problem.file,
        "line": problem.line,
        "why": problem.why,
        "mend": problem.mend,
        "severity": str(problem.severity),
    }


def _counts(texts: dict[str, str]) -> str:
    counted = ((file.removesuffix(".txt"), scan(file, text)) for file, text in texts.items())
    return ", ".join(
        f"{sum(len(section.lines) for section in found.sections)} lines of {name}" for name, found in counted
    )


def _many(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def _list(chosen: argparse.Namespace) -> int:
    ids = ids_of(load_knowledge())
    listed = _listed(ids)
    if chosen.json:
        print_json(listed)
        return 0
    for kind, names in listed.items():
        print(f"{kind}: {' '.join(names)}")
    return 0


def _listed(ids: Ids) -> dict[str, list[str]]:
    wanted = wanted_sections(ids)
    return {
        "questions": sorted(ids.questions),
        "findings": sorted(ids.findings),
        "commands": sorted(wanted["commands.txt"]),
        "replies": sorted(wanted["replies.txt"]),
        "red_flags": sorted(ids.red_flags),
    }
