"""A whole visit on arm64, emulated, ends as it does here."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[1] / "script" / "test-arm64"
LACKS = 3

pytestmark = pytest.mark.slow


def test_the_assessment_of_a_visit_on_arm64_is_the_native_one() -> None:
    done = subprocess.run([SCRIPT, "water-tablet"], capture_output=True, text=True, check=False)
    if done.returncode == LACKS:
        pytest.skip(done.stderr.strip().splitlines()[-1])

    assert 0 == done.returncode, done.stderr
    assert "water-tablet: the same assessment (urgent, potassium)" in done.stdout
    assert "water-tablet on aarch64, emulated" in done.stderr


@pytest.mark.parametrize(("words", "status"), [(["nobody"], 1), (["../../etc"], 1), (["--quick"], 2)])
def test_what_it_cannot_do_gets_one_line(words: list[str], status: int) -> None:
    done = subprocess.run([SCRIPT, *words], capture_output=True, text=True, check=False)

    assert (status, "", 1) == (done.returncode, done.stdout, done.stderr.count("\n"))
