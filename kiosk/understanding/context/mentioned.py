"""A part of the body, or a sign, that is only mentioned, or that has an everyday cause which is told to be over.

Each of these takes an alarm back; so each asks for the cause, for its end, and for nothing beside it that tells more.
What is denied ("no tingling in my face") tells of no more; what is told of another day, or "again", does.
"""

from __future__ import annotations

from collections.abc import Collection

from kiosk.understanding.context.beside import FAR, NEAR, finds, goes_on, says, tells, tells_beside
from kiosk.understanding.context.everyday_legs import OF_LEGS
from kiosk.understanding.context.vetoes import Vetoes
from kiosk.understanding.english import mentioned
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

_CAME_BACK, _LAIN_ON = Runs(mentioned.CAME_BACK), Runs(mentioned.LAIN_ON)
_EASED, _GONE = Runs(mentioned.EASED), Runs(mentioned.GONE)
_NEXT_DAY, _WELL_SINCE = Runs(mentioned.NEXT_DAY), Runs(mentioned.WELL_SINCE)
_WORN_OFF, _COLD_SORE = Runs(mentioned.WORN_OFF), Runs(mentioned.COLD_SORE)
_LEFT_IT = Runs(mentioned.LEFT_IT)


def is_only_mentioned(match: Match, normal: Normal) -> bool:
    """Whether a match has a cause that everybody knows, which is over, and nothing tells of more."""
    return _VETOES.speak_against(match, normal)


def _was_asleep(_: Match, normal: Normal) -> bool:
    """Whether an arm was lain on and has come back to life."""
    lain = bool(_LAIN_ON.find(normal.words)) and not tells(normal, mentioned.NO_DEAD_ARM)
    return lain and finds(_CAME_BACK, normal)


def _is_a_strained_back(match: Match, normal: Normal) -> bool:
    """Whether a muscle between the shoulder blades, strained by what somebody does, is eased by warmth or a hand."""
    (first, end), words = match.span, normal.words
    blade = not mentioned.BLADE.isdisjoint(words[first : end + 1])
    strained = blade and says(normal, match, mentioned.STRAINED, 2 * FAR) and finds(_EASED, normal)
    return strained and not tells(normal, mentioned.NO_STRAINED_BACK)


def _is_a_runners_stitch(match: Match, normal: Normal) -> bool:
    """Whether a stitch came of running, and is gone."""
    stitch = not mentioned.STITCH.isdisjoint(normal.words[slice(*match.span)])
    ran = stitch and says(normal, match, mentioned.RUNNING) and goes_on(_GONE, normal, match)
    return ran and not tells(normal, mentioned.NO_STITCH)


def _are_both_sides(match: Match, normal: Normal) -> bool:
    """Whether "both sides" was taken for a side that cramps."""
    return any(normal.words[at] == "sides" and normal.words[at - 1] == "both" for at in match.at if at)


def _did_hard_work(match: Match, normal: Normal) -> bool:
    """Whether arms cramped when the work that they had done was over, and are well again.

    The heart hurts while somebody works, on the left most often, and brings sweat or breathlessness.
    """
    worked = says(normal, match, mentioned.WORK, 2 * FAR) and bool(_NEXT_DAY.find(normal.words))
    well = worked and goes_on(_WELL_SINCE, normal, match, 2 * FAR)
    return well and not tells(normal, mentioned.NO_TIRED_ARM)


def _cramp_with_the_legs(match: Match, normal: Normal) -> bool:
    """Whether arms and legs alike have cramped for months in somebody who is cold or has put on weight.

    A slow thyroid does that, and no heart; a statin's harm is told by its own rules, and is a matter for today.
    """
    (first, end), words = match.span, normal.words
    arms = next((at for at in range(first, min(end + 2, len(words))) if words[at] in mentioned.ARMS), None)
    if arms is None or not _has_been_slow(normal):
        return False
    near = (*words[max(0, arms - NEAR) : arms], *words[arms + 1 : arms + 1 + NEAR])
    return "and" in near and not mentioned.LEGS.isdisjoint(near)


