"""A working copy that gives way to another: what somebody changed is never lost, and they are told where it lies."""

from __future__ import annotations

import errno
import io
import os
import re
import sys
from pathlib import Path

import pytest
from staff import LEAN, Pharmacy

from kiosk.cli.main import main
from kiosk.errors import PublishError
from kiosk.prompts.release import release_id
from kiosk.publishing.archive import packed
from kiosk.publishing.store import Store
from kiosk.publishing.working_copy import BASE, WorkingCopy

OLD, NEW = "I did not hear anything.", "I heard nothing just now."
BASED = release_id(LEAN)


def changed(word: str) -> dict[str, str]:
    return LEAN | {"replies.txt": f"{LEAN['replies.txt']}# {word}\n"}


def beside(copy: WorkingCopy) -> dict[str, str]:
    """What lies beside a copy, by name: the last line of its replies."""
    others = (path for path in copy.folder.parent.iterdir() if path != copy.folder)
    return {path.name: (path / "replies.txt").read_text().splitlines()[-1] for path in others}


@pytest.fixture
def copy(tmp_path: Path) -> WorkingCopy:
    copy = WorkingCopy(tmp_path / "en")
    copy.begin(LEAN)
    return copy


@pytest.fixture
def pharmacy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Pharmacy:
    return Pharmacy.opened(tmp_path, monkeypatch, capsys, "anna")


def test_fresh_typed_twice_keeps_what_the_first_took(copy: WorkingCopy) -> None:
    copy.replace(changed("mine"), BASED)
    first = copy.replace(LEAN, BASED)
    second = copy.replace(LEAN, BASED)

    assert (copy.folder.with_name("en.before"), None) == (first, second)
    assert {"en.before": "# mine"} == beside(copy)


def test_each_changed_copy_is_kept_beside_those_before_it(copy: WorkingCopy) -> None:
    for word in ("one", "two", "three"):
        copy.replace(changed(word), BASED)
    copy.replace(LEAN, BASED)

    assert {"en.before": "# one", "en.before-2": "# two", "en.before-3": "# three"} == beside(copy)


def test_a_copy_of_which_there_is_another_is_not_kept_twice(copy: WorkingCopy) -> None:
    for word in ("one", "one", "two", "one", "two", "two"):
        copy.replace(changed(word), BASED)

    assert {"en.before": "# one", "en.before-2": "# two"} == beside(copy)


def test_an_unchanged_copy_gives_way_to_the_next_and_takes_the_place_of_no_changed_one(copy: WorkingCopy) -> None:
    copy.replace(changed("mine"), BASED)
    unchanged = [changed(f"published {number}") for number in range(3)]
    for texts in unchanged:
        copy.replace(texts, release_id(texts))
    copy.replace(LEAN, BASED)

    assert {"en.before": "# mine", "en.before-2": "# published 2"} == beside(copy)


@pytest.mark.parametrize("name", ["notes.odt", "replies.txt.save", ".replies.txt.swp", "rehearsals/a.txt~"])
def test_a_file_that_is_none_of_the_set_is_somebodys_work(copy: WorkingCopy, name: str) -> None:
    (copy.folder / name).write_text("an hour's work")
    kept = copy.replace(LEAN, BASED)

    assert kept is not None
    assert "an hour's work" == (kept / name).read_text()


def test_a_copy_that_lost_its_base_or_holds_what_can_not_be_read_is_kept(copy: WorkingCopy) -> None:
    copy.replace(changed("mine"), BASED)
    (copy.folder / BASE).unlink()
    kept = copy.replace(LEAN, BASED)
    (copy.folder / "faq.txt").unlink()
    os.mkfifo(copy.folder / "faq.txt")

    assert [copy.folder.with_name("en.before"), copy.folder.with_name("en.before-2")] == [
        kept, copy.replace(LEAN, BASED),
    ]  # fmt: skip


