"""A whole sound file → words: what `kiosk hear` and the benchmarks do."""

from __future__ import annotations

import math
from dataclasses import replace

from kiosk.events import Block, Heard, Sound
from kiosk.hearing.endpoint import Endpointer
from kiosk.hearing.recogniser import Recogniser
from kiosk.hearing.voice_activity import VoiceActivity

BLOCK_SECONDS = 0.03


def transcribe(sound: Sound, recogniser: Recogniser, activity: VoiceActivity) -> Heard:
    """Decode all speech in a sound as one utterance. `decode_seconds` counts from its end to the text.

    Raises `RecogniserFailed`.
    """
    endpointer = Endpointer(activity, end_silence=math.inf, start_timeout=math.inf, longest=math.inf)
    size = round(BLOCK_SECONDS * sound.rate) * 2
    for start in range(0, len(sound.pcm), size):
        block = Block(sound.pcm[start : start + size], sound.rate, start / 2 / sound.rate)
        for fact in endpointer.feed(block):
            if isinstance(fact, Block):
                recogniser.feed(fact)
    return replace(recogniser.finish(), ended=sound.seconds)
