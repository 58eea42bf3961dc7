"""`kiosk prompts edit|fresh|gate`: an editor without a shell, and a login that can do nothing else."""

from __future__ import annotations

import argparse
import os
import shlex
import shutil
import subprocess
from typing import Any

from kiosk.cli import main as program
from kiosk.cli.desk import add_desk, agreed, deed, desk
from kiosk.cli.prompts_publish import diff_command, published
from kiosk.errors import KioskError, MachineError
from kiosk.prompts.parse import FILES

EDITOR = "rnano"
"""nano without its shell, and without any file but the one it was given."""

ALLOWED = {
    "edit": {"--why"},
    "fresh": set(),
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

OF_ANY = frozenset({"--language"})
"""Options of each of them; the language's code is checked before it becomes a folder's name."""

TAKES_A_NAME = frozenset({"edit", "rehearse", "record", "approve", "rollback", "preview", "new"})


def add_parsers(commands: argparse._SubParsersAction[Any]) -> None:
    """Add the commands."""
    editor = commands.add_parser("edit", help="change your working copy; then see the difference and publish it")
    editor.add_argument("file", nargs="?", choices=FILES, default="replies.txt", metavar="FILE")
    editor.add_argument("--why", default="", metavar="REASON", help="publish afterwards, for this reason")
    editor.set_defaults(func=edit_command)
    fresh = commands.add_parser("fresh", help="begin again from what the kiosk says; the old copy stays beside it")
    fresh.set_defaults(func=fresh_command)
    for parser in (editor, fresh):
        add_desk(parser)
    gate = commands.add_parser("gate", help="for ForceCommand of sshd: these commands and nothing else")
    gate.set_defaults(func=gate_command)


def edit_command(chosen: argparse.Namespace) -> int:
    """Open the editor, show what changed, and publish it when that is wanted."""
    here = desk(chosen)
    here.begin()
    editor = shutil.which(EDITOR)
    if editor is None:
        raise MachineError(f"{EDITOR} is missing", "install it: apt-get install nano")
    subprocess.run([editor, str(here.copy.folder / chosen.file)], check=False)  # noqa: S603 - a fixed program
    diff_command(chosen)
    if not chosen.why:
        print('to publish it: kiosk prompts publish --why "…"')
        return 0
    if not agreed("Should the kiosk say so?", yes=False):
        return 0
    return published(here, deed(here, chosen.why), as_json=chosen.json)


def fresh_command(chosen: argparse.Namespace) -> int:
    """Replace the working copy."""
    here = desk(chosen)
    here.begin()
    here.copy.begin(here.texts_to_begin_with())
    print(f"{here.copy.folder}: what the kiosk says; your old copy is beside it, named .before")
    return 0


def gate_command(_: argparse.Namespace) -> int:
    """Carry out what was typed after `ssh kiosk`, if it is allowed."""
    words = allowed(os.environ.get("SSH_ORIGINAL_COMMAND", ""))
    os.chdir("/")  # a kiosk.toml in somebody's home is not the kiosk's
    os.environ.pop("KIOSK_CONFIG", None)
    return program.main(["prompts", *words])


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
            raise KioskError(f'{command} does not take "{word}" here', "leave it out")
        before = word
    return [command, *rest]
