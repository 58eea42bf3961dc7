"""Where in a sentence the phrases are, and how well each matches. Knows nothing of polarity."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from itertools import permutations

from kiosk.understanding.english import mishearing, word_classes
from kiosk.understanding.matching.gaps import FREE_AND_KIN, strangers_between
from kiosk.understanding.matching.lexicon import Hearings, Lexicon, looked_up
from kiosk.understanding.matching.patterns import MADE_OF, Pattern, possible
from kiosk.understanding.matching.phrases import Phrase
from kiosk.understanding.text.normalise import Normal, stems_of

WORST_WEIGHT = 0.25
"""Weight of the worst word of a phrase beside the mean of all."""
GAP_COST = 0.05
"""Score lost for each word between two words of a phrase that does not belong there."""
DISORDER_COST = 0.05
"""Score lost when the words stand in another order."""
WIDEST_GAP = 2
"""Words that may stand in a phrase without belonging there."""
MOST_REORDERED = 3
"""Words of a phrase up to which another order is tried."""
_DIRECTED = stems_of(word_classes.DIRECTED)


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Scores from which a phrase counts as heard; `kiosk bench tune` shows what others would do."""

    accept: float = 0.80
    """Of any phrase."""
    alone: float = 0.85
    """Of a phrase with a single word of weight, which a slip turns into another."""
    expected: float = 0.67
    """Of a finding that the question asks about."""
    flag: float = 0.77
    """Of a red flag: a false alarm costs one read-back, a miss may cost a life."""


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase found in a sentence."""

    phrase: Phrase
    score: float
    """0 to 1."""
    at: tuple[int, ...]
    """Indices of the words that matched, in the order of the sentence."""
    likeness: float = 1.0
    """0 to 1: of the word that was heard worst; gaps and order, which `score` counts, are no mishearing."""
    measured: bool = False
    """True for a number that amounts to the finding; it says more than a phrase of as many words."""

    @property
    def finding(self) -> str:
        """Id of the finding."""
        return self.phrase.finding

    @property
    def span(self) -> tuple[int, int]:
        """First word and the one after the last."""
        return self.at[0], self.at[-1] + 1

    @classmethod
    def of_measure(cls, finding: str, normal: Normal, first: int, end: int, score: float) -> Match:
        """Return a finding that a number amounts to, as a match of the words that measure it."""
        words = normal.words[first:end]
        return cls(Phrase(finding, " ".join(words), words), score, tuple(range(first, end)), measured=True)


class Matcher:
    """Finds phrases; each is looked for only where its rarest word was heard."""

    def __init__(self, patterns: Sequence[Pattern], flags: Collection[str] = (), bare: Collection[str] = ()) -> None:
        """Index the patterns; `flags` are red flags, `bare` findings whose single words are found unasked."""
        counts = Counter(
            word
            for pattern in patterns
            for word in {word for place in pattern.places for choice in place for word in choice.words}
        )
        self.thresholds = Thresholds()
        """What counts as heard."""
        self.patterns = tuple(patterns)
        self._flags = frozenset(flags)
        self._bare = frozenset(bare)
        self.anchored: dict[str, list[Pattern]] = {}
        """Templates by each of the words of which one is in all their phrases."""
        self.unanchored: dict[str, list[Phrase]] = {}
        """Phrases of templates that may be said with small words alone, by the rarest of them."""
        small: list[Phrase] = []
        self.anchors = [pattern.anchor(counts) for pattern in patterns]
        """For each of the patterns the words of which one is in all its phrases, none where there are no such."""
        for pattern, anchor in zip(patterns, self.anchors, strict=True):
            for word in anchor:
                self.anchored.setdefault(word, []).append(pattern)
            small += () if anchor else pattern.phrases()
        counts.update(word for words in (MADE_OF, *(set(phrase.words) for phrase in small)) for word in words)
        for phrase in small:
            rarest = min(phrase.words, key=lambda word: (counts[word], word))
            self.unanchored.setdefault(rarest, []).append(phrase)
        self._lexicon = Lexicon(counts)

    def knows(self, word: str) -> bool:
        """Whether any phrase holds the stem `word`."""
        return self._lexicon.knows(word)

    def with_thresholds(self, thresholds: Thresholds) -> Matcher:
        """Return a matcher of the same phrases that takes other scores for heard."""
        other = copy(self)
        other.thresholds = thresholds
        return other

    def narrowed(self, keep: Callable[[Pattern | Phrase], bool]) -> Matcher:
        """Return a matcher that finds some of the phrases, and those as the whole one does."""
        kept = {id(pattern) for pattern in self.patterns if keep(pattern)}
        anchored = {word: [one for one in found if id(one) in kept] for word, found in self.anchored.items()}
        unanchored = {word: [one for one in found if keep(one)] for word, found in self.unanchored.items()}
        other = copy(self)
        other.anchored = {word: found for word, found in anchored.items() if found}
        other.unanchored = {word: found for word, found in unanchored.items() if found}
        return other

    def find(self, normal: Normal, expected: Collection[str] = (), likely: Collection[str] = ()) -> list[Match]:
        """Return every phrase that is heard well enough.

        `expected` are the findings asked about; of the `likely` ones a phrase with several words of weight may have
        been heard as badly ("grants in my cats").
        """
        return self.find_in(self.heard(normal), normal, expected, likely)

    def find_in(
        self, heard: Hearings, normal: Normal, expected: Collection[str] = (), likely: Collection[str] = ()
    ) -> list[Match]:
        """Return what `find` does, for a sentence of which it is known what may have been `heard`."""
        found = []
        for phrase in self._candidates(heard):
            asked = phrase.finding in expected or (phrase.finding in likely and not phrase.weak)
            if phrase.answer_only and not asked and phrase.finding not in self._bare:
                continue
            match = best_alignment(phrase, normal, heard, confusions=asked)
            if match is not None and match.score >= self._needed(phrase, asked=asked):
                found.append(match)
        return found

    def _candidates(self, heard: Mapping[str, object]) -> Iterator[Phrase]:
        """Yield every phrase of which all words may have been heard, in any order."""
        words = possible(heard)
        said, may_be, seen = frozenset(heard), frozenset(words), set[int]()
        for word in words:
            found = list(self.unanchored.get(word, ()))
            for pattern in self.anchored.get(word, ()):
                if pattern.fixed <= may_be and id(pattern) not in seen:
                    seen.add(id(pattern))
                    found += pattern.among(may_be)
            yield from (phrase for phrase in found if said.issuperset(phrase.words))

    def heard(self, normal: Normal) -> Hearings:
        """Return where each word of the phrases may have been heard."""
        heard: dict[str, list[tuple[int, float, bool]]] = defaultdict(list)
        before = ""
        for index, (stem, word) in enumerate(zip(normal.stems, normal.words, strict=True)):
            itself = mishearing.is_itself(before, word)
            before = word
            for meant, likeness, confused in looked_up(self._lexicon, stem):
                if not (confused and itself):
                    heard[meant].append((index, likeness, confused))
        return heard

    def _needed(self, phrase: Phrase, *, asked: bool) -> float:
        if asked:
            return self.thresholds.expected
        if phrase.weak:
            return self.thresholds.alone
        return self.thresholds.flag if phrase.finding in self._flags else self.thresholds.accept


def best_alignment(phrase: Phrase, normal: Normal, heard: Hearings, *, confusions: bool) -> Match | None:
    """Return the best place of a phrase in the sentence, or None."""
    places = [[place for place in heard[word] if confusions or not place[2]] for word in phrase.words]
    if not all(places):
        return None
    best = max(_aligned(phrase, normal, places), key=lambda match: (match.score, -match.at[0]), default=None)
    if best is not None or not _may_be_reordered(phrase):
        return best
    others = (
        replace(match, score=match.score - DISORDER_COST)
        for order in list(permutations(places))[1:]
        for match in _aligned(phrase, normal, order)
        if _is_close(match, normal) and _keeps_a_form(match, normal)
    )
    return max(others, key=lambda match: (match.score, -match.at[0]), default=None)


def _is_close(match: Match, normal: Normal) -> bool:
    """Whether the words of a match in another order stand together, nothing listed between them."""
    if not normal.commas.isdisjoint(range(match.span[0] + 1, match.span[1])):
        return False
    between = set(range(*match.span)).difference(match.at)
    return all(
        normal.stems[index] in FREE_AND_KIN and normal.stems[index] not in word_classes.JOINS for index in between
    )


def _keeps_a_form(match: Match, normal: Normal) -> bool:
    """Whether one word at least stands as the phrase has it: "ran inside" is no "insides running".

    Nor does "I can walk normally" allow "normally I can walk": who says that cannot walk today.
    """
    if normal.words[match.at[0]] in word_classes.AS_A_RULE:
        return False
    said = {normal.words[index] for index in match.at}
    return match.likeness < 1 or not said.isdisjoint(match.phrase.text.split())


def _may_be_reordered(phrase: Phrase) -> bool:
    """Whether the words mean the same in another order: "numb leg", but not "after a run" or "back of my leg"."""
    fixed = phrase.negated or phrase.weak or phrase.paired or not _DIRECTED.isdisjoint(phrase.words)
    return 1 < len(phrase.words) <= MOST_REORDERED and not fixed


def _aligned(phrase: Phrase, normal: Normal, places: Sequence[Iterable[tuple[int, float, bool]]]) -> Iterator[Match]:
    """Yield a match for each place of the first word from which all the others follow."""
    for first in places[0]:
        at, likenesses, strangers = [first[0]], [first[1]], 0
        for later in places[1:]:
            options = [place for place in later if place[0] > at[-1]]
            if not options:
                break
            following = options[0] if len(options) == 1 else min(options, key=_nearness)
            gap = strangers_between(normal, at[-1], following[0], phrase)
            if gap is None or strangers + gap > WIDEST_GAP:
                break
            strangers += gap
            at.append(following[0])
            likenesses.append(following[1])
        else:
            if phrase.linked and not _says_and(normal, at):
                continue
            mean, worst = sum(likenesses) / len(likenesses), min(likenesses)
            score = mean - WORST_WEIGHT * (1 - worst) - GAP_COST * strangers
            yield Match(phrase, score, tuple(at), worst)


def _nearness(place: tuple[int, float, bool]) -> tuple[float, int]:
    """Return what a word's places are chosen by: how early it stands, and how well it was heard."""
    return place[0] - 2 * place[1], place[0]


def _says_and(normal: Normal, at: Sequence[int]) -> bool:
    """Whether "and" or "or" stands among the words of a phrase that has one ("day and night")."""
    return not word_classes.JOINS.isdisjoint(normal.words[at[0] : at[-1] + 1])
