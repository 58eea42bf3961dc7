"""What the README tells people to type works."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.cli.command_line import parser

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
LACKS = 3
"""Exit status of a command that the machine lacks something for: a sound card, here."""
WAITS = {"run"}
"""Commands that go on for ever: only their words are checked here."""
RUN_ELSEWHERE = {"demo": "tests/test_demo_patients.py", "bench": "each benchmark's own tests"}


def commands() -> list[str]:
    """Every line of the shell blocks, without its comment."""
    blocks = re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    lines = [line.partition(" #")[0].strip() for block in blocks for line in block.splitlines()]
    return [line for line in dict.fromkeys(lines) if line and not line.startswith("#")]


KIOSK = [line for line in commands() if line.startswith((".venv/bin/kiosk ", "kiosk "))]


SCRIPTS = [line for line in (line.removeprefix("sudo ") for line in commands()) if line.startswith("script/")]


def test_the_readme_has_commands_for_each_of_its_readers() -> None:
    assert {"script/demo", "script/test"} <= set(commands())
    assert len(KIOSK) >= 5


@pytest.mark.parametrize("line", SCRIPTS)
def test_a_script_of_the_readme_is_there_and_can_be_run(line: str) -> None:
    script = ROOT / line.split(maxsplit=1)[0]

    assert os.access(script, os.X_OK)
    assert 0 == subprocess.run(["bash", "-n", str(script)], check=False).returncode


@pytest.mark.parametrize("line", KIOSK)
def test_a_command_of_the_readme_is_understood_and_does_not_fail(line: str, tmp_path: Path) -> None:
    words = shlex.split(line)[1:]
    chosen = parser().parse_args(words)

    assert chosen.func
    if words[0] in WAITS | set(RUN_ELSEWHERE):
        return
    environment = os.environ | {"XDG_CACHE_HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "kiosk.cli.main", *words],
        cwd=ROOT, env=environment, input="my calf cramps at night\n" + "no\n" * 20, capture_output=True, text=True,
        timeout=120, check=False,
    )  # fmt: skip

    assert done.returncode in {0, LACKS}
    assert "Traceback" not in done.stderr


def test_everything_else_in_a_shell_block_is_known_here() -> None:
    known = (".venv/bin/kiosk ", "kiosk ", "script/", "sudo script/", "python -m kiosk.", ".venv/bin/python -m kiosk.")

    assert [] == [line for line in commands() if not line.startswith(known)]
