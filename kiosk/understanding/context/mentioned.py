"""A part of the body, or a sign, that is only mentioned, or that has an everyday cause which is told to be over.

Each of these takes an alarm back; so each asks for the cause, for its end, and for nothing beside it that tells more.
What is denied ("no tingling in my face") tells of no more; what is told of another day, or "again", does.
There were fifty once, most for a single story, and they lost one in three of the dangers that a hostile reader told
beside their causes: no list of what may not stand beside a cause is long enough. An alarm too many costs a question.
"""

from __future__ import annotations

from collections.abc import Collection

from kiosk.understanding.context.vetoes import Vetoes
from kiosk.understanding.english import mentioned
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

FARTHEST_DENIED = 4
"""Words from a "no" to the last that it denies."""
NEAR, FAR = 3, 16
"""Words around a match in which what explains it stands at once, or in the next breath."""
_WORN_OFF, _COLD_SORE, _LEFT_IT = Runs(mentioned.WORN_OFF), Runs(mentioned.COLD_SORE), Runs(mentioned.LEFT_IT)


def is_only_mentioned(match: Match, normal: Normal) -> bool:
    """Whether a match has a cause that everybody knows, which is over, and nothing tells of more."""
    return _VETOES.speak_against(match, normal)


def _are_both_sides(match: Match, normal: Normal) -> bool:
    """Whether "both sides" was taken for a side that cramps."""
    return any(normal.words[at] == "sides" and normal.words[at - 1] == "both" for at in match.at if at)


def _was_numbed(match: Match, normal: Normal) -> bool:
    """Whether a mouth was numb from a needle or burnt from pepper until it wore off, or has a cold sore."""
    if _tells(normal, mentioned.NO_NUMB_MOUTH):
        return False
    said = normal.words[slice(*match.span)]
    sore = "lip" in said and mentioned.NO_SORE.isdisjoint(normal.words) and _finds(_COLD_SORE, normal)
    numbed = _says(normal, match, mentioned.MOUTH_NUMBED, 2 * FAR)
    return sore or (numbed and _goes_on(_WORN_OFF, normal, match, 3 * FAR))


def _opened(match: Match, normal: Normal) -> bool:
    """Whether a hand shut in the cold or round a handle, and warmth or a moment opened it."""
    gripped = _says(normal, match, mentioned.GRIPPED, 2 * FAR) and _goes_on(_LEFT_IT, normal, match, 2 * FAR)
    return gripped and not _tells_beside(match, normal, mentioned.NO_GRIP)


def _nothing_stays_sore(match: Match, normal: Normal) -> bool:
    """Whether it is nothing that stays, or somebody who does not like giving a medicine: no cramp that holds."""
    (first, end), words = match.span, normal.words
    stays = words[first] == "nothing" and words[end - 1] in mentioned.STAY and words[end : end + 1] in mentioned.SORE
    return stays or (not mentioned.LIKE.isdisjoint(words[first:end]) and words[end - 1] in mentioned.GIVING)


def _hangs_an_arm(match: Match, normal: Normal) -> bool:
    """Whether it is an arm that somebody hangs down: the pain of blocked vessels is a leg's."""
    return not mentioned.ARM_OR_HAND.isdisjoint(normal.words[slice(*match.span)])


def _are_old_veins(match: Match, normal: Normal) -> bool:
    """Whether the veins of both legs have stood out for years, none of them sore or hard."""
    (first, end), words = match.span, normal.words
    veins = not mentioned.VEINS.isdisjoint(words[first:end]) and _says(normal, match, mentioned.BOTH, 6)
    long = veins and _says(normal, match, mentioned.FOR_YEARS)
    return long and not _tells(normal, mentioned.NO_OLD_VEINS, 0, end + FAR)


def _is_sunburnt(match: Match, normal: Normal) -> bool:
    """Whether the sun has reddened both legs."""
    words = normal.words
    both = not mentioned.LEGS_AND_CALVES.isdisjoint(words[slice(*match.span)])
    end = match.span[1]
    burnt = both and _says(normal, match, mentioned.SUN) and not _tells(normal, mentioned.ONE_SIDE, end, end + NEAR)
    return burnt and not _tells(normal, mentioned.NO_SUNBURN)


def _are_warm(match: Match, normal: Normal) -> bool:
    """Whether both legs are told to be warm, and no more: so are healthy ones."""
    (first, end), said = match.span, {normal.words[at] for at in match.at}
    around = normal.words[max(0, first - NEAR) : end + 2]
    return {"legs", "warm"} <= said and mentioned.NO_WARMTH.isdisjoint(around)


