"""Kidneys that are gone, and dialysis that has its days: "I've no kidneys", "no dialysis until Thursday".

What denies elsewhere tells of them here: nobody speaks so whose kidneys work. What was not missed of it stands in
`context/vetoes/dialysis.py`.
"""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.understanding.english import kidneys, negation
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

_LACKING, _BEHIND = Runs(kidneys.LACKING), Runs(kidneys.BEHIND_LACK)
_SCHEDULES, _OR_EVER = Runs(kidneys.SCHEDULES), Runs(kidneys.OR_EVER)


def is_told_by_lack(normal: Normal, at: Sequence[int]) -> bool:
    """Whether words that deny a match elsewhere tell of it here."""
    return _is_lacked(normal, at) or _has_its_days(normal, at)


def or_ever(words: Sequence[str], at: int) -> bool:
    """Whether "or ever" stands behind a day: there is no dialysis on any."""
    return at < len(words) and _OR_EVER.at(words, at) > 0


def _is_lacked(normal: Normal, at: Sequence[int]) -> bool:
    words, end = normal.words, at[-1] + 1
    if words[at[-1]] != "kidneys" or not kidneys.KIDNEYS.issuperset(words[index] for index in at):
        return False
    begins = range(clause(normal, at[-1])[0], at[-1])
    lacking = next((first for first in begins if at[-1] - first in _LACKING.lengths(words, first)), None)
    if lacking is None or not _is_of_somebody(words[begins[0] : lacking], words[lacking]):
        return False
    rest = words[end : clause(normal, end - 1, normal.ends)[1]]
    over = not rest or end in normal.commas or _BEHIND.at(words, end) > 0
    return over and kidneys.NOT_LACKED.isdisjoint(rest)


def _is_of_somebody(before: Sequence[str], verb: str) -> bool:
    """Whether the speaker lacks them, or whom they ask for: "the butcher had no kidneys" tells of neither."""
    if not before or verb not in kidneys.OF_THIRD:
        return True
    return not kidneys.SUBJECTS.isdisjoint(before)


def _has_its_days(normal: Normal, at: Sequence[int]) -> bool:
    words = normal.words
    end = next((index + 1 for index in at if words[index] in kidneys.DIALYSIS), len(words))
    days = _SCHEDULES.at(words, end) if end < len(words) else 0
    if not days or or_ever(words, end + days):
        return False
    before = words[clause(normal, at[0])[0] : end]
    never = "never" in before and not kidneys.HAD.isdisjoint(before)  # "I've never had dialysis on a Sunday"
    if never or not kidneys.PLAIN.issuperset(words[index] for index in at if index < end):
        return False  # "I don't skip dialysis on Mondays"
    return kidneys.NEEDING.isdisjoint(before) and not negation.NEGATORS.isdisjoint(before)
