"""Prompts tried by ear: each warning has file, line and a suggestion, and the shipped set's are the ones we know of."""

from __future__ import annotations

import errno
import json
import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from understanding_fixtures import knowledge

from kiosk.cli.main import main
from kiosk.errors import VoiceFailed
from kiosk.files.prompts import read_texts
from kiosk.hearing.engines import choose, unheard
from kiosk.hearing.recognisers import pronounce
from kiosk.models.folder import models_dir
from kiosk.prompts import alike, overmatch, unwritable
from kiosk.prompts.lines import Lines
from kiosk.prompts.parse import scan
from kiosk.prompts.problem import Problem, Severity
from kiosk.publishing.by_ear import try_by_ear
from kiosk.settings import Hearing, Settings
from kiosk.understanding.understand import Understanding

SHIPPED = Path(__file__).parent.parent / "prompts" / "en"
ANSWERS = """[calf]
my calf
(cramp|knot) in my calf
[knot]
a knot
(knot|lump) in my calf
[statin]
statin
simvastatin
[burning_pain]
stabbing
[leg_swollen]
swollen leg
[one_sided]
right leg
[limb_cold_pale]
white leg
[diuretic]
water tablet
louder please
"""
COMMANDS = """[louder]
louder
[no]
no
swollen leg
"""
SOUNDS = {
    "statin": "S T AE T IH N", "stabbing": "S T AE B IH NG", "right": "R AY T", "white": "W AY T", "leg": "L EH G",
    "calf": "K AE F", "knot": "N AA T", "swollen": "S W OW L AH N",
}  # fmt: skip


def line_of(text: str, line: str) -> int:
    return text.split("\n").index(line) + 1


def small_set() -> tuple[Lines, Understanding, dict[str, tuple[str, ...]]]:
    scans = {"answers.txt": scan("answers.txt", ANSWERS), "commands.txt": scan("commands.txt", COMMANDS)}
    tables = [{s.name: tuple(line.text for line in s.lines) for s in found.sections} for found in scans.values()]
    return Lines(scans), Understanding.build(*tables, knowledge().findings), tables[1]


def test_a_phrase_that_another_finding_takes_is_named_with_the_thief() -> None:
    lines, understanding, commands = small_set()
    found = list(overmatch.problems(lines, commands, understanding, knowledge()))
    told = {(problem.file, problem.line, problem.why) for problem in found}

    knot = line_of(ANSWERS, "(knot|lump) in my calf")
    louder, swollen = line_of(ANSWERS, "louder please"), line_of(COMMANDS, "swollen leg")
    assert {
        ("answers.txt", knot, '"knot in my calf" is taken for [calf], not for [knot]'),
        ("answers.txt", louder, '"louder please" is taken for [louder], not for [diuretic]'),
        ("commands.txt", swollen, '"swollen leg" is taken for [leg_swollen], not for [no]'),
    } == told
    assert all(problem.severity is Severity.WARNING and problem.mend for problem in found)


def test_phrases_of_different_meaning_that_sound_alike_are_named_with_both_lines() -> None:
    lines, _, commands = small_set()
    said = alike.said_of(lines, commands)
    found = sorted(alike.problems(lines, said, SOUNDS, knowledge()), key=lambda problem: problem.line)

    white = line_of(ANSWERS, "white leg")
    assert [line_of(ANSWERS, "statin"), line_of(ANSWERS, "right leg")] == [problem.line for problem in found]
    assert f'"right leg" sounds like "white leg", which means [limb_cold_pale] (answers.txt:{white})' == found[1].why
    # "Statin" and its twin answer no question together and are no red flags: worth a look, not a warning.
    assert [Severity.NOTE, Severity.WARNING] == [problem.severity for problem in found]


def test_a_word_that_the_recogniser_lacks_is_named_where_it_first_stands() -> None:
    lines, *_ = small_set()
    lump, drug = unwritable.problems(lines, ["lump", "simvastatin"], "vosk", knowledge())

    assert ("answers.txt", line_of(ANSWERS, "(knot|lump) in my calf"), Severity.WARNING) == (
        lump.file,
        lump.line,
        lump.severity,
    )
    assert 'vosk can\'t hear the word "lump" of [knot]' == lump.why
    assert (line_of(ANSWERS, "simvastatin"), Severity.NOTE) == (drug.line, drug.severity)


