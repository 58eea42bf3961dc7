"""Whether a mineral's name tells of what is in the blood, and of no tablet: "my potassium was low"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kiosk.groups import Trait
from kiosk.understanding.english import levels
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.specs import Spec
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

FARTHEST = 6
"""Words between a mineral's name and that of its level ("my magnesium is fine the blood test said")."""
_EXCESS = "supplement_excess"
_AGAINST = Runs(levels.AGAINST)
_TAKING_IT, _OF_SOMETHING_ELSE = Runs(levels.TAKING_IT), Runs(levels.OF_SOMETHING_ELSE)


def is_of_the_blood(match: Match, normal: Normal, specs: Mapping[str, Spec]) -> bool:
    """Whether a bare name of a mineral stands beside a word of level, and is not told to be taken."""
    if Trait.SUPPLEMENT not in specs[match.finding].traits and match.finding != _EXCESS:
        return False
    (first, end), (begin, last) = match.span, clause(normal, match.span[0])
    before = normal.words[first - 1 : first]
    if not levels.BARE.issuperset(match.phrase.text.split()) or _TAKING_IT.find(normal.words[end:last]):
        return False
    if _AGAINST.find(normal.words[begin:first]):
        return False
    if match.finding == _EXCESS and levels.BLOOD.isdisjoint(normal.words[begin:last]):
        return False
    if "on" in (*before, normal.words[first]):
        at = first if "on" in before else first + 1
        return normal.words[at - 2 : at - 1] in levels.BEFORE_ON
    back = range(first - 1, max(begin, first - FARTHEST) - 1, -1)
    return _tells_level(normal, back) or _tells_level(normal, range(end, min(last, end + FARTHEST)))


def _tells_level(normal: Normal, indices: Iterable[int]) -> bool:
    """Whether the first of these words that does not belong to the name tells a level."""
    for index in indices:
        word = normal.words[index]
        if word in levels.PARTING and normal.words[index + 1 : index + 2] not in levels.MINERAL:
            return False
        if word in levels.LEVEL:
            return not _OF_SOMETHING_ELSE.at(normal.words, index)
    return False
