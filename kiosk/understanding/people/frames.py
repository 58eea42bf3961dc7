"""Whether an "I" in an answer has what it tells, or only thinks, sees and says it of somebody else.

Most carers answer so: "I think it's ramipril", "I have the list here, furosemide", "I had a look and it's red".
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kiosk.understanding.english import frames
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal, stems_of
from kiosk.understanding.text.runs import Runs

FARTHEST_FRAME = 7
"""Words from "I" to what frames: "I would have to have a look"."""
_ASIDE, _NO_FRAMES, _FOR_THEM = Runs(frames.ASIDE), Runs(frames.NO_FRAMES), Runs(frames.FOR_THEM)
_FRAMING = stems_of(frames.FRAMING)


def is_own(normal: Normal, named: int, at: Sequence[int], lasting: Collection[Sequence[int]]) -> bool:
    """Whether the "I" or "my" at `named` has what is told at `at`.

    Over a comma it has only what goes on with something of its own, one of `lasting`: "I'm diabetic, one kidney".
    """
    words = normal.words
    if named in at:
        return True
    if any(first <= named < end for first, end in _ASIDE.find(words)):
        return False
    if words[named] in frames.SPEAKERS and _frames(normal, named, at[0]):
        return False
    begin, end = clause(normal, named, normal.stops)
    if _FOR_THEM.find(words[at[0] : clause(normal, at[0])[1]]):
        return False
    if begin <= at[0] < end:
        return True
    begins_list = not frames.HAVING.isdisjoint(words[named + 1 : named + 3])
    return begins_list or any(named < one[-1] < end for one in lasting)


def _frames(normal: Normal, named: int, until: int) -> bool:
    """Whether what follows an "I" only says how somebody knows it."""
    words = normal.words
    at = named + 1
    last = min(until, named + FARTHEST_FRAME, len(words))
    while at < last and words[at] in frames.BEFORE_FRAME:
        at += 1
    return at < last and normal.stems[at] in _FRAMING and not _NO_FRAMES.at(words, at)
