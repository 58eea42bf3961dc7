"""Whether a text is in another language: a few of its words always pass for English ones, and its dangers don't."""

from __future__ import annotations

import re
from collections.abc import Callable

from kiosk.understanding.text.letters import plain_letters
from kiosk.understanding.text.normalise import normalise, stem

FEWEST = 6
"""Words; a shorter one may be one misheard name. Of 12,752 English sentences no longer one is half unknown words."""
_WORD = re.compile(r"[^\W\d_]+(?:'[a-z]+)?")
_LAST_LATIN = "\u024f"


def is_foreign(text: str, knows: Callable[[str], bool]) -> bool:
    """Whether `text` is in another script, or most of its words are no English; `knows` tells it of a stem."""
    words = _WORD.findall(plain_letters(text).lower())
    letters = [letter for word in words for letter in word]
    if 2 * sum(letter > _LAST_LATIN for letter in letters) > len(letters):
        return True
    known = sum(_is_known(word, knows) for word in words)
    return len(words) >= FEWEST and 2 * known < len(words)


def _is_known(word: str, knows: Callable[[str], bool]) -> bool:
    said = normalise(word).words
    return bool(said) and all(knows(stem(one)) for one in said)
