"""Which parts of the body a finding belongs to, and of which of them a match is told: an ear ache is no sore muscle."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable

from kiosk.understanding.english import body, places, word_classes
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.matching.patterns import Pattern
from kiosk.understanding.text.normalise import Normal, stems_of
from kiosk.understanding.text.vocabulary import LIMBS, ORGANS, PARTS

HOME_SHARE = 0.2
"""Share of a finding's phrases that name a part of the body, from which others are strange to it."""
OF_LIMBS = 0.75
"""Share of those that name a limb, from which the finding is one of limbs: a stroke's are 0.72, a heart's 0.18."""
FARTHEST_PART = 6
"""Words between a symptom and the part of the body it is said of."""
_SAYING_OF_WHAT = PARTS | stems_of(places.OF_THE_WHOLE)
_MUSCLES = LIMBS | stems_of(body.TRUNK)
_ALONG_LEG = stems_of(body.ALONG_LEG)


def homes_of(patterns: Iterable[Pattern], of_the_muscle: Collection[str]) -> dict[str, frozenset[str]]:
    """Return the parts of the body that the phrases of each finding name, where enough of them do.

    What may be in a leg may be in its knee, though no phrase says so: "a hot patch just below the knee".
    """
    total: Counter[str] = Counter()
    named: Counter[str] = Counter()
    of_limbs: Counter[str] = Counter()
    parts: dict[str, set[str]] = {}
    for pattern in patterns:
        total[pattern.finding] += pattern.size
        named[pattern.finding] += pattern.size - pattern.count_without(PARTS)
        of_limbs[pattern.finding] += pattern.size - pattern.count_without(LIMBS)
        stems = (choice.stems & PARTS for place in pattern.places for choice in place)
        parts.setdefault(pattern.finding, set()).update(*stems)
    for finding, found in parts.items():
        if of_limbs[finding] >= OF_LIMBS * named[finding]:
            found.update(_ALONG_LEG if "leg" in found else ())
    return {
        finding: frozenset(found) | (_MUSCLES if finding in of_the_muscle else frozenset())
        for finding, found in parts.items()
        if named[finding] >= HOME_SHARE * total[finding]
    }


def part_said_of(match: Match, normal: Normal) -> str | None:
    """Return the part of the body nearest to a match that names none, within its sentence."""
    if not _SAYING_OF_WHAT.isdisjoint(match.phrase.words):
        return None
    first, end = match.span
    if normal.words[first] in places.HAVING and normal.words[end - 1] in places.OF_NO_PART:
        return None  # "my calf cramps I had a fit last night"
    near = range(max(0, first - FARTHEST_PART), min(len(normal.stems), end + FARTHEST_PART))
    found = [
        (max(first - index, index - end + 1), normal.stems[index])
        for index in near
        if normal.stems[index] in PARTS
        and not _is_no_back(normal, index)
        and not (normal.stems[index] in ORGANS and _is_parted(normal, index, first))
        and not normal.crosses_end(min(index, first), max(index, end - 1))
        and not _in_next_clause(normal, end, index)
        and not _in_clause_before(normal, index, first)
    ]
    return min(found)[1] if found else None


def _in_next_clause(normal: Normal, end: int, index: int) -> bool:
    """Whether "and my" or "but" stands between the match that ends before `end` and the word at `index`."""
    return any(
        normal.words[at] in word_classes.JOINS and normal.words[at + 1] in word_classes.CLAUSE_HEADS
        for at in range(end, index - 1)
    ) or not word_classes.WALLS.isdisjoint(normal.words[end:index])


def _in_clause_before(normal: Normal, index: int, first: int) -> bool:
    """Whether "and I" or "but" stands between a part and the match behind it ("my kidneys, and I tire")."""
    return any(
        normal.words[at] in word_classes.JOINS and normal.words[at + 1] in word_classes.ACTORS
        for at in range(index + 1, first - 1)
    ) or not word_classes.WALLS.isdisjoint(normal.words[index + 1 : first])


def _is_parted(normal: Normal, one: int, other: int) -> bool:
    """Whether a comma stands between two words: "kidney failure, feel weak" tells of no weak kidney."""
    return any(min(one, other) < comma <= max(one, other) for comma in normal.commas)


def _is_no_back(normal: Normal, index: int) -> bool:
    """Whether "back" is none of the body: "ten days back", "came back"."""
    return normal.words[index] == "back" and normal.words[index - 1 : index] not in places.BEFORE_BACK
