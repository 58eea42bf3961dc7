"""A prompt set as a tar, to take home and to bring back: read without a file being made, and trusted in nothing.

Python's own reader of headers is used, and its walk from one to the next is not: on the Python of Debian 12 a size
below zero keeps that walking for ever (CVE-2025-8194).
"""

from __future__ import annotations

import io
import tarfile
from collections.abc import Iterator, Mapping

from kiosk.errors import PromptError, PublishError
from kiosk.files.prompts import LARGEST_FILE, MOST_REHEARSALS, decoded, left_behind
from kiosk.prompts.parse import FILES
from kiosk.prompts.rehearsal import FILE as REHEARSAL
from kiosk.prompts.rehearsal import FOLDER
from kiosk.prompts.release import RELEASE
from kiosk.publishing.working_copy import BASE

LARGEST_ARCHIVE = 16 * 1024 * 1024
"""Bytes; the shipped set has less than one million."""

MOST_ENTRIES = 2 * (len(FILES) + MOST_REHEARSALS)
"""Files, and what tar puts before some of them."""

PLAIN = (tarfile.REGTYPE, tarfile.AREGTYPE)
BESIDE = (tarfile.XHDTYPE, tarfile.XGLTYPE)
"""Times and marks of other systems; the names of a set are short enough to stand in the entry itself."""

COMPRESSED = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"PK\x03\x04", b"\x28\xb5\x2f\xfd")
MEND = "make it so: tar --create --directory FOLDER . > set.tar"


def packed(texts: Mapping[str, str], base: str) -> bytes:
    """Return a set as a tar, always the same for the same set."""
    whole = io.BytesIO()
    with tarfile.open(fileobj=whole, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for name, text in ((BASE, f"{base}\n"), *sorted(texts.items())):
            content = text.encode()
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            tar.addfile(entry, io.BytesIO(content))
    return whole.getvalue()


def unpacked(content: bytes) -> tuple[dict[str, str], str]:
    """Return the set in a tar, and the release it was made from, or nothing. Raises `PublishError`, `PromptError`."""
    if len(content) > LARGEST_ARCHIVE:
        raise PublishError(f"more than {LARGEST_ARCHIVE} bytes came", "a prompt set is far smaller: send nothing else")
    if content.startswith(COMPRESSED):
        raise PublishError("this is compressed", f"send a plain tar; {MEND}")
    texts: dict[str, str] = {}
    base = ""
    for entry, raw in _entries(content):
        name = _name(entry)
        if name == BASE:
            base = raw.decode("ascii", errors="replace").strip()
            if not RELEASE.fullmatch(base):
                raise PublishError(f"{BASE} names no release", "get the set again, or leave that file out")
        elif name:
            if name in texts:
                raise PromptError(name, 0, "stands in the archive twice", MEND)
            texts[name] = decoded(name, raw)
    _complete(texts)
    return texts, base


def _entries(content: bytes) -> Iterator[tuple[tarfile.TarInfo, bytes]]:
    """Yield each entry with what is in it; of an archive that goes on too long or ends too early, raise."""
    at = 0
    for _ in range(MOST_ENTRIES):
        block = content[at : at + tarfile.BLOCKSIZE]
        if block == bytes(tarfile.BLOCKSIZE):
            return
        try:
            entry = tarfile.TarInfo.frombuf(block, "utf-8", "surrogateescape")
        except (tarfile.HeaderError, ValueError) as error:
            why = "this is no tar, or a damaged one" if block else "the tar has no end" if at else "nothing came"
            raise PublishError(why, f"send it again; {MEND}") from error
        at += tarfile.BLOCKSIZE
        size = entry.size if entry.type in (*PLAIN, *BESIDE) else 0
        if not 0 <= size <= len(content) - at:
            raise PublishError(f"{_shown(entry)} is cut off", f"send it again; {MEND}")
        if size > LARGEST_FILE:
            raise PromptError(_shown(entry), 0, f"larger than {LARGEST_FILE} bytes", "this can't be a prompt file")
        if entry.type not in BESIDE:
            yield entry, content[at : at + size]
        at += -(-size // tarfile.BLOCKSIZE) * tarfile.BLOCKSIZE
    raise PublishError(f"more than {MOST_ENTRIES} entries", "a prompt set has fewer: send nothing else")


def _name(entry: tarfile.TarInfo) -> str:
    """Return the name in the set; empty for a folder of it, and for what other systems put beside a file."""
    name = entry.name.removeprefix("./")
    if entry.isdir():
        if name in ("", ".", FOLDER, FOLDER.rstrip("/")):
            return ""
        raise PromptError(_shown(entry), 0, "no folder of a prompt set", f"take it out; {MEND}")
    if entry.type not in PLAIN:
        mend = "copy the file itself into the folder"
        raise PromptError(_shown(entry), 0, "a link, a device or another thing that is no file", mend)
    if name == BASE or name in FILES or REHEARSAL.fullmatch(name):
        return name
    folder, _, last = name.rpartition("/")
    if left_behind(last) and folder in ("", FOLDER.rstrip("/")):
        return ""
    if name.endswith(FILES):
        raise PromptError(_shown(entry), 0, "lies in a folder of its own", MEND)
    rule = "small letters, digits and -" if name.startswith(FOLDER) else f"{', '.join(FILES)} and {FOLDER}NAME.txt"
    raise PromptError(_shown(entry), 0, "no file of a prompt set is called that", f"its files are named with {rule}")


def _complete(texts: Mapping[str, str]) -> None:
    missing = [name for name in FILES if name not in texts]
    if missing:
        raise PromptError(missing[0], 0, "is missing", "put the whole set back, as kiosk prompts get gave it")
    rehearsals = len(texts) - len(FILES)
    if rehearsals > MOST_REHEARSALS:
        raise PublishError(f"{rehearsals} rehearsals are more than {MOST_REHEARSALS}", "take some out")


def _shown(entry: tarfile.TarInfo) -> str:
    """Return a name that a terminal takes for nothing else."""
    return ascii(entry.name)[1:-1][:80]
