"""Which bare parts of the body are the seat of the trouble: "it catches me in the groin".

A part that is only named ("I broke my arm", "a rash on my leg") tells of no cramp there. It does where the sentence
complains, where "it" or "they" sits in it, where a verb of cramping follows, or where nothing but places is told.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kiosk.understanding.english import places
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal, stems_of
from kiosk.understanding.text.vocabulary import COMPLAINTS, FOREIGN, FREE_AND_NEGATORS, PARTS

FARTHEST_PART = 5
"""Words between two parts of the body that are told together."""
FARTHEST_TAIL = 3
"""Words between a part of the body and the verb that tells what a cramp does to it."""
FARTHEST_COMPLAINT = 10
"""Words between ribs that are only named and what hurts there."""
SHORTEST = 5
"""Words of a sentence that names an arm and may leave out what is told of it ("then my shoulder")."""
_TRUNK, _ARM = "belly_muscles", "arm_shoulder"
"""Places where a cramp is a matter for today: ribs or an elbow that are only named are none that cramp."""
_ANAPHORS, _LOCATIVE, _COPULAS = places.ANAPHORS, places.LOCATIVE, places.COPULAS
_DETERMINERS, _OPENERS = places.DETERMINERS, places.OPENERS
_CRAMPING = stems_of(places.CRAMPING)
_SEAT_VERBS = stems_of(places.SEAT_VERBS)
_PLACE_WORDS = stems_of(places.PLACE_WORDS) | PARTS | FREE_AND_NEGATORS
_OTHER_USES = FOREIGN | stems_of(places.NO_SEAT)


def is_seat(match: Match, normal: Normal, covered: Collection[int]) -> bool:
    """Whether the part of the body that `match` names is where the trouble sits.

    `covered` are the words that other findings of the cramp account for ("at night", "after a run").
    """
    if not _CRAMPING.isdisjoint(match.phrase.words) and _OTHER_USES.isdisjoint(normal.stems):
        return True
    if not COMPLAINTS.isdisjoint(normal.stems):
        named = not match.phrase.answer_only and _is_told_of(normal, match)
        return named or _is_placed(normal, match)
    if not FOREIGN.isdisjoint(normal.stems):
        return False
    return _is_placed(normal, match) or _cramps(normal, match) or _tells_places(normal, match, covered)


def _is_told_of(normal: Normal, match: Match) -> bool:
    """Whether ribs or an arm, where they are named, are named as what cramps; other places always are."""
    if match.finding == _TRUNK:
        return _complains_near(normal, match)
    if match.finding != _ARM or _complains_near(normal, match):
        return True
    begin, last = clause(normal, match.span[0])
    near = range(max(begin, match.span[0] - FARTHEST_COMPLAINT), min(last, match.span[1] + FARTHEST_COMPLAINT))
    told = (normal.words[at] for at in near if at not in match.at)
    return last - begin <= SHORTEST or not places.TOLD_OF_AN_ARM.isdisjoint(told)


def _complains_near(normal: Normal, match: Match) -> bool:
    """Whether what hurts or cramps stands near a part in its sentence."""
    begin, last = clause(normal, match.span[0])
    before = range(max(begin, match.span[0] - FARTHEST_COMPLAINT), match.span[0])
    near = (*before, *range(match.span[1], min(last, match.span[1] + FARTHEST_COMPLAINT)))
    return any(normal.stems[at] in COMPLAINTS for at in near)


def _is_placed(normal: Normal, match: Match) -> bool:
    """Whether "it is my …", "it gets me in the …" or a list of such leads to the part."""
    words, at = normal.words, match.at[0]
    while at > 0 and at not in normal.ends and words[at - 1] in _DETERMINERS:
        at -= 1
    if at == 0 or at in normal.ends:
        return False
    before = words[at - 1]
    sentence = words[clause(normal, at)[0] : at]
    if before in _LOCATIVE or before in _COPULAS:
        return not _ANAPHORS.isdisjoint(sentence)
    if before in _OPENERS:
        return not _ANAPHORS.isdisjoint(sentence[-6:]) or _stands_by_parts(normal, match)
    return False


def _stands_by_parts(normal: Normal, match: Match) -> bool:
    """Whether another part of the body is named near by ("not the foot, the calf")."""
    first, end = match.span
    near = (*normal.stems[max(0, first - FARTHEST_PART) : first], *normal.stems[end : end + FARTHEST_PART])
    return not PARTS.isdisjoint(near)


def _cramps(normal: Normal, match: Match) -> bool:
    """Whether a verb of cramping follows: "my toe bends up", "my leg goes"."""
    after = match.at[-1] + 1
    for index in range(after, min(after + FARTHEST_TAIL, len(normal.stems))):
        if index in normal.ends:
            return False
        if normal.stems[index] in _SEAT_VERBS:
            tail = normal.words[index + 1] if index + 1 < len(normal.words) and index + 1 not in normal.ends else ""
            return not tail or tail in places.SEAT_TAILS
        if normal.stems[index] not in FREE_AND_NEGATORS:
            return False
    return False


def _tells_places(normal: Normal, match: Match, covered: Collection[int]) -> bool:
    """Whether the sentence holds nothing but places and what other findings account for."""
    told: Sequence[int] = [
        index
        for index, stem in enumerate(normal.stems)
        if stem not in _PLACE_WORDS and index not in covered and index not in match.at
    ]
    return not told
