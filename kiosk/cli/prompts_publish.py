"""`kiosk prompts publish|diff|history|whoami`: what staff do to what the kiosk says."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, TextIO

from kiosk.assembly import place_of
from kiosk.cli.desk import (
    BOLD,
    GREEN,
    RED,
    YELLOW,
    add_desk,
    deed,
    desk,
    painted,
    problem_shape,
    refused,
    told,
)
from kiosk.cli.options import print_json
from kiosk.cli.prompts_rehearse import print_rehearsed
from kiosk.clinic_files import load_knowledge
from kiosk.mind import Mind
from kiosk.prompts.changes import Change, changes
from kiosk.prompts.parse import PromptBook, parse_book
from kiosk.prompts.problem import Problem
from kiosk.prompts.release import Entry
from kiosk.publishing.approval import Concern, Proposal, concerns, lowered, propose
from kiosk.publishing.desk import Desk
from kiosk.publishing.examine import Examined, Fit, examine
from kiosk.publishing.hidden import hidden
from kiosk.publishing.publish import Deed, publish
from kiosk.publishing.render import render_ahead
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
    return published(here, deed(here, chosen.why), as_json=chosen.json)


def published(here: Desk, doing: Deed, *, as_json: bool) -> int:
    """Publish a working copy, or propose it when it touches what needs a second person."""
    examined = examine(here)
    if examined.fit is None:
        return unfit(here.copy.folder, examined, as_json=as_json)
    if not as_json:
        print_rehearsed(here.copy.folder, examined.rehearsed, ())
    return made_public(here, examined.fit, doing, as_json=as_json)


def made_public(here: Desk, fit: Fit, doing: Deed, *, as_json: bool) -> int:
    """Publish what was examined, or propose it."""
    before = here.in_use()[0]
    worrying = concerns(before, fit.texts, fit.mind.knowledge)
    fallen = less_urgent(fit.mind, here.unpublished, before, fit.texts)
    if here.settings.prompts.approval == "two" and (worrying or fallen):
        proposal = propose(here.store, here.unpublished, fit.texts, fit.base, doing)
        return proposed(here, proposal, worrying, fallen, as_json=as_json)
    count = rendered(here, fit.mind.book)
    entry = publish(here.store, here.unpublished, fit.texts, fit.base, doing)
    here.copy.based_on(entry.release)
    return announced(entry, count, as_json=as_json)


def less_urgent(
    mind: Mind, unpublished: Mapping[str, str], before: Mapping[str, str], after: Mapping[str, str]
) -> tuple[str, ...]:
    """Return what would be found less urgent than it is now, each as a line for the second person."""
    return (*lowered(mind, unpublished, before), *hidden(mind, before, after))


def unfit(folder: Path, examined: Examined, *, as_json: bool) -> int:
    """Say what keeps the set in a folder from being published."""
    if examined.otherwise:
        return failed(folder, examined.otherwise, examined.rehearsed, as_json=as_json)
    return refused(folder, examined.found, "not published", as_json=as_json)


def rendered(here: Desk, book: PromptBook) -> int:
    """Render what is new; say when it could not be kept."""
    before = here.in_use()[0]
    result = render_ahead(here.settings, parse_book(before) if before else None, book)
    if result.warning:
        print(f"kiosk: {result.warning}", file=sys.stderr)
    return result.sentences


def announced(entry: Entry, count: int, more: Mapping[str, object] | None = None, *, as_json: bool) -> int:
    """Say that it is done; in JSON with `more` of it."""
    if as_json:
        print_json(asdict(entry) | {"rendered": count, **(more or {})})
    else:
        print(f"{count} sentence{'' if count == 1 else 's'} rendered")
        print(painted(f"published {entry.release}: the kiosk says so from its next visit on", GREEN))
    return 0


def proposed(
    here: Desk, proposal: Proposal, worrying: Sequence[Concern], fallen: Sequence[str], *, as_json: bool
) -> int:
    """Say what waits, and for what."""
    if as_json:
        print_json({"proposed": asdict(proposal)} | concern_shapes(worrying, fallen))
        return 0
    show_concerns(here, worrying, fallen)
    print(painted(f"proposed {proposal.release}: the kiosk speaks on as before until somebody else agrees", YELLOW))
    print(f"ask a second person to log in and type: kiosk prompts approve {proposal.release}")
    return 0


def concern_shapes(worrying: Sequence[Concern], fallen: Sequence[str]) -> dict[str, object]:
    """What needs a second person, as JSON."""
    shapes = [asdict(concern.change) | {"why": concern.why} for concern in worrying]
    return {"concerns": shapes, "lowered": list(fallen)}


def show_concerns(
    here: Desk, worrying: Sequence[Concern], fallen: Sequence[str], stream: TextIO | None = None
) -> None:
    """Print what needs a second person, the worst first, on standard output unless another stream is given."""
    for line in fallen:
        print(painted(line, RED, stream), file=stream)
    for concern in sorted(worrying, key=lambda one: not one.why.isupper()):
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


def whoami_command(chosen: argparse.Namespace) -> int:
    """Print the account."""
    here = desk(chosen)
    if chosen.json:
        print_json({"account": here.account.name, "copy": str(here.copy.folder), "store": str(here.store.folder)})
    else:
        print(here.account.name)
    return 0
