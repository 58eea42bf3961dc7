"""What in a sentence is told to be long past: "years ago", "in 2005", "that was nineteen ninety four"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from kiosk.understanding.english import doubt, long_over, negation, persons, unlisted, word_classes
from kiosk.understanding.polarity.not_now import is_not_now_but_lately
from kiosk.understanding.quantities.years import LONG_AGO
from kiosk.understanding.text.clauses import behind_subject, clause
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs
from kiosk.understanding.text.vocabulary import FREE, PARTS

_SHORT_YEAR = re.compile(r"[4-9]\d")
_PAST_TIMES, _LIKENING = Runs(doubt.PAST_TIMES), Runs(doubt.LIKENING)
_LIKENING_TO_WHEN = Runs(doubt.LIKENING_TO_WHEN)
_DATES_WHAT_PRECEDES, _IS_AGO = Runs(doubt.DATES_WHAT_PRECEDES), Runs(doubt.IS_AGO)
_LATELY = Runs(long_over.LATELY)
_LONG_OVER, _AND_NOW = Runs(doubt.LONG_OVER), Runs(doubt.AND_NOW)
FARTHEST_OVER = 4
"""Words from a past time to "but that's long over"."""
FARTHEST_OCCASION = 5
"""Words between "that was" and its year: "at my sister's wedding"."""
FARTHEST_AGAIN = 5
"""Words from a past time to "and again today"."""
NEAR_AGAIN = 4
"""Words around the word that names a trouble in which the others stand where it is told again."""


def is_dated(normal: Normal, at: Sequence[int]) -> bool:
    """Whether a time long past stands in the sentence of a match: "my sister had a blackout in 2010"."""
    begin, end = clause(normal, at[0])
    return any(begin <= first < end for first, _ in past_runs(normal))


def is_past(normal: Normal, at: Sequence[int], spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a match stands in one of the past `spans`, is told of no time of late, and not told again outside them.

    A phrase is found once in a story: in "I fainted in 2006. This morning I fainted" it is the old one.
    """
    if not _is_within(at, spans) or _is_nearer_to_lately(normal, at) or _is_told_as_now(normal, at):
        return False
    said = {normal.stems[index] for index in at} - negation.NEGATORS - negation.MODALS
    named = said - FREE - PARTS or said - word_classes.DROPPED
    longest = max(sorted(named - PARTS or named), key=len, default="")
    denied = not negation.NEGATORS.isdisjoint(normal.words[index] for index in at)
    places = (index for index, one in enumerate(normal.stems) if one == longest and index not in at)
    return not any(
        _is_told(normal, index, named, denied=denied) and not _is_within((index,), spans) for index in places
    )


def _is_told_as_now(normal: Normal, at: Sequence[int]) -> bool:
    """Whether the words of a match are of the present, and it is not over: "my jaw is locked I broke it in 2016"."""
    if doubt.OF_THE_PRESENT.isdisjoint(normal.words[max(0, at[0] - 1) : at[-1] + 1]):
        return False
    return all(normal.words[first] not in negation.NEGATORS for first, _ in past_runs(normal))


def _is_within(at: Sequence[int], spans: Sequence[tuple[int, int]]) -> bool:
    return any(first <= at[0] and at[-1] < last for first, last in spans)


def _is_told(normal: Normal, index: int, named: AbstractSet[str], *, denied: bool) -> bool:
    """Whether all that names a trouble stands around a word, and no "not" but its own before it."""
    begin, end = clause(normal, index)
    near = slice(max(begin, index - NEAR_AGAIN), min(end, index + NEAR_AGAIN))
    before = normal.words[near.start : index]
    not_so = not (negation.NEGATORS if denied else negation.NEGATORS | doubt.SHORT_OF).isdisjoint(before)
    parts = PARTS if "it" in normal.words[index : near.stop] else frozenset()  # "now I can't feel it again"
    return not_so is denied and set(normal.stems[near]).issuperset(named - parts)


def _is_nearer_to_lately(normal: Normal, at: Sequence[int]) -> bool:
    """Whether a time of late stands nearer to a match than any time long past: "chest pain last night, in 1999 …"."""
    begin, end = clause(normal, at[0])
    apart = [
        min((max(first - at[-1], at[0] - last + 1) for first, last in runs if begin <= first < end), default=end)
        for runs in (_LATELY.find(normal.words), past_runs(normal))
    ]
    return apart[0] < apart[1]


def past_spans(normal: Normal) -> list[tuple[int, int]]:
    """Return the stretches of words, first and one after the last, that are dated to the past."""
    dated = [run for run in past_runs(normal) if not (_is_now(normal, *run) or _is_like(normal, run[0]))]
    spans = ((first, _told_of(normal, first, last)) for first, last in dated)
    return [(_behind_likening(normal, begin, first), end) for first, (begin, end) in spans]


