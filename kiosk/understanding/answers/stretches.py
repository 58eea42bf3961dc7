"""What people say who can't do the stretch they were told: "I can't get up off the chair for that".

It is no leg that has stopped working, and of a stretch against a wall half of all old people say it. They hear of one
that can be done in bed; what tells of a fall stays told.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.events import Meaning
from kiosk.understanding.english import stretches
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

IN_A_CRAMP = "in_a_cramp"
"""Section of `faq.txt` whose answer they hear."""
STAYING = frozenset({"falls", "dizzy", "fainted", "limb_mending"})
_CAN_NOT, _FOR_THAT = Runs(stretches.CAN_NOT), Runs(stretches.FOR_THAT)


def with_stretch(meaning: Meaning, said: Normal) -> Meaning:
    """Return an answer to the offer without what only tells that a stretch can't be done; another is asked for."""
    if not _is_about_the_stretch(said):
        return meaning
    kept = tuple(one for one in meaning.findings if one.id in STAYING)
    return replace(meaning, command=None, answer=None, findings=kept, asked_back=None if kept else IN_A_CRAMP)


def _is_about_the_stretch(said: Normal) -> bool:
    """Whether something can't be done, for as long or as far as the stretch asks, and not since today."""
    if not stretches.NEW.isdisjoint(said.words):
        return False
    return any(_FOR_THAT.find(said.words[end:]) for _, end in _CAN_NOT.find(said.words))
