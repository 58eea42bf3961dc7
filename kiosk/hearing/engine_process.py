"""Any recogniser behind the same port, in a process of its own.

libvosk aborts on a damaged model and on a bad grammar, CTranslate2 and PocketSphinx are native too: a
crash or a hang there becomes `RecogniserFailed` here, the child is killed and reaped, and `restart()`
brings up another one with the same phrases.
"""

from __future__ import annotations

import math
import select
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from socket import socket
from types import TracebackType
from typing import Any, NamedTuple, Self

from kiosk.errors import MAKE_ROOM, RecogniserFailed
from kiosk.events import Block, Heard
from kiosk.hearing.engine_spawn import Child, cause_of, spawned
from kiosk.hearing.timeouts import Deadline, Patience
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


class Owed(NamedTuple):
    """An answer that the child has yet to give, which the next call must not take for its own."""

    is_guess: bool
    since: float
    """When it was asked for, on `time.monotonic`."""


class RecogniserProcess:
    """The port `Recogniser`, served by a child process. Construction loads the model.

    Every method raises `RecogniserFailed` when the child has died, hung, talked nonsense or reported an
    error; the child is gone by then.
    """

    def __init__(self, spec: EngineSpec, *, call_timeout: float, start_timeout: float = START_TIMEOUT) -> None:
        """Timeouts in seconds: for one call, which may be changed between two, and for loading the model."""
        self._spec = spec
        self.call_timeout = call_timeout
        self._start_timeout = start_timeout
        self._phrases: list[str] = []
        self._child: Child | None = None
        self._owed: Owed | None = None
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
        if self._owed is not None:
            self._wait(patience, deadline)
        self._send({"do": "finish"}, deadline)
        self._owed = Owed(is_guess=False, since=asked)  # should `say_so` raise, nobody waits for this answer
        self._wait(patience, deadline)
        heard = self._heard(self._receive(deadline)) or Heard("")
        return replace(heard, decode_seconds=time.monotonic() - asked)

    def _wait(self, patience: Patience, deadline: Deadline) -> None:
        """Wait until there is an answer or the time allowed is over, and say so when that takes long."""
        while (left := deadline.left) > 0:
            if self._has_answered(min(left, patience.left)):
                return
            patience.lose()

    def guess(self) -> Heard:
        """Return the reading as if the answer ended here, and wait for it."""
        return self._heard(self._call({"do": "guess"})) or Heard("")

    def start_guess(self) -> None:
        """Have the same done while the kiosk waits whether the answer does end.

        One that is under way is that reading already: whatever is fed ends it.
        """
        if self._is_guessing:
            return
        self._send({"do": "guess"}, Deadline(self.call_timeout))
        self._owed = Owed(is_guess=True, since=time.monotonic())

    def guessed(self) -> Heard | None:
        """Return that reading once it is there, without waiting; None before, and when none was asked for."""
        if not self._is_guessing or not self._has_answered():
            return None
        return self._heard(self._receive(Deadline(self.call_timeout)))

    def forget_pace(self) -> None:
        """Forget how long the last guess took: the machine may be less busy by now."""
        self.guess_seconds = 0.0

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
        return self._child.process.pid if self._child else None

    def _start(self) -> None:
        try:
            self._child = spawned()
        except OSError as error:
            why = f"the recogniser {self.name} can't be started: {error.strerror}"
            raise RecogniserFailed(why, MAKE_ROOM) from error
        opening = {"factory": self._spec.factory, "options": self._spec.options}
        made = self._call(opening, timeout=self._start_timeout)
        self.name, self.model = str(made.get("name")), str(made.get("model"))

    def _call(self, head: dict[str, Any], sound: bytes = b"", timeout: float | None = None) -> dict[str, Any]:
        """Send one message and return the answer to it."""
        deadline = Deadline(self.call_timeout if timeout is None else timeout)
        self._send(head, deadline, sound)
        return self._receive(deadline)

    @property
    def _is_guessing(self) -> bool:
        return self._owed is not None and self._owed.is_guess

    def _has_answered(self, within: float = 0.0) -> bool:
        return self._child is not None and bool(select.select([self._child.link], [], [], within)[0])

    def _send(self, head: dict[str, Any], deadline: Deadline, sound: bytes = b"") -> None:
        """Send one message; an answer that is owed is waited for and dropped."""
        if self._owed is not None:
            self._receive(deadline)
        link = self._link(deadline)
        try:
            send(link, head, sound)
        except TimeoutError:
            raise self._failure(f"took nothing for {deadline.seconds:g} s") from None
        except OSError:
            raise self._death() from None

    def _receive(self, deadline: Deadline) -> dict[str, Any]:
        """Return what the child answers before then."""
        owed, self._owed = self._owed, None
        link = self._link(deadline)
        try:
            message = receive(link)
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
        if owed is not None and owed.is_guess:
            self.guess_seconds = time.monotonic() - owed.since
        return done

    def _link(self, deadline: Deadline) -> socket:
        """Return what leads to the child; it gives up at the deadline."""
        if self._child is None:
            raise RecogniserFailed(f"the recogniser {self.name} is not running", RESTART)
        self._child.link.settimeout(max(deadline.left, SOONEST))
        return self._child.link

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
        return self._failure("died" if status is None else f"died ({cause_of(status)})")

    def _failure(self, what: str, mend: str = "") -> RecogniserFailed:
        """End the child and return the error to raise."""
        self._end()
        return RecogniserFailed(f"the recogniser {self.name} {what}", mend or RESTART)

    def _end(self, grace: float = 0.0) -> int | None:
        """Kill and reap the child; return its exit status, None when there was none."""
        child, self._child = self._child, None
        self._owed = None
        return child.end(grace) if child else None