def _behind_likening(normal: Normal, begin: int, first: int) -> int:
    """Return where that begins which is dated, if a "like when" stands before it: "it hurts like when …"."""
    return max((begin + last for _, last in _LIKENING_TO_WHEN.find(normal.words[begin : first + 1])), default=begin)


def _is_like(normal: Normal, first: int) -> bool:
    """Whether a past time only dates what something is like: "my jaw is locked like I had years ago"."""
    return any(last in (first, first + 1) for _, last in _LIKENING.find(normal.words[: first + 1]))


def past_runs(normal: Normal) -> list[tuple[int, int]]:
    """Return where words place something in the past: "years ago", "in 2005"."""
    words = normal.words
    dated = [
        (index - (normal.word_before(index) in doubt.BEFORE_IN), index + 1 + length)
        for index in range(len(words) - 1)
        if words[index] in doubt.BEFORE_YEAR
        for length in (1, 2)
        if index + length < len(words)
        and not normal.crosses_end(index, index + length)
        and LONG_AGO.fullmatch(" ".join(words[index + 1 : index + 1 + length]))
    ]
    dated += [(at, at + 3) for at in range(len(words) - 2) if _is_short_year(normal, at)]
    times = [run for run in _PAST_TIMES.find(words) if not _is_in_it_now(words, run[0])]
    return [*((_with_count(normal, first), last) for first, last in times), *_since(normal), *dated]


def _is_short_year(normal: Normal, at: int) -> bool:
    """Whether a year without its century begins at `at`: "back in 86", but not "back in 60 minutes"."""
    said, after = normal.words[at : at + 2], normal.words[at + 3 : at + 4]
    short = said == doubt.BACK_IN and _SHORT_YEAR.fullmatch(normal.words[at + 2]) is not None
    return short and not normal.crosses_end(at, at + 2) and unlisted.TIMES.isdisjoint(after)


def _is_in_it_now(words: Sequence[str], first: int) -> bool:
    """Whether somebody is where a past time places others: "I'm in my thirties with brown urine"."""
    return words[first] == "in" and first > 0 and words[first - 1] in doubt.BEING_IN


def _with_count(normal: Normal, first: int) -> int:
    """Return where "9 years ago" begins, of which `first` is the "years"."""
    at = first
    while (
        normal.words[first] in doubt.COUNTED
        and at
        and not normal.is_stop(at)
        and (normal.words[at - 1].isdigit() or normal.words[at - 1] in doubt.COUNTING)
    ):
        at -= 1
    return at


def _since(normal: Normal) -> list[tuple[int, int]]:
    """Return where a "years since" ends what is said: "that's nine years since", not "9 years since I married"."""
    words = normal.words
    return [
        (_with_count(normal, at), at + 2)
        for at in range(1, len(words) - 1)
        if words[at : at + 2] == ("years", "since")
        and words[at - 1].isdigit()
        and (normal.is_stop(at + 2) or words[at + 2] in doubt.GOING_ON)
    ]


def _told_of(normal: Normal, first: int, last: int) -> tuple[int, int]:
    """Return the words that a past time dates: those between the commas around it, or beside it when it is alone.

    "I had chest pain years ago, now my toes cramp" dates no toes.
    """
    begin, end = clause(normal, first)
    told = _told_before(normal, first, last, begin)
    if told is not None:
        return told, last
    commas = {comma for comma in normal.commas if begin < comma < end}
    cuts = [begin, *sorted(commas | _begun_anew(normal, first, last, (begin, end))), end]
    at = max(place for place, cut in enumerate(cuts) if cut <= first)
    after = next((place for place, cut in enumerate(cuts) if cut >= last), len(cuts) - 1)
    around = (*normal.words[cuts[at] : first], *normal.words[last : cuts[after]])
    if cuts[after] - cuts[at] > last - first + 1 and not doubt.AROUND_PAST_TIME.issuperset(around):
        return cuts[at], cuts[after]
    if not at:
        return cuts[0], cuts[min(after + 1, len(cuts) - 1)]
    # "I fainted once, at my own wedding, in 1971": the place is no more than the year's company.
    back = at - 1 - (at > 1 and normal.words[cuts[at - 1]] in doubt.BEFORE_OCCASION)
    return cuts[back], cuts[after]


