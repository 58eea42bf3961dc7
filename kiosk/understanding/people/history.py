"""Whether what is told of a relative may be there now, or is the family's history."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kiosk.understanding.english import negation, persons
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

_DIED, _NAMED = Runs(persons.DIED), Runs(persons.NAMED_ILLNESSES)
_NOT_OF_TODAY = negation.NEGATORS | persons.HABITUAL
FARTHEST_HAD = 6
"""Words from "had" to the end of what befell somebody: "had a terrible turn and blacked out"."""


def may_be_present(normal: Normal, person: int, last: int) -> bool:
    """Whether a trouble may be there still, however the story goes on: "my dad's confused and he had his tea".

    `person` is the word that names whose it is, `last` the last of the trouble.
    """
    words = normal.words
    told = words[person : last + 1]
    over = not persons.OVER.isdisjoint(told) or not persons.DEAD.isdisjoint(words[last:])
    return not over and (words[0] != "no" or not persons.PRESENT.isdisjoint(told))


def is_history(normal: Normal, at: Sequence[int], around: range, *, sudden: bool) -> bool:
    """Whether the words `around` a trouble make it a relative's history: "had", "used to", "died of".

    What is `sudden` may be of today where nothing but its own "had" stands with it: "my wife had a blackout". It is
    read back with the time, and a no takes it back.
    """
    words = normal.words[around.start : around.stop]
    if any(words[max(0, first - 1)] not in persons.PERFECT | {"is"} for first, _ in _DIED.find(words)):
        return True
    dating = [
        around.start + index
        for index, word in enumerate(words)
        if word in persons.HISTORY
        and (word == "had" or around.start + index not in at)  # "what she's passed is brown" is no history
        and words[max(0, index - 1)] not in persons.PERFECT
    ]
    return bool(dating) and not (sudden and _is_undated(normal, at, dating))


def may_be_of_today(normal: Normal, person: int, at: Sequence[int]) -> bool:
    """Whether a person is told to be in a danger, or to have been: not denied, no habit, and nobody has died."""
    return _NOT_OF_TODAY.isdisjoint(normal.words[person : at[0]]) and persons.DEAD.isdisjoint(normal.words)


def _is_undated(normal: Normal, at: Sequence[int], dating: Collection[int]) -> bool:
    """Whether a trouble is told with its own "had" and nothing that dates it; a "stroke" that somebody had is old."""
    (first, *more) = dating
    words = normal.words
    own = words[first] == "had" and first <= at[-1] <= first + FARTHEST_HAD and not more
    named = _NAMED.find(words[first : at[-1] + 1])
    return own and not named and not normal.crosses_end(first, at[-1]) and may_be_of_today(normal, first, at)
