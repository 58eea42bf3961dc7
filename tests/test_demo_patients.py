"""The patients of the demo: recorded voices, the real recogniser, the real voice, the whole path."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from kiosk.cli.main import main

PATIENTS = Path(__file__).parent / "patients"
NAMES = sorted(file.parent.name for file in PATIENTS.glob("*/patient.toml"))
DISCLAIMER = "Severe, persistent, or sudden muscle cramps should be evaluated by a healthcare professional."


def test_the_four_patients_of_the_demo_are_there() -> None:
    assert {"acid-tablets", "heat", "hot-calf", "water-tablet"} <= set(NAMES)


@pytest.mark.engine
@pytest.mark.parametrize("name", NAMES)
def test_the_patient_hears_the_expected_result(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    expected = tomllib.loads((PATIENTS / name / "patient.toml").read_text())["expected"]
    out = tmp_path / "visit.wav"
    status = main(["visit", "--json", "--patient", str(PATIENTS / name), "--record", str(out)])
    visit: dict[str, Any] = json.loads(capsys.readouterr().out)

    assert status == 0
    assert visit["assessment"]["triage"] == expected["triage"]
    assert visit["assessment"]["result"] == expected["result"]
    assert visit["ended"] == ("escalated" if expected["triage"] == "emergency" else "done")
    assert DISCLAIMER in visit["spoken"]
    assert all(turn["reply_seconds"] is not None for turn in visit["turns"] if turn["heard"])
    assert out.stat().st_size > 1_000_000
