"""What is wrong in a spoken line beside its words: signs that are read aloud oddly, doses, comfort, hard reading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kiosk.prompts.parse import SPOKEN, Line, Scan, Section
from kiosk.prompts.placeholders import PLACEHOLDER, placeholders
from kiosk.prompts.problem import Problem, Severity

ADDRESS = re.compile(r"\bwww\.\S+|\w+[@.]\w+\.\w{2,}|\w[\w-]*\.(?:com|org|net|uk|ie|eu|de|info|gov)\b", re.IGNORECASE)
PLAIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ .,;:?!'\u2019-]")
"""Signs that every voice passes over or reads as they are meant; brackets and braces have checks of their own."""

BRACKETS = frozenset("()[]{}<>|\\")

DOSE = re.compile(
    r"(\b[a-z]+) ((?:milli|micro)?grams?|units|(?:milli)?lit(?:re|er)s?|tablets|capsules|drops|spoonfuls?|sachets?)\b",
    re.IGNORECASE,
)
NUMBERS = frozenset(
    "half one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty "
    "seventy eighty ninety hundred thousand several many few".split()
)

ALARM = ("flag.", "emergency", "urgent")
COMFORT = re.compile(
    r"\b(harmless|not serious|nothing serious|nothing to worry about|(?:don't|do not|no need to) worry|no hurry"
    r"|can wait|wait and see|take your time|probably (?:fine|nothing))\b",
    re.IGNORECASE,
)
"""What takes the urgency out of a warning."""

HARD_GRADE = 14.0
"""Flesch-Kincaid: years of school that a text wants of whoever reads it; lists of foods come to thirteen."""

FEWEST_WORDS = 6
"""Below that a grade says nothing."""

UNGRADED = ("disclaimer_", "test.")
"""Prescribed word for word; names of tests."""

OPTIONAL = {"advice.watch_symptoms": frozenset({"weeks"})}
"""Figures of the clinic that a reply may leave unsaid; every other one is a dose or a limit."""

VOWELS = re.compile(r"[aeiouy]+")


def problems(scans: Mapping[str, Scan], values: Mapping[str, frozenset[str]]) -> Iterator[Problem]:
    """Yield what is wrong in what is spoken. `values`: the limits that the clinic fills into a section of replies."""
    for file in SPOKEN:
        for section in scans[file].sections if file in scans else ():
            for line in section.lines:
                yield from _signs(file, line)
                if file == "replies.txt":
                    yield from _said(section, line)
            yield from _twice(file, section)
            if file == "replies.txt" and section.lines:
                yield from _limits(section, values.get(section.name, frozenset()))
                yield from _grade(section)


def _signs(file: str, line: Line) -> Iterator[Problem]:
    text = PLACEHOLDER.sub("", line.text)
    number = re.search(r"\d+", text)
    if number:
        mend = "write it in words; a dose or a limit is a placeholder, filled from the clinic's files"
        yield Problem(file, line.number, f'the number "{number[0]}" in digits', mend)
        return
    address = ADDRESS.search(text)
    if address:
        why = f'"{address[0]}" is an address: nobody can write it down while it is said'
        yield Problem(file, line.number, why, "say whom to ask, or put it on a sign beside the kiosk")
        return
    for sign in text:
        if sign.isalpha() and not PLAIN.fullmatch(sign):
            why = f'"{sign}" is a letter of another alphabet, or none that the voice reads'
            yield Problem(file, line.number, why, "type the word again")
            return
        if sign.isprintable() and not sign.isspace() and not PLAIN.fullmatch(sign) and sign not in BRACKETS:
            why = f'the sign "{sign}" is read aloud oddly'
            yield Problem(file, line.number, why, "write it in words, or leave it out")
            return


def _said(section: Section, line: Line) -> Iterator[Problem]:
    dose = next((found for found in DOSE.finditer(line.text) if found[1].lower() in NUMBERS), None)
    if dose:
        why = f'a reply must not say "{dose[0]}"'
        yield Problem("replies.txt", line.number, why, "doses and volumes come from the clinic's files only")
    comfort = COMFORT.search(line.text) if section.name.startswith(ALARM) else None
    if comfort:
        why = f'a warning must not say "{comfort[0]}"'
        yield Problem("replies.txt", line.number, why, "say where to go and how soon")


def _limits(section: Section, values: frozenset[str]) -> Iterator[Problem]:
    held = {name for line in section.lines for name in placeholders(line.text)}
    for name in sorted(values - held - OPTIONAL.get(section.name, frozenset())):
        why = f"[{section.name}] lost {{{name}}}"
        yield Problem("replies.txt", section.number, why, f"write {{{name}}} where the clinic's figure belongs")


def _twice(file: str, section: Section) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for line in section.lines:
        if first.setdefault(line.text, line.number) != line.number:
            why = f"the same line as {first[line.text]}"
            yield Problem(file, line.number, why, "take one of the two out")


def _grade(section: Section) -> Iterator[Problem]:
    text = " ".join(PLACEHOLDER.sub("it", line.text) for line in section.lines)
    grade = reading_grade(text)
    if grade > HARD_GRADE and len(text.split()) >= FEWEST_WORDS and not section.name.startswith(UNGRADED):
        why = f"[{section.name}] wants {grade:.0f} years of school"
        yield Problem("replies.txt", section.number, why, "use shorter sentences and shorter words", Severity.NOTE)


def reading_grade(text: str) -> float:
    """Return the Flesch-Kincaid grade of a text."""
    words = re.findall(r"[A-Za-z']+", text)
    sentences = max(1, len(re.findall(r"[.!?](?:\s|$)", text)))
    if not words:
        return 0.0
    return 0.39 * len(words) / sentences + 11.8 * sum(map(_syllables, words)) / len(words) - 15.59


def _syllables(word: str) -> int:
    """Count groups of vowels, without an `e` at the end that is not heard."""
    groups = len(VOWELS.findall(word.lower()))
    silent = word.lower().endswith("e") and not word.lower().endswith(("le", "ee"))
    return max(1, groups - silent)
