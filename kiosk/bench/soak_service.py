"""`kiosk run` with recorded people in front of it, unpaced: `python -m kiosk.bench.soak_service CONFIG ENGINE PEOPLE`.

The service's own code from the command line on. Others are the two devices, which run on the audio's own clock and
can be lost, and, as ENGINE `scripted`, the recogniser. For each visit standard input brings a line that says who comes
and what goes wrong when; standard output answers with a line that says what became of it.
"""

from __future__ import annotations

import json
import random
import sys
import time
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Self

from kiosk import assembly
from kiosk.bench.scripted import hide
from kiosk.bench.soak_faults import FAULTS, Stage
from kiosk.cli import live
from kiosk.cli.main import main
from kiosk.errors import KioskError, MicrophoneLost, SpeakerLost
from kiosk.events import Block, Listen, Sound
from kiosk.hearing.ears import Ears, Expected, Sensed
from kiosk.hearing.engine_process import EngineSpec, RecogniserProcess
from kiosk.hearing.engines import Choice
from kiosk.hearing.overhearing import Deaf
from kiosk.hearing.recorded_patient import Patient
from kiosk.hearing.sound_files import read_sound
from kiosk.hearing.wav_microphone import WavMicrophone
from kiosk.mind.mind import Mind
from kiosk.service.buttons import Buttons
from kiosk.service.devices import Devices
from kiosk.service.equipment import Equipment
from kiosk.service.station import Station
from kiosk.session import Report
from kiosk.settings import Hearing, Settings, load_settings
from kiosk.sound.recording import Recording
from kiosk.speaking.speaker import Playback, never
from kiosk.speaking.wav_speaker import WavSpeaker

GONE = 2
"""How often a lost device fails: in the visit, and once when it is looked for."""


class Microphone(WavMicrophone):
    """Recorded answers with their words in them; can be lost and flooded with noise."""

    def __init__(self, recording: Recording) -> None:
        super().__init__(recording)
        self._failures = 0
        self._noise = b""

    def lose(self) -> None:
        """Fail now, and the first time that it is looked for again."""
        self._failures = GONE

    def flood(self, pcm: bytes) -> None:
        """Bring noise in place of the next answer."""
        self._noise = pcm

    def hear(self, pcm: bytes) -> None:
        """Let an answer begin, or the noise in its place."""
        self.answer(None)
        self._answer, self._noise = self._noise or pcm, b""

    def open(self) -> None:
        """Open, unless it is lost. Raises `MicrophoneLost`."""
        self._fail()

    def read(self) -> Block:
        """Return the next 30 ms. Raises `MicrophoneLost`."""
        self._fail()
        return super().read()

    def _fail(self) -> None:
        if self._failures:
            self._failures -= 1
            raise MicrophoneLost("the microphone of the soak is lost", "wait")


class Loudspeaker(WavSpeaker):
    """Plays into the air, asks for the button once a sentence; can be lost."""

    def __init__(self, recording: Recording) -> None:
        super().__init__(recording)
        self._failures = 0

    def lose(self) -> None:
        """Fail now, and the first time that it is looked for again."""
        self._failures = GONE

    def play(self, sound: Sound, gain: float = 1.0, until: Callable[[], bool] = never) -> Playback:
        """Add the sound. Raises `SpeakerLost`."""
        self.found()
        played = super().play(sound, gain)
        until()
        return played

    def found(self) -> Self:
        """Return itself. Raises `SpeakerLost` while it is lost."""
        if self._failures:
            self._failures -= 1
            raise SpeakerLost("the loudspeaker of the soak is lost", "wait")
        return self


class Person:
    """One of `tests/patients`: each answer as sound, with its words hidden in it."""

    def __init__(self, folder: Path) -> None:
        table = tomllib.loads((folder / "patient.toml").read_text(encoding="utf-8"))
        self._said: dict[str, str] = table["answers"]
        self._patient = Patient(folder)
        self._sounds: dict[Path, bytes] = {}

    def answer_to(self, question: str) -> bytes:
        """The answer to a question, as samples."""
        file = self._patient.answer_to(question)
        if file is None:
            return b""
        if file not in self._sounds:
            self._sounds[file] = hide(read_sound(file).pcm, self._said[file.stem])
        return self._sounds[file]


