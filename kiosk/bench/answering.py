"""How a simulated patient answers. What noise means is said here, and nowhere else.

- *Opening.* "Cramp", one place and one time of those that are so, and none to three further things that are so, each
  as likely as the other. Nobody volunteers what is not so: the opening has no noise.
- *Answers*, each to one question or one read-back. `Noise.unknown` of them are "not sure". Of the others,
  `Noise.flipped` are the wrong way round: a yes-or-no question gets a "no" when something asked about is so, and a
  "yes" that names one of those things when none is; a list or an open question gets something that is not so in place
  of something that is, or of "none".
- A right answer names everything asked about that is so; when nothing is, it is "no", or "none of these".
- *Read-backs* are right when any of what is read back is so; "not sure" is no answer to them, and is asked again.
- An adult is always at hand.
"""

from __future__ import annotations

import random
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from kiosk.bench.patients import Noise, Patient
from kiosk.clinic.knowledge import Knowledge, Question
from kiosk.events import Finding, Kind, Meaning, Polarity
from kiosk.groups import Group
from kiosk.interview.visit import State, Visit

MOST_VOLUNTEERED = 3
"""Things that someone tells unasked, besides place and time."""


@dataclass(frozen=True, slots=True)
class Answering:
    """One patient who answers."""

    knowledge: Knowledge
    patient: Patient
    noise: Noise
    chance: random.Random

    def answer(self, visit: Visit) -> Meaning:
        """Answer what `visit` is waiting for."""
        match visit.state:
            case State.OPENING:
                return self.opening()
            case State.QUESTION:
                return self.question(self.knowledge.questions[visit.question])
            case State.CONFIRM | State.LATELY:
                return self._read_back({*visit.flagged, *visit.checking})
            case State.ADULT:
                return Meaning(answer="yes", text="yes")
            case _:
                raise ValueError(f"no simulated patient should ever be asked at {visit.state}")

    def opening(self) -> Meaning:
        """Tell the story."""
        told = ["cramp", *self._some(Group.LOCATION, 1), *self._some(Group.TIMING, 1)]
        further = sorted(self.patient.so.difference(told))
        told += self.chance.sample(further, min(self.chance.randint(0, MOST_VOLUNTEERED), len(further)))
        return Meaning(affirmed(told, "story"), text="story")

    def _some(self, group: Group, most: int) -> list[str]:
        specs = self.knowledge.findings
        names = sorted(name for name in self.patient.so if specs[name].group is group)
        return self.chance.sample(names, min(most, len(names)))

    def question(self, question: Question) -> Meaning:
        """Answer a question."""
        if self.chance.random() < self.noise.unknown:
            return Meaning(answer="unsure", text="not sure")
        flipped = self.chance.random() < self.noise.flipped
        so = [name for name in asked_for(question) if name in self.patient.so]
        named = self._flipped(question, so) if flipped else so
        if named:
            answer: Literal["yes"] | None = "yes" if question.kind is Kind.YES_NO else None
            return Meaning(affirmed(named, "these"), answer=answer, text="these")
        denied = tuple(Finding(name, Polarity.DENIED, "no") for name in question.no)
        return Meaning(denied, answer="no", text="no")

    def _flipped(self, question: Question, so: Sequence[str]) -> Sequence[str]:
        """Return what is named in a wrong answer."""
        if so and question.kind is Kind.YES_NO:
            return ()
        wrong = [name for name in asked_for(question) if name not in so]
        kept = self.chance.sample(so, max(0, len(so) - 1))
        return [*kept, *self.chance.sample(wrong, min(1, len(wrong)))]

    def _read_back(self, because: Collection[str]) -> Meaning:
        if self.chance.random() < self.noise.unknown:
            return Meaning(answer="unsure", text="not sure")
        right = not self.patient.so.isdisjoint(because)
        flipped = self.chance.random() < self.noise.flipped
        return Meaning(answer="yes" if right is not flipped else "no")


def asked_for(question: Question) -> tuple[str, ...]:
    """Return what a question asks about: a yes-or-no question may be answered with more than that."""
    if question.kind is Kind.YES_NO:
        return tuple(dict.fromkeys((*question.yes, *question.no)))
    return question.findings


def affirmed(names: Iterable[str], words: str) -> tuple[Finding, ...]:
    """Return findings that are so."""
    return tuple(Finding(name, Polarity.AFFIRMED, words) for name in names)
