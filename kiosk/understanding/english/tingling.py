"""The parts of the body whose tingling is no matter of the feet."""

from __future__ import annotations

from kiosk.understanding.english.lists import words

HANDS = words("hand hands finger fingers fingertip fingertips thumb thumbs palm palms")
MOUTH = words("lip lips mouth tongue cheek cheeks")
FEET = words("foot feet toe toes sole soles leg legs calf calves shin shins ankle ankles knee knees thigh thighs")
"""Named as well, these leave it a matter of the feet."""
