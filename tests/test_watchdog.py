"""The watchdog is fed on evidence: sound arrives, the visit moves. A fake manager hears what systemd would."""

from __future__ import annotations

import json
import logging
import os
import socket
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest
from fake_manager import FakeManager, fake_manager
from hypothesis import given
from hypothesis import strategies as st
from sound_card import sound_card

from kiosk.errors import MicrophoneLost
from kiosk.events import Heard, Meaning
from kiosk.service.attendant import Attendant, Kit
from kiosk.service.echo import ByEar
from kiosk.service.health import parse_health
from kiosk.service.watchdog import LOST_IN_A_VISIT, SOUND_WITHIN, Manager, Signs, illness, longest_step
from kiosk.settings import Service, Settings

ROOT = Path(__file__).resolve().parents[1]
LIMIT = 100.0
KIT = Kit("0.1", "en 123")


def now() -> float:
    """The clock at the time of the call, also when a test has put another in its place."""
    return time.monotonic()


@pytest.mark.parametrize(
    ("signs", "why"),
    [
        (Signs(now=1000, moved=1000, waiting=False, sound=1000), ""),
        (Signs(now=1000, moved=0, waiting=True, sound=999), ""),
        (Signs(now=1000, moved=1000, waiting=True, sound=1000 - SOUND_WITHIN - 1), "no sound arrives"),
        (Signs(now=1000, moved=1000, waiting=False, sound=0), "no sound arrives"),
        (Signs(now=1000, moved=1000 - LIMIT - 1, waiting=False, sound=1000), "has not moved"),
        (Signs(now=1000, moved=1000, waiting=False, sound=None), ""),
        (Signs(now=1000, moved=1000 - LIMIT - 1, waiting=False, sound=None), "has not moved"),
    ],
)
def test_the_kiosk_lives_while_sound_arrives_and_the_visit_moves(signs: Signs, why: str) -> None:
    told = illness(signs, LIMIT)

    assert why in told
    assert bool(why) == bool(told)


@given(st.floats(0, 1e6), st.floats(0, 1e6), st.booleans())
def test_without_sound_nothing_makes_it_alive(moved: float, silence: float, waiting: bool) -> None:  # noqa: FBT001
    signs = Signs(now=1e6, moved=moved, waiting=waiting, sound=1e6 - SOUND_WITHIN - 1 - silence)

    assert illness(signs, LIMIT)


def test_no_timeout_of_the_settings_is_longer_than_the_longest_step() -> None:
    patient = Settings()
    slow = replace(patient, hearing=replace(patient.hearing, engine_timeout=500.0))

    assert longest_step(slow) > 500 + 500  # started anew, and then an utterance
    assert longest_step(patient) > 120  # a recogniser that is started anew during a visit


@pytest.mark.parametrize(
    ("environment", "seconds"),
    [
        ({}, None),
        ({"WATCHDOG_USEC": "60000000"}, 60.0),
        ({"WATCHDOG_USEC": "60000000", "WATCHDOG_PID": str(os.getpid())}, 60.0),
        ({"WATCHDOG_USEC": "60000000", "WATCHDOG_PID": "1"}, None),
        ({"WATCHDOG_USEC": "often"}, None),
        ({"WATCHDOG_USEC": "0"}, None),
    ],
)
def test_the_manager_says_how_often_it_wants_to_hear(environment: dict[str, str], seconds: float | None) -> None:
    rest = environment | {"NOTIFY_SOCKET": "/nowhere", "PATH": "/bin"}

    assert Manager.taken_from(rest).watchdog_seconds == seconds
    assert {"PATH": "/bin"} == rest, "children must not find it"


def test_a_manager_that_is_gone_or_abstract_is_no_error(tmp_path: Path) -> None:
    Manager().alive("waiting")
    Manager(str(tmp_path / "gone")).ready()
    name = f"kiosk-test-{os.getpid()}"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as abstract:
        abstract.bind(f"\0{name}")
        Manager(f"@{name}").ready()

        assert b"READY=1" == abstract.recv(100)


def settings_in(folder: Path) -> Settings:
    return replace(Settings(), service=Service(state=str(folder), runtime=str(folder)))


def beats(told: list[str]) -> int:
    return sum("WATCHDOG=1" in message for message in told)


def test_the_fake_manager_sees_ready_and_beats_until_frames_stop(tmp_path: Path) -> None:
    frames = True
    last = time.monotonic()

    def sound() -> float:
        return time.monotonic() if frames else last - SOUND_WITHIN

    with fake_manager(tmp_path) as manager:
        told = Manager(manager.address, watchdog_seconds=0.4)
        with Attendant(settings_in(tmp_path), told, KIT, sound) as attendant:
            assert [] == [line for line in manager.listen(0.3) if "READY" in line or "WATCHDOG" in line]
            attendant.waiting()
            assert beats(manager.listen(0.5)) >= 2
            frames = False
            manager.listen(0.2)
            silence = manager.listen(0.5)
        manager.listen(0.1)

    assert 0 == beats(silence)
    assert any("STATUS=ill: no sound" in message for message in silence)
    assert 1 == manager.told.count("READY=1")
    assert "STOPPING=1" == manager.told[-1]


