"""Another language is laid out, checked and approved, and does not go live before its rules are written."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest
from staff import Pharmacy

from kiosk.assembly import load_mind
from kiosk.cli.prompts_gate import allowed
from kiosk.errors import KioskError, PublishError
from kiosk.files.prompts import read_set
from kiosk.prompts import languages
from kiosk.prompts.languages import RULES
from kiosk.prompts.parse import FILES
from kiosk.publishing.store import Store
from kiosk.settings import parse_settings


@pytest.fixture
def pharmacy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Pharmacy:
    return Pharmacy.opened(tmp_path, monkeypatch, capsys)


def translated(text: str) -> str:
    """A translator's work, done by a machine: what stands after en: is taken over as it is."""
    return re.sub(r"^# en: ", "", text, flags=re.MULTILINE)


def translate(pharmacy: Pharmacy, who: str, *files: str) -> None:
    for file in files:
        path = pharmacy.root / who / "de" / file
        path.write_text(translated(path.read_text()))


def test_each_language_that_can_go_live_has_its_rules_in_both_rooms() -> None:
    for module in RULES.values():
        assert importlib.import_module(f"kiosk.understanding.{module}")
        assert importlib.import_module(f"kiosk.speaking.{module}")


def test_a_translation_is_laid_out_with_the_english_as_comments_and_says_what_is_missing(pharmacy: Pharmacy) -> None:
    assert 0 == pharmacy.types("anna", "new", "de", "--json"), pharmacy.err
    told = pharmacy.told()
    folder = pharmacy.root / "anna" / "de"

    assert (str(folder), False) == (told["folder"], told["rules"])
    assert [*FILES] == [one["file"] for one in told["missing"]]
    assert all(len(one["sections"]) == one["wanted"] > 0 for one in told["missing"])
    assert "\n[silence_1]\n# en: I did not hear anything.\n" in (folder / "replies.txt").read_text()
    assert 1 == pharmacy.types("anna", "publish", "--language=de", "--why", "first")
    assert "[silence_1] is empty" in pharmacy.out


def test_the_guide_shows_what_is_said_of_a_translation_but_for_its_numbers(pharmacy: Pharmacy) -> None:
    guide = (Path(__file__).resolve().parent.parent / "docs" / "staff-setup.md").read_text(encoding="utf-8")
    shown = guide.partition("$ kiosk prompts new de\n")[2].partition("```")[0]

    assert 0 == pharmacy.types("anna", "new", "de"), pharmacy.err
    told = pharmacy.out.replace(str(pharmacy.root / "anna"), "~/kiosk-prompts")
    assert re.sub(r" +\d+ of \d+", "  N of N", told) == re.sub(r" +N of N", "  N of N", shown)


def test_what_was_translated_stays_and_new_headings_are_added(pharmacy: Pharmacy) -> None:
    pharmacy.types("anna", "new", "de")
    path = pharmacy.root / "anna" / "de" / "replies.txt"
    text = path.read_text().replace("# en: I did not hear anything.\n", "Ich habe nichts gehört.\n")
    path.write_text(re.sub(r"\[stopped\]\n(#.*\n)+", "", text))
    assert 0 == pharmacy.types("anna", "new", "de", "--json"), pharmacy.err
    (lacking,) = [one["sections"] for one in pharmacy.told()["missing"] if one["file"] == "replies.txt"]

    assert "Ich habe nichts gehört.\n" in path.read_text()
    assert path.read_text().count("[stopped]") == 1
    assert "stopped" in lacking
    assert "silence_1" not in lacking


def test_a_whole_translation_without_rules_is_refused_in_one_line(pharmacy: Pharmacy) -> None:
    pharmacy.types("anna", "new", "de")
    translate(pharmacy, "anna", *FILES)
    folder = pharmacy.root / "anna" / "de"
    (folder / "replies.txt").write_text(
        (folder / "replies.txt").read_text().replace("for educational purposes only", "nur zur Information")
    )

    for command in (["publish", "--why", "first"], ["rehearse"], ["preview", "welcome"]):
        assert 1 == pharmacy.types("anna", *command, "--language", "de"), pharmacy.out
        assert 1 == pharmacy.err.count("\n")
        assert '"de" stays off: its rules of understanding and speaking are not written' in pharmacy.err
        assert 'set language = "en" in kiosk.toml' in pharmacy.err
    assert not (pharmacy.root / "store" / "de").exists()
    with pytest.raises(PublishError, match='"de" stays off'):
        load_mind(parse_settings(f'language = "de"\nprompts = "{pharmacy.root}/prompts"'))


@pytest.mark.slow  # every sentence of the language is rendered
def test_with_rules_it_goes_live_when_it_is_whole_and_a_second_person_agreed(
    pharmacy: Pharmacy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(languages, "RULES", {**RULES, "de": "english"})
    pharmacy.types("anna", "new", "de")
    translate(pharmacy, "anna", *FILES[1:])
    store = Store(pharmacy.root / "store" / "de")

    assert 1 == pharmacy.types("anna", "publish", "--language=de", "--why", "first")
    assert store.current() is None
    translate(pharmacy, "anna", FILES[0])
    assert 0 == pharmacy.types("anna", "publish", "--language=de", "--why", "first"), pharmacy.out
    assert store.current() is None
    assert 0 == pharmacy.types("ben", "approve", "--language=de", "--yes"), pharmacy.err
    current = store.current()
    assert current is not None
    assert ("anna", "ben") == (current.account, current.approved_by)
    assert [current] == [*store.history()]
    assert set(FILES) == set(read_set(store.release_folder(current.release)))


@pytest.mark.parametrize("code", ["../en", "DE", "", "d", "de/..", "deutsch-und-so", "de\n"])
def test_no_folder_is_made_of_what_is_no_code(pharmacy: Pharmacy, code: str) -> None:
    assert 1 == pharmacy.types("anna", "new", code)
    assert 1 == pharmacy.types("anna", "history", f"--language={code}")
    assert "is no code of a language" in pharmacy.err
    assert {"kiosk.toml", "prompts"} == {path.name for path in pharmacy.root.iterdir()}


def test_the_kiosks_own_language_is_not_laid_out_anew_and_an_empty_one_is_begun_first(pharmacy: Pharmacy) -> None:
    assert 1 == pharmacy.types("anna", "new", "en")
    assert "kiosk prompts edit" in pharmacy.err
    assert 1 == pharmacy.types("anna", "fresh", "--language=fr")
    assert "begin it: kiosk prompts new fr" in pharmacy.err


def test_a_restricted_login_may_translate() -> None:
    assert ["new", "de"] == allowed("kiosk prompts new de")
    assert ["check", "--language=de"] == allowed("kiosk prompts check --language=de")
    with pytest.raises(KioskError):
        allowed("kiosk prompts new de --work /tmp")


def test_what_is_no_language_is_not_laid_out(pharmacy: Pharmacy) -> None:
    for code in ("xx", "english", "../de", "DE"):
        assert 1 == pharmacy.types("anna", "new", code)
        assert f'"{code}" is no code of a language: write it as in: de, or pt-br' in pharmacy.err
        assert not (pharmacy.root / "anna" / code).exists()
    for code in ("cy", "pl", "pt-br", "hsb"):
        assert 0 == pharmacy.types("anna", "new", code), pharmacy.err
