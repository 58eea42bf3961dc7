"""A machine that has no more to give."""

from __future__ import annotations

import os
import resource
from collections.abc import Iterator
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
