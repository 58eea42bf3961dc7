"""What people say who can't do the stretch they were told: "I can't get up off the chair for that".

It is no leg that has stopped working, and of a stretch against a wall half of all old people say it. They hear of one
that can be done in bed; what else they tell stays told: "I can't hold that long, I get breathless".
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.events import Meaning, Polarity
from kiosk.understanding.english import stretches
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

IN_A_CRAMP = "in_a_cramp"
"""Section of `faq.txt` whose answer they hear."""
OF_THE_STRETCH = frozenset(
    {
        "sudden_paralysis",
        "weakness",
        "proximal_weakness",
        "will_not_ease",
        "cannot_bear_weight",
        "stiffness",
        "leg",
        "foot",
        "back",
        "calf",
        "ache",
        "seconds",
        "minutes",
        "over_60",
        "bone_pain",
        "buttock_hip",
        "thigh",
        "standing_all_day",
        "eases_on_sitting",
        "one_sided",
    }
)
"""All that tells no more than that the stretch can't be done."""
_CAN_NOT, _FOR_THAT = Runs(stretches.CAN_NOT), Runs(stretches.FOR_THAT)


def with_stretch(meaning: Meaning, said: Normal) -> Meaning:
    """Return an answer to the offer without what only tells that a stretch can't be done; another is asked for."""
    if not _is_about_the_stretch(said):
        return meaning
    kept = tuple(one for one in meaning.findings if one.id not in OF_THE_STRETCH)
    asked = None if any(one.polarity is Polarity.AFFIRMED for one in kept) else IN_A_CRAMP
    return replace(meaning, command=None, answer=None, findings=kept, asked_back=asked)


def _is_about_the_stretch(said: Normal) -> bool:
    """Whether something can't be done, for as long or as far as the stretch asks, and not since today."""
    if not stretches.NEW.isdisjoint(said.words):
        return False
    return any(_FOR_THAT.find(said.words[end:]) for _, end in _CAN_NOT.find(said.words))
