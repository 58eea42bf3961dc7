"""What is played: into a recording, and through PortAudio into a virtual sound card."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from limits import descriptors_left
from sound_card import NO_CARD, SPEAKER, SoundCard, environment, loud_seconds, pitch, sound_card, tone

from kiosk.errors import SpeakerLost
from kiosk.events import Sound
from kiosk.sound.devices import list_devices
from kiosk.sound.pcm import amplified, resampled, sound_of, wav_of
from kiosk.sound.recording import Recording
from kiosk.speaking import tones
from kiosk.speaking.sound_device_speaker import SoundDeviceSpeaker
from kiosk.speaking.speaker import Playback
from kiosk.speaking.wav_speaker import WavSpeaker

pytestmark = pytest.mark.sound_card


@pytest.fixture(scope="module")
def card() -> Iterator[SoundCard]:
    with sound_card() as card:
        yield card


def peak(sound: Sound) -> int:
    return int(np.abs(np.frombuffer(sound.pcm, "<i2").astype(int)).max())


# --- sounds -----------------------------------------------------------------------------------


@pytest.mark.parametrize("make", [tones.your_turn, tones.staff_call])
def test_a_tone_is_short_and_begins_and_ends_in_silence(make: object) -> None:
    sound = make()  # type: ignore[operator] # a function of the module
    samples = np.frombuffer(sound.pcm, "<i2").astype(int)

    assert 0.1 < sound.seconds < 2.5
    assert (0, 0) == (samples[0], samples[-1])
    assert np.abs(np.diff(samples)).max() < 0.25 * 32767


def test_the_staff_call_is_the_loudest() -> None:
    assert max(peak(tones.your_turn()), peak(tones.thinking())) < peak(tones.staff_call())


def test_your_turn_lies_where_older_ears_hear_well() -> None:
    assert 500 < pitch(tones.your_turn()) < 900


def test_a_pause_is_as_long_as_asked() -> None:
    assert tones.silence(0.5).seconds == pytest.approx(0.5, abs=1e-4)


@given(st.binary(max_size=100).map(lambda pcm: pcm[: len(pcm) // 2 * 2]), st.integers(1000, 96000))
def test_a_sound_survives_being_a_wav(pcm: bytes, rate: int) -> None:
    assert Sound(pcm, rate) == sound_of(wav_of(Sound(pcm, rate)))


def test_a_shortened_wav_is_no_sound() -> None:
    with pytest.raises(ValueError, match="instead of"):
        sound_of(wav_of(tone(440, 0.1))[:-2])


def test_a_gain_too_high_clips_and_never_wraps() -> None:
    loud = np.frombuffer(amplified(tone(440, 0.1, level=0.9), 2.0).pcm, "<i2").astype(int)
    soft = np.frombuffer(tone(440, 0.1, level=0.9).pcm, "<i2").astype(int)

    assert (np.sign(loud) == np.sign(soft)).all()
    assert 32767 == loud.max()


@pytest.mark.parametrize("rate", [8000, 16000, 44100, 48000])
def test_resampling_keeps_length_and_pitch(rate: int) -> None:
    sound = resampled(tone(440, 1.0, 22050), rate)

    assert sound.seconds == pytest.approx(1.0, abs=0.001)
    assert pitch(sound) == pytest.approx(440, abs=1)


# --- a recording ------------------------------------------------------------------------------


def test_the_clock_of_a_recording_is_the_sum_of_what_was_played() -> None:
    recording = Recording()
    speaker = WavSpeaker(recording)
    speaker.play(tone(440, 1.0, 22050))

    assert Playback(0.5) == speaker.play(tone(660, 0.5, 16000))
    assert 1.5 == recording.now


def test_a_recording_holds_both_rates_in_order() -> None:
    recording = Recording()
    for hertz, rate in ((440, 22050), (660, 16000), (880, 22050)):
        recording.add(tone(hertz, 1.0, rate).pcm, rate)
    whole = recording.sound()
    seconds = [Sound(whole.pcm[i * 44100 : (i + 1) * 44100], 22050) for i in range(3)]

    assert whole.seconds == pytest.approx(3.0, abs=0.001)
    assert [440, 660, 880] == [pytest.approx(pitch(sound), abs=1) for sound in seconds]


def test_blocks_of_one_stream_join_without_a_seam() -> None:
    sound = tone(440, 1.0, 16000)
    in_one, in_blocks = Recording(), Recording()
    in_one.add(sound.pcm, 16000)
    for start in range(0, len(sound.pcm), 960):
        in_blocks.add(sound.pcm[start : start + 960], 16000)

    assert in_one.sound() == in_blocks.sound()


def test_the_clock_does_not_drift_over_an_hour_of_blocks() -> None:
    recording = Recording(keep=False)
    for _ in range(120_000):
        recording.add(bytes(960), 16000)

    assert 3600.0 == recording.now
    assert b"" == recording.sound().pcm


def test_a_recording_is_made_as_loud_as_it_was_played() -> None:
    recording = Recording()
    WavSpeaker(recording).play(tone(440, 0.5, 22050, level=0.8), gain=0.5)

    assert peak(recording.sound()) == pytest.approx(0.4 * 32767, rel=0.01)


# --- a sound card -----------------------------------------------------------------------------


@pytest.mark.parametrize("rate", [16000, 22050, 48000])
def test_a_sound_is_heard_whole_and_play_returns_when_it_has_ended(rate: int, card: SoundCard) -> None:
    with card.hear() as heard, SoundDeviceSpeaker(SPEAKER) as speaker:
        began = time.monotonic()
        playback = speaker.play(tone(440, 1.0, rate))
        took = time.monotonic() - began

    assert loud_seconds(heard.sound) == pytest.approx(1.0, abs=0.02)
    assert pitch(heard.sound) == pytest.approx(440, abs=3)
    assert Playback(1.0) == playback
    assert took >= 1.0


@pytest.mark.parametrize("free", [0, 1])
def test_a_loudspeaker_that_cannot_be_opened_for_want_of_files_is_lost_and_is_back_later(
    free: int, card: SoundCard, capfd: pytest.CaptureFixture[str]
) -> None:
    with card.hear() as heard, SoundDeviceSpeaker(SPEAKER) as speaker:
        with descriptors_left(free), pytest.raises(SpeakerLost, match="does not open: .*Too many open files"):
            speaker.play(tone(440, 0.1))
        speaker.play(tone(440, 0.5))
    os.write(2, b"still there")

    assert loud_seconds(heard.sound) == pytest.approx(0.5, abs=0.02)
    assert capfd.readouterr().err.endswith("still there")


def test_when_play_returns_nothing_is_left_to_be_heard(card: SoundCard) -> None:
    """Otherwise the microphone would open into the kiosk's own voice."""
    with card.hear() as heard, SoundDeviceSpeaker(SPEAKER) as speaker:
        speaker.play(tone(440, 1.0))
        heard.finish_now()

    assert loud_seconds(heard.sound) == pytest.approx(1.0, abs=0.1)


