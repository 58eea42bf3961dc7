"""`kiosk`: runs a command, and ends with one status and no traceback when Ctrl-C comes while it still loads."""

from __future__ import annotations

import sys
from collections.abc import Sequence

INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return its exit status."""
    try:
        # Loading everything takes seconds on a Pi: whoever sees that the command was wrong does not wait for it.
        from kiosk.cli.command_line import run  # noqa: PLC0415 - whatever is imported above is not covered

        return run(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
