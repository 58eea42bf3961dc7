"""The manifest of an installed model: the hash of every file, checked before an engine loads it.

A damaged Vosk model may load and abort the process later, in the middle of somebody's answer.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.errors import ModelError, ModelMissing
from kiosk.files.whole_file import TooLarge, read_whole

MANIFEST = "manifest.json"
LARGEST_MANIFEST = 1024 * 1024
"""Bytes; a model has about 15 files, so its manifest has about 2 kB."""
REINSTALL = "run kiosk models install"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What was installed, and how far it could be trusted then."""

    model: str
    origin: str
    """`archive`: unpacked from the archive whose hash the catalogue knows; `folder`: trusted at first use."""
    files: Mapping[str, str]
    """SHA-256 of every file but the manifest itself, by its path inside the model."""


def verify(path: Path, known: Mapping[str, str] | None = None) -> None:
    """Check every byte of the model at `path`; costs about 0.2 s for 70 MB on a PC, 1 s on a Pi 4.

    `known` are hashes from the catalogue, for a model that lives in a Python package and so has no
    manifest. Raises `ModelMissing` when there is no model, `ModelError` that names the damaged file.
    """
    if not path.is_dir():
        raise ModelMissing(f"{path}: no model there", REINSTALL)
    if known is None:
        known = read_manifest(path).files
        for name in sorted(set(files_of(path)) - set(known) - {MANIFEST}):
            raise ModelError(f"{path / name}: not in the manifest", f"remove it, or {REINSTALL}")
    for name, expected in sorted(known.items()):
        if sha256_of(path / name) != expected:
            raise ModelError(f"{path / name}: damaged, its SHA-256 is not the one noted", REINSTALL)


def read_manifest(path: Path) -> Manifest:
    """Read the manifest of the model at `path`. Raises `ModelMissing` or `ModelError`."""
    file = path / MANIFEST
    try:
        return _parsed(json.loads(read_whole(file, LARGEST_MANIFEST)))
    except FileNotFoundError as error:
        mend = f"run kiosk models install --from {path}"
        raise ModelMissing(f"{path}: has no {MANIFEST}, it was not installed", mend) from error
    except OSError as error:
        raise ModelError(f"{file}: {error.strerror}", REINSTALL) from error
    except TooLarge as error:
        raise ModelError(f"{file}: {error}", REINSTALL) from error
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise ModelError(f"{file}: not a manifest", REINSTALL) from error


def _parsed(table: dict[str, object]) -> Manifest:
    model, origin, files = table["model"], table["origin"], table["files"]
    if not (isinstance(model, str) and isinstance(origin, str) and isinstance(files, dict) and files):
        raise TypeError
    for name, expected in files.items():
        if not isinstance(expected, str) or Path(name).is_absolute() or ".." in Path(name).parts:
            raise ValueError
    return Manifest(model, origin, files)


def write_manifest(path: Path, model: str, origin: str) -> Manifest:
    """Hash every file of the unpacked model at `path` and note the hashes there, synced to disk."""
    hashes = {name: sha256_of(path / name) for name in sorted(set(files_of(path)) - {MANIFEST})}
    manifest = Manifest(model, origin, hashes)
    with (path / MANIFEST).open("w", encoding="utf-8") as file:
        json.dump({"model": model, "origin": origin, "files": hashes}, file, indent=1)
        file.write("\n")
        file.flush()
        os.fsync(file.fileno())
    return manifest


def files_of(path: Path) -> Iterator[str]:
    """Walk the files under a folder, by their path inside it; anything but a file or folder is refused.

    A symbolic link would let a model reach out of its folder, a FIFO would block whoever opens it.
    """
    for entry in sorted(path.rglob("*")):
        mode = entry.lstat().st_mode
        if stat.S_ISREG(mode):
            yield entry.relative_to(path).as_posix()
        elif not stat.S_ISDIR(mode):
            raise ModelError(f"{entry}: a link or device, not a file", "copy the model with cp -rL")


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file. Raises `ModelError` when it can't be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ModelError(f"{path}: {error.strerror}", REINSTALL) from error
