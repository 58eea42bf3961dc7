"""The two commands of the README on a machine on which nobody has installed anything: a new Debian 12 in a folder."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import debian
import pytest
from debian import inside

SECOND_RUN_WITHIN = 60.0
"""Seconds of a set-up that finds everything done; it takes two."""

pytestmark = debian.NEEDS


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A Debian 12 with Python, and the project as it stands, unpacked in /root/kiosk."""
    root = tmp_path_factory.mktemp("machine")
    debian.make(root, "ca-certificates,python3")
    with debian.kept(root):
        yield root


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
