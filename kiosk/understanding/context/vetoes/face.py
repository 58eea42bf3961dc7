"""Face, eyes and mouth: numb from the dentist, burnt by chilli, or gone a funny colour.

A face that droops is a stroke's, a mouth that tingles may be short of calcium: neither is told by what wears off.
"""

from __future__ import annotations

from itertools import pairwise

from kiosk.understanding.context.vetoes.beside import FAR, finds, goes_on_behind, says_near, tells, words_of
from kiosk.understanding.english.vetoes import face
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

NEAR = 3
"""Words before "dentist" in which a "like" makes it no cause."""
FARTHEST_CAUSE = 14
"""Words between a numb lip and the dentist."""
_WORN_OFF = Runs(face.WORN_OFF)
_COLD_SORE = Runs(face.COLD_SORE)


def goes_funny(match: Match, normal: Normal) -> bool:
    """Whether a face goes funny time and again or went a funny colour, or eyes are given drops: no stroke does that."""
    (first, end), said = match.span, words_of(match, normal)
    if said == {"eye", "drops"}:
        return face.OWNING.isdisjoint(normal.words[max(0, first - 1) : first])
    again = not said.isdisjoint(face.GOES) and said.isdisjoint(face.WENT)
    funny = "face" in said and not said.isdisjoint(face.FUNNY)
    return funny and (again or not face.LOOKS.isdisjoint(normal.words[end : end + 1]))


def is_numbed(match: Match, normal: Normal) -> bool:
    """Whether a face "went funny at the dentist", and neither speech nor an arm did."""
    words = normal.words
    more = (face.FACE_OR_SPEECH | face.NOT_WORN_OFF) - face.NUMBED
    of_face = any(words[at] in face.NUMBED for at in match.at) and more.isdisjoint(words)
    return of_face and any(word in face.NUMBING and before != "like" for before, word in pairwise(words))


def is_of_the_mouth(match: Match, normal: Normal) -> bool:
    """Whether a lip or face is numb from the dentist's needle, or burns from what was eaten, and does not stay so."""
    (first, end), words = match.span, normal.words
    near = [*range(max(0, first - FARTHEST_CAUSE), first), *range(end, min(len(words), end + FARTHEST_CAUSE))]
    causes = [at for at in near if words[at] in face.NUMBING and "like" not in words[max(0, at - NEAR) : at]]
    return bool(causes) and face.NOT_WORN_OFF.isdisjoint(words[at] for at in near)


def was_numbed(match: Match, normal: Normal) -> bool:
    """Whether a mouth was numb from a needle or burnt from pepper until it wore off, or has a cold sore."""
    if tells(normal, face.NO_NUMB_MOUTH):
        return False
    said = normal.words[slice(*match.span)]
    sore = "lip" in said and face.NO_SORE.isdisjoint(normal.words) and finds(_COLD_SORE, normal)
    numbed = says_near(normal, match, face.MOUTH_NUMBED, 2 * FAR)
    return sore or (numbed and goes_on_behind(_WORN_OFF, normal, match, 3 * FAR))
