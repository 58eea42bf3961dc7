"""What is wrong around the questions that people ask back: ways of asking that are none, answers that are unsafe.

An answer is heard at any point of a visit, before a single hard stop was asked about: it must hold for everyone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kiosk.errors import KioskError
from kiosk.prompts.forbidden import SENTENCE_END
from kiosk.prompts.heard import sentences_of
from kiosk.prompts.parse import Scan, Section
from kiosk.prompts.problem import Problem
from kiosk.understanding.dialogue_acts.asked_back import PromptQuestion
from kiosk.understanding.text.normalise import normalised

MOST_SENTENCES = 3
"""Sentences of an answer; whoever asked wants to go on."""

ASK_FIRST = re.compile(
    r"(\{ask_pharmacist\}|\{pharmacist\}|\bask\b).*\b(first|before)\b|\bbefore you \{ask_", re.IGNORECASE
)
"""How an answer sends those to ask first who may not do what it names."""

NEVER = {
    r"(?:^|[.!?] )(take|eat|drink|try|have|use|swallow|add|buy)\b": "the person is unknown: say what it does",
    r"\b(milli|micro)?grams?\b|\bunits a day\b": "no dose before its hard stops were asked about",
    r"\byou (should|can|may|could) (take|eat|drink|try|have|use)\b": "the person is unknown: say to ask first",
}
"""What no answer may say, and what to say instead."""


def problems(scans: Mapping[str, Scan], ask_first: frozenset[str]) -> Iterator[Problem]:
    """Yield what is wrong in `faq.txt` and in the `[faq.…]` sections of `replies.txt`."""
    commands = _commands(scans)
    for section in scans["faq.txt"].sections if "faq.txt" in scans else ():
        yield from _asking(section, commands)
    for section in scans["replies.txt"].sections if "replies.txt" in scans else ():
        if section.name.startswith("faq.") and section.lines:
            yield from _answer(section, ask_first=section.name.removeprefix("faq.") in ask_first)


def _asking(section: Section, commands: Mapping[tuple[str, ...], str]) -> Iterator[Problem]:
    for line in section.lines:
        for sentence in sentences_of(line.text):
            try:
                PromptQuestion.of(section.name, sentence)
            except KioskError as error:
                yield Problem("faq.txt", line.number, error.why, error.mend)
                break
            command = commands.get(normalised(sentence).words)
            if command:
                why = f'"{sentence}" is the command [{command}] too'
                yield Problem("faq.txt", line.number, why, "keep it in one of the two files")
                break


def _answer(section: Section, *, ask_first: bool) -> Iterator[Problem]:
    text = " ".join(line.text for line in section.lines)
    count = len(SENTENCE_END.split(text))
    if count > MOST_SENTENCES:
        why = f"[{section.name}] has {count} sentences"
        yield Problem("replies.txt", section.number, why, f"use {MOST_SENTENCES} at most")
    if ask_first and not ASK_FIRST.search(text):
        why = f"[{section.name}] touches food, drink or tablets and does not say to ask first"
        yield Problem("replies.txt", section.number, why, "end with: {ask_pharmacist} first.")
    for line in section.lines:
        for pattern, mend in NEVER.items():
            found = re.search(pattern, line.text, re.IGNORECASE)
            if found:
                yield Problem("replies.txt", line.number, f'an answer must not say "{found[0].strip(". ")}"', mend)


def _commands(scans: Mapping[str, Scan]) -> dict[tuple[str, ...], str]:
    sections = scans["commands.txt"].sections if "commands.txt" in scans else ()
    return {
        normalised(sentence).words: section.name
        for section in sections
        for line in section.lines
        for sentence in sentences_of(line.text)
    }
