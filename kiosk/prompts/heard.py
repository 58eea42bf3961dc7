"""What is wrong in what the kiosk listens for: templates that don't expand, explode, or mean two things."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from kiosk.errors import KioskError
from kiosk.prompts.lines import ANSWERS
from kiosk.prompts.parse import Scan, Section
from kiosk.prompts.problem import Problem
from kiosk.understanding.english import spelling
from kiosk.understanding.matching.phrases import LITTLE
from kiosk.understanding.templates import expand, parts
from kiosk.understanding.text.normalise import tokens_of

_NOTHING = LITTLE | spelling.HESITATION
REFERENCE = re.compile(r"[{<][^{}<>]*[}>]?")

PAIRS = {"(": ")", "[": "]", "{": "}", "<": ">"}
_BRACKETS = frozenset(PAIRS) | frozenset(PAIRS.values())


def problems(scans: Mapping[str, Scan]) -> Iterator[Problem]:
    """Yield what is wrong in `answers.txt`, `commands.txt` and `faq.txt`."""
    owners: dict[str, tuple[str, str, int]] = {}
    for file in (ANSWERS, "commands.txt", "faq.txt"):
        for section in scans[file].sections if file in scans else ():
            yield from _section(file, section, owners)


def _section(file: str, section: Section, owners: dict[str, tuple[str, str, int]]) -> Iterator[Problem]:
    for line in section.lines:
        unbalanced = unbalanced_bracket(line.text)
        if unbalanced:
            yield Problem(file, line.number, f'"{unbalanced}" has no partner in the line', "close or delete it")
            continue
        name = reference(line.text)
        if name:
            why = f'"{name}" stands for nothing: only (a|b) and [optional] do'
            yield Problem(file, line.number, why, "write the words out")
            continue
        try:
            parts(line.text)
        except KioskError as error:
            yield Problem(file, line.number, error.why, error.mend)
            continue
        if _may_say_nothing(line.text):
            yield Problem(file, line.number, f'"{line.text}" may stand for no word at all', "write what people say")
        elif file != ANSWERS:  # "knot in my calf" may well tell two findings
            yield from _clashes((file, section.name, line.number), expand(line.text), owners)


def _clashes(
    here: tuple[str, str, int], phrases: list[str], owners: dict[str, tuple[str, str, int]]
) -> Iterator[Problem]:
    """Find sentences that another section of the same file claims; one line reports one."""
    file, name, number = here
    told = False
    for phrase in phrases:
        owner = owners.setdefault(f"{file} {phrase.casefold()}", here)
        if owner[1] != name and not told:
            told = True
            why = f'"{phrase}" means [{owner[1]}] too, on line {owner[2]}'
            mend = "keep it in one of the two, or add a word that tells them apart"
            yield Problem(file, number, why, mend)


def _may_say_nothing(template: str) -> bool:
    """Whether a sentence of a template holds no word, or none but "the": it would be heard in anything."""
    return all(any(_is_nothing(text) for text in place) for place in parts(template))


@lru_cache(maxsize=16384)
def _is_nothing(text: str) -> bool:
    """Whether a text of a template holds no word that tells; the same ones stand in hundreds of templates."""
    return _NOTHING.issuperset(tokens_of(text))


def sentences_of(template: str) -> list[str]:
    """Return what a template stands for; nothing of one that does not expand, which is named by `problems`."""
    if reference(template) or unbalanced_bracket(template):
        return []
    try:
        return expand(template)
    except KioskError:
        return []


def reference(template: str) -> str:
    """Return the first `{list}` or `<rule>` in a template, for which no prompt file holds anything."""
    found = REFERENCE.search(template)
    return found[0] if found else ""


def unbalanced_bracket(template: str) -> str:
    """Return the first bracket without a partner, or nothing."""
    opened: list[str] = []
    for sign in filter(_BRACKETS.__contains__, template):
        if sign in PAIRS:
            opened.append(sign)
        elif not opened or PAIRS[opened.pop()] != sign:
            return sign
    return opened[0] if opened else ""
