"""What everybody has now and then, in the words of a danger: legs that jerk in bed, a swoon at a needle, eye drops."""

from __future__ import annotations

from kiosk.understanding.context.vetoes import Vetoes
from kiosk.understanding.english import everybodys
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.normalise import Normal, stems_of
from kiosk.understanding.text.runs import Runs
from kiosk.understanding.text.vocabulary import LIMBS

NEAR = 4
"""Words behind "can't swallow" in which the big tablets, and what else is not swallowed, stand."""
_SWOONING, _SEEMING = Runs(everybodys.SWOONING), Runs(everybodys.SEEMING)


def is_everybodys(match: Match, normal: Normal) -> bool:
    """Whether a match is no danger, by the words of it or beside it."""
    return _VETOES.speak_against(match, normal)


def _said(match: Match, normal: Normal) -> frozenset[str]:
    return frozenset(normal.words[at] for at in match.at)


def _goes_funny(match: Match, normal: Normal) -> bool:
    """Whether a face goes funny time and again or went a funny colour, or eyes are given drops: no stroke does that."""
    (first, end), said = match.span, _said(match, normal)
    if said == {"eye", "drops"}:
        return everybodys.OWNING.isdisjoint(normal.words[max(0, first - 1) : first])
    again = not said.isdisjoint(everybodys.GOES) and said.isdisjoint(everybodys.WENT)
    face = "face" in said and not said.isdisjoint(everybodys.FUNNY)
    return face and (again or not everybodys.LOOKS.isdisjoint(normal.words[end : end + 1]))


def _jerks_in_bed(match: Match, normal: Normal) -> bool:
    """Whether it is legs that jerk in bed, and nothing is told that makes a fit of it."""
    of_legs = not everybodys.LEGS.isdisjoint(normal.words) and everybodys.OF_A_FIT.isdisjoint(normal.words)
    return of_legs and not everybodys.IN_BED.isdisjoint(_said(match, normal))


def _is_swallowed_hard(match: Match, normal: Normal) -> bool:
    """Whether big tablets are hard to swallow, or it is a leg that cramps beside a sore throat."""
    (first, end), words = match.span, normal.words
    between = stems_of(words[at] for at in range(first, end) if at not in match.at)
    if between & LIMBS and words[max(0, first - 1)] == "sore":
        return not everybodys.CRAMPS.isdisjoint(_said(match, normal))
    behind = next((words[at + 1 : at + 1 + NEAR] for at in range(first, end) if words[at] == "swallow"), ())
    big = not everybodys.BIG.isdisjoint(behind[:1]) and not everybodys.SWALLOWED.isdisjoint(behind[1:2])
    return big and everybodys.OR_ELSE.isdisjoint(behind)


def _swoons(match: Match, normal: Normal) -> bool:
    end = match.span[1]
    return end < len(normal.words) and _SWOONING.at(normal.words, end) > 0


def _seems(match: Match, normal: Normal) -> bool:
    first = match.span[0]
    return any(end == first for _, end in _SEEMING.find(normal.words[:first]))


_VETOES = Vetoes(
    {
        _goes_funny: ("stroke_signs",),
        _jerks_in_bed: ("fit",),
        _is_swallowed_hard: ("throat_closing",),
        _swoons: ("fainted",),
        _seems: ("over_an_hour",),
    }
)
