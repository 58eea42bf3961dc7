"""Looks after a running kiosk: watches that it lives, counts, writes the health file, lights the lamps.

It learns when something was said or heard; what was heard it only passes on to where words are counted, if at all.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Self

from kiosk.errors import KioskError, VisitBroken, VoiceFailed
from kiosk.events import Heard, Listen, Meaning
from kiosk.service import counters as count
from kiosk.service.counters import Counters
from kiosk.service.echo import ByEar
from kiosk.service.health import Health, read_machine, write_health
from kiosk.service.lamps import Lamps, lit
from kiosk.service.nightly import time_of
from kiosk.service.state_files import Disk
from kiosk.service.tallies import Tallies
from kiosk.service.unheard import Unheard, read_tallies, write_tallies
from kiosk.service.watchdog import LOST_IN_A_VISIT, Manager, Signs, illness, longest_step
from kiosk.session import Watching
from kiosk.settings import Settings

JOURNAL = logging.getLogger(__name__)
BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


@dataclass(frozen=True, slots=True)
class Kit:
    """What the kiosk works with, as the health file names it; empty until it is known."""

    version: str
    prompts: str
    engine: str = ""
    model: str = ""
    microphone: str = ""
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Doing:
    """What the session does; one value, as another thread looks at it at any moment."""

    name: str
    since: float
    """On `time.monotonic`."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """What the session told of a failure; one value for the same reason."""

    why: str = ""
    borne_until: float = 0.0
    """`time.monotonic` up to which the watchdog is fed though a device is lost: a visit waits for it."""
    kind: str = ""
    """The error's name: another attempt that fails in the same way is no other failure."""


