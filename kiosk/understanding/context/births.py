"""Who is not expecting today: "when I had our Tom my waters broke", "I eat two packets"."""

from __future__ import annotations

from kiosk.understanding.english import births
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

FARTHEST = 10
"""Words between the waters and the birth that they were of."""
_THEN, _OF_NOW = Runs(births.THEN), Runs(births.OF_NOW)


def is_of_a_birth_then(match: Match, normal: Normal) -> bool:
    """Whether the waters are those of a birth that is over, and nothing near them is of now."""
    first, end = match.span
    begin, last = clause(normal, first)
    near = normal.words[max(begin, first - FARTHEST) : min(last, end + FARTHEST)]
    return bool(_THEN.find(near)) and not _OF_NOW.find(near)


def is_no_meal_for_two(match: Match, normal: Normal) -> bool:
    """Whether "I eat two packets" or "I haven't eaten for two weeks" was taken for "eating for two"."""
    (first, end), words = match.span, normal.words
    if words[end - 1] != "2":
        return False
    counted = not normal.is_stop(end) and words[end] not in births.BEHIND_TWO
    return counted or "for" not in words[first:end]