def test_a_disk_that_fills_while_a_copy_is_made_is_left_as_it_was(
    copy: WorkingCopy, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        copy.replace(changed("new"), BASED)

    assert [copy.folder] == list(copy.folder.parent.iterdir())


# --- the commands -----------------------------------------------------------------------------------


def test_whoever_types_fresh_twice_is_told_once_where_their_change_lies_and_finds_it(pharmacy: Pharmacy) -> None:
    pharmacy.changes("anna", "replies.txt", OLD, NEW)
    before = pharmacy.copy("anna").folder.with_name("en.before")
    pharmacy.types("anna", "fresh")
    first = pharmacy.out
    pharmacy.types("anna", "fresh")

    assert f"; the copy before lies in {before}\n" in first
    assert "before" not in pharmacy.out
    assert NEW in (before / "replies.txt").read_text()


def test_put_says_where_the_copy_before_went(pharmacy: Pharmacy, monkeypatch: pytest.MonkeyPatch) -> None:
    pharmacy.changes("anna", "replies.txt", OLD, NEW)
    for words in ("one", "two"):
        sent = io.TextIOWrapper(io.BytesIO(packed(changed(words), BASED)))
        monkeypatch.setattr(sys, "stdin", sent)
        assert 0 == pharmacy.types("anna", "put"), pharmacy.err

    assert f"the copy before lies in {pharmacy.copy('anna').folder}.before-2" in pharmacy.out
    assert NEW in (pharmacy.copy("anna").folder.with_name("en.before") / "replies.txt").read_text()


def test_a_copy_without_its_base_is_named_and_where_it_went_is_told(pharmacy: Pharmacy) -> None:
    base = pharmacy.copy("anna").folder / BASE
    base.unlink()
    pharmacy.changes("anna", "replies.txt", OLD, NEW)

    assert 1 == pharmacy.types("anna", "publish", "--why", "friendlier")
    assert f"kiosk: {base} is missing, which names what your copy was made from: begin again: " in pharmacy.err
    assert 0 == pharmacy.types("anna", "fresh")
    assert "the copy before lies in" in pharmacy.out


def test_whoever_published_themselves_in_the_meantime_is_not_told_of_somebody_else(pharmacy: Pharmacy) -> None:
    pharmacy.changes("anna", "replies.txt", OLD, NEW)
    assert 0 == pharmacy.types("anna", "publish", "--why", "friendlier"), pharmacy.err
    pharmacy.copy("anna").replace(changed("made in the same folder at home"), BASED)

    assert 1 == pharmacy.types("anna", "publish", "--why", "shorter")
    assert "your set was made before you published" in pharmacy.err
    assert "yourself (friendlier): make the change again in what the kiosk says now" in pharmacy.err
    assert 0 == pharmacy.types("anna", "rollback", "--why", "too friendly")
    pharmacy.copy("anna").replace(changed("made on top of what was undone"), "0" * 12)
    assert 1 == pharmacy.types("anna", "publish", "--why", "shorter")
    assert "your set was made before you went back to" in pharmacy.err


# --- where nothing can be published, nobody works for it ---------------------------------------------


BY_HAND = "set store under [prompts] in kiosk.toml, as in: store = "


@pytest.mark.parametrize("words", [["publish", "--why", "friendlier"], ["edit"]])
def test_without_a_folder_to_publish_to_whoever_changes_prompts_is_told_before_anything_else(
    pharmacy: Pharmacy, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    def work(*_: object) -> None:
        raise AssertionError

    pharmacy.changes("anna", "replies.txt", OLD, NEW)
    monkeypatch.setattr("kiosk.cli.prompts_publish.examine", work)
    monkeypatch.setattr("kiosk.cli.editing.open_editor", work)
    for stream in (sys.stdin, sys.stdout):
        monkeypatch.setattr(stream, "isatty", lambda: True)
    store = pharmacy.root / "var" / "lib" / "kiosk"
    words = [*words, "--work", str(pharmacy.root / "anna"), "--store", str(store)]

    assert 1 == main(["prompts", *words])
    told = pharmacy.capture.readouterr()
    assert ("", 1) == (told.out, told.err.count("\n"))
    assert f"kiosk: {store}: no folder to publish to: {BY_HAND}" in told.err


def test_a_store_that_is_not_ones_own_wants_the_group_and_one_that_is_there_or_can_be_made_is_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Store(tmp_path / "store" / "en").check_open()
    (tmp_path / "store").mkdir()
    Store(tmp_path / "store" / "en").check_open()
    may = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: mode == os.F_OK and may(path, mode))
    with pytest.raises(PublishError, match=r"store: is not yours to write in: ask for the group kiosk-staff, or set "):
        Store(tmp_path / "store" / "en").check_open()
    with pytest.raises(PublishError, match=rf"is not yours to write in: {re.escape(BY_HAND)}"):
        Store(tmp_path / "other" / "en").check_open()


@pytest.mark.parametrize(
    ("number", "mend"),
    [
        (errno.ENOSPC, "make room: df -h names the disk that is full"),
        (errno.EROFS, "nothing can be written on that disk: ask whoever runs the machine"),
        (errno.EACCES, "look at its owner and mode: ls -l"),
        (errno.ENOTDIR, "a folder belongs there, and in one: move away the file or link that stands in its place"),
        (errno.ELOOP, "a folder belongs there, and in one: move away the file or link that stands in its place"),
        (errno.ENOENT, "type it again: another command of yours may have been at it"),
    ],
)
def test_what_keeps_a_copy_from_being_begun_is_told_with_its_own_remedy(
    pharmacy: Pharmacy, monkeypatch: pytest.MonkeyPatch, number: int, mend: str
) -> None:
    def refused(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refused)

    assert 1 == pharmacy.types("anna", "fresh")
    assert pharmacy.err.endswith(f"{os.strerror(number)}: {mend}\n")
