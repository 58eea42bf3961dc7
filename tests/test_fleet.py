"""The Ansible role against two kiosks: Debian 12 in two folders, each with an sshd of its own, from a real bundle."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import tarfile
import tomllib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import debian
import pytest
import sshd

ROOT = Path(__file__).resolve().parents[1]
FLEET = ROOT / "systemd" / "fleet"
KIOSKS = ("market-street", "station")
ACCOUNT = "fleet"
BUNDLE = "root/bundle"
SERVICE = """
from kiosk.bench.sound_card import sound_card
from kiosk.cli.main import main
with sound_card():
    main(["run", "--config", "/etc/kiosk/kiosk.toml"])
"""
"""The service as its unit starts it, on a sound card made of software."""

pytestmark = [
    *debian.NEEDS,
    pytest.mark.skipif(not Path("/usr/sbin/sshd").exists(), reason="apt-get install openssh-server openssh-client"),
]


@dataclass
class Fleet:
    """Two kiosks, and the folder from which they are run."""

    folder: Path
    roots: dict[str, Path]
    logins: dict[str, sshd.Login]
    settings: dict[str, Any] = field(default_factory=lambda: {"visit": {"country": "DE"}, "speaking": {"volume": 0.5}})
    settings_here: dict[str, Any] = field(default_factory=lambda: {"station": {"visit": {"place": "home"}}})

    def play(self, playbook: str, *more: str) -> subprocess.CompletedProcess[str]:
        hosts = {
            name: {
                "ansible_port": login.port, "ansible_ssh_private_key_file": str(login.key),
                "kiosk_settings_here": self.settings_here.get(name, {}),
            }
            for name, login in self.logins.items()
        }  # fmt: skip
        shared = {
            "ansible_host": "127.0.0.1", "ansible_user": ACCOUNT, "ansible_python_interpreter": "/usr/bin/python3",
            "ansible_ssh_common_args": " ".join(sshd.OPTIONS), "kiosk_bundle": str(self.folder / "bundle.tar"),
            "kiosk_settings": self.settings,
        }  # fmt: skip
        inventory = self.folder / "inventory.yml"
        inventory.write_text(json.dumps({"kiosks": {"hosts": hosts, "vars": shared}}))  # JSON is YAML
        command = [ROOT / ".venv-fleet/bin/ansible-playbook", "-i", inventory, FLEET / playbook, *more]
        environment = os.environ | {"HOME": str(self.folder), "LC_ALL": "C.UTF-8"}
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    def release(self, name: str) -> str:
        return str((self.roots[name] / "opt/kiosk/current").readlink())

    def toml(self, name: str) -> dict[str, Any]:
        return tomllib.loads((self.roots[name] / "etc/kiosk/kiosk.toml").read_text())

    def told(self, name: str) -> dict[str, Any]:
        return dict(json.loads((self.folder / "health" / name / "status.json").read_text()))


def changed(done: subprocess.CompletedProcess[str]) -> dict[str, int]:
    """How much was changed on each kiosk."""
    return {
        name: int(count) for name, count in re.findall(r"^([\w-]+) +: ok=.* changed=(\d+)", done.stdout, re.MULTILINE)
    }


def pack(fleet: Fleet, bundle: Path) -> None:
    with tarfile.open(fleet.folder / "bundle.tar", "w") as tar:
        tar.add(bundle, "kiosk")


@pytest.fixture(scope="module")
def new_machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A Debian that can be logged in to, with what a sound card of software wants."""
    root = tmp_path_factory.mktemp("machine")
    sound = "pulseaudio,pulseaudio-utils,libasound2-plugins"
    debian.make(root, f"ca-certificates,python3,systemd,openssh-server,sudo,{sound}")
    rule = f"{ACCOUNT} ALL=(ALL) NOPASSWD: ALL"
    account = f"useradd -m -s /bin/sh -p '*' {ACCOUNT} && echo '{rule}' >/etc/sudoers.d/{ACCOUNT}"
    with debian.kept(root):
        done = debian.inside(root, account)
        assert 0 == done.returncode, done.stderr
        yield root


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory, new_machine: Path) -> Iterator[Path]:
    """Made by script/bundle on a Debian of its own."""
    root = tmp_path_factory.mktemp("maker") / "root"
    debian.run(["cp", "-a", str(new_machine), str(root)])
    with debian.kept(root):
        made = debian.inside(root, f"script/bundle /{BUNDLE}")
        assert 0 == made.returncode, made.stderr
        yield root / BUNDLE


