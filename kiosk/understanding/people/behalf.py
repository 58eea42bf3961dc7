"""Whether somebody says for whom they ask: "it's for my wife", "it's my dad, he …", "…, my mum's".

"It's my daughter who drove me here" says something of the daughter, and of nobody's cramps.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Literal

from kiosk.understanding.english import others, persons
from kiosk.understanding.people.children import children_in
from kiosk.understanding.people.named import may_be_meant
from kiosk.understanding.people.others import is_asked_by, others_in
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs
from kiosk.understanding.text.vocabulary import COMPLAINTS_AND_PARTS, CRAMPS

NEAR_NAMED = 4
"""Words from "it's for" to whom, that "for" counted."""
NEAR_CRAMP = 6
"""Words from "who" to the cramps that somebody has."""
WORDS_OF_WHOSE = 2
"""Words of "my mum's"."""
Said = Literal["more", "alone", "by the way"]
_ON_BEHALF, _OUTRIGHT = Runs(persons.ON_BEHALF), Runs(persons.OUTRIGHT)
_SENT_ME = Runs(others.SENT_ME)
_IT_IS_MY, _HERE_WITH = Runs(persons.IT_IS_MY), Runs(persons.HERE_WITH)
_HAVING = frozenset((word,) for word in others.TELLING | others.HAVING)


def asks_for(normal: Normal, children: Mapping[int, int], *, opening: bool) -> bool:
    """Whether somebody says outright for whom they ask: "it's for my wife", "it's my wife who gets the cramps"."""
    outright = _names_after(normal, children, _ON_BEHALF if opening else _OUTRIGHT)
    return outright or any(_has(normal, at, CRAMPS) for at in _named(normal, children))


def is_for_another(normal: Normal) -> bool:
    """Whether an answer says outright that the cramps are somebody else's: not "folic acid, it's for my baby"."""
    children, words = {**others_in(normal), **children_in(normal)}, normal.words
    begins = any(persons.BEFORE_OUTRIGHT.issuperset(words[:first]) for first, _ in _OUTRIGHT.find(words))
    has_cramps = any(_has(normal, at, CRAMPS) for at in _named(normal, children))
    return has_cramps or (begins and asks_for(normal, children, opening=False))


def is_with(normal: Normal, children: Mapping[int, int]) -> bool:
    """Whether somebody is there with the speaker: "I'm here with my neighbour"."""
    return _names_after(normal, children, _HERE_WITH)


def says_it_is(normal: Normal, children: Mapping[int, int]) -> Said | None:
    """Return what follows "it's my dad", if that is said: more of him, nothing, or only what he does by the way."""
    named = _named(normal, children)
    if not named:
        return None
    if any(_goes_on(normal, at) for at in named):
        return "more"
    return "alone" if any(normal.is_stop(at + 1) for at in named) else "by the way"


def ends_in_whose(normal: Normal) -> bool:
    """Whether a story ends by saying whose trouble it was: "cramps in the calves, my mum's"."""
    words, last = normal.words, max(normal.stops, default=0)
    whose = words[last:]
    return last > 0 and len(whose) == WORDS_OF_WHOSE and whose[0] in persons.POSSESSIVES and may_be_meant(whose[1])


def _names_after(normal: Normal, children: Mapping[int, int], runs: Runs) -> bool:
    return any(_named_near(normal, children, end - 1) is not None for _, end in runs.find(normal.words))


def _named(normal: Normal, children: Mapping[int, int]) -> Collection[int]:
    """Return where those are named of whom "it's my …" is said."""
    found = (_named_near(normal, children, end - 1) for _, end in _IT_IS_MY.find(normal.words))
    return [at for at in found if at is not None]


def _named_near(normal: Normal, children: Mapping[int, int], own: int) -> int | None:
    """Return where somebody is named behind the "my" at `own`; None where nobody is."""
    near = range(own, min(len(normal.words), own + NEAR_NAMED))
    kin = next((at for at in near if normal.words[at] in persons.KIN), None)
    child = next((at for at in (*near, near.stop) if at in children), None)
    told = next((last for last, whose in children.items() if whose == own), None)
    return next((at for at in (kin, child, told) if at is not None), None)


def _has(normal: Normal, at: int, troubles: Collection[str]) -> bool:
    """Whether the one named at `at` has one of these (stems): "who gets the cramps", "with the cramps", "'s cramps"."""
    words, stems, after = normal.words, normal.stems, at + 1
    if stems[after : after + 1] and stems[after] in troubles:
        return True
    near = words[after : after + 1 + NEAR_CRAMP]
    own = next((one for one, word in enumerate(near) if word in persons.FIRST_PERSON), len(near))
    has = words[after : after + 1] == ("with",) or (
        words[after : after + 1] != () and words[after] in others.WHOM and words[after + 1 : after + 2] in _HAVING
    )
    return has and not CRAMPS.isdisjoint(stems[after + 1 : after + own])


def _goes_on(normal: Normal, at: int) -> bool:
    """Whether more is told of the one named at `at`: "it's my dad, he …", "it's my mum I'm asking about"."""
    words = normal.words
    after = next((one for one in range(at + 1, len(words)) if words[one] not in persons.BEFORE_MORE), len(words))
    if after == len(words):
        return False
    asking = words[after : after + NEAR_NAMED + 1] if words[after] in persons.TELLING_SUBJECTS else ()
    if not persons.ASKING_FOR.isdisjoint(asking):
        return True
    if is_asked_by(normal, at) or _SENT_ME.at(words, after):
        # "It's my wife sent me, she's seventy"; but "she worries" is of whoever speaks.
        return any(
            words[one] in persons.THIRD_PERSON_SUBJECTS and _is_old_or_ill(words[one + 1 :])
            for one in range(after, len(words))
        )
    return words[after] in persons.THIRD_PERSON or words[after][0].isdigit() or _has(normal, at, COMPLAINTS_AND_PARTS)


def _is_old_or_ill(told: Sequence[str]) -> bool:
    """Whether what is told of "she" is her age, or what she has."""
    return bool(told) and (told[0] in others.GETTING or (len(told) > 1 and told[0] == "is" and told[1].isdigit()))
