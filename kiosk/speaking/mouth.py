"""From a sentence to the end of its sound: voice (or cache) → loudspeaker. Or printed, in text mode."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Protocol, TextIO

from kiosk.errors import VoiceFailed
from kiosk.events import ButtonPressed, Played, Sound, Utterance
from kiosk.settings import Speaking
from kiosk.speaking import tones
from kiosk.speaking.cache import APOLOGY, VoiceCache
from kiosk.speaking.speaker import Speaker, never

JOURNAL = logging.getLogger(__name__)

SLOWER = 0.8
"""Each "slower" takes a fifth off the pace."""
SLOWEST = 80
"""Words a minute; below it espeak-ng stretches vowels past understanding."""
LOUDER, LOUDEST = 1.4, 2.0
"""Each "louder" adds 3 dB. espeak-ng peaks at 0.7 of full scale, 99.5 % of its samples stay below 0.48: at twice the
volume one in 200 is clipped, which nobody hears."""
QUIETEST = 0.3
"""10 dB below full scale: "quieter" again and again mutes nothing. Where the set volume is less, that is the least."""
RENDERERS = 2
"""Threads: one renders ahead, one what nobody foresaw."""
SLOW_RENDER, STILL_SLOW = 0.7, 2.0
"""Seconds of rendering after which a tone says that the answer is coming, and after which it says so again: with at
most 2.2 s before it, some sound comes within 3 s."""


class Mouth(Protocol):
    """Whatever the kiosk speaks with."""

    def say(self, utterance: Utterance, after: Utterance | None = None) -> Played:
        """Speak one sentence and return when its sound has ended or a button has stopped it. Raises `SpeakerLost`.

        `after` is what will probably be said next: it is rendered meanwhile.
        """

    def your_turn(self) -> None:
        """Tell the person that the microphone is open."""

    def thinking(self) -> None:
        """Tell the person that the answer takes a moment."""

    def call_staff(self) -> None:
        """Sound the call that staff hear across the room. Raises `SpeakerLost`."""

    def apologise(self) -> None:
        """Say that something failed, with whatever still works."""

    def adjust(self, command: str) -> None:
        """`slower`, `louder` or `quieter`, from the next sentence on."""

    def as_set(self) -> None:
        """Forget what was adjusted: the next visit begins as the settings say."""

    def speak_through(self, speaker: Speaker) -> None:
        """Use this one in the place of a lost one, as slow and as loud as before."""

    def close(self) -> None:
        """Free device and voice. May be called twice."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """A sentence that is being rendered."""

    utterance: Utterance
    words_a_minute: int
    sound: Future[Sound]


class SpokenMouth:
    """A voice and a loudspeaker. `button` is asked while it speaks; a press stops it, but for protected sentences.

    Nor does "quieter" reach those: they are played at the set volume at least.
    """

    def __init__(
        self,
        voice: VoiceCache,
        speaker: Speaker,
        settings: Speaking,
        button: Callable[[], ButtonPressed | None] = lambda: None,
        failed: Callable[[VoiceFailed], None] = lambda _: None,
    ) -> None:
        """`failed` is told of each sentence that is not spoken. Raises `VoiceFailed` as `VoiceCache.apology` does."""
        self._voice = voice
        self._speaker = speaker
        self._settings = settings
        self._button = button
        self._failed = failed
        self._apology: Sound = voice.apology()
        self._words_a_minute = settings.words_a_minute
        self._gain = settings.volume
        self._renderers = ThreadPoolExecutor(RENDERERS, thread_name_prefix="voice")
        all_there = threading.Barrier(RENDERERS)
        for _ in range(RENDERERS):  # else the second comes after weeks, and looks like a leak
            self._renderers.submit(all_there.wait)
        self._ahead: Ahead | None = None
        warning = voice.take_warning()
        if warning:
            JOURNAL.warning("voice cache: %s", warning)

    def say(self, utterance: Utterance, after: Utterance | None = None) -> Played:
        """Render and play one sentence; a sentence that cannot be rendered becomes the apology."""
        started = time.perf_counter()
        sound = self._rendered(self._taken(utterance))
        rendered = time.perf_counter() - started
        self._ahead = self._begun(after) if after else None
        pressed: list[ButtonPressed] = []

        def stopped() -> bool:
            button = self._button()
            pressed.extend([button] if button else [])
            return bool(pressed)

        gain = max(self._gain, self._settings.volume) if utterance.protected else self._gain
        playback = self._speaker.play(sound, gain, never if utterance.protected else stopped)
        if utterance.protected:
            while self._button():  # whatever was pressed meanwhile is ignored, not put off
                continue
        said = APOLOGY if sound is self._apology else utterance.text
        return Played(said, playback.seconds, pressed[0] if pressed else None, rendered)

    def _taken(self, utterance: Utterance) -> Ahead:
        """Return the sentence if it was begun ahead and neither it nor the pace has changed; else begin it now."""
        ahead, self._ahead = self._ahead, None
        if ahead and (ahead.utterance, ahead.words_a_minute) == (utterance, self._words_a_minute):
            return ahead
        return self._begun(utterance)

    def _begun(self, utterance: Utterance) -> Ahead:
        pace = self._words_a_minute
        return Ahead(utterance, pace, self._renderers.submit(self._voice.render, utterance, pace))

    def _rendered(self, ahead: Ahead) -> Sound:
        """Wait for a sentence, and say so by a tone when that takes long."""
        patience = SLOW_RENDER
        while True:
            try:
                return ahead.sound.result(patience)
            except TimeoutError:
                self.thinking()
                patience = STILL_SLOW
            except VoiceFailed as error:
                JOURNAL.error("voice: %s", error)
                self._failed(error)
                return self._apology

    def thinking(self) -> None:
        """Play two soft knocks."""
        self._speaker.play(tones.thinking(), self._gain)

    def your_turn(self) -> None:
        """Play the short tone."""
        self._speaker.play(tones.your_turn(), self._gain)

    def call_staff(self) -> None:
        """Play the call at full volume, however quiet the person wants the voice."""
        self._speaker.play(tones.staff_call(), 1.0)

    def apologise(self) -> None:
        """Play the apology that was rendered at the start."""
        self._speaker.play(self._apology, self._gain)

    def adjust(self, command: str) -> None:
        """Change pace or volume within what stays intelligible."""
        if command == "slower":
            self._words_a_minute = max(SLOWEST, round(self._words_a_minute * SLOWER))
        else:
            factor = LOUDER if command == "louder" else 1 / LOUDER
            quietest = min(QUIETEST, self._settings.volume)
            self._gain = max(quietest, min(LOUDEST, self._gain * factor))

    def as_set(self) -> None:
        """Go back to the pace and volume of the settings."""
        self._words_a_minute = self._settings.words_a_minute
        self._gain = self._settings.volume
        self._ahead = None  # it may tell something about the last person

    def speak_through(self, speaker: Speaker) -> None:
        """Use this loudspeaker; whoever opened the one before closes it."""
        self._speaker = speaker

    def close(self) -> None:
        """Free the loudspeaker and the voice's process."""
        self._ahead = None
        self._speaker.close()
        self._renderers.shutdown(wait=False, cancel_futures=True)
        self._voice.close()


class PrintedMouth:
    """Prints instead of speaking; with no stream, says it to nobody (`talk --json`)."""

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream

    def say(self, utterance: Utterance, after: Utterance | None = None) -> Played:  # noqa: ARG002 - the port's
        """Print one sentence."""
        if self._stream:
            print(f"kiosk: {utterance.text}", file=self._stream, flush=True)
        return Played(utterance.text, 0.0)

    def your_turn(self) -> None:
        """The prompt says so."""

    def thinking(self) -> None:
        """Print is there at once."""

    def call_staff(self) -> None:
        """Who reads has no staff within hearing."""

    def apologise(self) -> None:
        """Say so in the same place."""
        if self._stream:
            print("kiosk: (something failed; the journal says what)", file=self._stream)

    def adjust(self, command: str) -> None:
        """Print has neither pace nor volume."""

    def as_set(self) -> None:
        """Nothing was changed."""

    def speak_through(self, speaker: Speaker) -> None:
        """Print needs none."""

    def close(self) -> None:
        """Nothing to free: whoever opened the stream closes it."""
