"""Belly and flanks: what is told of the side of a foot, low in a leg, of a period, or of a sickness that is over.

A cramp in the flank, pain in the belly and what won't stay down are matters for today; these are none of them.
"""

from __future__ import annotations

from kiosk.understanding.context.vetoes.beside import words_of
from kiosk.understanding.english import body
from kiosk.understanding.english.vetoes import belly, beside
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal, stems_of
from kiosk.understanding.text.runs import Runs
from kiosk.understanding.text.vocabulary import COMPLAINTS, CRAMPS, LIMBS, PARTS

NEAR = 4
"""Words behind "the side of" in which its limb stands."""
_LEG = stems_of(body.LEG)
NEAR_END = 4
"""Words behind "over it now" that may take that back."""
FARTHEST_WELL = 8
"""Words from a sickness to "I'm over it now"."""
_WELL_AGAIN = Runs(belly.WELL_AGAIN)
FARTHEST_TAIL = 3
"""Words from "low down" to the leg that it is low in."""


def is_the_side_of_a_limb(match: Match, normal: Normal) -> bool:
    """Whether a "side" is a limb's, or the one that somebody has it on: "cramp in the side of my foot", "on that side".

    Only "my side" that cramps is the flank.
    """
    words = normal.words
    side = next((at for at in match.at if words[at] == belly.SIDE), 0)
    if not side or _LEG.isdisjoint(normal.stems):
        return False
    if words[side + 1 : side + 2] == ("of",):
        return not LIMBS.isdisjoint(normal.stems[side + 2 : side + 2 + NEAR])
    lead = words[: side - (words[side - 1] in body.SIDES)]
    return beside.WHOSE.isdisjoint(lead[-1:]) or lead[-2:-1] == ("on",)


def are_both_sides(match: Match, normal: Normal) -> bool:
    """Whether "both sides" was taken for a side that cramps."""
    return any(normal.words[at] == "sides" and normal.words[at - 1] == "both" for at in match.at if at)


def is_low_in_a_limb(match: Match, normal: Normal) -> bool:
    """Whether what aches "low down" is a leg."""
    first, end = match.span
    low = not belly.LOW.isdisjoint(normal.words[first:end])
    return low and not LIMBS.isdisjoint(normal.stems[end : end + FARTHEST_TAIL + 1])


def is_of_a_period(match: Match, normal: Normal) -> bool:
    """Whether the pain of the belly is one of a period."""
    begin, last = clause(normal, match.span[0])
    return not belly.PERIODS.isdisjoint(normal.words[begin:last])


def stays_sore(match: Match, normal: Normal) -> bool:
    """Whether it is nothing that stays sore, and no meal that won't stay down."""
    end = match.span[1]
    return not belly.STAYS.isdisjoint(words_of(match, normal)) and not COMPLAINTS.isdisjoint(
        normal.stems[end : end + 1]
    )


def is_over(match: Match, normal: Normal) -> bool:
    """Whether a sickness is told to be over: "a vomiting bug at the weekend, I'm over it now"."""
    words, end = normal.words, match.span[1]
    well = next(((at, to) for at, to in _WELL_AGAIN.find(words) if end <= at <= end + FARTHEST_WELL), None)
    if well is None or not (PARTS | CRAMPS).isdisjoint(normal.stems[end : well[0]]):
        return False
    begin = max((one for one in normal.commas if end <= one <= well[0]), default=end)
    if not belly.OF_ANOTHER.isdisjoint(words[begin : well[0]]) or not belly.AT_RISK.isdisjoint(words):
        return False
    return belly.NOT_WELL.isdisjoint(words[end : well[1] + NEAR_END])
