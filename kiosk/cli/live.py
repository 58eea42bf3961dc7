"""`kiosk run`: the service, with a real microphone and a real loudspeaker."""

from __future__ import annotations

import argparse
import os
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias, get_args

from kiosk.assembly import load_mind, store_of, unpublished_folder
from kiosk.cli.options import add_common, settings_of
from kiosk.cli.visit import to_stderr, with_recogniser
from kiosk.mind.mind import Mind
from kiosk.publishing.taking_up import TakingUp
from kiosk.service.alone import alone_in
from kiosk.service.attendant import Attendant, Kit
from kiosk.service.buttons import Buttons
from kiosk.service.echo import ByEar
from kiosk.service.installed import prompt_set, version
from kiosk.service.nightly import Nightly
from kiosk.service.starts import buttons_of
from kiosk.service.station import Station
from kiosk.service.visits import hold_visits
from kiosk.service.watchdog import Manager, write_no_core
from kiosk.settings import Settings, StartName

PromptSet: TypeAlias = tuple[Mind, str]
"""What the kiosk speaks from, and how the health file names it."""


def add_parser(commands: argparse._SubParsersAction[Any]) -> None:
    """Add the command."""
    run = commands.add_parser("run", help="the service: visits one after another")
    run.add_argument("--start", choices=get_args(StartName), help="what begins a visit")
    run.add_argument("--visits", type=_visits, metavar="N", help="end after so many visits")
    add_common(run, recogniser=True, answers=False)
    run.set_defaults(func=run_command)


def _visits(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is no number of visits: give 1 or more")
    return int(text)


def run_command(chosen: argparse.Namespace) -> int:
    """Hold visits until told to end. A visit that a device broke off does not end the service."""
    manager = Manager.taken_from(os.environ)
    write_no_core()
    settings = with_recogniser(settings_of(chosen), chosen.recogniser)
    if chosen.start:
        settings = replace(settings, visit=replace(settings.visit, start=chosen.start))
    with alone_in(Path(settings.service.runtime)), closing(buttons_of(settings)) as buttons:
        _hold(chosen, settings, manager, buttons)
    return 0


def _hold(chosen: argparse.Namespace, settings: Settings, manager: Manager, buttons: Buttons) -> None:
    """Load everything, which takes seconds, and hold the visits."""
    taking_up = TakingUp(store_of(settings), unpublished_folder(settings), lambda folder: _load(settings, folder))
    mind, prompts = _load(settings, chosen.prompts) if chosen.prompts else taking_up.first()
    with (
        Station(settings, mind, buttons, announce=to_stderr) as station,
        taking_up,
        Attendant(settings, manager, Kit(version(), prompts), station.last_sound) as attendant,
    ):
        station.watching = attendant.watching()
        station.stay_closed(attendant.echo_tail)
        if not chosen.prompts:
            taking_up.watch(lambda made: _take_up(made, station, attendant))

        def heard_itself(by_ear: ByEar) -> None:
            attendant.heard_itself(by_ear)
            station.stay_closed(attendant.echo_tail)

        with Nightly(settings, station.hear_itself, heard_itself):
            hold_visits(chosen.visits, station, attendant, taking_up)


def _load(settings: Settings, folder: Path) -> PromptSet:
    return load_mind(settings, folder), prompt_set(folder)


def _take_up(made: PromptSet, station: Station, attendant: Attendant) -> None:
    """Speak from a set from the next visit on; `kiosk status` names it from now on."""
    mind, name = made
    station.prepare(mind)
    attendant.equipped(prompts=name)
    attendant.look()
