"""Staff publish, are told, go back: the commands, on the shipped set, as two accounts."""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

import pytest
from staff import LEAN, Pharmacy

from kiosk.cli.prompts_gate import allowed
from kiosk.errors import KioskError
from kiosk.files.clinic import load_knowledge
from kiosk.prompts.changes import changes
from kiosk.prompts.guard import Guard, guarded
from kiosk.prompts.release import release_id
from kiosk.publishing import render
from kiosk.publishing.spoken_diff import spoken
from kiosk.speaking.script import Place

OLD, NEW = "I did not hear anything.", "I heard nothing just now."


@pytest.fixture
def pharmacy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Pharmacy:
    return Pharmacy.opened(tmp_path, monkeypatch, capsys, "anna", "ben")


def test_what_was_published_is_what_the_kiosk_speaks_from_and_the_history_says_who_when_and_why(
    pharmacy: Pharmacy,
) -> None:
    pharmacy.changes("anna", "replies.txt", OLD, NEW)

    assert 0 == pharmacy.types("anna", "publish", "--json", "--why", "friendlier"), pharmacy.err
    assert 1 == pharmacy.told()["rendered"]
    current = pharmacy.store.current()
    assert current is not None
    assert NEW in pharmacy.store.texts(current.release)["replies.txt"]
    assert 0 == pharmacy.types("ben", "history", "--json")
    newest, oldest = pharmacy.told()["history"]
    assert ("anna", "friendlier", "publish") == (newest["account"], newest["why"], newest["action"])
    assert (release_id(LEAN), "shipped") == (oldest["release"], oldest["action"])


def test_whoever_began_before_somebody_else_published_is_told_by_whom(pharmacy: Pharmacy) -> None:
    for who in ("anna", "ben"):
        pharmacy.changes(who, "replies.txt", OLD, f"{NEW[:-1]}, says {who}.")
    pharmacy.types("anna", "publish", "--why", "friendlier")

    assert 1 == pharmacy.types("ben", "publish", "--why", "shorter")
    assert "anna published" in pharmacy.err
    assert "(friendlier): begin again from theirs" in pharmacy.err
    assert "says anna" in pharmacy.store.texts(pharmacy.store.history()[-1].release)["replies.txt"]


def test_a_set_with_errors_is_not_published_and_every_error_is_told(pharmacy: Pharmacy) -> None:
    pharmacy.changes("anna", "replies.txt", "said {because}", "said {becuase}")
    pharmacy.changes("anna", "questions.txt", "[where]", "[wher]")

    assert 1 == pharmacy.types("anna", "publish", "--why", "typing fast")
    assert "did you mean {because}?" in pharmacy.out
    assert "did you mean [where]?" in pharmacy.out
    assert "not published" in pharmacy.err
    assert "\033" not in pharmacy.out
    assert pharmacy.store.current() is None


def test_one_command_goes_back(pharmacy: Pharmacy) -> None:
    pharmacy.changes("anna", "replies.txt", OLD, NEW)
    pharmacy.types("anna", "publish", "--why", "friendlier")

    assert 0 == pharmacy.types("ben", "rollback")
    current = pharmacy.store.current()
    assert current is not None
    assert (release_id(LEAN), "ben", "rollback") == (current.release, current.account, current.action)


def test_who_one_is_comes_from_the_account(pharmacy: Pharmacy) -> None:
    assert 0 == pharmacy.types("ben", "whoami")
    assert "ben\n" == pharmacy.out


def test_publishing_without_a_reason_or_a_change_is_refused(pharmacy: Pharmacy) -> None:
    with pytest.raises(SystemExit):
        pharmacy.types("anna", "publish")
    assert 1 == pharmacy.types("anna", "publish", "--why", " ")
    assert 1 == pharmacy.types("anna", "publish", "--why", "again")
    assert "nothing was changed" in pharmacy.err


def test_whoever_has_no_working_copy_is_told_how_to_begin_one(pharmacy: Pharmacy) -> None:
    assert 1 == pharmacy.types("carla", "publish", "--why", "first day")
    assert "kiosk prompts edit" in pharmacy.err


