"""A member of staff's own copy of the prompts, in their home: theirs to break until they publish it."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from kiosk.errors import PublishError
from kiosk.prompts.release import release_id

FOLDER = "kiosk-prompts"
"""In the home of each account."""


class WorkingCopy:
    """The files of one language, and the release they were copied from."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._base = folder.with_name(f".{folder.name}.base")

    def begun(self) -> bool:
        """Whether there is one."""
        return self.folder.is_dir() and self._base.is_file()

    def base(self) -> str:
        """Return the release that the copy was made from."""
        if not self.begun():
            raise PublishError("you have no working copy yet", "begin one: kiosk prompts edit")
        return self._base.read_text(encoding="utf-8").strip()

    def begin(self, texts: Mapping[str, str]) -> None:
        """Copy a set; what was there before stays beside it as `en.before`."""
        if self.folder.exists():
            before = self.folder.with_name(f"{self.folder.name}.before")
            shutil.rmtree(before, ignore_errors=True)
            self.folder.rename(before)
        self.write(texts, release_id(texts))

    def write(self, texts: Mapping[str, str], base: str) -> None:
        """Make the copy hold exactly these texts."""
        unfinished = self.folder.with_name(f".{self.folder.name}.unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        for name, text in texts.items():
            file = unfinished / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="")
        if self.folder.exists():
            shutil.rmtree(self.folder)
        unfinished.rename(self.folder)
        self.based_on(base)

    def based_on(self, release: str) -> None:
        """Note what the copy is to be compared with from now on."""
        self._base.write_text(f"{release}\n", encoding="utf-8")
