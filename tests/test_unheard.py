"""What was not understood: counted by question; words only where it is switched on, and never those of one person."""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from memory import held_by, text_held_by
from staff import LEAN, Pharmacy, write

from kiosk.errors import MicrophoneLost
from kiosk.events import Finding, Heard, Kind, Listen, Meaning
from kiosk.service import unheard as service_unheard
from kiosk.service.attendant import Attendant, Kit
from kiosk.service.tallies import FEWEST_VISITS, Tallies, Tally, parse_tallies, tallies_json
from kiosk.service.unheard import FILE, Unheard, read_tallies, words_of, write_tallies
from kiosk.service.watchdog import Manager
from kiosk.settings import Prompts, Service, Settings

WHERE = Listen("where", Kind.MENU, ("calf", "foot"))
READ_BACK = Listen("confirm", Kind.YES_NO, ("calf",))
CALF = Meaning((Finding("calf"),))
NOTHING, YES, NO = Meaning(), Meaning(answer="yes"), Meaning(answer="no")
CANARIES = ("quokka", "zyzzyva", "axolotl")
SENTENCE = " ".join(CANARIES)


def settings_in(folder: Path, *, words: bool) -> Settings:
    services = Service(state=str(folder), runtime=str(folder))
    return replace(Settings(), service=services, prompts=Prompts(missed_words=words))


def attendant_in(folder: Path, *, words: bool) -> Attendant:
    return Attendant(settings_in(folder, words=words), Manager(), Kit("0.1.0", "en 0123456789ab"), lambda: None)


def visit(attendant: Attendant, answers: Sequence[tuple[Listen, str | None, Meaning | None]]) -> None:
    watching = attendant.watching()
    attendant.began()
    for order, text, meaning in answers:
        watching.listening(order)
        watching.heard(None if text is None else Heard(text), meaning)
    attendant.ended("done")
    attendant.look()


def everything(folder: Path) -> str:
    return "".join(file.read_text() for file in folder.iterdir())


# --- counted by question -----------------------------------------------------------------------------


def test_each_question_counts_silences_what_was_not_understood_and_what_its_read_backs_came_to(
    tmp_path: Path,
) -> None:
    attendant = attendant_in(tmp_path, words=False)
    visit(
        attendant,
        [
            (WHERE, None, None), (WHERE, "mumble", NOTHING), (WHERE, "calf", CALF), (READ_BACK, "yes", YES),
            (WHERE, "half", CALF), (READ_BACK, "no", NO), (WHERE, "half", CALF), (READ_BACK, "no the foot", CALF),
            (WHERE, "half", CALF), (READ_BACK, "mumble", NOTHING), (READ_BACK, None, None),
        ],
    )  # fmt: skip
    tallies = read_tallies(tmp_path, "2026-11-27")

    assert Tally(asked=6, silent=1, not_understood=1, confirmed=2, corrected=1) == tallies.questions["where"]
    assert Tally(asked=5, silent=1, not_understood=1) == tallies.questions["confirm"]
    assert 0.5 == tallies.questions["where"].trouble


def test_the_tallies_outlast_a_restart_and_a_damaged_file_begins_anew(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(3):
        visit(attendant_in(tmp_path, words=False), [(WHERE, None, None)])
    assert 3 == read_tallies(tmp_path, "").questions["where"].silent

    (tmp_path / FILE).write_text('{"since": 7')
    visit(attendant_in(tmp_path, words=False), [(WHERE, None, None)])
    assert 1 == read_tallies(tmp_path, "").questions["where"].silent
    assert "they begin anew" in caplog.text


NESTED = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda of: st.dictionaries(st.sampled_from(["since", "questions", "words", "asked", "silent"]), of),
    max_leaves=8,
)


@given(NESTED)
def test_whatever_a_file_holds_it_is_tallies_or_a_value_error(table: object) -> None:
    try:
        tallies = parse_tallies(json.dumps(table))
    except ValueError:
        return

    assert tallies == parse_tallies(tallies_json(tallies))


