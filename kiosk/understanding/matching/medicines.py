"""Medicine names by sound, across word boundaries: "furrow smide" is furosemide.

Recognisers have few of these names in their vocabulary and write what they know instead, often as
several words. So the sentence's words are joined, one to four at a time, and the consonants compared.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import chain

from rapidfuzz.distance import DamerauLevenshtein

from kiosk.understanding.english import taking, word_classes
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.matching.phones import apart, nearest
from kiosk.understanding.matching.phrases import Phrase
from kiosk.understanding.matching.sounds import coarse_key, key
from kiosk.understanding.matching.spoken_names import SpokenNames
from kiosk.understanding.text.normalise import Normal, stem
from kiosk.understanding.text.vocabulary import FREE_AND_NEGATORS

SHORTEST_NAME = 6
"""Letters; shorter names (senna) match as words only."""
SHORTEST_KEY, SHORTEST_KEY_UNASKED = 4, 5
"""Consonants of a name that may be compared by sound, when it was asked about and when not."""
FARTHEST_PHONES = 0.22
"""Share of a name's phonemes that may differ. Of names that whisper heard, by consonants alone 40 were right and 14
wrong; within this share 39 were right and 3 wrong."""
FARTHEST_LISTED = 0.52
"""The same for a name that the phrase list heard: any sound becomes a name to it, but a name's mostly the right one."""
FARTHEST_WEIGHED = 0.6
"""The same for a name that Whisper finds likely, when asked."""
FARTHEST, FARTHEST_ASKED = 0.34, 0.45
"""Share of the full key (with vowels) that may differ: consonants alone ignore most short words."""
MOST_WORDS = 4
"""Words that a recogniser made of one name, at most (binder flume at the azer is five, two of them small)."""
SCORE = 0.9
"""Score of an equal key; each wrong consonant costs its share of the name."""


