"""The benchmark of hearing counts what was heard; the engines that hear are tested where they are used."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, cast

import pytest
from understanding_fixtures import mind

from kiosk.bench import extra
from kiosk.bench.hearing import DECIBELS, Bench, Spoken, hear_table, read_table
from kiosk.bench.hearing_report import Amount, dangerous, report
from kiosk.bench.hearing_results import CLEAN, DANGERS, WRITTEN, Heards, Row
from kiosk.bench.noise import NOISES
from kiosk.bench.synthetic_voices import CLEAREST, VOICES, require_voices
from kiosk.bench.understanding_table import Said
from kiosk.errors import MachineError
from kiosk.events import Heard, Polarity, Sound

if TYPE_CHECKING:
    from kiosk.events import Listen


def tells(text: str, finding: str, polarity: Polarity = Polarity.AFFIRMED) -> Said:
    return Said(text, "", {finding: polarity}, frozenset(), frozenset(), "")


CALF = tells("cramps in my calf", "calf")
CHEST = tells("my chest hurts", "chest_pain")
NO_CHEST = tells("no chest pain", "chest_pain", Polarity.DENIED)
MISHEARD = {CALF.text: "cramps in my car", CHEST.text: "my chest hurts"}


class Deaf:
    """Hears what `MISHEARD` says of a sentence, whose text stands where its sound would."""

    def hear(self, sound: Sound, _: Listen) -> dict[str, Heard]:
        return {"engine": Heard(MISHEARD[sound.pcm.decode()])}


def spoken(said: Said, condition: str = CLEAN) -> Spoken:
    return Spoken(said, "slt", condition, Sound(said.text.encode(), 16000))


def heard(*sentences: Spoken) -> dict[tuple[str, str], Row]:
    rows: dict[tuple[str, str], Row] = {}
    hear_table(cast("Bench", Deaf()), mind(), sentences, rows)
    return rows


def test_a_sentence_that_denies_a_danger_tells_of_none() -> None:
    assert dangerous([CALF, CHEST, NO_CHEST], mind()) == [CHEST]


def test_words_misheard_are_counted_of_the_words_that_were_spoken() -> None:
    row = heard(spoken(CALF))["engine", CLEAN]

    assert (row.words, row.errors) == (4, 1)


def test_sentences_of_danger_are_counted_apart_from_the_others() -> None:
    rows = heard(spoken(CALF), spoken(CHEST, DANGERS))

    assert rows["engine", CLEAN].sentences == 1
    assert rows["engine", "slt"].sentences == 1
    assert rows["engine", DANGERS].pairs == [(CHEST, {"chest_pain": Polarity.AFFIRMED})]


def test_a_sentence_in_two_voices_is_read_once_as_it_is_written() -> None:
    assert read_table(mind(), [spoken(CHEST, DANGERS), spoken(CHEST, DANGERS)]).sentences == 1


def test_the_page_tells_of_dangers_what_was_heard_and_what_was_written() -> None:
    rows = {
        ("engine", condition): heard(spoken(CHEST))["engine", CLEAN]
        for condition in (CLEAN, DANGERS, *VOICES, *(f"{one} {decibels} dB" for one in NOISES for decibels in DECIBELS))
    }
    rows |= {(WRITTEN, condition): read_table(mind(), [spoken(CHEST)]) for condition in (CLEAN, DANGERS)}
    heards = Heards(rows, off_topic={"engine": (1, 0)}, answers={"engine": (1, 1, 1, 0)})

    page = report(heards, mind(), "kiosk bench hearing", Amount(1, 1, 1))

    assert f"1 more that tell of a danger in {len(CLEAREST)} of them" in page
    dangers = page.partition("## Dangers")[2].partition("##")[0]
    assert "| engine | 0% | 1.00 | 1.00 | 100% |" in dangers
    assert f"| {WRITTEN} | 0% | 1.00 | 1.00 | 100% |" in dangers


def test_a_voice_that_is_missing_is_told_before_anything_is_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda program: program)
    monkeypatch.setattr(extra, "find_spec", lambda _: None)

    with pytest.raises(MachineError, match=r"pip install '\.\[voices\]'"):
        require_voices()
