"""What a kiosk costs that waits for its wake phrase: seconds of a core for each second, all of its processes together.

`kiosk run` runs as it is, on a virtual sound card, in a quiet room, beside a kitchen, and beside people who talk.
"""

from __future__ import annotations

import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from kiosk.bench.load import SETTINGS, service
from kiosk.bench.processes import WARM_UP, cpu_seconds
from kiosk.bench.sound_card import MICROPHONE, SoundCard, sound_card
from kiosk.settings import EngineName

STARTS_WITHIN = 300.0
"""Seconds; ten are usual."""
STRETCHES = 5
"""How often each room is measured: a shared machine makes one stretch cost twice as much as another."""


@dataclass(frozen=True, slots=True)
class Idle:
    """What waiting cost in one room."""

    room: str
    seconds: float
    """Of each stretch."""
    shares: tuple[float, ...]
    """Of one core, stretch by stretch, the least first."""

    @property
    def share(self) -> float:
        """The median."""
        return median(self.shares)


def idle(engine: EngineName, start: str, rooms: dict[str, Path | None], seconds: float) -> Iterator[Idle]:
    """Measure in each room: what is played there over and over, or nothing. Raises `MachineError`.

    `seconds` is of each of the `STRETCHES`; `start` is what begins a visit, as `visit.start`.
    """
    with tempfile.TemporaryDirectory(prefix="kiosk-idle-") as folder, sound_card() as card:
        settings = SETTINGS.format(folder=folder, engine=engine, start=start, microphone=MICROPHONE)
        (Path(folder) / "kiosk.toml").write_text(settings)
        with service(card, Path(folder), STARTS_WITHIN) as (process, _):
            time.sleep(WARM_UP)
            for room, sound in rooms.items():
                over = threading.Event()
                player = threading.Thread(target=_play, args=(card, sound, over))
                player.start()
                shares = sorted(_share(process.pid, seconds) for _ in range(STRETCHES))
                over.set()
                player.join()
                yield Idle(room, seconds, tuple(shares))


def _share(pid: int, seconds: float) -> float:
    before, began = cpu_seconds(pid), time.monotonic()
    time.sleep(seconds)
    return (cpu_seconds(pid) - before) / (time.monotonic() - began)


def _play(card: SoundCard, sound: Path | None, over: threading.Event) -> None:
    while sound is not None and not over.is_set():
        card.say(sound)
