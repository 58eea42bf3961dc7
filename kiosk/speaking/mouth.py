"""From a sentence to the end of its sound: voice (or cache) → loudspeaker. Or printed, in text mode."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING, Protocol, TextIO

from kiosk.errors import VoiceFailed
from kiosk.events import Played, Sound, Utterance
from kiosk.speaking import tones

if TYPE_CHECKING:
    from kiosk.settings import Speaking
    from kiosk.speaking.cache import VoiceCache
    from kiosk.speaking.speaker import Speaker

JOURNAL = logging.getLogger(__name__)

SLOWER = 0.8
"""Each "slower" takes a fifth off the pace."""
SLOWEST = 80
"""Words a minute; below it espeak-ng stretches vowels past understanding."""
LOUDER = 1.4
"""Each "louder" adds 3 dB; the speaker clips nothing at full volume, so 1 is the most."""


class Mouth(Protocol):
    """Whatever the kiosk speaks with."""

    def say(self, utterance: Utterance) -> Played:
        """Speak one sentence and return when its sound has ended. Raises `SpeakerLost`."""

    def your_turn(self) -> None:
        """Tell the person that the microphone is open."""

    def call_staff(self) -> None:
        """Sound the call that staff hear across the room. Raises `SpeakerLost`."""

    def apologise(self) -> None:
        """Say that something failed, with whatever still works."""

    def adjust(self, command: str) -> None:
        """`slower`, `louder` or `quieter`, from the next sentence on."""

    def as_set(self) -> None:
        """Forget what was adjusted: the next visit begins as the settings say."""

    def close(self) -> None:
        """Free device and voice. May be called twice."""


class SpokenMouth:
    """A voice and a loudspeaker."""

    def __init__(self, voice: VoiceCache, speaker: Speaker, settings: Speaking) -> None:
        self._voice = voice
        self._speaker = speaker
        self._settings = settings
        self._apology: Sound = voice.apology()
        self._words_a_minute = settings.words_a_minute
        self._gain = settings.volume

    def say(self, utterance: Utterance) -> Played:
        """Render and play one sentence; a sentence that cannot be rendered becomes the apology."""
        started = time.perf_counter()
        try:
            sound = self._voice.render(utterance, self._words_a_minute)
        except VoiceFailed as error:
            JOURNAL.error("voice: %s", error)
            sound = self._apology
        rendered = time.perf_counter() - started
        playback = self._speaker.play(sound, self._gain)
        return Played(utterance.text, playback.seconds, playback.interrupted, rendered)

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
            self._gain = min(1.0, self._gain * factor)

    def as_set(self) -> None:
        """Go back to the pace and volume of the settings."""
        self._words_a_minute = self._settings.words_a_minute
        self._gain = self._settings.volume

    def close(self) -> None:
        """Free the loudspeaker and the voice's process."""
        self._speaker.close()
        self._voice.close()


class PrintedMouth:
    """Prints instead of speaking; with no stream, says it to nobody (`talk --json`)."""

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream

    def say(self, utterance: Utterance) -> Played:
        """Print one sentence."""
        if self._stream:
            print(f"kiosk: {utterance.text}", file=self._stream, flush=True)
        return Played(utterance.text, 0.0)

    def your_turn(self) -> None:
        """The prompt says so."""

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

    def close(self) -> None:
        """Nothing to free: whoever opened the stream closes it."""
