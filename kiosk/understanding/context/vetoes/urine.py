"""Urine: beetroot colours it, laughter wets, a head is clear, and diarrhoea is what keeps somebody on the toilet.

Brown or bloody urine is sent to help; so beetroot has to be told, and a yellow like mustard is not normal.
"""

from __future__ import annotations

from kiosk.understanding.english import negation
from kiosk.understanding.english.vetoes import beside, urine
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal

FARTHEST_LAUGHTER = 12
"""Words between a laugh and who wet themselves."""
FARTHEST_EATEN = 5
"""Words from "had" to the beetroot."""
NEAR = 3
"""Words before "clear as a bell" that tell what is."""
NEAR_NO = 3
"""Words before the diarrhoea that deny it ("I've not got the runs")."""
NEAR_NOT = 2
"""Words before "dark" that deny it."""


def is_of_beetroot(match: Match, normal: Normal) -> bool:
    """Whether what is red or pink comes of beetroot that was eaten, and is not only like it."""
    words = normal.words
    if urine.STAINS.isdisjoint(words[index] for index in match.at):
        return False
    foods = (
        words[max(0, index - FARTHEST_EATEN) : index] for index, word in enumerate(words) if word in urine.STAINING
    )
    return any(not urine.EATEN.isdisjoint(told) and urine.UNEATEN.isdisjoint(told) for told in foods)


def is_wet_of_laughter(match: Match, normal: Normal) -> bool:
    """Whether somebody laughed until they were wet."""
    first, end = match.span
    return "wet" in normal.words[first:end] and not beside.LAUGHTER.isdisjoint(
        normal.words[max(0, first - FARTHEST_LAUGHTER) : first]
    )


def is_of_a_clear(match: Match, normal: Normal) -> bool:
    """Whether it is a head that is clear as a bell, and no water."""
    first = match.span[0]
    before = normal.words[max(0, first - NEAR) : first]
    return not urine.CLEAR.isdisjoint(before)


def is_dark_yellow(match: Match, normal: Normal) -> bool:
    """Whether a yellow is told that is darker than it should be: "yellow, but like mustard"."""
    said = normal.words[slice(*match.span)]
    if said[-1] not in urine.YELLOW:
        return False
    first, end = clause(normal, match.span[0], normal.ends)
    dark = (at for at in range(first, end) if normal.words[at] in urine.DARKENING)
    told = any(negation.NEGATORS.isdisjoint(normal.words[max(0, at - NEAR_NOT) : at]) for at in dark)
    return told and urine.PALE.isdisjoint(said)


def is_of_the_eyes(_: Match, normal: Normal) -> bool:
    """Whether it is no urine that is yellow."""
    return not urine.EYES.isdisjoint(normal.words)


def is_white(match: Match, normal: Normal) -> bool:
    """Whether urine is like a wine that is white."""
    first, end = match.span
    return "wine" in normal.words[first:end] and "white" in normal.words[first:end]


def is_of_the_bowels(match: Match, normal: Normal) -> bool:
    """Whether it is diarrhoea that keeps somebody on the toilet: "up to the loo with the runs all night"."""
    words = normal.words
    if urine.TOILETS.isdisjoint(words[at] for at in match.at) or not urine.OF_WATER.isdisjoint(words):
        return False
    ill = (at for at in range(*clause(normal, match.at[0])) if words[at] in urine.OF_BOWELS)
    return any(negation.NEGATORS.isdisjoint(words[max(0, at - NEAR_NO) : at]) for at in ill)
