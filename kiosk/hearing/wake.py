"""Waiting for a wake phrase: what stands out of the room's noise → what is speech → what is the phrase.

Each step is dearer than the one before and is taken only on what that one lets through, so that a quiet room costs
next to nothing. What was heard goes nowhere: not to the caller, not to a log; only that a phrase was said.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from kiosk.events import Block
from kiosk.hearing.endpoint import Endpointer, SpeechBegan, SpeechEnded
from kiosk.hearing.recogniser import Recogniser
from kiosk.hearing.voice_activity import FRAME_SECONDS, VoiceActivity

STANDS_OUT = 2.0
"""Times the loudness of the room's own noise from which a frame may be speech: 6 dB."""
RISE = 10 ** (1 / 20)
"""Times by which the noise may rise in a second: 1 dB. It falls at once; speech has gaps, a new fan has none."""
FAINTEST = 8.0
"""Loudness of the quietest room, in 16-bit steps (-72 dB). What does not stand out of that no recogniser could read,
and a sound card that skips a beat gives zeros, beside which any room would be loud."""
HOLD = 0.5
"""Seconds that go on being looked at after a loud frame, for the detector remembers what came before."""
END_SILENCE = 0.4
"""Seconds of silence after which a phrase is looked for in what was said."""
LONGEST = 8.0
"""Seconds of speech without a pause after which it is looked for: a radio never pauses."""


class Loud:
    """A detector that is asked only about sound that stands out of the room's noise; the rest is no speech."""

    lag = 0.0
    """Nobody waits for a phrase's end, and Vosk misses one that is cut as soon as it may be."""

    def __init__(self, activity: VoiceActivity) -> None:
        self._activity = activity
        self._noise = math.inf
        self._held = 0.0

    def probability(self, frame: bytes) -> float:
        """Return 0 to 1 for one frame."""
        level = max(FAINTEST, loudness(frame))
        self._noise = min(level, self._noise * RISE**FRAME_SECONDS)
        self._held = HOLD if level >= self._noise * STANDS_OUT else self._held - FRAME_SECONDS
        return self._activity.probability(frame) if self._held > 0 else 0.0

    def reset(self) -> None:
        """Forget what was said; the room's noise stays known."""
        self._activity.reset()


def loudness(frame: bytes) -> float:
    """Return the root mean square of 16-bit samples, without the hum below everything."""
    import numpy as np  # noqa: PLC0415 - heavy, and its threads would keep commands from forking

    return float(np.frombuffer(frame, dtype="<i2").astype(np.float32).std())


class WakeListener:
    """Takes the microphone's blocks while nobody is being served, and tells when a wake phrase was said."""

    def __init__(self, recogniser: Recogniser, activity: VoiceActivity, phrases: Sequence[str]) -> None:
        self._recogniser = recogniser
        self._phrases = tuple(phrases)
        self._endpointer = Endpointer(Loud(activity), end_silence=END_SILENCE, start_timeout=math.inf, longest=LONGEST)

    def feed(self, block: Block) -> bool:
        """Take a block; return whether a phrase has just been said. Raises `RecogniserFailed`."""
        for fact in self._endpointer.feed(block):
            if isinstance(fact, SpeechBegan):
                self._recogniser.spot(self._phrases)
            elif isinstance(fact, Block):
                self._recogniser.feed(fact)
            elif isinstance(fact, SpeechEnded):
                self._endpointer.reset()
                if self._recogniser.finish().phrase:
                    return True
        return False
