"""Words of weight by what they name, as stems: what a sentence's own stems are compared with."""

from __future__ import annotations

from kiosk.understanding.english import body, negation, word_classes
from kiosk.understanding.text.normalise import stems_of

PARTS = stems_of(body.PARTS)
"""Parts of the body."""
LIMBS = stems_of(body.LIMBS)
ORGANS = stems_of(body.ORGANS)
COMPLAINTS = stems_of(word_classes.COMPLAINTS)
"""What hurts, cramps or fails."""
CRAMPS = stems_of(word_classes.CRAMPS)
"""Words for the cramp alone."""
FOREIGN = stems_of(word_classes.FOREIGN)
"""Complaints that are none of a muscle."""
WEATHER = stems_of(word_classes.WEATHER)
COMPLAINTS_AND_PARTS = COMPLAINTS | PARTS
"""Where none of these is said, no trouble is told."""
FREE = stems_of(word_classes.FREE)
"""These carry no weight, whatever they stand beside."""
FREE_AND_NEGATORS = FREE | stems_of(negation.NEGATORS)
