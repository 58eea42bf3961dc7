"""The staff call on gpiozero's own mock pins; gpiozero ships them for this."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Iterator
from contextlib import suppress

import pytest

from kiosk.errors import SpeakerLost
from kiosk.service import staff_call
from kiosk.service.staff_call import PULSE_SECONDS, StaffCall, raise_pin

gpiozero = pytest.importorskip("gpiozero")
pytest.importorskip("lgpio")
mock = pytest.importorskip("gpiozero.pins.mock")


@pytest.fixture
def pins() -> Iterator[object]:
    gpiozero.Device.pin_factory = mock.MockFactory()
    staff_call._output.cache_clear()
    yield gpiozero.Device.pin_factory
    with suppress(gpiozero.GPIOZeroError):  # a test holds the pin itself
        staff_call._output(17).close()  # waits for the thread that raised it
    gpiozero.Device.pin_factory.reset()
    staff_call._output.cache_clear()
    gpiozero.Device.pin_factory = None


def up(pins: object, pin: int) -> bool:
    """Wait up to ten seconds for the pin to rise: gpiozero raises it in a thread of its own."""
    deadline = time.monotonic() + 10.0
    while time.monotonic() < deadline:
        if pins.pin(pin).state:  # type: ignore[attr-defined] # gpiozero ships no types
            return True
        time.sleep(0.001)
    return False


def journal(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records]


@pytest.mark.parametrize("reason", ["emergency", "person"])
def test_a_call_writes_its_reason_to_the_journal_and_nothing_else(
    caplog: pytest.LogCaptureFixture, reason: str
) -> None:
    StaffCall()(reason)

    assert journal(caplog) == [f"staff call: {reason}"]
    assert caplog.records[0].levelno == logging.WARNING  # seen without --verbose


def test_a_reason_that_could_be_somebodys_words_never_reaches_the_journal(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(ValueError, match="one of"):
        StaffCall()("my chest hurts")

    assert journal(caplog) == []


def test_a_call_raises_the_pin_and_sounds_the_tone(pins: object, caplog: pytest.LogCaptureFixture) -> None:
    sounded: list[str] = []
    StaffCall(17, lambda: sounded.append("tone"))("emergency")

    assert up(pins, 17)
    assert sounded == ["tone"]
    assert journal(caplog) == ["staff call: emergency"]


def test_the_pin_falls_after_its_time(pins: object) -> None:
    assert PULSE_SECONDS == 10
    raise_pin(17, 0.05)
    assert up(pins, 17)

    staff_call._output(17)._blink_thread.join(timeout=2)
    assert not pins.pin(17).state  # type: ignore[attr-defined] # as above


def test_calls_of_several_visits_share_the_pin(pins: object, caplog: pytest.LogCaptureFixture) -> None:
    StaffCall(17)("person")
    StaffCall(17)("emergency")

    assert up(pins, 17)
    assert journal(caplog) == ["staff call: person", "staff call: emergency"]


def test_a_pin_that_fails_is_one_line_in_the_journal_and_the_tone_still_sounds(
    pins: object, caplog: pytest.LogCaptureFixture
) -> None:
    sounded: list[str] = []
    with gpiozero.LED(17):  # somebody else holds the pin
        StaffCall(17, lambda: sounded.append("tone"))("emergency")

    assert pins is not None
    assert sounded == ["tone"]
    call, failed = journal(caplog)
    assert call == "staff call: emergency"
    assert failed.startswith("staff call: GPIO pin 17: ")
    assert "\n" not in failed


def test_a_machine_without_gpio_still_calls(caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a PC gpiozero finds no pins at all; `GPIOZERO_PIN_FACTORY` makes that quick and certain."""
    monkeypatch.setenv("GPIOZERO_PIN_FACTORY", "lgpio")
    monkeypatch.setattr(gpiozero.Device, "pin_factory", None)
    staff_call._output.cache_clear()
    sounded: list[str] = []
    StaffCall(9999, lambda: sounded.append("tone"))("person")

    assert sounded == ["tone"]
    assert journal(caplog)[0] == "staff call: person"
    assert journal(caplog)[1].startswith("staff call: GPIO pin 9999: ")


def test_a_lost_loudspeaker_does_not_undo_the_call(caplog: pytest.LogCaptureFixture) -> None:
    def tone() -> None:
        raise SpeakerLost("the loudspeaker is gone", "plug it in")

    StaffCall(-1, tone)("emergency")

    assert journal(caplog) == ["staff call: emergency", "staff call: the loudspeaker is gone: plug it in"]


def test_without_the_extra_the_journal_names_it(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "gpiozero", None)
    StaffCall(17)("person")

    assert "run pip install 'cramp-kiosk[gpio]'" in journal(caplog)[1]
