"""What a decoder would have heard if the answer ended here, while it goes on listening: asked of a copy of it.

PocketSphinx reads an answer once more when it ends, and can't take more sound after that. A forked process does it with
its own copy of the decoder (the pages are shared until written to) in the silence that is waited for anyway.
"""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable, Sequence

from kiosk.errors import MAKE_ROOM, RecogniserFailed

LONGEST = 5
"""Seconds after which the kernel ends a copy that hangs: nobody waits so long, and it may outlive its original."""


def in_a_copy(work: Callable[[], Sequence[str]]) -> list[str]:
    """Return what `work` does in a copy of this process, which writes nothing else. Raises `RecogniserFailed`.

    `work` must not touch threads, sockets or devices: the copy has none of the first, and shares the others.
    """
    try:
        ours, theirs = os.pipe()
        with os.fdopen(ours, encoding="utf-8") as pipe:
            try:
                copy = os.fork()
                if copy == 0:
                    _work(work, theirs)
            finally:
                os.close(theirs)
            try:
                answer = pipe.read()
            finally:
                os.waitpid(copy, 0)
    except OSError as error:
        raise RecogniserFailed(f"reading ahead: {error.strerror}", MAKE_ROOM) from error
    if not answer:
        raise RecogniserFailed("reading ahead ended without a reading", "start the recogniser anew")
    return [str(text) for text in json.loads(answer)]


def _work(work: Callable[[], Sequence[str]], out: int) -> None:
    """Do the work, write it and end, whatever happens: nothing of the copy may go on as if it were the original."""
    try:
        signal.alarm(LONGEST)
        os.write(out, json.dumps(list(work())).encode())
    finally:
        os._exit(0)
