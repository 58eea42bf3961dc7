"""Throat and jaw: a tablet is too big to swallow, a voice went over months, a tetanus jab is due.

A throat that closes and a jaw that locks are emergencies; these are neither.
"""

from __future__ import annotations

from kiosk.understanding.context.vetoes.beside import words_of
from kiosk.understanding.english.vetoes import throat
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.normalise import Normal, stems_of
from kiosk.understanding.text.vocabulary import LIMBS

NEAR_BEFORE = 3
"""Words before a match that tell how big a tablet is."""
NEAR = 4
"""Words behind "can't swallow" in which the big tablets, and what else is not swallowed, stand."""
FARTHEST_MONTHS = 10
"""Words from a voice that has gone to the months that it took."""


def is_a_big_tablet(match: Match, normal: Normal) -> bool:
    """Whether it is the size of a tablet that makes it hard to swallow."""
    said = normal.words[max(0, match.span[0] - NEAR_BEFORE) : match.span[1]]
    return not throat.TOO_BIG.isdisjoint(said) and not throat.SWALLOWED.isdisjoint(said)


def is_swallowed_hard(match: Match, normal: Normal) -> bool:
    """Whether big tablets are hard to swallow, or it is a leg that cramps beside a sore throat."""
    (first, end), words = match.span, normal.words
    between = stems_of(words[at] for at in range(first, end) if at not in match.at)
    if between & LIMBS and words[max(0, first - 1)] == "sore":
        return not throat.CRAMPS.isdisjoint(words_of(match, normal))
    behind = next((words[at + 1 : at + 1 + NEAR] for at in range(first, end) if words[at] == "swallow"), ())
    big = not throat.BIG.isdisjoint(behind[:1]) and not throat.SWALLOWED.isdisjoint(behind[1:2])
    return big and throat.OR_ELSE.isdisjoint(behind)


def has_long_been_hoarse(match: Match, normal: Normal) -> bool:
    """Whether a voice has gone over months, as with a slow thyroid, and no throat closes."""
    (first, end), words = match.span, normal.words
    near = words[max(0, first - FARTHEST_MONTHS) : end + FARTHEST_MONTHS]
    return "voice" in words_of(match, normal) and not throat.OVER_MONTHS.isdisjoint(near)


def is_a_jab(match: Match, normal: Normal) -> bool:
    """Whether "tetanus" is all that was said of a locked jaw, and names the injection."""
    said = {normal.words[index] for index in match.at}
    around = normal.words[max(0, match.span[0] - 1) : match.span[1] + 1]
    return "tetanus" in said and "jaw" not in said and not throat.JABS.isdisjoint(around)
