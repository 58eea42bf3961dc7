"""What is told of a part of a limb is told of the limb: "no feeling in the back of my knee", "my forearm's gone cold".

Phrases name legs, arms, feet and fingers. Of 55 parts of a limb and fifteen ways to say that it has no feeling a fifth
of all pairs told nothing, or denied the knee: nobody writes phrases for each.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from kiosk.understanding.english.limbs import ABOUT, END_OF, LIMB_OF, OF_THE_WEATHER, SIDES_OF, TELLING_WHOSE
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.normalise import Normal, stem
from kiosk.understanding.text.vocabulary import LIMBS

_LIMB_OF = LIMB_OF | END_OF
_NO_MORE = END_OF.keys() | OF_THE_WEATHER


def of_whole_limbs(normal: Normal, find: Callable[[Normal], Sequence[Match]]) -> Iterator[tuple[Match, bool]]:
    """Yield what `find` finds with limbs in place of their parts, and whether it is told of a mere end of one."""
    parts = {index for index, word in enumerate(normal.words) if word in _LIMB_OF}
    ways = frozenset(_ways_round(normal))
    if not parts and not ways:
        return
    kept = [index for index in range(len(normal.words)) if index not in ways]
    for match in find(_with_limbs(normal, kept)):
        at = tuple(kept[index] for index in match.at)
        said = range(at[0], at[-1] + 1)
        if not (parts | ways).isdisjoint(said) and not _NO_MORE.issuperset(normal.words[index] for index in at):
            yield replace(match, at=at), any(normal.words[index] in END_OF for index in said)


def _with_limbs(normal: Normal, kept: Sequence[int]) -> Normal:
    """Return the words that are `kept`, with the limb in place of each of its parts."""
    words = tuple(_LIMB_OF.get(normal.words[index], normal.words[index]) for index in kept)
    ends, commas = (frozenset(bisect_left(kept, stop) for stop in stops) for stops in (normal.ends, normal.commas))
    return Normal(words, tuple(map(stem, words)), ends, commas - ends)


def _ways_round(normal: Normal) -> Iterator[int]:
    """Yield the words between what is felt and the limb it is felt in: "the back of" my leg, "underneath" my foot."""
    for index, word in enumerate(normal.words):
        if word in SIDES_OF and normal.words[index + 1 : index + 2] == ("of",) and limb_at(normal, index + 2):
            yield from (index, index + 1)
            if normal.word_before(index) == "the":
                yield index - 1
        elif word in ABOUT and limb_at(normal, index + 1):
            yield index


def limb_at(normal: Normal, at: int) -> int | None:
    """Return the index of the limb, or part of one, that stands at `at` or behind whose it is; None for none."""
    behind = at + (normal.words[at : at + 1] != () and normal.words[at] in TELLING_WHOSE)
    told = behind < len(normal.stems) and normal.stems[behind] in LIMBS and not normal.crosses_end(at - 1, behind)
    return behind if told else None
