"""What is folded before a sentence is cut into words: signs, drawn-out letters, numbers with commas, clipped words."""

from __future__ import annotations

import re

from kiosk.understanding.english import spelling
from kiosk.understanding.text.letters import plain_letters

_DRAWN_OUT = re.compile(r"([a-ln-z])\1{2,}\b")
"""A last letter that is drawn out: "nooo", "yesss"; not the hesitating "mmm"."""
_DIGIT = re.compile(r"\d")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3})")
_NUMBER_RANGE = re.compile(r"(?<=\d)\s*-\s*(?=\d)")
_INITIALS = re.compile(r"\b([a-z])\.(?=[a-z]\b)")
_LETTERS = re.compile(rf"\b(?:{'|'.join(' '.join(word) for word in sorted(spelling.LETTERS))})\b")
_THE, _OF = re.compile(r"\bth?'(?=\s|[a-z]{3})"), re.compile(r"\bo'\s")
_THEM = re.compile(r"(?<=[a-z] )'em\b")
_NO_JUST = re.compile(r"(?<=[a-z])(,? )n(?:o|ae) (?=just a (?:wee|twinge|touch|spot|drop|drip)\b)")
"""Scots "not just"."""
_MA = re.compile(r"\b((?:my|your|his|her|our) )ma\b|\bma(?= (?:has|had|is|was|keeps|collapsed|fell)\b)")
"""Where "ma" is no "my"."""


def prepared(text: str) -> str:
    """Fold the signs that would part or join words. Phrases are mostly plain letters: those cost nothing."""
    text = plain_letters(text).lower()
    if _DRAWN_OUT.search(text):
        text = _DRAWN_OUT.sub(r"\1", text)
    if _DIGIT.search(text):
        text = _THOUSANDS.sub("", _NUMBER_RANGE.sub(" to ", text))
    if "'" in text:
        text = _THEM.sub("them", _OF.sub("of ", _THE.sub("the ", text)))
    text = _NO_JUST.sub(r"\1not ", text) if " just a " in text else text
    if "ma " in text or " ma" in text:
        text = _MA.sub(r"\1mam", text)
    text = _INITIALS.sub(r"\1", text) if "." in text else text
    return _LETTERS.sub(lambda letters: letters[0].replace(" ", ""), text)
