"""An answer to a list, item by item: "kidneys no, heart yes", "not pain, pressure", "apart from my heart, no".

Read as one sentence, the "no" behind the first thing reached on over the second.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.understanding.english import item_by_item as english
from kiosk.understanding.english import negation, unlisted
from kiosk.understanding.english.yes_and_no import NO, YES
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

LONGEST = 5
"""Words of a thing of the list."""
LEAST = 2
"""Things named in an answer item by item."""
_EXCEPTING, _NOTHING_ELSE = Runs(negation.EXCEPTING), Runs(english.NOTHING_ELSE)
_CLOSERS, _AS_SUCH = Runs(unlisted.CLOSERS), Runs(english.AS_SUCH)


@dataclass(frozen=True, slots=True)
class Item:
    """A thing of the list, and whether it is so."""

    words: tuple[str, ...]
    so: bool

    @property
    def is_rest(self) -> bool:
        """Whether it is what is left of the list."""
        return self.words in english.REST


@dataclass(frozen=True, slots=True)
class _Part:
    """A "yes", a "no", or words between two of them or of the commas."""

    words: tuple[str, ...]
    begins: bool
    """Whether a comma stands before it."""

    @property
    def verdict(self) -> bool | None:
        if len(self.words) == 1 and self.words[0] in YES | NO:
            return self.words[0] in YES
        return None


def items_of(normal: Normal) -> tuple[Item, ...]:
    """Return the things that an answer tells one by one; none where it tells in another way."""
    excepted = _excepted(normal)
    if excepted:
        return (Item(excepted, so=True), Item(("rest",), so=False)) if _is_thing(excepted) else ()
    parts = _parts(normal)
    # "No, heart yes" answers first.
    answered = len(parts) > LEAST and parts[0].verdict is False and parts[1].begins
    items = _items(parts[1:], behind=True) if answered else ()
    items = items or _items(parts, behind=True) or _items(parts, behind=False) or _instead(parts)
    named = len(items) >= LEAST or (answered and bool(items))
    if not named or any(not _is_thing(item.words) for item in items):
        return ()
    return items


def _excepted(normal: Normal) -> tuple[str, ...]:
    """Return what is so where nothing else is: "apart from my heart, no", "no, apart from my heart"."""
    words = normal.words
    for at in range(len(words)):
        behind = at + _EXCEPTING.at(words, at)
        if behind == at:
            continue
        if at == 0:
            ends = (one for one in range(behind, len(words)) if one + _NOTHING_ELSE.at(words, one) == len(words))
            return _plain(words[behind : next(ends, behind)])
        return _plain(words[behind:]) if words[:at] in english.NOTHING_ELSE else ()
    return ()


def _parts(normal: Normal) -> list[_Part]:
    """Part an answer at its commas and around each yes and no."""
    stops = normal.stops
    parts: list[_Part] = []
    for at, word in enumerate(normal.words):
        alone = word in YES | NO
        if parts and at not in stops and not alone and parts[-1].verdict is None:
            parts[-1] = _Part((*parts[-1].words, word), parts[-1].begins)
        else:
            parts.append(_Part((word,), at in stops or at == 0))
    return parts


def _items(parts: list[_Part], *, behind: bool) -> tuple[Item, ...]:
    """Return the things of an answer that has a yes or no behind each, or before each."""
    if not parts or len(parts) % 2:
        return ()
    pairs = [(one, other) if behind else (other, one) for one, other in zip(parts[::2], parts[1::2], strict=True)]
    said = [(_plain(thing.words), verdict.verdict) for thing, verdict in pairs if thing.verdict is None]
    joined = behind or not any(thing.begins for thing, _ in pairs)  # "no, kidneys" is another thing
    items = tuple(Item(words, so) for words, so in said if so is not None)
    return items if joined and len(items) == len(pairs) else ()


def _instead(parts: list[_Part]) -> tuple[Item, ...]:
    """Return what is not so and what is instead, or as well: "not pain, pressure", "not just kidneys, heart"."""
    words = [part.words for part in parts]
    if len(words) == LEAST + 1 and parts[0].verdict is False:
        answered = parts[1].begins and words[1][0] in english.NOT  # "no, not pain as such, pressure"
        words = words[1:] if answered else [(*words[0], *words[1]), words[2]] if not parts[1].begins else words
    if len(words) != LEAST or words[0][0] not in english.NOT or len(words[0]) == 1 or not parts[-1].begins:
        return ()
    if parts[-1].verdict is not None:
        return ()
    told = words[1][0] in english.INSTEAD or _CLOSERS.end(words[1]) or _AS_SUCH.end(words[0])
    if words[0][0] == "no" and not told:
        return ()
    if words[0][1] in english.ONLY:
        return Item(_plain(words[0][1:]), so=True), Item(_plain(words[1]), so=True)
    return Item(words[0][1:], so=False), Item(_plain(words[1]), so=True)


def _plain(words: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out what only leads to a thing, or closes it: "a bit of breathlessness", "racing though"."""
    while words and words[0] in english.BEFORE_ITEM:
        words = words[1:]
    end = next((at for at in range(1, len(words)) if at + _CLOSERS.at(words, at) == len(words)), len(words))
    return words[:end]


def _is_thing(words: tuple[str, ...]) -> bool:
    return 0 < len(words) <= LONGEST and english.TALKING.isdisjoint(words)