def test_a_cache_that_cannot_be_written_is_told_and_keeps_nobody_from_publishing(
    pharmacy: Pharmacy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(render, "cache_folder", lambda _: Path("/proc/nowhere"))
    pharmacy.changes("anna", "replies.txt", OLD, NEW)

    assert 0 == pharmacy.types("anna", "publish", "--why", "friendlier")
    assert "every sentence is rendered anew" in pharmacy.err


# --- rehearsals ------------------------------------------------------------------------------------


def test_a_change_that_fails_a_rehearsal_is_not_published(pharmacy: Pharmacy) -> None:
    pharmacy.changes("anna", "commands.txt", "[stop]\nstop\n", "[stop]\ncease\n")

    assert 1 == pharmacy.types("anna", "publish", "--why", "nicer words")
    assert 'the kiosk did not say "[stopped]"' in pharmacy.out
    assert "rehearsals/says-stop.txt:3" in pharmacy.out
    assert "not published" in pharmacy.err
    assert pharmacy.store.current() is None


def test_staff_rehearse_their_working_copy(pharmacy: Pharmacy) -> None:
    assert 0 == pharmacy.types("anna", "rehearse", "--json"), pharmacy.err
    assert {"ok": True, "rehearsed": 5, "problems": []} == pharmacy.told()
    assert 0 == pharmacy.types("anna", "rehearse", "says-stop")
    assert "1 rehearsal went as it is written\n" == pharmacy.out
    assert 1 == pharmacy.types("anna", "rehearse", "says-go")
    assert "no rehearsal is called says-go: there are: asks-coffee" in pharmacy.err


def test_a_conversation_becomes_a_rehearsal(pharmacy: Pharmacy, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("leg is swollen\n(nothing else)\n"))

    assert 0 == pharmacy.types("anna", "record", "swollen-leg"), pharmacy.err
    written = (pharmacy.copy("anna").folder / "rehearsals" / "swollen-leg.txt").read_text()
    assert written.startswith("kiosk: [opening]\nyou: leg is swollen\n")
    assert "triage: urgent" in written
    assert 0 == pharmacy.types("anna", "rehearse", "swollen-leg"), pharmacy.out
    assert 1 == pharmacy.types("anna", "record", "swollen-leg")
    assert "is there already" in pharmacy.err
    assert 1 == pharmacy.types("anna", "record", "../../etc/cron.d/x")


# --- a second person -------------------------------------------------------------------------------


def test_what_people_are_told_to_do_waits_for_a_second_person(pharmacy: Pharmacy) -> None:
    pharmacy.changes("anna", "replies.txt", "Do not take salt tablets.", "Please do not take salt tablets.")

    assert 0 == pharmacy.types("anna", "publish", "--why", "politer"), pharmacy.err
    assert "+ Please do not take salt tablets." in pharmacy.out
    assert pharmacy.store.current() is None
    assert 1 == pharmacy.types("anna", "approve", "--yes")
    assert "your own proposal" in pharmacy.err
    assert 0 == pharmacy.types("ben", "approve", "--yes"), pharmacy.err
    current = pharmacy.store.current()
    assert current is not None
    assert ("anna", "ben", "politer") == (current.account, current.approved_by, current.why)
    assert 1 == pharmacy.types("ben", "approve", "--yes")


def test_what_waits_for_a_second_person_is_nothing_to_go_back_to(pharmacy: Pharmacy) -> None:
    pharmacy.changes("anna", "replies.txt", "In danger, call", "If you are in danger, call")
    assert 0 == pharmacy.types("anna", "publish", "--json", "--why", "plainer"), pharmacy.err
    waiting = pharmacy.told()["proposed"]["release"]

    for who in ("anna", "ben"):
        assert 1 == pharmacy.types(who, "rollback", waiting)
        assert f"{waiting} was never published" in pharmacy.err
        assert pharmacy.store.current() is None
    assert 0 == pharmacy.types("ben", "approve", "--yes")
    assert 0 == pharmacy.types("ben", "rollback")
    assert 0 == pharmacy.types("anna", "rollback", waiting), "it was approved once"


def test_a_red_flag_phrase_that_was_taken_out_and_a_triage_that_fell_are_shown_as_such(pharmacy: Pharmacy) -> None:
    pharmacy.changes("anna", "answers.txt", "[stroke_signs]\n", "[stroke_signs]\nwobbly bicycle\n# ")
    (pharmacy.copy("anna").folder / "rehearsals" / "emergency-stroke.txt").unlink()
    pharmacy.types("anna", "publish", "--why", "tidied up")

    assert 1 == pharmacy.types("ben", "approve")
    assert "A RED FLAG IS NO LONGER FOUND BY THIS" in pharmacy.out
    assert "TRIAGE LOWERED from emergency to" in pharmacy.out
    assert "nobody is there to be asked" in pharmacy.err
    assert pharmacy.store.current() is None


@pytest.mark.parametrize(
    ("file", "section"), [("commands.txt", "stop"), ("commands.txt", "skip"), ("answers.txt", "calf")]
)
def test_a_red_flag_that_something_new_would_hide_is_shown_as_such(pharmacy: Pharmacy, file: str, section: str) -> None:
    phrase = LEAN["answers.txt"].partition("[breathless]\n")[2].partition("\n")[0]
    pharmacy.changes("anna", file, f"[{section}]\n", f"[{section}]\n{phrase}\n")

    assert 0 == pharmacy.types("anna", "publish", "--why", "people say that"), pharmacy.err
    assert f"A RED FLAG IS HIDDEN: [breathless] is no longer told for certain by “{phrase}”" in pharmacy.out
    assert "until somebody else agrees" in pharmacy.out
    assert pharmacy.store.current() is None


def test_a_phrase_that_hides_nothing_needs_no_second_person(pharmacy: Pharmacy) -> None:
    pharmacy.changes("anna", "commands.txt", "[skip]\n", "[skip]\nthat is not for me to say\n")

    assert 0 == pharmacy.types("anna", "publish", "--why", "people say that"), pharmacy.err
    assert pharmacy.store.current() is not None


def test_one_person_is_enough_where_the_settings_say_so(pharmacy: Pharmacy) -> None:
    with (pharmacy.root / "kiosk.toml").open("w") as file:
        file.write(f'[prompts]\nfolder = "{pharmacy.root}/prompts"\napproval = "one"\n')
    pharmacy.changes("anna", "replies.txt", "Do not take salt tablets.", "Please do not take salt tablets.")

    assert 0 == pharmacy.types("anna", "publish", "--why", "politer")
    assert pharmacy.store.current() is not None


def test_the_difference_is_shown_as_it_will_be_spoken(pharmacy: Pharmacy) -> None:
    pharmacy.changes("anna", "replies.txt", "If it gets worse, or", "Should it get worse, or")

    assert 0 == pharmacy.types("anna", "diff")
    assert "+ Should it get worse, or with chest pain," in pharmacy.out


# --- the gate of a restricted account ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("kiosk prompts history --json", ["history", "--json"]),
        ("kiosk prompts publish --why 'a shorter hello'", ["publish", "--why", "a shorter hello"]),
        ("kiosk prompts rollback 0123456789ab", ["rollback", "0123456789ab"]),
        ("kiosk prompts edit answers.txt", ["edit", "answers.txt"]),
        ("kiosk prompts get", ["get"]),
        ("kiosk prompts put --json", ["put", "--json"]),
    ],
)
def test_the_gate_lets_the_commands_of_staff_through(line: str, words: list[str]) -> None:
    assert words == allowed(line)


