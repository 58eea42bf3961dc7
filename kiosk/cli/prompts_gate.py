"""`kiosk prompts gate`: a login that can do nothing but what staff do to the prompts."""

from __future__ import annotations

import argparse
import os
import shlex
from pathlib import Path
from typing import Any

from kiosk.cli import main as program
from kiosk.errors import KioskError

ALLOWED = {
    "edit": {"--why"},
    "fresh": set(),
    "get": set(),
    "put": {"--json"},
    "check": {"--json", "--notes"},
    "rehearse": {"--json"},
    "record": {"--json"},
    "diff": {"--json"},
    "preview": {"--json", "--published", "--out=-"},
    "publish": {"--json", "--why"},
    "approve": {"--json", "--yes"},
    "history": {"--json"},
    "rollback": {"--json", "--why"},
    "whoami": {"--json"},
    "list": {"--json"},
    "new": {"--json"},
    "unheard": {"--json"},
}
"""What a restricted account may type, with the options it may add: none of them names a file."""

NOT_THEIRS = ("KIOSK_CONFIG", "EDITOR", "VISUAL", "HOME")
"""What a restricted account may not choose: an editor with a shell in it would be one, a home is where it writes."""

OF_ANY = frozenset({"--language"})
"""Options of each of them; the language's code is checked before it becomes a folder's name."""

TAKES_A_NAME = frozenset({"edit", "rehearse", "record", "approve", "rollback", "preview", "new"})


def add_parsers(commands: argparse._SubParsersAction[Any]) -> None:
    """Add the command."""
    gate = commands.add_parser("gate", help="for ForceCommand of sshd: these commands and nothing else")
    gate.add_argument("--config", type=Path, metavar="FILE", help="kiosk.toml to use; default: the one in /etc/kiosk")
    gate.set_defaults(func=gate_command)


def gate_command(chosen: argparse.Namespace) -> int:
    """Carry out what was typed after `ssh kiosk`, if it is allowed."""
    words = allowed(os.environ.get("SSH_ORIGINAL_COMMAND", ""))
    os.chdir("/")  # a kiosk.toml in somebody's home is not the kiosk's
    for name in NOT_THEIRS:
        os.environ.pop(name, None)
    config = ["--config", str(chosen.config)] if chosen.config else []
    return program.main(["prompts", words[0], *config, *words[1:]])


def allowed(line: str) -> list[str]:
    """Return the words after `kiosk prompts`. Raises `KioskError` for anything else."""
    try:
        words = shlex.split(line)
    except ValueError as error:
        raise KioskError(f"quotation marks do not match: {error}", "close them") from error
    command, rest = (words[2], words[3:]) if words[:2] == ["kiosk", "prompts"] and words[2:] else ("", [])
    if command not in ALLOWED:
        raise KioskError("this account is for the kiosk's prompts only", f"type: kiosk prompts {'|'.join(ALLOWED)}")
    before = ""
    for word in rest:
        named = word.partition("=")[0]
        if before != "--why" and word.startswith("-") and not {word, named} & (ALLOWED[command] | OF_ANY):
            raise KioskError(f"{command} does not take {named} here", f"it takes {' '.join(sorted(ALLOWED[command]))}")
        if before != "--why" and not word.startswith("-") and command not in TAKES_A_NAME:
            twice = f"""put the reason into two pairs of quotation marks: --why "'{before} {word} …'" """.rstrip()
            mend = twice if "--why" in rest else "leave it out"
            raise KioskError(f'{command} does not take "{word}" here', mend)
        before = word
    return [command, *rest]
