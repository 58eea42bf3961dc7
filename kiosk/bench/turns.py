"""How turns are taken, on a sound card made of software: how long replies take, who is cut off, how soon speech stops.

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
from kiosk.errors import MachineError
from kiosk.events import Ask, ButtonPressed, Listen, Sound
from kiosk.events import Heard as Answer
from kiosk.hearing.ears import Expected, SoundEars
from kiosk.hearing.sound_files import write_wav
from kiosk.hearing.voice_activity import Silero
from kiosk.hearing.wav_microphone import WavMicrophone
from kiosk.mind import Mind
from kiosk.recording import Recording
from kiosk.settings import EngineName, Hearing, Settings
from kiosk.speaking.mouth import SpokenMouth
from kiosk.speaking.reply import speak as sentences_of

LOUD = 300
"""Of 32767: what counts as sound. The card's room makes 3."""
REACTION = 0.3
"""Seconds between the tone and the answer."""
HEARD_FIRST = 0.5
"""Seconds of the reply after which the button is pressed."""
SETTLED = 0.3
"""Seconds that the recorders are given to deliver what was played."""
REPLY = Ask("stairs")
"""What the kiosk says next, whatever was answered; not in the cache the first time."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question and what people say to it; the first of each pair may stand alone."""

    id: str
    label: str
    whole: Sequence[str]
    parted: Sequence[tuple[str, str]]
    """Answers with a pause between their parts, none of which begins with a whole answer."""
    added: Sequence[tuple[str, str]] = ()
    """Whole answers, and what is added to them after a pause."""


QUESTIONS = (
    Question(
        "walking", "yes/no", ("yes", "no", "yes it does", "no not really", "yes I do"),
        (("when I walk", "it does"), ("I think that", "it does"), ("well", "no not really"), ("I would say", "yes")),
        (("yes", "but only uphill"), ("no", "not when I walk")),
    ),
    Question(
        "flag_leg", "yes/no about danger", ("yes", "no", "yes it is", "no it is not"),
        (("I think", "it is swollen"), ("it is a bit", "red and hot")),
        (("no", "well a bit swollen"),),
    ),
    Question(
        "where", "menu", ("in my calf", "my foot", "in my thighs"),
        (("it is in my", "calf"), ("in the back of", "my thigh")),
        (("in my calf", "and my foot"), ("my thigh", "and my calf")),
    ),
    Question(
        "opening", "free sentence",
        ("I get cramps in my calves at night", "my foot cramps when I swim", "my legs cramp on water tablets"),
        (("I get cramps in my calves", "when I lie in bed"), ("my foot cramps", "and I take a water tablet"),
         ("it started last week", "after I worked in the heat")),
    ),
)  # fmt: skip
PAUSES = (0.3, 0.6, 0.9, 1.2, 1.5)


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


@dataclass(frozen=True, slots=True)
class CutOffs:
    """How often answers with a pause were taken before their end."""

    label: str
    what: str
    """Which answers: `parted`, or a whole one with something `added`."""
    pause: float
    first: int
    """Cut off in the person's first answer."""
    later: int
    """In the second, when the pauses of the first are known."""
    answers: int


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
        order = _order(self.mind, question)
        self.ears.begin()
        self.ears.settle(self.settings.speaking.tail)
        self.mouth.your_turn()
        said_from, replied_from = self.person.now, self.kiosk.now + round((SETTLED + 0.1) * RATE) * 2
        threading.Timer(REACTION, self.card.say, [answer]).start()
        heard = self.ears.listen(order, _expected(self.mind, order))
        if not isinstance(heard, Answer):
            return None
        began = time.monotonic()
        self.mind.understand(heard, order)
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
                write_wav(wav, _trimmed(speak(voice, text)))
                yield question, here.exchange(question, wav)


def cut_offs(engine: EngineName, voices: Sequence[str]) -> Iterator[CutOffs]:
    """Have answers with pauses heard twice each, from files on the audio's own clock."""
    settings = Settings(hearing=Hearing(recogniser=engine))
    mind = load_mind(settings)
    microphone = WavMicrophone(Recording(keep=False))
    _, recogniser = start_recogniser(settings, mind)
    ears = SoundEars(microphone, recogniser, Silero(), settings.hearing)
    try:
        for question, pause in itertools.product(QUESTIONS, PAUSES):
            for what, pairs in (("parted", question.parted), ("added", question.added)):
                said = [_paused(speak(voice, one), pause, speak(voice, two)) for voice in voices for one, two in pairs]
                if said:
                    cut = [_cut(ears, microphone, _order(mind, question), mind, sound, least) for sound, least in said]
                    first, later = (sum(column) for column in zip(*cut, strict=True))
                    yield CutOffs(question.label, what, pause, first, later, len(said))
    finally:
        ears.close()


def _cut(  # noqa: PLR0913, PLR0917 - all that takes part
    ears: SoundEars, microphone: WavMicrophone, order: Listen, mind: Mind, sound: Sound, least: float
) -> tuple[bool, bool]:
    """Return whether the answer was taken before its second part, the first time and once the pause is known."""
    cut = []
    ears.begin()
    with tempfile.NamedTemporaryFile(suffix=".wav") as file:
        write_wav(Path(file.name), sound)
        for _ in range(2):
            microphone.answer(Path(file.name))
            heard = ears.listen(order, _expected(mind, order))
            cut.append(not isinstance(heard, Answer) or heard.ended - heard.began < least)
    return cut[0], cut[1]


def _paused(one: Sound, pause: float, two: Sound) -> tuple[Sound, float]:
    """Return two parts with a pause between them, and the seconds that are more than the first part."""
    first, second = _trimmed(one), _trimmed(two)
    silence = bytes(round(pause * first.rate) * 2)
    return Sound(first.pcm + silence + second.pcm, first.rate), first.seconds + pause / 2


def _order(mind: Mind, question: Question) -> Listen:
    asked = mind.knowledge.questions[question.id]
    return Listen(question.id, asked.kind, asked.findings)


def _expected(mind: Mind, order: Listen) -> Expected:
    return Expected(mind.phrases_for(order), complete=lambda heard: mind.is_complete(heard, order))


def _loud(recorder: Heard, since: int) -> tuple[float, float] | None:
    """Return when something was first and last heard from that byte on, on the clock of `time.monotonic`."""
    samples = np.frombuffer(recorder.sound.pcm[since:], dtype="<i2").astype(int)
    loud = np.flatnonzero(np.abs(samples) > LOUD) + since // 2
    return (recorder.began + float(loud[0]) / RATE, recorder.began + float(loud[-1]) / RATE) if len(loud) else None


def _trimmed(sound: Sound) -> Sound:
    """Return the sound without the silence around it: a pause is then as long as it is said to be."""
    samples = np.frombuffer(sound.pcm, dtype="<i2")
    loud = np.flatnonzero(np.abs(samples.astype(int)) > LOUD)
    if not len(loud):
        raise MachineError("a voice made no sound", "try it with: flite -t hello")
    return Sound(samples[loud[0] : loud[-1] + 1].tobytes(), sound.rate)

