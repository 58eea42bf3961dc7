"""What a process and its children hold: memory, threads, file handles and the time of the processor, from /proc."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path

from kiosk.errors import MachineError

PROC = Path("/proc")
SETTLED = 0.1
"""Seconds within which no child may have worked, to be looked at: a voice's process that is still starting grows."""
SETTLES_WITHIN = 30.0
WARM_UP = 30.0
"""Seconds after a kiosk's start in which it does what is done once, such as to learn its phrases."""
KINDS = {"engine_child": "recogniser", "render_process": "voice"}
"""Part of a child's command line → what it is."""
KIB = 1024
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Held:
    """What all processes of one kiosk hold at one moment."""

    kiosk: int
    """Resident bytes of the process that holds the visits."""
    recogniser: int
    """The same of the recogniser's."""
    voice: int
    """The same of the voice's: one waits, with nothing said to it yet."""
    threads: int
    handles: int
    """Open files, sockets and pipes."""
    processes: int
    seconds: float
    """Time of the processor that those which live have used so far."""

    @property
    def memory(self) -> int:
        """Resident bytes of all together; what they share is counted with each."""
        return self.kiosk + self.recogniser + self.voice


def held_by(pid: int) -> Held:
    """Look at a process and all below it. Raises `MachineError` when it has ended."""
    total = Held(0, 0, 0, 0, 0, 0, 0.0)
    for one in family(pid):
        try:
            total = _sum(total, _one(one, "kiosk" if one == pid else _kind(one)))
        except (OSError, ProcessLookupError) as error:
            if one == pid:
                raise MachineError(f"process {pid} has ended", "see what it wrote last") from error
    return total


def held_at_rest(pid: int) -> Held:
    """The same, once no child works: see `SETTLED`. Raises `MachineError`."""
    deadline = time.monotonic() + SETTLES_WITHIN
    before = _work_of_children(pid)
    while time.monotonic() < deadline:
        time.sleep(SETTLED)  # there is no event for "has nothing more to do"
        now = _work_of_children(pid)
        if now == before:
            return held_by(pid)
        before = now
    raise MachineError(f"the children of process {pid} do not come to rest", "see what else runs here with: top")


def family(pid: int) -> Iterator[int]:
    """Yield a process and all below it, parents first."""
    children: dict[int, list[int]] = {}
    for file in PROC.glob("[0-9]*/stat"):
        try:
            parent = int(_stat(file)[1])
        except OSError:
            continue
        children.setdefault(parent, []).append(int(file.parent.name))
    waiting = [pid]
    while waiting:
        one = waiting.pop(0)
        yield one
        waiting += children.get(one, [])


def cpu_seconds(pid: int) -> float:
    """Seconds of the processor that a process, its dead children and those that live have used so far."""
    used = 0.0
    for one in family(pid):
        try:
            user, system, user_dead, system_dead = map(int, _stat(PROC / str(one) / "stat")[11:15])
        except OSError:
            continue
        used += (user + system + user_dead + system_dead) / TICKS
    return used


def resident(pid: int) -> int:
    """Bytes of memory that a process holds; what several use counts with each. Raises `OSError` when it has ended."""
    return _kilobytes(pid, "status", "VmRSS")


def proportional(pid: int) -> int:
    """The same, where of what several use each has its share (PSS)."""
    return _kilobytes(pid, "smaps_rollup", "Pss")


def threads(pid: int) -> int:
    """Threads of one process. Raises `OSError` when it has ended."""
    return int(_fields(pid, "status")["Threads"])


def handles(pid: int) -> int:
    """Open files, sockets and pipes of one process. Raises `OSError` when it has ended."""
    return sum(1 for _ in (PROC / str(pid) / "fd").iterdir())


def _kilobytes(pid: int, file: str, name: str) -> int:
    """Return a figure that the kernel tells in KiB as bytes; a process that is ending has none left."""
    return int(_fields(pid, file).get(name, "0 kB").split()[0]) * KIB


def _fields(pid: int, file: str) -> dict[str, str]:
    lines = (PROC / str(pid) / file).read_text().splitlines()
    return {name: value for name, _, value in (line.partition(":") for line in lines)}


def _work_of_children(pid: int) -> dict[int, str]:
    work = {}
    for one in family(pid):
        try:
            work[one] = " ".join(_stat(PROC / str(one) / "stat")[11:13])
        except OSError:
            continue
    del work[pid]  # it looks, which is work
    return work


def _stat(file: Path) -> list[str]:
    """Return the fields behind the command, which may hold spaces: state, parent and so on."""
    return file.read_text().rpartition(")")[2].split()


def _kind(pid: int) -> str:
    command = (PROC / str(pid) / "cmdline").read_text()
    return next((kind for part, kind in KINDS.items() if part in command), "kiosk")


def _one(pid: int, kind: str) -> Held:
    stat = _stat(PROC / str(pid) / "stat")
    memory = resident(pid)
    by_kind = {name: memory if name == kind else 0 for name in ("kiosk", "recogniser", "voice")}
    return Held(
        **by_kind, threads=threads(pid), handles=handles(pid), processes=1,
        seconds=(int(stat[11]) + int(stat[12])) / TICKS,
    )  # fmt: skip


def _sum(one: Held, two: Held) -> Held:
    return Held(*(getattr(one, field.name) + getattr(two, field.name) for field in fields(Held)))
