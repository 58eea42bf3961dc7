"""`kiosk prompts publish|diff|history|whoami`: what staff do to what the kiosk says."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any, TextIO

from kiosk.assembly import place_of
from kiosk.cli.as_typed import as_typed
from kiosk.cli.desk import (
    BOLD,
    GREEN,
    RED,
    YELLOW,
    add_desk,
    desk,
    painted,
    problem_shape,
    refused,
    told,
)
from kiosk.cli.options import print_json
from kiosk.cli.prompts_rehearse import print_rehearsed
from kiosk.files.clinic import load_knowledge
from kiosk.prompts.changes import Change, changes
from kiosk.prompts.problem import Problem
from kiosk.publishing.concerns import Concerns
from kiosk.publishing.desk import Desk
from kiosk.publishing.examine import Examined, examine
from kiosk.publishing.go_live import Live, Waits, go_live
from kiosk.publishing.render import Rendered
from kiosk.publishing.spoken_diff import spoken


def add_parsers(commands: argparse._SubParsersAction[Any]) -> None:
    """Add the commands."""
    publisher = commands.add_parser("publish", help="make the kiosk say what stands in your working copy")
    publisher.add_argument("--why", required=True, metavar="REASON", help="for the history")
    publisher.set_defaults(func=publish_command)
    differ = commands.add_parser("diff", help="what your working copy changes, as it will be spoken")
    differ.set_defaults(func=diff_command)
    history = commands.add_parser("history", help="who published what, when and why; the newest first")
    history.set_defaults(func=history_command)
    who = commands.add_parser("whoami", help="as whom the history will name you")
    who.set_defaults(func=whoami_command)
    for parser in (publisher, differ, history, who):
        add_desk(parser)


def publish_command(chosen: argparse.Namespace) -> int:
    """Check, rehearse, then publish or propose. Whatever goes wrong, the kiosk speaks on as before."""
    here = desk(chosen)
    doing = here.deed(chosen.why)
    here.store.check_open()
    examined = examine(here)
    if examined.fit is None:
        return unfit(here.copy.folder, examined, as_json=chosen.json)
    if not chosen.json:
        print_rehearsed(here.copy.folder, examined.rehearsed, ())
    return told_live(here, go_live(here, examined.fit, doing), as_json=chosen.json)


def told_live(here: Desk, outcome: Live | Waits, *, as_json: bool) -> int:
    """Say what came of what was to go live."""
    return (
        announced(outcome, as_json=as_json) if isinstance(outcome, Live) else proposed(here, outcome, as_json=as_json)
    )


def unfit(folder: Path, examined: Examined, *, as_json: bool) -> int:
    """Say what keeps the set in a folder from being published."""
    if examined.otherwise:
        return failed(folder, examined.otherwise, examined.rehearsed, as_json=as_json)
    return refused(folder, examined.found, "not published", as_json=as_json)


def warn(rendered: Rendered) -> None:
    """Say when what was rendered could not be kept."""
    if rendered.warning:
        print(f"kiosk: {rendered.warning}", file=sys.stderr)


def announced(live: Live, more: Mapping[str, object] | None = None, *, as_json: bool) -> int:
    """Say that it is done; in JSON with `more` of it."""
    warn(live.rendered)
    count = live.rendered.sentences
    if as_json:
        print_json(asdict(live.entry) | {"rendered": count, **(more or {})})
    else:
        print(f"{count} sentence{'' if count == 1 else 's'} rendered")
        print(painted(f"published {live.entry.release}: the kiosk says so from its next visit on", GREEN))
    return 0


def proposed(here: Desk, waits: Waits, *, as_json: bool) -> int:
    """Say what waits, and for what."""
    release = waits.proposal.release
    if as_json:
        print_json({"proposed": asdict(waits.proposal)} | concern_shapes(waits.concerns))
        return 0
    show_concerns(here, waits.concerns)
    print(painted(f"proposed {release}: the kiosk speaks on as before until somebody else agrees", YELLOW))
    print(as_typed(f"ask a second person to log in and type: kiosk prompts approve {release}"))
    return 0


def concern_shapes(worrying: Concerns) -> dict[str, object]:
    """What needs a second person, as JSON."""
    shapes = [asdict(concern.change) | {"why": concern.why} for concern in worrying.changes]
    return {"concerns": shapes, "lowered": list(worrying.less_urgent)}


def show_concerns(here: Desk, worrying: Concerns, stream: TextIO | None = None) -> None:
    """Print what needs a second person, the worst first, on standard output unless another stream is given."""
    for line in worrying.less_urgent:
        print(painted(line, RED, stream), file=stream)
    for concern in sorted(worrying.changes, key=lambda one: not one.why.isupper()):
        print(painted(concern.why, RED if concern.why.isupper() else YELLOW, stream), file=stream)
        show_change(here, concern.change, stream)


def show_change(here: Desk, change: Change, stream: TextIO | None = None) -> None:
    """Print a change as it will be heard."""
    for line in spoken(change, load_knowledge(), place_of(here.settings)):
        print(painted(line, {"- ": RED, "+ ": GREEN}.get(line[2:4], BOLD), stream), file=stream)


def diff_command(chosen: argparse.Namespace) -> int:
    """Print the changes of a working copy."""
    here = desk(chosen)
    texts = here.surveyed().texts
    if chosen.json:
        print_json({"changes": [asdict(change) for change in changes(here.in_use()[0], texts)]})
    else:
        show_changes(here, texts)
    return 0


def show_changes(here: Desk, texts: Mapping[str, str]) -> None:
    """Print what a set changes, as it will be heard."""
    before = here.in_use()[0]
    found = changes(before, texts)
    for change in found:
        show_change(here, change)
    if not found:
        print("nothing that is spoken or heard is changed" if texts != before else "nothing is changed")


def failed(folder: Path, otherwise: tuple[Problem, ...], count: int, *, as_json: bool) -> int:
    """Say which rehearsals keep a set from being published."""
    if as_json:
        print_json({"ok": False, "problems": [problem_shape(problem) for problem in otherwise]})
    else:
        print_rehearsed(folder, count, otherwise)
    print("kiosk: not published: mend the change, or the rehearsal if it asks too much", file=sys.stderr)
    return 1


def history_command(chosen: argparse.Namespace) -> int:
    """Print the history; say where lines of it were lost."""
    store = desk(chosen).store
    entries, damage = tuple(reversed(store.history())), store.damage()
    if damage:
        print(f"kiosk: {as_typed(damage)}", file=sys.stderr)
    if chosen.json:
        print_json({"history": [asdict(entry) for entry in entries]})
        return 0
    for entry in entries:
        print(told(entry))
    if not entries:
        print("nothing was published yet: the kiosk says what it came with")
    return 0


def whoami_command(chosen: argparse.Namespace) -> int:
    """Print the account."""
    here = desk(chosen)
    if chosen.json:
        print_json({"account": here.account.name, "copy": str(here.copy.folder), "store": str(here.store.folder)})
    else:
        print(here.account.name)
    return 0
