"""The service under a real systemd, on a machine of its own: installed, restarted, killed, hung, and without power.

The tests follow one another on one machine. Its releases are built before it is switched on, as an installation that
was interrupted leaves them, because an emulated processor takes a quarter of an hour for each; all that an installation
does to a system is done on it.
"""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator

import debian
import pytest
import virtual_machine as vm
from virtual_machine import VirtualMachine

pytestmark = vm.NEEDS

INSTALL = f"cd {debian.BUNDLE} && {debian.INSTALL}"
KIOSK = "/opt/kiosk/current/.venv/bin/kiosk"
AS_KIOSK = f"runuser -u kiosk -- env HOME=/var/lib/kiosk XDG_CACHE_HOME=/var/cache/kiosk {KIOSK}"
CONFIG = "--config /etc/kiosk/kiosk.toml"
SYSTEM = "/usr/bin:/usr/sbin"
"""What the machine has."""
MOST_EXPOSED = 1.5
WITHIN = 400
"""Seconds of the emulated machine until something must be in the journal."""
SEED = 20261128
CHANGE = "Changed."
"""The end of the changelog of the second release."""


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[VirtualMachine]:
    """Switched on, with two releases half installed and nothing of the service yet."""
    folder = tmp_path_factory.mktemp("machine")
    with debian.kept(debian.with_bundle(folder, packages=vm.PACKAGES)) as root:
        changelog = root / debian.BUNDLE[1:] / "CHANGELOG.md"
        debian.killed_at(root, "making")
        first = changelog.read_text()
        changelog.write_text(f"{first}{CHANGE}\n")
        debian.killed_at(root, "making")
        changelog.write_text(first)
        image = vm.disk(root, folder)
    machine = VirtualMachine(image, folder)
    machine.start()
    yield machine
    machine.cut_power()
    image.unlink()


def awaited(act: str, wanted: str) -> str:
    """Do something, then wait until a line of the service's journal after it matches."""
    return (
        "cursor=$(journalctl -q -n 1 --show-cursor | sed -n 's/^-- cursor: //p'); "
        f"{act}; timeout {WITHIN} grep -m 1 -E {shlex.quote(wanted)} "
        '< <(exec journalctl -q -u kiosk -f -o cat --after-cursor="$cursor" 2>/dev/null)'
    )


READY = "^Started kiosk.service"


def test_it_installs_under_systemd_and_the_doctor_is_content(machine: VirtualMachine) -> None:
    done = machine.run(f"{INSTALL} && cat /run/kiosk/health.json")

    assert 0 == done.status, done.said
    assert '"microphone": "default"' in done.said
    assert ["enabled"] * 2 == machine.ask("systemctl is-enabled kiosk.service kiosk-selftest.timer").split()
    assert "active" == machine.ask("systemctl is-active kiosk")
    assert 0 == machine.run(f"{AS_KIOSK} doctor {CONFIG}").status
    assert 0 == machine.run(f"{KIOSK} status {CONFIG}").status


def test_it_is_active_only_once_it_hears_the_sound_card(machine: VirtualMachine) -> None:
    machine.ask("systemctl stop kiosk")
    going = machine.run(awaited("systemctl start --no-block kiosk; systemctl is-active kiosk", READY)).said.splitlines()

    assert "activating" == going[0]
    assert "active" == machine.ask("systemctl is-active kiosk")
    assert "RUNNING" in machine.ask("cat /proc/asound/Loopback/pcm0c/sub0/status")
    owner = machine.ask("sed -n 's/^owner_pid *: //p' /proc/asound/Loopback/pcm0c/sub0/status")
    assert owner in machine.ask("cat /sys/fs/cgroup/system.slice/kiosk.service/cgroup.procs").split()


def main_process(machine: VirtualMachine) -> str:
    return machine.ask("systemctl show --property MainPID --value kiosk")


def test_it_is_as_shut_in_as_its_unit_says(machine: VirtualMachine) -> None:
    machine.ask("ip link add outside type dummy")  # the machine has no network card that could be hidden
    pid = main_process(machine)
    told = machine.ask("systemd-analyze security --no-pager kiosk.service")
    score = re.search(r"Overall exposure level for \S+: ([\d.]+)", told)
    has = dict(re.findall(r"^(\w+):\s+(.*)$", machine.ask(f"cat /proc/{pid}/status"), re.MULTILINE))
    limits = machine.ask(f"cat /proc/{pid}/limits")
    memory = machine.ask("cd /sys/fs/cgroup/system.slice/kiosk.service && cat memory.max memory.swap.max pids.max")

    assert score
    assert float(score.group(1)) <= MOST_EXPOSED
    assert {"lo", "outside"} == set(machine.ask("ls /sys/class/net").split())
    assert ["lo"] == re.findall(r"(\w+):", machine.ask(f"nsenter -t {pid} -n cat /proc/net/dev"))
    assert ("1", "2", "0" * 16) == (has["NoNewPrivs"], has["Seccomp"], has["CapBnd"])
    assert [str(850 << 20), "0", "64"] == memory.split()
    assert re.search(r"^Max core file size +0 +0 ", limits, re.MULTILINE)


