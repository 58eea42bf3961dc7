"""The chirp at night: when it is played, what becomes of what it told, and that it leaves a visit alone."""

from __future__ import annotations

import io
import sys
import threading
import time as clock
from dataclasses import replace
from datetime import UTC, datetime, time
from pathlib import Path
from types import SimpleNamespace

import pytest
from sound_card import sound_card
from understanding_fixtures import mind

from kiosk.assembly import load_mind
from kiosk.errors import MachineError, MicrophoneLost
from kiosk.hearing.microphone import UNHURRIED
from kiosk.service.attendant import Attendant, Kit
from kiosk.service.buttons import AtOnce
from kiosk.service.counters import read_counters
from kiosk.service.doctor import examine
from kiosk.service.echo import ByEar, Echo
from kiosk.service.health import prometheus, read_health, read_machine
from kiosk.service.nightly import Nightly, seconds_until, time_of
from kiosk.service.station import Station
from kiosk.service.status import ills
from kiosk.service.watchdog import Manager
from kiosk.settings import Settings, parse_settings

WELL = Echo(level=-20.0, room=-60.0, tail=0.55)


def settings(wanted: str, place: str = "pharmacy") -> Settings:
    return parse_settings(f'[service]\near_test = "{wanted}"\n[visit]\nplace = "{place}"')


@pytest.mark.parametrize(
    ("wanted", "place", "at"),
    [
        ("auto", "pharmacy", time(3, 30)),
        ("auto", "home", None),
        ("23:05", "home", time(23, 5)),
        ("never", "pharmacy", None),
    ],
)
def test_at_home_nothing_chirps_at_night_unless_it_is_wanted(wanted: str, place: str, at: time | None) -> None:
    assert at == time_of(settings(wanted, place))


def test_where_the_device_cancels_its_echo_nothing_chirps_and_what_an_earlier_chirp_told_is_forgotten(
    tmp_path: Path,
) -> None:
    table = f'[service]\near_test = "03:30"\nstate = "{tmp_path}"\nruntime = "{tmp_path}"\n'
    before = Attendant(parse_settings(table), Manager(), Kit("0", "en"), lambda: 0.0)
    before.heard_itself(ByEar("turn it up", 0.5))
    cancels = parse_settings(f"{table}[hearing]\necho_cancelled = true")
    with Attendant(cancels, Manager(), Kit("0", "en"), lambda: 0.0):
        pass

    assert time_of(cancels) is None
    assert ("", 0.0) == (read_counters(tmp_path).by_ear_wrong, read_counters(tmp_path).by_ear_at)


def test_the_doctor_plays_no_chirp_to_a_device_that_removes_it() -> None:
    cancels = parse_settings("[hearing]\necho_cancelled = true")
    (check,) = [one for one in examine(cancels, None, listens=True) if one.name == "by ear"]

    assert check.ok
    assert "hearing.echo_cancelled" in check.detail


@pytest.mark.parametrize(
    ("now", "seconds"),
    [((3, 29, 0), 60.0), ((3, 30, 0), 86400.0), ((3, 30, 1), 86399.0), ((0, 0, 0), 12600.0)],
)
def test_the_chirp_comes_once_a_day(now: tuple[int, int, int], seconds: float) -> None:
    assert seconds == seconds_until(time(3, 30), datetime(2026, 1, 2, *now, tzinfo=UTC))


def told(*heard: Echo | MachineError | None) -> tuple[list[ByEar], int]:
    left, results = list(heard), []

    def hear() -> Echo | None:
        result = left.pop(0)
        if isinstance(result, MachineError):
            raise result
        return result

    Nightly(Settings(), hear, results.append).try_until_heard(again=0.0)
    return results, len(left)


def test_while_somebody_is_there_it_is_tried_again_later() -> None:
    assert ([ByEar("", pytest.approx(0.65))], 0) == told(None, None, WELL)


def test_what_is_wrong_is_told_with_its_mend() -> None:
    (deaf,), _ = told(replace(WELL, level=-59.0))
    (gone,), _ = told(MicrophoneLost("gone", "plug it in"))

    assert "does not hear the loudspeaker" in deaf.wrong
    assert (0.0, 0.0) == (deaf.tail, gone.tail)
    assert "gone: plug it in" == gone.wrong


def test_the_health_file_and_the_status_tell_it_and_a_restart_remembers_the_tail(tmp_path: Path) -> None:
    here = parse_settings(f'[service]\nstate = "{tmp_path}"\nruntime = "{tmp_path}"')
    kit = Kit("1", "p")
    attendant = Attendant(here, Manager(), kit, lambda: None)
    attendant.heard_itself(ByEar("", 0.7))
    attendant.heard_itself(ByEar("not heard: turn it up"))
    attendant.look()
    health = read_health(tmp_path)

    assert ("the last chirp: not heard: turn it up",) == ills(health, read_machine(Path(), Path()), health.beat)
    assert "kiosk_by_ear 0\n" in prometheus(health, read_machine())
    assert "kiosk_echo_tail_seconds 0.7\n" in prometheus(health, read_machine())
    assert 0.7 == Attendant(here, Manager(), kit, lambda: None).echo_tail


def test_the_gate_stays_closed_as_long_as_was_heard_and_never_shorter_than_set(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    station = Station(Settings(), mind(), AtOnce())
    tails = []
    for tail in (0.0, 0.7, 0.2):
        station.stay_closed(tail)
        tails.append(station._settings.speaking.tail)

    assert [0.4, 0.7, 0.4] == tails


def test_blocks_are_long_while_a_button_is_waited_for_and_short_after_it() -> None:
    microphone = SimpleNamespace(block_seconds=0.01)
    seen = []

    class Button(AtOnce):
        def wait_for_start(self) -> bool:
            seen.append(microphone.block_seconds)
            return True

    station = Station(parse_settings('[visit]\nstart = "fifo"'), mind(), Button())
    station._microphone = microphone  # type: ignore[assignment]
    station.wait_for_start(lambda: None)

    assert ([UNHURRIED], 0.01) == (seen, microphone.block_seconds)


@pytest.mark.engine
@pytest.mark.slow
def test_on_a_sound_card_a_waiting_kiosk_hears_itself_while_another_reads_and_not_during_a_visit(
    tmp_path: Path,
) -> None:
    here = parse_settings(f'cache = "{tmp_path}"\n[hearing]\nrecogniser = "sphinx"\nsilence_to_start = 2.0')
    with sound_card() as card, Station(here, load_mind(here), AtOnce()) as station:
        assert station.hear_itself() is None  # nothing is open yet
        ears, _ = station.open()
        card.loop_back()
        reader = threading.Thread(target=ears.settle, args=[4.0])  # as whoever waits for a wake phrase reads
        reader.start()
        echo = station.hear_itself()
        reader.join()
        visit = threading.Thread(target=station.visit)
        visit.start()
        while station._at_work.acquire(blocking=False):
            station._at_work.release()
            clock.sleep(0.01)
        during = station.hear_itself()
        visit.join()

    assert echo is not None
    assert echo.heard
    assert during is None
