"""What a machine gives: no more files, or so much time."""

from __future__ import annotations

import os
import resource
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def descriptors_left(free: int) -> Iterator[None]:
    """Meanwhile this process may open so many files more."""
    taken = [os.dup(0) for _ in range(free + 1)]
    for descriptor in taken:
        os.close(descriptor)
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (taken[-1], before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)


def effort(work: Callable[[], object]) -> float:
    """Return how much longer something takes than summing up some squares, which takes about 3 ms.

    Both are timed by turns and the quickest of each counts, so that a slow or busy machine changes nothing.
    """
    pairs = [(_seconds(work), _seconds(_squares)) for _ in range(5)]
    return min(one for one, _ in pairs) / min(other for _, other in pairs)


def _squares() -> int:
    return sum(number * number for number in range(100_000))


def _seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began
