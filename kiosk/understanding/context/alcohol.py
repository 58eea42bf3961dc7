"""Alcohol left behind: who has been sober since 2012 drinks none, and has not stopped in the last days."""

from __future__ import annotations

from kiosk.understanding.english import alcohol
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.quantities.years import has_year
from kiosk.understanding.text.normalise import Normal

NEAR = 4
"""Words around a match that may tell how long ago it was."""


def is_left_behind(match: Match, normal: Normal) -> bool:
    """Whether "alcoholic" is told of what somebody was: "a recovering alcoholic", "I used to be an alcoholic"."""
    first = match.span[0]
    before = normal.words[max(0, first - NEAR) : first]
    of_a_drinker = not alcohol.DRINKERS.isdisjoint(normal.words[at] for at in match.at)
    return of_a_drinker and not alcohol.FORMER.isdisjoint(before)


def was_stopped_years_ago(match: Match, normal: Normal) -> bool:
    """Whether it was stopped years ago: "sober since 2012", "I gave up drinking ten years ago"."""
    first, end = match.span
    near = normal.words[max(0, first - NEAR) : end + NEAR]
    if not alcohol.LATELY.isdisjoint(near):
        return False  # "four days off the drink after forty years of it"
    return has_year(near) or not alcohol.YEARS.isdisjoint(near)
