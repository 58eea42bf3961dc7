"""Files of the benchmarks: the tables that they read, and the pages that they write."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from kiosk.errors import KioskError

NAME_DATA: Final = "name the folder with --data or KIOSK_DATA"
NAME_OUTPUT: Final = "name a folder that can be written with --output"
COLUMNS: Final = {"consultations.csv": ("patient_says",), "complaints.csv": ("phrase", "complaint")}
"""The tables of the data folder, with the columns without which each tells nothing."""


def read_text(file: Path) -> str:
    """Read a file of the project. Raises `KioskError`."""
    try:
        return file.read_text(encoding="utf-8")
    except OSError as error:
        raise KioskError(f"{file}: {error.strerror}", "run the benchmark from a copy of the project") from error


def read_rows(file: Path, kind: str) -> list[dict[str, Any]]:
    """Read the `[[kind]]` entries of a file of the project. Raises `KioskError`."""
    try:
        rows: list[dict[str, Any]] = tomllib.loads(read_text(file))[kind]
    except (tomllib.TOMLDecodeError, KeyError) as error:
        raise KioskError(f"{file}: no table of [[{kind}]] entries: {error}", "mend that entry") from error
    return rows


def read_csv(file: Path) -> list[dict[str, str]]:
    """Read a table of the data folder. Raises `KioskError` where it is missing, or a row of it lacks a column."""
    columns = COLUMNS[file.name]
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            rows: list[dict[str, str]] = list(csv.DictReader(lines))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        why = error.strerror if isinstance(error, OSError) else f"no table in UTF-8: {error}"
        raise KioskError(f"{file}: {why}", NAME_DATA) from error
    if not rows or any(row.get(column) is None for row in rows for column in columns):
        raise KioskError(
            f"{file}: no rows with {' and '.join(columns)}", "copy the table again, or name another --data"
        )
    return rows


def write_page(folder: Path, name: str, text: str, draw: Callable[[], object] = lambda: None) -> None:
    """Write a page, and what it shows before it: no page should show no chart. Raises `KioskError`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        draw()
        (folder / name).write_text(text, encoding="utf-8")
    except OSError as error:
        raise KioskError(f"{error.filename or folder}: {error.strerror}", NAME_OUTPUT) from error
