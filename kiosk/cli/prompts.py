"""`kiosk prompts check|list`: what staff may change, and what is wrong with it."""

from __future__ import annotations

import argparse
import gc
import importlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from kiosk.assembly import cache_folder, prompts_folder
from kiosk.cli.desk import GREEN, in_language, painted, print_problems, problem_shape
from kiosk.cli.options import add_commands, add_common, path_named, print_json, settings_of
from kiosk.cli.visit import with_recogniser
from kiosk.files.clinic import load_knowledge
from kiosk.files.prompts import load_book, survey
from kiosk.prompts.languages import has_rules
from kiosk.prompts.lint import Ids, errors, ids_of, wanted_sections
from kiosk.prompts.parse import FILES, scan
from kiosk.prompts.problem import Problem, Severity
from kiosk.publishing.by_ear import try_by_ear
from kiosk.publishing.checking import checked
from kiosk.publishing.desk import desk_of
from kiosk.settings import EngineName, Settings

GROUPS = "rehearse publish approve rollback preview new merge unheard edit gate tar render".split()
"""Modules `prompts_…` of this folder, in the order of the help."""
SOUNDS = "pronunciations.json"
"""How the words of the prompts sound, in the cache's folder: words of files only, nothing that anyone said."""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `prompts` and its commands; each sets `func`, which returns the exit status."""
    prompts = subparsers.add_parser("prompts", help="check what the kiosk says and listens for")
    commands = add_commands(prompts)
    checker = commands.add_parser("check", help="name everything that is wrong in a prompt set")
    default = "default: your working copy, else the set in use"
    checker.add_argument("folder", nargs="?", type=path_named, metavar="DIR", help=default)
    checker.add_argument("--notes", action="store_true", help="show also what is allowed, but worth a look")
    checker.add_argument("--recogniser", choices=get_args(EngineName), help="whose vocabulary to ask")
    checker.add_argument("--language", metavar="LANG", help="of which language; default: the kiosk's")
    checker.set_defaults(func=_check)
    lister = commands.add_parser("list", help="every id that a prompt set has words for")
    lister.set_defaults(func=_list)
    for parser in (checker, lister):
        add_common(parser)
    for group in GROUPS:
        importlib.import_module(f"kiosk.cli.prompts_{group}").add_parsers(commands)


def _check(chosen: argparse.Namespace) -> int:
    gc.disable()  # a check makes a million small objects and keeps them: looking for rubbish costs an eighth of it
    try:
        return _checked(chosen)
    finally:
        gc.freeze()  # and 0.1 s at the exit
        gc.enable()


def _checked(chosen: argparse.Namespace) -> int:
    settings = in_language(with_recogniser(settings_of(chosen), chosen.recogniser), chosen.language)
    knowledge = load_knowledge()
    folder = chosen.folder or chosen.prompts or _own_or_in_use(settings)
    found = checked(survey(folder), knowledge, settings.language)
    problems, engine = found.problems, ""
    texts = {name: text for name, text in found.texts.items() if name in FILES}
    if found.book is not None and has_rules(settings.language):
        tried = try_by_ear(texts, knowledge, settings, cache_folder(settings) / SOUNDS)
        problems, engine = (*problems, *tried.problems), tried.engine
    wrong = errors(problems)
    if chosen.json:
        shapes = [problem_shape(problem) for problem in problems]
        print_json({"folder": str(folder), "ok": not wrong, "engine": engine or None, "problems": shapes})
    else:
        print_problems(folder, problems, notes=chosen.notes)
        if not wrong:
            print(f"{folder}: {painted('OK', GREEN)}: {_counts(texts)}, {_tally(problems, notes=chosen.notes)}")
    if wrong:
        them = "it" if len(wrong) == 1 else "them"
        print(f"kiosk: {folder}: {_many(len(wrong), 'error')}: mend {them}, then check again", file=sys.stderr)
    return 1 if wrong else 0


def _own_or_in_use(settings: Settings) -> Path:
    """Whoever has a working copy wants to know about that."""
    copy = desk_of(settings).copy
    return copy.folder if copy.begun() else prompts_folder(settings, None)


def _tally(problems: Sequence[Problem], *, notes: bool) -> str:
    warnings = sum(problem.severity is Severity.WARNING for problem in problems)
    noted = sum(problem.severity is Severity.NOTE for problem in problems)
    hidden = "" if notes or not noted else ", kiosk prompts check --notes shows the notes"
    return f"{_many(warnings, 'warning')}, {_many(noted, 'note')}{hidden}"


def _counts(texts: dict[str, str]) -> str:
    counted = ((file.removesuffix(".txt"), scan(file, text)) for file, text in texts.items())
    return ", ".join(
        f"{sum(len(section.lines) for section in found.sections)} lines of {name}" for name, found in counted
    )


def _many(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def _list(chosen: argparse.Namespace) -> int:
    settings_of(chosen)  # the ids are those of every set, and yet a wrong --config or --prompts is told
    ids = ids_of(load_knowledge())
    if chosen.prompts is not None:
        load_book(chosen.prompts, ids)
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
