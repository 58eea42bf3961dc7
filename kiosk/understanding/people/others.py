"""People who are no relatives, for whom others ask: "one of our residents", "my lodger", "Mrs Jones", "Dave".

Carers, friends and neighbours speak for them, and what they have must not be lost: a kidney illness forbids an advice.
A noun that nobody can list is somebody where it has what people have, and "he" or "she" goes on about it.
"""

from __future__ import annotations

from kiosk.understanding.english import body, others, persons, word_classes, young
from kiosk.understanding.text.normalise import Normal, stems_of
from kiosk.understanding.text.runs import Runs
from kiosk.understanding.text.vocabulary import COMPLAINTS_AND_PARTS, CRAMPS, PARTS

FARTHEST_WHOSE = 3
"""Words from a name back to the "my" or "a" before it ("a poor old lady")."""
FARTHEST_TROUBLE = 4
"""Words from "Dave gets" to what he gets."""
_ONE_OF, _LOOKING_AFTER, _OF_MINE = Runs(others.ONE_OF), Runs(others.LOOKING_AFTER), Runs(others.OF_MINE)
_INTRODUCING = Runs((*others.LOOKING_AFTER, *others.BRINGING_IN))
_HAD_IT_TOO = Runs(others.HAD_IT_TOO)
_DOING = Runs(young.DOING)
_OUR_PLACE, _ASKED_ME = Runs(others.OUR_PLACE), Runs(others.ASKED_ME)
_PRESCRIBING = Runs(others.PRESCRIBING)
_NOT_FOR_ME = Runs(others.NOT_FOR_ME)
_NOBODY = stems_of(body.PARTS | word_classes.COMPLAINTS | word_classes.FREE | others.NO_NAMES)
_IT_IS_ME = Runs(others.IT_IS_ME)
_ONE_OF_SEVERAL = others.PEOPLE | others.SEVERAL_PEOPLE | persons.SEVERAL


def others_in(normal: Normal) -> dict[int, int]:
    """Return where they are named: the last word of each name → the "my" or "a" before it, or itself."""
    return {at: whose for at in range(len(normal.words)) if (whose := _whose(normal, at)) is not None}


def naming_nobody(normal: Normal, named: dict[int, int]) -> set[int]:
    """Return the words that name the speaker and tell nothing of them: "the lady I look after", "a friend of mine"."""
    words = normal.words
    people = {at for at, word in enumerate(words) if word in persons.KIN}.union(named)
    runs = [run for run in _OF_MINE.find(words) if run[0] - 1 in people]
    runs += _OUR_PLACE.find(words) if named else []
    runs += [run for run in _INTRODUCING.find(words) if run[1] in named.values()]
    runs += [run for run in _ASKED_ME.find(words) if run[0] - 1 in people and is_asked_by(normal, run[0] - 1)]
    compared = (run for run in _HAD_IT_TOO.find(words) if run[0] - 1 in people)
    runs += [(first - 1, end) for first, end in compared if _ends_in(normal, end)]
    runs += [run for run in _LOOKING_AFTER.find(words) if _is_behind(normal, run[0], people)]
    return {at for first, end in (*runs, *_NOT_FOR_ME.find(words)) for at in range(first, end)}


def is_asked_by(normal: Normal, at: int) -> bool:
    """Whether the one named at `at` has sent the speaker, and "he" or "she" is told of."""
    words = normal.words
    asked = at + 1 < len(words) and _ASKED_ME.at(words, at + 1) > 0
    return asked and not persons.THIRD_PERSON.isdisjoint(words[at + 1 :])


def is_not_for_me(normal: Normal) -> bool:
    """Whether the speaker says to ask for somebody else; "…, it's not for me" at the end may be of a remedy."""
    last = len(normal.words)
    return any(end < last or first == 0 for first, end in _NOT_FOR_ME.find(normal.words))


def is_for_me(normal: Normal) -> bool:
    """Whether the speaker says that the cramps are their own after all: "sorry, it's actually me that has them"."""
    words = normal.words
    return any(words[end : end + 1] != ("to",) for _, end in _IT_IS_ME.find(words))


def _ends_in(normal: Normal, end: int) -> bool:
    """Whether nothing goes on at `end` about whoever was named before: "my mother had this too, and it was a clot"."""
    return normal.is_stop(end) and others.GOING_ON.isdisjoint(normal.words[end : end + 1])


def _is_behind(normal: Normal, at: int, people: set[int]) -> bool:
    """Whether one of them stands before `at`, a "that" between them or not."""
    return at - 1 in people or (normal.words[at - 1] in others.WHOM and at - 2 in people)


