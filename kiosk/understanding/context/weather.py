"""Heat, cold and colours that are not the leg's: "my legs cramp when it's hot", "I've had a cold", "red wine".

A leg that is hot is sent to help today, one that is cold is read back as an emergency. Whoever tells of the weather,
and says "leg" in the same breath, has neither.
"""

from __future__ import annotations

from kiosk.understanding.english import negation, weather, weight
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.normalise import Normal, stems_of
from kiosk.understanding.text.runs import Runs

NEAREST_LIMB = 3
"""Words behind "cold" in which "in my left leg" names its limb."""
MOST_BEFORE = 4
"""Words before one of them that tell of whom or what it is."""
_HEAT = "in_heat"
_TELLING = (Runs(weather.SOMEBODY), Runs(weather.OUTSIDE))
_TOGETHER = frozenset((word,) for word in weather.TOGETHER)
_WHERE, _LIMBS = Runs(weather.WHERE), stems_of(weight.LIMBS)


def is_of_the_weather(match: Match, normal: Normal) -> bool:
    """Whether what is hot or cold in a match is no leg, or a summer is a date."""
    if match.finding == _HEAT:
        return _is_a_date(match, normal)
    told = [at for at in match.at if normal.words[at] in weather.TEMPERATURES]
    return bool(told) and all(_is_no_limb(normal, at, match.at) or _gets_cold(normal, at) for at in told)


def _is_a_date(match: Match, normal: Normal) -> bool:
    """Whether a summer tells since when, and of no heat: "since summer", "in the summer holidays"."""
    first, end = match.span
    before = normal.words[max(0, first - 2) : first]
    dating = before[-2:-1] if before[-1:] == ("the",) else before[-1:]
    dated = not (weather.DATING.isdisjoint(dating) and weather.DATED.isdisjoint(normal.words[end : end + 1]))
    return normal.words[first:end] == ("summer",) and dated


def _is_no_limb(normal: Normal, at: int, said: tuple[int, ...]) -> bool:
    """Whether the "hot" or "cold" at `at` is a thing's, somebody's or the weather's."""
    words, after = normal.words, at + 1
    parted = after >= len(words) or after in normal.stops
    if not parted and after not in said and words[after] in weather.THINGS and not _is_when(normal, at):
        return True
    if not parted and (after in said or words[after] in weather.ONE or _names_limb(normal, at)):
        return False
    coloured = words[after:][:1] in _TOGETHER and not weather.COLOURS.isdisjoint(words[at + 2 : at + 3])
    if words[at] == "cold" and at and words[at - 1] in weather.ARTICLES and not coloured:
        return True
    before = at
    while before and before not in normal.ends and words[before - 1] in weather.DEGREES:
        before -= 1
    first = max(0, before - MOST_BEFORE)
    return any(first + end == before for runs in _TELLING for _, end in runs.find(words[first:before]))


def _is_when(normal: Normal, at: int) -> bool:
    """Whether the day or night behind it tells when it is so: "my calf is hot day and night"."""
    return normal.words[at + 1] in weather.TIMES and normal.words[max(0, at - 1)] in negation.COPULAS | {"been", "red"}


def _names_limb(normal: Normal, at: int) -> bool:
    """Whether a limb stands behind it as where it is: "cold in my left leg"."""
    near = normal.stems[at + 2 : at + 2 + NEAREST_LIMB]
    return normal.words[at + 1] in weather.OF_A_LIMB and not _LIMBS.isdisjoint(near)


def _gets_cold(normal: Normal, at: int) -> bool:
    """Whether both legs get cold where everybody's do: "my legs get cold in bed"."""
    words = normal.words
    both = words[at] == "cold" and words[max(0, at - 1)] in weather.GETTING and words[max(0, at - 2)] in weather.MANY
    return both and bool(_WHERE.find(words)) and weather.ONE.isdisjoint(words)
