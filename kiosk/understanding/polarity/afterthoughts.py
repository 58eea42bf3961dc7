"""What stands behind something told and turns it: "swelling, no", "not every night but nearly", "I'm not sure"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kiosk.understanding.english import afterthoughts, doubt, negation, persons, repairs, word_classes
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs
from kiosk.understanding.text.vocabulary import CRAMPS, PARTS

NEAR_HEDGE = 4
"""Words between a match and a hedge beside it."""
NEAR_NEVER = 5
"""Words from "never" to the last of what it denies: "never had cramps in my legs before this year"."""
NEAR_TAKING, FARTHEST_END = 3, 14
"""Words from "I was on" to what was taken, and from that to "I came off it"."""
ENOUGH_HEDGES = 2
"""Hedges around a match that leave it open: "sort of numb, I suppose"."""
_DENIALS, _CORRECTIONS = Runs(afterthoughts.DENIALS), Runs(afterthoughts.CORRECTIONS)
_SAID, _MEANT = Runs(afterthoughts.SAID), Runs(afterthoughts.MEANT)
_CLEFTS = Runs(afterthoughts.CLEFTS)
_OF_WHAT_IS_TAKEN = Runs((*afterthoughts.DENIALS, *afterthoughts.REFUSALS))
_CLOSERS, _NEARLY_SO, _DOUBTS = Runs(afterthoughts.CLOSERS), Runs(afterthoughts.NEARLY_SO), Runs(afterthoughts.DOUBTS)
_SAVE_WHEN = Runs(afterthoughts.SAVE_WHEN)
_HEDGES, _SO_NOW, _OR_ELSE = Runs(doubt.HEDGES), Runs(afterthoughts.SO_NOW), Runs(afterthoughts.OR_ELSE)
_HAD_BEEN, _GIVEN_UP = Runs(afterthoughts.HAD_BEEN), Runs(afterthoughts.GIVEN_UP)
_SO_SINCE, _SO_BEFORE = Runs(afterthoughts.SO_SINCE), Runs(afterthoughts.SO_BEFORE)
_FRONTED, _NO = Runs(afterthoughts.FRONTED), frozenset((word,) for word in negation.AFTERTHOUGHTS)
_NO_IT_IS = frozenset(("no", *run) for run in negation.IT_IS)
_OF_ANOTHER = frozenset((word,) for word in negation.BEFORE_PART | negation.OWNING)


def corrects(normal: Normal, index: int) -> bool:
    """Whether "no" at `index` corrects what was said before it ("the left foot, no sorry, the left hand")."""
    end = index + _CORRECTIONS.at(normal.words, index)
    return 0 < index < end and normal.words[end : end + 1] not in afterthoughts.DENIES_ANEW


def is_denied(normal: Normal, at: Sequence[int], owned: Collection[int], *, taken: bool) -> bool:
    """Whether an afterthought denies a match: "swelling, no", "chest pain I don't have".

    `taken` is what people take, and can refuse: "statins, but I never took them".
    """
    words, index = normal.words, at[-1] + 1
    put_right = index < len(words) and (words[index] == repairs.MARK or _is_put_right(normal, index))
    if put_right or index >= len(words) or index in normal.ends or index in owned or _is_tag(normal, at):
        return put_right
    if corrects(normal, index) or _says_no(normal, index) or _was_misspoken(normal, at):
        return True
    if words[index] in negation.AFTERTHOUGHTS:
        return False
    index = _behind_list(normal, index + (words[index] == "me"))  # "dizzy, me? Not once"
    plain = _behind_time(normal, index)
    index = _behind_cleft(normal, plain)
    rest = _plainly(words[index:])
    length = (_OF_WHAT_IS_TAKEN if taken else _DENIALS).at(rest, 0) if rest else 0
    if not length:
        return False
    end = index + length + _emphatic(words[index:], length)
    ending = negation.SCOPE_ENDS | word_classes.JOINS | word_classes.ACTORS | {"it"}
    # Behind a cleft more may follow: "chest pain is something I've never had until today".
    if normal.is_stop(end) or (index == plain and words[end] in ending):
        return True
    closed = _CLOSERS.at(words, end)
    return closed > 0 and normal.is_stop(end + closed)


def _is_put_right(normal: Normal, index: int) -> bool:
    """Whether a new sentence takes back what stands before it: "A statin. No it isn't, it's a water tablet"."""
    words, end = normal.words, index + 3
    anew = index in normal.ends and words[index:end] in _NO_IT_IS and words[end : end + 1] == ("not",)
    return anew and end + 1 in normal.commas and words[end + 1 : end + 3] in negation.IT_IS


def agrees_with_not(normal: Normal, at: Sequence[int]) -> bool:
    """Whether the "no" behind a match that holds a "not" agrees with it: "I can't feel my foot, no, not at all"."""
    words, index = normal.words, at[-1] + 1
    begin = clause(normal, at[0])[0]
    told = words[begin : at[0] + 1]
    said = not persons.TELLING_SUBJECTS.isdisjoint(told) and persons.ASKING_BACK.isdisjoint(told)
    return said and words[index : index + 1] in _NO


def _is_tag(normal: Normal, at: Sequence[int]) -> bool:
    """Whether "isn't it" stands behind a match, which denies nothing; only "the calf isn't it" has no verb before."""
    words, index = normal.words, at[-1] + 1
    tag = words[index] in afterthoughts.TAG_VERBS and words[index + 1 : index + 2] == ("not",)
    if not tag or not afterthoughts.TAG_SUBJECTS.intersection(words[index + 2 : index + 3]):
        return False
    told = index in normal.commas or any(normal.stems[one] not in PARTS for one in at)
    begin = max((comma for comma in normal.commas if comma <= at[0]), default=0)
    return told or not afterthoughts.VERBS_BEFORE_TAG.isdisjoint(words[max(begin, clause(normal, index)[0]) : index])


def _was_misspoken(normal: Normal, at: Sequence[int]) -> bool:
    """Whether somebody puts one place for another: "I said calf, I meant thigh"; what else is meant only stresses."""
    words, after = normal.words, at[-1] + 1
    said = _SAID.find(words[max(0, at[0] - NEAR_TAKING) : at[0]])
    meant = _MEANT.find(words[after : after + NEAR_HEDGE])
    place = PARTS.issuperset(normal.stems[one] for one in at)
    return place and bool(said) and bool(meant) and not PARTS.isdisjoint(normal.stems[after:])


def _says_no(normal: Normal, index: int) -> bool:
    """Whether "no", "me, no", "no I can't say I am" or "it is not" ends the clause from the word at `index` on."""
    words = normal.words
    if words[index] == "me" and words[index + 1 : index + 2] in _NO:
        return normal.is_stop(index + 2)
    if words[index] in negation.AFTERTHOUGHTS:
        over = normal.is_stop(index + 1) or words[index + 1] in negation.AFTER_AFTERTHOUGHT
        return over or _denies_alone(normal, index + 1)
    return index not in normal.commas and _denies_alone(normal, index)


def is_affirmed(normal: Normal, at: Sequence[int], *, denies: bool) -> bool:
    """Whether a "yes" ends the clause behind a match ("headaches no, dizziness yes"), or it is nearly so, or so now.

    A "yes" behind what `denies` agrees with it: "my chest is fine, yes".
    """
    words, index = normal.words, at[-1] + 1
    if index >= len(words) or index in normal.ends:
        return False
    said_yes = not denies and words[index] in negation.AFFIRMED_AFTER and normal.is_stop(index + 1)
    if said_yes or _NEARLY_SO.at(words, index) or (not denies and _is_so_when(normal, at)):
        return True
    before = _SO_BEFORE.at(words, index)
    if before and normal.is_stop(index + before) and "never" in words[max(0, at[0] - NEAR_NEVER) : at[0]]:
        return True  # "I've never had chest pain before today"
    return _SO_SINCE.at(words, index) > 0 or _is_so_now(normal, _behind_time(normal, index))


def _is_so_when(normal: Normal, at: Sequence[int]) -> bool:
    """Whether a denied trouble of the heart is so on an occasion behind it: "no chest pain except when I walk"."""
    words, index = normal.words, at[-1] + 1
    while index < len(words) - 1 and words[index] in afterthoughts.BEFORE_SAVE:
        index += 1
    end = index + _SAVE_WHEN.at(words, index)
    last = min((stop for stop in normal.stops if stop > end), default=len(words))
    when = frozenset(words[end - 1 : last])
    if end == index or not when.isdisjoint(afterthoughts.LONG_PAST) or not CRAMPS.isdisjoint(normal.stems[end:last]):
        return False
    said = frozenset(words[one] for one in at)
    winded = not said.isdisjoint(afterthoughts.OF_BREATH)
    return not said.isdisjoint(afterthoughts.OF_THE_HEART) and not (winded and when & afterthoughts.EXERTION)


def _is_so_now(normal: Normal, index: int) -> bool:
    """Whether "but now it is" stands at `index`, and it is not "but now it's my foot"."""
    end = index + _SO_NOW.at(normal.words, index)
    other = normal.words[end - 1] in negation.COPULAS and normal.words[end : end + 1] in _OF_ANOTHER
    return end > index and not other


def is_doubted(normal: Normal, at: Sequence[int]) -> bool:
    """Whether what stands behind a match leaves it open, or two hedges around it do; a number is only rounded."""
    words, index = normal.words, at[-1] + 1
    if any(word[0].isdigit() or (word,) in doubt.COUNTS_AFTER_UNSURE for word in words[max(0, at[0] - 1) : index]):
        return False
    first = clause(normal, at[0])[0]
    last = min((end for end in normal.ends if end >= index), default=len(words))
    around = words[max(first, at[0] - NEAR_HEDGE) : min(last, index + NEAR_HEDGE)]
    if len(_HEDGES.find(around)) >= ENOUGH_HEDGES:
        return True
    if index < last and _OR_ELSE.at(words, index):
        return True
    length = _DOUBTS.at(words, index) if index < last else 0
    end = index + length
    return bool(length) and (normal.is_stop(end) or words[end] in word_classes.WALLS)


def is_given_up(normal: Normal, at: Sequence[int]) -> bool:
    """Whether a match was so and is no longer: "I was on a statin, but it gave me aches, so I came off it"."""
    words, after = normal.words, at[-1] + 1
    begin = clause(normal, at[0])[0]
    last = min((end for end in normal.ends if end >= after), default=len(words))
    before = words[max(begin, at[0] - NEAR_TAKING) : at[0]]
    if not _HAD_BEEN.find((*before, *words[at[0] : at[0] + 1])):
        return False
    given_up = _GIVEN_UP.find(words[after : min(last, after + FARTHEST_END)])
    return bool(given_up) and afterthoughts.TAKEN_UP.isdisjoint(words[after + given_up[0][1] : last])


def _denies_alone(normal: Normal, index: int) -> bool:
    """Whether nothing but "it is not" or "I can't say I am" stands from `index` to the end of the clause."""
    end = index + _FRONTED.at(normal.words, index)
    return end > index and (normal.is_stop(end) or normal.words[end] == "but")


def _behind_list(normal: Normal, index: int) -> int:
    """Return where what is said of a list of parts begins: "my kidneys [and my heart] are both fine"."""
    words, stems = normal.words, normal.stems
    while index < len(words) - 1 and words[index] == "and":
        head = index + 1 + (words[index + 1] in negation.BEFORE_PART | negation.OWNING)
        if stems[head : head + 1] == () or stems[head] not in PARTS:
            break
        index = head + 1
    return index if index < len(words) else len(words) - 1


def _behind_time(normal: Normal, index: int) -> int:
    """Return where that begins which follows "yesterday", "last year" or "in the cupboard"."""
    while index < len(normal.words) - 1 and normal.words[index] in negation.WHEN_OR_WHERE:
        index += 1
    return index


def _behind_cleft(normal: Normal, index: int) -> int:
    """Return where that begins which follows "is the one thing", if somebody is what it begins with."""
    end = index + _CLEFTS.at(normal.words, index)
    return end if end < len(normal.words) and normal.words[end] in persons.TELLING_SUBJECTS else index


def _plainly(words: Sequence[str]) -> tuple[str, ...]:
    """Leave out what only stresses: "are both perfectly fine"."""
    return tuple(word for word in words if word not in afterthoughts.EMPHATIC)


def _emphatic(words: Sequence[str], length: int) -> int:
    """Count the stressing words among those that hold `length` others."""
    stressed = 0
    for word in words:
        if length == 0:
            break
        if word in afterthoughts.EMPHATIC:
            stressed += 1
        else:
            length -= 1
    return stressed
