"""How a word sounds, as a short key: words with equal keys are easily mistaken for each other.

A key of our own, since the published ones (Soundex, Metaphone) drop every inner vowel: with them
"leg", "like" and "lack" sound the same, and a body part is heard in every sentence.
"""

from __future__ import annotations

import re
from functools import lru_cache

_CONSONANTS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^(?:kn|gn|pn)", "n"),
        (r"^wr", "r"),
        (r"^ps", "s"),
        (r"^wh", "w"),
        (r"^x", "s"),
        (r"mb$", "m"),
        (r"(?<=[aeiou])lf", "f"),
        (r"(?<=a)l(?=[vmk])", ""),
        (r"^(.*(?:ou|au))gh$", r"\1f"),
        (r"igh", "y"),
        (r"gh", ""),
        (r"ph", "f"),
        (r"tch", "C"),
        (r"sch", "sk"),
        (r"ch(?=[lr])|(?<=[aeiou])ch(?=ol)|^ch(?=ol|em|ron)", "k"),
        (r"ch", "C"),
        (r"ti(?=o|a)|ssi(?=o)|si(?=o)|ci(?=[aou])|sh", "S"),
        (r"th", "0"),
        (r"d?g(?=[eiy])", "J"),
        (r"j", "J"),
        (r"ck", "k"),
        (r"c(?=[eiy])", "s"),
        (r"[cq]", "k"),
        (r"x", "ks"),
        (r"z", "s"),
        (r"v$", "v"),
        (r"(?<=[a-zA-Z0])e$", ""),
        (r"(?<=.)[wh](?![aeiouy])", ""),
        (r"h(?=[aeiouy])(?<=.h)", ""),
    )
)
_VOWELS = re.compile(r"[aeiouy]+")
_DOUBLED = re.compile(r"(.)\1+")
_FOLDED = str.maketrans({"b": "p", "d": "t", "g": "k", "v": "f", "J": "S", "C": "S", "0": "t", "q": "k"})
"""Consonants that microphones and recognisers confuse: voiced with voiceless, th with t."""


@lru_cache(maxsize=8192)
def key(word: str) -> str:
    """Return the key of one word: its consonants, and each run of vowels as one of four classes."""
    return _DOUBLED.sub(r"\1", _VOWELS.sub(lambda run: _vowel_class(run.group()), consonants(word)))


@lru_cache(maxsize=8192)
def coarse_key(words: str) -> str:
    """Return the consonants alone, confusable ones folded; spaces don't count ("furrow smide")."""
    folded = _VOWELS.sub("", "".join(consonants(word) for word in words.split())).translate(_FOLDED)
    return _DOUBLED.sub(r"\1", folded)


@lru_cache(maxsize=8192)
def consonants(word: str) -> str:
    """Return a word with its consonants spelt as they sound, its vowels as they are."""
    for pattern, sound in _CONSONANTS:
        word = pattern.sub(sound, word)
    return word


def _vowel_class(run: str) -> str:
    if "u" in run or "oo" in run:
        return "u"
    if "o" in run:
        return "o"
    return "a" if run == "a" else "e"
