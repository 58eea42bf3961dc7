"""Which danger an answer tells of, where no phrase knows its words: a net under the questions about danger.

Asked about their urine, people say "a thimbleful this morning and that's your lot"; asked about their leg, "the sock
leaves a great dent". What such answers share was learnt from answers to the same question (`kiosk bench answers`). It
is a guess: it counts when it is read back and the person says yes. Where nobody answers that, it is serious at most.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.events import Finding
from kiosk.understanding.dialogue_acts.word_asked import asks_for_a_word
from kiosk.understanding.english import body, ellipsis, negation, word_classes
from kiosk.understanding.learnt.linear import Linear, features
from kiosk.understanding.text.normalise import Normal, normalise

LIKELY = 0.15
"""Least probability with which a danger is read back: a false alarm costs the question that an answer nobody
understands costs anyway. Chosen on writers left out of what was learnt, and on talk that answers nothing."""


SURE = 0.5
"""Least probability from which a danger is read back though something speaks against it."""
BEHIND_NO = 0.6
"""The same behind a "no", which is most often meant."""
POSSIBLE = 0.06
"""Least probability from which what turns a "no" ("no, except that it thumps") leaves the question open."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A danger that an answer may tell of."""

    finding: str
    probability: float
    """From 0 to 1."""

    def as_finding(self, words: str) -> Finding:
        """Return what these words are guessed to tell: nothing that counts before it was read back."""
        return Finding(self.finding, words=words, score=round(self.probability, 3), likeness=0.0)


@dataclass(frozen=True, slots=True)
class DangerAnswers:
    """What has been learnt of the answers to each question about danger."""

    questions: Mapping[str, Linear]
    """Question → what its answers tell, by finding."""

    def guess(self, question: str, text: str, least: float = LIKELY) -> Guess | None:
        """Return the likeliest danger that an answer tells of; None where none is so likely or nothing was learnt."""
        normal = normalise(text)
        if _is_well(text) or body.SIDES.issuperset(normal.words) or asks_for_a_word(normal):
            return None  # a side alone ("Right.") tells where, if anything, and what is not known
        if has_one_leg(normal, question):
            return None
        learnt = self.questions.get(question)
        known = learnt.known(features(text)) if learnt else []
        if learnt is None or not known:
            return None
        finding, probability = max(learnt.probabilities(known).items(), key=lambda one: (one[1], one[0]))
        return Guess(finding, probability) if probability >= least else None


def has_one_leg(normal: Normal, question: str) -> bool:
    """Whether the answer tells of a leg that is not there: "the other one's plastic" says nothing of this one."""
    artificial = ellipsis.ARTIFICIAL.get(question, frozenset())
    alone = any(normal.words[-len(run) :] == run for run in ellipsis.ONE_LEGGED.get(question, ()))
    return alone or not artificial.isdisjoint(normal.words)


def _is_well(text: str) -> bool:
    """Whether a single clause ends in that all is well: "my words come out fine"."""
    normal = normalise(text)
    if normal.stops or not (negation.NEGATORS | word_classes.WALLS | word_classes.JOINS).isdisjoint(normal.words):
        return False
    return any(normal.words[-len(run) :] == run for run in ellipsis.SOUND)
