"""The cramp itself: one that let go, comes again, is in an eyelid or was never meant holds no more than others.

A cramp that won't let go, a hard limb and twitches are asked about; a calf that pops, squash and "all day" are none.
"""

from __future__ import annotations

from kiosk.understanding.context.vetoes.beside import stands_near, words_of
from kiosk.understanding.english.vetoes import cramps
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs
from kiosk.understanding.text.vocabulary import COMPLAINTS

NEAR = 3
"""Words around a match that tell what does not stop, or is about to."""
_AFTERWARDS = Runs(cramps.AFTERWARDS)
_WENT_OFF = Runs(cramps.WENT_OFF)
FARTHEST_OFF = 40
"""Words from "it wouldn't let go" to "and in two minutes it was off"."""
BEFORE, BEHIND = 4, 6
"""Words around "can't get rid of" that tell whether one cramp is meant."""


def comes_again(match: Match, normal: Normal) -> bool:
    """Whether "I still get the cramp" was taken for "it is still cramping"."""
    said = normal.words[slice(*match.span)]
    return said[0] == "still" and not cramps.GETTING.isdisjoint(said)


def is_a_twitch(match: Match, normal: Normal) -> bool:
    """Whether it is an eyelid that won't stop."""
    first, end = match.span
    return not cramps.TWITCHING.isdisjoint(normal.words[max(0, first - NEAR) : end + NEAR])


def let_go_then(match: Match, normal: Normal) -> bool:
    """Whether a cramp that "would not let go" did so in the end, as long as it is not told to be back."""
    said, end = normal.words[slice(*match.span)], match.span[1]
    before = normal.words[match.span[0] - 1 : match.span[0]] if match.span[0] else ()
    if cramps.LET_GO_BEFORE.isdisjoint((*before, *said)):
        return False
    after = normal.words[end : end + FARTHEST_OFF]
    return bool(_WENT_OFF.find(after)) and cramps.BACK_AGAIN.isdisjoint(after)


def nothing_stays_sore(match: Match, normal: Normal) -> bool:
    """Whether it is nothing that stays, or somebody who does not like giving a medicine: no cramp that holds."""
    (first, end), words = match.span, normal.words
    stays = words[first] == "nothing" and words[end - 1] in cramps.STAY and words[end : end + 1] in cramps.SORE
    return stays or (not cramps.LIKE.isdisjoint(words[first:end]) and words[end - 1] in cramps.GIVING)


def is_stopped_from(match: Match, normal: Normal) -> bool:
    """Whether somebody "couldn't stop shivering": it is no cramp that won't stop."""
    end = match.span[1]
    following = "" if normal.is_stop(end) else normal.words[end]
    doing = following.endswith("ing") and following not in cramps.NO_VERBS and normal.stems[end] not in COMPLAINTS
    unable = not cramps.CAN.isdisjoint(normal.words[max(0, end - NEAR) : end])  # a cramp "won't" stop
    return normal.stems[end - 1] == "stop" and doing and unable


def is_of_many(match: Match, normal: Normal) -> bool:
    """Whether what does not stop are cramps that come again, or it ends with "till I stand up"."""
    (first, end), words = match.span, normal.words
    if not cramps.HOLDING.isdisjoint(words):
        return False
    near, behind = words[max(0, first - BEFORE) : end + BEHIND], words[first : end + BEHIND]
    them = "them" in words[end - 1 : end + 1]
    many = them or not cramps.MANY.isdisjoint(near) or not cramps.COMING.isdisjoint(behind)
    return many or not cramps.UNTIL.isdisjoint(words[end : end + BEHIND])


def is_left_by_a_cramp(match: Match, normal: Normal) -> bool:
    """Whether a leg is sore "the day after"."""
    return stands_near(_AFTERWARDS, match, normal)


def is_a_drink(match: Match, normal: Normal) -> bool:
    """Whether "a pint of squash and it's gone" was taken for a leg that was squashed."""
    return "squash" in words_of(match, normal)


def is_about_to_pop(match: Match, normal: Normal) -> bool:
    """Whether a calf that pops was taken for one so tight that it could."""
    near = normal.words[max(0, match.span[0] - NEAR) : match.span[1]]
    return any(normal.words[at] in cramps.POPPED for at in match.at) and cramps.ABOUT_TO.isdisjoint(near)


def is_a_pop(match: Match, normal: Normal) -> bool:
    """Whether one "pop in my calf" was taken for a twitch."""
    return any(normal.words[at] in cramps.POPPED & {"pop", "popped"} for at in match.at)


def is_called_in(match: Match, normal: Normal) -> bool:
    """Whether somebody "popped in about Mum's calves"."""
    return any(normal.words[at : at + 3] in cramps.CALLED_IN for at in match.at)


def is_all_day(match: Match, normal: Normal) -> bool:
    """Whether "cramps in my leg all day" was taken for the day on which legs are trained."""
    days = (at for at in match.at if at and normal.words[at] == "day")
    return any(normal.words[at - 1] in cramps.EVERY for at in days)


def is_counted(match: Match, normal: Normal) -> bool:
    """Whether "two times only this month" was taken for a time of the month."""
    words = normal.words
    return any(words[at] == "times" and words[at + 1 : at + 2] != ("of",) for at in match.at)
