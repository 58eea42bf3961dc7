"""Words of weight by what they name, as stems: what a sentence's own stems are compared with."""

from __future__ import annotations

from kiosk.understanding.english import negation, weight
from kiosk.understanding.text.normalise import stems_of

PARTS = stems_of(weight.BODY)
"""Parts of the body."""
LIMBS = stems_of(weight.LIMBS)
ORGANS = stems_of(weight.ORGANS)
COMPLAINTS = stems_of(weight.COMPLAINTS)
"""What hurts, cramps or fails."""
CRAMPS = stems_of(weight.CRAMPS)
"""Words for the cramp alone."""
FOREIGN = stems_of(weight.FOREIGN)
"""Complaints that are none of a muscle."""
WEATHER = stems_of(weight.WEATHER)
COMPLAINTS_AND_PARTS = COMPLAINTS | PARTS
"""Where none of these is said, no trouble is told."""
FREE = stems_of(weight.FREE)
"""These carry no weight, whatever they stand beside."""
FREE_AND_NEGATORS = FREE | stems_of(negation.NEGATORS)
