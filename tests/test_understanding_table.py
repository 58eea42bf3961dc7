"""The table of utterances, row by row: `utterances.toml` says how to read it."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
from understanding_fixtures import ROOT, hear, knowledge, told

ROWS: list[dict[str, Any]] = tomllib.loads((ROOT / "tests" / "utterances.toml").read_text(encoding="utf-8"))[
    "utterance"
]


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['said']} ({row.get('question', 'story')})" for row in ROWS])
def test_a_sentence_means_what_the_table_says(row: dict[str, Any]) -> None:
    meaning = hear(row["said"], row.get("question"))
    found = told(meaning)
    besides = set(row.get("also", ()))

    assert set(row["means"]) == found - (besides - set(row["means"]))
    for key in ("answer", "command", "subject"):
        if key in row:
            assert row[key] == getattr(meaning, key)


def test_the_table_names_only_findings_and_questions_that_exist() -> None:
    named = {name.lstrip("!?") for row in ROWS for name in (*row["means"], *row.get("also", ()))}
    asked = {row["question"] for row in ROWS if "question" in row}

    assert named <= set(knowledge().findings)
    assert asked <= set(knowledge().questions)


def test_every_finding_carries_the_words_it_came_from() -> None:
    for row in ROWS:
        meaning = hear(row["said"], row.get("question"))
        words = meaning.text.split()
        for finding in meaning.findings:
            first, end = finding.span

            assert finding.words == " ".join(words[first:end])
            assert finding.phrase
            assert 0 < finding.score <= 1
