"""`script/setup` brings the model that the models' folder names, be it by a catalogue of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from model_fixtures import NAME, Place, archive_of, folder_of

ROOT = Path(__file__).resolve().parents[1]
KIOSK = "import sys; from kiosk.cli.main import main; sys.exit(main())"
DONE = ("build", "kiosk")


def program(path: Path, line: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{line}\n")
    path.chmod(0o755)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout whose system and Python packages are there already."""
    tree = tmp_path / "checkout"
    for folder in ("script", "models"):
        shutil.copytree(ROOT / folder, tree / folder)
    shutil.copy(ROOT / "pyproject.toml", tree)
    program(tree / ".venv/bin/kiosk", f"PYTHONPATH={ROOT} exec {sys.executable} -c '{KIOSK}' \"$@\"")
    (tree / ".venv/bin/python").symlink_to(sys.executable)
    version = subprocess.run([sys.executable, "--version"], capture_output=True, text=True, check=True).stdout
    (tree / ".venv/built-for").write_text(f"{tree} {version.strip()}")
    files = {name: [f"script/requirements/{part}.txt" for part in (name, *DONE)] for name in DONE}
    for name, hashed in (files | {"cramp-kiosk": ["pyproject.toml"]}).items():
        sums = subprocess.run(["sha256sum", *hashed], cwd=tree, capture_output=True, text=True, check=True).stdout
        (tree / f".venv/done-{name}").write_text(sums)
    program(tmp_path / "bin/dpkg", "echo amd64")
    program(tmp_path / "bin/dpkg-query", "echo installed")
    return tree


def set_up(checkout: Path, models: Path, *options: str) -> subprocess.CompletedProcess[str]:
    path = f"{checkout.parent / 'bin'}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "KIOSK_MODELS": str(models)}
    return subprocess.run(
        [str(checkout / "script/setup"), *options], env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("owner", ["models", "bundle/models"])
def test_the_model_of_a_catalogue_of_ones_own_comes_from_the_bundle(owner: str, checkout: Path, tmp_path: Path) -> None:
    models, bundle = tmp_path / "models", tmp_path / "bundle"
    folder_of(bundle / "models" / NAME)
    Place(tmp_path / owner).know(archive_of(tmp_path / "model.zip"))
    first = set_up(checkout, models, f"--from={bundle}")
    shutil.rmtree(bundle)
    again = set_up(checkout, models, f"--from={bundle}")

    assert (0, "") == (first.returncode, first.stderr)
    assert f"{NAME}: installed in {models / NAME}" in first.stdout
    assert (0, "", "") == (again.returncode, again.stdout, again.stderr)


def test_a_catalogue_that_is_there_stays(checkout: Path, tmp_path: Path) -> None:
    models, bundle = Place(tmp_path / "models"), Place(tmp_path / "bundle/models")
    folder_of(bundle.directory / NAME)
    models.know(archive_of(tmp_path / "model.zip"))
    before = (models.directory / "catalog.toml").read_text()
    bundle.know(archive_of(tmp_path / "model.zip", b"another"))

    assert 0 == set_up(checkout, models.directory, f"--from={tmp_path / 'bundle'}").returncode
    assert before == (models.directory / "catalog.toml").read_text()


def test_a_catalogue_that_is_damaged_is_one_line(checkout: Path, tmp_path: Path) -> None:
    (tmp_path / "catalog.toml").write_text("[[model]")
    done = set_up(checkout, tmp_path)

    assert 1 == done.returncode
    assert 1 == len(done.stderr.splitlines())
    assert f"{tmp_path / 'catalog.toml'}: not valid TOML" in done.stderr
