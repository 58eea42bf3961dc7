"""Heat, cold and colours that are not the leg's: "my legs cramp when it's hot", "I've had a cold", "red wine".

A leg that is hot is sent to help today, one that is cold is read back as an emergency. Whoever tells of the weather,
and says "leg" in the same breath, has neither.
"""

from __future__ import annotations

from collections.abc import Collection

from kiosk.understanding.english.vetoes import weather
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.normalise import Normal, stem
from kiosk.understanding.text.runs import Runs
from kiosk.understanding.text.vocabulary import CRAMPS, LIMBS, PARTS

_HOT_THINGS = Runs(weather.HOT_THINGS)
_IT_IS = Runs(weather.IT_IS)
NEAREST_LIMB = 4
"""Words behind "cold" in which "in my left leg" names its limb."""
MOST_BEFORE = 4
"""Words before one of them that tell of whom or what it is."""
_HEAT = "in_heat"
_TELLING = (Runs(weather.SOMEBODY), Runs(weather.OUTSIDE))
_TOGETHER = frozenset((word,) for word in weather.TOGETHER)
_WHERE = Runs(weather.WHERE)


def is_of_the_weather(match: Match, normal: Normal) -> bool:
    """Whether what is hot or cold in a match is no leg, or a summer is a date."""
    if match.finding == _HEAT:
        return _is_a_date(match, normal) or any(_is_all_day(normal, at) for at in match.at)
    told = [at for at in match.at if normal.words[at] in weather.TEMPERATURES]
    return bool(told) and all(_is_no_limb(normal, at, match.at) or _gets_cold(normal, at) for at in told)


def _is_a_date(match: Match, normal: Normal) -> bool:
    """Whether a summer tells since when, and of no heat: "since summer", "in the summer holidays"."""
    first, end = match.span
    before = normal.words[max(0, first - 2) : first]
    dating = before[-2:-1] if before[-1:] == ("the",) else before[-1:]
    dated = not (weather.DATING.isdisjoint(dating) and weather.DATED.isdisjoint(normal.words[end : end + 1]))
    return normal.words[first:end] == ("summer",) and dated


def _is_all_day(normal: Normal, at: int) -> bool:
    """Whether it is a limb's, or nothing's that is named, by day and by night: "calf hot day and night"."""
    words, before = normal.words, _behind_degrees(normal, at, weather.DEGREES | weather.LINKING)
    times = words[at + 2 : at + 3] == ("and",) and weather.TIMES.issuperset((words[at + 1], *words[at + 3 : at + 4]))
    return words[at] in weather.TEMPERATURES and times and (before == 0 or normal.stems[before - 1] in LIMBS)


def _behind_degrees(normal: Normal, at: int, among: Collection[str] = weather.DEGREES) -> int:
    """Return where the words before `at` begin that only say how hot or cold it is: "my calf is [very] hot"."""
    while at and at not in normal.ends and normal.words[at - 1] in among:
        at -= 1
    return at


def _is_no_limb(normal: Normal, at: int, said: tuple[int, ...]) -> bool:
    """Whether the "hot" or "cold" at `at` is a thing's, somebody's or the weather's."""
    words, after = normal.words, at + 1
    parted = after >= len(words) or after in normal.stops
    if not parted and after not in said and _is_thing(normal, at) and not _is_when(normal, at):
        return True
    if not parted and (_is_touched(normal, at) or _leads_to_limb(normal, at)):
        return False
    if not parted and (after in said or words[after] in weather.ONE or _names_limb(normal, at)):
        return False
    coloured = words[after:][:1] in _TOGETHER and not weather.COLOURS.isdisjoint(words[at + 2 : at + 3])
    if words[at] == "cold" and at and words[at - 1] in weather.ARTICLES and not coloured:
        return True
    before = _behind_degrees(normal, at)
    first = max(0, before - MOST_BEFORE)
    return any(first + end == before for runs in _TELLING for _, end in runs.find(words[first:before]))


def _is_thing(normal: Normal, at: int) -> bool:
    """Whether a thing stands behind it: no "red sore patch", "hot front and back", "hot place on it"."""
    thing, behind = normal.words[at + 1], normal.words[at + 2 : at + 3]
    if thing in weather.SPOTS:
        limb = not LIMBS.isdisjoint(normal.stems[at + 2 : at + 3])
        cold = thing == "sore" and normal.words[at] == "cold"
        return not limb and (cold or (thing != "sore" and weather.ON_A_LIMB.isdisjoint(behind)))
    return thing in weather.THINGS


