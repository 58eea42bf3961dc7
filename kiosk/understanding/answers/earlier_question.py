"""An answer to a question that was asked before: "I said no to the chest, but I do have a tightness there"."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.understanding.english import earlier_question
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

_NAMED = {question: Runs(forms) for question, forms in earlier_question.EARLIER.items()}


@dataclass(frozen=True, slots=True)
class Earlier:
    """Where an answer names a question that was asked before."""

    question: str
    """Its id."""
    before: str
    """What is said before that, as an answer to the present question; empty where that is nothing."""
    behind: str
    """What is said behind it, as an answer to the earlier one."""


def question_named(normal: Normal) -> Earlier | None:
    """Return which earlier question an answer names first, and what stands around that; None where it names none."""
    for at in range(len(normal.words)):
        for question, named in _NAMED.items():
            length = named.at(normal.words, at)
            if length and earlier_question.GOING_ON.isdisjoint(normal.words[at + length : at + length + 1]):
                return Earlier(question, _telling(normal.words[:at]), _telling(normal.words[at + length :]))
    return None


def _telling(words: tuple[str, ...]) -> str:
    """Return what these words tell: "oh wait" tells nothing, "no, oh wait" a no."""
    if not earlier_question.BESIDE.issuperset(words):
        return " ".join(words)
    return "no" if "no" in words else ""
