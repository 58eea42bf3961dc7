"""`kiosk prompts new`: another language, laid out for translating; it stays off until it is whole and approved."""

from __future__ import annotations

import argparse
from dataclasses import asdict, replace
from typing import Any

from kiosk.cli.as_typed import as_typed
from kiosk.cli.desk import YELLOW, add_desk, desk, painted
from kiosk.cli.options import print_json, settings_of
from kiosk.prompts.languages import checked_code, has_rules
from kiosk.prompts.parse import FILES
from kiosk.publishing.desk import desk_of
from kiosk.publishing.translation import lay_out


def add_parsers(commands: argparse._SubParsersAction[Any]) -> None:
    """Add the command."""
    maker = commands.add_parser("new", help="lay out a translation, or see what it still lacks")
    maker.add_argument("translation", metavar="LANG", help="as in: de, or pt-br")
    add_desk(maker)
    maker.set_defaults(func=new_command)


def new_command(chosen: argparse.Namespace) -> int:
    """Add the headings that a translation lacks; say what is still to be written."""
    language = checked_code(chosen.translation)
    english = desk(chosen)
    theirs = desk_of(replace(settings_of(chosen), language=language), chosen.store, chosen.work)
    lacking = lay_out(english, theirs)
    if chosen.json:
        shapes = [asdict(one) for one in lacking]
        print_json({"folder": str(theirs.copy.folder), "missing": shapes, "rules": has_rules(language)})
        return 0
    print(f"{theirs.copy.folder}: to be written")
    for one in lacking:
        print(f"  {one.file:{max(map(len, FILES))}}  {len(one.sections):4} of {one.wanted} headings")
    then = "then publish it, for a second person to approve"
    print(as_typed(f"as you go on: kiosk prompts check --language={language}; {then}"))
    if not has_rules(language):
        print(painted(f'"{language}" stays off all the same until its rules of understanding are written', YELLOW))
    return 0
