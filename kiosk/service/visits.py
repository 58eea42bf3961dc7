"""Visits one after another, for as long as the service runs."""

from __future__ import annotations

import logging
import time
from dataclasses import asdict
from typing import Any

from kiosk.errors import MachineError, MicrophoneLost, SpeakerLost, VoiceFailed
from kiosk.loop.recovery import Seldom, wait_before
from kiosk.publishing.taking_up import TakingUp
from kiosk.service.attendant import Attendant
from kiosk.service.station import Station

JOURNAL = logging.getLogger(__name__)


def hold_visits(most: int | None, station: Station, attendant: Attendant, taking_up: TakingUp[Any]) -> None:
    """Hold visits one after another; of a lost device say which, look for it until it is back, and go on."""
    held = attempts = 0
    journal = Seldom()
    while most is None or held < most:
        try:
            station.open()
            if attempts:
                journal.tell_back(station.equipment.devices)
                attempts = 0
            attendant.equipped(**asdict(station.equipment))
            attendant.waiting()
            if not station.wait_for_start(attendant.woken):
                return
            with taking_up.visiting():
                _hold_visit(held + 1, station, attendant)
        except MachineError as error:
            wait = wait_before(attempts)
            journal.tell_lost(error, wait)
            attendant.failed(error)
            if isinstance(error, MicrophoneLost | SpeakerLost | VoiceFailed):
                station.let_go()
            else:
                station.close()
            time.sleep(wait)  # there is no event for "a device came back" below udev; see the loop's backoff
            attempts += 1
            continue
        held += 1


def _hold_visit(number: int, station: Station, attendant: Attendant) -> None:
    """Hold one visit; its report, and with it all that was said, is gone when this returns.

    Raises `VoiceFailed` after one in which the voice was lost: no other begins before it speaks again.
    """
    attendant.began()
    report = station.visit()
    attendant.ended(report.ended, report.broken)
    turns = len(report.turns)
    JOURNAL.info("visit %d ended: %s, %d turns, knowledge %s", number, report.ended, turns, station.edition)
    if attendant.mute:
        raise attendant.mute
