"""Commas and dots that a recogniser writes where somebody looks for a word: "I can't, um, feel my leg"."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.understanding.english import hesitation


def is_hesitation(words: Sequence[str], at: int) -> bool:
    """Whether the comma before the word at `at` parts nothing: what stands before it can't be all that was meant.

    "I can't, feel my leg" once denied that the leg is numb: the "can't" was a clause of its own. Where it may be one
    ("no I don't, really bad chest pain though"), it stays one: joined, it would deny the danger behind it.
    """
    if not 0 < at < len(words):
        return False
    before, after = words[at - 1], words[at]
    if before == "not":
        return _goes_on(words, at)
    if before in hesitation.UNFINISHED or (before in hesitation.FEELING and after in hesitation.DEGREES):
        return True
    return after == "any" and before in hesitation.NOTICING


def _goes_on(words: Sequence[str], at: int) -> bool:
    """Whether the verb that a "not" waits for stands at `at`."""
    auxiliary, answering = words[at - 2] if at > 1 else "", words[at - 4] if at > 3 else ""
    verb = auxiliary in hesitation.BEFORE_VERB and words[at] in hesitation.VERBS
    participle = auxiliary in hesitation.BEFORE_PARTICIPLE and words[at] in hesitation.PARTICIPLES
    return (verb or participle) and answering not in hesitation.ANSWERING


def trails_off(words: Sequence[str], at: int) -> bool:
    """Whether the dots before the word at `at` part nothing: "my leg is ... numb"."""
    return is_hesitation(words, at) or (0 < at < len(words) and words[at - 1] in hesitation.HANGING)
