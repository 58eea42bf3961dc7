"""Blood in the limbs: feet that are pink again, a black sock, two sunburnt legs, old veins; no vessel is blocked.

One cold, white, black, hot or thick limb is an emergency or a matter for today. What is on both sides, has its colour
back or is worn is none. Heat and cold that are the weather's stand in `weather.py`.
"""

from __future__ import annotations

from kiosk.understanding.context.vetoes.beside import FAR, says_near, tells
from kiosk.understanding.english.vetoes import beside, circulation
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

NEAR = 3
"""Words around a match that tell what is dark, warm, red or leaned on."""
FARTHEST_NAILS = 5
"""Words from a nail to what is black about it."""
NEAR_COLOUR = 4
"""Words around the colour that is back which may deny it, or tell that it is lost again."""
FARTHEST_PINK = 40
"""Words from a white foot to "and it was pink again"."""
FARTHEST_WALK = 10
"""Words around a white foot in which a walk, or what never changes, stands."""
_PINK = Runs(circulation.PINK)


def is_pink_again(match: Match, normal: Normal) -> bool:
    """Whether what was white or blue is told to have its colour back, or it was the dye: no dying limb does that.

    What blanches when somebody walks, and is pink at rest, lacks blood.
    """
    end, words = match.span[1], normal.words
    if not circulation.NOT_THE_COLD.isdisjoint(words[max(0, match.span[0] - FARTHEST_WALK) : end + FARTHEST_WALK]):
        return False
    behind = words[end : end + FARTHEST_PINK]
    return any(
        beside.OTHER_OR_NOT.isdisjoint(behind[max(0, first - NEAR_COLOUR) : first])
        and circulation.PALE_AGAIN.isdisjoint(behind[last : last + NEAR_COLOUR])
        for first, last in _PINK.find(behind)
    )


def are_both_sore(match: Match, normal: Normal) -> bool:
    """Whether both feet are cold and painful, as many are; of one the blood may be shut off."""
    said = {normal.words[index] for index in match.at}
    return not said.isdisjoint(circulation.PAIRS) and not said.isdisjoint(circulation.SORE)


def is_no_dying_limb(match: Match, normal: Normal) -> bool:
    """Whether black or grey is a sock, a nail or somebody's skin; or a bruise, with nothing that tells of more."""
    if circulation.DARK.isdisjoint(normal.words[index] for index in match.at):
        return False
    (first, end), words = match.span, normal.words
    begin, last = clause(normal, first)
    if (
        not circulation.DARK_THINGS.isdisjoint(words[first : min(last, end + 1)])
        or not circulation.NAILS.isdisjoint(words[max(begin, first - FARTHEST_NAILS) : first])
        or not circulation.DIRT.isdisjoint(words[end : min(last, end + NEAR)])
    ):
        return True
    return circulation.MORE_THAN_A_BRUISE.isdisjoint(words) and not circulation.BRUISES.isdisjoint(words[begin:last])


def are_warm(match: Match, normal: Normal) -> bool:
    """Whether both legs are told to be warm, and no more: so are healthy ones."""
    (first, end), said = match.span, {normal.words[at] for at in match.at}
    around = normal.words[max(0, first - NEAR) : end + 2]
    return {"legs", "warm"} <= said and circulation.NO_WARMTH.isdisjoint(around)


def is_sunburnt(match: Match, normal: Normal) -> bool:
    """Whether the sun has reddened both legs."""
    end = match.span[1]
    both = not circulation.LEGS_AND_CALVES.isdisjoint(normal.words[slice(*match.span)])
    burnt = both and says_near(normal, match, circulation.SUN)
    one = burnt and tells(normal, circulation.ONE_SIDE, end, end + NEAR)
    return burnt and not one and not tells(normal, circulation.NO_SUNBURN)


def are_old_veins(match: Match, normal: Normal) -> bool:
    """Whether the veins of both legs have stood out for years, none of them sore or hard."""
    (first, end), words = match.span, normal.words
    veins = not circulation.VEINS.isdisjoint(words[first:end]) and says_near(normal, match, circulation.BOTH, 6)
    long = veins and says_near(normal, match, circulation.FOR_YEARS)
    return long and not tells(normal, circulation.NO_OLD_VEINS, 0, end + FAR)


def hangs_an_arm(match: Match, normal: Normal) -> bool:
    """Whether it is an arm that somebody hangs down: the pain of blocked vessels is a leg's."""
    return not circulation.ARM_OR_HAND.isdisjoint(normal.words[slice(*match.span)])


def is_leaned_on(match: Match, normal: Normal) -> bool:
    """Whether it is a trolley that somebody hangs over."""
    return not circulation.LEANED_ON.isdisjoint(normal.words[match.span[1] : match.span[1] + NEAR + 2])
