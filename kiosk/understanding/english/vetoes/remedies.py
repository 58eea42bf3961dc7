"""How English tells that a remedy was only tried."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

FAILING = runs(
    "(do|does|did|doing|for) nothing|no (joy|good|use|help|better|difference)|to no avail|useless|"
    "(does|did|is|has|have) not|not a blind bit|not helping"
)
"""Behind what was tried for a cramp: it did not help."""
LETTING_GO = words("go ease stop help pass settle work off away better let loosen shift trick sort always usually")
"""In or behind what was tried for a cramp: it did help, or does (stems)."""
WALKING = words("walk walks walking walked")
"""The remedy that "stops" belongs to in "walking stops it"."""
STOPS = words("stop stops stopped stopping")
"""Make of walking a relief of the cramp: "walking stops it", and not "when I walk, it stops when I rest"."""
BEFORE_RESTING = frozenset(runs("when|if|once|as|after|with|whenever|on|by"))
"""Behind "stops": how it is told when."""
RESTING = words("rest rests resting sit sits sitting stand stands standing stop stops stopping pause still lie")
"""Behind "stops" and one of `BEFORE_RESTING`: it is rest that stops what walking brings on."""
WATER_TABLETS = frozenset(runs("water (tablet|tablets|pill|pills)"))
"""Nothing that anybody drinks."""
SWALLOWED_WITH = runs("water with|(with|in) [a|the|some|cold|plain|little|glass of|drop of|sip of|drink of] water")
"""In what sounds like water tablets these tell what tablets are swallowed with."""