def test_how_words_sound_is_kept_and_asked_for_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "cache" / "sounds.json"
    asked: list[list[str]] = []
    real = pronounce.pronunciations

    def counted(words: list[str]) -> dict[str, str]:
        asked.append(list(words))
        return real(words)

    monkeypatch.setattr(pronounce, "pronunciations", counted)
    first = pronounce.remembered(["calf", "leg"], file)
    second = pronounce.remembered(["calf", "leg", "thigh"], file)
    file.write_text("{broken", encoding="utf-8")
    third = pronounce.remembered(["calf", "leg", "thigh"], file)

    assert {"calf": "K AE F", "leg": "L EH G"} == first
    assert [["calf", "leg"], ["thigh"], ["calf", "leg", "thigh"]] == asked
    assert second == third


def test_without_espeak_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(VoiceFailed, match="apt-get install espeak-ng"):
        pronounce.remembered(["calf"], tmp_path / "sounds.json")


@pytest.mark.parametrize("hangs_at", ["--version", "--stdin", "--"])
def test_an_espeak_that_hangs_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hangs_at: str) -> None:
    program = tmp_path / "espeak-ng"
    program.write_text(f'#!/bin/sh\nfor one in "$@"; do [ "$one" != {hangs_at} ] || exec sleep 600; done\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setattr(pronounce, "TIMEOUT", 0.3)

    with pytest.raises(VoiceFailed, match=r"espeak-ng did not answer within 0\.3 s"):
        pronounce.remembered(["calf"], tmp_path / "sounds.json")


def test_an_espeak_that_can_not_be_run_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "espeak-ng").write_text("#!/nowhere/sh\n")
    (tmp_path / "espeak-ng").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(VoiceFailed, match="espeak-ng can't be run: No such file"):
        pronounce.pronunciations(["calf"])


def test_sounds_that_can_not_be_kept_leave_no_file_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    in_the_way = tmp_path / "sounds.json"
    in_the_way.mkdir()
    monkeypatch.setattr(pronounce, "pronunciations", lambda words: dict.fromkeys(words, "K AE F"))
    first = pronounce.remembered(["calf"], in_the_way)
    monkeypatch.setattr(os, "fchmod", full)
    second = pronounce.remembered(["calf"], tmp_path / "full.json")

    assert {"calf": "K AE F"} == first == second
    assert [in_the_way] == list(tmp_path.iterdir())


def test_the_dictionary_of_sphinx_lacks_medicines_and_whisper_lacks_nothing() -> None:
    sphinx, whisper = (Hearing(recogniser=name) for name in ("sphinx", "whisper"))
    words = ["calf", "furosemide", "night"]
    directory = models_dir(Settings())

    assert ["furosemide"] == unheard(choose(sphinx, directory), sphinx, words)
    assert [] == unheard(replace(choose(sphinx, directory), name="whisper"), whisper, words)


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> tuple[Problem, ...]:
    """What is said of the shipped set, with the recogniser that needs no model beside its package."""
    settings = Settings(hearing=Hearing(recogniser="sphinx"))
    sounds = tmp_path_factory.mktemp("cache") / "sounds.json"
    tried = try_by_ear(read_texts(SHIPPED), knowledge(), settings, sounds)

    assert "sphinx" == tried.engine
    return tried.problems


def test_nothing_of_the_shipped_set_is_taken_for_a_red_flag_or_a_command_or_away_from_one(
    shipped: tuple[Problem, ...],
) -> None:
    red = {f"[{name}]" for name, finding in knowledge().findings.items() if finding.group == "red"}
    taken = [problem for problem in shipped if " is taken for " in problem.why]

    assert [] == [str(p) for p in taken if p.file == "commands.txt" or any(name in p.why for name in red)]


def test_every_warning_has_a_line_and_a_suggestion(shipped: tuple[Problem, ...]) -> None:
    assert shipped
    assert all(problem.line and problem.mend for problem in shipped)
    assert {Severity.WARNING, Severity.NOTE} == {problem.severity for problem in shipped}


def test_check_prints_warnings_and_leaves_with_zero(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "en"
    shutil.copytree(SHIPPED, folder)
    answers = folder / "answers.txt"
    stolen = answers.read_text(encoding="utf-8").replace("\n[diuretic]\n", "\n[diuretic]\nspeak louder please\n")
    answers.write_text(stolen, encoding="utf-8")
    status = main(["prompts", "check", str(folder)])
    out, err = capsys.readouterr()
    number = line_of(stolen, "speak louder please")

    assert (0, "") == (status, err)
    assert f'warning: {answers}:{number}: "speak louder please" is taken for [louder], not for [diuretic] — ' in out

    status = main(["prompts", "check", "--json", str(folder)])
    told = json.loads(capsys.readouterr().out)

    assert (0, True) == (status, told["ok"])
    assert {"line": number, "severity": "warning"}.items() <= next(
        problem for problem in told["problems"] if "[louder]" in problem["why"]
    ).items()
    assert told["engine"]
