"""How far two stretches of speech are apart, judged by spelling: rough phonemes and a weighted distance.

Made for medicine names that a recogniser wrote as other words. English spelling tells consonants well and vowels
badly, so every run of vowels is one sign, and adding or losing one costs little.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

VOWEL = "a"
_RULES = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^(?:kn|gn|pn)", "n"),
        (r"^wr", "r"),
        (r"^ps|^x", "s"),
        (r"mb$", "m"),
        (r"(?:ou|au)ght", "ot"),
        (r"igh", "y"),
        (r"gh", ""),
        (r"ph", "f"),
        (r"tch", "C"),
        (r"sch", "sk"),
        (r"ch(?=[lr])|^ch(?=ol|em|ron)", "k"),
        (r"ch", "C"),
        (r"ti(?=o|a)|ssi(?=o)|ci(?=[aou])|sh", "S"),
        (r"sion", "Sn"),
        (r"th", "t"),
        (r"dge?", "d"),
        (r"g(?=[eiy])|j", "J"),
        (r"ck", "k"),
        (r"c(?=[eiy])|z", "s"),
        (r"qu", "kw"),
        (r"[cq]", "k"),
        (r"x", "ks"),
        (r"(?<=[a-zA-Z])e$|h|(?<=[aeiou])w|y(?=[aeiou])", ""),
        (r"[aeiouy]+", VOWEL),
        (r"(.)\1+", r"\1"),
    )
)
_DOUBLED = re.compile(r"(.)\1+")
_NEARLY_SAME = 0.25
_ALIKE = 0.6
_DIFFERENT = 1.0
_VOWEL_FOR_CONSONANT = 1.2
_ADDED = {VOWEL: 0.25, "w": 0.5, "l": 0.5, "r": 0.5}
_ADDED_CONSONANT = 0.8
_SAME_PLACE = ("pb", "td", "kg", "fv", "sSCJ", "lr", "mn")
_SAME_MANNER = (
    "pf bv bm vm tS tC dJ ts ds kS wl wr dn tn dl gJ wv wb kt gd pt bd nl kp"  # stops, nasals and glides, by ear
)


def _costs() -> dict[tuple[str, str], float]:
    """Return the cost of hearing one consonant for another, where it is less than that of two strangers."""
    costs = {}
    for pair in _SAME_MANNER.split():
        costs[pair[0], pair[1]] = costs[pair[1], pair[0]] = _ALIKE
    for group in _SAME_PLACE:
        costs |= {(one, other): _NEARLY_SAME for one in group for other in group}
    return costs


_COSTS = _costs()


@lru_cache(maxsize=8192)
def phones_of(word: str) -> str:
    """Return the rough phonemes of one word; digits are silent."""
    for pattern, sound in _RULES:
        word = pattern.sub(sound, word)
    return word if not word[:1].isdigit() else ""


def joined(phones: Iterable[str]) -> str:
    """Return the phonemes of words spoken without a pause: a sound doubled across a boundary is heard once."""
    return _DOUBLED.sub(r"\1", "".join(phones))


def weight_of(phones: str) -> float:
    """Return what it costs to lose all of it."""
    return sum(_ADDED.get(phone, _ADDED_CONSONANT) for phone in phones)


@lru_cache(maxsize=8192)
def distance(heard: str, meant: str) -> float:
    """Return the least cost of turning one into the other (both as `phones_of` gives them)."""
    row = [0.0]
    for phone in meant:
        row.append(row[-1] + _ADDED.get(phone, _ADDED_CONSONANT))
    for phone in heard:
        lost = _ADDED.get(phone, _ADDED_CONSONANT)
        before, row = row, [row[0] + lost]
        for place, other in enumerate(meant):
            changed = before[place] + (0.0 if phone == other else _changed(phone, other))
            added = row[-1] + _ADDED.get(other, _ADDED_CONSONANT)
            row.append(min(changed, before[place + 1] + lost, added))
    return row[-1]


def apart(words: Iterable[str], name: str) -> float:
    """Return which share of a name's weight it costs to hear these words, spoken without a pause, for it."""
    meant = joined(map(phones_of, name.split()))
    return distance(joined(map(phones_of, words)), meant) / max(weight_of(meant), _ADDED_CONSONANT)


def nearest(words: Sequence[str], name: str, lengths: Iterable[int]) -> float:
    """Return how far the stretch of words that is nearest to a name is from it; infinite where there is none."""
    stretches = (words[first : first + length] for length in lengths for first in range(len(words) - length + 1))
    return min((apart(stretch, name) for stretch in stretches if stretch), default=math.inf)


def _changed(phone: str, other: str) -> float:
    if VOWEL in (phone, other):
        return _VOWEL_FOR_CONSONANT
    return _COSTS.get((phone, other), _DIFFERENT)
