"""How English tells of a pregnancy or a birth that is over, and of what else is expected."""

from __future__ import annotations

from kiosk.understanding.english import body
from kiosk.understanding.english.lists import runs, words

WHEN_I_WAS = frozenset(runs("(when|while) (i|she|was)"))
"""Before "pregnant": it is over, unless one of `STILL` is said."""
STILL = words("still now again currently am")
"""Tell of a pregnancy that goes on."""
EXPECTING = words("expecting nursing")
"""Tell of a baby only where nothing else is expected or nursed: "we were expecting visitors"."""
BABIES = words(
    "baby babies twins triplets child children newborn little bub bubba son daughter him her them myself "
    "month months old first second third fourth another"
)
"""One of these near behind tells that it is one …"""
BABIES_LAST = words("girl boy lad lass next event")
"""So does one of these that ends what is said: "I'm expecting a girl", but "a girl from the agency"."""
NOTHING_ELSE = words("in any soon again and but so now with at next because since i today")
"""… and so does one of these directly behind: "I'm expecting in May", "I'm nursing and …"."""
ABOUT_WHEN = words("about around early again back sometime now mid late")
DUE_IN = "due in"
WITH_CHILD = "with child"
TESTS = words("test tests testing tested")
POSITIVE = words("positive line lines")
"""Behind "pregnancy" a test tells nothing, unless it came out so."""
OF_A_BABY = words("baby babies kick kicks kicked kicking bump womb")
"""In what tells that a baby moves less one of these may name it …"""
OF_A_JOINT = words("neck hip hips back joint joints arthritis stiff bowel bowels") | body.ANY_LEG | body.ANY_ARM
"""… and these move less as well."""
BORN = words("nursery pram cot old asleep sleeping feeding breastfeeding")
"""Near a quiet baby these tell that it is born."""
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
    "(has|have) (broken|gone)|just|today|tonight|yesterday|(this|last) (morning|afternoon|evening|night|week)|"
    "(am|is|are) (in labour|having|with|here|expecting)|since|(hour|hours|minutes) ago|pregnant|weeks|due|again|"
    "this (time|one)|our (dinner|tea|lunch|breakfast|meal|scan)"
)
"""One of these beside them tells of now, and "we had our dinner" of no birth."""
BEHIND_TWO = words("now and but so these at because since")
"""Behind "eating for two" these count nothing."""
SO_FAR = words("am is are be being been was her she i")
"""Before "six weeks gone" these tell who is so far gone; behind anything else it was six weeks ago …"""
THAT_IS = frozenset(runs("that (is|was)"))
"""… and behind these."""
I_HAD = runs("i had (a|an|my|the)")
"""Directly behind it these tell what was then."""
