"""Reading ahead in a copy of the process."""

from __future__ import annotations

import errno
import os
import signal
from pathlib import Path

import pytest
from limits import descriptors_left

from kiosk.errors import RecogniserFailed
from kiosk.hearing.recognisers.read_ahead import in_a_copy


def test_a_copy_works_on_its_own_and_leaves_the_original_as_it_was() -> None:
    heard = ["calf"]

    def work() -> list[str]:
        heard.append("cramp")
        return heard

    assert ["calf", "cramp"] == in_a_copy(work)
    assert ["calf"] == heard


def test_a_copy_that_dies_is_no_reading_and_is_reaped() -> None:
    def dying() -> list[str]:
        os.kill(os.getpid(), signal.SIGKILL)
        return ["never"]

    with pytest.raises(RecogniserFailed, match="ended without a reading"):
        in_a_copy(dying)
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_a_copy_that_fails_is_no_reading() -> None:
    def failing() -> list[str]:
        raise ValueError

    with pytest.raises(RecogniserFailed):
        in_a_copy(failing)


def no_room() -> int:
    raise OSError(errno.EAGAIN, "Resource temporarily unavailable")


def test_without_room_for_a_copy_there_is_no_reading_and_no_file_is_left_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fork", no_room)
    before = len(list(Path("/proc/self/fd").iterdir()))
    with pytest.raises(RecogniserFailed, match="Resource temporarily unavailable: end other programs"):
        in_a_copy(lambda: ["never"])
    with descriptors_left(1), pytest.raises(RecogniserFailed, match="Too many open files: end other programs"):
        in_a_copy(lambda: ["never"])

    assert before == len(list(Path("/proc/self/fd").iterdir()))
