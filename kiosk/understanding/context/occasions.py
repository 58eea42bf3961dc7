"""What happens on an occasion alone, which explains it: a leg that can't be moved "when it cramps", no paralysis.

The commonest words for a cramp are those of a danger. An occasion takes the danger out of them only where nothing
else stands behind it but that it passes, or where and when it cramps: "and it won't come back", "and I've wet myself"
and all that nobody thought of leave the danger. It is read back, and "only when it cramps" takes it back then.
No occasion explains chest pain or breath.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kiosk.groups import Group
from kiosk.understanding.english import negation, occasions, read_backs, word_classes
from kiosk.understanding.english.vetoes import locked_hands
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.matching.resolve import Chosen
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

FARTHEST = 8
"""Words between an occasion and what happens on it."""
_CRAMP, _POSTURE, _COLD, _USE, _PASSING, _NIGHT = "cramp", "posture", "cold", "use", "passing", "night"
_NUMB = frozenset({_CRAMP, _POSTURE, _COLD, "aftermath"})
EXPLAINED: Mapping[str, frozenset[str]] = {
    "sudden_paralysis": frozenset({_CRAMP}),
    "cannot_lift_foot": frozenset({_CRAMP}),
    "limb_numb": _NUMB,
    "limb_cold_pale": frozenset({_COLD}),
    "stroke_signs": frozenset({_POSTURE, _NIGHT}),
    "tingling_hands": frozenset({_NIGHT}),
    "new_numbness": _NUMB,
    "hands_locked": frozenset({_USE}),
    "feet_locked": frozenset({_USE}),
}
"""Danger → the kinds of occasion that explain it at once. A hand that locks when it cramps may be short of calcium."""
OPENING_AGAIN: Mapping[str, frozenset[str]] = dict.fromkeys(
    ("hands_locked", "feet_locked"), frozenset({_USE, _CRAMP, _PASSING})
)
"""Danger → what explains it where it was read back: whoever says "only for a second" has hands that open."""
_OPENING = Runs(occasions.OPENING)
_ALONE = {
    (kind, opening): Runs(some) for kind, openings in occasions.ALONE.items() for opening, some in openings.items()
}
_COLD_RUNS, _TOO_LONG, _SO_BAD = Runs(occasions.COLD), Runs(occasions.TOO_LONG), Runs(occasions.SO_BAD)
_TIPTOE, _PASSES = Runs(occasions.TIPTOE), Runs(locked_hands.PASSING)
_OVER, _MORE = Runs((*occasions.OVER, *occasions.SOON, *locked_hands.PASSING)), Runs(occasions.MORE)
_WHERE_AND_WHEN = frozenset({Group.LOCATION, Group.SIDE, Group.TIMING, Group.TRIGGER, Group.MEDICINE})
_LIMBS = (occasions.LOWER, occasions.UPPER)
_ONE_MORE = occasions.USING | occasions.CRAMPING | occasions.KNEELING
_MAY_FOLLOW = occasions.BESIDE | occasions.LOWER | occasions.UPPER | _ONE_MORE
_ONLY_ALONE = frozenset({"until", "till", "from", "after", "in", "with", "because of", "due to", "at"})
_PARTING = word_classes.JOINS | word_classes.WALLS
_BESIDE = read_backs.LIGHT | occasions.ABOUT_IT


@dataclass(frozen=True, slots=True)
class Occasion:
    """When something happens."""

    first: int
    end: int
    kinds: frozenset[str]


def explained(chosen: Sequence[Chosen], normal: Normal, groups: Mapping[str, Group]) -> Iterator[tuple[int, ...]]:
    """Yield the words of the dangers that an occasion explains: nothing else is told of them either."""
    where = (choice.match.at for choice in chosen if groups[choice.match.finding] in _WHERE_AND_WHEN)
    harmless_at = frozenset(index for at in where for index in at)
    return (choice.match.at for choice in chosen if _is_of_an_occasion(choice.match, normal, harmless_at))


def _is_of_an_occasion(match: Match, normal: Normal, harmless_at: Collection[int]) -> bool:
    """Whether an occasion beside a match explains it, and nothing behind it tells more."""
    explaining = EXPLAINED.get(match.finding)
    if explaining is None or _stays(normal) or _stays_locked(match, normal):
        return False
    first, end = match.span
    said = frozenset(normal.words[index] for index in match.at)
    if match.finding == "sudden_paralysis" and (_is_on_tiptoe(match, normal) or _is_for_a_bad_cramp(match, normal)):
        return _tells_no_more(normal, end, said, harmless_at)
    behind, before = _behind(normal, end), _before(normal, first)
    for one in (behind, before):
        if one is None or explaining.isdisjoint(one.kinds) or _is_of_others(said, normal, one):
            continue
        if one.kinds == {_NIGHT} and (said.isdisjoint(occasions.HABITUAL) or said.isdisjoint(occasions.DEAD)):
            continue
        begin = one.first + 1 if _CRAMP in one.kinds else one.end
        if _tells_no_more(normal, max(begin, end), said, harmless_at):
            return True
    return False


def _tells_no_more(normal: Normal, begin: int, said: Collection[str], harmless_at: Collection[int]) -> bool:
    """Whether the sentence goes on from `begin` with nothing but that it passes, or where and when it cramps.

    So does the next one that is about it: "it drags".
    """
    ends = (at for at in sorted(normal.ends) if at > begin and normal.words[at] not in occasions.GOING_ON)
    return _is_covered(normal, begin, next(ends, len(normal.words)), said, harmless_at)


def _is_covered(normal: Normal, begin: int, last: int, said: Collection[str], harmless_at: Collection[int]) -> bool:
    """Whether all words from `begin` to `last` take nothing away from an occasion."""
    at = begin
    while at < last:
        over = _OVER.at(normal.words, at)
        if not over and not _may_follow(normal, at, said, harmless_at):
            return False
        at += max(1, over)
    return True


def _may_follow(normal: Normal, at: int, said: Collection[str], harmless_at: Collection[int]) -> bool:
    """Whether the word at `at` tells no more of what is explained: of no other limb, and no other time."""
    words = normal.words
    if words[at] == "or":
        return not _ONE_MORE.isdisjoint(words[at + 1 : at + 2]) or _occasion(normal, at + 1, len(words)) is not None
    if _MORE.at(words, at) or _is_another_limb(words[at], said):
        return False
    return at in harmless_at or words[at] in _MAY_FOLLOW


def _is_another_limb(word: str, said: Collection[str]) -> bool:
    ours = [limb for limb in _LIMBS if not limb.isdisjoint(said)]
    return bool(ours) and any(word in limb for limb in _LIMBS if limb not in ours)


def is_confined(normal: Normal, findings: Collection[str]) -> bool:
    """Whether an answer to a read-back tells nothing but the occasion that explains all that was read back."""
    if _stays(normal):
        return False
    told = _told(normal)
    if told is None or not all(
        told.kinds & OPENING_AGAIN.get(name, EXPLAINED.get(name, frozenset())) for name in findings
    ):
        return False
    if _CRAMP in told.kinds and not _is_covered(normal, told.first + 1, told.end, (), ()):
        return False
    rest = (*normal.words[: told.first], *normal.words[told.end :])
    return bool(findings) and _BESIDE.issuperset(rest)


def _told(normal: Normal) -> Occasion | None:
    """Return the first occasion of an answer, or how soon it passes."""
    for index in range(len(normal.words)):
        passes = _PASSES.at(normal.words, index)
        if passes:
            return Occasion(index, index + passes, frozenset({_PASSING}))
        found = _occasion(normal, index, len(normal.words))
        if found is not None:
            return found
    return None


def _stays(normal: Normal) -> bool:
    """Whether something tells that it is not so on the occasion alone."""
    return not occasions.STAYING.isdisjoint(normal.words)


def _stays_locked(match: Match, normal: Normal) -> bool:
    """Whether a hand that locks is told not to open, on whatever occasion."""
    return match.finding in OPENING_AGAIN and not negation.NEGATORS.isdisjoint(normal.words)


def _is_of_others(said: Collection[str], normal: Normal, occasion: Occasion) -> bool:
    """Whether it is a leg that cramps and an arm that does not move, or the other way round."""
    told = normal.words[occasion.first : occasion.end]
    ours, theirs = ([some for some in _LIMBS if not some.isdisjoint(words)] for words in (said, told))
    return bool(ours and theirs) and ours != theirs


def _behind(normal: Normal, end: int) -> Occasion | None:
    """Return the occasion behind what ends before `end`."""
    words = normal.words
    for at in range(end, min(len(words), end + FARTHEST)):
        parted = at in normal.ends or (at in normal.commas and words[at] not in occasions.ONLY)
        if parted:
            return None
        found = _occasion(normal, at, len(words))
        if found is not None:
            return found
        if words[at] not in occasions.BETWEEN | occasions.ONLY or (words[at] == "and" and at == end):
            return None
    return None


def _before(normal: Normal, first: int) -> Occasion | None:
    """Return the occasion before what begins at `first`: "when it cramps I can't move my leg"."""
    words = normal.words
    for at in range(first - 1, max(-1, first - FARTHEST - 1), -1):
        if words[at] in _PARTING or normal.crosses_end(at, first):
            return None
        found = _occasion(normal, at, first)
        if found is not None:
            return found if occasions.BETWEEN.issuperset(words[found.end : first]) else None
    return None


def _occasion(normal: Normal, index: int, last: int) -> Occasion | None:
    """Return the occasion that begins at `index`, up to its comma, link or `last`."""
    words = normal.words
    length = _OPENING.at(words, index)
    behind = index + length
    if not length or behind >= last or any(words[:index][-len(run) :] == run for run in occasions.NOT_CONFINING):
        return None
    edges = (at for at in range(behind, last) if normal.is_stop(at) or words[at] in _PARTING)
    end = next(edges, last)
    told, opening = words[behind:end], " ".join(words[index:behind])
    kinds = _alone(told, occasions.SAME_OPENING.get(opening, opening))
    if opening not in _ONLY_ALONE and negation.NEGATORS.isdisjoint(told):
        kinds |= _kinds(told)
    if _COLD in kinds and not occasions.BLANCHING.isdisjoint(words):
        kinds -= {_COLD}
    return Occasion(index, end, kinds) if kinds else None


def _alone(told: tuple[str, ...], opening: str) -> frozenset[str]:
    """Return what an occasion is by its first words."""
    return frozenset(kind for (kind, one), some in _ALONE.items() if one == opening and told and some.at(told, 0))


def _kinds(told: tuple[str, ...]) -> frozenset[str]:
    """Return what the words of an occasion make it."""
    said = frozenset(told)
    seats = (at for at, word in enumerate(told) if word in occasions.SITTING)
    pressed = any(not occasions.UPON_IT.isdisjoint(told[at:]) for at in seats)
    tests = {
        _CRAMP: not said.isdisjoint(occasions.CRAMPING),
        _POSTURE: pressed or not said.isdisjoint(occasions.KNEELING) or bool(_TOO_LONG.find(told)),
        _COLD: bool(_COLD_RUNS.find(told)),
        _USE: not said.isdisjoint(occasions.USING),
    }
    return frozenset(kind for kind, so in tests.items() if so)


def _is_for_a_bad_cramp(match: Match, normal: Normal) -> bool:
    """Whether a cramp is "so bad I can't move my leg"."""
    first = match.span[0]
    for at in range(max(0, first - FARTHEST), first):
        if at + _SO_BAD.at(normal.words, at) == first and not normal.crosses_end(at, first):
            return not occasions.CRAMPING.isdisjoint(normal.words[max(0, at - FARTHEST) : at])
    return False


def _is_on_tiptoe(match: Match, normal: Normal) -> bool:
    """Whether it is on their toes that somebody can't stand."""
    end = match.span[1]
    return end < len(normal.words) and normal.words[end - 1] in ("stand", "up") and _TIPTOE.at(normal.words, end) > 0
