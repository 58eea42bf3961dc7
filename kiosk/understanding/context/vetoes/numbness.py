"""Numb limbs and seats: those that were lain or sat on, that go numb in every winter, or somebody who is asleep.

New numbness is read back as an emergency, and a numb seat too; a dead arm in bed is everybody's.
"""

from __future__ import annotations

from kiosk.understanding.context.limbs import limb_at
from kiosk.understanding.context.vetoes.beside import stands_near
from kiosk.understanding.english import limbs, negation
from kiosk.understanding.english.vetoes import face, numbness
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs
from kiosk.understanding.text.vocabulary import LIMBS

FARTHEST_LAIN = 5
"""Words between a dead arm and "I'd been lying on it"."""
_LAIN_ON = Runs(numbness.LAIN_ON)
_SAT_ON = Runs(numbness.SAT_ON)
_SLEEPING = Runs(numbness.SLEEPING)


def is_asleep(match: Match, normal: Normal) -> bool:
    """Whether it is somebody who is asleep, and no foot or face: "asleep by eight", "falling asleep"."""
    at = next((at for at in match.at if normal.words[at] == "asleep"), 0)
    return at > 0 and (_SLEEPING.at(normal.words, at - 1) > 0 or _SLEEPING.at(normal.words, at) > 0)


def is_lain_on(match: Match, normal: Normal) -> bool:
    """Whether an arm or leg has gone dead because somebody lay on it, and did not stay so."""
    begin, last = clause(normal, match.span[0])
    told = normal.words[begin:last]
    lain = stands_near(_LAIN_ON, match, normal, FARTHEST_LAIN)
    return lain and face.FACE_OR_SPEECH.isdisjoint(told) and numbness.STILL_DEAD.isdisjoint(told)


def goes_numb_as_a_rule(match: Match, normal: Normal) -> bool:
    """Whether a limb goes numb and cold now and then: "my feet go numb and cold in winter"."""
    said = set(normal.words[match.span[0] : match.span[1]])
    return "cold" in said and not numbness.AS_A_RULE.isdisjoint(said)


def is_sat_on(match: Match, normal: Normal) -> bool:
    """Whether a bottom is numb from a hard chair, or a leg alone is what goes numb "when I sit"."""
    begin, first = clause(normal, match.span[0])[0], match.span[0]
    before = slice(max(begin, first - FARTHEST_LAIN), first)
    of_a_limb = not LIMBS.isdisjoint(normal.stems[before]) and numbness.SADDLE.isdisjoint(normal.words[before])
    sits = any(normal.words[index] == "sit" for index in match.at)
    return (sits and of_a_limb) or stands_near(_SAT_ON, match, normal, FARTHEST_LAIN)


def is_of_a_limb(match: Match, normal: Normal) -> bool:
    """Whether it is a limb that has a bottom, or that is below: "the bottom of my foot", "numb from the knee down"."""
    if any(normal.words[at] == "down" and at and normal.stems[at - 1] in LIMBS for at in match.at):
        return True
    end = match.span[1]
    last = normal.words[end - 1]
    if normal.words[end : end + 1] == ("of",):
        return last in limbs.SIDES_OF and limb_at(normal, end + 1) is not None
    limb = limb_at(normal, end) if last in limbs.ABOUT else None
    # "a numb behind, my leg is weak": without the comma the leg is another subject.
    return limb is not None and negation.FINITE.isdisjoint(normal.words[limb + 1 : limb + 2])


def could_not_move(match: Match, normal: Normal) -> bool:
    """Whether "couldn't move that leg" was taken for legs that have to be moved."""
    first = match.span[0]
    return normal.words[max(0, first - 1) : first + 1] == ("not", "move")
