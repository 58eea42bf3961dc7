"""What makes a bad wake phrase: one so short that other speech is taken for it, or with more than words in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kiosk.prompts.heard import sentences_of
from kiosk.prompts.parse import WAKE, Scan
from kiosk.prompts.plain import VOWELS
from kiosk.prompts.problem import Problem, Severity

FILE = "commands.txt"
FEWEST_VOWELS = 4
"""Groups of vowels, which are nearly syllables; with fewer there are too few sounds to tell a phrase by."""
MOST_PHRASES = 12
"""Each one more is one more that other speech may resemble."""


def problems(scans: Mapping[str, Scan]) -> Iterator[Problem]:
    """Yield what is wrong in the section of wake phrases."""
    sections = scans[FILE].sections if FILE in scans else ()
    for section in sections:
        if section.name != WAKE:
            continue
        count = 0
        for line in section.lines:
            phrases = sentences_of(line.text)
            count += len(phrases)
            yield from _phrases(line.number, phrases)
        if count > MOST_PHRASES:
            why = f"[{WAKE}] stands for {count} phrases"
            yield Problem(FILE, section.number, why, f"keep {MOST_PHRASES} at most")


def _phrases(number: int, phrases: list[str]) -> Iterator[Problem]:
    for phrase in phrases:
        if not all(sign.isalpha() or sign in " '" for sign in phrase):
            yield Problem(FILE, number, f'"{phrase}" holds more than words', "write it in letters, as it is spoken")
            return
        if phrase.isascii() and len(VOWELS.findall(phrase.lower())) < FEWEST_VOWELS:
            why = f'"{phrase}" is short for a wake phrase: other speech will be taken for it'
            yield Problem(FILE, number, why, "use four syllables or more: hello cramp kiosk", Severity.WARNING)
            return
