"""Who is cut off and who waits too long: answers with an exact pause inside, from files on the audio's own clock."""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from kiosk.assembly import load_mind, start_recogniser
from kiosk.bench.synthetic_voices import speak
from kiosk.bench.turn_answers import PAUSES, QUESTIONS, expected_of, paused
from kiosk.events import Block, Heard, Listen, Sound
from kiosk.hearing.ears import SoundEars
from kiosk.hearing.pauses import Pauses
from kiosk.hearing.sound_files import write_wav
from kiosk.hearing.voice_activity import Silero
from kiosk.hearing.wav_microphone import WavMicrophone
from kiosk.mind.mind import Mind
from kiosk.settings import EngineName, Hearing, Settings
from kiosk.sound.recording import Recording

LATE = 0.2
"""Seconds by which the wait may be longer than the silence that the settings ask for: 0.95 s after a yes or no, 1.7 s
after a free sentence."""
REPLY_AFTER = 0.1
"""Seconds from the end of the wait to the reply, in which somebody who goes on is still heard: what PocketSphinx takes
to read an answer. On the audio's clock, so that a busy machine teaches no more."""

Outcome: TypeAlias = Literal["cut off", "late", "in time"]


@dataclass(frozen=True, slots=True)
class CutOffs:
    """How often answers with a pause were taken before their end, or replied to late."""

    label: str
    what: str
    """Which answers: `parted`, or a whole one with something `added`."""
    pause: float
    first: int
    """Cut off in the person's first answer."""
    later: int
    """In the second, when the kiosk has learnt from the first."""
    first_late: int
    """Heard whole and replied to late, in the first answer."""
    later_late: int
    answers: int


class Passing(WavMicrophone):
    """A recording that runs on while the kiosk gets its reply ready."""

    def captured(self) -> list[Block]:
        """Return what came meanwhile."""
        until = self.now + REPLY_AFTER
        blocks = []
        while self.now < until:
            blocks.append(self.read())
        return blocks


@dataclass(frozen=True)
class Listener:
    """Ears before which a recording is played."""

    microphone: Passing
    ears: SoundEars
    mind: Mind
    settings: Hearing

    def hears(self, order: Listen, sound: Path, least: float) -> Outcome:
        """Hear an answer; it was cut off when less than `least` seconds of it were heard."""
        self.microphone.answer(sound)
        heard = self.ears.listen(order, expected_of(self.mind, order))
        if not isinstance(heard, Heard):
            return "cut off"
        self.ears.replying()
        if heard.ended - heard.began < least:
            return "cut off"
        late = heard.endpoint_seconds > Pauses(self.settings).end(order.kind) + LATE
        return "late" if late else "in time"

    def hears_twice(self, order: Listen, sound: Sound, least: float) -> tuple[Outcome, Outcome]:
        """Hear the same from somebody new, and once more."""
        self.ears.begin()
        with tempfile.NamedTemporaryFile(suffix=".wav") as file:
            write_wav(Path(file.name), sound)
            return self.hears(order, Path(file.name), least), self.hears(order, Path(file.name), least)


def cut_offs(engine: EngineName, voices: Sequence[str]) -> Iterator[CutOffs]:
    """Have answers with pauses heard twice each."""
    settings = Settings(hearing=Hearing(recogniser=engine))
    mind = load_mind(settings)
    microphone = Passing(Recording(keep=False))
    _, recogniser = start_recogniser(settings, mind)
    listener = Listener(
        microphone, SoundEars(microphone, recogniser, Silero(), settings.hearing), mind, settings.hearing
    )
    try:
        for question, pause in itertools.product(QUESTIONS, PAUSES):
            for what, pairs in (("parted", question.parted), ("added", question.added)):
                said = [paused(speak(voice, one), pause, speak(voice, two)) for voice in voices for one, two in pairs]
                if said:
                    order = mind.knowledge.questions[question.id].order
                    heard = [listener.hears_twice(order, sound, least) for sound, least in said]
                    yield counted(question.label, what, pause, heard)
    finally:
        listener.ears.close()


def counted(label: str, what: str, pause: float, heard: Sequence[tuple[Outcome, Outcome]]) -> CutOffs:
    """Count what became of first and second answers."""
    first, later = ([pair[at] for pair in heard] for at in (0, 1))
    return CutOffs(
        label, what, pause, first.count("cut off"), later.count("cut off"), first.count("late"), later.count("late"),
        len(heard),
    )  # fmt: skip
