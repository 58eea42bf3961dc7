"""The summary for the pharmacist: what stands in it, where it may lie, how long, and who else gets it."""

from __future__ import annotations

import io
import json
import logging
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from understanding_fixtures import mind

from kiosk.cli.main import main
from kiosk.clinic.assessment import assess
from kiosk.errors import SettingsError, SlipError
from kiosk.events import Finding, Heard, Listen, MakeSlip, Polarity, StayedSilent, Subject
from kiosk.hearing.ears import Expected, Sensed
from kiosk.hearing.typed import TypedEars
from kiosk.service import doctor, slip_keeper
from kiosk.service import slip as slip_service
from kiosk.service.slip import SlipMaker, command_of, filesystem_of, handed_over, make_ready, slip_maker
from kiosk.session import Report, Session
from kiosk.settings import Settings, Visit, parse_settings
from kiosk.speaking.english import sentences
from kiosk.speaking.mouth import PrintedMouth
from kiosk.speaking.reply import Place
from kiosk.speaking.slip import TITLE, slip_text

MIND = mind()
KNOWLEDGE = MIND.knowledge
DAY = date(2026, 11, 25)
DISCLAIMER = (
    "for educational purposes only and does not replace medical advice. Severe, persistent, or sudden muscle cramps "
    "should be evaluated by a healthcare professional."
)
PATIENTS = Path(__file__).parent / "patients"
MEMORY = Path("/dev/shm")  # noqa: S108 - the very folder in question


def order_of(findings: Sequence[Finding], subject: Subject = Subject.SELF) -> MakeSlip:
    return MakeSlip(assess(KNOWLEDGE, findings, subject), tuple(findings), subject)


def text_of(findings: Sequence[Finding], subject: Subject = Subject.SELF) -> str:
    return slip_text(order_of(findings, subject), MIND.book, KNOWLEDGE, Place(), DAY)


def affirmed(names: str) -> list[Finding]:
    return [Finding(name) for name in names.split()]


def section(text: str, name: str) -> list[str]:
    """The entries below a heading, each on one line."""
    block = next((part for part in text.split("\n\n") if part.splitlines()[0] == name), "")
    return block.replace("\n  ", " ").splitlines()[1:]


ACID_TABLETS = [
    *affirmed("calf at_night ppi ppi_long tremor poor_appetite"),
    Finding("kidney_disease", Polarity.DENIED),
    Finding("over_60", Polarity.UNSURE),
    Finding("twitching"),
    Finding("twitching", Polarity.DENIED),
]


# --- what stands in it --------------------------------------------------------------------------------


def test_a_slip_tells_the_day_the_knowledge_and_what_fits() -> None:
    text = text_of(ACID_TABLETS)

    assert text.splitlines()[:4] == [
        TITLE, "Date: 2026-11-25", f"Knowledge base: {KNOWLEDGE.version}", "About: the person who spoke",
    ]  # fmt: skip
    assert "How soon: routine: doctor or pharmacist within two weeks" in text
    assert section(text, "What fits") == [
        "- Confidence: could fit",
        "- Low magnesium could fit, and a blood test helps to tell.",
    ]
    assert "- magnesium" in section(text, "Tests to ask about")


def test_findings_are_grouped_by_the_answer_and_told_about_the_person() -> None:
    text = text_of(ACID_TABLETS)

    assert "- the cramp is in their calf" in section(text, "Said yes")
    assert section(text, "Said both yes and no") == ["- their muscles twitch"]
    assert section(text, "Not sure") == ["- they are sixty or older"]
    assert section(text, "Said no, or did not name it when asked for a list") == ["- they have kidney trouble"]


def test_red_flags_and_cautions_are_named_and_an_unknown_hard_stop_says_so() -> None:
    text = text_of(affirmed("calf leg_hot_red leg_swollen one_sided"))

    assert "How soon: urgent: to be seen today" in text
    assert section(text, "Red flags")[0].startswith("- urgent: ")

    routine = text_of(affirmed("calf at_night ppi_long tremor digoxin"))
    cautions = section(routine, "Cautions that apply")

    assert "- With digoxin, they are to ask the pharmacist before any change of minerals." in cautions
    assert any(line.startswith("- With kidney trouble") and line.endswith("(not ruled out)") for line in cautions)


def test_a_flag_of_somebody_else_is_not_put_down_to_the_person() -> None:
    text = text_of([*affirmed("calf at_night"), Finding("leg_hot_red", subject=Subject.OTHER),
                    Finding("leg_swollen", subject=Subject.OTHER)])  # fmt: skip

    assert all("another person there: " in line for line in section(text, "Red flags") if "urgent" in line)
    assert "- their leg is hot or red" not in section(text, "Said yes")


