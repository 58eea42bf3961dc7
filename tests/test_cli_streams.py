"""What goes into and out of a command: bytes that are no text, streams that are closed, full or given up."""

from __future__ import annotations

import errno
import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.assembly import load_mind
from kiosk.cli.main import main
from kiosk.events import Heard, Kind, Listen, StayedSilent
from kiosk.hearing.ears import Expected
from kiosk.hearing.typed import LONGEST_LINE, TypedEars, has_ended
from kiosk.service.buttons import AtOnce
from kiosk.service.devices import Devices
from kiosk.service.station import Station
from kiosk.settings import parse_settings
from kiosk.sound.recording import Recording
from kiosk.speaking.wav_speaker import WavSpeaker

KIOSK = f"{sys.executable} -m kiosk.cli.main"


def shell(command: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        ["bash", "-c", command], env=os.environ | environment, capture_output=True, check=False, timeout=60
    )


def fed(monkeypatch: pytest.MonkeyPatch, raw: bytes) -> None:
    """Standard input as a machine in the C.UTF-8 locale sets it up: odd bytes come through as surrogates."""
    stream = io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8", errors="surrogateescape")
    monkeypatch.setattr(sys, "stdin", stream)


def test_bytes_that_are_no_text_are_told_once_and_the_visit_goes_on_but_does_not_end_well(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    fed(monkeypatch, b"my calf \xff cramps\nno \xff\nstop\n")
    status = main(["talk", "--json"])
    said = capfdbinary.readouterr()
    visit = json.loads(said.out.decode())

    assert (1, b"kiosk: the text is not UTF-8: save or send it as UTF-8\n") == (status, said.err)
    assert "my calf \N{REPLACEMENT CHARACTER} cramps" == visit["turns"][0]["heard"]
    assert "calf" in {finding["id"] for finding in visit["turns"][0]["meaning"]["findings"]}
    assert "stopped" == visit["ended"]


MARKED = b"\xef\xbb\xbfmy calf cramps\r\nstop\r\n"
UTF_16 = "my calf cramps\nstop\n".encode("utf-16-le")
LONG = b"my calf cramps" + b" um" * 2000 + b" and I have chest pain\nstop\n"


@pytest.mark.parametrize(
    ("typed", "told"), [(MARKED, ""), (UTF_16, "the text is not UTF-8"), (LONG, "an answer has more than 4000")]
)
def test_what_an_editor_puts_around_the_words_or_cuts_off_is_no_loss_that_nobody_is_told(
    typed: bytes, told: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    fed(monkeypatch, typed)
    status = main(["talk", "--json"])
    said = capsys.readouterr()

    assert bool(told) == status
    assert (f"kiosk: {told}" if told else "") == said.err[: len(told) + 7 if told else None]
    assert said.err.count("\n") == bool(told)
    assert "calf" in {finding["id"] for finding in json.loads(said.out)["turns"][0]["meaning"]["findings"]}


@pytest.mark.parametrize("command", ["assess", "understand"])
def test_of_a_file_with_a_mark_every_line_counts_and_of_utf_16_each_is_told(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    fed(monkeypatch, b"\xef\xbb\xbfmy ca\xcc\x81lf cramps\r\n" + "my calf cramps\n".encode("utf-16"))
    status = main([command, "--json", "-"])
    shapes = [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    assert 1 == status
    assert [False, True, True] == ["error" in shape for shape in shapes]
    assert "calf" in {finding["id"] for finding in shapes[0]["findings"]}


@pytest.mark.parametrize("command", ["assess", "understand"])
def test_a_line_that_is_no_text_gets_its_error_in_its_place(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    fed(monkeypatch, b"my calf cramps\nmy " + b"\xff" + " cramps\nmy calf, née shin\n".encode())
    status = main([command, "--json", "-"])
    said = capsys.readouterr()

    assert 1 == status
    assert [False, True, False] == ["error" in json.loads(line) for line in said.out.splitlines()]
    assert "kiosk: the text is not UTF-8: save or send it as UTF-8\n" == said.err


@pytest.mark.parametrize("locale", ["C", "C.UTF-8", "POSIX"])
def test_json_is_utf_8_whatever_the_locale(locale: str) -> None:
    got = shell(f"{KIOSK} models verify --json $'bad\\xff'", LC_ALL=locale, PYTHONIOENCODING="latin-1")

    assert 1 == got.returncode
    assert "bad\udcff" == json.loads(got.stdout.decode("utf-8"))["name"]


@pytest.mark.parametrize(
    ("command", "complaint"),
    [
        ("assess cramps >&-", "standard output is closed: send it to a file"),
        ("models list >/dev/full", "output: No space left on device"),
        ("models list --json >/dev/full", "output: No space left on device"),
        ("prompts list --json >/dev/full", "output: No space left on device"),  # longer than any buffer
    ],
)
def test_output_that_can_not_be_written_is_one_line_and_status_1(command: str, complaint: str) -> None:
    got = shell(f"{KIOSK} {command}")

    assert (1, b"") == (got.returncode, got.stdout)
    assert got.stderr.startswith(f"kiosk: {complaint}".encode())
    assert 1 == got.stderr.count(b"\n")


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (PermissionError(errno.EACCES, "Permission denied", "/var/lib/kiosk/x"), "/var/lib/kiosk/x: Permission denied"),
        (OSError(errno.ENOMEM, "Cannot allocate memory"), "the machine: Cannot allocate memory"),
        (OSError("odd"), "the machine: odd"),
    ],
)
def test_what_the_machine_refuses_is_no_fault_of_the_output(
    error: OSError, told: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr("kiosk.cli.text.load_mind", refuse)
    status = main(["assess", "cramps"])

    assert 3 == status
    assert ("", f"kiosk: {told}: make room or mend it, then try again\n") == capsys.readouterr()


def test_a_closed_stream_of_errors_does_not_spill_them_into_the_output() -> None:
    got = shell(f"{KIOSK} assess --config /nowhere.toml cramps 2>&-")

    assert (1, b"") == (got.returncode, got.stdout)


def test_a_reader_that_goes_away_ends_the_command_without_a_word() -> None:
    got = shell(f"yes 2>/dev/null | head -n 3 | {KIOSK} understand --json - | true; echo ${{PIPESTATUS[2]}}")

    assert (b"1\n", b"") == (got.stdout, got.stderr)


@pytest.mark.parametrize("command", ["--version", "--help", "prompts --help", "prompts list", "talk"])
def test_a_reader_that_was_never_there_ends_any_command_without_a_word(command: str) -> None:
    got = shell(f"yes no 2>/dev/null | {{ {KIOSK} {command}; echo $? >&2; }} | true")

    assert (b"", b"1\n") == (got.stdout, got.stderr)


def test_a_visit_whose_output_finds_no_room_says_only_that() -> None:
    got = shell(f"yes no 2>/dev/null | {KIOSK} talk >/dev/full")

    assert b"kiosk: output: No space left on device: make room or mend it, then try again\n" == got.stderr


def test_ctrl_c_ends_a_command_with_130_and_without_a_traceback() -> None:
    with subprocess.Popen(
        # In the background, where tests may run, Ctrl-C is ignored.
        ["env", "--default-signal=INT", *KIOSK.split(), "assess", "-"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env={name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"},
    ) as process:  # fmt: skip
        assert process.stdin
        assert process.stdout
        process.stdin.write(b"my calf cramps\n")
        process.stdin.flush()
        process.stdout.readline()  # loaded, and at work
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=20)

    assert (130, b"") == (process.returncode, err)


def test_ctrl_c_while_a_command_loads_ends_it_with_130_and_without_a_traceback() -> None:
    with subprocess.Popen(
        ["env", "--default-signal=INT", sys.executable, "-X", "importtime", "-m", "kiosk.cli.main", "talk"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stderr
        while not process.stderr.readline().endswith(b" kiosk.errors\n"):
            assert process.poll() is None
        process.send_signal(signal.SIGINT)  # in the middle of some three hundred imports
        out, err = process.communicate(timeout=20)

    assert (130, b"") == (process.returncode, out)
    assert [] == [line for line in err.splitlines() if not line.startswith(b"import time:")]


@pytest.mark.parametrize("keyboard", ["<&-", "</dev/null"])
def test_a_visit_by_keyboard_that_nobody_can_answer_does_not_begin(keyboard: str) -> None:
    got = shell(f"{KIOSK} talk {keyboard}")

    assert (1, b"") == (got.returncode, got.stdout)
    assert got.stderr.startswith(b"kiosk: standard input has ended before the first answer: type at a terminal")
    assert 1 == got.stderr.count(b"\n")


def test_of_an_answer_that_is_too_long_the_rest_answers_no_other_question() -> None:
    ears = TypedEars(io.StringIO("no " * LONGEST_LINE + "\n" + "x" * LONGEST_LINE + "\nyes"))
    heard = [ears.listen(Listen("opening", Kind.OPEN), Expected()) for _ in range(4)]

    assert [Heard(("no " * LONGEST_LINE)[:LONGEST_LINE].strip()), Heard("x" * LONGEST_LINE), Heard("yes")] == heard[:3]
    assert StayedSilent(0.0) == heard[3]


class Keyboard(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("keyboard", "prompt"), [(Keyboard, "  you: "), (io.StringIO, "")])
def test_a_terminal_is_prompted_on_standard_error_and_a_pipe_nowhere(
    keyboard: type[io.StringIO], prompt: str, capsys: pytest.CaptureFixture[str]
) -> None:
    ears = TypedEars(keyboard("my calf cramps\n"))
    heard = ears.listen(Listen("opening", Kind.OPEN), Expected())

    assert Heard("my calf cramps") == heard
    assert ("", prompt) == capsys.readouterr()


@pytest.mark.parametrize("keyboard", [Keyboard, io.StringIO])
def test_a_typed_visit_through_a_loudspeaker_prints_nothing_on_standard_output(
    keyboard: type[io.StringIO], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = parse_settings(f'cache = "{tmp_path}"\n[hearing]\nrecogniser = "typed"')
    devices = Devices(speaker=lambda _: WavSpeaker(Recording(keep=False)), look_again=lambda: None)
    monkeypatch.setattr(sys, "stdin", keyboard("stop\n"))
    with Station(settings, load_mind(settings), AtOnce(), devices=devices, announce=lambda _: None) as station:
        report = station.visit()

    assert "stopped" == report.ended
    assert "" == capsys.readouterr().out


def test_a_keyboard_that_closes_later_is_the_end_of_what_was_typed() -> None:
    got = shell(f"(echo 'my calf cramps'; exec >&-) | {KIOSK} talk --json")

    assert 0 == got.returncode
    assert "silent" == json.loads(got.stdout)["ended"]


def test_a_pipe_that_is_still_silent_is_waited_for_and_one_that_ended_is_not() -> None:
    reads, writes = os.pipe()
    with open(reads, encoding="utf-8") as lines:  # noqa: PTH123 - of a descriptor
        assert not has_ended(lines)
        os.write(writes, b"yes\n")
        assert not has_ended(lines)
        assert "yes\n" == lines.readline()
        os.close(writes)
        assert has_ended(lines)


@pytest.mark.parametrize("command", ["assess", "understand", "say", "hear"])
def test_an_empty_standard_input_is_told_as_an_empty_text_is(command: str) -> None:
    got = shell(f"{KIOSK} {command} --json - </dev/null")

    assert 1 == got.returncode
    assert "is empty: " in json.loads(got.stdout)["error"]
    assert 1 == got.stderr.count(b"\n")
