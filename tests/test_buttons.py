"""Buttons: the key, the pin and the FIFO; and a button that is stuck."""

from __future__ import annotations

import os
import pty
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.cli import live
from kiosk.cli.main import main
from kiosk.errors import MachineError
from kiosk.events import ButtonPressed
from kiosk.service import buttons as service_buttons
from kiosk.service.alone import alone_in
from kiosk.service.buttons import AWAY, AtOnce, EnterKey, Fifo, NoButton, Pin, Presence, Steady

TALK = ButtonPressed("talk")


class Scripted(AtOnce):
    """Presses of a test: what, and when."""

    def __init__(self, *presses: tuple[float, str]) -> None:
        self._presses = list(presses)
        self.now = 0.0

    def wait_for_start(self) -> bool:
        while self._presses:
            self.now, name = self._presses.pop(0)
            if name == "start":
                return True
        return False

    def pressed(self) -> ButtonPressed | None:
        if not self._presses:
            return None
        self.now, name = self._presses.pop(0)
        return ButtonPressed(name)


def test_a_stuck_button_counts_once_until_it_has_rested() -> None:
    held = [(at / 30, "talk") for at in range(90)]
    buttons = Scripted(*held, (5.0, "talk"))
    steady = Steady(buttons, lambda: buttons.now)

    assert [TALK, TALK] == [press for _ in range(91) if (press := steady.pressed())]


def test_two_buttons_rest_each_on_its_own() -> None:
    buttons = Scripted((0.0, "talk"), (0.1, "stop"), (0.2, "talk"))
    steady = Steady(buttons, lambda: buttons.now)

    assert [TALK, ButtonPressed("stop"), None] == [steady.pressed() for _ in range(3)]


def test_a_stuck_start_begins_one_visit() -> None:
    buttons = Scripted(*[(at / 10, "start") for at in range(100)], (60.0, "start"))
    steady = Steady(buttons, lambda: buttons.now)

    assert (True, True, False) == tuple(steady.wait_for_start() for _ in range(3))
    assert 60.0 == buttons.now


@pytest.fixture
def terminal() -> Iterator[tuple[EnterKey, int]]:
    ours, theirs = pty.openpty()
    with os.fdopen(theirs, closefd=True) as lines:
        yield EnterKey(lines), ours
    os.close(ours)


def soon(buttons: EnterKey | Fifo | Pin) -> ButtonPressed | None:
    """What is pressed within ten seconds: a busy machine may take more than one."""
    deadline = time.monotonic() + 10.0
    while time.monotonic() < deadline:
        pressed = buttons.pressed()
        if pressed:
            return pressed
        time.sleep(0.005)
    return None


def test_enter_within_a_visit_stops_the_speech(terminal: tuple[EnterKey, int]) -> None:
    key, keyboard = terminal
    nothing = key.pressed()
    os.write(keyboard, b"\n")

    assert nothing is None
    assert TALK == soon(key)
    assert key.pressed() is None


def test_lines_that_no_hand_types_are_no_button(tmp_path: Path) -> None:
    (tmp_path / "lines").write_text("\n\n")
    with (tmp_path / "lines").open() as lines:
        key = EnterKey(lines)

        assert key.pressed() is None
        assert key.wait_for_start()


def test_a_fifo_says_talk(tmp_path: Path) -> None:
    fifo = Fifo(tmp_path / "button")
    with (tmp_path / "button").open("w") as writer:
        writer.write("nonsense\ntalk\n")

    assert TALK == soon(fifo)
    fifo.close()


def test_a_second_kiosk_on_the_same_fifo_or_runtime_folder_is_refused_before_it_loads_anything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "kiosk.toml").write_text(
        f'[visit]\nstart = "fifo"\nfifo = "{tmp_path}/button"\n[service]\nruntime = "{tmp_path}"\n'
    )
    monkeypatch.setattr(live, "TakingUp", lambda *_: pytest.fail("loaded"))
    with closing(Fifo(tmp_path / "button")):
        assert 1 == main(["run", "--config", str(tmp_path / "kiosk.toml")])
    with alone_in(tmp_path):
        assert 1 == main(["run", "--config", str(tmp_path / "kiosk.toml")])

    by_fifo, by_folder = capsys.readouterr().err.splitlines()
    assert by_fifo.startswith(f"kiosk: {tmp_path}/button: another kiosk runs with it: end that one, or set fifo under")
    assert by_folder.startswith(f"kiosk: {tmp_path}: another kiosk runs with it: end that one, or set runtime under")
    Fifo(tmp_path / "button").close()  # both are free again