def test_that_it_is_a_man_stands_at_the_head_and_is_no_answer() -> None:
    text = text_of(affirmed("calf at_night male"))

    assert "About: the man who spoke" in text
    assert "they are a man" not in text


def test_a_caution_does_not_send_the_pharmacist_to_the_counter() -> None:
    text = text_of(affirmed("calf at_night digoxin levothyroxine ace_arb"))

    assert "counter" not in text
    assert "so they are to ask the pharmacist how far apart to take them" in " ".join(text.split())


def test_beside_a_danger_no_harmless_cause_is_named() -> None:
    assert "What fits" not in text_of(affirmed("calf at_night over_60 leg_hot_red leg_swollen"))
    assert "- magnesium" in section(text_of(ACID_TABLETS), "Tests to ask about")


def test_what_says_the_same_again_is_left_out_and_what_nobody_told_is_named() -> None:
    assert not [line for line in section(text_of(ACID_TABLETS), "Said yes") if line.endswith("acid-blocking tablets")]
    listed = ["- any medicine that the kiosk does not know: please ask for all of them"]
    assert section(text_of(ACID_TABLETS), "Not told") == listed
    assert section(text_of(affirmed("calf")), "Not told") == ["- which medicines they take: not asked, or not answered"]


def test_no_clear_cause_is_told_as_such() -> None:
    text = text_of(affirmed("cramp"))

    assert "- Confidence: no clear mineral cause" in section(text, "What fits")
    assert section(text, "Tests to ask about") == []


def names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


CANARY = "zanzibar"
FINDINGS = st.lists(
    st.builds(
        Finding,
        id=st.sampled_from(sorted(KNOWLEDGE.findings)),
        polarity=st.sampled_from(list(Polarity)),
        words=st.just(f"{CANARY} words"),
        phrase=st.just(f"{CANARY} phrase"),
        runner_up=st.just(CANARY),
        subject=st.sampled_from([None, *Subject]),
    ),
    max_size=25,
)


@hypothesis_settings(max_examples=200)
@given(FINDINGS, st.sampled_from(list(Subject)))
def test_no_word_of_the_person_is_ever_in_a_slip_and_the_disclaimer_always(
    findings: list[Finding], subject: Subject
) -> None:
    text = text_of(findings, subject)
    flat = text.replace("\n  ", " ")

    assert CANARY not in text
    assert "{" not in text
    assert DISCLAIMER in flat
    assert "no clinician has reviewed" in flat
    assert max(len(line) for line in text.splitlines()) <= 72
    assert not [line for line in section(text, "Said yes") if " you " in line or " your " in line]


# --- rehearsed conversations --------------------------------------------------------------------------


class Scripted(TypedEars):
    """Typed ears: the story and the answers to the offer are scripted, a read-back is right, all else is "no"."""

    def __init__(self, story: str, *offer: str) -> None:
        super().__init__(io.StringIO())
        self._story = story
        self._offer = list(offer)

    def listen(self, order: Listen, expected: Expected) -> Sensed:  # noqa: ARG002 - the port's
        if order.question == "opening":
            return Heard(self._story)
        if order.question != "slip":
            return Heard("yes" if order.question == "confirm" else "no")
        line = self._offer.pop(0) if self._offer else ""
        return Heard(line) if line else StayedSilent(8.0)


def maker(path: Path | None, command: tuple[str, ...] = ()) -> SlipMaker:
    return SlipMaker(MIND, Settings(), path, command, lambda _: None, lambda: DAY)


def sentences_of(reply: str) -> list[str]:
    return [part for line in MIND.book.replies[reply] for part in sentences(line)]


def visit(ears: TypedEars, making: SlipMaker) -> Report:
    session = Session(MIND, ears, PrintedMouth(None), Place(), 0.4, [].append, make_slip=making)
    return session.visit()


STORY = "I'm Zebedee Quux, my calves cramp at night, I have been on omeprazole for three years"


def test_a_yes_leaves_a_slip_without_the_name_or_a_word_of_the_person(tmp_path: Path) -> None:
    path = tmp_path / "slip.txt"
    report = visit(Scripted(STORY, "yes please"), maker(path))
    text = path.read_text()

    assert report.ended == "done"
    assert report.spoken[-4:] == [*sentences_of("slip_made"), *sentences_of("disclaimer_full")]
    assert "the cramp is in their calf" in text
    assert not [word for word in ("zebedee", "quux", "omeprazole", "three years") if word in text.lower()]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert names_in(tmp_path) == ["slip.txt"]


