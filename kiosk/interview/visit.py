"""Where a visit stands: one frozen value, replaced at each step and dropped at the end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum

from kiosk.events import Course, Finding, Polarity, RedFlag, Subject


class State(StrEnum):
    """What the visit is waiting for."""

    WAITING = "waiting"
    CONSENT = "consent"
    OPENING = "opening"
    QUESTION = "question"
    CONFIRM = "confirm"
    CHECK = "check"
    LATELY = "lately"
    ADULT = "adult"
    OFFER = "offer"
    SLIP = "slip"
    PARTING = "parting"
    RESTART = "restart"
    ENDED = "ended"


class Wording(IntEnum):
    """Which of the three wordings of its question a visit has come to; `questions.txt` has them in this order."""

    SHORT = 1
    EXAMPLES = 2
    """Long, with answers to choose from."""
    SIMPLEST = 3
    """Where it can, one that a yes or a no answers."""


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit, from the welcome to the end. Holds nothing but what it needs to go on."""

    state: State = State.WAITING
    question: str = ""
    """Id of what was asked last: a question of the clinic, or the name of the state."""
    asking: Wording = Wording.SHORT
    """The wording that was used last."""
    silences: int = 0
    """Silences in a row after this question."""
    misses: int = 0
    """Answers in a row to this question of which nothing was understood."""
    detours: int = 0
    """Commands in a row that answered nothing: help, repeat, why, go back, start over."""
    wandering: int = 0
    """Commands and questions asked back in the whole visit; one that is all of these is a radio's."""
    offers: int = 0
    """Offers of a person in a row, none of the questions between them answered."""
    failures: int = 0
    """Times in the visit that the recogniser was lost."""
    findings: tuple[Finding, ...] = ()
    """Everything said so far, in order; the order never matters to the assessment."""
    asked: tuple[str, ...] = ()
    """Questions asked, without opening, consent and read-backs."""
    rest: tuple[str, ...] = ()
    """Dangers that the question is put about once more, since its first answer named others; empty: about all."""
    rests: frozenset[str] = frozenset()
    """Questions of which the rest was asked; of each once."""
    subject: Subject = Subject.SELF
    pending: tuple[RedFlag, ...] = ()
    """Emergency flags that are being read back."""
    checking: tuple[str, ...] = ()
    """Findings that were heard badly or told as old, while the question for that waits for its answer."""
    checks: int = 0
    """Times in the visit that something heard badly was read back."""
    misheard: frozenset[tuple[str, str]] = frozenset()
    """Findings that the person took back, each with the words that it must not be taken from again."""
    reopened: frozenset[str] = frozenset()
    """Questions that came again, since an emergency in their answer was read back or by name; each does once."""
    asks_consent: bool = False
    """Whether the visit needs a spoken yes before it goes on."""
    offers_slip: bool = False
    """Whether a summary for the pharmacist can be made here, and so is offered after the result."""
    adult_present: bool = False
    """An adult is there, or was never needed."""
    concluded: tuple[Finding, ...] = ()
    """What the result rested on when it was told last; empty: it was not told yet."""
    changes: int = 0
    """Times that something told after the result, and no more serious, led to another one."""
    taken_back: int = 0
    """Times that an emergency told after the result was read back and denied."""
    before: Visit | None = None
    """The visit as it stood when the question before was put, its answer not yet learned: for "go back"."""
    left: Visit | None = None
    """The visit as it stood when "start over?" was asked: where it goes on after a no."""

    @property
    def affirmed(self) -> frozenset[str]:
        """Ids of the findings that were affirmed."""
        return self._with(Polarity.AFFIRMED)

    @property
    def flagged(self) -> tuple[str, ...]:
        """Ids of the findings that the flags which are being read back rest on, each once."""
        return tuple(dict.fromkeys(name for flag in self.pending for name in flag.because))

    @property
    def known(self) -> frozenset[str]:
        """Ids of the findings about which the person said anything, "not sure" included."""
        return frozenset(finding.id for finding in self.findings)

    def _with(self, polarity: Polarity) -> frozenset[str]:
        return frozenset(finding.id for finding in self.findings if finding.polarity is polarity)

    def learn(self, findings: tuple[Finding, ...], subject: Subject | None = None) -> Visit:
        """Add what an answer told; what was denied, and may be so after all, is denied no more.

        The subject is set once, by whoever names it first.
        """
        old = {(one.id, one.subject or self.subject) for one in self.findings if one.course is Course.OLD}
        new = tuple(
            replace(finding, course=Course.OLD)
            if finding.course is not Course.NEW and (finding.id, finding.subject or self.subject) in old
            else finding
            for finding in (_of_nobody_named(findings) if self.adult_present else findings)
            if finding not in self.findings and (finding.id, finding.words) not in self.misheard
        )
        unsure = (one for one in new if one.polarity is Polarity.UNSURE and one.words)
        doubted = {(one.id, one.subject or self.subject, Polarity.DENIED) for one in unsure}
        kept = tuple(one for one in self.findings if (one.id, one.subject or self.subject, one.polarity) not in doubted)
        named = subject if subject is not None and self.subject is Subject.SELF else self.subject
        return replace(self, findings=kept + new, subject=named)

    def with_adult(self) -> Visit:
        """Let an adult be there with a child: whichever of the two says "I" or "she", it is the child's trouble."""
        return replace(self, adult_present=True, findings=_of_nobody_named(self.findings))

    def turned_to(self, state: State, question: str = "") -> Visit:
        """Put `question`, or else the state's own, which has its name; both read-backs are one question, "confirm".

        Nothing is being read back then: the yes to "start over?" was put as one to "you take a water tablet, is that
        right?".
        """
        own = State.CONFIRM if state is State.CHECK else state
        return replace(self.answered(), state=state, question=question or own.value, pending=(), checking=())

    def answered(self) -> Visit:
        """Reset what counts the tries at one question."""
        return replace(self, silences=0, misses=0, detours=0, asking=Wording.SHORT, rest=())


def _of_nobody_named(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(replace(finding, subject=None) for finding in findings)