# --- words -------------------------------------------------------------------------------------------


def test_switched_off_no_word_is_counted_however_often_it_is_said(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    attendant = attendant_in(tmp_path, words=False)
    for _ in range(3 * FEWEST_VISITS):
        visit(attendant, [(WHERE, SENTENCE, NOTHING)])

    assert not any(word in everything(tmp_path) + caplog.text for word in CANARIES)


def test_below_five_visits_no_word_reaches_the_disk_the_journal_or_the_memory(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    attendant = attendant_in(tmp_path, words=True)
    for _ in range(FEWEST_VISITS - 1):
        visit(attendant, [(WHERE, SENTENCE, NOTHING)] * 10)

    assert not any(word in everything(tmp_path) + caplog.text + text_held_by(attendant) for word in CANARIES)


def test_while_a_visit_goes_on_its_words_are_in_memory_alone(tmp_path: Path) -> None:
    attendant = attendant_in(tmp_path, words=True)
    attendant.began()
    attendant.watching().listening(WHERE)
    attendant.watching().heard(Heard(SENTENCE), NOTHING)
    attendant.look()

    assert all(word in text_held_by(attendant) for word in CANARIES)
    assert not any(word in everything(tmp_path) for word in CANARIES)


def test_the_fifth_visit_shows_the_word_and_no_sentence(tmp_path: Path) -> None:
    attendant = attendant_in(tmp_path, words=True)
    for number in range(FEWEST_VISITS):
        visit(attendant, [(WHERE, f"my shank {CANARIES[number % 3]}", NOTHING)])
    words = read_tallies(tmp_path, "").words

    assert {"where": {"shank": FEWEST_VISITS}} == words
    assert "my shank" not in everything(tmp_path)
    assert not any(word in everything(tmp_path) for word in CANARIES)


def test_a_word_of_one_question_says_nothing_at_another_and_a_read_answer_is_no_missed_one(tmp_path: Path) -> None:
    attendant = attendant_in(tmp_path, words=True)
    for number in range(FEWEST_VISITS):
        asked = replace(WHERE, question=f"question_{number}")
        visit(attendant, [(asked, "quokka", NOTHING), (WHERE, "calf quokka", CALF)])

    assert {} == read_tallies(tmp_path, "").words


def test_a_visit_that_was_broken_off_leaves_no_word_behind(tmp_path: Path) -> None:
    attendant = attendant_in(tmp_path, words=True)
    attendant.began()
    attendant.watching().listening(WHERE)
    attendant.watching().heard(Heard(SENTENCE), NOTHING)
    attendant.failed(MicrophoneLost("the microphone is gone", "plug it in"))

    assert not any(word in everything(tmp_path) + text_held_by(attendant) for word in CANARIES)


def test_a_restart_forgets_what_was_counted_in_memory_and_goes_on_with_what_is_shown() -> None:
    def say(unheard: Unheard, word: str) -> None:
        unheard.listening(WHERE)
        unheard.heard(Heard(word), NOTHING)
        unheard.ended()

    first = Unheard(Tallies("2026-11-27", words={"where": {"shank": FEWEST_VISITS}}), words=True)
    for _ in range(FEWEST_VISITS - 1):
        say(first, "quokka")
    second = Unheard(first.tallies, words=True)
    say(second, "quokka")
    say(second, "shank")

    assert {"where": {"shank": FEWEST_VISITS + 1}} == second.tallies.words


def test_numbers_and_short_words_are_not_counted() -> None:
    assert {"born", "phone"} == words_of("I am born 3 9 1947, phone 020 7946 0958 a7b2")


def test_the_memory_of_words_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service_unheard, "MOST_REMEMBERED", 100)
    unheard = Unheard(Tallies(""), words=True)
    remembered = []
    for first in "bcdfghjkl":
        unheard.listening(WHERE)
        unheard.heard(Heard(" ".join(f"{first}u{middle}{last}" for middle in "bcdfgk" for last in "aeio")), NOTHING)
        unheard.ended()
        remembered.append(sum(isinstance(one, bytes) for one in held_by(unheard)))

    assert 90 < max(remembered) <= 100 + 1  # the key of the hashes


# --- the command -------------------------------------------------------------------------------------


@pytest.fixture
def pharmacy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Pharmacy:
    write(tmp_path / "prompts" / "en", LEAN)
    monkeypatch.chdir(tmp_path)
    return Pharmacy(tmp_path, monkeypatch, capsys)


def counts(pharmacy: Pharmacy, *, words: bool) -> None:
    (pharmacy.root / "kiosk.toml").write_text(
        f'[service]\nstate = "{pharmacy.root}"\n'
        f'[prompts]\nfolder = "{pharmacy.root}/prompts"\nmissed_words = {str(words).lower()}\n'
    )


def test_staff_see_the_worst_question_first_and_the_line_to_add(pharmacy: Pharmacy) -> None:
    counts(pharmacy, words=True)
    questions = {"sleep": Tally(asked=9), "where": Tally(10, 1, 4, 2, 1)}
    words = {"where": {"shank": 7, "calf": 9}, "opening": {"quokka": FEWEST_VISITS}}
    write_tallies(pharmacy.root, Tallies("2026-11-27", questions, words))

    assert 0 == pharmacy.types("anna", "unheard"), pharmacy.err
    heading, first, second, *rest = pharmacy.out.splitlines()
    assert heading.split() == "since 2026-11-27 asked silent not understood confirmed corrected".split()
    assert (["where", "10", "1", "4", "2", "1"], ["sleep", *"90000"]) == (first.split(), second.split())
    assert rest[0].startswith('where: "shank" was missed in 7 visits; add to answers.txt, below [calf] or [foot]')
    assert ["  shank", "  quokka"] == [rest[1], rest[3]]
    assert "calf" not in {line.strip() for line in rest}
    assert 0 == pharmacy.types("anna", "unheard", "--json")
    assert ["shank", "quokka"] == [one["word"] for one in pharmacy.told()["words"]]


def test_no_word_below_five_visits_is_printed_even_when_the_file_holds_it(pharmacy: Pharmacy) -> None:
    counts(pharmacy, words=True)
    (pharmacy.root / FILE).write_text(json.dumps({"since": "", "questions": {}, "words": {"where": {"quokka": 4}}}))

    assert 0 == pharmacy.types("anna", "unheard")
    assert "quokka" not in pharmacy.out
    assert "no word was missed in 5 visits" in pharmacy.out


def test_where_words_are_not_counted_none_is_printed_and_the_switch_is_named(pharmacy: Pharmacy) -> None:
    counts(pharmacy, words=False)
    write_tallies(pharmacy.root, Tallies("2026-11-27", {}, {"where": {"shank": 9}}))

    assert 0 == pharmacy.types("anna", "unheard")
    assert "shank" not in pharmacy.out
    assert "missed_words = true" in pharmacy.out
    assert 0 == pharmacy.types("anna", "unheard", "--json")
    assert pharmacy.told()["words"] is None


def test_a_damaged_file_gets_one_line(pharmacy: Pharmacy) -> None:
    counts(pharmacy, words=True)
    for damage in ("{", "[]", '{"since": "", "questions": {"a": {}}, "words": {}}', "\0" * 300_000, "[" * 50_000):
        (pharmacy.root / FILE).write_text(damage)

        assert 1 == pharmacy.types("anna", "unheard")
        assert ("", 1) == (pharmacy.out, pharmacy.err.count("\n"))


def test_tallies_that_can_not_be_read_are_named_once_with_what_to_do(pharmacy: Pharmacy) -> None:
    counts(pharmacy, words=True)
    (pharmacy.root / FILE).unlink(missing_ok=True)
    (pharmacy.root / FILE).mkdir()

    assert 1 == pharmacy.types("anna", "unheard")
    assert 1 == pharmacy.err.count(FILE)
    assert "Is a directory: name the folder that the kiosk writes to" in pharmacy.err
