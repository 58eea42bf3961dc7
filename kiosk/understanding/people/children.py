"""Those who are named by their age or size: "my 8 year old", "the wee one", "my youngest", "our Billy's six"."""

from __future__ import annotations

from kiosk.understanding.english import numbers, others, persons, word_classes
from kiosk.understanding.text.normalise import Normal, stems_of
from kiosk.understanding.text.runs import Runs
from kiosk.understanding.text.vocabulary import COMPLAINTS_AND_PARTS, CRAMPS, PARTS

FARTHEST_WHOSE = 2
"""Words between "my" and the name ("my poor little one")."""
LONGEST_NUMBER = 4
"""Words of an age: "two and a half"."""
GROWN_UP = 18.0
"""Years."""
_NAMES = Runs(persons.SMALL_ONES)
_DIGITS = stems_of(persons.DIGITS)
_KEPT_LONG, _GROWN = stems_of(persons.KEPT_LONG), stems_of(persons.GROWN_PEOPLE)
_NOT_MEANT = frozenset((word,) for word in persons.BEFORE_THE_FED)
_POINTING = frozenset((word,) for word in persons.POINTING)
_NO_NAMES = COMPLAINTS_AND_PARTS | stems_of(
    word_classes.FREE | others.NO_NAMES | others.NEITHER_NAME_NOR_AGE | persons.KEPT_LONG | persons.THIRD_PERSON
)
_HAVING = frozenset((word,) for word in persons.HAVING_CHILDREN)


def children_in(normal: Normal) -> dict[int, int]:
    """Return where such names stand: the last word of each → the "my" or "the" before it."""
    found: dict[int, int] = {}
    for first, end in [*_NAMES.find(normal.words), *_by_age(normal)]:
        whose = _whose(normal, first)
        of_a_digit = normal.words[end - 1] == "one" and not _DIGITS.isdisjoint(normal.stems)
        if whose is not None and not of_a_digit and not is_kept_long(normal, end):
            found[end - 1] = whose
    return found | {name: whose for name, whose in ages_of_the_named(normal).values() if name not in found}


def ages_of_the_named(normal: Normal) -> dict[int, tuple[int, int]]:
    """Return where the age of a child called by any name stands → the name, and the "our" before it.

    "Our Billy is six, his legs cramp": a child who is taken for a grown-up is told an amount to drink.
    """
    ages = (at for at, word in enumerate(normal.words) if word.isdigit() and float(word) < GROWN_UP)
    return {at: named for at in ages if (named := _named_before(normal, at)) is not None}


def _named_before(normal: Normal, number: int) -> tuple[int, int] | None:
    """Return the name before a child's age and the "our" before it; of "Billy's six" the 's is gone."""
    words, at, end = normal.words, number - 1, number + 1
    while at > 0 and words[at] in others.JUST:
        at -= 1
    said = at >= 0 and words[at] in others.IS_AGED
    at -= said
    closed = normal.is_stop(end) or words[end] in numbers.AFTER_AGE
    if at < 0 or not closed or not (said or at == 0 or words[at - 1] in others.BEFORE_NAMES):
        return None
    named = words[at].isalpha() and normal.stems[at] not in _NO_NAMES and words[at] not in persons.ANIMALS
    told = any(
        word in persons.THIRD_PERSON and others.PRESCRIBERS.isdisjoint(words[index + 1 : index + 2])
        for index, word in enumerate(words)
    )
    goes_on = words[end : end + 1] == ("and",) and others.PRESCRIBERS.isdisjoint(words[end : end + 3])
    goes_on = goes_on and persons.FIRST_PERSON.isdisjoint(words[end + 1 : end + 2])
    if not named or not (told or goes_on):
        return None
    return at, at - 1 if at and words[at - 1] in others.OURS else at


def years_in(unit: str) -> float:
    """Return how many years a "month" or "week" is; 0 for what measures no age."""
    return persons.UNITS_OF_AGE.get(unit, 0.0)


def is_kept_long(normal: Normal, index: int) -> bool:
    """Whether a thing stands at `index`: a "3 year old injury" is nobody's age."""
    return normal.stems[index : index + 1] != () and normal.stems[index] in _KEPT_LONG


def is_of_a_thing(normal: Normal, end: int) -> bool:
    """Whether a "10 year old" that ends before `end` is a car or shoes: "ten years old these shoes"."""
    at = end + (normal.words[end : end + 1] in _POINTING and end not in normal.stops)
    return at not in normal.stops and is_kept_long(normal, at) and normal.stems[at] not in CRAMPS


def is_a_childs(normal: Normal, first: int) -> bool:
    """Whether the age that begins at `first` is told beside a grown-up's own: "forty, with a 10 year old"."""
    grown = any(word.isdigit() and float(word) >= GROWN_UP for word in normal.words[:first])
    return grown and normal.words[max(0, first - 2) : first] in persons.BESIDE_ME


def _by_age(normal: Normal) -> list[tuple[int, int]]:
    """Return the places of "8 year old" that name somebody, and not a "45 year old leg"."""
    words, found = normal.words, []
    for index in range(1, len(words)):
        count = index - 1 if words[index] in persons.AGE_IN_SHORT else index - 2
        if words[index] == "old" and not years_in(words[index - 1]):
            continue
        if words[index] != "old" and words[index] not in persons.AGE_IN_SHORT:
            continue
        first = next((at for at in range(count, max(-1, count - LONGEST_NUMBER), -1) if words[at][0].isdigit()), None)
        following = "" if normal.is_stop(index + 1) else normal.stems[index + 1]
        # "My ten-year-old's legs" have lost their 's; a "45 year old leg" is the speaker's.
        if first is None or following in _KEPT_LONG | _GROWN:
            continue
        if following not in PARTS or float(words[first]) < GROWN_UP:
            found.append((first, index + 1))
    return found


def _whose(normal: Normal, first: int) -> int | None:
    """Return where the "my" before a name stands; of what one is oneself, or is like, there is none."""
    words = normal.words
    at = first - 1
    while at > first - 1 - FARTHEST_WHOSE and words[at] in persons.BEFORE_SMALL_ONES:
        at -= 1
    if at < 0 or words[at - 1 : at] in _NOT_MEANT:
        return None
    having_one = words[at] in ("a", "an") and words[at - 1 : at] in _HAVING
    return at if words[at] in persons.OF_CHILDREN or having_one else None
