"""What was heard → what was meant, as an answer to the question that was asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from types import MappingProxyType

from kiosk.events import Finding, Heard, Meaning, Polarity, Subject
from kiosk.groups import OF_AN_ATTACK, Group, Trait
from kiosk.understanding import readings
from kiosk.understanding.answers.ellipsis import Reader, with_all_well, with_left_out
from kiosk.understanding.answers.everyday import with_everyday_answer
from kiosk.understanding.answers.grown_up import with_grown_up
from kiosk.understanding.answers.listed_places import with_listed_places
from kiosk.understanding.answers.no_in_names import with_names_rejoined
from kiosk.understanding.answers.other_medicines import MEDICINES, with_named_medicine, with_unknown_medicine
from kiosk.understanding.answers.second_voice import as_theirs, second_voice_in
from kiosk.understanding.asked import Asked, is_about_danger, is_about_trouble, is_story
from kiosk.understanding.context import colours
from kiosk.understanding.context.course import with_courses
from kiosk.understanding.context.fitting import Context
from kiosk.understanding.context.long_over import told_closed
from kiosk.understanding.context.occasions import explained
from kiosk.understanding.dialogue_acts.asked_back import Asking, Questions
from kiosk.understanding.dialogue_acts.commands import Commands, Said, is_cut_off
from kiosk.understanding.dialogue_acts.deliberated import deliberated, is_told
from kiosk.understanding.dialogue_acts.waiting import WAIT, asks_to_wait, without_waiting
from kiosk.understanding.english import persons
from kiosk.understanding.matching.matcher import Match, Thresholds
from kiosk.understanding.matching.resolve import places_of
from kiosk.understanding.people.kinds import Kinds
from kiosk.understanding.people.subject import People
from kiosk.understanding.polarity.contrast import with_contrast
from kiosk.understanding.polarity.cues import Verdict
from kiosk.understanding.polarity.long_past import is_dated
from kiosk.understanding.polarity.misspoken import found_as_meant
from kiosk.understanding.polarity.not_taken import with_not_taken
from kiosk.understanding.polarity.repairs import with_repairs
from kiosk.understanding.polarity.scopes import Scopes
from kiosk.understanding.polarity.taken_back import with_taken_back
from kiosk.understanding.polarity.unlisted import borrowed
from kiosk.understanding.quantities.gestation import is_over
from kiosk.understanding.quantities.totals import with_total
from kiosk.understanding.sentences import Finder, Sentence
from kiosk.understanding.specs import Spec
from kiosk.understanding.text.foreign import is_foreign
from kiosk.understanding.text.normalise import Normal, normalise, normalised
from kiosk.understanding.told import affirmed, finding_of, is_where_it_is_not, stronger, with_nights
from kiosk.understanding.two_decoders import with_other
from kiosk.understanding.undisputed import Claims, Undisputed

_LASTING = frozenset({Group.CONDITION, Group.LIFE})
_WONDERED_AT = (OF_AN_ATTACK - {Group.ONSET}) | {Group.SENSATION, Group.SYMPTOM}
"""Groups of what a "why" takes for granted: "why do I cramp at night"."""
_CRAMP = "cramp"


@dataclass(frozen=True, slots=True)
class Understanding:
    """Turns what was heard into its meaning. Built once for a prompt set; holds nothing of any visit."""

    commands: Commands
    """Orders and plain answers, closed lists."""
    _finder: Finder
    _questions: Questions

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
        return cls(Commands(commands), Finder.build(answers, findings, flagged), Questions(faq))

    @property
    def thresholds(self) -> Thresholds:
        """What counts as heard."""
        return self._finder.matcher.thresholds

    @property
    def _context(self) -> Context:
        return self._finder.context

    @property
    def groups(self) -> Mapping[str, Group]:
        """What each finding is about."""
        return self._context.groups

    @property
    def lasting(self) -> frozenset[str]:
        """Dangers that somebody may have had for years."""
        return self._context.lasting

    def with_thresholds(self, thresholds: Thresholds) -> Understanding:
        """Return the same understanding that takes other scores for heard: for calibration."""
        return replace(self, _finder=self._finder.with_thresholds(thresholds))

    def understand_story(self, text: str) -> Meaning:
        """Return the meaning of a free story of any length."""
        return self.understand(Heard(text), None)

    def is_foreign(self, text: str) -> bool:
        """Whether `text` is in another language than the phrases."""
        return is_foreign(text, self._finder.matcher.knows)

    def claims(self, phrase: str, question: Asked | None) -> Claims:
        """Return which findings claim the words of a phrase of the prompt set, and which of them get them."""
        normal = normalised(phrase)
        command = self.commands.command(normal)
        if command is not None:
            return Claims(command)
        said = self.commands.answer(normal)
        sentence = Sentence.of(normal, question, said.length)
        matches = self._finder.matches(sentence)
        told = frozenset(one.match.finding for one in self._finder.standing(sentence, matches))
        return Claims(None, said.answer, frozenset(match.finding for match in matches), told=told)

    def undisputed(self) -> Undisputed:
        """Return what shows of most phrases of the prompt set that their `claims` need not be asked for."""
        return Undisputed(self.commands, self._finder.matcher, self._context)

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

    def with_courses(self, meaning: Meaning) -> Meaning:
        """Return the meaning of an answer in which every danger tells how long it has been so, guesses as well."""
        findings = with_courses(normalise(meaning.text), meaning.findings, self._context.lasting, answers=True)
        return replace(meaning, findings=findings)

    def _read(self, text: str, question: Asked | None, *, picks: bool = True) -> Meaning:
        """Understand one reading of the sound."""
        whole = normalise(text)
        corrected = second_voice_in(text, whole) if question and not is_story(question) else None
        if corrected is not None:
            return as_theirs(self._read(corrected, question, picks=picks))
        normal = without_waiting(whole, question.unit if question else "")
        command = self.commands.command(whole) or (WAIT if whole.words and not normal.words else None)
        if command is not None:
            return Meaning(command=command, text=whole.text)
        said = Said(None, 0) if is_cut_off(text) else self.commands.answer(normal)
        command = self.commands.after_answer(normal, said)
        if command is not None:
            return Meaning(command=command, text=normal.text)
        findings, subject = self._told(normal, said, question)
        if question is not None:
            said, findings = self._completed(normal, said, findings, question, picks=picks)
        said, subject = with_grown_up(normal, said, findings, subject, question)
        asking, findings = deliberated(normal, findings, self._questions.find(normal), self._context.specs)
        if asking is not None:
            findings = tuple(one for one in findings if self._is_told(one, asking, normal))
        tells_nothing = not findings and said.answer is None
        command = self._order_inside(normal, asking, waits=asks_to_wait(whole, normal)) if tells_nothing else None
        if command is not None:
            return Meaning(command=command, text=normal.text)
        if question is not None:
            if tells_nothing and not is_about_danger(question, self._context.groups):
                said = self.commands.closing_doubt(normal)
            findings = readings.with_bare_answer(findings, said, question, normal)
        if is_story(question):
            findings = with_courses(normal, findings, self._context.lasting, answers=False)
        margin = max(0.0, min((finding.score - finding.runner_up_score for finding in findings), default=1.0))
        back = asking.id if asking else None
        return Meaning(findings, answer=said.answer, subject=subject, margin=margin, text=normal.text, asked_back=back)

    def _told(self, normal: Normal, said: Said, question: Asked | None) -> tuple[tuple[Finding, ...], Subject | None]:
        """Return what is told in the end, after all that the person puts right, and for whom they speak."""
        staying = self._context.staying
        findings, subject = found_as_meant(normal, lambda one: self._findings(one, said, question), staying)
        read = self._affirmed_by(question)
        findings = with_contrast(normal, findings, read)
        findings = with_listed_places(normal, findings, question, read, self._context.specs)
        findings = with_taken_back(normal, findings, self._context.groups)
        return with_not_taken(normal, findings, self._context.groups), subject

    def _order_inside(self, normal: Normal, asking: Asking | None, *, waits: bool) -> str | None:
        """Return the order in a sentence that tells nothing; `waits`: a "let me think" is beside it.

        "I'm stuck, what do I do" wants help; "what helps" alone is a question, though it looks like "why".
        """
        if asking is not None:
            return self.commands.whole(normal) if asking.span[0] > 0 else None
        return self.commands.whole(normal) or self.commands.inside(normal) or (WAIT if waits else None)

    def _completed(
        self, normal: Normal, said: Said, findings: tuple[Finding, ...], question: Asked, *, picks: bool
    ) -> tuple[Said, tuple[Finding, ...]]:
        """Return the plain answer and the findings, with what only the question shows to be told."""
        findings = with_names_rejoined(normal, findings, question, self._context.specs, self._finder.matcher.knows)
        findings = with_named_medicine(normal, findings, question, self._context.specs)
        if is_about_trouble(question, self._context.groups):
            said, findings = with_all_well(normal, said, findings, question)
        said, findings = with_everyday_answer(normal, said, findings, question, self._context.groups)
        reader = Reader(self._affirmed_by(question), picks, self._context.specs)
        said, findings = with_left_out(normal, said, findings, question, reader)
        if question.id == MEDICINES and said.answer is None:
            findings = with_unknown_medicine(normal, findings, self._context.specs, self._finder.matcher.knows)
        findings = colours.settled(findings, normal, question)
        findings = with_total(normal, findings, self._finder.quantities, question.unit)
        return said, readings.without_other_dates(findings, normal, question, self._context.groups)

    def _is_told(self, finding: Finding, asking: Asking, normal: Normal) -> bool:
        """Whether a finding is told beside a question, and is not what is asked: "should I take magnesium".

        A red flag is told however it is put. "Why do I cramp at night" tells what it asks about.
        """
        first, end = finding.span
        outside = first < asking.span[0] or end > asking.span[1]
        if outside or finding.id in self._context.dangers or is_told(finding, asking, normal, self._context.specs):
            return True
        words = normal.words[asking.span[0] : end]
        if asking.kind == "why":
            return self._context.groups[finding.id] in _WONDERED_AT and not persons.FIRST_PERSON.isdisjoint(words)
        supplement = Trait.SUPPLEMENT in self._context.specs[finding.id].traits
        its_own = normal.words[first - 1] == "my" or normal.words[first] == "my"
        return its_own or ("my" in words and not supplement and not asking.explains(normal, first, end))

    def _affirmed_by(self, question: Asked | None) -> Callable[[str], tuple[Finding, ...]]:
        """Return how to read other words as an answer to the question: what they affirm."""

        def read(text: str) -> tuple[Finding, ...]:
            return affirmed(self._findings(normalise(text), Said(None, 0), question)[0])

        return read

    def _findings(
        self, normal: Normal, said: Said, question: Asked | None
    ) -> tuple[tuple[Finding, ...], Subject | None]:
        """Return what the sentence tells, and for whom the person speaks when it says so."""
        context = self._context
        sentence = Sentence.of(normal, question, said.length)
        chosen = self._finder.chosen(sentence)
        places, dangers = places_of(chosen), set(places_of(chosen, context.dangers))
        sudden = [at for at in places_of(chosen, context.sudden) if not is_dated(normal, at)]
        kinds = Kinds(places_of(chosen, context.illnesses), places_of(chosen, context.habits), sudden)
        people = People(normal, places, kinds, opening=is_story(question))
        subject = people.subject()
        denying = {choice.match.at for choice in chosen if choice.match.phrase.denies}
        meant = with_repairs(normal, chosen, context.groups, sentence.expected)
        scopes = Scopes(meant, places, said.length, places_of(chosen, context.complaints), denying)
        not_meant = {*people.not_meant(subject, dangers), *explained(chosen, normal, context.groups)}
        not_meant |= borrowed(normal, places)
        if is_story(question):
            not_meant.update(told_closed(chosen, normal, context.groups))
        found: dict[str, Finding] = {}
        for choice in chosen:
            match = choice.match
            if match.at in not_meant or not context.fits_person(match, subject) or self._is_over(match, normal, scopes):
                continue
            finding = finding_of(choice, normal, self._verdict(match, scopes), people)
            contrasted = people.contrasted(match.at, danger=match.at in dangers)
            if contrasted is not None:
                about = None if contrasted is Polarity.DENIED else finding.subject
                finding = replace(finding, polarity=contrasted, subject=about)
            if not is_where_it_is_not(finding, match, chosen, context.groups):
                found[finding.id] = stronger(finding, found.get(finding.id))
        return (with_nights(found, context.groups) if is_story(question) else tuple(found.values())), subject

    def _is_over(self, match: Match, normal: Normal, scopes: Scopes) -> bool:
        """Whether a cramp, its beginning or a pregnancy is told of another time.

        "I had cramps when I was pregnant" denies no cramps, "about a year ago" not that they go back so far.
        """
        if Trait.EXPECTING in self._context.specs[match.finding].traits and is_over(normal, match.span):
            return True
        dated = match.finding == _CRAMP or self._context.groups[match.finding] is Group.ONSET
        return dated and scopes.is_past(match.at)

    def _verdict(self, match: Match, scopes: Scopes) -> Verdict:
        """Return whether a match is affirmed, denied or left open."""
        lasting = self._context.groups[match.finding] in _LASTING
        return scopes.verdict(match.at, lasting=lasting, denies=match.phrase.denies, negated=match.phrase.negated)
