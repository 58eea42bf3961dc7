"""`kiosk models`, as it is typed."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import pytest
from model_fixtures import NAME, NEEDS, Place, archive_of, folder_of
from model_server import Behaviour, closed_port, serving

from kiosk.cli.models import Progress, add_parser
from kiosk.errors import KioskError, ModelMissing
from kiosk.models import folder
from kiosk.models.folder import verified


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    monkeypatch.setenv("KIOSK_MODELS", str(tmp_path / "models"))
    monkeypatch.setattr(folder, "BESIDE_THE_PACKAGE", tmp_path / "shipped")  # only the catalogue that a test writes
    monkeypatch.setattr(folder, "SHARED", tmp_path / "shared")
    monkeypatch.delenv("KIOSK_CONFIG", raising=False)
    monkeypatch.chdir(tmp_path)
    return Place(tmp_path / "models")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return archive_of(tmp_path / f"{NAME}.zip")


def kiosk(*arguments: str) -> int:
    parser = argparse.ArgumentParser()
    add_parser(parser.add_subparsers())
    chosen = parser.parse_args(arguments)
    status: int = chosen.func(chosen)
    return status


def failure(*arguments: str) -> tuple[int, str]:
    with pytest.raises(KioskError) as caught:
        kiosk(*arguments)
    assert "\n" not in str(caught.value)
    return caught.value.status, str(caught.value)


def test_install_fetches_and_says_that_it_was_verified(
    place: Place, archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(zip=Behaviour(archive.read_bytes())) as url:
        place.know(archive, f"{url}/zip")
        assert kiosk("models", "install") == 0
    said = capsys.readouterr()

    assert f"{NAME}: installed in {place.directory / NAME}, 3 files, verified against the catalogue\n" == said.out
    assert said.err.startswith(f"{NAME}: fetching 0.0 MB from 127.0.0.1:")
    assert said.err.count("\n") == 1


def test_a_second_install_fetches_nothing(place: Place, archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = Behaviour(archive.read_bytes())
    with serving(zip=plan) as url:
        place.know(archive, f"{url}/zip")
        assert [kiosk("models", "install"), kiosk("models", "install", NAME)] == [0, 0]

    assert len(plan.asked) == 1
    assert "already installed and undamaged" in capsys.readouterr().out


def test_a_damaged_model_is_installed_anew(place: Place, archive: Path) -> None:
    with serving(zip=Behaviour(archive.read_bytes())) as url:
        place.know(archive, f"{url}/zip")
        kiosk("models", "install")
        (place.directory / NAME / NEEDS[0]).write_bytes(b"")
        kiosk("models", "install")

    assert place.content() == b"one"


def test_where_no_source_answers_nothing_is_printed_but_the_one_line(
    place: Place, archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place.know(archive, f"{closed_port()}/{NAME}.zip")
    status, line = failure("models", "install")

    assert status == 3
    assert "scp or USB stick" in line
    assert capsys.readouterr() == ("", "")


def test_install_from_a_folder_says_that_it_was_trusted(
    place: Place, archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place.know(archive)
    assert kiosk("models", "install", "--from", str(folder_of(archive.parent / "stick"))) == 0
    assert "trusted as copied" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "status", "why"),
    [
        (("install", "--from", "nowhere.zip"), 1, "no such file or folder"),
        (("install", "nothing"), 1, 'no model is called "nothing"'),
        (("install", "--config", "nowhere.toml"), 1, "nowhere.toml"),
        (("verify",), 3, "no model is installed: run kiosk models install"),
    ],
)
def test_bad_input_and_a_lack_of_the_machine_have_their_status_and_one_line(
    place: Place, archive: Path, arguments: tuple[str, ...], status: int, why: str
) -> None:
    place.know(archive)
    got, line = failure("models", *arguments)

    assert status == got
    assert why in line


def test_list_says_where_each_model_is_or_how_to_get_it(
    place: Place, archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place.know(archive)
    kiosk("models", "list")
    assert f"not installed: run kiosk models install {NAME}" in capsys.readouterr().out

    kiosk("models", "install", "--from", str(archive))
    capsys.readouterr()
    kiosk("models", "list", "--json")
    [line] = capsys.readouterr().out.splitlines()
    entry = json.loads(line)
    assert entry["installed"] == str(place.directory / NAME)
    assert entry["bytes"] == archive.stat().st_size
    assert set(entry) == {"name", "engine", "language", "licence", "bytes", "sha256", "sources", "installed"}


def test_a_folder_that_was_not_installed_is_told_as_such_and_how_to_mend_it(
    place: Place, archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place.know(archive)
    folder = place.directory / NAME
    (folder / NEEDS[0]).parent.mkdir(parents=True)
    (folder / NEEDS[0]).write_bytes(b"all that is there")
    why = (
        f"{folder}: has no manifest.json, it was not installed: run kiosk models install {NAME}; "
        f"or, if all its files are there, kiosk models install {NAME} --from {folder}"
    )

    assert 3 == kiosk("models", "verify")
    assert ("", f"kiosk: {why}\n") == capsys.readouterr()
    assert 0 == kiosk("models", "list")
    assert why in capsys.readouterr().out
    status, line = failure("models", "install", NAME, "--from", str(folder))
    assert 1 == status
    assert f"{NEEDS[1]} is missing in it: copy or download the whole model again" in line
    with pytest.raises(ModelMissing) as caught:
        verified(place.directory, NAME)  # what the doctor and the start of a recogniser ask
    assert why == str(caught.value)


def test_a_folder_that_was_only_copied_is_installed_from_where_it_lies(place: Place, archive: Path) -> None:
    place.know(archive)
    folder = folder_of(place.directory / NAME)

    assert 3 == kiosk("models", "verify")
    assert 0 == kiosk("models", "install", NAME, "--from", str(folder))
    assert 0 == kiosk("models", "verify")


def test_verify_answers_for_each_name_and_ends_with_the_worst_status(
    place: Place, archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place.know(archive)
    assert kiosk("models", "verify", NAME) == 3
    kiosk("models", "install", "--from", str(archive))
    assert kiosk("models", "verify") == 0
    (place.directory / NAME / NEEDS[0]).write_bytes(b"")
    capsys.readouterr()

    assert kiosk("models", "verify", "--json", NAME, "nothing") == 1
    said = capsys.readouterr()
    damaged, unknown = map(json.loads, said.out.splitlines())
    assert damaged["ok"] is False
    assert "final.mdl: damaged" in damaged["why"]
    assert 'no model is called "nothing"' in unknown["why"]
    assert [f"kiosk: {damaged['why']}", f"kiosk: {unknown['why']}"] == said.err.splitlines()

    assert kiosk("models", "verify", "nothing") == 1
    assert "" == capsys.readouterr().out


class Terminal(list[str]):
    """A stream that is a terminal and keeps what was written."""

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        self.append(text)
        return len(text)

    def flush(self) -> None:
        """Keep nothing back."""


def test_a_terminal_gets_a_bar_that_is_wiped_at_the_end() -> None:
    terminal = Terminal()
    progress = Progress("tiny", terminal)  # type: ignore[arg-type] # as much of a stream as it uses
    progress.report("example.org", 0, 0)
    progress.report("example.org", 41_000_000, 41_000_000)
    progress.clear()

    bar = "#" * 30
    assert terminal == [
        "\r\x1b[Ktiny: asking example.org ...",
        f"\r\x1b[Ktiny [{bar}] 100 % of 41.0 MB from example.org",
        "\r\x1b[K",
    ]