class DirectedEars(Deaf):
    """Ears that hear the person whose turn it is; the fault strikes as it begins."""

    live = False

    def __init__(self, ears: Ears, begin_answer: Callable[[str], None]) -> None:
        self.name = ears.name
        self._ears = ears
        self._begin_answer = begin_answer
        self.settle, self.begin, self.restart, self.close = ears.settle, ears.begin, ears.restart, ears.close

    def listen(self, order: Listen, expected: Expected) -> Sensed:
        """Hear the answer to this question."""
        self._begin_answer(order.question)
        return self._ears.listen(order, expected)


@dataclass(frozen=True, slots=True)
class Script:
    """Whatever visits are made of."""

    stage: Stage
    people: Mapping[str, Person]
    devices: Devices


class DirectedStation(Station):
    """The machine, with visits as they were planned."""

    def __init__(
        self, script: Script, settings: Settings, mind: Mind, buttons: Buttons, *, announce: Callable[[str], None]
    ) -> None:
        super().__init__(settings, mind, buttons, devices=script.devices, announce=announce)
        self._stage = script.stage
        self._people = script.people
        self._plan: dict[str, Any] = {}
        self._turn = 0
        self._struck = False
        self._began = 0.0

    def visit(self) -> Report:
        """Hold the visit that the next line of standard input wants; tell what became of it."""
        self._plan = json.loads(sys.stdin.readline())
        self._turn, self._struck, self._began = 0, False, time.monotonic()
        try:
            report = super().visit()
        except KioskError as error:
            self._tell({"broken": type(error).__name__})
            raise
        else:
            self._tell(shape_of(report))
        finally:
            while self._stage.undo:
                self._stage.undo.pop()()
        return report

    def _tell(self, became: dict[str, Any]) -> None:
        sys.stdout.write(json.dumps(became | {"struck": self._struck, "began": self._began}) + "\n")
        sys.stdout.flush()

    def _ears(self) -> tuple[Ears, Equipment]:
        ears, equipment = super()._ears()
        return DirectedEars(ears, self._begin_answer), equipment

    def _begin_answer(self, question: str) -> None:
        self._turn += 1
        if self._plan["fault"] in FAULTS and self._turn == self._plan["turn"]:
            self._stage.chance.seed(self._plan["seed"])
            FAULTS[self._plan["fault"]](self._stage)
            self._struck = True
        self._stage.microphone.hear(self._people[self._plan["person"]].answer_to(question))


def shape_of(report: Report) -> dict[str, Any]:
    """A visit's outcome, as plain JSON."""
    result = report.assessment
    return {
        "ended": report.ended,
        "broken": report.broken,
        "result": [result.triage, result.result, result.confidence] if result else None,
        "findings": sorted([finding.id, finding.polarity] for finding in report.findings),
        "spoken": report.spoken,
        "turns": len(report.turns),
    }


SCRIPTED = Choice("scripted", "none", Path(), "the soak knows what is said")


def open_scripted(choice: Choice, settings: Hearing, *_: object) -> RecogniserProcess:
    """Start the engine of known words in a process of its own."""
    spec = EngineSpec(choice.name, "kiosk.bench.scripted:Scripted")
    return RecogniserProcess(spec, call_timeout=settings.engine_timeout)


def run(config: str, engine: str, people: str) -> int:
    """Hold visits until standard input ends."""
    settings = load_settings(Path(config))
    recording = Recording(keep=False)
    microphone, loudspeaker = Microphone(recording), Loudspeaker(recording)
    stage = Stage(microphone, loudspeaker, Path(settings.visit.fifo), Path(settings.cache), random.Random())  # noqa: S311 - dice
    devices = Devices(lambda _: microphone, lambda _: loudspeaker.found(), lambda: None)
    known = {folder.name: Person(folder) for folder in Path(people).iterdir() if folder.is_dir()}
    vars(live)["Station"] = partial(DirectedStation, Script(stage, known, devices))
    if engine == "scripted":
        vars(assembly).update(choose=lambda *_: SCRIPTED, open_recogniser=open_scripted)
    with_engine = [] if engine == "scripted" else ["--recogniser", engine]
    return main(["--verbose", "run", "--start", "fifo", "--config", config, *with_engine])


if __name__ == "__main__":
    sys.exit(run(*sys.argv[1:]))
