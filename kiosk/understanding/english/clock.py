"""How English tells the time."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

NAMED = {"noon": 12.0, "midday": 12.0, "midnight": 12.0}
PARTS = {"half": 0.5, "quarter": 0.25, "5": 1 / 12, "10": 1 / 6, "20": 1 / 3, "25": 5 / 12}
"""Of an hour, before "past" or "to"."""
MINUTES = words("10 15 20 25 30 35 40 45 50 55")
"""Behind an hour ("five thirty")."""
CLOCK = words("noon midday midnight half quarter past gone nearly now clock o night morning")
"""One of these is in every sentence that counts by the clock."""
THEN = runs(
    "at|at about|at around|since|since about|since around|from|from about|was|about|before|started at|started about|"
    "since just after|since just before|at just after|since before|around|until"
)
"""Before the time at which a trouble began …"""
NOW = runs(
    "it is|it is now|it is nearly|it is gone|it is just gone|it is after|it is past|it is about|it is getting on for|"
    "it is coming up to|it is coming up for|it is almost|it is well past|it is just after|it has gone|it has just gone|"
    "it is well after|and now it is|now nearly|now gone|it is only|it was gone|it is just|it must be|here it is|it gone"
)
"""… and before the one that it is now."""
COUNTED = frozenset(
    (word,)
    for word in words(
        "minutes minute hours hour days day weeks week months month years year times tablets pills miles stone foot "
        "liters pints cups percent past to of per mg a in"
    )
)
"""After a number these are what it counts, and no hour."""
PASSED = words("peed pass pee urine wee loo toilet piddle waterworks nappy slash tinkle penny")
"""Near the time since when none was passed (stems) …"""
HELD = words(
    "cramp spasm calf leg foot thigh hamstring hand locked seized clenched knotted grabbed grip tight solid hard"
)
"""… or near that since when a cramp holds."""
BEGUN = words("start begin began come kick take set since")
"""Before that time these tell that it is the one at which a cramp began (stems)."""
RELIEF = words("go gone went eases eased stopped passed fine better off loosened")
"""Behind the time that it is now: the cramp has let go …"""
NOT_YET = words("not still never")
"""… unless one of these stands there too."""
