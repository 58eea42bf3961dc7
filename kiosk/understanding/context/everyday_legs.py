"""Legs that look or feel like a danger, for a reason that everybody knows: a sting that went down, sunburn, weak tea.

Each of these takes an alarm back; so each asks for the reason, and for nothing beside it that tells of more.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from kiosk.understanding.context.beside import FAR, NEAR, goes_on, says, tells
from kiosk.understanding.english import mentioned
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

_WENT_DOWN, _THE_OTHER = Runs(mentioned.WENT_DOWN), Runs(mentioned.THE_OTHER)
_HELD, _LET_GO_SOON = Runs(mentioned.HELD), Runs(mentioned.LET_GO_SOON)


def _was_stung(match: Match, normal: Normal) -> bool:
    """Whether a foot or ankle came up from a bite or sting, and went down."""
    first, end = match.span
    low = not mentioned.LOW.isdisjoint(normal.words[first - FAR if first > FAR else 0 : end])
    high = not mentioned.HIGH.isdisjoint(normal.words[at] for at in match.at)
    stung = low and not high and says(normal, match, mentioned.STUNG) and goes_on(_WENT_DOWN, normal, match)
    return stung and not tells(normal, mentioned.NO_STING, first)


def _are_old_veins(match: Match, normal: Normal) -> bool:
    """Whether the veins of both legs have stood out for years, none of them sore or hard."""
    (first, end), words = match.span, normal.words
    veins = not mentioned.VEINS.isdisjoint(words[first:end]) and says(normal, match, mentioned.BOTH, 6)
    long = veins and says(normal, match, mentioned.FOR_YEARS)
    return long and not tells(normal, mentioned.NO_OLD_VEINS, 0, end + FAR)


def _is_sunburnt(match: Match, normal: Normal) -> bool:
    """Whether the sun has reddened both legs."""
    words = normal.words
    both = not mentioned.LEGS_AND_CALVES.isdisjoint(words[slice(*match.span)])
    end = match.span[1]
    burnt = both and says(normal, match, mentioned.SUN) and not tells(normal, mentioned.ONE_SIDE, end, end + NEAR)
    return burnt and not tells(normal, mentioned.NO_SUNBURN)


def _are_warm(match: Match, normal: Normal) -> bool:
    """Whether both legs are told to be warm, and no more: so are healthy ones."""
    said = {normal.words[at] for at in match.at}
    around = normal.words[match.span[1] : match.span[1] + 2]
    return {"legs", "warm"} <= said and said.isdisjoint(mentioned.NO_WARMTH) and mentioned.NO_WARMTH.isdisjoint(around)


def _is_of_the_other_too(match: Match, normal: Normal) -> bool:
    """Whether the other leg cramps as well: "in one calf, then in the other"."""
    found = _THE_OTHER.find(normal.words[match.span[1] : match.span[1] + FAR])
    rest = normal.words[match.span[1] : match.span[1] + FAR]
    return any(mentioned.NOT_THE_OTHER.isdisjoint(rest[max(0, first - 2) : last + 2]) for first, last in found)


def _is_a_weak_drink(match: Match, normal: Normal) -> bool:
    """Whether it is a drink that is weak: "weak lemonade", "I like my coffee weak"."""
    words = normal.words
    weak = [at for at in match.at if words[at] in mentioned.WEAK]
    return bool(weak) and all(_is_watered(normal, at) for at in weak)


def _is_watered(normal: Normal, at: int) -> bool:
    """Whether the "weak" at `at` is said of a drink."""
    words = normal.words
    if not mentioned.DRINKS.isdisjoint(words[at + 1 : at + 2]) and not normal.is_stop(at + 1):
        return True
    liked = not mentioned.LIKED.isdisjoint(words[max(0, at - 4) : at])
    return liked and not mentioned.IS_DRUNK.isdisjoint(words[max(0, at - 1) : at])


def _is_the_arch(match: Match, normal: Normal) -> bool:
    """Whether the arch of a foot "catches": it cramps; a foot that does so on the stairs drags."""
    (first, end), words = match.span, normal.words
    caught = words[end - 1] in mentioned.CATCHES and words[end : end + 1] not in mentioned.UPON
    begin = first
    while begin and words[begin - 1] in mentioned.OF_THE_FOOT:
        begin -= 1
    return caught and not mentioned.ARCH.isdisjoint(words[max(0, begin - 1) : begin])


def _go_crampy(match: Match, normal: Normal) -> bool:
    """Whether legs "go crampy", and don't give way."""
    end, words = match.span[1], normal.words
    goes = words[end - 1] in mentioned.GOES and not normal.is_stop(end)
    crampy = goes and not mentioned.CRAMPY.isdisjoint(words[end : end + 1])
    return crampy and not tells(normal, mentioned.GIVING_WAY, end, end + FAR)


