"""What is wrong in what the kiosk says: for the ear, for safety, and for what is filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kiosk.errors import did_you_mean
from kiosk.prompts.forbidden import SENTENCE_END, forbidden
from kiosk.prompts.parse import Line, Scan, Section
from kiosk.prompts.placeholders import EVERYWHERE, REQUIRED, placeholders
from kiosk.prompts.problem import Problem, Severity

WORDINGS = 3
"""Askings of one question; each has a wording of its own."""

LONGEST_SENTENCE = 32
"""Words; nobody keeps the beginning of a longer sentence until its end."""

LONG_SENTENCE = 24
"""Words from which a sentence is worth shortening."""

LONGEST_CLAUSE = 16
"""Words; three clauses make one sentence after "because"."""

DISCLAIMER = {
    "disclaimer_full": (
        "for educational purposes only and does not replace medical advice. "
        "Severe, persistent, or sudden muscle cramps should be evaluated by a healthcare professional."
    ),
    "disclaimer_short": "for educational purposes only and does not replace medical advice.",
    "welcome": "for educational purposes only and does not replace medical advice.",
}
"""Reply → what it must hold word for word."""


def problems(
    scans: Mapping[str, Scan], filled: Mapping[str, frozenset[str]], *, english: bool = True
) -> Iterator[Problem]:
    """Yield what is wrong in questions, replies and reasons. `filled`: what the clinic fills in, by section."""
    for file in ("questions.txt", "replies.txt", "reasons.txt"):
        for section in scans[file].sections if file in scans else ():
            for line in section.lines:
                yield from _brackets(file, line)
                yield from _placeholders(file, section, line, filled)
                yield from _length(file, line)
                yield from _wordless(file, line)
                # A reason says what the person takes and does; it advises nothing.
                for words, mend in forbidden(line.text) if english and file != "reasons.txt" else ():
                    yield Problem(file, line.number, f'the kiosk must not say "{words}"', mend)
            yield from _CHECKS[file](section)
            if english and file == "replies.txt":
                yield from _word_for_word(section)


def _question(section: Section) -> Iterator[Problem]:
    if section.lines and len(section.lines) != WORDINGS:
        why = f"[{section.name}] has {len(section.lines)} lines, and a question has {WORDINGS}"
        yield Problem("questions.txt", section.number, why, "one for each asking: short, with examples, simplest")


def _reason(section: Section) -> Iterator[Problem]:
    for line in section.lines[1:]:
        yield Problem("reasons.txt", line.number, f"[{section.name}] has more than one line", "keep one clause")
    for line in section.lines[:1]:
        if line.text[-1] in ".!?":
            yield Problem("reasons.txt", line.number, "a clause ends without a full stop", "take it off")
        if len(line.text.split()) > LONGEST_CLAUSE:
            why = f"a clause of {len(line.text.split())} words is too long for the ear"
            yield Problem("reasons.txt", line.number, why, f"use {LONGEST_CLAUSE} words at most")


def _reply(section: Section) -> Iterator[Problem]:
    file, text = "replies.txt", " ".join(line.text for line in section.lines)
    for name in sorted(REQUIRED.get(section.name, frozenset()) - set(placeholders(text))) if section.lines else ():
        yield Problem(file, section.number, f"[{section.name}] lost {{{name}}}", f"write {{{name}}} where it belongs")


def _word_for_word(section: Section) -> Iterator[Problem]:
    file, text = "replies.txt", " ".join(line.text for line in section.lines)
    required = DISCLAIMER.get(section.name, "")
    if section.lines and required not in text:
        yield Problem(file, section.number, f"[{section.name}] lost a sentence it must hold", f'write "{required}"')
    if section.name == "emergency_call" and section.lines and not _says_call_now(section.lines[-1].text):
        why = "the last sentence of an emergency must say to call now"
        yield Problem(file, section.lines[-1].number, why, "end with: Please call {emergency_number} now.")


def _says_call_now(line: str) -> bool:
    last = SENTENCE_END.split(line)[-1]
    return {"call", "now"} <= set(re.findall(r"[a-z]+", last.lower())) and "{emergency_number}" in last


def _brackets(file: str, line: Line) -> Iterator[Problem]:
    if line.text.count("{") != line.text.count("}") or re.search(r"\{[^}]*\{|\}[^{]*\}", line.text):
        yield Problem(file, line.number, "a brace without its partner", "write placeholders as {name}")
    if re.search(r"[()\[\]|<>]", line.text):
        why = "brackets and bars are for answers.txt; here they would be read aloud"
        yield Problem(file, line.number, why, "write the sentence out")


def _placeholders(file: str, section: Section, line: Line, filled: Mapping[str, frozenset[str]]) -> Iterator[Problem]:
    allowed = _allowed(file, section.name, filled)
    for name in placeholders(line.text):
        if name not in allowed:
            known = ", ".join(f"{{{known}}}" for known in sorted(allowed)) or "none"
            mend = did_you_mean(name, sorted(allowed), f"known in [{section.name}]: {known}", "{{{}}}")
            yield Problem(file, line.number, f"{{{name}}} is filled with nothing here", mend)


def _allowed(file: str, section: str, filled: Mapping[str, frozenset[str]]) -> frozenset[str]:
    if file != "replies.txt":
        return frozenset()
    return EVERYWHERE | REQUIRED.get(section, frozenset()) | filled.get(section, frozenset())


def _length(file: str, line: Line) -> Iterator[Problem]:
    for sentence in SENTENCE_END.split(line.text):
        words = len(sentence.split())
        if words > LONGEST_SENTENCE:
            why = f"a sentence of {words} words is too long for the ear"
            yield Problem(file, line.number, why, f"use {LONGEST_SENTENCE} words at most")
        elif words > LONG_SENTENCE:
            why = f"a sentence of {words} words is hard to follow by ear"
            yield Problem(file, line.number, why, f"better {LONG_SENTENCE} words or fewer", Severity.NOTE)


def _wordless(file: str, line: Line) -> Iterator[Problem]:
    for sentence in SENTENCE_END.split(line.text):
        if not any(letter.isalnum() for letter in sentence):
            why = f'"{sentence}" is a sentence without a word'
            yield Problem(file, line.number, why, "write words, or take it out")


_CHECKS = {"questions.txt": _question, "replies.txt": _reply, "reasons.txt": _reason}
