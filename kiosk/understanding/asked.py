"""What this room needs to know of the clinic's questions and findings, and no more."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from kiosk.understanding.normalise import Normal
from kiosk.understanding.quantities import QuantityRange

OPENING = "opening"
"""The question that is answered with a free story."""
STORIES = frozenset({OPENING, "consent"})
"""Questions that people answer with their story; the second one early."""
READ_BACK = "confirm"
"""Question that is a read-back, of an emergency or of what was heard badly."""
LONGEST_PLACE = 3
"""Words of an opening that may be a place or a time and nothing else: "in my cats"."""
WHY_THEY_CAME = frozenset({"cramp"})
"""What everybody has who comes: even in a story "crammed in my leg" may be that."""


class Asked(Protocol):
    """What this room needs to know of a question."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def findings(self) -> tuple[str, ...]:
        """What the answer can fill."""

    @property
    def yes(self) -> tuple[str, ...]:
        """What a bare yes affirms."""

    @property
    def no(self) -> tuple[str, ...]:
        """What a bare no denies."""

    @property
    def rest(self) -> tuple[str, ...]:
        """What is not so of a list that was read out, unless it is named: "none of those" denies it too."""

    @property
    def unit(self) -> str:
        """Quantity that a bare number measures; empty when none."""


class Spec(Protocol):
    """What this room needs to know of a finding."""

    @property
    def group(self) -> str:
        """`red` for what exists to raise a red flag, `medicine` for a class of medicines."""

    @property
    def implies(self) -> tuple[str, ...]:
        """Findings that are so when it is."""

    @property
    def quantity(self) -> QuantityRange | None:
        """The range of a number that amounts to it."""


RED = "red"
"""Group of what exists to raise a red flag."""
TROUBLES = frozenset({RED, "symptom", "sensation", "loss", "condition"})
"""Groups of what people complain of and suffer from."""


def is_about_danger(question: Asked, groups: Mapping[str, str]) -> bool:
    """Whether a plain yes to the question tells of dangers and nothing else."""
    return bool(question.yes) and all(groups[name] == RED for name in question.yes)


def is_about_trouble(question: Asked, groups: Mapping[str, str]) -> bool:
    """Whether a plain no to the question tells that troubles are not there: then "I'm fine" does so too."""
    return any(groups[name] in TROUBLES for name in (*question.no, *question.rest))


def is_story(question: Asked | None) -> bool:
    """Whether an answer to it, or a text that answers nothing, tells whatever it likes."""
    return question is None or question.id in STORIES


def expected_of(normal: Normal, question: Asked | None) -> frozenset[str]:
    """Return the findings of which a single word tells, even badly heard: those asked about, in a story cramps alone.

    Of the single words that told of a part or a time in stories 29 were right and 90 wrong: "putting" was a foot.
    """
    if question is None:
        return frozenset()
    a_story = is_story(question) and len(normal.words) > LONGEST_PLACE
    return frozenset(question.findings) & WHY_THEY_CAME if a_story else frozenset(question.findings)
