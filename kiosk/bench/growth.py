"""Whether a kiosk grows: a thousand visits through the service's own loop, and what its processes hold between them.

Recogniser, voice, session, attendant and health file are the service's; in place of the two devices stand recordings,
so that no second is waited for. What a sound card's library may leak shows on a sound card only.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from kiosk.assembly import load_mind, store_of, unpublished_folder
from kiosk.bench.processes import Held
from kiosk.bench.visitors import Queue, Turnstile
from kiosk.publishing.taking_up import TakingUp
from kiosk.service.attendant import Attendant, Kit
from kiosk.service.devices import Devices
from kiosk.service.installed import prompt_set, version
from kiosk.service.station import Station
from kiosk.service.visits import hold_visits
from kiosk.service.watchdog import Manager
from kiosk.settings import EngineName, Hearing, Prompts, Service, Settings
from kiosk.sound.recording import Recording
from kiosk.speaking.wav_speaker import WavSpeaker

EVERY = 10
"""Visits between two looks."""
WARM = 100
"""Visits after which nothing may grow."""
ENDS = 5
"""Looks at the beginning and at the end of the rest whose medians are compared."""


@dataclass(frozen=True, slots=True)
class Growth:
    """From the looks after `WARM` visits to the last ones."""

    memory: float
    """Share by which all processes together grew."""
    kiosk: float
    recogniser: float
    threads: float
    """Numbers."""
    handles: float


def growth_of(looks: Sequence[tuple[int, Held]]) -> Growth:
    """Compare the first and the last looks after the first `WARM` visits."""
    warm = [held for visit, held in looks if visit >= WARM]
    before, after = warm[:ENDS], warm[-ENDS:]

    def middle(some: Sequence[Held], what: str) -> float:
        return float(median(getattr(held, what) for held in some))

    shares = [middle(after, what) / middle(before, what) - 1 for what in ("memory", "kiosk", "recogniser")]
    return Growth(*shares, *(middle(after, what) - middle(before, what) for what in ("threads", "handles")))


def grow(visits: int, engine: EngineName, progress: Callable[[int, Held], None]) -> Sequence[tuple[int, Held]]:
    """Hold visits and look between them. Raises `MachineError`."""
    with tempfile.TemporaryDirectory(prefix="kiosk-growth-") as name:
        folder = Path(name)
        settings = Settings(
            hearing=Hearing(recogniser=engine),
            cache=str(folder / "cache"),
            service=Service(state=str(folder), runtime=str(folder)),
            prompts=Prompts(store=str(folder / "prompts")),
        )
        recording = Recording(keep=False)
        queue = Queue(recording, folder)
        turnstile = Turnstile(queue, EVERY, progress)
        devices = Devices(lambda _: queue, lambda _: WavSpeaker(recording), lambda: None)
        mind = load_mind(settings)
        kit = Kit(version(), prompt_set(unpublished_folder(settings)))
        taking_up = TakingUp(store_of(settings), unpublished_folder(settings), lambda found: load_mind(settings, found))
        with (
            Station(settings, mind, turnstile, devices=devices) as station,
            taking_up,
            Attendant(settings, Manager(), kit, station.last_sound) as attendant,
        ):
            station.watching = attendant.watching()
            taking_up.watch(station.prepare)
            hold_visits(visits, station, attendant, taking_up)
            turnstile.look()
        return turnstile.looks
