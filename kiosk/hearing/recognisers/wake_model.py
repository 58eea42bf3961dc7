"""A language model in which each wake phrase is one word, and common words stand for all other speech.

PocketSphinx has a search for key phrases of its own. At any threshold it missed more than half of the phrases that
this hears (docs/benchmarks/wake.md), since it knows one way to say a word, and its models give other speech no words.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

FILLERS: Final = 300
"""Common words that other speech may become."""
PRIOR: Final = 0.8
"""Probability of a wake phrase where a word begins: more hears more of them, and more of other speech as one."""
END: Final = 0.1
"""Probability that no word follows."""
FASTEST: Final = 0.06
"""Seconds for each phoneme of a phrase from which it counts: other speech is pressed into less of them. Synthetic
voices at their own pace took 0.07 and more."""
JOINT: Final = "_"


def word_of(phrase: str) -> str:
    """Return the one word that stands for a phrase in the decoder's dictionary."""
    return JOINT.join(phrase.lower().split())


def phrase_in(text: str, phrases: Iterable[str]) -> str:
    """Return the first of the phrases that stands in a reading as its one word; empty when none does."""
    words = text.split()
    return next((phrase for phrase in phrases if word_of(phrase) in words), "")


def fillers_of(sentences: Iterable[str], count: int = FILLERS) -> tuple[str, ...]:
    """Return the words that most sentences hold."""
    counts = Counter(word for sentence in sentences for word in sentence.split())
    return tuple(word for word, _ in counts.most_common(count))


def ways_to_say(phrase: str, accents: Sequence[dict[str, str]]) -> tuple[str, ...]:
    """Return the phonemes of a phrase, once for each accent (word → phonemes) that has all of its words."""
    words = phrase.lower().split()
    said = [" ".join(accent[word] for word in words) for accent in accents if all(map(accent.get, words))]
    return tuple(dict.fromkeys(said))


def unigrams(wake: Sequence[str], fillers: Sequence[str]) -> str:
    """Return the model in ARPA's format; `wake` are words as `word_of` makes them."""
    share = {"</s>": END, **dict.fromkeys(fillers, (1 - END - PRIOR) / len(fillers))}
    share |= dict.fromkeys(wake, PRIOR / len(wake))
    lines = "".join(f"{math.log10(each):.4f} {word}\n" for word, each in share.items())
    return f"\\data\\\nngram 1={len(share) + 1}\n\n\\1-grams:\n-99 <s>\n{lines}\n\\end\\\n"
