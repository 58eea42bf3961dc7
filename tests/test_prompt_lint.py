"""A broken prompt set: each defect is named, in the right file, on the right line, with how to mend it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.cli.main import main
from kiosk.errors import PromptError
from kiosk.files.clinic import load_knowledge
from kiosk.files.prompts import LARGEST_FILE, LONGEST_LINE, load_book, read_texts
from kiosk.prompts.forbidden import forbidden
from kiosk.prompts.lint import errors, ids_of, lint
from kiosk.prompts.parse import FILES
from kiosk.prompts.problem import Problem

SHIPPED = Path(__file__).parent.parent / "prompts" / "en"
IDS = ids_of(load_knowledge())
WHOLE = read_texts(SHIPPED)


def _lean(text: str) -> str:
    """Keep one line of each section: thousands of templates, expanded for each of these tests, take a minute."""
    parts = (part.strip().splitlines() for part in text.split("\n["))
    return "".join(f"[{part[0]}\n{part[1]}\n\n" for part in parts if part[0].endswith("]"))


TEXTS = WHOLE | {"answers.txt": "\n" + _lean(WHOLE["answers.txt"])}

Change = Callable[[str], str]


def _swap(old: str, new: str) -> Change:
    def change(text: str) -> str:
        assert old in text, f"the shipped set no longer holds {old!r}"
        return text.replace(old, new, 1)

    return change


def _after(heading: str, line: str) -> Change:
    return _swap(f"\n[{heading}]\n", f"\n[{heading}]\n{line}\n")


def _without(heading: str) -> Change:
    def change(text: str) -> str:
        before, _, rest = text.partition(f"\n[{heading}]\n")
        return before + "\n" + rest[rest.index("\n[") :]

    return change


def _errors_of(file: str, change: Change) -> tuple[Problem, ...]:
    return errors(lint(TEXTS | {file: change(TEXTS[file])}, IDS))


def _line_of(file: str, change: Change, text: str) -> int:
    changed = change(TEXTS[file]).split("\n")
    whole = [number for number, line in enumerate(changed, 1) if line == text]
    return next(iter(whole or [number for number, line in enumerate(changed, 1) if text in line]))


BROKEN: list[tuple[str, Change, str, str, str]] = [
    # file, what is done to it, text on the line that is named, part of why, part of mend
    ("replies.txt", _swap("[flag.clot]", "[flag.clott]"), "[flag.clott]", "nothing is called", "[flag.clot]?"),
    ("answers.txt", _swap("[calf]", "[claf]"), "[claf]", "nothing is called [claf]", "did you mean [calf]"),
    ("questions.txt", _swap("\n[where]\n", "\n[where]\n[wher]\n"), "[where]", "[where] is empty", "at least one line"),
    ("questions.txt", _after("where", "Where?"), "[where]", "4 lines, and a question has 3", "one for each asking"),
    ("questions.txt", _after("where", "Is it {place}?"), "{place}", "{place} is filled with nothing", "none"),
    ("replies.txt", _swap("said {because}", "said {becuase}"), "{becuase}", "filled with nothing", "mean {because}?"),
    ("replies.txt", _swap("said {because}", "said so"), "[because]", "lost {because}", "where it belongs"),
    ("replies.txt", _swap("that {finding}. Is", "that. Is"), "[readback]", "lost {finding}", "where it belongs"),
    ("replies.txt", _swap("said {because}", "said {because"), "said {because.", "a brace without its", "{name}"),
    ("replies.txt", _swap("{micrograms} micrograms", "{dose} micrograms"), "{dose}", "filled with nothing", "{micro"),
    ("replies.txt", _after("stopped", "I (have|will) stop."), "(have|will)", "would be read aloud", "write"),
    (
        "replies.txt",
        _swap("What I said is for educational purposes only and does not replace", "This does not replace"),
        "[disclaimer_full]",
        "lost a sentence it must hold",
        "for educational purposes only and does not replace medical advice. Severe,",
    ),
    ("replies.txt", _swap("Severe, persistent", "Bad, persistent"), "[disclaimer_full]", "lost a sentence", "Severe"),
    ("replies.txt", _swap("number} now, or", "number}, or"), "Please call", "to call now", ""),
    ("replies.txt", _swap("se call {emergency_number}", "se call for help"), "[emergency_call]", "lost {emerg", ""),
    ("replies.txt", _swap("someone here to call.", "someone to call. Thank you."), "Please call", "to call now", ""),
    ("replies.txt", _swap("Drink when thirsty", "Drink plenty"), "Drink plenty", 'not say "Drink plenty', "thirsty"),
    ("replies.txt", _after("flag.frequent", "Stop your tablets."), "Stop your", "must not say", "whoever prescribed"),
    ("replies.txt", _after("advice.safety_net", "Take ibuprofen."), "ibuprofen", "must not say", "no painkillers"),
    ("replies.txt", _after("advice.safety_net", "Try tonic water."), "Try tonic", "must not say", "no treatment"),
    ("replies.txt", _after("help", "word " * 33), "word word", "33 words is too long for the ear", "32 words at most"),
    ("replies.txt", _swap("I have stopped", "I have \u202estopped"), "stopped, and", "turns text", "type the word"),
    ("replies.txt", _swap("I have stopped", "I have\0stopped"), "stopped, and", "a NUL character", "type the word"),
    ("replies.txt", _swap("I have stopped", "I have\a stopped"), "stopped, and", "nobody sees (U+0007)", "delete it"),
    ("reasons.txt", _after("calf", "it hurts"), "the cramp is in your calf", "more than one line", "one clause"),
    ("reasons.txt", _swap("in your calf", "in your calf."), "in your calf.", "without a full stop", "take it off"),
    ("reasons.txt", _swap("in your calf", "in your calf" + " and leg" * 8), "calf and", "too long for the ear", "16"),
    ("answers.txt", _after("calf", "my (calf"), "my (calf", '"(" has no partner', "close"),
    ("answers.txt", _after("calf", "my calf) hurts"), "my calf) hurts", '")" has no partner', "delete"),
    ("answers.txt", _after("calf", "(a|b|c|d|e) " * 5), "(a|b|c|d|e)", "stands for more than", "split it"),
    ("faq.txt", _after("coffee", "coffee is bad"), "coffee is bad", "does not begin like a question", "begin with"),
    ("faq.txt", _after("coffee", "is this (bad"), "is this (bad", '"(" has no partner', "close"),
    ("faq.txt", _after("kept", "why do you ask"), "why do you ask", "is the command [why] too", "one of the two"),
    ("faq.txt", _swap("[coffee]", "[cofee]"), "[cofee]", "nothing is called [cofee]", "[coffee]?"),
    ("replies.txt", _after("faq.bananas", "Eat bananas."), "Eat bananas.", 'must not say "Eat', "unknown"),
    ("replies.txt", _after("faq.coffee", "You should take it."), "You should take", "must not say", "ask first"),
    ("replies.txt", _after("faq.coffee", "Ten milligrams do."), "Ten milli", "must not say", "no dose"),
    ("replies.txt", _after("faq.coffee", "Yes. No. Well."), "[faq.coffee]", "has 5 sentences", "3 at most"),
    (
        "replies.txt",
        _swap("The same goes for salt substitutes, so {ask_pharmacist} first.", "The same goes for salt substitutes."),
        "[faq.potassium_tablets]",
        "does not say to ask first",
        "{ask_pharmacist} first",
    ),
    ("commands.txt", _swap("\nrepeat\n", "\n(help|repeat)\n"), "(help|repeat)", "means [help] too", "one of the two"),
]


@pytest.mark.parametrize(("file", "change", "marked", "why", "mend"), BROKEN)
def test_a_defect_is_named_on_its_line_with_its_mend(
    file: str, change: Change, marked: str, why: str, mend: str
) -> None:
    line = _line_of(file, change, marked)
    found = [problem for problem in _errors_of(file, change) if (problem.file, problem.line) == (file, line)]

    assert [problem for problem in found if why in problem.why and mend in problem.mend], _errors_of(file, change)


@pytest.mark.parametrize(
    ("file", "section"),
    [
        ("questions.txt", "flag_heart"),
        ("answers.txt", "chest_pain"),
        ("commands.txt", "stop"),
        ("replies.txt", "disclaimer_full"),
        ("replies.txt", "emergency_call"),
        ("replies.txt", "flag.clot"),
        ("replies.txt", "caution.kidney"),
        ("replies.txt", "advice.drink_to_thirst"),
        ("replies.txt", "faq.coffee"),
        ("faq.txt", "coffee"),
        ("reasons.txt", "ppi_long"),
    ],
)
def test_a_section_that_was_lost_is_missed(file: str, section: str) -> None:
    assert Problem(file, 0, f"[{section}] is missing", "add it, with its lines") in _errors_of(file, _without(section))


def test_a_file_that_was_cut_off_is_told_in_one_line() -> None:
    found = _errors_of("replies.txt", lambda text: text[: text.index("\n[") + 1] + "[welcome]\nHello.\n")

    assert [True] == ["headings are missing, as [" in one.why for one in found if "missing" in one.why]
    assert [] == [one for one in found if one.why.endswith("] is missing")]


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("empty", ["", "# all gone\n"])
def test_an_empty_file_is_one_error(file: str, empty: str) -> None:
    assert ["the file is empty"] == [problem.why for problem in _errors_of(file, lambda _: empty)]


@pytest.mark.parametrize("file", FILES)
def test_a_missing_file_is_one_error(file: str) -> None:
    left = {name: text for name, text in TEXTS.items() if name != file}

    assert [(file, "the file is missing")] == [(p.file, p.why) for p in errors(lint(left, IDS))]


def test_a_misspelt_file_is_named_with_the_right_spelling() -> None:
    (problem,) = errors(lint(TEXTS | {"reply.txt": "[welcome]\nHello.\n"}, IDS))

    assert ("reply.txt", "did you mean replies.txt?") == (problem.file, problem.mend)


def test_all_problems_are_told_in_one_run_in_the_order_of_the_lines() -> None:
    both = {"replies.txt": TEXTS["replies.txt"].replace("{because}", "{why}"), "reasons.txt": ""}
    found = errors(lint(TEXTS | both, IDS))

    assert {"replies.txt", "reasons.txt"} == {problem.file for problem in found}
    lines = [problem.line for problem in found if problem.file == "replies.txt"]
    assert sorted(lines) == lines


def test_windows_line_ends_and_a_byte_order_mark_are_notes_and_no_errors() -> None:
    windows = "\ufeff" + TEXTS["replies.txt"].replace("\n", "\r\n")
    found = lint(TEXTS | {"replies.txt": windows}, IDS)

    assert () == errors(found)
    assert {"a byte order mark", "Windows line ends"} == {p.why for p in found if p.file == "replies.txt"}


# --- the folder ----------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_sound_folder_gives_a_book(folder: Path) -> None:
    assert load_book(SHIPPED, IDS).replies == load_book(folder, IDS).replies


def test_a_faulty_folder_is_refused_with_its_first_error(folder: Path) -> None:
    (folder / "reasons.txt").write_text("", encoding="utf-8")

    with pytest.raises(PromptError, match=r"reasons\.txt: the file is empty: put it back"):
        load_book(folder, IDS)


def test_a_folder_that_is_none_is_named(tmp_path: Path) -> None:
    with pytest.raises(PromptError, match="there is no such folder"):
        load_book(tmp_path / "missing")


def test_a_link_out_of_the_folder_is_refused(folder: Path) -> None:
    (folder / "replies.txt").unlink()
    (folder / "replies.txt").symlink_to("/etc/hostname")

    with pytest.raises(PromptError, match="a link to another file"):
        load_book(folder)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"a" * (LARGEST_FILE + 1), f"larger than {LARGEST_FILE} bytes"),
        (b"[welcome]\nHello.\nCaf\xe9\n", "replies.txt:3: not UTF-8 text"),
        (b"[welcome]\n" + b"a" * (LONGEST_LINE + 1), f"replies.txt:2: a line of more than {LONGEST_LINE} characters"),
        (b"\n" * 30_000, "more than 20000 lines"),
    ],
)
def test_a_file_beyond_the_limits_is_refused(folder: Path, content: bytes, why: str) -> None:
    (folder / "replies.txt").write_bytes(content)

    with pytest.raises(PromptError, match=why):
        read_texts(folder)


# --- the command ---------------------------------------------------------------------------------


def test_check_names_each_error_and_leaves_with_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "replies.txt").write_text(_swap("[flag.clot]", "[flag.clott]")(TEXTS["replies.txt"]), encoding="utf-8")
    status = main(["prompts", "check", str(folder)])
    out, err = capsys.readouterr()

    assert 1 == status
    assert "nothing is called [flag.clott] — did you mean [flag.clot]?" in out
    assert f"kiosk: {folder}: 2 errors: mend them, then check again\n" == err


def test_check_as_json_is_one_object(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "commands.txt").write_text("", encoding="utf-8")
    status = main(["prompts", "check", "--json", str(folder)])
    told = json.loads(capsys.readouterr().out)

    assert (1, False) == (status, told["ok"])
    assert {"file", "line", "why", "mend", "severity"} == set(told["problems"][0])


def test_list_names_every_id(capsys: pytest.CaptureFixture[str]) -> None:
    main(["prompts", "list", "--json"])
    listed = json.loads(capsys.readouterr().out)

    assert {"questions", "findings", "commands", "replies", "red_flags"} == set(listed)
    assert IDS.findings == set(listed["findings"])


def test_a_reply_that_reads_like_a_leaflet_is_worth_a_note() -> None:
    leaflet = "Supplementation necessitates individualised professional evaluation beforehand."
    changed = _swap("I have stopped, and nothing was kept.", leaflet)(TEXTS["replies.txt"])
    found = lint(TEXTS | {"replies.txt": changed}, IDS)

    assert ["use shorter sentences and shorter words"] == [p.mend for p in found if "years of school" in p.why]


@pytest.mark.parametrize(
    "advice",
    [
        "Stop your statin, and see how it goes.",
        "Stop taking your water tablet.",
        "Leave off your omeprazole for a week.",
        "You can halve your blood pressure pills.",
        "Skip the furosemide until then.",
        "Have 400 mg of it twice daily.",
        "Four hundred milligrams every day are enough.",
        "Two tablets at night will do.",
        "Get some magnesium pills from the supermarket.",
        "Try calcium with your breakfast.",
    ],
)
def test_advice_that_could_harm_is_refused_wherever_it_is_written(advice: str) -> None:
    assert list(forbidden(f"Rest a little. {advice} Then call."))


@pytest.mark.parametrize(
    "advice",
    [
        "Do not stop your tablets before you have asked.",
        "Do not take salt tablets.",
        "Take mineral tablets only after {pharmacist} has agreed.",
        "Ask the doctor before you change a medicine.",
        "Drink when thirsty, little by little.",
    ],
)
def test_advice_to_ask_first_is_allowed(advice: str) -> None:
    assert not list(forbidden(advice))
