"""How English tells that somebody drank once, and drinks no more."""

from __future__ import annotations

from kiosk.understanding.english.lists import words

DRINKERS = words("alcoholic alcoholics drinker boozer alky")
FORMER = words("recovering recovered ex former reformed dry sober used")
"""Before one of those: they are one no more."""
YEARS = words("years decades decade")
"""Near what was stopped: it was long ago."""
LATELY = words("day days week weeks yesterday today weekend after")
"""Near it these tell that it was not."""
