"""What a running kiosk takes of the machine: seconds to start, memory, and the processor while it does this or that.

The service runs as it does under systemd, on a virtual sound card; nothing of it is replaced.
"""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from kiosk.bench.processes import WARM_UP, cpu_seconds, held_by
from kiosk.bench.sound_card import MICROPHONE, Heard, SoundCard, sound_card
from kiosk.bench.synthetic_voices import speak
from kiosk.bench.turn_answers import LOUD
from kiosk.errors import MachineError
from kiosk.hearing.sound_files import write_wav
from kiosk.settings import EngineName

IDLE, LISTENING = 20.0, 4.0
"""Seconds that are measured; who listens waits for eight."""
QUIET = 1.0
"""Seconds without sound after which the kiosk has finished speaking."""
LOOKS = 0.1
"""Seconds between two looks."""
LONGEST = 120.0
"""Seconds that the start and what the kiosk says may take."""
STORY = "I get cramps in my calves at night, and in my feet when I swim, and it started about two weeks ago"
SETTINGS = """cache = "{folder}/cache"
[hearing]
recogniser = "{engine}"
microphone = "{microphone}"
[visit]
start = "{start}"
fifo = "{folder}/button"
[service]
state = "{folder}"
runtime = "{folder}"
[prompts]
store = "{folder}/prompts"
"""


@dataclass(frozen=True, slots=True)
class Load:
    """What one thing takes that a kiosk does."""

    doing: str
    cpu: float
    """Share of one core."""
    memory: int
    """Resident bytes of all processes, the most that was seen."""


@dataclass(frozen=True, slots=True)
class Running:
    """One engine's kiosk."""

    engine: str
    start: float
    """Seconds until a visit can begin."""
    loads: tuple[Load, ...]


def measure(engine: EngineName) -> Running:
    """Start it, let it idle, begin a visit, tell it a story. Raises `MachineError`."""
    with tempfile.TemporaryDirectory(prefix="kiosk-load-") as name, sound_card() as card:
        folder = Path(name)
        settings = SETTINGS.format(folder=folder, engine=engine, start="fifo", microphone=MICROPHONE)
        (folder / "kiosk.toml").write_text(settings)
        with service(card, folder) as (process, start), card.hear() as heard:
            return Running(engine, start, tuple(_loads(process.pid, card, folder, heard)))


@contextmanager
def service(card: SoundCard, folder: Path, within: float = LONGEST) -> Iterator[tuple[subprocess.Popen[bytes], float]]:
    """Run `kiosk run` on the folder's `kiosk.toml`; yield it and the seconds until a visit could begin.

    Raises `MachineError` when those are more than `within`.
    """
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(str(folder / "manager"))
        manager.settimeout(within)
        began = time.monotonic()
        command = [sys.executable, "-m", "kiosk.cli.main", "run", "--config", str(folder / "kiosk.toml")]
        process = subprocess.Popen(  # noqa: S603 - ours
            command, env=card.env | {"NOTIFY_SOCKET": str(folder / "manager")}, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            try:
                while b"READY=1" not in manager.recv(4096):
                    continue
            except TimeoutError as error:
                raise MachineError("the kiosk does not start", "try: kiosk doctor") from error
            yield process, time.monotonic() - began
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait()
            (folder / "manager").unlink()


def _loads(pid: int, card: SoundCard, folder: Path, heard: Heard) -> Iterator[Load]:
    def load(doing: str, over: Callable[[], bool]) -> Load:
        sizes: list[int] = []
        used, began = cpu_seconds(pid), time.monotonic()
        _watch(over, lambda: sizes.append(held_by(pid).memory))
        return Load(doing, (cpu_seconds(pid) - used) / (time.monotonic() - began), max(sizes))

    time.sleep(WARM_UP)
    yield load("idle", _after(IDLE))
    _press(folder, heard)
    yield load("speaking", lambda: _quiet(heard))
    yield load("listening to a silent room", _after(LISTENING))
    write_wav(folder / "story.wav", speak("slt", STORY))
    telling = threading.Thread(target=card.say, args=[folder / "story.wav"])
    telling.start()
    yield load("listening to a sentence", lambda: not telling.is_alive())


def _press(folder: Path, heard: Heard) -> None:
    """Begin a visit, and wait for the kiosk's voice."""
    with (folder / "button").open("w") as button:
        button.write("start\n")
    _watch(lambda: not _quiet(heard), lambda: None)


def _watch(over: Callable[[], bool], look: Callable[[], object]) -> None:
    """Look again and again until it is over. Raises `MachineError` when it never is."""
    deadline = time.monotonic() + LONGEST
    while True:
        look()
        if over():
            return
        if time.monotonic() > deadline:
            raise MachineError("the kiosk did not do what it was asked for", "try: kiosk run --start at_once")
        time.sleep(LOOKS)


def _after(seconds: float) -> Callable[[], bool]:
    until = time.monotonic() + seconds
    return lambda: time.monotonic() >= until


def _quiet(heard: Heard) -> bool:
    samples = np.frombuffer(heard.lately(QUIET), dtype="<i2").astype(int)
    return not (np.abs(samples) > LOUD).any()
