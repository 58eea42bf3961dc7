"""What was heard → what was meant, as an answer to the question that was asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from types import MappingProxyType

from kiosk.events import Finding, Heard, Meaning, Polarity, Subject
from kiosk.groups import OF_AN_ATTACK, Group
from kiosk.understanding import readings
from kiosk.understanding.answers.ellipsis import Reader, with_all_well, with_left_out
from kiosk.understanding.answers.everyday import with_everyday_answer
from kiosk.understanding.answers.grown_up import with_grown_up
from kiosk.understanding.asked import Asked, expected_of, is_about_danger, is_about_trouble, is_story
from kiosk.understanding.context import colours
from kiosk.understanding.context.anaphora import of_parts_meant
from kiosk.understanding.context.beside_phrases import with_beside
from kiosk.understanding.context.daytimes import without_habits
from kiosk.understanding.context.fitting import Context
from kiosk.understanding.context.levels import is_of_the_blood
from kiosk.understanding.context.occasions import explained
from kiosk.understanding.context.owners import of_the_cramp, of_the_person, without_doses, without_occasions
from kiosk.understanding.dialogue_acts.asked_back import Asking, Questions
from kiosk.understanding.dialogue_acts.commands import Commands, Said, is_cut_off
from kiosk.understanding.dialogue_acts.waiting import WAIT, without_waiting
from kiosk.understanding.english import persons
from kiosk.understanding.matching.fragments import Fragments
from kiosk.understanding.matching.matcher import Match, Matcher, Thresholds
from kiosk.understanding.matching.medicines import Medicines
from kiosk.understanding.matching.patterns import patterns_of, phrases_of
from kiosk.understanding.matching.phrases import DENYING
from kiosk.understanding.matching.resolve import Chosen, resolve
from kiosk.understanding.people.subject import People
from kiosk.understanding.polarity.contrast import with_contrast
from kiosk.understanding.polarity.misspoken import found_as_meant
from kiosk.understanding.polarity.scopes import Scopes
from kiosk.understanding.polarity.taken_back import with_taken_back
from kiosk.understanding.quantities.measures import Quantities, measures
from kiosk.understanding.quantities.totals import with_total
from kiosk.understanding.specs import Spec
from kiosk.understanding.text.normalise import Normal, normalise, normalised
from kiosk.understanding.told import finding_of, is_where_it_is_not, stronger, with_nights
from kiosk.understanding.two_decoders import with_other
from kiosk.understanding.undisputed import Claims, Undisputed

MEASURED = 0.95
"""Score of a finding that a number filled."""
CERTAIN = 0.99
"""Score from which a phrase's words can't be a mangled medicine."""
_LASTING = frozenset({Group.CONDITION, Group.LIFE})
_WONDERED_AT = (OF_AN_ATTACK - {Group.ONSET}) | {Group.SENSATION, Group.SYMPTOM}
"""Groups of what a "why" takes for granted: "why do I cramp at night"."""
_CRAMP = "cramp"


@dataclass(frozen=True, slots=True)
class Understanding:
    """Turns what was heard into its meaning. Built once for a prompt set; holds nothing of any visit."""

    commands: Commands
    """Orders and plain answers, closed lists."""
    _matcher: Matcher
    _fragments: Fragments
    _medicines: Medicines
    _quantities: Quantities
    _context: Context
    _questions: Questions
    _flagged: frozenset[str]

    @classmethod
    def build(
        cls,
        answers: Mapping[str, Sequence[str]],
        commands: Mapping[str, Sequence[str]],
        findings: Mapping[str, Spec],
        faq: Mapping[str, Sequence[str]] = MappingProxyType({}),
        flagged: frozenset[str] = frozenset(),
    ) -> Understanding:
        """Expand and index a prompt set; without `faq` nothing is asked back.

        Red flags may rest on `flagged`. Raises `KioskError` for a broken template.
        """
        sections = (section for finding in findings for section in (finding, DENYING + finding))
        patterns = patterns_of({section: answers[section] for section in sections if section in answers})
        context = Context(patterns, findings)
        ranges = {finding: spec.quantity for finding, spec in findings.items() if spec.quantity is not None}
        return cls(
            Commands(commands),
            Matcher(patterns, context.dangers, bare=context.places | context.loose),
            Fragments(patterns),
            Medicines(phrases_of(one for one in patterns if one.finding in context.medicines and one.may_be_a_word)),
            Quantities(ranges),
            context,
            Questions(faq),
            flagged,
        )

    @property
    def thresholds(self) -> Thresholds:
        """What counts as heard."""
        return self._matcher.thresholds

    def with_thresholds(self, thresholds: Thresholds) -> Understanding:
        """Return the same understanding that takes other scores for heard: for calibration."""
        return replace(self, _matcher=self._matcher.with_thresholds(thresholds))

    def understand_story(self, text: str) -> Meaning:
        """Return the meaning of a free story of any length."""
        return self.understand(Heard(text), None)

    def claims(self, phrase: str, question: Asked | None) -> Claims:
        """Return which findings claim the words of a phrase of the prompt set, and which of them get them."""
        normal = normalised(phrase)
        command = self.commands.command(normal)
        if command is not None:
            return Claims(command)
        said = self.commands.answer(normal)
        expected = expected_of(normal, question)
        matches = self._matches(normal, question, said.length)
        told = frozenset(one.match.finding for one in resolve(matches, normal, expected, self._context.specs))
        return Claims(None, said.answer, frozenset(match.finding for match in matches), told=told)

    def undisputed(self) -> Undisputed:
        """Return what shows of most phrases of the prompt set that their `claims` need not be asked for."""
        return Undisputed(self.commands, self._matcher, self._context)

    def understand(self, heard: Heard, question: Asked | None) -> Meaning:
        """Return the meaning of what was heard; `question` None for a free story."""
        medicines = self._context.medicines
        best = self._read(heard.text, question)
        sure: AbstractSet[str] = frozenset()
        if heard.second and best.command is None:
            best, sure = with_other(best, self._read(heard.second, question), medicines)
        if best.command is not None:
            return best
        listed = self._read(heard.phrase, question, picks=False) if heard.phrase else None
        listed = readings.of_the_list(listed, best, medicines) if listed else None
        named = [self._read(text, question) for text in heard.names]
        best, listed = readings.with_likely_names(best, listed, named, medicines)
        others = [self._read(text, question) for text in heard.alternatives if text != heard.text]
        if listed is not None and readings.is_order(listed, best, others, silent=not heard.text):
            return replace(listed, margin=1 - readings.ONLY_LISTED)
        free = is_story(question)
        expected = frozenset(question.findings) if question else frozenset()
        best = readings.seconded(best, listed, sure if free else sure | expected)
        weighed = readings.weigh(best, listed, others, expected, free=free)
        dangers = self._context.dangers if free else self._context.dangers & expected
        return readings.with_second(weighed, listed, dangers, medicines if medicines & expected else frozenset())

    def _read(self, text: str, question: Asked | None, *, picks: bool = True) -> Meaning:
        """Understand one reading of the sound."""
        whole = normalise(text)
        normal = without_waiting(whole, question.unit if question else "")
        command = self.commands.command(whole) or (WAIT if whole.words and not normal.words else None)
        if command is not None:
            return Meaning(command=command, text=whole.text)
        said = Said(None, 0) if is_cut_off(text) else self.commands.answer(normal)
        command = self.commands.after_answer(normal, said)
        if command is not None:
            return Meaning(command=command, text=normal.text)
        staying = self._context.staying
        findings, subject = found_as_meant(normal, lambda one: self._findings(one, said, question), staying)
        findings = with_contrast(normal, findings, self._affirmed_by(question))
        findings = with_taken_back(normal, findings, self._context.groups)
        if question is not None:
            said, findings = self._completed(normal, said, findings, question, picks=picks)
        said, subject = with_grown_up(normal, said, findings, subject, question)
        asking = self._questions.find(normal)
        if asking is not None:
            findings = tuple(one for one in findings if self._is_told(one, asking, normal))
        if not findings and said.answer is None and (asking is None or asking.span[0] > 0):
            # "I'm stuck, what do I do" wants help; "what helps" alone is a question, though it looks like "why".
            command = self.commands.whole(normal)
            if command is None and asking is None:
                command = self.commands.inside(normal) or (WAIT if normal is not whole else None)
            if command is not None:
                return Meaning(command=command, text=normal.text)
        if question is not None:
            if not findings and said.answer is None and not is_about_danger(question, self._context.groups):
                said = self.commands.closing_doubt(normal)
            findings = readings.with_bare_answer(findings, said, question, normal)
        margin = max(0.0, min((finding.score - finding.runner_up_score for finding in findings), default=1.0))
        back = asking.id if asking else None
        return Meaning(findings, answer=said.answer, subject=subject, margin=margin, text=normal.text, asked_back=back)

    def _completed(
        self, normal: Normal, said: Said, findings: tuple[Finding, ...], question: Asked, *, picks: bool
    ) -> tuple[Said, tuple[Finding, ...]]:
        """Return the plain answer and the findings, with what only the question shows to be told."""
        if is_about_trouble(question, self._context.groups):
            said, findings = with_all_well(normal, said, findings, question)
        said, findings = with_everyday_answer(normal, said, findings, question, self._context.groups)
        reader = Reader(self._affirmed_by(question), picks, self._context.specs)
        said, findings = with_left_out(normal, said, findings, question, reader)
        return said, with_total(normal, colours.settled(findings, normal, question), self._quantities, question.unit)

    def _is_told(self, finding: Finding, asking: Asking, normal: Normal) -> bool:
        """Whether a finding is told beside a question, and is not what is asked: "should I take magnesium".

        A red flag is told however it is put. "Why do I cramp at night" tells what it asks about.
        """
        first, end = finding.span
        outside = first < asking.span[0] or end > asking.span[1]
        if outside or finding.id in self._context.dangers:
            return True
        words = normal.words[asking.span[0] : end]
        if asking.kind == "why":
            return self._context.groups[finding.id] in _WONDERED_AT and not persons.FIRST_PERSON.isdisjoint(words)
        its_own = normal.words[first - 1] == "my" or normal.words[first] == "my"
        return its_own or ("my" in words and not asking.explains(normal, first, end))

    def _affirmed_by(self, question: Asked | None) -> Callable[[str], tuple[Finding, ...]]:
        """Return how to read other words as an answer to the question: what they affirm."""

        def read(text: str) -> tuple[Finding, ...]:
            found = self._findings(normalise(text), Said(None, 0), question)[0]
            return tuple(one for one in found if one.polarity is Polarity.AFFIRMED)

        return read

    def _findings(
        self, normal: Normal, said: Said, question: Asked | None
    ) -> tuple[tuple[Finding, ...], Subject | None]:
        """Return what the sentence tells, and for whom the person speaks when it says so."""
        chosen = self._chosen(normal, question, said.length)
        places = [choice.match.at for choice in chosen]
        ill = [choice.match.at for choice in chosen if choice.match.finding in self._context.illnesses]
        habits = [choice.match.at for choice in chosen if choice.match.finding in self._context.habits]
        people = People(normal, places, ill, habits, opening=is_story(question))
        subject = people.subject()
        complaints = [choice.match.at for choice in chosen if choice.match.finding in self._context.complaints]
        dangers = {choice.match.at for choice in chosen if choice.match.finding in self._context.dangers}
        not_meant = {*people.not_meant(subject, dangers), *explained(chosen, normal, self._context.groups)}
        denying = {choice.match.at for choice in chosen if choice.match.phrase.denies}
        scopes = Scopes(normal, places, said.length, complaints, denying)
        found: dict[str, Finding] = {}
        for choice in chosen:
            match = choice.match
            if match.at in not_meant or not self._context.fits_person(match, subject):
                continue
            lasting, phrase = self._context.groups[match.finding] in _LASTING, match.phrase
            verdict = scopes.verdict(match.at, lasting=lasting, denies=phrase.denies, negated=phrase.negated)
            finding = finding_of(choice, normal, verdict, people)
            if people.denies(match.at, danger=match.at in dangers):
                finding = replace(finding, polarity=Polarity.DENIED, subject=None)
            # "I had cramps when I was pregnant" denies no cramps, "about a year ago" not that they go back so far.
            dated = match.finding == _CRAMP or self._context.groups[match.finding] is Group.ONSET
            if (dated and scopes.is_past(match.at)) or is_where_it_is_not(finding, match, chosen, self._context.groups):
                continue
            found[finding.id] = stronger(finding, found.get(finding.id))
        return (with_nights(found, self._context.groups) if is_story(question) else tuple(found.values())), subject

    def _chosen(self, normal: Normal, question: Asked | None, start: int) -> list[Chosen]:
        """Return the matches that stand, each with its runner-up."""
        expected = expected_of(normal, question)
        chosen = resolve(self._matches(normal, question, start), normal, expected, self._context.specs)
        chosen = of_the_cramp(chosen, normal, self._context.specs, self._context.timed.difference(expected))
        return of_the_person(chosen, normal, self._context.groups, expected, self._flagged)

    def _heard(self, normal: Normal, question: Asked | None) -> list[Match]:
        expected = expected_of(normal, question)
        matches = self._matcher.find(normal, expected, question.findings if question else ())
        return self._context.fitting(matches, normal, expected)

    def _matches(self, normal: Normal, question: Asked | None, start: int) -> list[Match]:
        """Return all that is heard where it may stand, whoever else claims the words."""
        expected = expected_of(normal, question)
        matches = self._heard(normal, question)
        taken = {index for match in matches if match.score >= CERTAIN for index in match.at}
        named = any(match.finding in self._context.medicines for match in matches)
        heard = self._medicines.find(normal, expected, taken, named=named)
        matches += [match for match in heard if not is_of_the_blood(match, normal, self._context.specs)]
        for measure in measures(normal, question.unit if question else ""):
            finding = self._quantities.finding(measure)
            if finding is not None and measure.end > start:
                match = Match.of_measure(finding, normal, measure.first, measure.end, MEASURED)
                if finding in expected or not self._context.is_aside(match, normal, expected):
                    matches.append(match)
        meant = of_parts_meant(normal, lambda sentence: self._heard(sentence, question))
        matches += [match for match in meant if match.finding in self._context.dangers]
        matches = with_beside(matches, normal, question, expected, self._context.specs)
        told = without_habits(matches, normal, self._context.groups, expected)
        if question is not None and is_about_danger(question, self._context.groups):
            told = without_occasions(told, normal, self._context.groups, expected | self._flagged)
        fitting = self._context.with_medicines(without_doses(told, normal, self._context.groups, expected), expected)
        if fitting or question is None or question.yes:
            return fitting
        return self._fragments.find(normal, expected, start)
