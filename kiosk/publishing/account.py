"""Who is at the keyboard: from the account they logged in with, never from a name typed in."""

from __future__ import annotations

import os
import pwd
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk.errors import MachineError


@dataclass(frozen=True, slots=True)
class Account:
    """A person, as the machine knows them."""

    name: str
    uid: int
    home: Path
    """Where their working copy is: what `HOME` names, if that is theirs, else what the machine knows."""


def account(environment: Mapping[str, str] = os.environ) -> Account:
    """Return who runs this process. Raises `MachineError` when the machine does not know.

    `sudo` says in its environment who became root. Only root is asked for it: anyone else may write what they
    like into their environment, and root could be whoever it wants to anyway. Otherwise one person could
    publish as themselves and approve through `sudo`.
    """
    here = os.getuid()
    behind = environment.get("SUDO_UID", "")
    uid = int(behind) if here == 0 and behind.isascii() and behind.isdigit() else here
    try:
        return Account(pwd.getpwuid(uid).pw_name, uid, _home(here, environment.get("HOME", "")))
    except (KeyError, OverflowError) as error:
        raise MachineError(f"no account has the number {uid}", "log in with an account of your own") from error


def _home(uid: int, named: str) -> Path:
    """Return the home of whoever runs this process.

    `HOME` counts if the folder is theirs: under `sudo -E` it is somebody else's, who would find files of root in it.
    """
    with suppress(OSError, ValueError):  # it may not be there
        if named.startswith("/") and Path(named).stat().st_uid == uid:
            return Path(named)
    return Path(pwd.getpwuid(uid).pw_dir)
