"""What is installed here: the kiosk's version and the prompt set that speaks."""

from __future__ import annotations

import hashlib
from importlib.metadata import version as installed_version
from pathlib import Path

DIGITS = 12
"""Of a prompt set's hash that are shown: enough to compare two kiosks by eye."""


def version() -> str:
    """Return the version of the kiosk."""
    return installed_version("cramp-kiosk")


def prompt_set(folder: Path) -> str:
    """Return the prompt set's folder and the beginning of the hash of all its texts."""
    whole = hashlib.sha256()
    for file in sorted(folder.glob("*.txt")):
        whole.update(f"{file.name}\0".encode() + file.read_bytes() + b"\0")
    return f"{folder.resolve()} {whole.hexdigest()[:DIGITS]}"
