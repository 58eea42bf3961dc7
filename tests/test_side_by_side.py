"""Work on several cores: done beside this process where that can be, and done in any case."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from kiosk.publishing import side_by_side
from kiosk.publishing.side_by_side import cores, started


@pytest.fixture
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    """Other tests may have left a thread of a library."""
    monkeypatch.setattr(side_by_side, "cores", lambda: 2)


@pytest.mark.usefixtures("two_cores")
def test_tasks_are_done_in_processes_of_their_own_and_their_results_come_back() -> None:
    waiting = [started(lambda number=number: (number, os.getpid())) for number in range(3)]
    found = [result() for result in waiting]

    assert [0, 1, 2] == [number for number, _ in found]
    assert os.getpid() not in {process for _, process in found}
    assert 3 == len({process for _, process in found})


@pytest.mark.usefixtures("two_cores")
def test_a_task_whose_process_ended_early_is_done_here() -> None:
    here = os.getpid()

    def task() -> str:
        if os.getpid() != here:
            os._exit(9)
        return "done"

    assert "done" == started(task)()


@pytest.mark.usefixtures("two_cores")
def test_without_room_for_a_process_the_task_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_room() -> int:
        raise OSError(errno.EAGAIN, "Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", no_room)

    assert os.getpid() == started(os.getpid)()


@pytest.mark.usefixtures("two_cores")
def test_a_task_that_fails_there_fails_here_and_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    def failing() -> None:
        raise ValueError("mend it")

    with pytest.raises(ValueError, match="mend it"):
        started(failing)()

    assert ("", "") == capfd.readouterr()


def test_a_process_with_threads_is_not_copied() -> None:
    over = threading.Event()
    thread = threading.Thread(target=over.wait)
    thread.start()
    try:
        assert 1 == cores()
        assert os.getpid() == started(os.getpid)()
    finally:
        over.set()
        thread.join()


def test_a_process_without_threads_counts_the_cores_it_may_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "1").mkdir()
    monkeypatch.setattr(side_by_side, "_THREADS", tmp_path)

    assert len(os.sched_getaffinity(0)) == cores()


def test_the_check_of_the_prompts_loads_nothing_that_starts_threads() -> None:
    program = "import sys, kiosk.cli.command_line, kiosk.publishing.by_ear; sys.exit('numpy' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
