"""What is called slight before it is told: "nothing serious, a bit of chest pain", "no big deal, a tight chest".

That denies the weight alone, and none of what follows: it is how people tell a stranger of what frightens them.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from kiosk.understanding.english import negation, played_down
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

FARTHEST_WISE = 4
"""Words from the first of what was found to the "wise" behind it."""
_NOTHING_TO, _A_BIT = Runs(played_down.NOTHING_TO), Runs(played_down.A_BIT)
_OR_WHATEVER = Runs(played_down.OR_WHATEVER)


def is_told_as_slight(normal: Normal, cue: int, index: int, told: Container[int]) -> bool:
    """Whether the words from the negator at `cue` on call slight what begins at `index`.

    `told` are the words of what was found: without a comma one of them must begin there, or "a bit of".
    """
    words = normal.words
    end = next((end for first in range(cue, index) if (end := _end(words, first))), 0)
    if not cue < end <= index or not played_down.ASIDES.issuperset(words[end:index]):
        return False
    if words[index] in played_down.SLIGHT:
        return True
    if words[index] in played_down.GOING_ON:
        return False
    links = {at for at in range(index, clause(normal, index)[1]) if words[at] in negation.LINKS_OF_LISTS}
    if any(not _OR_WHATEVER.at(words, at) for at in links):
        return False  # "nothing serious, chest pain or anything"
    if not played_down.WISE.isdisjoint(words[index : index + FARTHEST_WISE]):
        return False
    return index in normal.commas or (index in told and words[end - 1] not in played_down.COMPLEMENTED)


def is_a_bit(normal: Normal, start: int, index: int, troubles: Mapping[int, bool]) -> bool:
    """Whether "a bit of …" begins at `index` behind a trouble that was denied: "no chest pain, a bit breathless"."""
    denied = normal.words[start - 1] in negation.NEGATORS and any(troubles.get(at) for at in range(start, index))
    if not denied or not _A_BIT.at(normal.words, index):
        return False
    return index in normal.commas or bool(troubles.get(index - 1))


def _end(words: Sequence[str], first: int) -> int:
    """Return where "nothing too serious" or "no big deal" at `first` ends; 0 where neither is there."""
    at = first + 1
    if at >= len(words):
        return 0
    if words[first] in played_down.NOTHING:
        heavy = _behind(words, at, played_down.DEGREES)
        weighed = heavy + 1 if played_down.HEAVY.intersection(words[heavy : heavy + 1]) else 0
        plain = _NOTHING_TO.at(words, at)
        return max(weighed, at + plain if plain else 0)
    if words[first] == "no":
        at = _behind(words, at, played_down.SIZES)
        return at + 1 if played_down.DEALS.intersection(words[at : at + 1]) else 0
    return 0


def _behind(words: Sequence[str], at: int, some: frozenset[str]) -> int:
    while at < len(words) and words[at] in some:
        at += 1
    return at
