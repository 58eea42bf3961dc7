"""Work that several cores do at once, in processes that begin with all that this one knows."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypeVar

Result = TypeVar("Result")
_THREADS = Path("/proc/self/task")


def cores() -> int:
    """Return how many processes can do a part of the work each; 1 where this one may not be copied."""
    # A copy of a process with threads has one of them, and the locks that the others held.
    return len(os.sched_getaffinity(0)) if len(list(_THREADS.iterdir())) == 1 else 1


def started(task: Callable[[], Result]) -> Callable[[], Result]:
    """Begin a task beside this process and return what waits for its result, which must be picklable.

    With one core it is done when its result is asked for; so it is where its process ended without one.
    """
    if cores() == 1:
        return task
    fork = get_context("fork")
    mine, theirs = fork.Pipe(duplex=False)
    process = fork.Process(target=_answer, args=(task, theirs))
    with theirs:
        try:
            process.start()
        except OSError:  # no room for it
            mine.close()
            return task

    def result() -> Result:
        with mine:
            try:
                found: Result = mine.recv()
            except (EOFError, OSError):  # the second when it ended in the midst of its answer
                return task()
            finally:
                process.join()
        return found

    return result


def _answer(task: Callable[[], object], theirs: Connection) -> None:
    with theirs, suppress(Exception):  # it is done again where its result is asked for, and raised there
        theirs.send(task())
