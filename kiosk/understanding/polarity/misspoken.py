"""What is said, taken back in the same words and replaced: "cramps at night. No, not at night, in the morning".

Such a sentence is read as it was meant: "cramps in the morning. Not at night". Left as it stands, the first mention
counts as more than its denial, and the "no" reaches what is put in its place.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace

from kiosk.events import Finding, Polarity, Subject
from kiosk.understanding.english import misspoken, negation, word_classes
from kiosk.understanding.text.clauses import clause, walls
from kiosk.understanding.text.normalise import Normal, stem, stems_of
from kiosk.understanding.text.runs import Runs
from kiosk.understanding.text.vocabulary import CRAMPS, FREE, PARTS

FARTHEST = 16
"""Words back to what is taken back."""
LONGEST = 6
"""Words of what is put in its place."""
_OPENINGS, _INSTEAD = Runs(misspoken.OPENINGS), Runs(misspoken.INSTEAD)
_SAID, _MEANT = Runs(misspoken.SAID), Runs(misspoken.MEANT)
_PLACES = FREE | PARTS | CRAMPS
_LIGHT = stems_of(word_classes.FREE | misspoken.LIGHT) - stems_of(misspoken.TELLING_ALONE)

Find = Callable[[Normal], tuple[tuple[Finding, ...], Subject | None]]
"""A sentence → what it tells, and for whom the person speaks."""


def found_as_meant(normal: Normal, find: Find, staying: Collection[str]) -> tuple[tuple[Finding, ...], Subject | None]:
    """Return what a sentence tells as it was meant, and of what is `staying` also what it tells as it stands.

    "Swollen, no not swollen, red" may be both.
    """
    meant, order = as_meant(normal)
    findings, subject = find(meant)
    if meant is normal:
        return findings, subject
    kept = {one.id: one for one in find(normal)[0] if one.polarity is Polarity.AFFIRMED and one.id in staying}
    put_right = (_where_it_was_said(one, normal, order) for one in findings if one.id not in kept)
    return (*put_right, *kept.values()), subject


def _where_it_was_said(finding: Finding, normal: Normal, order: Sequence[int]) -> Finding:
    """Return a finding of the words in another order with the words of the sentence as it stands."""
    at = order[slice(*finding.span)]
    span = (min(at), max(at) + 1)
    return replace(finding, span=span, words=" ".join(normal.words[slice(*span)]))


def as_meant(normal: Normal) -> tuple[Normal, Sequence[int]]:
    """Return a sentence with what was misspoken put right, and where each of its words stood."""
    words = normal.words
    for at in range(len(words)):
        length = _SAID.at(words, at) if at == 0 or normal.is_stop(at) else 0
        reported = _reported_right(normal, at, at + length) if length else None
        if reported is not None:
            return reported
    for at in range(1, len(words)):
        opens = normal.is_stop(at) or words[at] in misspoken.OPENING_ANYWHERE
        length = _OPENINGS.at(words, at) if opens else 0
        found = _taken_back(normal, at, at + length) if length else None
        if found is None:
            continue
        first, end, again = found
        instead = _instead(normal, again)
        if instead is None:
            continue
        return _put_right(normal, (first, end), at, (at + length, again), instead)
    return normal, range(len(words))


def _reported_right(normal: Normal, at: int, start: int) -> tuple[Normal, Sequence[int]] | None:
    """Return "I said calves but I meant my feet" as "my feet, not calves"; None where nothing is put right."""
    words = normal.words
    for middle in range(start + 1, min(start + LONGEST, len(words)) + 1):
        length = _MEANT.at(words, middle) if middle < len(words) else 0
        if not length:
            continue
        end = clause(normal, middle + length, walls(normal))[1] if middle + length < len(words) else middle + length
        told = words[middle + length : end]
        if words[middle + length - 1] not in misspoken.MEANING and misspoken.PLACING.isdisjoint(told[:1]):
            return None
        # With a "not" on either side it is a tale of its own: "I said I can't feel it but I meant …".
        one_thing = negation.NEGATORS.isdisjoint((*words[start:middle], *told))
        if not told or len(told) > LONGEST or not one_thing or not misspoken.TELLING.isdisjoint(told):
            return None
        placed, was_placed = map(_PLACES.issuperset, (normal.stems[middle + length : end], normal.stems[start:middle]))
        if placed and not was_placed:
            return None  # "I said my leg is numb but I meant my arm" denies no numbness
        # The word of meaning stands for the "not": "I said calves but I meant my feet" is "my feet, not calves".
        order = (*range(at), *range(middle + length, end), middle, *range(start, middle), *range(end, len(words)))
        edges = {edge for edge in normal.ends if not at <= edge <= end} | {middle + length, middle, end}
        commas = {edge for edge in normal.commas if not at <= edge <= end}
        return _reordered(replace(normal, words=(*words[:middle], "not", *words[middle + 1 :])), order, edges, commas)
    return None


def _taken_back(normal: Normal, at: int, start: int) -> tuple[int, int, int] | None:
    """Return what is taken back: its first word and the one after its last before `at`, and where it ends again."""
    words = normal.words
    if words[start : start + 1] == () or words[start] in misspoken.NOT_TAKEN_BACK:
        return None
    while start < len(words):
        for first in range(at - 1, max(-1, at - 1 - FARTHEST), -1):
            length = 0
            while first + length < at and start + length < len(words) and _same(normal, first + length, start + length):
                length += 1
            if any(one not in _LIGHT for one in normal.stems[first : first + length]):
                denied = negation.NEGATORS.intersection(words[clause(normal, first)[0] : first])
                return None if denied else (first, first + length, start + length)
        if words[start] not in misspoken.LIGHT:
            return None
        start += 1
    return None


def _same(normal: Normal, one: int, other: int) -> bool:
    alike = misspoken.DETERMINERS.issuperset((normal.words[one], normal.words[other]))
    return alike or normal.stems[one] == normal.stems[other]


def _instead(normal: Normal, start: int) -> tuple[int, int] | None:
    """Return what is put in its place, from `start` or the comma there on; a new sentence is not."""
    words = normal.words
    if start >= len(words):
        return None
    start += _INSTEAD.at(words, start)
    end = clause(normal, start, walls(normal))[1]
    told = words[start:end]
    if not told or len(told) > LONGEST or not misspoken.TELLING.isdisjoint(told):
        return None
    return (start, end) if negation.NEGATORS.isdisjoint(told) else None


def _put_right(
    normal: Normal, wrong: tuple[int, int], at: int, denied: tuple[int, int], instead: tuple[int, int]
) -> tuple[Normal, Sequence[int]]:
    """Return the sentence with `instead` in the place of what is `wrong`, and behind it that this is not so."""
    words = normal.words
    order = [
        *range(wrong[0]), *range(*instead), *range(wrong[1], at), denied[0] - 1, *range(*denied),
        *range(instead[1], len(words)),
    ]  # fmt: skip
    edges = {edge for edge in normal.ends | {denied[0] - 1, instead[1]} if edge != instead[0]}
    return _reordered(normal, order, edges, normal.commas - {instead[0]})


def _reordered(
    normal: Normal, order: Sequence[int], ends: Iterable[int], commas: Iterable[int]
) -> tuple[Normal, Sequence[int]]:
    """Return the words in another order, with the stops and commas before them, and the order."""
    place = {index: new for new, index in enumerate(order)}
    said = tuple(normal.words[index] for index in order)
    stops, pauses = (frozenset(place[edge] for edge in edges if place.get(edge)) for edges in (ends, commas))
    return Normal(said, tuple(map(stem, said)), stops, pauses - stops), order
