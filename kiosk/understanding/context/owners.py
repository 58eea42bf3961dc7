"""What a "how often", "since when" or "for how long" is told of: the cramp, or the coffee, the tablet, the toilet.

The nearest decides: a word for the cramp ("it", "cramp", "they come") or the words of a finding that has its own
times ("six mugs of tea every day", "three falls since Christmas").
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence

from kiosk.groups import HABITS, OF_AN_ATTACK, OF_AN_OCCASION, Group, Trait
from kiosk.understanding.english import body, numbers, word_classes
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.matching.resolve import Chosen
from kiosk.understanding.specs import Spec
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.nearness import stands_for_the_cramp
from kiosk.understanding.text.normalise import Normal, stems_of
from kiosk.understanding.text.vocabulary import COMPLAINTS, COMPLAINTS_AND_PARTS, CRAMPS

CLAUSE_COST = 3
"""Words that the edge of a clause counts for between a time and what it is told of."""
WITH_TIMES = HABITS | {Group.URINE, Group.LOSS, Group.CONDITION, Group.LIFE, Group.SYMPTOM}
"""Groups of findings that have times of their own."""
OF_THE_CRAMP_ITSELF = frozenset({Group.LOCATION, Group.SIDE, Group.SENSATION})
"""A question for none of these, nor for `OF_AN_ATTACK`, is about the person."""
_SEATS = stems_of(word_classes.COMPLAINTS | body.LIMBS | body.TRUNK)
_DOING = stems_of(numbers.CRAMP_VERBS)
_EDGES = numbers.CLAUSE_EDGES


def of_the_cramp(
    chosen: Sequence[Chosen], normal: Normal, specs: Mapping[str, Spec], timed: Collection[str]
) -> list[Chosen]:
    """Leave out the times (findings of `timed`) that are told of something else."""
    matches = [choice.match for choice in chosen]
    foreign = {index for match in matches if specs[match.finding].group in WITH_TIMES for index in match.at}
    own = {
        index
        for match in matches
        if specs[match.finding].group in OF_THE_CRAMP_ITSELF and Trait.STEADY not in specs[match.finding].traits
        for index in match.at
    }
    steady = {index for match in matches if Trait.STEADY in specs[match.finding].traits for index in match.at}
    return [
        choice
        for choice in chosen
        if not (choice.match.finding in timed and _belongs_to(foreign, own, choice.match, normal))
        and not (choice.match.finding == "constant" and _belongs_to(foreign | steady, own, choice.match, normal))
    ]


def of_the_person(
    chosen: Sequence[Chosen],
    normal: Normal,
    groups: Mapping[str, Group],
    expected: Collection[str],
    flagged: Collection[str],
) -> list[Chosen]:
    """Leave out, of an answer about the person that names no trouble, what elsewhere tells of the cramps.

    Asked how much they drink, "a mug in the morning, one at teatime" tells when that is; "it's been every night since"
    tells of the cramps. `expected` is what was asked about, `flagged` what a red flag may rest on.
    """
    about_cramps = not (OF_THE_CRAMP_ITSELF | OF_AN_ATTACK).isdisjoint(groups[finding] for finding in expected)
    if not expected or about_cramps or not _SEATS.isdisjoint(normal.stems):
        return list(chosen)
    return [
        choice
        for choice in chosen
        if choice.match.finding in expected
        or choice.match.finding in flagged
        or groups[choice.match.finding] not in OF_AN_ATTACK
        or (
            groups[choice.match.finding] is Group.FREQUENCY
            and not numbers.CRAMP_PRONOUNS.isdisjoint(normal.words[: choice.match.span[0]])
        )
    ]


def without_occasions(
    matches: Sequence[Match], normal: Normal, groups: Mapping[str, Group], kept: Collection[str]
) -> list[Match]:
    """Leave out, of an answer about danger that names no cramp, where, when and in the midst of what it happened.

    "Since I got up" tells when the heart began to pound. Of 233 that blind answers held 10 were told of the cramps.
    `kept` is what was asked about and what a red flag may rest on: "dizzy in the heat" is more than dizzy.
    """
    if not CRAMPS.isdisjoint(normal.stems):
        return list(matches)
    return [match for match in matches if match.finding in kept or groups[match.finding] not in OF_AN_OCCASION]


def without_doses(
    matches: Sequence[Match], normal: Normal, groups: Mapping[str, Group], expected: Collection[str]
) -> list[Match]:
    """Leave out when a medicine is taken: "metformin in the morning, insulin at night"."""
    ends = {match.span[1] for match in matches if groups[match.finding] is Group.MEDICINE}
    return [
        match
        for match in matches
        if match.finding in expected
        or groups[match.finding] is not Group.TIMING
        or ends.isdisjoint((match.span[0], match.span[0] - 1))
        or _tells_of_trouble_too(normal, match)
    ]


def _tells_of_trouble_too(normal: Normal, match: Match) -> bool:
    """Whether a complaint or a part of the body stands between the commas around a match."""
    first, end = match.span
    beside = range(clause(normal, first, normal.stops)[0], clause(normal, end - 1, normal.stops)[1])
    return any(normal.stems[index] in COMPLAINTS_AND_PARTS for index in beside if index not in match.at)


def _belongs_to(others: Collection[int], own: Collection[int], match: Match, normal: Normal) -> bool:
    """Whether a word of `others` is nearer to the match than any word for the cramp or of `own`, its findings."""
    others = set(others).difference(match.at)
    if not others or any(_names_cramp(normal, index) for index in match.at):
        return False
    named = (index for index in range(len(normal.words)) if index not in others and _names_cramp(normal, index))
    cramp = {*named, *own}
    nearest_cramp = min((_apart(normal, match, index) for index in cramp.difference(match.at)), default=math.inf)
    return min(_apart(normal, match, index) for index in others) < nearest_cramp


def _names_cramp(normal: Normal, index: int) -> bool:
    return normal.stems[index] in COMPLAINTS or normal.stems[index] in _DOING or stands_for_the_cramp(normal, index)


def _apart(normal: Normal, match: Match, index: int) -> int:
    """Count the words between a match and a word, and the clauses."""
    first, end = match.span
    low, high = (index, first) if index < first else (end - 1, index)
    edges = sum(normal.is_stop(at) or normal.words[at] in _EDGES for at in range(low + 1, high + 1))
    return max(0, high - low) + CLAUSE_COST * edges
