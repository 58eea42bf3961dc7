"""A small model that looks like Vosk's, its archive, and a folder of models that knows it."""

from __future__ import annotations

import hashlib
import zipfile
from dataclasses import dataclass
from pathlib import Path

from kiosk.models.catalogue import Model
from kiosk.models.folder import load_catalogue

NAME = "vosk-model-test"
NEEDS = ("am/final.mdl", "conf/model.conf", "graph/Gr.fst")


def archive_of(path: Path, content: bytes = b"one", extra: str = "") -> Path:
    """Write a zip with one folder in it, as Vosk's are; `extra` adds an entry of that name."""
    with zipfile.ZipFile(path, "w") as archive:
        for name in NEEDS:
            archive.writestr(f"{NAME}/{name}", name.encode() + content)
        if extra:
            archive.writestr(extra, b"extra")
    return path


def folder_of(path: Path, content: bytes = b"one") -> Path:
    """Write the same model unpacked."""
    for name in NEEDS:
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_bytes(name.encode() + content)
    return path


@dataclass
class Place:
    """A models' folder with a catalogue of one model."""

    directory: Path

    def know(self, archive: Path, *sources: str) -> Model:
        """Write a catalogue for that archive; return its model."""
        content = archive.read_bytes()
        self.directory.mkdir(exist_ok=True)
        (self.directory / "catalog.toml").write_text(
            f'[[model]]\nname = "{NAME}"\nengine = "vosk"\nlanguage = "en"\nlicence = "MIT"\n'
            f'bytes = {len(content)}\nsha256 = "{hashlib.sha256(content).hexdigest()}"\n'
            f"sources = {list(sources or (archive.as_uri(),))}\nneeds = {list(NEEDS)}\n",
            encoding="utf-8",
        )
        return load_catalogue(self.directory).named(NAME)

    def content(self) -> bytes:
        """Return what tells one version of the installed model from another."""
        return (self.directory / NAME / NEEDS[0]).read_bytes().removeprefix(NEEDS[0].encode())
