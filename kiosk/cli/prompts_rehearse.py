"""`kiosk prompts rehearse|record`: whole conversations that must go as they are written before a change goes live."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from kiosk.assembly import mind_of, prompts_folder
from kiosk.cli.as_typed import as_typed
from kiosk.cli.desk import GREEN, RED, add_desk, desk, painted, print_problems, problem_shape, refused
from kiosk.cli.options import path_named, print_json
from kiosk.errors import KioskError, PublishError
from kiosk.files.clinic import load_knowledge
from kiosk.files.prompts import survey
from kiosk.mind.mind import Mind
from kiosk.prompts.languages import require_rules
from kiosk.prompts.problem import Problem
from kiosk.prompts.rehearsal import FILE, FOLDER, Rehearsal
from kiosk.publishing.checking import checked
from kiosk.publishing.rehearse import hold, recorded, rehearsals_in, rehearse_all

LONGEST_ANSWER = 4000
"""Characters."""


def add_parsers(commands: argparse._SubParsersAction[Any]) -> None:
    """Add the commands."""
    rehearser = commands.add_parser("rehearse", help="hold the conversations of rehearsals/")
    rehearser.add_argument("names", nargs="*", metavar="NAME", help="which; default: all")
    rehearser.add_argument("--prompts", type=path_named, metavar="DIR", help="default: your working copy")
    rehearser.set_defaults(func=rehearse_command)
    recorder = commands.add_parser("record", help="make a rehearsal of a conversation: one answer a line")
    recorder.add_argument("name", metavar="NAME", help="as in: swollen-leg")
    recorder.set_defaults(func=record_command)
    for parser in (rehearser, recorder):
        add_desk(parser)


def rehearse_command(chosen: argparse.Namespace) -> int:
    """Hold them; status 1 when one went otherwise."""
    here = desk(chosen)
    folder = chosen.prompts or (here.copy.folder if here.copy.begun() else prompts_folder(here.settings, None))
    knowledge = load_knowledge()
    found = checked(survey(folder), knowledge, here.settings.language)
    if found.book is None:
        return refused(folder, found, "not rehearsed", as_json=chosen.json)
    require_rules(here.settings.language)
    rehearsals = rehearsals_in(found.texts)
    chosen_ones = [one for one in rehearsals if not chosen.names or _name(one) in chosen.names]
    unknown = set(chosen.names) - {_name(one) for one in rehearsals}
    if unknown:
        known = ", ".join(map(_name, rehearsals))
        raise KioskError(f"no rehearsal is called {', '.join(sorted(unknown))}", f"there are: {known or 'none'}")
    otherwise = rehearse_all(mind_of(knowledge, found.book), chosen_ones)
    if chosen.json:
        shapes = [problem_shape(problem) for problem in otherwise]
        print_json({"ok": not otherwise, "rehearsed": len(chosen_ones), "problems": shapes})
    else:
        print_rehearsed(folder, len(chosen_ones), otherwise)
    return 1 if otherwise else 0


def print_rehearsed(folder: Path, count: int, otherwise: tuple[Problem, ...]) -> None:
    """Say how rehearsals went."""
    print_problems(folder, otherwise, notes=False)
    failed = len({problem.file for problem in otherwise})
    if failed:
        print(painted(f"{failed} of {count} rehearsals went otherwise", RED))
    else:
        print(painted(f"{count} rehearsal{' went as it is' if count == 1 else 's went as they are'} written", GREEN))


def record_command(chosen: argparse.Namespace) -> int:
    """Hold a visit with the answers on standard input, and write it down in the working copy."""
    name = f"{FOLDER}{chosen.name}.txt"
    if not FILE.fullmatch(name):
        raise PublishError(f'"{chosen.name}" can\'t be a name', "use small letters, digits and -, as in swollen-leg")
    here = desk(chosen)
    knowledge = load_knowledge()
    found = checked(here.surveyed(), knowledge, here.settings.language)
    if found.book is None:
        return refused(here.copy.folder, found, "not recorded", as_json=chosen.json)
    require_rules(here.settings.language)
    if name in found.texts:
        raise PublishError(f"{name} is there already", "choose another name, or take the old one out first")
    mind = mind_of(knowledge, found.book)
    text = recorded(mind, _answers(mind))
    file = here.copy.add(name, text)
    if chosen.json:
        print_json({"file": str(file), "text": text})
    else:
        print(text)
        print(as_typed(f"written to {file}: take out what need not stay as it is, or kiosk prompts edit"))
    return 0


def _answers(mind: Mind) -> list[str]:
    """Read answers until the visit is over or nothing more comes; on a terminal, show what is asked."""
    answers: list[str] = []
    terminal = sys.stdin.isatty()
    if not terminal:
        lines = (line.strip()[:LONGEST_ANSWER] for line in sys.stdin)
        return [line or "(silence)" for line in lines]
    print("Answer as a person would. An empty line ends it, (nothing else) skips to the end.", file=sys.stderr)
    while True:
        held = hold(mind, answers)
        print("\n".join(f"kiosk: {said}" for said in held.turns[len(answers)]), file=sys.stderr)
        if held.over:
            return answers
        print("  you: ", end="", file=sys.stderr, flush=True)
        answer = sys.stdin.readline()[:LONGEST_ANSWER].strip()
        if not answer:
            return answers
        answers.append(answer)


def _name(rehearsal: Rehearsal) -> str:
    return rehearsal.file.removeprefix(FOLDER).removesuffix(".txt")
