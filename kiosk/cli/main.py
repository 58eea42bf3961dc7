"""`kiosk`: reads the command line, sets up the journal, turns our errors into one line and a status."""

from __future__ import annotations

import argparse
import importlib
import logging
import os
import sys
from collections.abc import Sequence

from kiosk.errors import KioskError

GROUPS = ("visit", "demo", "live", "text", "sound", "models", "prompts", "doctor", "status", "bench")
"""Modules of this folder; each adds its commands with `add_parser`."""

BAD_INPUT = 1
WRONG_USAGE = 2
INTERRUPTED = 130


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    top = argparse.ArgumentParser(prog="kiosk", description="Offline voice kiosk for people with muscle cramps.")
    top.add_argument("--verbose", action="store_true", help="more lines in the journal (never what was said)")
    commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for group in GROUPS:
        importlib.import_module(f"kiosk.cli.{group}").add_parser(commands)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return its exit status."""
    chosen = parser().parse_args(arguments)
    logging.basicConfig(
        level=logging.INFO if chosen.verbose else logging.WARNING, format="kiosk: %(message)s", stream=sys.stderr
    )
    try:
        status: int = chosen.func(chosen)
        sys.stdout.flush()
    except KioskError as error:
        print(f"kiosk: {error}", file=sys.stderr)
        return error.status
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output went away; Python would complain once more while shutting down.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BAD_INPUT
    return status


if __name__ == "__main__":
    sys.exit(main())