class Attendant:
    """Runs a thread beside the session's. Whatever of its files and pins fails, the visits go on."""

    def __init__(self, settings: Settings, manager: Manager, kit: Kit, sound: Callable[[], float | None]) -> None:
        """`sound` tells when the last frame arrived, as `Signs.sound`."""
        self._settings = settings
        self._manager = manager
        self.kit = kit
        self._sound = sound
        self._lamps = Lamps(settings.service)
        self._longest_step = longest_step(settings)
        self._state = Path(settings.service.state)
        self._doing = Doing("starting", time.monotonic())
        self._trouble = Trouble()
        self.mute: VoiceFailed | None = None
        """Why the voice counts as lost: it failed twice in this visit."""
        self._unspoken: int = 0
        self._broken = 0
        self._mistake = ""
        """What breaks visits off, from the second in a row on."""
        self._ready = False
        self._woken = self._answered = False
        self._ill = ""
        self._disk = Disk(settings.service)
        self._started = time.time()
        kept = self._disk.read("counters", lambda: count.read_counters(self._state), Counters())
        kept = kept if time_of(settings) else count.without_chirp(kept)
        self._counters = count.started(kept, _boot())
        tallies = self._disk.read("tallies", lambda: read_tallies(self._state, _today()), Tallies(_today()))
        self._unheard = Unheard(tallies, words=settings.prompts.missed_words)
        self._over = threading.Event()
        self._lock = threading.Lock()  # several threads switch lamps and name what was opened
        self._counting = threading.Lock()
        self._thread = threading.Thread(target=self._watch, name="attendant", daemon=True)

    def __enter__(self) -> Self:
        self._write_counters()
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()
        self._lamps.show(None)
        self._manager.ending()

    def watching(self) -> Watching:
        """What the session calls as it goes on."""
        return Watching(
            said=lambda _: self._step("speaking"),
            asked=lambda _: self._step("speaking"),
            listening=self._listening,
            heard=self._heard,
            lost=self._lost,
            back=self._back,
            unspoken=self._not_spoken,
        )

    def equipped(self, **parts: str) -> None:
        """Name what was opened or taken up since, from any thread; the other parts of the kit stay as they are."""
        with self._lock:
            self.kit = replace(self.kit, **parts)

    def waiting(self) -> None:
        """Devices and engine are open: a visit can begin."""
        self._trouble = Trouble()
        self._step("waiting")
        if not self._ready:
            self.look()  # whoever waited for the service asks `kiosk status` next
            self._ready = True
            self._manager.ready()

    def woken(self) -> None:
        """The wake phrase was said: a visit begins."""
        self._woken = True

    def began(self) -> None:
        """A visit began."""
        self._answered = False
        self._unspoken, self.mute = 0, None
        self._count(lambda counters: count.of_today(counters, _today()))
        self._step("speaking")

    def ended(self, ending: str, broken: str = "") -> None:
        """A visit ended by itself; `broken` names the unforeseen error that broke it off, if one did."""
        self._broken = self._broken + 1 if broken else 0
        self._mistake = f"visits are broken off: {broken}: please report this" if self._broken > 1 else ""
        if broken:
            self._count(lambda counters: count.failed(counters, VisitBroken.__name__))
        if self._woken:
            self._woken, answered = False, self._answered
            self._count(lambda counters: count.woken(counters, answered=answered))
        self._count(lambda counters: count.visited(count.of_today(counters, _today()), ending, round(time.time())))
        self._over_with_it()

    @property
    def echo_tail(self) -> float:
        """Seconds for which the microphone should stay closed, as a chirp told, also before a restart; 0: not known."""
        return self._counters.echo_tail

    def heard_itself(self, by_ear: ByEar) -> None:
        """The kiosk has played a chirp and heard it, or has not; from any thread."""
        self._count(lambda counters: count.heard_itself(counters, by_ear.wrong, by_ear.tail, round(time.time())))
        self._write_counters()

    def failed(self, error: KioskError) -> None:
        """A visit was broken off, or can't begin. What is tried again in vain is not counted and written each time."""
        kind = type(error).__name__
        anew, in_a_visit = kind != self._trouble.kind, self._doing.name != "starting"
        self._trouble = Trouble(error.why, kind=kind)
        self._woken = False
        if anew:
            self._count(lambda counters: count.failed(counters, kind))
        if anew or in_a_visit:
            self._over_with_it()
        self._step("starting")

    def look(self) -> str:
        """Look once: feed the watchdog or say why not, write the health file, light a lamp. Returns the illness."""
        with self._lock:
            doing, trouble = self._doing, self._trouble
            hindered = trouble.why or illness(self._signs(doing), self._longest_step)
            ill = hindered or self._mistake  # a visit that is broken off still passes people on: no reason to restart
            if hindered and time.monotonic() >= trouble.borne_until:
                self._manager.ill(ill)
            elif self._ready:
                self._manager.alive(ill or doing.name)
            if ill and ill != self._ill:
                JOURNAL.error("ill: %s", ill)
            self._ill = ill
            self._lamps.show(lit(doing.name, ill))
            self._write_health(self._health(doing.name, ill))
        return ill

    def _watch(self) -> None:
        while True:
            self.look()
            if self._over.wait(self._manager.interval):
                return

    def _step(self, doing: str) -> None:
        self._doing = Doing(doing, time.monotonic())
        with self._lock:
            self._lamps.show(lit(doing, self._trouble.why or self._mistake))

    def _listening(self, order: Listen) -> None:
        self._unheard.listening(order)
        self._step("listening")

    def _heard(self, heard: Heard | None, meaning: Meaning | None) -> None:
        self._unheard.heard(heard, meaning)
        if heard is None or meaning is None:
            self._count(count.stayed_silent)
        else:
            self._answered = True
            understood = meaning.understood
            self._count(lambda counters: count.answered(counters, understood=understood))
        self._step("speaking")

    def _lost(self, error: KioskError) -> None:
        self._hinder(error)
        self._count(lambda counters: count.failed(counters, type(error).__name__))
        self.look()

    def _hinder(self, error: KioskError) -> None:
        self._trouble = Trouble(error.why, time.monotonic() + LOST_IN_A_VISIT, type(error).__name__)

    def _not_spoken(self, error: VoiceFailed) -> None:
        self._unspoken += 1
        self._count(lambda counters: count.failed(counters, type(error).__name__))
        if self._unspoken > 1:
            self.mute = VoiceFailed(error.why, error.mend)  # without its traceback, whose frames hold the sentence
            self._hinder(error)
            self.look()

    def _back(self) -> None:
        self._trouble = Trouble()
        self._step("speaking")

    def _count(self, change: Callable[[Counters], Counters]) -> None:
        with self._counting:
            self._counters = change(self._counters)

    def _signs(self, doing: Doing) -> Signs:
        # Until the first time ready, the manager's own limit for the start holds.
        sound = self._sound() if self._ready else None
        return Signs(time.monotonic(), doing.since, doing.name in ("waiting", "starting"), sound)

    def _health(self, doing: str, ill: str) -> Health:
        kit = self.kit
        return Health(
            version=kit.version, prompts=kit.prompts, engine=kit.engine, model=kit.model,
            microphone=kit.microphone, speaker=kit.speaker, doing=doing, illness=ill,
            started=self._started, beat=boot_seconds(), counters=self._counters,
        )  # fmt: skip

    def _over_with_it(self) -> None:
        """Keep the numbers of a visit, and none of its words."""
        self._unheard.ended()
        self._write_counters()
        self._disk.write("tallies", lambda: write_tallies(self._state, self._unheard.tallies))

    def _write_counters(self) -> None:
        with self._counting:  # the ear test writes from a thread of its own, and the file is one writer's at a time
            self._disk.write("counters", lambda: count.write_counters(self._state, self._counters))

    def _write_health(self, health: Health) -> None:
        folder = Path(self._settings.service.runtime)
        self._disk.write("health file", lambda: write_health(folder, health, read_machine()), "runtime")


def boot_seconds() -> float:
    """Seconds since the machine was started; it goes on while the machine sleeps, and nobody sets it."""
    return time.clock_gettime(time.CLOCK_BOOTTIME)


def _today() -> str:
    return datetime.now().astimezone().date().isoformat()


def _boot() -> str:
    try:
        return BOOT_ID.read_text(encoding="ascii").strip()
    except OSError:
        return ""
