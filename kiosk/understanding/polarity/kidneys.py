"""Kidneys that are gone, and dialysis that has its days: "I've no kidneys", "no dialysis until Thursday".

What denies elsewhere tells of them here: nobody speaks so whose kidneys work. And dialysis that is not on Sundays, or
that a transplant ended, was not missed.
"""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.understanding.english import kidneys, negation
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal, stems_of
from kiosk.understanding.text.runs import Runs

MISSED, ILL = "missed_dialysis", "kidney_disease"
_LACKING, _BEHIND, _HABIT = Runs(kidneys.LACKING), Runs(kidneys.BEHIND_LACK), Runs(kidneys.HABIT)
_SINCE_OVER, _REFUSING, _OR_EVER = Runs(kidneys.SINCE_OVER), Runs(kidneys.REFUSING), Runs(kidneys.OR_EVER)
_ON_DIALYSIS = Runs(kidneys.ON_DIALYSIS)
_STOPPING = stems_of(kidneys.STOPPING)
_SCHEDULES = Runs(kidneys.SCHEDULES)


def is_told_by_lack(normal: Normal, at: Sequence[int]) -> bool:
    """Whether words that deny a match elsewhere tell of it here."""
    return _is_lacked(normal, at) or _has_its_days(normal, at)


def is_told_otherwise(match: Match, normal: Normal) -> bool:
    """Whether no dialysis was missed, but there is none on that day, none at all or no more; or it is still to come."""
    words, (first, end) = normal.words, match.span
    said = frozenset(words[first:end])
    if match.finding == ILL and {"yet", "dialysis"} <= said:
        return not (said <= kidneys.PLAIN and kidneys.HAD.isdisjoint(said))  # "I've not had dialysis yet this week"
    if match.finding != MISSED:
        return False
    if not _STOPPING.isdisjoint(match.phrase.words):
        needless = not kidneys.OVER.isdisjoint(words) or (_ON_DIALYSIS.find(words[first:end]) and "up" not in said)
        return bool(needless) or not said <= kidneys.PLAIN
    if kidneys.SKIPPED.isdisjoint(said) and _SINCE_OVER.find(words) and kidneys.FAILED.isdisjoint(words):
        return True
    if "no" in said and (_is_no_day_missed(normal, first, end) or _or_ever(words, end)):
        return True
    # "I don't go to dialysis"; "I never miss dialysis" tells of it.
    habit = kidneys.GOING.issuperset(said) and bool(_HABIT.find(words[max(0, first - 1) : end]))
    over = normal.is_stop(end) or _or_ever(words, end)
    return habit and (over or _SCHEDULES.at(words, end) > 0) and not _REFUSING.find(words[end:])


def _is_no_day_missed(normal: Normal, first: int, end: int) -> bool:
    """Whether "no dialysis on Monday" tells of a Monday to come, or of every one."""
    said, around = normal.words[first:end], normal.words[clause(normal, first)[0] : end + 1]
    to_come = not kidneys.ONE_DAY.isdisjoint(said) and kidneys.GONE_BY.isdisjoint(around)
    return to_come or not kidneys.EACH_DAY.isdisjoint(said) or not kidneys.DAY_MISSED.issuperset(said)


def _or_ever(words: Sequence[str], at: int) -> bool:
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
    if not days or _or_ever(words, end + days):
        return False
    before = words[clause(normal, at[0])[0] : end]
    never = "never" in before and not kidneys.HAD.isdisjoint(before)  # "I've never had dialysis on a Sunday"
    if never or not kidneys.PLAIN.issuperset(words[index] for index in at if index < end):
        return False  # "I don't skip dialysis on Mondays"
    return kidneys.NEEDING.isdisjoint(before) and not negation.NEGATORS.isdisjoint(before)
