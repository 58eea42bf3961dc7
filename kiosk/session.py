"""The one loop: listens when the kiosk has finished speaking, speaks when the person has.

Half-duplex by construction: a sentence is played to its end before the next order is looked at, and
the microphone's sound up to then, plus a tail, is dropped before it listens.
"""

from __future__ import annotations

import logging
import math
import time
import traceback
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import TypeAlias

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
    Utterance,
)
from kiosk.hearing.ears import Ears, Expected
from kiosk.interview.states import advance
from kiosk.interview.visit import State, Visit
from kiosk.mind import Mind
from kiosk.speaking.mouth import Mouth
from kiosk.speaking.reply import Place, speak
from kiosk.understanding.echo import is_echo

JOURNAL = logging.getLogger(__name__)

Speech: TypeAlias = Say | Ask | Conclude
"""Orders that are spoken."""
ANSWERING_BUTTONS = {"stop", "person"}
"""Buttons that, pressed while the kiosk speaks, are an answer too; any other opens the microphone."""
SPOKEN_OVER = {"repeat", "help"}
"""What, heard while the kiosk speaks, is an answer as if it had been waited for."""
JUST_SAID = 4
"""Sentences that may still be heard as an echo."""


@dataclass
class Report:
    """What became of one visit. Words of a live person, and sentences that tell of them, are in none of its fields."""

    live: bool = False
    """True when a living person spoke."""
    broken: str = ""
    """Kind and place of an unforeseen error that broke the visit off."""
    ended: Ending = "stopped"
    turns: list[Turn] = field(default_factory=list)
    spoken: list[str] = field(default_factory=list)
    assessment: Assessment | None = None
    findings: tuple[Finding, ...] = ()
    subject: Subject = Subject.SELF


