"""Lamps for a box without a screen: ready, listening, ill. Pins through gpiozero; none of them has to be there."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Literal, TypeAlias

from kiosk.errors import MachineError
from kiosk.service.gpio import gpio
from kiosk.settings import Service

JOURNAL = logging.getLogger(__name__)

Lamp: TypeAlias = Literal["ready", "listening", "ill"]
Switch: TypeAlias = Callable[[bool], None]


def lit(doing: str, illness: str) -> Lamp | None:
    """Which lamp is on; none while the kiosk starts or speaks, when it can be heard."""
    if illness:
        return "ill"
    return {"waiting": "ready", "listening": "listening"}.get(doing)  # type: ignore[return-value] # literals


class Lamps:
    """Switches the lamps that the settings name. A pin that fails is one line in the journal, then left alone."""

    def __init__(self, settings: Service, switch_of: Callable[[int], Switch] | None = None) -> None:
        """`switch_of` turns a pin into its switch and may raise `MachineError`; gpiozero's by default."""
        pins = {"ready": settings.ready_pin, "listening": settings.listening_pin, "ill": settings.ill_pin}
        self._switches: dict[str, Switch] = {}
        self._shown: str | None = None
        for lamp, pin in pins.items():
            if pin >= 0:
                try:
                    self._switches[lamp] = (switch_of or gpio_switch)(pin)
                except MachineError as error:
                    self._give_up(lamp, error)

    def show(self, lamp: Lamp | None) -> None:
        """Light one lamp, or none."""
        if lamp == self._shown:
            return
        self._shown = lamp
        for name, switch in list(self._switches.items()):
            try:
                switch(name == lamp)
            except MachineError as error:
                self._give_up(name, error)

    def _give_up(self, lamp: str, error: MachineError) -> None:
        JOURNAL.error("lamp %s: %s", lamp, error)
        self._switches.pop(lamp, None)


def gpio_switch(pin: int) -> Switch:
    """Return the switch of a GPIO pin. Raises `MachineError`, and so does the switch."""
    with gpio(pin, "the pins in [service]") as gpiozero:
        led = gpiozero.LED(pin)

    def switch(on: bool) -> None:  # noqa: FBT001 - that is all a switch is told
        with gpio(pin, "the pins in [service]"):
            led.value = on

    return switch
