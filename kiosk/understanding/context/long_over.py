"""Troubles of weeks or years ago that the same story tells to be over: "I was confused in May, long over".

Both must be told: when it was, and that it is over. A fit of last night is one today, however well somebody feels; and
a danger of years ago that is not told to be over may have stayed. What goes is not denied: it may still be asked about.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kiosk.groups import Group
from kiosk.understanding.english import long_over, negation
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.matching.resolve import Chosen
from kiosk.understanding.quantities.years import is_of_year
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

NEAR = 3
"""Words before a trouble that may make it one of today ("my foot is numb")."""
FARTHEST_DATE = 20
"""Words between a trouble and when it was."""
FARTHEST_NEXT = 6
"""Words of the next sentence in which that may stand: "That was two Junes ago"."""
FARTHEST_OVER = 45
"""Words from a trouble to what tells that it is over."""
FARTHEST_NOW = 4
"""Words from what tells so to the "now" that belongs to it: "I can eat an apple now"."""
_CLOSED = frozenset({Group.RED, Group.SYMPTOM, Group.LOSS})
_NEVER_CLOSED = frozenset({"self_harm", "overdose", "weight_loss"})
"""Findings that are asked about however long ago they were."""
_GRAVE = frozenset(
    {
        "stroke_signs", "chest_pain", "breathless", "fainted", "fit", "coughing_blood", "bleeding", "sudden_paralysis",
        "heart_racing", "throat_closing", "new_weakness", "limb_numb", "gut_bleed", "sugar_low",
    }
)  # fmt: skip
"""Findings that may come again: somebody must have looked, too."""
_DATED, _OVER, _LATELY = Runs(long_over.DATED), Runs(long_over.OVER), Runs(long_over.LATELY)


def told_closed(chosen: Sequence[Chosen], normal: Normal, groups: Mapping[str, Group]) -> Iterator[tuple[int, ...]]:
    """Yield the words of the troubles that are told to be long over."""
    over = list(_OVER.find(normal.words))
    for choice in chosen:
        match = choice.match
        closing = groups[match.finding] in _CLOSED and match.finding not in _NEVER_CLOSED
        if (
            closing
            and over
            and _was_seen(match, normal)
            and all(_was_long_ago(span, normal) for span in (match.span, *_told_again(match, normal)))
            and _is_over(match, normal, over)
        ):
            yield match.at


def _was_seen(match: Match, normal: Normal) -> bool:
    """Whether somebody looked at a trouble that may come again."""
    near = normal.words[max(0, match.span[0] - FARTHEST_DATE) : match.span[1] + FARTHEST_OVER]
    return match.finding not in _GRAVE or not long_over.SEEN.isdisjoint(near)


def _told_again(match: Match, normal: Normal) -> Iterator[tuple[int, int]]:
    """Yield where the word that names a trouble is said once more: that one has a date of its own."""
    named = max((normal.stems[at] for at in match.at), key=len)
    return ((at, at + 1) for at in range(match.span[1], len(normal.stems)) if normal.stems[at] == named)


def _was_long_ago(span: tuple[int, int], normal: Normal) -> bool:
    """Whether a trouble is told of another time, and that time is weeks away.

    A time of late that stands nearer is its own: "I fainted in June, and last week I fainted".
    """
    (first, end), words = span, normal.words
    begin, last = clause(normal, first)
    if any(
        words[at] in long_over.NOW and not _is_infinitive(normal, at) for at in range(max(begin, first - NEAR), end)
    ):
        return False
    begin, last = max(begin, first - FARTHEST_DATE), min(last, end + FARTHEST_DATE)
    if long_over.WAS.isdisjoint(words[begin:last]):
        return False
    behind = last if last in normal.ends else len(words)
    places = (*range(begin, last), *range(behind, min(len(words), behind + FARTHEST_NEXT)))
    dates = [_apart(span, at) for at in places if _is_date(normal, at)]
    lately = [_apart(span, at) for at in places if _LATELY.at(words, at)]
    return bool(dates) and min(dates) < min(lately, default=len(words))


def _is_infinitive(normal: Normal, at: int) -> bool:
    """Whether a verb belongs to "couldn't" or "didn't", and tells of no now: "I couldn't feel my foot"."""
    return normal.words[max(0, at - 2) : at] in long_over.COULD_NOT


def _apart(span: tuple[int, int], at: int) -> int:
    """Return how many words a date stands from a trouble."""
    first, end = span
    return max(first - at, at - end, 0)


def _is_date(normal: Normal, at: int) -> bool:
    """Whether a time weeks away, or a year, begins at `at`, and nothing goes on since then."""
    words = normal.words
    if words[at - 1 : at] and words[at - 1] in long_over.GOING_ON:
        return False
    return _DATED.at(words, at) > 0 or (words[at][0].isdigit() and is_of_year(normal, at))


def _is_over(match: Match, normal: Normal, over: Sequence[tuple[int, int]]) -> bool:
    """Whether something behind a trouble tells that it is over, and nothing beside either that it is back."""
    end = match.span[1]
    said = {at for first, last in over for at in range(first, _with_its_now(normal, last))}
    for first, _ in over:
        if not end <= first < end + FARTHEST_OVER:
            continue
        near = {at for place in (match.span[0], first) for at in _around(normal, place)} - said
        told = {normal.words[at] for at in near if not _is_infinitive(normal, at)}
        denied = not negation.NEGATORS.isdisjoint(normal.words[max(end, first - 2) : first])
        if not denied and long_over.BACK.isdisjoint(told):
            return True
    return False


def _with_its_now(normal: Normal, last: int) -> int:
    """Return where a run ends that tells an end, with a "now" that closes its clause: "can eat an apple now"."""
    for at in range(last, min(len(normal.words), last + FARTHEST_NOW)):
        if normal.is_stop(at) or normal.words[at] in long_over.BARELY:
            break
        if normal.words[at] == "now":
            return at + 1 if normal.is_stop(at + 1) else last
    return last


def _around(normal: Normal, at: int) -> range:
    """Return the places of the sentence around a word, a few words of it where nobody says where it ends."""
    begin, last = clause(normal, at)
    return range(max(begin, at - FARTHEST_DATE), min(last, at + FARTHEST_DATE))
