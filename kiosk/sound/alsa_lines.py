"""What ALSA's library prints on standard error, as lines of ours: one for sound that ran dry, its own words else."""

from __future__ import annotations

import ctypes
import logging
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

JOURNAL = logging.getLogger(__name__)
LIBRARY = "libasound.so.2"
SELDOM = 60.0
"""Seconds between two lines about the same; each sentence of a busy machine would bring one."""
DRY = {
    "underrun occurred": "the loudspeaker ran dry for a moment: what else is busy here? try: top",
    "overrun occurred": "sound from the microphone was lost for a moment: what else is busy here? try: top",
}
LONGEST = 500
"""Bytes of a line."""
HANDLER = ctypes.CFUNCTYPE(
    None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_void_p
)
"""file, line, function, error number, format, and the arguments as C's `va_list`, which is handed on as it comes."""


class Lines:
    """Says in the journal what the library has to tell."""

    def __init__(self) -> None:
        self._told: dict[str, float] = {}
        self._hushed = 0
        self._handler = HANDLER(self._take)  # as long as the library may call it

    @contextmanager
    def hushed(self) -> Iterator[None]:
        """Say nothing meanwhile: exceptions will."""
        self._hushed += 1
        try:
            yield
        finally:
            self._hushed -= 1

    def take_over(self) -> None:
        """From here on, in this thread, nothing is printed; where ALSA is not, nothing would be."""
        library = _library()
        if library is not None:
            library.snd_lib_error_set_local(self._handler)

    def tell(self, text: str) -> None:
        """Say a line, but none about the same soon again."""
        ours = next((ours for theirs, ours in DRY.items() if theirs in text), "")
        line, now = ours or f"ALSA: {text}", time.monotonic()
        if self._hushed or now - self._told.get(line, now - SELDOM) < SELDOM:
            return
        self._told[line] = now
        JOURNAL.warning("%s", line)

    def _take(  # noqa: PLR0913, PLR0917 - the library's
        self,
        file: bytes,  # noqa: ARG002 - the library's
        line: int,  # noqa: ARG002 - the library's
        function: bytes,
        error: int,
        form: bytes,
        arguments: int,
    ) -> None:
        text = ctypes.create_string_buffer(LONGEST)
        ctypes.CDLL(None).vsnprintf(text, ctypes.c_size_t(LONGEST), form, ctypes.c_void_p(arguments))
        why = f": {_reason(error)}" if error else ""
        self.tell(f"{function.decode(errors='replace')}: {text.value.decode(errors='replace')}{why}")


LINES = Lines()


def _library() -> ctypes.CDLL | None:
    with _LOADING:
        if LIBRARY not in _LOADED:
            try:
                _LOADED[LIBRARY] = ctypes.CDLL(LIBRARY)
            except OSError:
                _LOADED[LIBRARY] = None
        return _LOADED[LIBRARY]


_LOADING = threading.Lock()
_LOADED: dict[str, ctypes.CDLL | None] = {}


def _reason(error: int) -> str:
    library = _library()
    if library is None:
        return str(error)
    library.snd_strerror.restype = ctypes.c_char_p
    return bytes(library.snd_strerror(error)).decode(errors="replace")
