"""What a process and its children hold of the machine, read from `/proc`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from kiosk.bench.processes import handles, proportional, threads


@dataclass(frozen=True, slots=True)
class Footprint:
    """One look."""

    session: int
    """Bytes of memory that are the process's own or its share of what several use (PSS)."""
    engine: int
    """The same of the recogniser's process."""
    threads: int
    handles: int
    """Open files, sockets and pipes of the process."""

    @property
    def memory(self) -> int:
        """Bytes of both."""
        return self.session + self.engine


@dataclass(frozen=True, slots=True)
class Growth:
    """How something changed between the end of the warm-up and the end."""

    start: float
    end: float

    @property
    def share(self) -> float:
        """0.02 is two percent more than at the start."""
        return self.end / self.start - 1


def look_at(process: int, engine: int | None) -> Footprint:
    """Look at a process, and at its recogniser's where there is one. Raises `OSError` when it is gone."""
    of_engine = proportional(engine) if engine else 0
    return Footprint(proportional(process), of_engine, threads(process), handles(process))


def engine_of(process: int) -> int | None:
    """Process id of the recogniser's process, of those that a kiosk started the last one."""
    engines = children(process, "kiosk.hearing.engine_child")
    return engines[-1] if engines else None


def children(process: int, of: str) -> list[int]:
    """Process ids of a process's children whose command line holds `of`."""
    listed = [_read(file) for file in Path(f"/proc/{process}/task").glob("*/children")]
    pids = [int(pid) for line in listed for pid in line.split()]
    return [pid for pid in pids if of.encode() in _read(Path(f"/proc/{pid}/cmdline"))]


def growth(values: Sequence[float], warm_up: float = 0.4, window: float = 0.15) -> Growth:
    """Compare the medians of two stretches: right after the warm-up, and the last; both as shares of the whole."""
    count = max(1, round(window * len(values)))
    first = min(round(warm_up * len(values)), len(values) - count)
    return Growth(median(values[first : first + count]), median(values[-count:]))


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:  # it ended meanwhile
        return b""
