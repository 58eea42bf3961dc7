"""Any recogniser behind the same port, in a process of its own.

libvosk aborts on a damaged model and on a bad grammar, CTranslate2 and PocketSphinx are native too: a
crash or a hang there becomes `RecogniserFailed` here, the child is killed and reaped, and `restart()`
brings up another one with the same phrases.
"""

from __future__ import annotations

import math
import os
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import kiosk
from kiosk.errors import MAKE_ROOM, RecogniserFailed
from kiosk.events import Block, Heard
from kiosk.hearing.patience import Deadline, Patience
from kiosk.hearing.wire import WireError, receive, send

START_TIMEOUT = 120.0
"""Seconds to load a model: 0.3 to 2 on a PC; a Pi 3 with a slow card needs most of a minute."""
RESTART = "start it again; if that fails too, run: kiosk models verify"
LAST_BREATH = 0.5
"""Seconds in which a child that has closed its end of the socket has ended too; then it is killed."""
SOONEST = 0.001
"""Seconds for which an answer is waited for when the time is over: one that is there already counts."""
REASON_LENGTH = 200
"""Characters of a child's reason that are passed on."""


def longest_start(engine_timeout: float) -> float:
    """Seconds to load a model where one utterance may take `engine_timeout`: a slow machine is slow in both."""
    return max(START_TIMEOUT, engine_timeout)


@dataclass(frozen=True, slots=True)
class EngineSpec:
    """How to make a recogniser in the child."""

    name: str
    """`vosk`, `whisper` or `sphinx`, for messages before it has started."""
    factory: str
    """`module:function`, importable in the child."""
    options: dict[str, Any] = field(default_factory=dict)
    """Keyword arguments, plain JSON."""


