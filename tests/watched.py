"""A process watched from outside: every system call that writes, opens to write, or makes a socket.

    done = watch([sys.executable, …], folder)      # without any network interface
    done.wrote, done.opened, done.sockets

What goes to a pipe, a socket pair or /dev/null is not kept: the session talks to its own children there. What goes to
a socket with a name (a journal, another program) leaves the process: its name is kept.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
UNSEEN = ("sendfile", "copy_file_range", "splice", "tee", "vmsplice", "process_vm_writev", "io_uring_setup")
"""Calls that bring content somewhere without showing it here."""
CALLS = ",".join((
    "write,pwrite64,writev,pwritev,pwritev2,openat,open,creat,socket,memfd_create,rename,renameat2,link,linkat",
    "connect,sendto,sendmsg,sendmmsg", *UNSEEN,
))  # fmt: skip
WRITES = re.compile(rb"^\d+ +(?:write|pwrite64|writev|pwritev2?)\((\d+)<([^>]*)>, (.*)")
OPENS = re.compile(rb'^\d+ +(?:openat|open|creat)\((?:[^"]*)"((?:[^"\\]|\\.)*)", ([A-Z_|]+)')
SOCKETS = re.compile(rb"^\d+ +socket\((\w+)")
NAMED = re.compile(rb'^\d+ +(?:connect|sendto|sendmsg|sendmmsg)\(.*sun_path=@?"((?:[^"\\]|\\.)*)"')
MOVES = re.compile(rf"^\d+ +({'|'.join(UNSEEN)})\(".encode())
FAILED, UNFINISHED, RESUMED = b" = -1 ", b" <unfinished ...>\n", b" resumed>"
TO_WRITE = (b"O_WRONLY", b"O_RDWR", b"O_CREAT")
HEX = re.compile(rb"\\x([0-9a-f]{2})")


@dataclass(frozen=True)
class Watched:
    status: int
    out: str
    err: str
    wrote: dict[str, bytes]
    """Path of a regular file → everything that was written into it, in order, over all processes."""
    opened: frozenset[str]
    """Paths that were opened to write, whether or not anything was written or they are still there."""
    sockets: frozenset[str]
    """Address families."""
    told: frozenset[str]
    """Names of the sockets that anything was sent to."""
    unseen: frozenset[str]
    """Calls of `UNSEEN` that were made."""

    def everything(self, folder: Path) -> dict[str, bytes]:
        """All that came out of the process: its output, what it wrote, and the files it left in its folder."""
        left = {f"{file} at the end": file.read_bytes() for file in folder.rglob("*") if file.is_file()}
        came = {"standard output": self.out.encode(), "journal": self.err.encode(), **self.wrote, **left}
        return {name: content for content, name in {content: name for name, content in came.items()}.items()}


def without_network() -> list[str]:
    """How a command begins that runs in a network name space without interfaces; skips where none can be made."""
    command = ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--map-root-user", "--net"]
    if not shutil.which("unshare") or subprocess.run([*command, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system gives out no network name spaces")
    return command


def watch(command: list[str], folder: Path, timeout: float = 300.0) -> Watched:
    """Run the command in `folder`, its home and temporary folder too, and return what it did."""
    if not shutil.which("strace"):
        pytest.skip("apt-get install strace")
    trace = folder.parent / f"{folder.name}.strace"
    strace = ["strace", "-f", "-y", "-xx", "-s", "1000000", "--seccomp-bpf", "-e", f"trace={CALLS}", "-o", str(trace)]
    keep = {name: os.environ[name] for name in ("PATH", "LANG", "ALSA_CONFIG_PATH") if name in os.environ}
    environment = keep | {
        "HOME": str(folder), "TMPDIR": str(folder), "XDG_CACHE_HOME": str(folder / "cache"),
        "PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}", "PYTHONDONTWRITEBYTECODE": "1",
    }  # fmt: skip
    done = subprocess.run(
        [*without_network(), *strace, *command],
        cwd=folder, env=environment, capture_output=True, text=True, timeout=timeout, check=False,
    )  # fmt: skip
    return _read(trace, done)


def _read(trace: Path, done: subprocess.CompletedProcess[str]) -> Watched:
    wrote: dict[str, bytes] = {}
    opened, sockets, told, unseen = set(), set(), set(), set()
    with trace.open("rb") as lines:
        for line in _whole(lines):
            if write := WRITES.match(line):
                path = _plain(write[2]).decode(errors="replace")
                if path.startswith("/") and not path.startswith(("/dev/null", "/memfd:")):
                    wrote[path] = wrote.get(path, b"") + _plain(write[3])
            elif (opens := OPENS.match(line)) and any(flag in opens[2] for flag in TO_WRITE):
                opened.add(_plain(opens[1]).decode(errors="replace"))
            elif makes := SOCKETS.match(line):
                sockets.add(makes[1].decode())
            elif (named := NAMED.match(line)) and FAILED not in line:  # espeak-ng looks for a sound server
                told.add(_plain(named[1]).decode(errors="replace"))
            elif moves := MOVES.match(line):
                unseen.add(moves[1].decode())
    return Watched(
        done.returncode, done.stdout, done.stderr, wrote, *map(frozenset, (opened, sockets, told, unseen))
    )  # fmt: skip


def _whole(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Join what strace writes of a call when it begins and, after those of other threads, when it ends."""
    begun: dict[bytes, bytes] = {}
    for line in lines:
        thread = line.partition(b" ")[0]
        if line.endswith(UNFINISHED):
            begun[thread] = line.removesuffix(UNFINISHED)
        elif thread in begun and RESUMED in line:
            yield begun.pop(thread) + line.partition(RESUMED)[2]
        else:
            yield line
    yield from begun.values()


def _plain(text: bytes) -> bytes:
    """The bytes that strace has written as \\x.. between quotation marks, or without any."""
    quoted = text.split(b'"')[1::2] or [text]
    return b"".join(bytes.fromhex(b"".join(HEX.findall(part)).decode()) for part in quoted)


def python(*arguments: str) -> list[str]:
    return [sys.executable, *arguments]
