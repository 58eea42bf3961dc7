"""What ALSA's library would print becomes one line of ours, and no error of another kind is lost."""

from __future__ import annotations

import ctypes
import logging
import threading
from collections.abc import Iterator

import pytest

from kiosk.sound.alsa_lines import LIBRARY, SELDOM, Lines
from kiosk.sound.devices import hushed

PLAYBACK = 0
BROKEN_PIPE = -32


@pytest.fixture
def alsa() -> Iterator[ctypes.CDLL]:
    try:
        library = ctypes.CDLL(LIBRARY)
    except OSError:
        pytest.skip("no libasound2")
    yield library
    library.snd_lib_error_set_local(None)


@pytest.fixture
def lines(alsa: ctypes.CDLL) -> Lines:  # noqa: ARG001 - undone by it
    lines = Lines()
    lines.take_over()
    return lines


def run_dry(alsa: ctypes.CDLL) -> None:
    """Have the library find an underrun, as it does when a sound was written too late."""
    pcm = ctypes.c_void_p()
    assert 0 == alsa.snd_pcm_open(ctypes.byref(pcm), b"null", PLAYBACK, 0)
    alsa.snd_pcm_recover(pcm, BROKEN_PIPE, 0)
    alsa.snd_pcm_close(pcm)


def open_nothing(alsa: ctypes.CDLL) -> None:
    alsa.snd_pcm_open(ctypes.byref(ctypes.c_void_p()), b"nosuch", PLAYBACK, 0)


def test_a_sound_that_ran_dry_is_told_once_in_our_words(
    alsa: ctypes.CDLL,
    lines: Lines,  # noqa: ARG001 - has taken over
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    with caplog.at_level(logging.WARNING):
        for _ in range(5):
            run_dry(alsa)

    ours, others = caplog.messages[0], caplog.messages[1:]
    assert "the loudspeaker ran dry for a moment: what else is busy here? try: top" == ours
    assert ["ALSA: snd_pcm_recover: cannot recovery from underrun, prepare failed: Input/output error"] == others
    assert "ALSA" not in capfd.readouterr().err


def test_any_other_error_keeps_its_words(
    alsa: ctypes.CDLL,
    lines: Lines,  # noqa: ARG001 - has taken over
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    with caplog.at_level(logging.WARNING):
        open_nothing(alsa)

    assert any("Unknown PCM nosuch" in message for message in caplog.messages)
    assert "ALSA" not in capfd.readouterr().err


def test_the_same_is_told_again_after_a_while(
    lines: Lines, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [1000.0]
    monkeypatch.setattr("kiosk.sound.alsa_lines.time.monotonic", lambda: now[0])
    with caplog.at_level(logging.WARNING):
        for later in (0.0, SELDOM - 1, 2.0):
            now[0] += later
            lines.tell("snd_pcm_recover: overrun occurred")

    assert 2 == len(caplog.messages)


def test_while_a_device_is_opened_nothing_is_told(caplog: pytest.LogCaptureFixture) -> None:
    lines = Lines()
    with caplog.at_level(logging.WARNING):
        with lines.hushed():
            lines.tell("Unknown PCM rear")
        lines.tell("Unknown PCM rear")

    assert ["ALSA: Unknown PCM rear"] == caplog.messages


def test_opening_a_device_hushes_the_library_in_the_thread_that_opens(
    alsa: ctypes.CDLL, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    from kiosk.sound.alsa_lines import LINES  # noqa: PLC0415 - the one in use

    def opens() -> None:
        LINES.take_over()
        with hushed():
            open_nothing(alsa)

    with caplog.at_level(logging.WARNING):
        thread = threading.Thread(target=opens)
        thread.start()
        thread.join()

    assert [] == caplog.messages
    assert "ALSA" not in capfd.readouterr().err