def test_sounds_one_after_another_are_all_heard(card: SoundCard) -> None:
    with card.hear() as heard, SoundDeviceSpeaker("default") as speaker:
        for sound in (tone(440, 0.3, 22050), tones.silence(0.2), tone(440, 0.3, 22050), tone(440, 0.3, 16000)):
            speaker.play(sound)

    loud = np.abs(np.frombuffer(heard.sound.pcm, "<i2").astype(int)) > 8000
    assert loud.mean() * heard.sound.seconds == pytest.approx(0.9 * 2 / 3, rel=0.05)  # a sine is above half 2/3 of it


def test_a_rate_that_the_card_refuses_is_resampled(card: SoundCard) -> None:
    with card.hear() as heard, SoundDeviceSpeaker(SPEAKER) as speaker:
        speaker.play(tone(440, 0.5, 400_000))

    assert pitch(heard.sound) == pytest.approx(440, abs=5)
    assert loud_seconds(heard.sound) == pytest.approx(0.5, abs=0.02)


def test_a_sound_ends_within_a_twentieth_of_a_second_of_the_button(card: SoundCard) -> None:
    pressed: list[float] = []
    with card.hear() as heard, SoundDeviceSpeaker(SPEAKER) as speaker:

        def press() -> None:
            heard.wait_for_seconds(1.0)
            pressed.append(time.monotonic())

        finger = threading.Thread(target=press)
        finger.start()
        playback = speaker.play(tone(440, 5.0), until=lambda: bool(pressed))
        took = time.monotonic() - pressed[0]
        finger.join()

    assert took < 0.05
    assert playback.seconds == pytest.approx(loud_seconds(heard.sound), abs=0.1)
    assert playback.seconds < 2.0


def test_a_sound_that_is_cut_leaves_the_next_whole(card: SoundCard) -> None:
    with card.hear() as heard, SoundDeviceSpeaker(SPEAKER) as speaker:
        speaker.play(tone(440, 2.0), until=lambda: True)
        speaker.play(tone(440, 0.5))

    assert loud_seconds(heard.sound) == pytest.approx(0.5, abs=0.02)


def test_a_speaker_is_found_by_part_of_its_name(card: SoundCard) -> None:
    assert card.env
    assert SPEAKER == SoundDeviceSpeaker("SkSpEa").name


def test_an_unknown_speaker_is_an_error_that_names_the_ones_there(card: SoundCard) -> None:
    assert card.env
    with pytest.raises(SpeakerLost, match=f'no loudspeaker "gramophone": set speaking.speaker to one of .*"{SPEAKER}"'):
        SoundDeviceSpeaker("gramophone")


def test_a_card_that_goes_away_is_an_error_not_a_hang(capfd: pytest.CaptureFixture[str]) -> None:
    with sound_card() as card, SoundDeviceSpeaker(SPEAKER) as speaker:
        speaker.play(tone(440, 0.2))
        card.unplug_speaker()
        with pytest.raises(SpeakerLost, match=SPEAKER):
            speaker.play(tone(440, 0.5))
        capfd.readouterr()
        with pytest.raises(SpeakerLost, match="does not open"):
            speaker.play(tone(440, 0.5))

        assert "" == capfd.readouterr().err


def test_without_a_sound_card_the_error_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "alsa.conf").write_text(NO_CARD)
    with environment({"ALSA_CONFIG_PATH": str(tmp_path / "alsa.conf")}):
        if list_devices("output"):
            pytest.skip("this machine has a sound card")
        with pytest.raises(SpeakerLost, match="there is no loudspeaker: plug one in"):
            SoundDeviceSpeaker()
