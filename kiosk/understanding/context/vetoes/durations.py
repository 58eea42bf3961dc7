"""How long a cramp lasts: not what only seems so long, keeps somebody awake, or is the time of the work.

These are asked of a time that was measured, too, where no phrase tells it.
"""

from __future__ import annotations

from kiosk.understanding.english.vetoes import durations
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

_SEEMING = Runs(durations.SEEMING)
_ASIDE = Runs(durations.ASIDE)
_NOT_OF_IT = Runs(durations.NOT_OF_IT)
LONG = frozenset({"over_ten_minutes", "over_an_hour"})
NEAR = 3
"""Words before hours in which the work that takes them stands."""


def seems(match: Match, normal: Normal) -> bool:
    """Whether it only seems so long, or what goes on for it is sleep or soreness: "awake for two hours"."""
    first, end = match.span
    while first and normal.words[first - 1] in durations.BEFORE_HOUR:
        first -= 1
    seeming = _ASIDE if match.measured else _SEEMING
    before = any(last == first for _, last in seeming.find(normal.words[:first]))
    return before or (end < len(normal.words) and _NOT_OF_IT.at(normal.words, end) > 0)


def is_of_the_work(match: Match, normal: Normal) -> bool:
    """Whether it is the work, or the journey, that takes hours, and not the cramp."""
    (first, end), words = match.span, normal.words
    begin, last = clause(normal, first)
    verbs = (at for at in range(first - 1, max(begin, first - NEAR) - 1, -1) if words[at] in durations.WORKING)
    verb = next(verbs, None)
    if verb is None:
        return not durations.JOURNEYS.isdisjoint(words[end : min(last, end + 1)])
    behind = words[end : min(last, end + 6)]
    before = words[begin:verb]
    of_the_work = durations.OF_THE_CRAMP.isdisjoint(before) or not durations.WHENEVER.isdisjoint(before[-NEAR:])
    return of_the_work and (durations.STILL_HELD.isdisjoint(behind) or behind[:2] == ("with", "no"))


def is_of_something_else(match: Match, normal: Normal) -> bool:
    """Whether a time that was measured is none of the cramp's."""
    return match.finding in LONG and (seems(match, normal) or is_of_the_work(match, normal))
