"""`kiosk run` with a living person in front of it, for tests that watch the process from outside.

The service's own code from the command line on; in place of the two devices and the engine stand a microphone
that hears speech with a canary tone under it, a loudspeaker that plays into the air, and, in the recogniser's
own process, an engine that hears canary words. A second argument makes it leak, to test the test.

    python tests/live_visit.py CONFIG [journal | file | sound | socket | syslog]
"""

from __future__ import annotations

import gc
import itertools
import logging
import socket
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from logging.handlers import SysLogHandler
from pathlib import Path
from typing import Any

import numpy as np

from kiosk.cli import live
from kiosk.cli.main import main
from kiosk.events import Block, Heard, Sound
from kiosk.hearing.engine_process import EngineSpec, RecogniserProcess
from kiosk.hearing.engines import Choice
from kiosk.hearing.sound_files import read_sound, write_wav
from kiosk.mind.mind import Mind
from kiosk.service import station
from kiosk.service.buttons import AtOnce
from kiosk.service.devices import Devices
from kiosk.service.station import Station
from kiosk.settings import Settings
from kiosk.sound.pcm import RATE
from kiosk.speaking.speaker import Playback, never

CANARIES = ("quokka", "zyzzyva", "axolotl")
"""Words of the person that stand in no prompt."""
HERTZ = 3111.0
"""Of the tone under the person's speech."""
SPEECH = Path(__file__).parent / "patients" / "hot-calf" / "opening.flac"
ANSWERS = (
    "quokka i get cramps in my calf at night zyzzyva", "no axolotl", "yes zyzzyva my quokka takes omeprazole", "no",
)  # fmt: skip
NOT_UNDERSTOOD = "zyzzyva axolotl quokka"
"""What the first person says first."""
SECONDS = 1.5
"""Of the speech that are enough for an answer."""
VISITS = 2
LOUDNESS = 6000
"""Of the tone, in 16-bit steps."""


def voice() -> Sound:
    """Real speech, so that voice activity is found, with the tone and two seconds of a silent room after it."""
    speech = np.frombuffer(read_sound(SPEECH).pcm, dtype="<i2").astype(float)[: round(SECONDS * RATE)]
    speech *= 8000 / np.abs(speech).max()
    speech += LOUDNESS * np.sin(2 * np.pi * HERTZ * np.arange(len(speech)) / RATE)
    room = np.random.default_rng(1).integers(-2, 3, 2 * RATE)
    return Sound(np.concatenate([speech, room]).astype("<i2").tobytes(), RATE)


class Person:
    """A microphone in which the same is said again and again, faster than in life."""

    name, rate, dropped, block_seconds = "a person", RATE, 0, 0.03

    def __init__(self, leak: str) -> None:
        self._pcm = voice().pcm
        self._leak = leak
        self._at = 0
        self.now = 0.0

    @property
    def heartbeat(self) -> float:
        return time.monotonic()

    def open(self) -> None: ...

    def close(self) -> None: ...

    def read(self) -> Block:
        size = 2 * RATE * 30 // 1000
        pcm = self._pcm[self._at : self._at + size]
        self._at = (self._at + size) % len(self._pcm)
        block = Block(pcm, RATE, self.now)
        self.now += block.seconds
        if self._leak == "sound":
            with Path("debug.raw").open("ab") as file:
                file.write(pcm)
        return block

    def captured(self) -> list[Block]:
        return []

    def flush(self, tail: float = 0.0) -> None:  # noqa: ARG002 - the port's
        self._at = 0
        self.read()


class Air:
    """A loudspeaker that nobody records."""

    name = "the air"

    def play(
        self,
        sound: Sound,
        gain: float = 1.0,  # noqa: ARG002 - the port's
        until: Callable[[], bool] = never,  # noqa: ARG002 - the port's
    ) -> Playback:
        return Playback(sound.seconds)

    def close(self) -> None: ...


