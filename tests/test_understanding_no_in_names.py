"""A "no" inside a medicine's name, and one that has denied another name already."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear

from kiosk.events import Polarity


def by_polarity(answer: str, polarity: Polarity, question: str = "medicines") -> set[str]:
    return {one.id for one in hear(answer, question).findings if one.polarity is polarity}


@pytest.mark.parametrize(
    ("answer", "taken"),
    [
        ("spiro no lactone and digoxin", {"k_sparing", "digoxin"}),
        ("spiro no lactone ramipril and a water tablet", {"k_sparing", "ace_arb", "diuretic"}),
        ("am lo dip ine and spiro no lactone and warfarin", {"bp_tablet", "k_sparing", "warfarin"}),
        ("levo no gest and furosemide", {"diuretic"}),
        ("no ram april and digoxin", {"digoxin"}),
        ("lisi no pril and furosemide", {"ace_arb", "diuretic"}),
        ("a no pril and furosemide", {"diuretic"}),
        ("para no col and furosemide", {"diuretic"}),
        ("ramipril bendro no flume thiazide digoxin", {"ace_arb", "diuretic", "digoxin"}),
        ("ramipril, no statin, digoxin", {"ace_arb", "digoxin"}),
        (
            "bis o prolol ramipril spiro no lactone fewer semide a torva statin lanso prazole met formin dig oxin",
            {"bp_tablet", "ace_arb", "k_sparing", "diuretic", "statin", "ppi", "diabetes_medicine", "digoxin"},
        ),
    ],
)
def test_a_no_inside_a_name_denies_none_of_those_behind_it(answer: str, taken: set[str]) -> None:
    assert taken <= by_polarity(answer, Polarity.AFFIRMED)


@pytest.mark.parametrize(
    ("answer", "denied"),
    [
        ("ramipril no statins", {"statin"}),
        ("Entresto no water tablets", {"diuretic"}),
        ("a no to statins, a no to water tablets", {"statin", "diuretic"}),
        ("my no list is statins", {"statin"}),
        ("ramipril no water tablets no inhalers", {"diuretic", "beta_agonist"}),
        ("ramipril, no statin, digoxin", {"statin"}),
        ("levothyroxine no steroids or inhalers", {"steroid", "beta_agonist"}),
        ("no ramipril furosemide or digoxin", {"ace_arb", "diuretic", "digoxin"}),
        ("no statins no water tablets", {"statin", "diuretic"}),
        ("sorry love no statins", {"statin"}),
        ("amlodipine no longer simvastatin", {"statin"}),
        ("I take amlodipine but no simvastatin", {"statin"}),
    ],
)
def test_a_no_before_a_name_denies_it_as_before(answer: str, denied: set[str]) -> None:
    assert denied <= by_polarity(answer, Polarity.DENIED)
