"""What an answer to a question about danger denies in passing: "my breathing's fine, it's this weight on my chest".

Beside a danger that a phrase knows, the others are denied in few words, for the question has just named them: "no
pain", "swallowing's fine", "nothing else". And a harmless tale may end in "so no". Nothing else denies in passing:
people tell of dangers in words that nobody knows, next to such denials ("not drooping, sagging"; "pee good, no"), and
an answer that was not understood costs no more than the question once again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from kiosk.events import Finding, Polarity
from kiosk.understanding.asked import Asked
from kiosk.understanding.english import in_passing
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal, normalise
from kiosk.understanding.text.runs import Runs
from kiosk.understanding.told import of_the_whole

MOST_LINKS = 2
"""Words between "swallowing" and "fine"; one more where no danger is asked for ("calcium has always been normal")."""
_SO_NO, _REST, _NEGATORS = Runs(in_passing.SO_NO), Runs(in_passing.REST), Runs(in_passing.NEGATORS)
_EVERYDAY_NEGATORS = Runs((*in_passing.NEGATORS, *in_passing.EVERYDAY_NEGATORS))
_EVERYDAY_LINKS = in_passing.LINKS | in_passing.EVERYDAY_LINKS
_LONGEST_NEGATOR = max(len(run) for run in (*in_passing.NEGATORS, *in_passing.EVERYDAY_NEGATORS))

_Words = Mapping[str, Mapping[str, Runs]]


def _compiled(table: Mapping[str, Mapping[str, tuple[tuple[str, ...], ...]]]) -> _Words:
    return {question: {name: Runs(some) for name, some in of.items()} for question, of in table.items()}


_NAMED, _ABLE = _compiled(in_passing.NAMED), _compiled(in_passing.ABLE)


def denied_in_passing(text: str, question: Asked, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return what an answer denies of what was asked, beside these findings of the phrases."""
    normal = normalise(text)
    asked = tuple(dict.fromkeys((*question.no, *question.rest)))
    known = {one.id for one in findings}
    open_ = {one.id for one in findings if one.id in asked and one.polarity is not Polarity.DENIED}
    if any(one.id in open_ and one.polarity is Polarity.AFFIRMED for one in findings):
        denied = set(asked) if _REST.end(normal.words) else set(denied_by_name(normal, question.id))
    else:
        denied = set(asked) if not open_ and _SO_NO.end(normal.words) and not _asks(text, normal) else set()
    return tuple(of_the_whole(name, normal, Polarity.DENIED) for name in asked if name in denied - known)


def _asks(text: str, normal: Normal) -> bool:
    """Whether the speaker asks themselves and answers it: "can I stand, but no"."""
    starts = {clause(normal, index)[0] for index in range(len(normal.words))}
    return "?" in text or any(normal.words[start] in in_passing.ASKING for start in starts)


def denied_by_name(normal: Normal, question: str, *, everyday: bool = False) -> Iterator[str]:
    """Yield what an answer denies in the words of the question, which has just named it; one may come twice.

    `everyday`: it asks for no danger, and "it has always been fine" or "I wouldn't call it the runs" will do.
    """
    words = normal.words
    negators, links = (_EVERYDAY_NEGATORS, _EVERYDAY_LINKS) if everyday else (_NEGATORS, in_passing.LINKS)
    for name, named in _NAMED.get(question, {}).items():
        if any(_is_negated(normal, first, end, negators) for first, end in named.find(words)):
            yield name
    for name, able in _ABLE.get(question, {}).items():
        if any(_is_well(normal, end, links) for _, end in able.find(words)):
            yield name


def _is_negated(normal: Normal, first: int, end: int, negators: Runs) -> bool:
    """Whether a negator stands right before a word, within its sentence, and nothing behind takes it back."""
    starts = range(max(0, first - _LONGEST_NEGATOR), first)
    before = any(
        start + length == first and not normal.crosses_end(start, first)
        for start in starts
        for length in negators.lengths(normal.words, start)
    )
    before = before and first not in normal.commas  # "appendix, no, thyroid"
    return before and in_passing.TAKEN_BACK.isdisjoint(normal.words[end : end + 1])


def _is_well(normal: Normal, end: int, links: AbstractSet[str]) -> bool:
    """Whether what ends before `end` is told to be well, for good."""
    words = normal.words
    for at in range(end, min(len(words), end + MOST_LINKS + 1 + (links is _EVERYDAY_LINKS))):
        if words[at] in in_passing.WELL:
            follows = () if normal.is_stop(at + 1) else words[at + 1 : at + 2]
            return in_passing.NO_LONGER.isdisjoint(follows)
        if words[at] not in links:
            return False
    return False
