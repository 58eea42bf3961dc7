"""The service is installed, upgraded and removed on a Debian that has no network, from a bundle made on another."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import debian
import pytest
from debian import BUNDLE, INSTALL, inside, killed_at

pytestmark = debian.NEEDS

DOCTOR = "runuser -u kiosk -- env HOME=/var/lib/kiosk /opt/kiosk/current/.venv/bin/kiosk doctor --no-devices"
STEPS = ("building", "making", "writing", "trying", "switching", "linking", "rendering", "removing")
"""What the installation says as it begins a step."""


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A Debian 12 with systemd (not running) and the bundle; everything there is done without a network."""
    with debian.kept(debian.with_bundle(tmp_path_factory.mktemp("install"))) as machine:
        yield machine


def offline(machine: Path, line: str) -> subprocess.CompletedProcess[str]:
    return inside(machine, line, BUNDLE, offline=True)


def current(machine: Path) -> str:
    return str((machine / "opt/kiosk/current").readlink())


def change(machine: Path, file: str, text: str) -> None:
    with (machine / BUNDLE[1:] / file).open("a", encoding="utf-8") as end:
        end.write(text)


def test_it_installs_without_a_network_and_the_doctor_is_content(machine: Path) -> None:
    done = offline(machine, INSTALL)

    assert 0 == done.returncode, done.stderr
    assert 0 == offline(machine, f"{DOCTOR} --config /etc/kiosk/kiosk.toml").returncode
    wanted = machine / "etc/systemd/system/multi-user.target.wants/kiosk.service"
    unit = machine / "etc/systemd/system/kiosk.service"
    assert "/etc/systemd/system/kiosk.service" == str(wanted.readlink())
    assert "/opt/kiosk/current/systemd/kiosk.service" == str(unit.readlink())
    assert "yes\n" == offline(machine, "test -x /opt/kiosk/current/.venv/bin/kiosk && echo yes").stdout
    assert "/usr/local/bin/kiosk\n" == offline(machine, "command -v kiosk && kiosk --version >/dev/null").stdout
    assert "" == offline(machine, "runuser -u kiosk -- find /opt/kiosk -writable -not -type l").stdout
    assert "2775 kiosk-staff\n" == offline(machine, "stat -c '%a %G' /var/lib/kiosk/prompts").stdout
    assert "2770 kiosk-staff\n" == offline(machine, "stat -c '%a %G' /var/cache/kiosk/voice").stdout
    assert "kiosk-staff" in offline(machine, "id -nG kiosk").stdout.split()
    assert "0 sentences rendered\n" == offline(machine, f"{STAFF} render --config /etc/kiosk/kiosk.toml").stdout
    assert 300 < len(list((machine / "var/cache/kiosk/voice").iterdir()))


def test_an_upgrade_killed_at_any_step_leaves_a_kiosk_that_starts(machine: Path) -> None:
    offline(machine, 'echo "# the owner\'s" >>/etc/kiosk/kiosk.toml')
    old = current(machine)
    change(machine, "CHANGELOG.md", "\nChanged.\n")
    for step in STEPS:
        killed_at(machine, step)

        assert 0 == offline(machine, f"{DOCTOR} --config /etc/kiosk/kiosk.toml").returncode, step
        if step in STEPS[:4]:
            assert old == current(machine), step
    assert 0 == offline(machine, INSTALL).returncode
    assert old != current(machine)
    assert (machine / "etc/kiosk/kiosk.toml").read_text().endswith("# the owner's\n")


def test_a_build_that_the_power_was_cut_from_begins_anew(machine: Path) -> None:
    """Its files may be empty then, though pip's notes say that they are there."""
    before = set(machine.glob("opt/kiosk/releases/*"))
    change(machine, "CHANGELOG.md", "\nChanged again.\n")
    killed_at(machine, "making")
    (release,) = set(machine.glob("opt/kiosk/releases/*")) - before
    for module in release.glob(".venv/lib/*/site-packages/**/*.py"):
        module.write_text("")
    (release / ".unfinished").write_text("another boot\n")
    done = offline(machine, INSTALL)

    assert 0 == done.returncode, done.stderr
    assert f"/{release.name}" in current(machine)
    assert not (release / ".unfinished").exists()


OURS, THEIRS = "I heard nothing just now.", "We will stop here."
STAFF = "runuser -u kiosk -- env HOME=/var/lib/kiosk /opt/kiosk/current/.venv/bin/kiosk prompts"


def test_an_upgrade_merges_what_staff_published_with_its_own_prompts(machine: Path) -> None:
    copy = "/var/lib/kiosk/kiosk-prompts/en/replies.txt"
    offline(machine, f"{STAFF} fresh && sed -i 's/^I did not hear anything\\.$/{OURS}/' {copy}")
    done = offline(machine, f"{STAFF} publish --why friendlier --config /etc/kiosk/kiosk.toml")
    assert 0 == done.returncode, done.stderr
    shipped = machine / BUNDLE[1:] / "prompts/en/replies.txt"
    shipped.write_text(shipped.read_text().replace("That is fine, we stop here.", THEIRS))
    done = offline(machine, INSTALL)

    assert 0 == done.returncode, done.stderr
    assert "merged " in done.stderr
    store = machine / "var/lib/kiosk/prompts/en"
    current = json.loads((store / "current.json").read_text())
    spoken = (store / "releases" / current["release"] / "replies.txt").read_text()
    assert "merge" == current["action"]
    assert {OURS, THEIRS} <= set(spoken.splitlines())
    assert 0 == offline(machine, f"{DOCTOR} --config /etc/kiosk/kiosk.toml").returncode


def test_an_upgrade_that_fails_its_test_changes_nothing(machine: Path) -> None:
    old = current(machine)
    change(machine, "prompts/en/replies.txt", "\n[no_such_reply]\nHello.\n")
    done = offline(machine, INSTALL)

    assert 3 == done.returncode
    assert "the kiosk is as it was" in done.stderr
    assert old == current(machine)
    assert 0 == offline(machine, f"{DOCTOR} --config /etc/kiosk/kiosk.toml").returncode


def test_without_root_it_says_so(machine: Path) -> None:
    done = offline(machine, f"chmod 755 /root; runuser -u kiosk -- {INSTALL}")

    assert (3, 1) == (done.returncode, done.stderr.count("\n"))
    assert "sudo script/install" in done.stderr


def test_uninstalling_leaves_the_configuration_unless_asked(machine: Path) -> None:
    assert 0 == offline(machine, "script/uninstall").returncode
    assert not (machine / "opt/kiosk").exists()
    assert not (machine / "etc/systemd/system/kiosk.service").is_symlink()
    assert (machine / "etc/kiosk/kiosk.toml").exists()
    assert "kiosk" not in (machine / "etc/passwd").read_text()
    assert not (machine / "usr/local/bin/kiosk").is_symlink()

    assert 0 == offline(machine, "script/uninstall --configuration").returncode
    assert not (machine / "etc/kiosk").exists()


def test_debian_13_installs_from_a_bundle_made_on_debian_13(tmp_path: Path) -> None:
    with debian.kept(debian.with_bundle(tmp_path, "trixie")) as machine:
        done = offline(machine, INSTALL)

        assert 0 == done.returncode, done.stderr
        assert 0 == offline(machine, f"{DOCTOR} --config /etc/kiosk/kiosk.toml").returncode
        said = offline(machine, "/opt/kiosk/current/.venv/bin/kiosk assess --json 'cramps in my calves at night'")
        assert "self_care" == json.loads(said.stdout)["triage"], said.stderr
