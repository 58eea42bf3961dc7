"""The languages that a visit can be held in: those whose rules are written, beside their texts.

Texts alone make no kiosk that understands "no". How numbers, negation, persons and doubt are said in English stands
in the word lists of `kiosk/understanding/english/`, how sentences are put together in `kiosk/speaking/english.py`. A
second language needs its own of both, and the modules that name `english` a way to be given them: nothing chooses yet.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from kiosk.errors import PublishError

RULES: Mapping[str, str] = {"en": "english"}
"""Folder of `prompts/` → the module's name in both rooms."""

CODE = re.compile(r"[a-z]{2,3}(-[a-z]{2,4})?")


def checked_code(language: str) -> str:
    """Return a language's code. Raises `PublishError` for what can't be one, and so can't be a folder's name."""
    if not CODE.fullmatch(language):
        raise PublishError(f'"{language[:20]}" is no code of a language', "write it as in: de, or pt-br")
    return language


def has_rules(language: str) -> bool:
    """Whether a visit can be held in it."""
    return language in RULES


def require_rules(language: str) -> None:
    """Raise `PublishError` for a language that can't go live."""
    if not has_rules(language):
        known = ", ".join(RULES)
        why = f'"{language}" stays off: its rules of understanding and speaking are not written (there are: {known})'
        raise PublishError(
            why,
            'set language = "en" in kiosk.toml, or ask a developer for the rules in kiosk/',
        )
