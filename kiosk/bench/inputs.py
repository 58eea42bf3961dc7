"""What a benchmark reads and where it writes, looked at before the minutes that it measures for."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Final

from kiosk.bench.pages import COLUMNS, NAME_DATA, NAME_OUTPUT, read_csv
from kiosk.errors import KioskError, mend_of
from kiosk.hearing.sound_files import read_sound

NOISES: Final = ("noise-kitchen.flac", "noise-office.flac")


def check_output(folder: Path | None, mend: str = NAME_OUTPUT) -> None:
    """Raise `KioskError` for a folder that pages can't be written to. None is made: the command may not get so far."""
    if folder is None:
        return
    try:
        there = next(place for place in (folder.absolute(), *folder.absolute().parents) if os.path.lexists(place))
        if not there.is_dir():
            raise KioskError(f"{there}: is no folder", mend)
        with tempfile.TemporaryFile(dir=there):  # permissions alone do not tell: root has them on every disk
            pass
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise KioskError(f"{folder}: {getattr(error, 'strerror', '') or error}", mend) from error


def check_sample(file: Path | None) -> None:
    """Raise `KioskError` for a file that a sample can't be written to."""
    if file is None:
        return
    mend = "name a file in a folder that can be written with --sample"
    if file.is_dir():
        raise KioskError(f"{file}: is a folder", mend)
    check_output(file.parent, mend)


def check_data(data: Path, *names: str) -> None:
    """Raise `KioskError` unless the folder holds these tables, recordings, and folders of some."""
    try:
        inside = {path.name for path in data.iterdir()}
    except (OSError, ValueError) as error:
        raise KioskError(f"{data}: {getattr(error, 'strerror', '') or error}", NAME_DATA) from error
    missing = [name for name in names if name not in inside]
    if missing:
        raise KioskError(f"{data}: has no {', '.join(missing)}", NAME_DATA)
    for name in names:
        if name in COLUMNS:
            read_csv(data / name)
        else:
            _check_recordings(data / name)


def _check_recordings(place: Path) -> None:
    """Read a recording, or all in a folder: one that is damaged would be met after an hour."""
    if not place.is_dir():
        read_sound(place)
        return
    try:
        files = sorted(place.glob("*.flac"))
    except OSError as error:
        raise KioskError(f"{place}: {error.strerror}", mend_of(error, NAME_DATA)) from error
    if not files:
        raise KioskError(f"{place}: holds no recordings", NAME_DATA)
    for file in files:
        read_sound(file)
