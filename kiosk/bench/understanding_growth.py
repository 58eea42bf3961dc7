"""How the time for an utterance grows with the number of phrases."""

from __future__ import annotations

import gc
import hashlib
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kiosk.bench.peers.wratio import WRatio
from kiosk.events import Heard
from kiosk.mind.mind import Mind
from kiosk.understanding.matching.patterns import Pattern
from kiosk.understanding.templates import sample
from kiosk.understanding.text.normalise import normalise
from kiosk.understanding.understand import Understanding

SIZES = (100, 300, 1000, 3000, 10_000)
"""Phrases; all that peers are given come after them, and then the set as the kiosk has it."""
OF_A_TEMPLATE = 3
"""Phrases of each template that peers are given: with all of them the first took longer than ten minutes."""
COMPARED_EVERY = 10
"""One text in so many is what rapidfuzz is timed with: it is so much slower."""


@dataclass(frozen=True, slots=True)
class Times:
    """Wall time for an utterance, in milliseconds."""

    median: float
    p99: float
    longest: float


@dataclass(frozen=True, slots=True)
class Growth:
    """The times with one number of phrases."""

    phrases: int
    kiosk: Times
    wratio: Times | None
    """rapidfuzz's, for comparison; None for the whole set, through which it takes seconds."""


def times_of(seconds: Iterable[float]) -> Times:
    """Return median, 99th percentile and longest, in milliseconds."""
    spent = sorted(1000 * one for one in seconds)
    return Times(spent[len(spent) // 2], spent[int(len(spent) * 0.99)], spent[-1])


def phrases_of(mind: Mind) -> list[tuple[str, str]]:
    """Return every finding with some phrases of each of its templates in the kiosk's one form, without duplicates."""
    answers = mind.book.answers
    templates = ((name, template) for name in mind.knowledge.findings for template in answers.get(name, ()))
    pairs = ((name, normalise(text).text) for name, template in templates for text in sample(template, OF_A_TEMPLATE))
    return list(dict.fromkeys(pairs))


def size_of(mind: Mind) -> int:
    """Return how many phrases the kiosk has, of all its templates."""
    return sum(Pattern.of(name, template).size for name, some in mind.book.answers.items() for template in some)


def subset(phrases: Sequence[tuple[str, str]], size: int) -> list[tuple[str, str]]:
    """Return `size` of the phrases, the same each time, and each smaller subset within the larger."""
    return sorted(phrases, key=lambda one: hashlib.sha256(" ".join(one).encode()).digest())[:size]


def growth(mind: Mind, texts: Sequence[str]) -> Iterator[Growth]:
    """Yield the times for growing subsets of the phrases that peers are given, and for all that the kiosk has."""
    phrases = phrases_of(mind)
    for size in (*(size for size in SIZES if size < len(phrases)), len(phrases)):
        chosen = subset(phrases, size)
        wratio = WRatio(chosen)
        compared = times_of(wratio.answer(normalise(text).text).seconds for text in texts[::COMPARED_EVERY])
        yield Growth(size, times_of(seconds_of(understanding_of(mind, chosen), texts)), compared)
    yield Growth(size_of(mind), times_of(seconds_of(mind.understanding, texts)), None)


def understanding_of(mind: Mind, phrases: Iterable[tuple[str, str]]) -> Understanding:
    """Return the kiosk's understanding with these phrases alone: findings, each with what people say."""
    answers: dict[str, list[str]] = defaultdict(list)
    for finding, text in phrases:
        answers[finding].append(text)
    return Understanding.build(answers, mind.book.commands, mind.knowledge.findings)


def seconds_of(understanding: Understanding, texts: Iterable[str]) -> Iterator[float]:
    """Yield how long each text takes, each once: words that were looked up before are remembered, as in a visit."""
    gc.collect()
    for text in texts:
        heard = Heard(text)
        started = time.process_time()
        understanding.understand(heard, None)
        yield time.process_time() - started
