"""The parts of the body whose tingling is no matter of the feet (stems)."""

from __future__ import annotations

from kiosk.understanding.english import body
from kiosk.understanding.english.lists import words

HANDS = body.HAND | words("palm")
MOUTH = words("lip mouth tongue cheek")
FEET = body.LEG | words("sole")
"""Named as well, these leave it a matter of the feet."""
