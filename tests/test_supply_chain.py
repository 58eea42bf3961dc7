"""What the kiosk is made of: a bill of materials from the lock, and a licence for every part."""

from __future__ import annotations

import json
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ("kiosk", "whisper", "gpio")
LICENCES = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")
MODELS = tomllib.loads((ROOT / "models" / "catalog.toml").read_text(encoding="utf-8"))["model"]


def locked(lock: str) -> set[tuple[str, str]]:
    text = (ROOT / "script" / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
    return set(re.findall(r"^([\w.-]+)==([^ \\;\n]+)", text, re.MULTILINE))


def test_every_locked_package_has_its_licence() -> None:
    named = set(re.findall(r"^\| ([\w.-]+) \| \S", LICENCES, re.MULTILINE))

    assert set() == {name for lock in LOCKS for name, _ in locked(lock)} - named


def test_every_model_has_the_licence_of_the_catalogue() -> None:
    for model in MODELS:
        assert re.search(rf"^\| {re.escape(model['name'])}\b[^|]*\| {model['licence']} \|", LICENCES, re.MULTILINE)


def test_the_bill_of_materials_names_every_part_with_its_hashes() -> None:
    done = subprocess.run([ROOT / "script" / "sbom"], capture_output=True, text=True, check=True)
    bill = json.loads(done.stdout)
    components = bill["components"]
    packages = {(part["name"], part["version"]) for part in components if part["type"] == "library"}

    assert ("CycloneDX", "1.5") == (bill["bomFormat"], bill["specVersion"])
    assert {part for lock in LOCKS for part in locked(lock)} == packages
    assert {model["name"] for model in MODELS} == {part["name"] for part in components} - {name for name, _ in packages}
    assert all(re.fullmatch("[0-9a-f]{64}", digest["content"]) for part in components for digest in part["hashes"])
    assert all(part["hashes"] for part in components)
    assert len(components) == len({part["bom-ref"] for part in components})
    assert "://" not in done.stdout, "a bill names no index"


@pytest.mark.parametrize("lock", ["nothing", "../../etc/passwd"])
def test_an_unknown_lock_gets_one_line(lock: str) -> None:
    done = subprocess.run([ROOT / "script" / "sbom", lock], capture_output=True, text=True, check=False)

    assert (1, "", 1) == (done.returncode, done.stdout, done.stderr.count("\n"))
