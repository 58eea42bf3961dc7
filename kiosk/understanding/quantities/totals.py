"""What somebody drinks in a day, all told: "six mugs of tea and a glass of squash"."""

from __future__ import annotations

from itertools import pairwise

from kiosk.events import Finding
from kiosk.understanding.english import totals
from kiosk.understanding.quantities.amounts import CUPS, LITERS, Measure, liters_of
from kiosk.understanding.quantities.measures import Quantities, measures
from kiosk.understanding.text.normalise import Normal

SCORE = 0.95
"""Of a finding that a sum of numbers amounts to."""


def with_total(normal: Normal, findings: tuple[Finding, ...], quantities: Quantities, unit: str) -> tuple[Finding, ...]:
    """Return the findings with what all the drinks of an answer amount to, in place of what each does.

    Tea and coffee are drunk as well. A single amount in litres stands as it was understood.
    """
    drunk = [one for one in measures(normal, unit) if one.unit in {LITERS, CUPS}] if unit == LITERS else []
    if not (_is_sum(normal, drunk) if len(drunk) > 1 else _is_all(normal, drunk)):
        return findings
    first, end = drunk[0].first, drunk[-1].end
    name = quantities.finding(Measure(LITERS, sum(liters_of(normal, one) for one in drunk), first, end))
    kept = tuple(one for one in findings if one.id not in quantities.measured_in(LITERS))
    words = " ".join(normal.words[first:end])
    return (*kept, Finding(name, words=words, score=SCORE, phrase=words, span=(first, end))) if name else findings


def _is_all(normal: Normal, drunk: list[Measure]) -> bool:
    """Whether nothing but tea or coffee is told to be drunk, and not what comes "first thing in the morning"."""
    return [one.unit for one in drunk] == [CUPS] and totals.PARTS_OF_DAY.isdisjoint(normal.words)


def _is_sum(normal: Normal, drunk: list[Measure]) -> bool:
    """Whether several amounts are told one beside the other; "four glasses, that's a litre" tells one."""
    between = [normal.words[one.end : other.first] for one, other in pairwise(drunk)]
    said = frozenset(word for words in between for word in words)
    return not said.isdisjoint(totals.ADDING) and said.isdisjoint(totals.NOT_ADDING)
