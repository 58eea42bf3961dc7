"""Utterances that nobody tuned to: the figures that were reached are held."""

from __future__ import annotations

from understanding_fixtures import ROOT, hear, knowledge

from kiosk.bench.understanding_scores import Scores, score
from kiosk.bench.understanding_table import load_table
from kiosk.events import Polarity

F1, POLARITY, FLAGS = 0.857, 0.97, 0.86
"""Of findings, whatever their polarity; of the polarity of those that are right; red flags told that are found."""


def scores() -> Scores:
    table = load_table(ROOT / "tests" / "utterances_reporting.toml", knowledge())
    flags = {name for name, spec in knowledge().findings.items() if spec.group == "red"}
    said = (one for one in table if not one.command)
    return score(((one, found(one.text, one.question)) for one in said), flags)


def found(text: str, question: str) -> dict[str, Polarity]:
    return {finding.id: finding.polarity for finding in hear(text, question or None).findings}


def test_utterances_of_the_blind_table_are_understood_as_well_as_was_reached() -> None:
    reached = scores()

    assert reached.expected > 300
    assert reached.f1(polarity=False) >= F1
    assert reached.polarity >= POLARITY
    assert reached.flags_found >= FLAGS * reached.flags_expected
