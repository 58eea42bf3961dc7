"""An hour of noise, and of people who talk to somebody else, through the service's own loop: every visit ends politely.

The hour is one of sound: it passes as fast as it is heard, also while the kiosk speaks. Noise becomes no finding. Of
speech that is to be so: who orders a coffee drinks coffee. But no visit comes to a mineral or a plan.
"""

from __future__ import annotations

import hashlib
import math
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from understanding_fixtures import DATA, mind
from voices import RADIO, english

from kiosk.assembly import load_mind, store_of, unpublished_folder
from kiosk.events import Block, ButtonPressed, Sound, Triage
from kiosk.hearing.sound_files import read_sound
from kiosk.publishing.taking_up import TakingUp
from kiosk.service.attendant import Attendant, Kit
from kiosk.service.devices import Devices
from kiosk.service.station import Station
from kiosk.service.visits import hold_visits
from kiosk.service.watchdog import Manager
from kiosk.session import Report
from kiosk.settings import parse_settings
from kiosk.sound.recording import Recording
from kiosk.speaking.wav_speaker import WavSpeaker

needs_data = pytest.mark.skipif(
    not (DATA / "offtopic").is_dir(), reason="recordings of real people: set KIOSK_DATA to their folder"
)
pytestmark = [pytest.mark.engine, pytest.mark.slow]

RATE = 16000
HOUR = 3600.0
MIND = mind()


def flood() -> Sound:
    """Noise as loud as it gets, in bursts."""
    rolled = np.random.default_rng(1).normal(0.0, 9000.0, 7 * RATE)
    rolled[: 2 * RATE] *= 0.01
    return Sound(rolled.clip(-32768, 32767).astype("<i2").tobytes(), RATE)


def radio() -> Sound:
    """Real people who order coffee or speak to other products, in an order of their own; and the news between them.

    Not the recorded yes, no and digits, nor what patients told doctors: who answers is answered, whoever it was for.
    """
    clips = [clip for folder in ("other-speech", "offtopic") for clip in (DATA / folder).glob("*.flac")]
    clips.sort(key=lambda clip: hashlib.sha256(clip.name.encode()).digest())
    news = english(RADIO).pcm
    cut = [read_sound(clip).pcm + (news if number % 20 == 0 else b"") for number, clip in enumerate(clips)]
    return Sound(b"".join(cut), RATE)


class Air:
    """A microphone in which the same sound goes round and round."""

    name, rate, dropped, block_seconds = "the air", RATE, 0, 0.03

    def __init__(self, sound: Sound, recording: Recording) -> None:
        self._pcm = sound.pcm
        self._recording = recording

    @property
    def heartbeat(self) -> float:
        return time.monotonic()

    @property
    def now(self) -> float:
        return self._recording.now

    def open(self) -> None: ...

    def close(self) -> None: ...

    def captured(self) -> list[Block]:
        return []

    @contextmanager
    def tapped(self) -> Iterator[Callable[[], Block]]:
        yield self.read

    def read(self) -> Block:
        at, size = self.now, 2 * RATE * 30 // 1000
        start = round(at * RATE) * 2 % len(self._pcm)
        pcm = (self._pcm + self._pcm[:size])[start : start + size]
        self._recording.add(pcm, RATE)
        return Block(pcm, RATE, at)

    def flush(self, tail: float = 0.0) -> None:
        self._recording.add(bytes(round(tail * RATE) * 2), RATE)


class Until:
    """A start that is stuck until the hour is over; within a visit nothing is pressed."""

    def __init__(self, recording: Recording) -> None:
        self._recording = recording

    def wait_for_start(self) -> bool:
        return not self.over

    def started(self) -> bool:
        """Beside the wake phrase there is no start; the end of the hour ends the wait for one."""
        return self.over

    @property
    def over(self) -> bool:
        return self._recording.now >= HOUR

    def pressed(self) -> ButtonPressed | None:
        return None


class Noted(Station):
    """A station whose reports can be seen."""

    reports: list[Report]
    until: Until

    def wait_for_start(self, woken: Callable[[], None]) -> bool:
        return super().wait_for_start(woken) and not self.until.over

    def visit(self) -> Report:
        self.reports.append(super().visit())
        return self.reports[-1]


def an_hour_of(sound: Sound, folder: Path, start: str = "at_once") -> list[Report]:
    settings = parse_settings(
        f'cache = "{folder}"\n[hearing]\nrecogniser = "sphinx"\n[prompts]\nstore = "{folder / "prompts"}"\n'
        f'[service]\nstate = "{folder}"\nruntime = "{folder}"\n[visit]\nstart = "{start}"'
    )
    recording = Recording(keep=False)
    devices = Devices(lambda _: Air(sound, recording), lambda _: WavSpeaker(recording), lambda: None)
    until = Until(recording)
    taking_up = TakingUp(store_of(settings), unpublished_folder(settings), lambda found: load_mind(settings, found))
    with (
        Noted(settings, MIND, until, devices=devices) as station,
        Attendant(settings, Manager(), Kit("1", "p"), station.last_sound) as attendant,
    ):
        station.reports, station.until = [], until
        hold_visits(None, station, attendant, taking_up)
        return station.reports


def test_a_flood_of_noise_is_a_silence_at_each_visit(tmp_path: Path) -> None:
    reports = an_hour_of(flood(), tmp_path)
    found = [finding for report in reports for finding in report.findings]

    assert len(reports) > 10
    assert {"silent"} == {report.ended for report in reports}
    assert not any(report.broken for report in reports)
    assert [] == found


def named_no_mineral(reports: list[Report]) -> bool:
    """Whether all ended by themselves, and none with more than where to go: with a danger no cause and plan is told."""
    results = [report.assessment for report in reports if report.assessment]
    ended = {report.ended for report in reports} <= {"silent", "stopped", "escalated"}
    return ended and {result.triage for result in results} <= {Triage.EMERGENCY, Triage.URGENT}


@needs_data
def test_a_radio_beside_a_stuck_button_is_told_goodbye_and_never_of_a_mineral(tmp_path: Path) -> None:
    """Now and then PocketSphinx hears a danger in it, which counts when nobody takes it back: then help is called."""
    reports = an_hour_of(radio(), tmp_path)

    assert len(reports) > 10
    assert not any(report.broken for report in reports)
    assert named_no_mineral(reports)
    assert sum(report.assessment is not None for report in reports) <= len(reports) / 5


@needs_data
def test_a_radio_that_never_pauses_wakes_the_kiosk_once_at_most_each_time_it_comes_round(tmp_path: Path) -> None:
    """It says the same again after twenty minutes; what has woken the kiosk once wakes it each time."""
    sound = radio()
    reports = an_hour_of(sound, tmp_path, start="wake")

    assert len(reports) <= math.ceil(HOUR / sound.seconds)
    assert named_no_mineral(reports)