@pytest.fixture(scope="module")
def fleet(tmp_path_factory: pytest.TempPathFactory, new_machine: Path, bundle: Path) -> Iterator[Fleet]:
    made = subprocess.run([ROOT / "script" / "tool", "fleet"], capture_output=True, text=True, check=False)
    if made.returncode:
        pytest.skip(f"Ansible can't be had here: {made.stderr.strip().splitlines()[-1]}")
    folder = tmp_path_factory.mktemp("fleet")
    roots = {name: folder / name for name in KIOSKS}
    for root in roots.values():
        debian.run(["cp", "-a", str(new_machine), str(root)])
        shutil.rmtree(root / "root/kiosk")
    with ExitStack() as ends:
        for root in roots.values():
            ends.enter_context(debian.kept(root))
        logins = {
            name: ends.enter_context(sshd.sshd(ACCOUNT, "Subsystem sftp internal-sftp", root=root))
            for name, root in roots.items()
        }
        fleet = Fleet(folder, roots, logins)
        pack(fleet, bundle)
        yield fleet


def test_both_kiosks_are_installed_with_the_settings_of_all_and_of_each(fleet: Fleet) -> None:
    done = fleet.play("kiosks.yml")

    assert 0 == done.returncode, done.stdout + done.stderr
    shared = {"models": "/opt/kiosk/models", "cache": "/var/cache/kiosk/voice", "speaking": {"volume": 0.5}}
    assert shared | {"visit": {"start": "fifo", "country": "DE"}} == fleet.toml("market-street")
    assert shared | {"visit": {"start": "fifo", "country": "DE", "place": "home"}} == fleet.toml("station")
    assert fleet.release("market-street") == fleet.release("station")
    assert not (fleet.roots["station"] / "var/tmp/kiosk-bundle").exists()


def test_a_second_run_changes_nothing(fleet: Fleet) -> None:
    done = fleet.play("kiosks.yml")

    assert (0, dict.fromkeys(KIOSKS, 0)) == (done.returncode, changed(done)), done.stdout


def test_other_settings_are_put_in_force_without_a_new_release(fleet: Fleet) -> None:
    release = fleet.release("station")
    fleet.settings["speaking"]["volume"] = 0.8
    done = fleet.play("kiosks.yml")

    assert 0 == done.returncode, done.stdout
    assert [0.8, 0.8] == [fleet.toml(name)["speaking"]["volume"] for name in KIOSKS]
    assert release == fleet.release("station")


def test_settings_that_the_kiosk_refuses_are_put_in_force_nowhere(fleet: Fleet) -> None:
    fleet.settings["speaking"]["volume"] = 7
    done = fleet.play("kiosks.yml")
    fleet.settings["speaking"]["volume"] = 0.8

    assert 2 == done.returncode
    assert "volume" in done.stdout
    assert [0.8, 0.8] == [fleet.toml(name)["speaking"]["volume"] for name in KIOSKS]
    assert {"market-street"} == set(changed(done)), "the run ends with the first kiosk"
    assert 0 == fleet.play("kiosks.yml").returncode


def test_a_release_that_fails_its_test_ends_the_run_and_changes_no_kiosk(fleet: Fleet, bundle: Path) -> None:
    release, replies = fleet.release("station"), bundle / "prompts/en/replies.txt"
    whole = replies.read_bytes()
    replies.write_bytes(whole + b"\n[no_such_reply]\nHello.\n")
    pack(fleet, bundle)
    done = fleet.play("kiosks.yml")
    replies.write_bytes(whole)

    assert 2 == done.returncode
    assert "the kiosk is as it was" in done.stdout
    assert {"market-street"} == set(changed(done))
    assert [release, release] == [fleet.release(name) for name in KIOSKS]


def test_a_new_release_reaches_both_kiosks(fleet: Fleet, bundle: Path) -> None:
    release = fleet.release("station")
    with (bundle / "CHANGELOG.md").open("a", encoding="utf-8") as end:
        end.write("\nChanged.\n")
    pack(fleet, bundle)
    done = fleet.play("kiosks.yml")

    assert 0 == done.returncode, done.stdout
    assert release != fleet.release("station") == fleet.release("market-street")
    assert dict.fromkeys(KIOSKS, 0) == changed(fleet.play("kiosks.yml"))


@contextmanager
def service(root: Path) -> Iterator[None]:
    """Run the service there from its first "waiting for a visit" on."""
    command = debian.command(root, f"exec .venv/bin/python -c '{SERVICE}'", "/opt/kiosk/current")
    with subprocess.Popen(
        command, env=debian.environment(), stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        start_new_session=True,
    ) as running:  # fmt: skip
        try:
            assert running.stderr
            told = []
            for line in running.stderr:
                told.append(line)
                if "waiting for the line start" in line:
                    break
            else:
                pytest.fail("".join(told))
            yield
        finally:
            os.killpg(running.pid, signal.SIGTERM)


def test_health_is_collected_and_a_kiosk_that_does_not_run_is_ill(fleet: Fleet) -> None:
    with service(fleet.roots["station"]):
        done = fleet.play("health.yml")

    assert 2 == done.returncode
    assert (True, False) == (fleet.told("station")["ok"], fleet.told("market-street")["ok"])
    assert "has not run" in done.stdout
    assert "kiosk_up 1\n" in (fleet.folder / "health/station/kiosk.prom").read_text()
    assert not (fleet.folder / "health/market-street/health.json").exists()
