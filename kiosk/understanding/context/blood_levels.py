"""Whether a mineral's name tells of what is in the blood, and of no tablet: "my potassium was low"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kiosk.groups import Trait
from kiosk.understanding.english import blood_levels
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.quantities.blood_levels import is_bare
from kiosk.understanding.specs import Spec
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

FARTHEST = 6
"""Words between a mineral's name and that of its level ("my magnesium is fine the blood test said")."""
FARTHEST_BEHIND = 8
"""The same to "but it's fine now"."""
FARTHEST_NUMBER = 4
"""The same from a mineral's name to the number that it is said to be."""
_EXCESS, _LOW_SODIUM, _DIET = "supplement_excess", "sodium_low", "low_salt_diet"
_AGAINST = Runs(blood_levels.AGAINST)
_NO_RESULT, _NO_RESULT_BEHIND = Runs(blood_levels.NO_RESULT), Runs(blood_levels.NO_RESULT_BEHIND)
_GUESSED, _ASKED, _WHETHER = Runs(blood_levels.GUESSED), Runs(blood_levels.ASKED), Runs(blood_levels.WHETHER)
_OF_STOCK = Runs(blood_levels.OF_STOCK)
_TAKING_IT, _OF_SOMETHING_ELSE = Runs(blood_levels.TAKING_IT), Runs(blood_levels.OF_SOMETHING_ELSE)


def is_of_the_blood(match: Match, normal: Normal, specs: Mapping[str, Spec]) -> bool:
    """Whether a bare name of a mineral stands beside a word of level, and is not told to be taken."""
    if Trait.SUPPLEMENT not in specs[match.finding].traits and match.finding != _EXCESS:
        return False
    (first, end), (begin, last) = match.span, clause(normal, match.span[0])
    before = normal.words[first - 1 : first]
    if not blood_levels.BARE.issuperset(match.phrase.text.split()) or _TAKING_IT.find(normal.words[end:last]):
        return False
    if _AGAINST.find(normal.words[begin:first]):
        return False
    if match.finding == _EXCESS and blood_levels.BLOOD.isdisjoint(normal.words[begin:last]):
        return False
    if "on" in (*before, normal.words[first]):
        at = first if "on" in before else first + 1
        return normal.words[at - 2 : at - 1] in blood_levels.BEFORE_ON
    back = range(first - 1, max(begin, first - FARTHEST) - 1, -1)
    numbers = range(end, min(last, end + FARTHEST_NUMBER))
    return (
        any(_is_measured(normal, index) for index in numbers)
        or _tells_level(normal, back)
        or _tells_level(normal, range(end, min(last, end + FARTHEST)))
    )


def without_diets(matches: Sequence[Match]) -> list[Match]:
    """Leave out the diet that "low sodium" names as well as the blood does: "on low sodium" has a word more."""
    in_blood = {match.at for match in matches if match.finding == _LOW_SODIUM}
    return [match for match in matches if match.finding != _DIET or match.at not in in_blood]


def is_no_result(match: Match, normal: Normal, specs: Mapping[str, Spec]) -> bool:
    """Whether no test has found what is told: it is a guess, talk of food, or over."""
    traits = specs[match.finding].traits
    if Trait.MEASURED not in traits:
        return Trait.FOUND_NORMAL in traits and _is_no_normal(match, normal)
    (first, end), (begin, last) = match.span, clause(normal, match.span[0])
    inside, behind = normal.words[first : end + 2], normal.words[end : end + FARTHEST_BEHIND]
    if _NO_RESULT_BEHIND.find(behind) or _OF_SOMETHING_ELSE.find(inside) or normal.words[first - 1 : first] == ("on",):
        return True
    rest = normal.words[end:last]
    taking = any(rest[at:to] != ("on", "the") for at, to in _TAKING_IT.find(rest))  # but "on the blood test"
    # "told me to keep my sodium low" is a diet
    advised = match.finding == _LOW_SODIUM and not blood_levels.ADVISED.isdisjoint(normal.words[first:end])
    if taking or advised or not blood_levels.PARTING.isdisjoint(normal.words[first:end]):
        return True  # "potassium because it was low", "it was low and I take it now": what is taken counts
    before = normal.words[max(begin, first - FARTHEST) : first]
    if _NO_RESULT.find(before) or not blood_levels.HEARSAY.isdisjoint(normal.words):
        return True
    if _is_asked(normal, begin, first) or _is_of_stock(normal, first, end):
        return True
    return bool(_GUESSED.find(before)) and blood_levels.TESTED.isdisjoint(normal.words[begin:last])


def _is_no_normal(match: Match, normal: Normal) -> bool:
    """Whether it is not the blood that is normal, but sugar, pressure, a tablet; or not all of it is."""
    first, end = match.span
    around = normal.words[first : end + 2]
    return bool(_OF_SOMETHING_ELSE.find(around)) or not blood_levels.NOT_ALL_NORMAL.isdisjoint(around)


def _is_asked(normal: Normal, begin: int, first: int) -> bool:
    """Whether somebody asks if there is a lack; whoever says "my low potassium" knows of it."""
    words = normal.words
    if words[first] in blood_levels.LEVEL and words[first - 1 : first] == ("my",):
        return False
    asked = begin + _ASKED.at(words, begin)
    return begin < asked == first or bool(_WHETHER.find(words[max(begin, first - FARTHEST) : first]))


def _is_of_stock(normal: Normal, first: int, end: int) -> bool:
    """Whether it is food that is low in a mineral, or tablets that run low."""
    words = normal.words
    if words[first] in blood_levels.LEVEL and words[end : end + 1] and words[end] in blood_levels.STOCK:
        return True
    return any(to == first for _, to in _OF_STOCK.find(words[:first]))


def _tells_level(normal: Normal, indices: Iterable[int]) -> bool:
    """Whether the first of these words that does not belong to the name tells a level."""
    for index in indices:
        word = normal.words[index]
        if word in blood_levels.PARTING and normal.words[index + 1 : index + 2] not in blood_levels.MINERAL:
            return False
        if word in blood_levels.LEVEL:
            return not _OF_SOMETHING_ELSE.at(normal.words, index)
    return False


def _is_measured(normal: Normal, index: int) -> bool:
    """Whether a word is a number that a mineral's name is said to be, with no unit of what is taken behind it."""
    words = normal.words
    told = words[index][0].isdigit() and (words[index - 1] in blood_levels.COPULA or is_bare(words, index))
    if not told:
        return False
    return blood_levels.DOSE.isdisjoint(words[index + 1 : index + 2])
