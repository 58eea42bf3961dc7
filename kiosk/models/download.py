"""Fetch an archive of known size and hash from the first source that has it, resuming what is there.

No `If-Range`: the mirrors' ETags differ, while the size and the SHA-256 are known beforehand and say
more. So a part that one source began may be ended by the next one.
"""

from __future__ import annotations

import http.client
import os
import queue
import shutil
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from urllib.parse import unquote, urlsplit

from kiosk.errors import MachineError
from kiosk.models.manifest import sha256_of

ANSWER_SECONDS = 5.0
"""For name look-up, connection, TLS, redirects and headers together."""
STALL_SECONDS = 5.0
"""Between two pieces of data."""
SLOWEST_RATE = 1024
"""Bytes a second; under it a 41 MB archive takes over eleven hours, so the source counts as silent."""
RATE_WINDOW = 30.0
"""Seconds over which the rate is judged: long enough to sit out one dropped Wi-Fi beacon."""
ATTEMPTS = 10
"""Times that one source is asked again for the rest, as long as each time brought something."""
REDIRECTS = 5
CHUNK = 64 * 1024
"""Bytes asked for at once; a progress bar moves 650 times over 41 MB."""

Report = Callable[[str, int, int], None]
"""Called with the host, the bytes that are here, and the bytes in all; 0 bytes in all while asking."""


class SourceFailed(Exception):
    """One source did not deliver; the text says why in a few words. Never leaves this module."""


class SourceUseless(SourceFailed):
    """The source answered, and asking it again would not help."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a source may keep us waiting, in seconds."""

    answer: float = ANSWER_SECONDS
    stall: float = STALL_SECONDS
    window: float = RATE_WINDOW


@dataclass(frozen=True, slots=True)
class Wanted:
    """The archive to fetch."""

    sources: tuple[str, ...]
    bytes: int
    sha256: str


def fetch(wanted: Wanted, part: Path, report: Report, patience: Patience | None = None) -> None:
    """Bring the archive to `part`, continuing what it holds; return when size and hash are right.

    Raises `MachineError` when no source delivered it, with the reason of each on one line.
    """
    failures: list[SourceFailed] = []
    for source in wanted.sources:
        try:
            _from_source(source, wanted, part, report, patience or Patience())
        except SourceFailed as failure:
            failures.append(failure)
        else:
            return
    answered = any(isinstance(failure, SourceUseless) for failure in failures)
    reasons = zip(map(host_of, wanted.sources), failures, strict=True)
    why = "; ".join(f"{host}: {failure}" for host, failure in reasons)
    raise MachineError(f"no source {'delivered it' if answered else 'answered'} ({why})")


def host_of(source: str) -> str:
    """Return the part of an address that a person recognises."""
    return urlsplit(source).netloc or source


def _from_source(source: str, wanted: Wanted, part: Path, report: Report, patience: Patience) -> None:
    for _ in range(ATTEMPTS):
        before = _size(part)
        if before < wanted.bytes:
            report(host_of(source), before, 0)
            try:
                _append(source, wanted, part, report, patience)
            except SourceUseless:
                raise
            except SourceFailed:
                if _size(part) <= before:
                    raise
                continue
        if _size(part) == wanted.bytes and sha256_of(part) == wanted.sha256:
            return
        part.unlink()
        if before == 0:
            raise SourceUseless("another SHA-256 than in the catalogue")
    raise SourceFailed(f"cut off {ATTEMPTS} times")


def _append(source: str, wanted: Wanted, part: Path, report: Report, patience: Patience) -> None:
    """Ask for what is missing and write it; whatever came stays in `part`, also on a failure."""
    if source.startswith("file:"):
        _copy_local(Path(unquote(urlsplit(source).path)), wanted, part)
        return
    have = _size(part)
    headers = {"User-Agent": "cramp-kiosk"}
    request = urllib.request.Request(source, headers=headers)  # noqa: S310 - _opener knows HTTP(S) only
    if have:
        request.add_header("Range", f"bytes={have}-")
    with _answer(request, patience) as answer:
        start = _start(answer, have, wanted.bytes)

        def tell(left: int) -> None:
            report(host_of(source), wanted.bytes - left, wanted.bytes)

        with part.open("ab" if start else "wb") as file:
            _copy(answer, file, wanted.bytes - start, patience, tell)
            file.flush()
            os.fsync(file.fileno())


def _copy_local(archive: Path, wanted: Wanted, part: Path) -> None:
    try:
        source = archive.open("rb")
    except OSError as error:
        raise SourceUseless(_words(error, 0)) from error
    with source:
        size = os.fstat(source.fileno()).st_size
        if size != wanted.bytes:
            raise SourceUseless(f"{size} bytes, not the {wanted.bytes} of the catalogue")
        with part.open("wb") as file:
            shutil.copyfileobj(source, file)


