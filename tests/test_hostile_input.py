"""Files and pipes as an enemy, a worn card or a bad cable would make them: our own errors, and nothing else."""

from __future__ import annotations

import io
import os
import tempfile
import tomllib
import zipfile
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sound_card import tone
from staff import LEAN

from kiosk.errors import AudioFileError, KioskError, MachineError, ModelError, SettingsError
from kiosk.events import ButtonPressed
from kiosk.files.clinic import load_knowledge
from kiosk.hearing.sound_files import read_sound
from kiosk.models.archive import unpack
from kiosk.models.catalogue import parse_catalogue
from kiosk.models.manifest import MANIFEST, read_manifest
from kiosk.prompts.lint import errors, ids_of, lint
from kiosk.prompts.parse import FILES, parse_book
from kiosk.service.buttons import LONGEST_LINE, NAMES, Fifo
from kiosk.settings import Hearing, Prompts, Service, Settings, Speaking, Visit, parse_settings
from kiosk.sound.pcm import wav_of
from kiosk.understanding.understand import Understanding

KNOWLEDGE = load_knowledge()
IDS = ids_of(KNOWLEDGE)
CATALOGUE = (Path(__file__).resolve().parents[1] / "models" / "catalog.toml").read_text(encoding="utf-8")
WAV = wav_of(tone(440, 0.05))
FLAC = (Path(__file__).parent / "patients" / "hot-calf" / "default.flac").read_bytes()
PLACES = st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), min_size=1, max_size=8)
"""Which bytes of a file are damaged, and into what."""
TEMPLATES = st.text(alphabet="abc ()[]|<>{}%\\.:@!0_'\n#\t\u00e9\u202e", max_size=60)
"""Lines made of the signs that mean something in a template, in a placeholder or to a terminal."""


def a_zip() -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("model/am/final.mdl", "model/conf/mfcc.conf", "model/README"):
            archive.writestr(name, name * 20)
    return memory.getvalue()


ZIP = a_zip()


def damaged(whole: bytes, places: list[tuple[int, int]], length: int | None = None) -> bytes:
    changed = bytearray(whole)
    for at, value in places:
        changed[at % len(changed)] = value
    return bytes(changed[:length])


