"""Where the findings of a prompt set are told in one sentence, and which of those matches stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kiosk.groups import TROUBLES
from kiosk.understanding.asked import Asked, expected_of, is_about_danger
from kiosk.understanding.context.anaphora import of_parts_meant
from kiosk.understanding.context.beside_phrases import with_beside
from kiosk.understanding.context.blood_levels import is_of_the_blood
from kiosk.understanding.context.daytimes import without_habits
from kiosk.understanding.context.fitting import Context
from kiosk.understanding.context.limbs import of_whole_limbs
from kiosk.understanding.context.owners import of_the_cramp, of_the_person, without_doses, without_occasions
from kiosk.understanding.context.vetoes.durations import is_of_something_else
from kiosk.understanding.matching.fragments import Fragments
from kiosk.understanding.matching.matcher import Match, Matcher, Thresholds
from kiosk.understanding.matching.medicines import Medicines
from kiosk.understanding.matching.patterns import patterns_of, phrases_of
from kiosk.understanding.matching.phrases import DENYING
from kiosk.understanding.matching.resolve import Chosen, resolve
from kiosk.understanding.polarity.unlisted import without_borrowing
from kiosk.understanding.quantities.measures import Quantities, measures
from kiosk.understanding.specs import Spec
from kiosk.understanding.text.normalise import Normal

MEASURED = 0.95
"""Score of a finding that a number filled."""
CERTAIN = 0.99
"""Score from which a phrase's words can't be a mangled medicine."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence as an answer to one question."""

    normal: Normal
    question: Asked | None
    start: int
    """The first word behind its plain answer."""
    expected: frozenset[str]
    """Findings of which a single word tells."""

    @classmethod
    def of(cls, normal: Normal, question: Asked | None, start: int = 0) -> Sentence:
        """Return the sentence with what the question makes expected."""
        return cls(normal, question, start, expected_of(normal, question))


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds what a sentence tells, before anyone asks whether it is so."""

    matcher: Matcher
    _of_dangers: Matcher
    """The same for red flags alone."""
    _of_limbs: Matcher
    """The same for those that may be in any part of a limb."""
    _fragments: Fragments
    _medicines: Medicines
    quantities: Quantities
    context: Context
    _flagged: frozenset[str]
    """What red flags may rest on."""

    @classmethod
    def build(
        cls, answers: Mapping[str, Sequence[str]], findings: Mapping[str, Spec], flagged: frozenset[str]
    ) -> Finder:
        """Expand and index the phrases of a prompt set."""
        sections = (section for finding in findings for section in (finding, DENYING + finding))
        patterns = patterns_of({section: answers[section] for section in sections if section in answers})
        context = Context(patterns, findings)
        ranges = {finding: spec.quantity for finding, spec in findings.items() if spec.quantity is not None}
        matcher = Matcher(patterns, context.dangers, bare=context.places | context.loose)
        return cls(
            matcher,
            matcher.narrowed(lambda one: one.finding in context.dangers),
            matcher.narrowed(lambda one: one.finding in context.of_limbs),
            Fragments(patterns),
            Medicines(phrases_of(one for one in patterns if one.finding in context.medicines and one.may_be_a_word)),
            Quantities(ranges),
            context,
            flagged,
        )

    def with_thresholds(self, thresholds: Thresholds) -> Finder:
        """Return the same that takes other scores for heard."""
        return replace(
            self,
            matcher=self.matcher.with_thresholds(thresholds),
            _of_dangers=self._of_dangers.with_thresholds(thresholds),
            _of_limbs=self._of_limbs.with_thresholds(thresholds),
        )

    def chosen(self, said: Sentence) -> list[Chosen]:
        """Return the matches that stand, each with its runner-up."""
        chosen = self.standing(said, self.matches(said))
        timed = self.context.timed.difference(said.expected)
        chosen = of_the_cramp(chosen, said.normal, self.context.specs, timed)
        return of_the_person(chosen, said.normal, self.context.groups, said.expected, self._flagged)

    def standing(self, said: Sentence, matches: Sequence[Match]) -> list[Chosen]:
        """Return those of the matches that no other explains."""
        return resolve(without_borrowing(matches, said.normal), said.normal, said.expected, self.context.specs)

    def matches(self, said: Sentence) -> list[Match]:
        """Return all that is heard where it may stand, whoever else claims the words."""
        phrases = self._phrases(said, self.matcher)
        of_parts = (*self._dangers_of_parts(said), *self._dangers_of_limbs(said, phrases))
        heard = [*phrases, *self._mangled(said, phrases), *self._measured(said), *of_parts]
        fitting = self._fitting(said, heard)
        if fitting or said.question is None or said.question.yes:
            return fitting
        return self._fragments.find(said.normal, said.expected, said.start)

    def _phrases(self, said: Sentence, matcher: Matcher) -> list[Match]:
        """Return the phrases of the prompt set that stand in the sentence."""
        asked = said.question.findings if said.question else ()
        return self.context.fitting(matcher.find(said.normal, said.expected, asked), said.normal, said.expected)

    def _mangled(self, said: Sentence, phrases: Sequence[Match]) -> list[Match]:
        """Return the medicines whose names were heard badly, where no phrase has the words for certain."""
        taken = {index for match in phrases if match.score >= CERTAIN for index in match.at}
        named = any(match.finding in self.context.medicines for match in phrases)
        found = self._medicines.find(said.normal, said.expected, taken, named=named)
        return [match for match in found if not is_of_the_blood(match, said.normal, self.context.specs)]

    def _measured(self, said: Sentence) -> Iterator[Match]:
        """Yield what the numbers in the sentence amount to."""
        for measure in measures(said.normal, said.question.unit if said.question else ""):
            finding = self.quantities.finding(measure)
            if finding is None or measure.end <= said.start:
                continue
            match = Match.of_measure(finding, said.normal, measure.first, measure.end, MEASURED)
            aside = finding not in said.expected and self.context.is_aside(match, said.normal, said.expected)
            if not (aside or is_of_something_else(match, said.normal)):
                yield match

    def _dangers_of_parts(self, said: Sentence) -> list[Match]:
        """Return the dangers that "it" or "they" tell of a part of the body: "my leg, it's gone cold"."""

        def find(normal: Normal) -> list[Match]:
            return self._phrases(Sentence.of(normal, said.question), self._of_dangers)

        return list(of_parts_meant(said.normal, find))

    def _dangers_of_limbs(self, said: Sentence, phrases: Sequence[Match]) -> Iterator[Match]:
        """Yield the dangers that are told of part of a limb, where no phrase tells what troubles that part.

        Word by word: "white marks on my shins" are no white leg.
        """
        known = {at for match in phrases if self.context.groups[match.finding] in TROUBLES for at in match.at}

        def find(normal: Normal) -> list[Match]:
            return self._phrases(Sentence.of(normal, said.question), self._of_limbs)

        for match, at_its_end in of_whole_limbs(said.normal, find):
            finding = self.context.specs[match.finding].in_part if at_its_end else match.finding
            if finding and match.score >= CERTAIN and not match.phrase.denies and known.isdisjoint(match.at):
                yield replace(match, phrase=replace(match.phrase, finding=finding))

    def _fitting(self, said: Sentence, heard: list[Match]) -> list[Match]:
        """Return what is told of the cramp and the person, with what is told beside it."""
        normal, expected, groups = said.normal, said.expected, self.context.groups
        told = with_beside(heard, normal, said.question, expected, self.context.specs)
        told = without_habits(told, normal, groups, expected)
        if said.question is not None and is_about_danger(said.question, groups):
            told = without_occasions(told, normal, groups, expected | self._flagged)
        return self.context.with_medicines(without_doses(told, normal, groups, expected), expected)
