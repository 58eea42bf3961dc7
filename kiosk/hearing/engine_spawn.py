"""A recogniser's process as its parent has it: started, ended, and what it ended of. Inside it runs `engine_child`."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import kiosk


@dataclass(frozen=True, slots=True)
class Child:
    """A process that lives, with our ends of what joins us."""

    process: subprocess.Popen[bytes]
    link: socket.socket
    """Carries the messages."""
    lifeline: int
    """A pipe that the child watches: it ends when this end closes, whatever becomes of us."""

    def end(self, grace: float) -> int:
        """Kill and reap it, if it does not end by itself within so many seconds; return its exit status."""
        self.link.close()
        try:
            self.process.wait(grace)
        except subprocess.TimeoutExpired:
            self.process.kill()  # works on a stopped child too; nothing in it needs a farewell
            self.process.wait()
        os.close(self.lifeline)
        return self.process.returncode


def spawned() -> Child:
    """Start a child. Raises `OSError`, with nothing left open."""
    with ExitStack() as ours, ExitStack() as theirs:
        link, their_link = socket.socketpair()
        ours.enter_context(link), theirs.enter_context(their_link)
        watched, lifeline = os.pipe()
        theirs.callback(os.close, watched), ours.callback(os.close, lifeline)
        passed = (their_link.fileno(), watched)
        process = subprocess.Popen(  # noqa: S603 - our own module, our own interpreter
            [sys.executable, "-P", "-m", "kiosk.hearing.engine_child", *map(str, passed)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,  # engines print what they hear and what they miss
            pass_fds=passed,
            env=_environment(),
        )
        ours.pop_all()
        return Child(process, link, lifeline)


def cause_of(status: int) -> str:
    """Return the name of the signal that ended it, or its exit status."""
    return signal.Signals(-status).name if status < 0 else f"exit status {status}"


def _environment() -> dict[str, str]:
    """Return the parent's environment, with this package importable, every model hub shut, and UTF-8 in any locale."""
    root = str(Path(kiosk.__file__).resolve().parents[1])
    path = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH", ""))))
    return {**os.environ, "PYTHONPATH": path, "HF_HUB_OFFLINE": "1", "PYTHONUTF8": "1"}
