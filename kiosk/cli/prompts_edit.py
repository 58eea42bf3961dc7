"""`kiosk prompts edit|fresh`: a working copy of one's own, changed and published, or begun again."""

from __future__ import annotations

import argparse
from typing import Any

from kiosk.cli.desk import add_desk, aside, desk
from kiosk.cli.editing import edit_and_publish
from kiosk.errors import did_you_mean
from kiosk.prompts.parse import FILES
from kiosk.prompts.rehearsal import FILE as REHEARSAL
from kiosk.prompts.rehearsal import FOLDER


def add_parsers(commands: argparse._SubParsersAction[Any]) -> None:
    """Add the commands."""
    editor = commands.add_parser("edit", help="change your working copy, see what the kiosk would say, publish it")
    editor.add_argument("file", nargs="?", type=_editable, default="replies.txt", metavar="FILE")
    editor.add_argument("--why", default="", metavar="REASON", help="for the history; default: you are asked")
    editor.set_defaults(func=edit_command)
    fresh = commands.add_parser("fresh", help="begin again from what the kiosk says; what you changed stays beside it")
    fresh.set_defaults(func=fresh_command)
    for parser in (editor, fresh):
        add_desk(parser, answers=False)


def edit_command(chosen: argparse.Namespace) -> int:
    """Open the editor, and all that follows from it."""
    return edit_and_publish(desk(chosen), chosen.file, chosen.why)


def _editable(name: str) -> str:
    """Return the name of a file of a set; `says-stop` is short for `rehearsals/says-stop.txt`."""
    if name in FILES:
        return name
    for file in (name, f"{FOLDER}{name}.txt"):
        if REHEARSAL.fullmatch(file):
            return file
    why = f"{name!r} is none of {', '.join(FILES)} and no rehearsal"
    guess = did_you_mean(name, FILES, "")
    raise argparse.ArgumentTypeError(f"{why}: {guess}" if guess else why)


def fresh_command(chosen: argparse.Namespace) -> int:
    """Replace the working copy."""
    here = desk(chosen)
    before = here.replace(*here.to_begin_with())
    print(f"{here.copy.folder}: what the kiosk says{aside(before)}")
    return 0
