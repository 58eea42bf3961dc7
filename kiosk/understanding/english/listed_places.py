"""Where a cramp tells of a danger, named in a list of places: "in my calves, my arms, my chest"."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

OF_THE_HEART = words("chest jaw breast breastbone")
"""Places where it may be no cramp."""
LEFT_ARM = frozenset(runs("left arm"))
"""So is this."""
BESIDE = words("across right over here there mostly mainly sometimes both now then again odd time up down side sides")
"""Stand with a place and name no other."""
LINKS = words("and but plus or")
"""Part the places of a list, as a comma does."""
ELSEWHERE = words("everywhere over body lot")
"""Stand in a list for many places."""
NO_PLACE = words("bad weak dodgy poorly a an of fine good ok normal")
"""With one of these it is an illness, a thing, or well: "a bad chest"."""