def test_a_button_that_is_named_nowhere_is_told_before_anything_is_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "kiosk.toml").write_text("")
    monkeypatch.setattr(live, "TakingUp", lambda *_: pytest.fail("loaded"))

    assert 1 == main(["run", "--start", "gpio", "--config", str(tmp_path / "kiosk.toml")])
    assert "kiosk: there is no pin of the button: set visit.button_pin in kiosk.toml\n" == capsys.readouterr().err


def test_the_service_frees_its_buttons_at_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "kiosk.toml").write_text(
        f'[hearing]\nrecogniser = "typed"\n[visit]\nstart = "fifo"\nfifo = "{tmp_path}/button"\n'
        f'[service]\nstate = "{tmp_path}"\nruntime = "{tmp_path}"\n[prompts]\nstore = "{tmp_path}/store"\n'
    )
    monkeypatch.setattr(live, "hold_visits", lambda *_: None)

    assert 0 == main(["run", "--config", str(tmp_path / "kiosk.toml")])
    assert not any(each.exists() and each.samefile(tmp_path / "button") for each in Path("/proc/self/fd").iterdir())


def test_a_push_button_begins_a_visit_and_within_it_stops_the_speech() -> None:
    gpiozero = pytest.importorskip("gpiozero")
    pytest.importorskip("lgpio")
    mock = pytest.importorskip("gpiozero.pins.mock")
    gpiozero.Device.pin_factory = mock.MockFactory()
    try:
        button = Pin(17)
        pin = gpiozero.Device.pin_factory.pin(17)
        pin.drive_low()
        held = soon(button), button.pressed()
        pin.drive_high()
        time.sleep(0.05)
        pin.drive_low()

        assert (TALK, None) == held
        assert TALK == soon(button)
        button.close()
    finally:
        gpiozero.Device.pin_factory.reset()
        gpiozero.Device.pin_factory = None


class Sensor:
    """Somebody comes, or nobody does in time, as the test wants it."""

    def __init__(self, comes: list[bool]) -> None:
        self._comes = iter(comes)
        self.seen: list[str | float | None] = []

    def wait_for_release(self) -> None:
        self.seen.append("gone")

    def wait_for_press(self, within: float | None = None) -> bool:
        self.seen.append(within)
        return next(self._comes)

    def close(self) -> None:
        self.seen.append("freed")


def test_a_sensor_begins_a_visit_for_who_comes_and_not_for_who_has_only_stood_still(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pin = Sensor([True, False, True])  # moves again; stays away; someone new
    monkeypatch.setattr(service_buttons, "_input", lambda *_, **__: pin)
    sensor = Presence(4, NoButton())

    assert sensor.wait_for_start()
    assert sensor.pressed() is None
    sensor.close()
    assert pin.seen == ["gone", AWAY, "gone", AWAY, None, "freed"]


def test_who_waits_for_a_phrase_too_asks_the_button_without_waiting(tmp_path: Path) -> None:
    fifo = Fifo(tmp_path / "button")
    before = fifo.started()
    with (tmp_path / "button").open("w") as writer:
        writer.write("talk\nstart\n")
    asked = fifo.started(), fifo.started()
    fifo.close()

    assert not before
    assert (True, False) == asked
    assert not NoButton().started()
    assert not NoButton().wait_for_start()


def test_a_machine_without_pins_says_how_to_mend_it(monkeypatch: pytest.MonkeyPatch) -> None:
    gpiozero = pytest.importorskip("gpiozero")
    pytest.importorskip("lgpio")

    def refuse(*_: object, **__: object) -> None:
        raise gpiozero.exc.BadPinFactory("no pins")

    monkeypatch.setattr(gpiozero, "Button", refuse)
    with pytest.raises(MachineError, match=r"GPIO pin 17: no pins: check visit\.button_pin"):
        Pin(17)
