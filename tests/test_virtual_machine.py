"""The service under a real systemd, on a machine of its own: installed, restarted, killed, hung, and without power.

The tests follow one another on one machine. Its two releases are built before it is switched on, as an installation
leaves them that is killed then, since an emulated processor takes many minutes for each; all that an installation
does to a system is done on it.
"""

from __future__ import annotations

import json
import random
import re
import shlex
import time
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
MOST_EXPOSED = 1.5
WITHIN = 900
"""Seconds until something must be in the journal; on an emulated processor a recogniser takes minutes to start."""
READY = "^Started kiosk.service"


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[VirtualMachine]:
    """Switched on, with two releases built and nothing else of the service yet."""
    folder = tmp_path_factory.mktemp("machine")
    with debian.kept(debian.with_bundle(folder, packages=vm.PACKAGES)) as root:
        changelog = root / debian.BUNDLE[1:] / "CHANGELOG.md"
        first = changelog.read_text(encoding="utf-8")
        changelog.write_text(f"{first}Changed.\n", encoding="utf-8")
        debian.killed_at(root, "making")
        (second,) = (root / "opt/kiosk/releases").iterdir()
        changelog.write_text(first, encoding="utf-8")
        debian.killed_at(root, "making")
        # An installation removes the releases that nothing points at.
        (root / "opt/kiosk/previous").symlink_to(f"/opt/kiosk/releases/{second.name}")
        image = vm.disk(root, folder)
    machine = VirtualMachine(image, folder)
    machine.start()
    yield machine
    machine.cut_power()
    image.unlink()


def awaited(act: str, wanted: str) -> str:
    """Do something, then wait until a line of the service's journal matches, and say it."""
    return (
        "cursor=$(journalctl -q -n 1 --show-cursor | sed -n 's/^-- cursor: //p'); "
        f"{act}; timeout {WITHIN} grep -m 1 -E {shlex.quote(wanted)} "
        '< <(exec journalctl -q -u kiosk -f -o cat --after-cursor="$cursor" 2>/dev/null)'
    )


def main_process(machine: VirtualMachine) -> str:
    return machine.ask("systemctl show --property MainPID --value kiosk")


def is_well(machine: VirtualMachine) -> None:
    assert "active" == machine.ask("systemctl is-active kiosk")
    done = machine.run(f"{KIOSK} status {CONFIG}")
    assert (0, True) == (done.status, "waiting" in done.said), done.said


def test_it_installs_under_systemd_and_the_doctor_is_content(machine: VirtualMachine) -> None:
    done = machine.run(INSTALL)

    assert 0 == done.status, done.said
    assert "doing          waiting" in done.said
    assert ["enabled"] * 2 == machine.ask("systemctl is-enabled kiosk.service kiosk-selftest.timer").split()
    is_well(machine)
    doctor = machine.run(f"{AS_KIOSK} doctor {CONFIG}")
    assert 0 == doctor.status, doctor.said
    assert {"OK"} == {line.split()[0] for line in doctor.said.splitlines()}


def test_it_listens_on_the_sound_card(machine: VirtualMachine) -> None:
    card = machine.ask("cat /proc/asound/Loopback/pcm0c/sub0/status")
    told = dict(re.findall(r"^(\w+) *: (.*)$", card, re.MULTILINE))

    assert "RUNNING" == told["state"]
    assert told["owner_pid"] in machine.ask("cat /sys/fs/cgroup/system.slice/kiosk.service/cgroup.procs").split()


def test_the_journal_is_held_to_its_limits_from_the_installation_on(machine: VirtualMachine) -> None:
    told = machine.ask("journalctl -b -o cat -u systemd-journald --grep 'System Journal'")

    assert "max 100.0M" in told.splitlines()[-1]


def test_the_self_test_is_due_and_passes(machine: VirtualMachine) -> None:
    timers = json.loads(machine.ask("systemctl list-timers --output json kiosk-selftest.timer"))
    machine.ask("systemctl start kiosk-selftest.service")

    assert ["kiosk-selftest.service"] == [timer["activates"] for timer in timers]
    assert timers[0]["next"] > 0


def test_it_is_as_shut_in_as_its_unit_says(machine: VirtualMachine) -> None:
    machine.ask("modprobe dummy numdummies=1")  # the machine has no network card that could be hidden
    pid = main_process(machine)
    told = machine.ask("systemd-analyze security --no-pager kiosk.service")
    score = re.search(r"Overall exposure level for \S+: ([\d.]+)", told)
    has = dict(re.findall(r"^(\w+):\s+(.*)$", machine.ask(f"cat /proc/{pid}/status"), re.MULTILINE))
    memory = machine.ask("cd /sys/fs/cgroup/system.slice/kiosk.service && cat memory.max memory.swap.max pids.max")

    assert score
    assert float(score.group(1)) <= MOST_EXPOSED
    assert {"lo", "dummy0"} == set(machine.ask("ls /sys/class/net").split())
    assert ["lo"] == re.findall(r"(\w+):", machine.ask(f"nsenter -t {pid} -n cat /proc/net/dev"))
    assert ("1", "2", "0" * 16) == (has["NoNewPrivs"], has["Seccomp"], has["CapBnd"])
    assert [str(1400 << 20), "0", "64"] == memory.split()
    assert re.search(r"^Max core file size +0 +0 ", machine.ask(f"cat /proc/{pid}/limits"), re.MULTILINE)


@pytest.mark.parametrize("folder", ["/etc", "/opt/kiosk/current/kiosk", "/usr/lib", "/var/lib", "/root", "/boot"])
def test_where_it_runs_not_even_root_writes_beside_its_folders(machine: VirtualMachine, folder: str) -> None:
    there = f"nsenter -t {main_process(machine)} -m"

    assert 0 == machine.run(f"touch {folder}/x && rm {folder}/x").status
    assert 0 != machine.run(f"{there} touch {folder}/x").status