class Parrot:
    """An engine that hears canaries whatever is said."""

    name, model = "parrot", "none"

    def __init__(self) -> None:
        self._answers = itertools.chain([NOT_UNDERSTOOD], itertools.cycle(ANSWERS))

    def expect(self, phrases: Sequence[str]) -> None: ...

    def feed(self, block: Block) -> Heard | None: ...

    def guess(self) -> Heard:
        return Heard("")

    def finish(self) -> Heard:
        return Heard(next(self._answers))

    def lacks(self, words: Sequence[str]) -> list[str]:  # noqa: ARG002 - the port's
        return []

    def close(self) -> None: ...


def start_parrot(settings: Settings, mind: Mind) -> tuple[Choice, RecogniserProcess]:  # noqa: ARG001 - as the real one
    choice = Choice("parrot", "none", Path(), "for a test")
    return choice, RecogniserProcess(EngineSpec("parrot", "live_visit:Parrot"), call_timeout=30.0)


class Turnstile(AtOnce):
    """Lets in as many visits as asked for; between them it counts what is still known of the person before."""

    def __init__(self) -> None:
        self._left = VISITS

    def wait_for_start(self) -> bool:
        if self._left < VISITS:
            sys.stdout.write(f"remembered: {sorted(remembered())}\n")
            sys.stdout.write(f"cores: {sorted(cores())}\n")
            sys.stdout.flush()
        self._left -= 1
        return self._left >= 0


def remembered() -> set[str]:
    """The canaries that any object of the process still holds, but for this file's own constants."""
    gc.collect()
    found = set()
    own = {id(text) for text in (*ANSWERS, *CANARIES, NOT_UNDERSTOOD)}
    for thing in gc.get_objects():
        for value in held_by(thing):
            if id(value) not in own and any(canary in value for canary in CANARIES):
                found.add(f"{type(thing).__name__}: {value[:40]}")
    return found


def held_by(thing: object) -> Iterator[str]:
    """Texts that an object holds: gc passes over the keys of a dict, and tracks no dict or tuple of text alone."""
    for value in (*gc.get_referents(thing), *(thing if isinstance(thing, dict) else ())):
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict | tuple | frozenset) and not gc.is_tracked(value):
            yield from held_by(value)


def cores() -> set[str]:
    """How large a core file may be that this process, or one of its children, leaves of its memory."""
    children = [file.read_text().split() for file in Path("/proc/self/task").glob("*/children")]
    limits = [Path(f"/proc/{pid}/limits").read_text() for pids in (["self"], *children) for pid in pids]
    return {line.split()[4] for text in limits for line in text.splitlines() if line.startswith("Max core file size")}


def log_by_syslog() -> None:
    """Send the journal to a socket with a name, as a handler for syslog does."""
    end = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    end.bind("log")
    logging.getLogger("kiosk").addHandler(SysLogHandler("log"))


def leak_words(to: str) -> None:
    """Do what must never be done."""
    understand = Mind.understand
    if to == "syslog":
        log_by_syslog()

    def leaky(self: Mind, heard: Heard, order: Any) -> Any:  # noqa: ANN401 - whatever the real one takes
        if to in ("journal", "syslog"):
            logging.getLogger("kiosk").debug("heard: %s", heard.text)
        elif to == "file":
            Path("debug.txt").write_text(heard.text)
        elif to == "socket":
            socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()
        return understand(self, heard, order)

    Mind.understand = leaky  # type: ignore[method-assign] # that is the point


def talkative(*_: object) -> Turnstile:
    """Called by the command once it has set up the journal: everything is logged from here on."""
    logging.getLogger().setLevel(logging.DEBUG)
    return Turnstile()


def run(config: str, leak: str) -> int:
    devices = Devices(lambda _: Person(leak), lambda _: Air(), lambda: None)
    live.Station = partial(Station, devices=devices)  # type: ignore[assignment, misc] # stands for the card
    station.start_recogniser = start_parrot  # type: ignore[assignment] # an engine with a name of its own
    live.buttons_of = talkative  # type: ignore[assignment] # pressed() has nothing to tell
    leak_words(leak)
    return main(["--verbose", "run", "--config", config])


if __name__ == "__main__":
    if sys.argv[1] == "--wav":
        write_wav(Path(sys.argv[2]), voice())
    else:
        sys.exit(run(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else ""))
