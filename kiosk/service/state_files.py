"""Small files that outlive the service: read with a limit, replaced at once."""

from __future__ import annotations

import os
from pathlib import Path


def read_small(file: Path, largest: int) -> str:
    """Return the text of a file of at most so many bytes. Raises `OSError`, `ValueError`."""
    if file.stat().st_size > largest:
        raise ValueError(f"larger than {largest} bytes")
    return file.read_text(encoding="utf-8")


def write_whole(file: Path, text: str, *, synced: bool) -> None:
    """Replace a file at once: whoever reads it finds the old or the new one. Raises `OSError`.

    `synced` also survives a power cut; files in memory need none.
    """
    part = file.with_name(f".{file.name}.part")
    with part.open("w", encoding="utf-8") as unfinished:
        os.fchmod(unfinished.fileno(), 0o644)  # node-exporter and the staff read it, the kiosk writes it
        unfinished.write(text)
        unfinished.flush()
        if synced:
            os.fsync(unfinished.fileno())
    part.replace(file)
    if synced:
        folder = os.open(file.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
