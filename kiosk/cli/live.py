"""`kiosk run` and the live form of `kiosk visit`: a real microphone and a real loudspeaker."""

from __future__ import annotations

import argparse
import logging
import sys
import time
from pathlib import Path
from typing import Any

from kiosk.assembly import load_mind, open_microphone, open_speaker, start_mouth, start_recogniser
from kiosk.cli.options import add_common, settings_of
from kiosk.cli.visit import session_of, to_stderr, with_recogniser
from kiosk.errors import MachineError
from kiosk.hearing.ears import Ears, SoundEars
from kiosk.hearing.typed import TypedEars
from kiosk.hearing.voice_activity import Silero
from kiosk.mind import Mind
from kiosk.service.buttons import AtOnce, Buttons, EnterKey, Fifo
from kiosk.session import Report, Watching
from kiosk.settings import Settings

JOURNAL = logging.getLogger(__name__)
SHORTEST_WAIT, LONGEST_WAIT = 1.0, 30.0
"""Seconds before a lost device is looked for again; doubled at each failure."""


def add_parser(commands: argparse._SubParsersAction[Any]) -> None:
    """Add the command."""
    run = commands.add_parser("run", help="the service: visits one after another")
    run.add_argument("--start", choices=["enter", "fifo", "at_once"], help="what begins a visit")
    run.add_argument("--visits", type=int, metavar="N", help="end after so many visits")
    add_common(run, recogniser=True)
    run.set_defaults(func=run_command)


def run_command(chosen: argparse.Namespace) -> int:
    """Hold visits until told to end. A visit that a device broke off does not end the service."""
    settings = with_recogniser(settings_of(chosen), chosen.recogniser)
    mind = load_mind(settings, chosen.prompts)
    buttons = _buttons(chosen.start or settings.visit.start, settings)
    held, wait = 0, SHORTEST_WAIT
    while chosen.visits is None or held < chosen.visits:
        if not buttons.wait_for_start():
            break
        try:
            report, _ = live_visit(
                settings, mind, typed=settings.hearing.recogniser == "typed", buttons=buttons, announce=held == 0
            )
        except MachineError as error:
            JOURNAL.error("%s; trying again in %.0f s", error, wait)
            time.sleep(wait)  # there is no event for "a device came back" below udev; see the loop's backoff
            wait = min(LONGEST_WAIT, wait * 2)
            continue
        held, wait = held + 1, SHORTEST_WAIT
        edition = f"{mind.knowledge.edition} {mind.knowledge.version}"
        JOURNAL.info("visit %d ended: %s, %d turns, knowledge %s", held, report.ended, len(report.turns), edition)
    return 0


def live_visit(
    settings: Settings, mind: Mind, *, typed: bool, buttons: Buttons | None = None, announce: bool = True
) -> tuple[Report, str]:
    """Hold one visit with the machine's devices; return the report and the engine's name."""
    mouth = start_mouth(settings, open_speaker(settings))
    try:
        keyboard = TypedEars(sys.stdin, "  you: ") if typed else None
        ears = keyboard or _ears(settings, mind, buttons or AtOnce(), announce=announce)
        try:
            session = session_of(settings, mind, ears, mouth, Watching())
            return session.visit(asks_consent=settings.visit.consent == "ask"), ears.name
        finally:
            ears.close()
    finally:
        mouth.close()


def _ears(settings: Settings, mind: Mind, buttons: Buttons, *, announce: bool) -> Ears:
    choice, recogniser = start_recogniser(settings, mind)
    if announce:
        to_stderr(f"listening with {choice.name} ({choice.model}): {choice.why}")
    return SoundEars(open_microphone(settings), recogniser, Silero(), settings.hearing, buttons.pressed)


def _buttons(start: str, settings: Settings) -> Buttons:
    if start == "fifo":
        return Fifo(Path(settings.visit.fifo))
    return EnterKey(sys.stdin) if start == "enter" else AtOnce()