def _start(answer: http.client.HTTPResponse, have: int, total: int) -> int:
    """Return the offset at which the answer's body begins. Raises `SourceUseless` for another file.

    Looked at before `part` is touched: a hotel's log-in page must not cost us 40 MB.
    """
    if answer.status == http.client.PARTIAL_CONTENT:
        if answer.headers.get("Content-Range") != f"bytes {have}-{total - 1}/{total}":
            raise SourceUseless("answered with another range of another file")
        return have
    length = answer.headers.get("Content-Length")
    if length is not None and length != str(total):
        raise SourceUseless(f"{length} bytes, not the {total} of the catalogue")
    return 0


def _copy(
    answer: http.client.HTTPResponse,
    file: IO[bytes],
    left: int,
    patience: Patience,
    tell: Callable[[int], None],
) -> None:
    began, mark = time.monotonic(), left
    while True:
        try:
            piece = answer.read1(min(CHUNK, left + 1))  # one more than wanted shows a file that is too long
        except (OSError, http.client.HTTPException) as error:
            raise SourceFailed(_words(error, patience.stall)) from error
        if not piece:
            break
        left -= len(piece)
        if left < 0:
            raise SourceUseless("longer than the catalogue says")
        file.write(piece)
        tell(left)
        if time.monotonic() - began > patience.window:
            if mark - left < SLOWEST_RATE * patience.window:
                raise SourceUseless(f"under {SLOWEST_RATE} bytes a second")
            began, mark = time.monotonic(), left
    if left:
        raise SourceFailed(f"cut off with {left} bytes to go")


def _answer(request: urllib.request.Request, patience: Patience) -> http.client.HTTPResponse:
    """Open the request within `patience.answer` seconds in all.

    A socket's timeout does not bound this: it holds for every address of a host anew, and not at all
    for the name look-up. So a thread opens, and one that comes too late closes what it got.
    """
    box: queue.SimpleQueue[http.client.HTTPResponse | Exception] = queue.SimpleQueue()
    gave_up = threading.Event()

    def open_it() -> None:
        try:
            box.put(_opener().open(request, timeout=patience.stall))
        except (OSError, http.client.HTTPException, ValueError) as error:
            box.put(error)
        if gave_up.is_set():
            _close_late(box)

    threading.Thread(target=open_it, daemon=True).start()
    try:
        got = box.get(timeout=patience.answer)
    except queue.Empty:
        gave_up.set()
        _close_late(box)
        raise SourceFailed(f"no answer within {patience.answer:g} s") from None
    if isinstance(got, urllib.error.HTTPError):
        got.close()
        raise SourceUseless(f"answered {got.code}") from got
    if isinstance(got, Exception):
        raise SourceFailed(_words(got, patience.stall)) from got
    return got


def _close_late(box: queue.SimpleQueue[http.client.HTTPResponse | Exception]) -> None:
    while not box.empty():
        late = box.get()
        if isinstance(late, (http.client.HTTPResponse, urllib.error.HTTPError)):
            late.close()


class _Redirects(urllib.request.HTTPRedirectHandler):
    """A few redirects, to HTTP(S) only, and never from HTTPS down to HTTP."""

    max_redirections = REDIRECTS

    def redirect_request(self, *arguments: object) -> urllib.request.Request | None:
        request = super().redirect_request(*arguments)  # type: ignore[arg-type] # passed on as they came
        asked = arguments[0]
        if isinstance(asked, urllib.request.Request) and request and asked.type == "https" != request.type:
            raise urllib.error.URLError("redirects from https to http")
        return request


def _opener() -> urllib.request.OpenerDirector:
    """Build an opener that knows HTTP and HTTPS only: urllib's own would also open ftp: and data:."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler,
        urllib.request.HTTPHandler,
        urllib.request.HTTPSHandler,
        urllib.request.UnknownHandler,
        urllib.request.HTTPDefaultErrorHandler,
        urllib.request.HTTPErrorProcessor,
        _Redirects,
    ):
        opener.add_handler(handler())
    return opener


def _words(error: Exception, seconds: float) -> str:
    """Say in a few words on one line what went wrong."""
    reason = getattr(error, "reason", error)
    if isinstance(reason, TimeoutError):
        return f"silent for {seconds:g} s"
    said = getattr(reason, "strerror", None) or str(reason) or type(reason).__name__
    return " ".join(said.split()).lower()


def _size(part: Path) -> int:
    return part.stat().st_size if part.exists() else 0
