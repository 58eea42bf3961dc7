"""A prompt set, tried by ear: the matcher over all of it, espeak-ng's phonemes, the recogniser's vocabulary.

Nothing here keeps a set from being used. A set with errors is not tried: it may not even expand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kiosk.clinic.knowledge import Knowledge
from kiosk.errors import KioskError
from kiosk.hearing.engines import choose, unheard
from kiosk.hearing.recognisers.pronounce import remembered
from kiosk.models.folder import models_dir
from kiosk.prompts import alike, overmatch, unwritable
from kiosk.prompts.lines import Lines, words_of
from kiosk.prompts.parse import PromptBook, parse_book, scan
from kiosk.prompts.problem import Problem, Severity
from kiosk.publishing.side_by_side import cores, started
from kiosk.settings import Settings
from kiosk.understanding.templates import parts
from kiosk.understanding.understand import Understanding


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of it."""

    problems: tuple[Problem, ...]
    engine: str
    """The recogniser whose vocabulary was asked; empty when none is ready."""


def try_by_ear(texts: Mapping[str, str], knowledge: Knowledge, settings: Settings, sounds_file: Path) -> Tried:
    """Return what may be misheard in a prompt set without errors. `sounds_file` remembers how words sound."""
    book = parse_book(texts)
    lines = Lines({file: scan(file, text) for file, text in texts.items()})
    by_sound = started(lambda: list(_alike(lines, book, knowledge, sounds_file)))
    by_vocabulary = started(lambda: _unheard(lines, book, knowledge, settings))
    found = [*_overmatched(lines, book, knowledge), *by_sound()]
    engine, unknown = by_vocabulary()
    by_place = sorted((*found, *unknown), key=lambda problem: (problem.file, problem.line))
    return Tried(tuple(by_place), engine)


def _overmatched(lines: Lines, book: PromptBook, knowledge: Knowledge) -> Iterator[Problem]:
    understanding = Understanding.build(book.answers, book.commands, knowledge.findings)

    def share(which: int, shares: int) -> list[Problem]:
        return list(overmatch.problems(lines, book.commands, understanding, knowledge, (which, shares)))

    shares = cores()
    others = [started(partial(share, which, shares)) for which in range(1, shares)]
    yield from share(0, shares)
    for other in others:
        yield from other()


def _alike(lines: Lines, book: PromptBook, knowledge: Knowledge, sounds_file: Path) -> Iterator[Problem]:
    said = alike.said_of(lines, book.commands)
    try:
        sounds = remembered(alike.words_of(said), sounds_file)
    except KioskError as error:
        yield Problem("answers.txt", 0, f"not compared by sound: {error.why}", error.mend, Severity.WARNING)
        return
    yield from alike.problems(lines, said, sounds, knowledge)


def _unheard(lines: Lines, book: PromptBook, knowledge: Knowledge, settings: Settings) -> tuple[str, list[Problem]]:
    if settings.hearing.recogniser == "typed":
        return "typed", []
    sections = (*book.answers.values(), *book.commands.values(), book.wake)
    texts = (text for section in sections for template in section for place in parts(template) for text in place)
    spelled = {word for text in texts for word in text.split()}
    words = sorted({word for one in spelled for word in words_of(one)})
    directory = models_dir(settings)
    try:
        choice = choose(settings.hearing, directory)
        lacking = unheard(choice, settings.hearing, words)
    except KioskError as error:
        why = f"no recogniser was asked whether it knows the words: {error.why}"
        return "", [Problem("answers.txt", 0, why, error.mend, Severity.WARNING)]
    return choice.name, list(unwritable.problems(lines, lacking, choice.name, knowledge))
