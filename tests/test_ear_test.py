"""The self-test by ear: what a chirp tells, and one through a virtual sound card."""

from __future__ import annotations

import numpy as np
import pytest
from sound_card import SoundCard, sound_card

from kiosk.errors import MachineError
from kiosk.events import Sound
from kiosk.service.ear_test import CHIRP_SECONDS, chirp, listen, measure
from kiosk.service.echo import Echo, advice
from kiosk.settings import Settings
from kiosk.sound.pcm import RATE

pytestmark = pytest.mark.sound_card

ROOM = np.random.default_rng(1).normal(0.0, 20.0, 4 * RATE)


def room(seconds: float) -> Sound:
    return Sound(ROOM[: round(seconds * RATE)].astype("<i2").tobytes(), RATE)


def recorded(gain: float, delay: float) -> Sound:
    samples = ROOM[: 3 * RATE].copy()
    wave = np.frombuffer(chirp().pcm, "<i2") * gain
    start = round(delay * RATE)
    samples[start : start + len(wave)] += wave
    return Sound(samples.clip(-32768, 32767).astype("<i2").tobytes(), RATE)


@pytest.mark.parametrize("delay", [0.0, 0.1, 0.6])
def test_the_tail_is_how_long_the_chirp_is_heard_after_playing_has_ended(delay: float) -> None:
    echo = measure(room(0.5), recorded(0.5, delay), CHIRP_SECONDS)

    assert pytest.approx(delay, abs=0.05) == echo.tail
    assert pytest.approx(-15, abs=1) == echo.level
    assert echo.heard


def test_a_room_without_a_chirp_is_no_chirp() -> None:
    assert not measure(room(0.5), room(2.0), CHIRP_SECONDS).heard


@pytest.mark.parametrize(
    ("echo", "told"),
    [
        (Echo(-20.0, -60.0, 0.1), ""),
        (Echo(-58.0, -60.0, 0.0), "the microphone does not hear the loudspeaker"),
        (Echo(-1.0, -60.0, 0.1), "turn the microphone or the loudspeaker down by 5 dB"),
        (Echo(-46.0, -60.0, 0.1), "turn the microphone or the loudspeaker up by 6 dB"),
        (Echo(-20.0, -60.0, 0.6), "set speaking.tail to 0.7"),
    ],
)
def test_advice_says_what_to_turn_and_by_how_much(echo: Echo, told: str) -> None:
    wrong = advice(echo, 0.4)

    assert told in wrong
    assert bool(told) is bool(wrong)


def test_on_a_sound_card_the_chirp_is_heard_when_it_is_led_back_and_late_when_it_is_late() -> None:
    def told(card: SoundCard, delay: int) -> str:
        card.loop_back(delay)
        return listen(Settings())

    with sound_card() as card:
        with pytest.raises(MachineError, match="does not hear the loudspeaker"):
            listen(Settings())
        assert "heard at -9 dB" in told(card, 20)
    with sound_card() as card, pytest.raises(MachineError, match=r"set speaking\.tail to (0\.[89]|1\.)"):
        told(card, 800)
