"""When a person's turn begins and ends, told from the sound alone.

    endpointer = Endpointer(Silero(), end_silence=0.75, start_timeout=8.0, longest=20.0)
    for block in microphone:                      # any length, any rate
        for fact in endpointer.feed(block):
            match fact:
                case SpeechBegan(): ...           # followed by the sound, pre-roll first
                case Block(): recogniser.feed(fact)       # 16 kHz: speech with its margins, nothing else
                case Paused():                    # nothing more is fed until the person goes on
                    endpointer.complete = what was fed is a whole answer already
                case Resumed(): ...               # it was a pause; `complete` is False again
                case SpeechEnded(): heard = recogniser.finish()
                case StayedSilent(): ...

After `SpeechEnded` or `StayedSilent` the endpointer is `done` and answers every block with nothing: make a
new one, or `reset()` it, for the next answer. It has no clock but the audio's, so a file gives the same
facts at any pace and however it is cut into blocks.
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass
from typing import TypeAlias

from kiosk.events import Block, StayedSilent
from kiosk.hearing.voice_activity import FRAME_SECONDS, LEAST_SPEECH, SPEECH, Frames, VoiceActivity

PRE_ROLL = 0.3
"""Seconds before the first frame of speech that go to the recogniser: quiet consonants begin there."""
TAIL = 0.3
"""Seconds after the last frame of speech that go to the recogniser: a final "s" or "t" fades there."""
STILL_SPEECH = 0.35
"""Probability down to which speech goes on once begun: Silero's own hysteresis of 0.15."""
WITHIN = 4
"""Frames in which `LEAST_SPEECH` must be speech for a turn to begin: a weak frame between is forgiven."""


@dataclass(frozen=True, slots=True)
class SpeechBegan:
    """A person began to speak."""


@dataclass(frozen=True, slots=True)
class Paused:
    """`TAIL` has passed since the last frame of speech: the recogniser has all that it gets if the answer ends here."""


@dataclass(frozen=True, slots=True)
class Resumed:
    """The person went on after a pause."""

    seconds: float
    """Length of the pause."""


@dataclass(frozen=True, slots=True)
class SpeechEnded:
    """The turn is over."""

    began: float
    """Seconds on the audio's clock."""
    ended: float
    """When speech ended: the end of the last frame of speech, less the detector's lag."""
    sure: float
    """When the endpointer took the turn: `ended` and the silence waited for."""


Fact: TypeAlias = Block | SpeechBegan | Paused | Resumed | SpeechEnded | StayedSilent


class Turn:
    """The rules: frames and their probabilities of speech in, facts out. Pure."""

    def __init__(
        self,
        end_silence: float,
        start_timeout: float,
        longest: float,
        early_silence: float = math.inf,
        lag: float = 0.0,
    ) -> None:
        """All in seconds; `lag` is the detector's. `early_silence` ends what is `complete`, if it is the shorter."""
        self.end_silence = end_silence
        self.early_silence = early_silence
        self.start_timeout = start_timeout
        self.longest = longest
        self.complete = False
        self.done = False
        self._lag = lag
        self._opened: float | None = None
        self._began: float | None = None
        self._now = 0.0
        self._last_speech = 0.0
        self._paused = False
        self._held: deque[Block] = deque()
        self._recent: deque[tuple[float, bool]] = deque(maxlen=WITHIN)

    def hear(self, frame: Block, probability: float) -> list[Fact]:
        """Take the next frame; return what is now known, in order."""
        if self.done:
            return []
        if self._opened is None:
            self._opened = frame.at
        self._now = frame.at + frame.seconds
        if self._began is None:
            return self._wait(frame, probability, self._opened)
        return self._follow(frame, probability, self._began)

    def _wait(self, frame: Block, probability: float, opened: float) -> list[Fact]:
        """Before speech: keep the pre-roll, look for its beginning, mind the time."""
        self._held.append(frame)
        self._recent.append((frame.at, probability >= SPEECH))
        speaking = [at for at, is_speech in self._recent if is_speech]
        if len(speaking) >= LEAST_SPEECH:
            self._began = speaking[0]
            self._last_speech = self._now - self._lag
            self._drop_before(self._began - PRE_ROLL)
            return [SpeechBegan(), *self._release()]
        self._drop_before(frame.at - PRE_ROLL - WITHIN * FRAME_SECONDS)
        waited = self._now - opened
        if waited >= self.start_timeout and not speaking:
            self.done = True
            return [StayedSilent(waited)]
        return []

    def _follow(self, frame: Block, probability: float, began: float) -> list[Fact]:
        """During speech: pass it on; hold silence back until it proves to be a pause."""
        now = self._now
        self._held.append(frame)
        facts: list[Fact] = []
        if probability >= STILL_SPEECH:
            if self._paused:
                self._paused = self.complete = False
                facts.append(Resumed(frame.at - self._last_speech))
            self._last_speech = now - self._lag
        silence = now - self._last_speech
        tail = TAIL + self._lag
        if silence <= tail:
            facts += self._release()
        if not self._paused and silence + FRAME_SECONDS > tail:
            self._paused = True
            facts.append(Paused())
        enough = min(self.early_silence, self.end_silence) if self.complete else self.end_silence
        if silence >= enough or now - began >= self.longest:
            self.done = True
            facts.append(SpeechEnded(began, self._last_speech, now))
        return facts

    def _release(self) -> list[Fact]:
        released: list[Fact] = list(self._held)
        self._held.clear()
        return released

    def _drop_before(self, at: float) -> None:
        while self._held and self._held[0].at + self._held[0].seconds <= at:
            self._held.popleft()


class Endpointer:
    """A `Turn` fed with blocks as they come from a microphone, through a voice activity detector."""

    def __init__(
        self,
        activity: VoiceActivity,
        *,
        end_silence: float,
        start_timeout: float,
        longest: float,
        early_silence: float = math.inf,
    ) -> None:
        """All in seconds: silence that ends an answer, that is one, that ends a whole one; and the longest answer."""
        self._activity = activity
        self._times = (end_silence, start_timeout, longest, early_silence, activity.lag)
        self.reset()

    def reset(self) -> None:
        """Begin a new turn; the sound so far is forgotten."""
        self._activity.reset()
        self._frames = Frames()
        self._turn = Turn(*self._times)

    def feed(self, block: Block) -> list[Fact]:
        """Take a block; return the facts known now, in order (see the top of this module)."""
        facts: list[Fact] = []
        for frame in self._frames.feed(block):
            if self._turn.done:
                break
            facts += self._turn.hear(frame, self._activity.probability(frame.pcm))
        return facts

    def wait_for(self, end_silence: float, early_silence: float) -> None:
        """Wait so long from now on: this person pauses."""
        self._turn.end_silence, self._turn.early_silence = end_silence, early_silence

    @property
    def done(self) -> bool:
        """Whether the turn has ended, or nobody took it."""
        return self._turn.done

    @property
    def complete(self) -> bool:
        """Set this when what was said so far is a whole answer: `early_silence` then ends the turn."""
        return self._turn.complete

    @complete.setter
    def complete(self, complete: bool) -> None:
        self._turn.complete = complete
