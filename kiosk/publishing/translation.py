"""A prompt set laid out for translating: every heading, with the English below it as a comment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.errors import PublishError
from kiosk.files.prompts import survey
from kiosk.prompts.parse import FILES, Section, scan
from kiosk.publishing.desk import Desk


@dataclass(frozen=True, slots=True)
class Missing:
    """What one file still needs."""

    file: str
    sections: tuple[str, ...]
    """Headings with nothing below them."""
    wanted: int
    """Headings in all."""


def lay_out(english: Desk, theirs: Desk) -> tuple[Missing, ...]:
    """Make the working copy of a translation hold every heading; return what is still to be written, file by file.

    Raises `PublishError` for the language that the kiosk speaks.
    """
    language = theirs.settings.language
    if language == english.settings.language:
        raise PublishError(f'"{language}" is what the kiosk speaks', "change it: kiosk prompts edit")
    original = english.in_use()[0]
    if theirs.copy.begun():
        begun, base = survey(theirs.copy.folder).texts, theirs.copy.base()
    else:
        begun, base = theirs.in_use()
    texts = laid_out(original, begun, language)
    theirs.replace(texts, base)
    return missing(original, texts)


def laid_out(original: Mapping[str, str], begun: Mapping[str, str], language: str) -> dict[str, str]:
    """Return what was begun, with every heading that it lacks at the end of its file; no line of it is changed."""
    return dict(begun) | {file: _file(file, original[file], begun.get(file, ""), language) for file in FILES}


def missing(original: Mapping[str, str], begun: Mapping[str, str]) -> tuple[Missing, ...]:
    """Return what is still to be translated, file by file."""
    return tuple(_missing(file, original[file], begun.get(file, "")) for file in FILES)


def _missing(file: str, original: str, begun: str) -> Missing:
    wanted = [section.name for section in scan(file, original).sections]
    written = {section.name for section in scan(file, begun).sections if section.lines}
    return Missing(file, tuple(name for name in wanted if name not in written), len(wanted))


def _file(file: str, original: str, begun: str, language: str) -> str:
    there = {section.name for section in scan(file, begun).sections}
    new = [_empty(section) for section in scan(file, original).sections if section.name not in there]
    head = begun or f"# {file} in {language}: write below each heading what stands there in English, after en:\n"
    return head.rstrip("\n") + "\n" + "".join(new)


def _empty(section: Section) -> str:
    return f"\n[{section.name}]\n" + "".join(f"# en: {line.text}\n" for line in section.lines)
