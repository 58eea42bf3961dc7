"""What the kiosk knows and says, put together once: knowledge, prompts and the matcher built from both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kiosk.clinic.knowledge import Knowledge, Question
from kiosk.events import Heard, Interrupting, Kind, Listen, Meaning, Polarity
from kiosk.mind.nets import Nets
from kiosk.mind.vocabulary import Vocabulary
from kiosk.prompts.parse import PromptBook
from kiosk.understanding.answers.corrections import behind_no, correction
from kiosk.understanding.answers.earlier_question import question_named
from kiosk.understanding.answers.lately import LATELY, as_lately, told_as_old
from kiosk.understanding.answers.offers import at_offer
from kiosk.understanding.answers.read_backs import read_back_of, weighed
from kiosk.understanding.asked import READ_BACK, STORIES
from kiosk.understanding.dialogue_acts.complete import is_complete
from kiosk.understanding.dialogue_acts.waiting import is_greeting
from kiosk.understanding.forget import forget
from kiosk.understanding.learnt.acuity import Acuity
from kiosk.understanding.learnt.danger_answers import DangerAnswers
from kiosk.understanding.people.behalf import is_for_another
from kiosk.understanding.people.others import is_for_me
from kiosk.understanding.people.young import with_possible_child
from kiosk.understanding.text.normalise import Normal, normalise
from kiosk.understanding.told import affirmed
from kiosk.understanding.understand import Understanding

DANGEROUS_STAGES = {"red_flag", "hard_stop", "confirm"}
"""Stages of questions whose "no" is waited for to its end."""
AGE = "age"
"""The question for how old somebody is."""
INTERRUPTING = ("stop", "repeat", "help")
"""Commands that are heard while the kiosk speaks, where its echo is cancelled."""


@dataclass(frozen=True)
class Mind:
    """The pure rooms, wired. Built at start and when prompts are published, never within a visit."""

    knowledge: Knowledge
    book: PromptBook
    understanding: Understanding
    nets: Nets
    """What is learnt, under the phrases."""
    vocabulary: Vocabulary
    """What people may say, for a recogniser to know."""

    def with_learnt(self, *, acuity: Acuity | None = None, danger_answers: DangerAnswers | None = None) -> Mind:
        """Return the same mind that has learnt something else: for a benchmark of what is learnt."""
        nets = replace(
            self.nets,
            acuity=acuity or self.nets.acuity,
            danger_answers=danger_answers or self.nets.danger_answers,
        )
        return replace(self, nets=nets)

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
        return self._with_possible_child(self._understand(heard, order), heard.text or heard.second)

    def _with_possible_child(self, meaning: Meaning, text: str) -> Meaning:
        """Add that it may be a child, where that is likely and no age was told."""
        return with_possible_child(meaning, text, self.knowledge.questions[AGE].findings)

    def _understand(self, heard: Heard, order: Listen | None) -> Meaning:
        meaning = self.understanding.understand(heard, self.question_of(order) if order else None)
        if order is None:
            return meaning
        said = normalise(heard.text)
        outright = meaning.command is None and (is_for_me(said) or is_for_another(said))
        if order.question in LATELY:
            lately = as_lately(meaning, said, order, self.understanding.groups)
            so = None if outright and lately.answer == "no" else lately.answer  # "no, it's for my mum"
            return replace(lately, answer=so, corrects=outright)
        if order.question == READ_BACK:
            return replace(self._weighed(meaning, heard, order), corrects=outright)
        meaning = replace(meaning, corrects=outright)
        if order.question in STORIES:
            return self.nets.with_acuity(meaning, heard.text or heard.second)
        told = self.nets.with_danger(meaning, heard, order.question)
        told = self.understanding.with_courses(told)
        told = at_offer(self._with_correction(told, heard.text), order, self.knowledge.findings)
        return self._with_earlier(told, said, order)

    def _with_earlier(self, meaning: Meaning, said: Normal, order: Listen) -> Meaning:
        """Understand what is said of a question that was asked before, as an answer to that; or go back to it.

        What the answer tells by itself is never given up for it.
        """
        earlier = question_named(said)
        if earlier is None or earlier.question == order.question or meaning.command in {"stop", "person"}:
            return meaning
        asked = self.knowledge.questions[earlier.question]
        if not (earlier.before or earlier.behind or meaning.findings or meaning.answer):
            return Meaning(command="go_back", text=meaning.text, back_to=asked.id)
        told = self.understand(Heard(earlier.behind), asked.order)
        telling = affirmed(meaning.findings)
        so = tuple(one for one in affirmed(told.findings) if one.likeness or not telling)
        if not so or self.nets.tells_danger(meaning.findings):
            return meaning
        own = self.understand(Heard(earlier.before), order) if earlier.before else Meaning()
        return replace(own, findings=(*own.findings, *so), corrects=True, text=meaning.text)

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
        result = weighed(meaning, normal, rest, read_back_of(names, clauses, instead), read)
        so = {one.id for one in affirmed(result.findings)}
        if names.isdisjoint(so) and not self.knowledge.dangers.isdisjoint(so):
            # Of another danger: "I'm always breathless" says nothing of a face that droops.
            return self.understanding.with_courses(result)
        return told_as_old(result, normal, names) if names <= self.understanding.lasting else result

    def understand_story(self, text: str) -> Meaning:
        """Return the meaning of a whole story, and how urgent it sounds: all that there is of it."""
        meaning = self.nets.with_acuity(self.understanding.understand_story(text), text)
        return self._with_possible_child(meaning, text)

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
            said = normalise(heard.text)
            meaning = self.understanding.understand(heard, None)
            if meaning.command not in orders or meaning.findings or spoken.issuperset(said.words) or is_greeting(said):
                return None
            return meaning.command

        return Interrupting(tuple(text for name in orders for text in self.vocabulary.phrases.get(name, ())), order)

    def forget(self) -> None:
        """Drop what is remembered of the words that were understood."""
        forget()
