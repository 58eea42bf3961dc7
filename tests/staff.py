"""Members of staff at a desk of their own, in one process: `kiosk prompts …` as they would type it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from kiosk.cli.main import main
from kiosk.files.prompts import read_set
from kiosk.prompts.parse import scan
from kiosk.publishing import desk
from kiosk.publishing.account import Account
from kiosk.publishing.store import Store
from kiosk.publishing.working_copy import WorkingCopy
from kiosk.understanding.templates import expand

SHIPPED = read_set(Path(__file__).resolve().parent.parent / "prompts" / "en")


def _lean(file: str) -> str:
    sections = scan(file, SHIPPED[file]).sections
    return "".join(f"[{section.name}]\n{expand(section.lines[0].text)[0]}\n\n" for section in sections)


HEARD = ("answers.txt", "commands.txt", "faq.txt")
REHEARSED = ("asks-coffee", "emergency-stroke", "says-help", "says-stop", "urgent-long-cramp")
"""Rehearsals that need no other sentences."""

LEAN = (
    {name: text for name, text in SHIPPED.items() if "/" not in name}
    | {name: _lean(name) for name in HEARD}
    | {f"rehearsals/{name}.txt": SHIPPED[f"rehearsals/{name}.txt"] for name in REHEARSED}
)
"""The shipped set with one sentence for each thing that people say: the whole takes seconds to index."""


def write(folder: Path, texts: Mapping[str, str]) -> Path:
    """Put a set into a folder."""
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8", newline="")
    return folder


@dataclass
class Pharmacy:
    """A store, and those who publish to it."""

    root: Path
    patch: pytest.MonkeyPatch
    capture: pytest.CaptureFixture[str]
    out: str = ""
    err: str = ""

    @classmethod
    def opened(cls, root: Path, patch: pytest.MonkeyPatch, capture: pytest.CaptureFixture[str], *who: str) -> Pharmacy:
        """Set one up in a folder, with the lean set, and with working copies of it for some."""
        write(root / "prompts" / "en", LEAN)
        (root / "kiosk.toml").write_text(f'prompts = "{root}/prompts"\n')
        patch.chdir(root)
        patch.setenv("XDG_CACHE_HOME", str(root / "cache"))
        pharmacy = cls(root, patch, capture)
        for name in who:
            pharmacy.begins(name, LEAN)
        return pharmacy

    @property
    def store(self) -> Store:
        return Store(self.root / "store" / "en")

    def copy(self, who: str) -> WorkingCopy:
        return WorkingCopy(self.root / who / "en")

    def types(self, who: str, *words: str) -> int:
        """Run a command as somebody; keep what it printed."""
        uid = 1000 + sum(who.encode())
        self.patch.setattr(desk, "account", lambda: Account(who, uid, self.root / who))
        status = main(["prompts", *words, "--store", str(self.root / "store"), "--work", str(self.root / who)])
        self.out, self.err = self.capture.readouterr()
        return status

    def told(self) -> Any:  # noqa: ANN401 - JSON
        return json.loads(self.out)

    def begins(self, who: str, texts: dict[str, str]) -> None:
        """Give somebody a working copy of these texts."""
        folder = self.copy(who).folder
        folder.parent.mkdir(parents=True, exist_ok=True)
        self.copy(who).begin(texts)

    def changes(self, who: str, file: str, old: str, new: str) -> None:
        """Change a line of somebody's working copy."""
        path = self.copy(who).folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{file} no longer holds {old!r}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
