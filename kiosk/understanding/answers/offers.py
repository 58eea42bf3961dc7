"""Answers to the offer of a summary: "go on then" takes it, where it leaves any other question out."""

from __future__ import annotations

from dataclasses import replace

from kiosk.events import Listen, Meaning
from kiosk.understanding.answers.everyday import covered
from kiosk.understanding.english import offers
from kiosk.understanding.text.normalise import normalise
from kiosk.understanding.text.runs import Runs

OFFERED = "slip"
"""The question that offers one."""
_ACCEPTING, _POLITE = Runs(offers.ACCEPTING), Runs(offers.POLITE)


def as_accepted(meaning: Meaning, order: Listen) -> Meaning:
    """Return the meaning of an answer; a yes to the offer where nothing is said but what takes it."""
    if order.question != OFFERED:
        return meaning
    said = normalise(meaning.text)
    whole = covered(said, _ACCEPTING, _POLITE) == len(said.words) > 0
    return replace(meaning, command=None, answer="yes", findings=()) if whole else meaning
