"""Templates of the prompt set, as they are matched: a sentence of one is written out only once its words were heard.

"(leg|calf|foot) (hurts|aches)" stands for six phrases. All templates together stand for twenty times as many
sentences as there are lines: written out at start, they cost seconds and hundreds of megabytes on a small machine.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations, product

from kiosk.understanding.english import numbers, spelling, word_classes
from kiosk.understanding.matching.phrases import DENYING, FEWEST_WORDS, LITTLE, Phrase, phrase_of
from kiosk.understanding.templates import parts
from kiosk.understanding.text.normalise import normalise, stem, stems_of, tokens_of, written_out

_DROPPED = stems_of(word_classes.DROPPED)
_NUMBERS = frozenset({*numbers.NUMBER_WORDS, "1"}) - {"one"}
"""Words that become others beside some neighbours ("thirty two")."""
_BESIDE_ONE = _NUMBERS - {"and", "1"}
MADE_OF: dict[str, frozenset[str]] = {}
"""Stem of a word that stands for several together → those of them that are left out ("the runs")."""
for _run, _meant in spelling.REWRITES.items():
    for _made in stems_of(_meant) - stems_of(_run):
        MADE_OF[_made] = MADE_OF.get(_made, frozenset()) | (stems_of(_run) - stems_of(_meant))
_MAKING = frozenset(word for words in MADE_OF.values() for word in words)


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the things that may be said at a place of a template."""

    text: str
    """As written; empty where the place may be left out."""
    words: frozenset[str]
    """Stems of all its words, numbers among them."""
    spelled: frozenset[str]
    """Those of them that are no numbers."""
    stems: frozenset[str]
    """Those that every phrase with it needs, whatever stands around it, or what they become with their neighbours."""

    @classmethod
    @lru_cache(maxsize=32768)
    def of(cls, text: str) -> Choice:
        """Return the choice of a text, one for all templates that hold it."""
        tokens = tokens_of(text)
        spelled = frozenset(stem(word) for token in tokens if token not in _NUMBERS for word in written_out(token))
        words = spelled if _NUMBERS.isdisjoint(tokens) else spelled.union(normalise(text).stems)
        return cls(text, words, spelled, spelled - _DROPPED)

    @property
    def weight(self) -> int:
        """How many of its words carry a phrase, at least."""
        return len(self.stems - word_classes.NEEDED)

    def without(self, word: str) -> Choice:
        """Return the choice as one of which this stem is not sure."""
        return replace(self, spelled=self.spelled - {word}, stems=self.stems - {word})

    def light(self) -> Choice:
        """Return the choice as it counts in a phrase that its small words carry ("in bed")."""
        return replace(self, stems=self.spelled - LITTLE)


def possible(heard: Iterable[str]) -> dict[str, None]:
    """Return the stems that may have been said, in order: those that were heard, and what they are made of."""
    words = dict.fromkeys(heard)
    for made in MADE_OF.keys() & words.keys():
        words |= dict.fromkeys(MADE_OF[made])
    return words