@pytest.mark.parametrize(
    "line",
    [
        "", "sh", "bash -i", "scp -t /etc", "internal-sftp", "kiosk run", "kiosk prompts", "kiosk prompts gate",
        "kiosk prompts check /etc", "kiosk prompts check --prompts /etc", "kiosk prompts history --config=/etc/shadow",
        "kiosk prompts publish --store /tmp --why x", "kiosk prompts history; sh", "kiosk prompts history 'x",
        "kiosk prompts rehearse --prom /etc", "kiosk prompts history | sh", "kiosk prompts get /etc/passwd",
        "kiosk prompts get --work /etc", "kiosk prompts put --config /tmp/x", "kiosk prompts gate --config /tmp/x",
        "kiosk prompts edit replies.txt --store=/tmp", "tar -x", "rsync --server",
    ],
)  # fmt: skip
def test_the_gate_lets_nothing_else_through(line: str) -> None:
    with pytest.raises(KioskError):
        allowed(line)


def test_whoever_lost_the_quotation_marks_on_the_way_is_told_how_to_keep_them() -> None:
    with pytest.raises(KioskError, match=r"""two pairs of quotation marks: --why "'a friendlier …'\""""):
        allowed("kiosk prompts publish --why a friendlier hello")


def test_the_guide_shows_what_restricts_a_login_as_it_is_tested() -> None:
    root = Path(__file__).resolve().parent.parent
    lines = (root / "systemd" / "sshd-kiosk-staff.conf").read_text().splitlines()
    wanted = sorted(line for line in lines if line.strip() and not line.lstrip().startswith("#"))
    guide = (root / "docs" / "staff-setup.md").read_text()
    (shown,) = re.findall(r"^```\n(Match Group.*?)```", guide, re.MULTILINE | re.DOTALL)

    assert wanted == sorted(shown.splitlines())


