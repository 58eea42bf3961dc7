"""Which words of the phrases a heard word may have been.

The cost of a look-up does not grow with the number of phrases: spellings one or two letters away are
found through their shortened forms (as SymSpell does), sound-alikes through their key.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from kiosk.understanding.english import doubt, mishearing, negation, numbers, persons
from kiosk.understanding.matching.sounds import key
from kiosk.understanding.text.normalise import stem, stems_of
from kiosk.understanding.text.vocabulary import COMPLAINTS_AND_PARTS, FREE_AND_NEGATORS

SHORTEST_FUZZY = 5
"""Letters; shorter words match exactly or by sound alone (one letter makes "lips" of "legs")."""
SHORTEST_TWO_OFF = 8
"""Letters from which two slips are allowed."""
SHORTEST_SOUND = 3
"""Letters up to which a word that sounds alike counts only where the question expects it ("ear", "air")."""
SLIP_COST = 1.2
"""Likeness lost for each slip, divided by the word's length."""
SOUND_LONG, SOUND_SHORT = 0.82, 0.74
"""Likeness of words that sound alike, from `SHORTEST_FUZZY` letters and below."""
CONFUSED = 0.74
"""Likeness of a confusion seen in data; the matcher uses it only where a question expects the word."""

Candidates = tuple[tuple[str, float, bool], ...]
"""Word of the phrases, likeness from 0 to 1, and whether only the table of confusions says so."""

Hearings = Mapping[str, Sequence[tuple[int, float, bool]]]
"""Stem of the phrases → where it may have been heard: index, likeness, whether only as a known confusion."""


class Lexicon:
    """The words of all phrases, findable by spelling and by sound."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        self._by_sound: dict[str, set[str]] = defaultdict(set)
        self._shortened: dict[str, set[str]] = defaultdict(set)
        for word in self._words:
            if not word[0].isdigit() and word not in FREE_AND_NEGATORS:
                self._by_sound[key(word)].add(word)
                for short in _shortened(word):
                    self._shortened[short].add(word)

    def knows(self, word: str) -> bool:
        """Whether a phrase holds this very stem, or it is a word of no weight."""
        return word in self._words or word in FREE_AND_NEGATORS

    def candidates(self, word: str) -> Candidates:
        """Return what the stem `word` may have been, each once, in no order."""
        return looked_up(self, word)

    def look_up(self, word: str) -> dict[str, tuple[float, bool]]:
        """Return what `candidates` does, each with its likeness and whether it is only a known confusion."""
        found: dict[str, tuple[float, bool]] = {}
        meant = _CONFUSIONS.get(word)
        if meant in self._words and meant is not None:
            found[meant] = (CONFUSED, True)
        if word in FREE_AND_NEGATORS or word in _HEARD_WELL or word[0].isdigit():
            return found | ({word: (1.0, False)} if word in self._words else {})
        alike = SOUND_LONG if len(word) >= SHORTEST_FUZZY else SOUND_SHORT
        for other in self._by_sound.get(key(word), ()):
            # A word that phrases use was most likely meant: "walk up" is no "wake up" unless that was asked about.
            found[other] = (alike, word in self._words or word in _KNOWN or len(word) <= SHORTEST_SOUND)
        if word not in self._words and word not in _CUES:
            for other, likeness in self._spelled_alike(word):
                found[other] = max((likeness, False), found.get(other, (0.0, False)))
        else:
            found[word] = (1.0, False)
        return found

    def _spelled_alike(self, word: str) -> Iterator[tuple[str, float]]:
        near = {other for short in _shortened(word) for other in self._shortened.get(short, ())}
        for other in near:
            slips = _slips(min(len(word), len(other)))
            distance = DamerauLevenshtein.distance(word, other, score_cutoff=slips)
            if distance <= slips:
                yield other, 1 - SLIP_COST * distance / max(len(word), len(other))


@lru_cache(maxsize=4096)
def looked_up(lexicon: Lexicon, word: str) -> Candidates:
    """Return the candidates of a word: of all lexicons in one cache, which `forget` empties with the others."""
    return tuple((meant, *how) for meant, how in lexicon.look_up(word).items())


def _slips(letters: int) -> int:
    return (letters >= SHORTEST_FUZZY) + (letters >= SHORTEST_TWO_OFF)


def _shortened(word: str) -> set[str]:
    """Return the word and what is left of it without one or two letters, as many as may be wrong."""
    forms = {word}
    for _ in range(_slips(len(word) + 1)):
        forms |= {form[:at] + form[at + 1 :] for form in forms for at in range(len(form))}
    return forms


_CUES = stems_of(word for run in (*doubt.UNSURE, *doubt.HEDGES, *negation.QUITTING) for word in run)
"""Words that doubt and deny are heard well: "I doubt it's the statin" is no doubled statin."""
_HEARD_WELL = stems_of({*numbers.DAYS, *numbers.MINUTES, *numbers.ORDINALS, *mishearing.THEMSELVES})
"""Words of time are heard well, and stand near anything: a day is nobody's "die", the fifth of May no "fifties"."""
_KNOWN = COMPLAINTS_AND_PARTS | stems_of(persons.KIN)
_CONFUSIONS = {stem(heard): stem(meant) for heard, meant in mishearing.CONFUSIONS.items()}
