"""What this room needs to know of the clinic's questions, and no more."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from kiosk.groups import TROUBLES, Group
from kiosk.understanding.text.normalise import Normal

OPENING = "opening"
"""The question that is answered with a free story."""
STORIES = frozenset({OPENING, "consent"})
"""Questions that people answer with their story; the second one early."""
HARD_STOPS = "hard_stops"
"""Question for what forbids advice, and has more names than any list: a heart, a kidney, a liver, a limit on drinks."""
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
    def stage(self) -> str:
        """Why it is asked: `red_flag`, `hard_stop`, `cause`; `confirm` where it reads back what was heard."""

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
    def items(self) -> tuple[str, ...]:
        """What was read out as a list: "all of them" picks it."""

    @property
    def none(self) -> str:
        """What a no to all of it tells besides; empty: nothing."""

    @property
    def unit(self) -> str:
        """Quantity that a bare number measures; empty when none."""


_GRAVE = frozenset({Group.RED, Group.CONDITION})
"""Groups of what bears on a danger, also where a question asks for it as a cause."""


def is_about_danger(question: Asked, groups: Mapping[str, Group]) -> bool:
    """Whether a plain yes to the question tells of dangers and nothing else."""
    return bool(question.yes) and all(groups[name] is Group.RED for name in question.yes)


def asks_for_danger(question: Asked, groups: Mapping[str, Group]) -> bool:
    """Whether it is asked to find a danger, which too many tablets are as well, or reads one back."""
    return question.stage == "red_flag" or (question.stage == "confirm" and is_about_danger(question, groups))


def is_strict(question: Asked, groups: Mapping[str, Group]) -> bool:
    """Whether a yes to it forbids an advice or bears on a danger: then it takes only a plain yes and a certain no.

    A list has no plain yes: who takes one of these medicines names it.
    """
    if question.stage == "cause":
        return any(groups[name] in _GRAVE for name in question.yes)
    return question.stage == "hard_stop" and bool(question.yes)


def is_about_trouble(question: Asked, groups: Mapping[str, Group]) -> bool:
    """Whether a plain no to the question tells that troubles are not there: then "I'm fine" does so too."""
    return any(groups[name] in TROUBLES or groups[name] is Group.CONDITION for name in (*question.no, *question.rest))


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
