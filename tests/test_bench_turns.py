"""The page of the benchmark of turns, from exchanges that a test makes up; and a real one on the sound card."""

from __future__ import annotations

from pathlib import Path

import pytest
from sound_card import sound_card

from kiosk.bench.cut_offs import CutOffs, counted
from kiosk.bench.load import Load, Running, measure
from kiosk.bench.synthetic_voices import speak
from kiosk.bench.turn_answers import PAUSES, QUESTIONS, paused
from kiosk.bench.turns import Exchange, Finger, scene
from kiosk.bench.turns_report import Told, markdown, percentile
from kiosk.hearing.sound_files import write_wav


def exchange(total: float) -> Exchange:
    return Exchange("sphinx", "menu", total, 0.5, 0.1, 0.01, 0.02, 0.03)


def test_what_no_part_explains_is_the_devices() -> None:
    assert pytest.approx(0.17) == exchange(0.8).device


@pytest.mark.parametrize(("share", "value"), [(0.5, 3), (0.95, 5), (0.0, 1)])
def test_a_percentile_is_one_of_the_values(share: float, value: float) -> None:
    assert value == percentile([5, 1, 4, 2, 3], share)
    assert 0.0 == percentile([], share)


def test_the_page_tells_every_figure_and_what_was_lost() -> None:
    told = [Told("sphinx", "menu", [exchange(0.8), exchange(1.2)], lost=3)]
    cuts = [CutOffs("menu", "added", pause, 1, 0, 2, 3, 4) for pause in PAUSES]
    loads = [Running("sphinx", 2.0, (Load("idle", 0.0251, 300_000_000), Load("speaking", 0.2, 400_000_000)))]
    page = markdown(told, cuts, loads, "kiosk bench turns")

    assert "| sphinx | menu | 5 | 3 | 1.20 | 1.20 | 0.70 | 0.50 | 0.10 | 0.01 | 0.02 | 0.37 |" in page
    assert f"| menu | added (4) |{' 25% / 0% |' * len(PAUSES)}" in page
    assert f"| menu | added (4) |{' 50% / 75% |' * len(PAUSES)}" in page
    assert "the last sound 0.030 s" in page
    assert "| sphinx | 2.0 s | 2.5%, 300 MB | 20.0%, 400 MB |" in page


def test_an_answer_is_cut_off_late_or_in_time() -> None:
    heard = counted("menu", "added", 0.6, [("cut off", "late"), ("late", "in time"), ("in time", "in time")])

    assert CutOffs("menu", "added", 0.6, 1, 0, 1, 1, 3) == heard


def test_a_finger_presses_once_when_it_is_due() -> None:
    finger = Finger()
    early = finger.press()
    finger.due = 0.0

    assert early is None
    assert finger.press() is not None
    assert finger.press() is None


@pytest.mark.engine
@pytest.mark.slow
def test_an_exchange_on_the_sound_card_is_timed_from_its_recordings(tmp_path: Path) -> None:
    with sound_card():
        pass  # skips where there is none
    sound, _ = paused(speak("slt", "yes"), 0.0, speak("slt", "it does"))
    write_wav(tmp_path / "yes.wav", sound)
    with scene("sphinx") as here:
        one = here.exchange(QUESTIONS[0], tmp_path / "yes.wav")

    assert one is not None
    assert 0.3 < one.endpoint < one.total
    assert one.stopped < 0.05


@pytest.mark.engine
@pytest.mark.slow
def test_a_running_kiosk_is_watched_from_its_start_to_its_first_answer() -> None:
    with sound_card():
        pass  # skips where there is none
    running = measure("sphinx")

    assert 0.0 < running.start < 120.0
    assert ["idle", "speaking", "listening to a silent room", "listening to a sentence"] == [
        load.doing for load in running.loads
    ]
    assert all(load.memory > 100_000_000 for load in running.loads)
    assert running.loads[0].cpu < running.loads[-1].cpu
