"""What somebody holds in memory, whatever it is called there."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from types import FunctionType, ModuleType

from kiosk.mind.mind import Mind


def held_by(*things: object) -> Iterator[object]:
    """Yield all that can be reached from some things, but code, and what every visit knows."""
    waiting, seen = list(things), set()
    while waiting:
        one = waiting.pop()
        if id(one) in seen or isinstance(one, (type, ModuleType, FunctionType, Mind)):
            continue
        seen.add(id(one))
        yield one
        waiting += gc.get_referents(one)


def text_held_by(*things: object) -> str:
    """Return every text that can be reached."""
    return "\n".join(one for one in held_by(*things) if isinstance(one, str))
