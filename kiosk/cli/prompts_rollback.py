"""`kiosk prompts rollback`: the quick way back to what was published before, by one person alone."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict
from typing import Any

from kiosk.cli.desk import GREEN, add_desk, desk, painted
from kiosk.cli.options import print_json
from kiosk.cli.prompts_publish import concern_shapes, show_concerns
from kiosk.publishing.desk import Desk
from kiosk.publishing.publish import Deed, roll_back
from kiosk.publishing.rollback import Back, look_back


def add_parsers(commands: argparse._SubParsersAction[Any]) -> None:
    """Add the command."""
    back = commands.add_parser("rollback", help="go back to the release before, or to any that is kept")
    back.add_argument("release", nargs="?", default="", metavar="RELEASE", help="as history names it")
    back.add_argument("--why", default="as it was before", metavar="REASON", help="for the history")
    add_desk(back)
    back.set_defaults(func=rollback_command)


def rollback_command(chosen: argparse.Namespace) -> int:
    """Go back, and show what a second person would have been shown: nobody is asked, so that it is quick."""
    here = desk(chosen)
    doing = here.deed(chosen.why)
    return gone_back(here, look_back(here, chosen.release), doing, as_json=chosen.json)


def gone_back(here: Desk, back: Back, doing: Deed, *, as_json: bool) -> int:
    """Show what going back changes, and go."""
    if back.concerns is None:
        print(f"kiosk: {back.unknown}", file=sys.stderr)
    else:
        show_concerns(here, back.concerns, sys.stderr if as_json else sys.stdout)
    entry = roll_back(here.store, back.release, doing)
    if as_json:
        print_json(asdict(entry) | (concern_shapes(back.concerns) if back.concerns is not None else {}))
    else:
        print(painted(f"back to {entry.release}: the kiosk says so from its next visit on", GREEN))
    return 0
