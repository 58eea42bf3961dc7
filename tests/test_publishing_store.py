"""Releases on disk: cut the power at any step, and the kiosk has the old set or the new one."""

from __future__ import annotations

import errno
import os
import shutil
import signal
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.errors import PromptError, PublishError
from kiosk.files.prompts import read_set
from kiosk.prompts.release import MOST_KEPT, Entry, entries_of, line_of, lost_lines, release_id, trail
from kiosk.publishing.account import Account
from kiosk.publishing.approval import Proposal, proposals, propose
from kiosk.publishing.disk import Disk
from kiosk.publishing.publish import Deed, checked_why, publish, roll_back
from kiosk.publishing.store import LARGEST_READ, Store

SHIPPED = {
    "questions.txt": "[opening]\nTell me.\n",
    "rehearsals/heat.txt": "you: hot\n",
    "replies.txt": "[welcome]\nHi.\n",
}
ANNA, BEN = Account("anna", 1001, Path("/home/anna")), Account("ben", 1002, Path("/home/ben"))


def saying(words: str) -> dict[str, str]:
    return SHIPPED | {"replies.txt": f"[welcome]\n{words}\n"}


def deed(why: str = "a friendlier hello", who: Account = ANNA) -> Deed:
    return Deed(who, "2026-11-25T13:05:36Z", why)


def published(store: Store, words: str, who: Account = ANNA) -> Entry:
    current = store.current()
    base = current.release if current else release_id(SHIPPED)
    return publish(store, SHIPPED, saying(words), base, deed(words, who))


def proposed(store: Store, words: str, why: str = "") -> Proposal:
    return propose(store, SHIPPED, saying(words), release_id(SHIPPED), deed(why or words))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "prompts" / "en")


# --- power cuts ----------------------------------------------------------------------------------


