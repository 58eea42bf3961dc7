"""What a kiosk costs that waits for its wake phrase: seconds of a core for each second, all of its processes together.

`kiosk run` runs as it is, on a virtual sound card, in a quiet room, beside a kitchen, and beside people who talk.
"""

from __future__ import annotations

import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.bench.processes import WARM_UP, cpu_seconds
from kiosk.bench.sound_card import SoundCard, sound_card
from kiosk.errors import MachineError
from kiosk.settings import EngineName

STARTS_WITHIN = 300.0
"""Seconds; ten are usual."""


@dataclass(frozen=True, slots=True)
class Idle:
    """What waiting cost in one room."""

    room: str
    seconds: float
    share: float
    """Of one core."""


def idle(engine: EngineName, start: str, rooms: dict[str, Path | None], seconds: float) -> Iterator[Idle]:
    """Measure in each room: what is played there over and over, or nothing. Raises `MachineError`.

    `start` is what begins a visit, as `visit.start`.
    """
    with (
        tempfile.TemporaryDirectory(prefix="kiosk-idle-") as name,
        sound_card() as card,
        _waiting(card, engine, start, Path(name)) as service,
    ):
        time.sleep(WARM_UP)
        for room, sound in rooms.items():
            over = threading.Event()
            player = threading.Thread(target=_play, args=(card, sound, over))
            player.start()
            before, began = cpu_seconds(service.pid), time.monotonic()
            time.sleep(seconds)
            spent, lasted = cpu_seconds(service.pid) - before, time.monotonic() - began
            over.set()
            player.join()
            yield Idle(room, lasted, spent / lasted)


def _play(card: SoundCard, sound: Path | None, over: threading.Event) -> None:
    while sound is not None and not over.is_set():
        card.say(sound)


@contextmanager
def _waiting(card: SoundCard, engine: EngineName, start: str, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Start `kiosk run` and wait until it waits."""
    config = folder / "kiosk.toml"
    config.write_text(
        f'cache = "{folder}/cache"\n[service]\nstate = "{folder}"\nruntime = "{folder}"\n'
        f'[prompts]\nstore = "{folder}/prompts"\n[visit]\nfifo = "{folder}/button"\n'
    )
    command = [sys.executable, "-m", "kiosk.cli.main", "run", "--start", start, "--recogniser", engine]
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(str(folder / "notify"))
        manager.settimeout(STARTS_WITHIN)
        service = subprocess.Popen(  # noqa: S603 - ours
            [*command, "--config", str(config)], env=card.env | {"NOTIFY_SOCKET": str(folder / "notify")},
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            while b"READY=1" not in manager.recv(4096):
                pass
            yield service
        except TimeoutError as error:
            raise MachineError("the kiosk does not start", f"try: {' '.join(command[2:])}") from error
        finally:
            service.terminate()
            service.wait()
