"""The one loop: listens when the kiosk has finished speaking, speaks when the person has.

Half-duplex by construction: a sentence is played to its end before the next order is looked at, and
the microphone's sound up to then, plus a tail, is dropped before it listens.
"""

from __future__ import annotations

import logging
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from kiosk.errors import KioskError, RecogniserFailed
from kiosk.events import (
    Adjust,
    Ask,
    Assessment,
    Began,
    ButtonPressed,
    CallStaff,
    Conclude,
    End,
    Ending,
    Event,
    Finding,
    Heard,
    HearingFailed,
    Listen,
    MakeSlip,
    Meaning,
    Order,
    Say,
    Subject,
    Turn,
)
from kiosk.hearing.ears import Ears
from kiosk.interview.states import advance
from kiosk.interview.visit import Visit
from kiosk.mind import Mind
from kiosk.speaking.mouth import Mouth
from kiosk.speaking.reply import Place, speak

JOURNAL = logging.getLogger(__name__)


@dataclass
class Report:
    """What became of one visit. Words of a live person are in none of its fields."""

    ended: Ending = "stopped"
    turns: list[Turn] = field(default_factory=list)
    spoken: list[str] = field(default_factory=list)
    assessment: Assessment | None = None
    findings: tuple[Finding, ...] = ()
    subject: Subject = Subject.SELF


@dataclass(frozen=True)
class Watching:
    """Who is told what happens, as it happens; only for typed and recorded input."""

    said: Callable[[str], None] = lambda _: None
    asked: Callable[[Ask], None] = lambda _: None
    heard: Callable[[Heard | None, Meaning | None], None] = lambda _, __: None


@dataclass
class Session:
    """One visit at a time between one pair of ears and one mouth."""

    mind: Mind
    ears: Ears
    mouth: Mouth
    place: Place
    """What `kiosk.toml` puts into sentences: the emergency number, whom to turn to today."""
    tail: float
    """Seconds from the end of speech to the opening of the microphone."""
    call_staff: Callable[[str], None]
    watching: Watching = field(default_factory=Watching)
    make_slip: Callable[[MakeSlip], bool] | None = None
    """Carries out a slip and tells whether it did; None: no slip can be made here, so none is offered."""
    _speech_ended: float | None = field(default=None, init=False)
    """When the person stopped speaking, until the reply to it begins; on the clock of `perf_counter`."""

    _asked_from: int = field(default=0, init=False)
    """Index in `Report.spoken` of the first sentence of the last order that was spoken: the question, at a turn."""

    def visit(self, *, asks_consent: bool = False) -> Report:
        """Hold one visit from the welcome to the disclaimer. Raises what no apology mends, as `KioskError`."""
        report = Report()
        self.mouth.as_set()
        try:
            self._converse(Visit(asks_consent=asks_consent, offers_slip=self.make_slip is not None), report)
        except KioskError:
            self.mouth.apologise()
            raise
        except Exception as error:  # noqa: BLE001 - the one place: whatever broke, the person hears of it
            JOURNAL.error("visit broken off: %s", _kind_and_place(error))
            self.mouth.apologise()
            self.call_staff("person")
        return report

    def _converse(self, visit: Visit, report: Report) -> None:
        event: Event | None = Began()
        while event is not None:
            visit, orders = advance(self.mind.knowledge, visit, event)
            report.findings, report.subject = visit.findings, visit.subject
            event = self._carry_out(orders, report)

    def _carry_out(self, orders: tuple[Order, ...], report: Report) -> Event | None:
        """Carry orders out in turn; return what was heard, or None at the end of the visit."""
        for order in orders:
            match order:
                case Say() | Ask() | Conclude():
                    self._speak(order, report)
                case MakeSlip():
                    self._make_slip(order, report)
                case CallStaff(reason=reason):
                    self.call_staff(reason)
                case Adjust(command=command):
                    self.mouth.adjust(command)
                case Listen():
                    return self._listen(order, report)
                case End(how=how):
                    report.ended = how
        return None

    def _speak(self, order: Say | Ask | Conclude, report: Report) -> None:
        self._asked_from = len(report.spoken)
        if isinstance(order, Ask):
            self.watching.asked(order)
        if isinstance(order, Conclude):
            report.assessment = order.assessment
        for utterance in speak(order, self.mind.book, self.mind.knowledge, self.place, report.subject):
            started = time.perf_counter()
            played = self.mouth.say(utterance)
            self._time_reply(report, started + played.render_seconds)
            report.spoken.append(utterance.text)
            self.watching.said(utterance.text)

    def _make_slip(self, order: MakeSlip, report: Report) -> None:
        """Make the slip and tell the person whether it is there."""
        made = self.make_slip is not None and self.make_slip(order)
        self._speak(Say("slip_made" if made else "slip_failed"), report)

    def _listen(self, order: Listen, report: Report) -> Event:
        question = " ".join(report.spoken[self._asked_from :])
        self.ears.settle(self.tail)
        self.mouth.your_turn()
        try:
            sensed = self.ears.listen(order, self.mind.phrases_for(order))
        except RecogniserFailed as error:
            JOURNAL.error("recogniser: %s", error)
            self.ears.restart()
            return HearingFailed(self.ears.name, str(error))
        if isinstance(sensed, ButtonPressed):
            return sensed
        if not isinstance(sensed, Heard):
            self._note(report, Turn(order.question, question, None))
            self.watching.heard(None, None)
            return sensed
        # On a file the endpointer's wait passes on the audio's clock only: it is counted as if it had been waited.
        self._speech_ended = time.perf_counter() - sensed.decode_seconds - sensed.endpoint_seconds
        meaning = self.mind.understand(sensed, order)
        self._note(report, Turn(order.question, question, sensed.text, meaning))
        self.watching.heard(sensed, meaning)
        return meaning

    def _note(self, report: Report, turn: Turn) -> None:
        """Keep a turn; of a living person's only that it was."""
        report.turns.append(replace(turn, heard=None, meaning=None) if self.ears.live else turn)

    def _time_reply(self, report: Report, first_sample: float) -> None:
        """Note how long the person waited for this sentence, if it is the first after their answer."""
        if self._speech_ended is not None and report.turns:
            report.turns[-1] = replace(report.turns[-1], reply_seconds=first_sample - self._speech_ended)
        self._speech_ended = None


def _kind_and_place(error: Exception) -> str:
    """An error as the journal may have it: its message, and a traceback's values, could hold what was said."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "an unknown place"
    return f"{type(error).__name__} at {place}"