class Mortal(Disk):
    """A disk under a process that is killed before its n-th step; of a write, half is done by then."""

    def __init__(self, steps: int) -> None:
        self.left = steps
        self.taken = 0

    def _step(self) -> None:
        self.taken += 1
        self.left -= 1
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def make_folder(self, path: Path) -> None:
        self._step()
        super().make_folder(path)

    def create(self, path: Path) -> int:
        self._step()
        return super().create(path)

    def put(self, file: int, content: bytes) -> None:
        self._step()
        super().put(file, content[: len(content) // 2])
        self._step()
        super().put(file, content[len(content) // 2 :])

    def sync(self, file: int) -> None:
        self._step()
        super().sync(file)

    def rename(self, old: Path, new: Path) -> None:
        self._step()
        super().rename(old, new)

    def open_end(self, path: Path) -> int:
        self._step()
        return super().open_end(path)

    def remove(self, path: Path) -> None:
        self._step()
        if path.is_dir():
            for file in sorted(path.rglob("*")):
                if file.is_file():
                    self._step()
                    file.unlink()
        super().remove(path)


def killed_at(step: int, folder: Path, act: Callable[[Store], object]) -> bool:
    """Act in a child process that is killed at a step; tell whether it was, and did not end before."""
    child = os.fork()
    if child == 0:
        try:
            act(Store(folder, Mortal(step)))
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def spoken(store: Store) -> str:
    current = store.current()
    return store.texts(current.release)["replies.txt"] if current else SHIPPED["replies.txt"]


@pytest.mark.parametrize("before", [0, MOST_KEPT])
def test_killed_at_any_step_of_publishing_the_kiosk_holds_the_old_set_or_the_new(tmp_path: Path, before: int) -> None:
    """First of all, and with so many before that the oldest is removed."""
    old = f"[welcome]\nHello {before - 1}.\n" if before else SHIPPED["replies.txt"]
    whole = Store(tmp_path / "whole" / "en")
    for number in range(before):
        published(whole, f"Hello {number}.")
    step, seen = 0, set()
    killed = True
    while killed:
        step += 1
        store = Store(tmp_path / str(step) / "en")
        if before:
            shutil.copytree(whole.folder, store.folder)
        killed = killed_at(step, store.folder, lambda mortal: published(mortal, "New."))

        assert spoken(store) in {old, "[welcome]\nNew.\n"}, step
        assert all(store.texts(entry.release) for entry in store.history()[-MOST_KEPT:]), step
        seen.add(spoken(store))
        published(store, "After.", BEN)  # whatever was left behind is in nobody's way
        assert "[welcome]\nAfter.\n" == spoken(store)
        assert len(store.history()) in {before + 2, before + 3}
        assert len(store.history()) == len(set(store.history()))
        assert not list(store.folder.rglob(".unfinished-*"))

    assert {old, "[welcome]\nNew.\n"} == seen
    assert step > 17


@pytest.mark.parametrize("again", ["New.", "First."], ids=["another set", "the same set"])
def test_killed_at_any_step_of_proposing_there_is_the_earlier_proposal_or_the_new(tmp_path: Path, again: str) -> None:
    step, killed, seen = 0, True, set()
    while killed:
        step += 1
        store = Store(tmp_path / str(step) / "en")
        proposed(store, "First.")
        killed = killed_at(step, store.folder, lambda mortal: proposed(mortal, again, "better"))

        waiting = proposals(store)
        assert waiting, step
        assert {one.release for one in waiting} <= {release_id(saying("First.")), release_id(saying(again))}
        assert all(store.texts(one.release) for one in waiting)
        seen.add(tuple(sorted(one.why for one in waiting)))
        newest = proposed(store, "After.")  # whatever was left behind is in nobody's way
        assert (newest,) == proposals(store), step
        assert not list(store.folder.rglob(".unfinished-*")), step

    assert {("First.",), ("better",)} <= seen
    assert step > 4


def test_there_are_more_than_fifty_steps_to_be_killed_at(tmp_path: Path) -> None:
    disks = [Mortal(-1), Mortal(-1)]
    store = Store(tmp_path / "en")
    published(Store(store.folder, disks[0]), "One.")
    for number in range(MOST_KEPT):
        published(store, f"Hello {number}.")
    published(Store(store.folder, disks[1]), "Two.")

    assert sum(disk.taken for disk in disks) > 50


def test_a_line_of_history_that_a_power_cut_tore_is_written_again(store: Store) -> None:
    published(store, "One.")
    last = published(store, "Two.")
    history = store.folder / "history.jsonl"
    history.write_text(history.read_text()[:-20])

    assert last == store.history()[-1]
    published(store, "Three.")
    assert ["what the kiosk came with", "One.", "Two.", "Three."] == [entry.why for entry in store.history()]


@pytest.mark.parametrize("worn", [lambda _: b"\xff{", lambda line: line.replace(b"anna", b"an\x07a")])
def test_a_pointer_that_cannot_be_read_leads_to_what_was_noted_last(
    store: Store, worn: Callable[[bytes], bytes]
) -> None:
    published(store, "One.")
    pointer = store.folder / "current.json"
    pointer.write_bytes(worn(pointer.read_bytes()))

    assert "[welcome]\nOne.\n" == spoken(store)


def test_a_release_that_a_worn_card_changed_is_no_release(store: Store) -> None:
    entry = published(store, "One.")
    (store.release_folder(entry.release) / "replies.txt").write_text("[welcome]\nOme.\n")

    with pytest.raises(PromptError, match="not what was published: kiosk prompts rollback"):
        store.texts(entry.release)
    published(store, "Two.")
    again = publish(store, SHIPPED, saying("One."), release_id(saying("Two.")), deed())
    assert saying("One.") == store.texts(again.release)


# --- going forward and back ------------------------------------------------------------------------


def test_the_first_publishing_keeps_what_the_kiosk_came_with_so_that_it_can_be_gone_back_to(store: Store) -> None:
    published(store, "One.")
    back = roll_back(store, "", deed("better as it was"))

    assert release_id(SHIPPED) == back.release
    assert SHIPPED["replies.txt"] == spoken(store)


def test_going_back_twice_goes_back_two(store: Store) -> None:
    for words in ("One.", "Two.", "Three."):
        published(store, words)
    roll_back(store, "", deed())
    roll_back(store, "", deed())

    assert "[welcome]\nOne.\n" == spoken(store)


def test_a_full_disk_is_told_with_what_to_do_about_it(store: Store) -> None:
    why = "No space left on device, and the kiosk speaks on as before: make room: df -h"
    with pytest.raises(PublishError, match=why), store.locked():
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_any_release_that_is_kept_can_be_gone_back_to(store: Store) -> None:
    entries = [published(store, words) for words in ("One.", "Two.", "Three.")]
    roll_back(store, entries[0].release, deed())
    kept = ", ".join(entries[at].release for at in (0, 2, 1))  # the one gone back to once, and first

    assert "[welcome]\nOne.\n" == spoken(store)
    with pytest.raises(PublishError, match=rf'no release "ffffffffffff": kept are: {kept}, \w+$'):
        roll_back(store, "ffffffffffff", deed())
    with pytest.raises(PublishError, match="is what the kiosk says already"):
        roll_back(store, entries[0].release, deed())


def test_there_is_nothing_to_go_back_to_at_first(store: Store) -> None:
    with pytest.raises(PublishError, match="nothing to go back to"):
        roll_back(store, "", deed())


def test_who_went_back_to_the_first_release_is_told_how_to_return_to_another(store: Store) -> None:
    published(store, "One.")
    roll_back(store, "", deed())

    with pytest.raises(PublishError, match="nothing to go back to: kiosk prompts history names the others"):
        roll_back(store, "", deed())


@pytest.mark.parametrize("left", [b"", b"\x9f\x00\xff garbage \xc3", b'{"release": "cut'])
def test_without_a_readable_history_the_way_back_to_what_the_kiosk_came_with_is_named(
    left: bytes, store: Store
) -> None:
    published(store, "One.")
    published(store, "Two.")
    (store.folder / "history.jsonl").write_bytes(left)

    came_with = release_id(SHIPPED)
    with pytest.raises(PublishError, match=rf"came with: kiosk prompts rollback {came_with}$"):
        roll_back(store, "", deed())
    assert came_with == roll_back(store, came_with, deed()).release
    assert SHIPPED["replies.txt"] == spoken(store)


def test_the_last_twenty_are_kept_and_what_they_were_made_from(store: Store) -> None:
    for number in range(MOST_KEPT + 5):
        published(store, f"Hello {number}.")

    kept = {folder.name for folder in (store.folder / "releases").iterdir()}
    assert MOST_KEPT + 1 == len(kept)
    assert release_id(SHIPPED) in kept
    assert MOST_KEPT + 6 == len(store.history())


def half_of_the_third(content: bytes) -> bytes:
    lines = content.splitlines(keepends=True)
    return b"".join((*lines[:2], lines[2][:40] + b"\n", *lines[3:]))


@pytest.mark.parametrize(
    ("damaged", "lost"),
    [
        (lambda _: b"", 0),
        (lambda _: b"\x9f\x00\xff garbage \xc3\n", 1),
        (half_of_the_third, 1),
        (lambda content: content.replace(b'"why"', b'"because"', 2), 2),
        (lambda content: content + bytes(LARGEST_READ), 1),
    ],
    ids=["emptied", "rubbish", "half a line", "other fields", "blown up"],
)
def test_no_set_is_removed_whose_line_of_the_history_was_lost(
    store: Store, damaged: Callable[[bytes], bytes], lost: int
) -> None:
    entries = [published(store, words) for words in ("One.", "Two.", "Three.")]
    history = store.folder / "history.jsonl"
    history.write_bytes(damaged(history.read_bytes()))
    named = {entry.release for entry in store.history()}
    for number in range(MOST_KEPT + 1):
        published(store, f"Hello {number}.")

    unnamed = {entry.release for entry in entries} - named
    assert unnamed
    assert {path.name for path in (store.folder / "releases").iterdir()} >= {release_id(SHIPPED), *unnamed}
    told = {0: "", 1: f"{history}: 1 line can't be read", 2: f"{history}: 2 lines can't be read"}
    assert store.damage().startswith(told[lost])
    assert bool(lost) == bool(store.damage())


def test_a_torn_line_that_was_written_again_is_not_lost() -> None:
    line = line_of(Entry("a" * 12, "publish", "anna", "2026-11-25T13:05:36Z", "why"))

    assert 0 == lost_lines(f"{line}{line[:40]}\n{line}")
    assert 1 == lost_lines(f"{line}{line[:40]}\n")


def test_a_set_that_was_only_proposed_goes_with_its_proposal(store: Store) -> None:
    published(store, "One.")
    base = release_id(saying("One."))
    for words in ("Two.", "Three."):
        propose(store, SHIPPED, saying(words), base, deed())

    kept = {path.name for path in (store.folder / "releases").iterdir()}
    assert {release_id(texts) for texts in (SHIPPED, saying("One."), saying("Three."))} == kept


@pytest.mark.parametrize("instead", ["folder", "loop", "link"])
def test_a_history_that_cannot_be_added_to_is_told_before_anything_is_said(store: Store, instead: str) -> None:
    published(store, "One.")
    history = store.folder / "history.jsonl"
    history.rename(elsewhere := store.folder / "elsewhere")
    if instead == "folder":
        history.mkdir()
    else:
        history.symlink_to(history if instead == "loop" else elsewhere)

    with pytest.raises(PublishError, match=rf"{history}: (I|i|T).*: (a file belongs|put the file)"):
        published(store, "Two.")
    assert "[welcome]\nOne.\n" == spoken(store)


def test_a_disk_that_is_full_when_the_line_is_noted_is_not_told_as_nothing_published(store: Store) -> None:
    class Full(Disk):
        def open_end(self, path: Path) -> int:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))

    published(store, "One.")
    with pytest.raises(PublishError, match=r"^[0-9a-f]{12} is what the kiosk says now, but .*: make room"):
        published(Store(store.folder, Full()), "Two.")
    assert "[welcome]\nTwo.\n" == spoken(store)
    assert "Two." == store.history()[-1].why


# --- two at once -----------------------------------------------------------------------------------


def test_of_two_who_began_from_the_same_release_one_wins_and_the_other_is_told_by_whom(store: Store) -> None:
    base = published(store, "One.").release
    publish(store, SHIPPED, saying("Anna's."), base, deed("a new hello", ANNA))

    with pytest.raises(PublishError, match=r"anna published [0-9a-f]{12} in the meantime \(a new hello\)"):
        publish(store, SHIPPED, saying("Ben's."), base, deed("another hello", BEN))
    assert "[welcome]\nAnna's.\n" == spoken(store)


def test_nobody_publishes_while_somebody_else_is_at_it(store: Store) -> None:
    base = published(store, "One.").release
    with store.locked(), pytest.raises(PublishError, match="somebody else is publishing at this moment"):
        publish(Store(store.folder), SHIPPED, saying("Ben's."), base, deed("another hello", BEN))


def test_what_was_not_changed_is_not_published(store: Store) -> None:
    with pytest.raises(PublishError, match="nothing was changed"):
        publish(store, SHIPPED, SHIPPED, release_id(SHIPPED), deed())


# --- the history -----------------------------------------------------------------------------------


@pytest.mark.parametrize(("why", "told"), [("  a\nreason ", "a reason"), ("schöner", "schöner")])
def test_a_reason_is_one_line(why: str, told: str) -> None:
    assert told == checked_why(why)


@pytest.mark.parametrize("why", ["", "  ", "a" * 201, "bell\a"])
def test_a_reason_that_tells_nobody_why_is_refused(why: str) -> None:
    with pytest.raises(PublishError):
        checked_why(why)


def test_nothing_that_stands_in_the_history_is_ever_changed(store: Store) -> None:
    written = b""
    for number in range(MOST_KEPT + 2):
        published(store, f"Hello {number}.")
        if number % 3 == 2:
            roll_back(store, "", deed())
        now = (store.folder / "history.jsonl").read_bytes()

        assert now.startswith(written)
        assert len(now) > len(written)
        written = now


def test_lines_that_are_none_are_left_out_of_a_history() -> None:
    entry = Entry("a" * 12, "publish", "anna", "2026-11-25T13:05:36Z", "why — “so”")
    torn = line_of(entry)[:30]
    others = (torn, "[]", "{}", *(line_of(replace(entry, why=why)).strip() for why in ("\x1b[2J", "a\nb", "\udcff")))

    assert (entry, entry) == entries_of("\n".join((line_of(entry).strip(), *others, line_of(entry))))


@pytest.mark.parametrize(
    ("acts", "behind"),
    [
        ("+a +b +c", "abc"),
        ("+a +b -a", "a"),
        ("+a +b -a +c -a", "a"),
        ("+a +b +a", "aba"),
        ("+a +b +c -b -a", "a"),
        ("+a -z", "az"),
    ],
)
def test_what_lies_behind_is_what_was_published_and_not_gone_back_from(acts: str, behind: str) -> None:
    history = [Entry(act[1], "publish" if act[0] == "+" else "rollback", "anna", "", "") for act in acts.split()]

    assert tuple(behind) == trail(history)


def test_a_set_is_named_by_its_content_and_by_nothing_else() -> None:
    assert release_id(SHIPPED) == release_id(dict(reversed(SHIPPED.items())))
    assert release_id({"a": "bc"}) != release_id({"ab": "c"})


def test_a_release_on_disk_is_what_was_given(store: Store) -> None:
    entry = published(store, "Grüß Gott.")

    assert saying("Grüß Gott.") == read_set(store.release_folder(entry.release))