def _slipped(match: Match, normal: Normal) -> bool:
    """Whether legs went from under somebody on what is wet."""
    end = match.span[1]
    while not mentioned.AT_ONE_TIME.isdisjoint(normal.words[end : end + 1]):
        end += 1
    on = normal.words[end : end + 5]
    slid = on[:1] == ("on",) and not mentioned.WET_THINGS.isdisjoint(on)
    return slid and not tells(normal, mentioned.NO_SLIP, match.span[0] - FAR, end + FAR)


def _sits_low(match: Match, normal: Normal) -> bool:
    """Whether it is a hammock that somebody can't get up from."""
    end = match.span[1]
    low = not mentioned.LOW_SEATS.isdisjoint(normal.words[end : end + 5])
    return low and not tells(normal, mentioned.NO_LOW_SEAT)


def _was_held_then(match: Match, normal: Normal) -> bool:
    """Whether a leg could not be moved "while it was going on", and it let go."""
    (first, end), words = match.span, normal.words
    while end < len(words) and words[end] in mentioned.HELD_LIMB:
        end += 1
    held = end < len(words) and _HELD.at(words, end) > 0 and not mentioned.HELD_LIMB.isdisjoint(words[first:end])
    return held and goes_on(_LET_GO_SOON, normal, match, 2 * FAR) and not tells(normal, mentioned.NO_HELD_LEG)


def _is_of_the_work(match: Match, normal: Normal) -> bool:
    """Whether it is the work, or the journey, that takes hours, and not the cramp."""
    (first, end), words = match.span, normal.words
    begin, last = clause(normal, first)
    verbs = (at for at in range(first - 1, max(begin, first - NEAR) - 1, -1) if words[at] in mentioned.WORKING)
    verb = next(verbs, None)
    if verb is None:
        return not mentioned.JOURNEYS.isdisjoint(words[end : min(last, end + 1)])
    behind = words[end : min(last, end + 6)]
    before = words[begin:verb]
    of_the_work = mentioned.OF_THE_CRAMP.isdisjoint(before) or not mentioned.WHENEVER.isdisjoint(before[-NEAR:])
    return of_the_work and (mentioned.STILL_HELD.isdisjoint(behind) or behind[:2] == ("with", "no"))


def _could_not_move(match: Match, normal: Normal) -> bool:
    """Whether "couldn't move that leg" was taken for legs that have to be moved."""
    first = match.span[0]
    return normal.words[max(0, first - 1) : first + 1] == ("not", "move")


def _is_what_helps(match: Match, normal: Normal) -> bool:
    """Whether walking is "what helps", and nobody needs help to walk."""
    first, end = match.span
    return any(normal.words[at : at + 2] == ("helps", "is") for at in range(first, end))


_HOURS: Collection[str] = ("over_an_hour", "over_ten_minutes")
_LEGS_GONE: Collection[str] = ("sudden_paralysis", "new_weakness", "weakness")
OF_LEGS: Mapping[Callable[[Match, Normal], bool], Collection[str]] = {
    _are_old_veins: ("leg_swollen",),
    _are_warm: ("leg_hot_red",),
    _could_not_move: ("crawling_legs",),
    _go_crampy: _LEGS_GONE,
    _is_a_weak_drink: ("new_weakness", "weakness"),
    _is_of_the_other_too: ("one_sided",),
    _is_of_the_work: _HOURS,
    _is_sunburnt: ("leg_hot_red",),
    _is_what_helps: _LEGS_GONE,
    _is_the_arch: ("new_weakness", "weakness"),
    _sits_low: _LEGS_GONE,
    _slipped: _LEGS_GONE,
    _was_held_then: _LEGS_GONE,
    _was_stung: ("leg_swollen",),
}
"""What takes a finding back → the findings."""
