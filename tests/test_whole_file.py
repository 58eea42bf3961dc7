"""Files written whole or not at all, and read no further than they can be."""

from __future__ import annotations

import errno
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kiosk.files.whole_file import TooLarge, part_of, read_whole, write_whole


@pytest.mark.parametrize("several", [False, True])
@pytest.mark.parametrize("synced", [False, True])
def test_a_file_takes_the_place_of_the_old_one_with_its_mode_whatever_the_umask(
    tmp_path: Path, *, several: bool, synced: bool
) -> None:
    path = tmp_path / "counters.json"
    path.write_text("old")
    before = os.umask(0o077)
    try:
        write_whole(path, b"new", 0o664, several=several, synced=synced)
    finally:
        os.umask(before)

    assert [path] == list(tmp_path.iterdir())
    assert (b"new", 0o664) == (path.read_bytes(), stat.S_IMODE(path.stat().st_mode))


@pytest.mark.parametrize("several", [False, True])
def test_of_a_write_that_fails_the_old_file_is_left_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, several: bool
) -> None:
    path = tmp_path / "counters.json"
    path.write_text("old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_whole(path, b"new", several=several, synced=True)
    assert ([path], "old") == (list(tmp_path.iterdir()), path.read_text())


@pytest.mark.parametrize("left", ["file", "link"])
def test_what_a_killed_writer_left_is_taken_out_and_a_link_is_not_followed(tmp_path: Path, left: str) -> None:
    path, other = tmp_path / "slip.txt", tmp_path / "letter.txt"
    other.write_text("Dear Sir")
    part_of(path).write_text("half") if left == "file" else part_of(path).symlink_to(other)
    write_whole(path, b"new", synced=False)

    assert (b"new", "Dear Sir") == (path.read_bytes(), other.read_text())
    assert not path.is_symlink()
    assert {path, other} == set(tmp_path.iterdir())


def test_several_may_write_at_once_and_each_reader_finds_one_of_them_whole(tmp_path: Path) -> None:
    path = tmp_path / "pronunciations.json"
    contents = [bytes([number]) * 100_000 for number in range(8)]
    write_whole(path, contents[0], several=True, synced=False)

    with ThreadPoolExecutor(8) as pool:
        writing = [pool.submit(write_whole, path, content, several=True, synced=False) for content in contents * 5]
        while not all(done.done() for done in writing):
            assert path.read_bytes() in contents
    assert [None] * 40 == [done.result() for done in writing]
    assert [path] == list(tmp_path.iterdir())


def test_a_file_is_read_to_its_limit_and_one_that_never_ends_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "counters.json"
    path.write_bytes(b"12345")

    assert b"12345" == read_whole(path, 5)
    for endless in (path, Path("/dev/zero")):
        with pytest.raises(TooLarge, match="larger than 4 bytes"):
            read_whole(endless, 4)
