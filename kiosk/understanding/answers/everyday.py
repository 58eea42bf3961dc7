"""Everyday answers to a question that asks for no danger: no and yes in other words, degrees, items of a menu.

People answer the question that was asked, and seldom with a yes or no: "nowt like that", "now you mention it",
"hardly any", "both of them". What is said up to the first edge of a clause counts where nothing else is said in it; a
no to what forbids an advice, and "all of them", must be all that is said.
Questions about danger are left alone, but for "none of those" at the end: there a denial is no more than its own words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kiosk.events import Finding, Polarity
from kiosk.groups import TROUBLES, Group
from kiosk.understanding.answers.in_passing import denied_by_name
from kiosk.understanding.asked import Asked, asks_for_danger, is_about_trouble, is_strict
from kiosk.understanding.dialogue_acts.commands import Said
from kiosk.understanding.english import degrees, everyday, replies
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs
from kiosk.understanding.told import of_the_whole

_PRAISE = frozenset({"good", "right", "fine", "well"})
"""May be said before an answer, and be the answer: "none of them are any good"."""
_LIGHT = tuple((word,) for word in (replies.VOCATIVES | replies.BEFORE_ANSWER) - _PRAISE)
_SUBJECTS = tuple((word,) for word in everyday.SUBJECTS)
_EVER = Runs((*everyday.PADDING, *_LIGHT, *_SUBJECTS))
_PADDING = Runs((*everyday.PADDING, *everyday.FOR_NOW, *_LIGHT, *_SUBJECTS))
_DENYING, _DENYING_LOOSELY = Runs(everyday.DENYING), Runs((*everyday.DENYING, *everyday.DENYING_LOOSELY))
_HEALTHY = Runs(everyday.HEALTHY)
_ASSENTING, _ASSENTING_BY_DEGREE = Runs(everyday.ASSENTING), Runs((*everyday.ASSENTING, *everyday.BY_DEGREE))
_UNSURE = Runs(everyday.UNSURE)
_DENYING_THIS = {question: Runs(some) for question, some in everyday.DENYING_THIS.items()}
_ASSENTING_THIS = {question: Runs(some) for question, some in everyday.ASSENTING_THIS.items()}
_NONE_OF_IT = Runs(everyday.NONE_OF_IT)
_SO_NO, _THE_REST = Runs(everyday.SO_NO), Runs(everyday.THE_REST)
_CARRIERS = Runs((*everyday.PADDING, *degrees.CARRIERS, *_LIGHT, *_SUBJECTS))
_DEGREES = {level: Runs(some) for level, some in degrees.HOW_OFTEN.items()}
_ALL, _BOTH = Runs(everyday.ALL_OF_THEM), Runs(everyday.BOTH_OF_THEM)
_PAIR = 2


def degrees_of(question: str) -> tuple[str, ...]:
    """Return the words of degree that answer a question, for a recogniser to know."""
    return tuple(" ".join(run) for level in degrees.MEANING.get(question, ()) for run in degrees.HOW_OFTEN[level])


def with_everyday_answer(
    normal: Normal, said: Said, findings: tuple[Finding, ...], question: Asked, groups: Mapping[str, Group]
) -> tuple[Said, tuple[Finding, ...]]:
    """Return the plain answer and the findings, with what an everyday answer tells of the question."""
    if asks_for_danger(question, groups):
        says_none = said.answer is None and _says_none(normal) and not _tells_of_danger(findings, question, groups)
        return (Said("no", len(normal.words)) if says_none else said), findings
    strict = is_strict(question, groups)
    asked = {*question.findings, *question.yes, *question.no, *question.rest}
    about = [one for one in findings if one.id in asked]
    picked = _picked(normal, question) if said.answer in {None, "yes"} and not about else ()
    if picked:
        return Said(None, 0), (*findings, *picked)
    graded = _graded(normal, about, question) if said.answer is None else ()
    if graded:
        return said, (*(one for one in findings if one not in about), *graded)
    if said.answer is None:
        no = _denial(normal, about, question, strict=strict, of_trouble=is_about_trouble(question, groups))
        if no:
            none = (of_the_whole(question.none, normal, Polarity.AFFIRMED),) if question.none else ()
            return Said("no", no), (*findings, *none)
        more_or_less = any(groups[name] in TROUBLES for name in question.yes)  # "on and off", "something rotten"
        yes = 0 if strict else _assent(normal, about, question, more_or_less=more_or_less)
        unsure = 0 if yes or about else covered(normal, _UNSURE)
        if yes:
            said = Said("yes", yes)
        elif unsure:
            said = Said("unsure", unsure)
    known = {one.id for one in findings}
    denied = (name for name in denied_by_name(normal, question.id, everyday=not strict) if name in asked - known)
    return said, (*findings, *(of_the_whole(name, normal, Polarity.DENIED) for name in dict.fromkeys(denied)))


def _tells_of_danger(findings: Sequence[Finding], question: Asked, groups: Mapping[str, Group]) -> bool:
    """Whether something that was asked about, or any danger, is told and not denied."""
    asked = {*question.findings, *question.yes}
    return any(
        one.polarity is not Polarity.DENIED and (one.id in asked or groups.get(one.id) is Group.RED) for one in findings
    )


def _says_none(normal: Normal) -> bool:
    """Whether an answer ends in "none of those", said by itself: not in "I have none of the others"."""
    end = len(normal.words)
    while end and normal.words[end - 1] in everyday.BEHIND_NONE:
        end -= 1
    lasts = (first for first, last in _NONE_OF_IT.find(normal.words[:end]) if last == end)
    return any(normal.is_stop(first) or normal.words[first - 1] in everyday.BEFORE_NONE for first in lasts)


def _denial(normal: Normal, about: Sequence[Finding], question: Asked, *, strict: bool, of_trouble: bool) -> int:
    """Return how many words of an answer say no in other words."""
    if not question.no and not question.rest:
        return 0
    affirmed, whole = any(one.polarity is not Polarity.DENIED for one in about), len(normal.words)
    if strict:
        alone = _is_all(normal, _DENYING, _EVER) or _answers(normal, _DENYING_THIS, question) == whole
        return whole if alone and not affirmed else 0
    denied = covered(normal, _DENYING_LOOSELY) or (of_trouble and covered(normal, _HEALTHY))
    if not affirmed:
        denied = denied or _answers(normal, _DENYING_THIS, question)
    ends_in_no = (_THE_REST if affirmed else _SO_NO).end(normal.words)
    return denied or (whole if ends_in_no else 0)


def _assent(normal: Normal, about: Sequence[Finding], question: Asked, *, more_or_less: bool) -> int:
    """Return how many words of an answer say yes in other words."""
    if not question.yes or about:
        return 0
    core = _ASSENTING_BY_DEGREE if more_or_less else _ASSENTING
    return covered(normal, core) or _answers(normal, _ASSENTING_THIS, question)


def covered(normal: Normal, core: Runs, padding: Runs = _PADDING) -> int:
    """Return how many words one of `core` takes up, padding aside, from the beginning to an edge of a clause; or 0."""
    reached = {0: False}
    for at in range(len(normal.words)):
        if at not in reached:
            continue
        for runs, is_core in ((core, True), (padding, False)):
            for length in runs.lengths(normal.words, at):
                if not any(edge in normal.ends for edge in range(at + 1, at + length)):
                    reached[at + length] = reached.get(at + length, False) or reached[at] or is_core
    return max((at for at, told in reached.items() if told and _is_edge(normal, at)), default=0)


def _is_edge(normal: Normal, at: int) -> bool:
    return normal.is_stop(at) or normal.words[at] in everyday.EDGES


def _is_all(normal: Normal, core: Runs, padding: Runs = _PADDING) -> bool:
    return covered(normal, core, padding) == len(normal.words) > 0


def _answers(normal: Normal, of_questions: Mapping[str, Runs], question: Asked) -> int:
    """Return how many words make up one of the answers that this question alone has, if none takes it back at once."""
    core = of_questions.get(question.id)
    told = covered(normal, core) if core else 0
    return told if everyday.TAKING_BACK.isdisjoint(normal.words[told : told + 1]) else 0


def _graded(normal: Normal, about: Sequence[Finding], question: Asked) -> tuple[Finding, ...]:
    """Return what a word of degree tells of the question; all that was said, or beside nothing else `about` it."""
    grades = degrees.MEANING.get(question.id, {})
    reached = {level: covered(normal, runs, _CARRIERS) for level, runs in _DEGREES.items() if level in grades}
    level = max(reached, key=lambda one: reached[one], default="")
    if not level or not reached[level] or (about and reached[level] < len(normal.words)):
        return ()
    return tuple(
        of_the_whole(one.removeprefix("!"), normal, Polarity.DENIED if one.startswith("!") else Polarity.AFFIRMED)
        for one in grades[level]
    )


def _picked(normal: Normal, question: Asked) -> tuple[Finding, ...]:
    """Return the items of the list that was read out, where "all of them" or "both" picks them and is all that is said.

    "The first" picks nothing: which one that is depends on the wording of the question that was heard last.
    """
    if not (_is_all(normal, _ALL) or (len(question.items) == _PAIR and _is_all(normal, _BOTH))):
        return ()
    return tuple(of_the_whole(name, normal, Polarity.AFFIRMED) for name in question.items)
