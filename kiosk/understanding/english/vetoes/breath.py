"""How English tells that laughter took the breath, or that it came back."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

LAUGHING = words("laughing laughter giggles giggling stitches")
ANOTHER = words("and or i we he she they my the who everyone everybody it")
"""Between who fell and a laugh these make it somebody else's, or another time."""
BROUGHT_BY = words("with from")
"""Before a laugh, as "so" behind it ("laughing so hard I couldn't breathe"): it is the cause."""
WIND = runs("[have|had] got (my|his|her) (wind|breathe) [back]|(my|the) breathe was back")
NOSE = words("nose nostril nostrils")
"""Behind "can't breathe through" one of these tells what is blocked; whoever can't breathe at all says no "through"."""
