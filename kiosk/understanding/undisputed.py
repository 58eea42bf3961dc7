"""Which phrases of the prompt set plainly keep their words: shown without looking for all that they might be taken for.

A phrase keeps them where it is heard whole, its words account for all that carries weight, and nothing else can come
before it in `resolve`: then it explains every other match, but for those that deny, that stand beside it, or for which
both stand. Whoever asks gets the answer of `Understanding.claims` at a fraction of its cost; no is "not shown".
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace

from kiosk.understanding.context.daytimes import without_habits
from kiosk.understanding.context.fitting import Context
from kiosk.understanding.context.untold import without_untold
from kiosk.understanding.dialogue_acts.commands import Commands
from kiosk.understanding.english import medicine_changes, negation, numbers, word_classes
from kiosk.understanding.matching.lexicon import Hearings
from kiosk.understanding.matching.matcher import Match, Matcher, best_alignment
from kiosk.understanding.matching.patterns import MADE_OF, Pattern, possible
from kiosk.understanding.matching.phrases import Phrase
from kiosk.understanding.matching.resolve import IDIOMS, SMALL
from kiosk.understanding.quantities.measures import measures
from kiosk.understanding.text.normalise import Normal, normalised, stems_of
from kiosk.understanding.text.runs import Runs

_BECOMES = stems_of(numbers.NUMBER_WORDS) | MADE_OF.keys() | {"has"}
"""Stems that no choice of a template need hold: its words become them beside others."""
_THEN = Runs(medicine_changes.SINCE_THEN)
_TAKING_BACK = frozenset((word,) for word in negation.TAKE_BACK)
_POSSIBLE = frozenset(possible(SMALL))


@dataclass(frozen=True, slots=True)
class Claims:
    """What the words of one phrase are taken for: how a prompt set finds out that one phrase steals another's."""

    command: str | None = None
    answer: str | None = None
    claimed: frozenset[str] = frozenset()
    """Findings whose phrases match."""
    told: frozenset[str] = frozenset()
    """Those of them that stand in the end."""


class Undisputed:
    """The phrases of a prompt set of which nothing else can take the words."""

    def __init__(self, commands: Commands, matcher: Matcher, context: Context) -> None:
        """Index what could: templates by each of their words, and apart those that the best match can't explain."""
        self._commands, self._matcher, self._context = commands, matcher, context
        self._holding: dict[str, set[int]] = defaultdict(set)
        """Stem → which templates hold it."""
        self._below: dict[tuple[str, bool], set[int]] = defaultdict(set)
        """The same by heading."""
        for index, pattern in enumerate(matcher.patterns):
            self._below[pattern.finding, pattern.denies].add(index)
            for word in frozenset[str]().union(*(choice.words for place in pattern.places for choice in place)):
                self._holding[word].add(index)
        self._unexplained = matcher.narrowed(lambda one: one.denies or _may_be_small(one))
        self._name_denies = any(
            " " not in phrase.text
            for pattern in matcher.patterns
            if pattern.denies and pattern.finding in context.medicines
            for phrase in pattern.phrases()
        )

    def keeps(self, phrase: Phrase) -> bool:
        """Whether a phrase is surely told in a story of its words alone, and beside it only what may stand with it."""
        normal = normalised(phrase.text)
        if phrase.bare or phrase.answer_only or normal.words[:2] in word_classes.IT_IS or self._name_denies:
            return False  # another sentence of the template, with the same words, may be matched otherwise
        heard = self._matcher.heard(normal)
        match = self._whole(phrase, normal, heard)
        if match is None or self._is_read_otherwise(match, normal) or self._is_rivalled(match, normal):
            return False
        # A shorter phrase of its own heading may stand, and leave another the small words.
        return phrase.denies or not any(
            other.finding != phrase.finding for other in self._unexplained.find_in(heard, normal)
        )

    def _whole(self, phrase: Phrase, normal: Normal, heard: Hearings) -> Match | None:
        """Return the match of the phrase if it is flawless, the only place it has, leaves no weight, and stands."""
        stems = normal.stems
        if any(stems.count(word) != 1 for word in phrase.words):
            return None
        # The template's first sentence with these words stands for them all; it may lack an "and" between others.
        lax = phrase.joined and not phrase.linked
        strict = replace(phrase, joined=False, paired=True) if lax else phrase
        match = best_alignment(strict, normal, heard, confusions=False)
        if match is None or match.score < 1 or normal.words[match.span[1] : match.span[1] + 1] in _TAKING_BACK:
            return None
        if not all(index in match.at or stem in SMALL for index, stem in enumerate(stems)):
            return None
        told = without_untold([match], normal, self._context.specs)
        told = without_habits(told, normal, self._context.groups, ())
        return match if self._context.with_medicines(self._context.fitting(told, normal, ()), ()) else None

    def _is_read_otherwise(self, match: Match, normal: Normal) -> bool:
        """Whether a command, an idiom, a number or a changed medicine may be found that the match doesn't explain."""
        words = normal.words
        heavy = {index for index in match.at if normal.stems[index] not in SMALL}
        return bool(
            (not medicine_changes.CHANGING.isdisjoint(words) and _THEN.find(words))
            or IDIOMS.find(words)
            or any(
                not 0 < len(heavy.intersection(range(measure.first, measure.end))) < len(heavy)
                for measure in measures(normal)
            )
            or self._commands.command(normal)
        )

    def _is_rivalled(self, match: Match, normal: Normal) -> bool:
        """Whether a phrase of another heading tells all that carries weight, in as many words at least."""
        stems = frozenset(normal.stems)
        heavy = stems - SMALL
        sure = frozenset(stem for stem in heavy if stem not in _BECOMES and not stem[0].isdigit())
        if not sure:
            return True  # not shown
        heard, own = frozenset(possible(stems)), self._below[match.finding, match.phrase.denies]
        anchors = self._matcher.anchors
        rarest, *others = sorted((self._holding.get(stem, frozenset[int]()) for stem in sure), key=len)
        return any(
            len(phrase.words) >= len(match.at) and heavy.issubset(phrase.words) and stems.issuperset(phrase.words)
            for index in rarest.intersection(*others).difference(own)
            if not (anchors[index] and anchors[index].isdisjoint(heard))
            for phrase in self._matcher.patterns[index].among(heard)
        )


def _may_be_small(one: Pattern | Phrase) -> bool:
    """Whether small words alone may be a phrase of a template: those stand beside the words of weight."""
    if isinstance(one, Phrase):
        return SMALL.issuperset(one.words)
    return any(SMALL.issuperset(phrase.words) for phrase in one.among(_POSSIBLE))
