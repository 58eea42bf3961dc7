"""What brings somebody to the toilet: who has diarrhoea is there all night, and passes no more water for it."""

from __future__ import annotations

from kiosk.understanding.english import negation, toilet
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal

NEAR_NO = 3
"""Words before the diarrhoea that deny it ("I've not got the runs")."""


def is_of_the_bowels(match: Match, normal: Normal) -> bool:
    """Whether it is diarrhoea that keeps somebody on the toilet: "up to the loo with the runs all night"."""
    words = normal.words
    if toilet.TOILETS.isdisjoint(words[at] for at in match.at) or not toilet.OF_WATER.isdisjoint(words):
        return False
    ill = (at for at in range(*clause(normal, match.at[0])) if words[at] in toilet.OF_BOWELS)
    return any(negation.NEGATORS.isdisjoint(words[max(0, at - NEAR_NO) : at]) for at in ill)
