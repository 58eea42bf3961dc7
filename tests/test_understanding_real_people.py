"""Sentences that real people wrote and said, kept outside the project; skipped where they are missing."""

from __future__ import annotations

import csv

import pytest
from understanding_fixtures import DATA, hear, mind

from kiosk.bench.understanding import ASIDE
from kiosk.bench.understanding_people import Row, load_aside, load_complaints, people_rows

needs_data = pytest.mark.skipif(
    not (DATA / "complaints.csv").is_file(), reason="sentences of real people: set KIOSK_DATA to their folder"
)
LEAST_FLAGGED, MOST_FALSE = 0.9, 0.05


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    """What is made of the complaints that are rightly labelled and about someone present."""
    return people_rows(mind(), load_complaints(DATA, load_aside(ASIDE)))


@needs_data
def test_chest_and_breathing_complaints_raise_a_red_flag(rows: list[Row]) -> None:
    flagged = [row for row in rows if "red flag" in row.what and "off-topic" not in row.what]

    assert sum(row.hits for row in flagged) >= LEAST_FLAGGED * sum(row.of for row in flagged)


@needs_data
def test_off_topic_complaints_raise_few_red_flags_and_name_no_mineral(rows: list[Row]) -> None:
    off_topic = [row for row in rows if "off-topic" in row.what]
    flagged = [row for row in off_topic if "red flag" in row.what]

    assert sum(row.hits for row in flagged) <= MOST_FALSE * sum(row.of for row in flagged)
    assert [row.hits for row in off_topic if "mineral" in row.what] == [0, 0]


@needs_data
def test_what_patients_say_to_their_doctor_runs_through() -> None:
    with (DATA / "consultations.csv").open(encoding="utf-8", newline="") as lines:
        meanings = [hear(row["patient_says"]) for row in csv.DictReader(lines)]

    assert all(0 <= meaning.margin <= 1 for meaning in meanings)
    assert any(meaning.findings for meaning in meanings)
