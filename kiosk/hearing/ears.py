"""From an order to listen to what was heard: microphone → endpointer → recogniser."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Protocol, TypeAlias

from kiosk.errors import RecogniserFailed
from kiosk.events import Block, ButtonPressed, Heard, Interrupting, Kind, Listen, StayedSilent
from kiosk.hearing.endpoint import Endpointer, Fact, Paused, Resumed, SpeechEnded
from kiosk.hearing.engine_process import RecogniserProcess
from kiosk.hearing.microphone import Microphone, unhurried
from kiosk.hearing.overhearing import Overhearing
from kiosk.hearing.pauses import Pauses
from kiosk.hearing.voice_activity import SPEECH, Frames, VoiceActivity
from kiosk.hearing.wake import WakeListener
from kiosk.settings import Hearing

JOURNAL = logging.getLogger(__name__)

Sensed: TypeAlias = Heard | StayedSilent | ButtonPressed
"""What may come of listening."""


TALK = "talk"
"""The button that stops the kiosk's speech; where the microphone is open already it does nothing."""
WORTH_GUESSING = 1.5
"""Seconds that reading ahead may take; on a slower machine, whoever goes on would wait for it. One slow reading
ends it until the next visit."""
NO_SOUND, LEAST_PATIENCE = 1.5, 0.5
"""Seconds after the end of speech, and after the end of the wait for it, from which a tone says that the answer is
coming. The longest wait is 2.25 s, so some sound comes within 3 s."""
MOST_ECHOES = 5
"""Answers that may be dropped as the kiosk's own voice; after that, whatever talks there is not answering."""
GOES_ON = 2
"""Frames of speech that show it: fewer than begin a turn, as the time is short and a longer wait costs little."""
GONE_ON = 1.0
"""Seconds after the end of a turn in which speech is its sequel: a longer pause could not be waited for anyway."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What those who understand know of the answer that is listened for."""

    phrases: Sequence[str] = ()
    """What the recogniser may expect to hear."""
    complete: Callable[[Heard], bool] = lambda _: False
    """Whether what was said so far is a whole answer."""
    echo: Callable[[Heard, float], bool] = lambda _, __: False
    """Whether it is the kiosk's own voice; with the seconds between the opening of the microphone and its begin."""
    slow: Callable[[], None] = lambda: None
    """Called when reading the answer takes long: the person should hear that the kiosk is at it."""


class Ears(Protocol):
    """Whatever brings answers: a microphone, recordings, a keyboard."""

    name: str
    """The engine, as `kiosk visit --json` reports it."""
    live: bool
    """True when a living person may be heard, whose words are kept nowhere."""

    def settle(self, tail: float) -> None:
        """Drop what was heard while the kiosk spoke, and `tail` seconds more."""

    def begin(self) -> None:
        """Someone new is here: forget how the last one spoke."""

    def listen(self, order: Listen, expected: Expected) -> Sensed:
        """Wait for an answer. Raises `RecogniserFailed`, `MicrophoneLost`."""

    def replying(self) -> None:
        """The kiosk begins to reply: learn from whoever has gone on meanwhile."""

    def overhear(self, interrupting: Interrupting | None) -> None:
        """A sentence begins: from here on hear orders while it is spoken, if these ears can; None: nothing."""

    def overheard(self) -> ButtonPressed | None:
        """Return the order that was heard meanwhile, without waiting."""

    def restart(self) -> None:
        """Start the recogniser anew after it failed. Raises `RecogniserFailed`."""

    def close(self) -> None:
        """Free devices and processes. May be called twice."""


