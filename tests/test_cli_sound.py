"""`say`, `hear` and `visit` at the command level: what they lack, and what they refuse before they begin."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import pytest
import soundfile
from sound_card import NO_CARD, environment

from kiosk.assembly import start_mouth
from kiosk.cli.main import main
from kiosk.errors import AudioFileError, VoiceFailed
from kiosk.events import Sound
from kiosk.hearing.engine_process import EngineSpec, RecogniserProcess
from kiosk.hearing.engines import Choice
from kiosk.hearing.recorded_patient import Patient
from kiosk.hearing.sound_files import read_sound, write_wav
from kiosk.session import Report
from kiosk.settings import Settings, Speaking
from kiosk.sound.recording import Recording
from kiosk.speaking.pyttsx3_voice import Pyttsx3Voice
from kiosk.speaking.wav_speaker import WavSpeaker

HEARD = Path(__file__).parent / "patients" / "hot-calf" / "opening.flac"


@pytest.fixture
def no_card(tmp_path: Path) -> Iterator[None]:
    """A machine without a sound card."""
    (tmp_path / "alsa.conf").write_text(NO_CARD)
    with environment({"ALSA_CONFIG_PATH": str(tmp_path / "alsa.conf")}):
        yield


@pytest.mark.parametrize("command", ["run", "demo"])
def test_what_gives_no_answer_in_json_takes_no_option_for_it(command: str) -> None:
    with pytest.raises(SystemExit) as refused:
        main([command, "--json"])

    assert 2 == refused.value.code


@pytest.mark.parametrize("file", ["nowhere/out.wav", "."])
def test_a_recording_that_can_not_be_kept_is_refused_before_the_visit(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.cli.visit.start_recogniser", lambda *_: pytest.fail("the visit began"))
    status = main(["visit", "--json", "--patient", str(tmp_path), "--record", str(tmp_path / file)])
    said = capsys.readouterr()

    assert (1, "") == (status, said.out)
    assert "name a file in a folder that exists" in said.err
    assert 1 == said.err.count("\n")


def test_say_writes_the_sentence_it_was_given(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "o.wav"

    assert 0 == main(["say", "--json", "--out", str(out), "Good morning."])
    told = json.loads(capsys.readouterr().out)
    assert "Good morning." == told["text"]
    assert soundfile.info(out).duration == pytest.approx(told["seconds"], abs=0.01)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [("", "the text is empty"), ("a" * 100_000, "100000 characters"), ("bad \udcff", "not UTF-8")],
)
@pytest.mark.usefixtures("no_card")
def test_say_refuses_a_bad_text_before_it_looks_for_a_loudspeaker(
    text: str, complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(["say", text])
    said = capsys.readouterr()

    assert (1, "") == (status, said.out)
    assert complaint in said.err
    assert 1 == said.err.count("\n")


def test_say_tells_that_the_voice_failed_and_writes_no_apology(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> Sound:
        raise VoiceFailed("the voice took longer than 20 s", "mend it")

    monkeypatch.setattr(Pyttsx3Voice, "render", fail)
    status = main(["say", "--json", "--out", str(tmp_path / "o.wav"), "Good morning."])

    assert 3 == status
    assert {"error": "the voice took longer than 20 s: mend it"} == json.loads(capsys.readouterr().out)
    assert not (tmp_path / "o.wav").exists()


def test_say_refuses_a_file_that_can_not_be_written_before_it_speaks(capsys: pytest.CaptureFixture[str]) -> None:
    assert 1 == main(["say", "--json", "--out", "/nowhere/x.wav", "Good morning."])
    said = capsys.readouterr()
    assert ("", "kiosk: /nowhere/x.wav: no such folder: name a file in a folder that exists and is yours\n") == said


@pytest.mark.parametrize("arguments", [["say", "Good morning."], ["visit"]])
@pytest.mark.usefixtures("no_card")
def test_a_machine_without_a_sound_card_is_told_in_one_line_with_status_3(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(arguments)
    said = capsys.readouterr()

    assert (3, "") == (status, said.out)
    assert 1 == said.err.count("\n")


@pytest.mark.parametrize(
    ("given", "lacks"),
    [
        ([], "there is no loudspeaker and there is no microphone"),
        (["--recogniser", "typed"], "there is no loudspeaker"),
    ],
)
@pytest.mark.usefixtures("no_card")
def test_a_visit_names_every_device_that_is_missing_before_it_loads_and_what_goes_without(
    given: list[str], lacks: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.cli.visit.load_mind", lambda *_: pytest.fail("the prompts were loaded"))

    assert 3 == main(["visit", *given])
    said = capsys.readouterr()
    assert said.err.startswith(f"kiosk: {lacks}: plug one in; ")
    assert said.err.endswith("; without a sound card: kiosk talk, or kiosk visit --patient DIR\n")


@pytest.mark.parametrize("command", ["hear", "visit --patient"])
def test_a_file_or_folder_that_is_not_there_is_told_before_anything_is_loaded(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("sound", "visit"):
        monkeypatch.setattr(f"kiosk.cli.{module}.load_mind", lambda *_: pytest.fail("the prompts were loaded"))
        monkeypatch.setattr(f"kiosk.cli.{module}.start_recogniser", lambda *_: pytest.fail("a recogniser was loaded"))
    status = main([*command.split(), "/nope.wav", "--json"])
    said = capsys.readouterr()

    assert 1 == status
    assert said.err.startswith("kiosk: /nope.wav: ")
    assert 1 == said.err.count("\n")


@pytest.mark.parametrize("command", [["hear", str(HEARD)], ["visit", "--patient", str(HEARD.parent)]])
def test_a_machine_without_the_model_is_told_in_one_line_with_status_3_before_the_prompts_are_loaded(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("sound", "visit"):
        monkeypatch.setattr(f"kiosk.cli.{module}.load_mind", lambda *_: pytest.fail("the prompts were loaded"))
    monkeypatch.setenv("KIOSK_MODELS", str(tmp_path))
    status = main([*command, "--json", "--recogniser", "vosk"])
    said = capsys.readouterr()

    assert (3, "") == (status, said.out)
    assert "kiosk models install" in said.err
    assert 1 == said.err.count("\n")


@pytest.mark.engine
def test_hear_answers_for_each_file_and_a_bad_one_in_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = tmp_path / "bad\udcff.flac"
    odd.write_bytes(HEARD.read_bytes())
    status = main(["hear", "--json", "--recogniser", "sphinx", "/nowhere.wav", str(odd)])
    bad, heard = map(json.loads, capsys.readouterr().out.splitlines())

    assert 1 == status
    assert "No such file" in bad["error"]
    assert str(odd) == heard["file"]
    assert heard["text"]
    assert 0 < heard["final_seconds"] < heard["decode_seconds"]


DELICATE = """
import os
from kiosk.events import Heard
class Delicate:
    name, model = "delicate", "none"
    def expect(self, phrases): self.count = 0
    def feed(self, block): self.count += len(block.pcm)
    def finish(self):
        if self.count > 10 * 16000 * 2: os.abort()
        return Heard("heard")
    def close(self): pass
