"""Whether somebody asks what a word means and says nothing else: "what is fainting", "liver, what is that"."""

from __future__ import annotations

from kiosk.understanding.english import word_asked
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

MOST_WORDS = 6
"""Words of such a question; a longer one tells."""
_ASKED, _BACK = Runs(word_asked.ASKED), Runs(word_asked.BACK)


def asks_for_a_word(normal: Normal) -> bool:
    """Whether that is all that is said. Nothing that is called one's own is: "what is this pain in my chest"."""
    words = normal.words
    if not 1 < len(words) <= MOST_WORDS or not word_asked.OWN.isdisjoint(words):
        return False
    return 0 < _ASKED.at(words, 0) < len(words) or _BACK.end(words)
