"""Whether a danger is told as old: then only whether it is worse, or new, is asked (`interview/lately.py`)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from kiosk.events import Course, Finding, Polarity
from kiosk.understanding.english import course, doubt, word_classes
from kiosk.understanding.quantities.years import has_year
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

_LONG, _FRESH, _NOW = Runs(course.LONG), Runs(course.FRESH), Runs(course.NOW)
_ILL = {danger: Runs(illnesses) for danger, illnesses in course.ILLNESSES.items()}
_DATED, _CLEARED, _OVER = Runs(course.DATED), Runs(course.CLEARED), Runs(course.OVER)
_LAST_WEEK, _NOT_NOW, _PAST = Runs(course.LAST_WEEK), Runs(course.NOT_NOW), Runs(doubt.PAST_TIMES)
_YEARS_AGO = Runs((("years", "ago"), ("year", "ago"), ("decades", "ago")))
_AGES = range(65, 110)
NEAR = 8
"""Words of a story around a danger that tell how long it has been so: the rest is of the cramps."""
MOST_IN_ANSWER = 30
"""Words of an answer all of which are about what was asked."""


def with_courses(
    normal: Normal, findings: Sequence[Finding], lasting: Collection[str], *, answers: bool
) -> tuple[Finding, ...]:
    """Return the findings with how long those dangers have been so that may last for years.

    `answers`: the words answer a question, and tell of nothing else.
    """
    return tuple(
        replace(one, course=_course_of(normal, one, answers=answers))
        if one.id in lasting and one.polarity is Polarity.AFFIRMED
        else one
        for one in findings
    )


def course_of(words: Sequence[str], commas: Collection[int] = (), dangers: Collection[str] = ()) -> Course:
    """Return how long what is told in these words has been so; fresh words outweigh all others.

    An illness that somebody has had for long tells so too, if it explains each of the `dangers`.
    """
    if tells_of_new(words, commas):
        return Course.NEW
    if _LONG.find(words) or _is_explained(words, dangers) or _is_counted(words):
        return Course.LONG
    over = _DATED.find(words) or _CLEARED.find(words) or (_LAST_WEEK.find(words) and _OVER.find(words))
    return Course.PAST if over and not tells_of_now(words, commas) else Course.NEW


def tells_of_new(words: Sequence[str], commas: Collection[int] = ()) -> bool:
    """Whether it is told to be worse or new, and that is not denied: "no worse", "I wouldn't say it's worse"."""
    return any(
        not _is_denied(words, first, commas) for first, last in _FRESH.find(words) if not _inside(_LONG, words, first)
    )


def tells_of_long(words: Sequence[str]) -> bool:
    """Whether it is told to be as it always was; "not the usual" is not."""
    return any(not is_negated(words, first) for first, _ in _LONG.find(words))


def tells_of_now(words: Sequence[str], commas: Collection[int] = ()) -> bool:
    """Whether it is told to be so now, or not to be over: "it's not gone"."""
    return any(not _inside(_NOT_NOW, words, first) for first, _ in _NOW.find(words)) or any(
        is_negated(words, first, commas) for first, _ in _NOT_NOW.find(words)
    )


def tells_of_end(words: Sequence[str], commas: Collection[int] = ()) -> bool:
    """Whether it is told to be over."""
    told = (first for runs in (_PAST, _NOT_NOW, _DATED, _CLEARED) for first, _ in runs.find(words))
    return any(not is_negated(words, first, commas) for first in told) or has_year(words)


def is_negated(words: Sequence[str], first: int, commas: Collection[int] = ()) -> bool:
    """Whether a "not" or "never" stands before a run; a "no" may be the answer itself: "no, gone"."""
    if words[first] == "it" and words[first - 1 : first] == ("not",):
        return False  # "no it is not, it has gone"
    return words[first] not in course.DENYING and _denier(words, first, commas) in course.NEGATING


def _course_of(normal: Normal, finding: Finding, *, answers: bool) -> Course:
    first, end = finding.span
    if answers and len(normal.words) <= MOST_IN_ANSWER:
        near = (0, len(normal.words))
    else:
        begin, after = clause(normal, first)
        near = (max(begin, first - NEAR), min(after, end + NEAR))
    parted = [at + 1 for at in range(near[0], first) if normal.words[at] in word_classes.WALLS]
    near = (max([near[0], *parted]), near[1])  # "always been healthy, but I've got chest pain"
    words = normal.words[slice(*near)]
    told = course_of(words, {comma - near[0] for comma in normal.commas}, {finding.id})
    dated = normal.words[end : end + 1] == ("in",) and has_year(normal.words[end + 1 : end + 2])
    is_past = dated and told is Course.LONG and not (tells_of_long(words) or tells_of_now(words))
    return Course.PAST if is_past else told  # "chest pain in 2019"; "breathless, had covid in 2020" may be so still


def _is_explained(words: Sequence[str], dangers: Collection[str]) -> bool:
    return bool(dangers) and all(danger in _ILL and _ILL[danger].find(words) for danger in dangers)


def _is_counted(words: Sequence[str]) -> bool:
    """Whether years are counted or named since which it is so, or an age that explains it."""
    for at, word in enumerate(words):
        years = words[at + 1 : at + 2] in (("years",), ("year",)) and words[at + 2 : at + 3] not in (("old",), ("ago",))
        if word.isdigit() and (years or (int(word) in _AGES and "am" in words[max(0, at - 2) : at])):
            return True
    since = next((at for at, word in enumerate(words) if word == "since"), len(words))
    return has_year(words) or bool(_YEARS_AGO.find(words[since:]))


def _inside(runs: Runs, words: Sequence[str], index: int) -> bool:
    return any(first <= index < last for first, last in runs.find(words))


def _is_denied(words: Sequence[str], first: int, commas: Collection[int]) -> bool:
    """Whether a "no" or "not" before the word at `first` denies it; a comma between them parts the two."""
    return bool(_denier(words, first, commas))


def _denier(words: Sequence[str], first: int, commas: Collection[int]) -> str:
    """Return the word that denies what begins at `first`, or nothing; behind "I would say" it is only a "not"."""
    at, thinking = first - 1, False
    while at >= 0 and at + 1 not in commas:
        if words[at] in course.DENYING:
            return words[at] if words[at] == "not" or not thinking else ""
        if words[at] not in course.BETWEEN | course.THINKING:
            return ""
        thinking = thinking or words[at] in course.THINKING
        at -= 1
    return ""
