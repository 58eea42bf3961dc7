"""Whether somebody else is likely to be a child, of whom no age is told: "my grandson", "our Alfie", "the bairn".

The son of a woman of eighty is sixty: nobody is taken for a child. The kiosk asks how old they are, and till it knows
it says no amount that is an adult's. A boy of six had been told a litre an hour.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kiosk.events import Finding, Meaning, Subject
from kiosk.understanding.english import persons, young
from kiosk.understanding.people.named import related_in
from kiosk.understanding.people.others import is_ours_by_name
from kiosk.understanding.text.normalise import Normal, normalise
from kiosk.understanding.text.runs import Runs

MAY_BE_CHILD = "may_be_child"
_OF_CHILDHOOD = Runs(young.OF_CHILDHOOD)


def with_possible_child(meaning: Meaning, text: str, known: Iterable[str]) -> Meaning:
    """Return the meaning of `text`, and that it may be a child, unless one of `known`, the ages, is told."""
    told = {one.id for one in meaning.findings}
    if meaning.command is not None or meaning.subject is not Subject.OTHER or not told.isdisjoint(known):
        return meaning
    normal = normalise(text)
    at = _likely_child(normal, meaning.findings)
    if at is None:
        return meaning
    word = normal.words[at]
    found = Finding(MAY_BE_CHILD, words=word, phrase=word, span=(at, at + 1), subject=Subject.OTHER)
    return replace(meaning, findings=(*meaning.findings, found))


def _likely_child(normal: Normal, findings: tuple[Finding, ...]) -> int | None:
    """Return where the one of whom the trouble is told is named, or what tells that it is a child."""
    speaker = range(*(related_in(normal) or (0, 0)))
    people = [at for at, word in enumerate(normal.words) if at not in speaker and _names_somebody(normal, at, word)]
    ends = [one.span[1] for one in findings if one.subject is Subject.OTHER and one.span[1]]
    told_of = {max((at for at in people if at < end), default=-1) for end in ends} - {-1} or set(people[:1])
    if any(not _is_young(normal, at) for at in told_of):
        return None
    return min(told_of, default=next((first for first, _ in _OF_CHILDHOOD.find(normal.words)), None))


def _names_somebody(normal: Normal, at: int, word: str) -> bool:
    return word in persons.KIN or word in young.YOUNG or is_ours_by_name(normal, at)


def _is_young(normal: Normal, at: int) -> bool:
    word, before = normal.words[at], normal.words[max(0, at - 1) : at]
    if word in young.MAY_BE_SMALL:
        return not young.SMALL.isdisjoint(before)
    grown = not young.GROWN_UP.isdisjoint(before) or normal.words[at + 1 : at + 3] in young.IN_LAW
    return (word in young.YOUNG and not grown) or is_ours_by_name(normal, at)
