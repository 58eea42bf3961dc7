"""`kiosk prompts check|list`: what staff may change, and what is wrong with it."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from kiosk.assembly import prompts_folder
from kiosk.cli.options import print_json, settings_of
from kiosk.clinic_files import load_knowledge
from kiosk.prompt_files import read_texts
from kiosk.prompts.lint import Ids, errors, ids_of, lint, wanted_sections
from kiosk.prompts.parse import scan
from kiosk.prompts.problem import Problem, Severity


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `prompts` and its commands; each sets `func`, which returns the exit status."""
    prompts = subparsers.add_parser("prompts", help="check what the kiosk says and listens for")
    commands = prompts.add_subparsers(required=True, metavar="COMMAND")
    checker = commands.add_parser("check", help="name everything that is wrong in a prompt set")
    checker.add_argument("folder", nargs="?", type=Path, metavar="DIR", help="default: the set in use")
    checker.add_argument("--notes", action="store_true", help="show also what is allowed, but worth a look")
    checker.set_defaults(func=_check)
    lister = commands.add_parser("list", help="every id that a prompt set has words for")
    lister.set_defaults(func=_list)
    for parser in (checker, lister):
        parser.add_argument("--json", action="store_true", help="print JSON only")
        parser.add_argument("--config", type=Path, metavar="FILE", help="kiosk.toml to use")
        parser.add_argument("--prompts", type=Path, metavar="DIR", help="prompt set to use, as prompts/en")


def _check(chosen: argparse.Namespace) -> int:
    folder = prompts_folder(settings_of(chosen), chosen.folder or chosen.prompts)
    texts = read_texts(folder)
    problems = lint(texts, ids_of(load_knowledge()))
    wrong = errors(problems)
    notes = tuple(problem for problem in problems if problem.severity is Severity.NOTE)
    if chosen.json:
        print_json({"folder": str(folder), "ok": not wrong, "problems": [_as_json(problem) for problem in problems]})
    else:
        for problem in (*wrong, *(notes if chosen.notes else ())):
            print(f"{'note: ' if problem.severity is Severity.NOTE else ''}{folder}/{problem}")
        hidden = "" if chosen.notes or not notes else ", kiosk prompts check --notes shows the notes"
        if not wrong:
            print(f"{folder}: OK: {_counts(texts)}, {_many(len(notes), 'note')}{hidden}")
    if wrong:
        print(f"kiosk: {folder}: {_many(len(wrong), 'error')}: mend them, then check again", file=sys.stderr)
    return 1 if wrong else 0


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
        print(json.dumps(listed, indent=1))
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
