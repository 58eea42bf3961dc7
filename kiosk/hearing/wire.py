"""Messages between the kiosk and its recogniser's process: a JSON head and a stretch of sound.

No pickle: what a broken child sends can be wrong, but it can't run.
"""

from __future__ import annotations

import json
import socket
import struct
from typing import Any

MAGIC = b"kio1"
"""Opens every message, so that stray output of native code can't pass for one."""
_LENGTHS = struct.Struct("<4sII")
LARGEST = 64 * 1024 * 1024
"""Bytes of a head or of sound; a corpus has 1 MB, the longest answer at 48 kHz 2 MB."""


class WireError(Exception):
    """The bytes are no message of ours."""


def send(end: socket.socket, head: dict[str, Any], sound: bytes = b"") -> None:
    """Write one message. Raises `OSError`; `TimeoutError` after the socket's timeout."""
    packed = json.dumps(head).encode()
    end.sendall(_LENGTHS.pack(MAGIC, len(packed), len(sound)) + packed + sound)


def receive(end: socket.socket) -> tuple[dict[str, Any], bytes] | None:
    """Read one message, or None when the other side has closed.

    Raises `OSError`, which a message is too that ends in the middle, and `WireError`.
    """
    opening = end.recv(1)
    if not opening:
        return None
    magic, head_length, sound_length = _LENGTHS.unpack(opening + _exactly(end, _LENGTHS.size - 1))
    if magic != MAGIC or max(head_length, sound_length) > LARGEST:
        raise WireError("not a message")
    try:
        head = json.loads(_exactly(end, head_length))
    except (ValueError, RecursionError) as error:
        raise WireError("not JSON") from error
    if not isinstance(head, dict):
        raise WireError("not an object")
    return head, _exactly(end, sound_length)


def _exactly(end: socket.socket, count: int) -> bytes:
    got = bytearray()
    while len(got) < count:
        piece = end.recv(min(count - len(got), 1 << 16))
        if not piece:
            raise ConnectionError("cut off")
        got += piece
    return bytes(got)
