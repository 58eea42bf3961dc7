"""Archives as an enemy, or a bad cable, would make them."""

from __future__ import annotations

import io
import os
import stat
import warnings
import zipfile
from pathlib import Path

import pytest

from kiosk.errors import MachineError, ModelError
from kiosk.models.archive import Limits, copy_folder, root_of, unpack

LINK = (stat.S_IFLNK | 0o777) << 16
DEVICE = (stat.S_IFCHR | 0o666) << 16
FIFO = (stat.S_IFIFO | 0o666) << 16


def zip_of(path: Path, *entries: tuple[str, bytes], attributes: int = 0) -> Path:
    with warnings.catch_warnings(), zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore", UserWarning)  # a name that is there twice is the point of a test
        for name, content in entries:
            entry = zipfile.ZipInfo(name)
            entry.external_attr = attributes
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return path


def refusal(archive: Path, limits: Limits | None = None) -> str:
    into = archive.parent / "out"
    before = sorted(archive.parent.rglob("*"))
    with pytest.raises(ModelError) as caught:
        unpack(archive, into, limits)
    outside = [path for path in sorted(archive.parent.rglob("*")) if path != into and into not in path.parents]

    assert before == outside
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_files_and_folders_come_out_as_they_went_in(tmp_path: Path) -> None:
    archive = zip_of(tmp_path / "m.zip", ("model/", b""), ("model/am/final.mdl", b"mdl"), ("model/README", b""))
    unpack(archive, tmp_path / "out")

    assert (tmp_path / "out/model/am/final.mdl").read_bytes() == b"mdl"
    assert (tmp_path / "out/model/README").read_bytes() == b""


@pytest.mark.parametrize(
    "name",
    [
        "/etc/evil", "../evil", "model/../../evil", "//evil", "model//evil", "./evil", "..",
        "C:\\evil", "..\\evil", "C:evil", "evil\nname", "evil\x1b[2J",
    ],
)  # fmt: skip
def test_a_name_that_leads_elsewhere_is_refused_before_anything_is_written(tmp_path: Path, name: str) -> None:
    why = refusal(zip_of(tmp_path / "m.zip", ("good", b"good"), (name, b"evil")))

    assert repr(name) in why
    assert not (tmp_path / "out").exists()


def test_a_name_with_a_nul_is_refused_though_zipfile_cuts_it_to_a_harmless_one(tmp_path: Path) -> None:
    archive = zip_of(tmp_path / "m.zip", ("goodXevil", b"x"))
    archive.write_bytes(archive.read_bytes().replace(b"goodXevil", b"good\0evil"))

    assert "has a character" in refusal(archive)


@pytest.mark.parametrize("attributes", [LINK, DEVICE, FIFO])
def test_a_link_or_device_is_refused(tmp_path: Path, attributes: int) -> None:
    why = refusal(zip_of(tmp_path / "m.zip", ("passwd", b"/etc/passwd"), attributes=attributes))

    assert "'passwd' is a link or a device" in why


def test_the_same_name_twice_is_refused(tmp_path: Path) -> None:
    assert "'a' is in it twice" in refusal(zip_of(tmp_path / "m.zip", ("a", b"1"), ("a", b"2")))


def test_a_name_that_is_a_file_and_a_folder_is_refused(tmp_path: Path) -> None:
    assert "as a file and as a folder" in refusal(zip_of(tmp_path / "m.zip", ("a", b"1"), ("a/b", b"2")))


def test_a_zip_bomb_is_refused_by_its_ratio(tmp_path: Path) -> None:
    archive = zip_of(tmp_path / "m.zip", ("bomb", bytes(10_000_000)))

    assert archive.stat().st_size < 20_000
    assert "would unpack to 10000000 bytes" in refusal(archive)


def test_a_zip_that_lies_about_its_size_gives_no_more_than_it_declares(tmp_path: Path) -> None:
    archive = zip_of(tmp_path / "m.zip", ("bomb", bytes(10_000_000)))
    declared, lie = (10_000_000).to_bytes(4, "little"), (1000).to_bytes(4, "little")
    archive.write_bytes(archive.read_bytes().replace(declared, lie))
    why = refusal(archive)

    assert "damaged" in why
    assert (tmp_path / "out/bomb").stat().st_size <= 1000


