"""A real sshd on the loopback address that lets one account in with one key: of this system, or of one in a folder."""

from __future__ import annotations

import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread

import debian

STARTS_WITHIN = 20.0
"""Seconds; it takes a fraction of one."""
OPTIONS = ("-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR")
"""For ssh: the host's key is new with every server."""


@dataclass(frozen=True)
class Login:
    """How to get in."""

    account: str
    port: int
    key: Path

    def run(self, *words: str, before: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
        """Run a command there; `before` are further options for ssh."""
        command = ["ssh", "-p", str(self.port), "-i", str(self.key), *OPTIONS, *before, f"{self.account}@127.0.0.1"]
        return subprocess.run([*command, *words], capture_output=True, text=True, timeout=60, check=False)


@contextmanager
def sshd(account: str, *settings: str, root: Path = Path("/")) -> Iterator[Login]:
    """Start it with further lines of sshd_config. The account is there already, in the system whose root is named."""
    folder = Path(tempfile.mkdtemp(prefix="sshd-", dir=root / "run"))
    folder.chmod(0o755)  # the account itself reads the keys that may log in
    for name in ("host", "key"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / name], check=True)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    there = Path("/run") / folder.name
    lines = (
        f"ListenAddress 127.0.0.1:{port}", f"HostKey {there}/host", "PidFile none", "UsePAM no", "StrictModes no",
        f"AuthorizedKeysFile {there}/key.pub", f"AllowUsers {account}", *settings,
    )  # fmt: skip
    (folder / "config").write_text("\n".join(lines) + "\n")
    (root / "run" / "sshd").mkdir(exist_ok=True)
    line = f"exec /usr/sbin/sshd -D -e -f {there}/config"
    command = line.split()[1:] if root == Path("/") else debian.command(root, line, "/")
    try:
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
            try:
                _wait_until_it_listens(server)
                yield Login(account, port, folder / "key")
            finally:
                server.terminate()
    finally:
        shutil.rmtree(folder)


def _wait_until_it_listens(server: subprocess.Popen[str]) -> None:
    listens, log = Event(), list[str]()

    def read() -> None:
        assert server.stderr
        for line in server.stderr:  # to the end: a full pipe would stop the server
            log.append(line)
            if "Server listening" in line:
                listens.set()

    Thread(target=read, daemon=True).start()
    assert listens.wait(STARTS_WITHIN), f"sshd does not start: {''.join(log)}"
