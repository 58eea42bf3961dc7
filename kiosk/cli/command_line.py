"""Reads the command line, sets up the journal, turns our errors into one line and a status."""

from __future__ import annotations

import argparse
import importlib
import io
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from kiosk.cli.as_typed import as_typed
from kiosk.cli.options import add_commands
from kiosk.cli.output import own_output
from kiosk.cli.usage import Parser
from kiosk.errors import KioskError, MachineError, OutputLost
from kiosk.service.installed import version

GROUPS = ("visit", "demo", "live", "text", "sound", "models", "prompts", "doctor", "status", "bench")
"""Modules of this folder; each adds its commands with `add_parser`."""

BAD_INPUT = 1


class _Version(argparse.Action):
    """Prints name and version; argparse's own would look the version up for every command."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        print(f"{parser.prog} {version()}")
        parser.exit()


class _Lines(logging.Formatter):
    """Lines of the journal, for whoever may be reading them at a terminal."""

    def format(self, record: logging.LogRecord) -> str:
        """Return one, with the commands in it as they can be typed."""
        return as_typed(super().format(record))


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    top = Parser(prog="kiosk", description="Offline voice kiosk for people with muscle cramps.")
    top.add_argument("--verbose", action="store_true", help="more lines in the journal (never what was said)")
    top.add_argument("--version", action=_Version, nargs=0, help="print name and version")
    commands = add_commands(top)
    for group in GROUPS:
        importlib.import_module(f"kiosk.cli.{group}").add_parser(commands)
    return top


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return its exit status."""
    closed = _prepare_streams()
    with own_output():
        return _run(arguments, closed=closed)


def _run(arguments: Sequence[str] | None, *, closed: bool) -> int:
    try:
        chosen = parser().parse_args(arguments)  # may print help, into a pipe that nobody reads
        if closed:
            print("kiosk: standard output is closed: send it to a file, a pipe or /dev/null", file=sys.stderr)
            return BAD_INPUT
        journal = logging.StreamHandler(sys.stderr)
        journal.setFormatter(_Lines("kiosk: %(message)s"))
        logging.basicConfig(level=logging.INFO if chosen.verbose else logging.WARNING, handlers=[journal])
        status: int = chosen.func(chosen)
        sys.stdout.flush()
    except OutputLost as error:
        return _give_up_output(error.cause)
    except KioskError as error:
        print(f"kiosk: {as_typed(str(error))}", file=sys.stderr)
        return error.status
    except BrokenPipeError as error:  # of standard error: elsewhere it has a name of ours
        return _give_up_output(error)
    except OSError as error:
        where = error.filename or "the machine"
        print(f"kiosk: {where}: {error.strerror or error}: make room or mend it, then try again", file=sys.stderr)
        return MachineError.status
    return status


def _prepare_streams() -> bool:
    r"""Make all three streams UTF-8 that never fails, whatever the locale; tell whether standard output is closed.

    Bytes that are no UTF-8 are read as U+FFFD, and a byte order mark before the first is no letter. A file's name
    that holds some is printed as `\udcff`, which in JSON is the escape that brings the byte back.
    """
    closed = sys.stdout is None
    # A closed stream would be None, its descriptor the next file's, and `print` would take the other stream.
    sys.stdin = sys.stdin or Path(os.devnull).open(encoding="utf-8")  # noqa: SIM115 - stays open to the end
    sys.stdout = sys.stdout or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - the same
    sys.stderr = sys.stderr or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - the same
    for stream, encoding, errors in (
        (sys.stdin, "utf-8-sig", "replace"),
        (sys.stdout, "utf-8", "backslashreplace"),
        (sys.stderr, "utf-8", "backslashreplace"),
    ):
        if isinstance(stream, io.TextIOWrapper):
            # By line: whoever sends one line into a pipe waits for its answer before the next.
            stream.reconfigure(encoding=encoding, errors=errors, line_buffering=stream is not sys.stdin)
    return closed


def _give_up_output(error: OSError) -> int:
    """Send what is still to be printed nowhere: Python would complain once more while shutting down.

    A reader that has gone has had enough; any other reason is told.
    """
    if not isinstance(error, BrokenPipeError):
        print(f"kiosk: output: {error.strerror}: make room or mend it, then try again", file=sys.stderr)
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return BAD_INPUT
