"""Installing: whole or not at all, whatever comes and whenever the power goes."""

from __future__ import annotations

import fcntl
import json
import os
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest
from model_fixtures import NAME, NEEDS, Place, archive_of, folder_of
from model_server import Behaviour, closed_port, serving

from kiosk.errors import KioskError, MachineError, ModelError, ModelMissing
from kiosk.models.folder import WORK, installed, load_catalogue, verified
from kiosk.models.install import install, install_from
from kiosk.models.manifest import verify

ROOT = Path(__file__).parents[1]


def quiet(host: str, have: int, total: int) -> None:
    """Report to nobody."""


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path / "models")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return archive_of(tmp_path / f"{NAME}.zip")


def leftovers(place: Place) -> list[str]:
    return sorted(path.name for path in (place.directory / WORK).iterdir() if path.name != "lock")


def test_a_model_from_a_source_is_found_and_verified_afterwards(place: Place, archive: Path) -> None:
    with serving(zip=Behaviour(archive.read_bytes())) as url:
        done = install(place.know(archive, f"{url}/zip"), place.directory, quiet)

    assert done.path == verified(place.directory, NAME) == place.directory / NAME
    assert done.manifest.origin == "archive"
    assert set(done.manifest.files) == set(NEEDS)
    assert leftovers(place) == []


def test_where_no_source_answers_one_line_names_the_ways_to_bring_it(place: Place, archive: Path) -> None:
    model = place.know(archive, f"{closed_port()}/{NAME}.zip", f"{closed_port()}/other.zip")
    with pytest.raises(MachineError) as caught:
        install(model, place.directory, quiet)

    line = str(caught.value)
    assert caught.value.status == 3
    assert "\n" not in line
    assert "no source answered" in line
    assert f"copy {NAME}.zip here by scp or USB stick, then run kiosk models install --from {NAME}.zip" in line


def test_a_download_that_failed_is_resumed_by_the_next_run(place: Place, archive: Path) -> None:
    plan = Behaviour(archive.read_bytes(), cuts=[100, 0])
    with serving(zip=plan) as url:
        model = place.know(archive, f"{url}/zip")
        with pytest.raises(MachineError, match="cut off"):
            install(model, place.directory, quiet)
        assert leftovers(place) == [f"{NAME}.zip.part"]
        install(model, place.directory, quiet)

    assert plan.asked == [None, "bytes=100-", "bytes=100-"]
    assert leftovers(place) == []


def test_a_model_of_a_package_is_not_fetched(place: Place) -> None:
    with pytest.raises(ModelMissing, match="comes inside a Python package"):
        install(load_catalogue(place.directory).named("whisper"), place.directory, quiet)


@pytest.mark.parametrize("where", ["", ".."])
def test_a_zip_is_taken_from_a_file_or_from_the_stick_it_lies_on(place: Place, archive: Path, where: str) -> None:
    done = install_from(place.know(archive), place.directory, archive / where if where == "" else archive.parent)

    assert done.manifest.origin == "archive"
    assert place.content() == b"one"
    assert archive.exists()


@pytest.mark.parametrize("parent", [False, True])
def test_an_unpacked_folder_is_taken_and_trusted_at_first_use(place: Place, archive: Path, *, parent: bool) -> None:
    folder = folder_of(archive.parent / "stick" / NAME)
    done = install_from(place.know(archive), place.directory, folder.parent if parent else folder)

    assert done.manifest.origin == "folder"
    verify(done.path)


def test_a_folder_that_was_copied_into_place_by_hand_becomes_an_installed_one(place: Place, archive: Path) -> None:
    model = place.know(archive)
    folder_of(place.directory / NAME)
    assert installed(place.directory, NAME) is None

    install_from(model, place.directory, place.directory / NAME)
    assert place.directory / NAME == verified(place.directory, NAME)


def test_a_folder_from_another_kiosk_is_checked_against_the_manifest_it_brings(place: Place, archive: Path) -> None:
    model = place.know(archive)
    other = install_from(model, archive.parent / "other", archive).path
    (other / NEEDS[0]).write_bytes(b"damaged on the way")

    with pytest.raises(ModelError, match=r"final\.mdl: damaged"):
        install_from(model, place.directory, other)
    assert installed(place.directory, NAME) is None