@pytest.mark.parametrize("folder", ["/etc", "/opt/kiosk/current/kiosk", "/usr/lib", "/var/lib", "/root", "/boot"])
def test_not_even_root_writes_beside_its_folders_where_it_runs(machine: VirtualMachine, folder: str) -> None:
    there = f"nsenter -t {main_process(machine)} -m"

    assert 0 == machine.run(f"touch {folder}/x && rm {folder}/x").status
    assert 0 != machine.run(f"{there} touch {folder}/x").status


@pytest.mark.parametrize("folder", ["/var/lib/kiosk", "/var/cache/kiosk", "/run/kiosk"])
def test_its_own_folders_are_open_to_it(machine: VirtualMachine, folder: str) -> None:
    there = f"nsenter -t {main_process(machine)} -m setpriv --reuid kiosk --regid kiosk --clear-groups"

    assert 0 == machine.run(f"{there} sh -c 'touch {folder}/x && rm {folder}/x'").status


def test_of_all_devices_it_opens_the_sound_card(machine: VirtualMachine) -> None:
    among = "echo $$ >/sys/fs/cgroup/system.slice/kiosk.service/cgroup.procs"

    assert 0 == machine.run("head -c 1 /dev/vda >/dev/null").status
    assert "Operation not permitted" in machine.run(f"sh -c '{among}; head -c 1 /dev/vda'").said
    assert 0 == machine.run(f"sh -c '{among}; exec 3<>/dev/snd/controlC0'").status


@pytest.mark.parametrize("signal", ["KILL", "SEGV"])
def test_killed_it_is_back_and_leaves_no_core(machine: VirtualMachine, signal: str) -> None:
    before = main_process(machine)
    machine.ask(awaited(f"kill -{signal} {before}", READY))

    assert before != main_process(machine)
    assert "" == machine.ask("ls -A /var/lib/systemd/coredump; find / -xdev -name 'core*' -user kiosk -size +100k")
    assert 0 == machine.run(f"{KIOSK} status {CONFIG}").status


def test_hung_it_is_ended_by_the_watchdog_and_is_back(machine: VirtualMachine) -> None:
    before = main_process(machine)
    told = machine.ask(awaited(f"kill -STOP {before}", "[Ww]atchdog timeout"))
    machine.ask(awaited(":", READY))

    assert "limit 1min" in told
    assert before != main_process(machine)


def test_after_a_restart_of_the_machine_it_is_there_by_itself(machine: VirtualMachine) -> None:
    machine.restart()

    assert "running" == machine.ask("systemctl is-system-running --wait")
    assert "active" == machine.ask("systemctl is-active kiosk")
    assert 0 == machine.run(f"{KIOSK} status {CONFIG}").status
    assert "/run/kiosk/button" == machine.ask("find /run/kiosk -type p -perm 0660 -user kiosk")


def test_the_self_test_is_due_within_the_hour_and_passes(machine: VirtualMachine) -> None:
    timers = json.loads(machine.ask("systemctl list-timers --output json kiosk-selftest.timer"))
    machine.ask("systemctl start kiosk-selftest.service")

    assert ["kiosk-selftest.service"] == [timer["activates"] for timer in timers]
    assert 0 < timers[0]["next"]
    assert "Result=success" == machine.ask("systemctl show --property Result kiosk-selftest.service")


def test_the_journal_is_held_to_its_limits(machine: VirtualMachine) -> None:
    told = machine.ask("journalctl -b -o cat -u systemd-journald --grep 'System Journal'")

    assert "max 100.0M" in told.splitlines()[-1]


SAID = "left_calf_is_hot_and_swollen_since_the_wedding_in_brighton"
"""With spaces in the place of its lines it stands in no file of the machine."""
PERSON = (
    "systemd-run --quiet --unit=person --setenv=PYTHONPATH=/opt/kiosk/current /opt/kiosk/current/.venv/bin/python "
    "/opt/kiosk/current/tests/person.py /dev/shm/opening.wav /dev/shm/no.wav"
)


def test_somebody_who_presses_the_button_is_served_and_no_word_of_it_is_kept(machine: VirtualMachine) -> None:
    for name, words in (("opening", SAID.replace("_", " ")), ("no", "no")):
        machine.ask(f"espeak-ng -v en-us -s 140 -w /dev/shm/{name}.wav 'my {words}'".replace("my no", "no"))
    machine.ask(PERSON)
    ended = machine.ask(awaited("echo start >/run/kiosk/button", "visit [0-9]+ ended"))
    machine.ask("systemctl stop person")
    status = json.loads(machine.ask(f"{KIOSK} status --json {CONFIG}"))
    heard = json.loads(machine.ask(f"{AS_KIOSK} hear --json {CONFIG} /dev/shm/opening.wav 2>/dev/null"))["text"].split()
    machine.shut_down()
    traces = {" ".join(pair) for pair in zip(heard, heard[1:], strict=False)}
    found = {trace for trace in traces if machine.holds(trace)}
    machine.start()

    assert re.search(r"visit 1 ended: \w+, \d+ turns", ended)
    assert (1, True) == (status["visits_today"], status["answers"] > 0)
    assert machine.holds("visit 1 ended")
    assert "wedding" in " ".join(traces)
    assert set() == {trace for trace in found if "wedding" in trace}