@pytest.mark.parametrize("offer", [("no thanks",), ("",), ("the weather", "the weather"), ("stop",), ("not sure",)])
def test_no_silence_and_twice_not_understood_leave_none(offer: tuple[str, ...], tmp_path: Path) -> None:
    report = visit(Scripted(STORY, *offer), maker(tmp_path / "slip.txt"))

    assert names_in(tmp_path) == []
    assert report.ended in {"done", "stopped"}
    assert report.spoken[-2:] == sentences_of("disclaimer_full")


def test_an_urgent_visit_hears_where_to_go_before_the_offer(tmp_path: Path) -> None:
    path = tmp_path / "slip.txt"
    report = visit(Scripted("my left calf is hot, red and swollen", "yes"), maker(path))
    told = [index for index, text in enumerate(report.spoken) if text.startswith("Please get help today")]

    assert told[0] < report.spoken.index("Would you like a summary for the pharmacist?")
    assert "urgent: to be seen today" in path.read_text()


def test_someone_in_danger_is_not_kept_by_an_offer(tmp_path: Path) -> None:
    ears = Scripted("I have cramps and crushing chest pain", "yes")
    report = visit(ears, maker(tmp_path / "slip.txt"))

    assert report.assessment is not None
    assert report.assessment.triage == "emergency"
    assert not [text for text in report.spoken if "summary" in text]
    assert names_in(tmp_path) == []


def test_the_carer_is_asked_not_the_person_with_the_cramps(tmp_path: Path) -> None:
    report = visit(Scripted("my mum's calves cramp at night", "no"), maker(tmp_path / "slip.txt"))

    assert "Would you like a summary for the pharmacist?" in report.spoken


