"""What other thresholds would do: the calibration, and that what ships is what it chose."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from understanding_fixtures import understanding

from kiosk.bench.tuning import CLOSE, TABLE, Tried, doubted, misheard, page, run, tried
from kiosk.bench.understanding_scores import Scores
from kiosk.bench.understanding_table import load_table
from kiosk.errors import KioskError
from kiosk.mind.mind import Mind
from kiosk.understanding.matching.matcher import Thresholds


def test_a_misheard_sentence_keeps_its_length_and_is_always_the_same() -> None:
    assert misheard("I get cramp in my calf at night") == "i get cramp in my cave at nice"


def test_a_threshold_that_nothing_reaches_hears_nothing() -> None:
    deaf = understanding().with_thresholds(Thresholds(accept=1.1, alone=1.1, expected=1.1, flag=1.1))

    assert deaf.understand_story("cramps in my calf at night").findings == ()
    assert understanding().understand_story("cramps in my calf at night").findings != ()


def test_the_page_says_which_value_would_be_better() -> None:
    bad, good = Scores(expected=10, found=10, right=5, right_polarity=5), Scores(10, 10, 9, 9)
    rows = [Tried("accept", 0.8, shipped=True, written=bad, misheard=bad)]
    rows.append(Tried("accept", 0.9, shipped=False, written=good, misheard=good))

    assert "accept: 0.90 would be better" in page(rows, [], "kiosk bench tune")
    assert "accept: 0.80 stays" in page([rows[0], replace(rows[1], written=bad, misheard=bad)], [], "kiosk bench tune")


@pytest.mark.slow
def test_the_thresholds_that_ship_are_those_that_the_tuning_table_chooses(mind: Mind) -> None:
    table = load_table(TABLE, mind.knowledge)
    found = tried(mind, table)
    shipped = next(one for one in found if one.shipped)

    assert max(one.f1 for one in found) - shipped.f1 < CLOSE
    assert [one.accepted for one in doubted(mind, table)] == sorted(
        (one.accepted for one in doubted(mind, table)), reverse=True
    )


@pytest.mark.slow
def test_an_output_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")

    with pytest.raises(KioskError, match="file"):
        run(blocked)
