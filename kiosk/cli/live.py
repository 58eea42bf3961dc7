"""`kiosk run` and the live form of `kiosk visit`: a real microphone and a real loudspeaker."""

from __future__ import annotations

import argparse
import logging
import os
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TypeAlias

from kiosk.assembly import (
    load_mind,
    open_microphone,
    open_speaker,
    start_mouth,
    start_recogniser,
    store_of,
    unpublished_folder,
)
from kiosk.cli.options import add_common, settings_of
from kiosk.cli.visit import session_of, to_stderr, with_recogniser
from kiosk.errors import MachineError, SettingsError
from kiosk.events import ButtonPressed
from kiosk.hearing.ears import Ears, SoundEars
from kiosk.hearing.engine_process import RecogniserProcess
from kiosk.hearing.engines import Choice
from kiosk.hearing.typed import TypedEars
from kiosk.hearing.voice_activity import Silero
from kiosk.mind import Mind
from kiosk.publishing.taking_up import TakingUp
from kiosk.service.attendant import Attendant, Kit
from kiosk.service.buttons import AtOnce, Buttons, EnterKey, Fifo, Pin, Steady
from kiosk.service.release import prompt_set, version
from kiosk.service.slip import slip_maker
from kiosk.service.watchdog import Manager, write_no_core
from kiosk.session import Report, Watching
from kiosk.settings import Settings
from kiosk.sound_devices import refresh_devices
from kiosk.speaking.mouth import Mouth

if TYPE_CHECKING:
    from kiosk.hearing.sound_device_microphone import SoundDeviceMicrophone

Engine: TypeAlias = tuple[Choice, RecogniserProcess]
"""A recogniser that was started, and why it was chosen."""

PromptSet: TypeAlias = tuple[Mind, str]
"""What the kiosk speaks from, and how the health file names it."""

DEVICES = ("engine", "model", "microphone", "speaker")

JOURNAL = logging.getLogger(__name__)
FIRST_SOUND = 0.05
"""Seconds of sound that show that a microphone works."""
SHORTEST_WAIT, LONGEST_WAIT = 1.0, 4.0
"""Seconds before a lost device is looked for again; doubled at each failure. With the time that everything takes to
start, the kiosk speaks within 10 s of its return."""


def add_parser(commands: argparse._SubParsersAction[Any]) -> None:
    """Add the command."""
    run = commands.add_parser("run", help="the service: visits one after another")
    run.add_argument("--start", choices=["enter", "fifo", "gpio", "at_once"], help="what begins a visit")
    run.add_argument("--visits", type=int, metavar="N", help="end after so many visits")
    add_common(run, recogniser=True, answers=False)
    run.set_defaults(func=run_command)


def run_command(chosen: argparse.Namespace) -> int:
    """Hold visits until told to end. A visit that a device broke off does not end the service."""
    manager = Manager.taken_from(os.environ)
    write_no_core()
    settings = with_recogniser(settings_of(chosen), chosen.recogniser)
    taking_up = TakingUp(store_of(settings), unpublished_folder(settings), lambda folder: _load(settings, folder))
    mind, prompts = _load(settings, chosen.prompts) if chosen.prompts else taking_up.first()
    buttons = _buttons(chosen.start or settings.visit.start, settings)
    station = Station(settings, mind, buttons)
    with station, taking_up, Attendant(settings, manager, Kit(version(), prompts), station.last_sound) as attendant:
        station.watching = attendant.watching()
        if not chosen.prompts:
            taking_up.watch(lambda made: _take_up(made, station, attendant))
        _hold_visits(chosen.visits, station, buttons, attendant, taking_up)
    return 0


def _load(settings: Settings, folder: Path) -> PromptSet:
    return load_mind(settings, folder), prompt_set(folder)


def _take_up(made: PromptSet, station: Station, attendant: Attendant) -> None:
    """Speak from a set from the next visit on; `kiosk status` names it from now on."""
    mind, name = made
    station.prepare(mind)
    attendant.equipped(prompts=name)
    attendant.look()


def _hold_visits(
    most: int | None, station: Station, buttons: Buttons, attendant: Attendant, taking_up: TakingUp[PromptSet]
) -> None:
    held, wait = 0, SHORTEST_WAIT
    while most is None or held < most:
        try:
            station.open()
            attendant.equipped(**dict(zip(DEVICES, station.devices, strict=True)))
            attendant.waiting()
            if not buttons.wait_for_start():
                return
            with taking_up.visiting():
                _hold_visit(held + 1, station, attendant)
        except MachineError as error:
            JOURNAL.error("%s; trying again in %.0f s", error, wait)
            attendant.failed(error)
            station.close()
            time.sleep(wait)  # there is no event for "a device came back" below udev; see the loop's backoff
            wait = min(LONGEST_WAIT, wait * 2)
            continue
        held, wait = held + 1, SHORTEST_WAIT


def _hold_visit(number: int, station: Station, attendant: Attendant) -> None:
    """Hold one visit; its report, and with it all that was said, is gone when this returns."""
    attendant.began()
    report = station.visit()
    attendant.ended(report.ended)
    turns = len(report.turns)
    JOURNAL.info("visit %d ended: %s, %d turns, knowledge %s", number, report.ended, turns, station.edition)


