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

CODE = re.compile(r"([a-z]{2,3})(-[a-z]{2,4})?")
SHORT = frozenset(
    "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo "
    "es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka "
    "kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng "
    "nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su "
    "sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu".split()
)
"""All codes of two letters (ISO 639-1); the thousands of three are not looked up."""


def checked_code(language: str) -> str:
    """Return a language's code. Raises `PublishError` for what can't be one, and so can't be a folder's name."""
    code = CODE.fullmatch(language)
    if code is None or (len(code[1]) == 2 and code[1] not in SHORT):
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
