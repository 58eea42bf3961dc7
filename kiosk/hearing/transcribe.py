"""A whole sound file → words: what `kiosk hear` and the benchmarks do."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, replace

from kiosk.events import Block, Heard, Sound
from kiosk.hearing.endpoint import Endpointer
from kiosk.hearing.recogniser import Recogniser
from kiosk.hearing.voice_activity import VoiceActivity
from kiosk.hearing.wav_microphone import BLOCK_SECONDS


@dataclass(frozen=True, slots=True)
class Decoded:
    """What was made of a sound, and how long that took."""

    heard: Heard
    seconds: float
    """Wall time in the recogniser in all; `heard.decode_seconds` is the part of it after the end of the sound."""


def transcribe(sound: Sound, recogniser: Recogniser, activity: VoiceActivity) -> Decoded:
    """Decode all speech in a sound as one utterance. Raises `RecogniserFailed`."""
    endpointer = Endpointer(activity, end_silence=math.inf, start_timeout=math.inf, longest=math.inf)
    decoding = 0.0
    size = round(BLOCK_SECONDS * sound.rate) * 2
    for start in range(0, len(sound.pcm), size):
        block = Block(sound.pcm[start : start + size], sound.rate, start / 2 / sound.rate)
        for fact in endpointer.feed(block):
            if isinstance(fact, Block):
                started = time.perf_counter()
                recogniser.feed(fact)
                decoding += time.perf_counter() - started
    heard = recogniser.finish()
    return Decoded(replace(heard, ended=sound.seconds), decoding + heard.decode_seconds)
