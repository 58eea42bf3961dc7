"""The lamps of a box without a screen, on gpiozero's own mock pins."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kiosk.errors import MachineError
from kiosk.service.lamps import Lamps, Switch, lit
from kiosk.settings import Service

PINS = Service(ready_pin=5, listening_pin=6, ill_pin=13)


@pytest.mark.parametrize(
    ("doing", "illness", "lamp"),
    [
        ("starting", "", None),
        ("waiting", "", "ready"),
        ("listening", "", "listening"),
        ("speaking", "", None),
        ("listening", "no sound", "ill"),
    ],
)
def test_one_lamp_tells_what_the_kiosk_does(doing: str, illness: str, lamp: str | None) -> None:
    assert lamp == lit(doing, illness)


@pytest.fixture
def pins() -> Iterator[object]:
    gpiozero = pytest.importorskip("gpiozero")
    pytest.importorskip("lgpio")
    gpiozero.Device.pin_factory = pytest.importorskip("gpiozero.pins.mock").MockFactory()
    yield gpiozero.Device.pin_factory
    gpiozero.Device.pin_factory.reset()
    gpiozero.Device.pin_factory = None


def test_one_lamp_is_on_at_a_time(pins: object) -> None:
    lamps = Lamps(PINS)
    states = []
    for lamp in ("ready", "listening", "ill", None):
        lamps.show(lamp)  # type: ignore[arg-type] # literals in a loop
        states.append([pins.pin(pin).state for pin in (5, 6, 13)])  # type: ignore[attr-defined] # no types

    assert [[1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 0, 0]] == states


def test_a_pin_that_fails_is_one_line_and_the_others_work(caplog: pytest.LogCaptureFixture) -> None:
    shown: list[tuple[int, bool]] = []

    def switch_of(pin: int) -> Switch:
        if pin == 6:
            raise MachineError("GPIO pin 6: busy")
        return lambda on: shown.append((pin, on))

    lamps = Lamps(PINS, switch_of)
    lamps.show("ill")
    lamps.show("ill")

    assert ["lamp listening: GPIO pin 6: busy"] == [record.getMessage() for record in caplog.records]
    assert [(5, False), (13, True)] == shown


def test_a_pin_that_fails_later_is_one_line_too(pins: object, caplog: pytest.LogCaptureFixture) -> None:
    lamps = Lamps(PINS)
    lamps.show("ready")
    pins.pin(6).function = "input"  # type: ignore[attr-defined] # no types
    for lamp in ("listening", "ill", "listening"):
        lamps.show(lamp)  # type: ignore[arg-type] # literals in a loop

    assert 1 == len(caplog.messages)
    assert caplog.messages[0].startswith("lamp listening: GPIO pin 6: ")
    assert 0 == pins.pin(13).state  # type: ignore[attr-defined] # same
