"""The nets under the phrases: what a story or an answer sounds like, where no phrase knows its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kiosk.clinic.knowledge import SOUNDS, Knowledge
from kiosk.clinic.triage import red_flags_of
from kiosk.events import Finding, Heard, Meaning, Polarity, Subject, Triage
from kiosk.groups import Group
from kiosk.understanding.answers.corrections import behind_no, behind_turn
from kiosk.understanding.answers.in_passing import denied_in_passing
from kiosk.understanding.context.small_talk import DOUBTED
from kiosk.understanding.learnt.acuity import Acuity, names_a_trouble
from kiosk.understanding.learnt.danger_answers import BEHIND_NO, LIKELY, POSSIBLE, SURE, DangerAnswers, Guess
from kiosk.understanding.text.normalise import Normal, normalise
from kiosk.understanding.told import affirmed
from kiosk.understanding.understand import Understanding


@dataclass(frozen=True)
class Nets:
    """What was learnt from stories and answers, and when it counts beside what phrases found."""

    knowledge: Knowledge
    understanding: Understanding
    acuity: Acuity
    """What makes a story sound urgent that names no danger."""
    danger_answers: DangerAnswers
    """What makes an answer to a question about danger tell of one that no phrase knows."""

    def with_acuity(self, meaning: Meaning, text: str) -> Meaning:
        """Add how urgent a story sounds, if it tells anything; the clinic minds it where no danger is known."""
        sound = self.acuity.of(text) if meaning.command is None else None
        if sound is None:
            return meaning
        if sound.is_harmless:
            return self._doubted(meaning)
        if not meaning.findings and not names_a_trouble(text):
            return meaning
        said = {finding.id for finding in affirmed(meaning.findings)}
        likeness = {Triage.URGENT: float(sound.is_certainly_urgent), Triage.EMERGENCY: 0.0}
        added = (
            Finding(name, words=", ".join(sound.words), score=sound.probabilities[tier], likeness=likeness[tier])
            for tier, name in SOUNDS.items()
            if tier in sound.tiers and name not in said
        )
        return replace(meaning, findings=(*meaning.findings, *added))

    def with_danger(self, meaning: Meaning, heard: Heard, question: str) -> Meaning:
        """Add what phrases did not find: the danger that an answer sounds like, and what it denies beside that."""
        asked = self.knowledge.questions.get(question)
        if meaning.command is not None or meaning.answer == "unsure" or asked is None:
            return meaning
        if meaning.answer == "no":
            return self._with_danger_behind_no(meaning, normalise(heard.text), question)
        added = self._guessed(meaning, heard.text, question) or self._guessed(meaning, heard.second, question)
        if not added and question in self.danger_answers.questions:
            added = denied_in_passing(heard.text, asked, meaning.findings)
        return replace(meaning, findings=(*meaning.findings, *added))

    def _with_danger_behind_no(self, meaning: Meaning, said: Normal, question: str) -> Meaning:
        """Add the danger that sounds from behind a "no", where nothing was found: "no, only a bit of pressure".

        "But" and its like need less likeness; where there is hardly any, the question is left open.
        """
        rest = behind_no(said, self.understanding.commands.opening_answer(said))
        if not rest or self.tells_danger(meaning.findings):
            return meaning
        turned = behind_turn(normalise(rest))
        guess = self.danger_answers.guess(question, turned or rest, POSSIBLE if turned else BEHIND_NO)
        if guess is None:
            return meaning
        named = [one for one in meaning.findings if not meaning.tells_plainly(one)]
        alone = self.understanding.understand(Heard(rest), self.knowledge.questions[question]).findings
        denied = (one for one in alone if one.polarity is Polarity.DENIED)
        if self._speaks_against(replace(meaning, findings=(*named, *denied)), guess):
            return meaning
        if guess.probability < LIKELY:
            return meaning if named else replace(meaning, answer=None, findings=())
        kept = tuple(one for one in meaning.findings if one.id != guess.finding)
        return replace(meaning, findings=(*kept, guess.as_finding(meaning.text)))

    def _guessed(self, meaning: Meaning, text: str, question: str) -> tuple[Finding, ...]:
        """Return the danger that an answer sounds like, where phrases found none: it is read back."""
        if self.tells_danger(meaning.findings):
            return ()
        guess = self.danger_answers.guess(question, text)
        if guess is None or self._speaks_against(meaning, guess):
            return ()
        return (guess.as_finding(meaning.text),)

    def _speaks_against(self, meaning: Meaning, guess: Guess) -> bool:
        """Whether phrases tell that it is not so or may not be; or, where the guess is not sure, anything against it.

        That is a denial of whatever, and what can't be beside it: urine that is pale is not brown.
        """
        if any(one.id == guess.finding for one in meaning.findings):
            return True
        excluded = self.knowledge.findings[guess.finding].excludes
        return guess.probability < SURE and any(
            one.polarity is Polarity.DENIED or one.id in excluded for one in meaning.findings
        )

    def tells_danger(self, findings: Sequence[Finding]) -> bool:
        """Whether one of the findings is a danger that is so."""
        return not self.knowledge.dangers.isdisjoint(one.id for one in affirmed(findings))

    def _doubted(self, meaning: Meaning) -> Meaning:
        """Doubt what sends a story to help today that sounds harmless: it is read back, as an emergency always is."""
        flags = red_flags_of(self.knowledge, meaning.findings, meaning.subject or Subject.SELF)
        urgent = {name for flag in flags if flag.tier is Triage.URGENT for name in flag.because}
        findings = tuple(
            replace(one, likeness=min(one.likeness, DOUBTED))
            if one.id in urgent and self.knowledge.findings[one.id].group is Group.RED
            else one
            for one in meaning.findings
        )
        return replace(meaning, findings=findings)
