"""`kiosk prompts render`: all that the kiosk says, rendered before anybody waits for it."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict
from typing import Any

from kiosk.assembly import prompts_folder
from kiosk.cli.options import add_common, print_json, settings_of
from kiosk.files.clinic import load_knowledge
from kiosk.files.prompts import load_book
from kiosk.prompts.lint import ids_of
from kiosk.publishing.render import render_in_use
from kiosk.speaking.cache import MEND


def add_parsers(commands: argparse._SubParsersAction[Any]) -> None:
    """Add the command."""
    renderer = commands.add_parser("render", help="render what the kiosk says, after a change of voice, pace or place")
    add_common(renderer)
    renderer.set_defaults(func=render_command)


def render_command(chosen: argparse.Namespace) -> int:
    """Render the set in use into the voice cache; 3 where it can't be kept."""
    settings = settings_of(chosen)
    rendered = render_in_use(settings, load_book(prompts_folder(settings, chosen.prompts), ids_of(load_knowledge())))
    if chosen.json:
        print_json(asdict(rendered))
    else:
        print(f"{rendered.sentences} sentence{'' if rendered.sentences == 1 else 's'} rendered")
    if rendered.warning:
        print(f"kiosk: {rendered.warning}: {MEND}", file=sys.stderr)
    return 3 if rendered.warning else 0
