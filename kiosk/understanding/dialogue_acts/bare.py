"""What is left of an order without courtesy, hesitation and excuses."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import DamerauLevenshtein

from kiosk.understanding.english import replies
from kiosk.understanding.text.normalise import stem
from kiosk.understanding.text.runs import Runs

SHORTEST_SLIP = 6
"""Letters from which one slip in a command's word is forgiven."""
_INTERJECTIONS = Runs(replies.INTERJECTIONS)
_CALLED_OURS = replies.VOCATIVES - replies.PEOPLE_TOO


def bare(words: Sequence[str]) -> tuple[str, ...]:
    """Leave politeness and hesitation out."""
    if replies.POLITE.isdisjoint(words) and replies.MINE.isdisjoint(words):
        return tuple(words)
    mine = {at for at in range(len(words) - 1) if words[at] in replies.MINE and words[at + 1] in _CALLED_OURS}
    return tuple(word for at, word in enumerate(words) if word not in replies.POLITE and at not in mine)


def without_interjections(words: Sequence[str]) -> tuple[str, ...]:
    """Leave out what is called before a command ("hang on, go back"), unless nothing else is said."""
    rest = tuple(words)
    while rest and (length := _INTERJECTIONS.at(rest, 0)) and length < len(rest):
        rest = rest[length:]
    return rest


def without_age(words: Sequence[str]) -> tuple[str, ...]:
    """Leave out the age that excuses an order: "slow down a bit, I'm 82" was taken for "that is my age" of a danger."""
    rest = tuple(words)
    if "am" not in rest:
        return rest
    at = next((at for at in range(1, len(rest) - 2) if rest[at : at + 2] == ("i", "am")), len(rest))
    excuses = rest[at + 2 : at + 3] and rest[at + 2].isdigit() and replies.BEHIND_AGE.issuperset(rest[at + 3 :])
    return rest[:at] if excuses else rest


def tells_of_it(words: Sequence[str]) -> bool:
    """Whether it is told what "it" or "they" do: "then it starts again" begins nothing anew."""
    at = next((at for at, word in enumerate(words) if word not in replies.BEFORE_IT), len(words))
    return at + 1 < len(words) and words[at] in replies.OF_A_CRAMP and words[at + 1] not in replies.LIGHT_IN_COMMAND


def heavy(words: Sequence[str]) -> tuple[str, ...]:
    """Return the stems of a command that carry it."""
    return tuple(stem(word) for word in bare(words) if word not in replies.LIGHT_IN_COMMAND)


def frame(words: Sequence[str]) -> tuple[str, ...]:
    """Leave open the words that may be the slip of another: a command is looked for only among those with the rest."""
    return tuple("" if len(word) >= SHORTEST_SLIP - 1 else word for word in words)


def alike(heard: str, meant: str) -> bool:
    """Whether a word of an order was heard, or one that is a slip away from it."""
    slip = len(meant) >= SHORTEST_SLIP and heard not in replies.NO_SLIPS
    return heard == meant or (slip and DamerauLevenshtein.distance(heard, meant, score_cutoff=1) <= 1)
