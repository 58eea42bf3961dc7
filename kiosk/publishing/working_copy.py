"""A member of staff's own copy of the prompts, in their home: theirs to break until they publish it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from itertools import count, takewhile
from pathlib import Path

from kiosk.errors import PromptError, PublishError
from kiosk.files.prompts import read_set
from kiosk.files.whole_file import write_whole
from kiosk.prompts.release import RELEASE, release_id

FOLDER = "kiosk-prompts"
"""In the home of each account."""

BASE = ".base"
"""In the copy itself, so that the two are replaced together: the release that it was made from."""

FILE_MODE = 0o644

BEGIN_AGAIN = "begin again: kiosk prompts fresh; the old copy stays beside the new one"


class WorkingCopy:
    """The files of one language, and the release they were copied from."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._going = folder.with_name(f".{folder.name}.going")
        self._unfinished = folder.with_name(f".{folder.name}.unfinished")

    def begun(self) -> bool:
        """Whether there is one."""
        self._settle()
        return (self.folder / BASE).is_file()

    def base(self) -> str:
        """Return the release that the copy was made from. Raises `PublishError` when there is none, or no telling."""
        path = self.folder / BASE
        if not self.begun():
            if self.folder.exists():
                raise PublishError(f"{path} is missing, which names what your copy was made from", BEGIN_AGAIN)
            raise PublishError("you have no working copy yet", "begin one: kiosk prompts edit")
        try:
            base = path.read_bytes().decode("ascii", errors="replace").strip()
        except OSError as error:
            raise PublishError(f"{path}: {error.strerror}", BEGIN_AGAIN) from error
        if not RELEASE.fullmatch(base):
            raise PublishError(f"{path} names no release", BEGIN_AGAIN)
        return base

    def begin(self, texts: Mapping[str, str]) -> None:
        """Copy a set that is a release."""
        self.replace(texts, release_id(texts))

    def replace(self, texts: Mapping[str, str], base: str) -> Path | None:
        """Hold exactly these texts, made from the release `base`; return where the old copy lies now.

        None: there was none, or there is another like it. Whenever the power goes, there is the old copy or the
        new one. Raises `OSError`, and keeps the old one.
        """
        self._settle()
        shutil.rmtree(self._unfinished, ignore_errors=True)
        try:
            for name, text in {BASE: f"{base}\n", **texts}.items():
                _write(self._unfinished / name, text)
        except OSError:
            shutil.rmtree(self._unfinished, ignore_errors=True)  # a full disk has no room for it
            raise
        if self.folder.exists():
            self.folder.rename(self._going)
        self._unfinished.rename(self.folder)
        return self._settle()

    def based_on(self, release: str) -> None:
        """Note what the copy is to be compared with from now on."""
        write_whole(self.folder / BASE, f"{release}\n".encode(), FILE_MODE, synced=True)

    def add(self, name: str, text: str) -> Path:
        """Add a file of the set, or replace it; return where it is. Raises `OSError`."""
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        write_whole(path, text.encode(), FILE_MODE, synced=True)
        return path

    def _settle(self) -> Path | None:
        """Finish what was left half done between two renames: back when the new copy isn't there, else on."""
        if not self._going.exists():
            return None
        if not self.folder.exists():
            self._going.rename(self.folder)
            return None
        if _content(self._going) in {_content(other) for other in self._others()} - {None}:
            self._discard(self._going)
            return None
        before = next(path for path in self._befores() if not path.exists() or _unchanged(path))
        if before.exists():
            self._discard(before)
        self._going.rename(before)
        return before

    def _befores(self) -> Iterator[Path]:
        """Where old copies lie: whoever types `fresh` twice wants what the first took, so no change is written over."""
        first = self.folder.with_name(f"{self.folder.name}.before")
        yield first
        yield from (first.with_name(f"{first.name}-{number}") for number in count(2))

    def _others(self) -> Iterator[Path]:
        yield self.folder
        yield from takewhile(Path.exists, self._befores())

    def _discard(self, folder: Path) -> None:
        """Remove a copy, under another name: killed half way, what is left would look like somebody's changes."""
        shutil.rmtree(self._unfinished, ignore_errors=True)
        folder.rename(self._unfinished)
        shutil.rmtree(self._unfinished, ignore_errors=True)


def _unchanged(folder: Path) -> bool:
    """Whether a copy is a release, which the history keeps."""
    return _content(folder) == _noted(folder)


def _content(folder: Path) -> str | None:
    """Return the name that a copy's texts give it; None: more than a set is in it, or it can't be read."""
    try:
        texts = read_set(folder)
        files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()}
    except (PromptError, OSError):
        return None
    return release_id(texts) if files <= {BASE, *texts} else None


def _noted(folder: Path) -> str:
    """Return what a copy says it was made from; empty where it does not."""
    try:
        return (folder / BASE).read_bytes().decode("ascii", errors="replace").strip()
    except OSError:
        return ""


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        file.write(text.encode())
        file.flush()
        os.fsync(file.fileno())
