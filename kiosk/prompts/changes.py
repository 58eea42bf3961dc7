"""What differs between two prompt sets, section by section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kiosk.errors import KioskError
from kiosk.prompts.parse import FILES, scan
from kiosk.prompts.rehearsal import FOLDER
from kiosk.understanding.templates import expand


@dataclass(frozen=True, slots=True)
class Change:
    """A section that is not what it was."""

    file: str
    section: str
    """Empty for a rehearsal, which has none."""
    gone: tuple[str, ...]
    """Lines that are no longer there."""
    come: tuple[str, ...]
    """Lines that are new."""

    @property
    def name(self) -> str:
        """Where it is, for people."""
        return f"{self.file} [{self.section}]" if self.section else self.file


def changes(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[Change, ...]:
    """Return what differs, in the order of the files; comments and the order of sections do not count."""
    return (*_sections(before, after), *_rehearsals(before, after))


def sentences_without(lines: Iterable[str], others: Iterable[str]) -> tuple[str, ...]:
    """Return what some templates stand for and others don't; a template that is faulty stands for itself."""
    kept = set(_sentences(others))
    return tuple(sentence for sentence in dict.fromkeys(_sentences(lines)) if sentence not in kept)


def _sentences(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        try:
            yield from expand(line)
        except KioskError:
            yield line


def _sections(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Change]:
    for file in FILES:
        old, new = (
            {section.name: tuple(line.text for line in section.lines) for section in scan(file, texts[file]).sections}
            if file in texts
            else {}
            for texts in (before, after)
        )
        for section in dict.fromkeys((*old, *new)):
            was, now = old.get(section, ()), new.get(section, ())
            if was != now:
                gone, come = lines_without(was, now), lines_without(now, was)
                yield Change(file, section, gone or (was if not come else ()), come or (now if not gone else ()))


def _rehearsals(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Change]:
    for name in sorted({*before, *after}):
        if name.startswith(FOLDER) and before.get(name) != after.get(name):
            was, now = (tuple(texts.get(name, "").splitlines()) for texts in (before, after))
            yield Change(name, "", lines_without(was, now), lines_without(now, was))


def lines_without(lines: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """Return those lines that are none of the others."""
    return tuple(line for line in lines if line not in others)
