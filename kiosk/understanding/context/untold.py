"""What a sentence names and does not tell: "I'll try and drink plenty", "you mentioned diabetes", "I rang 999 once"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kiosk.groups import HABITS, Group, Trait
from kiosk.understanding.dialogue_acts.calls import CALL, calls_for_help
from kiosk.understanding.dialogue_acts.word_asked import asks_for_a_word
from kiosk.understanding.english import untold, word_classes
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.specs import Spec
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

FARTHEST_PLAN, FARTHEST_ECHO = 5, 4
"""Words from "I'll try" to what is planned, and from "you mentioned" to what was."""
_PLANS, _ECHOES, _ASKED_BACK = Runs(untold.PLANS), Runs(untold.ECHOES), Runs(untold.ASKED_BACK)
FARTHEST_CAUSE = 2
"""Words within which "cause" follows what may be one ("does kidney disease cause it")."""
NEAR = 2
"""Words before "I take it" that make it no more than a question."""
_WANTED = Runs(untold.WANTED)
_HEARSAY, _NOT_YET = Runs(untold.HEARSAY), Runs(untold.NOT_YET)
_TAKES_IT, _EVERY_DAY = Runs(untold.TAKES_IT), Runs(untold.EVERY_DAY)
_NOT_PLANNED = untold.GOING_ON | word_classes.WALLS
_ECHOED = frozenset({Group.MEDICINE, Group.CONDITION, Group.SYMPTOM})
_ILL = frozenset({Group.CONDITION, Group.LIFE})
_FOUND = frozenset({Trait.MEASURED, Trait.FOUND_NORMAL})
_ADVISED, _MAY_BE = Runs(untold.ADVISED), Runs(untold.MAY_BE)


def without_untold(matches: Sequence[Match], normal: Normal, specs: Mapping[str, Spec]) -> list[Match]:
    """Leave out what is only planned, what takes up a word of the doctor's, and talk of an ambulance."""
    return [match for match in matches if not _is_untold(match, normal, specs[match.finding])]


def _is_untold(match: Match, normal: Normal, spec: Spec) -> bool:
    if Trait.SUPPLEMENT in spec.traits and _is_not_taken(match, normal):
        return True
    if asks_for_a_word(normal) or (spec.group is Group.RED and _is_hearsay(match, normal)):
        return True
    if (spec.group in _ILL and _may_be(match, normal)) or (_FOUND & spec.traits and _is_supposed(match, normal)):
        return True
    if match.finding == CALL:
        return not calls_for_help(match, normal)
    if spec.group in HABITS and _is_planned(match, normal):
        return True
    return spec.group in _ECHOED and _is_echoed(match, normal)


def _is_supposed(match: Match, normal: Normal) -> bool:
    """Whether a result is only thought of: "what if my bloods are normal"."""
    first = match.span[0]
    return "if" in normal.words[clause(normal, first)[0] : first]


def _is_hearsay(match: Match, normal: Normal) -> bool:
    """Whether it is what may be one day, by what somebody said, and ends what is said: "ring if I get breathless"."""
    first, end = match.span
    told = [stop for _, stop in _ADVISED.find(normal.words[:first])]
    begin = min(told) - 1 if told else first
    conditions = [index for index in range(begin, first) if normal.words[index] in untold.IF]
    return bool(conditions) and end == len(normal.words) and not _tells_at_last(normal, conditions[-1] + 2, end - 1)


def _tells_at_last(normal: Normal, begin: int, end: int) -> bool:
    """Whether somebody tells how it is, behind what was to be waited for: "if it gets red, and it is red"."""
    words = normal.words
    parts = (index for index in range(begin, end) if words[index] in untold.TURNING or index in normal.stops)
    behind = (words[index + (words[index] in untold.TURNING)] for index in parts)
    return any(word in untold.TELLING for word in behind)


