"""How English tells of a birth that is over: "when I had our Tom my waters broke"."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

_CHILD = (
    "first|second|third|last|eldest|oldest|youngest|son|daughter|boy|boys|girl|girls|lad|baby|babies|twins|children|kids"
)
THEN = runs(
    f"(had|having) (my|our|her) ({_CHILD})|(when|time|after|before) (i|she|we) had (him|her|them|our)|having our|"
    "(with|was) (my|her) (first|second|third)|(when|time) (i|she) (was in labour|gave birth|was giving birth)|"
    "(last|previous) (time|pregnancy)|(in|with|before) both (pregnancies|labours)"
)
"""Beside the waters these place them at a birth that is over. "With our Jen" does not: she may stand at the kiosk."""
OF_NOW = runs(
    "(has|have) (broken|gone|just)|just|today|tonight|yesterday|(this|last) (morning|afternoon|evening|night|week)|"
    "(am|is|are) (in labour|having|with|here|expecting)|since|(hour|hours|minutes) ago|pregnant|weeks|due|again|"
    "this (time|one)|our (dinner|tea|lunch|breakfast|meal|scan)"
)
"""One of these beside them tells of now, and "we had our dinner" of no birth."""
BEHIND_TWO = words("now and but so these at because since")
"""Behind "eating for two" these count nothing."""