def _has_been_slow(normal: Normal) -> bool:
    """Whether somebody tells how a slow thyroid feels, over months, and nothing that is new."""
    slow = tells(normal, mentioned.SLOW) and tells(normal, mentioned.MONTHS)
    return slow and not tells(normal, mentioned.ACUTE) and not any(word.endswith("statin") for word in normal.words)


def _was_numbed(match: Match, normal: Normal) -> bool:
    """Whether a mouth was numb from a needle or burnt from pepper until it wore off, or has a cold sore."""
    if tells(normal, mentioned.NO_NUMB_MOUTH):
        return False
    said = normal.words[slice(*match.span)]
    sore = "lip" in said and mentioned.NO_SORE.isdisjoint(normal.words) and finds(_COLD_SORE, normal)
    sore = sore or says(normal, match, mentioned.CHAPPED, NEAR)
    numbed = says(normal, match, mentioned.MOUTH_NUMBED, 2 * FAR)
    return sore or (numbed and goes_on(_WORN_OFF, normal, match, 3 * FAR))


def _opened(match: Match, normal: Normal) -> bool:
    """Whether a hand shut in the cold or round a handle, and warmth or a moment opened it."""
    gripped = says(normal, match, mentioned.GRIPPED, 2 * FAR) and goes_on(_LEFT_IT, normal, match, 2 * FAR)
    return gripped and not tells_beside(match, normal, mentioned.NO_GRIP)


def _let_go_of_a_thing(match: Match, normal: Normal) -> bool:
    """Whether somebody could not let go of a thing, and can now."""
    of = match.span[1] < len(normal.words) and normal.words[match.span[1]] == "of"
    opened = of and goes_on(_LEFT_IT, normal, match, 2 * FAR)
    return opened and not tells(normal, mentioned.NO_GRIP, match.span[1])


def _nothing_stays_sore(match: Match, normal: Normal) -> bool:
    """Whether it is nothing that stays, or somebody who does not like giving a medicine: no cramp that holds."""
    (first, end), words = match.span, normal.words
    stays = words[first] == "nothing" and words[end - 1] in mentioned.STAY and words[end : end + 1] in mentioned.SORE
    return stays or (not mentioned.LIKE.isdisjoint(words[first:end]) and words[end - 1] in mentioned.GIVING)


def _is_a_load(match: Match, normal: Normal) -> bool:
    """Whether it is sacks that somebody "heaved"."""
    words = normal.words
    return any(
        words[at].startswith("heav") and not mentioned.LOADS.isdisjoint(words[at + 1 : at + 3]) for at in match.at
    )


def _is_frozen_by_a_dentist(match: Match, normal: Normal) -> bool:
    """Whether it is a lip or a gum that was frozen."""
    frozen = "frozen" in normal.words[slice(*match.span)] and says(normal, match, mentioned.DENTISTS)
    return frozen and mentioned.HELD_LIMB.isdisjoint({normal.words[at] for at in match.at})


def _hangs_an_arm(match: Match, normal: Normal) -> bool:
    """Whether it is an arm that somebody hangs down: the pain of blocked vessels is a leg's."""
    return not mentioned.ARM_OR_HAND.isdisjoint(normal.words[slice(*match.span)])


_OF_HANDS: Collection[str] = ("hands_locked", "feet_locked")
_VETOES = Vetoes(
    {
        **OF_LEGS,
        _are_both_sides: ("belly_muscles",),
        _cramp_with_the_legs: ("arm_shoulder",),
        _did_hard_work: ("arm_shoulder",),
        _hangs_an_arm: ("eases_hanging",),
        _is_a_load: ("vomiting", "losses_go_on"),
        _is_a_runners_stitch: ("belly_muscles",),
        _is_a_strained_back: ("arm_shoulder",),
        _is_frozen_by_a_dentist: ("limb_cold_pale",),
        _let_go_of_a_thing: ("will_not_ease",),
        _nothing_stays_sore: ("will_not_ease",),
        _opened: _OF_HANDS,
        _was_asleep: ("arm_shoulder",),
        _was_numbed: ("tingling_mouth",),
    }
)