def short(archive: Path) -> Path:
    archive.write_bytes(archive.read_bytes()[:-9])
    return archive


def swapped(archive: Path) -> Path:
    return archive_of(archive, b"two")


def empty_folder(archive: Path) -> Path:
    (archive.parent / "empty").mkdir()
    return archive.parent / "empty"


def missing(archive: Path) -> Path:
    return archive.parent / "nowhere.zip"


def under_a_file(archive: Path) -> Path:
    return archive / "under"


def endless(_: Path) -> Path:
    return Path("/dev/zero")


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (short, "bytes, not the"),
        (swapped, "its SHA-256 is not the one of the catalogue"),
        (empty_folder, "am/final.mdl is missing"),
        (missing, "no such file or folder"),
        (under_a_file, "no such file or folder"),
        (endless, "0 bytes, not the"),
    ],
)
def test_what_is_not_the_model_is_refused_and_the_old_one_stays(
    place: Place, archive: Path, spoil: Callable[[Path], Path], why: str
) -> None:
    model = place.know(archive)
    install_from(model, place.directory, archive)
    with pytest.raises(ModelError) as caught:
        install_from(model, place.directory, spoil(archive))

    assert why in str(caught.value)
    assert "\n" not in str(caught.value)
    assert place.directory / NAME == verified(place.directory, NAME)
    assert leftovers(place) == []


def test_an_archive_with_the_right_hash_and_a_path_out_of_its_folder_is_refused(place: Place, tmp_path: Path) -> None:
    evil = archive_of(tmp_path / "evil.zip", extra="../../evil")
    with pytest.raises(ModelError, match="would be written outside"):
        install_from(place.know(evil), place.directory, evil)

    assert not list(tmp_path.rglob("evil"))
    assert leftovers(place) == []


def test_a_new_model_replaces_the_old_one(place: Place, archive: Path) -> None:
    install_from(place.know(archive), place.directory, archive)
    newer = archive_of(archive, b"two")
    install_from(place.know(newer), place.directory, newer)

    assert place.content() == b"two"
    assert leftovers(place) == []


def test_a_link_in_the_place_of_the_model_is_replaced_and_what_it_led_to_stays(place: Place, archive: Path) -> None:
    model = place.know(archive)
    target = folder_of(archive.parent / "elsewhere")
    (place.directory / NAME).symlink_to(target)
    install_from(model, place.directory, archive)
    install_from(model, place.directory, archive)

    assert not (place.directory / NAME).is_symlink()
    assert (target / NEEDS[0]).exists()


KILLER = """
    # Installs the archive again and again, killed at its first file operation, at its second ... and
    # looks after each death whether a whole model, the old or the new one, is found.
    import os, sys
    from pathlib import Path
    from kiosk.models.install import install_from
    from kiosk.models.folder import load_catalogue, verified

    directory, archive = Path(sys.argv[1]), Path(sys.argv[2])
    model = load_catalogue(directory).named("vosk")
    steps = ("open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "shutil.rmtree", "fcntl.flock")

    def die_at(last):
        count = 0
        def hook(event, arguments):
            nonlocal count
            if event in steps:
                count += 1
                if count == last:
                    os._exit(9)
        sys.addaudithook(hook)

    seen = []
    for last in range(1, 1000):
        child = os.fork()
        if not child:
            die_at(last)
            install_from(model, directory, archive)
            os._exit(0)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        path = verified(directory, model.name)
        seen.append(str(path.relative_to(directory)))
        if status == 0:
            break
        assert status == 9, status
    print(last, *sorted(set(seen)))
"""


def test_a_kill_at_any_step_leaves_the_old_model_or_the_new_one(place: Place, archive: Path) -> None:
    install_from(place.know(archive), place.directory, archive)
    newer = archive_of(archive, b"two")
    place.know(newer)
    run = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(KILLER), place.directory, newer],
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip

    assert run.stderr == ""
    deaths, *found = run.stdout.split()
    assert int(deaths) > 20
    assert found == [f"{WORK}/{NAME}.previous", NAME]  # also the death between the two renames was hit
    assert place.content() == b"two"
    assert leftovers(place) == []