def test_a_slip_that_could_not_be_written_is_owned_up_to(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    report = visit(Scripted(STORY, "yes"), maker(tmp_path / "gone" / "slip.txt"))

    assert report.spoken[-4:-2] == sentences_of("slip_failed")
    assert report.ended == "done"
    assert [record.getMessage() for record in caplog.records] == [
        f"slip: {tmp_path / 'gone' / 'slip.txt'}: No such file or directory"
    ]


# --- where it may lie, and how long -------------------------------------------------------------------


def test_a_living_persons_slip_is_refused_on_a_disk_before_the_visit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    mounts = tmp_path / "mountinfo"
    device = tmp_path.stat().st_dev
    mounts.write_text(f"1 0 {os.major(device)}:{os.minor(device)} / / rw shared:1 - ext4 /dev/root rw\n")
    monkeypatch.setattr(slip_service, "MOUNTS", mounts)
    monkeypatch.setattr("kiosk.cli.visit.load_mind", lambda *_: pytest.fail("the prompts were loaded"))
    status = main(["visit", "--slip", str(tmp_path / "slip.txt"), "--recogniser", "sphinx"])
    out, err = capsys.readouterr()

    assert (status, out) == (1, "")
    assert err == (
        f"kiosk: {tmp_path}/slip.txt: is on a disk (ext4), and a living person's slip is kept in memory only: "
        "use --slip /dev/shm/slip.txt\n"
    )


@pytest.mark.parametrize("kind", ["tmpfs", "ramfs"])
def test_memory_is_known_by_the_type_of_its_file_system(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mountinfo"
    device = tmp_path.stat().st_dev
    mounts.write_text(f"9 1 0:1 / /x rw - proc p rw\n1 0 {os.major(device)}:{os.minor(device)} / / rw - {kind} t rw\n")
    monkeypatch.setattr(slip_service, "MOUNTS", mounts)
    make_ready(tmp_path / "slip.txt", live=True)

    assert filesystem_of(tmp_path) == kind
    mounts.write_text("9 1 0:1 / /x rw - proc p rw\n")
    assert filesystem_of(tmp_path) == "unknown"


@pytest.mark.skipif(not MEMORY.is_dir(), reason="this machine has no /dev/shm")
def test_the_memory_of_this_machine_is_memory() -> None:
    assert filesystem_of(MEMORY) == "tmpfs"


def test_the_slip_of_the_person_before_is_gone_when_a_visit_begins(tmp_path: Path) -> None:
    path, part = tmp_path / "slip.txt", tmp_path / ".slip.txt.part"
    path.write_text(text_of(ACID_TABLETS))
    part.write_text(TITLE)
    slip_maker(Settings(), MIND, path, live=False)

    assert names_in(tmp_path) == []


@pytest.mark.parametrize("kind", ["letter", "folder", "link"])
def test_what_is_no_slip_is_neither_deleted_nor_written_over(kind: str, tmp_path: Path) -> None:
    path, letter = tmp_path / "slip.txt", tmp_path / "letter.txt"
    letter.write_text("Dear Sir")
    if kind == "folder":
        path.mkdir()
    elif kind == "link":
        path.symlink_to(letter)
    else:
        path.write_text("Dear Madam")
    before = path.lstat()
    with pytest.raises(SlipError, match=r"exists and is no slip: name another file with --slip"):
        make_ready(path, live=False)

    assert path.lstat().st_ino == before.st_ino
    assert letter.read_text() == "Dear Sir"


@pytest.mark.parametrize(("name", "why"), [("", "no file is named"), ("gone/slip.txt", "No such file or directory")])
def test_a_path_that_leads_nowhere_is_refused(
    name: str, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SlipError, match=why):
        make_ready(Path(name), live=False)


class Clock:
    """Time that passes only when somebody waits; nobody tells the keeper to end."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    def wait(self, seconds: float) -> bool:
        self.now += seconds
        return False


def test_a_slip_lies_for_fifteen_minutes_and_not_longer(tmp_path: Path) -> None:
    path, clock = tmp_path / "slip.txt", Clock()
    path.write_text(TITLE)
    seen: list[float] = []

    def wait(seconds: float) -> bool:
        assert path.exists()
        seen.append(clock.now - 1000.0 + seconds)
        return clock.wait(seconds)

    slip_keeper.keep(path, slip_keeper.mark_of(path), clock, wait)

    assert not path.exists()
    assert seen[-1] == 15 * 60.0


def test_a_machine_that_slept_longer_finds_the_slip_overdue(tmp_path: Path) -> None:
    path, clock = tmp_path / "slip.txt", Clock()
    path.write_text(TITLE)
    slept: list[float] = []

    def wait(seconds: float) -> bool:
        slept.append(seconds)
        return clock.wait(8 * 3600.0)

    slip_keeper.keep(path, slip_keeper.mark_of(path), clock, wait)

    assert not path.exists()
    assert len(slept) == 1


def test_the_slip_of_the_next_visit_is_left_to_its_own_keeper(tmp_path: Path) -> None:
    path, clock = tmp_path / "slip.txt", Clock()
    path.write_text(TITLE)
    mark = slip_keeper.mark_of(path)
    fresh = tmp_path / "fresh"
    fresh.write_text(TITLE)
    fresh.replace(path)
    slip_keeper.keep(path, mark, clock, clock.wait)

    assert path.exists()
    assert clock.now == 1000.0


@pytest.mark.parametrize("moment", ["before it waits", "while it waits"])
def test_a_keeper_told_to_end_deletes_the_slip_at_once(moment: str, tmp_path: Path) -> None:
    path = tmp_path / "slip.txt"
    path.write_text(TITLE)
    arguments = [sys.executable, "-c", KEEPER_THAT_SAYS_WHEN_IT_WAITS, str(path), slip_keeper.mark_of(path)]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as keeper:
        assert keeper.stdin is not None
        assert keeper.stdout is not None
        assert keeper.stdout.readline() == "about to wait\n"
        if moment == "before it waits":
            keeper.terminate()
            keeper.stdin.close()
        else:
            keeper.stdin.close()
            keeper.terminate()
        keeper.wait(timeout=20)

    assert not path.exists()


KEEPER_THAT_SAYS_WHEN_IT_WAITS = """
import pathlib, sys
from kiosk.service import slip_keeper
signalled = slip_keeper.signalled
def told(seconds):
    print("about to wait", flush=True)
    sys.stdin.read()
    return signalled(seconds)
slip_keeper.signalled = told
slip_keeper.main(pathlib.Path(sys.argv[1]), sys.argv[2])
"""


def test_a_slip_that_nobody_would_delete_is_not_left_lying(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    def keep(_: Path) -> None:
        raise OSError(11, "Resource temporarily unavailable")

    making = SlipMaker(MIND, Settings(), tmp_path / "slip.txt", (), keep, lambda: DAY)

    assert not making(order_of(ACID_TABLETS))
    assert names_in(tmp_path) == []
    assert "nobody would delete it in time" in caplog.text


@pytest.mark.parametrize("lay_there", ["slip", "letter", "folder"])
def test_a_slip_that_cannot_be_written_leaves_no_slip_of_the_person_before(
    lay_there: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "slip.txt"
    path.mkdir() if lay_there == "folder" else path.write_text(f"{TITLE} of Anna" if lay_there == "slip" else "Dear")
    monkeypatch.setattr(slip_service, "write_whole", full)
    making = SlipMaker(MIND, Settings(), path, (), lambda _: None, lambda: DAY)

    assert not making(order_of(ACID_TABLETS))
    assert names_in(tmp_path) == ([] if lay_there == "slip" else ["slip.txt"])


def test_a_living_persons_slip_gets_a_keeper_and_a_recorded_ones_does_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(slip_service, "filesystem_of", lambda _: "tmpfs")
    monkeypatch.setattr(slip_service.subprocess, "Popen", lambda arguments, **_: started.append(arguments))
    live = slip_maker(Settings(), MIND, tmp_path / "live.txt", live=True)
    recorded = slip_maker(Settings(), MIND, tmp_path / "recorded.txt", live=False)

    assert live is not None
    assert recorded is not None
    assert live(order_of(ACID_TABLETS))
    assert recorded(order_of(ACID_TABLETS))
    assert [arguments[1:4] for arguments in started] == [
        ["-m", "kiosk.service.slip_keeper", str(tmp_path / "live.txt")]
    ]


# --- the hook -----------------------------------------------------------------------------------------


def test_the_program_gets_the_slip_on_its_input_and_its_arguments_whole(tmp_path: Path) -> None:
    out = tmp_path / "printed by; touch it"
    command = command_of(parse_settings(f"[visit]\nslip_command = 'tee \"{out}\"'"))
    report = visit(Scripted(STORY, "yes"), maker(None, command))

    assert out.read_text().startswith(TITLE)
    assert report.spoken[-4:-2] == sentences_of("slip_made")


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (("false",), "slip: false: exit status 1"),
        (("/nowhere/printer",), "slip: /nowhere/printer: No such file or directory"),
        (("sleep", "60"), "slip: sleep: did not end within 0 s"),
    ],
)
def test_a_program_that_fails_is_one_line_in_the_journal_without_the_slip(
    command: tuple[str, ...], why: str, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slip_service, "COMMAND_SECONDS", 0.2)
    with caplog.at_level(logging.DEBUG):
        done = handed_over(command, text_of(ACID_TABLETS))

    assert not done
    assert [record.getMessage() for record in caplog.records] == [why]


def test_a_printer_out_of_paper_does_not_undo_the_file_and_alone_is_owned_up_to(tmp_path: Path) -> None:
    with_file = visit(Scripted(STORY, "yes"), maker(tmp_path / "slip.txt", ("false",)))
    alone = visit(Scripted(STORY, "yes"), maker(None, ("false",)))

    assert with_file.spoken[-4:-2] == sentences_of("slip_made")
    assert alone.spoken[-4:-2] == sentences_of("slip_failed")


@pytest.mark.parametrize("command", ['lp "-o', "lp \\u0000"])
def test_a_command_that_is_none_is_refused_before_any_visit(command: str) -> None:
    written = f"[visit]\nslip_command = {json.dumps(command)}".replace("\\\\u0000", "\\u0000")
    with pytest.raises(SettingsError, match="visit.slip_command"):
        slip_maker(parse_settings(written), MIND, None, live=True)


@pytest.mark.parametrize(
    ("command", "ok", "detail"),
    [
        ("cat -u", True, "gets the summary"),
        ("printer-that-is-not-there", False, "printer-that-is-not-there: no such program: install it"),
        ('lp "', False, "visit.slip_command"),
    ],
)
def test_the_doctor_looks_for_the_program(command: str, ok: bool, detail: str) -> None:  # noqa: FBT001 - from the table
    settings = Settings(visit=Visit(slip_command=command))
    check = doctor._check("slip", lambda: doctor._slip(settings))

    assert check.ok == ok
    assert detail in check.detail


def test_without_a_file_and_a_program_no_slip_is_made() -> None:
    assert slip_maker(Settings(), MIND, None, live=True) is None


# --- the commands -------------------------------------------------------------------------------------


def talk(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], lines: list[str], *arguments: str
) -> dict[str, Any]:
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join(lines)))

    assert main(["talk", "--json", *arguments]) == 0
    answer: dict[str, Any] = json.loads(capsys.readouterr().out)
    return answer


def test_talk_offers_a_slip_only_where_one_was_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    lines = ["my calves cramp at night", *["no"] * 20]
    without = talk(monkeypatch, capsys, lines)
    *asked, last = [turn["asked"]["id"] for turn in without["turns"]]
    path = tmp_path / "slip.txt"
    with_it = talk(monkeypatch, capsys, [*lines[: len(asked)], "yes"], "--slip", str(path))

    assert "slip" not in {*asked, last}
    assert [turn["asked"]["id"] for turn in with_it["turns"]] == [*asked, "slip"]
    told = without["spoken"].index("Would you like to hear that again, or ask something?")
    assert with_it["spoken"][:told] == without["spoken"][:told]
    assert path.read_text().startswith(TITLE)


def test_a_program_in_the_settings_is_enough_for_the_offer(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    config, out = tmp_path / "kiosk.toml", tmp_path / "printed"
    config.write_text(f'[visit]\nslip_command = "tee {out}"\n')
    lines = ["my calves cramp at night", *["no"] * 20]
    got = talk(monkeypatch, capsys, lines, "--config", str(config))

    assert got["turns"][-1]["asked"] == {"id": "slip", "text": "Would you like a summary for the pharmacist?"}
    assert not out.exists()


@pytest.mark.engine
def test_a_recorded_yes_to_the_offer_leaves_a_slip(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, path = tmp_path / "patient", tmp_path / "slip.txt"
    shutil.copytree(PATIENTS / "hot-calf", folder)
    shutil.copy(PATIENTS / "no-feeling" / "confirm.flac", folder / "slip.flac")
    status = main(["visit", "--json", "--patient", str(folder), "--slip", str(path)])
    got = json.loads(capsys.readouterr().out)

    assert (status, got["ended"]) == (0, "done")
    assert got["turns"][-1]["asked"]["id"] == "slip"
    assert "How soon: urgent: to be seen today" in path.read_text()


def after_the_result(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], path: Path, *said: str
) -> dict[str, Any]:
    lines = ["my calves cramp at night, I have been on omeprazole for three years", *["no"] * 20]
    asked = [turn["asked"]["id"] for turn in talk(monkeypatch, capsys, lines, "--slip", str(path))["turns"]]
    return talk(monkeypatch, capsys, [*lines[: asked.index("slip")], *said], "--slip", str(path))


@pytest.mark.parametrize(
    ("said", "times"), [("can you say that again", 2), ("what was that first bit", 2), ("what", 1)]
)
def test_the_result_can_be_heard_again_at_the_offer_and_what_asks_for_the_offer(
    said: str, times: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    got = after_the_result(monkeypatch, capsys, tmp_path / "slip.txt", said, "yes")

    assert got["spoken"].count("Low magnesium could fit, and a blood test helps to tell.") == times
    assert [turn["asked"]["id"] for turn in got["turns"]][-2:] == ["slip", "slip"]
    assert names_in(tmp_path) == ["slip.txt"]


@pytest.mark.parametrize("said", ["go on then", "oh go on", "print it", "if you must", "I might as well have one"])
def test_the_offer_is_taken_in_the_words_that_people_have_for_it(
    said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    after_the_result(monkeypatch, capsys, tmp_path / "slip.txt", said)

    assert names_in(tmp_path) == ["slip.txt"]


@pytest.mark.parametrize("said", ["no, I don't take omeprazole any more", "it's not omeprazole, it's ranitidine"])
def test_what_the_result_rests_on_can_be_taken_back_at_the_offer(
    said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    got = after_the_result(monkeypatch, capsys, tmp_path / "slip.txt", said, *["no"] * 8)

    assert got["assessment"]["result"] == "not_mineral"


def test_a_medicine_that_a_caution_rests_on_stays_told_at_the_offer(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    lines = ["my calves cramp at night, I take a water tablet and ramipril", *["no"] * 20]
    path = str(tmp_path / "slip.txt")
    asked = [turn["asked"]["id"] for turn in talk(monkeypatch, capsys, lines, "--slip", path)["turns"]]
    said = [*lines[: asked.index("slip")], "no, I don't take ramipril any more"]
    got = talk(monkeypatch, capsys, said, "--slip", path)

    assert "potassium_medicine" in got["assessment"]["cautions"]


def test_a_slip_gives_no_two_weeks_where_the_plan_said_two_days() -> None:
    assert "How soon: routine: doctor or pharmacist within two days" in text_of(affirmed("calf eases_on_stopping"))
    assert "within two weeks" in text_of(affirmed("calf most_nights"))
