"""Sound files from anywhere: made 16 kHz mono, or refused in one line."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st
from sound_card import pitch, tone

from kiosk.errors import AudioFileError
from kiosk.events import Sound
from kiosk.hearing.sound_files import check_writable, read_sound, write_wav


def write(
    path: Path, *, rate: int = 44100, channels: int = 2, seconds: float = 1.0, subtype: str | None = None
) -> Path:
    wave = 0.4 * np.sin(2 * np.pi * 440 * np.arange(round(seconds * rate)) / rate)
    soundfile.write(path, np.column_stack([wave] * channels), rate, subtype)
    return path


@pytest.mark.parametrize("channels", [1, 2, 6])
@pytest.mark.parametrize("rate", [8000, 16000, 22050, 44100, 48000, 96000])
@pytest.mark.parametrize("ending", ["wav", "flac"])
def test_any_rate_and_number_of_channels_becomes_16_khz_mono(
    rate: int, channels: int, ending: str, tmp_path: Path
) -> None:
    sound = read_sound(write(tmp_path / f"a.{ending}", rate=rate, channels=channels, seconds=1.5))

    assert 16000 == sound.rate
    assert sound.seconds == pytest.approx(1.5, abs=0.001)
    assert pitch(sound) == pytest.approx(440, abs=1)
    assert np.abs(np.frombuffer(sound.pcm, "<i2")).max() == pytest.approx(0.4 * 32768, rel=0.02)


@pytest.mark.parametrize("subtype", ["PCM_U8", "PCM_16", "PCM_24", "PCM_32", "FLOAT", "DOUBLE", "ULAW"])
def test_any_sample_format_is_read(subtype: str, tmp_path: Path) -> None:
    assert pitch(read_sound(write(tmp_path / "a.wav", subtype=subtype))) == pytest.approx(440, abs=1)


def test_a_sound_that_is_16_khz_mono_already_is_not_touched(tmp_path: Path) -> None:
    sound = tone(440, 0.5)
    write_wav(tmp_path / "a.wav", sound)

    assert sound == read_sound(tmp_path / "a.wav")


def test_a_wav_written_into_a_pipe_is_read_though_its_length_is_a_guess(tmp_path: Path) -> None:
    file = write(tmp_path / "a.wav")
    content = file.read_bytes()
    file.write_bytes(content[:4] + b"\xff\xff\xff\xff" + content[8:])

    assert read_sound(file).seconds == pytest.approx(1.0, abs=0.001)


def shorten(path: Path, keep: float) -> Path:
    content = path.read_bytes()
    path.write_bytes(content[: round(len(content) * keep)])
    return path


def pipe(path: Path) -> Path:
    os.mkfifo(path)
    return path


def put(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def not_numbers(path: Path) -> Path:
    soundfile.write(path, np.full(1000, np.nan), 16000, "FLOAT")
    return path


BAD = {
    "missing": (lambda folder: folder / "a.wav", "No such file"),
    "a folder": (lambda folder: folder, "not a file"),
    "a pipe": (lambda folder: pipe(folder / "a.wav"), "not a file"),
    "empty": (lambda folder: put(folder / "a.wav", b""), "empty"),
    "text": (lambda folder: put(folder / "a.wav", b"hello " * 100), "not a sound file"),
    "header only": (lambda folder: write(folder / "a.wav", seconds=0), "holds no sound"),
    "half a WAV": (lambda folder: shorten(write(folder / "a.wav"), 0.5), "cut short"),
    "half a FLAC": (lambda folder: shorten(write(folder / "a.flac"), 0.5), "a.flac"),
    "half a header": (lambda folder: put(folder / "a.wav", b"RIFF\x00\x00"), "cut short"),
    "not numbers": (lambda folder: not_numbers(folder / "a.wav"), "no sound"),
    "too long": (lambda folder: write(folder / "a.flac", rate=8000, channels=1, seconds=601), "10 minutes"),
    "too many channels": (lambda folder: write(folder / "a.wav", channels=9), "9 channels"),
    "too slow": (lambda folder: write(folder / "a.wav", rate=2000), "2000 samples"),
}


@pytest.mark.parametrize("case", BAD)
def test_what_is_no_answer_is_refused_in_one_line_that_names_the_file(case: str, tmp_path: Path) -> None:
    make, says = BAD[case]
    path = make(tmp_path)
    with pytest.raises(AudioFileError) as refused:
        read_sound(path)

    assert says in str(refused.value)
    assert str(refused.value).startswith(f"{path}: ")
    assert "\n" not in str(refused.value)


@settings(max_examples=60)
@given(st.binary(max_size=200), st.sampled_from([b"", b"RIFF", b"fLaC", b"OggS", b"FORM"]))
def test_no_bytes_whatever_raise_anything_else(content: bytes, magic: bytes) -> None:
    with tempfile.NamedTemporaryFile(suffix=".wav") as file:
        file.write(magic + content)
        file.flush()
        with pytest.raises(AudioFileError):
            read_sound(Path(file.name))


def test_writing_replaces_the_old_file_and_leaves_nothing_else(tmp_path: Path) -> None:
    write_wav(tmp_path / "a.wav", tone(440, 0.5))
    write_wav(tmp_path / "a.wav", tone(880, 0.5))

    assert pitch(read_sound(tmp_path / "a.wav")) == pytest.approx(880, abs=2)
    assert ["a.wav"] == [file.name for file in tmp_path.iterdir()]


def test_a_file_that_cannot_be_written_is_an_error_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.wav").mkdir()
    for path in (tmp_path / "a.wav", tmp_path / "nowhere" / "a.wav"):
        with pytest.raises(AudioFileError, match=r"(is a|no such) folder: name a file in"):
            write_wav(path, Sound(b"\0\0", 16000))

    assert ["a.wav"] == [file.name for file in tmp_path.iterdir()]


def test_a_file_whose_name_is_no_text_is_read(tmp_path: Path) -> None:
    odd = tmp_path / "bad\udcff.wav"
    write(tmp_path / "a.wav").rename(odd)

    assert read_sound(odd).seconds == pytest.approx(1.0, abs=0.001)


def test_a_name_that_no_file_can_have_is_one_line() -> None:
    with pytest.raises(AudioFileError, match="null byte: name an existing"):
        read_sound(Path("a\0.wav"))


@pytest.mark.parametrize("other", [-1.0, 0.0, 0.1])
@pytest.mark.parametrize("loud", [0, 1])
def test_channels_that_would_cancel_out_or_thin_each_other_are_not_mixed(
    loud: int, other: float, tmp_path: Path
) -> None:
    wave = 0.4 * np.sin(2 * np.pi * 440 * np.arange(24000) / 16000)
    channels = [wave, wave * other]
    soundfile.write(tmp_path / "a.wav", np.column_stack(channels if loud == 0 else channels[::-1]), 16000)
    samples = np.frombuffer(read_sound(tmp_path / "a.wav").pcm, "<i2")

    assert len(samples) == 24000
    assert np.abs(samples).max() == pytest.approx(0.4 * 32768, rel=0.02)


@pytest.mark.parametrize("damaged", [lambda mp3: mp3, lambda mp3: mp3[:900] + bytes(900) + mp3[1800:]])
def test_what_a_library_thinks_of_an_mp3_is_nobodys_line(
    damaged: Callable[[bytes], bytes], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "answer.mp3"
    noise = np.random.default_rng(1).normal(scale=0.1, size=16000)
    soundfile.write(path, noise, 16000)
    path.write_bytes(damaged(path.read_bytes()))

    assert read_sound(path).seconds > 0.5
    os.write(2, b"what follows is told\n")
    assert "what follows is told\n" == capfd.readouterr().err


def test_a_device_or_a_pipe_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    os.mkfifo(pipe := tmp_path / "pipe.wav")
    for name in (pipe, tmp_path / "link.wav"):
        if name != pipe:
            name.symlink_to(pipe)
        for refused in (check_writable, lambda path: write_wav(path, Sound(bytes(2), 16000))):
            with pytest.raises(AudioFileError, match="is a device or a pipe, and no file: name a file in a folder"):
                refused(name)

    assert pipe.is_fifo()


def test_a_link_to_a_file_stays_one(tmp_path: Path) -> None:
    (tmp_path / "link.wav").symlink_to(tmp_path / "sound.wav")
    write_wav(tmp_path / "link.wav", Sound(bytes(2), 16000))

    assert (tmp_path / "link.wav").is_symlink()
    assert read_sound(tmp_path / "sound.wav").pcm == bytes(2)
