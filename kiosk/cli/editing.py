"""The round of `kiosk prompts edit`: open, check, rehearse, show, ask, publish. Whatever happens, the copy is kept."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from kiosk.cli.as_typed import as_typed
from kiosk.cli.desk import agreed, aside
from kiosk.cli.prompts_publish import show_changes, told_live, unfit
from kiosk.cli.prompts_rehearse import print_rehearsed
from kiosk.errors import KioskError, MachineError, PublishError
from kiosk.prompts.lint import errors
from kiosk.prompts.parse import FILES
from kiosk.prompts.rehearsal import FOLDER
from kiosk.publishing.desk import Desk
from kiosk.publishing.examine import Examined, examine
from kiosk.publishing.go_live import go_live
from kiosk.publishing.publish import checked_why

RESTRICTED = ("rnano", "--ignorercfiles")
"""nano without its shell, and without any file but the one it was given."""


def edit_and_publish(here: Desk, file: str, why: str) -> int:
    """Hold the round; `why` is asked for when it is empty."""
    if not sys.stdin.isatty() or not sys.stdout.isatty():
        raise PublishError("an editor wants a terminal", "log in with one: ssh -t kiosk kiosk prompts edit")
    here.store.check_open()
    before = here.begin()
    if before:
        print(f"{here.copy.folder}: begun anew{aside(before)}")
    if not (here.copy.folder / file).exists():
        mend = "kiosk prompts record NAME makes a rehearsal, kiosk prompts fresh brings a file back"
        raise PublishError(f"{file} is not there", mend)
    kept = f"your copy stays as you left it in {here.copy.folder}"
    line = 0
    while True:
        open_editor(here.copy.folder / file, line)
        found = here.surveyed()
        if not found.problems and found.texts == here.in_use()[0]:
            print("nothing was changed: the kiosk speaks on as before")
            return 0
        print("checking and rehearsing …", flush=True)
        examined = examine(here)
        if examined.fit is not None:
            break
        status = unfit(here.copy.folder, examined, as_json=False)
        file, line = _to_mend(examined, file)
        if not agreed(f"Open {file} again?", silence=True):
            print(as_typed(f"{kept}; go on with: kiosk prompts edit"))
            return status
    print_rehearsed(here.copy.folder, examined.rehearsed, ())
    show_changes(here, examined.fit.texts)
    if not agreed("Should the kiosk say so?"):
        print(f"nothing was published; {kept}")
        return 0
    return told_live(here, go_live(here, examined.fit, here.deed(why or _asked_why())), as_json=False)


def open_editor(path: Path, line: int, environment: Mapping[str, str] = os.environ) -> None:
    """Open a file in the person's editor and wait until it is closed. Raises `KioskError`, `MachineError`."""
    named = environment.get("VISUAL") or environment.get("EDITOR") or ""
    try:
        words = shlex.split(named) or [*RESTRICTED, *([f"+{line}"] if line else ())]
    except ValueError as error:
        raise KioskError(f"EDITOR is {named}: {error}", "name a program") from error
    program = shutil.which(words[0])
    if program is None:
        mend = "set EDITOR to one that is there" if named else "install it: apt-get install nano"
        raise MachineError(f"the editor {words[0]} is missing", mend)
    status = subprocess.run([program, *words[1:], str(path)], check=False).returncode  # noqa: S603 - the person's own
    if status:
        mend = f"{path} is as it left it; try again: kiosk prompts edit"
        raise KioskError(f"the editor {words[0]} ended with status {status}", mend)


def _to_mend(examined: Examined, edited: str) -> tuple[str, int]:
    """Where the editor is to be opened again: at the first error; for a rehearsal, at what was edited."""
    for problem in errors(examined.found.problems):
        if problem.file in FILES or problem.file.startswith(FOLDER):
            return problem.file, problem.line
    return edited, 0


def _asked_why() -> str:
    """Ask until a reason is fit for the history. Raises `PublishError` when the person ends it."""
    while True:
        print("Why? A few words for the history: ", end="", flush=True)
        answer = sys.stdin.readline()
        try:
            return checked_why(answer)
        except PublishError as error:
            if not answer:
                raise
            print(error)
