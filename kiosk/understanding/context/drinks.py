"""Which drink is meant: "I don't really drink" tells of alcohol, and of no thirst."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from kiosk.understanding.english import drinks
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal

NEAR = 3
"""Words before "I don't drink" that may put it off."""
_WATER, _ALCOHOL = "drinks_little", frozenset({"alcohol_high", "alcohol_some"})
_DO_NOT_DRINK = ("does not drink", "do not drink", "actually drink", "really drink", "ever drink", "never drink")


def names_another_drink(match: Match, normal: Normal, expected: Collection[str]) -> bool:
    """Whether "I don't really drink" was taken for water, or "I don't drink enough" for alcohol.

    Who names nothing that is drunk speaks of alcohol, unless asked how much they drink.
    """
    if match.finding != _WATER and not (match.finding in _ALCOHOL and match.phrase.denies):
        return False
    if match.finding == _WATER and _WATER not in expected and _is_about_alcohol(normal):
        return True
    drink = next((index for index in match.at if normal.words[index] in drinks.DRINK), None)
    if drink is None or not _does_not(normal.words[match.span[0] : drink]):
        return match.phrase.text.endswith(_DO_NOT_DRINK)  # "never drinking again", "did not drink any"
    if _is_put_off(normal, match.span[0]):
        return match.finding != _WATER
    much = normal.words[drink + 1 : drink + 2] == (drinks.MUCH,) and not _ALCOHOL.isdisjoint(expected)
    after = drink + 2 if much else drink + 1
    ended = normal.is_stop(after) or normal.words[after] in drinks.BEHIND_DRINK
    of_alcohol = ended and _WATER not in expected and drinks.OF_WATER.isdisjoint(normal.words)
    return of_alcohol == (match.finding == _WATER)


def _is_about_alcohol(normal: Normal) -> bool:
    """Whether alcohol is spoken of and no water: "moderate alcohol, I don't drink too much"."""
    return not drinks.ALCOHOL.isdisjoint(normal.words) and drinks.OF_WATER.isdisjoint(normal.words)


def _is_put_off(normal: Normal, first: int) -> bool:
    """Whether "it's not that" stands before "I don't drink"."""
    before = normal.words[max(clause(normal, first)[0], first - NEAR) : first]
    return "not" in before and drinks.NOT_THAT_I.issuperset(before[before.index("not") :])


def _does_not(said: tuple[str, ...]) -> bool:
    """Whether these words end in "do not" or "never", with "really" or the like at most: "had a drink" is another."""
    denied = "never" in said or any(pair in drinks.DO_NOT for pair in pairwise(said))
    return denied and said[-1] in drinks.JUST_BEFORE_DRINK