"""
"""An engine that ten seconds of speech are too much for."""


class Timed(RecogniserProcess):
    """Notes how long it may take for each file."""

    allowed: ClassVar[list[float]] = []

    def expect(self, phrases: Sequence[str]) -> None:
        self.allowed.append(self.call_timeout)
        super().expect(phrases)


def delicate(folder: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Choice, Timed]:
    (folder / "delicate.py").write_text(DELICATE)
    monkeypatch.setenv("PYTHONPATH", str(folder))
    monkeypatch.setattr(Timed, "allowed", [])
    engine = Timed(EngineSpec("delicate", "delicate:Delicate"), call_timeout=30.0)
    return Choice("delicate", "none", folder, "it was given"), engine


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("opening.wav", b"", "empty: record it again, or remove it"),
        ("flag_leg.FLAC", b"no sound at all", "not a sound file that can be read: copy it again, or save it"),
        ("default.flac", HEARD.read_bytes()[:-4000], "damaged or cut short: copy it again|cut short: "),
        ("default.flac", HEARD.read_bytes()[:30], "damaged or cut short: copy it again, or save it as WAV or FLAC"),
    ],
)
def test_a_recorded_answer_that_can_not_be_played_is_named_before_the_visit_begins(
    name: str, content: bytes, why: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_wav(tmp_path / "age.wav", read_sound(HEARD))
    (tmp_path / name).write_bytes(content)

    status = main(["visit", "--json", "--patient", str(tmp_path)])
    said = capsys.readouterr()
    assert (1, "", 1) == (status, said.out, said.err.count("\n")), said.err
    assert re.search(f"{re.escape(str(tmp_path / name))}: ({why})", said.err)


@pytest.mark.parametrize(("kept", "refused"), [("opening.WAV", "opening.wav"), ("opening.flac", "opening.wav")])
def test_of_two_recordings_for_one_question_none_is_taken_in_silence(kept: str, refused: str, tmp_path: Path) -> None:
    for name in (kept, refused):
        (tmp_path / name).write_bytes(HEARD.read_bytes())

    with pytest.raises(AudioFileError) as caught:
        Patient(tmp_path)
    why = f"{tmp_path / refused}: {kept} answers the same question: keep one, move the other away"
    assert why == str(caught.value)


def test_a_hidden_file_beside_a_recorded_answer_is_none(tmp_path: Path) -> None:
    write_wav(tmp_path / "opening.wav", read_sound(HEARD))
    (tmp_path / "._opening.wav").write_bytes(b"\x00\x05\x16\x07")

    assert tmp_path / "opening.wav" == Patient(tmp_path).answer_to("opening")


def test_a_voice_that_does_not_start_leaves_no_recogniser_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise VoiceFailed("no voice")

    choice, engine = delicate(tmp_path, monkeypatch)
    monkeypatch.setattr("kiosk.cli.visit.start_recogniser", lambda *_: (choice, engine))
    monkeypatch.setattr("kiosk.cli.visit.start_mouth", fail)
    status = main(["visit", "--json", "--patient", str(HEARD.parent)])

    assert (3, None) == (status, engine.pid)


def test_after_a_file_that_is_too_much_for_the_recogniser_the_rest_is_heard_by_a_new_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    choice, engine = delicate(tmp_path, monkeypatch)
    sound = read_sound(HEARD)
    write_wav(long := tmp_path / "long.wav", Sound(sound.pcm * round(30 / sound.seconds), sound.rate))
    monkeypatch.setattr("kiosk.cli.sound.start_recogniser", lambda *_: (choice, engine))
    status = main(["hear", "--json", str(long), str(HEARD), str(long), str(HEARD)])
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    assert 3 == status
    assert [None, "heard", None, "heard"] == [one.get("text") for one in told]
    assert all("died (SIGABRT)" in one["error"] for one in told[::2])
    assert [45.0, 30.0, 45.0, 30.0] == pytest.approx(Timed.allowed, rel=0.1)


@pytest.mark.parametrize("asked", ["sphinx", "vosk"])
@pytest.mark.usefixtures("no_card")
def test_doctor_tries_the_recogniser_that_was_asked_for(asked: str, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["doctor", "--json", "--recogniser", asked])
    told = json.loads(capsys.readouterr().out)
    checks = {check["name"]: check for check in told["checks"]}

    assert (3, False) == (status, told["ok"])
    assert {"knowledge", "prompts", "recogniser", "voice", "voice cache", "loudspeaker", "microphone"} == set(checks)
    assert asked in checks["recogniser"]["detail"]
    assert not checks["microphone"]["ok"]


@pytest.mark.usefixtures("no_card")
def test_doctor_says_what_is_not_rendered_yet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text(f'cache = "{tmp_path / "cache"}"\n[hearing]\nrecogniser = "sphinx"\n')
    main(["doctor", "--json", "--config", str(config)])
    cache = next(one for one in json.loads(capsys.readouterr().out)["checks"] if one["name"] == "voice cache")

    assert cache["ok"]
    assert cache["detail"].endswith("sentences are not rendered yet: run kiosk prompts render")


@pytest.mark.parametrize(
    ("file", "why"),
    [
        ("how_lnog.wav", r"no question has this name: is it how_long\.wav\? kiosk prompts list names them all"),
        ("Opening.wav", r"no question has this name: is it opening\.wav\? .*"),
        ("flag-heart.wav", r"no question has this name: is it flag_heart\.wav\? .*"),
        ("how_long.mp3", r"is no WAV or FLAC: ffmpeg -i \S+/how_long\.mp3 \S+/how_long\.wav"),
        ("opening.M4A", r"is no WAV or FLAC: .*"),
    ],
)
def test_an_answer_that_would_never_be_heard_is_refused_before_the_visit(
    file: str, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("kiosk.cli.visit.start_recogniser", lambda *_: pytest.fail("the visit began"))
    write_wav(tmp_path / file, read_sound(HEARD))

    assert 1 == main(["visit", "--json", "--patient", str(tmp_path)])
    told = capsys.readouterr()
    assert "" == told.out
    assert re.fullmatch(rf"kiosk: {re.escape(str(tmp_path / file))}: {why}\n", told.err), told.err


def test_a_recording_of_another_name_beside_the_answers_is_named_and_left_alone(tmp_path: Path) -> None:
    for name in ("opening", "slip", "out", "how_long"):
        write_wav(tmp_path / f"{name}.wav", read_sound(HEARD))
    (tmp_path / "opening.mp3").write_bytes(b"what it was made from")

    assert (tmp_path / "out.wav",) == Patient(tmp_path).unasked(["how_long", "where"])


def test_whoever_named_a_folder_without_answers_is_told_and_no_visit_of_silence_is_held(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "notes.txt").write_text("no sound")

    assert 1 == main(["visit", "--json", "--patient", str(tmp_path)])
    out, err = capsys.readouterr()
    assert ("", f"kiosk: {tmp_path}: holds no WAV or FLAC, so nobody answers: name the folder of opening.wav\n") == (
        out,
        err,
    )


def test_a_cache_that_can_not_be_used_is_told_in_the_journal(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").write_text("in the way")
    start_mouth(replace(Settings(), cache=str(tmp_path / "file" / "cache")), WavSpeaker(Recording())).close()

    assert ["Not a directory" in record.message for record in caplog.records] == [True]


class Closes(WavSpeaker):
    """Notes that it was closed."""

    closed = False

    def close(self) -> None:
        self.closed = True


def test_a_voice_that_does_not_exist_begins_no_visit_and_frees_the_loudspeaker(tmp_path: Path) -> None:
    speaker = Closes(Recording())
    with pytest.raises(VoiceFailed, match="en-bg"):
        start_mouth(Settings(speaking=Speaking(voice="en-bg"), cache=str(tmp_path)), speaker)

    assert speaker.closed


@pytest.mark.parametrize("patient", ["heat", "hot-calf"])
def test_a_demo_whose_patient_is_not_told_what_was_expected_fails(
    patient: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    recording = Recording()
    recording.add(bytes(3200), 16000)
    monkeypatch.setattr("kiosk.cli.demo.hear_patient", lambda *_, **__: (Report(), "sphinx", recording))
    status = main(["demo", patient, "--out", str(tmp_path)])

    assert 1 == status
    assert f"{patient}: expected" in capsys.readouterr().err


@pytest.mark.parametrize("out", ["file", "file/deeper"])
def test_a_demo_that_could_leave_nothing_is_told_before_it_loads(
    out: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()

    assert 1 == main(["demo", "--out", str(tmp_path / out)])
    why = f"kiosk: {tmp_path / 'file'}: is no folder: name a folder that can be written with --out\n"
    assert why == capsys.readouterr().err


@pytest.mark.engine
def test_a_demo_tells_its_result_and_how_long_it_took(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["demo", "hot-calf", "--out", str(tmp_path)])
    out = capsys.readouterr().out

    assert 0 == status
    assert "result: not_mineral" in out
    assert re.search(r"^  [1-9]\d* s of conversation, held in \d+ s$", out, re.MULTILINE)
    assert {"hot-calf.wav", "hot-calf.json"} == {file.name for file in tmp_path.iterdir()}
