"""What was heard → what was meant, as an answer to the question that was asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kiosk.events import Finding, Heard, Meaning, Polarity, Subject
from kiosk.understanding.asked import Asked, Spec
from kiosk.understanding.commands import Commands, Said
from kiosk.understanding.context import SIGNS, Context
from kiosk.understanding.english import replies
from kiosk.understanding.matcher import Match, Matcher
from kiosk.understanding.medicines import Medicines
from kiosk.understanding.normalise import Normal, normalise
from kiosk.understanding.owners import of_the_cramp
from kiosk.understanding.people import People
from kiosk.understanding.phrases import DENYING, phrases_of
from kiosk.understanding.polarity import Scopes, Verdict, turned
from kiosk.understanding.quantities import Quantities, measures
from kiosk.understanding.readings import ONLY_LISTED, weigh, with_bare_answer
from kiosk.understanding.resolve import Chosen, resolve
from kiosk.understanding.runs import Runs

MEASURED = 0.95
"""Score of a finding that a number filled."""
CERTAIN = 0.99
"""Score from which a phrase's words can't be a mangled medicine."""
LONGEST_CORRECTION = 4
"""Words of "I did not say", the longest beginning of a correction."""
_CORRECTIONS = Runs(replies.CORRECTIONS)
_LASTING = frozenset({"condition", "life"})
_RED = "red"
_MEDICINE = "medicine"


@dataclass(frozen=True, slots=True)
class Understanding:
    """Turns what was heard into its meaning. Built once for a prompt set; holds nothing of any visit."""

    _commands: Commands
    _matcher: Matcher
    _medicines: Medicines
    _quantities: Quantities
    _context: Context

    @classmethod
    def build(
        cls,
        answers: Mapping[str, Sequence[str]],
        commands: Mapping[str, Sequence[str]],
        findings: Mapping[str, Spec],
    ) -> Understanding:
        """Expand and index a prompt set. Raises `KioskError` for a broken template."""
        sections = (section for finding in findings for section in (finding, DENYING + finding))
        phrases = phrases_of({section: answers[section] for section in sections if section in answers})
        context = Context(phrases, findings)
        flags = [finding for finding, group in context.groups.items() if group == _RED]
        ranges = {finding: spec.quantity for finding, spec in findings.items() if spec.quantity is not None}
        return cls(
            Commands(commands),
            Matcher(phrases, flags, bare=context.places | SIGNS),
            Medicines(phrase for phrase in phrases if context.groups[phrase.finding] == _MEDICINE),
            Quantities(ranges),
            context,
        )

    def understand_story(self, text: str) -> Meaning:
        """Return the meaning of a free story of any length."""
        return self.understand(Heard(text), None)

    def understand(self, heard: Heard, question: Asked | None) -> Meaning:
        """Return the meaning of what was heard; `question` None for a free story."""
        best = self._read(heard.text, question)
        if best.command is not None:
            return best
        listed = self._read(heard.phrase, question) if heard.phrase else None
        others = [self._read(text, question) for text in heard.alternatives if text != heard.text]
        if not heard.text and listed is not None and listed.command is not None:
            return replace(listed, margin=1 - ONLY_LISTED)
        return weigh(best, listed, others, expected=question.findings if question else ())

    def _read(self, text: str, question: Asked | None) -> Meaning:
        """Understand one reading of the sound."""
        normal = normalise(text)
        command = self._commands.command(normal)
        if command is not None:
            return Meaning(command=command, text=normal.text)
        said = self._answer(normal)
        findings, subject = self._findings(normal, said, question)
        if not findings and said.answer is None:
            command = self._commands.inside(normal)
            if command is not None:
                return Meaning(command=command, text=normal.text)
        if question is not None:
            findings = with_bare_answer(findings, said, question, normal)
        margin = min((finding.score - finding.runner_up_score for finding in findings), default=1.0)
        margin = max(0.0, min(1.0, margin))
        return Meaning(findings, answer=said.answer, subject=subject, margin=margin, text=normal.text)

    def _answer(self, normal: Normal) -> Said:
        """Return the plain answer, if it is one: "no, I meant my foot" corrects and answers nothing."""
        said = self._commands.opening_answer(normal)
        rest = normal.words[said.length : said.length + LONGEST_CORRECTION]
        if said.answer == "no" and rest and _CORRECTIONS.at(rest, 0):
            return Said(None, said.length)
        return said

    def _findings(
        self, normal: Normal, said: Said, question: Asked | None
    ) -> tuple[tuple[Finding, ...], Subject | None]:
        """Return what the sentence tells, and for whom the person speaks when it says so."""
        people = People(normal)
        chosen = self._chosen(normal, question, said.length)
        places = [choice.match.at for choice in chosen]
        subject = people.subject(places, opening=question is None or question.id == "opening")
        not_meant = people.not_meant(places, subject)
        scopes = Scopes(normal, places, said.length)
        found: dict[str, Finding] = {}
        for choice in chosen:
            match = choice.match
            if match.at in not_meant or not self._context.fits_person(match, subject):
                continue
            lasting = self._context.groups[match.finding] in _LASTING
            finding = _finding(choice, normal, scopes.verdict(match.at, lasting=lasting), people)
            if people.contrasts and finding.subject is Subject.OTHER:
                finding = replace(finding, polarity=Polarity.DENIED, subject=None)
            found[finding.id] = _stronger(finding, found.get(finding.id))
        return tuple(found.values()), subject

    def _chosen(self, normal: Normal, question: Asked | None, start: int) -> list[Chosen]:
        """Return the matches that stand, each with its runner-up."""
        expected = frozenset(question.findings) if question else frozenset()
        heard = self._matcher.find(normal, expected)
        matches = self._context.fitting(heard, normal, expected)
        taken = {index for match in matches if match.score >= CERTAIN for index in match.at}
        matches += self._medicines.find(normal, expected, taken)
        for measure in measures(normal, question.unit if question else ""):
            finding = self._quantities.finding(measure)
            if finding is not None and measure.end > start:
                matches.append(Match.of_measure(finding, normal, measure.first, measure.end, MEASURED))
        matches = self._context.with_medicines(matches, expected)
        chosen = resolve(matches, normal, expected, self._context.groups)
        return of_the_cramp(chosen, normal, self._context.groups, self._context.timed.difference(expected))


def _finding(choice: Chosen, normal: Normal, verdict: Verdict, people: People) -> Finding:
    match = choice.match
    first, end = match.span
    return Finding(
        id=match.finding,
        polarity=turned(verdict.polarity) if match.phrase.denies else verdict.polarity,
        words=" ".join(normal.words[first:end]),
        score=round(min(1.0, match.score * verdict.factor), 3),
        phrase=match.phrase.text,
        runner_up=choice.runner_up,
        runner_up_score=round(min(1.0, choice.runner_up_score), 3),
        span=match.span,
        subject=people.owner(match.at),
    )


def _stronger(one: Finding, other: Finding | None) -> Finding:
    """Of two mentions of a finding keep the affirmed one: "no pain at rest, but pain when I walk"."""
    if other is None:
        return one
    order = (Polarity.AFFIRMED, Polarity.UNSURE, Polarity.DENIED)
    if one.polarity is other.polarity:
        return max(one, other, key=lambda finding: finding.score)
    return min(one, other, key=lambda finding: order.index(finding.polarity))
