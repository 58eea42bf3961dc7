"""How turns are taken, on a sound card made of software: how long replies take, how soon speech stops.

An exchange is what the session does: open the ears, hear an answer, understand it, say the next question. Both ends
are recorded; when a person stopped and when the reply was first heard is read from the recordings.
"""

from __future__ import annotations

import itertools
import math
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from kiosk.assembly import load_mind, open_microphone, open_speaker, place_of, start_mouth, start_recogniser
from kiosk.bench.sound_card import RATE, Heard, SoundCard, sound_card
from kiosk.bench.synthetic_voices import speak
from kiosk.bench.turn_answers import LOUD, QUESTIONS, Question, expected_of, trimmed
from kiosk.events import Ask, ButtonPressed
from kiosk.events import Heard as Answer
from kiosk.hearing.ears import SoundEars
from kiosk.hearing.sound_files import write_wav
from kiosk.hearing.voice_activity import Silero
from kiosk.mind.mind import Mind
from kiosk.settings import EngineName, Hearing, Settings
from kiosk.speaking.mouth import SpokenMouth
from kiosk.speaking.reply import speak as sentences_of

REACTION = 0.3
"""Seconds between the tone and the answer."""
HEARD_FIRST = 0.5
"""Seconds of the reply after which the button is pressed."""
SETTLED = 0.3
"""Seconds that the recorders are given to deliver what was played."""
REPLY = Ask("stairs")
"""What the kiosk says next, whatever was answered; not in the cache the first time."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One answer and the reply to it; seconds."""

    engine: str
    label: str
    total: float
    """End of speech, as recorded, to the first sound, as recorded."""
    endpoint: float
    decode: float
    understand: float
    render: float
    stopped: float
    """Button to the last sound, as recorded."""

    @property
    def device(self) -> float:
        """The rest: buffers of both devices, and what voice activity takes for speech after its end."""
        return self.total - self.endpoint - self.decode - self.understand - self.render


class Finger:
    """A finger over the button."""

    def __init__(self) -> None:
        self.due = math.inf
        """When it will press, on the clock of `time.monotonic`."""
        self.pressed = math.inf

    def press(self) -> ButtonPressed | None:
        """Press once, when it is time."""
        now = time.monotonic()
        if now < self.due:
            return None
        self.pressed, self.due = now, math.inf
        return ButtonPressed("talk")


@dataclass(frozen=True)
class Scene:
    """A kiosk on a virtual sound card, a person before it, and both recorded."""

    card: SoundCard
    settings: Settings
    mind: Mind
    ears: SoundEars
    mouth: SpokenMouth
    finger: Finger
    person: Heard
    kiosk: Heard

    def exchange(self, question: Question, answer: Path) -> Exchange | None:
        """Hold one exchange; None when the answer was not heard to its end."""
        order = self.mind.knowledge.questions[question.id].order
        self.ears.begin()
        self.ears.settle(self.settings.speaking.tail)
        self.mouth.your_turn()
        said_from, replied_from = self.person.now, self.kiosk.now + round((SETTLED + 0.1) * RATE) * 2
        threading.Timer(REACTION, self.card.say, [answer]).start()
        heard = self.ears.listen(order, expected_of(self.mind, order))
        if not isinstance(heard, Answer):
            return None
        began = time.monotonic()
        self.mind.understand(heard, order)
        self.ears.replying()
        understood = time.monotonic()
        (utterance, *_) = sentences_of(REPLY, self.mind.book, self.mind.knowledge, place_of(self.settings))
        self.finger.due = time.monotonic() + HEARD_FIRST
        played = self.mouth.say(utterance)
        time.sleep(SETTLED)
        spoken, replied = _loud(self.person, said_from), _loud(self.kiosk, replied_from)
        if not spoken or not replied or replied[0] < spoken[1]:
            return None
        return Exchange(
            self.ears.name, question.label, replied[0] - spoken[1], heard.endpoint_seconds, heard.decode_seconds,
            understood - began, played.render_seconds, replied[1] - self.finger.pressed,
        )  # fmt: skip


@contextmanager
def scene(engine: EngineName) -> Iterator[Scene]:
    """Set the scene. Raises `MachineError`."""
    with tempfile.TemporaryDirectory(prefix="kiosk-turns-") as folder, sound_card() as card, ExitStack() as open_:
        settings = Settings(hearing=Hearing(recogniser=engine), cache=folder)
        mind = load_mind(settings)
        finger = Finger()
        mouth = start_mouth(settings, open_speaker(settings), finger.press)
        open_.callback(mouth.close)
        _, recogniser = start_recogniser(settings, mind)
        ears = SoundEars(open_microphone(settings), recogniser, Silero(), settings.hearing)
        open_.callback(ears.close)
        recorders = [open_.enter_context(card.hear(device)) for device in ("mic_feed", "spk")]
        yield Scene(card, settings, mind, ears, mouth, finger, *recorders)


def exchanges(engine: EngineName, voices: Sequence[str]) -> Iterator[tuple[Question, Exchange | None]]:
    """Hold exchanges with every voice; None: the answer was not heard to its end."""
    with scene(engine) as here, tempfile.TemporaryDirectory(prefix="kiosk-turns-") as folder:
        wav = Path(folder) / "answer.wav"
        for question, voice in itertools.product(QUESTIONS, voices):
            for text in question.whole:
                write_wav(wav, trimmed(speak(voice, text)))
                yield question, here.exchange(question, wav)


def _loud(recorder: Heard, since: int) -> tuple[float, float] | None:
    """Return when something was first and last heard from that byte on, on the clock of `time.monotonic`."""
    samples = np.frombuffer(recorder.sound.pcm[since:], dtype="<i2").astype(int)
    loud = np.flatnonzero(np.abs(samples) > LOUD) + since // 2
    return (recorder.began + float(loud[0]) / RATE, recorder.began + float(loud[-1]) / RATE) if len(loud) else None