@dataclass(frozen=True)
class Watching:
    """Who is told what happens, as it happens. Of a living person's words nothing may be kept."""

    said: Callable[[str], None] = lambda _: None
    asked: Callable[[Ask], None] = lambda _: None
    listening: Callable[[Listen], None] = lambda _: None
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
    longest: float = math.inf
    """Seconds after which a visit is ended as if the button had been pressed: a radio never stops answering."""
    _visit: Visit = field(default_factory=Visit, init=False)
    """The visit as it stands; forgotten at its end."""
    _lately: deque[str] = field(default_factory=lambda: deque(maxlen=JUST_SAID), init=False)
    """What the kiosk has just said, which the microphone may bring back; forgotten at the end of the visit."""
    _asks: bool = field(default=False, init=False)
    """Whether what is being said ends in a question."""
    _speech_ended: float | None = field(default=None, init=False)
    """When the person stopped speaking, until the reply to it begins; on the clock of `perf_counter`."""
    _asked_from: int = field(default=0, init=False)
    """Index in `Report.spoken` of the first sentence of the last order that was spoken: the question, at a turn."""

    def visit(self, *, asks_consent: bool = False) -> Report:
        """Hold one visit from the welcome to the disclaimer. Raises what no apology mends, as `KioskError`."""
        report = Report(live=self.ears.live)
        self.mouth.as_set()
        self.ears.begin()
        self._visit = Visit(asks_consent=asks_consent, offers_slip=self.make_slip is not None)
        try:
            self._converse(Began(), report)
        except KioskError:
            self._break_off(report)
            raise
        except Exception as error:  # noqa: BLE001 - the one place: whatever broke, the person hears of it
            report.broken = _kind_and_place(error)
            JOURNAL.error("visit broken off: %s", report.broken)
            self._break_off(report)
        finally:
            self._visit = Visit()
            self._lately.clear()
        return report

    def _converse(self, event: Event | None, report: Report) -> None:
        over = time.monotonic() + self.longest
        while event is not None:
            if not isinstance(event, Began) and time.monotonic() >= over:
                JOURNAL.warning("visit ended: it took longer than %.0f s", self.longest)
                event = ButtonPressed("stop")
            self._visit, orders = advance(self.mind.knowledge, self._visit, event)
            report.findings, report.subject = self._kept(self._visit.findings), self._visit.subject
            event = self._carry_out(orders, report)

    def _break_off(self, report: Report) -> None:
        """Apologise and pass on to a person: whoever told of a danger still hears where to go, all the disclaimer."""
        self.mouth.apologise()
        try:
            if self._visit.state is State.ENDED:  # the result may have been cut short: its last word must not be
                self._carry_out((CallStaff("person"), Say("disclaimer_full", protected=True)), report)
            else:
                self._converse(Meaning(command="person"), report)
        except Exception as error:  # noqa: BLE001 - what broke the visit may break its end; the journal has both
            JOURNAL.error("and its end too: %s", _kind_and_place(error))

    def _kept(self, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """Return findings as a report may hold them: a living person's without their words."""
        return tuple(replace(finding, words="") for finding in findings) if self.ears.live else findings

    def _carry_out(self, orders: tuple[Order, ...], report: Report) -> Event | None:
        """Carry orders out in turn; return what was heard or pressed, or None at the end of the visit."""
        pressed: ButtonPressed | None = None
        self._asks = any(isinstance(order, Listen) for order in orders)
        for order, following in zip_longest(orders, orders[1:]):
            match order:
                case Say() | Ask() | Conclude():
                    pressed = self._speak(order, report, following, pressed)
                case MakeSlip():
                    self._make_slip(order, report)
                case CallStaff(reason=reason):
                    self.call_staff(reason)
                case Adjust(command=command):
                    self.mouth.adjust(command)
                case Listen():
                    if pressed is not None and pressed.name in ANSWERING_BUTTONS:
                        return pressed
                    if pressed is not None and pressed.name in SPOKEN_OVER:
                        return Meaning(command=pressed.name)
                    return self._listen(order, report)
                case End(how=how):
                    report.ended = how
        return None

    def _speak(
        self, order: Speech, report: Report, following: Order | None = None, pressed: ButtonPressed | None = None
    ) -> ButtonPressed | None:
        """Say what an order says, but after a button only what is protected; return the button that was pressed."""
        self._asked_from = len(report.spoken)
        if isinstance(order, Ask):
            self.watching.asked(order)
        if isinstance(order, Conclude):
            report.assessment = order.assessment
        said = self._said(order, report)
        after = self._said(following, report)[:1] if isinstance(following, Say | Ask | Conclude) else ()
        for utterance, ahead in zip(said, (*said[1:], *(after or (None,))), strict=True):
            if pressed is not None and not utterance.protected:
                continue
            if self._speech_ended is not None:
                self.ears.replying()
            said_now = (*self._lately, utterance.text)
            self.ears.overhear(None if utterance.protected else self.mind.interrupting(said_now, asks=self._asks))
            started = time.perf_counter()  # what ears that overhear need before a sentence is part of the wait
            played = self.mouth.say(utterance, ahead)
            if played.button is not None:
                self.ears.overhear(None)  # an order that was under way is answered by the button
            pressed = pressed or played.button
            self._time_reply(report, started + played.render_seconds)
            self._lately.append(utterance.text)
            if not (utterance.personal and self.ears.live):
                report.spoken.append(utterance.text)
            self.watching.said(utterance.text)
        return pressed

    def _said(self, order: Speech, report: Report) -> tuple[Utterance, ...]:
        return speak(order, self.mind.book, self.mind.knowledge, self.place, report.subject)

    def _make_slip(self, order: MakeSlip, report: Report) -> None:
        """Make the slip and tell the person whether it is there."""
        made = self.make_slip is not None and self.make_slip(order)
        self._speak(Say("slip_made" if made else "slip_failed"), report)

    def _listen(self, order: Listen, report: Report) -> Event:
        question = " ".join(report.spoken[self._asked_from :])
        self.ears.settle(self.tail)
        self.mouth.your_turn()
        self.watching.listening(order)
        try:
            sensed = self.ears.listen(order, self._expected(order))
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

    def _expected(self, order: Listen) -> Expected:
        """Lend the ears what the mind knows of the answer, and what the kiosk has just said."""
        said = tuple(self._lately)
        return Expected(
            self.mind.phrases_for(order),
            complete=lambda heard: self.mind.is_complete(heard, order),
            echo=lambda heard, since_opening: is_echo(heard.text, said, since_opening),
            slow=self.mouth.thinking,
        )

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
