"""An upgrade brings new prompts: what staff changed stays, what is new comes in, and nothing untried is spoken."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from staff import LEAN, Pharmacy, write

from kiosk.files.clinic import load_knowledge
from kiosk.prompts import languages
from kiosk.prompts.guard import Guard, guard_of
from kiosk.prompts.merge import DROPPED, KEPT, TAKEN, Merged, Notice, merge
from kiosk.prompts.parse import FILES, scan
from kiosk.prompts.release import Entry, entry_of, line_of, release_id, shipped_of, to_keep
from kiosk.publishing.account import Account
from kiosk.publishing.publish import Deed, publish

GUARD = Guard(frozenset({"stroke_signs"}), frozenset({"warfarin"}), frozenset(), frozenset({"where"}))
EMPTY = dict.fromkeys(FILES, "")


def texts(**files: str) -> dict[str, str]:
    return EMPTY | {f"{name}.txt": text for name, text in files.items()}


def lines(merged: Merged, file: str) -> dict[str, tuple[str, ...]]:
    return {one.name: tuple(line.text for line in one.lines) for one in scan(file, merged.texts[file]).sections}


# --- three sets made one -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "now", "staff", "spoken", "why"),
    [
        ("Hi.", "Hi.", "Hi.", "Hi.", None),
        ("Hi.", "Hello.", "Hi.", "Hello.", None),
        ("Hi.", "Hi.", "Hey.", "Hey.", None),
        ("Hi.", "Hey.", "Hey.", "Hey.", None),
        ("Hi.", "Hello.", "Hey.", "Hey.", KEPT),
    ],
)
def test_a_reply_is_whose_who_changed_it_and_the_staffs_where_both_did(
    before: str, now: str, staff: str, spoken: str, why: str | None
) -> None:
    sets = (texts(replies=f"# head\n[silence_1]\n{words}\n\n[silence_2]\nYes?\n") for words in (before, now, staff))
    merged = merge(*sets, GUARD)

    assert {"silence_1": (spoken,), "silence_2": ("Yes?",)} == lines(merged, "replies.txt")
    assert ([Notice("replies.txt", "silence_1", why)] if why else []) == [*merged.notices]
    assert merged.texts["replies.txt"].startswith("# head\n[silence_1]\n")


@pytest.mark.parametrize(
    ("file", "section"),
    [
        ("replies.txt", "emergency"), ("replies.txt", "disclaimer_full"), ("questions.txt", "flag_heart"),
        ("questions.txt", "hard_stops"), ("commands.txt", "yes"), ("answers.txt", "warfarin"),
        ("answers.txt", "stroke_signs"), ("reasons.txt", "stroke_signs"),
    ],
)  # fmt: skip
def test_a_safety_text_that_both_changed_is_the_shipped_one_and_staff_are_told(file: str, section: str) -> None:
    before, now, staff = (EMPTY | {file: f"[{section}]\n{words}\n"} for words in ("old", "new", "ours"))

    merged = merge(before, now, staff, GUARD)
    assert {section: ("new",)} == lines(merged, file)
    assert (Notice(file, section, TAKEN),) == merged.notices
    assert {section: ("ours",)} == lines(merge(before, before, staff, GUARD), file)


def test_phrases_that_both_added_are_all_understood_and_those_taken_out_are_not() -> None:
    before = texts(answers="[calf]\ncalf\nlower leg\nshin\n# other places\n[foot]\nfoot\n")
    now = texts(answers="[calf]\n# common\ncalf\nlower leg\nback of my leg\n\n# other places\n[foot]\nfoot\n")
    staff = texts(answers="[calf]\ncalf\nshin\nshank\nback of my leg\n[foot]\nfoot\n")
    merged = merge(before, now, staff, GUARD)

    assert {"calf": ("calf", "back of my leg", "shank"), "foot": ("foot",)} == lines(merged, "answers.txt")
    assert () == merged.notices
    assert "# common\ncalf\n" in merged.texts["answers.txt"]


@pytest.mark.parametrize(
    ("file", "section"), [("commands.txt", "yes"), ("answers.txt", "stroke_signs"), ("answers.txt", "warfarin")]
)
def test_ways_to_say_what_safety_rests_on_that_staff_only_added_stay_beside_the_new_ones(
    file: str, section: str
) -> None:
    """Two agreed to them: an upgrade may not make the kiosk deaf to how people speak here."""
    before, now, staff = (EMPTY | {file: f"[{section}]\n{words}\n"} for words in ("a", "b\nc", "a\n(d|e)"))
    merged = merge(before, now, staff, GUARD)

    assert {section: ("b", "c", "(d|e)")} == lines(merged, file)
    assert () == merged.notices


def test_new_sections_come_in_and_removed_ones_go_with_a_notice_where_staff_had_changed_them() -> None:
    before = texts(replies="[a]\nA\n[gone]\nG\n[changed]\nC")
    now = texts(replies="[new]\nN\n[a]\nA\n")
    staff = texts(replies="[a]\nA!\n[gone]\nG\n[changed]\nOurs\n[own]\nO")
    merged = merge(before, now, staff, GUARD)

    assert {"new": ("N",), "a": ("A!",), "own": ("O",)} == lines(merged, "replies.txt")
    assert (Notice("replies.txt", "changed", DROPPED),) == merged.notices


def test_an_optional_section_that_staff_took_out_stays_out_unless_it_is_a_new_one() -> None:
    before, staff = texts(replies="[a]\nA\n[b]\nB\n[c]\nC\n"), texts(replies="[a]\nA\n")
    now = texts(replies="[a]\nA\n[b]\nB\n[c]\nC!\n")

    assert {"a": ("A",), "c": ("C!",)} == lines(merge(before, now, staff, GUARD), "replies.txt")


@pytest.mark.parametrize(
    ("before", "now", "staff", "held"),
    [
        ("1", "1", "2", "2"), ("1", "2", "1", "2"), ("1", "2", "3", "2"), (None, "1", None, "1"),
        (None, None, "1", "1"),
        ("1", None, "1", None), ("1", "1", None, None), ("1", None, "2", None), (None, "1", "2", "1"),
    ],
)  # fmt: skip
def test_a_rehearsal_is_taken_as_a_whole(before: str | None, now: str | None, staff: str | None, held: str) -> None:
    name = "rehearsals/heat.txt"
    sets = (EMPTY | ({name: text} if text else {}) for text in (before, now, staff))

    assert held == merge(*sets, GUARD).texts.get(name)


def test_merging_the_shipped_set_with_itself_changes_no_letter() -> None:
    assert merge(LEAN, LEAN, LEAN, GUARD) == Merged(dict(LEAN), ())


# --- where a published set came from --------------------------------------------------------------------


def test_a_line_of_the_history_that_is_older_than_the_field_is_read_and_what_came_before_it_tells() -> None:
    old = re.sub(r', "shipped": "[^"]*"', "", line_of(Entry("b" * 12, "publish", "anna", "", "why")))
    entry = entry_of(old)
    history = [Entry("a" * 12, "shipped", "the kiosk", "", ""), entry]

    assert entry == Entry("b" * 12, "publish", "anna", "", "why")
    assert "a" * 12 == shipped_of([one for one in history if one], "b" * 12)


def test_what_a_kept_release_was_made_from_is_kept_as_long() -> None:
    history = [Entry("shipped", "shipped", "", "", "", shipped="shipped")]
    history += [Entry(f"r{number}", "publish", "anna", "", "", shipped="shipped") for number in range(30)]

    assert {"shipped", *(f"r{number}" for number in range(10, 30))} == to_keep(history)


# --- the command ----------------------------------------------------------------------------------------

OLD, OURS = "I did not hear anything.", "I heard nothing just now."
ADDED = "silence_3"


def without(section: str, set_: Mapping[str, str]) -> dict[str, str]:
    """A set as it was shipped before a section was there."""
    taken = re.sub(rf"^\[{section}\]\n([^\[].*\n|\n)+", "", set_["replies.txt"], flags=re.MULTILINE)
    assert taken != set_["replies.txt"]
    return dict(set_) | {"replies.txt": taken}


BEFORE = without(ADDED, LEAN)


@pytest.fixture
def pharmacy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Pharmacy:
    return Pharmacy.opened(tmp_path, monkeypatch, capsys)


def published_before(pharmacy: Pharmacy, file: str, old: str, new: str) -> str:
    """What anna published when the kiosk still came with `BEFORE`; the name of her release."""
    assert old in BEFORE[file]
    changed = BEFORE | {file: BEFORE[file].replace(old, new, 1)}
    anna = Deed(Account("anna", 1001, pharmacy.root / "anna"), "2026-11-25T13:05:36Z", "friendlier")
    entry = publish(pharmacy.store, BEFORE, changed, release_id(BEFORE), anna)
    assert release_id(BEFORE) == entry.shipped
    return entry.release


def test_the_published_set_is_merged_checked_rehearsed_and_spoken(pharmacy: Pharmacy) -> None:
    published_before(pharmacy, "replies.txt", OLD, OURS)

    assert 0 == pharmacy.types("kiosk", "merge", "--or-shipped", "--json"), pharmacy.err
    told = pharmacy.told()
    current = pharmacy.store.current()
    assert current is not None
    assert ("merge", release_id(LEAN), [], []) == (
        current.action, current.shipped, told["notices"], told["problems"]
    )  # fmt: skip
    spoken = pharmacy.store.texts(current.release)["replies.txt"]
    assert OURS in spoken
    assert f"[{ADDED}]" in spoken
    assert LEAN == pharmacy.store.texts(current.shipped)
    assert 0 == pharmacy.types("kiosk", "merge")
    assert "was made from the prompts of this release" in pharmacy.out
    assert current == pharmacy.store.current()


def test_what_does_not_pass_is_not_spoken_the_shipped_set_is_and_the_staffs_is_kept(pharmacy: Pharmacy) -> None:
    theirs = published_before(pharmacy, "commands.txt", "[stop]\nstop\n", "[stop]\ncease\n")

    assert 1 == pharmacy.types("kiosk", "merge")
    assert "rehearsals/says-stop.txt" in pharmacy.out
    assert "not merged" in pharmacy.err
    assert theirs == pharmacy.store.history()[-1].release
    assert 0 == pharmacy.types("kiosk", "merge", "--or-shipped"), pharmacy.err
    current = pharmacy.store.current()
    assert current is not None
    assert (release_id(LEAN), "shipped") == (current.release, current.action)
    assert "does not fit this release" in pharmacy.out
    assert f"kept as {theirs}" in pharmacy.out
    assert "cease" in pharmacy.store.texts(theirs)["commands.txt"]


def test_an_upgrade_that_is_taken_back_takes_the_merge_back(pharmacy: Pharmacy) -> None:
    theirs = published_before(pharmacy, "replies.txt", OLD, OURS)
    assert 0 == pharmacy.types("kiosk", "merge", "--undo")
    assert theirs == pharmacy.store.history()[-1].release
    pharmacy.types("kiosk", "merge")

    assert 0 == pharmacy.types("kiosk", "merge", "--undo"), pharmacy.err
    current = pharmacy.store.current()
    assert current is not None
    assert (theirs, release_id(BEFORE)) == (current.release, current.shipped)
    assert f"{theirs} does not go with this release of the kiosk: replies.txt:" in pharmacy.err
    assert "is missing: the release of the kiosk that returns speaks from it\n" in pharmacy.err
    assert 0 == pharmacy.types("kiosk", "merge", "--undo")
    assert current == pharmacy.store.current()


def test_whoever_takes_a_merge_back_is_shown_what_would_need_a_second_person(pharmacy: Pharmacy) -> None:
    advice = "Do not take salt tablets."
    polite = LEAN | {"replies.txt": LEAN["replies.txt"].replace(advice, f"Please {advice}", 1)}
    anna = Deed(Account("anna", 1001, pharmacy.root / "anna"), "2026-11-25T13:05:36Z", "politer")
    publish(pharmacy.store, LEAN, polite, release_id(LEAN), anna)
    shipped = LEAN["replies.txt"].replace(advice, "Never take salt tablets.", 1)
    write(pharmacy.root / "prompts" / "en", {"replies.txt": shipped})
    assert 0 == pharmacy.types("kiosk", "merge"), pharmacy.err

    assert 0 == pharmacy.types("kiosk", "merge", "--undo", "--json"), pharmacy.err
    assert ["replies.txt"] == [concern["file"] for concern in pharmacy.told()["concerns"]]
    assert "- Never take salt tablets." in pharmacy.err
    assert release_id(polite) == pharmacy.told()["release"]


def test_where_nothing_was_published_nothing_is_merged(pharmacy: Pharmacy) -> None:
    for words in (["merge", "--or-shipped"], ["merge", "--undo"]):
        assert 0 == pharmacy.types("kiosk", *words)
    assert pharmacy.store.current() is None


def test_where_the_kiosk_brings_no_prompts_of_the_language_nothing_is_merged(
    pharmacy: Pharmacy, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = published_before(pharmacy, "replies.txt", OLD, OURS)
    monkeypatch.setattr(languages, "RULES", {"de": "english", **languages.RULES})
    (pharmacy.root / "store" / "en").rename(pharmacy.root / "store" / "de")

    assert 0 == pharmacy.types("kiosk", "merge", "--or-shipped", "--language=de"), pharmacy.err
    assert "brings no prompts" in pharmacy.out
    assert theirs in (pharmacy.root / "store" / "de" / "current.json").read_text()


def test_a_shipped_set_that_was_lost_is_a_problem_with_a_way_out(pharmacy: Pharmacy) -> None:
    published_before(pharmacy, "replies.txt", OLD, OURS)
    (pharmacy.store.release_folder(release_id(BEFORE)) / "replies.txt").write_text("[welcome]\nHm.\n")

    assert 1 == pharmacy.types("kiosk", "merge")
    assert "not what was published" in pharmacy.out
    assert 0 == pharmacy.types("kiosk", "merge", "--or-shipped")
    assert release_id(LEAN) == pharmacy.store.history()[-1].release


def test_a_published_set_that_was_lost_gives_way_to_the_shipped_one(pharmacy: Pharmacy) -> None:
    theirs = published_before(pharmacy, "replies.txt", OLD, OURS)
    (pharmacy.store.release_folder(theirs) / "replies.txt").write_text("[welcome]\nHm.\n")

    assert 0 == pharmacy.types("kiosk", "merge", "--or-shipped"), pharmacy.err
    assert release_id(LEAN) == pharmacy.store.history()[-1].release


def test_a_safety_text_that_both_changed_is_told_to_whoever_upgrades(pharmacy: Pharmacy) -> None:
    published_before(pharmacy, "replies.txt", "Do not take salt tablets.", "Please do not take salt tablets.")
    shipped = LEAN["replies.txt"].replace("Do not take salt tablets.", "Never take salt tablets.", 1)
    write(pharmacy.root / "prompts" / "en", {"replies.txt": shipped})

    assert 0 == pharmacy.types("kiosk", "merge"), pharmacy.err
    assert TAKEN in pharmacy.out
    assert "Never take salt tablets." in pharmacy.store.texts(pharmacy.store.history()[-1].release)["replies.txt"]
    assert "stroke_signs" in guard_of(load_knowledge()).urgent
