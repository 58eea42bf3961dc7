"""The list of sources is whole: whoever signs a fact off finds where it is from, and nothing stands there for show."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.clinic.sources import source_ids
from kiosk.files.clinic import knowledge_texts

ROOT = Path(__file__).resolve().parent.parent
TEXT = knowledge_texts()["sources"]
SOURCES = tomllib.loads(TEXT)
SECTIONS = {name for name, entry in SOURCES.items() if "rests_on" in entry}
CITING = ("kiosk/**/*.toml", "kiosk/**/*.py", "docs/**/*.md", "README.md", "tests/*.toml")
TAG = re.compile(r"\[([A-Z]\d+[a-z]?)(?: background)?\]")
SECTION = re.compile(r"\b([AC]\d{1,2})\b|\b(B)\(i")
"""As the reasons in the tables of stories name a section: `A3 night cramps`, `B(ii) new weakness`."""


def cited() -> Iterator[tuple[str, str]]:
    """Yield every tag in the project, with the file it stands in."""
    for pattern in CITING:
        for path in sorted(ROOT.glob(pattern)):
            if path.name != "sources.toml":
                yield from ((tag, path.name) for tag in TAG.findall(path.read_text(encoding="utf-8")))


def named_sections() -> set[str]:
    reasons = re.compile(r'^why = "(.*)"', re.MULTILINE)
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "tests").glob("*.toml")]
    found = [SECTION.findall(why) for text in texts for why in reasons.findall(text)]
    return {first or second for pairs in found for first, second in pairs} & SECTIONS


def test_every_tag_in_the_project_is_in_the_list() -> None:
    assert sorted({f"{tag} in {file}" for tag, file in cited() if tag not in SOURCES}) == []


def test_nothing_stands_in_the_list_that_is_not_cited() -> None:
    used = {tag for tag, _ in cited()} | named_sections()
    for _ in range(2):  # a section may rest on sections
        used |= {source for name in used & SECTIONS for source in SOURCES[name]["rests_on"]}

    assert sorted(SOURCES.keys() - used) == []


@pytest.mark.parametrize("name", sorted(SOURCES))
def test_an_entry_tells_what_was_read_and_what_is_taken_from_it(name: str) -> None:
    entry = dict(SOURCES[name])
    words = [entry.pop("title"), entry.pop("taken")]
    if name in SECTIONS:
        assert set(entry.pop("rests_on")) <= SOURCES.keys()
    else:
        words += [entry.pop("publisher"), entry.pop("site", "-"), entry.pop("seen", "-"), entry.pop("unverified", "-")]
    assert 1990 <= entry.pop("year", 2026) <= 2026
    assert all(address.startswith(("https://", "http://")) for address in entry.pop("address", []))
    assert all(isinstance(text, str) and text for text in words)
    assert entry == {}


def test_the_headings_that_the_loader_reads_are_all_the_entries() -> None:
    assert source_ids(TEXT) == SOURCES.keys()
