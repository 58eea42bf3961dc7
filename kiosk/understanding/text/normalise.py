"""Every spelling of a sentence, by any recogniser or keyboard, brought to one form."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise

from kiosk.understanding.english import spelling
from kiosk.understanding.text.digits import NUMBERS, with_digits
from kiosk.understanding.text.hesitation import is_hesitation, trails_off
from kiosk.understanding.text.prepare import prepared
from kiosk.understanding.text.wee import with_small

_TOKEN = re.compile(r"\d+(?:\.\d+)?|[a-z]+(?:'[a-z]+)?|[.!?;:]+|,")
_COMMA = ","
_REWRITTEN = frozenset(run[1] for run in spelling.REWRITES)
"""The second word of each; the first are as common as "the" and "2"."""
_REWRITES: dict[tuple[str, ...], list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
"""By their first two words: a sentence is full of words that begin one."""
for _run, _meant in spelling.REWRITES.items():
    _REWRITES.setdefault(_run[:2], []).append((_run, _meant))
_PLAIN = re.compile(r"(?:[a-z]{2,}|[ai])(?:'(?:[a-z]{2,}|[tsmd]))?")
"""A word that no other makes an abbreviation of: "b p", but for …"""
_LETTERS_BEHIND = "'t i a"
"""… what begins behind an apostrophe."""
_READ_BESIDE = frozenset({"ma", "wee"})
"""Words that are read as those around them tell."""
_VOWEL = re.compile("[aeiouy]")
_SMALLEST_STEM = 3


@dataclass(frozen=True, slots=True)
class Normal:
    """A sentence in our one form."""

    words: tuple[str, ...]
    """Lower-case words, contractions written out, numbers as digits (but "one", which is also a pronoun)."""
    stems: tuple[str, ...]
    """What is compared: inflections and spellings folded, one a word."""
    ends: frozenset[int]
    """Index of each word that begins a new sentence."""
    commas: frozenset[int]
    """Index of each word that follows a comma; recognisers without punctuation give none."""

    @property
    def text(self) -> str:
        """The words as one line."""
        return " ".join(self.words)

    @property
    def stops(self) -> frozenset[int]:
        """Index of each word that follows a comma or begins a new sentence."""
        return self.ends | self.commas

    def is_stop(self, at: int) -> bool:
        """Whether nothing goes on at `at`: all has been said, or a comma or the end of a sentence stands before it."""
        return at >= len(self.words) or at in self.ends or at in self.commas

    def word_before(self, at: int) -> str:
        """Return the word before `at`, empty where none goes on to it: at the beginning, or behind a stop."""
        return self.words[at - 1] if at and at not in self.ends and at not in self.commas else ""

    def from_word(self, first: int) -> str:
        """Return the words from `first` on as one line, with their commas."""
        words = (f", {word}" if at in self.stops and at > first else f" {word}" for at, word in enumerate(self.words))
        return "".join(list(words)[first:]).strip()

    def crosses_end(self, first: int, last: int) -> bool:
        """Whether a sentence ends between two words (`first` before `last`)."""
        return any(first < end <= last for end in self.ends)


def normalise(text: str) -> Normal:
    """Return `text` in the one form that phrases and answers are compared in."""
    return _in_plain_words(text.lower()) or _with_all_signs(text)


def _in_plain_words(text: str) -> Normal | None:
    """Return what `_with_all_signs` does, in a quarter of its time, where each word is read by itself; else None.

    So most phrases are, and a prompt set has a hundred thousand for a check to read.
    """
    found = list(map(alone, text.split()))
    if None in found or _LETTERS_BEHIND in text or " just a " in text:
        return None
    known = [one for one in found if one]
    words = tuple(chain.from_iterable([spelt for spelt, _ in known]))
    again = len(set(words)) != len(words) or not _REWRITES.keys().isdisjoint(pairwise(words))
    if again or not spelling.WRITTEN_FOR_NO.isdisjoint(words[:1]):
        return None
    return Normal(words, tuple(chain.from_iterable([stems for _, stems in known])), frozenset(), frozenset())


@lru_cache(maxsize=8192)
def alone(token: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return words and stems of a token that is read in one way, whatever stands beside it; None for any other."""
    if not _PLAIN.fullmatch(token) or not _READ_BESIDE.isdisjoint(token.split("'")) or prepared(token) != token:
        return None
    words = written_out(token)
    if words != written_out(token, had=True) or not NUMBERS.isdisjoint(words):
        return None
    return words, tuple(map(stem, words))


def _with_all_signs(text: str) -> Normal:
    """Return `normalise` of any text."""
    words: list[str] = []
    ends: set[int] = set()
    commas: set[int] = set()
    trailing: set[int] = set()
    tokens = with_small(_TOKEN.findall(prepared(text)))
    for place, (token, following) in enumerate(zip(tokens, [*tokens[1:], ""], strict=False)):
        if token[0].isalnum():
            words.extend(written_out(token, following in spelling.AFTER_HAS))
        elif token == _COMMA:
            commas.add(len(words))
        elif token[0] == "?" and not spelling.ANSWERING_ONESELF.isdisjoint(
            (following, " ".join(tokens[place + 1 : place + 3]))
        ):
            commas.add(len(words))  # "chest pain? No": one denial, not a complaint and an answer
        else:
            (trailing if token[:2] == ".." else ends).add(len(words))
    ends |= {at for at in trailing if not trails_off(words, at)}
    if words[:1] and words[0] in spelling.WRITTEN_FOR_NO and _ends_no(words, ends | commas):
        words[0] = "no"
    commas -= {at for at in commas if is_hesitation(words, at)}
    words, ends, commas = _without_stammer(*_rewritten(*with_digits(words, ends, commas)))
    inside = range(1, len(words))
    return Normal(
        words=tuple(words),
        stems=tuple(map(stem, words)),
        ends=frozenset(ends.intersection(inside)),
        commas=frozenset(commas.intersection(inside)),
    )