@dataclass(frozen=True, slots=True)
class Pattern:
    """One template: what may be said at each of its places, one after the other."""

    finding: str
    denies: bool
    """True when it tells that the finding is not so."""
    places: tuple[tuple[Choice, ...], ...]
    fixed: frozenset[str]
    """Stems of the places where only one thing may be said."""
    one_of: tuple[frozenset[str], ...]
    """Stems of each other place that may not be left out: one at least is heard, or none of its sentences was said."""

    @classmethod
    def of(cls, section: str, template: str) -> Pattern:
        """Return the pattern of a template below a heading. Raises `KioskError` for a faulty one."""
        places = tuple(tuple(Choice.of(text) for text in dict.fromkeys(texts)) for texts in parts(template))
        has_one = any("one" in choice.spelled for place in places for choice in place)
        if has_one and not _BESIDE_ONE.isdisjoint(tokens_of(template)):  # "one" may be part of "thirty one"
            places = tuple(tuple(choice.without("one") for choice in place) for place in places)
        if sum(max(choice.weight for choice in place) for place in places) < FEWEST_WORDS:
            places = tuple(tuple(choice.light() for choice in place) for place in places)
        fixed = frozenset(word for place in places if len(place) == 1 for word in place[0].stems)
        needed = (place for place in places if len(place) > 1 and all(choice.stems for choice in place))
        one_of = (frozenset[str]().union(*(choice.stems for choice in place)) for place in needed)
        fewest_first = tuple(sorted(one_of, key=len))  # it refuses the soonest
        return cls(section.removeprefix(DENYING), section.startswith(DENYING), places, fixed, fewest_first)

    @property
    def size(self) -> int:
        """How many sentences it stands for."""
        return math.prod(len(place) for place in self.places)

    @property
    def may_be_a_word(self) -> bool:
        """Whether a sentence of it may be a single word, beside "the" or "a": a name."""
        sure = [[choice.stems - _MAKING for choice in place] for place in self.places]
        if any(all(len(stems) > 1 for stems in place) for place in sure):
            return False
        said = [frozenset[str]().union(*place) for place in sure if all(place)]
        return not any(one.isdisjoint(other) for one, other in combinations(said, 2))

    def phrases(self) -> Iterator[Phrase]:
        """Yield every phrase that it stands for."""
        return self._phrases(self.places)

    def among(self, heard: AbstractSet[str]) -> list[Phrase]:
        """Return the phrases that may have been said, `heard` the stems that are `possible`."""
        if not self.fixed <= heard:
            return []
        for words in self.one_of:
            if words.isdisjoint(heard):
                return []
        places: list[Sequence[Choice]] = []
        for place in self.places:
            open_to = place if len(place) == 1 else [choice for choice in place if choice.stems <= heard]
            if not open_to:
                return []
            places.append(open_to)
        return list(self._phrases(places))

    def anchor(self, counts: Mapping[str, int]) -> frozenset[str]:
        """Return words of which one is in every phrase, as rare as can be by `counts`; empty when there are none."""
        sure = [[choice.stems for choice in place] for place in self.places if all(choice.stems for choice in place)]
        sets = [frozenset([_rarest(stems, counts) for stems in place]) for place in sure]
        sums = [sum([counts[word] for word in words]) for words in sets]
        fewest = min(sums, default=0)
        rare = [words for words, count in zip(sets, sums, strict=True) if count == fewest]
        return min(rare, key=sorted, default=frozenset())

    def count_with(self, words: AbstractSet[str]) -> int:
        """Return how many of its sentences hold all of `words` and deny nothing."""
        counts = Counter({frozenset[str](): 1})
        for place in self.places:
            with_place: Counter[frozenset[str]] = Counter()
            for choice in place:
                if word_classes.NEEDED.isdisjoint(choice.stems):
                    for held, sentences in counts.items():
                        with_place[held | (choice.stems & words)] += sentences
            counts = with_place
        return counts[frozenset(words)]

    def count_without(self, words: AbstractSet[str]) -> int:
        """Return how many of its sentences hold none of `words`."""
        return math.prod(sum(choice.stems.isdisjoint(words) for choice in place) for place in self.places)

    def _phrases(self, places: Sequence[Sequence[Choice]]) -> Iterator[Phrase]:
        seen: set[tuple[tuple[str, ...], bool]] = set()
        for choices in product(*places):
            phrase = phrase_as_written(self.finding, "".join(choice.text for choice in choices), self.denies)
            if phrase.words and (phrase.words, phrase.linked) not in seen:
                seen.add((phrase.words, phrase.linked))
                yield phrase


def _rarest(stems: frozenset[str], counts: Mapping[str, int]) -> str:
    if len(stems) == 1:
        return next(iter(stems))
    return min(stems, key=lambda word: (counts[word], word))


@lru_cache(maxsize=65536)
def phrase_as_written(finding: str, sentence: str, denies: bool) -> Phrase:  # noqa: FBT001 - a key of the cache
    """Return a sentence of a template, cut down to its phrase."""
    return phrase_of(finding, sentence, denies=denies)


def patterns_of(answers: Mapping[str, Sequence[str]]) -> list[Pattern]:
    """Return a pattern for each template, in the order of the prompt set. Raises `KioskError` for a faulty one."""
    return [Pattern.of(section, template) for section, templates in answers.items() for template in templates]


def phrases_of(patterns: Iterable[Pattern]) -> list[Phrase]:
    """Return all that patterns stand for, without duplicates, in their order."""
    found: dict[tuple[str, bool, tuple[str, ...], bool], Phrase] = {}
    for pattern in patterns:
        for phrase in pattern.phrases():
            found.setdefault((phrase.finding, phrase.denies, phrase.words, phrase.linked), phrase)
    return list(found.values())
