"""Everyday answers to a question that asks for no danger: no and yes in other words, degrees, items of a menu.

People answer the question that was asked, and seldom with a yes or no: "nowt like that", "now you mention it",
"hardly any", "the last two". What is said up to the first edge of a clause counts where nothing else is said in it.
Questions about danger are left alone: there a denial is no more than its own words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kiosk.events import Finding, Polarity
from kiosk.understanding.asked import RED, Asked, is_about_danger, is_about_trouble
from kiosk.understanding.commands import Said
from kiosk.understanding.english import degrees, everyday, menus, replies
from kiosk.understanding.in_passing import denied_by_name
from kiosk.understanding.normalise import Normal
from kiosk.understanding.runs import Runs

STRICT = frozenset({"hard_stops", "pregnancy", "calcium_stops", "statin_pain"})
"""Questions about what forbids an advice or tells of a danger: a no to them must be unmistakable."""
GUARDED = frozenset({"flag_dose"})
"""Asks for a danger, though what is taken is no red flag of its own."""
_LIGHT = tuple((word,) for word in replies.VOCATIVES | replies.BEFORE_ANSWER)
_SUBJECTS = tuple((word,) for word in everyday.SUBJECTS)
_PADDING = Runs((*everyday.PADDING, *_LIGHT, *_SUBJECTS))
_DENYING, _DENYING_LOOSELY = Runs(everyday.DENYING), Runs((*everyday.DENYING, *everyday.DENYING_LOOSELY))
_HEALTHY = Runs(everyday.HEALTHY)
_ASSENTING, _ASSENTING_BY_DEGREE = Runs(everyday.ASSENTING), Runs((*everyday.ASSENTING, *everyday.BY_DEGREE))
_UNSURE = Runs(everyday.UNSURE)
_DENYING_THIS = {question: Runs(some) for question, some in everyday.DENYING_THIS.items()}
_ASSENTING_THIS = {question: Runs(some) for question, some in everyday.ASSENTING_THIS.items()}
_SO_NO, _THE_REST = Runs(everyday.SO_NO), Runs(everyday.THE_REST)
_CARRIERS = Runs((*everyday.PADDING, *degrees.CARRIERS, *_LIGHT, *_SUBJECTS))
_DEGREES = {level: Runs(some) for level, some in degrees.LEVELS.items()}
_ALL, _BOTH = Runs(menus.ALL), Runs(menus.BOTH)
_ORDINALS = {places: Runs(some) for places, some in menus.ORDINALS.items()}
_PAIR = 2
_MORE_OR_LESS = frozenset({"symptom", "sensation", "loss", "trigger", RED})
"""Groups of what may be so "on and off" or "something rotten"; an operation or a new medicine may not."""


def takes_everyday_answers(question: Asked, groups: Mapping[str, str]) -> bool:
    """Whether more than the plainest words may answer a question: not where it asks for a danger."""
    return question.id in STRICT or not (question.id in GUARDED or is_about_danger(question, groups))


def degrees_of(question: str) -> tuple[str, ...]:
    """Return the words of degree that answer a question, for a recogniser to know."""
    return tuple(" ".join(run) for level in degrees.MEANING.get(question, ()) for run in degrees.LEVELS[level])


def with_everyday_answer(
    normal: Normal, said: Said, findings: tuple[Finding, ...], question: Asked, groups: Mapping[str, str]
) -> tuple[Said, tuple[Finding, ...]]:
    """Return the plain answer and the findings, with what an everyday answer tells of the question."""
    asked = {*question.findings, *question.yes, *question.no, *question.rest}
    about = [one for one in findings if one.id in asked]
    picked = _picked(normal, question) if said.answer in {None, "yes"} and not about else ()
    if picked:
        return Said(None, 0), (*findings, *picked)
    graded = _graded(normal, about, question) if said.answer is None else ()
    if graded:
        return said, (*(one for one in findings if one not in about), *graded)
    if said.answer is None:
        no = _denial(normal, about, question, of_trouble=is_about_trouble(question, groups))
        if no:
            return Said("no", no), (*_kept(normal, findings, question), *_none(normal, question))
        more_or_less = any(groups[name] in _MORE_OR_LESS for name in question.yes)
        yes = _assent(normal, about, question, more_or_less=more_or_less)
        unsure = 0 if yes or about else _covered(normal, _UNSURE)
        said = Said("yes", yes) if yes else Said("unsure", unsure) if unsure else said
    known = {one.id for one in findings}
    denied = (name for name in denied_by_name(normal, question.id, everyday=True) if name in asked - known)
    return said, (*findings, *(_told(name, normal, Polarity.DENIED) for name in dict.fromkeys(denied)))


def _denial(normal: Normal, about: Sequence[Finding], question: Asked, *, of_trouble: bool) -> int:
    """Return how many words of an answer say no in other words."""
    if not question.no and not question.rest:
        return 0
    strict = question.id in STRICT
    affirmed = any(one.polarity is not Polarity.DENIED for one in about)
    denied = (
        _covered(normal, _DENYING if strict else _DENYING_LOOSELY)
        or (of_trouble and _covered(normal, _HEALTHY))
        or _begins(normal, _DENYING_THIS.get(question.id))
    )
    taken_back = affirmed or not everyday.TAKING_BACK.isdisjoint(normal.words[denied : denied + 1])
    if denied and not (strict and taken_back):
        return denied
    over = (_ends(normal, _THE_REST) and (affirmed or not strict)) or (_ends(normal, _SO_NO) and not affirmed)
    return len(normal.words) * over


def _assent(normal: Normal, about: Sequence[Finding], question: Asked, *, more_or_less: bool) -> int:
    """Return how many words of an answer say yes in other words."""
    if not question.yes or about:
        return 0
    core = _ASSENTING_BY_DEGREE if more_or_less else _ASSENTING
    return _covered(normal, core) or _begins(normal, _ASSENTING_THIS.get(question.id))


def _kept(normal: Normal, findings: Iterable[Finding], question: Asked) -> tuple[Finding, ...]:
    """Leave out what a no to just this question takes back: "nowhere near a year"."""
    taken_back = question.yes if _begins(normal, _DENYING_THIS.get(question.id)) else ()
    return tuple(one for one in findings if one.id not in taken_back or one.polarity is Polarity.DENIED)


def _none(normal: Normal, question: Asked) -> tuple[Finding, ...]:
    """Return what a no to everything on the list tells by itself."""
    name = everyday.NONE.get(question.id)
    return (_told(name, normal, Polarity.AFFIRMED),) if name else ()


def _covered(normal: Normal, core: Runs, padding: Runs = _PADDING) -> int:
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
    if at == len(normal.words) or at in normal.commas or at in normal.ends:
        return True
    return normal.words[at] in everyday.EDGES


def _begins(normal: Normal, runs: Runs | None) -> int:
    """Return the length of one of `runs` at the beginning, padding before it included."""
    if runs is None:
        return 0
    at = 0
    while at < len(normal.words):
        length = runs.at(normal.words, at)
        if length:
            return at + length
        at += (skipped := _PADDING.at(normal.words, at))
        if not skipped:
            return 0
    return 0


def _ends(normal: Normal, runs: Runs) -> bool:
    last = len(normal.words)
    return any(at + length == last for at in range(1, last) for length in runs.lengths(normal.words, at))


def _graded(normal: Normal, about: Sequence[Finding], question: Asked) -> tuple[Finding, ...]:
    """Return what a word of degree tells of the question; all that was said, or beside nothing else `about` it."""
    grades = degrees.MEANING.get(question.id, {})
    reached = {level: _covered(normal, runs, _CARRIERS) for level, runs in _DEGREES.items() if level in grades}
    level = max(reached, key=lambda one: reached[one], default="")
    if not level or not reached[level] or (about and reached[level] < len(normal.words)):
        return ()
    return tuple(
        _told(one.removeprefix("!"), normal, Polarity.DENIED if one.startswith("!") else Polarity.AFFIRMED)
        for one in grades[level]
    )


def _picked(normal: Normal, question: Asked) -> tuple[Finding, ...]:
    """Return the items of the list that was read out which "all of them" or "the last two" picks."""
    items = menus.ITEMS.get(question.id, ())
    if not items:
        return ()
    if _covered(normal, _ALL) or (len(items) == _PAIR and _covered(normal, _BOTH)):
        return _items(items, normal)
    places = next((places for places, runs in _ORDINALS.items() if _covered(normal, runs)), None)
    return _items((items[place] for place in places if place < len(items)), normal) if places else ()


def _items(items: Iterable[Sequence[str]], normal: Normal) -> tuple[Finding, ...]:
    return tuple(_told(name, normal, Polarity.AFFIRMED) for item in items for name in item)


def _told(name: str, normal: Normal, polarity: Polarity) -> Finding:
    return Finding(name, polarity, words=normal.text, phrase=normal.text, span=(0, len(normal.words)))