def _may_be(match: Match, normal: Normal) -> bool:
    """Whether somebody asks if it is an illness, or the cause; whoever says "my", or "from the", has it."""
    words, (first, end) = normal.words, match.span
    begin = clause(normal, first)[0]
    asked = begin + _MAY_BE.at(words, begin)
    organ = untold.ORGANS.issuperset(words[first:end]) and untold.ILLNESS.isdisjoint(words[end : end + 1])
    if asked == begin or asked > first or not untold.ARTICLES.issuperset(words[asked:first]):
        return False
    known = "the" in words[asked:end] and words[asked - 1] in untold.CAUSED_BY
    if ("my" in words[asked:end] or known) and not organ:
        return False
    causes = words[begin] in {"do", "does", "can", "could"} and asked == begin + 1
    return not causes or not untold.CAUSING.isdisjoint(words[end : end + FARTHEST_CAUSE])


def _is_planned(match: Match, normal: Normal) -> bool:
    between = _behind(_PLANS, match.span[0], normal, FARTHEST_PLAN)
    if between is None or not untold.SPEAKER.isdisjoint((*between, *normal.words[slice(*match.span)])):
        return False
    return _NOT_PLANNED.isdisjoint(between)


def _is_not_taken(match: Match, normal: Normal) -> bool:
    """Whether a supplement is none that somebody takes."""
    return _is_wanted(match, normal) or _is_in_food(match, normal) or _is_only_heard_of(match, normal)


def _is_only_heard_of(match: Match, normal: Normal) -> bool:
    """Whether it is what somebody read or heard of it or has not begun, and nothing tells that they take some."""
    first, end = match.span
    if _NOT_YET.find(normal.words) and untold.TAKING.isdisjoint(normal.words[max(0, first - NEAR) : end]):
        return True
    heard = _behind(_HEARSAY, first, normal, NEAR) is not None
    return (
        heard
        and not _is_taken(normal, end)
        and untold.TAKES_SOME.isdisjoint((*normal.words[first : first + 1], *normal.words[end:]))
    )


def _is_wanted(match: Match, normal: Normal) -> bool:
    """Whether it is a supplement that somebody came for: "I'd like some magnesium"."""
    named = next((at for at in match.at if normal.words[at] not in untold.TAKING), match.span[0])
    between, end = _behind(_WANTED, named, normal, FARTHEST_PLAN), match.span[1]
    if between is None or not normal.commas.isdisjoint(range(named - len(between), named + 1)):
        return False
    if _is_taken(normal, end):
        return False
    behind = () if normal.is_stop(end) else normal.words[end : end + 1]
    return (untold.HAS_IT | _NOT_PLANNED).isdisjoint(between) and untold.HAS_IT.isdisjoint(behind)


def _is_in_food(match: Match, normal: Normal) -> bool:
    """Whether it is what a food holds: "a banana for the potassium"."""
    first, end = match.span
    begin = clause(normal, first, normal.stops)[0]
    food = max((at for at in range(begin, end) if normal.words[at] in untold.FOOD), default=None)
    if normal.words[first - 2 : first] in untold.RICH_IN:
        return True
    return food is not None and untold.IN_FOOD.issuperset(normal.words[food + 1 : end - 1])


def _is_taken(normal: Normal, end: int) -> bool:
    """Whether what stands behind a supplement tells that somebody takes it."""
    words = normal.words
    if end < len(words) and _EVERY_DAY.at(words, end):
        return True
    told = (end + first for first, _ in _TAKES_IT.find(words[end:]))
    return any(untold.NOT_TAKEN.isdisjoint(words[max(end, at - NEAR) : at]) for at in told)


def _is_echoed(match: Match, normal: Normal) -> bool:
    if not untold.SPEAKER.isdisjoint(normal.words[match.span[1] :]):
        return False
    between = _behind(_ECHOES, match.span[0], normal, FARTHEST_ECHO)
    if between is not None and untold.BEHIND_ECHO.issuperset(between):
        return True
    end, last = match.span[1], clause(normal, match.span[0])[1]
    return end < last and end + _ASKED_BACK.at(normal.words, end) == last


def _behind(runs: Runs, first: int, normal: Normal, farthest: int) -> tuple[str, ...] | None:
    """Return the words between the last of `runs` before `first` and that, None where there is none so near."""
    begin = clause(normal, first)[0]
    ends = [end for start, end in runs.find(normal.words[:first]) if begin <= start and first - end <= farthest]
    return normal.words[max(ends) : first] if ends else None
