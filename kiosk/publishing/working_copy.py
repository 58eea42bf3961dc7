"""A member of staff's own copy of the prompts, in their home: theirs to break until they publish it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from kiosk.errors import PublishError
from kiosk.prompts.release import RELEASE, release_id
from kiosk.whole_file import write_whole

FOLDER = "kiosk-prompts"
"""In the home of each account."""

BASE = ".base"
"""In the copy itself, so that the two are replaced together: the release that it was made from."""

FILE_MODE = 0o644


class WorkingCopy:
    """The files of one language, and the release they were copied from."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.before = folder.with_name(f"{folder.name}.before")
        """The copy that the present one replaced."""
        self._going = folder.with_name(f".{folder.name}.going")

    def begun(self) -> bool:
        """Whether there is one."""
        self._settle()
        return (self.folder / BASE).is_file()

    def base(self) -> str:
        """Return the release that the copy was made from. Raises `PublishError` when there is none, or no telling."""
        if not self.begun():
            raise PublishError("you have no working copy yet", "begin one: kiosk prompts edit")
        path = self.folder / BASE
        try:
            base = path.read_bytes().decode("ascii", errors="replace").strip()
        except OSError as error:
            raise PublishError(f"{path}: {error.strerror}", "begin again: kiosk prompts fresh") from error
        if not RELEASE.fullmatch(base):
            raise PublishError(f"{path} names no release", "begin again: kiosk prompts fresh")
        return base

    def begin(self, texts: Mapping[str, str]) -> None:
        """Copy a set that is a release."""
        self.replace(texts, release_id(texts))

    def replace(self, texts: Mapping[str, str], base: str) -> None:
        """Hold exactly these texts, made from the release `base`; what was there before stays as `before`.

        Whenever the power goes, there is the old copy or the new one. Raises `OSError`, and keeps the old one.
        """
        self._settle()
        new = self.folder.with_name(f".{self.folder.name}.unfinished")
        shutil.rmtree(new, ignore_errors=True)
        for name, text in {BASE: f"{base}\n", **texts}.items():
            _write(new / name, text)
        if self.folder.exists():
            self.folder.rename(self._going)
        new.rename(self.folder)
        self._settle()

    def based_on(self, release: str) -> None:
        """Note what the copy is to be compared with from now on."""
        write_whole(self.folder / BASE, f"{release}\n".encode(), FILE_MODE, synced=True)

    def add(self, name: str, text: str) -> Path:
        """Add a file of the set, or replace it; return where it is. Raises `OSError`."""
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        write_whole(path, text.encode(), FILE_MODE, synced=True)
        return path

    def _settle(self) -> None:
        """Finish what was left half done between two renames: back when the new copy isn't there, else on."""
        if not self._going.exists():
            return
        if self.folder.exists():
            shutil.rmtree(self.before, ignore_errors=True)
            self._going.rename(self.before)
        else:
            self._going.rename(self.folder)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        file.write(text.encode())
        file.flush()
        os.fsync(file.fileno())
