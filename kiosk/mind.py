"""What the kiosk knows and says, put together once: knowledge, prompts and the matcher built from both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from kiosk.clinic.knowledge import SOUNDS, Knowledge, Question
from kiosk.clinic.triage import red_flags_of
from kiosk.events import Finding, Heard, Interrupting, Kind, Listen, Meaning, Polarity, Subject, Triage
from kiosk.prompts.parse import PromptBook
from kiosk.understanding.answers.corrections import behind_no, behind_turn, correction
from kiosk.understanding.answers.earlier import earlier_question
from kiosk.understanding.answers.everyday import degrees_of
from kiosk.understanding.answers.in_passing import denied_in_passing
from kiosk.understanding.answers.offers import as_accepted
from kiosk.understanding.answers.read_backs import read_back_of, weighed
from kiosk.understanding.asked import READ_BACK, STORIES
from kiosk.understanding.dialogue_acts.complete import is_complete
from kiosk.understanding.english import carriers
from kiosk.understanding.forget import forget
from kiosk.understanding.learnt.acuity import Acuity, names_a_trouble
from kiosk.understanding.learnt.danger_answers import BEHIND_NO, LIKELY, POSSIBLE, SURE, DangerAnswers, Guess
from kiosk.understanding.matching.phrases import DENYING
from kiosk.understanding.people.others import is_for_me
from kiosk.understanding.templates import expand
from kiosk.understanding.text.normalise import Normal, as_dictated, normalise
from kiosk.understanding.understand import Understanding

DANGEROUS_STAGES = {"red_flag", "hard_stop", "confirm"}
"""Stages of questions whose "no" is waited for to its end."""
_RED, _MEDICINE = "red", "medicine"
SHORTEST_NAME = 5
"""Letters of a medicine's name that may be looked for among all sounds."""
DOUBTED = 0.8
"""Likeness of a danger told in a story that sounds harmless: low enough to be read back (`interview/doubt.py`)."""
INTERRUPTING = ("stop", "repeat", "help")
"""Commands that are heard while the kiosk speaks, where its echo is cancelled."""


