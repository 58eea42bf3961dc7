"""What is heard: recorded answers on the audio's clock, and a virtual sound card through PortAudio."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from sound_card import MICROPHONE, NO_CARD, SoundCard, environment, loud_seconds, pitch, sound_card, tone

from kiosk.errors import AudioFileError, MicrophoneLost
from kiosk.events import Block, Sound
from kiosk.hearing import sound_device_microphone
from kiosk.hearing.microphone import UNHURRIED, Microphone, unhurried
from kiosk.hearing.sound_device_microphone import BLOCK_SECONDS, SoundDeviceMicrophone, _first_channel
from kiosk.hearing.sound_files import write_wav
from kiosk.hearing.wav_microphone import REACTION, WavMicrophone
from kiosk.sound.devices import NO_MICROPHONE, list_devices, refresh_devices
from kiosk.sound.recording import Recording
from kiosk.speaking.wav_speaker import WavSpeaker

pytestmark = pytest.mark.sound_card


@pytest.fixture(scope="module")
def card() -> Iterator[SoundCard]:
    with sound_card() as card:
        yield card


@pytest.fixture
def doomed_card() -> Iterator[SoundCard]:
    """A card for tests that break it."""
    with sound_card() as card:
        yield card


def answer(folder: Path, hertz: float = 440, seconds: float = 1.0) -> Path:
    path = folder / f"{hertz}.wav"
    write_wav(path, tone(hertz, seconds))
    return path


def heard_for(microphone: Microphone, seconds: float) -> Sound:
    """Read so many seconds."""
    blocks: list[Block] = []
    while sum(block.seconds for block in blocks) < seconds:
        blocks.append(microphone.read())
    return Sound(b"".join(block.pcm for block in blocks), blocks[0].rate)


# --- recorded answers -------------------------------------------------------------------------


def test_an_answer_is_heard_once_after_a_moment_then_silence(tmp_path: Path) -> None:
    with WavMicrophone(Recording()) as microphone:
        microphone.answer(answer(tmp_path))
        sound = heard_for(microphone, 5.0)

    start = round(REACTION * 16000) * 2
    assert tone(440, 1.0).pcm == sound.pcm[start : start + 32000]
    assert loud_seconds(sound) == pytest.approx(1.0, abs=0.001)


def test_silence_is_faint_but_never_exact_zeros(tmp_path: Path) -> None:
    with WavMicrophone(Recording()) as microphone:
        microphone.answer(answer(tmp_path, seconds=0.1))
        heard_for(microphone, 2.0)
        for _ in range(100):
            block = microphone.read()
            assert any(block.pcm)
            assert loud_seconds(Sound(block.pcm, 16000), threshold=1) == 0.0


def test_no_answer_is_silence(tmp_path: Path) -> None:
    with WavMicrophone(Recording()) as microphone:
        microphone.answer(answer(tmp_path))
        microphone.answer(None)

        assert 0.0 == loud_seconds(heard_for(microphone, 3.0))


def test_blocks_follow_each_other_on_the_clock_over_answers_and_speech(tmp_path: Path) -> None:
    recording = Recording()
    microphone, speaker = WavMicrophone(recording), WavSpeaker(recording)
    expected = 0.0
    for hertz in (440, 660):
        speaker.play(tone(hertz, 1.25, 22050))
        microphone.flush(0.4)
        microphone.answer(answer(tmp_path, hertz))
        expected += 1.65
        for _ in range(60):
            block = microphone.read()
            assert block.at == pytest.approx(expected, abs=1e-3)
            expected += block.seconds

    assert recording.now == pytest.approx(expected, abs=1e-3)


def test_an_answer_waits_for_the_microphone_not_for_the_clock(tmp_path: Path) -> None:
    recording = Recording()
    microphone = WavMicrophone(recording)
    microphone.answer(answer(tmp_path))
    WavSpeaker(recording).play(tone(880, 3.0))

    assert loud_seconds(heard_for(microphone, 3.0)) == pytest.approx(1.0, abs=0.001)


def test_what_a_person_says_into_the_kiosks_speech_is_lost(tmp_path: Path) -> None:
    recording = Recording()
    microphone = WavMicrophone(recording)
    microphone.answer(answer(tmp_path, seconds=3.0))
    before = loud_seconds(heard_for(microphone, 0.9))
    WavSpeaker(recording).play(tone(880, 1.2))
    after = loud_seconds(heard_for(microphone, 3.0))

    assert before == pytest.approx(0.6, abs=0.01)
    assert after == pytest.approx(3.0 - 0.6 - 1.2, abs=0.01)


def test_both_voices_are_in_the_recording(tmp_path: Path) -> None:
    recording = Recording()
    microphone = WavMicrophone(recording)
    WavSpeaker(recording).play(tone(440, 1.0, 22050))
    microphone.answer(answer(tmp_path, 880))
    heard_for(microphone, 1.5)
    whole = recording.sound()
    kiosk, patient = Sound(whole.pcm[:44100], whole.rate), Sound(whole.pcm[44100:], whole.rate)

    assert (440, 880) == (pytest.approx(pitch(kiosk), abs=2), pytest.approx(pitch(patient), abs=2))


def test_a_missing_answer_is_an_error_before_anything_is_heard(tmp_path: Path) -> None:
    with WavMicrophone(Recording()) as microphone, pytest.raises(AudioFileError, match="No such file"):
        microphone.answer(tmp_path / "none.wav")


# --- a sound card -----------------------------------------------------------------------------


def test_a_sound_in_the_room_is_heard_whole(card: SoundCard, tmp_path: Path) -> None:
    with SoundDeviceMicrophone(MICROPHONE) as microphone:
        speaking = threading.Thread(target=card.say, args=(answer(tmp_path, 600),))
        speaking.start()
        sound = heard_for(microphone, 2.5)
        speaking.join()

    assert pitch(sound) == pytest.approx(600, abs=2)
    assert loud_seconds(sound) == pytest.approx(1.0, abs=0.02)
    assert 0 == microphone.dropped


def test_blocks_of_a_device_follow_each_other_on_its_clock(card: SoundCard) -> None:
    assert card.env
    with SoundDeviceMicrophone("default") as microphone:
        blocks = [microphone.read() for _ in range(20)]

    assert 0.0 == blocks[0].at
    for block, following in pairwise(blocks):
        assert following.at == pytest.approx(block.at + block.seconds)
        assert block.seconds == pytest.approx(BLOCK_SECONDS, abs=0.001)


def test_blocks_are_long_while_nobody_is_served_but_for_who_times_an_echo(card: SoundCard) -> None:
    assert card.env
    with SoundDeviceMicrophone(MICROPHONE) as microphone:
        with unhurried(microphone):
            microphone.read()  # was under way
            assert UNHURRIED == pytest.approx(microphone.read().seconds, abs=0.001)
            with microphone.tapped() as read:
                read()  # same
                assert BLOCK_SECONDS == pytest.approx(read().seconds, abs=0.001)
        microphone.flush()
        microphone.read()  # same

        assert BLOCK_SECONDS == pytest.approx(microphone.read().seconds, abs=0.001)


def test_flush_drops_what_was_captured_and_the_tail(card: SoundCard, tmp_path: Path) -> None:
    with SoundDeviceMicrophone(MICROPHONE) as microphone:
        microphone.read()
        card.say(answer(tmp_path, 600))
        captured = microphone.now
        microphone.flush(0.4)
        block = microphone.read()

        assert captured + 0.4 <= block.at + 0.001 < captured + 0.8
        assert 0.0 == loud_seconds(heard_for(microphone, 0.5))


def test_the_clock_goes_on_when_a_microphone_is_opened_again(card: SoundCard) -> None:
    assert card.env
    microphone = SoundDeviceMicrophone(MICROPHONE)
    for _ in range(2):
        with microphone:
            last = [microphone.read() for _ in range(5)][-1]

    assert last.at >= BLOCK_SECONDS * 9 - 0.001


def test_what_nobody_reads_is_dropped_and_counted(card: SoundCard, monkeypatch: pytest.MonkeyPatch) -> None:
    assert card.env
    monkeypatch.setattr(sound_device_microphone, "QUEUE_SECONDS", 0.3)
    with SoundDeviceMicrophone(MICROPHONE) as microphone:
        with unhurried(microphone):  # as where a button is waited for
            while microphone.now < 2.0:
                time.sleep(0.05)  # nobody reads: that is what this is about
        assert microphone.dropped > 2
        assert 0.0 < sum(block.seconds for block in microphone.captured()) <= 0.3
        microphone.flush()

        assert 0 == microphone.dropped


def test_a_microphone_that_is_pulled_out_is_lost(doomed_card: SoundCard) -> None:
    with SoundDeviceMicrophone(MICROPHONE) as microphone:
        microphone.read()
        doomed_card.unplug_microphone()
        with pytest.raises(MicrophoneLost, match=f'microphone "{MICROPHONE}": .*plugged in'):
            heard_for(microphone, 10.0)


def test_devices_are_not_looked_for_under_a_reader_that_hangs_in_its_driver(doomed_card: SoundCard) -> None:
    microphone = SoundDeviceMicrophone(MICROPHONE)
    microphone.open()
    microphone.read()
    doomed_card.send_server(signal.SIGSTOP)
    with pytest.raises(MicrophoneLost, match="no sound for 2 s"):
        heard_for(microphone, 60.0)
    microphone.close()
    with pytest.raises(MicrophoneLost, match="the sound system does not answer"):
        refresh_devices()
    doomed_card.send_server(signal.SIGCONT)
    deadline = time.monotonic() + 10.0
    while any(thread.name == "microphone" for thread in threading.enumerate()):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    refresh_devices()
    with SoundDeviceMicrophone(MICROPHONE) as again:
        heard_for(again, 1.0)


ENDS_WITH_ITS_MICROPHONE_LOST = """
from kiosk.errors import MicrophoneLost
from kiosk.hearing.sound_device_microphone import SoundDeviceMicrophone
with SoundDeviceMicrophone("kioskmic") as microphone:
    microphone.read()
    print("hears", flush=True)
    try:
        while True:
            microphone.read()
    except MicrophoneLost:
        pass