def _ends_no(words: list[str], edges: set[int]) -> bool:
    """Whether nothing stands behind the first word, or what stands behind a "no"; "know what I mean" tells."""
    return len(words) == 1 or 1 in edges or words[1] in spelling.BEHIND_NO


@lru_cache(maxsize=65536)
def normalised(sentence: str) -> Normal:
    """Return `normalise` of a sentence of the prompt set, which a check asks for again and again.

    It remembers: never for what anyone said.
    """
    return normalise(sentence)


def tokens_of(text: str) -> list[str]:
    """Return the words of `text` as they are written, before any is brought to another form."""
    return [token for token in _TOKEN.findall(prepared(text)) if token[0].isalnum()]


def as_dictated(text: str) -> str:
    """Return a phrase as a recogniser writes it that has American spellings, and letters for "bp"."""
    return " ".join(spelling.AS_DICTATED.get(word, word) for word in text.split())


@lru_cache(maxsize=16384)
def written_out(token: str, had: bool = False) -> tuple[str, ...]:  # noqa: FBT001, FBT002 - "had" follows
    """Return one token as words, a hesitation as none."""
    return tuple(word for word in _spelt_out(token, had=had) if word not in spelling.HESITATION)


def _spelt_out(token: str, *, had: bool) -> tuple[str, ...]:
    """Return "can't" as can not, "mum's" as mum, "it's" as it is, "mum's" before "had" as mum has."""
    if token in spelling.CONTRACTIONS:
        return spelling.CONTRACTIONS[token]
    head, apostrophe, tail = token.partition("'")
    if not apostrophe:
        return (spelling.SPELLINGS.get(token, token),)
    if tail == "t" and len(head) > 1 and head.endswith("n"):
        return (head[:-1], "not")
    ending = spelling.ENDINGS.get(tail)
    if tail == "s":
        # "mum's leg" and "foot's blue" can't be told apart by spelling; both read well without.
        ending = "has" if had else "is" if head in spelling.TAKES_IS else None
    plain = spelling.SPELLINGS.get(head, head)
    return (plain, ending) if ending else (plain,)


def _without_stammer(words: list[str], ends: set[int], commas: set[int]) -> tuple[list[str], set[int], set[int]]:
    """Drop the first of two equal stretches that follow each other: "I'm not, I'm not eating"."""
    if len(set(words)) == len(words):
        return words, ends, commas
    index = 0
    while index < len(words):
        if words[index] not in words[index + 1 : index + 1 + spelling.LONGEST_REPEAT]:
            index += 1
            continue
        for length in range(spelling.LONGEST_REPEAT, 0, -1):
            again = words[index + length : index + 2 * length]
            if words[index : index + length] == again and not any(word[0].isdigit() for word in again):
                words = words[:index] + words[index + length :]
                ends = {end - length if end > index else end for end in ends}
                commas = {comma - length if comma > index else comma for comma in commas} - {index}
                break
        else:
            index += 1
    return words, ends, commas


def _rewritten(words: list[str], ends: set[int], commas: set[int]) -> tuple[list[str], set[int], set[int]]:
    """Replace what means another thing together; the places of the punctuation move with the words."""
    if _REWRITTEN.isdisjoint(words) or _REWRITES.keys().isdisjoint(pairwise(words)):
        return words, ends, commas
    for index in range(len(words) - 1, -1, -1):
        for run, meant in _REWRITES.get(tuple(words[index : index + 2]), ()):
            parted = any(index < stop < index + len(run) for stop in (*ends, *commas))
            if not parted and tuple(words[index : index + len(run)]) == run:
                shift = len(run) - len(meant)
                words = [*words[:index], *meant, *words[index + len(run) :]]
                ends = {end - shift if end > index else end for end in ends}
                commas = {comma - shift if comma > index else comma for comma in commas}
    return words, ends, commas


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Return the form in which inflections of a word are equal: cramps, cramping, cramped → cramp."""
    word = spelling.IRREGULAR.get(word, word)
    if len(word) <= _SMALLEST_STEM or word[0].isdigit():
        return word
    if word.endswith("iness"):
        return word[:-5] + "y"
    if word.endswith("ness") and len(word) > 6:
        return stem(word[:-4])
    return _without_e(_without_ending(word))


def _without_ending(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    for ending in ("ing", "ed"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= _SMALLEST_STEM and _VOWEL.search(rest) and not word.endswith("eed"):
            doubled = rest[-1] == rest[-2] and rest[-1] not in "aeiouslz"
            return rest[:-1] if doubled else rest
    return word


def _without_e(word: str) -> str:
    while word.endswith("e") and len(word) > _SMALLEST_STEM:
        word = word[:-1]
    return word


def stems_of(words: Iterable[str]) -> frozenset[str]:
    """Return the stems of a word list, for comparing it with stems."""
    return frozenset(stem(word) for word in words)
