"""The `{placeholders}` of replies: which may stand where, which must, and how they are filled."""

from __future__ import annotations

import re
from collections.abc import Mapping

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")

EVERYWHERE = frozenset({"emergency_number", "urgent_help", "pharmacist", "ask_pharmacist"})
"""The numbers of this country, and where this place has its pharmacist, may be named in any reply."""

REQUIRED: Mapping[str, frozenset[str]] = {
    "because": frozenset({"because"}),
    "against": frozenset({"against"}),
    "against_denied": frozenset({"against"}),
    "caution.together_because": frozenset({"because"}),
    "urgent_because": frozenset({"because"}),
    "not_ruled_out": frozenset({"finding", "emergency_number"}),
    "not_ruled_out_today": frozenset({"finding", "urgent_help"}),
    "urgent_not_ruled_out": frozenset({"finding", "emergency_number"}),
    "rest": frozenset({"finding"}),
    "readback": frozenset({"finding"}),
    "readback_today": frozenset({"finding"}),
    "readback_worse": frozenset({"finding"}),
    "readback_now": frozenset({"finding"}),
    "readback_any": frozenset({"finding"}),
    "as_usual": frozenset({"finding"}),
    "check": frozenset({"finding"}),
    "check_medicines": frozenset({"finding"}),
    "emergency_call": frozenset({"emergency_number"}),
    "plan_weeks_1_2": frozenset({"advice"}),
    "plan_weeks_3_4": frozenset({"advice"}),
    "urgent": frozenset({"urgent_help"}),
    "urgent_worse": frozenset({"emergency_number"}),
    "welcome": frozenset({"emergency_number"}),
    "advice.medicine_review": frozenset({"medicines"}),
}
"""Reply → what it can't do without. What is not in `EVERYWHERE` may stand nowhere else."""


def placeholders(template: str) -> tuple[str, ...]:
    """Return the names between braces, in order."""
    return tuple(PLACEHOLDER.findall(template))


def fill(template: str, values: Mapping[str, str]) -> str:
    """Put values in place of placeholders; a sentence that begins with one begins with a capital all the same.

    Raises `KeyError` for one without a value.
    """
    filled = PLACEHOLDER.sub(lambda match: values[match[1]], template)
    return filled[:1].upper() + filled[1:] if template.startswith("{") else filled
