"""The one loop: listens when the kiosk has finished speaking, speaks when the person has.

Half-duplex by construction: a sentence is played to its end before the next order is looked at, and
the microphone's sound up to then, plus a tail, is dropped before it listens.
"""

from __future__ import annotations

import logging
import math
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from kiosk.errors import KioskError, MicrophoneLost, OutputLost, RecogniserFailed, SpeakerLost, kind_and_place
from kiosk.events import (
    Adjust,
    Ask,
    Began,
    ButtonPressed,
    CallStaff,
    Conclude,
    End,
    Event,
    Heard,
    HearingFailed,
    Listen,
    MakeSlip,
    Meaning,
    Order,
    Say,
    Turn,
    Utterance,
)
from kiosk.hearing.ears import Ears, Expected
from kiosk.interview.asking import READING_BACK, READING_BACK_DANGER
from kiosk.interview.doubt import told
from kiosk.interview.states import advance
from kiosk.interview.visit import State, Visit
from kiosk.loop.progress import Progress
from kiosk.loop.recovery import PATIENCE, PATIENCE_IN_DANGER, LostDevice, Recovery
from kiosk.loop.report import Report, Watching
from kiosk.mind.mind import Mind
from kiosk.speaking.mouth import Mouth
from kiosk.speaking.reply import Place, speak
from kiosk.understanding.dialogue_acts.echo import is_echo

__all__ = ["Report", "Session", "Watching"]

JOURNAL = logging.getLogger(__name__)

Speech: TypeAlias = Say | Ask | Conclude
"""Orders that are spoken."""
ANSWERING_BUTTONS = {"stop", "person"}
"""Buttons that, pressed while the kiosk speaks, are an answer too; any other opens the microphone."""
SPOKEN_OVER = {"repeat", "help"}
"""What, heard while the kiosk speaks, is an answer as if it had been waited for."""
HEARD_OUT = {*READING_BACK, State.SLIP, State.PARTING, State.ENDED}
"""States that no limit cuts short: something is read back, which may be a danger, or the result is about to be told."""
JUST_SAID = 4
"""Sentences that may still be heard as an echo."""


