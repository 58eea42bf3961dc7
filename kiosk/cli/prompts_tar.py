"""`kiosk prompts get|put`: a working copy as a tar, home and back: `ssh kiosk kiosk prompts get > set.tar`."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from kiosk.cli.as_typed import as_typed
from kiosk.cli.desk import GREEN, add_desk, aside, desk, painted
from kiosk.cli.options import print_json
from kiosk.errors import PublishError
from kiosk.files.prompts import read_set
from kiosk.publishing.archive import LARGEST_ARCHIVE, packed, unpacked


def add_parsers(commands: argparse._SubParsersAction[Any]) -> None:
    """Add the commands."""
    getter = commands.add_parser("get", help="your working copy as a tar on standard output")
    getter.set_defaults(func=get_command)
    putter = commands.add_parser("put", help="make a tar on standard input your working copy; nothing is published")
    putter.set_defaults(func=put_command)
    add_desk(getter, answers=False)
    add_desk(putter)


def get_command(chosen: argparse.Namespace) -> int:
    """Write the working copy, or what the kiosk says when there is none yet."""
    if sys.stdout.isatty():
        raise PublishError("a terminal can't keep a file", "send it into one: ssh kiosk kiosk prompts get > set.tar")
    here = desk(chosen)
    before = here.begin()
    if before:
        print(f"kiosk: {here.copy.folder}: begun anew{aside(before)}", file=sys.stderr)
    sys.stdout.buffer.write(packed(read_set(here.copy.folder), here.copy.base()))
    return 0


def put_command(chosen: argparse.Namespace) -> int:
    """Replace the working copy by what comes; whatever is wrong with that, the copy stays as it was."""
    if sys.stdin.isatty():
        raise PublishError("nothing comes from a terminal", "send a tar: ssh kiosk kiosk prompts put < set.tar")
    here = desk(chosen)
    texts, base = unpacked(sys.stdin.buffer.read(LARGEST_ARCHIVE + 1))
    known = here.copy.base() if here.copy.begun() else here.in_use()[1]
    before = here.replace(texts, base or known)
    if chosen.json:
        print_json({"copy": str(here.copy.folder), "files": sorted(texts), "base": here.copy.base()})
    else:
        print(painted(f"{len(texts)} files are your working copy now{aside(before)}", GREEN))
        print(as_typed("see what they change: kiosk prompts diff; then kiosk prompts publish"))
    return 0
