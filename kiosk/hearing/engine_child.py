"""The recogniser's own process: `python -m kiosk.hearing.engine_child SOCKET LIFELINE`.

It writes nothing but answers into the socket: no file, no log, and no core dump that would hold what a
person said. Started by `engine_process`, ended by it, and killed by the kernel when the kiosk dies.
"""

from __future__ import annotations

import fcntl
import importlib
import os
import resource
import signal
import socket
import sys
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from kiosk.errors import KioskError
from kiosk.events import Block
from kiosk.hearing.recogniser import Recogniser
from kiosk.hearing.wire import receive, send


def main(arguments: list[str]) -> int:
    """Serve one recogniser until the parent closes the socket."""
    link, lifeline = (int(argument) for argument in arguments)
    die_with(lifeline)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to the whole group; the parent decides
    with socket.socket(fileno=link) as end:
        serve(end)
    return 0


def die_with(lifeline: int) -> None:
    """Have the kernel kill this process when the other end of the pipe closes.

    PR_SET_PDEATHSIG would fire when the *thread* that started us ends, and the end of the socket is
    noticed only between two calls; native code that hangs would outlive the kiosk for ever.
    """
    fcntl.fcntl(lifeline, fcntl.F_SETSIG, signal.SIGKILL)
    fcntl.fcntl(lifeline, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(lifeline, fcntl.F_SETFL, os.O_ASYNC | os.O_NONBLOCK)


def serve(end: socket.socket) -> None:
    """Build the recogniser that the first message names, then answer call after call."""
    opening = receive(end)
    if opening is None:
        return
    recogniser = _answer(end, lambda: build(opening[0]), _introduced)
    while recogniser is not None:
        message = receive(end)
        if message is None:
            recogniser.close()
            return
        head, sound = message
        shape = _words if head["do"] == "lacks" else _plain
        _answer(end, lambda: call(recogniser, head, sound), shape)  # noqa: B023 - runs within this turn


def build(head: dict[str, Any]) -> Recogniser:
    """Return what the factory `module:function` makes of the options."""
    module, _, function = head["factory"].partition(":")
    made: Recogniser = getattr(importlib.import_module(module), function)(**head["options"])
    return made


def call(recogniser: Recogniser, head: dict[str, Any], sound: bytes) -> Any:  # noqa: ANN401 - Heard, words or None
    """Do what one message asks."""
    match head["do"]:
        case "expect":
            return recogniser.expect(head["phrases"])
        case "spot":
            return recogniser.spot(head["phrases"])
        case "feed":
            return recogniser.feed(Block(sound, head["rate"], head["at"]))
        case "guess":
            return recogniser.guess()
        case "finish":
            return recogniser.finish()
        case "lacks":
            return recogniser.lacks(head["words"])
        case other:
            raise ValueError(other)


def _introduced(recogniser: Recogniser) -> dict[str, Any]:
    return {"name": recogniser.name, "model": recogniser.model}


def _plain(heard: Any) -> dict[str, Any]:  # noqa: ANN401 - Heard or None
    return {"heard": None if heard is None else asdict(heard)}


def _words(lacking: Any) -> dict[str, Any]:  # noqa: ANN401 - a list of words
    return {"lacks": lacking}


def _answer(end: socket.socket, work: Callable[[], Any], shape: Callable[[Any], dict[str, Any]]) -> Any:  # noqa: ANN401 - whatever the work returns
    """Do the work and send its result, or one line that says why not, without anything that was said."""
    reply: dict[str, Any]
    try:
        done = work()
        reply = {"ok": shape(done)}
    except KioskError as error:
        done, reply = None, {"failed": error.why, "mend": error.mend}
    except Exception as error:  # noqa: BLE001 - a library may raise anything; its text may quote the speaker
        done, reply = None, {"failed": f"{type(error).__name__} in the engine", "mend": ""}
    send(end, reply)
    return done


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
