"""What an answer to a question about danger denies in passing: "my breathing's fine, it's this weight on my chest".

Phrases of the prompt set know a danger wherever it is told. What is denied is said in far fewer words, for the question
has just named it: "no pain", "not brown, no", "swallowing's fine", and at the end of a harmless tale "so no". None of
this denies what the answer tells, or sounds like (`danger_answers.py`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from kiosk.events import Finding, Polarity
from kiosk.understanding.asked import Asked
from kiosk.understanding.english import in_passing, negation, replies
from kiosk.understanding.normalise import Normal, normalise
from kiosk.understanding.past import clause
from kiosk.understanding.runs import Runs

MOST_LINKS = 2
"""Words between "swallowing" and "fine"."""
_OPENING, _CLOSING = Runs(in_passing.OPENING), Runs(in_passing.CLOSING)
_ALL, _REST = Runs(in_passing.ALL), Runs(in_passing.REST)
_ECHOING = frozenset((word,) for word in in_passing.ECHOING)
_NEGATORS = Runs(in_passing.NEGATORS)

_Words = Mapping[str, Mapping[str, Runs]]


def _compiled(table: Mapping[str, Mapping[str, tuple[tuple[str, ...], ...]]]) -> _Words:
    return {question: {name: Runs(some) for name, some in of.items()} for question, of in table.items()}


_NAMED, _ABLE, _SO = _compiled(in_passing.NAMED), _compiled(in_passing.ABLE), _compiled(in_passing.SO)


def denied_in_passing(text: str, question: Asked, told: Collection[str], *, danger: bool) -> tuple[Finding, ...]:
    """Return what the answer denies of what was asked and not `told`; `danger`: it tells of one.

    Where nothing else was told, all that was asked for must be denied: of the rest may be told what nobody understood.
    """
    normal = normalise(text)
    asked = tuple(dict.fromkeys((*question.no, *question.rest)))
    if _denies_the_rest(normal, question.id, danger=danger):
        denied = set(asked)
    else:
        denied = set(_denied(normal, question.id)).intersection(asked)
        if not told and denied != set(asked):
            return ()
    return tuple(
        Finding(name, Polarity.DENIED, words=normal.text, phrase=normal.text, span=(0, len(normal.words)))
        for name in asked
        if name in denied and name not in told
    )


def _denies_the_rest(normal: Normal, question: str, *, danger: bool) -> bool:
    if _REST.find(normal.words):
        return True
    if danger or question in in_passing.NO_MAY_TELL:
        return False
    return bool(_ALL.find(normal.words)) or _opens_with_no(normal.words) or _closes_with_no(normal)


def _opens_with_no(words: tuple[str, ...]) -> bool:
    first = next((at for at, word in enumerate(words) if word not in replies.BEFORE_ANSWER), 0)
    end = first + (_OPENING.at(words, first) if words else 0)
    return end > first and replies.NOT_WHOLE.isdisjoint(words[end : end + 1])


def _closes_with_no(normal: Normal) -> bool:
    words, last = normal.words, len(normal.words)
    for first in range(1, last):
        if first + _CLOSING.at(words, first) == last:
            begin, _ = clause(normal, first - 1)
            return words[first:] not in _ECHOING or negation.NEGATORS.isdisjoint(words[begin:first])
    return False


def _denied(normal: Normal, question: str) -> Iterator[str]:
    """Yield what words of the question deny; one may come more than once."""
    words = normal.words
    for name, named in _NAMED.get(question, {}).items():
        if any(_is_negated(words, first, end) for first, end in named.find(words)):
            yield name
    for name, able in _ABLE.get(question, {}).items():
        if any(_is_well(words, end) for _, end in able.find(words)):
            yield name
    for name, so in _SO.get(question, {}).items():
        if any(not _negator_before(words, first) and not _ends_again(words, end) for first, end in so.find(words)):
            yield name


def _is_negated(words: tuple[str, ...], first: int, end: int) -> bool:
    return _negator_before(words, first) and not in_passing.UNDENIED.intersection(words[end : end + 1])


def _negator_before(words: tuple[str, ...], first: int) -> bool:
    return any(start + length == first for start in range(first) for length in _NEGATORS.lengths(words, start))


def _is_well(words: tuple[str, ...], end: int) -> bool:
    """Whether what ends before `end` is told to be well."""
    for at in range(end, min(len(words), end + MOST_LINKS + 1)):
        if words[at] in in_passing.WELL:
            return not _ends_again(words, at + 1)
        if words[at] not in in_passing.LINKS:
            return False
    return False


def _ends_again(words: tuple[str, ...], end: int) -> bool:
    return not in_passing.UNWELL_AGAIN.isdisjoint(words[end : end + 1])
