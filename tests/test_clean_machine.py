"""The two commands of the README on a machine on which nobody has installed anything: a new Debian 12 in a folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
BROUGHT_ALONG = (
    "/etc/hosts", "/etc/resolv.conf", "/etc/pip.conf", "/etc/ssl/certs/ca-certificates.crt",
    "/etc/apt/sources.list", "/etc/apt/sources.list.d", "/etc/apt/apt.conf.d",
)  # fmt: skip
"""How this machine reaches its package indexes; nothing else of it."""
SECOND_RUN_WITHIN = 60.0
"""Seconds of a set-up that finds everything done; it takes two."""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.geteuid() != 0, reason="a new Debian needs root"),
    pytest.mark.skipif(not shutil.which("debootstrap"), reason="apt-get install debootstrap"),
]


def run(command: list[str], **options: object) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, **options)  # type: ignore[call-overload]


def mirror() -> str:
    """The address from which this machine has its Debian."""
    targets = ["apt-get", "indextargets", "--format", "$(REPO_URI)", "Created-By: Packages", "Codename: bookworm"]
    found = subprocess.run(targets, check=True, capture_output=True, text=True).stdout.split()
    if not found:
        pytest.skip("this machine has no Debian 12 to make another one from")
    return found[0]


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A Debian 12 with Python, and the project as it stands, unpacked in /root/kiosk."""
    root = tmp_path_factory.mktemp("machine")
    run(["debootstrap", "--variant=minbase", "--include=ca-certificates,python3", "bookworm", str(root), mirror()])
    for path in map(Path, BROUGHT_ALONG):
        if path.is_dir():
            shutil.copytree(path, root / path.relative_to("/"), dirs_exist_ok=True)
        elif path.is_file():
            shutil.copy(path, root / path.relative_to("/"))
    files = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True).stdout
    (root / "root" / "kiosk").mkdir()
    packed = subprocess.run(["tar", "-c", "--null", "-T", "-"], cwd=ROOT, input=files, check=True, capture_output=True)
    run(["tar", "-x", "-C", str(root / "root" / "kiosk")], input=packed.stdout)
    with ExitStack() as mounted:
        for folder in ("proc", "dev", "dev/shm"):
            run(["mount", "--bind", f"/{folder}", str(root / folder)])
            mounted.callback(run, ["umount", str(root / folder)])
        root.chmod(0o755)  # pytest's folders are for one user only
        yield root
    shutil.rmtree(root)


def inside(machine: Path, command: str) -> subprocess.CompletedProcess[str]:
    """Run a command in the project's folder there, as a new user's shell would."""
    pip = {name: value for name, value in os.environ.items() if name.startswith("PIP_")}
    environment = {"HOME": "/root", "PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", **pip}
    return subprocess.run(
        ["chroot", str(machine), "bash", "-c", f"cd /root/kiosk && {command}"],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_the_demo_runs_on_a_new_machine_and_a_second_time_at_once(machine: Path) -> None:
    first = inside(machine, "script/demo ordinary")

    assert 0 == first.returncode, first.stderr
    assert "result: not_mineral" in first.stdout
    assert (machine / "root/kiosk/demo-output/ordinary.wav").stat().st_size > 1_000_000

    began = time.monotonic()
    again = inside(machine, "script/setup")

    assert (0, "", "") == (again.returncode, again.stdout, again.stderr)
    assert time.monotonic() - began < SECOND_RUN_WITHIN


def test_without_root_the_line_to_run_is_named(machine: Path) -> None:
    inside(machine, "apt-get -qq -y remove espeak-ng && chmod 755 /root && useradd somebody")
    refused = inside(machine, "setpriv --reuid somebody --clear-groups script/setup </dev/null")

    assert 3 == refused.returncode
    assert "apt-get install --no-install-recommends espeak-ng" in refused.stderr
    assert 1 == refused.stderr.count("\n")