class Medicines:
    """The names among the phrases of the medicine classes, by sound."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        names: list[Phrase] = []
        self._names: dict[str, list[Phrase]] = defaultdict(list)
        self._pairs_needed: dict[str, int] = {}
        self._by_pair: dict[str, set[str]] = defaultdict(set)
        for phrase in phrases:
            name = phrase.text
            sound = coarse_key(name)
            if not is_name(name) or len(sound) < SHORTEST_KEY:
                continue
            names.append(phrase)
            self._names[sound].append(phrase)
            self._pairs_needed[sound] = max(2, len(sound) - 1 - 2 * slips_allowed(sound, asked=True))
            for pair in _pairs(sound):
                self._by_pair[pair].add(sound)

        self._classes = frozenset(phrase.finding for phrase in names)
        self._spoken = SpokenNames(names)

    def find(
        self, normal: Normal, expected: Collection[str], taken: Collection[int], *, named: bool = False
    ) -> list[Match]:
        """Return the names heard outside the words `taken` by other findings, one a place, the best first.

        `named`: a medicine is named word for word in the sentence.
        """
        stretches = [(first, end) for first in range(len(normal.words)) for end in _ends(normal, first, taken)]
        if self._classes.isdisjoint(expected):
            told = {one for one in stretches if _is_told_of_medicines(normal, *one, named=named)}
            return [match for match in self._by_key(normal, expected, stretches) if match.span in told] if told else []
        found = self._by_key(normal, expected, stretches)
        return found + self._spoken.find(normal, {*taken, *(index for match in found for index in match.at)})

    def _by_key(self, normal: Normal, expected: Collection[str], stretches: Iterable[tuple[int, int]]) -> list[Match]:
        """Return the names that some of the stretches of words sound like."""
        keys = [coarse_key(word) for word in normal.words]
        found = [
            match for first, end in stretches if (match := self._named(normal, keys, first, end, expected)) is not None
        ]
        chosen: list[Match] = []
        for match in sorted(found, key=lambda match: (-match.score * len(match.phrase.text), len(match.at), match.at)):
            if all(set(match.at).isdisjoint(other.at) for other in chosen):
                chosen.append(match)
        return chosen

    def _named(
        self, normal: Normal, keys: Sequence[str], first: int, end: int, expected: Collection[str]
    ) -> Match | None:
        """Return the name that the words from `first` to `end` sound like, if any."""
        sound = coarse_key_of(keys[first:end])
        said = "".join(key(word) for word in normal.words[first:end])
        best: tuple[float, Phrase] | None = None
        for name in self._near(sound):
            for phrase in self._names[name]:
                score = _likeness(sound, said, name, phrase.text, asked=phrase.finding in expected)
                better = score > (best[0] if best else 0.0)
                if better and apart(normal.words[first:end], phrase.text) <= FARTHEST_PHONES:
                    best = score, phrase
        return Match(best[1], best[0], tuple(range(first, end)), likeness=best[0]) if best else None

    def _near(self, sound: str) -> list[str]:
        """Return the keys that may be within reach: each slip spoils at most two pairs of neighbours."""
        shared = Counter(chain.from_iterable(self._by_pair.get(pair, ()) for pair in _pairs(sound)))
        return [name for name, pairs in shared.items() if pairs >= self._pairs_needed[name]]


def _is_told_of_medicines(normal: Normal, first: int, end: int, *, named: bool) -> bool:
    """Whether a sentence that nobody asked for medicines tells of them: "flight from Australia" is no Flutiform."""
    if normal.words[first] in taking.JOURNEYS:
        return False
    rest = (*normal.words[:first], *normal.words[end:])
    on = normal.words[first - 1] in taking.ON if first else False
    return named or on or not taking.TAKING.isdisjoint(rest) or word_classes.CARRIERS.issuperset(rest)


def is_name(phrase: str) -> bool:
    """Whether a phrase of a class of medicines is a name that may be known by its sound: no "none", no "water pill"."""
    return " " not in phrase and len(phrase) >= SHORTEST_NAME and stem(phrase) not in FREE_AND_NEGATORS


def sounds_like(words: Sequence[str], name: str, farthest: float = FARTHEST_LISTED) -> bool:
    """Whether some of these words may be what another decoder heard as this name."""
    return nearest(words, name, range(1, MOST_WORDS + 2)) <= farthest


def _likeness(sound: str, said: str, name: str, written: str, *, asked: bool) -> float:
    """Return from 0 to `SCORE` how much words (their two keys) sound like a name (its key and spelling)."""
    slips = slips_allowed(name, asked=asked)
    if slips < 0 or abs(len(sound) - len(name)) > slips:
        return 0.0
    distance = DamerauLevenshtein.distance(sound, name, score_cutoff=slips)
    if distance > slips:
        return 0.0
    apart = DamerauLevenshtein.normalized_distance(said, key(written))
    return SCORE - distance / len(name) if apart <= (FARTHEST_ASKED if asked else FARTHEST) else 0.0


def coarse_key_of(keys: Sequence[str]) -> str:
    """Join the keys of words; a consonant doubled across the boundary sounds once."""
    joined = ""
    for sound in keys:
        joined += sound[1:] if joined and sound and joined[-1] == sound[0] else sound
    return joined


def slips_allowed(name: str, *, asked: bool) -> int:
    """Return how many consonants of a name's key may be wrong; -1 when it is too short to be found by sound."""
    if len(name) < (SHORTEST_KEY if asked else SHORTEST_KEY_UNASKED):
        return -1
    return (len(name) >= 7) + (len(name) >= 10) + (asked and len(name) >= 5)


def _ends(normal: Normal, first: int, taken: Collection[int]) -> Iterable[int]:
    """Yield where a name that begins at `first` may end."""
    if first in taken or normal.stems[first] in FREE_AND_NEGATORS or normal.words[first] in word_classes.NO_NAME:
        return
    for end in range(first + 1, min(first + MOST_WORDS + 1, len(normal.words)) + 1):
        last = end - 1
        if last in taken or normal.crosses_end(first, last):
            return
        yield end


def _pairs(key: str) -> set[str]:
    return {key[at : at + 2] for at in range(len(key) - 1)}
