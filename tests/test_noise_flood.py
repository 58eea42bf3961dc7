"""Noise without end, and a radio that talks: the visit ends politely, and nothing that was heard becomes a finding."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from understanding_fixtures import mind
from voices import RADIO, english

from kiosk.cli.visit import hear_patient
from kiosk.events import Sound
from kiosk.hearing.recorded_patient import Patient
from kiosk.hearing.sound_files import write_wav
from kiosk.session import Report
from kiosk.settings import Hearing, Settings

pytestmark = pytest.mark.engine

RATE = 16000
MIND = mind()


def noise(seconds: float, level: float) -> Sound:
    rolled = np.random.default_rng(1).normal(0.0, level, round(seconds * RATE))
    return Sound(rolled.clip(-32768, 32767).astype("<i2").tobytes(), RATE)


def visit_with(sound: Sound, folder: Path) -> Report:
    (folder / "patient").mkdir()
    write_wav(folder / "patient" / "default.wav", sound)
    settings = Settings(hearing=Hearing(recogniser="sphinx"), cache=str(folder / "cache"))
    report, _, _ = hear_patient(settings, MIND, Patient(folder / "patient"), None, lambda _: None, keep=False)
    return report


@pytest.mark.parametrize("level", [300.0, 9000.0], ids=["a fan", "as loud as it gets"])
def test_noise_is_a_silence(level: float, tmp_path: Path) -> None:
    report = visit_with(noise(30.0, level), tmp_path)

    assert ("silent", ()) == (report.ended, report.findings)


@pytest.mark.slow
def test_a_radio_is_not_answered_for_long_and_tells_nothing(tmp_path: Path) -> None:
    report = visit_with(english(RADIO), tmp_path)

    assert report.ended in {"silent", "stopped"}
    assert () == report.findings
    assert len(report.turns) < 10
