"""What "it" and "they" tell of a part of the body named before: "my foot cramped, now there's no feeling in it"."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace

from kiosk.understanding.english import anaphora, word_classes
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal, stem
from kiosk.understanding.text.vocabulary import CRAMPS, PARTS, WEATHER

FARTHEST = 25
"""Words from the part of the body to the pronoun."""
NEAR_NO = 2
"""Words before a part of the body that deny it ("not my foot")."""


def of_parts_meant(normal: Normal, find: Callable[[Normal], Sequence[Match]]) -> Iterator[Match]:
    """Yield what `find` finds with parts of the body in place of the pronouns, where it tells of such a part."""
    meant = dict(_meant(normal))
    for begin, end in sorted({clause(normal, index) for index in meant}):
        places = [index - begin for index in range(begin, end) if index in meant]
        sentence = _sentence(normal, begin, end, meant)
        for match in find(sentence):
            if not match.phrase.denies and _tells_of(match.at, places, sentence):
                yield replace(match, at=tuple(begin + index for index in match.at))


def _meant(normal: Normal) -> Iterator[tuple[int, str]]:
    """Yield the place of each pronoun that stands for a part of the body or an old illness, and the part."""
    named, part, ill = -FARTHEST, "", False
    for index, word in enumerate(normal.words):
        if _is_illness(normal, index):
            named, part, ill = index, word, True
        elif ill and normal.stems[index] in CRAMPS:
            named = -FARTHEST  # "angina, and I cramp, but it's worse at night"
        elif word in anaphora.REFERRED:
            ill = False
            # "No chest pain, and it's eased off" tells no more of the chest.
            denied = not anaphora.DENYING.isdisjoint(normal.words[max(0, index - NEAR_NO) : index])
            named, part = (-FARTHEST, "") if denied else (index, word)
        elif ill and anaphora.TURNS.isdisjoint(normal.words[max(0, named) : index]):
            continue
        elif index - named < FARTHEST and _stands_for(normal, index, part):
            yield index, part


def _is_illness(normal: Normal, index: int) -> bool:
    """Whether an illness that may have got worse is named, and no cramp before it: "angina for years", "a funny heart".

    "My calves cramp, I have angina, but it was worse last night" tells of the cramps.
    """
    words = normal.words
    if words[index] not in anaphora.ILLNESSES or not CRAMPS.isdisjoint(normal.stems[:index]):
        return False
    return words[index] != "heart" or not anaphora.BEFORE_HEART.isdisjoint(words[max(0, index - NEAR_NO) : index])


def _stands_for(normal: Normal, index: int, part: str) -> bool:
    """Whether the word at `index` may stand for a part of the body: another one that is told of is what it is about."""
    if normal.words[index] not in (anaphora.FOR_SEVERAL if part in anaphora.SEVERAL else anaphora.FOR_A_PART):
        return False
    last = clause(normal, index)[1]
    walls = (at for at in range(index + 1, last) if normal.words[at] in word_classes.WALLS)
    rest = normal.stems[index + 1 : next(walls, last)]
    weather = rest[:1] == ("be",) and not WEATHER.isdisjoint(rest[1:3])
    return PARTS.isdisjoint(rest) and not weather


def _sentence(normal: Normal, begin: int, end: int, meant: dict[int, str]) -> Normal:
    words = tuple(meant.get(index, normal.words[index]) for index in range(begin, end))
    commas = frozenset(comma - begin for comma in normal.commas if begin < comma < end)
    return replace(normal, words=words, stems=tuple(stem(word) for word in words), ends=frozenset(), commas=commas)


def _tells_of(at: Sequence[int], places: Collection[int], sentence: Normal) -> bool:
    """Whether the words at `at` tell of what stands at one of `places`: a subject has nothing told before it.

    "Not swollen or cold, it's only when she walks" tells of no cold leg.
    """
    return any(index in places and (index == at[0] or not _is_subject(sentence, index)) for index in at)


def _is_subject(sentence: Normal, index: int) -> bool:
    return index in sentence.commas or sentence.stems[index + 1 : index + 2] in anaphora.VERBS