@dataclass(frozen=True)
class Mind:
    """The pure rooms, wired. Built at start and when prompts are published, never within a visit."""

    knowledge: Knowledge
    book: PromptBook
    understanding: Understanding
    acuity: Acuity
    """What makes a story sound urgent that names no danger."""
    danger_answers: DangerAnswers
    """What makes an answer to a question about danger tell of one that no phrase knows."""
    phrases: Mapping[str, tuple[str, ...]]
    """Section of the answers and commands, or `faq.…` → sentences of its templates, for a recogniser to know."""

    @property
    def wake_phrases(self) -> tuple[str, ...]:
        """What begins a visit where the kiosk waits for its wake phrase."""
        return tuple(dict.fromkeys(text for template in self.book.wake for text in expand(template)))

    @property
    def corpus(self) -> tuple[str, ...]:
        """Every sentence that anyone is expected to say, for the recogniser's language model."""
        said = [text for texts in self.phrases.values() for text in texts]
        medicines = [name for name, spec in self.knowledge.findings.items() if spec.group == _MEDICINE]
        names = [text for name in medicines for text in self.phrases.get(name, ())]
        short = [name for name in names if len(name.split()) <= carriers.LONGEST_NAME]
        said += [carrier.format(name) for name in short for carrier in carriers.CARRIERS]
        said += [text for question in self.knowledge.questions for text in degrees_of(question)]
        return tuple(dict.fromkeys(said))

    @property
    def medicine_names(self) -> tuple[str, ...]:
        """Names of medicines in one word, of letters alone; not what tells of no medicine, of years or of a dose."""
        specs = self.knowledge.findings
        plain = (
            name
            for name, spec in specs.items()
            if spec.group == _MEDICINE and not (spec.excludes or spec.implies or spec.quantity)
        )
        texts = dict.fromkeys(text for name in plain for text in self.phrases.get(name, ()))
        return tuple(text for text in texts if text.isalpha() and len(text) >= SHORTEST_NAME)

    def question_of(self, order: Listen) -> Question:
        """The question an order listens for; a read-back or offer has one made for it."""
        if order.question in self.knowledge.questions:
            return self.knowledge.questions[order.question].about(order.rest)
        return Question(
            id=order.question,
            stage="confirm",
            kind=Kind.YES_NO,
            findings=order.findings,
            yes=order.findings,
            no=order.findings,
            rest=(),
            needs=(),
            unit="",
            source="[judgement]",
        )

    def understand(self, heard: Heard, order: Listen | None) -> Meaning:
        """What was meant, as an answer to what was asked; None: a free sentence."""
        meaning = self.understanding.understand(heard, self.question_of(order) if order else None)
        if order is None:
            return meaning
        if order.question == READ_BACK:
            return self._weighed(meaning, heard, order)
        meaning = replace(meaning, corrects=meaning.command is None and is_for_me(normalise(heard.text)))
        if order.question in STORIES:
            return self._with_acuity(meaning, heard.text or heard.second)
        told = as_accepted(self._with_correction(self._with_danger(meaning, heard, order.question), heard.text), order)
        return self._with_earlier(told, normalise(heard.text), order)

    def _with_earlier(self, meaning: Meaning, said: Normal, order: Listen) -> Meaning:
        """Understand what is said of a question that was asked before, as an answer to that; or go back to it.

        What the answer tells by itself is never given up for it.
        """
        earlier = earlier_question(said)
        if earlier is None or earlier.question == order.question or meaning.command in {"stop", "person"}:
            return meaning
        asked = self.knowledge.questions[earlier.question]
        if not (earlier.before or earlier.behind or meaning.findings or meaning.answer):
            return Meaning(command="go_back", text=meaning.text, back_to=asked.id)
        told = self.understand(Heard(earlier.behind), Listen(asked.id, asked.kind, asked.findings))
        telling = _affirmed(meaning.findings)
        affirmed = tuple(one for one in _affirmed(told.findings) if one.likeness or not telling)
        if not affirmed or self._tells_danger(meaning.findings):
            return meaning
        own = self.understand(Heard(earlier.before), order) if earlier.before else Meaning()
        return replace(own, findings=(*own.findings, *affirmed), corrects=True, text=meaning.text)

    def _with_correction(self, meaning: Meaning, text: str) -> Meaning:
        """Add what an answer puts in place of something told before: that has nothing to do with what was asked."""
        found = correction(normalise(text)) if meaning.command is None and not meaning.corrects else None
        if found is None:
            return meaning
        instead, explicit = found
        if not explicit:  # "actually I'm not pregnant"; "sorry, no" takes nothing back
            denies = bool(meaning.findings) and all(one.polarity is Polarity.DENIED for one in meaning.findings)
            return replace(meaning, corrects=denies and meaning.answer is None)
        known = {one.id for one in meaning.findings}
        told = [one for one in self.understanding.understand_story(instead).findings if one.id not in known]
        return replace(meaning, findings=(*meaning.findings, *told), corrects=True)

    def _weighed(self, meaning: Meaning, heard: Heard, order: Listen) -> Meaning:
        """Weigh the answer to a read-back of a danger: its "no" is to take back no more than is meant."""
        specs, names = self.knowledge.findings, frozenset(order.findings)
        if self.knowledge.dangers.isdisjoint(names) or meaning.command is not None:
            return meaning
        clauses = [text for name in order.findings for text in self.book.reasons.get(name, ())]
        instead = [one for name in names for one in specs[name].excludes]
        instead += [one for one, spec in specs.items() if not names.isdisjoint(spec.excludes)]
        asking = [one for one in self.knowledge.questions.values() if not names.isdisjoint(one.findings)]

        def read(text: str) -> Meaning:
            """Understand it alone, and of answers to the questions for what was read back what bears on that."""
            said = Heard(text)
            alone = self.understanding.understand(said, self.question_of(order))
            answers = [self.understanding.understand(said, question) for question in asking]
            others = [one for answer in answers if answer.answer is None for one in answer.findings]
            bearing = [one for one in others if one.id in instead or one.id in names]
            return replace(alone, findings=(*alone.findings, *bearing))

        normal = normalise(heard.text)
        rest = behind_no(normal, self.understanding.commands.opening_answer(normal))
        return weighed(meaning, normal, rest, read_back_of(names, clauses, instead), read)

    def understand_story(self, text: str) -> Meaning:
        """Return the meaning of a whole story, and how urgent it sounds: all that there is of it."""
        return self._with_acuity(self.understanding.understand_story(text), text)

    def _with_acuity(self, meaning: Meaning, text: str) -> Meaning:
        """Add how urgent a story sounds, if it tells anything; the clinic minds it where no danger is known."""
        sound = self.acuity.of(text) if meaning.command is None else None
        if sound is None:
            return meaning
        if sound.is_harmless:
            return self._doubted(meaning)
        if not meaning.findings and not names_a_trouble(text):
            return meaning
        said = {finding.id for finding in _affirmed(meaning.findings)}
        likeness = {Triage.URGENT: float(sound.is_certainly_urgent), Triage.EMERGENCY: 0.0}
        added = (
            Finding(name, words=", ".join(sound.words), score=sound.probabilities[tier], likeness=likeness[tier])
            for tier, name in SOUNDS.items()
            if tier in sound.tiers and name not in said
        )
        return replace(meaning, findings=(*meaning.findings, *added))

    def _with_danger(self, meaning: Meaning, heard: Heard, question: str) -> Meaning:
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
        if not rest or self._tells_danger(meaning.findings):
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
        if self._tells_danger(meaning.findings):
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

    def _tells_danger(self, findings: Sequence[Finding]) -> bool:
        return not self.knowledge.dangers.isdisjoint(one.id for one in _affirmed(findings))

    def _doubted(self, meaning: Meaning) -> Meaning:
        """Doubt what sends a story to help today that sounds harmless: it is read back, as an emergency always is."""
        flags = red_flags_of(self.knowledge, meaning.findings, meaning.subject or Subject.SELF)
        urgent = {name for flag in flags if flag.tier is Triage.URGENT for name in flag.because}
        findings = tuple(
            replace(one, likeness=min(one.likeness, DOUBTED))
            if one.id in urgent and self.knowledge.findings[one.id].group == _RED
            else one
            for one in meaning.findings
        )
        return replace(meaning, findings=findings)

    def is_complete(self, heard: Heard, order: Listen) -> bool:
        """Whether what was said so far already is a whole answer to what was asked."""
        question = self.question_of(order)
        meaning = self.understanding.understand(heard, question)
        return is_complete(heard, meaning, order.kind, question.findings, danger=question.stage in DANGEROUS_STAGES)

    def interrupting(self, said: Sequence[str], *, asks: bool) -> Interrupting:
        """What may be heard while the kiosk says the last of these sentences; whoever is not asked may only stop it."""
        orders = INTERRUPTING if asks else ("stop",)
        spoken = {word for sentence in said for word in normalise(sentence).words}

        def order(heard: Heard) -> str | None:
            words = normalise(heard.text).words
            meaning = self.understanding.understand(heard, None)
            if meaning.command not in orders or meaning.findings or spoken.issuperset(words):
                return None
            return meaning.command

        return Interrupting(tuple(text for name in orders for text in self.phrases.get(name, ())), order)

    def forget(self) -> None:
        """Drop what is remembered of the words that were understood."""
        forget()

    def phrases_for(self, order: Listen) -> tuple[str, ...]:
        """What the recogniser may expect to hear in answer."""
        wanted = (*order.findings, *(DENYING + finding for finding in order.findings), *self.book.commands)
        phrases = (text for name in wanted for text in self._dictated.get(name, ()))
        return tuple(dict.fromkeys((*phrases, *degrees_of(order.question))))

    @cached_property
    def _dictated(self) -> Mapping[str, tuple[str, ...]]:
        """Return the phrases, and those that are written otherwise by a recogniser with "liter" and "b p" alone."""
        return {name: tuple(dict.fromkeys((*texts, *map(as_dictated, texts)))) for name, texts in self.phrases.items()}


def _affirmed(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(one for one in findings if one.polarity is Polarity.AFFIRMED)
