"""Whom the words of a sentence name: the one who speaks, or somebody else."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from kiosk.events import Subject
from kiosk.understanding.english import persons
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

FARTHEST_ROLE = 7
"""Words from "I'm a" to the relative that somebody is ("a full time carer and great grandmother")."""
FARTHEST_RELATED = 3
"""Words from the "her" of "I'm her poor old mother" to the relative, that one counted."""
_RELATED, _HAVING_CHILDREN = Runs(persons.RELATED), Runs(persons.HAVING)
_UNBORN = Runs(persons.UNBORN)
_HAVING_IT, _WITH = (frozenset((word,) for word in words) for words in (persons.HAVING_ONE, persons.WITH))
_OF_SOMEBODY = frozenset((("of",), ("to",)))
_KEEPING = frozenset((word,) for word in persons.KEEPING)
_OF_SEVERAL, _COMPARED = (frozenset((word,) for word in words) for words in (persons.OF_SEVERAL, persons.COMPARED))


def owners_of(normal: Normal, children: Mapping[int, int]) -> list[Subject | None]:
    """Return whom each word names, if anybody; `children` are those that `children_in` found."""
    roles = {at for at in range(len(normal.words)) if _is_role(normal, at)}
    if any(may_be_meant(word) and at not in roles for at, word in enumerate(normal.words)):
        roles = set()  # "I'm the daughter, mum's on dialysis": somebody else is told of
    owners = [None if at in roles else _owner(normal, at) for at in range(len(normal.words))]
    for last, whose in children.items():
        owners[whose], owners[last] = None, Subject.OTHER
    return owners


def related_in(normal: Normal) -> tuple[int, int] | None:
    """Return the place of the "her mother" in "I'm her mother", if there is one."""
    words = normal.words
    for _, end in _RELATED.find(words):
        near = range(end, min(len(words), end + FARTHEST_RELATED))
        kin = next((at for at in near if words[at] in persons.KIN), None)
        if kin is not None:
            return end - 1, kin + 1
    return None


def names_relative(normal: Normal) -> bool:
    """Whether somebody is called "my wife", "our neighbour"."""
    return any(one in persons.POSSESSIVES and other in persons.KIN for one, other in pairwise(normal.words))


def may_be_meant(word: str) -> bool:
    """Whether a word names somebody for whom others may speak."""
    return word in persons.THIRD_PERSON or (word in persons.KIN and word not in persons.BYSTANDERS)


def _is_role(normal: Normal, index: int) -> bool:
    """Whether a relative is what somebody is: "I'm a grandmother", "being a wife and mother", "mum of three"."""
    words = normal.words
    if words[index] not in persons.KIN:
        return False
    if words[index + 1 : index + 2] in _OF_SOMEBODY:
        return _HAVING_CHILDREN.at(words, index + 1) > 0
    first = max(clause(normal, index, normal.stops)[0], index - FARTHEST_ROLE)
    at = next((at for at in range(index - 1, first - 1, -1) if words[at] in persons.BEFORE_ROLE), None)
    if at is None or not persons.NO_ROLE.isdisjoint(words[at + 1 : index]):
        return False
    while at > first and words[at - 1] in persons.INTO_ROLE:
        at -= 1
    being = words[at - 1 : at]
    return bool(being) and being[0] in persons.BEING and (being[0] != "as" or words[at] != "the")  # "as the wife's ill"


def _is_kept(normal: Normal, index: int) -> bool:
    """Whether an animal only comes in by the way: "I walk the dog. Chest pain since this morning."."""
    named = index - (normal.words[index - 1] in persons.BEFORE_ANIMAL)
    if normal.words[named - 1 : named] in _HAVING_IT and normal.words[index + 1 : index + 2] in _WITH:
        return False  # "I have a dog with a swollen leg"
    return normal.is_stop(index + 1) or normal.words[named - 1 : named] in _KEEPING


def _owner(normal: Normal, index: int) -> Subject | None:
    """Return whom a word names, if anybody."""
    word = normal.words[index]
    unborn = word == "baby" and not normal.is_stop(index + 1) and _UNBORN.at(normal.words, index + 1) > 0
    if unborn or (word in persons.ANIMALS and _is_kept(normal, index)):
        return None
    if word in persons.SEVERAL:
        return Subject.OTHER if normal.words[index + 1 : index + 2] in _OF_SEVERAL else None
    if word in persons.KIN or word in persons.THIRD_PERSON:
        if index > 2 and normal.words[index - 2] == "and" and normal.words[index - 3] in persons.FIRST_PERSON:
            return Subject.SELF  # "me and my wife" are both
        compared = normal.words[index - 2 : index - 1] in _COMPARED and normal.words[index - 1] in persons.POSSESSIVES
        alone = normal.is_stop(index + 1)
        return None if compared and alone else Subject.OTHER  # "the same as my husband, a statin"
    if word in persons.POSSESSIVES:
        following = normal.words[index + 1 : index + 3]
        return None if any(other in persons.KIN for other in following) else Subject.SELF
    return Subject.SELF if word in persons.FIRST_PERSON else None
