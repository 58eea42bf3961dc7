"""A real sshd on the loopback address that lets one account in with one key: of this system, or of one in a folder."""

from __future__ import annotations

import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

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
    log = folder / "log"
    try:
        with log.open("w") as file, subprocess.Popen(command, stderr=file) as server:
            try:
                _wait_until_it_listens(port, server, log)
                yield Login(account, port, folder / "key")
            finally:
                server.terminate()
    finally:
        shutil.rmtree(folder)


def _wait_until_it_listens(port: int, server: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + STARTS_WITHIN
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except ConnectionRefusedError:
            ended = server.poll() is not None or time.monotonic() > end
            assert not ended, f"sshd does not start: {log.read_text()}"
            time.sleep(0.05)
        else:
            return
