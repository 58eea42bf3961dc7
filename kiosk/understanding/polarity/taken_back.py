"""Denials that only tell of an earlier answer and are taken back: "I said no to chest pain, but I do get it"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kiosk.events import Finding, Polarity
from kiosk.groups import CIRCUMSTANCES, Group
from kiosk.understanding.english import negation, taken_back
from kiosk.understanding.polarity.not_now import was_before
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs
from kiosk.understanding.text.vocabulary import PARTS

FARTHEST_SAID = 10
"""Words from "I said" to what was denied."""
NEAR_SAID = 3
"""Words behind it in which "I said no" may follow."""
FARTHEST_TURN = 8
"""Words from what was denied to the "but"."""
FARTHEST_HAVING = 8
"""Words from the "but" to "I do"."""
LONGEST = 12
"""Words of what is so after all."""
_HAVING, _BEING = Runs(taken_back.HAVING), Runs(taken_back.BEING)
_WRONG = Runs(taken_back.WRONG)


def with_taken_back(normal: Normal, findings: tuple[Finding, ...], groups: Mapping[str, Group]) -> tuple[Finding, ...]:
    """Return the findings, those affirmed or left open that were denied only in what the person had said before."""
    return tuple(_turned(one, normal, findings, groups) for one in findings)


def _turned(denied: Finding, normal: Normal, findings: Sequence[Finding], groups: Mapping[str, Group]) -> Finding:
    if denied.polarity is not Polarity.DENIED:
        return denied
    said, danger = _was_said(denied, normal), groups[denied.id] is Group.RED
    if not (said or danger):
        return denied
    if danger and was_before(normal, denied.span[1]):
        return replace(denied, polarity=Polarity.AFFIRMED)
    listed = [one for one in findings if one.polarity is Polarity.DENIED and _was_said(one, normal)]
    for turn in _turns_behind(denied, normal):
        rest = _after_all(normal, turn)
        if rest is None or _tells_of_another(rest, denied, normal, findings, groups):
            continue
        told, link = normal.words[slice(*rest)], normal.words[turn]
        light = taken_back.LIGHT.issuperset(told)
        again = not taken_back.AGAIN.isdisjoint(told) or (light and not taken_back.OF_LATE.isdisjoint(told))
        plain = again or light
        turned = (plain or link not in taken_back.ADDING) if said else (again and link in taken_back.BUT)
        if danger and turned:
            # Nothing left open is read back, a danger that is so is: whoever meant another thing can say no.
            return replace(denied, polarity=Polarity.AFFIRMED)
        if said and plain:
            return replace(denied, polarity=Polarity.AFFIRMED if len(listed) == 1 else Polarity.UNSURE)
    return denied


def _was_said(finding: Finding, normal: Normal) -> bool:
    """Whether "I said" stands before a finding, or right behind it."""
    first, end = finding.span
    begin = clause(normal, first)[0]
    said = (*normal.words[max(begin, first - FARTHEST_SAID) : first], *normal.words[end : end + NEAR_SAID])
    return not taken_back.SAID.isdisjoint(said)


def _turns_behind(finding: Finding, normal: Normal) -> list[int]:
    """Return where a word that may turn an earlier answer stands behind it."""
    first = finding.span[1]
    last = min(len(normal.words), first + FARTHEST_TURN)
    wrong = [at - 1 for at in range(first, last) if _WRONG.at(normal.words, at)]
    return [*(at for at in range(first, last) if normal.words[at] in taken_back.TURNS), *wrong]


def _after_all(normal: Normal, turn: int) -> tuple[int, int] | None:
    """Return what is told behind "but I do", the first word and the one after the last; None without an "I do"."""
    words = normal.words
    for at in range(turn + 1, min(len(words), turn + 1 + FARTHEST_HAVING)):
        having, being = _HAVING.at(words, at), _BEING.at(words, at)
        start = at + max(having, being)
        last = min((stop for stop in normal.ends if stop > at), default=len(words))
        rest = (start, min(last, start + LONGEST))
        told = words[slice(*rest)]
        if (having or being) and negation.DENYING.isdisjoint(told[:2]):  # "but I do not"
            return rest if having >= being or taken_back.LIGHT.issuperset(told) else None
        if words[at] not in taken_back.BEFORE_AFTER_ALL:
            return None
    return None


def _tells_of_another(
    rest: tuple[int, int], denied: Finding, normal: Normal, findings: Sequence[Finding], groups: Mapping[str, Group]
) -> bool:
    """Whether what is told behind the "but" is another trouble, or one of another part of the body."""
    named = {normal.stems[index] for index in range(*denied.span)}
    if any(normal.stems[index] in PARTS - named for index in range(*rest)):
        return True
    return any(
        one.span[1] > rest[0]
        and one.id != denied.id
        and one.polarity is not Polarity.DENIED
        and groups[one.id] not in CIRCUMSTANCES  # "but I do get it at night" tells of the trouble that was denied
        for one in findings
    )
