"""Somebody who "fainted when I stood up" was not only dizzy, as one who feels "faint when I stand up"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kiosk.understanding.english import faints
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.normalise import Normal

DIZZY, FAINTED = "dizzy", "fainted"
NEAR = 4
"""Words before a faint that may make it none: "I felt as if I was fainting"."""


def with_faints(matches: Iterable[Match], normal: Normal) -> Iterator[Match]:
    """Yield the matches; what tells of a faint on standing up is one."""
    for match in matches:
        is_one = match.finding == DIZZY and any(_is_a_faint(normal, index) for index in match.at)
        yield replace(match, phrase=replace(match.phrase, finding=FAINTED)) if is_one else match


def _is_a_faint(normal: Normal, index: int) -> bool:
    word, before = normal.words[index], normal.words[max(0, index - NEAR) : index]
    told = word in faints.FAINTED or (word == faints.FAINT and not faints.WHO_FAINTS.isdisjoint(before[-1:]))
    return told and faints.SHORT_OF.isdisjoint(before)