def test_when_the_manager_hears_ready_the_health_file_knows_what_the_kiosk_waits_with(tmp_path: Path) -> None:
    with fake_manager(tmp_path) as manager:
        attendant = Attendant(settings_in(tmp_path), Manager(manager.address), KIT, now)
        attendant.equipped(engine="sphinx", microphone="kioskmic")
        attendant.waiting()
        manager.wait_for("READY=1", 5)
        health = parse_health((tmp_path / "health.json").read_text())

    assert ("waiting", "sphinx", "kioskmic", "") == (health.doing, health.engine, health.microphone, health.illness)
    assert ["READY=1"] == manager.told


def test_a_visit_that_stands_still_is_not_alive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    attendant = Attendant(settings_in(tmp_path), Manager(), KIT, now)
    attendant.waiting()
    attendant.began()
    assert "" == attendant.look()
    later = now() + longest_step(Settings()) + 1
    monkeypatch.setattr(time, "monotonic", lambda: later)

    assert "has not moved" in attendant.look()
    attendant.watching().said("…")
    assert "" == attendant.look()


def test_whoever_looks_amid_a_step_sees_what_belongs_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The watching thread may look between any two assignments of the session's."""
    told: list[str] = []
    looks = False

    class Telling(Manager):
        def ill(self, why: str) -> None:
            told.append(why)

    class LookedAt(Attendant):
        def __setattr__(self, name: str, value: object) -> None:
            nonlocal looks
            super().__setattr__(name, value)
            if looks and name != "_ill":  # which is set by a look
                looks = False
                self.look()
                looks = True

    attendant = LookedAt(settings_in(tmp_path), Telling(), KIT, now)
    attendant.waiting()
    later = now() + longest_step(Settings()) + 1
    monkeypatch.setattr(time, "monotonic", lambda: later)
    looks = True
    attendant.began()
    attendant.watching().lost(MicrophoneLost("gone", "plug it in"))
    attendant.watching().back()

    assert [] == told


def test_one_thread_at_a_time_writes_the_counters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    attendant = Attendant(settings_in(tmp_path), Manager(), KIT, now)
    writing, clashed, entered = threading.Lock(), threading.Event(), threading.Event()

    def write(*_: object) -> None:
        if not writing.acquire(blocking=False):
            clashed.set()
            return
        entered.set()
        clashed.wait(0.2)  # for the other to come in, which must wait outside
        writing.release()

    monkeypatch.setattr("kiosk.service.counters.write_counters", write)
    ear_test = threading.Thread(target=attendant.heard_itself, args=(ByEar(),))
    ear_test.start()
    entered.wait()
    attendant.ended("done")
    ear_test.join()

    assert not clashed.is_set()