@pytest.mark.parametrize(("limits", "why"), [(Limits(files=2), "more than 2"), (Limits(bytes=5), "would unpack to 6")])
def test_the_limits_hold_for_count_and_size(tmp_path: Path, limits: Limits, why: str) -> None:
    archive = zip_of(tmp_path / "m.zip", ("a", b"12"), ("b", b"34"), ("c", b"56")) if limits.files == 2 else (
        zip_of(tmp_path / "m.zip", ("a", b"123456")))  # fmt: skip

    assert why in refusal(archive, limits)


def test_a_truncated_zip_is_refused(tmp_path: Path) -> None:
    archive = zip_of(tmp_path / "m.zip", ("a", os.urandom(5000)))
    archive.write_bytes(archive.read_bytes()[:3000])

    assert "damaged, or not a zip" in refusal(archive)


def test_a_zip_with_a_flipped_bit_is_refused(tmp_path: Path) -> None:
    archive = zip_of(tmp_path / "m.zip", ("a", os.urandom(5000)))
    content = bytearray(archive.read_bytes())
    content[2000] ^= 1
    archive.write_bytes(content)

    assert "damaged, or not a zip" in refusal(archive)


@pytest.mark.parametrize("content", [b"", b"<html>not found</html>", b"PK\x03\x04 and no more"])
def test_what_is_no_zip_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "m.zip").write_bytes(content)

    assert "damaged, or not a zip" in refusal(tmp_path / "m.zip")


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_an_unusual_compression_is_refused(tmp_path: Path, method: int) -> None:
    with zipfile.ZipFile(tmp_path / "m.zip", "w", method) as archive:
        archive.writestr("a", b"aaaa")

    assert "packed in an unusual way" in refusal(tmp_path / "m.zip")


def test_an_encrypted_zip_is_refused(tmp_path: Path) -> None:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        archive.writestr("a", b"aaaa")
    content = bytearray(raw.getvalue())
    content[6] |= 1  # general-purpose flag of the local header, then of the central directory
    content[content.index(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "m.zip").write_bytes(content)

    assert "is encrypted" in refusal(tmp_path / "m.zip")


def test_a_folder_is_copied_with_what_lies_under_it(tmp_path: Path) -> None:
    (tmp_path / "model/am").mkdir(parents=True)
    (tmp_path / "model/am/final.mdl").write_bytes(b"mdl")
    copy_folder(tmp_path / "model", tmp_path / "out")

    assert (tmp_path / "out/am/final.mdl").read_bytes() == b"mdl"


@pytest.mark.parametrize("make", [lambda p: p.symlink_to("/etc/passwd"), os.mkfifo])
def test_a_link_or_fifo_in_a_folder_is_refused(tmp_path: Path, make: object) -> None:
    (tmp_path / "model").mkdir()
    assert callable(make)
    make(tmp_path / "model/odd")

    with pytest.raises(ModelError, match="odd: a link or device"):
        copy_folder(tmp_path / "model", tmp_path / "out")


def test_a_folder_too_large_for_a_model_is_refused(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home/film").write_bytes(b"123456")

    with pytest.raises(ModelError, match="1 files with 6 bytes, too much"):
        copy_folder(tmp_path / "home", tmp_path / "out", Limits(bytes=5))


def test_a_model_larger_than_the_disk_is_refused_before_it_fills_it(tmp_path: Path) -> None:
    (tmp_path / "model").mkdir()
    with (tmp_path / "model/sparse").open("wb") as file:
        file.truncate(1 << 40)

    with pytest.raises(MachineError, match=r"1099511 MB needed, \d+ MB free"):
        copy_folder(tmp_path / "model", tmp_path / "out", Limits(bytes=1 << 50))
    assert not (tmp_path / "out").exists()


def test_the_model_is_found_at_the_top_or_in_the_only_folder(tmp_path: Path) -> None:
    (tmp_path / "in/am").mkdir(parents=True)
    (tmp_path / "in/am/final.mdl").touch()

    assert tmp_path / "in" == root_of(tmp_path, ["am/final.mdl"])
    assert tmp_path / "in" == root_of(tmp_path / "in", ["am/final.mdl"])
    with pytest.raises(ModelError, match=r"graph/Gr\.fst is missing"):
        root_of(tmp_path, ["am/final.mdl", "graph/Gr.fst"])
