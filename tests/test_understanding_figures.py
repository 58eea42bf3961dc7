"""Utterances of blind writers, mended by ("voices") or not: the figures that were reached are held."""

from __future__ import annotations

import pytest
from understanding_fixtures import ROOT, hear, knowledge

from kiosk.bench.understanding_scores import Scores, score
from kiosk.bench.understanding_table import load_table
from kiosk.events import Polarity

HELD = {
    "reporting": (0.86, 0.975, 0.88),
    "latest": (0.85, 0.95, 0.8),
    "voices": (0.87, 0.99, 0.98),
    "voices_reporting": (0.8, 0.97, 0.79),
    "dangers": (0.73, 0.94, 0.87),
    "dangers_reporting": (0.61, 0.92, 0.51),
}
"""By table: F1 of findings, whatever their polarity; polarity of those that are right; red flags told and found."""


def scores(table: str) -> Scores:
    rows = load_table(ROOT / "tests" / f"utterances_{table}.toml", knowledge())
    flags = {name for name, spec in knowledge().findings.items() if spec.group == "red"}
    said = (one for one in rows if not one.command)
    return score(((one, found(one.text, one.question)) for one in said), flags)


def found(text: str, question: str) -> dict[str, Polarity]:
    return {finding.id: finding.polarity for finding in hear(text, question or None).findings}


@pytest.mark.parametrize("table", HELD)
def test_utterances_of_a_blind_table_are_understood_as_well_as_was_reached(table: str) -> None:
    reached = scores(table)
    f1, polarity, flags = HELD[table]

    assert reached.expected > 300
    assert reached.f1(polarity=False) >= f1
    assert reached.polarity >= polarity
    assert reached.flags_found >= flags * reached.flags_expected