def test_a_lost_device_is_told_until_it_is_back(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    attendant = Attendant(settings_in(tmp_path), Manager(), KIT, now)
    attendant.failed(MicrophoneLost("the microphone is gone", "plug it in"))

    assert "the microphone is gone" == attendant.look() == attendant.look()
    assert ["ill: the microphone is gone"] == [record.getMessage() for record in caplog.records]
    attendant.waiting()
    assert "" == attendant.look()


def test_a_device_lost_in_a_visit_is_told_and_counted_while_the_visit_waits(tmp_path: Path) -> None:
    attendant = Attendant(settings_in(tmp_path), Manager(), KIT, now)
    attendant.waiting()
    attendant.began()
    watching = attendant.watching()
    watching.lost(MicrophoneLost("the microphone is gone", "plug it in"))
    waiting = parse_health((tmp_path / "health.json").read_text())
    watching.back()

    assert "the microphone is gone" == waiting.illness
    assert {"MicrophoneLost": 1} == waiting.counters.failures
    assert "" == attendant.look()


def test_the_watchdog_is_fed_while_a_visit_waits_for_a_device_and_no_longer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with fake_manager(tmp_path) as manager:
        attendant = Attendant(settings_in(tmp_path), Manager(manager.address, watchdog_seconds=60.0), KIT, lambda: 0.0)
        attendant.waiting()
        attendant.began()
        attendant.watching().lost(MicrophoneLost("gone", "plug it in"))
        waits = manager.listen(0.2)
        later = now() + LOST_IN_A_VISIT
        monkeypatch.setattr(time, "monotonic", lambda: later)
        attendant.look()
        monkeypatch.undo()
        for_ever = manager.listen(0.2)
        attendant.watching().lost(MicrophoneLost("gone", "plug it in"))
        manager.listen(0.2)
        attendant.failed(MicrophoneLost("gone", "plug it in"))
        attendant.look()
        given_up = manager.listen(0.2)

    assert (1, 0, 0) == (beats(waits), beats(for_ever), beats(given_up))
    assert any("STATUS=gone" in message for message in waits)
    assert all(any("STATUS=ill: gone" in message for message in told) for told in (for_ever, given_up))


def test_what_was_said_and_heard_is_in_nothing_that_the_attendant_writes(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    attendant = Attendant(settings_in(tmp_path), Manager(), KIT, now)
    attendant.waiting()
    attendant.began()
    watching = attendant.watching()
    watching.said("ocelot")
    watching.heard(Heard("ocelot"), Meaning(text="ocelot"))
    watching.heard(Heard("ocelot"), Meaning(answer="yes", text="ocelot"))
    watching.heard(None, None)
    attendant.ended("done")
    attendant.look()
    written = [file.read_text() for file in tmp_path.iterdir()]

    assert len(written) == 4
    assert "ocelot" not in "".join(written) + caplog.text
    counters = parse_health((tmp_path / "health.json").read_text()).counters
    assert (counters.answers, counters.not_understood, counters.silences) == (2, 1, 1)
    assert (counters.visits["done"], counters.visits_today) == (1, 1)


def test_a_visit_that_the_wake_phrase_began_and_nobody_answered_is_a_false_start(tmp_path: Path) -> None:
    attendant = Attendant(settings_in(tmp_path), Manager(), KIT, now)
    watching = attendant.watching()
    for woken, heard in ((True, Heard("yes")), (True, None), (False, None)):
        attendant.waiting()
        if woken:
            attendant.woken()
        attendant.began()
        watching.heard(heard, Meaning(answer="yes") if heard else None)
        attendant.ended("silent")
    attendant.look()
    counters = parse_health((tmp_path / "health.json").read_text()).counters

    assert (2, 1) == (counters.woken, counters.false_starts)
    assert "kiosk_false_starts_total 1" in (tmp_path / "kiosk.prom").read_text()


def test_a_full_disk_is_one_line_and_no_end(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    attendant = Attendant(settings_in(tmp_path / "missing"), Manager(), KIT, now)
    attendant.waiting()
    for _ in range(3):
        attendant.look()
        attendant.ended("done")

    lines = [record.getMessage() for record in caplog.records]
    assert ["health file", "counters"] == [line.partition(":")[0] for line in lines]
    assert all("No such file" in line and ".part" not in line for line in lines)
    assert [
        f'set {key} under [service] in kiosk.toml, as in: {key} = "{os.environ["HOME"]}/kiosk-{key}"'
        for key in ("runtime", "state")
    ] == [line.rpartition(", or ")[2] for line in lines]
    assert all(f"see that {tmp_path / 'missing'} exists" in line for line in lines)


def test_counters_outlast_a_restart_and_a_damaged_file_begins_anew(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(3):
        with Attendant(settings_in(tmp_path), Manager(), KIT, now) as attendant:
            attendant.waiting()
            attendant.ended("escalated")
            attendant.look()
    counters = parse_health((tmp_path / "health.json").read_text()).counters
    assert (counters.visits["escalated"], counters.restarts) == (3, 2)

    (tmp_path / "counters.json").write_text('{"visits": 7')
    with Attendant(settings_in(tmp_path), Manager(), KIT, now):
        pass
    assert json.loads((tmp_path / "counters.json").read_text())["starts"] == 1
    assert "they begin anew" in caplog.text


@pytest.mark.slow
@pytest.mark.engine
def test_the_service_is_ready_and_beats_until_the_microphone_gives_only_zeros(tmp_path: Path) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text(
        f'cache = "{tmp_path}/cache"\n[hearing]\nrecogniser = "sphinx"\n'
        f'[visit]\nstart = "fifo"\nfifo = "{tmp_path}/f"\n'
        f'[service]\nstate = "{tmp_path}"\nruntime = "{tmp_path}"\n'
    )
    with sound_card() as card, fake_manager(tmp_path) as manager:
        environment = card.env | {"NOTIFY_SOCKET": manager.address, "WATCHDOG_USEC": "4000000"}
        command = [sys.executable, "-m", "kiosk.cli.main", "run", "--config", str(config)]
        with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True) as service:
            try:
                manager.wait_for("READY=1", 90)
                assert beats(manager.listen(5)) >= 3
                status = subprocess.run(
                    [sys.executable, "-m", "kiosk.cli.main", "status", "--json", "--config", str(config)],
                    cwd=ROOT, capture_output=True, text=True, check=False,
                )  # fmt: skip
                card.stop_room_noise()
                manager.wait_for("STATUS=ill: no sound arrives from the microphone", SOUND_WITHIN + 10)
                assert 0 == beats(manager.listen(5))
            finally:
                service.terminate()
    shape = json.loads(status.stdout)

    assert (0, True, "waiting", "sphinx") == (status.returncode, shape["ok"], shape["doing"], shape["engine"])
    assert shape["microphone"]


def test_the_fake_manager_is_told_in_order(tmp_path: Path) -> None:
    with fake_manager(tmp_path) as manager:
        assert isinstance(manager, FakeManager)
        Manager(manager.address).ready()
        Manager(manager.address).alive("waiting")

        assert ["READY=1", "WATCHDOG=1\nSTATUS=waiting"] == manager.listen(0.1)
