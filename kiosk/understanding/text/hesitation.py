"""Commas and dots that a recogniser writes where somebody looks for a word: "I can't, um, feel my leg"."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.understanding.english import hesitation


def is_hesitation(words: Sequence[str], at: int) -> bool:
    """Whether the comma before the word at `at` parts nothing: what stands before it can't be all that was meant.

    "I can't, feel my leg" once denied that the leg is numb: the "can't" was a clause of its own.
    """
    if not 0 < at < len(words):
        return False
    before, after = words[at - 1], words[at]
    if before == "not" and at > 1:
        verb = words[at - 2] in hesitation.AUXILIARIES and after in hesitation.VERBS
        return verb or (words[at - 2] in hesitation.AUXILIARIES | hesitation.BE and after in hesitation.ADVERBS)
    if before in hesitation.UNFINISHED or (before in hesitation.FEELING and after in hesitation.DEGREES):
        return True
    return before in hesitation.VERBS and after == "any"


def trails_off(words: Sequence[str], at: int) -> bool:
    """Whether the dots before the word at `at` part nothing: "my leg is ... numb"."""
    return is_hesitation(words, at) or (0 < at < len(words) and words[at - 1] in hesitation.HANGING)
