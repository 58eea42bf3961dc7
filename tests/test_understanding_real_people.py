"""Sentences that real people wrote and said, kept outside the project; skipped where they are missing."""

from __future__ import annotations

import csv

import pytest
from understanding_fixtures import DATA, hear

from kiosk.bench.understanding import run

needs_data = pytest.mark.skipif(
    not (DATA / "complaints.csv").is_file(), reason="sentences of real people: set KIOSK_DATA to their folder"
)
LEAST_FLAGGED, MOST_FALSE = 0.9, 0.05
SET_ASIDE = 2
"""Sentences of both halves that are wrongly labelled or about someone who isn't here."""


@needs_data
def test_chest_and_breathing_complaints_raise_a_red_flag() -> None:
    rows = [row for row in run(DATA)[0] if "red flag" in row.what and "off-topic" not in row.what]

    assert sum(row.hits for row in rows) >= LEAST_FLAGGED * (sum(row.of for row in rows) - SET_ASIDE)


@needs_data
def test_off_topic_complaints_raise_few_red_flags_and_name_no_mineral() -> None:
    rows = [row for row in run(DATA)[0] if "off-topic" in row.what]
    flagged = [row for row in rows if "red flag" in row.what]

    assert sum(row.hits for row in flagged) <= MOST_FALSE * sum(row.of for row in flagged)
    assert [row.hits for row in rows if "mineral" in row.what] == [0, 0]


@needs_data
def test_what_patients_say_to_their_doctor_runs_through() -> None:
    with (DATA / "consultations.csv").open(encoding="utf-8", newline="") as lines:
        meanings = [hear(row["patient_says"]) for row in csv.DictReader(lines)]

    assert all(0 <= meaning.margin <= 1 for meaning in meanings)
    assert any(meaning.findings for meaning in meanings)
