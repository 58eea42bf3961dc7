"""A medicine that is only spoken of: "I read that statins give you cramps, I don't take any".

It was told on as taken, and its taker sent to the pharmacist "before the next dose".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kiosk.events import Finding, Polarity
from kiosk.groups import Group
from kiosk.understanding.english import not_taken
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

NO_MEDICINES = "no_medicines"
"""Nothing is taken."""
FARTHEST = 12
"""Words from the medicine to "I don't take any"."""
NEAR_END = 2
"""Words behind that in which "any more" may follow."""
_NOT_TAKEN, _NOT_ANY = Runs(not_taken.NOT_TAKEN), Runs(not_taken.NOT_ANY)
_OFFERED, _REFUSED = Runs(not_taken.OFFERED), Runs(not_taken.REFUSED)
_AFTER_ALL = Runs(not_taken.AFTER_ALL)


def with_not_taken(normal: Normal, findings: tuple[Finding, ...], groups: Mapping[str, Group]) -> tuple[Finding, ...]:
    """Return the findings, a medicine denied that is spoken of and not taken, and no others denied with it."""
    spoken_of = [one for one in findings if groups[one.id] is Group.MEDICINE and _is_not_taken(one, normal)]
    wrong = {one.id for one in spoken_of} - {NO_MEDICINES}
    if not wrong:
        return findings
    denied = (replace(one, polarity=Polarity.DENIED) if one.id in wrong else one for one in findings)
    return tuple(one for one in denied if one.id != NO_MEDICINES)


def _is_not_taken(told: Finding, normal: Normal) -> bool:
    first, end = told.span
    if told.polarity is not Polarity.AFFIRMED or end <= first or _is_after_all(normal, end):
        return False
    if _is_refused(normal, first, end):
        return True
    begin = clause(normal, first, normal.stops)[0]
    before = normal.words[begin:first]
    ends = [to for _, to in _NOT_ANY.find(before)]
    listed = before[-1:] and before[-1] in not_taken.OR and not_taken.OWN.isdisjoint(before[max(ends, default=0) :])
    if ends and (ends[-1] == len(before) or listed):
        return not_taken.NOT_NOW.isdisjoint(normal.words[end : end + NEAR_END])
    if not not_taken.OWN.isdisjoint(normal.words[begin:end]) or "my" in normal.words[max(0, first - 1) : end]:
        return False
    behind = [(at, to) for at, to in _NOT_TAKEN.find(normal.words) if end <= at <= end + FARTHEST]
    return any(_ends(normal, at, to, end) for at, to in behind)


def _is_refused(normal: Normal, first: int, end: int) -> bool:
    """Whether a medicine was offered, and refused: "they offered me a statin and I said no"."""
    if not any(to == first for _, to in _OFFERED.find(normal.words[:first])):
        return False
    refusals = (to for at, to in _REFUSED.find(normal.words) if end <= at <= end + FARTHEST)
    return any(not_taken.OWN.isdisjoint(normal.words[to : to + FARTHEST]) for to in refusals)


def _is_after_all(normal: Normal, end: int) -> bool:
    return any(normal.is_stop(to) for at, to in _AFTER_ALL.find(normal.words) if at == end)


def _ends(normal: Normal, at: int, to: int, end: int) -> bool:
    """Whether it goes on with nothing that is not taken instead, and tells of no time before."""
    over = normal.is_stop(to) or normal.words[to] in {"and", "but", "so", "though", "myself", "me"}
    between = normal.words[end:at]
    own = not not_taken.OWN.isdisjoint(between)
    return over and not own and not_taken.NOT_NOW.isdisjoint(normal.words[to : to + NEAR_END])