@settings(max_examples=300)
@given(PLACES, st.none() | st.integers(0, len(ZIP)))
@example([(412, 1)], None)
def test_a_damaged_archive_is_our_own_error_and_writes_nothing_elsewhere(
    places: list[tuple[int, int]], length: int | None
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        archive = folder / "m.zip"
        archive.write_bytes(damaged(ZIP, places, length))
        try:
            unpack(archive, folder / "out")
        except (ModelError, MachineError) as error:
            assert "\n" not in str(error)  # noqa: PT017 - either outcome is right, a crash is not
        assert {"m.zip", "out"} >= {path.name for path in folder.iterdir()}
        assert all(path.lstat().st_size <= 10 * len(ZIP) for path in folder.rglob("*"))


@settings(max_examples=300)
@given(PLACES, st.none() | st.integers(0, len(WAV)))
def test_a_damaged_wav_is_sound_or_our_own_error(places: list[tuple[int, int]], length: int | None) -> None:
    header = [(at % 64, value) for at, value in places]  # where the sizes, the rate and the channels stand
    with tempfile.NamedTemporaryFile(suffix=".wav") as file:
        file.write(damaged(WAV, header, length))
        file.flush()
        try:
            assert read_sound(Path(file.name)).pcm
        except AudioFileError as error:
            assert "\n" not in str(error)  # noqa: PT017 - as above


@settings(max_examples=300)
@given(PLACES, st.none() | st.integers(0, len(FLAC)))
def test_a_damaged_flac_is_sound_or_our_own_error(places: list[tuple[int, int]], length: int | None) -> None:
    with tempfile.NamedTemporaryFile(suffix=".flac") as file:
        file.write(damaged(FLAC, places, length))
        file.flush()
        try:
            assert len(read_sound(Path(file.name)).pcm) < 100 * len(FLAC)
        except AudioFileError as error:
            assert "\n" not in str(error)  # noqa: PT017 - as above


@settings(max_examples=150)
@given(st.sampled_from(FILES), TEMPLATES, st.sampled_from(["opening", "calf", "yes", "magnesium", "disclaimer"]))
def test_no_line_of_a_prompt_crashes_the_linter_or_gets_past_it_as_code(file: str, line: str, section: str) -> None:
    problems = lint(dict.fromkeys(FILES, "") | {file: f"[{section}]\n{line}\n"}, IDS)

    assert errors(problems), "a set that lacks nearly everything is refused whatever the line says"
    assert all(problem.why and "\n" not in problem.why for problem in problems)


@settings(max_examples=30)
@given(st.sampled_from(["answers.txt", "commands.txt", "faq.txt"]), TEMPLATES)
@example("answers.txt", "...")
@example("answers.txt", "(the|um)")
@example("commands.txt", "!!")
def test_a_line_that_passes_the_linter_can_be_listened_for(file: str, line: str) -> None:
    section = {"answers.txt": "calf", "commands.txt": "stop", "faq.txt": "coffee"}[file]
    texts = {name: LEAN[name] for name in FILES}
    texts[file] = texts[file].replace(f"[{section}]\n", f"[{section}]\n{line}\n")
    if errors(lint(texts, IDS)):
        return
    book = parse_book(texts)
    understanding = Understanding.build(book.answers, book.commands, KNOWLEDGE.findings, book.faq)

    assert "calf" not in {finding.id for finding in understanding.understand_story("the foot of a hill").findings}


@pytest.mark.parametrize(
    ("file", "section", "line"),
    [
        *((file, section, line)
          for file, section in (("replies.txt", "cause.magnesium"), ("answers.txt", "calf"))
          for line in ("{because.__class__}", "{0}", "{because!r}", "{because:>99999999}", "{__import__('os')}",
                       "{because[0]}", "{because", "{self}")),
        *(("answers.txt", "calf", line)
          for line in ("<because>", "(a|b)" * 40, "[" * 499 + "a" + "]" * 499, "(" * 999, "{1..9999999999}")),
    ],
)  # fmt: skip
def test_a_line_that_reaches_for_more_than_its_words_is_refused(file: str, section: str, line: str) -> None:
    found = errors(lint(dict.fromkeys(FILES, "") | {file: f"[{section}]\n{line}\n"}, IDS))

    assert [problem for problem in found if problem.file == file and problem.line == 2]


DEEP = "[" * 60_000
"""More than Python's parsers follow, in less than a file may have."""


@pytest.mark.parametrize("text", [f"a = {DEEP}", "a = " + "{a=" * 15_000, "a = " + "9" * 5_000, "a = 2026-02-30"])
def test_toml_that_overtaxes_its_parser_is_our_own_error(text: str) -> None:
    with pytest.raises(SettingsError) as settings_error:
        parse_settings(text)
    with pytest.raises(ModelError) as catalogue_error:
        parse_catalogue(text)

    assert "\n" not in str(settings_error.value) + str(catalogue_error.value)


VALUES = st.recursive(
    st.booleans() | st.integers() | st.floats() | st.text(max_size=8), lambda of: st.lists(of, max_size=3), max_leaves=4
)


TABLES = (Hearing, Speaking, Visit, Service, Prompts)
KEYS = sorted({field.name for table in (*TABLES, Settings) for field in fields(table)} | {"x"})


@settings(max_examples=400)
@given(st.sampled_from([*Settings.__slots__, "x"]), st.sampled_from(KEYS), VALUES)
def test_any_value_under_any_key_is_a_setting_or_our_own_error(table: str, key: str, value: object) -> None:
    text = f"[{table}]\n{key} = {_toml(value)}\n"
    tomllib.loads(text)  # the test's own TOML is right
    try:
        assert isinstance(parse_settings(text), Settings)
    except SettingsError as error:
        assert error.mend  # noqa: PT017 - as above


def _toml(value: object) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, str):
        return '"' + "".join(f"\\U{ord(sign):08x}" if not 0xD800 <= ord(sign) < 0xE000 else "" for sign in value) + '"'
    return str(value).lower()


@settings(max_examples=200)
@given(st.integers(0, len(CATALOGUE)), st.text(max_size=12), st.integers(0, 40))
def test_a_damaged_catalogue_is_our_own_error(at: int, text: str, lost: int) -> None:
    try:
        parse_catalogue(CATALOGUE[:at] + text + CATALOGUE[at + lost :])
    except ModelError as error:
        assert str(error)  # noqa: PT017 - as above


@given(st.binary(max_size=300) | st.recursive(st.none(), st.lists).map(lambda of: repr(of).encode()))
def test_a_damaged_manifest_is_our_own_error(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / MANIFEST).write_bytes(content)
        with pytest.raises(KioskError):
            read_manifest(Path(name))


@given(st.lists(st.binary(max_size=2 * LONGEST_LINE) | st.sampled_from([name.encode() + b"\n" for name in NAMES])))
def test_whatever_comes_through_the_fifo_is_a_button_or_nothing(messages: list[bytes]) -> None:
    with tempfile.TemporaryDirectory() as name:
        fifo = Fifo(Path(name) / "button")
        writer = os.open(Path(name) / "button", os.O_WRONLY | os.O_NONBLOCK)
        try:
            os.write(writer, b"".join(messages)[:4096])
            pressed = []
            while (button := fifo.pressed()) is not None:
                pressed.append(button)
        finally:
            os.close(writer)
            fifo.close()

    assert set(pressed) <= {ButtonPressed(known) for known in NAMES}