class SoundEars:
    """A microphone (or recordings in its place), and one recogniser in its own process."""

    def __init__(
        self,
        microphone: Microphone,
        recogniser: RecogniserProcess,
        activity: VoiceActivity,
        settings: Hearing,
        button: Callable[[], ButtonPressed | None] = lambda: None,
    ) -> None:
        self.name = recogniser.name
        self.live = True
        self._microphone = microphone
        self._recogniser = recogniser
        self._activity = activity
        self._settings = settings
        self._button = button
        self._overhearing = Overhearing(microphone, recogniser, activity)
        self._pauses = Pauses(settings)
        self._opened = 0.0
        self._dropped_before = 0
        """What the microphone had lost when it was opened for this answer."""
        self._taken: tuple[Kind, SpeechEnded] | None = None
        """The turn that was taken last, until the reply to it."""
        microphone.open()

    def hear_with(self, microphone: Microphone) -> None:
        """Open this one in the place of a lost one, whose sound is dropped, and wait until it gives more than zeros.

        How this person speaks stays known. Raises `MicrophoneLost`, as one does that is still muted.
        """
        self._microphone = microphone
        self._overhearing = Overhearing(microphone, self._recogniser, self._activity)
        self._taken = None  # on the clock of the lost one
        microphone.open()
        while not any(microphone.read().pcm):
            continue

    def settle(self, tail: float) -> None:
        """Drop what was heard while the kiosk spoke, and `tail` seconds more."""
        self._microphone.flush(tail)

    def wait_for_phrase(self, phrases: Sequence[str], over: Callable[[], bool]) -> bool:
        """Listen until one of these is said, or until it is over; return whether one was said.

        Nothing of what is heard is kept. Raises `RecogniserFailed`, `MicrophoneLost`.
        """
        self._recogniser.spot(phrases)  # learnt before anybody speaks, and refused before they wait
        listener = WakeListener(self._recogniser, self._activity, phrases)
        try:
            with unhurried(self._microphone):
                self._microphone.flush()
                while not over():
                    if listener.feed(self._microphone.read()):
                        return True
        finally:
            with suppress(RecogniserFailed):
                self._recogniser.expect(())  # or it would keep what bystanders said until the first question
        return False

    def begin(self) -> None:
        """Forget how the last person spoke, and how busy the machine was."""
        self._recogniser.forget_pace()
        self._pauses = Pauses(self._settings)
        self._taken = None
        self._overhearing.begin(None)

    def listen(self, order: Listen, expected: Expected) -> Sensed:
        """Wait for an answer: speech up to its end, silence, or the button. The kiosk's own voice is no answer."""
        self._overhearing.begin(None)
        for _ in range(MOST_ECHOES):
            sensed = self._hear(order, expected)
            if not isinstance(sensed, Heard) or not expected.echo(sensed, sensed.began - self._opened):
                return sensed
            JOURNAL.warning("dropped what the kiosk heard of itself: is the loudspeaker too near the microphone?")
        return StayedSilent(self._settings.silence_to_start)

    def _hear(self, order: Listen, expected: Expected) -> Sensed:
        self._dropped_before = self._microphone.dropped
        self._recogniser.expect(expected.phrases)
        endpointer = Endpointer(
            self._activity,
            end_silence=self._pauses.end(order.kind),
            early_silence=self._pauses.early(order.kind),
            start_timeout=self._settings.silence_to_start,
            longest=self._settings.longest_answer,
        )
        block = self._microphone.read()
        self._opened = block.at
        while True:
            pressed = self._button()
            if pressed is not None and pressed.name != TALK:
                return pressed
            for fact in endpointer.feed(block):
                if isinstance(fact, StayedSilent):
                    return fact
                if isinstance(fact, SpeechEnded):
                    self._taken = order.kind, fact
                    return self._finish(fact, expected.slow)
                if isinstance(fact, Resumed):
                    self._pauses.note(order.kind, fact.seconds)
                    endpointer.wait_for(self._pauses.end(order.kind), self._pauses.early(order.kind))
                self._follow(fact)
            guessed = self._recogniser.guessed()
            if guessed is not None:
                endpointer.complete = expected.complete(guessed)
            block = self._microphone.read()

    def _follow(self, fact: Fact) -> None:
        """Have the recogniser follow; when the person pauses, have it read ahead while the kiosk waits."""
        if isinstance(fact, Block):
            self._recogniser.feed(fact)
        elif isinstance(fact, Paused) and self._recogniser.guess_seconds <= WORTH_GUESSING:
            self._recogniser.start_guess()

    def replying(self) -> None:
        """Take speech between the end of the turn and the reply for its sequel: the pause in it was too long for us.

        Half-duplex leaves no more to learn from: from here on the microphone hears the kiosk. The words are lost.
        """
        taken, self._taken = self._taken, None
        if taken is None:
            return
        kind, turn = taken
        self._activity.reset()
        cut = Frames()
        meanwhile = [frame for block in self._microphone.captured() for frame in cut.feed(block)]
        near = [frame for frame in meanwhile if frame.at < turn.sure + GONE_ON]
        speaking = [frame.at for frame in near if self._activity.probability(frame.pcm) >= SPEECH]
        if len(speaking) >= GOES_ON:
            self._pauses.note(kind, speaking[0] - turn.ended)

    def overhear(self, interrupting: Interrupting | None) -> None:
        """Hear orders while the kiosk speaks, where its own voice is taken out."""
        self._overhearing.begin(interrupting if self._settings.echo_cancelled else None)

    def overheard(self) -> ButtonPressed | None:
        """Return the order that was heard meanwhile, without waiting."""
        return self._overhearing.order()

    def restart(self) -> None:
        """Start the recogniser anew."""
        self._recogniser.restart()

    def close(self) -> None:
        """Free the microphone and the recogniser's process."""
        self._microphone.close()
        self._recogniser.close()

    def _finish(self, turn: SpeechEnded, say_so: Callable[[], None]) -> Heard:
        lost = self._microphone.dropped - self._dropped_before  # what is lost while the answer is read is none of it
        if lost > 0:
            JOURNAL.warning("an answer lost %d blocks of sound: the machine is too busy to read it in time", lost)
        waited = turn.sure - turn.ended
        return replace(
            self._recogniser.finish(max(NO_SOUND - waited, LEAST_PATIENCE), say_so),
            began=turn.began,
            ended=turn.ended,
            endpoint_seconds=waited,
        )
