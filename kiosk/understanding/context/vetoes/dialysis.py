"""Dialysis: none on a Sunday, since the transplant or by habit was not missed, nor was what is still to come.

A session that was missed is sent to help; so who left it off, or whose transplant failed, stays heard.
"""

from __future__ import annotations

from kiosk.understanding.english import kidneys
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.polarity.kidneys import or_ever
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal, stems_of
from kiosk.understanding.text.runs import Runs

_HABIT, _SCHEDULES, _REFUSING = Runs(kidneys.HABIT), Runs(kidneys.SCHEDULES), Runs(kidneys.REFUSING)
_SINCE_OVER, _ON_DIALYSIS = Runs(kidneys.SINCE_OVER), Runs(kidneys.ON_DIALYSIS)
_STOPPING = stems_of(kidneys.STOPPING)


def is_still_to_come(match: Match, normal: Normal) -> bool:
    """Whether there was only none this week so far: "I've not had dialysis yet this week"."""
    said = frozenset(normal.words[slice(*match.span)])
    return {"yet", "dialysis"} <= said and not (said <= kidneys.PLAIN and kidneys.HAD.isdisjoint(said))


def was_not_missed(match: Match, normal: Normal) -> bool:
    """Whether no dialysis was missed, but there is none on that day, none at all or no more."""
    words, (first, end) = normal.words, match.span
    said = frozenset(words[first:end])
    if not _STOPPING.isdisjoint(match.phrase.words):
        needless = not kidneys.OVER.isdisjoint(words) or (_ON_DIALYSIS.find(words[first:end]) and "up" not in said)
        return bool(needless) or not said <= kidneys.PLAIN
    if kidneys.SKIPPED.isdisjoint(said) and _SINCE_OVER.find(words) and kidneys.FAILED.isdisjoint(words):
        return True
    if "no" in said and (_is_no_day_missed(normal, first, end) or or_ever(words, end)):
        return True
    # "I don't go to dialysis"; "I never miss dialysis" tells of it.
    habit = kidneys.GOING.issuperset(said) and bool(_HABIT.find(words[max(0, first - 1) : end]))
    over = normal.is_stop(end) or or_ever(words, end)
    return habit and (over or _SCHEDULES.at(words, end) > 0) and not _REFUSING.find(words[end:])


def _is_no_day_missed(normal: Normal, first: int, end: int) -> bool:
    """Whether "no dialysis on Monday" tells of a Monday to come, or of every one."""
    said, around = normal.words[first:end], normal.words[clause(normal, first)[0] : end + 1]
    to_come = not kidneys.ONE_DAY.isdisjoint(said) and kidneys.GONE_BY.isdisjoint(around)
    return to_come or not kidneys.EACH_DAY.isdisjoint(said) or not kidneys.DAY_MISSED.issuperset(said)
