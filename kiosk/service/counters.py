"""How many visits, answers and failures, and what the last chirp told: kept over restarts, nothing of any person."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from kiosk.files.json_object import json_object
from kiosk.files.whole_file import read_whole, write_whole

FILE = "counters.json"
LARGEST_FILE = 64 * 1024
"""Bytes; it has about 600."""
FILE_MODE = 0o644
"""Of all that the running kiosk tells: node-exporter and the staff read it, the kiosk writes it."""
ENDINGS = ("done", "stopped", "silent", "escalated")
MOST_KINDS = 50
"""Kinds of failure that are told apart; there are about ten errors of our own."""


@dataclass(frozen=True, slots=True)
class Counters:
    """Since the file was made, but for what its name says is of today or of this boot."""

    visits: Mapping[str, int] = field(default_factory=lambda: dict.fromkeys(ENDINGS, 0))
    """Ending → visits."""
    failures: Mapping[str, int] = field(default_factory=dict)
    """Name of one of our errors → how often it broke or held up a visit, or kept one from beginning."""
    answers: int = 0
    """Times that somebody spoke when asked."""
    not_understood: int = 0
    """Answers of which nothing was made."""
    silences: int = 0
    """Times that nobody spoke when asked."""
    woken: int = 0
    """Visits that the wake phrase began."""
    false_starts: int = 0
    """Those of them in which nobody ever answered."""
    last_visit: float = 0.0
    """When it ended, in seconds since 1970; 0: never."""
    day: str = ""
    """The day that "today" means, as 2026-11-25."""
    visits_today: int = 0
    answers_today: int = 0
    not_understood_today: int = 0
    boot: str = ""
    """The kernel's id of the boot that `starts` counts in."""
    starts: int = 0
    """Starts of the service since the machine was."""
    by_ear_at: float = 0.0
    """When the kiosk last played a chirp to hear it, in seconds since 1970; 0: never."""
    by_ear_wrong: str = ""
    """What to do about it; empty: it was heard well."""
    echo_tail: float = 0.0
    """Seconds for which the microphone should stay closed after the kiosk has spoken; 0: not known."""

    @property
    def restarts(self) -> int:
        """Starts after the first of this boot."""
        return max(0, self.starts - 1)


def of_today(counters: Counters, day: str) -> Counters:
    """Begin a new day if it is one."""
    if counters.day == day:
        return counters
    return replace(counters, day=day, visits_today=0, answers_today=0, not_understood_today=0)


def started(counters: Counters, boot: str) -> Counters:
    """Count a start of the service."""
    return replace(counters, boot=boot, starts=counters.starts + 1 if counters.boot == boot else 1)


def answered(counters: Counters, *, understood: bool) -> Counters:
    """Count an answer."""
    missed = not understood
    return replace(
        counters,
        answers=counters.answers + 1,
        answers_today=counters.answers_today + 1,
        not_understood=counters.not_understood + missed,
        not_understood_today=counters.not_understood_today + missed,
    )


def stayed_silent(counters: Counters) -> Counters:
    """Count a silence."""
    return replace(counters, silences=counters.silences + 1)


def visited(counters: Counters, ended: str, at: float) -> Counters:
    """Count a visit that ended by itself, at seconds since 1970."""
    visits = {**counters.visits, ended: counters.visits.get(ended, 0) + 1}
    return replace(counters, visits=visits, visits_today=counters.visits_today + 1, last_visit=at)


def heard_itself(counters: Counters, wrong: str, tail: float, at: float) -> Counters:
    """Keep what a chirp told; one that was not heard tells nothing of the tail."""
    return replace(counters, by_ear_at=at, by_ear_wrong=wrong, echo_tail=tail or counters.echo_tail)


def without_chirp(counters: Counters) -> Counters:
    """Forget that a chirp was heard badly, where none will be played that could be heard well."""
    return replace(counters, by_ear_at=0.0, by_ear_wrong="")


def woken(counters: Counters, *, answered: bool) -> Counters:
    """Count a visit that the wake phrase began, and whether anybody was there."""
    false = not answered
    return replace(counters, woken=counters.woken + 1, false_starts=counters.false_starts + false)


def failed(counters: Counters, kind: str) -> Counters:
    """Count a failure, by the name of the error."""
    return replace(counters, failures={**counters.failures, kind: counters.failures.get(kind, 0) + 1})


def parse_counters(text: str) -> Counters:
    """Return the counters that a text holds. Raises `ValueError` when it holds something else."""
    return counters_of(json_object(text))


def counters_of(table: Mapping[str, object]) -> Counters:
    """Return the counters of a JSON object. Raises `ValueError` when it holds something else."""
    example = Counters()
    values: dict[str, Any] = {}
    for known in fields(Counters):
        value = table.get(known.name, getattr(example, known.name))
        values[known.name] = _checked(known.name, value, getattr(example, known.name))
    return Counters(**values)


def _checked(name: str, value: object, example: object) -> object:
    if isinstance(example, dict):
        counts = isinstance(value, dict) and len(value) <= MOST_KINDS and all(map(_is_count, value.values()))
        fits = bool(counts)
    elif isinstance(example, str):
        fits = isinstance(value, str)
    elif isinstance(example, float):
        fits = type(value) in (int, float) and 0 <= value < 1e12  # type: ignore[operator] # a number by now
    else:
        fits = _is_count(value)
    if not fits:
        raise ValueError(f'"{name}" is damaged')
    return value


def _is_count(value: object) -> bool:
    return type(value) is int and 0 <= value < 2**63


def read_counters(folder: Path) -> Counters:
    """Read the folder's counters; none yet is no error. Raises `OSError`, `ValueError`."""
    try:
        return parse_counters(read_whole(folder / FILE, LARGEST_FILE).decode())
    except FileNotFoundError:
        return Counters()


def write_counters(folder: Path, counters: Counters) -> None:
    """Write the counters, whole or not at all, whenever the power goes. Raises `OSError`."""
    write_whole(folder / FILE, f"{json.dumps(asdict(counters))}\n".encode(), FILE_MODE, synced=True)
