"""Further dangers, each by the words that give it another sense: a gas meter is no sugar, a stiff knee no lost balance.

Most are emergencies in few and common words; `OTHERWISE` holds what explains them, `STILL` what makes them one again.
"""

from __future__ import annotations

from kiosk.understanding.context.vetoes.beside import words_around
from kiosk.understanding.english.vetoes import other_dangers
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.quantities.blood_pressure import pressure_at
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

_OTHERWISE = {danger: Runs(some) for danger, some in other_dangers.OTHERWISE.items()}
FARTHEST_NUMBERS = 5
"""Words from "blood pressure" to its numbers: "my blood pressure was about 120 over 70"."""
_IS_LOW = Runs(other_dangers.IS_LOW)


def is_told_of_something_else(match: Match, normal: Normal) -> bool:
    """Whether the words of a danger tell of a stiff leg, a gas meter, a dread or a period, and of no more than that."""
    near = words_around(match, normal)
    still = other_dangers.STILL.get(match.finding, frozenset())
    return bool(_OTHERWISE[match.finding].find(near)) and still.isdisjoint(near)


def is_no_sugar(match: Match, normal: Normal) -> bool:
    """Whether it is a floor, and no sugar, that somebody can't get down to."""
    said = normal.words[slice(*match.span)]
    return said[-1] == "down" and other_dangers.PUT_DOWN.isdisjoint(said)


def is_low(match: Match, normal: Normal) -> bool:
    """Whether a pressure that is named is low: "my blood pressure's low"."""
    words, end = normal.words, match.span[1]
    if words[end - 1] != "pressure" or end >= len(words):
        return False
    return _IS_LOW.at(words, end) > 0


def is_read_in_numbers(match: Match, normal: Normal) -> bool:
    """Whether a pressure is named whose numbers follow, and tell whether it is high: "it's 120 over 70"."""
    words, (first, end) = normal.words, match.span
    behind = range(end - 1, min(len(words), end + FARTHEST_NUMBERS))
    named = not other_dangers.PRESSURE.isdisjoint(words[first:end]) and other_dangers.HIGH.isdisjoint(words[first:end])
    return named and any(pressure_at(words, at) is not None for at in behind)
