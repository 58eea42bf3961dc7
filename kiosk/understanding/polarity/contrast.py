"""Clauses that leave their verb out: "my hands tingle but my feet don't", "stretching doesn't help but a rest does".

Such a clause is read once more with what it leaves out put back: "my feet tingle", "a rest help". Where it ends in
"don't", what that tells is denied; where it ends in "do" or "yes", it is so. So is what a "no" puts in place of what
something is: "my wee is dark, no, it's brown".
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from kiosk.events import Finding, Polarity
from kiosk.understanding.english import contrast, negation, persons, repairs, word_classes
from kiosk.understanding.english.yes_and_no import NO, YES
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.vocabulary import PARTS

MOST_SUBJECT = 5
"""Words of the subject of a clause that leaves its verb out ("pulling my foot up")."""
_PERSONS = contrast.PERSONS | persons.KIN
MOST_INSTEAD = 3
"""Words of what is put in place of what something is ("brown now")."""
_COPULAS, _OWNING = (frozenset((word,) for word in some) for some in (negation.COPULAS, negation.SUBJECT_HEADS))
_VERDICTS = frozenset((word,) for word in NO | repairs.SOUND | negation.NEGATORS)

Read = Callable[[str], Sequence[Finding]]
"""Words → what they affirm as an answer to the same question."""


@dataclass(frozen=True, slots=True)
class Short:
    """A clause that leaves its verb out."""

    subject: tuple[int, int]
    """First word of its subject, and the one after the last."""
    polarity: Polarity
    whole: str
    """The clause with what it leaves out."""
    repairs: bool = False
    """Whether it stands in the place of what was said of its subject: only that is withdrawn."""


def with_contrast(normal: Normal, findings: tuple[Finding, ...], read: Read) -> tuple[Finding, ...]:
    """Return the findings with those of the clauses that leave their verb out."""
    for short in (*_shorts(normal), *_instead(normal)):
        words = " ".join(normal.words[slice(*short.subject)])
        read_so = (replace(one, polarity=short.polarity, words=words, span=short.subject) for one in read(short.whole))
        told = {one.id: one for one in read_so}
        if told:
            kept = tuple(one for one in findings if not _is_of(one, short, told))
            known = {one.id for one in kept}
            findings = (*kept, *(one for name, one in told.items() if name not in known))
    return findings


def _is_of(finding: Finding, short: Short, told: Collection[str]) -> bool:
    """Whether a finding was taken from the subject alone, or with a verb that is not its own ("tingle, the lips")."""
    first, end = short.subject
    if short.repairs:
        return finding.id in told or (finding.polarity is Polarity.DENIED and first <= finding.span[0] < end)
    inside = first <= finding.span[0] and finding.span[1] <= end
    return inside or (finding.id in told and finding.span[0] < end and first < finding.span[1])


def _shorts(normal: Normal) -> list[Short]:
    """Return the clauses of a sentence that leave their verb out."""
    found = (_short(normal, index) for index in range(2, len(normal.words)) if _ends_short(normal, index))
    return [one for one in found if one is not None]


def _instead(normal: Normal) -> list[Short]:
    """Return what a "no" puts in place of what something is, with what it is told of."""
    found = (_put_instead(normal, index) for index in normal.stops if normal.words[index] in NO)
    return [one for one in found if one is not None]


def _put_instead(normal: Normal, index: int) -> Short | None:
    """Return what the "no" at `index` puts in place of what stands before it."""
    words, stops = normal.words, normal.stops
    it_is = words[index + 1 : index + 3] in negation.IT_IS
    first = index + (3 if it_is else 1)
    end = min((at for at in stops if at > first), default=len(words))
    begin = max((at for at in stops if at < index), default=0)
    about, told = words[begin : index - 1], words[first:end]
    if not (it_is or first in stops) or not 0 < len(told) <= MOST_INSTEAD or words[end : end + 1] in _VERDICTS:
        return None
    said = about[-1:] in _COPULAS or (about[-2:-1] in _OWNING and about[-1] in contrast.SAID_OF)
    if not said or not negation.NEGATORS.isdisjoint(about + told):
        return None
    return Short((begin, end), Polarity.AFFIRMED, " ".join(about + told), repairs=True)


def _ends_short(normal: Normal, index: int) -> bool:
    """Whether the word at `index` is a "do", "does not" or "yes" that ends its clause."""
    words = normal.words
    if words[index] not in contrast.AUXILIARIES | YES:
        return False
    after = index + 1 + (words[index + 1 : index + 2] == ("not",))
    after += words[index + 1 : index + 2] in contrast.AS_WELL
    return normal.is_stop(after) or words[after] in word_classes.WALLS


def _short(normal: Normal, index: int) -> Short | None:
    """Return the clause that ends with the auxiliary at `index`, if the one before says what it leaves out."""
    words = normal.words
    begin = clause(normal, index)[0]
    edges = [at for at in range(begin + 1, index) if at in normal.commas or words[at] in contrast.LINKS]
    if not edges:
        return None
    edge, first = edges[-1], edges[-1]
    while first < index and words[first] in contrast.LINKS | contrast.BEFORE_SUBJECT:
        first += 1
    if not 0 < index - first <= MOST_SUBJECT or not _PERSONS.isdisjoint(words[first:index]):
        return None
    while edge - 1 in edges:
        edge -= 1
    start = max((at for at in (begin, *edges) if at < edge), default=begin)
    subject = " ".join(words[first:index])
    denied, as_well = words[index + 1 : index + 2] == ("not",), words[index + 1 : index + 2] in contrast.AS_WELL
    left_out = _of_affirmed(normal, start, edge) if denied or as_well else _of_denied(normal, start, edge)
    if left_out is None:
        return None
    return Short((first, index), Polarity.DENIED if denied else Polarity.AFFIRMED, left_out.format(subject))


def _of_affirmed(normal: Normal, begin: int, end: int) -> str | None:
    """Return what "the fingers tingle" tells of its part of the body."""
    part = next((at for at in range(begin, end) if normal.stems[at] in PARTS), None)
    if (
        part is None
        or part + 1 >= end
        or normal.words[part + 1] in word_classes.JOINS
        or "not" in normal.words[begin:end]
    ):
        return None
    return "{} " + " ".join(normal.words[part + 1 : end])


def _of_denied(normal: Normal, begin: int, end: int) -> str | None:
    """Return what "walking doesn't bring it on" or "no tingling in the hands" denies."""
    words = normal.words
    for index in range(begin, end):
        if words[index] == "not" and index > begin and words[index - 1] in contrast.AUXILIARIES:
            rest = words[index + 1 : end]
            return "{} " + " ".join(rest) if rest and index - 1 > begin else None
        if words[index] == "no":
            preposition = next((at for at in range(index + 1, end) if words[at] in contrast.OF_A_PART), None)
            return None if preposition is None else " ".join(words[index + 1 : preposition + 1]) + " {}"
    return None