def test_two_installations_at_a_time_are_one_too_many(place: Place, archive: Path) -> None:
    model = place.know(archive)
    (place.directory / WORK).mkdir()
    with (place.directory / WORK / "lock").open("wb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(MachineError, match="another installation is running"):
            install_from(model, place.directory, archive)


@pytest.mark.parametrize("what", ["file", "link"])
def test_a_folder_of_models_that_is_none_is_one_line(what: str, tmp_path: Path, place: Place, archive: Path) -> None:
    none = tmp_path / "none"
    none.touch() if what == "file" else none.symlink_to(none)
    with pytest.raises(MachineError, match=rf"^{none}: .*: a folder belongs there: set models = in kiosk\.toml$"):
        install_from(place.know(archive), none, archive)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_full_disk_is_one_line(place: Place, archive: Path) -> None:
    model = place.know(archive)
    (place.directory / WORK).mkdir()
    (place.directory / WORK / f"{NAME}.zip.part").symlink_to("/dev/full")
    with serving(zip=Behaviour(archive.read_bytes())) as url:
        model = place.know(archive, f"{url}/zip")
        with pytest.raises(MachineError) as caught:
            install(model, place.directory, quiet)

    assert str(caught.value).startswith(f"{place.directory}: the disk is full")


@pytest.mark.skipif(not Path("/sys/kernel").is_dir(), reason="needs a folder that even root may not write")
def test_a_folder_that_may_not_be_written_is_one_line(archive: Path, place: Place) -> None:
    with pytest.raises(MachineError, match="no permission: run it with sudo"):
        install_from(place.know(archive), Path("/sys/kernel/models"), archive)


def test_a_folder_under_a_file_is_one_line(archive: Path, place: Place) -> None:
    with pytest.raises(MachineError, match="Not a directory"):
        install_from(place.know(archive), archive / "models", archive)


def changed(model: Path) -> None:
    (model / NEEDS[1]).write_bytes((model / NEEDS[1]).read_bytes()[::-1])


def shortened(model: Path) -> None:
    os.truncate(model / NEEDS[1], 3)


def removed(model: Path) -> None:
    (model / NEEDS[1]).unlink()


def added(model: Path) -> None:
    (model / "rnnlm").mkdir()
    (model / "rnnlm/final.raw").touch()


def linked(model: Path) -> None:
    (model / "graph/HCLG.fst").symlink_to("/dev/zero")


def manifest_cut(model: Path) -> None:
    os.truncate(model / "manifest.json", 20)


def manifest_empty(model: Path) -> None:
    (model / "manifest.json").write_text("{}", encoding="utf-8")


def manifest_leads_out(model: Path) -> None:
    manifest = json.loads((model / "manifest.json").read_text(encoding="utf-8"))
    manifest["files"]["../../catalog.toml"] = "0" * 64
    (model / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")


@pytest.mark.parametrize(
    ("damage", "why"),
    [
        (changed, "model.conf: damaged"),
        (shortened, "model.conf: damaged"),
        (removed, "model.conf: No such file"),
        (added, "rnnlm/final.raw: not in the manifest"),
        (linked, "HCLG.fst: a link or device"),
        (manifest_cut, "manifest.json: not a manifest"),
        (manifest_empty, "manifest.json: not a manifest"),
        (manifest_leads_out, "manifest.json: not a manifest"),
    ],
)
def test_a_damaged_model_is_refused_before_loading(
    place: Place, archive: Path, damage: Callable[[Path], None], why: str
) -> None:
    install_from(place.know(archive), place.directory, archive)
    damage(place.directory / NAME)
    with pytest.raises(KioskError) as caught:
        verified(place.directory, NAME)

    assert why in str(caught.value)


def test_a_folder_without_a_manifest_is_not_verified_but_missing(place: Place) -> None:
    with pytest.raises(ModelMissing, match=r"has no manifest\.json"):
        verify(folder_of(place.directory / NAME))
    with pytest.raises(ModelMissing, match="no model there"):
        verify(place.directory / "nowhere")