@dataclass
class Session:
    """A visit between one pair of ears and one mouth; the next has a session of its own."""

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
    """Seconds after which an answer is the last, as if the button were pressed then: a radio never stops answering."""
    recovery: Recovery = field(default_factory=Recovery)
    """Finds lost devices again."""
    _report: Report = field(default_factory=Report, init=False)
    """What of the visit outlives it."""
    _visit: Visit = field(default_factory=Visit, init=False)
    """The visit as it stands; forgotten at its end."""
    _lately: deque[str] = field(default_factory=lambda: deque(maxlen=JUST_SAID), init=False)
    """What the kiosk has just said, which the microphone may bring back; forgotten at the end of the visit."""
    _progress: Progress = field(default=Progress(()), init=False)
    """The orders that are being carried out."""
    _pressed: ButtonPressed | None = field(default=None, init=False)
    """The button that stopped what they say."""
    _asks: bool = field(default=False, init=False)
    """Whether what is being said ends in a question."""
    _speech_ended: float | None = field(default=None, init=False)
    """When the person stopped speaking, until the reply to it begins; on the clock of `perf_counter`."""
    _asked_from: int = field(default=0, init=False)
    """Index in `Report.spoken` of the first sentence of the last order that was spoken: the question, at a turn."""

    def visit(self, *, asks_consent: bool = False) -> Report:
        """Hold one visit from the welcome to the disclaimer. Raises what no apology mends, as `KioskError`."""
        self._report = Report(live=self.ears.live)
        self.mouth.as_set()
        self.ears.begin()
        self._visit = Visit(asks_consent=asks_consent, offers_slip=self.make_slip is not None)
        try:
            self._converse(Began())
        except OutputLost:  # whoever read along has gone: nobody is left to be told of it
            raise
        except KioskError:
            self._break_off()
            raise
        except Exception as error:  # noqa: BLE001 - the one place: whatever broke, the person hears of it
            self._report.broken = kind_and_place(error)
            JOURNAL.error("visit broken off: %s", self._report.broken)
            self._break_off()
        finally:  # an error that ends it holds the session in its traceback
            self._visit, self._progress = Visit(), Progress(())
            self._lately.clear()
        return self._report

    def _converse(self, event: Event | None) -> None:
        over = time.monotonic() + self.longest
        while event is not None:
            self._visit, orders = advance(self.mind.knowledge, self._visit, event)
            late = not isinstance(event, Began) and time.monotonic() >= over
            if late and self._visit.state not in HEARD_OUT:
                JOURNAL.warning("visit ended: it took longer than %.0f s", self.longest)
                self._visit, orders = advance(self.mind.knowledge, self._visit, ButtonPressed("stop"))
            self._report.keep(told(self._visit), self._visit.subject)
            event = self._carry_out(orders, patient=True)

    def _break_off(self) -> None:
        """Apologise and pass on to a person: whoever told of a danger still hears where to go, all the disclaimer."""
        orders: tuple[Order, ...] = (CallStaff("person"), Say("disclaimer_full", protected=True))
        with suppress(SpeakerLost):  # staff are called all the same
            self.mouth.apologise()
        try:
            if self._visit.state is not State.ENDED:  # else the result may have been cut short: not its last word
                self._visit, orders = advance(self.mind.knowledge, self._visit, Meaning(command="person"))
            self._carry_out(orders)
        except Exception as error:  # noqa: BLE001 - what broke the visit may break its end; the journal has both
            JOURNAL.error("and its end too: %s", kind_and_place(error))

    def _carry_out(self, orders: tuple[Order, ...], *, patient: bool = False) -> Event | None:
        """Carry orders out in turn; return what was heard or pressed, or None at the end of the visit.

        `patient`: a lost device is waited for. An answer that was lost with it is asked for again, as one that was
        lost with the recogniser; what was being said is said again.
        """
        self._progress, self._pressed = Progress(orders), None
        self._asks = any(isinstance(order, Listen) for order in orders)
        while True:
            try:
                return self._go_on()
            except (MicrophoneLost, SpeakerLost) as lost:
                if not patient or self.recovery.hopeless:
                    raise
                self._wait_for(lost)
                if isinstance(self._progress.step, Listen):
                    return self._by_button() or HearingFailed(self.ears.name, str(lost))
                self._progress = self._progress.resumed(Say("voice_failed"))

    def _wait_for(self, lost: LostDevice) -> None:
        """Wait for a lost device. Raises what was lost when it is away for too long."""
        danger, deaf = self._visit.state in READING_BACK_DANGER, isinstance(lost, MicrophoneLost)
        anew = self.recovery.lose()
        self.watching.lost(lost)
        self._speech_ended = None
        if deaf and anew:
            with suppress(SpeakerLost):  # both may be one card
                for utterance in self._said(Say("hearing_lost")):
                    self._pressed = self.mouth.say(utterance).button or self._pressed
        if danger and not deaf and anew:
            self.call_staff("person")  # the kiosk can't tell where to go
        self.recovery.wait(lost, PATIENCE_IN_DANGER if danger and deaf else PATIENCE)
        self.watching.back()

    def _go_on(self) -> Event | None:
        """Carry out what is left, order by order and sentence by sentence."""
        while (step := self._progress.step) is not None:
            match step:
                case Utterance():
                    self._say(step)
                case Say() | Ask() | Conclude():
                    self._begin(step)
                    self._progress = self._progress.unfolded(*self._said(step))
                    continue
                case MakeSlip():
                    made = self.make_slip is not None and self.make_slip(step)
                    self._progress = self._progress.unfolded(Say("slip_made" if made else "slip_failed"))
                    continue
                case CallStaff(reason=reason):
                    self.call_staff(reason)
                case Adjust(command=command):
                    self.mouth.adjust(command)
                case Listen():
                    return self._by_button() or self._listen(step)
                case End(how=how):
                    self._report.ended = how
            self._progress = self._progress.done()
        return None

    def _begin(self, order: Speech) -> None:
        """Note what is about to be said."""
        self._asked_from = len(self._report.spoken)
        if isinstance(order, Ask):
            self.watching.asked(order)
        if isinstance(order, Conclude):
            self._report.assessment = order.assessment

    def _say(self, utterance: Utterance) -> None:
        """Say a sentence, but after a button only one that is protected."""
        if self._pressed is not None and not utterance.protected:
            return
        if self._speech_ended is not None:
            self.ears.replying()
        said_now = (*self._lately, utterance.text)
        self.ears.overhear(None if utterance.protected else self.mind.interrupting(said_now, asks=self._asks))
        started = time.perf_counter()  # what ears that overhear need before a sentence is part of the wait
        played = self.mouth.say(utterance, self._ahead())
        if played.button is not None:
            self.ears.overhear(None)  # an order that was under way is answered by the button
        self._pressed = self._pressed or played.button
        self.recovery.went_on()
        self._time_reply(started + played.render_seconds)
        self._lately.append(utterance.text)
        if not (utterance.personal and self.ears.live):
            self._report.spoken.append(played.text)
        self.watching.said(played.text)

    def _ahead(self) -> Utterance | None:
        """The sentence that comes after this one, if one does."""
        match self._progress.following:
            case Utterance() as following:
                return following
            case Say() | Ask() | Conclude() as order:
                return next(iter(self._said(order)), None)
            case _:
                return None

    def _said(self, order: Speech) -> tuple[Utterance, ...]:
        return speak(order, self.mind.book, self.mind.knowledge, self.place, self._report.subject)

    def _by_button(self) -> Event | None:
        """The answer that the button was which stopped the kiosk, if it was one."""
        if self._pressed is not None and self._pressed.name in ANSWERING_BUTTONS:
            return self._pressed
        if self._pressed is not None and self._pressed.name in SPOKEN_OVER:
            return Meaning(command=self._pressed.name)
        return None

    def _listen(self, order: Listen) -> Event:
        question = " ".join(self._report.spoken[self._asked_from :])
        self.ears.settle(self.tail)
        self.mouth.your_turn()
        self.watching.listening(order)
        try:
            sensed = self.ears.listen(order, self._expected(order))
        except RecogniserFailed as error:
            JOURNAL.error("recogniser: %s", error)
            self.ears.restart()
            return HearingFailed(self.ears.name, str(error))
        self.recovery.went_on()
        if isinstance(sensed, ButtonPressed):
            return sensed
        if not isinstance(sensed, Heard):
            self._report.note(Turn(order.question, question, None))
            self.watching.heard(None, None)
            return sensed
        # On a file the endpointer's wait passes on the audio's clock only: it is counted as if it had been waited.
        self._speech_ended = time.perf_counter() - sensed.decode_seconds - sensed.endpoint_seconds
        meaning = self.mind.understand(sensed, order)
        self._report.note(Turn(order.question, question, sensed.text, meaning))
        self.watching.heard(sensed, meaning)
        return meaning

    def _expected(self, order: Listen) -> Expected:
        """Lend the ears what the mind knows of the answer, and what the kiosk has just said."""
        said = tuple(self._lately)
        return Expected(
            self.mind.vocabulary.phrases_for(order),
            complete=lambda heard: self.mind.is_complete(heard, order),
            echo=lambda heard, since_opening: is_echo(heard.text, said, since_opening),
            slow=self._thinking,
        )

    def _thinking(self) -> None:
        with suppress(SpeakerLost):  # else the answer that is being read would be lost too; the reply notices it
            self.mouth.thinking()

    def _time_reply(self, first_sample: float) -> None:
        """Note how long the person waited for this sentence, if it is the first after their answer."""
        if self._speech_ended is not None and self._report.turns:
            self._report.turns[-1] = replace(self._report.turns[-1], reply_seconds=first_sample - self._speech_ended)
        self._speech_ended = None
