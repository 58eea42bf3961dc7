"""Which medicine was named, where medicines were asked about and the recogniser wrote other words.

"Some fast data in" is simvastatin: the words between two "and"s are compared, one to five at a time, with every
name; the best name must explain the words, be near enough, and leave every other class of medicines behind.
What that amounts to, alone and beside a phrase list that knows the names: docs/benchmarks/hearing.md.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from kiosk.understanding.english import word_classes
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.matching.phones import distance, joined, phones_of, weight_of
from kiosk.understanding.matching.phrases import Phrase
from kiosk.understanding.text.normalise import Normal

MOST_WORDS = 5
"""Words that a recogniser made of one name, at most."""
LONGEST_ITEM, LONGEST_ANSWER = 12, 20
"""Words of an item of the list, and of the answer; a longer one is a story, where sounds alone prove nothing."""
DISTANCE_COST = 2.0
"""What a unit of distance takes from the weight of a name."""
UNEXPLAINED_COST = 0.6
"""The same for each word of the item that the name leaves over."""
LEAST_SCORE, FARTHEST, LEAST_LEAD = 2.6, 0.22, 0.3
"""A name is accepted from this score, up to this share of its weight lost, with this lead over other classes."""
MOST_SLIPS, MOST_A_WINDOW = 6, 4
"""Plain edit distance up to which names are looked at, and how many of them for one stretch of words."""
MOST_COMPARED = 16
"""Pairs of words and name that are compared in full, the best by plain edit distance."""
SURE = 0.9
"""Score of a name that sounds exactly like the words."""


@dataclass(frozen=True, slots=True)
class _Name:
    phrase: Phrase
    phones: str
    weight: float


@dataclass(frozen=True, slots=True)
class _Hit:
    score: float
    apart: float
    name: _Name
    at: tuple[int, ...]


class SpokenNames:
    """The names of the medicines, by rough phonemes."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        sounds = ((phrase, joined(map(phones_of, phrase.text.split()))) for phrase in phrases)
        self._names = [_Name(phrase, sound, weight_of(sound)) for phrase, sound in sounds]
        self._phones = [name.phones for name in self._names]

    def find(self, normal: Normal, taken: Collection[int]) -> list[Match]:
        """Return the name that each item of the list sounds like, where one stands out."""
        if len(normal.words) > LONGEST_ANSWER:
            return []
        hits = (self._in_item(normal, item) for item in _items(normal, taken))
        return [_match(hit) for hit in hits if hit is not None]

    def _in_item(self, normal: Normal, item: Sequence[int]) -> _Hit | None:
        hits = sorted(self._hits(normal, item), key=lambda hit: (-hit.score, hit.name.phrase.text))
        if not hits:
            return None
        best = hits[0]
        rival = next((hit.score for hit in hits if hit.name.phrase.finding != best.name.phrase.finding), 0.0)
        sure = best.score >= LEAST_SCORE and best.apart <= FARTHEST and best.score - rival >= LEAST_LEAD
        return best if sure else None

    def _hits(self, normal: Normal, item: Sequence[int]) -> Iterator[_Hit]:
        heavy = {index for index in item if normal.words[index] not in word_classes.CARRIERS}
        for at, sound, name in self._nearest(normal, _unled(normal, item), heavy):
            cost = distance(sound, name.phones)
            left_over = len(heavy.difference(at))
            score = name.weight - DISTANCE_COST * cost - UNEXPLAINED_COST * left_over
            yield _Hit(score, cost / name.weight, name, at)

    def _nearest(
        self, normal: Normal, item: Sequence[int], heavy: Collection[int]
    ) -> list[tuple[tuple[int, ...], str, _Name]]:
        """Return the words, their sound and a name, for the pairs that plain edit distance finds nearest."""
        pairs: list[tuple[float, int, tuple[int, ...], str]] = []
        for at in _windows(item, heavy):
            sound = joined(phones_of(normal.words[index]) for index in at)
            left_over = UNEXPLAINED_COST * len(set(heavy).difference(at))
            near = process.extract(
                sound, self._phones, scorer=Levenshtein.distance, score_cutoff=MOST_SLIPS, limit=MOST_A_WINDOW
            )
            pairs += [(slips + left_over - self._names[name].weight, name, at, sound) for _, slips, name in near]
        pairs.sort()
        return [(at, sound, self._names[name]) for _, name, at, sound in pairs[:MOST_COMPARED]]


def _match(hit: _Hit) -> Match:
    score = round(SURE - hit.apart, 3)
    return Match(hit.name.phrase, score, hit.at, likeness=score)


def _items(normal: Normal, taken: Collection[int]) -> list[list[int]]:
    """Part the sentence at "and", commas, sentence ends and words that are understood already."""
    items: dict[int, list[int]] = defaultdict(list)
    number = 0
    for index, word in enumerate(normal.words):
        number += index in taken or word in word_classes.LISTS or normal.is_stop(index)
        if index not in taken and word not in word_classes.LISTS:
            items[number].append(index)
    return [item for item in items.values() if len(item) <= LONGEST_ITEM]


def _unled(normal: Normal, item: Sequence[int]) -> Sequence[int]:
    """Leave out what leads to the name: "I take hand" is no Atacand."""
    led = [place for place, index in enumerate(item[:2]) if normal.words[index] in word_classes.NO_NAME]
    return item[led[-1] + 1 :] if led else item


def _windows(item: Sequence[int], heavy: Collection[int]) -> Iterator[tuple[int, ...]]:
    """Yield every stretch of an item that may be a name: no lone "a", no more than five words."""
    for first in range(len(item)):
        for end in range(first + 1, min(first + MOST_WORDS, len(item)) + 1):
            at = tuple(item[first:end])
            if any(index in heavy for index in at):
                yield at
