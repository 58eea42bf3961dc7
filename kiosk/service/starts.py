"""Which buttons a kiosk has, from its settings."""

from __future__ import annotations

import sys
from pathlib import Path

from kiosk.errors import SettingsError
from kiosk.service.buttons import AtOnce, Buttons, EnterKey, Fifo, NoButton, Pin, Presence, Steady
from kiosk.settings import Settings


def buttons_of(settings: Settings) -> Buttons:
    """Return the buttons that `visit.start` names. Raises `SettingsError`, `MachineError`."""
    match settings.visit.start.removeprefix("wake+"):
        case "wake":
            return NoButton()
        case "at_once":
            return AtOnce()
        case "presence":
            return _presence(settings.visit.presence_pin, settings.visit.button_pin)
        case "fifo":
            return Steady(Fifo(Path(settings.visit.fifo)))
        case "gpio":
            return _pin(settings.visit.button_pin)
        case _:
            by_hand = sys.stdin.isatty() and settings.hearing.recogniser != "typed"
            return Steady(EnterKey(sys.stdin)) if by_hand else EnterKey(sys.stdin)


def _pin(button: int) -> Buttons:
    if button < 0:
        raise SettingsError("there is no pin of the button", "set visit.button_pin in kiosk.toml")
    return Pin(button)


def _presence(sensor: int, button: int) -> Buttons:
    if sensor < 0:
        raise SettingsError("there is no pin of the sensor", "set visit.presence_pin in kiosk.toml")
    return Presence(sensor, Pin(button) if button >= 0 else NoButton())
