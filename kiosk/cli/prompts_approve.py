"""`kiosk prompts approve`: the second person is shown what somebody proposed, and publishes exactly that."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from kiosk.cli.desk import add_desk, agreed, desk
from kiosk.cli.options import print_json
from kiosk.cli.prompts_publish import announced, concern_shapes, show_concerns, unfit
from kiosk.publishing.approval import review
from kiosk.publishing.go_live import agree


def add_parsers(commands: argparse._SubParsersAction[Any]) -> None:
    """Add the command."""
    approver = commands.add_parser("approve", help="look at what somebody else proposed, and publish it")
    approver.add_argument("release", nargs="?", default="", metavar="RELEASE", help="default: the one that waits")
    approver.add_argument("--yes", action="store_true", help="do not ask")
    add_desk(approver)
    approver.set_defaults(func=approve_command)


def approve_command(chosen: argparse.Namespace) -> int:
    """Show what somebody else proposed, ask, and publish it."""
    here = desk(chosen)
    shown = review(here, chosen.release)
    fit, proposal = shown.examined.fit, shown.proposal
    if fit is None:
        return unfit(here.store.release_folder(proposal.release), shown.examined, as_json=chosen.json)
    stream = sys.stderr if chosen.json else sys.stdout
    print(f"{proposal.account} wants this: {proposal.why}", file=stream)
    show_concerns(here, shown.concerns, stream)
    shapes = concern_shapes(shown.concerns)
    if not agreed("Should the kiosk say so?", yes=chosen.yes):
        return declined(shapes, as_json=chosen.json)
    return announced(agree(here, fit, proposal), shapes, as_json=chosen.json)


def declined(shapes: dict[str, object], *, as_json: bool) -> int:
    """Say that the kiosk speaks on as before."""
    if as_json:
        print_json({"ok": False} | shapes)
    print("kiosk: nothing was changed", file=sys.stderr)
    return 1
