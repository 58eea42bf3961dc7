"""A mere "no" that repairs what was just said: "a statin, no, a water tablet", "left, no, right one is swollen".

It denied both: what stands before it as an afterthought, and what follows by its reach. It is told from an answer item
by item ("swelling, no, redness, no") by what follows, and from "cramps, no, swelling" by the likeness of the two.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from kiosk.groups import Group
from kiosk.understanding.english import body, negation, repairs, word_classes
from kiosk.understanding.english.yes_and_no import NO
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.matching.resolve import Chosen
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal, stems_of
from kiosk.understanding.text.runs import Runs
from kiosk.understanding.text.vocabulary import FREE

NEAR = 3
"""Words from the "no" to what is put in place, and from what is taken back to the "no"."""
LONGEST = 4
"""Words of what is taken back that nothing may be known of."""
_TROUBLES = frozenset({Group.RED, Group.SYMPTOM, Group.SENSATION})
"""Groups one of which may be said for the other: "dizzy, no, fainted"."""
_VERDICTS = frozenset((word,) for word in NO)
_AS_WELL = Runs(repairs.AS_WELL)
_SEARCHING = Runs(repairs.SEARCHING)
_LIGHT = FREE - stems_of(body.SIDES)
_LISTING = negation.NEGATORS | word_classes.JOINS | negation.LINKS_OF_LISTS


@dataclass(frozen=True, slots=True)
class Kinds:
    """What shows of two things that one may have been said for the other."""

    groups: Mapping[str, Group]
    """Finding → its group."""
    asked: Collection[str]
    """Findings that the question asks for."""

    def are_alike(self, one: Match, other: Match) -> bool:
        """Whether both are of one group, or answers to one question."""
        pair = {one.finding, other.finding}
        groups = {self.groups[name] for name in pair}
        return len(groups) == 1 or groups <= _TROUBLES or pair.issubset(self.asked)


def with_repairs(
    normal: Normal, chosen: Sequence[Chosen], groups: Mapping[str, Group], asked: Collection[str]
) -> Normal:
    """Return a sentence with each "no" that repairs written as what only corrects."""
    matches = [one.match for one in chosen]
    kinds = Kinds(groups, asked)
    noes = [at for at, word in enumerate(normal.words) if word in NO]
    found = {at: repairs.MARK for at in noes if _repairs(normal, at, matches, kinds)}
    found |= {at: repairs.MORE for at in noes if _adds(normal, at, matches, kinds)}
    if not found:
        return normal
    return replace(normal, words=tuple(found.get(at, word) for at, word in enumerate(normal.words)))


def _adds(normal: Normal, index: int, matches: Sequence[Match], kinds: Kinds) -> bool:
    """Whether more follows the "no" at `index`: "I fainted, no, twice", "dizzy, no, fainted too"."""
    words, start = normal.words, index + 1
    if not index or index not in normal.stops or start not in normal.commas or start >= len(words):
        return False
    begin, end = clause(normal, index - 1)[0], clause(normal, start)[1]
    said = [one for one in matches if begin <= one.at[0] and one.at[-1] < index]
    behind = words[start:end]
    if not said or not (negation.NEGATORS | repairs.LESS).isdisjoint((*words[begin:index], *behind)):
        return False
    if behind in repairs.TWICE:  # "chest pain, no, both", and no "one leg, no, both"
        return any(kinds.groups[one.finding] in _TROUBLES for one in said)
    if not repairs.SOUND.isdisjoint(behind) or words[end : end + 1] in _VERDICTS:
        return False
    again = any(_stands_again(normal, one, [other for other in matches if start <= other.at[0] < end]) for one in said)
    as_well = bool(_AS_WELL.find(behind)) and any(start <= one.at[0] < end for one in matches)
    return again or as_well


def _stands_again(normal: Normal, one: Match, behind: Sequence[Match]) -> bool:
    """Whether what was said is said again: no "kidneys, no, kidney stones"."""
    others = {at for other in behind if other.finding != one.finding for at in other.at}
    again = {stem for at, stem in enumerate(normal.stems) if at > one.at[-1] and at not in others}
    return {normal.stems[at] for at in one.at} <= again


def _repairs(normal: Normal, index: int, matches: Sequence[Match], kinds: Kinds) -> bool:
    """Whether the "no" at `index` takes back what stands before it for what follows."""
    words, start = normal.words, index + 1
    if index == 0 or start >= len(words):
        return False
    anew = words[start] in repairs.ANEW or words[start][0].isdigit()
    apart = index in normal.stops and start in normal.commas
    if not (anew or apart or words[start] in repairs.HAPPENED):
        return False
    begin, end = clause(normal, index - 1)[0], clause(normal, start)[1]
    if start in normal.ends or not negation.NEGATORS.isdisjoint(words[begin:index]):
        return False
    while start < end and _SEARCHING.at(words, start):
        start += _SEARCHING.at(words, start)
    put = next((one for one in matches if start <= one.at[0] <= min(end - 1, start + NEAR)), None)
    if put is None or not _LISTING.isdisjoint(words[start : put.at[0]]) or _is_listed(normal, put, end):
        return False
    said = [one for one in matches if begin <= one.at[0] and index - NEAR < one.at[-1] + 1 <= index]
    if any(kinds.are_alike(one, put) for one in said):
        # "Chest pain no fainted" takes no danger back.
        return anew or apart or all(kinds.groups[one.finding] is not Group.RED for one in said)
    return _is_parallel(normal, index, start) or (not said and _is_bare(normal, index) and put.finding in kinds.asked)


def _is_listed(normal: Normal, put: Match, end: int) -> bool:
    """Whether what follows the "no" goes on as a list of what is not so."""
    words, after = normal.words, put.at[-1] + 1
    wall = next((at for at in range(after, end) if words[at] in word_classes.WALLS), end)
    closing = repairs.SOUND | (_LISTING - {"and"})
    return not closing.isdisjoint(words[after:wall]) or not (_LISTING - {"and"}).isdisjoint(words[put.at[0] : after])


def _piece(normal: Normal, index: int) -> tuple[int, int]:
    """Return what stands before the "no" at `index`, from the last comma on."""
    return max((at for at in normal.stops if at < index), default=0), index


def _is_parallel(normal: Normal, index: int, start: int) -> bool:
    """Whether both are put in the same words: "half an hour, no, half a minute", "a glass, no, a bottle"."""
    first = _piece(normal, index)[0]
    if index - first > LONGEST:
        return False
    one, other = normal.words[first], normal.words[start]
    counted = one[0].isdigit() and other[0].isdigit()
    if counted or (one in repairs.ANEW and other in repairs.ANEW) or {one, other} == body.SIDES:
        return True
    shared = set(normal.stems[first:index]) & set(normal.stems[start : start + LONGEST])
    return bool(shared - _LIGHT)


def _is_bare(normal: Normal, index: int) -> bool:
    """Whether a thing is named before the "no" and nothing is said of it: "appendix, no, thyroid"."""
    first = _piece(normal, index)[0]
    words = normal.words[first:index]
    named = any(stem not in _LIGHT for stem in normal.stems[first:index])
    return named and len(words) <= LONGEST and repairs.TALKING.isdisjoint(words)
