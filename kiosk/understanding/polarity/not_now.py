"""What is denied of the present alone: "chest pain, not now, earlier" tells of a chest pain.

A danger of last night is one today, however well somebody feels: a chest pain that has gone, a face that drooped for
ten minutes.
"""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.understanding.dialogue_acts.commands import Said
from kiosk.understanding.english import doubt, negation, not_now
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

MOST_LINKS = 3
"""Words between "not now" and "earlier"."""
FARTHEST_END = 12
"""Words from a trouble to what tells that it is over."""
_NOT_NOW, _LATELY, _NOT_ALL = Runs(not_now.NOT_NOW), Runs(not_now.LATELY), Runs(not_now.NOT_ALL)
_DATING, _HAD, _OVER = Runs((*not_now.SURELY_LATELY, *not_now.WEEKDAYS)), Runs(not_now.HAD), Runs(not_now.OVER)
_PAST, _TODAY = Runs(doubt.PAST_TIMES), Runs(not_now.TODAY)
_NONE, _OVER_OR_BETTER = Runs(()), Runs((*not_now.OVER, *not_now.BETTER))


def is_limited(normal: Normal, at: Sequence[int]) -> bool:
    """Whether what stands behind a match limits it: "I take water tablets, no, not every day"."""
    return at[-1] + 1 < len(normal.words) and _NOT_ALL.at(normal.words, at[-1] + 1) > 0


def was_lately(normal: Normal, at: Sequence[int]) -> bool:
    """Whether what stands behind a match denies it for the present, and not for the time just before now.

    That time stands before the denial: "chest pain last night, fine now", not "chest pain no, I was fine last night".
    """
    behind = at[-1] + 1
    if _earlier(normal, behind):
        return True
    begin, end = clause(normal, at[0])
    dates = _DATING.find(normal.words[begin:end])
    over = not not_now.ENDED.isdisjoint(normal.words[behind : min(end, behind + FARTHEST_END)])
    return over and any(begin + first <= behind for first, _ in dates)


def was_once(normal: Normal, at: Sequence[int]) -> bool:
    """Whether a match is told to have been and to be no more, and not when: "I had chest pain, not now"."""
    words, behind = normal.words, at[-1] + 1
    while behind < len(words) and words[behind] in not_now.BEFORE_END:
        behind += 1
    over = (_NOT_NOW.at(words, behind) or _OVER_OR_BETTER.at(words, behind)) if behind < len(words) else 0
    end = behind + over
    whole = over > 0 and (normal.is_stop(end) or words[end] in not_now.BEFORE_END)
    told = words[clause(normal, at[0])[0] : at[-1] + 1]
    told_of = not not_now.HAVING.isdisjoint(told) and negation.NEGATORS.isdisjoint(told)
    long_ago = _PAST.find(told) or not not_now.LONG_AGO.isdisjoint(told) or any(word.isdigit() for word in told)
    return whole and told_of and not long_ago


def turns_back(normal: Normal, index: int) -> bool:
    """Whether what is denied of today ends at `index`, and yesterday is told of: "nothing today, faint last night"."""
    words = normal.words
    begins = range(max(0, index - MOST_LINKS), index)
    before = any(index - first in _TODAY.lengths(words, first) for first in begins)
    told = words[index : clause(normal, index)[1]]
    linked = words[index : index + 1] and words[index] in negation.LINKS_OF_LISTS | negation.NEGATORS
    return before and not linked and bool(_DATING.find(told)) and negation.NEGATORS.isdisjoint(told)


def is_not_now_but_lately(normal: Normal, index: int) -> bool:
    """Whether the "not now" at `index` leaves the time just before: "this morning, but not now"."""
    begin, end = clause(normal, index)
    return _NOT_NOW.at(normal.words, index) > 0 and bool(_DATING.find(normal.words[begin:end]))


def was_before(normal: Normal, index: int) -> bool:
    """Whether what is denied before the word at `index` was there of late: "[no pain] now, but I did earlier"."""
    words, first = normal.words, index
    while index < len(words) and words[index] in not_now.NOW:
        index += 1
    had = _HAD.at(words, index) if first < index < len(words) else 0
    index += had
    while index < len(words) and words[index] in not_now.IT:
        index += 1
    lately = _LATELY.at(words, index) if had and index < len(words) else 0
    end = index + lately
    return lately > 0 and normal.is_stop(end)


def as_of_late(normal: Normal, said: Said, question: str) -> Said:
    """Return the plain answer to a question about danger: "not now, but earlier" is a yes, if nothing else is told."""
    if question not in not_now.OF_TROUBLES:
        return said
    gone = said.answer == "no" and _tells_of_end(normal)
    return Said("yes", len(normal.words)) if gone or is_of_late(normal) else said


def is_of_late(normal: Normal) -> bool:
    """Whether an answer says that it was so just before now, and nothing else: "I did this morning, not now"."""
    times = _times_alone(normal.words)
    lately = [time for time in times if time in not_now.LATELY]
    denied = len(lately) < len(times)
    so = denied or not not_now.SO.isdisjoint(normal.words)
    surely = denied or any(time in not_now.SURELY_LATELY for time in lately)
    mine = denied or not_now.OTHERS.isdisjoint(normal.words)
    return bool(lately) and so and surely and mine


def is_over_by_now(normal: Normal) -> bool:
    """Whether an answer tells of what was read back that it is no more, and nothing else: "not now", "it has gone"."""
    return bool(_times_alone(normal.words, _OVER_OR_BETTER))


def _tells_of_end(normal: Normal) -> bool:
    """Whether an answer tells that something has ended, and at most when: "not any more, it stopped when I sat"."""
    words, at = normal.words, 0
    while at < len(words) and words[at] in not_now.BEFORE_OVER:
        at += 1
    at += _NOT_NOW.at(words, at) if at < len(words) else 0
    over = _OVER.at(words, at) if at < len(words) else 0
    rest = words[at + over :]
    when = rest[:1] and rest[0] in not_now.WHEN and "cramp" not in normal.stems and not _PAST.find(rest)
    return over > 0 and (bool(when) or not_now.LINKS.issuperset(rest) or bool(_times_alone(rest)))


def _times_alone(words: Sequence[str], over: Runs = _NONE) -> list[tuple[str, ...]]:
    """Return each "not now" and "earlier", if an answer is made up of them, of what links them, and of `over`."""
    times, at = [], 1 if words[:1] == ("well",) else 0
    while at < len(words):
        length = _NOT_NOW.at(words, at) or _LATELY.at(words, at) or over.at(words, at)
        if length:
            times.append(tuple(words[at : at + length]))
        elif words[at] not in not_now.LINKS | not_now.OTHERS:
            return []
        at += length or 1
    return times


def _earlier(normal: Normal, index: int) -> bool:
    """Whether "not now, but earlier" stands at `index`."""
    words = normal.words
    length = _NOT_NOW.at(words, index) if index < len(words) else 0
    end = index + length
    for at in range(end, min(len(words), end + 1 + MOST_LINKS)) if length else ():
        if _LATELY.at(words, at):
            return True
        if words[at] not in not_now.LINKS:
            break
    return False