def _whose(normal: Normal, at: int) -> int | None:
    """Return where the name that ends at `at` begins, None where none does."""
    words, word = normal.words, normal.words[at]
    if at and words[at - 1] in others.TITLES and normal.stems[at] not in _NOBODY:
        return at - 1
    near = range(at - 1, max(-1, at - 1 - FARTHEST_WHOSE), -1)
    before = next((one for one in near if words[one] not in others.BETWEEN), -1)
    whose = words[before] if before >= 0 else ""
    if word in _ONE_OF_SEVERAL and _ONE_OF.end(("", *words[: before + 1])):
        return before if _tells(normal, at) else None
    if word in others.PEOPLE:
        return (at if word in others.SOMEBODY else before) if _is_told_of(normal, at, before) else None
    if is_ours_by_name(normal, at) and not COMPLAINTS_AND_PARTS.isdisjoint(normal.stems[at + 1 :]):
        return at - 1
    two_words = at > 1 and words[at - 2] in others.OURS and normal.stems[at - 1] not in PARTS  # "my personal trainer"
    if whose in others.OURS or two_words:
        ours = before if whose in others.OURS else at - 2
        return ours if _does_as_people_do(normal, at) else None
    begins = at == 0 or normal.is_stop(at) or words[at - 1] in word_classes.JOINS
    return at if begins and _does_as_people_do(normal, at) else None


def is_ours_by_name(normal: Normal, at: int) -> bool:
    """Whether a name behind "our" is somebody's: "our Alfie gets cramp in his legs", "our Ellie's legs"."""
    words, stem = normal.words, normal.stems[at]
    if at == 0 or words[at - 1] not in young.OUR or not words[at].isalpha() or stem in _NOBODY or stem in PARTS:
        return False
    if words[at] in persons.KIN | persons.BYSTANDERS | others.PEOPLE or words[at - 2 : at - 1] == ("of",):
        return False  # "one of our residents"
    if normal.is_stop(at + 1):
        return not persons.THIRD_PERSON_SUBJECTS.isdisjoint(words[at + 1 : at + 2])
    if normal.stems[at + 1] in PARTS:
        return True
    cramps = words[at + 1] in others.GETTING and not CRAMPS.isdisjoint(normal.stems[at + 2 : at + 2 + FARTHEST_TROUBLE])
    return cramps or bool(_DOING.at(words, at + 1) and not persons.THIRD_PERSON.isdisjoint(words[at + 1 :]))


def _is_told_of(normal: Normal, at: int, before: int) -> bool:
    """Whether a noun for people names somebody of whom more is told, and not what the speaker is or feels like."""
    words, whose = normal.words, normal.words[before] if before >= 0 else ""
    if not _tells(normal, at):
        return False
    if whose in others.OURS:
        return True
    if whose not in others.A and words[at] not in others.SOMEBODY:
        return False
    first = at if words[at] in others.SOMEBODY else before
    if first > 0 and words[first - 1] in persons.BEING | persons.COMPARED:
        return False
    looked_after = at + 1 < len(words) and _LOOKING_AFTER.at(words, at + 1) > 0
    return looked_after or _INTRODUCING.end(("", *words[: max(0, before)])) or _goes_on(normal, at)


def _tells(normal: Normal, at: int) -> bool:
    """Whether what follows a name goes on to tell of them, or nothing follows."""
    after = at + 1
    if normal.is_stop(after):
        return True
    return normal.words[after] in others.TELLING or normal.stems[after] in PARTS


def _does_as_people_do(normal: Normal, at: int) -> bool:
    """Whether any noun or name is somebody's: "Dave gets cramps, he …"."""
    has = normal.words[at + 1 : at + 2] != () and normal.words[at + 1] in others.GETTING
    if has and (normal.words[at + 2 : at + 3] in others.OF_MINE_OR_ME or _PRESCRIBING.find(normal.words[at + 2 :])):
        return False  # "furosemide gets my legs cramping, he put me on it"
    unknown = normal.words[at].isalpha() and normal.stems[at] not in _NOBODY and normal.words[at] not in persons.KIN
    trouble = not COMPLAINTS_AND_PARTS.isdisjoint(normal.stems[at + 2 : at + 2 + FARTHEST_TROUBLE])
    return has and unknown and trouble and _goes_on(normal, at)


def _goes_on(normal: Normal, at: int) -> bool:
    """Whether "he" or "she" is next, and no relative is named before."""
    named = (word for word in normal.words[at + 1 :] if word in persons.KIN | persons.THIRD_PERSON_SUBJECTS)
    return next(named, "") in persons.THIRD_PERSON_SUBJECTS
