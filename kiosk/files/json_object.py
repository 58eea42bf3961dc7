"""Text → a JSON object, and one error for every kind of damage: what a worn card holds can be anything."""

from __future__ import annotations

import json
from typing import Any


def json_object(text: str) -> dict[str, Any]:
    """Return the object that a text holds. Raises `ValueError` when it holds something else."""
    try:
        table = json.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    if not isinstance(table, dict):
        raise ValueError("not a JSON object")  # noqa: TRY004 - one error for every kind of damage
    return table
