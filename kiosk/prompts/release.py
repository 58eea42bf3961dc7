"""What was published: the name of a set, and the history of who made the kiosk say what, when and why."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Literal

ID_LENGTH = 12
"""Hexadecimal digits; short enough to be read aloud, and two sets of one kiosk will never share them."""

RELEASE = re.compile(rf"[0-9a-f]{{{ID_LENGTH}}}")
"""What a name looks like."""

MOST_KEPT = 20
"""Releases that can be gone back to."""

Action = Literal["shipped", "publish", "rollback", "merge"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the history: from then on the kiosk spoke from this release."""

    release: str
    action: Action
    """`shipped` is what came with the kiosk, noted before the first publishing so that it can be gone back to;
    `merge` is what staff had published, brought to the set of a new release of the kiosk."""
    account: str
    """Who did it, from the account that they logged in with."""
    when: str
    """UTC, as 2026-11-25T13:05:36Z."""
    why: str
    approved_by: str = ""
    """The second account; empty where the change needed none."""
    shipped: str = ""
    """The set that came with the kiosk and that this one was made from; empty in lines older than this field."""


def release_id(texts: Mapping[str, str]) -> str:
    """Return the name of a set, which its content gives it: the same texts always have the same."""
    digest = hashlib.sha256()
    for name in sorted(texts):
        for part in (name, texts[name]):
            content = part.encode()
            digest.update(len(content).to_bytes(8, "big") + content)
    return digest.hexdigest()[:ID_LENGTH]


def line_of(entry: Entry) -> str:
    """Return an entry as a line of the history file."""
    return json.dumps(asdict(entry), ensure_ascii=False) + "\n"


def entry_of(line: str) -> Entry | None:
    """Return the entry in a line; None for one that a power cut tore or a worn card changed.

    All of it is shown on terminals and in the journal: what is not printable is none of ours.
    """
    try:
        shape = json.loads(line)
    except (ValueError, RecursionError):
        return None
    names = {field.name for field in fields(Entry)}
    needed = names - {"shipped"}
    if not isinstance(shape, dict) or not needed <= set(shape) <= names:
        return None
    plain = all(isinstance(part, str) and part.isprintable() for part in shape.values())
    return Entry(**shape) if plain else None


def entries_of(text: str) -> tuple[Entry, ...]:
    """Return a history, oldest first, without the lines that are torn."""
    entries = (entry_of(line) for line in text.split("\n"))
    return tuple(entry for entry in entries if entry is not None)


def lost_lines(text: str) -> int:
    """Return how many lines of a history tell nothing any more.

    One that a power cut tore was written again after it, and is not lost.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    unread = [at for at, line in enumerate(lines) if entry_of(line) is None]
    return sum(not any(later.startswith(lines[at]) for later in lines[at + 1 : at + 2]) for at in unread)


def named_in(history: Iterable[Entry]) -> frozenset[str]:
    """Return the releases that a history can account for."""
    return frozenset(name for entry in history for name in (entry.release, entry.shipped) if name)


def trail(history: Iterable[Entry]) -> tuple[str, ...]:
    """Return the releases that lie behind the one in use, which is the last: going back takes from the end.

    Going back twice goes back two, and does not return to where the first began.
    """
    releases: list[str] = []
    for entry in history:
        if entry.action == "rollback" and entry.release in releases:
            while releases[-1] != entry.release:
                releases.pop()
        elif not releases or releases[-1] != entry.release:
            releases.append(entry.release)
    return tuple(releases)


def newest_first(history: Sequence[Entry]) -> tuple[str, ...]:
    """Return each release once, the one that spoke last first: the order in which they are fallen back to."""
    return tuple(dict.fromkeys(entry.release for entry in reversed(history)))


def shipped_of(history: Iterable[Entry], release: str) -> str:
    """Return the set that came with the kiosk and that a release was made from; empty where nobody noted it."""
    found = shipped = ""
    for entry in history:
        shipped = entry.release if entry.action == "shipped" else shipped
        if entry.release == release:
            found = entry.shipped or shipped
    return found


def to_keep(history: Sequence[Entry]) -> frozenset[str]:
    """Return the releases that stay on the disk: the newest, and what they were made from, for the next upgrade."""
    newest = newest_first(history)[:MOST_KEPT]
    return frozenset((*newest, *(shipped_of(history, release) for release in newest)))
