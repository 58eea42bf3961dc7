"""Letters and signs that look alike brought to those of a plain keyboard: nobody sees how an accent is stored."""

from __future__ import annotations

import unicodedata
from typing import Final

_SIGNS: Final = str.maketrans(
    dict.fromkeys("\u2018\u2019\u201b\u02b9\u02bb\u02bc\u02bd\u02c8\u00b4\u2032\u2035\ua78c", "'")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-")
    | {"\u00bd": " and a half", "\u00bc": " and a quarter", "\u00be": " and three quarters"}
    | {"\u00e6": "ae", "\u00c6": "ae", "\u0153": "oe", "\u0152": "oe"}
    | dict.fromkeys("\u2122\u2120\u2026\u00aa\u00ba", " ")
    | dict.fromkeys("\u00b2\u00b3\u00b9\u2070\u2074\u2075\u2076\u2077\u2078\u2079", " ")
    | dict.fromkeys(map(chr, range(0x2150, 0x2160)), " ")
)
"""What is no accent: signs for an apostrophe and a dash, fractions, letters written as one. And what would else become
a part of the word or number before it: "(TM)", raised figures, thirds."""
_UNSEEN: Final = frozenset({"Mn", "Me", "Cf"})
"""Accents, and what only tells how a text is laid out: soft hyphens, zero-width spaces, marks of direction."""


def plain_letters(text: str) -> str:
    """Return `text` without accents and look-alikes; what has no plain letter stays."""
    if text.isascii():
        return text.replace("`", "'") if "`" in text else text
    apart = unicodedata.normalize("NFKD", text.replace("`", "'").translate(_SIGNS))
    return "".join(letter for letter in apart if unicodedata.category(letter) not in _UNSEEN)
