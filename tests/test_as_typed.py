"""What a message tells people to type works where they read it."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import cli
from kiosk.cli.as_typed import NAMED, as_typed
from kiosk.errors import SettingsError
from kiosk.service.buttons import Fifo

ROOT = Path(__file__).resolve().parent.parent
TOLD = "the kiosk says no: run kiosk models install small; or kiosk prompts edit, or ssh -t kiosk kiosk prompts edit"


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone with its program, which no PATH leads to."""
    program = tmp_path / "my kiosk" / ".venv" / "bin" / "kiosk"
    program.parent.mkdir(parents=True)
    program.write_text(f"#!{sys.executable}\nimport sys\nfrom kiosk.cli.main import main\nsys.exit(main())\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    monkeypatch.chdir(tmp_path / "my kiosk")
    return program


def test_in_a_clone_a_command_is_named_as_the_program_was_called(clone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", [".venv/bin/kiosk", "doctor"])
    by = ".venv/bin/kiosk"

    assert as_typed(TOLD) == (
        f"the kiosk says no: run {by} models install small; or {by} prompts edit, or ssh -t kiosk kiosk prompts edit"
    )
    monkeypatch.setattr(sys, "argv", [str(clone), "doctor"])
    assert f"run '{clone}' models install small;" in as_typed(TOLD)


def test_where_kiosk_is_found_it_is_named_so(clone: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "kiosk").symlink_to(clone)  # as script/install does in /usr/local/bin
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(sys, "argv", [".venv/bin/kiosk", "doctor"])

    assert TOLD == as_typed(TOLD)


def test_at_the_login_of_staff_commands_stay_as_they_type_them(clone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", [str(clone.parent / "main.py"), "prompts", "gate"])

    assert TOLD == as_typed(TOLD)


def test_a_refusal_in_a_clone_names_a_command_that_can_be_typed_there(clone: Path) -> None:
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [".venv/bin/kiosk", "prompts", "publish", "--why", "x", "--store", "s", "--work", "w"]
    told = subprocess.run(command, cwd=clone.parents[2], env=environment, capture_output=True, text=True, check=False)

    assert 1 == told.returncode
    assert "kiosk: you have no working copy yet: begin one: .venv/bin/kiosk prompts edit\n" == told.stderr


def test_what_verifying_finds_missing_is_told_with_a_command_that_can_be_typed_there(clone: Path) -> None:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "KIOSK_MODELS": str(clone.parent)}
    command = [".venv/bin/kiosk", "models", "verify", "vosk-model-small-en-us-0.15", "pocketsphinx-en-us"]
    told = subprocess.run(command, cwd=clone.parents[2], env=environment, capture_output=True, text=True, check=False)

    assert " run .venv/bin/kiosk models install vosk-model-small-en-us-0.15\n" in told.stderr


def test_a_fifo_that_only_an_installation_has_is_told_with_the_key_to_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", "/home/ann")
    with pytest.raises(SettingsError) as caught:
        Fifo(tmp_path / "run" / "button")

    mend = 'set fifo under [visit] in kiosk.toml, as in: fifo = "/home/ann/kiosk-button"'
    assert f"{tmp_path}/run/button: No such file or directory: {mend}" == str(caught.value)


def test_every_command_that_is_printed_can_be_typed_as_it_stands() -> None:
    printed = [
        f"{file.name}: {text.value}"
        for file in sorted(Path(cli.__file__).parent.glob("*.py"))
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "print"
        if "as_typed" not in {node.id for node in ast.walk(call) if isinstance(node, ast.Name)}
        for text in ast.walk(call)
        if isinstance(text, ast.Constant) and NAMED.search(str(text.value))
    ]

    assert printed == []
