"""What is no danger in the words of one: a head that bangs, the pain of a period that goes through to the back."""

from __future__ import annotations

from kiosk.understanding.english import alarms
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal


def is_a_banging_head(match: Match, normal: Normal) -> bool:
    """Whether the head bangs, and nothing banged it: "a banging head"."""
    return not alarms.THROBBING.isdisjoint(normal.words[match.span[0] : match.span[1]])


def is_of_a_period(match: Match, normal: Normal) -> bool:
    """Whether the pain of the belly is one of a period."""
    begin, last = clause(normal, match.span[0])
    return not alarms.PERIODS.isdisjoint(normal.words[begin:last])