class Station:
    """The machine's devices, engine and voice: opened once, kept for all visits.

    `close` frees them; `open` opens them anew, which is how a lost device is found again.
    """

    def __init__(self, settings: Settings, mind: Mind, buttons: Buttons, slip: Path | None = None) -> None:
        """`slip` is the file of the summary for the pharmacist; None: only `visit.slip_command` gets one."""
        self._settings = settings
        self._mind = mind
        self._buttons = buttons
        self._typed = settings.hearing.recogniser == "typed"
        self._slip = slip
        self._make_slip = slip_maker(settings, mind, slip, live=not self._typed)
        self._ends: tuple[Ears, Mouth] | None = None
        self._microphone: SoundDeviceMicrophone | None = None
        self._next: tuple[Mind, Engine | None] | None = None
        self._lock = threading.Lock()
        self._speaker = ""
        self.watching = Watching()
        """Who is told that visits go on."""
        self.engine = ""
        """The recogniser's name, once it was opened."""
        self.devices = ("", "", "", "")
        """As `DEVICES` names them, once they were opened."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def visit(self) -> Report:
        """Hold one visit. Raises `MachineError` when a device, the engine or the voice is lost."""
        self._take_up()
        ears, mouth = self.open()
        session = session_of(self._settings, self._mind, ears, mouth, self.watching, slip=self._make_slip)
        try:
            return session.visit(asks_consent=self._settings.visit.consent == "ask")
        finally:
            self._mind.forget()

    def open(self) -> tuple[Ears, Mouth]:
        """Open what is not open, and hear at least one block. Raises as `visit` does."""
        if self._ends is None:
            self._ends = self._open()
            self._ends[0].settle(FIRST_SOUND)
        return self._ends

    def last_sound(self) -> float | None:
        """When the last block arrived, on `time.monotonic`; 0 while nothing is open, None with a keyboard."""
        if self._typed:
            return None
        microphone = self._microphone
        return microphone.heartbeat if microphone else 0.0

    @property
    def edition(self) -> str:
        """Which clinical knowledge speaks."""
        return f"{self._mind.knowledge.edition} {self._mind.knowledge.version}"

    def prepare(self, mind: Mind) -> None:
        """Make ready what the next visit speaks from; from any thread, at any time."""
        engine = None
        if self._ends is not None and not self._typed:  # while nobody waits: a recogniser takes seconds to start
            try:
                engine = start_recogniser(self._settings, mind)
            except MachineError as error:
                JOURNAL.error("%s; the next visit tries again", error)
        with self._lock:
            before, self._next = self._next, (mind, engine)
        if before and before[1]:
            before[1][1].close()

    def close(self) -> None:
        """Free everything. May be called twice."""
        ends, self._ends = self._ends, None
        self._microphone = None
        for end in ends or ():
            end.close()
        with self._lock:
            if self._next and self._next[1]:
                self._next[1][1].close()
                self._next = self._next[0], None

    def _take_up(self) -> None:
        """Speak from what was prepared, if anything was; only between visits."""
        with self._lock:
            prepared, self._next = self._next, None
        if prepared is None:
            return
        self._mind, engine = prepared
        self._make_slip = slip_maker(self._settings, self._mind, self._slip, live=not self._typed)
        if self._ends is None:
            return
        (ears, mouth), self._ends = self._ends, None
        ears.close()
        self._ends = self._hearing(mouth, engine)

    def _open(self) -> tuple[Ears, Mouth]:
        refresh_devices()  # PortAudio lists devices once; nothing of ours is open now
        speaker = open_speaker(self._settings)
        self._speaker = speaker.name
        return self._hearing(start_mouth(self._settings, speaker, self._button))

    def _hearing(self, mouth: Mouth, started: Engine | None = None) -> tuple[Ears, Mouth]:
        """Give a mouth its ears; without them it is closed."""
        try:
            ears, model, microphone = self._ears(started)
        except BaseException:
            mouth.close()
            raise
        self.engine = ears.name
        self.devices = (ears.name, model, microphone, self._speaker)
        return ears, mouth

    def _button(self) -> ButtonPressed | None:
        """What was pressed; lines on a keyboard that answers are answers."""
        return None if self._typed else self._buttons.pressed()

    def _ears(self, started: Engine | None = None) -> tuple[Ears, str, str]:
        """Return the ears, the model's name and the microphone's."""
        if self._typed:
            return TypedEars(sys.stdin, "  you: "), "", "keyboard"
        choice, recogniser = started or start_recogniser(self._settings, self._mind)
        to_stderr(f"listening with {choice.name} ({choice.model}): {choice.why}")
        try:
            microphone = open_microphone(self._settings)
            ears = SoundEars(microphone, recogniser, Silero(), self._settings.hearing, self._button)
        except BaseException:
            recogniser.close()
            raise
        self._microphone = microphone
        return ears, choice.model, microphone.name


def _buttons(start: str, settings: Settings) -> Buttons:
    match start:
        case "fifo":
            return Steady(Fifo(Path(settings.visit.fifo)))
        case "gpio" if settings.visit.button_pin < 0:
            raise SettingsError("there is no pin of the button", "set visit.button_pin in kiosk.toml")
        case "gpio":
            return Pin(settings.visit.button_pin)
        case "enter" if sys.stdin.isatty() and settings.hearing.recogniser != "typed":
            return Steady(EnterKey(sys.stdin))
        case "enter":
            return EnterKey(sys.stdin)
        case _:
            return AtOnce()
