"""Staff hear what they wrote before anybody else does: the real voice, with everything filled in."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from staff import SHIPPED, Pharmacy

from kiosk.cli import prompts_preview
from kiosk.cli.prompts_gate import allowed
from kiosk.errors import KioskError, PromptError, SpeakerLost
from kiosk.files.clinic import load_knowledge
from kiosk.hearing.sound_files import read_sound
from kiosk.prompts.parse import scan
from kiosk.publishing.preview import SPOKEN, preview
from kiosk.settings import Settings
from kiosk.sound.pcm import sound_of
from kiosk.speaking.script import Place

OLD, NEW = "I did not hear anything.", "I heard nothing just now."


@pytest.fixture
def pharmacy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Pharmacy:
    return Pharmacy.opened(tmp_path, monkeypatch, capsys, "anna")


def test_every_section_that_is_spoken_can_be_heard_with_nothing_left_open() -> None:
    knowledge = load_knowledge()
    names = {section.name for file in SPOKEN for section in scan(file, SHIPPED[file]).sections}
    heard = {name: preview(SHIPPED, name, knowledge, Place()) for name in names}
    said = [sentence for found in heard.values() for one in found for sentence in one.sentences]

    assert len(said) > len(names)
    assert [] == [sentence for sentence in said if "{" in sentence or "…" in sentence]


def test_a_section_is_written_as_sound_and_its_sentences_are_printed(pharmacy: Pharmacy) -> None:
    pharmacy.changes("anna", "replies.txt", OLD, NEW)

    assert 0 == pharmacy.types("anna", "preview", "silence_1", "--out", "silence.wav"), pharmacy.err
    assert pharmacy.out.startswith(f"replies.txt [silence_1]\n  {NEW}\n")
    changed = read_sound(pharmacy.root / "silence.wav")
    assert 1.0 < changed.seconds < 20.0
    assert any(changed.pcm)
    assert 0 == pharmacy.types("anna", "preview", "silence_1", "--published", "--json", "--out", "silence.wav")
    told = pharmacy.told()
    assert OLD == told["said"][0]["sentences"][0]
    assert told["seconds"] > 1.0


def test_doses_numbers_and_examples_are_filled_in(pharmacy: Pharmacy) -> None:
    for section, words in (
        ("emergency_call", "nine nine nine"),
        ("because", "you said the cramp is in your calf"),
        ("plan_weeks_1_2", "In the first two weeks: "),
    ):
        assert 0 == pharmacy.types("anna", "preview", section, "--out", "x.wav")
        assert words in pharmacy.out


def test_the_sound_comes_through_a_pipe(pharmacy: Pharmacy, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    monkeypatch.setattr(sys, "stdout", pipe)

    assert 0 == pharmacy.types("anna", "preview", "silence_1", "--out=-")
    assert isinstance(pipe.buffer, io.BytesIO)
    assert sound_of(pipe.buffer.getvalue()).seconds > 1.0
    assert OLD in pharmacy.err
    assert 1 == pharmacy.types("anna", "preview", "silence_1", "--out=-", "--json")


def test_without_a_sound_device_the_way_around_is_told(pharmacy: Pharmacy, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(_: Settings) -> None:
        raise SpeakerLost("there is no loudspeaker", "plug one in")

    monkeypatch.setattr(prompts_preview, "open_speaker", none)

    assert 3 == pharmacy.types("anna", "preview", "welcome")
    assert "there is no loudspeaker: write it to a file with --out FILE.wav" in pharmacy.err
    assert not pharmacy.out


def test_what_cannot_be_heard_is_told_with_what_could_be_meant(pharmacy: Pharmacy) -> None:
    for section, told in (
        ("silense_1", "did you mean silence_1?"),
        ("stop", "[stop] of commands.txt is what people say"),
    ):
        assert 1 == pharmacy.types("anna", "preview", section)
        assert told in pharmacy.err
    assert 1 == pharmacy.types("anna", "preview", "welcome", "--out", "/nowhere/x.wav")
    assert "no such folder" in pharmacy.err


def test_a_copy_that_is_broken_elsewhere_can_be_heard_but_no_placeholder_that_nothing_fills() -> None:
    broken = {"replies.txt": "[hello]\nGood day.\n[because]\nYou said {becuase}.\n[stray\n"}

    assert ("Good day.",) == preview(broken, "hello", load_knowledge(), Place())[0].sentences
    with pytest.raises(PromptError, match=r"replies\.txt:4"):
        preview(broken, "because", load_knowledge(), Place())


def test_a_restricted_login_hears_it_through_the_pipe_and_writes_no_file() -> None:
    assert ["preview", "welcome", "--out=-"] == allowed("kiosk prompts preview welcome --out=-")
    for line in ("preview welcome --out=/tmp/x", "preview welcome --out /tmp/x", "preview welcome --out -"):
        with pytest.raises(KioskError):
            allowed(f"kiosk prompts {line}")