def _begun_anew(normal: Normal, first: int, last: int, within: tuple[int, int]) -> set[int]:
    """Return where something else begins behind a past time though no comma says so, as Vosk never writes one.

    "I had a clot last year my calf is swollen", "I broke it as a child I can't feel my leg". Behind a time that ends
    what is told a subject is enough, behind one that opens it only what is told as of now.
    """
    begin, end = within
    words = normal.words
    ends = not doubt.TELLERS.isdisjoint(words[begin:first])
    at_once = {last} if last < end and ends and words[last] in negation.SUBJECTS else set()
    return at_once | {index for index in range(last, end) if _is_told_now(normal, index, last)}


def _is_told_now(normal: Normal, index: int, last: int) -> bool:
    """Whether a clause of the present begins at `index`: "I can't", "my left calf is", not "when I have"."""
    words = normal.words
    kept = index > last and words[index - 1] in negation.KEEPING_REACH
    if kept or words[index] not in negation.SUBJECTS | negation.SUBJECT_HEADS:
        return False
    return not doubt.TOLD_NOW.isdisjoint(behind_subject(words, index))


def _told_before(normal: Normal, first: int, last: int, begin: int) -> int | None:
    """Return where that begins which "that was" dates: "I fainted once. That was in 1994.", or None.

    What was last night was not years ago, and "it was years ago that" dates what follows.
    """
    runs = _DATES_WHAT_PRECEDES.find(normal.words[:last])
    it_was = next((run[0] for run in runs if run[1] in (first, first + 1) or _is_occasion(normal, run[1], first)), None)
    if it_was is None:
        it_was = _is_ago(normal, first, last, begin)
    if it_was is None or normal.words[last : last + 1] in doubt.DATES_WHAT_FOLLOWS:
        return None
    if begin and it_was <= begin + 1:
        told = clause(normal, begin - 1)[0]
    else:
        told = _told_by_somebody(normal, begin, it_was - 1)
    return told if persons.RECENT.isdisjoint(normal.words[told:it_was]) else None


def _told_by_somebody(normal: Normal, begin: int, end: int) -> int:
    """Return where that begins between commas which somebody tells: not the "behind a hedge" that follows it."""
    told = end
    while told > begin:
        told = max((comma for comma in normal.commas if begin < comma < told), default=begin)
        if not doubt.TELLERS.isdisjoint(normal.words[told:end]):
            break
    return told


def _is_occasion(normal: Normal, at: int, first: int) -> bool:
    """Whether an occasion stands between a "that was" and its year: "that was at a blood test in 2006"."""
    between = normal.words[at:first]
    return (
        0 < len(between) <= FARTHEST_OCCASION
        and between[0] in doubt.BEFORE_OCCASION
        and persons.RECENT.isdisjoint(between)
        and not any(normal.is_stop(one) for one in range(at, first + 1))
    )


def _is_ago(normal: Normal, first: int, last: int, begin: int) -> int | None:
    """Return where a "that's nine years ago" begins that ends what is said of something told as past, or None."""
    words = normal.words
    ends = normal.is_stop(last) or words[last] in doubt.GOING_ON
    it_is = next((run[0] for run in _IS_AGO.find(words[:first]) if run[1] == first), None)
    if not ends or it_is is None or words[first:last] == words[last - 2 : last]:
        return None
    told = words[begin:it_is] if it_is > begin + 1 else words[clause(normal, begin - 1)[0] : it_is]
    was_so = not doubt.WAS_SO.isdisjoint(told) and doubt.IS_SO.isdisjoint(told)
    return it_is if was_so and doubt.SO_SINCE.isdisjoint(words[last : clause(normal, first)[1]]) else None


def _is_now(normal: Normal, first: int, last: int) -> bool:
    """Whether a word beside the past named from `first` to `last` brings it into the present."""
    if is_not_now_but_lately(normal, first):
        return True
    begin, end = _told_of(normal, first, last)
    over = clause(normal, first)[1]
    back = range(last, min(over, last + FARTHEST_AGAIN))
    if any(_is_again(normal, at) or _ends_back(normal, at, over) for at in back):
        return True
    if any(_LONG_OVER.at(normal.words, index) for index in range(last, min(end, last + FARTHEST_OVER))):
        return False
    told = (*normal.words[begin:first], *normal.words[last:end])
    return not doubt.BESIDE_PRESENT.isdisjoint(told)


def _is_again(normal: Normal, index: int) -> bool:
    """Whether "again" or "today" stands at `index`, and no "never" before it."""
    return normal.words[index] in doubt.BACK_TODAY and negation.NEGATORS.isdisjoint(normal.words[index - 1 : index])


def _ends_back(normal: Normal, index: int, end: int) -> bool:
    """Whether the clause ends in "and now" at `index`; "and now my calf cramps" tells of something else."""
    length = _AND_NOW.at(normal.words, index)
    return length > 0 and index + length == end