def _is_when(normal: Normal, at: int) -> bool:
    """Whether the day or night behind it tells when it is so: "my calf is hot day and night"."""
    words = normal.words
    if words[at + 1] not in weather.TIMES:
        return False
    before = _behind_degrees(normal, at)
    linked = {words[max(0, before - 1)], words[max(0, at - 1)]}
    return not weather.LINKING.isdisjoint(linked) or _is_all_day(normal, at)


def _is_touched(normal: Normal, at: int) -> bool:
    """Whether it is so to the touch."""
    return normal.words[at + 1] == "to" and "touch" in normal.words[at + 2 : at + 4]


def _leads_to_limb(normal: Normal, at: int) -> bool:
    """Whether a limb follows "a cold" as what is cold: "a cold lower leg", and no "a cold makes my leg cramp"."""
    words, end = normal.words, min(at + 2 + NEAREST_LIMB, len(normal.words))
    if words[at] != "cold" or words[max(0, at - 1)] not in weather.A_LIMB:
        return False
    limb = next((one for one in range(at + 1, end) if normal.stems[one] in LIMBS), None)
    if limb is None or not CRAMPS.isdisjoint(normal.stems[limb + 1 : limb + 2]):
        return False
    between = words[at + 1 : limb]
    parted = any(one in normal.stops for one in range(at + 1, limb + 1))
    return not parted and (weather.OF_COLD_LIMB.issuperset(between))


def _names_limb(normal: Normal, at: int) -> bool:
    """Whether a limb stands behind it as where it is: "cold in my left leg"."""
    words, end = normal.words, min(at + 2 + NEAREST_LIMB, len(normal.words))
    parting = (one for one in range(at + 2, end) if one in normal.stops or words[one] in weather.PARTING)
    near = normal.stems[at + 2 : next(parting, end)]
    return words[at + 1] in weather.OF_A_LIMB and not LIMBS.isdisjoint(near)


def _gets_cold(normal: Normal, at: int) -> bool:
    """Whether both legs get cold where everybody's do: "my legs get cold in bed"."""
    words = normal.words
    both = words[at] == "cold" and words[max(0, at - 1)] in weather.GETTING and words[max(0, at - 2)] in weather.MANY
    return both and bool(_WHERE.find(words)) and weather.ONE.isdisjoint(words)


def is_of_the_place(match: Match, normal: Normal) -> bool:
    """Whether what is hot is where the limb cramps: "in the greenhouse, it's boiling", "on the hot tarmac"."""
    words, end = normal.words, match.span[1]
    limb = next((at for at in match.at if normal.stems[at] in PARTS), None)
    if limb is None:
        return False
    for at in range(limb + 1, end - 1):
        if words[at] in weather.AT_A_PLACE and words[at + 1] in weather.DETERMINERS:
            hot = next((one for one in range(at + 2, end) if words[one] in weather.HOT), end)
            if hot == at + 2:  # "on the hot tarmac"
                return not normal.is_stop(end) and stem(words[end]) not in PARTS
            said_of_it = hot in normal.stops or bool(_IT_IS.find(words[at + 2 : hot]))
            return said_of_it and words[at + 2] not in weather.NO_PLACES and stem(words[at + 2]) not in PARTS
    return False


def is_a_hot_drink(match: Match, normal: Normal) -> bool:
    """Whether it is a drink or a bath that is hot."""
    return bool(_HOT_THINGS.find(normal.words[match.span[0] : match.span[1] + 1]))


def is_stabbed(match: Match, normal: Normal) -> bool:
    """Whether "a hot poker" tells how it hurts: nobody is as hot as one."""
    said = normal.words[slice(*match.span)]
    return said[-2:] == ("hot", "poker")


def is_stood_upon(match: Match, normal: Normal) -> bool:
    """Whether weight is put on a leg: "it hurts when I put my weight down on it" tells of no pounds gained."""
    first, end = match.span
    if normal.words[end - 1] != "weight":
        return False
    on_a_leg = normal.words[end : end + 1] in weather.DOWN or normal.words[end : end + 2] in weather.ON_A_LEG
    return on_a_leg or "my" in normal.words[first:end]
