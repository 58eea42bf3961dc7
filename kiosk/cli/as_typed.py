"""Commands that a message names, as whoever reads it can type them: in a clone `kiosk` alone is not found."""

from __future__ import annotations

import re
import shlex
import shutil
import sys
from pathlib import Path

COMMANDS = "assess bench demo doctor hear models prompts run say status talk understand visit".split()
NAMED = re.compile(rf"(?<!the )(?<!ssh )(?<!-t )(?<!kiosk )\bkiosk (?=(?:{'|'.join(COMMANDS)}|--help)\b)")
"""A command of this machine: what follows `ssh kiosk` is typed on another."""


def as_typed(message: str) -> str:
    """Return a message in which `kiosk prompts check` is called as this program was, where `kiosk` is none to find.

    At a login of staff (`kiosk prompts gate`) the program is started otherwise, and its commands are as they stand.
    """
    program = Path(sys.argv[0])
    found = shutil.which("kiosk")
    if program.name != "kiosk" or not program.is_file() or (found and program.samefile(found)):
        return message
    return NAMED.sub(lambda _: f"{shlex.quote(str(program))} ", message)
