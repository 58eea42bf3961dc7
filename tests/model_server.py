"""A web server on the loopback address that behaves as well, or as badly, as a test asks."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar


@dataclass
class Behaviour:
    """What one address of the server does."""

    body: bytes = b""
    status: int = 200
    redirect: str = ""
    ranges: bool = True
    """False: answers a Range with the whole body."""
    cuts: list[int] = field(default_factory=list)
    """For each request in turn: bytes after which the connection is closed."""
    stall_after: int | None = None
    """Bytes after which it goes silent, with the connection open."""
    piece: int = 1 << 30
    pause: float = 0.0
    """Seconds between two pieces."""
    says_length: bool = True
    asked: list[str | None] = field(default_factory=list)
    """The Range header of each request."""


class Handler(BaseHTTPRequestHandler):
    paths: ClassVar[dict[str, Behaviour]]
    over: ClassVar[threading.Event]
    """Set when the test has ended: whoever waits, stops waiting."""

    def do_GET(self) -> None:
        plan = self.paths[self.path]
        plan.asked.append(self.headers.get("Range"))
        self.close_connection = True
        if plan.redirect:
            self.send_response(302)
            self.send_header("Location", plan.redirect)
            self.end_headers()
            return
        if plan.status != 200:
            self.send_error(plan.status)
            return
        self._send(plan, self._head(plan))

    def _head(self, plan: Behaviour) -> bytes:
        wanted = self.headers.get("Range")
        start = int(wanted.removeprefix("bytes=").removesuffix("-")) if wanted and plan.ranges else 0
        self.send_response(206 if start else 200)
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(plan.body) - 1}/{len(plan.body)}")
        if plan.says_length:
            self.send_header("Content-Length", str(len(plan.body) - start))
        self.end_headers()
        return plan.body[start:]

    def _send(self, plan: Behaviour, body: bytes) -> None:
        stop = plan.cuts.pop(0) if plan.cuts else len(body)
        if plan.stall_after is not None:
            stop = plan.stall_after
        try:
            for at in range(0, min(stop, len(body)), plan.piece):
                self.wfile.write(body[at : min(at + plan.piece, stop)])
                if plan.pause and self.over.wait(plan.pause):
                    return
        except OSError:
            return  # the client has hung up, as it should on a source that is too slow
        if plan.stall_after is not None:
            self.over.wait()

    def log_message(self, *_: object) -> None:
        """Keep the test's output quiet."""


@contextmanager
def serving(**paths: Behaviour) -> Iterator[str]:
    """Serve `/name` for each keyword; gives the server's address."""
    over = threading.Event()
    handler = type("Handler", (Handler,), {"paths": {f"/{name}": plan for name, plan in paths.items()}, "over": over})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        over.set()
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def silent_port() -> Iterator[str]:
    """Listen, and never say a word: the connection opens and no answer comes."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"


def closed_port() -> str:
    """Give an address at which nothing listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return f"http://127.0.0.1:{listener.getsockname()[1]}"
