"""How English tells the time."""

from __future__ import annotations

from kiosk.understanding.english import body
from kiosk.understanding.english.lists import runs, words

NAMED = {"noon": 12.0, "midday": 12.0, "midnight": 12.0}
"""Hours by name."""
PARTS = {"half": 0.5, "quarter": 0.25, "5": 1 / 12, "10": 1 / 6, "20": 1 / 3, "25": 5 / 12}
"""Of an hour, before "past" or "to"."""
MINUTES = words("10 15 20 25 30 35 40 45 50 55")
"""Behind an hour ("five thirty")."""
CLOCK = words("noon midday midnight half quarter past gone nearly now clock o night morning")
"""One of these is in every sentence that counts by the clock."""
BEFORE_ONSET = runs(
    "(at|since) [about|around|just after]|since [just] before|from [about]|started (at|about)|was|about|around|before|"
    "until"
)
"""Stand before the time at which a trouble began."""
BEFORE_NOW = runs(
    "it is [now|nearly|almost|about|only|just|after|past|gone]|it is just (after|gone)|it is well (after|past)|"
    "it is coming up (to|for)|it is getting on for|it has [just] gone|it was gone|it gone|it must be|"
    "(and now|here) it is|now (nearly|gone)"
)
"""Stand before the time that it is now."""
COUNTED = frozenset(
    runs(
        "minute[s]|hour[s]|day[s]|week[s]|month[s]|year[s]|times|tablets|pills|miles|stone|foot|liters|pints|cups|"
        "percent|past|to|of|per|mg|a|in"
    )
)
"""After a number these are what it counts, and no hour."""
URINE = words("peed pass pee urine loo toilet piddle waterworks nappy slash tinkle penny")
"""Near the time at which it began these tell that no urine was passed since (stems)."""
HELD = words("cramp spasm locked seized clenched knotted grabbed grip tight solid hard") | body.LEG | body.ARM
"""Near the time at which it began these tell that a cramp holds since (stems)."""
BEGUN = words("start begin began come kick take set since")
"""Before a time these tell that it is the one at which a cramp began (stems)."""
RELIEF = words("go gone went eases eased stopped passed fine better off loosened")
"""Behind the time that it is now these tell that the cramp has let go, unless one of `NOT_YET` stands there too."""
NOT_YET = words("not still never")
"""Tell that the cramp has not let go."""
BEFORE_HOUR = words("at since from till until by before after past half quarter")
BEHIND_HOUR = words("till until this am pm clock past")
"""Directly before or behind a number that counts nothing these make it a time of day: "half six till ten nothing"."""
UNTIL = words("till until")
"""Of these, those that do so only before another number."""