class RecogniserProcess:
    """The port `Recogniser`, served by a child process. Construction loads the model.

    Every method raises `RecogniserFailed` when the child has died, hung, talked nonsense or reported an
    error; the child is gone by then.
    """

    def __init__(
        self, spec: EngineSpec, *, call_timeout: float, start_timeout: float = START_TIMEOUT
    ) -> None:
        """Timeouts in seconds: for one call, which may be changed between two, and for loading the model."""
        self._spec = spec
        self.call_timeout = call_timeout
        self._start_timeout = start_timeout
        self._phrases: list[str] = []
        self._child: subprocess.Popen[bytes] | None = None
        self._guess_began: float | None = None
        self._unread = False
        """Whether the child owes an answer that the next call must not take for its own."""
        self.guess_seconds = 0.0
        """Wall time that the last guess took."""
        self.name = spec.name
        self.model = ""
        self._start()

    def expect(self, phrases: Sequence[str]) -> None:
        """Set the phrases that the next answer is likely to hold; drops sound fed so far."""
        self._phrases = list(phrases)
        self._call({"do": "expect", "phrases": self._phrases})

    def spot(self, phrases: Sequence[str]) -> None:
        """Listen for these alone until the next `expect`; drops sound fed so far."""
        self._call({"do": "spot", "phrases": list(phrases)})

    def feed(self, block: Block) -> Heard | None:
        """Take a block of speech; return a partial reading when there is a new one."""
        return self._heard(self._call({"do": "feed", "rate": block.rate, "at": block.at}, block.pcm))

    def finish(self, slow: float = math.inf, say_so: Callable[[], None] = lambda: None) -> Heard:
        """Return the final reading, with the wall time it took in `decode_seconds`.

        `say_so` is called when it takes longer than `slow` seconds, and every `STILL_SLOW` seconds from then on.
        The time allowed holds for all of it: a guess that is still under way, and the reading.
        """
        asked = time.monotonic()
        deadline = Deadline(self.call_timeout)
        patience = Patience(slow, say_so)
        if self._guess_began is not None:
            self._wait(patience, deadline)
            self._end_guess(deadline)
        self._send({"do": "finish"}, deadline)
        self._unread = True  # should `say_so` raise, nobody waits for this answer
        self._wait(patience, deadline)
        heard = self._heard(self._receive(deadline)) or Heard("")
        return replace(heard, decode_seconds=time.monotonic() - asked)

    def _wait(self, patience: Patience, deadline: Deadline) -> None:
        """Wait until there is an answer or the time allowed is over, and say so when that takes long."""
        while (left := deadline.left) > 0:
            if select.select([self._link], [], [], min(left, patience.left))[0]:
                return
            patience.lose()

    def guess(self) -> Heard:
        """Return the reading as if the answer ended here, and wait for it."""
        return self._heard(self._call({"do": "guess"})) or Heard("")

    def start_guess(self) -> None:
        """Have the same done while the kiosk waits whether the answer does end.

        One that is under way is that reading already: whatever is fed ends it.
        """
        if self._guess_began is not None:
            return
        self._send({"do": "guess"}, Deadline(self.call_timeout))
        self._guess_began = time.monotonic()

    def guessed(self) -> Heard | None:
        """Return that reading once it is there, without waiting; None before, and when none was asked for."""
        if self._guess_began is None or not select.select([self._link], [], [], 0)[0]:
            return None
        return self._heard(self._end_guess(Deadline(self.call_timeout)))

    def lacks(self, words: Sequence[str]) -> list[str]:
        """Return which of these words the engine can never write."""
        lacking = self._call({"do": "lacks", "words": list(words)}).get("lacks")
        if not isinstance(lacking, list):
            raise self._failure("answered with something else than words")
        return [str(word) for word in lacking]

    def restart(self) -> None:
        """Put a fresh child in the place of this one; the sound fed so far is lost."""
        self._end()
        self._start()
        if self._phrases:
            self.expect(self._phrases)

    def close(self) -> None:
        """End the child. May be called twice."""
        self._end()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def pid(self) -> int | None:
        """The child's process id, None when there is no child."""
        return self._child.pid if self._child else None

    # --- the child ---------------------------------------------------------------------------

    def _start(self) -> None:
        try:
            self._child, self._link, self._lifeline = _launched()
        except OSError as error:
            why = f"the recogniser {self.name} can't be started: {error.strerror}"
            raise RecogniserFailed(why, MAKE_ROOM) from error
        opening = {"factory": self._spec.factory, "options": self._spec.options}
        made = self._call(opening, timeout=self._start_timeout)
        self.name, self.model = str(made.get("name")), str(made.get("model"))

    def _call(self, head: dict[str, Any], sound: bytes = b"", timeout: float | None = None) -> dict[str, Any]:
        """Send one message and return the answer to it; a guess that was under way is waited for and dropped."""
        deadline = Deadline(self.call_timeout if timeout is None else timeout)
        if self._guess_began is not None:
            self._end_guess(deadline)
        self._send(head, deadline, sound)
        return self._receive(deadline)

    def _end_guess(self, deadline: Deadline) -> dict[str, Any]:
        began, self._guess_began = self._guess_began, None
        answer = self._receive(deadline)
        self.guess_seconds = time.monotonic() - (began or 0.0)
        return answer

    def _send(self, head: dict[str, Any], deadline: Deadline, sound: bytes = b"") -> None:
        if self._child is None:
            raise RecogniserFailed(f"the recogniser {self.name} is not running", RESTART)
        if self._unread:
            self._receive(deadline)
        self._link.settimeout(max(deadline.left, SOONEST))
        try:
            send(self._link, head, sound)
        except TimeoutError:
            raise self._failure(f"took nothing for {deadline.seconds:g} s") from None
        except OSError:
            raise self._death() from None

    def _receive(self, deadline: Deadline) -> dict[str, Any]:
        """Return what the child answers before then."""
        self._unread = False
        self._link.settimeout(max(deadline.left, SOONEST))
        try:
            message = receive(self._link)
        except TimeoutError:
            raise self._failure(f"did not answer within {deadline.seconds:g} s") from None
        except OSError:
            raise self._death() from None
        except WireError as error:
            raise self._failure(f"answered with garbage ({error})") from None
        if message is None:
            raise self._death()
        answer = message[0]
        done = answer.get("ok")
        if not isinstance(done, dict):
            why = str(answer.get("failed", "no reason given"))[:REASON_LENGTH]
            raise self._failure(f"failed: {why}", str(answer.get("mend", ""))[:REASON_LENGTH])
        return done

    def _heard(self, answer: dict[str, Any]) -> Heard | None:
        fields = answer.get("heard")
        if fields is None:
            return None
        try:
            return Heard(**{**fields, **{several: tuple(fields[several]) for several in ("alternatives", "names")}})
        except (TypeError, KeyError):
            raise self._failure("answered with something else than a reading") from None

    def _death(self) -> RecogniserFailed:
        """Reap the child that has closed its end; return the error to raise, with its signal or status."""
        status = self._end(grace=LAST_BREATH)
        return self._failure("died" if status is None else f"died ({_cause(status)})")

    def _failure(self, what: str, mend: str = "") -> RecogniserFailed:
        """End the child and return the error to raise."""
        self._end()
        return RecogniserFailed(f"the recogniser {self.name} {what}", mend or RESTART)

    def _end(self, grace: float = 0.0) -> int | None:
        """Kill and reap the child; return its exit status, None when there was none."""
        child, self._child = self._child, None
        self._guess_began, self._unread = None, False
        if child is None:
            return None
        self._link.close()
        try:
            child.wait(grace)
        except subprocess.TimeoutExpired:
            child.kill()  # works on a stopped child too; nothing in it needs a farewell
            child.wait()
        os.close(self._lifeline)
        return child.returncode


def _launched() -> tuple[subprocess.Popen[bytes], socket.socket, int]:
    """Start a child; return it and our ends of its socket and lifeline. Raises `OSError`, with nothing left open."""
    with ExitStack() as ours, ExitStack() as theirs:
        link, their_link = socket.socketpair()
        ours.enter_context(link), theirs.enter_context(their_link)
        watched, lifeline = os.pipe()
        theirs.callback(os.close, watched), ours.callback(os.close, lifeline)
        passed = (their_link.fileno(), watched)
        child = subprocess.Popen(  # noqa: S603 - our own module, our own interpreter
            [sys.executable, "-P", "-m", "kiosk.hearing.engine_child", *map(str, passed)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,  # engines print what they hear and what they miss
            pass_fds=passed,
            env=_environment(),
        )
        ours.pop_all()
        return child, link, lifeline


def _cause(status: int) -> str:
    return signal.Signals(-status).name if status < 0 else f"exit status {status}"


def _environment() -> dict[str, str]:
    """Return the parent's environment, with this package importable and every model hub shut."""
    root = str(Path(kiosk.__file__).resolve().parents[1])
    path = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH", ""))))
    return {**os.environ, "PYTHONPATH": path, "HF_HUB_OFFLINE": "1"}
