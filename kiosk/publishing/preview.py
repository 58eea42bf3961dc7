"""A section as it will be heard: its sentences, with an example in place of what depends on the person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.clinic.knowledge import Knowledge
from kiosk.errors import PromptError, PublishError, did_you_mean
from kiosk.groups import Group
from kiosk.prompts.parse import FILES, HEARD, SPOKEN, Section, scan
from kiosk.publishing.spoken_diff import LEFT_OPEN, said
from kiosk.speaking.english import joined, sentences
from kiosk.speaking.script import Place

CLAUSES = 2
"""Reasons and tests in an example."""

FIRST_WEEKS = "1-2"
"""Whose advice serves as an example."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What one file says in a section."""

    file: str
    sentences: tuple[str, ...]


def preview(texts: Mapping[str, str], name: str, knowledge: Knowledge, place: Place) -> tuple[Preview, ...]:
    """Return what is said under a heading, in each file that has it. The set may be broken elsewhere.

    Raises `PublishError` for a heading that is nowhere or only listened for, `PromptError` for a placeholder that
    nothing fills.
    """
    found = {file: _sections(texts, file) for file in FILES}
    speaking = [file for file in SPOKEN if found[file].get(name) and found[file][name].lines]
    if not speaking:
        raise _nothing_to_hear(found, name)
    examples = examples_of(texts, knowledge, place)
    return tuple(Preview(file, _said(file, found[file][name], knowledge, place, examples)) for file in speaking)


def examples_of(texts: Mapping[str, str], knowledge: Knowledge, place: Place) -> dict[str, str]:
    """Return an example for each placeholder whose filling depends on the person, from the set's own words."""
    replies = _sections(texts, "replies.txt")
    reasons = [one.lines[0].text for one in _sections(texts, "reasons.txt").values() if one.lines]
    named = [one.lines[0].text for name, one in replies.items() if name.startswith("test.") and one.lines]
    weekly = [f"advice.{name}" for name, one in knowledge.advice.items() if one.week == FIRST_WEEKS]
    advised = [replies[name] for name in weekly if name in replies and replies[name].lines]
    medicines = [
        one.lines[0].text
        for name, one in _sections(texts, "reasons.txt").items()
        if name in knowledge.findings and knowledge.findings[name].group is Group.MEDICINE and one.lines
    ]
    filled = {
        "because": joined(reasons[:CLAUSES]),
        "against": joined(reasons[:1]),
        "finding": joined(reasons[:1]),
        "medicines": joined(medicines[:1]),
        "tests": joined(named[:CLAUSES]),
    }
    for section in advised[:1]:
        advice = said(section.lines[0].text, section.name, knowledge, place, filled)
        filled["advice"] = advice[:1].lower() + advice[1:]
    return {name: words for name, words in filled.items() if words}


def _said(
    file: str, section: Section, knowledge: Knowledge, place: Place, examples: Mapping[str, str]
) -> tuple[str, ...]:
    spoken: list[str] = []
    for line in section.lines:
        text = said(line.text, section.name, knowledge, place, examples)
        if LEFT_OPEN in text and LEFT_OPEN not in line.text:
            why = "a placeholder here is filled with nothing"
            raise PromptError(file, line.number, why, "kiosk prompts check says which")
        spoken += sentences(text)
    return tuple(spoken)


def _sections(texts: Mapping[str, str], file: str) -> dict[str, Section]:
    return {section.name: section for section in scan(file, texts.get(file, "")).sections}


def _nothing_to_hear(found: Mapping[str, Mapping[str, Section]], name: str) -> PublishError:
    heard = [file for file in HEARD if name in found[file]]
    if heard:
        return PublishError(
            f"[{name}] of {heard[0]} is what people say", f"there is nothing to hear; see it in {heard[0]}"
        )
    known = [section for file in SPOKEN for section in found[file]]
    mend = did_you_mean(name, known, "kiosk prompts list names the sections")
    return PublishError(f"nothing is said under [{name}]", mend)
