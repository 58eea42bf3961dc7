"""How each question fares: how often nobody answers, nothing is made of the answer, or it was heard wrongly."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace

from kiosk.events import Listen, Meaning, Polarity
from kiosk.understanding.asked import READ_BACK

FEWEST_VISITS = 5
"""Visits that a word must have been missed in before anybody may see it: what one person says stays theirs."""
MOST_QUESTIONS = 500
MOST_WORDS = 500
"""Of all questions; whoever has so many to add has enough to do."""
LONGEST_WORD = 30
"""Characters."""


@dataclass(frozen=True, slots=True)
class Tally:
    """One question."""

    asked: int = 0
    """Times that an answer was waited for."""
    silent: int = 0
    not_understood: int = 0
    confirmed: int = 0
    """Times that what was heard was read back, and was so."""
    corrected: int = 0
    """Times that it was not."""

    @property
    def trouble(self) -> float:
        """Share of askings that led nowhere, 0 to 1."""
        return (self.silent + self.not_understood + self.corrected) / self.asked if self.asked else 0.0


@dataclass(frozen=True, slots=True)
class Tallies:
    """All questions."""

    since: str
    """The day that the counting began, as 2026-11-25."""
    questions: Mapping[str, Tally] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """Question → word that was not understood → visits it was missed in, `FEWEST_VISITS` or more."""


def answered(tallies: Tallies, order: Listen, before: str, meaning: Meaning | None) -> Tallies:
    """Count an answer to what was listened for; None: a silence. `before` is the question that a read-back is about."""
    told = "silent" if meaning is None else "" if meaning.understood else "not_understood"
    tallies = _one_more(tallies, order.question, "asked", *([told] if told else []))
    if order.question != READ_BACK or meaning is None or not before:
        return tallies
    verdict = _verdict(order, meaning)
    return _one_more(tallies, before, verdict) if verdict else tallies


def _verdict(order: Listen, meaning: Meaning) -> str:
    """Return how the answer to a read-back judges what was heard; empty: not at all."""
    again = {one.id for one in meaning.findings if one.polarity is Polarity.AFFIRMED} & set(order.findings)
    if meaning.answer == "yes" or again:
        return "confirmed"
    return "corrected" if meaning.answer == "no" or meaning.findings else ""


def _one_more(tallies: Tallies, question: str, *names: str) -> Tallies:
    if question not in tallies.questions and len(tallies.questions) >= MOST_QUESTIONS:
        return tallies
    tally = tallies.questions.get(question, Tally())
    more = replace(tally, **{name: getattr(tally, name) + 1 for name in names})
    return replace(tallies, questions={**tallies.questions, question: more})


def missed(tallies: Tallies, question: str, word: str, visits: int) -> Tallies:
    """Note in how many visits a word was missed. Fewer than `FEWEST_VISITS` are noted nowhere."""
    known = tallies.words.get(question, {})
    full = word not in known and sum(len(words) for words in tallies.words.values()) >= MOST_WORDS
    if visits < FEWEST_VISITS or full:
        return tallies
    return replace(tallies, words={**tallies.words, question: {**known, word: visits}})


def tallies_json(tallies: Tallies) -> str:
    """Write them as JSON."""
    return json.dumps(asdict(tallies)) + "\n"


def parse_tallies(text: str) -> Tallies:
    """Read them back. Raises `ValueError` for anything else."""
    try:
        table = json.loads(text)
        since, questions, words = table["since"], table["questions"], table["words"]
        read = {name: _tally(shape) for name, shape in questions.items()}
        seen = {question: {word: _count(n) for word, n in found.items()} for question, found in words.items()}
    except (TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ValueError("no tallies of questions") from error
    if not isinstance(since, str) or len(read) > MOST_QUESTIONS:
        raise ValueError("no tallies of questions")
    often = {question: {word: n for word, n in found.items() if n >= FEWEST_VISITS} for question, found in seen.items()}
    return Tallies(since, read, {question: found for question, found in often.items() if found})


def _tally(shape: Mapping[str, object]) -> Tally:
    return Tally(**{one.name: _count(shape[one.name]) for one in fields(Tally)})


def _count(value: object) -> int:
    if type(value) is not int or not 0 <= value < 2**63:
        raise ValueError(f"{value!r:.20} is no count")
    return value
