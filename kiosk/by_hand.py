"""Whoever runs the kiosk by hand has none of the folders that `script/install` makes: what to set instead."""

from __future__ import annotations

import os


def to_set(table: str, key: str, name: str) -> str:
    """Return which key of `kiosk.toml` to set, with a value that would do: a `name` in the reader's home."""
    home = os.environ.get("HOME") or "/home/you"
    return f'set {key} under [{table}] in kiosk.toml, as in: {key} = "{home}/{name}"'
