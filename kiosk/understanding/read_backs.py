"""The answer to "I heard that you have chest pain, is that right?": a no counts where it can mean nothing else.

People begin with "no" and confirm it: "no, more like pressure", "no, since yesterday", "no, my husband". What was read
back said in its own words, somebody else named, or help called for is a yes. What tells something else is a no where
that is another thing altogether ("no, my calf"); any other leaves it open, and it is read back once more.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from kiosk.events import Finding, Meaning, Polarity
from kiosk.understanding.english import doubt, read_backs, weight
from kiosk.understanding.normalise import Normal, normalise, stems_of
from kiosk.understanding.runs import Runs

Verdict = Literal["yes", "no"] | None
_AGREEING, _PAST = Runs(read_backs.AGREEING), Runs(doubt.PAST_TIMES)
_BODY, _LIMBS = stems_of(weight.BODY), stems_of(weight.LIMBS)
_SHADES = stems_of(read_backs.SHADES)
_LIGHT = stems_of(read_backs.LIGHT)
_ELSEWHERE = frozenset({"location", "side"})
"""Groups of where the cramps are: who names that behind a "no" was misheard."""
_CRAMP = "cramp"


@dataclass(frozen=True, slots=True)
class ReadBack:
    """What was read back."""

    findings: frozenset[str]
    """Its ids."""
    stems: frozenset[str]
    """Those of the words it was said in, the light ones aside."""
    instead: frozenset[str]
    """Findings that can't be beside it: urine that is dark yellow is not brown."""

    @property
    def is_of_a_limb(self) -> bool:
        """Whether it is told of a leg or an arm and of no other part: another limb corrects where, and not what."""
        parts = self.stems & _BODY
        return bool(parts) and parts <= _LIMBS


def read_back_of(findings: Collection[str], clauses: Iterable[str], instead: Collection[str]) -> ReadBack:
    """Return what is read back as these clauses."""
    stems = {stem for clause in clauses for stem in normalise(clause).stems}
    return ReadBack(frozenset(findings), frozenset(stems - _LIGHT), frozenset(instead))


def weighed(
    meaning: Meaning, behind_no: str | None, back: ReadBack, groups: Mapping[str, str], read: Callable[[str], Meaning]
) -> Meaning:
    """Return the meaning of an answer to a read-back, its "no" weighed by what stands behind it.

    `behind_no` is that, or None where no "no" begins the answer; `read` understands it alone.
    """
    if behind_no is None and meaning.answer is not None:
        return meaning
    rest = read(meaning.text if behind_no is None else behind_no)
    if behind_no is None:
        affirmed = _affirmed(rest)
        corrected = affirmed & back.instead and not affirmed & back.findings
        return replace(meaning, answer="no", findings=_other(rest, back)) if corrected else meaning
    verdict = _verdict(normalise(behind_no), rest, back, groups)
    if verdict == "no":
        plain = tuple(one for one in meaning.findings if one.id in back.findings)
        return replace(meaning, answer="no", findings=(*plain, *_other(rest, back)))
    told = tuple(one for one in rest.findings if one.polarity is Polarity.AFFIRMED or one.id not in back.findings)
    return replace(meaning, answer=verdict, findings=told, command=None, is_undecided=verdict is None)


def _other(rest: Meaning, back: ReadBack) -> tuple[Finding, ...]:
    return tuple({one.id: one for one in rest.findings if one.id not in back.findings}.values())


def _verdict(said: Normal, rest: Meaning, back: ReadBack, groups: Mapping[str, str]) -> Verdict:
    """Return what stands behind a "no" makes of it; None where that leaves it open."""
    if _confirms(said, rest, back):
        return "yes"
    return "no" if _denies(said, rest, back, groups) else None


def _confirms(said: Normal, rest: Meaning, back: ReadBack) -> bool:
    words, heavy = frozenset(said.words), _heavy(said)
    if _affirmed(rest) & back.findings or _is_of_somebody(words):
        return True
    if words & read_backs.DENYING:
        return False
    agrees = rest.answer == "yes" or any(first == 0 for first, _ in _AGREEING.find(said.words))
    calls = bool(words & read_backs.CALLING) or rest.command in {"person", "help"}
    named = bool(heavy) and (heavy <= back.stems or (back.is_of_a_limb and heavy <= _LIMBS))
    return agrees or calls or named


def _denies(said: Normal, rest: Meaning, back: ReadBack, groups: Mapping[str, str]) -> bool:
    words, affirmed = frozenset(said.words), _affirmed(rest)
    if any(one.id in back.findings for one in rest.findings):
        return True
    elsewhere = {one for one in affirmed if groups[one] in _ELSEWHERE or one == _CRAMP}
    if words & read_backs.DENYING:
        return affirmed <= elsewhere | back.instead and not words & read_backs.TAKING_UP
    other = bool(affirmed) and affirmed <= elsewhere | back.instead and not _heavy(said) <= _SHADES
    return not _heavy(said) or other or bool(_PAST.find(said.words))


def _heavy(said: Normal) -> frozenset[str]:
    return frozenset(said.stems) - _LIGHT


def _affirmed(meaning: Meaning) -> frozenset[str]:
    return frozenset(one.id for one in meaning.findings if one.polarity is Polarity.AFFIRMED)


def _is_of_somebody(words: frozenset[str]) -> bool:
    """Whether it only names who it is: "not me, my husband", "he did"."""
    return bool(words & read_backs.SOMEBODY) and words <= read_backs.SOMEBODY | read_backs.BESIDE_SOMEBODY
