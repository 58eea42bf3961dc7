"""How English puts a numb limb or bottom down to how somebody lay or sat."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

LAIN_ON = runs(
    "from (sleeping|lying|leaning|sitting) on|after (sleeping|lying|sitting) on|(when|if) i (sleep|lie) on|"
    "(been|was) lying on it|(only|just) been lying on|(slept|lain|knelt|kneeling) on it|from kneeling|from crossing my"
)
"""Put a dead arm or leg down to how somebody lay."""
STILL_DEAD = words("still since not never yesterday hours days week weak useless drop")
"""With one of these the feeling has not come back, however somebody lay."""
SAT_ON = runs(
    "(from|after) sitting|from being sat|from (the|my) saddle|in the cinema|on the (bus|plane)|on a hard chair"
)
"""Put a numb bottom down to how somebody sat."""
SADDLE = words("bum bottom backside groin between crotch privates saddle down bits")
"""With one of these before "numb when I sit" it is no leg alone that goes numb."""
SLEEPING = runs("(fast|sound|i am|he is|she is|i was) asleep|asleep (by|before)")
"""Tell of somebody who sleeps."""
AS_A_RULE = words("go goes get gets are always")
"""Between a limb and "numb and cold" these tell of what comes and goes."""
