"""What eases a cramp: what was only tried did not, and the rest that ends it is no walking. And what tablets go with.

What helps is advised again, and what eases tells which cramp it is.
"""

from __future__ import annotations

from kiosk.understanding.english.vetoes import remedies
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal, stems_of
from kiosk.understanding.text.runs import Runs

NEAR = 3
"""Words behind a remedy in which "no good" begins."""
FARTHEST_HAVE = 8
"""Words from "I've" to the last of what was tried: "I've pulled my toes up and stood on it"."""
_FAILING = Runs(remedies.FAILING)
_SWALLOWED_WITH = Runs(remedies.SWALLOWED_WITH)
_LETTING_GO = stems_of(remedies.LETTING_GO)
NEAR_REST = 6
"""Words from "stops" to the rest that stops it."""


def is_only_tried(match: Match, normal: Normal) -> bool:
    """Whether it is told what was tried, not that it helped: "I've stood on it", "pulling my toes does nothing"."""
    begin, last = clause(normal, match.span[0])
    words, end = normal.words, match.span[1]
    if any(_FAILING.at(words, index) for index in range(end, min(last, end + NEAR))):
        return True
    before = range(max(begin, match.span[0] - FARTHEST_HAVE), match.span[0])
    tried = any(words[index] in ("have", "has") and words[index + 1] not in ("to", "got") for index in before)
    return tried and _LETTING_GO.isdisjoint(normal.stems[match.span[0] : last])


def is_ended_by_rest(match: Match, normal: Normal) -> bool:
    """Whether it is rest that stops what walking brings on: "when I walk, stops when I rest"."""
    (first, end), words = match.span, normal.words
    if remedies.WALKING.isdisjoint(words[first:end]) or words[end - 1] not in remedies.STOPS:
        return False
    told = words[end : min(clause(normal, first)[1], end + NEAR_REST)]
    return told[:1] in remedies.BEFORE_RESTING and not remedies.RESTING.isdisjoint(told)


def is_a_water_tablet(match: Match, normal: Normal) -> bool:
    """Whether it is a tablet that "helped", and no water: "stopping my water tablets helped"."""
    return any(normal.words[at : at + 2] in remedies.WATER_TABLETS for at in match.at)


def is_swallowed_with(match: Match, normal: Normal) -> bool:
    """Whether water is drunk with tablets: "I take my tablets with water" tells of no water tablet."""
    return bool(_SWALLOWED_WITH.find(normal.words[slice(*match.span)]))