@pytest.mark.parametrize("folder", ["/var/lib/kiosk", "/var/cache/kiosk", "/run/kiosk"])
def test_its_own_folders_are_open_to_it(machine: VirtualMachine, folder: str) -> None:
    there = f"nsenter -t {main_process(machine)} -m setpriv --reuid kiosk --regid kiosk --clear-groups"

    assert 0 == machine.run(f"{there} sh -c 'touch {folder}/x && rm {folder}/x'").status


def test_of_all_devices_it_may_open_the_sound_card(machine: VirtualMachine) -> None:
    among = "echo $$ >/sys/fs/cgroup/system.slice/kiosk.service/cgroup.procs"

    assert 0 == machine.run("head -c 1 /dev/vda >/dev/null").status
    assert "Operation not permitted" in machine.run(f"sh -c '{among}; head -c 1 /dev/vda'").said
    assert 0 == machine.run(f"sh -c '{among}; exec 3<>/dev/snd/controlC0'").status


def test_killed_it_is_back_and_active_only_once_it_hears(machine: VirtualMachine) -> None:
    before = main_process(machine)
    machine.ask(awaited(f"kill -KILL {before}", "^Starting kiosk.service"))
    assert "activating" == machine.run("systemctl is-active kiosk").said.strip()
    machine.ask("systemctl start kiosk")  # waits for the start that is under way

    assert before != main_process(machine)
    is_well(machine)
    told = machine.ask("journalctl -b -o cat -u kiosk").splitlines()
    assert told.index(next(line for line in told if line.startswith("kiosk: listening with"))) < told.index(
        next(line for line in told if re.match(READY, line))
    )


def test_whoever_presses_the_button_is_spoken_to_and_counted(machine: VirtualMachine) -> None:
    """Nobody answers here: an emulated sound card stutters. tests/test_visit_on_a_sound_card.py holds a whole visit."""
    ended = machine.ask(awaited("echo start >/run/kiosk/button", "visit [0-9]+ ended"))
    counters = json.loads(machine.ask("cat /var/lib/kiosk/counters.json"))

    assert re.search(r"visit 1 ended: silent, \d+ turns", ended)
    assert (1, 0) == (counters["visits_today"], counters["answers_today"])


def test_what_it_has_written_lies_in_its_own_folders(machine: VirtualMachine) -> None:
    owned = "find / -xdev -user kiosk -type f -not -path '/var/lib/kiosk*' -not -path '/var/cache/kiosk*'"

    assert "" == machine.ask(owned)


def test_hung_it_is_ended_by_the_watchdog_and_leaves_no_core(machine: VirtualMachine) -> None:
    told = machine.ask(awaited(f"kill -STOP {main_process(machine)}", "[Ww]atchdog timeout"))
    machine.ask(awaited(":", "^Starting kiosk.service"))

    assert "limit 1min" in told
    assert "" == machine.ask("ls -A /var/lib/systemd/coredump; find / -xdev -name 'core*' -user kiosk -size +100k")


def test_after_a_restart_of_the_machine_it_is_there_by_itself(machine: VirtualMachine) -> None:
    machine.restart()

    assert "running" == machine.ask("systemctl is-system-running --wait")
    is_well(machine)
    assert "/run/kiosk/button" == machine.ask("find /run/kiosk -type p -perm 0660 -user kiosk")


OTHER = f"""cd {debian.BUNDLE}
if cmp -s CHANGELOG.md /opt/kiosk/current/CHANGELOG.md; then
  if [ "$(tail -n 1 CHANGELOG.md)" = Changed. ]; then sed -i '$d' CHANGELOG.md; else echo Changed. >>CHANGELOG.md; fi
  sync
fi"""
"""Makes the bundle that of the release that does not run."""
LATER = random.Random(7)
"""Draws the moments at which the power goes."""


@pytest.mark.parametrize("step", ["trying", "switching", "starting"])
def test_the_power_goes_during_an_upgrade_and_the_kiosk_starts(machine: VirtualMachine, step: str) -> None:
    machine.ask(OTHER)
    machine.tell(INSTALL)
    assert any(line.startswith(f"install: {step}") for line in machine.answers())
    time.sleep(LATER.uniform(0, 0.1 if step == "switching" else 2) * vm.SLOWNESS)
    machine.cut_power()
    machine.start()

    assert "running" == machine.ask("systemctl is-system-running --wait")
    is_well(machine)


def spoken(machine: VirtualMachine) -> str:
    """The prompt set that the running service speaks from."""
    return str(json.loads(machine.ask(f"{KIOSK} status --json {CONFIG}"))["prompts"])


PUBLISH = (
    f"{AS_KIOSK} prompts fresh && sed -i -E 's/^I (did not hear any|heard no)thing\\.$/{{}}/' "
    "/var/lib/kiosk/kiosk-prompts/en/replies.txt && "
    f"{AS_KIOSK} prompts publish --why friendlier {CONFIG}"
)


@pytest.mark.parametrize(("sentence", "done"), [("I heard nothing.", False), ("I heard nothing just now.", True)])
def test_the_power_goes_during_a_publish_and_the_old_or_the_new_set_speaks(
    machine: VirtualMachine, sentence: str, *, done: bool
) -> None:
    before = spoken(machine)
    machine.tell(PUBLISH.format(sentence))
    if done:
        assert any("published " in line for line in machine.answers())
    else:
        time.sleep(LATER.uniform(0, 6 * vm.SLOWNESS))
    machine.cut_power()
    machine.start()

    assert "running" == machine.ask("systemctl is-system-running --wait")
    is_well(machine)
    assert (spoken(machine) != before) or not done
