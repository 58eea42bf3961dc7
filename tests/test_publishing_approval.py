"""A second person publishes what they were shown and nothing else, and damaged files are named instead of raised."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest
from staff import LEAN, Pharmacy

from kiosk.cli import prompts_approve
from kiosk.errors import PublishError
from kiosk.prompts.release import release_id
from kiosk.publishing.account import Account
from kiosk.publishing.approval import Proposal, approve, proposals, propose, withdraw
from kiosk.publishing.publish import Deed, publish
from kiosk.publishing.store import Store

SHIPPED = {"replies.txt": "[welcome]\nHello.\n"}
NEW, NEWER = {"replies.txt": "[welcome]\nGood day.\n"}, {"replies.txt": "[welcome]\nGood evening.\n"}
ANNA, BEN = Account("anna", 1001, Path("/home/anna")), Account("ben", 1002, Path("/home/ben"))
ADVICE = ("replies.txt", "Do not take salt tablets.", "Please do not take salt tablets.")


def deed(why: str = "politer", who: Account = ANNA, approved_by: str = "") -> Deed:
    return Deed(who, "2026-11-25T13:05:36Z", why, approved_by)


def proposed(store: Store, texts: dict[str, str], why: str = "politer", who: Account = ANNA) -> Proposal:
    return propose(store, SHIPPED, texts, release_id(SHIPPED), deed(why, who))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "prompts" / "en")


@pytest.fixture
def pharmacy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Pharmacy:
    return Pharmacy.opened(tmp_path, monkeypatch, capsys, "anna")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


# --- what was shown is what goes live ----------------------------------------------------------------


def test_what_was_shown_and_still_waits_is_published_and_waits_no_longer(store: Store) -> None:
    shown = proposed(store, NEW)
    entry = approve(store, SHIPPED, NEW, shown, deed(approved_by="ben"))

    assert (shown.release, "anna", "ben") == (entry.release, entry.account, entry.approved_by)
    assert () == proposals(store)


def test_a_proposal_that_was_withdrawn_while_it_was_looked_at_does_not_go_live(store: Store) -> None:
    shown = proposed(store, NEW)
    newer = proposed(store, NEWER)

    with pytest.raises(PublishError, match="was replaced or withdrawn in the meantime: see what waits"):
        approve(store, SHIPPED, NEW, shown, deed(approved_by="ben"))
    assert store.current() is None
    assert (newer,) == proposals(store)


@pytest.mark.parametrize(("why", "who"), [("another reason", ANNA), ("politer", BEN)])
def test_a_proposal_of_the_same_set_by_somebody_else_or_for_another_reason_is_another(
    store: Store, why: str, who: Account
) -> None:
    shown = proposed(store, NEW)
    newer = proposed(store, NEW, why, who)

    with pytest.raises(PublishError, match="replaced or withdrawn"):
        approve(store, SHIPPED, NEW, shown, deed(approved_by="ben"))
    withdraw(store, shown)
    assert (newer,) == proposals(store)


def test_whoever_agrees_to_what_was_replaced_while_they_were_asked_is_told_to_look_again(
    pharmacy: Pharmacy, monkeypatch: pytest.MonkeyPatch
) -> None:
    def replaced_meanwhile(*_: object, **__: object) -> bool:
        (waiting,) = proposals(pharmacy.store)
        doing = Deed(Account(waiting.account, waiting.uid, pharmacy.root), waiting.when, "something else")
        propose(pharmacy.store, LEAN, LEAN | NEW, waiting.base, doing)
        return True

    pharmacy.changes("anna", *ADVICE)
    pharmacy.types("anna", "publish", "--why", "politer")
    monkeypatch.setattr(prompts_approve, "agreed", replaced_meanwhile)

    assert 1 == pharmacy.types("ben", "approve")
    assert "was replaced or withdrawn in the meantime: see what waits: kiosk prompts approve\n" in pharmacy.err
    assert pharmacy.store.current() is None


# --- JSON, and nothing else --------------------------------------------------------------------------


def test_with_json_the_question_and_the_concerns_are_on_standard_error_and_json_alone_on_standard_output(
    pharmacy: Pharmacy, monkeypatch: pytest.MonkeyPatch
) -> None:
    pharmacy.changes("anna", *ADVICE)
    pharmacy.types("anna", "publish", "--why", "politer")
    monkeypatch.setattr(sys, "stdin", Terminal("n\n"))

    assert 1 == pharmacy.types("ben", "approve", "--json")
    refused = pharmacy.told()
    assert (False, "replies.txt") == (refused["ok"], refused["concerns"][0]["file"])
    assert pharmacy.err.index("+ Please do not take salt") < pharmacy.err.index("Should the kiosk say so? [y/N]")
    assert "nothing was changed" in pharmacy.err
    assert 0 == pharmacy.types("ben", "approve", "--json", "--yes")
    assert "+ Please do not take salt tablets." in pharmacy.err
    assert ("ben", refused["concerns"]) == (pharmacy.told()["approved_by"], pharmacy.told()["concerns"])


# --- damaged files -------------------------------------------------------------------------------------

WHOLE = asdict(Proposal("a" * 12, "b" * 12, "anna", 1001, "2026-11-25T13:05:36Z", "why"))


@pytest.mark.parametrize(
    "shape",
    [
        [], None, {}, WHOLE | {"when": None}, WHOLE | {"uid": "1001"}, WHOLE | {"uid": True}, WHOLE | {"why": ["a"]},
        WHOLE | {"release": "../../history"}, WHOLE | {"more": 1}, WHOLE | {"account": "\ud800"},
        WHOLE | {"why": "\033[2J"},
    ],
)  # fmt: skip
def test_a_damaged_proposal_is_named_with_how_to_mend_it(store: Store, shape: Any) -> None:  # noqa: ANN401
    path = store.proposal_file("a" * 12)
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(shape))
    good = store.proposal_file("c" * 12)
    good.write_text(json.dumps(WHOLE | {"release": "c" * 12}))

    with pytest.raises(PublishError, match=f"{path} is damaged: .*: take it out, and publish again"):
        proposals(store)


def test_what_a_killed_process_left_half_written_is_no_proposal(store: Store) -> None:
    shown = proposed(store, NEW)
    path = store.proposal_file(shown.release)
    path.with_name(f".unfinished-{path.name}").write_text('{"rel')

    assert (shown,) == proposals(store)


def test_of_two_proposals_the_older_stands_first(store: Store) -> None:
    old = proposed(store, NEW)
    new = propose(store, SHIPPED, NEWER, release_id(SHIPPED), replace(deed(who=BEN), when="2026-11-26T13:05:36Z"))

    assert (old, new) == proposals(store)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"", b"../../etc", "d4ö5c3a06d07".encode()])
def test_a_working_copy_that_names_no_release_says_how_to_begin_again(pharmacy: Pharmacy, content: bytes) -> None:
    base = pharmacy.copy("anna").folder / ".base"
    base.write_bytes(content)

    assert 1 == pharmacy.types("anna", "diff")
    assert f"{base} names no release: begin again: kiosk prompts fresh" in pharmacy.err
    assert 0 == pharmacy.types("anna", "fresh")
    assert 0 == pharmacy.types("anna", "diff")


def test_a_store_that_is_a_file_is_not_nothing_yet(pharmacy: Pharmacy) -> None:
    (pharmacy.root / "store").write_text("")

    for command in ("history", "diff", "approve", "rollback"):
        assert 1 == pharmacy.types("anna", command), command
        assert f"{pharmacy.root}/store/en" in pharmacy.err
        assert "name a folder: store under [prompts] in kiosk.toml" in pharmacy.err


@pytest.mark.parametrize("content", ["[]", "", "{}", "\0\0"])
def test_a_pointer_that_cannot_be_read_and_has_no_history_is_not_nothing_yet(store: Store, content: str) -> None:
    store.folder.mkdir(parents=True)
    pointer = store.folder / "current.json"
    pointer.write_text(content)

    with pytest.raises(PublishError, match=f"{pointer} is damaged, and no history is left: take it out"):
        store.history()
    pointer.unlink()
    assert () == store.history()


def test_a_pointer_that_was_lost_is_not_nothing_yet_where_there_is_a_history(store: Store) -> None:
    entry = publish(store, SHIPPED, NEW, release_id(SHIPPED), deed())
    (store.folder / "current.json").unlink()

    assert entry == store.current()
    assert entry == store.history()[-1]


# --- the way back ----------------------------------------------------------------------------------------


def advised(pharmacy: Pharmacy) -> str:
    """Let two people publish something that is advised; return the release."""
    pharmacy.changes("anna", *ADVICE)
    assert 0 == pharmacy.types("anna", "publish", "--why", "politer"), pharmacy.err
    assert 0 == pharmacy.types("ben", "approve", "--json", "--yes"), pharmacy.err
    return str(pharmacy.told()["release"])


def test_whoever_goes_back_alone_is_shown_what_would_need_a_second_person(pharmacy: Pharmacy) -> None:
    release = advised(pharmacy)

    assert 0 == pharmacy.types("anna", "rollback")
    assert "- Please do not take salt tablets." in pharmacy.out
    assert 0 == pharmacy.types("ben", "rollback", release, "--json"), pharmacy.err
    assert "+ Please do not take salt tablets." in pharmacy.err
    assert ["replies.txt"] == [concern["file"] for concern in pharmacy.told()["concerns"]]


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("replies.txt", "said {because}", "said {becuase}", "[because] lost {because}"),
        ("commands.txt", "[stop]\nstop\n", "[stop]\ncease\n", 'the kiosk did not say "[stopped]"'),
    ],
)
def test_a_set_that_an_upgrade_left_behind_is_not_gone_back_to(
    pharmacy: Pharmacy, file: str, old: str, new: str, told: str
) -> None:
    """Published by a kiosk that allowed it; and its proposal is not approved either."""
    left = LEAN | {file: LEAN[file].replace(old, new, 1)}
    publish(pharmacy.store, LEAN, left, release_id(LEAN), deed("of an older kiosk"))
    publish(pharmacy.store, LEAN, LEAN, release_id(left), deed("as it was"))
    propose(pharmacy.store, LEAN, left, release_id(LEAN), deed("once more"))

    assert 1 == pharmacy.types("ben", "rollback")
    assert f"{release_id(left)} does not go with this release of the kiosk: " in pharmacy.err
    assert told in pharmacy.err
    assert 1 == pharmacy.types("ben", "approve", "--yes")
    assert "not published" in pharmacy.err
    current = pharmacy.store.current()
    assert current is not None
    assert release_id(LEAN) == current.release


def test_a_damaged_set_is_gone_back_from_though_it_cannot_be_compared(pharmacy: Pharmacy) -> None:
    (pharmacy.store.release_folder(advised(pharmacy)) / "replies.txt").write_text("[wel")

    assert 0 == pharmacy.types("anna", "rollback"), pharmacy.err
    assert "can't be compared with it" in pharmacy.err