def _go_crampy(match: Match, normal: Normal) -> bool:
    """Whether legs "go crampy", and don't give way."""
    end, words = match.span[1], normal.words
    goes = words[end - 1] in mentioned.GOES and not normal.is_stop(end)
    crampy = goes and not mentioned.CRAMPY.isdisjoint(words[end : end + 1])
    return crampy and not _tells(normal, mentioned.GIVING_WAY, end, end + FAR)


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


def _is_dead_weight(match: Match, normal: Normal) -> bool:
    """Whether it is a limb or an ache that is "like a dead weight", and nobody who would like to be dead.

    The limb stays told: so people speak of a stroke's arm. Who is one "to everybody" is asked.
    """
    end, words = match.span[1], normal.words
    dead = words[end - 3 : end] == ("like", "a", "dead") and words[end : end + 1] in mentioned.DEAD_THINGS
    return dead and mentioned.TO_OTHERS.isdisjoint(words[end + 1 : end + 2])


def _tells(normal: Normal, vocabulary: Collection[str], first: int = 0, end: int | None = None) -> bool:
    """Whether one of the words is said between `first` and `end`, and not denied."""
    last = len(normal.words) if end is None else min(end, len(normal.words))
    return any(
        normal.words[at] in vocabulary and not _is_denied(normal, at, vocabulary) and not _is_now_and_then(normal, at)
        for at in range(max(0, first), last)
    )


def _is_denied(normal: Normal, index: int, vocabulary: Collection[str]) -> bool:
    """Whether a "no" leads to a word, with nothing between but what it denies as well."""
    at = index
    while at > max(0, index - FARTHEST_DENIED) and not normal.is_stop(at):
        at -= 1
        if normal.words[at] in mentioned.NEGATORS:
            return True
        if normal.words[at] not in vocabulary and normal.words[at] not in mentioned.BETWEEN:
            return False
    return False


def _is_now_and_then(normal: Normal, at: int) -> bool:
    """Whether a "now" or "again" is one of "now and again" or "fine now", which tell of no new turn."""
    words = normal.words
    if words[at] in ("now", "again") and not mentioned.FINE.isdisjoint(words[max(0, at - 1) : at]):
        return True
    return words[at : at + 2] == ("now", "and") or words[max(0, at - 2) : at] == ("now", "and")


def _tells_beside(match: Match, normal: Normal, vocabulary: Collection[str]) -> bool:
    """Whether one of the words is told anywhere but in a match."""
    first, end = match.span
    return _tells(normal, vocabulary, 0, first) or _tells(normal, vocabulary, end)


def _says(normal: Normal, match: Match, vocabulary: Collection[str], farthest: int = FAR) -> bool:
    """Whether one of the words stands in a match or near it."""
    first, end = match.span
    return not frozenset(vocabulary).isdisjoint(normal.words[max(0, first - farthest) : end + farthest])


def _goes_on(runs: Runs, normal: Normal, match: Match, farthest: int = FAR) -> bool:
    """Whether one of the runs stands behind a match, and is not denied: "it has not gone down"."""
    return _finds(runs, normal, match.span[1], match.span[1] + farthest)


def _finds(runs: Runs, normal: Normal, first: int = 0, end: int | None = None) -> bool:
    """Whether one of the runs stands between `first` and `end`, with no "not" before it."""
    words = normal.words[first:end]
    return any(mentioned.NEGATORS.isdisjoint(words[max(0, at - 2) : at]) for at, _ in runs.find(words))


_LEGS_GONE: Collection[str] = ("sudden_paralysis", "new_weakness", "weakness")
_VETOES = Vetoes(
    {
        _are_both_sides: ("belly_muscles",),
        _are_old_veins: ("leg_swollen",),
        _are_warm: ("leg_hot_red",),
        _could_not_move: ("crawling_legs",),
        _go_crampy: _LEGS_GONE,
        _hangs_an_arm: ("eases_hanging",),
        _is_dead_weight: ("self_harm",),
        _is_of_the_work: ("over_an_hour", "over_ten_minutes"),
        _is_sunburnt: ("leg_hot_red",),
        _is_what_helps: _LEGS_GONE,
        _nothing_stays_sore: ("will_not_ease",),
        _opened: ("hands_locked", "feet_locked"),
        _was_numbed: ("tingling_mouth",),
    }
)
