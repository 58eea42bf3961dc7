"""A call for help, and talk of one: "call an ambulance" calls, "she said get me an ambulance" only tells.

People talk about ambulances and hospitals far more often than they need one, and so does a radio. A call counts where
it stands alone in its clause, in the present; "I'm dying" and "take me to hospital" only where nothing else is said.
It is read back before anybody is called.
"""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.understanding.english import calls, negation, replies
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

CALL = "sounds_emergency"
"""The finding that a call for help tells."""
FARTHEST_REPORT = 3
"""Words behind the comma after a call in which "he said" may begin."""
_KIN, _VOCATIVES = (tuple((word,) for word in some) for some in (calls.NAMES, replies.VOCATIVES))
_BEFORE, _AFTER = Runs((*calls.BEFORE, *_VOCATIVES)), Runs((*calls.AFTER, *_VOCATIVES, *_KIN))
_BEFORE_NEED = Runs((*calls.BEFORE, *calls.NEEDING_SUBJECTS, *_VOCATIVES, *_KIN))
_AROUND = Runs((*calls.BEFORE, *calls.AFTER, *calls.NEEDING_SUBJECTS, *_VOCATIVES, *_KIN))


def calls_for_help(match: Match, normal: Normal) -> bool:
    """Whether the words of a match call for help now, and do not only tell of that, ask about it or deny it."""
    words, (first, end) = normal.words, match.span
    said, over = frozenset(words[first:end]), _made_of(words[end:], _AROUND)
    cries = len(match.at) == 1 or not calls.CRIES.isdisjoint(said)
    past = calls.PAST - {"got"} if cries else calls.PAST  # "I've got to go to hospital"
    if said & (past | negation.NEGATORS) or words[max(0, first - 1) : first + 1] == calls.NO_NEED:
        return False
    if "go" in said and calls.NEEDING.isdisjoint(words[:end]):
        return False  # "I go to hospital" for something else
    if cries:
        return over and _made_of(words[:first], _AROUND)
    edges = normal.stops | {0, len(words)}
    begin, last = max(edge for edge in edges if edge <= first), min(edge for edge in edges if edge >= end)
    before = max((edge for edge in edges if edge < begin), default=0)
    if _is_reported(words[before:begin], words[end:]):
        return False
    leading = _BEFORE_NEED if words[first] in calls.NEEDING else _BEFORE
    return _begins(words[begin:first], leading, over=over) and _ends(words[end:last])


def _begins(before: Sequence[str], leading: Runs, *, over: bool) -> bool:
    """Whether a call stands for itself behind what its clause begins with.

    Recognisers write no commas: where nothing is said behind it (`over`), something else may stand in front.
    """
    if _made_of(before, leading):
        return True
    first = next(at for at in range(len(before) + 1) if _made_of(before[at:], leading))
    return over and calls.CONDITIONS.isdisjoint(before) and before[first - 1] not in calls.INTO_CALL


def _ends(after: Sequence[str]) -> bool:
    """Whether a call ends its clause, or something else begins behind it."""
    return _made_of(after, _AFTER) or any(
        after[at] in calls.GOING_ON and _made_of(after[:at], _AFTER) for at in range(len(after))
    )


def _is_reported(before: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether the clauses around a call tell that somebody else made it, or for which case it is meant."""
    if before and (before[-1] in calls.REPORTING or before[0] in calls.CONDITIONS):
        return True
    said = behind[:1] and behind[0] in calls.SOMEBODY
    return bool(said) and not calls.REPORTING.isdisjoint(behind[1:FARTHEST_REPORT])


def _made_of(words: Sequence[str], runs: Runs) -> bool:
    """Whether the words are nothing but some of the runs."""
    reached = {0}
    for at in range(len(words)):
        if at in reached:
            reached |= {at + length for length in runs.lengths(words, at)}
    return len(words) in reached
