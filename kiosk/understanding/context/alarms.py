"""What is no danger in the words of one, as a head that bangs, and what is one in few words: "it grips me here"."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from kiosk.groups import Group
from kiosk.understanding.english import alarms
from kiosk.understanding.english.negation import NEGATORS
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.specs import Spec
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

_CHEST, _POINTED = "chest_pain", Runs(alarms.POINTED)
DIGITS_OF_A_YEAR = 4
BESIDE = 8
"""Words around a danger in which something else explains its words."""
EXPLAINED = tuple(alarms.OTHERWISE)
_OTHERWISE = {danger: Runs(some) for danger, some in alarms.OTHERWISE.items()}
NEAR = 6
"""Words before what is pointed at in which a "nothing" leaves it open."""


def is_a_banging_head(match: Match, normal: Normal) -> bool:
    """Whether the head bangs, and nothing banged it: "a banging head"; or drink was "knocked on the head"."""
    said = normal.words[match.span[0] : match.span[1]]
    given_up = said[-3:] == ("on", "the", "head") and said[0] in alarms.GIVEN_UP and said[1] not in alarms.STRUCK
    return given_up or not alarms.THROBBING.isdisjoint(said)


def is_of_a_period(match: Match, normal: Normal) -> bool:
    """Whether the pain of the belly is one of a period."""
    begin, last = clause(normal, match.span[0])
    return not alarms.PERIODS.isdisjoint(normal.words[begin:last])


def is_told_of_something_else(match: Match, normal: Normal) -> bool:
    """Whether the words of a danger tell of a stiff leg, a gas meter, a dread or a period, and of no more than that."""
    near = _beside(match, normal)
    return bool(_OTHERWISE[match.finding].find(near)) and alarms.STILL.get(match.finding, frozenset()).isdisjoint(near)


def is_of_no_baby(match: Match, normal: Normal) -> bool:
    """Whether it is a joint that moves less, or a baby that is born: "less movement in my toes"."""
    said, near = normal.words[match.span[0] : match.span[1]], _beside(match, normal)
    if not alarms.OF_A_BABY.isdisjoint((*said, *near)):
        return not alarms.BORN.isdisjoint(near) and alarms.BORN.isdisjoint(said)
    return not alarms.OF_A_JOINT.isdisjoint(near)


def _beside(match: Match, normal: Normal) -> tuple[str, ...]:
    begin, last = clause(normal, match.span[0])
    return normal.words[max(begin, match.span[0] - BESIDE) : max(match.span[1], min(last, match.span[1] + BESIDE))]


def goes_numb_as_a_rule(match: Match, normal: Normal) -> bool:
    """Whether a limb goes numb and cold now and then: "my feet go numb and cold in winter"."""
    said = set(normal.words[match.span[0] : match.span[1]])
    return "cold" in said and not alarms.AS_A_RULE.isdisjoint(said)


def is_of_a_birth_named(match: Match, normal: Normal) -> bool:
    """Whether "since the birth" is dated by a child or a year, who may be forty: "since the birth of my son"."""
    (first, end), (_, last) = match.span, clause(normal, match.span[0])
    if "since" not in normal.words[first:end]:
        return False
    years = any(word.isdigit() and len(word) == DIGITS_OF_A_YEAR for word in normal.words[end:last])
    return normal.words[end : end + 1] == ("of",) or years


def with_pointed(
    matches: Sequence[Match], normal: Normal, expected: Collection[str], specs: Mapping[str, Spec]
) -> list[Match]:
    """Add the chest that somebody points at where it was asked about: "it catches me here when I climb the hill"."""
    placed = any(specs[match.finding].group is Group.LOCATION for match in matches)
    pointed = [] if placed or _CHEST not in expected else list(_POINTED.find(normal.words))
    if any(not NEGATORS.isdisjoint(normal.words[max(0, first - NEAR) : max(0, first - 1)]) for first, _ in pointed):
        return list(matches)  # "might be nothing, there's a tightness here": neither one nor the other
    return [*matches, *(Match.of_measure(_CHEST, normal, first, end, 1.0) for first, end in pointed)]
