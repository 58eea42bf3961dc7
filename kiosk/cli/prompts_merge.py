"""`kiosk prompts merge`: what staff published, brought to the prompts of a new release of the kiosk."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from kiosk.cli.as_typed import as_typed
from kiosk.cli.desk import GREEN, YELLOW, add_desk, desk, painted, print_problems, problem_shape
from kiosk.cli.options import print_json
from kiosk.cli.prompts_publish import warn
from kiosk.cli.prompts_rollback import gone_back
from kiosk.publishing.desk import Desk
from kiosk.publishing.rollback import look_before_upgrade
from kiosk.publishing.upgrade import NothingToMerge, NotMerged, Upgraded, upgrade
from kiosk.service.installed import version


def add_parsers(commands: argparse._SubParsersAction[Any]) -> None:
    """Add the command."""
    merger = commands.add_parser("merge", help="after an upgrade: what was published, with what is new in the kiosk")
    merger.add_argument(
        "--or-shipped", action="store_true", help="where they do not go together, say what the kiosk came with"
    )
    merger.add_argument("--undo", action="store_true", help="the upgrade was taken back: take this back too")
    add_desk(merger)
    merger.set_defaults(func=merge_command)


def merge_command(chosen: argparse.Namespace) -> int:
    """Merge, and say what came of it."""
    here = desk(chosen)
    if chosen.undo:
        return _undo(here, as_json=chosen.json)
    match upgrade(here, version(), or_shipped=chosen.or_shipped):
        case NothingToMerge(why):
            return _nothing(why, as_json=chosen.json)
        case NotMerged() as failed:
            return _failed(here.store.folder, failed, as_json=chosen.json)
        case Upgraded() as done:
            return _done(here.store.folder, done, as_json=chosen.json)


def _undo(here: Desk, *, as_json: bool) -> int:
    back = look_before_upgrade(here)
    if back is None:
        return _nothing("no upgrade has changed what was published", as_json=as_json)
    return gone_back(here, back, here.deed("the upgrade was taken back"), as_json=as_json)


def _done(folder: Path, done: Upgraded, *, as_json: bool) -> int:
    warn(done.rendered)
    entry, merged = done.entry, done.merged
    if as_json:
        shapes = [problem_shape(problem) for problem in merged.problems]
        notices = [asdict(notice) for notice in merged.notices]
        print_json(asdict(entry) | {"notices": notices, "problems": shapes})
    elif merged.book is None:
        print_problems(folder, merged.problems, notes=False)
        why = f"what was published does not fit this release: {entry.release} is what the kiosk came with"
        print(painted(why, YELLOW))
        print(
            as_typed(f"what staff had is kept as {done.before.release}: kiosk prompts history; make the changes again")
        )
    else:
        for notice in merged.notices:
            print(painted(f"notice: {notice}", YELLOW))
        print(painted(f"merged {done.before.release} with the prompts of this release: {entry.release}", GREEN))
    return 0


def _failed(folder: Path, failed: NotMerged, *, as_json: bool) -> int:
    if as_json:
        print_json({"ok": False, "problems": [problem_shape(problem) for problem in failed.problems]})
    else:
        print_problems(folder, failed.problems, notes=False)
    print(f"kiosk: not merged, {len(failed.problems)} to mend; the kiosk speaks on as before", file=sys.stderr)
    return 1


def _nothing(why: str, *, as_json: bool) -> int:
    print_json({"merged": False, "why": why}) if as_json else print(why)
    return 0