def test_whoever_begins_again_keeps_the_old_copy(pharmacy: Pharmacy) -> None:
    pharmacy.changes("anna", "replies.txt", OLD, NEW)

    assert 0 == pharmacy.types("anna", "fresh")
    folder = pharmacy.copy("anna").folder
    assert OLD in (folder / "replies.txt").read_text()
    assert NEW in (folder.with_name("en.before") / "replies.txt").read_text()


# --- what the approver is shown ----------------------------------------------------------------------


def changed(section: str, old: str, new: str) -> str:
    """Return why a change of what people may say needs a second person."""
    (change,) = changes({"answers.txt": f"[{section}]\n{old}\n"}, {"answers.txt": f"[{section}]\n{new}\n"})
    return guarded(change, Guard(frozenset({"chest_pain"}), frozenset(), frozenset(), frozenset()))


@pytest.mark.parametrize(
    ("old", "new", "taken"),
    [
        ("my chest hurts", "my ribs hurt", True),
        ("my (chest|heart) hurts", "my chest hurts", True),
        ("my [left] chest hurts", "my left chest hurts", True),
        ("my chest hurts", "my (chest|heart) hurts", False),
        ("my (chest|heart) hurts", "my chest hurts\nmy heart hurts", False),
        ("my chest hurts", "my chest hurts\nmy heart hurts", False),
    ],
)
def test_a_red_flag_phrase_is_gone_when_something_can_be_said_no_longer_however_it_is_written(
    old: str,
    new: str,
    taken: bool,  # noqa: FBT001
) -> None:
    told = "A RED FLAG IS NO LONGER FOUND BY THIS" if taken else "how a red flag is found"

    assert told == changed("chest_pain", old, new)
    assert "how a red flag is found" == changed("not.chest_pain", old, new)
    assert "" == changed("calf", old, new)


def test_of_a_template_only_what_differs_is_shown() -> None:
    old, new = "(a|b|c|d|e|f|g|h|i|j|k|l|m|n) leg", "(a|b|c|d|e|f|g|h|i|j|k|l|m|n) [hot] leg"
    (change,) = changes({"answers.txt": f"[calf]\n{old}\n"}, {"answers.txt": f"[calf]\n{new}\n"})
    shown = list(spoken(change, load_knowledge(), Place()))

    assert ("answers.txt [calf]", "  + “a hot leg”", "  + and 2 more") == (shown[0], shown[1], shown[-1])
    assert 14 == len(shown)
    (change,) = changes({"answers.txt": "[calf]\n(a|b) leg\n"}, {"answers.txt": "[calf]\na leg\nb leg\n"})
    assert ["answers.txt [calf]", "    the same sentences, written otherwise"] == list(
        spoken(change, load_knowledge(), Place())
    )
