"""systemd's end of the notification socket, for tests: what it was told, in order."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class FakeManager:
    def __init__(self, path: Path) -> None:
        self.address = str(path)
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(self.address)
        self.told: list[str] = []

    def listen(self, seconds: float) -> list[str]:
        """Take what arrives within so many seconds; return only that."""
        before, end = len(self.told), time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self._socket.settimeout(left)
            try:
                self.told.append(self._socket.recv(4096).decode())
            except TimeoutError:
                break
        return self.told[before:]

    def wait_for(self, line: str, seconds: float) -> None:
        end = time.monotonic() + seconds
        while line not in "\n".join(self.told).split("\n"):
            assert time.monotonic() < end, f"no {line} in {self.told}"
            self.listen(0.2)

    def close(self) -> None:
        self._socket.close()


@contextmanager
def fake_manager(folder: Path) -> Iterator[FakeManager]:
    manager = FakeManager(folder / "notify")
    try:
        yield manager
    finally:
        manager.close()
