"""Times of day that are told of a drink, a tablet, a meal or a walk, and not of the cramp."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from kiosk.groups import TAKEN, Group
from kiosk.understanding.english import daytimes
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.clauses import clause, walls
from kiosk.understanding.text.nearness import stands_for_the_cramp
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.vocabulary import COMPLAINTS_AND_PARTS

_EXERCISE = frozenset({"on_walking", "after_exercise"})


def without_habits(
    matches: Sequence[Match], normal: Normal, groups: Mapping[str, Group], expected: Collection[str]
) -> list[Match]:
    """Leave out a time of day or an exercise that nobody asked for, where a habit is told and no trouble."""
    taken = [match.span[0] for match in matches if groups[match.finding] in TAKEN]
    return [
        match
        for match in matches
        if match.finding in expected or not _is_of_no_cramp(match, normal, groups[match.finding], taken)
    ]


def _is_of_no_cramp(match: Match, normal: Normal, group: Group, taken: Collection[int]) -> bool:
    if match.finding in _EXERCISE:
        return _is_a_routine(match, normal)
    timed = group is Group.TIMING and not daytimes.TIMES.isdisjoint(normal.words[slice(*match.span)])
    return timed and _is_of_a_habit(match, normal, taken)


def _is_a_routine(match: Match, normal: Normal) -> bool:
    """Whether "I work out" or "I try and walk to the shops" is all that is told: nothing comes on when they do."""
    first, end = match.span
    begin = clause(normal, first)[0]
    said = normal.words[begin:end]
    somebody = max((at for at in range(begin, first + 1) if normal.words[at] == "i"), default=first + 1)
    does = daytimes.DOERS.issuperset(normal.words[somebody:first])
    if somebody > first or not does or not daytimes.CAUSING.isdisjoint(said):
        return False
    return not any(_is_of_the_cramp(normal, index) for index in range(len(normal.words)))


def _is_of_a_habit(match: Match, normal: Normal, taken: Collection[int]) -> bool:
    begin, end = clause(normal, match.span[0], [*walls(normal), *_heads(normal)])
    words, before = normal.words, range(begin, match.at[-1])
    if not daytimes.CAUSING.isdisjoint(words[begin : match.span[1]]):
        return False
    if any(_is_of_the_cramp(normal, index) for index in range(begin, end)):
        return False
    return any(index in before for index in taken) or any(_is_habit(normal, index, match) for index in before)


def _is_habit(normal: Normal, index: int, match: Match) -> bool:
    """Whether somebody does at `index` what is done each day."""
    words = normal.words
    by_somebody = index > 0 and words[index - 1] in daytimes.DOERS
    does = words[index] in daytimes.HABITS
    has = words[index] in daytimes.HAVING and not daytimes.MEALS.isdisjoint(words[index : match.span[1]])
    return by_somebody and (does or has)


def _is_of_the_cramp(normal: Normal, index: int) -> bool:
    """Whether the word at `index` names a complaint, a part of the body, or the cramp as "it"."""
    return stands_for_the_cramp(normal, index) or normal.stems[index] in COMPLAINTS_AND_PARTS


def _heads(normal: Normal) -> list[int]:
    """Return where "and I" and the like begin a clause without a comma."""
    following = zip(normal.words, normal.words[1:], strict=False)
    return [at for at, (word, then) in enumerate(following) if word in daytimes.JOINS and then in daytimes.HEADS]
