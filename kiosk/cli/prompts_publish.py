"""`kiosk prompts publish|history|rollback|whoami`: what staff do to what the kiosk says."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict
from typing import Any

from kiosk.assembly import mind_of
from kiosk.cli.desk import GREEN, add_desk, deed, desk, painted, problem_shape, refused, told
from kiosk.cli.options import print_json
from kiosk.cli.prompts_rehearse import print_rehearsed
from kiosk.clinic_files import load_knowledge
from kiosk.prompts.problem import Problem
from kiosk.publishing.checking import book_of, checked
from kiosk.publishing.desk import Desk
from kiosk.publishing.publish import publish, refuse_outdated, roll_back
from kiosk.publishing.rehearse import rehearsals_in, rehearse_all
from kiosk.publishing.render import render_ahead


def add_parsers(commands: argparse._SubParsersAction[Any]) -> None:
    """Add the commands."""
    publisher = commands.add_parser("publish", help="make the kiosk say what stands in your working copy")
    publisher.add_argument("--why", required=True, metavar="REASON", help="for the history")
    publisher.set_defaults(func=publish_command)
    history = commands.add_parser("history", help="who published what, when and why; the newest first")
    history.set_defaults(func=history_command)
    back = commands.add_parser("rollback", help="go back to the release before, or to any that is kept")
    back.add_argument("release", nargs="?", default="", metavar="RELEASE", help="as history names it")
    back.add_argument("--why", default="as it was before", metavar="REASON", help="for the history")
    back.set_defaults(func=rollback_command)
    who = commands.add_parser("whoami", help="as whom the history will name you")
    who.set_defaults(func=whoami_command)
    for parser in (publisher, history, back, who):
        add_desk(parser)


def publish_command(chosen: argparse.Namespace) -> int:
    """Check, then publish. Whatever goes wrong, the kiosk speaks on as before."""
    here = desk(chosen)
    doing = deed(here, chosen.why)
    knowledge = load_knowledge()
    found = checked(here.surveyed(), knowledge)
    if found.book is None:
        return refused(here.copy.folder, found, "not published", as_json=chosen.json)
    base = here.copy.base()
    refuse_outdated(here.store, here.unpublished, found.texts, base)
    rehearsals = rehearsals_in(found.texts)
    otherwise = rehearse_all(mind_of(knowledge, found.book), rehearsals)
    if otherwise:
        return failed(here, otherwise, len(rehearsals), as_json=chosen.json)
    rendered = render_ahead(here.settings, book_of(here.in_use()[0]), found.book)
    if rendered.warning:
        print(f"kiosk: {rendered.warning}", file=sys.stderr)
    entry = publish(here.store, here.unpublished, found.texts, base, doing)
    here.copy.based_on(entry.release)
    if chosen.json:
        print_json(asdict(entry) | {"rendered": rendered.sentences})
    else:
        print(f"{len(rehearsals)} rehearsals went as they are written, {rendered.sentences} sentences rendered")
        print(painted(f"published {entry.release}: the kiosk says so from its next visit on", GREEN))
    return 0


def failed(here: Desk, otherwise: tuple[Problem, ...], count: int, *, as_json: bool) -> int:
    """Say which rehearsals keep a set from being published."""
    if as_json:
        print_json({"ok": False, "problems": [problem_shape(problem) for problem in otherwise]})
    else:
        print_rehearsed(here.copy.folder, count, otherwise)
    print("kiosk: not published: mend the change, or the rehearsal if it asks too much", file=sys.stderr)
    return 1


def history_command(chosen: argparse.Namespace) -> int:
    """Print the history."""
    entries = tuple(reversed(desk(chosen).store.history()))
    if chosen.json:
        print_json({"history": [asdict(entry) for entry in entries]})
        return 0
    for entry in entries:
        print(told(entry))
    if not entries:
        print("nothing was published yet: the kiosk says what it came with")
    return 0


def rollback_command(chosen: argparse.Namespace) -> int:
    """Go back."""
    here = desk(chosen)
    entry = roll_back(here.store, chosen.release, deed(here, chosen.why))
    if chosen.json:
        print_json(asdict(entry))
    else:
        print(painted(f"back to {entry.release}: the kiosk says so from its next visit on", GREEN))
    return 0


def whoami_command(chosen: argparse.Namespace) -> int:
    """Print the account."""
    here = desk(chosen)
    if chosen.json:
        print_json({"account": here.account.name, "copy": str(here.copy.folder), "store": str(here.store.folder)})
    else:
        print(here.account.name)
    return 0
