"""What PortAudio's stream tells beside its sound: stretches of exact zeros, and sound that it has lost."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from queue import SimpleQueue
from types import SimpleNamespace

import pytest

from kiosk.errors import MicrophoneLost
from kiosk.hearing import sound_device_microphone
from kiosk.hearing.sound_device_microphone import BLOCK_SECONDS, ZEROS_SECONDS, SoundDeviceMicrophone
from kiosk.sound.devices import Device

ROOM, MUTED = b"\1\0", b"\0\0"
A_SECOND = round(1 / BLOCK_SECONDS)
LONG = round(ZEROS_SECONDS * A_SECOND) + 1
"""Blocks of zeros that are no room."""


class Stream:
    """A driver's stream that gives its blocks as fast as they are read, and then waits for more."""

    samplerate, channels = 16000.0, 1

    def __init__(self) -> None:
        self.blocks: SimpleQueue[tuple[bytes, bool]] = SimpleQueue()
        self.all_read = threading.Event()

    def start(self) -> None:
        """It runs."""

    def read(self, frames: int) -> tuple[bytes, bool]:
        if self.blocks.empty():
            self.all_read.set()
        sample, overflowed = self.blocks.get()
        return sample * frames, overflowed

    def close(self, *, ignore_errors: bool) -> None:
        """Nothing to free."""


@contextmanager
def captured(
    monkeypatch: pytest.MonkeyPatch, *blocks: tuple[bytes, bool]
) -> Iterator[tuple[SoundDeviceMicrophone, Stream]]:
    """A microphone that has captured all of these."""
    stream = Stream()
    for block in blocks:
        stream.blocks.put(block)
    library = SimpleNamespace(RawInputStream=lambda **_: stream, PortAudioError=OSError)
    monkeypatch.setattr(sound_device_microphone, "portaudio", lambda _: library)
    monkeypatch.setattr(sound_device_microphone, "find_device", lambda *_: Device(0, "speakerphone", 1, 16000))
    with SoundDeviceMicrophone() as microphone:
        assert stream.all_read.wait(10.0)
        try:
            yield microphone, stream
        finally:
            microphone._closing.set()
            stream.blocks.put((ROOM, False))


def of(sample: bytes, count: int) -> list[tuple[bytes, bool]]:
    return [(sample, False)] * count


def test_a_microphone_that_gives_sound_again_after_long_zeros_is_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    with captured(monkeypatch, *of(ROOM, 5), *of(MUTED, LONG), *of(ROOM, 5)) as (microphone, _):
        heard = [microphone.read() for _ in range(LONG + 10)]

    assert any(heard[-1].pcm)


def test_one_that_mutes_itself_while_the_kiosk_speaks_is_not_lost_when_it_listens(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with captured(monkeypatch, *of(ROOM, 5), *of(MUTED, LONG)) as (microphone, stream):
        microphone.flush()
        stream.blocks.put((MUTED, False))  # it takes a moment to open

        assert not any(microphone.read().pcm)


def test_one_that_gives_nothing_but_zeros_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    with (
        captured(monkeypatch, *of(ROOM, 5), *of(MUTED, LONG)) as (microphone, _),
        pytest.raises(MicrophoneLost, match="nothing but zeros for 3 s"),
    ):
        microphone.read()


def test_sound_that_the_driver_has_lost_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    with captured(monkeypatch, *of(ROOM, 5), (ROOM, True), *of(ROOM, 5), (ROOM, True)) as (microphone, _):
        before = microphone.dropped
        microphone.flush()

        assert (2, 0) == (before, microphone.dropped)