"""


def test_a_kiosk_whose_reader_hangs_in_its_driver_can_still_end(doomed_card: SoundCard) -> None:
    command = [sys.executable, "-c", ENDS_WITH_ITS_MICROPHONE_LOST]
    with subprocess.Popen(command, env=doomed_card.env, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert "hears\n" == process.stdout.readline()
            doomed_card.send_server(signal.SIGSTOP)

            assert 3 == process.wait(timeout=30)
        finally:
            process.kill()
            doomed_card.send_server(signal.SIGCONT)


HAS_READ_HALF_A_FRAGMENT = """
import sys
from kiosk.sound.devices import find_device, portaudio
sounds, device = portaudio("input"), find_device("kioskmic", "input")
with sounds.RawInputStream(samplerate=device.rate, channels=1, dtype="int16", device=device.index) as stream:
    stream.read(device.rate // 2)
    while waiting := stream.read_available:
        stream.read(waiting)
    while not (waiting := stream.read_available):
        pass
    stream.read(waiting // 3)
    print("hears", flush=True)
    sys.stdin.read()
    try:
        while True:
            stream.read(device.rate // 100)
    except sounds.PortAudioError:
        print("lost", flush=True)
"""


def test_a_sound_server_killed_in_the_midst_of_a_fragment_lets_its_reader_go(doomed_card: SoundCard) -> None:
    command = [sys.executable, "-c", HAS_READ_HALF_A_FRAGMENT]
    with subprocess.Popen(
        command, env=doomed_card.env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            assert "hears\n" == process.stdout.readline()
            doomed_card.stop_room_noise()
            doomed_card.kill_server()

            assert "lost\n" == process.communicate(timeout=10)[0]
            assert 0 == process.returncode
        finally:
            process.kill()


def test_exact_zeros_are_no_microphone(doomed_card: SoundCard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sound_device_microphone, "ZEROS_SECONDS", 0.5)
    with SoundDeviceMicrophone(MICROPHONE) as microphone:
        heard_for(microphone, 1.0)
        doomed_card.stop_room_noise()
        with pytest.raises(MicrophoneLost, match=r"nothing but zeros for 0\.5 s"):
            heard_for(microphone, 5.0)


def test_a_microphone_that_is_gone_does_not_open_and_prints_nothing(
    doomed_card: SoundCard, capfd: pytest.CaptureFixture[str]
) -> None:
    microphone = SoundDeviceMicrophone(MICROPHONE)
    doomed_card.unplug_microphone()
    with pytest.raises(MicrophoneLost, match="does not open"):
        microphone.open()

    assert "" == capfd.readouterr().err


def test_the_heartbeat_follows_the_device(card: SoundCard) -> None:
    assert card.env
    before = time.monotonic()
    with SoundDeviceMicrophone(MICROPHONE) as microphone:
        microphone.read()
        first = microphone.heartbeat
        while microphone.heartbeat == first:
            microphone.read()  # `MicrophoneLost` where none comes

        assert before < first < microphone.heartbeat <= time.monotonic()


def test_an_unknown_microphone_is_an_error_that_names_the_ones_there(card: SoundCard) -> None:
    assert card.env
    with pytest.raises(MicrophoneLost, match=f'no microphone "horn": set .* to one of .*"{MICROPHONE}"'):
        SoundDeviceMicrophone("horn")


def test_hdmi_is_no_microphone(card: SoundCard) -> None:
    conf = Path(card.env["ALSA_CONFIG_PATH"])
    hdmi = f'pcm.{NO_MICROPHONE} {{ type pulse hint {{ show on description "HDMI" }} }}\n'
    (conf.parent / "hdmi.conf").write_text(conf.read_text() + hdmi)
    with environment(card.env | {"ALSA_CONFIG_PATH": str(conf.parent / "hdmi.conf")}):
        assert NO_MICROPHONE in [device.name for device in list_devices("output")]
        assert NO_MICROPHONE not in [device.name for device in list_devices("input")]


def test_without_a_sound_card_the_error_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "alsa.conf").write_text(NO_CARD)
    with environment({"ALSA_CONFIG_PATH": str(tmp_path / "alsa.conf")}):
        if list_devices("input"):
            pytest.skip("this machine has a sound card")
        with pytest.raises(MicrophoneLost, match="there is no microphone: plug one in"):
            SoundDeviceMicrophone()


def test_of_many_channels_the_first_is_taken() -> None:
    assert b"\1\0\3\0" == _first_channel(b"\1\0\2\0\3\0\4\0", 2)
