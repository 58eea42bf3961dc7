"""From an order to listen to what was heard: microphone → endpointer → recogniser."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol, TypeAlias

from kiosk.events import Block, ButtonPressed, Heard, Kind, Listen, StayedSilent
from kiosk.hearing.endpoint import Endpointer, SpeechEnded

if TYPE_CHECKING:
    from kiosk.hearing.engine_process import RecogniserProcess
    from kiosk.hearing.microphone import Microphone
    from kiosk.hearing.voice_activity import VoiceActivity
    from kiosk.settings import Hearing

Sensed: TypeAlias = Heard | StayedSilent | ButtonPressed
"""What may come of listening."""


class Ears(Protocol):
    """Whatever brings answers: a microphone, recordings, a keyboard."""

    name: str
    """The engine, as `kiosk visit --json` reports it."""
    live: bool
    """True when a living person may be heard, whose words are kept nowhere."""

    def settle(self, tail: float) -> None:
        """Drop what was heard while the kiosk spoke, and `tail` seconds more."""

    def listen(self, order: Listen, phrases: Sequence[str]) -> Sensed:
        """Wait for an answer. Raises `RecogniserFailed`, `MicrophoneLost`."""

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
        microphone.open()

    def settle(self, tail: float) -> None:
        """Drop what was heard while the kiosk spoke, and `tail` seconds more."""
        self._microphone.flush(tail)

    def listen(self, order: Listen, phrases: Sequence[str]) -> Sensed:
        """Wait for an answer: speech up to its end, silence, or the button."""
        self._recogniser.expect(phrases)
        endpointer = Endpointer(
            self._activity,
            end_silence=self._end_silence(order.kind),
            start_timeout=self._settings.silence_to_start,
            longest=self._settings.longest_answer,
        )
        while True:
            pressed = self._button()
            if pressed is not None:
                return pressed
            for fact in endpointer.feed(self._microphone.read()):
                if isinstance(fact, StayedSilent):
                    return fact
                if isinstance(fact, SpeechEnded):
                    return self._finish(fact)
                if isinstance(fact, Block):
                    self._recogniser.feed(fact)

    def restart(self) -> None:
        """Start the recogniser anew."""
        self._recogniser.restart()

    def close(self) -> None:
        """Free the microphone and the recogniser's process."""
        self._microphone.close()
        self._recogniser.close()

    def _finish(self, turn: SpeechEnded) -> Heard:
        return replace(
            self._recogniser.finish(),
            began=turn.began,
            ended=turn.ended,
            endpoint_seconds=turn.sure - turn.ended,
        )

    def _end_silence(self, kind: Kind) -> float:
        return {
            Kind.YES_NO: self._settings.silence_yes_no,
            Kind.MENU: self._settings.silence_menu,
            Kind.OPEN: self._settings.silence_open,
        }[kind]
