"""`kiosk run` and the live form of `kiosk visit`: a real microphone and a real loudspeaker."""

from __future__ import annotations

import argparse
import logging
import sys
import time
from pathlib import Path
from typing import Any, Self

from kiosk.assembly import load_mind, open_microphone, open_speaker, start_mouth, start_recogniser
from kiosk.cli.options import add_common, settings_of
from kiosk.cli.visit import session_of, to_stderr, with_recogniser
from kiosk.errors import MachineError
from kiosk.hearing.ears import Ears, SoundEars
from kiosk.hearing.typed import TypedEars
from kiosk.hearing.voice_activity import Silero
from kiosk.mind import Mind
from kiosk.service.buttons import AtOnce, Buttons, EnterKey, Fifo
from kiosk.service.slip import slip_maker
from kiosk.session import Report, Watching
from kiosk.settings import Settings
from kiosk.sound_devices import refresh_devices
from kiosk.speaking.mouth import Mouth

JOURNAL = logging.getLogger(__name__)
SHORTEST_WAIT, LONGEST_WAIT = 1.0, 30.0
"""Seconds before a lost device is looked for again; doubled at each failure."""


def add_parser(commands: argparse._SubParsersAction[Any]) -> None:
    """Add the command."""
    run = commands.add_parser("run", help="the service: visits one after another")
    run.add_argument("--start", choices=["enter", "fifo", "at_once"], help="what begins a visit")
    run.add_argument("--visits", type=int, metavar="N", help="end after so many visits")
    add_common(run, recogniser=True, answers=False)
    run.set_defaults(func=run_command)


def run_command(chosen: argparse.Namespace) -> int:
    """Hold visits until told to end. A visit that a device broke off does not end the service."""
    settings = with_recogniser(settings_of(chosen), chosen.recogniser)
    mind = load_mind(settings, chosen.prompts)
    buttons = _buttons(chosen.start or settings.visit.start, settings)
    held, wait = 0, SHORTEST_WAIT
    with Station(settings, mind, buttons) as station:
        while (chosen.visits is None or held < chosen.visits) and buttons.wait_for_start():
            try:
                report = station.visit()
            except MachineError as error:
                JOURNAL.error("%s; trying again in %.0f s", error, wait)
                station.close()
                time.sleep(wait)  # there is no event for "a device came back" below udev; see the loop's backoff
                wait = min(LONGEST_WAIT, wait * 2)
                continue
            held, wait = held + 1, SHORTEST_WAIT
            edition = f"{mind.knowledge.edition} {mind.knowledge.version}"
            JOURNAL.info("visit %d ended: %s, %d turns, knowledge %s", held, report.ended, len(report.turns), edition)
    return 0


class Station:
    """The machine's devices, engine and voice: opened at the first visit, kept for those that follow.

    `close` frees them; the next visit opens them anew, which is how a lost device is found again.
    """

    def __init__(self, settings: Settings, mind: Mind, buttons: Buttons, slip: Path | None = None) -> None:
        """`slip` is the file of the summary for the pharmacist; None: only `visit.slip_command` gets one."""
        self._settings = settings
        self._mind = mind
        self._buttons = buttons
        self._typed = settings.hearing.recogniser == "typed"
        self._make_slip = slip_maker(settings, mind, slip, live=not self._typed)
        self._ends: tuple[Ears, Mouth] | None = None
        self.engine = ""
        """The recogniser's name, once there was a visit."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def visit(self) -> Report:
        """Hold one visit. Raises `MachineError` when a device, the engine or the voice is lost."""
        self._ends = self._ends or self._open()
        ears, mouth = self._ends
        self.engine = ears.name
        session = session_of(self._settings, self._mind, ears, mouth, Watching(), slip=self._make_slip)
        return session.visit(asks_consent=self._settings.visit.consent == "ask")

    def close(self) -> None:
        """Free everything. May be called twice."""
        ends, self._ends = self._ends, None
        for end in ends or ():
            end.close()

    def _open(self) -> tuple[Ears, Mouth]:
        refresh_devices()  # PortAudio lists devices once; nothing of ours is open now
        mouth = start_mouth(self._settings, open_speaker(self._settings))
        try:
            return self._ears(), mouth
        except BaseException:
            mouth.close()
            raise

    def _ears(self) -> Ears:
        if self._typed:
            return TypedEars(sys.stdin, "  you: ")
        choice, recogniser = start_recogniser(self._settings, self._mind)
        to_stderr(f"listening with {choice.name} ({choice.model}): {choice.why}")
        try:
            microphone = open_microphone(self._settings)
            return SoundEars(microphone, recogniser, Silero(), self._settings.hearing, self._buttons.pressed)
        except BaseException:
            recogniser.close()
            raise


def _buttons(start: str, settings: Settings) -> Buttons:
    if start == "fifo":
        return Fifo(Path(settings.visit.fifo))
    return EnterKey(sys.stdin) if start == "enter" else AtOnce()
