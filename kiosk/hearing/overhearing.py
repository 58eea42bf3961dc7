"""The microphone while the kiosk speaks, where the hardware takes its voice out of it: three orders, nothing else."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Sequence

from kiosk.errors import RecogniserFailed
from kiosk.events import Block, ButtonPressed, Interrupting
from kiosk.hearing.endpoint import Endpointer, Fact, Paused, SpeechEnded
from kiosk.hearing.engine_process import RecogniserProcess
from kiosk.hearing.microphone import Microphone
from kiosk.hearing.voice_activity import VoiceActivity

JOURNAL = logging.getLogger(__name__)

SILENCE = 0.6
"""Seconds after which an order is over; it is read after half of that."""
LONGEST = 3.0
"""Seconds; whoever talks longer gives no order."""


class Deaf:
    """Ears that hear nothing while the kiosk speaks, and learn nothing from it."""

    def replying(self) -> None:
        """Nobody is heard going on."""

    def overhear(self, interrupting: Interrupting | None) -> None:
        """Nobody is heard."""

    def overheard(self) -> ButtonPressed | None:
        """Nothing."""
        return None


class Overhearing:
    """Hears one sentence of the kiosk's after another, without ever waiting: it is asked while sound is written."""

    def __init__(self, microphone: Microphone, recogniser: RecogniserProcess, activity: VoiceActivity) -> None:
        self._microphone = microphone
        self._recogniser = recogniser
        self._endpointer = Endpointer(activity, end_silence=SILENCE, start_timeout=LONGEST, longest=LONGEST)
        self._interrupting: Interrupting | None = None
        self._pending: deque[Fact] = deque()
        self._reading = False
        """Whether the recogniser reads what was said up to a pause."""

    def begin(self, interrupting: Interrupting | None) -> None:
        """A sentence begins; with None nothing is heard until the next one.

        Where the one before could be interrupted too, an order that is under way is heard to its end.
        """
        goes_on = self._interrupting is not None and interrupting is not None
        self._interrupting = interrupting
        if goes_on:
            return
        self._pending.clear()
        self._reading = False
        if interrupting is not None:
            self._microphone.captured()  # what was said before it
            self._endpointer.reset()
            self._try(lambda: self._recogniser.expect(interrupting.phrases))

    def order(self) -> ButtonPressed | None:
        """Return the order that was heard since the last call, as if it were a button."""
        if self._interrupting is None:
            return None
        self._pending += [fact for block in self._microphone.captured() for fact in self._facts(block)]
        order = self._try(self._read)
        if order is None:
            return None
        self._interrupting = None
        return ButtonPressed(order)

    def _try(self, work: Callable[[], str | None]) -> str | None:
        """Do it; when the recogniser has died nothing more is heard: the next answer finds it dead and mends it."""
        try:
            return work()
        except RecogniserFailed as error:
            JOURNAL.error("recogniser: %s", error)
            self._interrupting = None
            return None

    def _facts(self, block: Block) -> list[Fact]:
        facts = self._endpointer.feed(block)
        if self._endpointer.done:
            self._endpointer.reset()
        return facts

    def _read(self) -> str | None:
        """Follow what was heard; at each pause go no further until it is read, for that would wait."""
        while self._interrupting is not None:
            if self._reading:
                reading = self._recogniser.guessed()
                if reading is None:
                    return None
                self._reading = False
                order = self._interrupting.order(reading)
                if order is not None:
                    return order
            if not self._pending:
                return None
            self._follow(self._pending.popleft(), self._interrupting.phrases)
        return None

    def _follow(self, fact: Fact, phrases: Sequence[str]) -> None:
        if isinstance(fact, Block):
            self._recogniser.feed(fact)
        elif isinstance(fact, Paused):
            self._recogniser.start_guess()
            self._reading = True
        elif isinstance(fact, SpeechEnded):
            self._recogniser.expect(phrases)
