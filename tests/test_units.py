"""The systemd units: hardened as far as a sound card allows, and without a key that systemd doesn't know."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

UNITS = Path(__file__).resolve().parents[1] / "systemd"
MOST_EXPOSED = 1.5
"""Of 10, as systemd counts; a bare unit has 9.6."""

needs_systemd = pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="apt-get install systemd")


def analyze(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["systemd-analyze", *arguments], capture_output=True, text=True, check=False)


def directives(unit: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key, value in re.findall(r"^(\w+)=(.*)$", (UNITS / unit).read_text(encoding="utf-8"), re.MULTILINE):
        found.setdefault(key, []).append(value)
    return found


@needs_systemd
@pytest.mark.parametrize("unit", ["kiosk.service", "kiosk-selftest.service"])
def test_a_service_is_hardened(unit: str) -> None:
    told = analyze("security", "--offline=true", "--no-pager", str(UNITS / unit)).stdout
    score = re.search(r"Overall exposure level for \S+: ([\d.]+)", told)

    assert score, told
    assert float(score.group(1)) <= MOST_EXPOSED


@needs_systemd
def test_systemd_has_nothing_to_say_about_the_units(tmp_path: Path) -> None:
    """It exits with 0 on keys that it doesn't know; so nothing may be printed. Only the program is not here yet."""
    for unit in [*UNITS.glob("*.service"), *UNITS.glob("*.timer")]:
        text = unit.read_text(encoding="utf-8").replace("/opt/kiosk/current/.venv/bin/kiosk", "/bin/true")
        (tmp_path / unit.name).write_text(text.replace("file:/opt/kiosk/current/README.md", "man:systemd(1)"))
    told = analyze("verify", "--man=no", *map(str, sorted(tmp_path.iterdir())))

    assert (0, "", "") == (told.returncode, told.stdout, told.stderr)


@needs_systemd
def test_a_mistake_in_a_unit_would_be_seen(tmp_path: Path) -> None:
    unit = tmp_path / "kiosk.service"
    unit.write_text((UNITS / unit.name).read_text(encoding="utf-8") + "\n[Service]\nWatchDog=60\n")

    assert "WatchDog" in analyze("verify", "--man=no", str(unit)).stderr


def test_the_service_reaches_no_network_and_no_device_but_sound_and_pins() -> None:
    kiosk = directives("kiosk.service")

    assert ["yes"] == kiosk["PrivateNetwork"]
    assert ["AF_UNIX"] == kiosk["RestrictAddressFamilies"]
    assert ["char-alsa rw", "char-gpiochip rw"] == kiosk["DeviceAllow"]
    assert ["0"] == kiosk["LimitCORE"]
    assert ["0"] == kiosk["MemorySwapMax"]
    assert ["notify"] == kiosk["Type"]


@pytest.mark.skipif(not shutil.which("systemd-sysusers"), reason="apt-get install systemd")
def test_the_user_and_the_folders_are_made_in_a_bare_root(tmp_path: Path) -> None:
    for kind, tool in (("sysusers", "systemd-sysusers"), ("tmpfiles", "systemd-tmpfiles")):
        there = tmp_path / "usr" / "lib" / f"{kind}.d" / "kiosk.conf"
        there.parent.mkdir(parents=True)
        shutil.copy(UNITS / f"kiosk.{kind}", there)
        (tmp_path / "etc").mkdir(exist_ok=True)
        create = ["--create"] if kind == "tmpfiles" else []
        done = subprocess.run([tool, *create, f"--root={tmp_path}"], capture_output=True, text=True, check=False)
        assert 0 == done.returncode, done.stderr

    assert "kiosk:" in (tmp_path / "etc" / "passwd").read_text()
    assert re.search(r"^audio:.*kiosk", (tmp_path / "etc" / "group").read_text(), re.MULTILINE)
    assert (tmp_path / "run" / "kiosk" / "button").is_fifo()
    assert 0o755 == (tmp_path / "var" / "lib" / "kiosk").stat().st_mode & 0o777
    prompts = (tmp_path / "var" / "lib" / "kiosk" / "prompts").stat()
    assert 0o2775 == prompts.st_mode & 0o7777
    groups = dict(re.findall(r"^([\w-]+):[^:]*:(\d+):", (tmp_path / "etc" / "group").read_text(), re.MULTILINE))
    assert int(groups["kiosk-staff"]) == prompts.st_gid
    assert re.search(r"^kiosk-staff:.*kiosk$", (tmp_path / "etc" / "group").read_text(), re.MULTILINE)
