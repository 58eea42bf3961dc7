"""Where a summary for the pharmacist goes: a file in memory that is gone within minutes, or a program's input."""

from __future__ import annotations

import logging
import os
import shlex
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from kiosk.assembly import place_of
from kiosk.errors import SettingsError, SlipError, mend_of
from kiosk.events import MakeSlip
from kiosk.files.whole_file import part_of, write_whole
from kiosk.mind.mind import Mind
from kiosk.service import slip_keeper
from kiosk.settings import Settings
from kiosk.speaking.slip import TITLE, slip_text

JOURNAL = logging.getLogger(__name__)

IN_MEMORY = frozenset({"tmpfs", "ramfs"})
"""Types of file system that hold no file after the power is off."""

COMMAND_SECONDS = 10.0
"""Seconds that the program may take; the person waits in silence meanwhile."""

MOUNTS = Path("/proc/self/mountinfo")


@dataclass(frozen=True)
class SlipMaker:
    """Makes slips and delivers them; called with the order, tells whether anyone got one.

    A failure is one line in the journal, in which nothing of the slip stands.
    """

    mind: Mind
    settings: Settings
    path: Path | None
    """Where the slip is written; None: nowhere."""
    command: tuple[str, ...]
    """The program and its arguments; empty: none."""
    keep: Callable[[Path], None]
    """Sees to it that the file goes away in time. Raises `OSError` when it can't."""
    today: Callable[[], date]

    def __call__(self, order: MakeSlip) -> bool:
        """Make a slip and deliver it to the file, to the program, or to both."""
        place = place_of(self.settings)
        text = slip_text(order, self.mind.book, self.mind.knowledge, place, self.today())
        delivered = []
        if self.path is not None:
            delivered.append(self._written(self.path, text))
        if self.command:
            delivered.append(handed_over(self.command, text))
        return any(delivered)

    def _written(self, path: Path, text: str) -> bool:
        try:
            write_whole(path, text.encode(), 0o600, synced=False)  # only its owner may read it
        except OSError as error:
            with suppress(OSError, SlipError):  # nobody may find the person before in it
                _delete_slip(path)
            JOURNAL.error("slip: %s: %s", path, error.strerror)
            return False
        try:
            self.keep(path)
        except OSError as error:
            path.unlink(missing_ok=True)  # what nobody would delete in time must not lie there
            JOURNAL.error("slip: nobody would delete it in time: %s", error.strerror)
            return False
        return True


def slip_maker(settings: Settings, mind: Mind, path: Path | None, *, live: bool) -> SlipMaker | None:
    """Return what makes slips, or None when a slip could go nowhere. An earlier slip in `path` is deleted.

    Raises `SlipError` when `path` can't be used; `live` means that a microphone hears a living person,
    whose slip may lie in memory only. Raises `SettingsError` when `visit.slip_command` is no command.
    """
    command = command_of(settings)
    if path is not None:
        make_ready(path, live=live)
    elif not command:
        return None
    return SlipMaker(mind, settings, path, command, start_keeper if live else _forever, _today)


def command_of(settings: Settings) -> tuple[str, ...]:
    """Split `visit.slip_command` as a shell would, without one. Raises `SettingsError`."""
    try:
        return tuple(shlex.split(settings.visit.slip_command))
    except ValueError as error:
        raise SettingsError(f'"visit.slip_command": {error}', "close what was opened") from error


def make_ready(path: Path, *, live: bool) -> None:
    """Check that a slip may be written to `path`, and delete the one of an earlier visit.

    Whoever picks up the file must never find the person before in it. Raises `SlipError`.
    """
    mend = "name a file that can be written with --slip"
    if not path.name:
        raise SlipError("--slip: no file is named", mend)
    try:
        kind = filesystem_of(path.parent)
        if live and kind not in IN_MEMORY:
            why = f"{path}: is on a disk ({kind}), and a living person's slip is kept in memory only"
            raise SlipError(why, "use --slip /dev/shm/slip.txt")
        if not os.access(path.parent, os.W_OK | os.X_OK):
            raise SlipError(f"{path.parent}: can't be written", mend)
        part_of(path).unlink(missing_ok=True)
        if os.path.lexists(path):
            _delete_slip(path)
    except OSError as error:
        raise SlipError(f"{path}: {error.strerror}", mend_of(error, mend)) from error


def _delete_slip(path: Path) -> None:
    """Delete an old slip; whatever else bears that name is somebody's file and stays."""
    is_slip = False
    if stat.S_ISREG(path.lstat().st_mode):
        with path.open("rb") as file:
            is_slip = file.read(len(TITLE)) == TITLE.encode()
    if not is_slip:
        raise SlipError(f"{path}: exists and is no slip", "name another file with --slip")
    path.unlink()


def filesystem_of(folder: Path) -> str:
    """Return the type of the file system that holds `folder`, or "unknown"."""
    device = folder.stat().st_dev
    wanted = f"{os.major(device)}:{os.minor(device)}"
    # A line: id, parent, major:minor, root, mount point, options … - type, source, options.
    for line in MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines():
        before, _, after = line.partition(" - ")
        if before.split()[2] == wanted:
            return after.split()[0]
    return "unknown"


def handed_over(command: tuple[str, ...], text: str) -> bool:
    """Give `text` to a program on its standard input; tell whether it took it."""
    failed = ""
    try:
        done = subprocess.run(  # noqa: S603 - the program of whoever owns the kiosk.toml, without a shell
            command,
            input=text.encode(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=COMMAND_SECONDS,
            check=False,
        )
        failed = f"exit status {done.returncode}" if done.returncode else ""
    except subprocess.TimeoutExpired:
        failed = f"did not end within {COMMAND_SECONDS:.0f} s"
    except OSError as error:
        failed = error.strerror or type(error).__name__
    if failed:
        JOURNAL.error("slip: %s: %s", command[0], failed)
    return not failed


def start_keeper(path: Path) -> None:
    """Start the process that deletes the slip in time: `kiosk visit` ends long before. Raises `OSError`."""
    subprocess.Popen(  # noqa: S603 - our own module
        [sys.executable, "-m", slip_keeper.__name__, str(path.resolve()), slip_keeper.mark_of(path)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _forever(_: Path) -> None:
    """A slip of typed or recorded answers is a file like any other: nobody deletes it."""


def _today() -> date:
    return datetime.now().astimezone().date()
