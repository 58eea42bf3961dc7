"""What the service makes of a visit in which something of its own failed: it counts it, and does not call it health."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk import assembly
from kiosk.assembly import load_mind
from kiosk.errors import MicrophoneLost, SpeakerLost, VoiceFailed
from kiosk.events import Sound
from kiosk.loop.recovery import Seldom
from kiosk.mind.mind import Mind
from kiosk.publishing.store import Store
from kiosk.publishing.taking_up import TakingUp
from kiosk.service import counters as count
from kiosk.service import visits
from kiosk.service.attendant import Attendant, Kit
from kiosk.service.buttons import AtOnce
from kiosk.service.counters import Counters, read_counters
from kiosk.service.devices import Devices
from kiosk.service.station import Station
from kiosk.service.visits import hold_visits
from kiosk.service.watchdog import Manager
from kiosk.settings import Hearing, Service, Settings
from kiosk.sound.recording import Recording
from kiosk.speaking.wav_speaker import WavSpeaker


class Voice:
    """Says the apology whenever it works, and fails as often as the test wants in between."""

    name = "test"

    def __init__(self) -> None:
        self.fails = 0

    def render(self, _: str, __: int) -> Sound:
        if self.fails:
            self.fails -= 1
            raise VoiceFailed("no voice today", "mend it")
        return Sound(bytes(200), 1000)

    def close(self) -> None:
        """Nothing is open."""


class Starts(AtOnce):
    """Begins so many visits, and does something before each."""

    def __init__(self, visits: int, before: Callable[[], None] = lambda: None) -> None:
        self._left = visits
        self._before = before

    def wait_for_start(self) -> bool:
        self._left -= 1
        self._before()
        return self._left >= 0


@contextmanager
def service(
    folder: Path, voice: Voice, buttons: AtOnce, patch: pytest.MonkeyPatch
) -> Iterator[tuple[Attendant, Callable[[], None]]]:
    """The attendant of a service at a keyboard, and what holds its visits; each is told "stop"."""
    patch.setattr(assembly, "Pyttsx3Voice", lambda *_: voice)
    patch.setattr("sys.stdin", io.StringIO("stop\n" * 9))
    where = Service(state=str(folder), runtime=str(folder))
    settings = Settings(Hearing(recogniser="typed"), service=where, cache=str(folder / "voice"))
    mind = load_mind(settings)
    taking_up = TakingUp(Store(folder / "store"), folder, lambda _: mind)
    devices = Devices(speaker=lambda _: WavSpeaker(Recording()), look_again=lambda: None)
    with (
        Station(settings, mind, buttons, devices=devices) as station,
        Attendant(settings, Manager(), Kit("0", "en"), station.last_sound) as attendant,
    ):
        station.watching = attendant.watching()
        yield attendant, lambda: hold_visits(None, station, attendant, taking_up)


def test_a_voice_that_is_lost_in_a_visit_makes_the_kiosk_ill_until_it_speaks_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    voice, seen = Voice(), list[str]()
    buttons = Starts(1, before=lambda: setattr(voice, "fails", 2))

    with service(tmp_path, voice, buttons, monkeypatch) as (attendant, hold):

        def instead_of_sleeping(_: float) -> None:
            voice.fails = 1 if len(seen) < 2 else 0
            seen.append(attendant.look())

        monkeypatch.setattr(visits.time, "sleep", instead_of_sleeping)
        hold()
        assert "" == attendant.look()

    assert ["no voice today"] * 3 == seen
    assert {"VoiceFailed": 2} == read_counters(tmp_path).failures


def test_one_sentence_that_fails_is_counted_and_the_kiosk_is_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    voice = Voice()
    buttons = Starts(2, before=lambda: setattr(voice, "fails", 1))
    with service(tmp_path, voice, buttons, monkeypatch) as (attendant, hold):
        hold()
        assert "" == attendant.look()

    assert {"VoiceFailed": 2} == read_counters(tmp_path).failures


@pytest.mark.parametrize(("broken", "illness"), [(1, ""), (2, "visits are broken off: KeyError at ")])
def test_visits_that_an_unforeseen_error_breaks_off_are_counted_and_two_in_a_row_are_an_illness(
    broken: int, illness: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mistaken(*_: object) -> None:
        raise KeyError

    monkeypatch.setattr(Mind, "understand", mistaken)
    with service(tmp_path, Voice(), Starts(broken), monkeypatch) as (attendant, hold):
        hold()
        assert bool(illness) == bool(attendant.look())
        assert illness in attendant.look()
        attendant.ended("done")
        assert "" == attendant.look()

    assert {"VisitBroken": broken} == read_counters(tmp_path).failures


def test_a_device_that_stays_away_is_counted_and_written_once_whatever_is_tried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(service=Service(state=str(tmp_path), runtime=str(tmp_path)))
    attendant = Attendant(settings, Manager(), Kit("0", "en"), lambda: 0.0)
    written = list[Counters]()
    monkeypatch.setattr(count, "write_counters", lambda _, counters: written.append(counters))
    for _ in range(5):
        attendant.failed(MicrophoneLost("away", "plug it in"))
    for _ in range(5):
        attendant.failed(SpeakerLost("away too", "plug it in"))
    attendant.waiting()
    attendant.failed(MicrophoneLost("away again", "plug it in"))

    assert [1, 2, 3] == [sum(counters.failures.values()) for counters in written]
    assert {"MicrophoneLost": 2, "SpeakerLost": 1} == written[-1].failures


def test_a_device_that_is_missing_is_told_once_then_once_an_hour_and_at_once_when_it_is_lost_again(
    caplog: pytest.LogCaptureFixture,
) -> None:
    now = [0.0]
    journal = Seldom(lambda: now[0])

    def away_for(seconds: int, lost: MicrophoneLost | SpeakerLost) -> int:
        before = len(caplog.records)
        for _ in range(0, seconds, 4):
            journal.tell_lost(lost, 4.0)
            now[0] += 4.0
        return len(caplog.records) - before

    assert 1 == away_for(600, MicrophoneLost("away", "plug it in"))
    assert 1 == away_for(600, SpeakerLost("away too", "plug it in"))
    assert 24 == away_for(24 * 3600, MicrophoneLost("away", "plug it in"))
    journal.tell_back(("a", "b"))
    assert 1 == away_for(60, MicrophoneLost("away", "plug it in"))


def test_a_voice_that_stays_away_is_one_line_in_the_journal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    voice, tries = Voice(), list[float]()

    with service(tmp_path, voice, Starts(1, before=lambda: setattr(voice, "fails", 2)), monkeypatch) as (_, hold):

        def instead_of_sleeping(wait: float) -> None:
            tries.append(wait)
            voice.fails = 1 if len(tries) < 9 else 0

        monkeypatch.setattr(visits.time, "sleep", instead_of_sleeping)
        hold()

    assert 9 == len(tries)
    assert 1 == sum("no voice today: mend it; trying again" in one.getMessage() for one in caplog.records)


def test_a_device_that_a_visit_waited_for_in_vain_was_lost_once(tmp_path: Path) -> None:
    settings = Settings(service=Service(state=str(tmp_path), runtime=str(tmp_path)))
    attendant = Attendant(settings, Manager(), Kit("0", "en"), lambda: 0.0)
    attendant.waiting()
    attendant.began()
    attendant.watching().lost(MicrophoneLost("away", "plug it in"))
    attendant.failed(MicrophoneLost("still away", "plug it in"))

    assert {"MicrophoneLost": 1} == read_counters(tmp_path).failures
