"""A new Debian in a folder, on which nobody has installed anything, for tests that need root and minutes."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
BROUGHT_ALONG = (
    "/etc/hosts", "/etc/resolv.conf", "/etc/pip.conf", "/etc/ssl/certs/ca-certificates.crt",
    "/etc/apt/sources.list", "/etc/apt/sources.list.d", "/etc/apt/apt.conf.d",
)  # fmt: skip
"""How this machine reaches its package indexes; nothing else of it."""
INSTALL = "script/install"
BUNDLE = "/root/bundle"
HERE = "bookworm"
"""The Debian of this machine; its mirror has the next one too."""
NEEDS = [
    pytest.mark.slow,
    pytest.mark.skipif(os.geteuid() != 0, reason="a new Debian needs root"),
    pytest.mark.skipif(not shutil.which("debootstrap"), reason="apt-get install debootstrap"),
]


def run(command: list[str], **options: object) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, **options)  # type: ignore[call-overload]


def mirror() -> str:
    """The address from which this machine has its Debian."""
    targets = ["apt-get", "indextargets", "--format", "$(REPO_URI)", "Created-By: Packages", f"Codename: {HERE}"]
    found = subprocess.run(targets, check=True, capture_output=True, text=True).stdout.split()
    if not found:
        pytest.skip("this machine has no Debian 12 to make another one from")
    return found[0]


def make(root: Path, packages: str, release: str = HERE) -> None:
    """Make a Debian with these packages, and the project as it stands, unpacked in /root/kiosk."""
    run(["debootstrap", "--variant=minbase", f"--include={packages}", release, str(root), mirror()])
    for path in map(Path, BROUGHT_ALONG):
        if path.is_dir():
            shutil.copytree(path, root / path.relative_to("/"), dirs_exist_ok=True)
        elif path.is_file():
            shutil.copy(path, root / path.relative_to("/"))
    for path in (*root.glob("etc/apt/sources.list"), *root.glob("etc/apt/sources.list.d/*")):
        path.write_text(path.read_text(encoding="utf-8").replace(HERE, release), encoding="utf-8")
    files = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True).stdout
    (root / "root" / "kiosk").mkdir()
    packed = subprocess.run(["tar", "-c", "--null", "-T", "-"], cwd=ROOT, input=files, check=True, capture_output=True)
    run(["tar", "-x", "-C", str(root / "root" / "kiosk")], input=packed.stdout)
    root.chmod(0o755)  # pytest's folders are for one user only


@contextmanager
def kept(root: Path) -> Iterator[Path]:
    """Removed in the end."""
    yield root
    shutil.rmtree(root)


INSIDE = (
    'for folder in proc dev dev/pts dev/shm; do mount --bind "/$folder" "$0/$folder"; done; '
    'exec chroot "$0" bash -c "$1"'
)
"""Mounts in a name space of its own, so that none is left when a test is killed: whoever then removes the
folder would remove the devices of this machine."""


def command(root: Path, line: str, folder: str = "/root/kiosk", *, offline: bool = False) -> list[str]:
    """How a shell there runs a line; offline: in a network name space without interfaces."""
    apart = ["unshare", "--mount", *(["--net"] if offline else [])]
    return [*apart, "bash", "-c", INSIDE, str(root), f"cd {folder} && {line}"]


def environment() -> dict[str, str]:
    """What a new user's shell has there, and how pip reaches its index."""
    pip = {name: value for name, value in os.environ.items() if name.startswith("PIP_")}
    path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
    return {"HOME": "/root", "PATH": path, "LANG": "C.UTF-8", **pip}


def inside(
    root: Path, line: str, folder: str = "/root/kiosk", *, offline: bool = False
) -> subprocess.CompletedProcess[str]:
    """Run a line there, as a new user's shell would."""
    return subprocess.run(
        command(root, line, folder, offline=offline), env=environment(), capture_output=True, text=True, check=False
    )


def with_bundle(folder: Path, release: str = HERE, packages: str = "ca-certificates,python3,systemd") -> Path:
    """Make a Debian with these packages and, instead of the project, a bundle that another one has made."""
    first, second = folder / "first", folder / "second"
    make(first, packages, release)
    run(["cp", "-a", str(first), str(second)])
    with kept(first):
        made = inside(first, f"script/bundle {BUNDLE}")
        assert 0 == made.returncode, made.stderr
        shutil.rmtree(second / "root" / "kiosk")
        shutil.move(first / BUNDLE[1:], second / BUNDLE[1:])
    return second


def killed_at(machine: Path, step: str) -> None:
    """Run the installation and kill it, and all that it started, when it begins a step."""
    install_it = command(machine, INSTALL, BUNDLE, offline=True)
    with subprocess.Popen(
        install_it, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        start_new_session=True,
    ) as install:  # fmt: skip
        assert install.stdout
        for line in install.stdout:
            if line.startswith(f"install: {step}"):
                time.sleep(5 if step == "building" else 0)
                os.killpg(install.pid, signal.SIGKILL)
                return
    pytest.fail(f"no step {step}")
