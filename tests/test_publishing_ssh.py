"""A real sshd on the loopback address, with an account that can do nothing but change prompts."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ACCOUNT = "kiosk-test-anna"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        os.getuid() != 0 or not shutil.which("sshd", path="/usr/sbin"), reason="needs root and openssh-server"
    ),
]

Ssh = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def ssh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ssh]:
    folder = tmp_path_factory.mktemp("sshd")
    for name in ("host", "key"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / name], check=True)
    keys = Path("/run/kiosk-test-keys")
    keys.write_text((folder / "key.pub").read_text())
    keys.chmod(0o644)
    subprocess.run(["userdel", "-rf", ACCOUNT], check=False, capture_output=True)
    subprocess.run(["useradd", "-m", "-s", "/bin/sh", "-p", "*", ACCOUNT], check=True)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    gate = f"/usr/bin/env PYTHONPATH={ROOT} {sys.executable} -m kiosk.cli.main prompts gate"
    (folder / "config").write_text(
        f"ListenAddress 127.0.0.1:{port}\nHostKey {folder}/host\nPidFile none\nUsePAM no\nStrictModes no\n"
        f"AuthorizedKeysFile {keys}\nDisableForwarding yes\nPermitTTY yes\nForceCommand {gate}\n"
    )
    Path("/run/sshd").mkdir(exist_ok=True)
    server = subprocess.Popen(["/usr/sbin/sshd", "-D", "-e", "-f", folder / "config"], stderr=subprocess.DEVNULL)
    options = ["-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR"]

    def run(*words: str, before: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
        command = ["ssh", "-p", str(port), "-i", str(folder / "key"), *options, *before, f"{ACCOUNT}@127.0.0.1", *words]
        return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)

    time.sleep(1)
    try:
        yield run
    finally:
        server.terminate()
        server.wait()
        subprocess.run(["userdel", "-rf", ACCOUNT], check=False, capture_output=True)
        keys.unlink()


def test_the_account_is_known_by_its_login(ssh: Ssh) -> None:
    done = ssh("kiosk", "prompts", "whoami")

    assert (0, f"{ACCOUNT}\n") == (done.returncode, done.stdout), done.stderr


@pytest.mark.parametrize("line", ["", "sh", "cat /etc/passwd", "scp -t /tmp", "kiosk prompts history; id", "kiosk run"])
def test_a_shell_and_other_commands_are_refused(ssh: Ssh, line: str) -> None:
    done = ssh(line) if line else ssh()

    assert 1 == done.returncode
    assert "this account is for the kiosk's prompts only" in done.stderr or "does not take" in done.stderr
    assert "root:" not in done.stdout
    assert "uid=" not in done.stdout


def test_ports_are_not_forwarded(ssh: Ssh) -> None:
    done = ssh("kiosk", "prompts", "whoami", before=("-W", "127.0.0.1:22"))

    assert 0 != done.returncode
